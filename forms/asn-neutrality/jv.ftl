## Questions, helps and choices, in the order of the form

step-consent-ask = Panjenengan lapor TANPA ASMA: dados informasi awal, sanes Laporan resmi. Petugas nampi isi laporan, bukti, lan kode kasus, sanes nomer utawi akun panjenengan. Tandha bab panjenengan kula samaraken; mangga dipunpriksa. { $platform } mangertos panjenengan ngangge bot punika. Bot dipunlampahaken { $operator }, ingkang saged mirsani nomer panjenengan. Ampun ngangge HP utawi Wi-Fi kantor. Ingkang kacathet namung tanggalipun. Data dipunbusak paling dangu { $days } dinten bibar kasus katutup. Salinan ing instansi manut aturanipun. Mandheg: ketik BATAL. Basa/language: BAHASA. Sarujuk?
step-consent-ask-web = Panjenengan lapor TANPA ASMA: dados informasi awal, sanes Laporan resmi. Petugas nampi isi laporan, bukti, lan kode kasus, sanes alamat internet panjenengan. Tandha bab panjenengan kula samaraken; mangga dipunpriksa. Panyedhiya internet mangertos situs dipunbikak. Situs dipunlampahaken { $operator }, ingkang saged mirsani alamat punika. Ampun ngangge komputer utawi Wi-Fi kantor. Ingkang kacathet namung tanggalipun. Data dipunbusak paling dangu { $days } dinten bibar kasus katutup. Salinan ing instansi manut aturanipun. Mandheg: ketik BATAL. Basa/language: BAHASA. Sarujuk?
step-consent-ask-whatsapp-cloud = Panjenengan lapor TANPA ASMA: dados informasi awal, sanes Laporan resmi. Petugas nampi isi laporan, bukti, lan kode kasus, sanes nomer utawi akun panjenengan. Tandha bab panjenengan kula samaraken; mangga dipunpriksa. WhatsApp (Meta) saged maos chat punika. Bot dipunlampahaken { $operator }, ingkang saged mirsani nomer panjenengan. Ampun ngangge HP utawi Wi-Fi kantor. Ingkang kacathet namung tanggalipun. Data dipunbusak paling dangu { $days } dinten bibar kasus katutup. Salinan ing instansi manut aturanipun. Mandheg: ketik BATAL. Basa/language: BAHASA. Sarujuk?
step-consent-help = Ketik SARUJUK kangge miwiti, ORA kangge mandheg, utawi INFO kangge maos jangkepipun.
step-kind-ask = Badhe lapor bab menapa?
step-kind-help = Pilih ingkang kapisan menawi panjenengan mirsani ASN mihak. Pilih ingkang kaping kalih menawi wonten ASN ingkang dipunpeksa, dipunancam, utawi dipunukum.
row-kind-breach = ASN ora netral
desc-kind-breach = Kula sumerep utawi mangertos ASN ingkang mihak
row-kind-pressure = ASN dipeksa
desc-kind-pressure = Kula utawi kanca kula ASN ingkang dipunpeksa utawi dipunancam
step-category-ask = Kinten-kinten punika bab menapa?
step-category-help = Pilih ingkang paling celak; mboten kedah trep. Panjenengan ugi kenging nyerat mawi tembung piyambak. Petugas ingkang badhe nggolongaken.
step-category-item-ask = Langkung leresipun ingkang pundi?
step-category-second-ask = Menapa wonten jinis sanes ingkang ugi trep? Kenging dipunliwati.
step-story-ask =
    Mangga dipuncariyosaken kedadosanipun mawi tembung panjenengan piyambak. Menapa ingkang dipuntindakaken utawi dipunucapaken?
    Serat ingkang panjenengan pirsani utawi panjenengan pidhangetaken, sanes kinten-kinten. Ampun nyerat asma panjenengan piyambak.
    Kenging pinten-pinten pesen. Menawi sampun, ketik RAMPUNG.
step-story-help =
    Cekap kados cariyos dhateng kanca: sinten nindakaken menapa, wonten pundi, sinten ingkang nyekseni. Serat ingkang panjenengan pirsani utawi panjenengan pidhangetaken. Ampun nyerat bab ingkang namung panjenengan ingkang pirsa.
    Menawi bab tekanan, serat menapa ingkang dipunsuwun lan kadospundi ancamanipun. Kenging nyerat "satunggaling ASN", mboten perlu nyebat menawi punika panjenengan.
