## The secret number

case-ask = Ketik nomer rahasia panjenengan (20 angka). Spasi lan tandha sambung kenging.
case-mistyped = Wonten angka ingkang lepat ketik. Mangga dipunpriksa malih satunggal-satunggal.
case-too-short = Punika nembe { $length } angka. Nomer rahasia wonten 20 angka.
case-too-long = Punika { $length } angka. Nomer rahasia namung 20 angka.
case-is-code = Punika kode kasus, sanes nomer rahasia. Ingkang kula betahaken 20 angka ingkang panjenengan cathet.
case-not-digits = Nomer rahasia isinipun namung angka. Mangga dipunketik malih.
case-not-found = Nomer punika mboten kepanggih. Mbokmenawi lepat cathet, utawi kasusipun sampun dipunbusak.
case-too-many-tries = Sampun kekathahen anggenipun nyobi. Mangga dipuncobi malih { $minutes } menit malih.
case-lost = Menawi nomeripun ical, kula mboten saged mbikak. Petugas tetep saged maos laporan panjenengan.
case-hide-number = Busak pesen ingkang wonten nomeripun kala wau, supados mboten kawaos tiyang sanes.
case-closed-session = Kasus katutup saking layar punika sasampunipun 15 menit. Seratan utawi berkas ingkang nalika punika dereng kakintun, lan pesen panjenengan kala wau, mboten dumugi instansi. Ketik malih nomer rahasia kangge mbikak.

## Status words

case-title = Kasus { $code }, katampi { $date }
case-title-held = Kasus { $code }
status-held = Laporan kasegel lan dereng kakintun. Badhe dumugi instansi 1 ngantos 3 dinten sasampunipun panjenengan kintun, paling dangu ing dinten ingkang kula sebataken wekdal semanten. Saderengipun dumugi, mboten wonten petugas ingkang saged mirsani.
status-received = Laporan sampun dumugi { $offices }. Dereng wonten petugas ingkang mratelakaken sampun maos.
status-kept = Laporan kasimpen kasegel kangge { $offices }.
status-read = Petugas ing { $office } sampun maos laporan punika.
status-in-review = { $office } saweg nlacak laporan punika.
status-forwarded = { $office } nerasaken laporan punika dhateng { $target }.
status-need-more = { $office } mbetahaken katrangan tambahan.
status-closed = { $office } nutup kasus punika. Asilipun: { $outcome }.
status-closed-idle = Kasus katutup piyambak amargi { $days } dinten mboten wonten kabar saking instansi pundi kemawon.
status-withdrawn = Laporan punika panjenengan tarik tanggal { $date }. Isinipun sampun kula busak.
status-withdrawn-unsent = Laporan punika panjenengan tarik saderengipun dumugi instansi. Isinipun sampun kula busak.
status-waiting = Dereng wonten instansi ingkang trep kangge nampi. Laporan panjenengan taksih kasimpen kasegel.
status-reason = Alesanipun petugas: { $reason }
status-no-reason = Petugas mboten nyerat alesan.
outcome-forwarded = dipunterasaken supados dipuntindakaken
outcome-finding = dados temuan resmi pengawas pemilu
outcome-insufficient = bukti dereng cekap
outcome-not-breach = sanes pelanggaran
outcome-outside = sanjawining wewenang instansi
outcome-expired = sampun kelangkungan wates wekdal
outcome-duplicate = sami kaliyan kasus sanes ingkang sampun dipuntangani
outcome-other = sanesipun
case-nothing-new = Dereng wonten kabar enggal. Punika mboten ateges laporan panjenengan dipunlirwakaken.

## Questions, answers, more evidence, withdrawal

case-menu = Panjenengan ngersakaken menapa kangge kasus punika?
row-case-message = Nulis marang petugas
row-case-evidence = Tambah bukti
row-case-withdraw = Tarik laporan
row-case-leave = Tutup kasus ing layar
question-unread = Wonten { $n } pitakenan ingkang dereng dipunwangsuli.
question-frame =
    Pitakenan saking { $office }. Ampun nyebat sinten panjenengan.
    "{ $question }"
question-hint = Mangga dipunwangsuli saperlunipun. Panjenengan kenging mboten mangsuli.
question-bait = Petugas mboten perlu mangertos asma, nomer, utawi papan pandamelan panjenengan. Menawi pitakenanipun ngener mrika, ampun dipunwangsuli.
btn-question-answer = Wangsuli
btn-question-refuse = Emoh njawab
question-refused = Inggih. Petugas namung dipunsukani pirsa menawi pitakenan punika mboten dipunwangsuli.
answer-ask = Serat wangsulan panjenengan. Tandha bab panjenengan tetep kula samaraken.
answer-check =
    Wangsulan panjenengan:
    "{ $text }"
    Dipunkintun?
