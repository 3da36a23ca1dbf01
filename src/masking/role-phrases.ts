/** What is a function, how far the phrase that names it goes, and whether it tells who has it. */
import roles from './data/roles.json' with { type: 'json' }
import type { Found, Page } from './find.ts'
import { maybeName, nameLike, placeWords } from './name-words.ts'
import { anaphor, firstPerson, others, setOf } from './words.ts'

/** Held by one or few people wherever they are: enough without a place. */
const few = setOf(roles.few)
/** Many people have these; they single out only together with a place or a unit. */
const many = setOf(roles.many)
const only = setOf(roles.only)
const work = setOf(roles.work)
export const isFunction = (lower: string): boolean => few.has(lower) || many.has(lower)
/** Places, units and persons that make a function that of one or few people. */
const units = setOf(roles.unit)
const stops = setOf(roles.stop)
/** Longest phrase: more words than any function needs. */
const longest = 12
/** "Pengelola", "penata", "pembina": whoever does it. Not "pengumuman". */
const agent = /^(?:peng|peny|pem|pen)\p{L}{3,}(?<!an|i|ing)$/u
/** "Verifikator", "instruktur", "wartawan", "arsiparis". */
const loan = /\p{L}{3,}(?:[aiu]tor|tur|wan|wati|aris|alis|olog|grafer|isor|sioner)$/u
const agentEnglish = /\p{L}{3,}(?:er|or|ist|ian|keeper|ant)$/u
const article =
  /^(?:the|a|an|his|her|their|one|of|two|three|four|seorang|salah|satu|dua|tiga|empat|loro|telu|dari|saking|saka|anggota|mantan|bekas|eks|former|ex|wakil|plt|plh|anak|tim|calon|cuma|head|senior|junior|chief|deputy|staf|staff)$/u
/** What a function is said to be there for: "fotografer yang disewa panitia". */
/** "The intern who made the banner", "the one who keeps the keys". */
const engagedEnglish =
  /^(?:\p{L}{2,}(?:ed|s)|made|drove|kept|wrote|took|ran|did|built|drew|held|sold|brought|set|cut)$/u
const engaged =
  /^(?:(?:me|nge|ny|ng)(?!lihat|ndengar|nolak|lapor|nerima|ndapat|njadi|rasa|ngalami|nyaksikan|ngikuti|nandatangani|reka|mang)\p{L}{4,}|bagian|kebagian|piket|disewa|dipesan|dipakai|dipinjam|langganan|langganane|dibayar|ditugas\p{L}*|ditunjuk|dikontrak|bertugas|tugas|jaga|njaga|duduk|paling|ter\p{L}+|ada|masih|megang|pegang|nyekel|ngurus\p{L}*|diperbantukan|ditempatkan|baru|pasang|masang|bikin|nggawe|nyiap\p{L}*|ngangkut|nganter|ngeterke|nyetak|motret|ngrekam|ngedit|mbukak|mbagi|ngladeni|ngetik|sekarang|saiki|sakniki|lama|dulu|pertama|kedua)$/u

/** `perhaps`: a word we do not know before a place with a name, "laborat di RSUD Wira". */
export type Head = 'few' | 'many' | 'only' | 'duty' | 'perhaps'

