## Help and protection

urgent =
    Kalau Anda atau orang lain sedang dalam bahaya, hubungi { $emergency } atau polisi { $police } sekarang.
    Bot ini tidak dipantau terus-menerus dan tidak bisa mengirim pertolongan.
urgent-later = Laporan bisa menunggu. Draf yang sudah ada tersimpan 24 jam.
help-menu = Bantuan apa yang Anda perlukan?
help-safety =
    Supaya lebih aman:
    Pakai HP dan internet pribadi.
    Jangan menyebut hal yang hanya Anda yang tahu.
    Tutup nama dan nomor Anda di tangkapan layar.
    Jangan menceritakan laporan ini kepada rekan kantor.
    Hapus chat setelah mencatat nomor rahasia.
help-lkbh =
    Anda ASN dan ditekan? LKBH Korpri bisa mendampingi ASN soal hukum. { $lkbh }
    Lembaga ini dekat dengan pemerintah daerah. Anda boleh bertanya dulu tanpa menyebut laporan ini.
help-lpsk = Ada ancaman atau tindak pidana? LPSK melindungi saksi dan korban perkara pidana. Tidak semua pelanggaran netralitas termasuk di situ. { $lpsk }
help-bawaslu =
    Mau melapor resmi dengan nama, atau bertanya langsung? Bawaslu: { $bawaslu }
    Ada batas waktunya sejak kejadian diketahui, jadi jangan menunggu.
help-threat = Simpan pesan ancaman, tanggal, dan nama saksinya di tempat yang aman. Jangan membalas dengan ancaman.
help-promise = Undang-undang melindungi pelapor yang jujur dalam perkara pidana. Kami tidak bisa menjamin keselamatan Anda. Yang bisa kami lakukan: tidak menyimpan siapa Anda.
row-help-danger = Saya dalam bahaya
row-help-safety = Melapor lebih aman
row-help-pressure = Saya ditekan
row-help-threat = Saya diancam
row-help-formal = Melapor resmi
row-help-who = Siapa di balik bot ini

## Honest answers

answer-safe =
    Tidak ada cara melapor yang sepenuhnya tanpa risiko.
    Kami tidak menyimpan nama atau nomor Anda di laporan. Tetapi { $platform } tahu Anda chat dengan bot ini, dan orang bisa menebak dari isi cerita atau dari HP Anda.
    Yang paling membantu: HP pribadi, cerita yang umum, lalu hapus chat.
answer-who-reads =
    Yang menerima adalah petugas di instansi yang Anda lihat sebelum mengirim. Anda bisa mencoretnya. Instansi itu bisa meneruskannya menurut aturannya.
    Selama Anda mengetik, pengelola ({ $operator }) secara teknis bisa melihat chat ini. Setelah laporan sampai ke instansi, server kami tidak bisa membukanya lagi sendiri.
    Kalau instansi menerima lewat Telegram atau WhatsApp, isinya juga melewati server mereka.
answer-who-reads-escrow = Satu kunci cadangan dipegang { $escrow }, supaya laporan tidak hilang kalau instansi kehilangan kuncinya.
answer-police =
    Bisa. Polisi atau pengadilan bisa meminta data kepada { $operator } dan kepada { $platform }.
    Yang ada pada kami: laporan tersegel. Nama dan nomor Anda tidak ada di dalamnya, kecuali Anda menuliskannya. Kalau Anda memilih "Kabari di sini", alamat chat Anda masih tersimpan sampai Anda ketik STOP, kasus ditutup, atau 30 hari.
    Jejak sementara chat ini di server hilang paling lambat 48 jam. Di luar itu, { $platform } punya catatannya sendiri.
answer-who-runs =
    Bot ini dijalankan oleh { $operator }. Namanya Kentongan, programnya terbuka dan bisa diperiksa siapa saja. Yang menjawab di sini mesin, bukan orang.
    Kontak pengelola: { $contact }
answer-why-not-formal =
    Laporan resmi ke Bawaslu harus memakai nama dan alamat pelapor. Kami sengaja tidak meminta itu.
    Tanpa nama, laporan Anda menjadi informasi awal: petugas bisa menelusurinya, tetapi tidak wajib seperti Laporan resmi. Kalau mau resmi, Anda datang sendiri ke Bawaslu.
answer-wrong-person =
    Laporan belum berarti orang itu bersalah. Petugas memeriksanya dulu.
    Tulis yang Anda lihat dan katakan kalau tidak yakin. Kalau ternyata keliru, perbaiki atau tarik lewat "Cek kasus saya".
    Laporan bohong yang disengaja bisa berakibat hukum.
answer-what-happens = Petugas membaca, mungkin bertanya, lalu menelusuri. Itu bisa memakan waktu berhari-hari sampai berminggu-minggu. Kabarnya ada di "Cek kasus saya".
answer-cost = Melapor di sini gratis. Kalau ada yang meminta uang atas nama kami, itu penipuan.
answer-thanks = Sama-sama. Jaga diri Anda.
answer-human = Yang menjawab di sini mesin. Untuk bicara dengan orang, hubungi { $contact }.

## Who can know that somebody chats in the browser

internet-provider = penyedia internet
