/** What is a function, how far the phrase that names it goes, and whether it tells who has it. */
import roles from '../data/roles.json' with { type: 'json' }
import type { Found, Page } from '../find.ts'
import { maybeName, nameLike, placeWords } from '../names/name-words.ts'
import type { Word } from '../text/tokens.ts'
import { anaphor, firstPerson, others, setOf } from '../text/words.ts'

/** Held by one or few people wherever they are: enough without a place. */
export const few = setOf(roles.few)
/** Many people have these; they single out only together with a place or a unit. */
export const many = setOf(roles.many)
const only = setOf(roles.only)
export const work = setOf(roles.work)
export const isFunction = (lower: string): boolean => few.has(lower) || many.has(lower)
/** Places, units and persons that make a function that of one or few people. */
export const units = setOf(roles.unit)
export const stops = setOf(roles.stop)
/** "Kabag kesra", "kasi trantib": of what an office has charge. */
export const fields = setOf(roles.field)
/** "Pengelola", "penata", "pembina": whoever does it. Not "pengumuman". */
const agent = /^(?:peng|peny|pem|pen)\p{L}{3,}(?<!an|i|ing)$/u
/** "Verifikator", "instruktur", "wartawan", "arsiparis". */
const loan = /\p{L}{3,}(?:[aiu]tor|tur|wan|wati|aris|alis|olog|grafer|isor|sioner)$/u
const agentEnglish = /\p{L}{3,}(?:er|or|ist|ian|keeper|ant|(?<!^(?:dis|mat))tress)$/u
/** "My sister, who keeps the attendance book at the Semu office". */
const worksEnglish = setOf(['keeps kept runs handles manages files'])
const postEnglish = setOf([
  'officer clerk attendant counselor counsellor watchman support seller reader keeper assistant manager teacher nurse',
  'driver secretary coordinator technician operator supervisor analyst worker inspector cashier librarian accountant',
  'treasurer administrator',
])
const englishPart = setOf([
  'entry media service desk room security resources support care school control records affairs relations',
])
/** "Pejabat pengadaan", "pejabat pembuat komitmen": an office has one. */
const appointed = setOf(['pengadaan pembuat penatausahaan pelaksana'])
const article = setOf([
  'the a an his her their one of two three four seorang salah satu dua tiga empat loro telu dari saking saka',
  'anggota mantan bekas eks former ex wakil plt plh anak bocah cah arek lare tim calon cuma head senior junior',
  'chief deputy lead staf staff',
])
const englishArticle = setOf(['the a an his her their'])
const greeted = setOf(['pak bu ibu bapak'])
const unitOf = setOf(['village hamlet section division department neighborhood neighbourhood'])
/** "Keterangan" and "dicarter" only end like "artisan" and "carter". */
const noAgent = /^(?:(?:ke|pe)\p{L}+an|(?:di|dipun)(?!rector|spatcher|stributor|eti[ct]ian|versifier)\p{L}{5,})$/u
/** `perhaps`: a word we do not know before a place with a name, "laborat di RSUD Wira". */
export type Head = 'few' | 'many' | 'only' | 'duty' | 'perhaps'

