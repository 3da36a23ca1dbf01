## Files

evidence-received = Bukti sampun katampi lan saweg dipunresiki. Kintun malih, utawi ketik RAMPUNG.
evidence-received-many = { $n } berkas sampun katampi lan saweg dipunresiki. Kintun malih, utawi ketik RAMPUNG.
evidence-elsewhere = Berkas punika kula cathet minangka bukti. Samenika wangsul dhateng pitakenan kala wau.
evidence-before-start = Menawi badhe ngintun bukti, mangga damel laporan rumiyin saking menu. Berkas kala wau mboten kula simpen.
evidence-pending = { $n } berkas taksih dipunresiki. Limrahipun kirang saking samenit. Menawi langkung dangu, mbokmenawi jaringanipun saweg kaganggu; kula tetep nyobi terus.
btn-pending-check = Cek maneh
btn-pending-drop = Kirim tanpa berkas
evidence-dropped = Berkas punika sampun dipunbusak.
evidence-too-big = Berkas punika keagengen. Watesipun { $maxMb } MB. Cobi kintun potongan cekak utawi sawetawis tangkapan layar.
evidence-too-fine = Resolusi gambar punika keinggilen. Mangga kintun minangka foto utawi video biasa, sanes minangka berkas, utawi kintun tangkapan layaripun.
evidence-too-long = Rekaman punika kepanjangen. Watesipun 4 jam. Mangga kintun perangan ingkang wigatos kemawon.
evidence-too-full = Isinipun dokumen punika kekathahen. Watesipun watawis 200 kaca. Mangga kintun kaca ingkang wigatos kemawon, utawi tangkapan layaripun.
evidence-too-many = Watesipun { $max } berkas. Pilih ingkang paling wigatos; sanesipun saged katambah mangke ing "Cek kasusku".
evidence-unsupported = Jinis berkas punika dereng saged kula tampi. Kintun foto, video, rekaman swanten, utawi PDF.
evidence-heic = Foto jinis HEIC dereng saged kula resiki. Kintun minangka foto biasa, sanes minangka berkas, utawi kintun tangkapan layaripun.
evidence-not-asked = Laporan jinis punika mboten mbetahaken berkas. Berkas kala wau mboten kula simpen.
evidence-invalid = Berkas punika risak utawi mbebayani menawi dipunbikak, dados mboten kula tampi. Kintun tangkapan layar utawi salinan sanes.
evidence-fetch-failed = Berkasipun mboten dumugi. Mangga dipunkintun sepisan malih.
evidence-none = Inggih, tanpa berkas. Laporan tetep saged dipunkintun.
evidence-view-once = Foto utawi video ingkang namung saged dipunpirsani sepisan mboten saged kula tampi. Mangga kintun minangka foto biasa.
location-declined = Lokasi HP panjenengan mboten kula betahaken lan mboten kula simpen. Cekap dipunserat namanipun papan.
contact-declined = Kertu kontak mboten kula simpen. Menawi punika tiyang ingkang dipunlaporaken, serat namanipun kemawon.
sticker-declined = Stiker mboten saged kula waos. Mangga dipunwangsuli mawi seratan utawi pilihan ing nginggil.
poll-declined = Polling mboten saged kula ginakaken. Mangga dipunwangsuli mawi seratan.

## Files that cannot be cleaned, voices and faces

evidence-uncleanable-ask = Berkas { $n } ({ $type }) mboten saged kula resiki. Ing lebetipun mbokmenawi wonten asma utawi nama piranti panjenengan. Tetep dipunkatutaken?
evidence-uncleanable-hint = Langkung aman: bikak berkasipun, lajeng kintun tangkapan layaripun.
btn-uncleanable-keep = Iya, katutna
btn-uncleanable-drop = Buwang berkas iki
evidence-uncleanable-kept = Inggih. Berkas punika dipunkatutaken mawi tandha "metadata mboten dipunbusak", lan petugas dipunsuwuni supados mboten nyebaraken.
evidence-voice-own = Menawi punika swanten panjenengan piyambak, langkung aman dipunserat kemawon.
evidence-voice-warning = Swanten saged dipuntepangi, ugi swanten panjenengan menawi kepireng. Menawi punika swanten panjenengan piyambak, langkung aman dipunserat kemawon.
evidence-voice-story = Rekaman swanten kula tampi minangka bukti, nanging swanten saged dipuntepangi tiyang. Menawi saged, cariyosipun ugi dipunserat ing mriki.
evidence-video-warning = Pasuryan lan swanten ing video saged dipuntepangi, ugi gadhahan panjenengan menawi katut kerekam.
btn-evidence-drop-last = Buwang sing keri
media-photo = foto
media-video = video
media-audio = rekaman
media-voice = pesen swara
media-document = dokumen

## What a photo recorded

evidence-photo-facts = Ing berkas { $n } kacathet wekdal { $time } lan papan { $place } (titik ing peta). Kekalihipun kula busak saking berkas. Menapa kersa kasimpen minangka seratan ing laporan?
evidence-photo-time = Ing berkas { $n } kacathet wekdal { $time }. Kula busak saking berkas. Menapa kersa kasimpen minangka seratan ing laporan?
evidence-photo-place = Ing berkas { $n } kacathet papan { $place } (titik ing peta). Kula busak saking berkas. Menapa kersa kasimpen minangka seratan ing laporan?
evidence-photo-hint = Punika mbiyantu petugas. Nanging menawi punika ing griya panjenengan, utawi namung panjenengan ingkang wonten ing mrika nalika semanten, pilih "Ora".
btn-photo-note = Iya, simpen
btn-photo-none = Ora kabeh
evidence-photo-noted = Inggih, punika kula serat ing laporan.
evidence-photo-left = Inggih, punika mboten kula simpen.

