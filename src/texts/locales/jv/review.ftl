## Review and editing

review-title = Punika laporan panjenengan. Mangga dipunpriksa saderengipun kakintun.
review-line = { $label }: { $answer }
review-label-masked = Dipunsamaraken
review-empty = dereng kaisi
review-none = mboten wonten
review-evidence-uncleaned = { $n } ({ $uncleaned } mawi tandha "metadata mboten dipunbusak")
review-planned = { $when } (isih rencana)
review-evidence-noted = { $files }, { $n } mawi cathetan wekdal utawi papan
review-evidence-covered = { $files }, { $n } katutup saperangan
review-masked-none = Mboten wonten ingkang kula samaraken. Menawi wonten tandha bab panjenengan, pilih "Samarke maneh".
review-quasi = Mangga dipunwaos sepisan malih kados tiyang kantor panjenengan: menapa wonten ukara ingkang namung trep kangge panjenengan?
review-recipients = Dipunkintun dhateng: { $offices }
review-ask = Badhe ngewahi menapa?
btn-review-send = Kirim
btn-review-edit = Ganti
row-review-mask = Samarke maneh
row-review-recipients = Ganti sing nampa
row-review-cancel = Batal, busak draf
btn-review-more = Pilihan liya
edit-which = Wangsulan pundi ingkang badhe dipungantos?
edit-now = Wangsulan samenika: "{ $answer }"
edit-write = Serat wangsulan ingkang enggal.
edit-links = Menawi badhe nggantos, pilih "Buwang sing keri", lajeng kintun tautan ingkang leres.
edit-done = Sampun kagantos.
edit-follow-up = Amargi wangsulan punika ewah, wonten satunggal pitakenan malih.
review-missing = Dereng saged dipunkintun. Taksih perlu: { $items }.

## Recipients

pressure-unknown-office = Amargi kantoripun dereng dipunmangertosi, laporan punika namung kula kintun dhateng pihak ing sanjawining pamarentah daerah.
recipients-ask = Laporan punika badhe dipuntampi instansi ing ngandhap punika. Coret ingkang mboten dipunpitados.
recipients-help = Instansi ingkang dipuncoret mboten kula kintuni. Nanging instansi ingkang nampi saged nerasaken kasus manut aturanipun; coretan panjenengan kula serat ing laporan supados sami mangertos.
row-recipient-on = Kirim: { $office }
row-recipient-off = Dicoret: { $office }
recipients-struck = { $office } sampun dipuncoret.
recipients-restored = { $office } katutaken malih.
recipients-changed = Ingkang badhe nampi sampun gantos. Mangga dipunpriksa rumiyin, lajeng dipunkintun.
recipients-thin = Isinipun taksih sekedhik, dados dipuntingali rumiyin dening instansi ing sanjawining pamarentah daerah. Menawi cariyos, asma utawi jabatan, utawi buktinipun dipuntambah, laporan langkung kiyat.
recipients-left-out = { $office } mboten kula kintuni, amargi mbokmenawi celak kaliyan tiyang ingkang dipunlaporaken.
recipients-keep-one = { $office } tetep nampi, supados wonten pihak njawi ingkang nlacak. Menawi { $office } ugi mboten dipunpitados, langkung sae ampun dipunkintun rumiyin.
recipients-none = Dereng wonten instansi ingkang trep kangge nampi laporan punika. Menawi dipunkintun, laporan kasimpen kasegel, lan pengelola namung dipunsukani pirsa menawi wonten kasus ingkang nengga.

## Sending

send-failed = Wonten gangguan nalika ngintun, lan kula dereng saged mesthekaken laporan panjenengan sampun mlebet. Draf panjenengan taksih kasimpen. Mangga dipunkintun malih sekedhap malih: laporan mboten badhe mlebet kaping kalih.
send-already = Laporan punika sampun kula tampi. Mboten perlu dipunkintun malih.
send-late = Tombol punika saking pawicantenan ingkang sampun kepungkur. Menawi panjenengan sampun nampi nomer rahasia, laporanipun sampun kula tampi. Menawi dereng, laporanipun mboten kakintun lan drafipun sampun kula busak. Mangga wiwit malih.

## Now or later

send-when-ask = Dipunkintun samenika menapa mangke?
send-when-help = "Kirim mengko" tegesipun laporan kula segel samenika lan nembe dumugi 1 ngantos 3 dinten malih, ing wekdal acak. Dados langkung angel dipunbatang kapan anggen panjenengan nyerat.
send-later-deadline = Nyuwun kawigatosan: wates dados pelapor resmi tetep { $deadline }.
btn-send-now = Kirim saiki
btn-send-later = Kirim mengko
row-review-later = Kirim mengko
