## Words and buttons of every step

btn-back = Bali
btn-skip = Langkahi
btn-cancel = Batal
btn-help = Bantuan
btn-done = Rampung
btn-yes = Iya
btn-no = Ora
btn-right = Bener
btn-wrong = Dudu, ganti
btn-dont-know = Ora ngerti
btn-next-page = Sabanjure
btn-previous-page = Sadurunge
progress = { $n } saking { $total }
progress-detail = Tambahan: { $label }
number-hint-many = Ketik angkanipun, upaminipun 1, 3.
number-hint-most = Ketik angkanipun, upaminipun 1, 3. Paling kathah { $max }.
back-at-start = Punika sampun pitakenan ingkang kapisan.
back-done = Mundur satunggal pitakenan. Wangsulan kala wau: "{ $answer }"
skip-done = Inggih, kula liwati.
skip-required = Pitakenan punika kedah dipunwangsuli supados laporan saged dipunginakaken. Menawi mboten pirsa, pilih "Ora ngerti" menawi wonten, utawi serat sasagedipun.
cancel-ask = Mandheg lan mbusak draf punika?
cancel-done = Sampun kula kendelaken. Drafipun sampun kula busak. Mboten wonten ingkang kakintun.
cancel-kept = Inggih, mangga dipunlajengaken.
btn-cancel-yes = Iya, busak draf
btn-cancel-no = Terusna
help-step =
    { $help }
    BALI kangge mundur. LANGKAHI kangge nglangkungi. BATAL kangge mandheg. BASA kangge ganti basa. MENU kangge pilihan sanes.
help-menu-from-draft = Laporan panjenengan dereng dipunkintun lan taksih kasimpen 24 jam. Badhe dhateng pundi?
btn-none = Ora ana
btn-language = Basa

## Answers and details, whatever the step

text-again = Seratan panjenengan kala wau taksih kasimpen. Menawi badhe nambahi, mangga serat lajenganipun. Menawi badhe nggantos sedaya, pilih "Tulis maneh". Menawi sampun leres, ketik RAMPUNG.
btn-text-anew = Tulis maneh
text-too-long = Wangsulan punika kepanjangen ({ $length } aksara). Watesipun { $max }.
help-generic = Mangga dipunwangsuli sasagedipun. Menawi mboten pirsa, ketik LANGKAHI.
yesno-again = Cekap dipunwangsuli inggih utawi mboten.
evidence-again = Kintun berkasipun ing mriki. Menawi mboten wonten, ketik ORA ANA.
text-needed = Nyuwun dipunwangsuli mawi seratan.
accused-unknown-part = dereng kasebat
accused-not-done = Ingkang punika sampun rampung. Sapunika bab tiyangipun; menawi mboten pirsa, ketik MBOTEN NGERTOS.
accused-nobody = Punika dereng nyebat tiyangipun. Serat asma, jabatan, utawi kantoripun; menawi mboten pirsa, ketik MBOTEN NGERTOS.
detail-offer = Laporan panjenengan sampun saged dipunkintun. Menapa kersa nambah detail supados langkung kiyat? Foto utawi tangkapan layar ingkang paling mbiyantu.
btn-detail-add = Tambah detail
detail-menu = Badhe nambah menapa?
row-detail-finish = Wis cukup

## Dates