step-story-more = Sampun kula cathet. Mangga dipunlajengaken, utawi ketik RAMPUNG.
step-story-short = Menapa kersa nambah satunggal ukara malih? Upaminipun menapa ingkang dipunucapaken, utawi barang menapa ingkang dipunbagi.
step-story-short-accepted = Inggih, makaten rumiyin. Sanesipun saged katambah mangke.
step-story-long = Cariyosipun dados { $length } aksara, watesipun { $max }. Pesen ingkang pungkasan dereng kula cathet; ingkang saderengipun tetep kasimpen. Mangga kintun ingkang wigatos rumiyin. Sisanipun saged dipuntambahaken sasampunipun laporan kakintun, lumantar "Cek kasusku".
step-story-empty = Cariyosipun dereng wonten. Satunggal utawi kalih ukara sampun cekap kangge wiwit.
step-accused-ask =
    Sinten tiyangipun, menapa jabatanipun, lan wonten kantor pundi? Saperangan kemawon kenging.
    Conto: "lurah ing kelurahan X".
step-accused-help = Nama, jabatan, utawi kantor: satunggal kemawon sampun cekap. Menawi langkung saking satunggal, serat satunggal tiyang saben larik.
step-accused-noted =
    Kula cathet:
    Nama: { $name }
    Jabatan: { $position }
    Kantor: { $office }
step-status-ask = Sapangertosan panjenengan, menapa statusipun?
step-status-help = Menawi mboten yakin, pilih "Ora ngerti". Laporan tetep saged dipunkintun.
row-status-pns = PNS
row-status-pppk = PPPK
row-status-contract = Kontrak/non-ASN
row-status-village = Kades/perangkat desa
row-status-elected = Pejabat politik
row-status-tnipolri = TNI/Polri
row-status-unknown = Ora ngerti
step-nip-ask =
    Menawi pirsa NIP-ipun (18 angka), serat ing mriki. Menawi mboten, ketik LANGKAHI.
    Ampun dipunpadosi mawi akun kantor panjenengan.
step-nip-odd = Wujudipun mboten kados NIP. Tetep kula cathet, mawi tandha "dereng mesthi".
step-nip-words = NIP punika 18 angka. Menawi mboten gadhah utawi mboten ngertos, ketik LANGKAHI.
pressure-intro = Matur nuwun sampun kersa cariyos. Kaslametan panjenengan langkung wigatos tinimbang laporan punika. Panjenengan kenging mandheg kapan kemawon.
pressure-tip = Supados mboten gampil dipuntebak, serat sacara umum. Upaminipun "satunggaling guru ing kecamatan punika". Menawi ingkang rawuh namung tiyang sekedhik, ampun nyebat ruangan utawi jamipun.
pressure-send-later = Panjenengan saged milih "Kirim mengko". Laporan nembe dumugi instansi 1 ngantos 3 dinten malih, ing wekdal acak. Pilihanipun wonten saderengipun kintun.
step-pressure-who-ask = Sinten ingkang meksa? Kenging langkung saking satunggal.
row-who-superior = Atasan
row-who-team = Tim sukses
row-who-candidate = Calon
row-who-party = Partai
row-who-other = Wong liya
row-who-unknown = Ora ngerti
step-pressure-form-ask = Kadospundi wujudipun tekanan? Kenging langkung saking satunggal.
row-form-transfer = Ancaman mutasi/nonjob
row-form-pay = Potong TPP/nilai kinerja
row-form-target = Target swara/KTP/iuran
row-form-violence = Kekerasan/teror
row-form-promise = Janji jabatan
row-form-other = Liyane
pressure-violence =
    Menawi panjenengan utawi tiyang sanes saweg wonten ing bebaya, telpon { $emergency } utawi polisi { $police } samenika.
    Sinten ingkang saged ngancani panjenengan: ketik MENU, lajeng pilih "Bantuan & pangayoman". Draf panjenengan kasimpen 24 jam.
step-when-ask = Kapan kedadosanipun? Kenging nyerat "wingi", "Jemuwah bengi", utawi "26 Januari". Menawi kesupen, ketik LALI.
step-when-help = Kinten-kinten ugi kenging, upaminipun "awal Januari" utawi "antawisipun Senen lan Rebo". Menawi bab unggahan, serat tanggal kedadosanipun; tanggal ngunggah saged katambah ing "Tambah detail".
step-posted-ask = Menawi wonten unggahan, kapan anggenipun ngunggah? Menawi mboten pirsa, ketik LANGKAHI.
step-when-forgot = Mboten menapa-menapa. Kinten-kinten minggu punika, wulan punika, utawi sampun dangu?
step-known-ask = Kapan panjenengan pirsa bab punika?
step-known-help = Tanggal punika kangge ngetang wates wekdal laporan resmi. Menawi panjenengan mirsani piyambak, pilih "Dina iku uga".
btn-known-same = Dina iku uga
btn-known-other = Dina liya
step-known-date-ask = Tanggal pinten panjenengan pirsa bab punika?
step-known-before = Punika saderengipun kedadosan ({ $date }). Mangga dipunpriksa malih.
step-place-ask = Wonten pundi kedadosanipun?
step-place-help =
    Kota Semarang lan Kabupaten Semarang (Ungaran, Ambarawa, lan sakiwa-tengenipun) punika kalih daerah ingkang benten.
    Kenging langsung ngetik namanipun kecamatan, kelurahan, utawi desa. Ejaanipun mboten kedah leres.
