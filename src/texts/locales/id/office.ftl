## Linking

office-linked = Chat ini sekarang terhubung dengan { $office }. Kasus baru akan muncul di sini. Ketik /bantuan untuk daftar perintah.
office-linked-announce = Chat lain baru saja dihubungkan dengan { $office }. Kalau bukan dari tim Anda, segera hubungi { $contact }.
office-link-unknown = Kode itu tidak dikenal. Periksa lagi, atau minta kode baru kepada { $contact }.
office-link-used = Kode itu sudah dipakai. Setiap kode hanya untuk satu chat. Minta kode baru kepada { $contact }.
office-link-expired = Kode itu sudah lewat 24 jam. Minta kode baru kepada { $contact }.
office-link-group = { $office } tidak mengizinkan grup. Kode itu sudah terbaca di grup, jadi tidak berlaku lagi. Minta kode baru kepada { $contact } dan pakai di chat pribadi.
office-link-reporting = Ada draf laporan di chat ini. Hapus dulu drafnya, atau gunakan akun dinas.
office-link-already = Chat ini sudah terhubung dengan { $office }. Ketik /lepas kalau mau memutusnya.
office-link-void = Grup ini sudah terhubung dengan { $office }. Kode itu sudah terbaca di grup, jadi tidak berlaku lagi; hapus pesannya kalau masih terlihat. Minta kode baru kepada { $contact } dan pakai di chat yang belum terhubung.
office-link-tries = Terlalu banyak percobaan. Coba lagi { $minutes } menit lagi.
office-link-missing = Tulis kodenya setelah perintah, misalnya: /petugas KODE
office-help =
    /kasus: daftar kasus
    /tanya KODE pertanyaan: bertanya kepada pelapor
    /dibaca KODE: tandai sudah dibaca
    /status KODE: ubah status
    /lepas: putuskan chat ini
    /bantuan: pesan ini
    Chat ini tidak bisa dipakai melapor.
office-help-group = Di grup, jawab pertanyaan bot dengan membalas pesannya (Reply), supaya tulisan Anda sampai.
office-reply = Di grup, balas pesan ini (Reply), supaya tulisan Anda sampai.
office-unsent = Tulisan atau berkas Anda di sini tidak diteruskan ke siapa pun. Untuk bertanya ke pelapor, ketik /tanya, kode kasus, lalu pertanyaannya.
office-which-case = Belum ada yang berubah, karena belum jelas kasus mana yang dimaksud. Ketik perintah beserta kode kasusnya, misalnya /dibaca SMG-7F4K2. Daftar kasus: /kasus
office-follows = Baik. Yang menunggu sebentar lagi menyusul di sini.
office-unlink-ask = Putuskan chat ini dari { $office }? Kasus baru tidak akan muncul lagi di sini.
office-unlinked = Chat ini sudah diputus dari { $office }. Pesan lama di chat ini tidak ikut terhapus; hapus sendiri bila perlu.
office-unlinked-operator = Pengelola memutus chat ini dari { $office }. Kasus baru tidak muncul lagi di sini, dan tombol di pesan lama tidak berlaku lagi. Pesan lama tidak ikut terhapus; hapus sendiri bila perlu. Kalau ini keliru, hubungi { $contact }.
office-unlinked-announce = Sebuah chat diputus dari { $office }.
office-bot-removed = Sebuah chat { $office } mengeluarkan bot ini. Kasus tidak lagi sampai ke sana.
office-not-linked = Ini hanya untuk chat yang terhubung dengan instansi, dan chat ini tidak atau tidak lagi terhubung. Tidak ada yang tersimpan. Petugas: minta kode baru kepada { $contact }. Pelapor: ketik CEK untuk melihat laporan Anda.
office-group-refused = { $office } tidak lagi mengizinkan grup, jadi kasus tidak ditampilkan dan kabar tidak dikirim ke sini. Minta kode kepada { $contact } dan pakai di chat pribadi. Ketik /lepas untuk memutus grup ini.
office-not-yours = Kasus { $code } tidak ada di instansi Anda.
office-test = Ini pesan uji untuk { $office }. Tidak ada kasus baru. Tidak perlu dijawab.

## The notice

