/**
 * What an official may not send to a reporter. Addresses to reach would draw the reporter out of the bot, a meeting
 * shows who they are, and so does the answer to "siapa nama anda".
 */
import { asksOfReporter } from './asked-of-reporter.ts'
import { asksForReceipt } from './asks-receipt.ts'
import { asksWhoTheyAre } from './asks-who.ts'
import { findContacts } from '../contacts/find-contacts.ts'
import { pageOf } from '../find.ts'
import { findNumbers } from '../numbers/find-numbers.ts'
import { rawLinks } from '../links/links.ts'
import { offersAccount, spellsAddress, summonsThem } from './lures.ts'
import { mask } from '../mask.ts'
import { normalise } from '../text/normalise.ts'
import { spotsOf } from '../text/spots.ts'
import { asksMoreThanTheySaw } from './what-they-saw.ts'

export type QuestionCheck = 'ok' | 'link' | 'phone' | 'handle' | 'email' | 'meet' | 'identity' | 'receipt'

const you = String.raw`(?:anda|kamu|sampeyan|panjenengan|jenengan|saudara|sdr|bapak\/ibu|bpk\/ibu|(?:bapak|ibu|mas|mbak|kakak|kak)(?!\s+(?:camat|lurah|kades|kepala|ketua|wali|walikota|bupati|sekcam|seklur|itu|tersebut|yang)(?!\p{L}))|pelapor|njenengan|kowe|you|your|you're|reporter|-mu)`
const meet = new RegExp(
  String.raw`(?<!\p{L})(?:(?:bisa|bisakah|mari|ayo|yuk|mohon|silakan|silahkan|harap|tolong|kapan|apakah|bersedia|kami\s+undang|monggo|mangga|saged|could|can|let's|please|would|will|shall|are)\s+(?:[\p{L}/]+\s+){0,5}?(?:bertemu|ketemu|ketemuan|jumpa|kopdar|tatap\s+muka|menghadap|datang|hadir|ke\s+kantor|mampir|sowan|rawuh|pinanggih|kepanggih|meet|visit|drop\s+by|come\s+(?:to|by|in|over)|face\s+to\s+face|video\s?call|zoom|telpon|telepon|ditelpon|dihubungi|menelpon|call)|(?:datang|hadir|menghadap|mampir|rawuh|sowan)(?:lah)?\s+(?:ke|di|dhateng|saja\s+ke|langsung)|(?:bertemu|ketemu(?:an)?|tatap\s+muka|meet(?:\s+(?:up|us|me|with))|wawancara\s+langsung|kita\s+janjian|in\s+person)|(?:telepon|telpon|call|hubungi|kontak|contact|japri|wa)\s+(?:kami|saya|us|me|langsung))(?!\p{L})`,
  'iu',
)
/** A summons in other words: "kapan Anda bisa ditemui?", "kami undang klarifikasi", "bersedia menjadi saksi?". */
const summons = new RegExp(
  String.raw`(?<!\p{L})(?:(?:kami|kita|saya|petugas)\s+(?:\p{L}+\s+){0,3}?(?:me)?(?:temui|nemui|jumpai|njumpai)\s+(?:langsung\s+)?${you}|${you}\s+(?:\p{L}+\s+){0,3}?(?:ditemui|dijumpai|kami\s+(?:temui|jumpai))|(?:kami|kita)\s+(?:meng)?undang\s+(?:${you}|klarifikasi|untuk|ke|hadir)|(?:mohon|harap|minta|tunggu|nyuwun)\s+(?:\p{L}+\s+){0,2}?kehadiran|(?:bersedia(?:kah)?|bisa(?:kah)?|dapat(?:kah)?|mau(?:kah)?|siap(?:kah)?|kapan|apakah|kersa)\s+(?:(?:${you}|jika|kalau|untuk|bersedia|siap|bisa|mau)\s+){0,3}?(?:(?:di|kami\s+)mintai\s+keterangan|diperiksa|di-?bap|(?:men)?jadi\s+saksi|dados\s+seksi|(?:ikut|hadir|datang|nderek|melu)\s+(?:\p{L}+\s+)?(?:sidang|pemeriksaan|klarifikasi|rapat\s+kami)|bersaksi|(?:memberi(?:kan)?|beri)\s+(?:kesaksian|keterangan)\s+(?:di|secara|langsung|sebagai))|(?:would|will|can|could)\s+you\s+(?:be\s+a\s+witness|testify|give\s+a\s+statement\s+(?:at|in)))(?!\p{L})`,
  'iu',
)
/** What the office would do to reach them, or have them do elsewhere: "nanti kami telepon", "isi google form", "kirim pesan suara". */
const elsewhere = new RegExp(
  String.raw`(?<!\p{L})(?:(?:kami|kita|saya|kula|we|i)(?:'ll)?\s+(?:(?:akan|nanti|mau|segera|bakal|badhe|bisa|will|can|kirim|kirimi|coba)\s+){0,2}(?:lewat\s+|melalui\s+|via\s+)?(?:telepon|telpon|telp|tilpun|hubungi|kontak|call|phone|sms|video\s?call)(?:kan|i)?|(?:tunggu|angkat|terima|entosi|tengga)\s+(?:\p{L}+\s+){0,1}?(?:panggilan|telepon|telpon|tilpun)(?:nya|ipun)?|(?:isi(?:kan)?|lengkapi|klik|buka|ketuk|pencet|scan|pindai|fill|click|open|tap)\s+(?:\p{L}+\s+){0,2}?(?:tautan|link|google\s?form|g-?form|formulir|form|qr|barcode|kode\s+qr|aplikasi|app)|(?:kirim(?:kan)?|rekam(?:kan)?|pakai|lewat|send|record)\s+(?:\p{L}+\s+){0,1}?(?:pesan\s+suara|voice\s?note|vn|voice\s+message)(?:\s+(?:saja|aja|ya|dari\s+anda|anda))|(?:di)?tanda\s?tangan(?:i|kan)?\s+(?:\p{L}+\s+){0,3}?(?:meterai|materai)|(?:di)?tandatangani\s+(?:di\s+)?(?:atas\s+)?(?:meterai|materai)|(?:tanpa|tidak|jika\s+tidak|kalau\s+tidak)\s+(?:me)?(?:nyebut(?:kan)?|ada|mencantumkan|memberi(?:kan)?|sebut(?:kan)?)\s+(?:nama|identitas|ktp|data\s+diri))(?!\p{L})`,
  'iu',
)
/** A meeting that was part of the event is a fair question: "Siapa yang hadir di rapat itu?" */
const aboutEvent =
  /(?:siapa\s+(?:saja\s+)?(?:yang|yg|sing)\s+(?:hadir|datang|ikut|bertemu)|(?:yang|yg|sing|orang|pegawai|terlapor|beliau|dia|mereka|pak|bu|camat|lurah|he|she|they|who|official|peserta|warga)\s+(?:[\p{L}]+\s+){0,2}?(?:hadir|datang|bertemu|ketemu|met|come|came|attend|call|rawuh)|(?:dihubungi|ditelp|ditelpon|ditelepon)\s+oleh\s+(?!kami|saya|petugas)|(?:did|was|were|had)\s+)/iu
