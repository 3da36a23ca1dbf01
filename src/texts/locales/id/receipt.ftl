## Receipt

receipt-sent =
    Terima kasih. Laporan Anda terkirim ke: { $offices }
    Kode kasus: { $code }
receipt-sealed =
    Terima kasih. Laporan Anda sudah disegel dan sampai ke { $offices } dalam 1 sampai 3 hari, paling lambat { $date }.
    Kode kasus: { $code }
receipt-kept =
    Terima kasih. Laporan Anda tersimpan tersegel untuk: { $offices }
    Kode kasus: { $code }
offices-untold = Belum terhubung dengan layanan ini, jadi belum diberi tahu: { $offices }. Begitu terhubung, laporan Anda langsung disampaikan.
offices-untold-later = Belum terhubung dengan layanan ini: { $offices }. Kalau sampai hari itu belum juga terhubung, laporan Anda tetap tersimpan tersegel dan disampaikan begitu terhubung.
receipt-intro = Ini nomor rahasia Anda, 20 angka seperti token listrik:
receipt-number = { $receipt }
receipt-keep =
    Catat di kertas tanpa judul. Jangan difoto dengan HP kantor.
    Hanya dengan nomor ini Anda bisa melihat kabar, menjawab, dan menarik laporan.
    Kalau hilang, kami tidak bisa menggantinya.
receipt-two-codes =
    Kode kasus juga dipegang petugas. Kalau Anda menyebutnya kepada mereka, mereka bisa tahu Anda pelapornya.
    Nomor rahasia jangan diberikan kepada siapa pun, juga petugas.
receipt-opens-mailbox = Kalau nomor ini jatuh ke tangan orang lain, yang terbuka hanya percakapan dengan petugas, bukan isi laporan.
receipt-opens-report = Kalau nomor ini jatuh ke tangan orang lain, percakapan dengan petugas terbuka; bersama salinan data kami, isi laporan juga.
receipt-informal = Laporan tanpa nama adalah informasi awal, bukan Laporan resmi. Petugas bisa menelusurinya, tetapi kami tidak bisa menjanjikan hasilnya.
receipt-formal-deadline = Kalau mau menjadi pelapor resmi dengan nama, datang sendiri ke Bawaslu paling lambat { $deadline }. Ini perkiraan kami; pastikan ke Bawaslu.
receipt-formal-passed = Batas menjadi pelapor resmi kemungkinan sudah lewat ({ $deadline }). Informasi awal tetap bisa ditelusuri.
receipt-formal-still = Batas menjadi pelapor resmi: kalau ini soal pilkada, kemungkinan sudah lewat ({ $pilkada }). Kalau soal pemilu, masih sampai { $pemilu }. Kalau berminat, segera tanyakan ke Bawaslu. Ini perkiraan kami.
receipt-formal-unknown = Batas menjadi pelapor resmi belum bisa dihitung. Kalau berminat, tanyakan segera ke Bawaslu.
receipt-check-hint = Cek kabarnya beberapa hari lagi lewat "Cek kasus saya".
receipt-no-social = Jangan menyebarkan laporan ini di medsos. Orang bisa tahu siapa Anda, dan Anda bisa digugat.
receipt-confirm-ask = Supaya yakin sudah tercatat: tulis 4 angka terakhir nomor rahasia Anda.
receipt-confirm-how = Yang dimaksud: empat angka paling belakang dari 20 angka nomor rahasia di atas. Belum dicatat? Pilih Tampilkan lagi, catat dulu di kertas, lalu ketik empat angka itu di sini. Mau langsung lanjut? Pilih Lewati.
receipt-before-report = Bisa. Catat dulu nomor rahasia di atas, lalu ketik 4 angka terakhirnya di sini, atau pilih Lewati. Sesudah itu ketik LAPOR untuk membuat laporan baru.
receipt-confirm-right = Cocok. Simpan baik-baik.
receipt-confirm-wrong = Belum cocok. Lihat lagi nomornya di atas, lalu tulis 4 angka terakhir.
receipt-confirm-skipped = Baik. Ingat, nomor ini tidak bisa kami kirim ulang.
btn-confirm-skip = Lewati
btn-confirm-show = Tampilkan lagi
receipt-reshow-late = Nomor itu sudah tidak ada pada kami, jadi tidak bisa ditampilkan lagi.
sent-more = Laporannya sudah terkirim, jadi yang barusan tidak kami simpan. Foto, berkas, atau tulisan bisa ditambahkan lewat "Cek kasus saya" dengan nomor rahasia.
receipt-digits-late = Kalau itu 4 angka terakhir nomor rahasia: nomornya sudah tidak ada pada kami, jadi tidak bisa kami cocokkan lagi. Laporan yang sudah terkirim tetap terkirim.