/** The function that a phrase at word `i` begins with. */
export function headAt(
  { words }: Pick<Page, 'words'>,
  i: number,
  how: { relative: boolean; strong: boolean },
): Head | undefined {
  let at = i
  for (let steps = 0; steps < 5 && article.test(words[at]?.lower ?? '') && words[at + 1]?.gap === ' '; steps++) {
    if (few.has(words[at]?.lower ?? '')) break
    at++
  }
  const word = words[at]
  if (word === undefined) return undefined
  const title = words[at + 1]?.lower ?? ''
  if (
    at === i &&
    /^(?:pak|bu|ibu|bapak)$/u.test(word.lower) &&
    words[at + 1]?.gap === ' ' &&
    /^(?:rt|rw|kadus|lurah|carik|bayan|modin|guru)$/u.test(title)
  )
    return 'few'
  // "The village head of X".
  if (
    /^(?:village|hamlet|section|division|department|neighbou?rhood)$/u.test(word.lower) &&
    /^(?:head|chief|secretary)$/u.test(title)
  )
    return 'few'
  if (only.has(word.lower) || only.has(words[at + 1]?.lower ?? '')) return 'only'
  const base = few.has(word.lower) ? word.lower : word.lower.replace(/(?:nipun|ipun|nya|ne|e)$/u, '')
  if (few.has(word.lower) || few.has(base)) return 'few'
  if (many.has(word.lower) || many.has(base) || many.has(word.lower.replace(/s$/u, ''))) return 'many'
  if (work.has(word.lower) && (how.relative || !how.strong)) return 'duty'
  if (agent.test(word.lower) || (loan.test(word.lower) && maybeName(word.lower))) return 'many'
  // "I'm a contract cleaner at …", "as a lecturer in …".
  if (how.strong && agentEnglish.test(word.lower)) return 'many'
  if (/^(?:the|a|an|his|her|their)$/u.test(words[i]?.lower ?? '')) {
    for (let k = at; k < at + 3 && (k === at || words[k]?.gap === ' '); k++) {
      const lower = words[k]?.lower ?? ''
      if (few.has(lower) || (k > at && many.has(lower)) || agentEnglish.test(lower)) return 'many'
    }
  }
  if (many.has(words[i]?.lower ?? '')) return 'many'
  // A function we do not know, with the village or the office it belongs to: "kayim desa Karangnangka".
  const next = words[at + 1]
  const proper = words[at + 2]
  if (
    maybeName(word.lower) &&
    !word.capital &&
    next?.gap === ' ' &&
    bodies.test(next.lower) &&
    proper?.gap === ' ' &&
    proper.capital
  )
    return 'many'
  if (at === i && !word.capital && maybeName(word.lower) && namedPlace(words, at)) return 'perhaps'
  return how.strong && (units.has(word.lower) || placeWords.has(word.lower)) && word.lower !== 'the'
    ? 'duty'
    : undefined
}

function namedPlace(words: Page['words'], at: number): boolean {
  for (let i = at + 1; i <= at + 5 && words[i]?.clause === words[at]?.clause; i++) {
    const word = words[i]
    const next = words[i + 1]
    if (word === undefined || stops.has(word.lower)) return false
    if ((units.has(word.lower) || bodies.test(word.lower)) && next?.capital === true && /^\.? ?$/u.test(next.gap))
      return true
  }
  return false
}

/** "Komandan pos damkar X", "lurah Y": an office with its unit and place. */
export function officeEnd({ words }: Page, from: number): number {
  let to = from
  for (let i = from + 1; i <= from + 6; i++) {
    const word = words[i]
    if (word === undefined || !/^\.? ?$/u.test(word.gap) || word.sentence !== words[from]?.sentence) break
    const unit = units.has(word.lower) || bodies.test(word.lower)
    if (
      !(unit && !/^(?:pak|bu|ini|iku|itu|niku|niki|kuwi|beliau|pribadi|here|there|that|this)$/u.test(word.lower)) &&
      !((to > from || units.has(words[from]?.lower ?? '')) && word.capital)
    )
      break
    to = i
  }
  return to
}