/** "Apakah kepala sekolah hadir di acara itu?": it is over, nobody is invited to it. */
const asking = /(?<!\p{L})(?:apa(?:kah)?|siapa|benar(?:kah)?|betul(?:kah)?|menapa|napa)(?!\p{L})/iu
const past = /(?<!\p{L})(?:itu|tersebut|(?:di\s?)?sana|tadi|kemarin|lalu|punika|wau|kala|wingi)(?!\p{L})/iu
const inviting =
  /(?<!\p{L})(?:bisa|bisakah|dapat|dapatkah|mau|maukah|bersedia|bersediakah|mari|ayo|yuk|mohon|silakan|silahkan|harap|tolong|undang|monggo|mangga|saged|kersa|nanti|besok|lusa|benjing|kami|kita|saya)(?!\p{L})/iu
/** "Dari siapa Anda menerima amplop?", "mobil siapa Anda lihat?": of somebody else. */
const ofWhom = String.raw`(?<!(?:dari|oleh|kepada|untuk|saking|dening|dhateng|dhumateng|mobil|motor|kendaraan|rumah|akun|uang)\s+)`
const identity = new RegExp(
  String.raw`(?<!\p{L})(?:${ofWhom}(?:siapa(?:kah)?|sopo|sinten)\s+(?:nama(?:nya)?\s+|jeneng\s+|asma\s+|identitas\s+)?(?:lengkap\s+)?${you}(?!\p{L}(?!\p{L}))|(?:nama|asma|jeneng|identitas|nik|ktp|nip|jabatan|pangkat|alamat|rumah|nomor|nomer|no|hp|wa|telp|telepon|email|e-mail|akun|usia|umur|pekerjaan|profesi|foto\s+diri|selfie|unit\s+kerja|instansi|kantor|atasan|tempat\s+kerja|tempat\s+tinggal|domisili|kontak)\s*(?:hp|wa|telepon|telp|lengkap|asli|ktp|rumah|kerja|kantor|langsung)?\s*(?:(?:dari|milik|sang|si)\s+)?(?:${you}(?!\p{L})|anda|mu(?!\p{L}))|(?:namamu|alamatmu|nomormu|kantormu|jabatanmu|asmanipun\s+panjenengan|jenengmu|omahmu|nipmu|nikmu)|${you}\s+(?:[\p{L}]+\s+){0,2}?(?:kerja|bekerja|dinas|bertugas|tinggal|berdinas|menjabat|nyambut\s+damel|tinggalnya|kerjanya)(?:\s+(?:di\s?mana|dimana|apa|sebagai|di\s+bagian|di\s+unit|wonten|ing|neng|nang)|\?|\s*$)|(?:boleh|bisa|minta|mohon|tolong|nyuwun|share|kirim(?:kan)?|sebutkan|cantumkan|beri(?:kan)?|lampirkan|tinggalkan|isi|tulis(?:kan)?)\s+(?:[\p{L}]+\s+){0,3}?(?:nomor(?:nya)?|nomer(?:e)?|no\.?|hp(?:nya)?|wa(?:nya)?|kontak(?:nya)?|ktp(?:nya)?|nik(?:nya)?|identitas(?:nya)?|email(?:nya)?|alamat(?:nya)?|asma|data\s+diri|biodata|nama\s+(?:lengkap|asli|pelapor|jelas)|namanya\s+siapa|swafoto|selfie|foto\s+ktp)(?!\s*(?:surat|undangan|pelaku|terlapor|rekening|plat|polisi|tps|pak|bu|lurah|camat|yang|yg|mobil|kendaraan|kejadian|lokasi|tempat|kantor|sk|rumah|acara|kegiatan|posko|pejabat|oknum|si))|(?<!(?:menurut|miturut)\s+)(?:anda|kamu|sampeyan|panjenengan|bapak\/ibu|njenengan|pelapor)\s+(?:ini\s+|itu\s+)?siapa|ini\s+(?:dengan\s+)?siapa|dengan\s+siapa(?:\s+(?:ini|saya|kami))|apakah\s+${you}\s+(?:asn|pns|pegawai|staf|guru|honorer|warga|tetangga|keluarga|bawahan|atasan|laki|perempuan|pria|wanita)|are\s+you\s+(?:a|an|the|working|employed|related|his|her|their)|who\s+are\s+you|what(?:'s|\s+is)\s+your\s+(?:full\s+|real\s+)?(?:name|job|position|number|phone|address|age|title|department|nik|nip|id|occupation|role|office)|where\s+do\s+you\s+(?:work|live)|your\s+(?:full\s+|real\s+)?(?:name|phone|number|address|contact|identity|nip|nik|id|workplace|email|employer|job|position|department)|how\s+old\s+are\s+you|(?:can|could|may)\s+i\s+(?:have|get|know)\s+your|identify\s+yourself|introduce\s+yourself|perkenalkan\s+diri|sebutkan\s+(?:nama|identitas)\s*(?:anda|saudara)?)(?!\p{L})`,
  'iu',
)

