## Stand-ins and questions of masking

mask-token-phone = [nomor telepon disamarkan]
mask-token-email = [alamat email disamarkan]
mask-token-account = [akun disamarkan]
mask-token-nik = [NIK disamarkan]
mask-token-nip = [NIP disamarkan]
mask-token-kk = [nomor KK disamarkan]
mask-token-npwp = [NPWP disamarkan]
mask-token-bank = [nomor rekening disamarkan]
mask-token-plate = [pelat nomor disamarkan]
mask-token-address = [alamat disamarkan]
mask-token-name = [nama disamarkan]
mask-token-role = [jabatan disamarkan]
mask-token-other = [bagian disamarkan]
mask-done =
    Kami menyamarkan { $items } di tulisan Anda:
    "{ $text }"
mask-done-hint = Kalau itu bukan milik Anda, ketik BUKAN SAYA. Kalau ada bagian lain yang perlu disamarkan, ketik SAMARKAN.
mask-not-me-which = Yang mana bukan milik Anda?
mask-not-me-done =
    Baik, bagian itu kami tampilkan lagi:
    "{ $text }"
mask-not-me-none = Belum ada yang kami samarkan di tulisan ini.
mask-whose-ask = "{ $quote }" di tulisan Anda milik siapa?
mask-whose-help = Kalau milik Anda atau keluarga, kami samarkan. Kalau milik orang yang Anda laporkan, itu bukti dan kami biarkan.
btn-whose-mine = Milik saya
btn-whose-reported = Yang dilaporkan
btn-whose-other = Orang lain
mask-whose-masked = Baik, sudah kami samarkan.
mask-whose-kept = Baik, kami biarkan karena itu bagian dari bukti.
mask-whose-other-masked = Baik, kami samarkan juga supaya orang itu tidak ikut terbawa.
mask-whose-left = Kalau begitu, bagian itu kami samarkan. Anda masih bisa mengubahnya sebelum mengirim.
mask-quasi-ask = Kalimat "{ $quote }" mungkin hanya cocok dengan satu orang. Mau dibuat lebih umum?
mask-quasi-help = Petugas tidak mengenal Anda. Tetapi orang di kantor Anda bisa menebak dari isi cerita. Contoh yang lebih umum: "seorang pegawai".
btn-quasi-change = Tulis ulang
btn-quasi-mask = Samarkan
btn-quasi-keep = Biarkan
mask-quasi-rewrite = Tulis pengganti untuk "{ $quote }".
mask-quasi-kept = Baik, kalimatnya tetap. Anda masih bisa mengubahnya sebelum mengirim.
mask-quasi-changed = Baik, sudah kami ganti.
mask-quasi-narrow = Pengganti itu juga mungkin hanya cocok dengan satu orang.
mask-more-ask = Bagian mana yang perlu disamarkan? Salin kata-katanya ke sini.
mask-more-done =
    Sudah disamarkan:
    "{ $text }"
mask-more-not-found = Kami tidak menemukan kata itu di laporan Anda. Coba salin persis seperti tertulis.
mask-secret-number = Itu seperti nomor rahasia. Jangan tulis di dalam laporan. Kami sudah membuangnya dari tulisan ini.

## What was masked, for {items}

thing-phone = nomor telepon
thing-email = alamat email
thing-account = akun
thing-nik = NIK
thing-nip = NIP
thing-kk = nomor KK
thing-npwp = NPWP
thing-bank = nomor rekening
thing-plate = pelat nomor
thing-address = alamat
thing-name = nama
thing-role = jabatan
thing-other = satu bagian
list-and = { $first } dan { $last }
mask-not-me-retype = Demi keamanan, bagian itu tidak kami simpan. Tulis lagi bagian itu di sini.
mask-whose-gone = Bagian itu sudah tidak ada pada kami, jadi tetap disamarkan. Kalau perlu, tulis lagi lewat "Ubah" sebelum mengirim.
