## Files

evidence-received = Bukti diterima dan sedang dibersihkan. Kirim lagi, atau ketik SELESAI.
evidence-received-many = { $n } berkas diterima dan sedang dibersihkan. Kirim lagi, atau ketik SELESAI.
evidence-elsewhere = Berkas ini kami catat sebagai bukti. Sekarang kembali ke pertanyaan tadi.
evidence-before-start = Untuk mengirim bukti, mulai laporan dulu dari menu. Berkas tadi tidak kami simpan.
evidence-pending = { $n } berkas masih dibersihkan. Biasanya kurang dari satu menit. Kalau lebih lama, mungkin jaringan sedang terganggu; kami terus mencoba.
btn-pending-check = Cek lagi
btn-pending-drop = Kirim tanpa berkas
evidence-dropped = Berkas itu sudah dibuang.
evidence-too-big = Berkas ini terlalu besar. Batasnya { $maxMb } MB. Coba kirim potongan pendek atau beberapa tangkapan layar.
evidence-too-fine = Resolusi gambar ini terlalu tinggi. Kirim sebagai foto atau video biasa, bukan sebagai berkas, atau kirim tangkapan layarnya.
evidence-too-long = Rekaman ini terlalu panjang. Batasnya 4 jam. Kirim bagian yang penting saja.
evidence-too-full = Isi dokumen ini terlalu banyak. Batasnya sekitar 200 halaman. Kirim halaman yang penting saja, atau tangkapan layarnya.
evidence-too-many = Batasnya { $max } berkas. Pilih yang paling penting; yang lain bisa ditambahkan nanti lewat "Cek kasus saya".
evidence-unsupported = Jenis berkas ini belum bisa kami terima. Kirim foto, video, rekaman suara, atau PDF.
evidence-heic = Foto jenis HEIC belum bisa kami bersihkan. Kirim sebagai foto biasa, bukan sebagai berkas, atau kirim tangkapan layarnya.
evidence-not-asked = Laporan jenis ini tidak memerlukan berkas. Berkas tadi tidak kami simpan.
evidence-invalid = Berkas ini rusak atau berbahaya bila dibuka, jadi tidak kami terima. Kirim tangkapan layar atau salinan lain.
evidence-fetch-failed = Berkasnya tidak sampai kepada kami. Mohon kirim sekali lagi.
evidence-none = Baik, tanpa bukti berkas. Laporan tetap bisa dikirim.
evidence-view-once = Foto atau video sekali lihat tidak bisa kami terima. Kirim sebagai foto biasa.
location-declined = Lokasi HP Anda tidak kami perlukan dan tidak kami simpan. Cukup tulis nama tempatnya.
contact-declined = Kartu kontak tidak kami simpan. Kalau itu orang yang Anda laporkan, tulis namanya saja.
sticker-declined = Stiker tidak bisa kami baca. Jawab dengan tulisan atau pilihan di atas.
poll-declined = Polling tidak bisa kami pakai. Jawab dengan tulisan.

## Files that cannot be cleaned, voices and faces

evidence-uncleanable-ask = Berkas { $n } ({ $type }) tidak bisa kami bersihkan. Di dalamnya mungkin ada nama Anda atau nama perangkat. Tetap disertakan?
evidence-uncleanable-hint = Lebih aman: buka berkasnya, lalu kirim tangkapan layarnya.
btn-uncleanable-keep = Ya, sertakan
btn-uncleanable-drop = Buang berkas ini
evidence-uncleanable-kept = Baik. Berkas itu disertakan dengan tanda "metadata tidak dihapus", dan petugas diminta tidak menyebarkannya.
evidence-voice-own = Kalau ini suara Anda sendiri, lebih aman menuliskannya.
evidence-voice-warning = Suara bisa dikenali, juga suara Anda kalau terdengar. Kalau ini suara Anda sendiri, lebih aman menuliskannya.
evidence-voice-story = Rekaman suara kami terima sebagai bukti, tetapi suara bisa dikenali orang. Kalau bisa, tulis ceritanya juga di sini.
evidence-video-warning = Wajah dan suara di dalam video bisa dikenali, juga milik Anda kalau ikut terekam.
btn-evidence-drop-last = Buang yang terakhir
media-photo = foto
media-video = video
media-audio = rekaman
media-voice = pesan suara
media-document = dokumen