/** The function that a phrase at word `i` begins with. */
export function headAt(
  { words }: Pick<Page, 'words'>,
  i: number,
  how: { relative: boolean; strong: boolean },
): Head | undefined {
  let at = i
  for (let steps = 0; steps < 5 && article.has(words[at]?.lower ?? '') && words[at + 1]?.gap === ' '; steps++) {
    if (few.has(words[at]?.lower ?? '')) break
    // "Head of the payroll unit", "the deputy head of X".
    if (/^(?:head|chief)$/u.test(words[at]?.lower ?? '') && words[at + 1]?.lower === 'of') return 'few'
    at++
  }
  const word = words[at]
  // No function is so long, and to look for its ending would take the square of it.
  if (word === undefined || word.lower.length > 40) return undefined
  const title = words[at + 1]?.lower ?? ''
  if (
    at === i &&
    greeted.has(word.lower) &&
    words[at + 1]?.gap === ' ' &&
    /^(?:rt|rw|kadus|lurah|carik|bayan|modin|guru)$/u.test(title)
  )
    return 'few'
  if (word.lower === 'pejabat' && words[at + 1]?.gap === ' ' && appointed.has(title)) return 'few'
  // "The village head of X".
  if (unitOf.has(word.lower) && /^(?:head|chief|secretary)$/u.test(title)) return 'few'
  if (only.has(word.lower) || only.has(words[at + 1]?.lower ?? '')) return 'only'
  const base = few.has(word.lower) ? word.lower : word.lower.replace(/-?(?:nipun|ipun|nya|ne|e)$/u, '')
  if (few.has(word.lower) || few.has(base)) return 'few'
  if (many.has(word.lower) || many.has(base) || many.has(word.lower.replace(/s$/u, ''))) return 'many'
  if (work.has(word.lower) && (how.relative || !how.strong)) return 'duty'
  if (how.relative && worksEnglish.has(word.lower)) return 'perhaps'
  if (agent.test(word.lower) || (loan.test(word.lower) && maybeName(word.lower))) return 'many'
  // "I'm a contract cleaner at …", "as a lecturer in …".
  if (how.strong && agentEnglish.test(word.lower) && !noAgent.test(word.lower)) return 'many'
  // "Payroll officer at …".
  if (
    words[at + 1]?.gap === ' ' &&
    (!word.capital || (/^\p{Lu}{2,3}$/u.test(word.text) && word.lower !== 'id')) &&
    (postEnglish.has(words[at + 1]?.lower ?? '') ||
      // "Data entry clerk at …".
      (words[at + 2]?.gap === ' ' &&
        postEnglish.has(words[at + 2]?.lower ?? '') &&
        englishPart.has(words[at + 1]?.lower ?? '')))
  )
    return 'many'
  if (englishArticle.has(words[i]?.lower ?? '')) {
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
    bodies.has(next.lower) &&
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
    if ((units.has(word.lower) || bodies.has(word.lower)) && next?.capital === true && /^\.? ?$/u.test(next.gap))
      return true
  }
  return false
}

/** Of those who do something at one of these there is one. */
export const gathering = setOf([
  'apel upacara rapat acara kegiatan sosialisasi pelantikan kampanye kumpulan pertemuan kunjungan senam pengajian',
  'pawai coblosan sensus',
])
export const bodies = setOf([
  'desa dusun dhusun dukuh dhukuh kelurahan kecamatan kampung masjid mesjid gereja pura vihara sd sdn smp smpn sma',
  'sman smk tk paud mi mts tpq tpa puskesmas posyandu pasar dinas rsud pondok',
])
/** Parts of an office, in which few work. "At the tax office" says nothing. */
const parts = setOf([
  'bagian seksi bidang subbag loket poli section division unit ruang ruangan tu kesra pelayanan pemerintahan',
  'keuangan kepegawaian arsip gudang',
])

/** "Pembawa acaranya", "yang menyiapkan amplopnya": of the very thing that is told. */
const ofIt = /^\p{L}{4,}(?:nya|nipun|ipun)$/u

/** Kinds of places, of which there are many everywhere. */
const kinds = setOf([
  'di ing neng nang ning wonten teng in at a an the of sebuah salah satu biasa negeri swasta honorer kontrak tetap',
  'sekolah sd smp sma smk mi mts ma tk paud slb kelurahan kecamatan desa puskesmas pustu rs rsud klinik dinas',
  'kantor kabupaten kota pemkot pemkab pemda pasar peken balai bank posyandu masjid pondok ponpes panti pabrik',
  'koperasi school hospital clinic market office village district kelas guru pegawai staf tata usaha pemerintah',
  'pemerintahan negara instansi lembaga',
])

