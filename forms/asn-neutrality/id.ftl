## Questions, helps and choices, in the order of the form

step-consent-ask = Anda melapor TANPA NAMA: ini informasi awal, bukan Laporan resmi. Petugas menerima isi laporan, bukti, dan kode kasus, bukan nomor atau akun Anda. Petunjuk tentang Anda kami samarkan; periksa sebelum dikirim. { $platform } tahu Anda memakai bot ini. Bot ini dijalankan { $operator }, yang bisa melihat nomor Anda selama chat. Jangan pakai HP atau Wi-Fi kantor. Kami mencatat tanggal kirim, bukan jam. Data dihapus paling lambat { $days } hari setelah kasus ditutup. Salinan di instansi ikut aturan mereka. Berhenti kapan saja: ketik BATAL. Bahasa lain/language: BAHASA. Setuju?
step-consent-ask-web = Anda melapor TANPA NAMA: ini informasi awal, bukan Laporan resmi. Petugas menerima isi laporan, bukti, dan kode kasus, bukan alamat internet Anda. Petunjuk tentang Anda kami samarkan; periksa sebelum dikirim. Penyedia internet tahu situs ini dibuka. Situs dijalankan { $operator }, yang bisa melihat alamat itu selama chat. Jangan pakai komputer atau Wi-Fi kantor. Kami mencatat tanggal kirim, bukan jam. Data dihapus paling lambat { $days } hari setelah kasus ditutup. Salinan di instansi ikut aturan mereka. Berhenti kapan saja: ketik BATAL. Bahasa lain/language: BAHASA. Setuju?
step-consent-ask-whatsapp-cloud = Anda melapor TANPA NAMA: ini informasi awal, bukan Laporan resmi. Petugas menerima isi laporan, bukti, dan kode kasus, bukan nomor atau akun Anda. Petunjuk tentang Anda kami samarkan; periksa sebelum dikirim. WhatsApp (Meta) bisa baca chat ini. Bot ini dijalankan { $operator }, yang bisa melihat nomor Anda selama chat. Jangan pakai HP atau Wi-Fi kantor. Kami mencatat tanggal kirim, bukan jam. Data dihapus paling lambat { $days } hari setelah kasus ditutup. Salinan di instansi ikut aturan mereka. Berhenti kapan saja: ketik BATAL. Bahasa lain/language: BAHASA. Setuju?
step-consent-help = Ketik SETUJU untuk mulai, TIDAK untuk berhenti, atau INFO untuk membaca lengkapnya.
step-kind-ask = Apa yang ingin Anda sampaikan?
step-kind-help = Pilih yang pertama kalau Anda melihat ASN memihak. Pilih yang kedua kalau ada ASN yang ditekan, diancam, atau dihukum.
row-kind-breach = ASN tidak netral
desc-kind-breach = Saya melihat atau tahu ASN yang memihak
row-kind-pressure = ASN ditekan
desc-kind-pressure = Saya atau rekan saya ASN yang ditekan atau diancam
step-category-ask = Kira-kira ini soal apa?
step-category-help = Pilih yang paling dekat; tidak harus tepat. Anda juga boleh menulis dengan kata sendiri. Petugas yang akan menggolongkan.
step-category-item-ask = Lebih tepatnya yang mana?
step-category-second-ask = Ada jenis lain yang juga cocok? Boleh dilewati.
step-story-ask =
    Ceritakan kejadiannya dengan kata-kata Anda. Apa yang dilakukan atau dikatakan?
    Tulis yang Anda lihat atau dengar, bukan dugaan. Jangan tulis nama Anda sendiri.
    Boleh beberapa pesan. Kalau sudah, ketik SELESAI.
step-story-help =
    Cukup seperti bercerita ke teman: siapa melakukan apa, di mana, di depan siapa. Tulis yang Anda lihat atau dengar. Hindari hal yang hanya Anda yang tahu.
    Kalau soal tekanan, tulis apa yang diminta dan apa ancamannya. Boleh menyebut "seorang ASN", tidak perlu menyebut itu Anda.
