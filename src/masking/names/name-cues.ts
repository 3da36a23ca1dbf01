/** Phrases after which the reporter's own name follows: introductions, "panggil saja …", "jangan sebut …". */
import { cue, label, link, me, type NameCue, perhaps } from './name-cue.ts'
import { ruleOf } from '../text/spots.ts'
import { ownNames } from './own-names.ts'
import { toldNames } from './told-names.ts'

export const introductions: NameCue[] = [
  // "Kulo nami Mbok Darmi", "saya bernama …".
  cue(
    String.raw`${me}\s+(?:ingkang\s+|yang\s+|sing\s+)?(?:nami|nama|jeneng|asma|bernama)(?:nipun|ne|nya)?\s+(?:lengkap\s+)?`,
  ),
  // "Panggilan saya di kampung Lik Kasno".
  cue(
    String.raw`(?:panggilan|celukan|julukan|sebutan|timbalan|nickname|alias)\s?(?:-?ku|\s+${me})(?!\p{L})(?:\s+(?:di|neng|nang|ning|ing|wonten)\s+\p{L}+(?:\s+(?:kene|sini|mriki|kampung|desa|rumah|omah|sekolah)(?!\p{L}))?)?${link}`,
    'known',
  ),
  // "Tolong panggil mbah Gito wae".
  cue(
    String.raw`(?:panggil|celuk|celuken|undang|undangen|sebut|jenengi|jenengono)\s+(?=(?:\p{L}+\s+){1,3}(?:wae|ae|aja|saja|mawon)(?!\p{L}))`,
    'known',
  ),
  // "Jangan sebut Wulandari di laporan": hardly the accused, perhaps a witness.
  perhaps(
    String.raw`(?:jangan|jgn|ojo|ampun|don't|do\s+not)\s+(?:sampai\s+|nganti\s+|pernah\s+|tau\s+|ever\s+)?(?:sebut|nyebut|disebut|sebut-sebut|sebut2|nyebut-nyebut|tulis|ditulis|cantumkan|bawa2?|bawa-bawa|gawa|jawab|njawab|mention|name|write|answer)\s+(?:nama\s+|jeneng\s+|asma\s+)?(?!pak(?!\p{L})|bu(?!\p{L})|bapak(?!\p{L}))`,
    'known',
  ),
  cue(
    String.raw`(?:hi|hai|halo|hallo|hello|hey|permisi|kulanuwun|kula\s+nuwun|assalamu\p{L}*|selamat\s+\p{L}+|pagi|siang|sore|malam|salam\s+kenal|punten|nyuwun\s+sewu)\s*(?:min|admin|kak)?\s*[,.!]?\s*(?=\p{Lu}\p{L}+(?:\s+\p{Lu}\p{L}+){0,3}\s+(?:from|dari|saking|saka|seko|here|di\s+sini|disini|ingkang|sing|yang)(?!\p{L}))`,
    'capital',
  ),
  cue(String.raw`${label}(?:\s+(?:lengkap|asli|panggilan|jelas|terang))?\s*(?:-?ku|\s+${me})(?!\p{L})${link}`),
  // "WA saya ✨Mbak Ning✨": what one is called there, set off by signs.
  cue(
    String.raw`(?:wa|whatsapp|wasap|tele|telegram|signal|kontak|akun|profil|grup)\s?(?:-?ku|\s+${me})(?!\p{L})${link}\s*(?=[¤~*_])`,
    'capital',
  ),
  cue(
    String.raw`my\s+(?:own\s+)?(?:full\s+|real\s+|nick|first\s+)?name(?:\s+is|'s|:)?${link}|name's\s+|(?:i'm|i\s+am)\s+called|(?:they|people|friends|everyone)\s+call\s+me|call\s+me|i\s+go\s+by`,
    'known',
  ),
  // "Saya yang bertanda tangan di bawah ini Utari, bendahara …". It may be a letter of somebody else's: asked.
  perhaps(
    String.raw`bertanda\s?tangan\s+(?:di\s?bawah|ing\s+(?:ngandhap|ngandap|ngisor)|di\s?ngandhap)\s*(?:ini|iki|niki|punika|menika)?\s*[:,]?\s*`,
    'capital',
  ),
  cue(String.raw`bertanda\s?tangan[^\n]{0,60}?\s*${label}\s*(?:lengkap\s*)?[:=]?\s*`),
  cue(
    String.raw`(?:perkenalkan|perkenalken|kenalkan|kenalin|kenalke|tepangaken|nepangaken|ngenalke|tepungaken|introducing\s+myself)(?!\p{L})(?:\s*[,:]?\s*(?:diri|nama|nami|jeneng|${me}|dengan|jenengku|ini|niki|min|admin)(?!\p{L})){0,4}${link}`,
    'any',
  ),
  cue(
    String.raw`(?:panggil|panggilen|sebut|celuk|celuken|undang|undangen|jenengi|call)\s+(?:saja|aja|wae|mawon|${me}|me)(?!\p{L})(?:\s+(?:saja|aja|wae|mawon|dengan|nama|${me}|just)(?!\p{L}))*${link}`,
  ),
  cue(
    String.raw`${me}\s+(?:biasa\s+|biyasa\s+|biasanya\s+|sering\s+|biasane\s+|kerep\s+|asring\s+|akrab\s+)(?:di|dipun)(?:panggil|sapa|celuk|undang|kenal)\s*(?:dengan|sebagai)?${link}`,
  ),
  cue(
    String.raw`(?:sing|yang|yg|ingkang)\s+(?:lapor|melapor|melaporkan|ngirim|mengirim|kirim|nulis|menulis|ngetik)(?:\s+(?:ini|iki|niki|laporan))?\??\s*[:,]?\s*(?:adalah\s+)?(?:${me}(?:\s+(?:sendiri|dhewe|piyambak))?)\s*[,:]?`,
    'known',
  ),
  cue(
    String.raw`(?:sing|yang|yg|ingkang)\s+(?:lapor|melapor|melaporkan|nglaporake)(?:\s+(?:adalah|niku|iku|kuwi|itu|inggih|iki|ini|niki))?\s*:?\s+(?!pak|bu|bapak)`,
    'capital',
  ),
  // "Ingkang matur: Suparmin", "Sent by Yohana …".
  cue(
    String.raw`(?:sing|yang|yg|ingkang)\s+(?:matur|nyerat|nulis|menulis|ngirim|mengirim|kirim|ngadu|mengadu)\s*:\s*|(?:sent|written|submitted|reported)\s+by\s*:?\s+(?!the(?!\p{L})|a(?!\p{L}))(?=\p{Lu})`,
    'capital',
  ),
  // "Yang bicara ini DARMINTO", "sing omong iki Wagiman": who is here, and no office.
  cue(
    String.raw`(?:sing|yang|yg|ingkang)\s+(?:bicara|ngomong|omong|matur|cerita|crita|nulis|menulis|ngetik|mengetik|nyerat|ngirim|mengirim|kirim)\s+(?:ini|iki|niki|punika|menika)\s*:?\s+(?:(?:adalah|inggih)\s+)?(?!pak|bu|bapak|anak|orang|wong)`,
    'shouted',
  ),
  // "Nama lengkap Febri N., biasa dipanggil Ebi": of whoever was named.
  perhaps(
    String.raw`${label}\s+[^.!?\n]{2,48},\s*(?:biasa|biyasa|biasane|biasanya|sering|akrab|kerep)\s+(?:di|dipun)(?:panggil|sapa|celuk|undang|timbali)\s*[:,]?\s*`,
    'known',
  ),
  cue(
    String.raw`${me}\s+(?:(?:yang|yg|sing)\s+)?(?:di|dipun)(?:panggil|celuk|sapa|undang|timbali|jeluk)\s*(?:(?:pak|bu)\s+\p{L}+\s+)?[:,]?\s*(?=")`,
  ),
  // "Dalam rekaman itu saya cuma dipanggil 'mas X'": by nobody that is named.
  perhaps(
    String.raw`${me}\s+(?:(?:cuma|cm|hanya|mung|namung|malah|selalu|sering|biasa|kerep)\s+)?(?:di|dipun)(?:panggil|celuk|sapa|undang|timbali|jeluk|sebut|arani)\s*[:,]?\s*(?=["'])|(?:they|he|she|people|everyone)\s+(?:call|calls|called|address|addresses|addressed)\s+me\s+(?=["'])`,
    'capital',
  ),
  // "Pak Kades panggil saya di depan orang banyak, "Si Gondrong …"".
  perhaps(
    String.raw`(?:manggil|memanggil|panggil|nyeluk|nyebut|menyebut)\s+${me}(?!\p{L})[^"\n.!?]{0,40}[,:]?\s*"(?:si\s+|heh?,?\s+|hai\s+)?(?=\p{Lu})`,
    'capital',
  ),
  // "Nama di laporan jangan ditulis Bu X".
  perhaps(
    String.raw`(?:nama|jeneng)\s+(?:di|neng|ing)\s+(?:laporan|berita|aduan|situ)[^.!?\n]{0,50}(?:ditulis|disebut|ditulisi|diketik)\s+`,
    'capital',
  ),
  cue(
    String.raw`(?:nama\s+)?(?:pelapor|pengirim\s+laporan(?:\s+(?:ini|iki|niki))?|reporter|reported\s+by|dilaporkan\s+oleh)\s*(?:[:=]|adalah|saya)\s*(?:(?:${me}|me|myself)(?:\s+(?:sendiri|dhewe|dewe|piyambak|myself))?\s*[,:(]\s*)?`,
  ),
  // "Kalau suratnya mau diantar: Bu X, Jl. …": whom an answer is for.
  perhaps(
    String.raw`(?:surat|balasan|jawaban|tanda\s+terima|dokumen|salinan|layang|serat|letter|reply)\p{L}{0,3}(?!\p{L})[^.!?\n:]{0,30}?(?:antar|kirim|titip|aturaken|caosaken|sent?d?|deliver)\p{L}{0,4}(?:\s+(?:ke|kepada|dhateng|to))?\s*:\s*(?=(?:(?:bu|ibu|mbak|mbah|mas|pak|bapak|mbok|yu)\s+)?\p{Lu})`,
    'capital',
  ),
  // "Pengirim: X" may be the one who sent money.
  perhaps(String.raw`(?:nama\s+)?(?:pengirim|sender)\s*(?:[:=]|adalah|saya)\s*`),
  // "NAMA BAPAK X TINGGAL DI …": whose father is not said.
  perhaps(
    String.raw`${label}\s+(?:bapak|bpk|ibu|istri|suami|anak|kakak|adik|ayah|mertua|bojo|garwa|emak|simbok|simbah|nenek|kakek|wife|husband|son|daughter)\s*:?\s+`,
    'shouted',
  ),
  // "Lapor atas nama X": for whom.
  perhaps(String.raw`(?:lapor|melapor|laporan|aduan|ngadu|nglapor)\s+(?:ini\s+)?(?:atas\s+nama|a\.\s?n\.?|an)\s+`),
  // "Pelapor ini X, warga biasa": told of by another, perhaps.
  perhaps(String.raw`(?:pelapor|pengadu|pengirim\s+laporan)\s+(?:ini|iki|niki)\s+(?=\p{Lu})`, 'capital'),
  // "Yang menyampaikan: X, bisa dikontak di …": who tells this here, or who said what is reported.
  perhaps(
    String.raw`(?:sing|yang|yg|ingkang)\s+(?:menyampaikan|nyampaikan|nyampein|nyampekke|nyampekake|ngaturaken|ngaturake|bercerita)\s*:\s*(?=\p{Lu})`,
    'capital',
  ),
  // "She keeps calling me "Miss X"", "he addressed me as Bu X", "she greeted my wife as Mrs X".
  cue(
    String.raw`(?:calls|calling|called|addresses|addressed|addressing|greets|greeted|greeting)\s+(?:me|(?:my|our)\s+(?:wife|husband|son|daughter|child|father|mother|dad|mom|mum|brother|sister|uncle|aunt|cousin|grandfather|grandmother)(?:-in-law)?)\s+(?:as\s+|by\s+|simply\s+|just\s+)?(?=["\p{Lu}])`,
    'capital',
  ),
  // "Nama X, TTL Semarang 4 Maret 1987, alamat …": a form without colons. It may be filled in for somebody else.
  perhaps(
    String.raw`nama\s+(?=(?:\p{Lu}[\p{L}'.]*\s+){0,3}\p{Lu}[\p{L}'.]*\s*,\s*(?:ttl|tempat|tgl|lahir|umur|usia|nik|alamat|pekerjaan)(?!\p{L}))`,
    'capital',
  ),
  // "Everyone at the market knows me as Bu Tatik".
  cue(String.raw`(?:knows?|knew)\s+me\s+(?:as|by\s+the\s+name(?:\s+of)?)\s+(?=["\p{Lu}])(?!\p{L}+['’]s)`, 'capital'),
  cue(String.raw`(?:ini|niki|iki|punika|menika)\s+(?:dengan|kaliyan|karo|sama|saking|dari)\s+`, 'known'),
  // "Slip punya saya atas nama X".
  perhaps(
    String.raw`(?:punya|milik|duwek|duweke|gadhahan|gadhahanipun)\s+(?:${me})\s+(?:atas\s+nama|a\.?\s?n\.?|an|asma)\s+(?=(?:pak|bu|bapak|ibu|mas|mbak)?\s?\p{Lu})`,
    'capital',
  ),
  // "Undangan utk saya tertulis Bpk X".
  perhaps(
    String.raw`(?:surat|undangan|amplop|kartu|teguran|panggilan|layang|serat|letter|invitation|envelope)\p{L}{0,3}\s+(?:buat|untuk|utk|kanggo|kangge|kagem|for)\s+(?:(?:istri|suami|ibu|bapak|anak)\s?(?:ku|\s${me})|${me}|my\s+\p{L}+)\s+(?:(?!(?:dari|dr|saka|saking|from)\s)\p{L}+\s+){0,2}?(?:tertulis|ditulisi|ketulis\p{L}*|atas\s+nama|a\.?\s?n\.?|addressed\s+to|(?:tertulis|ditulis)\s+(?:untuk|kepada|kpd|kagem))\s*:?\s*(?:(?:untuk|kepada|kpd)\s+)?(?=(?:(?:pak|bu|bapak|ibu|bpk|sdr|sdri|mr|mrs|ms)\.?\s+)?\p{Lu})`,
    'capital',
  ),
  // "Absensi tertulis X tapi saya tidak hadir".
  perhaps(
    String.raw`(?<!(?:spanduk|baliho|kaos|stiker|banner|poster|sk|brosur)\p{L}{0,3}\s+)(?:tertulis|ditulis|tercantum|ketulis|tercatat)\s+(?=(?:\p{Lu}[\p{L}'.]*\s+){0,3}\p{Lu}[\p{L}'.]*\s*,?\s+(?:tapi|padahal|ning|nanging|but)\s+(?:(?:istri|suami|ibu|bapak|anak|adik|kakak)\s+)?(?:saya|sy|aku|kula|i)\s+(?:tidak|tdk|ga|gak|nggak|ora|mboten|belum|never|didn't)\s+(?:\p{L}+\s+)?(?:hadir|ikut|datang|melu|teka|teko|tanda|ttd|tandatangan|terima|pernah|merasa|daftar|lapor|di\s+sana|attend|come|sign|went)(?!\p{L}))`,
    'capital',
  ),
  // "Pak Karso yg nulis ini".
  perhaps(
    String.raw`(?:pak|bu|bapak|ibu|mas|mbak|mbah)\s+(?=\p{Lu}[\p{L}']+(?:\s+\p{Lu}[\p{L}']+)?\s+(?:yang|yg|sing|ingkang)\s+(?:nulis|menulis|ngetik|kirim|ngirim|lapor|melapor)\s+(?:ini|iki|niki)(?!\p{L}))`,
    'capital',
  ),
  // "Lurah nuduh X yg lapor", "they put my kid's name, X, on the list", "saya jawab "iya pak ini X"".
  perhaps(
    String.raw`(?:nuduh|menuduh|nebak|menebak|ngira|mengira|nyangka|menyangka|curiga|nyana|yakin)\s+(?:(?:bahwa|kalau|nek|yen|pasti)\s+){0,2}(?=\p{Lu}[\p{L}']+(?:\s+\p{Lu}[\p{L}']+)?\s+(?:yang|yg|sing|ingkang)\s+(?:(?:me|nge?|ng)?lapor|ngadu|wadul|bocor|mbocor)\p{L}*)|my\s+\p{L}+'s\s+name,?\s+(?:is\s+)?(?=\p{Lu})|(?:iya|inggih|nggih|yes)(?:\s+(?:pak|bu|sir))?\s*,?\s+(?:ini|iki|niki|this\s+is)\s+(?=\p{Lu})`,
    'capital',
  ),
  // "Dia manggil saya X", "they call me X".
  cue(String.raw`(?:manggil|memanggil|nyeluk|ngundang|nimbali|nyebut)\s+${me}\s+`, 'known'),
  // "Di kampung biasa dipanggil mbok Yem": nobody else was told of in the sentence.
  perhaps(
    String.raw`(?<=^\s*(?:(?:halo|lapor|min|kak|pak|bu)[\s,]+)?)(?:di\s?(?:kampung|desa|sini|pasar|rumah|grup|kantor|sekolah)\s+(?:sini\s+)?)?(?:biasa|biasane|biasanya|sering|akrab|kerep)\s+(?:di|dipun)\s?(?:panggil|sapa|celuk|undang|timbali)\s+`,
    'known',
  ),
  // "Wong-wong nyeluk Yu Tum": perhaps the reporter, perhaps the one spoken of.
  perhaps(
    String.raw`(?:wong2?|wong-wong|orang2?|orang-orang|tiyang|tonggo|tetangga|kanca|konco|teman|semua(?:\s+orang)?|kabeh)(?:\s+(?:sini|kene|kampung|pasar|desa|sekitar|biasa|biasane|biasanya|sering|yo|podo|padha|pada)){0,3}\s+(?:nyeluk|manggil|memanggil|nyebut|ngundang|panggil|timbali)(?:\s+${me})?\s+`,
    'known',
  ),
  // "Sing ngirim laporan iki Bu Marni": with a title it may be a witness.
  perhaps(
    String.raw`(?:sing|yang|yg|ingkang)\s+(?:lapor|melapor|melaporkan|nglaporake|ngirim|mengirim|kirim|nulis|menulis|ngetik)(?:\s+(?:laporan|aduan|pesan|surat|wa))?(?:\s+(?:ini|iki|niki|niku|adalah|inggih))?\s*:?\s+(?=(?:pak|bu|bapak|ibu|mas|mbak|mbah|mbok|yu|lik)\s+\p{Lu})`,
    'capital',
  ),
  // "Di sana aku dipanggil mas Gembul".
  perhaps(
    String.raw`${me}\s+(?:di|dipun)(?:panggil|celuk|sapa|undang|timbali|jeluk)\s+(?=(?:mas|mbak|mbok|mbah|yu|lik|cik|koh|neng|bude|pakde)\s+\p{Lu})`,
    'capital',
  ),
  // "Nama saya di absen itu urut 14, Subekti".
  cue(
    String.raw`${label}\s?(?:-?ku|\s+${me})\s+(?:di|neng|nang|ing|wonten)\s+[^.!?\n,:]{2,40}[,:]\s*(?=\p{Lu})`,
    'capital',
  ),
  // "Nama saya ada di daftar itu, Dimas, …", "my name is on his list, Dimas Kuncorojati": or whoever comes next.
  perhaps(
    String.raw`(?:${label}\s?(?:-?ku|\s+${me})\s+(?:(?:juga|ikut|malah|ternyata|kok)\s+)?(?:ada|masuk|mlebu|muncul|ana|ono|wonten)\s+(?:di|neng|nang|ing|wonten)|my\s+name\s+(?:is|was|appears|appeared|stood|stands|ended\s+up)\s+(?:also\s+|even\s+)?(?:on|in|at|among))\s+[^.!?\n,:]{2,40}[,:]\s*(?<!\s(?:yang|yg|sing|ingkang|oleh|dening|that|which|by|made)\s[^.!?\n,:]{1,40}[,:]\s*)(?=(?!(?:Pak|Bu|Bapak|Ibu|Mr|Mrs|Ms)(?!\p{L}))\p{Lu}\p{L}+(?:\s+\p{Lu}\p{L}*){0,3}\s*(?:[,.;!?\n)]|$))`,
    'capital',
  ),
  // "Tulis saja dari Mbak Yuyun".
  perhaps(
    String.raw`(?:tulis|tulisen|sebut|bilang|serat)(?:\s+(?:aja|saja|wae|mawon)){1,2}\s+(?:dari|saking|saka|from)\s+`,
    'known',
  ),
  // "Nama anak saya di daftar penerima: X", "nama saya di situ Pak Dhe X".
  cue(
    String.raw`${label}\s?(?:(?:istri|suami|ibu|bapak|anak|kakak|adik|ayah|bojo|garwa|mertua|simbah|nenek|kakek)\s?)?(?:-?ku|\s+${me})\s+(?:di|neng|nang|ning|ing|wonten)\s+\p{L}+(?:\s+\p{L}+){0,2}\s*[:,]?\s*(?=(?:(?:pak|bu|mak|mbak|mas|yu|lik|mbah)\s+)?\p{Lu})`,
    'capital',
  ),
  // "The reporter is me, Dewi": over a comma.
  cue(String.raw`(?:is|was)\s+(?:me|myself),\s*`, 'capital'),
  // "Ini Bu Ratmi yang kemarin": who it is, at the very beginning.
  perhaps(
    String.raw`(?<=^\s*(?:(?:halo|selamat|assalamu\p{L}*|pagi|siang|sore|malam|min|maaf|kak|pak|bu)[\s,.]+){0,3})(?:ini|niki|iki)\s+(?=(?:bu|ibu|mbak|mbok|mbah|yu|mas|lik|pak|bapak|bude|pakde)\s+\p{Lu})`,
    'capital',
  ),
  // "Surat itu ditujukan ke saya: Yth. Sdri. X".
  cue(
    String.raw`(?:ditujukan|dialamatkan|dituju|kepada|kagem|addressed|written)\s+(?:(?:ke|kepada|untuk|to|marang|dhateng)\s+)?${me}\s*[:,]\s*(?:(?:kepada|yth|ykh|dear)\.?\s+)*(?=["\p{Lu}])`,
    'capital',
  ),
  // "Saya dipanggil: Sdri. X, untuk menghadap".
  perhaps(
    String.raw`${me}\s+(?:di|dipun)(?:panggil|undang|surati|kirimi|timbali|tegur|peringatkan|mutasi|sp)\p{L}*(?:\s+\p{L}+){0,3}\s*:\s*["']?(?:(?:kepada|yth|ykh|sdr|sdri|saudara|saudari)\.?\s+)*(?=\p{Lu})`,
    'capital',
  ),
  // "Absen saya diteken orang lain, a.n. X".
  perhaps(
    String.raw`(?:absen|absensi|presensi|paraf|tanda\s?tangan|tandatangan|ttd|kuitansi|kwitansi|formulir|ktp|surat|undangan)\s?(?:-?ku|\s+${me})(?!\p{L})[^.!?\n]{0,60}?[\s,(](?:a\.?\s?n\.?|atas\s+nama)\s+`,
    'capital',
  ),
  // "Telpon kemawon dhateng griya 0298…, madosi Mbah X": whom to ask for there.
  perhaps(
    String.raw`(?:telp|telpon|telepon|hubungi|hub|wa|call|mampir|datang|dateng|dugi|rawuh|sowan|ring|phone)(?!\p{L})[^!?\n]{0,70}?[\s,.](?:madosi|padosi|pados|golek|goleki|nggoleki|cari|carilah|tanya|tanyakan|takon|takokno|ask\s+for|look\s+for|(?:minta\s+)?(?:bicara|ngomong)\s+(?:dengan|sama|karo)|(?:speak|talk)\s+(?:to|with))\s+(?:saja\s+|aja\s+|wae\s+|mawon\s+|nama\s+|jeneng\s+)?`,
    'known',
  ),
  // "Plat motor saya H 62…, nama di aplikasi Slamet".
  perhaps(
    String.raw`${label}(?:\s?ku|\s+${me})?\s+(?:di|neng|nang|ing|on|in)\s+(?:the\s+)?(?:aplikasi|app|gojek|grab|shopee|maxim|wa|whatsapp|fb|facebook|ktp|rekening|akun)\s*(?:itu\s+|adalah\s+|is\s+)?:?\s*`,
    'capital',
  ),
  // "A.n. Sulastri" at the very beginning.
  perhaps(
    String.raw`(?<=^\s*(?:(?:selamat|halo|assalamu\p{L}*|permisi|lapor|sugeng)(?:\s+\p{L}+){0,2}[.,!]\s*)?)(?:a\.?\s?n\.|atas\s+nama\s*:?)\s+`,
    'known',
  ),
  // "Dari Ibu Pur", "Saking Karto" at the very beginning.
  cue(String.raw`(?<=^\s*(?:salam\s+)?)(?:dari|saking|saka|from)\s*:?\s+(?!pak\s+(?:lurah|camat))`, 'known'),
  cue(String.raw`(?<=(?:^|[.,!?\n])\s*)(?:ini|niki|iki|this\s+is)\s+(?!pak|bu|bapak)`, 'capital'),
  cue(
    String.raw`(?:jangan|jgn|ojo|ampun|don't|do\s+not)\s+(?:bilang|ngomong|sebut|katakan|kasih\s+ta[hu]+u?|say|tell)\s+[^.!?\n]{0,40}?(?:dari|saka|saking|from)\s+`,
    'known',
  ),
  cue(
    String.raw`${label}\s*(?:-?ku|\s+${me})?(?:\s+${me})?\s+(?:jangan|jgn|ojo|ampun|mohon|tolong|please|harap|ora\s+usah|gak\s+usah|ga\s+usah|tidak\s+usah|nggak\s+usah|boten\s+sah|aja)[^.,!?\n(]{2,40}[,:(]\s*(?:(?:cukup|biar|cuma|hanya|mung|khusus|untuk|only)\s+[^.,!?\n(:]{2,40}[:(]\s*)?`,
    'known',
  ),
  cue(
    String.raw`(?:jangan|jgn|ojo|ampun|tolong|mohon|rahasia\p{L}*|samarkan)\s+(?:\p{L}+\s+){0,3}?${label}\s?(?:-?ku|\s+${me})(?!\p{L})[^.,!?\n(]{0,24}[,:(]\s*`,
    'known',
  ),
  cue(
    String.raw`(?:don't|do\s+not|never)\s+(?:share|mention|use|publish|write|print|tell|reveal|show)[^.,!?\n]{0,24}my\s+name[^.,!?\n]{0,20}[,:]\s*`,
    'capital',
  ),
  cue(
    String.raw`(?:laporan|aduan|pesan|surat|report|message|tip)\s+(?:(?:ini|iki|niki)\s+)?(?:(?:ditulis|dibuat|dikirim|disampaikan|digawe|dipunserat|written|comes|came|is)\s+)?(?:dari|saka|saking|from|oleh|by)\s+`,
    'known',
  ),
  cue(
    String.raw`${label}\s?(?:-?ku|\s+${me})\s+(?:\p{L}+\s+){0,2}?(?:ditulis|tertulis|tercatat|tercantum|terdaftar|muncul|disebut|dicatut|ditulisi|kecatet|kecathet|dadi|jadi|listed|written)\s+(?:sebagai\s+|as\s+|jadi\s+|dadi\s+|di\s+situ\s+)?`,
    'capital',
  ),
  {
    ...cue(
      String.raw`(?:ttd|tertanda|hormat\s+(?:saya|kami|kula)|salam\s+(?:hormat\s+)?(?:saya|dari|kula)|yours\s+(?:sincerely|truly|faithfully)|sincerely|regards)(?!\p{L})\s*[:,.-]*\s*`,
      'capital',
    ),
    closes: true,
  },
  ...ownNames,
  ...toldNames,
]
/** Who calls the reporter so: people in general, not one who sends for them. */
const people = String.raw`(?:(?:semua|kabeh|sedaya|banyak|para)\s+)?(?:orang(?:-orang|2)?|wong(?:-wong|2)?|tiyang(?:-tiyang)?|warga|tetangga|tangga|teman-teman|kanca-kanca|konco-konco|anak-anak|bocah-bocah)(?:\s+(?:biasa|biasane|biasanya|kampung|desa|sini|kene|mriki|kantor|sekolah)){0,2}`
const everybody = String.raw`(?:people|everyone|everybody|most people|they all|all my friends|friends|neighbours|neighbors)(?:\s+(?:usually|always|here|around\s+here|(?:at|in)\s+(?:the\s+)?\p{L}+)){0,2}`
/** "Budi speaking", "Budi is my name", "Budi is what people call me", "Budi, begitu orang memanggil saya.": the name stands before. */
export const here = {
  needs: ruleOf(/(?<!\p{L})(?:speaking|is (?:my|what|how|the name)|begitu|gitu|demikian|ngono|ngaten|mekaten)/u),
  pattern: new RegExp(
    String.raw`(?<=^|[.!?\n]\s*)((?:\p{Lu}[\p{L}'.-]*)(?: \p{Lu}[\p{L}'.-]*){0,3})(?:,? speaking(?!\p{L})|\s+is my (?:full |real )?name|\s+is (?:what|how|the name(?: by which)?) ${everybody} (?:call|calls|know|knows|address|addresses) me(?=\s*(?:[.,;!?\n]|$)|\s+(?:but|and|so|though)(?!\p{L}))|\s+is the name I go by|, (?:begitu(?:lah)?|gitu|demikian|ngono|ngaten|mekaten) ${people} (?:(?:me)?(?:manggil|ngenal|nyebut)|panggil|kenal|nyeluk|ngundang|nimbali) ?(?:saya|sy|aku|kula|ku)(?=\s*(?:[.!?\n]|$)))`,
    'gu',
  ),
}
/** A name that owns the chat: "Budi: ini chat saya sama …". */
export const chatOwner =
  /^\s*((?:\p{Lu}[\p{L}'.-]*)(?: \p{Lu}[\p{L}'.-]*){0,3}):\s+(?:ini|iki|niki)\s+(?:chat|pesan|wa)\s?(?:saya|ku|kula)/gu
/** Words before a name which say only that a name comes: whose it is depends on who was spoken of. */
export const nameLabel =
  /^(?:namanya|namane|jenenge|jenengnya|asmane|asmanipun|naminipun|namine|bernama|nama|jeneng|nami|asma|called|named|name|an|n|nma|nm|dipanggil|diceluk|dikenal|panggilane|panggilannya|arane|jenengé)$/u