const at = /^(?:di|ing|neng|nang|ning|wonten|teng|at|in)$/u
const towns = setOf([
  'kota kabupaten kab kecamatan kec kelurahan desa jawa provinsi semarang ungaran salatiga ambarawa solo indonesia',
])
/** Thousands are that: "ASN di Kota Semarang", "ibu rumah tangga", "sopir ojek online". */
const anybody =
  /^(?:(?:seorang|salah|satu|cuma|hanya) )*(?:(?:asn|pns|pppk|p3k|pegawai|pegawe|kader)(?: (?:di|ing|neng|nang|wonten|dinas|kota|kabupaten|kab|semarang|pemkot|pemkab|pemda|pemerintah|pemerintahan|biasa|negeri|sipil|sini|sana|situ|mriki|pkk|golongan|gol|i{1,3}|iv|kontrak|tetap|honorer|aktif|ini|itu|iki))*|(?:guru|pegawai|pegawe|staf|staff|karyawan|karyawati|perawat|honorer|tenaga|dosen|teacher|nurse|employee|civil servant)(?: (?:kontrak|honorer|tetap|biasa|negeri|swasta|di|ing|neng|nang|at|in|a|an|the|of|sebuah|kantor|pegawai|salah|satu))* (?:sd|smp|sma|smk|tk|paud|sekolah|sekolahan|puskesmas|kelurahan|kecamatan|kantor|dinas|rs|klinik|pemkot|pemkab|kampus|universitas|school|clinic|hospital|office|kindergarten)(?: (?:negeri|swasta|sini))?|ibu rumah tangga|anggota (?:grup|group|wa)(?: .*)?|peserta (?:bpjs|apel|rapat)(?: .*)?|(?:sopir|supir|driver|tukang|pengemudi) (?:ojek|ojol|taksi|angkot|grab|gojek)(?: .*)?)$/u

/** Whether the phrase from word `from` to `to` singles out one or a few people. */
export function tells({ words, text }: Page, from: number, to: number, head: Head, relative = false): boolean {
  const phrase = words.slice(from, to + 1)
  // "Saya kabid saya …": the thing possessed is somebody else; "guru saya" too.
  if (phrase.slice(1, 3).some(({ lower }) => firstPerson.has(lower))) return false
  if (witness.test(phrase.map(({ lower }) => lower).join(' '))) return false
  if (head === 'only') return phrase.length > 1
  // "Driver ojol sing ngeterke kerdus kuwi": one of thousands, told apart by what follows.
  if (head !== 'duty' && phrase.some(({ lower }, k) => k > 0 && k < phrase.length - 2 && relativeWord.has(lower)))
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
    rest.every(({ lower }) => kinds.has(lower) || towns.has(lower))
  )
    return false
  if (head === 'many' || head === 'perhaps')
    return (
      unit ||
      // "Intern di diskominfo": of them an office has one or two.
      (phrase.slice(0, 3).some(({ lower }) => scarce.test(lower)) && rest.some(({ lower }) => agencies.test(lower))) ||
      (named && rest.some(({ lower }) => placeWords.has(lower))) ||
      // "Pendeta GKJ Semu", "penggali kubur TPU Semu": an institution by its letters, and which.
      rest.some(
        ({ text: letters, lower }, k) =>
          /^\p{Lu}{2,6}$/u.test(letters) &&
          !/^(?:asn|pns|pppk|p3k|tni|polri|wni|cpns|thl|wa|ig|fb)$/u.test(lower) &&
          rest[k + 1]?.gap === ' ' &&
          /^\p{Lu}\p{Ll}/u.test(rest[k + 1]?.text ?? '') &&
          !towns.has(rest[k + 1]?.lower ?? ''),
      ) ||
      // "Barista di Kopi Tugu Lama": a place by its name, not only a town.
      rest.some(
        (word, k) =>
          at.test(word.lower) &&
          rest[k + 1]?.capital === true &&
          !towns.has(rest[k + 1]?.lower ?? '') &&
          rest[k + 2]?.capital === true,
      ) ||
      rest.some(
        ({ lower, stem }) =>
          others.has(stem.base) || gathering.has(lower) || gathering.has(lower.replace(/(?:nya|ne|e|ipun)$/u, '')),
      )
    )
  // "Kerja di rumah beliau".
  if (
    /^(?:rumah|omah|dalem|griya|house|home)$/u.test(phrase[0]?.lower ?? '') &&
    rest.some(({ lower, stem }) => anaphor.has(lower) || others.has(stem.base))
  )
    return true
  // "Jaga buku tamu di rumah dinas bupati".
  if (work.has(phrase[0]?.lower ?? '') && rest.length > 2 && rest.some(({ stem }) => others.has(stem.base))) return true
  const part = rest.some(({ lower }) => parts.has(lower))
  // "Yang pegang buku tamu", "I run the canteen": few do that. To teach, or to work at an office, is not enough.
  if (relative && work.has(phrase[0]?.lower ?? '')) return rest.length > 0
  const plain =
    !work.has(phrase[0]?.lower ?? '') ||
    /^(?:teach\p{L}*|taught|ngajar|mengajar|mulang|mucal|jaga|menjaga|tugas|bertugas|piket|ngantor|berdinas|dhines|take)$/u.test(
      phrase[0]?.lower ?? '',
    )
  return rest.length > 1 && (named || part || (unit && !plain))
}