/** The last word of the phrase: it ends with the clause, or where what happened is told. */
export function phraseEnd({ words }: Page, from: number): number {
  let to = from
  /** In "… yang dipake acara itu": what follows belongs to it, passive verbs too. */
  let told = false
  for (let i = from + 1; i < words.length && i - from < longest; i++) {
    const word = words[i]
    if (word === undefined || /[.!?;\n)"(:]/u.test(word.gap.replace(/(?<=(?:kel|kec|kab|no|ds|jl|st))\./iu, ''))) {
      if (
        word === undefined ||
        !/^\. $/u.test(word.gap) ||
        !/^(?:kel|kec|kab|no|ds|dr|plt|adm|st|sto|hj|h|jl)$/u.test(words[i - 1]?.lower ?? '')
      )
        break
    }
    if (/,/u.test(word.gap)) {
      // ", shift malam" and ", Kecamatan X" go on with it.
      if (
        !/^(?:shift|kec|kecamatan|kel|kelurahan|desa|kab|kabupaten|dinas|bagian|unit|seksi|regu|gol|golongan|angkatan|formasi|lulusan|pangkat)$/u.test(
          word.lower,
        ) &&
        // "Pamong desa, kaur perencanaan".
        !few.has(word.lower) &&
        // "…, yang pegang dapur pasien".
        !(/^(?:yang|yg|sing|ingkang|who)$/u.test(word.lower) && work.has(words[i + 1]?.lower ?? ''))
      )
        break
    } else if (word.gap.includes(' - ')) break
    const relative = /^(?:yang|yg|sing|ingkang|who)$/u.test(word.lower)
    const goesOn =
      relative &&
      (work.has(words[i + 1]?.lower ?? '') ||
        engaged.test(words[i + 1]?.lower ?? '') ||
        (word.lower === 'who' && engagedEnglish.test(words[i + 1]?.lower ?? '')) ||
        !happened.test(words[i + 1]?.lower ?? 'saya'))
    told ||= goesOn
    if (stops.has(word.lower) && !goesOn) {
      if (!/^(?:dan|lan|and)$/u.test(word.lower) || !few.has(words[i + 1]?.lower ?? '')) break
    }
    if (
      !told &&
      !word.capital &&
      passive.test(word.lower) &&
      !engaged.test(word.lower) &&
      !units.has(word.lower) &&
      !placeWords.has(word.lower)
    )
      break
    to = i
  }
  return to
}
/** After "yang", what was done to somebody or what anybody sees tells the story, not who it is: "yang disuruh …". */
const happened =
  /^(?:(?:di|dipun|ke|ter)?(?:suruh|kongkon|akon|ajak|jak|minta|mintai|jaluk|jaluki|paksa|ancam|tekan|kumpul|undang|panggil|timbali|perintah|kasih|beri|wenehi|paringi|tawar|bujuk|marah|omel|mutasi|pindah|pecat|copot|potong|tegur|cari)\p{L}*|(?:me|ng|m|n)?(?:lihat|liat|delok|deleng|dengar|denger|krungu|tahu|tau|ngerti|lapor|wedi|takut|merasa|rasa|rumangsa|ikut|melu|dapat|dpt|oleh|terima|tolak)\p{L}*|tidak|tdk|ga|gak|nggak|ora|mboten|belum|durung|dereng|sudah|udah|wis|sampun|lagi|harus|kudu|mau|arep|netral|biasa|saya|sy|aku|kula|is|was|were|are|had|got|saw|heard|knows?)$/u
const bodies =
  /^(?:desa|dusun|dhusun|dukuh|dhukuh|kelurahan|kecamatan|kampung|masjid|mesjid|gereja|pura|vihara|sd|sdn|smp|smpn|sma|sman|smk|tk|paud|mi|mts|tpq|tpa|puskesmas|posyandu|pasar|dinas|rsud|pondok)$/u
const passive =
  /^(?:di|dipun)(?!rektur|rektorat|nas|vis|strik|shub|sdik|spora|skominfo|sper|sdukcapil|snaker|sbud|sdag|nkes|nsos|nper)\p{L}{4,}$/u

/** Parts of an office, in which few work. "At the tax office" says nothing. */
const parts =
  /^(?:bagian|seksi|bidang|subbag|loket|poli|section|division|unit|ruang|ruangan|tu|kesra|pelayanan|pemerintahan|keuangan|kepegawaian|arsip|gudang)$/u

