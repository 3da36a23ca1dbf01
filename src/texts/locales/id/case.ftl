## The secret number

case-ask = Ketik nomor rahasia Anda (20 angka). Spasi dan tanda hubung boleh.
case-mistyped = Ada angka yang salah ketik. Periksa lagi satu per satu.
case-too-short = Itu baru { $length } angka. Nomor rahasia ada 20 angka.
case-too-long = Itu { $length } angka. Nomor rahasia hanya 20 angka.
case-is-code = Itu kode kasus, bukan nomor rahasia. Kami perlu 20 angka yang Anda catat.
case-not-digits = Nomor rahasia hanya berisi angka. Coba ketik lagi.
case-not-found = Nomor itu tidak kami temukan. Mungkin salah catat, atau kasusnya sudah dihapus.
case-too-many-tries = Sudah terlalu banyak percobaan. Coba lagi { $minutes } menit lagi.
case-lost = Kalau nomornya hilang, kami tidak bisa membukanya. Petugas tetap bisa membaca laporan Anda.
case-hide-number = Hapus pesan yang berisi nomor tadi, supaya tidak terbaca orang lain.
case-closed-session = Kasus ditutup dari layar ini setelah 15 menit. Tulisan atau berkas yang belum terkirim saat itu, dan pesan Anda barusan, tidak sampai ke instansi. Ketik lagi nomor rahasia untuk membukanya.

## Status words

case-title = Kasus { $code }, diterima { $date }
case-title-held = Kasus { $code }
status-held = Laporan tersegel dan belum dikirim. Akan sampai ke instansi 1 sampai 3 hari sesudah Anda mengirimnya, paling lambat pada hari yang kami sebut waktu itu. Sampai laporan tiba tidak ada petugas yang bisa melihatnya.
status-received = Laporan sudah sampai di { $offices }. Belum ada petugas yang menyatakan membacanya.
status-kept = Laporan tersimpan tersegel untuk { $offices }.
status-read = Petugas di { $office } sudah membaca laporan ini.
status-in-review = { $office } sedang menelusuri laporan ini.
status-forwarded = { $office } meneruskan laporan ini ke { $target }.
status-need-more = { $office } perlu keterangan tambahan.
status-closed = { $office } menutup kasus ini. Hasil: { $outcome }.
status-closed-idle = Kasus ditutup otomatis karena { $days } hari tidak ada kabar dari instansi mana pun.
status-withdrawn = Anda menarik laporan ini pada { $date }. Isinya sudah kami hapus.
status-withdrawn-unsent = Anda menarik laporan ini sebelum sampai ke instansi. Isinya sudah kami hapus.
status-waiting = Belum ada instansi yang cocok untuk menerima. Laporan Anda masih tersimpan tersegel.
status-reason = Alasan dari petugas: { $reason }
status-no-reason = Petugas tidak menulis alasan.
outcome-forwarded = diteruskan untuk ditindak
outcome-finding = menjadi temuan resmi pengawas pemilu
outcome-insufficient = bukti belum cukup
outcome-not-breach = bukan pelanggaran
outcome-outside = di luar wewenang instansi
outcome-expired = sudah lewat batas waktu
outcome-duplicate = sama dengan kasus lain yang sudah ditangani
outcome-other = lainnya
case-nothing-new = Belum ada kabar baru. Tidak ada kabar bukan berarti laporan Anda diabaikan.

## Questions, answers, more evidence, withdrawal

case-menu = Mau melakukan apa dengan kasus ini?
row-case-message = Tulis ke petugas
row-case-evidence = Tambah bukti
row-case-withdraw = Tarik laporan
row-case-leave = Tutup kasus di layar
question-unread = Ada { $n } pertanyaan yang belum dijawab.
question-frame =
    Pertanyaan dari { $office }. Jangan sebut siapa Anda.
    "{ $question }"
question-hint = Jawab seperlunya. Anda boleh menolak.
question-bait = Petugas tidak perlu tahu nama, nomor, atau tempat kerja Anda. Kalau pertanyaannya mengarah ke sana, jangan dijawab.
btn-question-answer = Jawab
btn-question-refuse = Tidak mau jawab
question-refused = Baik. Petugas hanya diberi tahu bahwa pertanyaan itu tidak dijawab.
answer-ask = Tulis jawaban Anda. Petunjuk tentang Anda tetap kami samarkan.
answer-check =
    Jawaban Anda:
    "{ $text }"
    Kirim?
