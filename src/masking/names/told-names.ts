/**
 * Names told without calling them one's own: whose must not come out, who wrote this, for whom of the family the reporter
 * stood in. Mostly asked about, since a witness is named so as well.
 */
import { cue, type NameCue, perhaps } from './name-cue.ts'

const named = String.raw`(?:(?:bu|ibu|pak|mbak|mas|mbah|yu|lik)\s+)?\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{L}*){0,3}`
const reports = String.raw`(?:lapor|melapor|melaporkan|nglapor\p{L}*|lapur|cerita|crita|bercerita|ngabari|ngabarke|ngomong|bilang|kandha|matur|bocor\p{L}*|mbocor\p{L}*|kirim|ngirim|nulis|ngadu|mengadu|report\p{L}*|told|tells|wrote|said|sent|complained|leaked)`

const offices =
  '[Ww]akil|[Cc]alon|[Ll]urah|[Cc]amat|[Kk]ades|[Kk]adus|[Kk]adis|[Kk]abid|[Kk]abag|[Kk]asi|[Ss]ekdes|[Ss]ekcam|[Bb]upati|[Ww]alikota|[Cc]aleg|[Kk]epala'

export const toldNames: NameCue[] = [
  // "Mohon identitas dijaga: X, …", "keep my identity safe: X"; an office behind it makes it whoever is told of.
  perhaps(
    String.raw`(?:(?:identitas|identity|nama|name|jeneng)(?:\s+(?:saya|sy|aku|kula|pelapor|ini|iki|niki|this))?\s+(?:mohon\s+|tolong\s+|harap\s+)?(?:dijaga|dirahasiakan|disamarkan|dilindungi|disembunyikan|didhelikke|dirahasiake|safe|secret|hidden)|(?:samarkan|samarno|rahasiakan|rahasiake|lindungi|sembunyikan|dhelikke|jaga|hide|protect)\s+(?:this\s+)?(?:identitas|identity|nama|name|jeneng|asma)(?:\s+(?:ini|iki|niki))?)(?:\s+(?:ya|nggih|please))?\s*:\s*(?=(?!(?:(?:Pak|Bu|Bapak|Ibu)\s+)?(?:${offices})(?!\p{L})|${named},\s+(?:pak|bu|the|${offices})(?!\p{L}))\p{Lu}\p{Ll})`,
    'capital',
  ),
  // "Saya adik kandung dari X": by whom somebody says who they are; perhaps it is X who is reported.
  perhaps(
    String.raw`(?:saya|sy|aku|kula|kulo)\s+(?:(?:ini|iki|niki|adalah|inggih)\s+)?(?:anak|adik|adhik|kakak|kakang|mbakyu|putra|putri|rayi|istri|suami|garwa|bojo|ibu|bapak|ayah|keponakan|ponakan|sepupu|menantu|mertua|cucu|putu|paman|bibi)(?:\s+(?:kandung|ipar|angkat|tiri|sepupu|sulung|bungsu|ragil|mbarep|pertama|kedua|ketiga|perempuan|lanang|wadon|sah)){0,2}\s+(?:dari|saking|saka|seko)\s+(?=(?:almarhum\s+|alm\.?\s+)?(?!Pak|Bu|Bapak|Ibu)\p{Lu}\p{Ll})`,
    'capital',
  ),
  // "Biar jelas siapa yang bicara: X", "so you know who is speaking: X"; not of a recording, and no office behind it.
  perhaps(
    String.raw`(?:(?:biar|supaya|agar|ben|supados|kersane)\s+(?:\p{L}+\s+){0,2}?(?:jelas|cetha|cetho|terang|tahu|tau|ngerti|weruh|pirsa|mangertos)\s+(?:siapa|sapa|sopo|sinten)\s+(?:yang|yg|sing|ingkang)\s+(?:bicara|berbicara|ngomong|omong|cerita|crita|matur|micara|wicanten|chat|wa|nulis|menulis)|so\s+(?:that\s+)?(?:you|it's|it\s+is)\s+(?:know|clear|sure)\s+who(?:\s+is|'s)\s+(?:speaking|talking|writing|telling))(?:\s+(?:ini|iki|niki|punika|here|this))?\s*[:,-]\s*(?<!(?:rekam|video|vidio|audio|voice|suara|record)[^.!?\n]{0,120})(?=(?!Pak|Bu|Bapak|Ibu|${named},\s+(?:pak|bu|the|wakil|calon|lurah|camat|kades|kadus|kadis|kabid|kabag|kasi|sekdes|sekcam|bupati|walikota|caleg|kepala)(?!\p{L}))\p{Lu}\p{Ll})`,
    'capital',
  ),
  // "Jangan bilang kalau Yanti yang lapor", "she must not know that Clara told you".
  perhaps(
    String.raw`(?:kalau|kalo|klo|nek|yen|menawi|bahwa|bila|that|it\s+was|it's|ketahuan|ketauan|konangan)\s+(?:(?:itu|kuwi|niku|iki|ini|it\s+was)\s+)?(?=${named}\s+(?:yang|yg|sing|ingkang|who)\s+${reports}(?!\p{L}))`,
    'capital',
  ),
  // "Asal jangan kelihatan kalau itu Mira".
  perhaps(
    // "Sing ngomong kuwi Pak X": who did.
    String.raw`(?<!(?:yang|yg|sing|ingkang|who)\s+)(?:kelihatan|ketok|ketahuan|ketauan|konangan|bilang|kandha|ngomong|say|tell\s+\p{L}+|know|knows)\s+(?:(?:kalau|kalo|nek|yen|bahwa|that)\s+)?(?:itu|kuwi|niku|iki|ini|it\s+was|it's|it\s+is)\s+(?=\p{Lu})`,
    'capital',
  ),
  // "If he asks who told you, don't say Melinda": one name, and no more.
  perhaps(
    String.raw`(?:jangan|jgn|ojo|ampun|don't|do\s+not|never)\s+(?:bilang|ngomong|kandha|ngendika|ngaku|mengaku|say|tell)\s+(?=\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{L}*){0,2}\s*(?:[.!?]|$))`,
    'capital',
  ),
  // "Yang WA ini Marsono", "sing nglapor iki Tukiman", "yang bertanggung jawab atas laporan ini Suparno".
  perhaps(
    String.raw`(?:sing|yang|yg|ingkang)\s+(?:lapor|lapur|nglapor\p{L}*|melapor|melaporkan|matur|kirim|ngirim|mengirim|wa|chat|ngechat|nge-wa|menghubungi|ngubungi|hubungi|kontak|telpon|nelpon|menelepon|punya|nduwe|bertanggung\s+jawab(?:\s+(?:atas|dengan))?|nulis|menulis|ngetik|nyerat|bicara)(?:\s+(?:laporan|aduan|pesan|surat|wa|chat|panjenengan|sampeyan|anda|njenengan|admin|di\s+(?:voice\s+note|rekaman|telepon)))?\s+(?:ini|iki|niki|punika|menika)\s*:?\s+(?:(?:adalah|inggih|yaitu)\s+)?(?=(?!Pak|Bu|Bapak|Ibu)\p{Lu})`,
    'capital',
  ),
  // "Kalau Pak Lurah tanya, bilang saja Yudi sedang sakit": whom they would ask for.
  perhaps(
    String.raw`(?:bilang|ngomong|omong|kandha|matur|jawab|sanjang|say|tell\s+(?:him|her|them))\s+(?:saja|aja|wae|ae|mawon|just|that)\s+(?=(?!Pak|Bu|Bapak|Ibu)\p{Lu}\p{Ll}+\s+(?:lagi|sedang|masih|saweg|isih|sakit|lara|gerah|sakit|pergi|lunga|cuti|izin|ijin|is|was|has)(?!\p{L}))`,
    'capital',
  ),
  // "Ada yang nelpon, manggil "mbak Ranti"".
  perhaps(
    String.raw`(?:manggil|memanggil|nyeluk|menyapa|nyapa|nyebut|menyebut|ngundang|nimbali)\s+(?=["'](?:mas|mbak|mba|bu|pak|dik|dek|mbah|cak|neng|yu|lik)\s+\p{Lu})`,
    'capital',
  ),
  // "Pelapor Sukardiman / terlapor …": where a message begins.
  cue(String.raw`(?<=^\s*(?:lapor[.,]?\s*)?)pelapor\s+(?=(?!Pak|Bapak)\p{Lu}\p{Ll})`, 'capital'),
  // "Terlapor X, lurah kami. Pelapor Y, tolong …".
  perhaps(String.raw`(?<=[.;\n]\s*)pelapor\s+(?=(?!Pak|Bapak|Bu|Ibu)\p{Lu}\p{Ll})`, 'capital'),
  // "Izin lapor, dengan X, petugas loket …": who is there.
  cue(
    String.raw`(?<=^\s*(?:(?:selamat\s+\p{L}+|halo|assalamu\p{L}*|permisi|maaf|min|pak|bu|kak|admin)[\s,.]+){0,3})(?:(?:mohon\s+)?(?:izin|ijin)|mau|ingin|badhe|arep)\s+(?:(?:me)?lapor(?:kan)?|ngadu|matur|bertanya|tanya)\s?[,.]?\s+(?:dengan|dgn|kaliyan|karo)\s+(?=(?!Pak|Bapak|Hormat)\p{Lu}\p{Ll})`,
    'capital',
  ),
  // "Pelapornya Dwi Hastuti".
  perhaps(
    String.raw`(?:pelapor|pengadu|pengirim)(?:nya|e|ipun)\s*:?\s+(?:(?:adalah|yaitu|namanya|jenenge|itu|iku)\s+)?(?=(?!Pak|Bapak)\p{Lu})`,
    'capital',
  ),
  cue(String.raw`(?:the\s+)?undersigned,?\s+(?=\p{Lu})`, 'capital'),
  // "Nama Sugeng jangan sampai keluar", "awas kalau nama Tini bocor".
  perhaps(
    String.raw`(?:nama|jeneng|asma)\s+(?=(?:(?:bu|pak|mbak|mas|mbah|yu)\s+)?\p{Lu}\p{L}+(?:\s+\p{Lu}\p{L}+){0,3}\s+(?:(?:ini|iki|saya|tolong|mohon|please|harap)\s+)?(?:jangan|jgn|ojo|ampun|sampai|nganti|ketahuan|konangan|bocor|kebuka|keluar|metu|dirahasiakan|disamarkan|disamarke)(?!\p{L}))`,
    'capital',
  ),
  // "I am Clarissa Tan and I sell coffee": capitals are written for faiths and peoples too.
  perhaps(String.raw`(?:i\s+am|i'm)\s+(?=\p{Lu}\p{Ll})`, 'capital'),
  // "The one reporting this is X", "the person who wrote this message is X".
  cue(
    String.raw`(?:the\s+)?(?:one|person|woman|man|lady)\s+(?:who\s+|who's\s+|who\s+is\s+|that\s+)?(?:report|writ|wrote|send|sent|submit|fil|mak|made)\p{L}{0,5}\s+(?:this|it)(?:\s+(?:report|message|tip|complaint|letter|chat))?\s+is\s+(?=\p{Lu})`,
    'capital',
  ),
  // "Saya ikut mewakili ibu, Bu X", "nganter bapak, Pak X": the title again, so it is the mother's own name.
  perhaps(
    String.raw`(?:mewakili|wakili|wakil|wakilnya|wakile|makili|nganter|ngantar|mengantar|antar|ngeterke|ngeterne|nderekaken|menemani|nemenin|nemani|ngancani|menjenguk|bareng|bersama|dengan|sama|karo|kaliyan|untuk|buat|kagem|kanggo|milik|punya|duweke|dari|saking|saka|gantiin|menggantikan|nggantikan|ngganteni|nggenteni|jemput|mbonceng|mboncengke|boncengin)\s+(?:ibu|bapak|ayah|emak|mamak|simbok|simbah|nenek|kakek|eyang|ibuk|bapake|ibune)\s*,\s+(?=(?:bu|ibu|pak|bapak|mbah|mbok|mak|simbah|eyang)\s+\p{Lu})`,
    'capital',
  ),
  // "Yang menulis ini bukan siapa-siapa: X".
  perhaps(
    String.raw`(?<=(?:^|[.!?\n])\s*)(?:sing|yang|yg|ingkang)\s+(?:lapor|melapor|nulis|menulis|ngetik|mengetik|nyerat|ngirim|mengirim|kirim)\s+(?:ini|iki|niki|punika|menika)\s+[^.!?:\n]{1,40}:\s+(?=(?!Pak|Bu|Bapak|Ibu)\p{Lu}\p{Ll})`,
    'capital',
  ),
  // "Yang nulis surat ini namanya X".
  cue(
    String.raw`(?:sing|yang|yg|ingkang)\s+(?:lapor|melapor|nulis|menulis|ngetik|mengetik|nyerat|ngirim|mengirim|kirim)(?:\s+(?:laporan|aduan|pesan|surat|wa|chat))?\s+(?:ini|iki|niki|punika|menika)\s+(?:nama|jeneng|asma|nami)(?:nya|ne|e|nipun|ipun)\s+`,
    'known',
  ),
]
