/**
 * Ways out of the bot that are no address and no number on their face: "datang besok ke kantor Bawaslu", "cari saya di
 * telegram …", an address said in words ("t me slash …", "… titik go titik id").
 */
const day = String.raw`(?:besok|lusa|nanti|hari\s+\p{L}+|minggu\s+depan|pekan\s+depan|senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu|siang|sore|pagi|malam|jam|pukul|tanggal|benjing|sesuk|mengko|mangke|dinten|tomorrow|tonight|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday|next\s+week)`
const office = String.raw`(?:kantor(?:ipun|e|nya)?(?:\s+(?:kami|kula|kita))?|bawaslu|inspektorat|panwaslu|panwascam|sekretariat|bkn|kasn|ombudsman|bkpsdm|bkpp|polres|polsek|posko\s+kami|tempat\s+(?:kami|saya)|rumah\s+saya|ruang(?:an)?\s+(?:saya|kami)|meja\s+(?:saya|kami)|sini|mriki|mrene|ngriki)`
const opens = String.raw`(?:^|[?.!,;:\n])\s*(?:(?:bisa|bisakah|boleh|mohon|tolong|silakan|silahkan|harap|monggo|mangga|ayo|yuk|mari|kalau\s+bisa|sebaiknya|lebih\s+baik|nanti|besok|sesuk|benjing|saged|please|kapan|anda|panjenengan|sampeyan|njenengan|langsung|saja|aja|nggih|just|ibu|bapak|bapak\/ibu)(?:\s*,)?\s+)*`

const ourPlace = String.raw`(?:kantor(?:ipun|e|nya)?\s+(?:kami|kula|kita)|bawaslu|inspektorat|sekretariat|sini|mriki|ngriki|our\s+office)`

const summons = new RegExp(
  [
    String.raw`(?<!\p{L})(?:ngobrol|(?:ber)?bicara|(?:ber)?bincang-?(?:bincang)?|(?:ber)?diskusi|wawancara|rembagan|wicantenan|jagongan|talk|speak|chat)\s+(?:[\p{L}]+\s+){0,2}?(?:di|ke|wonten|ing|teng|neng|nang|at|in)\s*${ourPlace}(?!\p{L})`,
    String.raw`${opens}(?:datang|dateng|dtg|hadir|mampir|merapat|pinarak|rawuh|sowan|tindak|teka|mara|mrene|mriki|come|drop\s+by|stop\s+by|visit)(?:lah|o|i)?\s+(?:saja\s+|langsung\s+|aja\s+|dulu\s+)*(?:${day}|${office}|ke|di|dhateng|wonten|ing|teng|nang|neng|to|by|over|in)(?!\p{L})`,
    String.raw`${opens}(?:mrene|mriki)(?!\p{L})`,
    String.raw`${opens}(?:ke|dhateng|teng|nang|neng)\s+${office}(?!\p{L})`,
    String.raw`(?<!\p{L})(?:bisa(?:kah)?|saged|isa|boleh|mau(?:kah)?|bersedia(?:kah)?|monggo|mangga|silakan|silahkan|ayo|yuk|kersa)\s+(?:(?:anda|panjenengan|sampeyan|njenengan|bapak\/ibu|ibu|bapak|untuk|langsung|saja|${day})\s+){0,3}(?:ke|dhateng|teng|nang|mampir|pinarak|rawuh|tindak|sowan|merapat|lenggah)\s+(?:ke\s+|dhateng\s+|wonten\s+|ing\s+|di\s+)?(?:${office}|${day})(?!\p{L})`,
    String.raw`(?<!\p{L})(?:pinarak|tindak|rawuh|sowan)\s+(?:(?:dhateng|wonten|ing|teng|ke)\s+)?(?:kantor|bawaslu|sekretariat)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:kami|saya|kita|kula|aku|petugas)\s+(?:\p{L}+\s+){0,2}?(?:tunggu|menunggu|nunggu|tenggo|tengga|nengga|enteni|ngenteni|nanti|jemput|njemput|samperin|datangi|kunjungi|datang\s+ke\s+(?:rumah|tempat))(?:\s+(?:anda|panjenengan|sampeyan|njenengan|bapak\/ibu|kedatangan(?:nya)?|kehadiran(?:nya)?))?(?:\s+(?:di|ing|wonten|teng|neng|nang|ke)(?!\p{L})(?!\s+(?:chat|bot|sini\s+jawab))|\s+${day}|\s+kedatangan)`,
    String.raw`(?<!\p{L})(?:dipun|di)(?:tengga|tenggo|tunggu|enteni|aturi)\s+(?:\p{L}+\s+){0,2}?(?:wonten|di|ing|rawuh|kantor)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:we|i)(?:'ll|\s+will|\s+can|\s+are|'re)\s+(?:be\s+)?(?:wait|waiting|expect|expecting|pick|see|visit|come)\s+(?:for\s+)?(?:you|to\s+you|you\s+up)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:kopi\s?darat|kopdaran|ngopi(?:\s+(?:bareng|yuk|dulu))|makan\s+siang\s+bareng|janjian|temuan\s+yuk|ketemuan|kepanggihan|petukan)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:tanda\s+tangan(?:i)?|menandatangani|teken|sign)\s+(?:\p{L}+\s+){0,3}?(?:surat|pernyataan|berita\s+acara|formulir|bap|statement|kantor)(?!\p{L})(?=[^.?!]*(?:\?|$))(?<=(?:bersedia|bisa|mohon|silakan|harap|tolong|mau|can|please|you)[^.?!]*)`,
  ].join('|'),
  'iu',
)