## Erasing the chat

erase-offer = Mau hapus isi chat ini? Kami bisa melakukannya dalam 15 menit ini. Pastikan nomor rahasia sudah dicatat.
erase-offer-whatsapp = Mau hapus chat ini dari perangkat bot? Kami bisa melakukannya dalam 15 menit ini. Chat di HP Anda harus dihapus sendiri. Pastikan nomor rahasia sudah dicatat.
erase-offer-whatsapp-cloud = Mau kami hapus yang masih kami catat dari chat ini? Pesan di HP Anda tidak bisa kami hapus, jadi silakan hapus sendiri. Pastikan nomor rahasia sudah dicatat.
btn-erase-chat = Hapus chat
btn-erase-later = Nanti saja
erase-later = Baik. Kalau nanti sudah siap, hapus chat ini sendiri: kami tidak menyimpan daftar pesannya.
erase-chat-done-telegram = Pesan yang masih kami catat dari chat ini sudah kami hapus. Telegram hanya mengizinkan 48 jam terakhir. Yang masih tampak di layar, mohon hapus sendiri seperti di bawah ini.
erase-chat-done-web = Isi chat di halaman ini sudah dihapus.
erase-chat-done-whatsapp = Chat ini sudah kami hapus dari perangkat bot. Chat di HP Anda harus dihapus sendiri.
erase-chat-done-whatsapp-cloud = Yang kami catat dari chat ini sudah dihapus. Chat di HP Anda harus dihapus sendiri.
erase-chat-part = Sebagian pesan tidak bisa kami hapus. Hapus sendiri dengan cara di bawah.
erase-chat-none = Pesan di chat ini tidak bisa kami hapus. Hapus sendiri dengan cara di bawah.
erase-self-telegram = Hapus sendiri: tekan lama chat ini di daftar, lalu Hapus. Periksa juga foto yang tadi dikirim di galeri, dan pemberitahuan di perangkat lain.
erase-self-web = Hapus sendiri: tutup tab ini, lalu hapus riwayat browser. Periksa juga folder unduhan.
erase-self-whatsapp = Hapus sendiri: tekan lama chat ini di daftar, lalu Hapus. Periksa juga galeri (folder WhatsApp, Terkirim), WhatsApp di komputer, dan cadangan di Google Drive atau iCloud.
erase-self-whatsapp-cloud = Hapus sendiri: tekan lama chat ini di daftar, lalu Hapus. Periksa juga galeri (folder WhatsApp, Terkirim), WhatsApp di komputer, dan cadangan di Google Drive atau iCloud.
erase-platform-keeps = Catatan bahwa Anda pernah chat dengan bot ini bisa tetap ada di { $platform }. Itu di luar kendali kami.
goodbye = Terima kasih sudah peduli. Jaga diri Anda.
receipt-waiting =
    Terima kasih. Laporan Anda sudah kami segel. Belum ada instansi yang cocok untuk menerimanya, jadi pengelola hanya diberi tahu bahwa ada kasus yang menunggu.
    Kode kasus: { $code }
