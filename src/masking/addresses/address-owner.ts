/** Whose an address is: the reporter's when a home is spoken of, others' when an event, and open when only a place is named. */
import type { Found, Page } from '../find.ts'
import { mentionsIn } from '../speech/mentions.ts'
import { referent } from '../speech/referent.ts'
import { reported } from '../owner/requests.ts'
import { wordBefore } from '../text/tokens.ts'
import { isFunction } from '../roles/role-phrases.ts'
import { honorifics, kinPattern, others } from '../text/words.ts'
import type { Owner } from '../types.ts'

const me = String.raw`(?:saya|sy|sya|aku|ak|kula|kulo|gue|gw|gua|ku|me|kami|i|inyong)`
const lives = new RegExp(
  String.raw`(?<!\p{L})(?:${me}(?!\p{L})[^.!?]{0,40}(?:warga|wong|tiyang|tinggal|manggon|mapan|dumunung|ngomah|dunung|domisili|berdomisili|bermukim|menetap|netep|ngekos|ngontrak|kontrak|asal|asli|asale|saking|dari|saka|seko|live|stay|living|griya|omah|rumah|los|kios|lapak)|(?:omah|rumah|griya|kos|kost|kontrakan|warung|toko|kios|lapak|los|alamat|bengkel|dalem|angkringan|dhasaran|dasaran|gerobak|dapur|teras|latar|halaman|pekarangan|plataran|jendela|jendhela|pager|pagar|balkon|emper)(?:ku|-ku|\s+${me})(?!\p{L})[^.!?]{0,50}|(?:my|our)\s+(?:front\s+)?(?:house|home|place|address|stall|shop|room|boarding\s+house|street|door|gate|yard|porch|window|balcony|terrace|garden|kitchen|veranda|roof|rooftop|doorstep|flat|apartment|workshop)[^.!?]{0,50}|mine\s+[^.!?]{0,40})[\s,:("]*(?:di|ing|nang|neng|wonten|ingkang|sing|yang|itu|at|in|on)?\s*$`,
  'iu',
)
const dwelling = new RegExp(
  String.raw`(?<!\p{L})(?:${me}|i'm|we're|we)\s+(?:(?:sekarang|skrg|saiki|masih|isih|memang|sudah|cuma|sendiri|sekeluarga|taksih|now|still|just|currently|only|am|are)\s+)?(?:(?:tinggal|bertempat|manggon|mapan|dumunung|ngomah|domisili|berdomisili|bermukim|menetap|netep|ngekos|ngontrak|kost?|indekost?|mondok|live|living|stay|staying|lodge|lodging)|(?:me)?(?:ny|s)ewa\s+(?:kamar|kos|kost|rumah|omah|kontrakan|kios|griya)|ngontrak|rent(?:ing)?\s+(?:an?\s+|the\s+|my\s+)?(?:\p{L}+\s+)?(?:room|house|place|flat|home|apartment|stall))(?!\p{L})[^.!?;\n]{0,60}$`,
  'iu',
)
const homeWord =
  /(?<!\p{L})(?:rumah|rmh|omah|griya|griyanipun|kos|kost|kosan|kontrakan|kontrak|toko|warung|kios|lapak|los|alamat|tinggal|manggon|mapan|ngomah|domisili|berdomisili|bermukim|menetap|ngekos|warga|wong|asal|saking|dari|saka|house|home|live|stay|place|address|shop|stall|dalem|bengkel|salon|dhusun|dusun|dukuh|gang|depan|ngarep|ngajeng|sebelah|dekat|belakang)(?:ku|-ku|e|nya)?(?!\p{L})/iu
const venue =
  /(?<!\p{L})(?:acara|acarane|acaranya|kegiatan|rapat|deklarasi|kampanye|kantor|gedung|hotel|posko|balai|gor|stadion|restoran|resto|rm(?!h)|aula|senam|apel|event|rally|meeting|office)\p{L}{0,3}(?!\p{L})/iu