notice-header = INFORMASI AWAL { $code }
notice-not-formal = Bukan Laporan resmi. Identitas pelapor sengaja tidak diminta.
notice-received = Diterima: { $date }
notice-thin-flag = PERLU DILIHAT DULU: isinya sangat sedikit. Instansi lain belum dikirimi; teruskan kalau ada artinya.
notice-pressure-flag = Jalur tekanan pada ASN. Pelapor mungkin korban.
notice-threatened-flag = Prioritas: pelapor menyatakan sudah diancam.
sum-category = Kategori: { $category }
sum-category-second = Kategori tambahan: { $categories }
sum-what = Uraian: { $text }
sum-accused = Terlapor: { $name }
sum-position = Jabatan: { $position }
sum-office = Kantor: { $office }
sum-status = Status: { $status }
sum-nip = NIP: { $nip }
sum-nip-odd = NIP (pola tidak cocok): { $nip }
sum-pressure-who = Yang menekan: { $items }
sum-pressure-form = Bentuk tekanan: { $items }
sum-when = Kejadian: { $weekday }, { $date } { $part } ({ $notes })
sum-when-range = Kejadian: antara { $from } dan { $to } ({ $notes })
sum-when-forgot = Kejadian: pelapor lupa, { $answer }
sum-when-planned = Kejadian: masih rencana saat dilaporkan (ditulis "{ $said }")
sum-when-planned-day = Kejadian: masih rencana saat dilaporkan
sum-when-planned-past = Kejadian: menurut rencana; pelaksanaannya belum dipastikan
sum-when-written = ditulis "{ $said }"
sum-posted = Diunggah: { $date }
sum-known = Diketahui: { $date }
sum-where = Tempat: { $place }
sum-where-online = Tempat: di internet ({ $spot })
sum-where-spot = Tempat persis: { $spot }
sum-favours = Menguntungkan: { $whom }
sum-source = Cara tahu: { $items }
sum-source-told = Saksi langsung bersedia melapor: { $answer }
sum-witnesses = Saksi lain: { $answer } (nama tidak diminta)
sum-evidence = Bukti: { $n } berkas
sum-evidence-line = { $i }. { $type }, { $size }, { $state }, SHA-256 { $hash }
sum-evidence-clean = metadata dibuang
sum-evidence-unclean = metadata tidak dihapus, jangan disebarkan
sum-evidence-facts = Catatan berkas { $i }: waktu { $time }, tempat { $place }
sum-evidence-time = Catatan berkas { $i }: waktu { $time }
sum-evidence-place = Catatan berkas { $i }: tempat { $place }
sum-evidence-covered = Berkas { $i }: bagian yang hitam ditutup atas permintaan pelapor
evidence-uncleaned-flag = { $code }: metadata berkas { $i } tidak dihapus. Jangan disebarkan; di dalamnya mungkin ada petunjuk tentang pelapor.
sum-links = Tautan (jangan dibuka dari akun pribadi): { $links }
sum-evidence-none = Bukti: tidak ada berkas
sum-fear = Khawatir pembalasan: { $answer }
sum-do-not-forward = Pelapor minta tidak dikirim ke: { $offices }
sum-recipients = Diterima juga oleh: { $offices }
sum-masked = Disamarkan: { $items }
sum-masked-none = Disamarkan: tidak ada
sum-ask-back = Pelapor bisa ditanya lewat bot. Jawaban bisa lama.
sum-no-answer = tidak diisi
certainty-sure = pasti
certainty-echoed = disetujui pelapor
certainty-rough = perkiraan
certainty-range = rentang
notice-pointer = Isi laporan tidak dikirim lewat chat. Buka dengan kunci kantor.
notice-banner = Jangan mencari tahu siapa pelapornya, dan jangan membahas isinya dengan Terlapor atau rekan kantornya sebelum perlu.
completeness-title = Kelengkapan (Perbawaslu 7/2022)
completeness-material = Materiel: tempat { $place }, waktu { $time }, uraian { $story }, bukti { $evidence }
completeness-person = Terlapor dikenali: { $person }
completeness-formal = Formal: identitas pelapor sengaja tidak diminta
completeness-yes = ada
completeness-no = belum
deadline-pemilu = Batas 7 hari kerja sejak diketahui pelapor (Pemilu): { $deadline }. Sisa { $n } hari kerja.
deadline-pilkada = Batas 7 hari kalender sejak diketahui pelapor (Pilkada): { $deadline }. Sisa { $n } hari.
deadline-both = Jenis pemilihan tidak jelas. Batas Pilkada { $calendar }, batas Pemilu { $working }.
deadline-today = Batas waktu: hari ini.
deadline-passed = Batas waktu sudah lewat ({ $deadline }). Penelusuran informasi awal tetap mungkin.
deadline-unknown = Batas waktu belum bisa dihitung karena tanggal diketahui tidak ada.

## Actions