step-place-semarang = Semarang ingkang pundi: Kota menapa Kabupaten?
row-place-online = Neng internet/HP
row-place-outside = Daerah liya
step-place-district-ask = Ing kecamatan menapa? Kenging dipunketik.
step-spot-ask = Persisipun wonten pundi? Conto: aula kantor, lapangan, grup WA kantor, akun Instagram.
step-spot-help = Serat papan umum kemawon. Ampun nyerat dalem panjenengan utawi papan ingkang namung panjenengan lebeti.
step-favours-ask = Kedadosan punika nguntungaken sinten?
step-favours-help = Wangsulan punika nemtokaken aturan wekdalipun: pemilu utawi pilkada.
step-favours-name-ask = Menawi kersa, serat namanipun calon utawi partainipun. Menawi mboten, ketik LANGKAHI.
row-favours-president = Calon presiden/wapres
row-favours-head = Calon kepala daerah
desc-favours-head = Gubernur, bupati, utawi wali kota
row-favours-legislature = Caleg/DPD
row-favours-party = Partai
row-favours-unclear = Ora cetha
step-source-ask = Saking pundi panjenengan pirsa? Kenging langkung saking satunggal.
row-source-self = Weruh/krungu dhewe
row-source-online = Ana ing internet
row-source-document = Ana surat/dokumen
row-source-told = Dicritani wong liya
step-source-told-ask = Menapa tiyang punika kersa lapor piyambak? Ampun nyerat asmanipun.
step-witnesses-ask = Menapa wonten tiyang sanes ingkang mirsani? Ampun nyerat asmanipun tanpa idinipun.
row-witnesses-few = Ana, 1-2 wong
row-witnesses-many = Ana, wong akeh
row-witnesses-none = Ora ana
row-witnesses-unknown = Ora ngerti
step-fear-ask = Menapa panjenengan kuwatos wonten piwales, upaminipun dipunancam utawi dipunmutasi?
step-fear-help = Wangsulan punika mbiyantu petugas supados ngatos-atos. Mboten wonten wangsulan ingkang lepat.
row-fear-no = Ora
row-fear-yes = Iya, kuwatir
row-fear-threatened = Wis diancam
fear-yes = Kula mangertos. Saderengipun kintun, panjenengan saged nyoret instansi ingkang mboten dipunpitados lan milih "Kirim mengko".
fear-threatened =
    Petugas badhe mirsani menawi sampun wonten ancaman. Saderengipun kintun, panjenengan saged nyoret instansi ingkang mboten dipunpitados lan milih "Kirim mengko".
    Simpen pesen ancaman, tanggal, lan asmanipun saksi ing papan ingkang aman.
    Menawi wonten bebaya: telpon { $emergency } utawi polisi { $police }. Sinten ingkang saged ngancani panjenengan: ketik MENU, lajeng pilih "Bantuan & pangayoman".
step-evidence-ask =
    Menapa wonten foto, video, rekaman, utawi serat? Kintun ing mriki, paling kathah { $max } berkas.
    Asma, nomer, utawi foto panjenengan ingkang ketingal mangga dipuntutup rumiyin.
    Menawi mboten wonten, ketik ORA ANA.
step-evidence-help = Data lokasi, nama piranti, lan nama berkas kula busak. Ingkang mboten saged kula resiki, kula suwunaken pirsa rumiyin. Isinipun mboten kula ewahi, kajawi perangan gambar ingkang panjenengan suwun katutup. Dados mangga dipunpriksa rumiyin menapa ingkang ketingal utawi kepireng.
step-link-ask = Menawi wonten ing internet, kintun tautanipun. Unggahan saged dipunbusak, dados kintun ugi tangkapan layaripun.
step-account-ask = Menapa namanipun akun ingkang ngunggah?

## Taxonomy: groups

