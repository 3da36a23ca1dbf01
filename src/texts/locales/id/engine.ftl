## Words and buttons of every step

btn-back = Kembali
btn-skip = Lewati
btn-cancel = Batal
btn-help = Bantuan
btn-done = Selesai
btn-yes = Ya
btn-no = Tidak
btn-right = Benar
btn-wrong = Bukan, ganti
btn-dont-know = Tidak tahu
btn-next-page = Berikutnya
btn-previous-page = Sebelumnya
progress = { $n } dari { $total }
progress-detail = Tambahan: { $label }
number-hint-many = Ketik angkanya, misalnya 1, 3.
number-hint-most = Ketik angkanya, misalnya 1, 3. Paling banyak { $max }.
back-at-start = Ini sudah pertanyaan pertama.
back-done = Kita mundur satu pertanyaan. Jawaban sebelumnya: "{ $answer }"
skip-done = Baik, kita lewati.
skip-required = Pertanyaan ini perlu dijawab supaya laporan bisa dipakai. Kalau tidak tahu, pilih "Tidak tahu" bila ada, atau tulis seadanya.
cancel-ask = Berhenti dan hapus draf ini?
cancel-done = Sudah dihentikan. Drafnya sudah kami hapus. Tidak ada yang dikirim.
cancel-kept = Baik, kita lanjutkan.
btn-cancel-yes = Ya, hapus draf
btn-cancel-no = Lanjutkan
help-step =
    { $help }
    KEMBALI untuk mundur. LEWATI untuk melompat. BATAL untuk berhenti. BAHASA untuk ganti bahasa. MENU untuk pilihan lain.
help-menu-from-draft = Laporan Anda belum dikirim dan masih tersimpan 24 jam. Mau ke mana?
btn-none = Tidak ada
btn-language = Bahasa

## Answers and details, whatever the step

text-again = Tulisan Anda tadi masih tersimpan. Mau menambah? Tulis saja lanjutannya. Mau mengganti semuanya? Pilih "Tulis ulang". Kalau sudah pas, ketik SELESAI.
btn-text-anew = Tulis ulang
text-too-long = Jawaban ini terlalu panjang ({ $length } huruf). Batasnya { $max }.
help-generic = Jawab sebisanya. Kalau tidak tahu, ketik LEWATI.
yesno-again = Cukup jawab ya atau tidak.
evidence-again = Kirim berkasnya di sini. Kalau tidak ada, ketik TIDAK ADA.
text-needed = Jawab dengan tulisan, ya.
accused-unknown-part = belum disebut
accused-not-done = Yang itu sudah selesai. Sekarang tentang orangnya; kalau tidak tahu, ketik TIDAK TAHU.
accused-nobody = Itu belum menyebut orangnya. Tulis nama, jabatan, atau kantornya; kalau tidak tahu, ketik TIDAK TAHU.
detail-offer = Laporan Anda sudah bisa dikirim. Mau menambah detail supaya lebih kuat? Foto atau tangkapan layar paling membantu.
btn-detail-add = Tambah detail
detail-menu = Mau menambah apa?
row-detail-finish = Sudah cukup

## Dates

