## Receipt

receipt-sent =
    Matur nuwun. Laporan panjenengan sampun kakintun dhateng: { $offices }
    Kode kasus: { $code }
receipt-sealed =
    Matur nuwun. Laporan panjenengan sampun kasegel lan dumugi { $offices } salebeting 1 ngantos 3 dinten, paling dangu { $date }.
    Kode kasus: { $code }
receipt-kept =
    Matur nuwun. Laporan panjenengan kasimpen kasegel kangge: { $offices }
    Kode kasus: { $code }
offices-untold = Dereng sambung kaliyan layanan punika, dados dereng dipunsukani pirsa: { $offices }. Menawi sampun sambung, laporan panjenengan lajeng dipunaturaken.
offices-untold-later = Dereng sambung kaliyan layanan punika: { $offices }. Menawi ngantos dinten punika taksih dereng sambung, laporan panjenengan tetep kasimpen kasegel lan dipunaturaken menawi sampun sambung.
receipt-intro = Punika nomer rahasia panjenengan, 20 angka kados token listrik:
receipt-number = { $receipt }
receipt-keep =
    Cathet ing kertas tanpa irah-irahan. Ampun dipunfoto mawi HP kantor.
    Namung mawi nomer punika panjenengan saged mirsani kabar, mangsuli, lan narik laporan.
    Menawi ical, kula mboten saged nggantosi.
receipt-two-codes =
    Kode kasus ugi dipuncepeng petugas. Menawi panjenengan nyebat dhateng petugas, petugas saged mangertos panjenengan ingkang lapor.
    Nomer rahasia ampun dipunsukakaken dhateng sinten kemawon, ugi petugas.
receipt-opens-mailbox = Menawi nomer punika dhawah dhateng tiyang sanes, ingkang kabikak namung pirembagan kaliyan petugas, sanes isinipun laporan.
receipt-opens-report = Menawi nomer punika dhawah dhateng tiyang sanes, pirembagan kaliyan petugas saged kabikak; sareng salinanipun data kula, isinipun laporan ugi.
receipt-informal = Laporan tanpa asma punika informasi awal, sanes Laporan resmi. Petugas saged nlacak, nanging kula mboten saged njanjekaken asilipun.
receipt-formal-deadline = Menawi kersa dados pelapor resmi mawi asma, mangga sowan piyambak dhateng Bawaslu paling dangu { $deadline }. Punika namung kinten-kinten; mangga dipunpesthekaken dhateng Bawaslu.
receipt-formal-passed = Wates dados pelapor resmi mbokmenawi sampun kelangkungan ({ $deadline }). Informasi awal tetep saged dipunlacak.
receipt-formal-still = Wates dados pelapor resmi: menawi punika bab pilkada, mbokmenawi sampun kelangkungan ({ $pilkada }). Menawi bab pemilu, taksih ngantos { $pemilu }. Menawi kersa, enggal dipunpitakenaken dhateng Bawaslu. Punika namung kinten-kinten.
receipt-formal-unknown = Wates dados pelapor resmi dereng saged dipunetang. Menawi kersa, enggal dipunpitakenaken dhateng Bawaslu.
receipt-check-hint = Kabaripun mangga dipuncek sawetawis dinten malih ing "Cek kasusku".
receipt-no-social = Ampun nyebaraken laporan punika ing medsos. Tiyang saged mangertos sinten panjenengan, lan panjenengan saged dipungugat.
receipt-confirm-ask = Supados yakin sampun kacathet: serat 4 angka pungkasan nomer rahasia panjenengan.
receipt-confirm-how = Tegesipun: sekawan angka paling wingking saking 20 angka nomer rahasia ing nginggil. Dereng kacathet? Pilih Ketokna maneh, dipuncathet rumiyin ing kertas, lajeng ketik sekawan angka wau ing ngriki. Badhe lajeng kemawon? Pilih Langkahi.
receipt-before-report = Saged. Mangga nomer rahasia ing nginggil dipuncathet rumiyin, lajeng 4 angka pungkasanipun dipunketik ing mriki, utawi pilih Langkahi. Sasampunipun punika ketik LAPOR kangge laporan enggal.
receipt-confirm-right = Trep. Mangga dipunsimpen ingkang sae.
receipt-confirm-wrong = Dereng trep. Mangga dipunpirsani malih nomeripun ing nginggil, lajeng serat 4 angka pungkasan.
receipt-confirm-skipped = Inggih. Mangga dipunemut, nomer punika mboten saged kula kintun malih.
btn-confirm-skip = Langkahi
btn-confirm-show = Ketokna maneh
receipt-reshow-late = Nomer punika sampun mboten wonten ing kula, dados mboten saged kula ketingalaken malih.
sent-more = Laporanipun sampun kakintun, pramila ingkang nembe kemawon mboten kula simpen. Foto, berkas, utawi seratan saged dipuntambahaken lumantar "Cek kasusku" ngangge nomer rahasia.
receipt-digits-late = Menawi punika 4 angka pungkasan nomer rahasia: nomeripun sampun mboten wonten ing kula, dados mboten saged kula cocogaken malih. Laporan ingkang sampun kakintun tetep kakintun.