row-category-tekanan = Tekanan marang ASN
row-category-medsos = Medsos & grup chat
row-category-kampanye = Kampanye & partai
row-category-wewenang = Jabatan & fasilitas
row-category-lain = Liyane / ora yakin

## Taxonomy: categories

row-category-TEKANAN_ASN = ASN dipeksa/diancam
desc-category-TEKANAN_ASN = ASN dipunpeksa utawi dipunancam supados nyengkuyung calon
row-category-PEMBALASAN = Diukum amarga netral
desc-category-PEMBALASAN = ASN dipunukum (mutasi, nonjob, TPP dipunpotong) amargi netral
row-category-MEDSOS_UNGGAH = Ngunggah/nyebar kampanye
desc-category-MEDSOS_UNGGAH = Ngunggah utawi nyebaraken kampanye ing medsos/grup WA
row-category-MEDSOS_REAKSI = Like, komen, follow
desc-category-MEDSOS_REAKSI = Like, komentar, follow, utawi melebet grup tim calon
row-category-FOTO_SIMBOL = Foto/pose dhukung calon
desc-category-FOTO_SIMBOL = Foto sareng calon utawi pose driji/simbol ingkang mihak
row-category-HADIR_KAMPANYE = Melu kampanye/deklarasi
desc-category-HADIR_KAMPANYE = Tumut kampanye/deklarasi lan nedahaken panyengkuyung
row-category-ATRIBUT_APK = Masang spanduk/atribut
desc-category-ATRIBUT_APK = Masang/mbagi spanduk, stiker, kaos, utawi atribut kampanye
row-category-TIM_PEMENANGAN = Dadi tim pemenangan
desc-category-TIM_PEMENANGAN = Dados tim pemenangan, pelaksana kampanye, utawi konsultan
row-category-PARPOL_CALON = Anggota/nyalon partai
desc-category-PARPOL_CALON = Dados anggota partai utawi nyalon tanpa mundur saking ASN
row-category-DUKUNGAN_KTP = Nglumpukake KTP
desc-category-DUKUNGAN_KTP = Nyukani/nglempakaken KTP utawi serat panyengkuyung calon
row-category-AJAKAN_MOBILISASI = Ngajak/ngarahke milih
desc-category-AJAKAN_MOBILISASI = Ngajak, ngarahaken, ngerahaken pegawai/warga milih calon
row-category-UANG_BARANG = Dhuwit/barang/bansos
desc-category-UANG_BARANG = Mbagi/narik arta, barang, utawi bansos kangge calon
row-category-FASILITAS_NEGARA = Fasilitas negara dienggo
desc-category-FASILITAS_NEGARA = Mobil, kantor, anggaran, utawi grup dinas kangge kampanye
row-category-KEPUTUSAN_MEMIHAK = Keputusan sing mihak
desc-category-KEPUTUSAN_MEMIHAK = Keputusan/layanan ingkang nguntungaken/ngrugekaken calon
row-category-LAINNYA = Liyane / ora yakin
desc-category-LAINNYA = Sanesipun, utawi kula dereng yakin jinisipun

## Lines of the "add detail" menu

row-detail-evidence = Foto, video, dokumen
row-detail-link = Tautan internet
row-detail-status = Status pegawe
row-detail-nip = NIP wong iku
row-detail-spot = Papan persise
row-detail-favours = Nguntungake sapa
row-detail-witnesses = Saksi
row-detail-posted = Tanggal diunggah
row-detail-account = Jeneng akun
row-detail-favours-name = Jeneng calon/partai
row-detail-source-told = Wong sing crita
row-detail-category-second = Jinis liya

## Lines of the review page

review-label-category = Jinis
review-label-story = Cariyos
review-label-accused = Ingkang dipunlaporaken
review-label-pressure-who = Ingkang meksa
review-label-pressure-form = Wujuding tekanan
review-label-when = Kedadosan
review-label-posted = Dipununggah
review-label-known = Dipunmangertosi
review-label-place = Papan
review-label-favours = Nguntungaken
review-label-source = Sumber
review-label-evidence = Bukti
review-label-link = Tautan
review-label-witnesses = Saksi
review-label-fear = Kuwatos piwales
review-label-kind = Bab
review-label-category-second = Jinis sanes
review-label-spot = Papan persisipun
review-label-status = Status
review-label-nip = NIP
review-label-favours-name = Calon utawi partai
review-label-source-told = Saksi kersa lapor
review-label-account = Akun

## What is still missing before sending

missing-story = cariyosing kedadosan
missing-place = papan kedadosan
missing-date = tanggal utawi kinten-kintenipun
missing-accused = satunggal pitedah bab tiyangipun, utawi tautan