weekdays = Senin, Selasa, Rabu, Kamis, Jumat, Sabtu, Minggu
months = Januari, Februari, Maret, April, Mei, Juni, Juli, Agustus, September, Oktober, November, Desember
date-echo = Maksud Anda { $weekday }, { $date }. Benar?
date-echo-part = Maksud Anda { $weekday }, { $date }, { $part }. Benar?
date-echo-time = Maksud Anda { $weekday }, { $date }, sekitar pukul { $time }. Benar?
date-range = Maksud Anda antara { $from } dan { $to }. Benar?
date-ambiguous = Ini bisa berarti dua hari. Yang mana?
date-week-or-sunday = "Minggu" di sini hari Minggu atau pekan?
btn-date-sunday = Hari Minggu
btn-date-week = Pekan lalu
date-weekday-conflict = Tanggal { $date } itu hari { $weekday }, bukan { $said }. Mana yang benar?
date-future = Tanggal itu belum terjadi ({ $weekday }, { $date }). Maksud Anda tanggal yang lalu?
date-future-plan = Kalau ini rencana yang belum terjadi, pilih "Masih rencana".
date-future-plan-day = { $when } belum terjadi. Kalau ini rencana, pilih "Masih rencana".
date-future-plan-today = Itu hari ini, { $when }. Masih rencana, atau sudah terjadi?
date-future-plan-begun = Itu { $when }. Masih rencana, atau sudah terjadi?
date-plan-or-past = Mohon pilih salah satu: "Masih rencana" atau "Sudah terjadi".
date-future-plan-range = Waktu antara { $from } dan { $to } belum tiba. Kalau ini rencana, pilih "Masih rencana".
date-future-plain = Itu belum terjadi. Mohon dicek lagi tanggalnya.
btn-date-plan = Masih rencana
btn-date-past = Sudah terjadi
date-vague = Bisa sedikit lebih tepat? Misalnya "awal Januari", "pertengahan minggu lalu", atau sebutkan tanggalnya.
date-not-understood = Kami belum paham tanggalnya. Coba tulis seperti "26 Januari" atau "Jumat malam".
date-impossible = Tanggal { $date } tidak ada di kalender. Mohon dicek lagi.
date-year-ask = Tahun berapa?
date-old = Itu sudah lebih dari { $years } tahun. Benar { $weekday }, { $date }?
date-noted-rough = Dicatat sebagai perkiraan: { $answer }.
row-rough-week = Minggu ini
row-rough-month = Bulan ini
row-rough-long = Sudah lama
daypart-pagi = pagi
daypart-siang = siang
daypart-sore = sore
daypart-malam = malam

## Places

place-guess = Maksud Anda { $place }?
place-guess-many = Ada beberapa yang mirip. Yang mana?
place-twin = Ada lebih dari satu { $place }. Yang di mana?
row-place-in = { $place }, { $district }
place-village-and-district = { $place } adalah nama kecamatan dan juga nama kelurahan/desa. Yang mana?
row-place-district = Kec. { $place }
place-from-village = { $place } ada di Kecamatan { $district }. Benar?
place-not-found = Kami belum menemukan "{ $answer }". Coba ejaan lain, atau pilih dari daftar.
place-kept = Baik, kami catat seperti tulisan Anda: "{ $answer }".
place-unknown = Kalau tidak tahu, pilih daerah tempat kerja orang yang dilaporkan. Kecamatannya nanti boleh dijawab TIDAK TAHU.
place-unknown-online = Kalau kejadiannya hanya terlihat di internet atau di grup WA, pilih "{ $label }".
place-outside = Maaf, layanan ini baru untuk Kota dan Kabupaten Semarang. Untuk daerah lain, hubungi Bawaslu setempat.
btn-place-change = Ganti daerah

## Choices

told-before-consent = Ceritanya belum kami simpan, karena kami perlu persetujuan Anda dulu. Begitu Anda setuju, langsung kami tanyakan.
told-perhaps = Kalau itu cerita Anda: belum kami simpan, karena kami perlu persetujuan Anda dulu. Pilih Buat laporan; ceritanya kami tanyakan setelah itu.
told-early = Cerita Anda sudah kami catat; nanti masih bisa ditambah. Supaya sampai ke instansi yang tepat, pilih dulu salah satu di bawah ini.
choice-again-1 = Maaf, kami belum paham. Pilih salah satu di bawah ini.
choice-again-2 = Belum cocok juga. Cukup balas dengan angkanya, misalnya 1.
choice-again-3 = Tidak apa-apa kalau tidak ada yang pas. Ketik BANTUAN untuk penjelasan, KEMBALI untuk mundur, atau MENU untuk pilihan lain. Draf Anda tetap tersimpan.
choice-guess = Maksud Anda { $labels }?
btn-guess-all = Semuanya
choice-number-out = Angka { $number } tidak ada di daftar. Pilih 1 sampai { $max }.
choice-too-many = Itu lebih dari { $max }, jadi belum kami catat. Sebutkan { $max } yang paling penting saja.
place-outside-contact = Kontak: { $outside }
place-outside-choice = Kalau berhenti di sini, tulisan Anda kami hapus.
help-required = Jawab sebisanya. Kalau ragu, pilih atau tulis yang paling dekat.