btn-office-ack = Sudah dibaca
btn-office-ask = Tanya
btn-office-status = Ubah status
row-office-read = Sudah dibaca
row-office-review = Ditelusuri
row-office-forward = Diteruskan ke
row-office-more = Perlu keterangan
row-office-close = Tutup kasus
btn-office-save = Simpan
btn-office-ready = Pakai kalimat ini
office-status-waiting = Belum ada penerima
office-status-received = Diterima
office-status-read = Sudah dibaca
office-status-in-review = Ditelusuri
office-status-forwarded = Diteruskan
office-status-forwarded-to = Diteruskan ke { $target }
office-status-need-more = Perlu keterangan
office-status-closed = Ditutup
office-status-closed-with = Ditutup: { $outcome }
office-status-withdrawn = Ditarik pelapor
office-status-ask = Status { $code } sekarang: { $status }. Ubah menjadi apa?
office-acknowledged = { $code } dinyatakan dibaca oleh { $office }.
office-acknowledged-already = { $code } sudah dinyatakan dibaca oleh { $office } pada { $date }.
ask-prompt = Tulis pertanyaan untuk pelapor { $code }. Satu pertanyaan, tulisan biasa, tanpa tautan, nomor, atau berkas.
ask-hint = Tanyakan kejadiannya, bukan orangnya. Contoh: "Apakah ada barang yang dibagikan?"
row-ask-said = Apa yang dikatakan?
row-ask-handed = Barang apa dibagikan?
row-ask-when = Kapan tepatnya?
row-ask-where = Di mana tepatnya?
row-ask-proof = Ada bukti lain?
row-ask-own = Tulis sendiri
ask-preview =
    Pelapor akan membaca:
    "{ $text }"
    Kirim?
ask-sent = Pertanyaan untuk { $code } tersimpan. Waktu pelapor membacanya tidak diberitahukan. Jawaban datang ke sini.
ask-refused-link = Tautan tidak diteruskan. Tautan bisa dipakai melacak pelapor. Tulis ulang tanpa tautan.
ask-refused-phone = Nomor telepon tidak diteruskan. Pelapor yang menelepon akan dikenali. Tulis ulang tanpa nomor.
ask-refused-handle = Nama akun tidak diteruskan. Tulis ulang tanpa akun.
ask-refused-email = Alamat email tidak diteruskan. Tulis ulang tanpa alamat email.
ask-refused-file = Berkas tidak diteruskan kepada pelapor. Tulis intinya saja.
ask-refused-meet = Ajakan bertemu tidak diteruskan, karena membuka siapa pelapornya. Tanyakan lewat tulisan.
ask-refused-receipt = Nomor rahasia hanya milik pelapor. Tidak ada yang boleh memintanya, sebagian pun tidak: siapa yang memegangnya bisa membuka laporan itu. Tanyakan kejadiannya.
ask-identity = Kalimat ini bisa membuka siapa pelapornya. Tanyakan kejadiannya, misalnya: "Apa yang dikatakan saat itu?"
ask-too-long = Pertanyaan terlalu panjang ({ $length } huruf, batas { $max }). Mohon dipersingkat.
ask-withdrawn = Kasus { $code } sudah ditarik, jadi tidak bisa ditanya.
ask-held = Pertanyaan sebelumnya belum dijawab. Tunggu dulu, atau gabungkan pertanyaannya.
ask-closed = Kasus { $code } sudah ditutup. Kalau perlu bertanya, buka lagi dengan /status { $code }.
office-asked =
    { $office } bertanya kepada pelapor { $code }:
    "{ $text }"
office-asked-pointer = { $office } mengajukan pertanyaan kepada pelapor { $code }.
answer-arrived =
    Jawaban pelapor untuk { $code }:
    "{ $text }"
answer-arrived-pointer = { $code }: ada jawaban pelapor. Isinya tidak dikirim lewat chat. Buka dengan kunci kantor.
answer-refused = { $code }: pelapor memilih tidak menjawab pertanyaan Anda.
answer-arrived-other =
    Jawaban pelapor atas pertanyaan { $office } untuk { $code }:
    "{ $text }"
answer-arrived-other-pointer = { $code }: ada jawaban pelapor atas pertanyaan { $office }. Isinya tidak dikirim lewat chat. Buka dengan kunci kantor.
answer-refused-other = { $code }: pelapor memilih tidak menjawab pertanyaan { $office }.
message-arrived =
    Pesan pelapor untuk { $code }:
    "{ $text }"
message-arrived-pointer = { $code }: ada pesan dari pelapor. Isinya tidak dikirim lewat chat. Buka dengan kunci kantor.
office-file-refused = Berkas { $i } tidak dapat dikirim ke chat ini; buka dengan kunci kantor.
office-file-refused-keyless = Berkas { $i } tidak dapat dikirim ke chat ini, dan kantor tidak punya kunci untuk membukanya. Tanyakan kepada pengelola.
office-files-left = Berkas laporan ini sudah menunggu seminggu, sehingga tidak dikirim lagi lewat chat; buka dengan kunci kantor.
office-files-left-keyless = Berkas laporan ini sudah menunggu seminggu, sehingga tidak dikirim lagi lewat chat, dan kantor tidak punya kunci untuk membukanya. Tanyakan kepada pengelola.
more-evidence = { $code }: pelapor menambah { $n } berkas (nomor { $numbers }).
more-evidence-words =
    Tulisan pelapor di bawah berkas:
    "{ $text }"
