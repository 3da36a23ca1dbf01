## Stand-ins and questions of masking

mask-token-phone = [nomer telpon disamarake]
mask-token-email = [alamat email disamarake]
mask-token-account = [akun disamarake]
mask-token-nik = [NIK disamarake]
mask-token-nip = [NIP disamarake]
mask-token-kk = [nomer KK disamarake]
mask-token-npwp = [NPWP disamarake]
mask-token-bank = [nomer rekening disamarake]
mask-token-plate = [plat nomer disamarake]
mask-token-address = [alamat disamarake]
mask-token-name = [jeneng disamarake]
mask-token-role = [jabatan disamarake]
mask-token-other = [perangan disamarake]
mask-done =
    Ing seratan panjenengan, { $items } sampun kula samaraken:
    "{ $text }"
mask-done-hint = Menawi punika sanes gadhahan panjenengan, ketik DUDU AKU. Menawi wonten perangan sanes ingkang perlu dipunsamaraken, ketik SAMARKE.
mask-not-me-which = Pundi ingkang sanes gadhahan panjenengan?
mask-not-me-done =
    Inggih, perangan punika kula ketingalaken malih:
    "{ $text }"
mask-not-me-none = Dereng wonten ingkang kula samaraken ing seratan punika.
mask-whose-ask = "{ $quote }" ing seratan panjenengan punika gadhahanipun sinten?
mask-whose-help = Menawi gadhahan panjenengan utawi kulawarga, kula samaraken. Menawi gadhahanipun tiyang ingkang dipunlaporaken, punika bukti lan kula tetepaken.
btn-whose-mine = Duwekku
btn-whose-reported = Sing dilaporke
btn-whose-other = Wong liya
mask-whose-masked = Inggih, sampun kula samaraken.
mask-whose-kept = Inggih, kula tetepaken amargi punika peranganing bukti.
mask-whose-other-masked = Inggih, ugi kula samaraken supados tiyang punika mboten katut.
mask-whose-left = Menawi mekaten, perangan punika kula samaraken. Taksih saged dipunewahi saderengipun kintun.
mask-quasi-ask = Ukara "{ $quote }" mbokmenawi namung trep kangge satunggal tiyang. Menapa kersa dipundadosaken langkung umum?
mask-quasi-help = Petugas mboten tepang panjenengan. Nanging tiyang ing kantor panjenengan saged mbatang saking isinipun cariyos. Tembung ingkang langkung umum: "satunggaling pegawe".
btn-quasi-change = Tulis maneh
btn-quasi-mask = Samarke
btn-quasi-keep = Ben wae
mask-quasi-rewrite = Serat gantosipun "{ $quote }".
mask-quasi-kept = Inggih, ukaranipun tetep. Taksih saged dipunewahi saderengipun kintun.
mask-quasi-changed = Inggih, sampun kula gantos.
mask-quasi-narrow = Gantosipun punika mbokmenawi ugi namung trep kangge satunggal tiyang.
mask-more-ask = Perangan pundi ingkang perlu dipunsamaraken? Tembungipun mangga dipunsalin ing mriki.
mask-more-done =
    Sampun dipunsamaraken:
    "{ $text }"
mask-more-not-found = Tembung punika mboten kepanggih ing laporan. Cobi dipunsalin persis kados seratanipun.
mask-secret-number = Punika kados nomer rahasia. Ampun dipunserat ing laporan. Sampun kula busak saking seratan punika.

## What was masked, for {items}

thing-phone = nomer telpon
thing-email = alamat email
thing-account = akun
thing-nik = NIK
thing-nip = NIP
thing-kk = nomer KK
thing-npwp = NPWP
thing-bank = nomer rekening
thing-plate = plat nomer
thing-address = alamat
thing-name = asma
thing-role = jabatan
thing-other = satunggal perangan
list-and = { $first } lan { $last }
mask-not-me-retype = Kangge kaslametan panjenengan, perangan punika mboten kula simpen. Mangga dipunserat malih ing mriki.
mask-whose-gone = Perangan punika sampun mboten wonten ing kula, dados tetep dipunsamaraken. Menawi perlu, mangga dipunserat malih mawi "Ganti" saderengipun ngintun.