/** "Pembawa acaranya", "yang menyiapkan amplopnya": of the very thing that is told. */
const ofIt = /^\p{L}{4,}(?:nya|nipun|ipun)$/u

/** Kinds of places, of which there are many everywhere. */
const kinds =
  /^(?:di|ing|neng|nang|ning|wonten|teng|in|at|a|an|the|of|sebuah|salah|satu|biasa|negeri|swasta|honorer|kontrak|tetap|sekolah|sd|smp|sma|smk|mi|mts|ma|tk|paud|slb|kelurahan|kecamatan|desa|puskesmas|pustu|rs|rsud|klinik|dinas|kantor|kabupaten|kota|pemkot|pemkab|pemda|pasar|peken|balai|bank|posyandu|masjid|pondok|ponpes|panti|pabrik|koperasi|school|hospital|clinic|market|office|village|district|kelas|guru|pegawai|staf|tata|usaha)$/u

const at = /^(?:di|ing|neng|nang|ning|wonten|teng|at|in)$/u
const towns =
  /^(?:kota|kabupaten|kab|kecamatan|kec|kelurahan|desa|jawa|provinsi|semarang|ungaran|salatiga|ambarawa|solo|indonesia)$/u
/** Thousands are that: "ASN di Kota Semarang", "ibu rumah tangga", "sopir ojek online". */
const anybody =
  /^(?:(?:seorang|salah|satu|cuma|hanya) )*(?:(?:asn|pns|pppk|p3k|pegawai|pegawe|kader)(?: (?:di|ing|neng|nang|wonten|dinas|kota|kabupaten|kab|semarang|pemkot|pemkab|pemda|pemerintah|pemerintahan|biasa|negeri|sipil|sini|sana|situ|mriki|pkk|golongan|gol|i{1,3}|iv|kontrak|tetap|honorer|aktif))*|(?:guru|pegawai|pegawe|staf|staff|karyawan|karyawati|perawat|honorer|tenaga|dosen|teacher|nurse|employee|civil servant)(?: (?:kontrak|honorer|tetap|biasa|negeri|swasta|di|ing|neng|nang|at|in|a|an|the|of|sebuah|kantor|pegawai|salah|satu))* (?:sd|smp|sma|smk|tk|paud|sekolah|sekolahan|puskesmas|kelurahan|kecamatan|kantor|dinas|rs|klinik|pemkot|pemkab|kampus|universitas|school|clinic|hospital|office|kindergarten)(?: (?:negeri|swasta|sini))?|ibu rumah tangga|anggota (?:grup|group|wa)(?: .*)?|peserta (?:bpjs|apel|rapat)(?: .*)?|(?:sopir|supir|driver|tukang|pengemudi) (?:ojek|ojol|taksi|angkot|grab|gojek)(?: .*)?)$/u