const person = String.raw`(?:pak|bapak|bu|ibu|mas|mba?k|saudar[ai]|sdri?\.?|mrs?\.?|ms\.?|kang)\s+\p{L}{2,}`
/**
 * A name tried on the reporter, which they would give away by a yes: "Apakah Anda Bu Sutinah?", "Anda Sutinah?", "Bu
 * Sutinah, kapan itu?". What somebody saw of another person is a fair question: "Anda melihat Pak Budi?".
 */
const triedNames = [
  new RegExp(
    String.raw`(?<!\p{L})(?:anda|kamu|sampeyan|panjenengan|njenengan|you)\s+(?:(?:ini|itu|adalah|memang|bernama|are)\s+)*${person}`,
    'iu',
  ),
  new RegExp(
    String.raw`(?:^|[.?!]\s*)(?:(?:apa(?:kah)?|benar(?:kah)?|betul(?:kah)?)\s+)*(?:ini|is\s+this|this\s+is)\s+(?:dengan\s+)?${person}`,
    'iu',
  ),
  /(?<!\p{L})(?:[Aa]nda|[Kk]amu|[Ss]ampeyan|[Pp]anjenengan|[Nn]jenengan|[Yy]ou)\s+(?:(?:ini|itu|adalah|memang|bernama)\s+)*(?!(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu|Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember)(?!\p{L}))\p{Lu}\p{Ll}{2,}/u,
  /^\s*(?:Pak|Bapak|Bu|Ibu|Mas|Mba?k|Saudar[ai]|Mrs?\.?|Ms\.?)\s+\p{Lu}\p{L}+(?:\s+\p{Lu}\p{L}+)?\s*,/u,
]

