## Session

resume-ask = Laporan panjenengan dereng rampung. Dipunlajengaken?
resume-hint = Sasampunipun 24 jam tanpa pesen draf punika mboten saged dipunlajengaken malih. Kula busak paling lambat kalih dinten sasampunipun pesen pungkasan.
btn-resume = Terusna
btn-resume-erase = Busak draf
resume-here = Dipunlajengaken saking mriki.
resume-none = Mboten wonten laporan ingkang saged dipunlajengaken. Draf ingkang 24 jam tanpa pesen kula busak.
expired = Draf ingkang lami sampun kula busak amargi 24 jam mboten wonten pesen. Mangga wiwit malih.
form-gone = Formulir laporan punika sampun mboten dipunginakaken, dados drafipun sampun kula busak. Mangga wiwit malih.
form-updated = Pitakenanipun nembe kula enggalaken. Wangsulan panjenengan tetep kasimpen.
old-button = Tombol punika saking pitakenan saderengipun. Punika pitakenan ingkang samenika:
old-button-forgotten = Tombol punika saking pawicantenan ingkang sampun kepungkur, ingkang mboten kula simpen malih. Draf ingkang panjenengan busak, utawi ingkang 24 jam tanpa pesen, mboten saged dipunlajengaken.
edited-message = Ewahing pesen lami mboten ngewahi wangsulan. Menawi badhe nggantos, ketik BALI.
edited-unread = Pesen lami ingkang panjenengan ewahi mboten kula waos malih. Menawi badhe nglerasaken, mangga nyerat pesen enggal.
late-message = Pesen panjenengan dumugi kasep, sasampunipun wangsulan salajengipun, dados dereng kula cathet. Menawi punika kangge pitakenan saderengipun, ketik BALI lajeng kirim malih.
late-unread = Pesen panjenengan dumugi kasep, dados dereng kula cathet. Menawi taksih perlu, mangga kintun malih. Kangge laporan ingkang sampun dipunkintun, caranipun lumantar "Cek kasusku".
late-part = Pesen panjenengan dumugi kasep. Sampun kula tambahaken ing pungkasaning cariyos panjenengan.
story-full = Seratan ingkang nembe dumugi mboten kula tambahaken, amargi cariyos paling kathah { $max } aksara. Sisanipun saged dipuntambahaken sasampunipun laporan kakintun, lumantar "Cek kasusku".
deleted-message = Pesen ingkang panjenengan busak ing chat taksih wonten ing draf. Menawi badhe nggantos wangsulanipun, ketik BALI. Menawi badhe mbucal drafipun, ketik BUSAK.
call-received = Bot punika mboten saged nampi telpon. Mangga nyerat ing mriki. Menawi darurat, telpon { $emergency }.
group-refused = Ampun lapor ing grup, amargi sedaya anggota saged maos. Mangga chat pribadi kaliyan bot punika.
linked-chat-refused = Chat punika kasambung kaliyan instansi, dados mboten saged kangge lapor. Mangga ngginakaken HP utawi akun pribadi.
forwarded-message = Pesen terusan saged ngemot asmanipun ingkang ngintun. Mangga serat intinipun mawi tembung piyambak.

## Limits and trouble

limit-minute = Pesenipun rikat sanget, dados pesen punika lan ingkang nyusul ing samenit punika dereng kula cathet. Dipuntengga sekedhap, lajeng kintun malih. Wangsulan saderengipun taksih kasimpen.
limit-hour = Sampun kathah pesen ing sajam punika, dados pesen punika lan ingkang nyusul dereng kula cathet. Mangga kintun malih { $minutes } menit malih. Draf panjenengan taksih kasimpen.
limit-flood = Saweg kathah sanget ingkang lapor, dados kula bikak satunggal-satunggal. Mangga dipuncobi malih { $minutes } menit malih. Menawi wonten bebaya, mangga hubungi { $emergency }.
limit-drafts = Dinten punika sampun { $max } laporan saking chat punika. Mangga dipunlajengaken benjing. Menawi wigatos sanget, mangga sesambetan kaliyan { $contact }.
limit-turns = Laporan punika sampun kepanjangen kangge satunggal draf. Mangga dipunkintun rumiyin, lajeng katambah ing "Cek kasusku".
trouble = Saweg wonten gangguan ing panggenan kula. Wangsulan pungkasan mbokmenawi dereng kasimpen. Mangga dipunkintun malih sawetawis menit malih.