/** Whether the phrase from word `from` to `to` singles out one or a few people. */
export function tells({ words, text }: Page, from: number, to: number, head: Head, relative = false): boolean {
  const phrase = words.slice(from, to + 1)
  // "Saya kabid saya …": the thing possessed is somebody else; "guru saya" too.
  if (phrase.slice(1, 3).some(({ lower }) => firstPerson.has(lower))) return false
  if (head === 'only') return phrase.length > 1
  // "Driver ojol sing ngeterke kerdus kuwi": one of thousands, told apart by what follows.
  if (head !== 'duty' && phrase.some(({ lower }, k) => k > 0 && k < phrase.length - 2 && relativeWord.test(lower)))
    return true
  const rest = phrase.slice(1)
  const digits = /\d/u.test(text.slice(words[from]?.start, (words[to]?.end ?? 0) + 4))
  if (!digits && anybody.test(phrase.map(({ lower }) => lower).join(' '))) return false
  const named = rest.some((word) => word.capital && (nameLike(word) || /^\p{Lu}{2,}/u.test(word.text))) || digits
  const unit = rest.some(
    ({ lower }, k) =>
      (units.has(lower) || ofIt.test(lower)) && !(k === 0 && /^(?:ini|itu|iku)$/u.test(lower) && head === 'many'),
  )
  if (head === 'few')
    return rest.length === 0 || !/^(?:biasa|lepas|serabutan|swasta|pribadi)$/u.test(phrase.at(-1)?.lower ?? '') || unit
  // "Pegawai sekolah", "staf kelurahan", "perawat puskesmas": which of the thousands is not said.
  if (
    (head === 'many' || head === 'perhaps') &&
    !digits &&
    rest.length > 0 &&
    rest.every(({ lower }) => kinds.test(lower) || towns.test(lower))
  )
    return false
  if (head === 'many' || head === 'perhaps')
    return (
      unit ||
      (named && rest.some(({ lower }) => placeWords.has(lower))) ||
      // "Barista di Kopi Tugu Lama": a place by its name, not only a town.
      rest.some(
        (word, k) =>
          at.test(word.lower) &&
          rest[k + 1]?.capital === true &&
          !towns.test(rest[k + 1]?.lower ?? '') &&
          rest[k + 2]?.capital === true,
      ) ||
      rest.some((word) => others.has(word.stem.base))
    )
  // "Kerja di rumah beliau".
  if (
    /^(?:rumah|omah|dalem|griya|house|home)$/u.test(phrase[0]?.lower ?? '') &&
    rest.some(({ lower, stem }) => anaphor.has(lower) || others.has(stem.base))
  )
    return true
  const part = rest.some(({ lower }) => parts.test(lower))
  // "Yang pegang buku tamu", "I run the canteen": few do that. To teach, or to work at an office, is not enough.
  if (relative && work.has(phrase[0]?.lower ?? '')) return rest.length > 0
  const plain =
    !work.has(phrase[0]?.lower ?? '') ||
    /^(?:teach\p{L}*|taught|ngajar|mengajar|mulang|mucal|jaga|menjaga|tugas|bertugas|piket|ngantor|berdinas|dhines|take)$/u.test(
      phrase[0]?.lower ?? '',
    )
  return rest.length > 1 && (named || part || (unit && !plain))
}

const relativeWord = /^(?:yang|yg|sing|ingkang|who)$/u

/** Called with the first and last word of a phrase that tells who somebody is. */
export type Add = (from: number, to: number, extra?: Partial<Found>) => void

/** The end of word `to`, with a number that follows it: "SMP 29", "RT 04 RW 09". */
export function endOf({ words, text }: Page, to: number): number | undefined {
  const end = words[to]?.end
  if (end === undefined) return undefined
  const digits =
    /^(?:[ .-]{0,2}\d[\d/.,-]*(?:\s?[a-zA-Z](?![\p{L}]))?){1,3}/u.exec(text.slice(end, end + 30))?.[0] ?? ''
  const whole = end + digits.replace(/[\s.,-]+$/u, '').length
  return whole + (since.exec(text.slice(whole, whole + 30))?.[0].length ?? 0)
}

/** "His driver since 2019". */
const since = /^\s(?:since|sejak|seko|saka|wiwit|mulai|dari)\s(?:tahun|taun|thn)?\s?(?:19|20)\d{2}(?!\d)/iu

export const strongCopula =
  /^(?:jadi|jd|dadi|dados|sebagai|sbg|selaku|kerja|bekerja|menjabat|works?|worked|working|as|makarya|minangka|ditugasi|ditunjuk|tugas|bertugas|serves?|njabat|mengabdi|ngabdi|diangkat)$/u

/** "sing nyekel absen" is one phrase: the relative word belongs to it. */
export const backTo = ({ words }: Page, i: number): number =>
  /^(?:yang|yg|sing|ingkang|who)$/u.test(words[i - 1]?.lower ?? '') ? i - 1 : i