/** Words for the reporter that are no title of somebody else as well. */
const reporter = String.raw`(?:anda|kamu|sampeyan|panjenengan|njenengan|jenengan|(?:bapak|bpk)\/ibu|pelapor(?:nya|e|ipun)?)`
/** What belongs to the reporter, who wrote to us, and where they live and work. */
const ofTheirs = new RegExp(
  String.raw`(?<!\p{L})(?:(?:milik|punya(?:nya|ne)?|kepunyaan|kagungan(?:e|ipun)?|duwek(?:e)?)\s+(?:${reporter}|you)|(?:milik|punya|kagungan|duwek)mu|yours|yang\s+me?lapor(?:kan)?(?!\s+(?:ke|kepada|pada|dhateng|ing))|ingkang\s+lapor|(?:${reporter}|(?:bapak|ibu|mas|mbak|kakak|kak)(?!\s+itu))\s+(?:(?:ini|itu|juga|memang|masih|sedang|dulu|pernah|sekarang|saat\s+(?:ini|itu)|waktu\s+itu|tesih|nembe)\s+){0,3}(?:(?:kerja|bekerja|berdinas|dinas|bertugas|mengajar|ngajar|mulang|menjabat|nyambut\s+damel|berdomisili)(?!\s+sama(?!\p{L}))|(?:tinggal|domisili|lenggah|griya)\s+(?:di|ing|wonten|neng|nang))|do\s+you\s+(?:\p{L}+\s+)?(?:work|live|teach)|you\s+(?:\p{L}+\s+)?(?:work|live|teach)\s+(?:at|in|for|as|with|near))(?!\p{L})`,
  'iu',
)
const someoneElse = /(?<!\p{L})(?:ada|orang|pihak|warga|yang)\s+lain\s+yang\s+me?lapor/iu

/** A number of an office of the state has one owner, and "benar?" asks whether it is the reporter. */
const numbered: ReadonlySet<string> = new Set(['nik', 'nip', 'kk', 'npwp'])

/**
 * Whether the reporter would be hidden if they said it of themselves: "Anda bendahara KPPS TPS 5?" is their answer in
 * advance, and a yes to it tells as much as the words themselves.
 */