status-reason-ask = Tulis alasan singkat untuk pelapor. Ini akan mereka baca.
status-reason-ready = Kalimat siap pakai: "{ $reason }"
status-forward-ask = Diteruskan ke instansi mana? Ini hanya catatan untuk pelapor: bot tidak mengirim apa pun ke instansi itu. Teruskan sendiri.
status-outcome-ask = Apa hasilnya?
status-preview =
    Status { $code }: { $status }
    Alasan untuk pelapor: "{ $reason }"
    Simpan?
status-preview-plain =
    Status { $code }: { $status }
    Tanpa alasan untuk pelapor.
    Simpan?
status-saved = Status { $code } menjadi: { $status }. Pelapor melihatnya saat mengecek kasus.
status-saved-own = Kasusnya tetap terbuka, karena instansi independen juga menerimanya. Pelapor membaca ini sebagai keterangan dari { $office }.
status-changed-by = { $office } mengubah status { $code } menjadi: { $status }.
status-declared-by = { $office } menyatakan { $code }: { $status }. Ini keterangan mereka sendiri. Kasusnya tetap terbuka, karena hanya instansi independen yang bisa menutupnya.
status-conflict = Status { $code } baru saja diubah oleh { $office } menjadi: { $status }. Perubahan Anda belum tersimpan. Kalau tetap mau, simpan lagi:
status-reason-kept = Alasan Anda tidak tersimpan: "{ $reason }"
row-status-abuse = Tandai penyalahgunaan
status-abuse-ask = Tandai { $code } sebagai penyalahgunaan? Ini hanya menambah satu angka statistik: status tidak berubah, dan pelapor tidak diberi tahu. Simpan?
abuse-noted = Dihitung satu kali sebagai penyalahgunaan, hanya sebagai angka. Status { $code } tidak berubah, dan pelapor tidak diberi tahu.
office-case-distrusted = Tidak tersimpan: data kasus ini tidak cocok dengan tanda server. Hubungi { $contact }.
status-refused = Perubahan itu tidak tersedia dari status sekarang ({ $status }).
reason-insufficient = Bukti belum cukup untuk ditelusuri lebih jauh.
reason-not-breach = Kejadian ini tidak termasuk pelanggaran.
reason-outside = Bukan wewenang kami. Kami tidak meneruskannya; Anda bisa melapor ke instansi yang berwenang.
reason-finding = Hasil penelusuran menjadi temuan dan diproses menurut aturan.
reason-duplicate = Sama dengan kasus lain yang sudah ditangani.

## Regular messages

reminder-unack = { $code }: belum dinyatakan dibaca oleh { $office } sejak diterima { $date }.
warning-deadline = { $code }: batas waktu { $deadline }. Sisa { $n } hari.
warning-last-day = { $code }: hari ini batas terakhir.
warning-idle = { $code }: ditutup otomatis pada { $date } kalau tidak ada kegiatan.
digest-title = Ringkasan { $from } sampai { $to } untuk { $office }
digest-counts = Baru { $new }, terbuka { $open }, ditutup { $closed }, belum dinyatakan dibaca { $unread }.
digest-deadline = batas { $deadline }
digest-more = dan { $n } lagi: /kasus
digest-audit = Kode jejak audit: { $head }
office-closed-idle = { $code } ditutup otomatis karena { $days } hari tidak ada kegiatan. Kalau masih perlu, buka lagi dengan /status { $code }.
office-erased = { $code }: masa simpan selesai, isinya sudah dihapus dari layanan ini.

## Lists and news

office-withdrawn = { $code } ditarik pelapor pada { $date }. Isi dan bukti di tempat kami dihapus. Mohon hapus salinan Anda, kecuali hukum mewajibkan Anda menyimpannya.
office-withdrawn-again = { $code } sudah ditarik pelapor sebelumnya. Pengelola memulihkan data lama, lalu menghapus lagi isi dan bukti kasus ini. Bila Anda belum pernah menerima kabar penarikan itu, mohon tanyakan kepada pengelola.
cases-title = Kasus { $office } ({ $n })
cases-none = Tidak ada kasus yang terbuka.
cases-more = Balas { $number } untuk lanjutannya.
office-not-understood = Perintah itu tidak dikenal. Ketik /bantuan.
office-code-missing = Tulis kode kasusnya setelah perintah, misalnya: { $command } SMG-7F4K2
office-anonymous = Anda menulis sebagai grup (admin anonim), jadi kami tidak tahu siapa yang bertanya. Matikan "Tetap anonim" di pengaturan admin, lalu kirim perintahnya lagi.
office-old-button = Tombol itu sudah tidak berlaku. Mulai lagi dari kasusnya, atau ketik /kasus.
office-cancelled = Dibatalkan. Tidak ada yang berubah.
