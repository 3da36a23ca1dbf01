## Session

resume-ask = Laporan Anda belum selesai. Lanjutkan?
resume-hint = Setelah 24 jam tanpa pesan draf ini tidak bisa dilanjutkan lagi. Kami hapus paling lambat dua hari setelah pesan terakhir.
btn-resume = Lanjutkan
btn-resume-erase = Hapus draf
resume-here = Kita lanjutkan dari sini.
resume-none = Tidak ada laporan yang bisa dilanjutkan. Draf yang 24 jam tanpa pesan kami hapus.
expired = Draf yang lama sudah kami hapus karena 24 jam tidak ada pesan. Silakan mulai lagi.
form-gone = Formulir laporan itu sudah tidak dipakai, jadi drafnya kami hapus. Silakan mulai lagi.
form-updated = Pertanyaannya baru saja kami perbarui. Jawaban Anda tetap tersimpan.
old-button = Tombol itu dari pertanyaan sebelumnya. Ini pertanyaan yang sekarang:
old-button-forgotten = Tombol itu dari percakapan yang sudah lewat, yang tidak kami simpan lagi. Draf yang Anda hapus, atau yang 24 jam tanpa pesan, tidak bisa dilanjutkan.
edited-message = Perubahan pada pesan lama tidak terbaca sebagai jawaban. Untuk mengganti jawaban, ketik KEMBALI.
edited-unread = Pesan lama yang Anda ubah tidak kami baca lagi. Kalau ada yang perlu diperbaiki, tulis pesan baru.
late-message = Pesan Anda sampai terlambat, sesudah jawaban berikutnya, jadi belum kami catat. Kalau itu untuk pertanyaan sebelumnya, ketik KEMBALI lalu kirim lagi.
late-unread = Pesan Anda sampai terlambat, jadi belum kami catat. Kalau masih perlu, kirim lagi. Untuk laporan yang sudah terkirim, caranya lewat "Cek kasus saya".
late-part = Pesan Anda sampai terlambat. Sudah kami tambahkan di akhir cerita Anda.
story-full = Tulisan yang baru datang tidak kami tambahkan, karena cerita paling banyak { $max } huruf. Sisanya bisa ditambahkan sesudah laporan terkirim, lewat "Cek kasus saya".
deleted-message = Pesan yang Anda hapus di chat masih ada di draf. Untuk mengganti jawabannya, ketik KEMBALI. Untuk membuang drafnya, ketik HAPUS.
call-received = Bot ini tidak bisa menerima telepon. Tulis saja di sini. Dalam keadaan darurat, hubungi { $emergency }.
group-refused = Jangan melapor di grup, karena semua anggota bisa membaca. Hubungi bot ini lewat chat pribadi.
linked-chat-refused = Chat ini terhubung dengan sebuah instansi, jadi tidak bisa dipakai melapor. Pakai HP atau akun pribadi.
forwarded-message = Pesan terusan bisa memuat nama pengirimnya. Tulis intinya dengan kata-kata Anda.

## Limits and trouble

limit-minute = Pesannya terlalu cepat, jadi pesan ini dan yang menyusul dalam satu menit ini belum kami catat. Tunggu sebentar, lalu kirim lagi. Jawaban sebelumnya tetap tersimpan.
limit-hour = Sudah banyak pesan dalam satu jam ini, jadi pesan ini dan yang menyusul belum kami catat. Kirim lagi { $minutes } menit lagi. Draf Anda tetap tersimpan.
limit-flood = Sedang banyak sekali yang melapor, jadi kami buka satu per satu. Silakan coba lagi { $minutes } menit lagi. Dalam bahaya? Hubungi { $emergency }.
limit-drafts = Hari ini sudah { $max } laporan dari chat ini. Silakan lanjut besok. Kalau mendesak, hubungi { $contact }.
limit-turns = Laporan ini sudah terlalu panjang untuk satu draf. Kirim dulu yang ada, lalu tambahkan lewat "Cek kasus saya".
trouble = Sedang ada gangguan di tempat kami. Jawaban terakhir Anda mungkin belum tersimpan. Coba kirim lagi beberapa menit lagi.