function triesDetails(plain: string): boolean {
  const said = plain
    .replace(/(^|[.?!]\s*)(?:apa(?:kah)?|benar(?:kah)?|betul(?:kah)?|menapa|napa)\s+/giu, '$1')
    .replace(new RegExp(String.raw`(?<!\p{L})${reporter}(?!\p{L})`, 'giu'), 'saya')
    .replace(/(?<!\p{L})(?:are\s+you|you\s+are|you're)(?!\p{L})/giu, 'I am')
    .replace(/(?<!\p{L})your(?!\p{L})/giu, 'my')
    .replace(/(?<!\p{L})(?:do\s+)?you(?!\p{L})/giu, 'I')
    .replaceAll('?', '.')
  return mask(said, { about: 'other' }).some(
    ({ owner, type }) => owner === 'reporter' || (owner === 'unknown' && numbered.has(type)),
  )
}

/** "Kapan Anda diminta hadir?": told by those of whom the case speaks. "Anda diminta hadir di sini, kapan?" is our own wish. */
const toldTo =
  /(?<!\p{L})(?:kapan|siapa|mana|apa(?:kah)?|berapa\s+kali)\s+(?:\p{L}+\s+){0,2}(?:di|dipun)(?:minta|suruh|ajak|undang|paksa|wajib|perintah|kongkon)\p{L}*|(?<!\p{L})di(?:minta|suruh|ajak|undang|paksa|wajib|perintah|kongkon)\p{L}*[^]*(?<!\p{L})(?:(?:oleh|sama)\s+siapa|siapa\s+(?:yang|sing|yg))(?!\p{L})/iu
/** "Apakah tim sukses hadir di kantor kelurahan?": of others. */
const othersCame =
  /(?<!\p{L})apakah\s+(?:kepala\s+\p{L}+|tim|timses|relawan|caleg|paslon|calon|camat|lurah|kades|sekda|bupati|wali|walikota|pejabat|pegawai|oknum|kader|panitia|warga)(?!\p{L})/iu

/**
 * WA as the place where something was said: "tangkapan layar grup WA", "apa isi pesan WA itu?", "siapa admin grup WA?".
 * "Kirim pesan WA", "lanjut lewat chat WA" ask the reporter to write there, and "isi WA Anda" for theirs.
 */
const media = String.raw`(?:grup|group|gc|pesan|chat|percakapan|obrolan|status|story)`
const whatsapp = String.raw`(?:wa|whatsapp)(?:nya)?(?!\p{L}|\s+(?:ke|kepada|dengan|saja|aja|langsung|dulu|ya|${you})(?!\p{L}))`
const shown = new RegExp(
  String.raw`(?<!\p{L})((?:tangkapan\s+layar|screenshoo?t|ss)\s+(?:(?:dari|isi|di)\s+)?${media}|apa\s+(?:saja\s+)?isi(?:\s+${media})?)\s+${whatsapp}|(?<!\p{L})(tangkapan\s+layar|screenshoo?t|ss)\s+${whatsapp}(?=\s+(?:itu|tersebut|dari|lurah|camat|kades)(?!\p{L}))`,
  'giu',
)
const medium = new RegExp(String.raw`(?<!\p{L})(${media})\s+${whatsapp}`, 'giu')
const asksOf = /(?<!\p{L})(?:apa(?:kah)?|siapa|berapa|kapan|mana)(?!\p{L})/iu
const asksFor =
  /(?<!\p{L})(?:bisa(?:kah)?|boleh(?:kah)?|dapat(?:kah)?|mau(?:kah)?|tolong|mohon|harap|silakan|silahkan|minta|kirim\p{L}*|lanjut\p{L}*|lewat|via|pakai|pake|hubungi|balas|berapa\s+(?:nomor|no))(?!\p{L})/iu
const withoutMedium = (text: string): string =>
  text
    .replaceAll(shown, '$1$2')
    .split(/(?<=[.?!\n])/u)
    .map((one) => (asksOf.test(one) && !asksFor.test(one) ? one.replaceAll(medium, '$1') : one))
    .join('')

/**
 * Officials who go and look draw nobody out: "kami datang ke lokasi besok", "…, apakah kegiatan masih berlangsung?". To
 * somebody's door they do, and so does whatever else follows: "…, tunggu di sana", "…, bisa ikut?", "pakai baju merah".
 */
const together = String.raw`(?:\p{L}*(?:temu|nemu|jumpa|[tn]unggu|kenal|gabung|hadir|datang|hampir|temani|damping|antar)\p{L}*|ikut|cari|bisa|tolong|mohon|harap|siap|pakai|pake|jam\s+berapa|kapan|kami|kita|saya|petugas|${you})`
const ownVisit = new RegExp(
  String.raw`(?<!\p{L})(?:kami|(?:tim|petugas|anggota)(?:\s+kami)?)\s+(?:(?:bisa|boleh|dapat|akan|mau|sempat|perlu|besok|nanti)\s+){0,2}(?:datang|hadir|mampir)\s+(?:ke|di)\s+(?!\p{L}*\s*(?:rumah|kos|kontrakan|tempat|kantor)(?!\p{L}))(?:(?!${together}(?!\p{L}))[\p{L}\d]+(?:[\s:/-]+|(?=,|$))){1,10}(?:$|,\s*(?:apa(?:kah)?\s+|berapa\s+(?:banyak\s+)?)?(?:kegiatan|acara|rapat|kampanye|pertemuan|spanduk|baliho|banner|poster|stiker|bendera|posko|mobil|kendaraan|sembako|amplop|pembagian|barang)(?:nya)?(?!\p{L})(?!.*(?<!\p{L})${together}(?!\p{L})))`,
  'iu',
)

/** What a later sentence makes of it: "Kami datang ke pasar besok. Pakai baju merah." */
const drawsOut =
  /(?<!\p{L})(?:\p{L}*(?:temu|nemu|jumpa|[tn]unggu|kenal|gabung|dampingi|temani)\p{L}*|ikut|cari|bisa|pakai|pake|siap|hadir)(?!\p{L})/iu

const invites = (sentence: string, visits: boolean): boolean =>
  summons.test(sentence) ||
  elsewhere.test(sentence) ||
  summonsThem(sentence) ||
  (meet.test(visits ? sentence.replace(ownVisit, ' ') : sentence) &&
    !aboutEvent.test(sentence) &&
    !(othersCame.test(sentence) && !inviting.test(sentence)) &&
    !(((asking.test(sentence) && past.test(sentence)) || toldTo.test(sentence)) && !inviting.test(sentence)))

/** "Jangan sebut nama Anda." keeps the reporter hidden; with more behind a comma it may ask for something else. */
const forbidding =
  /(?<=^|[.!?\n]\s*)(?:(?:mohon|tolong|harap|please)\s+)?(?:jangan|ojo|aja|ampun|(?:anda\s+)?tidak\s+perlu|tak\s+perlu|mboten\s+perlu|do\s+not|don't)\s+(?:me)?(?:nyebut(?:kan)?|nulis(?:kan)?|sebut(?:kan)?|tulis(?:kan)?|ngirim|kirim|nyerat|serat|mention|write|share|send)\s+[^,;:?.!\n]{0,60}(?:[.!\n]|$)/giu

/** The first reason not to pass a question on, or `ok`. Texts: `ask-refused-…` and `ask-identity`. */
export function checkQuestion(text: string): QuestionCheck {
  const plain = normalise(text).text.replaceAll(forbidding, ' ')
  const page = pageOf(spotsOf(plain), 0, { about: 'question' })
  const contacts = findContacts(page)
  if (contacts.some((found) => found.type === 'email')) return 'email'
  if (findNumbers(page).some((found) => found.type === 'phone')) return 'phone'
  if (rawLinks(plain).length > 0 || spellsAddress(plain)) return 'link'
  if (asksForReceipt(plain)) return 'receipt'
  if (contacts.length > 0 || offersAccount(plain)) return 'handle'
  if (
    identity.test(withoutMedium(plain)) ||
    asksWhoTheyAre(plain) ||
    asksOfReporter(page.words) ||
    triedNames.some((tried) => tried.test(plain))
  )
    return 'identity'
  if ((ofTheirs.test(plain) && !someoneElse.test(plain)) || triesDetails(plain)) return 'identity'
  // A list of who was there invites nobody.
  const sentences = plain.replaceAll(/daftar\s+hadir/giu, 'daftar').split(/[.?!\n]+/u)
  const visit = sentences.findIndex((sentence) => ownVisit.test(sentence))
  const drawn = visit >= 0 && sentences.slice(visit + 1).some((sentence) => drawsOut.test(sentence))
  if (sentences.some((sentence) => invites(sentence, !drawn))) return 'meet'
  return asksMoreThanTheySaw(plain) ? 'identity' : 'ok'
}