step-story-more = Sudah kami catat. Lanjutkan menulis, atau ketik SELESAI.
step-story-short = Boleh ditambah satu kalimat lagi? Misalnya apa yang dikatakan, atau barang apa yang dibagikan.
step-story-short-accepted = Baik, begini saja dulu. Bagian lain bisa ditambah nanti.
step-story-long = Ceritanya jadi { $length } huruf, batasnya { $max }. Pesan terakhir belum kami catat; yang sebelumnya tetap tersimpan. Kirim bagian terpentingnya dulu. Sisanya bisa ditambahkan sesudah laporan terkirim, lewat "Cek kasus saya".
step-story-empty = Ceritanya belum ada. Satu atau dua kalimat sudah cukup untuk mulai.
step-accused-ask =
    Siapa orangnya, apa jabatannya, dan di kantor mana? Boleh sebagian saja.
    Contoh: "lurah di kelurahan X".
step-accused-help = Nama, jabatan, atau kantor: satu saja sudah cukup. Kalau lebih dari satu orang, tulis satu orang per baris.
step-accused-noted =
    Kami catat:
    Nama: { $name }
    Jabatan: { $position }
    Kantor: { $office }
step-status-ask = Setahu Anda, apa statusnya?
step-status-help = Kalau tidak yakin, pilih "Tidak tahu". Laporan tetap bisa dikirim.
row-status-pns = PNS
row-status-pppk = PPPK
row-status-contract = Kontrak/non-ASN
row-status-village = Kades/perangkat desa
row-status-elected = Pejabat politik
row-status-tnipolri = TNI/Polri
row-status-unknown = Tidak tahu
step-nip-ask =
    Kalau tahu NIP-nya (18 angka), tulis di sini. Kalau tidak, ketik LEWATI.
    Jangan mencarinya dengan akun kantor Anda.
step-nip-odd = Bentuknya tidak seperti NIP. Tetap kami catat, dengan tanda "belum pasti".
step-nip-words = NIP terdiri dari 18 angka. Kalau tidak punya atau tidak tahu, ketik LEWATI.
pressure-intro = Terima kasih sudah berani bercerita. Keselamatan Anda lebih penting daripada laporan ini. Anda boleh berhenti kapan saja.
pressure-tip = Supaya sulit ditebak, tulis secara umum. Misalnya "seorang guru di kecamatan ini". Kalau yang hadir hanya sedikit orang, jangan menyebut ruangan atau jamnya.
pressure-send-later = Anda bisa memilih "Kirim nanti". Laporan baru sampai ke instansi 1 sampai 3 hari lagi, pada waktu acak. Pilihannya ada sebelum mengirim.
step-pressure-who-ask = Siapa yang menekan? Boleh lebih dari satu.
row-who-superior = Atasan
row-who-team = Tim sukses
row-who-candidate = Calon
row-who-party = Partai
row-who-other = Orang lain
row-who-unknown = Tidak tahu
step-pressure-form-ask = Apa bentuk tekanannya? Boleh lebih dari satu.
row-form-transfer = Ancaman mutasi/nonjob
row-form-pay = Potong TPP/nilai kinerja
row-form-target = Target suara/KTP/iuran
row-form-violence = Kekerasan/teror
row-form-promise = Janji jabatan
row-form-other = Lainnya
pressure-violence =
    Kalau Anda atau orang lain sedang dalam bahaya, hubungi { $emergency } atau polisi { $police } sekarang.
    Siapa yang bisa mendampingi Anda: ketik MENU, lalu pilih "Bantuan & perlindungan". Draf Anda tersimpan 24 jam.
step-when-ask = Kapan kejadiannya? Boleh tulis "kemarin", "Jumat malam", atau "26 Januari". Kalau lupa, ketik LUPA.
step-when-help = Perkiraan juga boleh, misalnya "awal Januari" atau "antara Senin dan Rabu". Kalau soal unggahan, tulis tanggal kejadiannya; tanggal unggah bisa ditambah lewat "Tambah detail".
step-posted-ask = Kalau ada unggahan, kapan diunggah? Kalau tidak tahu, ketik LEWATI.
step-when-forgot = Tidak apa-apa. Kira-kira minggu ini, bulan ini, atau sudah lama?
step-known-ask = Kapan Anda mengetahuinya?
step-known-help = Tanggal ini dipakai untuk menghitung batas waktu laporan resmi. Kalau Anda melihat sendiri, pilih "Hari itu juga".
btn-known-same = Hari itu juga
btn-known-other = Hari lain
step-known-date-ask = Tanggal berapa Anda mengetahuinya?
step-known-before = Itu sebelum kejadiannya ({ $date }). Mohon dicek lagi.
step-place-ask = Di mana kejadiannya?
step-place-help =
    Kota Semarang dan Kabupaten Semarang (Ungaran, Ambarawa, dan sekitarnya) adalah dua daerah yang berbeda.
    Boleh langsung mengetik nama kecamatan, kelurahan, atau desanya. Tidak perlu tepat ejaannya.