## What a photo recorded

evidence-photo-facts = Di dalam berkas { $n } tercatat waktu { $time } dan tempat { $place } (titik di peta). Dua hal itu kami buang dari berkasnya. Mau disimpan sebagai tulisan di laporan?
evidence-photo-time = Di dalam berkas { $n } tercatat waktu { $time }. Itu kami buang dari berkasnya. Mau disimpan sebagai tulisan di laporan?
evidence-photo-place = Di dalam berkas { $n } tercatat tempat { $place } (titik di peta). Itu kami buang dari berkasnya. Mau disimpan sebagai tulisan di laporan?
evidence-photo-hint = Ini membantu petugas. Tetapi kalau itu di rumah Anda, atau hanya Anda yang ada di sana saat itu, pilih "Tidak".
btn-photo-note = Ya, simpan
btn-photo-none = Tidak untuk semua
evidence-photo-noted = Baik, itu kami tulis di laporan.
evidence-photo-left = Baik, itu tidak kami simpan.

## Parts of a picture that are covered

btn-evidence-cover = Tutup bagian gambar
cover-hint = Kalau nama, foto profil, atau nomor Anda terlihat di gambar itu, nanti bisa ditutup di halaman periksa: "Pilihan lain", "Ubah".
cover-wait = Gambarnya masih kami siapkan. Tunggu sebentar, lalu pilih "Tutup bagian gambar" lagi.
cover-which = Gambar mana yang mau ditutup sebagian?
row-cover-file = Berkas { $n }
cover-ask = Bagian mana dari gambar ini (berkas { $n }) yang mau ditutup hitam? Pita menutup seperempat gambar, pojok seperempat lebar dan tingginya. Boleh lebih dari satu.
cover-chosen = Yang akan ditutup hitam di berkas { $n }: { $parts }. Boleh pilih bagian lain lagi.
cover-final = Sesudah "Tutup sekarang", bagian itu tidak bisa dibuka lagi. Kalau keliru, buang gambarnya lalu kirim ulang.
row-cover-top = Pita atas
row-cover-bottom = Pita bawah
row-cover-left = Pita kiri
row-cover-right = Pita kanan
row-cover-top-left = Pojok kiri atas
row-cover-top-right = Pojok kanan atas
row-cover-bottom-left = Pojok kiri bawah
row-cover-bottom-right = Pojok kanan bawah
btn-cover-now = Tutup sekarang
btn-cover-stop = Tidak jadi
cover-begun = Berkas { $n } sedang kami tutup: { $parts }. Hasilnya kami sampaikan di balasan berikutnya, sebelum laporan dikirim.
cover-pending = { $n } berkas masih kami olah. Bagian gambar yang Anda pilih belum tertutup. Biasanya kurang dari satu menit.
cover-done = Berkas { $n } sudah ditutup hitam: { $parts }. Di chat ini gambar aslinya masih ada; hapus sendiri kalau perlu.
cover-stopped = Baik, tidak ada bagian yang ditutup.
cover-failed-ask = Maaf, berkas { $n } tidak berhasil ditutup. Gambarnya masih seperti semula, tidak ada tambahan yang tertutup. Tetap disertakan?
btn-cover-leave = Sertakan apa adanya
cover-left = Baik. Gambar itu disertakan apa adanya.

## Links

link-noted = Tautan dicatat: { $link }
link-cleaned = Tautan dicatat. Bagian yang bisa menunjuk ke Anda sudah kami buang: { $link }
link-dropped = Tautan ini sudah dibuang: { $link }
link-too-many = Tautan ini tidak kami catat, karena batasnya { $max } tautan. Kalau lebih penting, buang dulu yang terakhir, lalu kirim lagi.
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
evidence-caption = Tulisan di bawah berkas kami tambahkan ke cerita.
evidence-words-lost = Tulisan di bawahnya juga tidak kami simpan.
evidence-before-consent = Berkas tadi tidak kami simpan, karena Anda belum setuju. Kirim lagi setelah itu.