/** "Saksi kejadian itu": everybody who was there. */
const witness =
  /^(?:saksi|witness)(?: (?:mata|kejadian(?:nya|e)?|kedadean(?:e)?|kedadeyan(?:e)?|prastawa|peristiwa(?:nya)?|langsung|hidup|utama|itu|ini|kuwi|iku|iki|niku|of|to|it|all|that|this|the|event|here))*$/u
/** "Saya kurirnya", "aku penjahite": of what was told there is one, unless many are that of everything. */
export const isOneOfIt = ({ lower }: Pick<Word, 'lower'>): boolean => {
  const base = lower.replace(/(?:nya|ne|e|ipun)$/u, '')
  return base !== lower && many.has(base) && !many.has(lower) && !several.has(base)
}
const several = setOf([
  'anggota peserta member warga kader pegawai pegawe staf staff karyawan karyawati asn pns pppk honorer saksi siswa',
  'murid mahasiswa mahasiswi santri relawan volunteer simpatisan timses anak bapak ibu pemuda remaja perempuan laki',
  'wanita lurah camat pembina panitia pengurus perangkat petugas buruh pemilik',
])

const scarce =
  /^(?:interns?|internship|magang|prakerin|pkl|freelancer?|desainer|satpam|security|ob|cs|pesuruh|ahli|cleaner|cleaning|resepsionis|programmer|videografer|talent|kurir)$/u
export const agencies =
  /^(?:dis(?:kominfo|hub|dik|dikbud|dikpora|dukcapil|dukcapilnaker|naker|nakertrans|pora|porapar|parbud|budpar|perindag|dag|dagkop|permades|kannak|pertan|pertanian|perkim|bun|nak|para|kop|perpus|arpus)|din(?:kes|sos|dik|pora|dukcapil|permades)|dispen\p{L}{0,9}|dpu(?:pr)?|dpr?kp|dpm(?:ptsp|des)?|dlh|dkk|dprd|kominfo|dukcapil|bkd|bkpp|bkpsdm|bpbd|bpkad|bpprd|bapenda|bappeda(?:litbang)?|kesbang(?:pol)?|inspektorat|setda|sekda|setwan|samsat|satpol|damkar|bumd|pdam|kemenag|bpn|bps|bpjs|kejari|pemkab|pemkot|pemda|pemprov)$/u
const relativeWord = setOf(['yang yg sing ingkang who'])

/** Called with the first and last word of a phrase that tells who somebody is. */
export type Add = (from: number, to: number, extra?: Partial<Found>) => void

export const strongCopula =
  /^(?:jadi|jd|dadi|dados|sebagai|sbg|selaku|kerj[ao]|bekerja|menjabat|works?|worked|working|as|makarya|minangka|ditugasi|ditunjuk|tugas|bertugas|serves?|njabat|mengabdi|ngabdi|diangkat)$/u