## Parts of a picture that are covered

btn-evidence-cover = Tutup saperangan
cover-hint = Menawi asma, foto profil, utawi nomer panjenengan ketingal ing gambar punika, mangke saged dipuntutup ing kaca priksa: "Pilihan liya", "Ganti".
cover-wait = Gambaripun taksih kula cepakaken. Mangga dipuntengga sekedhap, lajeng pilih "Tutup saperangan" malih.
cover-which = Gambar pundi ingkang badhe dipuntutup saperanganipun?
row-cover-file = Berkas { $n }
cover-ask = Perangan pundi saking gambar punika (berkas { $n }) ingkang badhe dipuntutup cemeng? Pita nutup saprapat gambar, pojok saprapat wiyar lan inggilipun. Saged langkung saking satunggal.
cover-chosen = Ingkang badhe dipuntutup cemeng ing berkas { $n }: { $parts }. Saged milih perangan sanes malih.
cover-final = Sasampunipun "Tutup saiki", perangan punika mboten saged dipunbikak malih. Menawi klentu, gambaripun dipunbusak lajeng dipunkintun malih.
row-cover-top = Pita ndhuwur
row-cover-bottom = Pita ngisor
row-cover-left = Pita kiwa
row-cover-right = Pita tengen
row-cover-top-left = Pojok kiwa ndhuwur
row-cover-top-right = Pojok tengen ndhuwur
row-cover-bottom-left = Pojok kiwa ngisor
row-cover-bottom-right = Pojok tengen ngisor
btn-cover-now = Tutup saiki
btn-cover-stop = Ora sida
cover-begun = Berkas { $n } saweg kula tutup: { $parts }. Asilipun kula aturaken ing wangsulan salajengipun, saderengipun laporan dipunkintun.
cover-pending = { $n } berkas taksih kula garap. Perangan gambar ingkang panjenengan pilih dereng katutup. Limrahipun kirang saking samenit.
cover-done = Berkas { $n } sampun katutup cemeng: { $parts }. Ing chat punika gambar aslinipun taksih wonten; mangga dipunbusak piyambak menawi perlu.
cover-stopped = Inggih, mboten wonten perangan ingkang dipuntutup.
cover-failed-ask = Nyuwun pangapunten, berkas { $n } mboten saged katutup. Gambaripun taksih kados sakderengipun, mboten wonten tambahan ingkang katutup. Tetep dipunkatutaken?
btn-cover-leave = Katutna wae
cover-left = Inggih. Gambar punika dipunkatutaken kados wontenipun.

## Links

link-noted = Tautan kacathet: { $link }
link-cleaned = Tautan kacathet. Perangan ingkang saged nedahaken panjenengan sampun kula busak: { $link }
link-dropped = Tautan punika sampun dipunbusak: { $link }
link-too-many = Tautan punika mboten kula cathet, awit watesipun { $max } tautan. Menawi langkung wigatos, mangga busak rumiyin ingkang pungkasan, lajeng kintun malih.
link-not-opened = Tautan mboten kula bikak. Petugas ingkang mbikak.
link-invalid = Punika dereng kados tautan. Contonipun: https://www.instagram.com/p/...
link-share-refused = Tautan bagikan punika saged nedahaken akun panjenengan, dados mboten kula simpen. Kula mbetahaken alamat jangkepipun.
link-howto-browser = Caranipun: bikak tautan punika ing Chrome, mawi tab samaran, ampun mlebet akun. Sasampunipun kabikak, salin alamat ing larik nginggil.
link-howto-tiktok = TikTok: alamat jangkepipun kados tiktok.com/@akun/video/angka.
link-howto-facebook = Facebook: pencet tanggal unggahan supados alamat jangkepipun ketingal, kados facebook.com/akun/posts/angka.
link-howto-instagram = Instagram: alamat jangkepipun kados instagram.com/p/kode utawi instagram.com/reel/kode.
link-howto-x = X: alamat jangkepipun kados x.com/akun/status/angka.
link-howto-youtube = YouTube: alamat jangkepipun kados youtube.com/watch?v=kode.
link-howto-else = Menawi rekaos, serat kemawon nama akun lan tanggalipun, lajeng kintun tangkapan layar.
link-short-ask = Punika tautan cekak. Kula mboten mangertos tujuanipun, lan saged ugi nedahaken panjenengan. Tetep dipuncathet?
link-account-ask = Tautan punika nuju dhateng akun utawi nomeripun tiyang. Menawi gadhahan panjenengan utawi kulawarga, ampun dipunkintun. Tetep dipuncathet?
btn-link-keep = Tetep cathet
btn-link-replace = Kirim sing jangkep
link-drive-refused = Tautan berkas ing panyimpenan awan nedahaken sinten ingkang gadhah, dados mboten kula simpen.
link-group-invite = Tautan undangan grup mboten kula simpen, amargi saged nedahaken sinten anggotanipun. Cekap dipunserat nama grupipun.
evidence-caption = Seratan ing ngandhap berkas kula tambahaken dhateng cariyos.
evidence-words-lost = Seratan ing sangandhapipun ugi mboten kula simpen.
evidence-before-consent = Berkas wau mboten kula simpen, amargi panjenengan dereng sarujuk. Mangga dipunkintun malih sasampunipun.