const app = String.raw`(?:wa|whats\s?app|wasap|telegram|tele|tg|signal|line|ig|instagram|insta|fb|facebook|messenger|twitter|tiktok|discord|threads|zoom|e-?mail|surel|gmeet|google\s+meet|dm|inbox)`
const ours = String.raw`(?:saya|kami|aku|kula|me|us|admin|petugas|bawaslu)`
const handles = new RegExp(
  [
    // "IG: bawaslu smg", "telegram kami: …"
    String.raw`(?:^|[?.!,;\n])\s*(?:akun\s+|id\s+|alamat\s+)?${app}\s*(?:${ours}\s*)?[:=]\s*\S`,
    String.raw`(?<!\p{L})(?:akun\s+|id\s+)?${app}\s+(?:saya|kami|kula)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:cari|temukan|golek(?:i)?|padosi|padosana|add|tambah(?:kan)?|follow|ikuti|invite|undang|chat|pm|dm|japri|hubungi|kontak|contact|find|reach|message|text|kabari|sapa|ping|colek|mention|tag)(?:\s+(?:saja|langsung|aja))?\s+${ours}(?:\s+(?:saja|langsung|aja|\p{L}+))?\s+(?:di|lewat|via|melalui|pakai|on|at|through|wonten|lumantar|ing|by)\s+${app}(?!\p{L})`,
    String.raw`(?<!\p{L})(?:chat|ngobrol|lanjut(?:kan)?|pindah|bicara|bicarakan|diskusi|kirim(?:kan)?|jawab|balas|hubungan|move|continue|talk|reply|write|send\s+it|switch|kintun|diteruskan|terusake)\s+(?:\p{L}+\s+){0,2}?(?:di|ke|lewat|via|melalui|on|to|through|over|by|wonten|lumantar|dhateng|pakai)\s+${app}(?:\s+(?:saya|kami|saja|aja|ya|kula|instead|me))*\s*(?:$|[?.!,])`,
    // "Lanjut WA saja bisa?", "pakai nomor lain yang kami berikan"
    String.raw`(?<!\p{L})(?:lanjut(?:kan)?|pindah|terus(?:kan)?|chatan|japrian)\s+(?:(?:kita|saja|aja|yuk)\s+)?${app}(?!\p{L})(?!\s+(?:grup|group))`,
    String.raw`(?<!\p{L})(?:pakai|pake|gunakan|nganggo|ngagem|use)\s+(?:nomor|nomer|no|akun|hp|kartu|number|account|phone|sim)\s+(?:(?:lain|baru|liya|sanes|khusus|another|new)\s+)?(?:(?:yang|sing|ingkang|that)\s+)?(?:kami|kita|kula|we|our)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:siapa|sapa|sinten)\s+(?:(?:saja|wae|kemawon)\s+)?(?:yang|yg|sing|ingkang)\s+(?:bisa|dapat|boleh|saged|isa)\s+(?:kami|saya|kita|kula)\s*(?:hubungi|kontak|telepon|telpon|temui|tanyai|tanya|chat|wa)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:wa|whatsapp|telegram|tele|dm|pm|japri|inbox|email|telpon|telepon|sms|chat|call)(?:-?(?:kan|in|nen|ke|o))?\s+(?:(?:saja|aja|langsung|ya)\s+)?(?:ke|dhateng|teng|nang|to)\s+(?:saya|kami|kula|aku|me|us|nomor|nomer|admin|petugas)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:japri|pm|dm|inbox)\s+(?:aja|saja|ya|dong|langsung|saya|kami|me|us)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:ngobrol|bicara|lanjut|chat|talk|speak)\s+(?:\p{L}+\s+)?(?:di\s+luar\s+(?:saja|bot|sini|aplikasi|ini)|outside\s+(?:of\s+)?(?:this|the)\s+(?:bot|chat|app))`,
    String.raw`(?<!\p{L})(?:ada\s+)?(?:nomor|nomer|kontak|akun|email)\s+(?:\p{L}+\s+){0,2}?(?:bisa|dapat|saged|isa)\s+(?:kami|saya|kula|di)\s*(?:hubungi|kontak|chat|telpon|telepon|japri|wa)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:kasih|bagi|minta|beri|kirim|tinggalkan|share|leave|give)\s+(?:\p{L}+\s+){0,2}?(?:kontak|contact|nomor\s+(?:hp|wa|telepon)|phone|whatsapp)(?!\p{L})(?!\s+(?:pak|bu|lurah|camat|pelaku|tim|caleg|panitia|terlapor|yang|of\s+the))`,
    String.raw`(?<!\p{L})(?:your|ur)\s+contact(?:s)?(?!\p{L})`,
  ].join('|'),
  'iu',
)