step-place-semarang = Semarang yang mana: Kota atau Kabupaten?
row-place-online = Di internet/HP saja
row-place-outside = Daerah lain
step-place-district-ask = Di kecamatan apa? Boleh diketik.
step-spot-ask = Di mana persisnya? Contoh: aula kantor, lapangan, grup WA kantor, akun Instagram.
step-spot-help = Tulis tempat umum saja. Jangan tulis rumah Anda atau tempat yang hanya Anda masuki.
step-favours-ask = Kejadian itu menguntungkan siapa?
step-favours-help = Jawaban ini menentukan aturan waktunya: pemilu atau pilkada.
step-favours-name-ask = Kalau mau, tulis nama calon atau partainya. Kalau tidak, ketik LEWATI.
row-favours-president = Calon presiden/wapres
row-favours-head = Calon kepala daerah
desc-favours-head = Gubernur, bupati, atau wali kota
row-favours-legislature = Caleg/DPD
row-favours-party = Partai
row-favours-unclear = Tidak jelas
step-source-ask = Dari mana Anda tahu? Boleh lebih dari satu.
row-source-self = Lihat/dengar sendiri
row-source-online = Ada di internet
row-source-document = Ada surat/dokumen
row-source-told = Diceritakan orang lain
step-source-told-ask = Apakah orang itu mau melapor sendiri? Jangan tulis namanya.
step-witnesses-ask = Apakah ada orang lain yang melihat? Jangan tulis nama mereka tanpa izin mereka.
row-witnesses-few = Ada, 1-2 orang
row-witnesses-many = Ada, banyak orang
row-witnesses-none = Tidak ada
row-witnesses-unknown = Tidak tahu
step-fear-ask = Apakah Anda khawatir ada pembalasan, misalnya diancam atau dimutasi?
step-fear-help = Jawaban ini membantu petugas berhati-hati. Tidak ada jawaban yang salah.
row-fear-no = Tidak
row-fear-yes = Ya, khawatir
row-fear-threatened = Sudah diancam
fear-yes = Kami mengerti. Sebelum mengirim, Anda bisa mencoret instansi yang tidak Anda percaya dan memilih "Kirim nanti".
fear-threatened =
    Petugas akan melihat bahwa sudah ada ancaman. Sebelum mengirim, Anda bisa mencoret instansi yang tidak Anda percaya dan memilih "Kirim nanti".
    Simpan pesan ancaman, tanggal, dan nama saksinya di tempat yang aman.
    Dalam bahaya: hubungi { $emergency } atau polisi { $police }. Siapa yang bisa mendampingi Anda: ketik MENU, lalu pilih "Bantuan & perlindungan".
step-evidence-ask =
    Ada foto, video, rekaman, atau surat? Kirim di sini, paling banyak { $max } berkas.
    Tutup dulu nama, nomor, atau foto Anda kalau terlihat.
    Kalau tidak ada, ketik TIDAK ADA.
step-evidence-help = Kami membuang data lokasi, nama perangkat, dan nama berkas. Yang tidak bisa kami bersihkan kami tanyakan dulu. Isinya tidak kami ubah, kecuali bagian gambar yang Anda minta ditutup. Jadi periksa dulu apa yang terlihat atau terdengar di dalamnya.
step-link-ask = Kalau ada di internet, kirim tautannya. Unggahan bisa dihapus, jadi kirim juga tangkapan layar.
step-account-ask = Apa nama akun yang mengunggah?

## Taxonomy: groups

row-category-tekanan = Tekanan pada ASN
row-category-medsos = Medsos & grup chat
row-category-kampanye = Kampanye & partai
row-category-wewenang = Jabatan & fasilitas
row-category-lain = Lainnya/tidak yakin

## Taxonomy: categories

