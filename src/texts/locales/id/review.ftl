## Review and editing

review-title = Ini laporan Anda. Periksa dulu sebelum dikirim.
review-line = { $label }: { $answer }
review-label-masked = Disamarkan
review-empty = belum diisi
review-none = tidak ada
review-evidence-uncleaned = { $n } ({ $uncleaned } dengan tanda "metadata tidak dihapus")
review-planned = { $when } (masih rencana)
review-evidence-noted = { $files }, { $n } dengan catatan waktu atau tempat
review-evidence-covered = { $files }, { $n } ditutup sebagian
review-masked-none = Tidak ada yang kami samarkan. Kalau ada petunjuk tentang Anda, pilih "Samarkan lagi".
review-quasi = Baca sekali lagi sebagai orang kantor Anda: apakah ada kalimat yang hanya cocok dengan Anda?
review-recipients = Dikirim ke: { $offices }
review-ask = Mau mengubah apa?
btn-review-send = Kirim
btn-review-edit = Ubah
row-review-mask = Samarkan lagi
row-review-recipients = Ubah penerima
row-review-cancel = Batal, hapus draf
btn-review-more = Pilihan lain
edit-which = Jawaban mana yang mau diubah?
edit-now = Jawaban sekarang: "{ $answer }"
edit-write = Tulis jawaban barunya.
edit-links = Untuk mengganti, pilih "Buang yang terakhir", lalu kirim tautan yang benar.
edit-done = Sudah diubah.
edit-follow-up = Karena jawaban itu berubah, ada satu pertanyaan lagi.
review-missing = Belum bisa dikirim. Masih perlu: { $items }.

## Recipients

pressure-unknown-office = Karena kantor orang itu belum diketahui, laporan ini hanya kami kirim ke pihak di luar pemerintah daerah.
recipients-ask = Laporan ini akan diterima instansi di bawah ini. Coret yang tidak Anda percaya.
recipients-help = Instansi yang dicoret tidak kami kirimi. Tetapi instansi penerima bisa meneruskan kasus menurut aturannya; coretan Anda kami tulis di laporan supaya mereka tahu.
row-recipient-on = Kirim: { $office }
row-recipient-off = Dicoret: { $office }
recipients-struck = { $office } dicoret.
recipients-restored = { $office } dikirimi lagi.
recipients-changed = Penerimanya berubah. Periksa dulu, lalu kirim.
recipients-thin = Isinya masih sedikit, jadi dilihat dulu oleh instansi di luar pemerintah daerah. Menambah cerita, nama atau jabatan, atau bukti membuatnya lebih kuat.
recipients-left-out = { $office } tidak kami kirimi, karena mungkin dekat dengan orang yang Anda laporkan.
recipients-keep-one = { $office } tetap menerima, supaya ada pihak luar yang menelusuri. Kalau { $office } pun tidak Anda percaya, lebih baik jangan kirim dulu.
recipients-none = Belum ada instansi yang cocok untuk menerima laporan ini. Kalau dikirim, laporan disimpan tersegel, dan pengelola hanya diberi tahu bahwa ada kasus yang menunggu.

## Sending

send-failed = Ada gangguan saat mengirim, dan kami belum bisa memastikan laporan Anda sudah masuk. Draf Anda tetap tersimpan. Coba kirim lagi sebentar lagi: laporan tidak akan masuk dua kali.
send-already = Laporan ini sudah kami terima. Tidak perlu dikirim lagi.
send-late = Tombol itu dari percakapan yang sudah lewat. Kalau Anda sudah menerima nomor rahasia, laporannya sudah kami terima. Kalau belum, laporannya tidak terkirim dan drafnya sudah kami hapus. Silakan mulai lagi.

## Now or later

send-when-ask = Kirim sekarang atau nanti?
send-when-help = "Kirim nanti" berarti laporan kami segel sekarang dan baru sampai 1 sampai 3 hari lagi, pada waktu acak. Jadi lebih sulit menebak kapan Anda menulis.
send-later-deadline = Perhatikan: batas untuk menjadi pelapor resmi tetap { $deadline }.
btn-send-now = Kirim sekarang
btn-send-later = Kirim nanti
row-review-later = Kirim nanti