const dot = String.raw`(?:titik|dot|point|tik|\(titik\)|\[titik\]|\(dot\)|\[dot\])`
/** An address said in words, up to what it can only be. */
const spelled = new RegExp(
  [
    String.raw`(?<!\p{L})\p{L}[\p{L}\d-]*\s*${dot}\s*(?:com|co|go|or|ac|sch|desa|my|web|net|org|id|me|io|app|page|link|ly|gov|info|xyz)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:t|wa|m)\s*(?:${dot}|\.|\s+)\s*me\s*(?:slash|garis\s+miring|miring|\/)`,
    String.raw`(?<!\p{L})\p{L}+\s+(?:slash|garis\s+miring)\s+[\p{L}\d]+`,
    String.raw`(?<!\p{L})(?:ha\s?te\s?te\s?pe|https?\s*titik\s+dua|we\s?we\s?we|www\s+${dot})`,
  ].join('|'),
  'iu',
)

/** @param plain normalised */
export const spellsAddress = (plain: string): boolean => spelled.test(plain)
export const offersAccount = (plain: string): boolean => handles.test(plain)
/** @param sentence one */
export const summonsThem = (sentence: string): boolean => summons.test(sentence) && !ofOthers.test(sentence)
/** "Hadir di acara itu siapa saja?", "apakah pegawai diminta tanda tangan": asked about others. */
const ofOthers =
  /(?<!\p{L})(?:siapa|sinten|sapa)\s+(?:saja|kemawon|wae|yang|yg|sing|ingkang|tanda|teken)(?!\p{L})|(?<!\p{L})(?:mereka|pegawai|warga|guru)(?!\p{L})/iu
