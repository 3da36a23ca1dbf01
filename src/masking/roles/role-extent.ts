/** How far a phrase goes that says what somebody is: "operator presensi di kecamatan X sejak 2019". */
import type { Page } from '../find.ts'
import { personal, placeWords } from '../names/name-words.ts'
import { others, setOf } from '../text/words.ts'
import { bodies, few, fields, gathering, stops, units, work } from './role-phrases.ts'

/** Longest phrase: more words than any function needs. */
const longest = 12
/** What a function is said to be there for: "fotografer yang disewa panitia". */
/** "The intern who made the banner", "the one who keeps the keys". */
const engagedEnglish =
  /^(?:\p{L}{2,}(?:ed|s)|made|drove|kept|wrote|took|ran|did|built|drew|held|sold|brought|set|cut)$/u
const engaged =
  /^(?:(?:me|nge|ny|ng)(?!lihat|ndengar|nolak|lapor|nerima|ndapat|njadi|rasa|ngalami|nyaksikan|ngikuti|nandatangani|reka|mang)\p{L}{4,}|bagian|kebagian|piket|disewa|dipesan|dipakai|dipinjam|langganan|langganane|dibayar|ditugas\p{L}*|ditunjuk|dikontrak|bertugas|tugas|jaga|njaga|duduk|paling|ter\p{L}+|ada|masih|megang|pegang|nyekel|ngurus\p{L}*|diperbantukan|ditempatkan|baru|pasang|masang|bikin|nggawe|nyiap\p{L}*|ngangkut|nganter|ngeterke|nyetak|motret|ngrekam|ngedit|mbukak|mbagi|ngladeni|ngetik|sekarang|saiki|sakniki|lama|dulu|pertama|kedua)$/u

/** "Komandan pos damkar X", "lurah Y": an office with its unit and place. */
export function officeEnd({ words }: Pick<Page, 'words'>, from: number): number {
  let to = from
  for (let i = from + 1; i <= from + 6; i++) {
    const word = words[i]
    if (word === undefined || !/^(?:\.? ?| \d{1,3} )$/u.test(word.gap) || word.sentence !== words[from]?.sentence) break
    const unit = units.has(word.lower) || bodies.has(word.lower)
    if (
      !(unit && !/^(?:pak|bu|ini|iku|itu|niku|niki|kuwi|beliau|pribadi|here|there|that|this)$/u.test(word.lower)) &&
      !(
        fields.has(word.lower) &&
        (charged.has(words[from]?.stem.base ?? '') || (to > from && fields.has(words[to]?.lower ?? '')))
      ) &&
      !((to > from || units.has(words[from]?.lower ?? '') || titled(words[from], word)) && word.capital)
    )
      break
    to = i
  }
  return to
}

/** Offices that have charge of something. */
const charged = setOf([
  'kabag kabid kasi kasie kasubag kasubbag kasubid kasubbid kaur kepala kadis kadin waka wakasek asisten staf',
])

/** "Kasi Pemerintahan": the field of an office, no name after it. */
const titled = (office: Page['words'][number] | undefined, { lower }: Page['words'][number]): boolean =>
  others.has(office?.stem.base ?? '') && !personal(lower)

/** The last word of the phrase: it ends with the clause, or where what happened is told. */
export function phraseEnd(page: Page, from: number): number {
  return alone(page, withTime(page, plainEnd(page, from)))
}

/** "Arsiparis di dinas X, satu-satunya", "…, cuma satu", "…, the only one there": that there is one goes with it. */
function alone({ words, text }: Page, to: number): number {
  const next = words[to + 1]
  if (next === undefined || !/^\s?[,(]\s?$/u.test(next.gap)) return to
  const tail = onlyOne.exec(text.slice(next.start, next.start + 48))?.[0]
  if (tail === undefined) return to
  let last = to + 1
  while (words[last + 1] !== undefined && (words[last + 1]?.end ?? 0) <= next.start + tail.length) last++
  return last
}
const onlyOne =
  /^(?:(?:dan\s+|lan\s+|and\s+)?(?:memang\s+|pancen\s+)?(?:satu-satunya|satu2nya|siji-sijine|siji2ne|setunggal-setunggalipun|(?:cuma|cm|hanya|mung|namung|just|only)\s+(?:satu|siji|setunggal|one)|the\s+(?:only|sole)\s+one|seorang\s+diri|sendirian|dhewekan)(?:\s+(?:di\s+(?:sini|situ|sana)|neng\s+(?:kene|kono)|here|there|orang|wong|tiyang))?)(?=\s*(?:[.,;!?)\n]|$))/iu