weekdays = Senen, Selasa, Rebo, Kemis, Jemuwah, Setu, Minggu
months = Januari, Februari, Maret, April, Mei, Juni, Juli, Agustus, September, Oktober, November, Desember
date-echo = Maksudipun dinten { $weekday }, { $date }. Leres?
date-echo-part = Maksudipun dinten { $weekday }, { $date }, { $part }. Leres?
date-echo-time = Maksudipun dinten { $weekday }, { $date }, kinten-kinten jam { $time }. Leres?
date-range = Maksudipun antawisipun { $from } lan { $to }. Leres?
date-ambiguous = Punika saged ateges kalih dinten. Ingkang pundi?
date-week-or-sunday = "Minggu" punika dinten Minggu menapa pekan?
btn-date-sunday = Dina Minggu
btn-date-week = Pekan wingi
date-weekday-conflict = Tanggal { $date } punika dinten { $weekday }, sanes { $said }. Pundi ingkang leres?
date-future = Tanggal punika dereng kelampahan (dinten { $weekday }, { $date }). Menapa tanggal ingkang sampun kepengker?
date-future-plan = Menawi punika taksih rantaman, pilih "Isih rencana".
date-future-plan-day = Dinten { $when } dereng kelampahan. Menawi taksih rantaman, pilih "Isih rencana".
date-future-plan-today = Punika ateges dinten punika, { $when }. Taksih rantaman, menapa sampun kelampahan?
date-future-plan-begun = Punika { $when }. Taksih rantaman, menapa sampun kelampahan?
date-plan-or-past = Mangga pilih salah satunggal: "Isih rencana" utawi "Wis kelakon".
date-future-plan-range = Antawisipun { $from } lan { $to } dereng kelampahan. Menawi taksih rantaman, pilih "Isih rencana".
date-future-plain = Punika dereng kelampahan. Mangga dipunpriksa malih tanggalipun.
btn-date-plan = Isih rencana
btn-date-past = Wis kelakon
date-vague = Menapa saged langkung trep? Upaminipun "awal Januari", "tengah minggu kepengker", utawi tanggalipun.
date-not-understood = Kula dereng mangertos tanggalipun. Cobi serat kados "26 Januari" utawi "Jemuwah bengi".
date-impossible = Tanggal { $date } mboten wonten ing pananggalan. Mangga dipunpriksa malih.
date-year-ask = Taun pinten?
date-old = Punika sampun langkung saking { $years } taun. Leres dinten { $weekday }, { $date }?
date-noted-rough = Kacathet minangka kinten-kinten: { $answer }.
row-rough-week = Minggu iki
row-rough-month = Sasi iki
row-rough-long = Wis suwe
daypart-pagi = enjing
daypart-siang = siang
daypart-sore = sonten
daypart-malam = dalu

## Places

place-guess = Menapa maksudipun { $place }?
place-guess-many = Wonten sawetawis ingkang mirip. Ingkang pundi?
place-twin = { $place } wonten langkung saking satunggal. Ingkang pundi?
row-place-in = { $place }, { $district }
place-village-and-district = { $place } punika naminipun kecamatan lan ugi kelurahan/desa. Ingkang pundi?
row-place-district = Kec. { $place }
place-from-village = { $place } punika ing Kecamatan { $district }. Leres?
place-not-found = "{ $answer }" dereng kepanggih. Cobi ejaan sanes, utawi pilih saking daftar.
place-kept = Inggih, kula cathet kados seratan panjenengan: "{ $answer }".
place-unknown = Menawi mboten mangertos, mangga pilih daerah papan pandamelanipun tiyang ingkang dipunlaporaken. Kecamatanipun mangke kenging dipunwangsuli MBOTEN NGERTOS.
place-unknown-online = Menawi namung ketingal ing internet utawi grup WA, mangga pilih "{ $label }".
place-outside = Nyuwun pangapunten, layanan punika saweg kangge Kota lan Kabupaten Semarang. Kangge dhaerah sanes, mangga sesambetan kaliyan Bawaslu ing mrika.
btn-place-change = Ganti daerah

## Choices

told-before-consent = Cariyosipun dereng kula simpen, awit kula betah sarujuk panjenengan rumiyin. Menawi panjenengan sampun sarujuk, lajeng kula suwun.
told-perhaps = Menawi punika cariyos panjenengan: dereng kula simpen, awit kula betah sarujuk panjenengan rumiyin. Mangga pilih Gawe laporan; cariyosipun kula suwun sasampunipun.
told-early = Cariyosipun panjenengan sampun kula cathet; mangke taksih saged dipuntambahi. Supados dumugi instansi ingkang trep, mangga milih salah satunggal rumiyin ing ngandhap punika.
choice-again-1 = Nuwun sewu, kula dereng mangertos. Mangga pilih salah satunggal ing ngandhap punika.
choice-again-2 = Dereng trep. Cekap dipunwangsuli mawi angkanipun, upaminipun 1.
choice-again-3 = Mboten menapa-menapa menawi mboten wonten ingkang trep. Ketik BANTUAN kangge katrangan, BALI kangge mundur, utawi MENU kangge pilihan sanes. Draf panjenengan tetep kasimpen.
choice-guess = Menapa maksudipun { $labels }?
btn-guess-all = Kabeh
choice-number-out = Angka { $number } mboten wonten ing daftar. Pilih 1 ngantos { $max }.
choice-too-many = Punika langkung saking { $max }, dados dereng kula cathet. Mangga sebataken { $max } ingkang paling wigatos kemawon.
place-outside-contact = Kontak: { $outside }
place-outside-choice = Menawi mandheg ing mriki, seratan panjenengan kula busak.
help-required = Mangga dipunwangsuli sasagedipun. Menawi mangu-mangu, pilih utawi serat ingkang paling celak.