row-category-TEKANAN_ASN = ASN ditekan/diancam
desc-category-TEKANAN_ASN = ASN ditekan, diancam, atau dipaksa mendukung calon/partai
row-category-PEMBALASAN = Dihukum karena netral
desc-category-PEMBALASAN = Dimutasi, dinonjobkan, atau dipotong TPP karena netral/melapor
row-category-MEDSOS_UNGGAH = Unggah/sebar kampanye
desc-category-MEDSOS_UNGGAH = Mengunggah atau menyebarkan kampanye di medsos atau grup WA
row-category-MEDSOS_REAKSI = Like, komen, follow
desc-category-MEDSOS_REAKSI = Like, komentar, follow, atau gabung grup/akun pemenangan calon
row-category-FOTO_SIMBOL = Foto/pose dukungan
desc-category-FOTO_SIMBOL = Foto bersama calon/tim, pose jari, atau simbol keberpihakan
row-category-HADIR_KAMPANYE = Hadir di kampanye
desc-category-HADIR_KAMPANYE = Hadir di kampanye/deklarasi dan menunjukkan dukungan
row-category-ATRIBUT_APK = Pasang atribut/spanduk
desc-category-ATRIBUT_APK = Memasang/membagikan spanduk, stiker, kaus, atau atribut kampanye
row-category-TIM_PEMENANGAN = Jadi tim pemenangan
desc-category-TIM_PEMENANGAN = Menjadi tim pemenangan, pelaksana kampanye, atau konsultan calon
row-category-PARPOL_CALON = Anggota/nyalon partai
desc-category-PARPOL_CALON = Anggota/pengurus partai, atau mendaftar calon tanpa mundur/cuti
row-category-DUKUNGAN_KTP = Kumpulkan KTP/dukungan
desc-category-DUKUNGAN_KTP = Memberi/mengumpulkan KTP atau surat dukungan untuk calon
row-category-AJAKAN_MOBILISASI = Ajak/arahkan memilih
desc-category-AJAKAN_MOBILISASI = Mengajak, mengarahkan, atau mengerahkan pegawai/warga memilih
row-category-UANG_BARANG = Uang/barang/bansos
desc-category-UANG_BARANG = Membagi atau menarik uang, barang, atau bansos untuk calon
row-category-FASILITAS_NEGARA = Fasilitas negara
desc-category-FASILITAS_NEGARA = Mobil dinas, kantor, anggaran, atau grup dinas dipakai kampanye
row-category-KEPUTUSAN_MEMIHAK = Keputusan memihak
desc-category-KEPUTUSAN_MEMIHAK = Keputusan, surat, atau layanan yang menguntungkan/merugikan calon
row-category-LAINNYA = Lainnya/tidak yakin
desc-category-LAINNYA = Lainnya, atau saya belum yakin masuk jenis yang mana

## Lines of the "add detail" menu

row-detail-evidence = Foto, video, dokumen
row-detail-link = Tautan di internet
row-detail-status = Status kepegawaian
row-detail-nip = NIP orang itu
row-detail-spot = Tempat persisnya
row-detail-favours = Menguntungkan siapa
row-detail-witnesses = Saksi
row-detail-posted = Tanggal diunggah
row-detail-account = Nama akun
row-detail-favours-name = Nama calon/partai
row-detail-source-told = Orang yang bercerita
row-detail-category-second = Jenis lain

## Lines of the review page

review-label-category = Jenis
review-label-story = Cerita
review-label-accused = Yang dilaporkan
review-label-pressure-who = Yang menekan
review-label-pressure-form = Bentuk tekanan
review-label-when = Kejadian
review-label-posted = Diunggah
review-label-known = Diketahui
review-label-place = Tempat
review-label-favours = Menguntungkan
review-label-source = Sumber
review-label-evidence = Bukti
review-label-link = Tautan
review-label-witnesses = Saksi
review-label-fear = Khawatir pembalasan
review-label-kind = Soal
review-label-category-second = Jenis lain
review-label-spot = Tempat persis
review-label-status = Status
review-label-nip = NIP
review-label-favours-name = Calon atau partai
review-label-source-told = Saksi mau melapor
review-label-account = Akun

## What is still missing before sending

missing-story = cerita kejadiannya
missing-place = tempat kejadian
missing-date = tanggal atau perkiraannya
missing-accused = satu petunjuk tentang orangnya, atau tautan