function plainEnd({ words }: Page, from: number): number {
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
        !/^(?:shift|sif|kec|kecamatan|kel|kelurahan|desa|kab|kabupaten|dinas|bagian|unit|seksi|regu|gol|golongan|angkatan|formasi|lulusan|pangkat)$/u.test(
          word.lower,
        ) &&
        // "Pamong desa, kaur perencanaan".
        // "Aku lagi ngetik, bendahara kecamatan X mlebu": somebody else comes.
        !(few.has(word.lower) && !work.has(words[from]?.lower ?? '')) &&
        // "…, yang pegang dapur pasien".
        !(/^(?:yang|yg|sing|ingkang|who)$/u.test(word.lower) && work.has(words[i + 1]?.lower ?? ''))
      )
        break
    } else if (word.gap.includes(' - ') || /^i'(?:d|m|ll|ve)$/u.test(word.lower)) break
    const relative = /^(?:yang|yg|sing|ingkang|who)$/u.test(word.lower)
    const goesOn =
      relative &&
      (work.has(words[i + 1]?.lower ?? '') ||
        engaged.test(words[i + 1]?.lower ?? '') ||
        (word.lower === 'who' && engagedEnglish.test(words[i + 1]?.lower ?? '')) ||
        !happened.test(words[i + 1]?.lower ?? 'saya'))
    told ||= goesOn
    // "… daftar jeneng sing entuk sembako": of whom the list is.
    const listed =
      relative &&
      listing.has(words[i - 1]?.lower ?? '') &&
      /^(?:entuk|oleh|angsal|dapat|dpt|dapet|nampa|terima|nerima)$/u.test(words[i + 1]?.lower ?? '')
    if (listed) {
      let last = i + 1
      while (words[last + 1]?.gap === ' ' && last - i < 4 && !stops.has(words[last + 1]?.lower ?? '')) last++
      return last
    }
    // "… ngekos di Jl. X": where one lives is an address.
    if (streets.has(word.lower) && at.test(words[i - 1]?.lower ?? ''))
      return Math.max(from, lives.test(words[i - 2]?.lower ?? '') ? i - 3 : i - 2)
    // "Puskesmas X I,": the first of several of that name.
    const first = word.text === 'I' && words[i - 1]?.capital === true && words[i + 1]?.gap !== ' '
    // "Bendahara gaji UPTD X".
    const next = words[i + 1]
    const charge =
      word.lower === 'gaji' &&
      i === from + 1 &&
      keeps.has(words[from]?.lower ?? '') &&
      next?.gap === ' ' &&
      (next.capital || units.has(next.lower) || bodies.has(next.lower) || at.test(next.lower))
    if (stops.has(word.lower) && word.text !== 'TP' && !goesOn && !first && !charge) {
      // "… yang pegang Desa X dan Y".
      const places = words[i - 1]?.capital === true && next?.capital === true && next.gap === ' '
      if (!/^(?:dan|lan|and)$/u.test(word.lower) || !(few.has(next?.lower ?? '') || places)) break
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
const keeps = setOf(['bendahara pengelola operator staf petugas admin juru pembuat bagian'])
const listing = setOf(['daftar daftare daftarnya nama jeneng jenenge asma data datane penerima warga wong orang list'])
const streets = setOf(['jl jln jalan gg gang perum perumahan rt'])
const at = /^(?:di|ing|neng|nang|ning|wonten|at|in)$/u
const lives = /^(?:ngekos|ngekost|kos|kost|indekos|ngontrak|kontrak|tinggal|manggon|mapan|griya|live|living)$/u
/** "Notulis rapat waktu itu", "… pas acara kuwi", "… saben isuk": when somebody did it goes with what they did. */
export function withTime({ words }: Page, to: number): number {
  const first = words[to + 1]
  if (first === undefined || !/^ (?:\d{1,4} )?$/u.test(first.gap)) return to
  // "Kepala SDN Lerep 05 sebelum digabung".
  const second = words[to + 2]
  if (
    /^(?:sebelum|sakdurunge|sadurunge|before)$/u.test(first.lower) &&
    second?.gap === ' ' &&
    passive.test(second.lower)
  )
    return to + 2
  // "Yang jaga absen pas apel".
  if (event.has(first.lower) && second?.gap === ' ' && gathering.has(second.lower))
    return that.test(words[to + 3]?.lower ?? '') && words[to + 3]?.gap === ' ' ? to + 3 : to + 2
  const same = (i: number): boolean => words[i]?.gap === ' ' && words[i]?.sentence === first.sentence
  if (event.has(first.lower)) {
    for (let i = to + 2; i <= to + 6 && same(i); i++) {
      const lower = words[i]?.lower ?? ''
      if (that.test(lower)) return i
      if (passive.test(lower) || stops.has(lower) || words[i]?.capital === true) return to
    }
    return to
  }
  if (!every.test(first.lower) || !same(to + 2)) return to
  if (!(dayPart.has(words[to + 2]?.lower ?? '') || words[to + 2]?.capital === true)) return to
  return same(to + 3) && dayPart.has(words[to + 3]?.lower ?? '') ? to + 3 : to + 2
}
const event = setOf(['pada waktu wektu wekdal pas saat nalika rikala ketika during'])
const that = /^(?:itu|iku|kuwi|kui|niku|punika|menika|tersebut|kemarin|kmrn|wingi|kalawingi|tadi|mau|wau|that|then)$/u
const every = /^(?:tiap|setiap|saben|sabendinten|every|each)$/u
const dayPart = setOf([
  'isuk esuk enjing pagi siang awan sore sonten malam malem bengi dalu subuh hari dina dinten minggu bulan sasi',
  'wulan acara kegiatan rapat morning evening night day week',
])
/** After "yang", what was done to somebody or what anybody sees tells the story, not who it is: "yang disuruh …". */
const happened =
  /^(?:(?:di|dipun|ke|ter)?(?:suruh|kongkon|akon|ajak|jak|minta|mintai|jaluk|jaluki|paksa|ancam|tekan|kumpul|undang|panggil|timbali|perintah|kasih|beri|wenehi|paringi|tawar|bujuk|marah|omel|mutasi|pindah|pecat|copot|potong|tegur|cari)\p{L}*|(?:me|ng|m|n)?(?:lihat|liat|delok|deleng|dengar|denger|krungu|tahu|tau|ngerti|lapor|wedi|takut|merasa|rasa|rumangsa|ikut|melu|dapat|dpt|oleh|terima|tolak)\p{L}*|tidak|tdk|ga|gak|nggak|ora|mboten|belum|durung|dereng|sudah|udah|wis|sampun|lagi|harus|kudu|mau|arep|netral|biasa|saya|sy|aku|kula|is|was|were|are|had|got|saw|heard|knows?)$/u
const passive =
  /^(?:di|dipun)(?!nner|nning|rect|strict|scount|scuss|fferen|fficul|gital|splay|stan[ct]|vision|vorce|etary|sabled|saster|spatcher|stribut|rektur|reksi|rektorat|klat|alog|skusi|nding|fabel|nasti|nas|vis|strik|shub|sdik|spora|skominfo|sper|sdukcapil|snaker|sbud|sdag|nkes|nsos|nper)\p{L}{4,}$/u

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
const since = /^\s+(?:since|sejak|seko|saka|wiwit|mulai|dari)\s+(?:tahun|taun|thn)?\s?(?:19|20)\d{2}(?!\d)/iu

/** "sing nyekel absen" is one phrase: the relative word belongs to it. */
export const backTo = ({ words }: Page, i: number): number =>
  /^(?:yang|yg|sing|ingkang|who)$/u.test(words[i - 1]?.lower ?? '') ? i - 1 : i