/** "Dari balai desa ke posko pemenangan di …": an event's own place right before it. */
const venueLast =
  /(?<!\p{L})(?:acara|kegiatan|rapat|deklarasi|kampanye|kantor|gedung|hotel|posko|sekretariat|markas|gudang|ruko|pabrik|pendopo|pendapa|balai|gor|aula|event|rally|meeting|office)\p{L}{0,3}(?:\s+\p{L}+){0,3}\s*[,:(]?\s*(?:di|ing|nang|neng|wonten|at|on)?\s*$/iu
/** "Jalan X no 88, itu disewa tim sukses": what the place is to those told of. */
const theirs =
  /^[\s,(]{0,3}(?:itu|iku|kuwi|niku|yang|yg|sing|ingkang)\s+(?:\p{L}+\s+)?(?:disewa|dikontrak|dipakai|dipake|dienggo|dinggo|dijadikan|dadi|jadi|markas|milik|punya|kantor|rumah|omah|gudang)\p{L}{0,3}\s+(?:\p{L}+\s+)?(?:tim|timses|partai|caleg|calon|paslon|relawan|pak|bu|kader|posko|markas|sekretariat)/iu
/** "Perumahan X blok D5 ning kono omahe bu kabid". */
/** "… punya mertuanya pak camat", "… rumah adiknya bu kabid". */
const rents =
  /(?<!\p{L})(?:ngekos|ngekost|kos|kost|ngontrak|kontrak|sewa|nyewa|mondok|rent|saya|sy|aku|kula)(?!\p{L})/iu
const theirFamily =
  /^[\s,(]{1,3}(?:(?:itu|iku|kuwi|niku|yang|yg|sing)\s+)?(?:punya|punyane|milik|duweke|kagungane|(?:rumah|omah|griya)(?:e|nya|ne|ipun)?)\s+(?:mertua|besan|adik|adhi|kakak|kakang|anak|ponakan|keponakan|sepupu|ipar|istri|suami|bojo|garwa|menantu|mantu|bapak|ibu|orang\s*tua)(?:nya|ne|e|ipun)?\s+(?:(?:pak|bu|bapak|ibu|si)\s+)?(?:kabid|kadis|kabag|kasi|kadus|kades|lurah|camat|carik|sekdes|sekcam|sekda|bupati|walikota|wakil|ketua|caleg|calon|kepala|asisten)(?!\p{L})/iu
const theirHouse =
  /^[\s,(]{1,3}(?:(?:ning|neng|nang|di|ing|wonten)\s+)?(?:kono|kana|mriku|mrika|situ|sana|itu|iku|kuwi|niku)\s+(?:(?:ana|ono|ada|itu|iku)\s+)?(?:omah|rumah|griya|dalem)(?:e|nya|ne|ipun|nipun)?\s+(?:dinas(?:e|nya)?\s+)?(?:(?:pak|bu|bapak|ibu|si|sang)\s+)?(?:kabid|kadis|kabag|kasi|kadus|kades|lurah|camat|carik|sekdes|sekcam|sekda|bupati|walikota|wakil|ketua|caleg|calon|kepala|asisten)(?!\p{L})(?!\s+(?:dan|lan|karo|sama)\s+(?:saya|aku|kula))/iu
const theirHouseBare =
  /^\s*,\s*(?:omah|rumah|griya|dalem)(?:e|nya|ne|ipun|nipun)\s+(?:dinas(?:e|nya)?\s+)?(?:(?:pak|bu|bapak|ibu|si)\s+)?(?:kabid|kadis|kabag|kasi|kadus|kades|lurah|camat|carik|sekdes|sekcam|sekda|bupati|walikota|wakil|ketua|caleg|calon|kepala|asisten)(?!\p{L})(?!\s+(?:dan|lan|karo|sama)\s+(?:saya|aku|kula))/iu
const ownedByThem =
  /^\s*,?\s*(?:kagungan(?:e|ipun)|duwek(?:e|ipun)|milik(?:e|ipun)?|punya(?:ne|nya)?)\s+(?:pak|bu|bapak|ibu|bpk)\s+(?!(?:saya|kula|aku|mertua|kos|kost)(?!\p{L}))\p{L}{3}/iu
const theirHome =
  /(?<!\p{L})(his|her|their)\s+(?:own\s+|private\s+|official\s+)?(?:house|home|place|residence)\s*[,:]?\s*(?:at\s+)?$|(?<!\p{L})(?:rumah|omah|griya|dalem)(?:e|ne|nya|nipun|ipun)?\s+(?:dinas(?:e|nya)?\s+)?((?:pak|bu|bapak|ibu|bpk)\s+(?!saya|kula|aku|mertua)\p{L}{3,})(?:\s+\p{Lu}\p{L}+)?\s*[,(:]\s*$/iu
const bareHome =
  /(?<!\p{L})(?:ke|di|nang|neng|ing|to|at|teko|teka|mara|moro|mampir|mlebu|marani|nyambangi|datangi|mendatangi|didatangi)\s+(?:rumah|rmh|omah|griya|home)\s*,?\s*(?:di|nang|neng|ing|wonten)?\s*$/iu
const arrives =
  /(?<!\p{L})(?:sampai|sampe|tekan|teka|datang|dateng|mampir|rawuh|mara|came|arrived|stopped|got)\s+(?:di|ke|neng|nang|ning|ing|wonten|dhateng|at|to|by)\s*$/iu
const self = new RegExp(
  String.raw`(?<!\p{L})${me}(?!\p{L})|(?:omah|rumah|griya|kos|warung|toko|alamat)-?ku(?!\p{L})`,
  'iu',
)

export function addressOwner(page: Page, found: Found, head: string, tight: Owner | undefined): Owner {
  const shown = page.text.slice(found.start, found.end)
  // Which parts of a village got something: "RT 1, RT 4 dan RT 7".
  const alone =
    /^rt\.?\s*(?:\d+|\p{L}{3,12}(?:\s+\p{L}{3,12}){0,2})(?:\s*(?:,|dan|lan|and|&|sampai|-)\s*rt\.?\s*\d+)*$/iu.test(
      shown,
    )
  if (lives.test(head)) return 'reporter'
  const used = ownUsed(page, found, head)
  if (used !== undefined) return used
  // "Saya tinggal di rumah dinas belakang sekolah, Jl. …".
  const dwells = dwelling.exec(head)
  if (dwells !== null && !elsewhere.test(dwells[0]))
    return mentionsIn(page, found.start - head.length + dwells.index + 1, found.start).some(
      ({ owner, kind }) => owner === 'other' && kind === 'person',
    )
      ? 'unknown'
      : 'reporter'
  if (theirs.test(page.text.slice(found.end, found.end + 60))) return 'other'
  const next = page.text.slice(found.end, found.end + 60)
  if ((theirHouse.test(next) || theirHouseBare.test(next) || ownedByThem.test(next)) && !self.test(head)) return 'other'
  // "Rumah kosong Jl. X 8 punya mertuanya pak camat".
  const behind = page.text.slice(found.end, found.end + 110)
  if (theirFamily.test(behind) && !self.test(head)) return rents.test(head) || rents.test(behind) ? 'unknown' : 'other'
  // "Wonten RT 4 nomer 6, griyanipun bapak kula".
  if (ownAfter.test(page.text.slice(found.end, found.end + 60))) return 'reporter'
  // "Rumah lurah Jl. X 12 tempat saya ngekos", "kampanye di Jl. X 12 di mana saya tinggal": of both.
  if (livedAt.test(page.text.slice(found.end, found.end + 70)))
    return tight === 'other' || venue.test(head) || deedThere.test(head) ? 'unknown' : 'reporter'
  // "Istri saya diancam pak sekcam. Dia di Jl. …": of either.
  const subject = pronounFirst.exec(head)
  if (
    subject !== null &&
    tight !== 'reporter' &&
    ofEither(page, wordBefore(page.words, found.start - head.length + subject[0].length))
  )
    return 'unknown'
  const pronoun = ofPronoun.exec(head)
  if (
    pronoun !== null &&
    tight !== 'reporter' &&
    ofEither(page, wordBefore(page.words, found.start - head.length + pronoun.index + pronoun[0].trimEnd().length), 2)
  )
    return 'unknown'
  // "At the deputy's private house, Jl. …".
  if (tight === 'other' && /'s\s+(?:\p{L}+\s+){0,2}(?:house|home|place)\s*[,:]?\s*$/iu.test(head)) return 'other'
  // "At his house, Jl. …", "neng daleme pak asisten, Perum …".
  const home = theirHome.exec(head)
  const whose = home?.[1] ?? home?.[2]
  if (whose !== undefined && tight !== 'reporter') {
    const at = wordBefore(page.words, found.start - head.length + (home?.index ?? 0) + whose.length)
    const meant = /^(?:his|her|their)$/iu.test(whose) ? referent(page.mentions, page.words, at) : 'other'
    return meant === 'reporter' ? 'reporter' : 'other'
  }
  if (tight !== undefined)
    return tight === 'other' && /(?:rumah|omah|griya|house|alamat)\s*[,:]?\s*$/iu.test(head) ? 'unknown' : tight
  const near = mentionsIn(page, found.start - head.length, found.start)
  const mine = self.test(head) || near.some(({ owner, kind }) => owner === 'reporter' && kind === 'kin')
  // "My brother was followed. He lives at …": of whom that is said.
  const he = near.findLast(({ kind }) => kind === 'anaphor')
  const kinOf = he !== undefined && referent(page.mentions, page.words, he.from) === 'reporter'
  const other = near.some(
    ({ owner, from, kind }) =>
      (owner === 'other' ||
        (kind === 'anaphor' &&
          !kinOf &&
          // "Alamat e pundi?": of nobody who was spoken of.
          (page.context.about === 'accused' || referent(page.mentions, page.words, from) !== undefined))) &&
      kind !== 'impersonal',
  )
  if (kinOf && homeWord.test(head)) return other ? 'unknown' : 'reporter'
  if (mine && homeWord.test(head)) return other ? 'unknown' : 'reporter'
  // "Paketnya kirim ke Jl. …": asked of us, whoever was told of in the sentence before.
  const asking = wordBefore(page.words, found.start - (/[^.!?\n]*$/u.exec(head)?.[0].length ?? 0)) + 1
  if (
    sendTo.test(head) &&
    !reported.test(head) &&
    !near.some(({ owner, kind, from }) => owner === 'other' && kind === 'person' && from >= asking)
  )
    return 'unknown'
  // "Staf kelurahan mampir ke rmh di …": whose house is not said.
  // "Waktu giliran kami, beliau sampai di Perum X": where they went to is whose turn it was.
  if (other) return bareHome.test(head) || (mine && arrives.test(head)) ? 'unknown' : 'other'
  if (venue.test(head) && (!homeWord.test(head) || (!mine && venueLast.test(head)))) return 'other'
  return alone ? 'other' : 'unknown'
}

/** "Mereka pakai alamat rumah saya! Di kop tertulis Jl. X 112": the address that was just said to be the reporter's. */
function ownUsed({ text }: Page, { start }: Found, head: string): Owner | undefined {
  const before = text.slice(Math.max(0, start - 160), start)
  if (!written.test(head) || theirHome.test(head) || !ownAddress.test(before)) return undefined
  // Where something came to it is told as well: "surat sampai di alamat saya. Pengirimnya …".
  return misused.test(before) ? 'reporter' : 'unknown'
}
const misused =
  /(?<!\p{L})(?:pakai|pake|pakek|memakai|nganggo|ngangge|dipakai|dipake|catut|nyatut|dicatut|gunakan|menggunakan|use|used|using)(?!\p{L})/iu
const written =
  /(?<!\p{L})(?:(?:ter|di|ka|dipun)(?:tulis|cantum|cetak|pasang|serat|ketik)\p{L}{0,3}|ketulis|tulisan(?:ne|e|nya)?|alamat(?:e|nya|ipun)|written|printed|listed|reads|says)\s*[:"]?\s*$/iu
const ownAddress = new RegExp(
  String.raw`(?<!\p{L})(?:alamat|address)(?:\s+(?:rumah|omah|griya|toko|warung|kos|ktp))?(?:e|ne|nya)?(?:ku(?!\p{L})|\s+(?:\p{L}+\s+)?(?:saya|sy|aku|kula|\p{L}{2,}ku)(?!\p{L}))|(?<!\p{L})my\s+(?:\p{L}+'s\s+)?(?:home\s+|house\s+|shop\s+)?address(?!\p{L})`,
  'iu',
)
/** "We stay silent while they gather at …", "living here, posko at …": another clause, of others, or an event's own place. */
const elsewhere = new RegExp(
  String.raw`(?<!\p{L})(?:they|he|she|mereka|dheweke|deweke|piyambakipun)(?!\p{L})|[,;]\s+[^,;]*${venueLast.source}`,
  'iu',
)
export const sendTo =
  /(?<!\p{L})(?:kirim|kirimi|kirimkan|dikirim|alamatkan|dialamatkan|antar|anter|antarkan|diantar|terno|titip|send|deliver|mail)\s+(?:(?:aja|saja|wae|ae|langsung|surat|paket|dokumen|it|the|letter)\s+){0,3}(?:ke|neng|nang|to|dhateng)\s+(?:alamat\s+)?$/iu
const ownAfter = new RegExp(
  String.raw`^[\s,(]{1,3}(?:(?:itu|iku|kuwi|niku|di)\s+)?(?:rumah|omah|griya|kos|kost|kontrakan|toko|warung)(?:ku(?!\p{L})|(?:nya|e|ne|nipun|ipun)?\s+(?:(?:saya|sy|aku|kula)(?!\p{L})|(?:${kinPattern})(?:ku(?!\p{L})|\s+(?:saya|sy|aku|kula)(?!\p{L}))))(?=\s*(?:[.,;!?)]|$)|\s+(?:yang|sing|tanpa)(?!\p{L}))`,
  'iu',
)
/** "Jl. X 12 tempat saya ngontrak", "12 Y Street, where I live". */
const livedAt = new RegExp(
  String.raw`^[\s,(]{1,3}(?:(?:itu|iku|kuwi|niku)\s+)?(?:tempat|panggonan|nggon|nggone|papan|di\s?mana|ngendi|where)\s+(?:(?:${kinPattern})(?:ku|\s+(?:saya|sy|aku|kula|kami))|my\s+\p{L}+|saya|sy|aku|kula|kulo|kami|i|we)\s+(?:(?:sekarang|biasa|dulu|masih|isih|used\s+to|now)\s+)?(?:tinggal|ngontrak|ngekos|ngekost|kos|kost|manggon|mapan|dumunung|menetap|mondok|lives?|lived|stays?|(?:ny|s)ewa\s+(?:kamar|rumah|omah|kos)|rent\s+(?:a\s+)?room)(?!\p{L})(?!\s+(?:dekat|deket|cedhak|cerak|near|next)(?!\p{L}))`,
  'iu',
)
const deedThere =
  /(?<!\p{L})(?:kampanye|kumpul|rapat|acara|deklarasi|rumah|omah|griya|posko|kantor|house|office)\p{L}{0,3}\s+(?:(?:pak|bu)\s+)?(?:\p{L}+\s+)?(?:(?:di|ing|neng|nang|at)\s+)?$/iu
const pronounFirst =
  /^\s*(?:(?:sekarang|skrg|saiki|sakniki|tapi|padahal|now)\s+)?(?:dia|beliau|dheweke|deweke|piyambakipun|she|he)(?!\p{L})/iu
/** "Ayah saya didatangi perangkat desa. Beliau buta huruf. Alamat beliau …". */
const ofPronoun =
  /(?<!\p{L})(?:alamat|rumah|omah|griya)(?:e|ne|nya|nipun|ipun)?\s+(?:beliau|dia|dheweke|deweke|piyambakipun)\s*[,:(]?\s*(?:di|ing|wonten|nang|neng)?\s*$/iu

/** "Ibu saya didatangi bu kader. Rumah beliau di Jl. …": of her to whom it was done, or of who did it. */
export function ofDoer(page: Page, { start, type }: Found, head: string): boolean {
  const pronoun = type === 'address' ? ofPronoun.exec(head) : null
  if (pronoun === null) return false
  const { words, mentions } = page
  const at = wordBefore(words, start - head.length + pronoun.index + pronoun[0].trimEnd().length)
  const sentence = words[at]?.sentence ?? 0
  return mentions.some(
    ({ kind, owner, to }) =>
      kind === 'kin' &&
      owner === 'reporter' &&
      words[to]?.sentence === sentence - 1 &&
      /^(?:di|dipun)\p{L}{4,}$/u.test(words[to + 1]?.lower ?? '') &&
      words
        .slice(to + 2, to + 5)
        .some(
          ({ lower, stem, sentence: its }) =>
            its === sentence - 1 && (honorifics.has(lower) || others.has(stem.base) || isFunction(lower)),
        ),
  )
}

/**
 * Of the reporter's family and of somebody else a sentence before told; "she" and "he" would say of which.
 * @param back how many sentences before at most
 */
function ofEither({ words, mentions }: Page, at: number, back = 1): boolean {
  if (/^(?:he|she|his|her|hers|him)$/u.test(words[at]?.lower ?? '')) return false
  const sentence = words[at]?.sentence ?? 0
  const family = mentions.find(
    ({ kind, owner, to }) =>
      kind === 'kin' &&
      owner === 'reporter' &&
      to < at &&
      words[to]?.sentence !== sentence &&
      sentence - (words[to]?.sentence ?? 0) <= back,
  )
  // Who stands first is who is told of.
  return (
    family !== undefined &&
    !mentions.some(
      ({ kind, to, from }) =>
        kind === 'person' && to < family.from && words[from]?.sentence === words[family.from]?.sentence,
    )
  )
}
