## First contact and menu

language-ask = Mangga pilih basa.
language-switched = Inggih, samenika ngginakaken basa Jawi. Wangsulan panjenengan tetep kasimpen.
language-unknown = Basa punika dereng wonten ing mriki.
welcome =
    Sugeng rawuh ing Kentongan.
    Ing mriki panjenengan saged lapor bab ASN (PNS utawi PPPK) ingkang mihak ing pemilu utawi pilkada, utawi tekanan dhateng ASN.
    Asma panjenengan mboten kula suwun.
menu-ask = Panjenengan ngersakaken menapa?
menu-hint = Ketik LAPOR kangge miwiti, utawi BANTUAN menawi bingung.
menu-note-phone = Langkung sae ngginakaken HP lan internet pribadi, sanes gadhahanipun kantor.
deep-link-unknown = Tautan punika mboten kula tepangi, dados kula liwati. Panjenengan tetep saged lapor saking menu.
deep-link-later = Tautan ingkang panjenengan bukak punika kangge laporan enggal. Menawi badhe dipunginakaken, mangga dipunbukak malih sasampunipun laporan punika rampung utawi dipunbusak.
deep-link-adds = Tautan ingkang panjenengan bukak nambahi panampi: { $offices }. Saderengipun ngirim, panjenengan mirsani sedaya panampi lan saged nyoret ingkang dipuntambahi punika.
row-menu-report = Gawe laporan
desc-menu-report = ASN ingkang mihak, utawi ASN ingkang dipunpeksa
row-menu-case = Cek kasusku
desc-menu-case = Mirsani kabar, mangsuli pitakenan, nambah bukti, narik laporan
row-menu-help = Bantuan & pangayoman
desc-menu-help = Sinten ingkang saged ngancani panjenengan
row-menu-privacy = Bab privasi
desc-menu-privacy = Menapa ingkang kasimpen, sinten ingkang maos
row-menu-language = Ganti basa
row-menu-erase = Busak draf & chat
desc-menu-erase = Mbusak laporan ingkang dereng dipunkintun lan isi chat punika
desc-menu-erase-whatsapp-cloud = Mbusak laporan ingkang dereng dipunkintun lan cathetan chat punika

## Consent and privacy

btn-consent-yes = Sarujuk
btn-consent-no = Ora
btn-consent-info = Waca jangkepe
consent-declined = Inggih. Mboten wonten ingkang kula simpen. Menawi ewah penggalih, mangga nyerat menapa kemawon ing mriki.
consent-again = Kula nyuwun wangsulan rumiyin saderengipun wiwit. Sarujuk?
info-1 =
    BAB PRIVASI (1/3)
    Pengelola: { $operator }.
    Ancasipun: nerasaken informasi awal bab netralitas ASN dhateng instansi ingkang panjenengan pirsani saderengipun kintun.
    Dhasar: sarujuk panjenengan (Pasal 20 ayat 2 huruf a UU 27/2022).
    Ingkang kasimpen: isi laporan, bukti, wilayah, lan tanggal. Asma, nomer, NIK, lan lokasi HP panjenengan mboten kula suwun.
operator-authority = Pengelola tanggel jawab dhateng { $authority }. Mangga punika dipunpenggalih menawi laporan panjenengan bab pimpinanipun.
info-2 =
    BAB PRIVASI (2/3)
    Draf mboten saged dipunlajengaken malih sasampunipun 24 jam tanpa pesen, lan kula busak paling lambat kalih dinten sasampunipun pesen pungkasan.
    Kasus dipunbusak { $days } dinten sasampunipun katutup, paling dangu kalih taun.
    Ingkang nggandhengaken draf kaliyan nomer panjenengan dipunmusnahaken paling dangu 48 jam. Sasampunipun laporan kakintun, ing data kula mboten wonten ingkang nggandhengaken kaliyan panjenengan, kajawi panjenengan milih "Kabari neng kene".
    Salinan ingkang sampun dipuntampi instansi manut aturanipun instansi punika.
info-platform = WhatsApp lan Telegram ngginakaken server ing manca nagari lan mangertos sinten ingkang chat kaliyan bot punika. Ing WhatsApp, chat punika ugi wonten ing piranti bot ngantos dipunbusak.
info-platform-whatsapp-cloud = WhatsApp (Meta) ngginakaken server ing manca nagari, mangertos sinten ingkang chat kaliyan bot punika, lan saged maos sedaya isinipun. Pesen ing HP panjenengan mboten saged kula busak: mangga dipunbusak piyambak. Menawi punika mbebayani tumrap panjenengan, mangga lapor lumantar margi sanes.
info-3 =
    BAB PRIVASI (3/3)
    { $reads }
    Hak panjenengan: mirsani kabar, nambah utawi ndandosi katrangan, lan narik laporan. Caranipun: menu "Cek kasusku" mawi nomer rahasia.
    Menawi data bocor, pengelola wajib ngumumaken salebeting 3x24 jam.
    Keluhan: { $contact }
info-no-case = Tanpa nomer rahasia kula mboten saged mangertos kasus pundi gadhahan panjenengan. Punika pancen dipunsengaja.

## Erasing from the menu

erase-draft-ask = Draf laporan panjenengan badhe dipunbusak lan mboten saged dipunwangsulaken. Dipunbusak?
erase-draft-done = Draf sampun dipunbusak.
erase-case-hint = Laporan ingkang sampun kakintun mboten katut kabusak. Menawi badhe narik, bikak "Cek kasusku" mawi nomer rahasia. Kabar ing chat punika, menawi wonten, ugi mandheg.
btn-erase-yes = Iya, busak
btn-erase-no = Aja dibusak
erase-chat-ask = Isi chat punika dipunbusak? Mboten wonten draf ingkang kasimpen.
erase-chat-ask-whatsapp-cloud = Ingkang kula cathet saking chat punika dipunbusak? Pesen ing HP panjenengan mboten saged kula busak. Mboten wonten draf ingkang kasimpen.