answer-saved = Jawaban tersimpan dan akan sampai ke { $office }. Jamnya kami acak, supaya tidak terlihat kapan Anda menulis.
message-ask = Tulis pesan untuk petugas. Jangan sebut siapa Anda.
case-saved-unreachable = Tersimpan tersegel bersama laporan. Instansi yang menerima laporan ini sekarang tidak terhubung dengan layanan ini, jadi belum ada yang diberi tahu.
case-saved-waiting = Tersimpan tersegel bersama laporan. Belum ada instansi yang menerimanya; pengelola diberi tahu ada kasus yang menunggu.
case-saved-untold = Belum terhubung dengan layanan ini: { $offices }. Yang ini tersimpan tersegel dan disampaikan bersama laporan begitu terhubung.
message-saved = Pesan tersimpan dan akan sampai ke { $offices }. Jamnya kami acak, supaya tidak terlihat kapan Anda menulis.
case-evidence-ask = Kirim buktinya di sini. Kalau sudah, ketik SELESAI.
case-evidence-photo = Kalau nama, nomor, atau wajah Anda terlihat di foto itu, pilih "Buang yang terakhir", tutup dulu bagian itu, lalu kirim lagi.
case-evidence-done = Bukti ditambahkan. { $offices } diberi tahu pada jam acak, supaya tidak terlihat kapan Anda mengirimnya.
case-evidence-caption = Tulisan di bawah berkas kami kirim bersama buktinya.
case-evidence-words = Tulisan itu kami kirim bersama buktinya.
case-evidence-words-left = Tulisan di bawahnya tetap ada dan bisa ikut dikirim.
case-evidence-words-full = Tulisan di bawahnya belum kami tambahkan, karena sekali kirim paling banyak { $max } huruf. Pilih Selesai untuk mengirim yang ini dulu, lalu tulis lagi.
case-evidence-unsent = Bukti ini belum sampai ke instansi. Pilih Selesai untuk mengirimnya.
case-files-keyless-waiting = Tidak ada yang dapat membuka berkas tambahan untuk laporan ini, jadi berkasnya tidak kami simpan.
case-files-keyless = Instansi tidak dapat membuka berkas tambahan untuk laporan ini, jadi berkasnya tidak kami simpan. Anda dapat menceritakan isinya: pilih Tulis ke petugas.
case-files-unsent = Berkas tadi belum Anda kirim ke instansi, jadi sudah kami hapus.
case-words-unsent = Tulisan tadi belum Anda kirim ke instansi, jadi tidak kami simpan.
case-file-waits = Kirim atau ubah dulu tulisan Anda di bawah ini. Berkasnya tidak kami simpan; setelah itu kirim lagi.
case-over-unsent = Kasusnya sudah tidak terbuka lagi, jadi yang barusan tidak sampai ke instansi.
case-closed-no-more = Kasus ini sudah ditutup, jadi tidak bisa ditambah. Untuk kejadian baru, buat laporan baru.
withdraw-how = Laporan yang sudah dikirim bisa ditarik setelah kasusnya dibuka dengan nomor rahasia Anda: pilih "Tarik laporan" di sana.
withdraw-ask = Tarik laporan { $code }? Isi dan bukti di tempat kami dihapus dan tidak bisa dikembalikan.
withdraw-ask-copies = Instansi diberi tahu bahwa laporan ditarik. Salinan yang sudah mereka terima mengikuti aturan mereka.
btn-withdraw-yes = Ya, tarik
btn-withdraw-no = Jangan ditarik
withdraw-done = Laporan { $code } sudah ditarik. Isi dan buktinya di tempat kami sudah dihapus.
withdraw-remains = Yang masih ada: kode dan tanggalnya di tempat kami selama 90 hari, salinan cadangan server sampai terhapus, dan chat di HP Anda.
withdraw-remains-until = Yang masih ada: kode dan tanggalnya di tempat kami selama 90 hari, salinan cadangan server sampai terhapus, paling lama { $backupDays } hari, dan chat di HP Anda.
withdraw-remains-copies = Salinan di instansi yang sudah menerimanya mengikuti aturan mereka.
withdraw-held-done = Laporan ditarik sebelum sampai ke instansi. Tidak ada yang membacanya.
withdraw-kept = Baik, laporan tidak jadi ditarik.
case-left = Kasus sudah ditutup dari layar ini.
case-number-open = Itu seperti nomor rahasia, jadi tidak kami masukkan ke tulisan untuk petugas. Kasus yang terbuka di sini { $code }; untuk membuka kasus lain, ketik "tutup kasus" dulu.
message-check =
    Pesan Anda:
    "{ $text }"
    Kirim?
writing-added = Sudah kami tambahkan di akhir tulisan Anda.
writing-again = Kalau sudah pas, pilih Kirim. Mau menambah? Tulis saja lanjutannya.
writing-anew = Baik. Tulisan tadi tidak dikirim; silakan tulis lagi dari awal.
writing-too-long = Tulisan ini { $length } huruf, sekali kirim paling banyak { $max }. Kirim sebagian dulu, lalu sisanya sebagai pesan berikutnya.
writing-full = Pesan terakhir belum kami tambahkan, karena sekali kirim paling banyak { $max } huruf. Kirim dulu tulisan di bawah ini, lalu kirim lagi pesan itu.
writing-enough = Hari ini sudah ada { $max } pesan Anda untuk kasus ini, dan petugas perlu waktu membacanya. Pesan baru belum kami terima; silakan tulis lagi besok. Kalau petugas bertanya, jawaban Anda tetap kami terima.
writing-enough-held = Sudah ada { $max } pesan Anda untuk laporan ini. Pesan baru belum kami terima; silakan tulis lagi sehari sesudah laporan sampai di instansi.
answer-masked = Kami menyamarkan { $items } di tulisan Anda.
