## Help and protection

urgent =
    Menawi panjenengan utawi tiyang sanes saweg wonten ing bebaya, telpon { $emergency } utawi polisi { $police } samenika.
    Bot punika mboten dipunjagi terus lan mboten saged ngintun pitulungan.
urgent-later = Laporan saged nengga. Draf ingkang sampun wonten kasimpen 24 jam.
help-menu = Bantuan menapa ingkang panjenengan betahaken?
help-safety =
    Supados langkung aman:
    Ginakaken HP lan internet pribadi.
    Ampun nyebat bab ingkang namung panjenengan ingkang pirsa.
    Tutup asma lan nomer panjenengan ing tangkapan layar.
    Ampun nyariyosaken laporan punika dhateng kanca kantor.
    Busak chat sasampunipun nyathet nomer rahasia.
help-lkbh =
    Panjenengan ASN lan dipunpeksa? LKBH Korpri saged ngancani ASN bab hukum. { $lkbh }
    Lembaga punika celak kaliyan pamarentah daerah. Panjenengan kenging pitaken rumiyin tanpa nyebat laporan punika.
help-lpsk = Wonten ancaman utawi tindak pidana? LPSK ngayomi saksi lan korban prakara pidana. Mboten sedaya pelanggaran netralitas kalebet ing ngriku. { $lpsk }
help-bawaslu =
    Badhe lapor resmi mawi asma, utawi pitaken langsung? Bawaslu: { $bawaslu }
    Wonten wates wekdalipun wiwit kedadosan dipunmangertosi, dados ampun nengga.
help-threat = Simpen pesen ancaman, tanggal, lan asmanipun saksi ing papan ingkang aman. Ampun mangsuli mawi ancaman.
help-promise = Undhang-undhang ngayomi pelapor ingkang jujur ing prakara pidana. Kula mboten saged njamin kaslametan panjenengan. Ingkang saged kula tindakaken: mboten nyimpen sinten panjenengan.
row-help-danger = Aku kena bebaya
row-help-safety = Lapor luwih aman
row-help-pressure = Aku dipeksa
row-help-threat = Aku diancam
row-help-formal = Lapor resmi
row-help-who = Sapa sing duwe bot iki

## Honest answers

answer-safe =
    Mboten wonten cara lapor ingkang babar pisan tanpa risiko.
    Asma utawi nomer panjenengan mboten kula simpen ing laporan. Nanging { $platform } mangertos panjenengan chat kaliyan bot punika, lan tiyang saged nebak saking cariyos utawi saking HP panjenengan.
    Ingkang paling mbiyantu: HP pribadi, cariyos ingkang umum, lajeng busak chat.
answer-who-reads =
    Ingkang nampi petugas ing instansi ingkang panjenengan pirsani saderengipun kintun. Panjenengan saged nyoret. Instansi punika saged nerasaken manut aturanipun.
    Salebetipun panjenengan ngetik, pengelola ({ $operator }) sacara teknis saged mirsani chat punika. Sasampunipun laporan dumugi instansi, server kula mboten saged mbikak malih piyambak.
    Menawi instansi nampi lumantar Telegram utawi WhatsApp, isinipun ugi langkung serveripun.
answer-who-reads-escrow = Satunggal kunci cadangan dipuncepeng { $escrow }, supados laporan mboten ical menawi instansi kecalan kuncinipun.
answer-police =
    Saged. Polisi utawi pengadilan saged nyuwun data dhateng { $operator } lan { $platform }.
    Ingkang wonten ing kula: laporan kasegel. Asma lan nomer panjenengan mboten wonten ing lebetipun, kajawi panjenengan serat. Menawi panjenengan milih "Kabari neng kene", alamat chat taksih kasimpen ngantos panjenengan ketik STOP, kasus katutup, utawi 30 dinten.
    Tilas chat punika ing server namung sawetawis wekdal: ical paling dangu 48 jam. Kajawi punika, { $platform } gadhah cathetan piyambak.
answer-who-runs =
    Bot punika dipunlampahaken { $operator }. Namanipun Kentongan, programipun kabikak lan saged dipunpriksa sinten kemawon. Ingkang mangsuli ing mriki mesin, sanes tiyang.
    Kontak pengelola: { $contact }
answer-why-not-formal =
    Laporan resmi dhateng Bawaslu kedah mawi asma lan alamat pelapor. Punika pancen mboten kula suwun.
    Tanpa asma, laporan panjenengan dados informasi awal: petugas saged nlacak, nanging mboten wajib kados Laporan resmi. Menawi kersa resmi, mangga sowan piyambak dhateng Bawaslu.
answer-wrong-person =
    Laporan dereng ateges tiyang punika lepat. Petugas mriksa rumiyin.
    Serat ingkang panjenengan pirsani lan serat menawi mboten yakin. Menawi tibakipun klentu, dandosi utawi tarik ing "Cek kasusku".
    Laporan mboten leres ingkang dipunsengaja saged wonten akibat hukumipun.
answer-what-happens = Petugas maos, mbokmenawi pitaken, lajeng nlacak. Punika saged pinten-pinten dinten ngantos pinten-pinten minggu. Kabaripun wonten ing "Cek kasusku".
answer-cost = Lapor ing mriki gratis. Menawi wonten ingkang nyuwun arta mawi nama kula, punika apus-apus.
answer-thanks = Sami-sami. Mugi tansah wilujeng.
answer-human = Ingkang mangsuli ing mriki mesin. Menawi badhe ngendikan kaliyan tiyang, mangga sesambetan kaliyan { $contact }.

## Who can know that somebody chats in the browser

internet-provider = panyedhiya internet
