## Files

evidence-received = Bukti diterima dan sedang dibersihkan. Kirim lagi, atau ketik SELESAI.
evidence-received-many = { $n } berkas diterima dan sedang dibersihkan. Kirim lagi, atau ketik SELESAI.
evidence-elsewhere = Berkas ini kami catat sebagai bukti. Sekarang kembali ke pertanyaan tadi.
evidence-before-start = Untuk mengirim bukti, mulai laporan dulu dari menu. Berkas tadi tidak kami simpan.
evidence-pending = { $n } berkas masih dibersihkan. Biasanya kurang dari satu menit.
btn-pending-check = Cek lagi
btn-pending-drop = Kirim tanpa berkas
evidence-dropped = Berkas itu sudah dibuang.
evidence-too-big = Berkas ini terlalu besar. Batasnya { $maxMb } MB. Coba kirim tangkapan layarnya.
evidence-too-many = Batasnya { $max } berkas. Pilih yang paling penting; yang lain bisa ditambahkan nanti lewat "Cek kasus saya".
evidence-unsupported = Jenis berkas ini belum bisa kami terima. Kirim foto atau tangkapan layarnya.
evidence-invalid = Berkas ini rusak atau berbahaya bila dibuka, jadi tidak kami terima. Kirim tangkapan layar atau salinan lain.
evidence-fetch-failed = Berkasnya tidak sampai kepada kami. Mohon kirim sekali lagi.
evidence-none = Baik, tanpa bukti berkas. Laporan tetap bisa dikirim.
evidence-view-once = Foto sekali lihat tidak bisa kami terima. Kirim sebagai foto biasa.
location-declined = Lokasi HP Anda tidak kami perlukan dan tidak kami simpan. Cukup tulis nama tempatnya.
contact-declined = Kartu kontak tidak kami simpan. Kalau itu orang yang Anda laporkan, tulis namanya saja.
sticker-declined = Stiker tidak bisa kami baca. Jawab dengan tulisan atau pilihan di atas.
poll-declined = Polling tidak bisa kami pakai. Jawab dengan tulisan.

## Links

link-noted = Tautan dicatat: { $link }
link-cleaned = Tautan dicatat. Bagian yang bisa menunjuk ke Anda sudah kami buang: { $link }
link-not-opened = Kami tidak membuka tautan. Petugas yang membukanya.
link-invalid = Ini belum seperti tautan. Contohnya: https://www.instagram.com/p/...
link-share-refused = Tautan bagikan ini bisa menunjukkan akun Anda, jadi tidak kami simpan. Kami perlu alamat lengkapnya.
link-howto-browser = Caranya: buka tautan itu di Chrome, pakai tab samaran, jangan masuk akun. Setelah terbuka, salin alamat di baris atas.
link-howto-tiktok = TikTok: alamat lengkapnya seperti tiktok.com/@akun/video/angka.
link-howto-facebook = Facebook: ketuk tanggal unggahan supaya alamat lengkapnya muncul, seperti facebook.com/akun/posts/angka.
link-howto-instagram = Instagram: alamat lengkapnya seperti instagram.com/p/kode atau instagram.com/reel/kode.
link-howto-x = X: alamat lengkapnya seperti x.com/akun/status/angka.
link-howto-youtube = YouTube: alamat lengkapnya seperti youtube.com/watch?v=kode.
link-howto-else = Kalau sulit, tulis saja nama akun dan tanggalnya, lalu kirim tangkapan layar.
link-short-ask = Ini tautan pendek. Kami tidak tahu ke mana arahnya, dan bisa jadi menunjuk ke Anda. Tetap dicatat?
link-account-ask = Tautan ini menuju ke akun atau nomor seseorang. Kalau itu milik Anda atau keluarga, jangan dikirim. Tetap dicatat?
btn-link-keep = Tetap catat
btn-link-replace = Kirim yang lengkap
link-drive-refused = Tautan berkas di penyimpanan awan menunjukkan siapa pemiliknya, jadi tidak kami simpan.
link-group-invite = Tautan undangan grup tidak kami simpan, karena bisa menunjukkan siapa anggotanya. Cukup tulis nama grupnya.
evidence-caption = Tulisan di bawah foto kami tambahkan ke cerita.
evidence-before-consent = Berkas tadi tidak kami simpan, karena Anda belum setuju. Kirim lagi setelah itu.