## Erasing the chat

erase-offer = Menapa chat punika kersa dipunbusak? Kula saged mbusak salebetipun 15 menit punika. Mangga dipunpesthekaken nomer rahasia sampun kacathet.
erase-offer-whatsapp = Menapa chat punika kersa dipunbusak saking piranti bot? Kula saged mbusak salebetipun 15 menit punika. Chat ing HP panjenengan kedah dipunbusak piyambak. Mangga dipunpesthekaken nomer rahasia sampun kacathet.
erase-offer-whatsapp-cloud = Menapa ingkang taksih kula cathet saking chat punika kersa dipunbusak? Pesen ing HP panjenengan mboten saged kula busak, mangga dipunbusak piyambak. Mangga dipunpesthekaken nomer rahasia sampun kacathet.
btn-erase-chat = Busak chat
btn-erase-later = Mengko wae
erase-later = Inggih. Menawi mangke sampun siyap, chat punika mangga dipunbusak piyambak: kula mboten nyimpen dhaftar pesenipun.
erase-chat-done-telegram = Pesen ing chat punika ingkang taksih kula cathet sampun kula busak. Telegram namung ngidinaken 48 jam pungkasan. Ingkang taksih katingal ing layar mangga dipunbusak piyambak kados ing ngandhap.
erase-chat-done-web = Isinipun chat ing kaca punika sampun dipunbusak.
erase-chat-done-whatsapp = Chat punika sampun kula busak saking piranti bot. Chat ing HP panjenengan kedah dipunbusak piyambak.
erase-chat-done-whatsapp-cloud = Ingkang kula cathet saking chat punika sampun dipunbusak. Chat ing HP panjenengan kedah dipunbusak piyambak.
erase-chat-part = Saperangan pesen mboten saged kula busak. Mangga dipunbusak piyambak kados ing ngandhap.
erase-chat-none = Pesen ing chat punika mboten saged kula busak. Mangga dipunbusak piyambak kados ing ngandhap.
erase-self-telegram = Busak piyambak: pencet dangu chat punika ing daftar, lajeng Hapus. Priksa ugi foto ing galeri, lan kabar ing piranti sanes.
erase-self-web = Busak piyambak: tutup tab punika, lajeng busak riwayat browser. Priksa ugi folder unduhan.
erase-self-whatsapp = Busak piyambak: pencet dangu chat punika ing daftar, lajeng Hapus. Priksa ugi galeri (folder WhatsApp, Terkirim), WhatsApp ing komputer, lan cadangan ing Google Drive utawi iCloud.
erase-self-whatsapp-cloud = Busak piyambak: pencet dangu chat punika ing daftar, lajeng Hapus. Priksa ugi galeri (folder WhatsApp, Terkirim), WhatsApp ing komputer, lan cadangan ing Google Drive utawi iCloud.
erase-platform-keeps = Cathetan menawi panjenengan nate chat kaliyan bot punika saged taksih wonten ing { $platform }. Punika sanjawining kuwaos kula.
goodbye = Matur nuwun sampun kersa peduli. Mugi tansah wilujeng.
receipt-waiting =
    Matur nuwun. Laporan panjenengan sampun kula segel. Dereng wonten instansi ingkang trep kangge nampi, dados pengelola namung dipunsukani pirsa menawi wonten kasus ingkang nengga.
    Kode kasus: { $code }