answer-saved = Wangsulan kasimpen lan badhe dumugi ing { $office }. Wekdalipun kula acak, supados mboten ketingal kapan panjenengan nyerat.
message-ask = Serat pesen kangge petugas. Ampun nyebat sinten panjenengan.
case-saved-unreachable = Sampun kasimpen lan kasegel sareng laporanipun. Instansi ingkang nampi laporan punika sapunika mboten kasambung kaliyan layanan punika, dados dereng wonten ingkang dipunsukani pirsa.
case-saved-waiting = Sampun kasimpen kanthi segel sareng laporan. Dereng wonten instansi ingkang nampi; pengelola dipunsukani pirsa bilih wonten kasus ingkang ngentosi.
case-saved-untold = Dereng sambung kaliyan layanan punika: { $offices }. Punika kasimpen kasegel lan dipunaturaken sareng laporanipun menawi sampun sambung.
message-saved = Pesen kasimpen lan badhe dumugi ing { $offices }. Wekdalipun kula acak, supados mboten ketingal kapan panjenengan nyerat.
case-evidence-ask = Kintun buktinipun ing mriki. Menawi sampun, ketik RAMPUNG.
case-evidence-photo = Menawi asma, nomer, utawi pasuryan panjenengan ketingal ing foto punika, mangga pilih "Buwang sing keri", perangan punika dipuntutup rumiyin, lajeng kintun malih.
case-evidence-done = Bukti sampun katambah. { $offices } dipunsukani pirsa ing wekdal acak, supados mboten ketingal kapan panjenengan ngintun.
case-evidence-caption = Seratan ing sangandhapipun berkas kula kintun sareng buktinipun.
case-evidence-words = Seratan punika kula kintun sareng buktinipun.
case-evidence-words-left = Seratan ing sangandhapipun taksih wonten lan saged dipunkintun.
case-evidence-words-full = Seratan ing sangandhapipun dereng kula tambahaken, amargi sepisan kintun paling kathah { $max } aksara. Pilih Rampung kangge ngintun punika rumiyin, lajeng dipunserat malih.
case-evidence-unsent = Bukti punika dereng dumugi instansi. Pilih Rampung kangge ngintun.
case-files-keyless-waiting = Mboten wonten ingkang saged mbikak berkas tambahan kangge laporan punika, pramila berkasipun mboten kula simpen.
case-files-keyless = Instansi mboten saged mbikak berkas tambahan kangge laporan punika, pramila berkasipun mboten kula simpen. Panjenengan saged nyariosaken isinipun: pilih Nulis marang petugas.
case-files-unsent = Berkas kala wau dereng panjenengan kintun dhateng instansi, dados sampun kula busak.
case-words-unsent = Seratan kala wau dereng panjenengan kintun dhateng instansi, dados mboten kula simpen.
case-file-waits = Mangga seratan ing ngandhap punika dipunkintun utawi dipungantos rumiyin. Berkasipun mboten kula simpen; sasampunipun mangga dipunkintun malih.
case-over-unsent = Kasusipun sampun mboten kabikak malih, dados ingkang kala wau mboten dumugi instansi.
case-closed-no-more = Kasus punika sampun katutup, dados mboten saged katambahan. Kangge kedadosan enggal, mangga damel laporan enggal.
withdraw-how = Laporan ingkang sampun dipunkintun saged dipuntarik sasampunipun kasusipun dipunbikak ngangge nomer rahasia panjenengan: mangga pilih "Tarik laporan" ing mriku.
withdraw-ask = Narik laporan { $code }? Isi lan bukti ing panggenan kula badhe dipunbusak lan mboten saged dipunwangsulaken.
withdraw-ask-copies = Instansi dipunsukani pirsa menawi laporan dipuntarik. Salinan ingkang sampun dipuntampi manut aturanipun piyambak.
btn-withdraw-yes = Iya, tarik
btn-withdraw-no = Aja ditarik
withdraw-done = Laporan { $code } sampun dipuntarik. Isi lan buktinipun ing panggenan kula sampun dipunbusak.
withdraw-remains = Ingkang taksih wonten: kode lan tanggalipun ing panggenan kula 90 dinten, salinan cadangan server ngantos kabusak, lan chat ing HP panjenengan.
withdraw-remains-until = Ingkang taksih wonten: kode lan tanggalipun ing panggenan kula 90 dinten, salinan cadangan server ngantos kabusak, paling dangu { $backupDays } dinten, lan chat ing HP panjenengan.
withdraw-remains-copies = Salinan ing instansi ingkang sampun nampi manut aturanipun piyambak.
withdraw-held-done = Laporan dipuntarik saderengipun dumugi instansi. Mboten wonten ingkang maos.
withdraw-kept = Inggih, laporan mboten sios dipuntarik.
case-left = Kasus sampun katutup saking layar punika.
case-number-open = Punika kados nomer rahasia, dados mboten kula lebetaken ing seratan kangge petugas. Kasus ingkang kabikak ing ngriki { $code }; menawi badhe mbikak kasus sanes, ketik "tutup kasus" rumiyin.
message-check =
    Pesen panjenengan:
    "{ $text }"
    Dipunkintun?
writing-added = Sampun kula tambahaken ing pungkasaning seratan panjenengan.
writing-again = Menawi sampun leres, pilih Kirim. Menawi badhe nambahi, mangga serat lajenganipun.
writing-anew = Inggih. Seratan kala wau mboten dipunkintun; mangga serat malih saking wiwitan.
writing-too-long = Seratan punika { $length } aksara, sepisan kintun paling kathah { $max }. Mangga kintun saperangan rumiyin, lajeng sisanipun minangka pesen salajengipun.
writing-full = Pesen ingkang pungkasan dereng kula tambahaken, amargi sepisan kintun paling kathah { $max } aksara. Mangga kintun rumiyin seratan ing ngandhap punika, lajeng kintun malih pesen kala wau.
writing-enough = Dinten punika sampun wonten { $max } pesen panjenengan kangge kasus punika, lan petugas mbetahaken wekdal kangge maos. Pesen enggal dereng kula tampi; mangga dipunserat malih mbenjing. Menawi petugas nyuwun pirsa, wangsulan panjenengan tetep kula tampi.
writing-enough-held = Sampun wonten { $max } pesen panjenengan kangge laporan punika. Pesen enggal dereng kula tampi; mangga dipunserat malih sedinten sasampunipun laporan dumugi ing instansi.
answer-masked = Kula nyamaraken { $items } ing seratan panjenengan.
