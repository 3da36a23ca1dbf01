/** Other details that name a person: birth data, identity numbers after their label, the reporter's own letters and shop. */
import { either } from '../text/either.ts'
import type { Found, Page } from '../find.ts'
import { findShops } from '../names/find-shops.ts'
import { soldUnder } from '../names/sold-under.ts'
import { listedBirths } from '../owner/own-lists.ts'
import type { Owner } from '../types.ts'
import { isIn, matchesOf, ruleOf } from '../text/spots.ts'

const month = String.raw`(?:jan(?:uari|uary)?|[fp]eb(?:ruari|ruary)?|mar(?:et|ch)?|apr(?:il)?|mei|may|jun[ie]?|jul[iy]?|agu?s(?:tus)?|aug(?:ust)?|sep(?:t|tember)?|okt(?:ober)?|oct(?:ober)?|no[vp](?:ember)?|des(?:ember)?|dec(?:ember)?|sur[ao]|sapar|mulud|rejeb|ruwah|s[ae]lo|sawal)`
const date = String.raw`(?:\d{1,2}\s*[-/. ]\s*(?:\d{1,2}|${month})\s*[-/. ]\s*\d{2,4}|\d{1,2}\s+${month}|${month}\s+\d{1,2},?\s+\d{4}|\d{4}-\d{2}-\d{2})`
const own = String.raw`(?:saya|sy|aku|ku|kula|kulo|gue|gw|kami|my|q)`
const bornWord = ruleOf(
  String.raw`(?<!\p{L})(?:lahir(?:nya|ku)?(?:an)?|kelahiran|lair|lahire|laire|lairku|ttl|tgl\s+lair|dob|born|birth\s?(?:date|day|data|details)|(?:place|date)\s+(?:and|&|\/)\s+(?:date|place)\s+of\s+birth|date\s+of\s+birth|(?:date|place)\s+(?:and|&)\s+(?:date|place)\s+of\s+birth|tempat\s+(?:dan|\/|&)\s+(?:tanggal|tgl)\s+lahir|wiyosan(?:ipun)?|miyos(?:ipun|ane)?|data\s+lahir|tempat\s+tanggal\s+lahir|ultah|ulang\s+tahun|tanggal\s+lahir|tgl\s+lahir)(?:ku|-ku)?(?!\p{L})`,
)
const dated = new RegExp(String.raw`(?<![\p{L}\p{N}.,/-])(?:${date}|(?:19|20)\d{2})(?![\p{N}])`, 'iu')
/** "Tgl lahir saya 070591": as forms want it. */
const run =
  /(?<=^(?:\s?(?:saya|sy|aku|kula|ku|my|is|itu|:|=|adik|anak|istri|suami|ibu|bapak)){0,3}\s{0,2})(?:[0-3]\d[01]\d(?:19|20)?\d{2}|(?:19|20)\d{2}[01]\d[0-3]\d)(?!\d)/u
/** "Kendal, 12-12-1969", "Rebo Pon 4-8-1970": the place or the day before a date of birth goes with it. */
const lead =
  /(?:(?<![\p{L}\p{N}])(?:\p{Lu}[\p{L}'.-]+(?:\s+(?:on|pada))?|(?:senen|senin|selasa|slasa|rebo|rabu|kemis|kamis|jemuah|jumat|setu|sabtu|minggu|ngahad|ahad|legi|pahing|pon|wage|kliwon))[ ,/]+(?:(?:tanggal|tgl|pada|tahun|thn|taun) )?){1,3}$/u

const ownLetter = ruleOf(
  String.raw`(?<!\p{L})(?:sk|surat\s+(?:tugas|keputusan|kontrak|peringatan)|kontrak|sp\d?)\s?(?:(?:honorer|pppk|p3k|cpns|pns|kontrak|jabatan|mengajar|pangkat|pensiun)\s+)?(?:(?:untuk|buat|kagem|kanggo|atas\s+nama)\s+)?${own}(?!\p{L})\s*,?\s*((?:no|nomor|nomer)?\.?\s*:?\s*\d[\d./A-Z-]{4,30}\d)`,
)
/** Radio call signs of amateurs and citizens' band (ORARI, RAPI): "YC2ABC", "JZ11QWE". */
const radio = ruleOf(/(?<![\p{L}\p{N}])(?:JZ|YB|YC|YD|YE|YF|YG|YH)[\s-]?\d{1,2}[\s-]?[A-Z]{2,4}(?![\p{L}\p{N}])/giu)

/** "Callsignku …", "nang udara aku nganggo …", "saya orari juga, callsign …". */
const ownSign = /(?:\p{L}ku|(?<!\p{L})(?:saya|sy|aku|kula|kulo|gue|my|i|i'm))(?!\p{L})[^.!?\n]{0,40}$/iu

const children =
  /^(?:anak|adik|adek|adhik|putra|putri|putrane|cucu|putu|keponakan|ponakan|lare|son|daughter|child|kid|boy|girl|niece|nephew|brother|sister)$/u
const capital = String.raw`\p{Lu}[\p{L}'.]*`
const level = either('(?:sd|sdn|sdi|sdk|sdit|mi|min|smp|smpn|smpit|mts|mtsn|sma|sman|smk|smkn|ma|man|tk|paud|kb|slb)')
const grade = String.raw`${either('(?:kelas|klas|kls|grade|year|class)')},?\s+(?:\d{1,2}|[IVXivx]{1,4}|[A-Ha-h](?=\s?-?\d)|[A-C](?![\p{L}\d])|${either('(?:satu|dua|tiga|empat|lima|enam|siji|loro|telu|papat|nem|tujuh|delapan|sembilan|one|two|three|four|five|six)')})(?:\s?-?(?:[a-hA-H](?!\p{L})|\d{1,2}(?!\d)))?(?:\s+(?:${either('(?:ipa|ips|bahasa)')}|(?!(?:(?:SD|SMP|SMA|SMK|MI|MTS|MA|SLB)[A-Z]?|TK)\s+)[A-Z]{2,4}(?=\s+\d))(?:\s+\d)?)?`
/** The school after its level: capitals and numbers ("Marsudirini", "Negeri 3"), or small letters up to a number. */
const school = String.raw`${level}(?!\p{L})(?:\s?\d{1,3}(?!\d)|\s${capital}(?![\p{L}'.])|\s${either('(?:negeri|swasta|islam|katolik|kristen)')}(?!\p{L}))*(?:(?:\s+(?!(?:yang|sing|di|dan|lan|dapat|entuk|pulang)\s+)\p{L}{3,}){1,3}\s+\d{1,2}(?!\d|\s?(?:orang|anak|siswa)))?`
const schooling = new RegExp(
  String.raw`(?<!\p{L})((?<=\b[Ss]?[Hh]e\s+is\s+(?:now\s+)?in\s+)\d{1,2}-?[A-H](?![\p{L}\d])|(?<=(?:duduk|lungguh|lenggah|sekolah|kelas)\s+(?:di|ing|neng|nang|wonten)\s+)\d{1,2}\s?-?[A-H](?![\p{L}\d])|(?:${school}[\s,]+)?${grade}(?:[\s,]+(?:${either('(?:di|ing|nang|neng|wonten|at|of|ning)')}\s+)?${school})?|${either('(?:tk|paud|kb)')}\s+${capital}(?:\s+(?:\d{1,3}|${capital}))*)(?![\p{L}\p{N}])`,
  'u',
)

const little = String.raw`si\s+(?:kecil|sulung|bungsu|tengah|kakak|adik|adek|thole|genduk|mbarep|ragil)\s+`
const fetched = String.raw`(?:rapor|raport|rapot|jemput|njemput|antar|nganter|ngeterke|ambil|njupuk|mendhet|daftar|ndaftar|nunggu|menunggu|fetch|pick(?:ed|ing)?\s+up)\p{L}{0,4}\s+(?:\p{L}+\s+)?(?:anak|putra|putri|lare|bocah|kid|child)\s+`
const fetching = new RegExp(
  String.raw`(?<!\p{L})${little}(?:\p{L}+\s+){0,2}?(?=(?:kelas|kls|tk|paud|sd|smp|sma)\s+)|(?<!\p{L})(?:${own}|\p{L}{3,}ku)(?!\p{L})[^.!?\n]{0,40}?(?<!\p{L})${fetched}(?:di\s+|sing\s+|yang\s+)?`,
  'giu',
)
/** Part of every match of `fetching`. */
const fetchedOrLittle = ruleOf(String.raw`(?<!\p{L})(?:${little}|${fetched})`)
/** "Kode panggil saya di HT Rajawali 7". */
const callName = ruleOf(
  /(?<!\p{L})(?:[Kk]ode\s+(?:panggil|HT|[Hh]t|radio|udara|RAPI|ORARI|senkom)|[Ii]d\s+(?:HT|[Hh]t|radio)|[Cc]all\s?sign|[Nn]ama\s+(?:udara|radio|HT|ht)|sandi|Sandi(?=\s*(?::|(?:saya|sy|aku|kula|my|di|radio|udara|HT|ht)(?!\p{L})))|[Pp]anggilan\s+(?:udara|radio|HT|ht))(?:\s?(?:ku|saya|sy|aku|kula|my|di|ing|neng|nang|HT|ht|radio|udara|itu|is|:|,))*\s+((?:\p{Lu}\p{L}+)(?:\s+\p{Lu}\p{L}+)?(?:[\s-]\d{1,3})?)/gu,
)
/** The number of a plot in the land tax (NOP, 18 digits in this shape): whose house it is stands in a public list. */
const plot = /(?<![\p{L}\p{N}.])\d{2}\.\d{2}\.\d{3}\.\d{3}\.\d{3}[-.]\d{4}[-.]\d(?!\d)/gu
/** Where the reporter lives, to the metre. */
const homePoint = ruleOf(
  String.raw`(?<!\p{L})(?:rumah|omah|griya|kos|kost|kontrakan|toko|warung|house|home|place)(?:ku|\s+(?:saya|sy|aku|kula|kulo|kami)|\s+\p{L}+\s+(?:saya|sy|aku|kula))?(?!\p{L})[^.!?\n]{0,24}?(-?\d{1,2}[.,]\d{3,8}\s*[,;/ ]\s*1?\d{2}[.,]\d{3,8})`,
)

/** "Nama saya Maria, Klaten, 9 Agustus 1961": a full date of that age after a name. */
const bornBeside =
  /^\s*(?:[,;]\s*(?:perempuan|laki-laki|laki|pria|wanita|lanang|wedok|[LP]|female|male)\s*)?[,;(]?\s*((?:\p{Lu}[\p{L}'.-]+(?:\s+\p{Lu}[\p{L}'.-]+)?\s*,?\s*)?(?:\d{1,2}\s*[-/. ]\s*(?:\d{1,2}|\p{L}{3,9})\s*[-/. ]\s*)(?:19[3-9]\d|200\d|2010))(?!\d)/u

export function findOthers(page: Page, names: readonly (Found & { owner: Owner })[]): Found[] {
  const { text, words, mentions, spots } = page
  const found: Found[] = []
  const add = (match: RegExpMatchArray, part: string, extra: Partial<Found> = {}): void => {
    const end = (match.index ?? 0) + match[0].length
    found.push({ start: end - part.length, end, type: 'other', ...extra })
  }
  births(page, found)
  found.push(...listedBirths(page))
  for (const { owner, end } of names) {
    const born = owner === 'other' ? undefined : bornBeside.exec(text.slice(end, end + 70))
    if (born?.[1] === undefined) continue
    const start = end + born[0].length - born[1].length
    found.push({ start, end: end + born[0].length, type: 'other', owner })
  }
  for (const match of text.matchAll(plot)) add(match, match[0])
  for (const match of matchesOf(spots, ownLetter)) add(match, match[1] ?? '')
  for (const match of matchesOf(spots, callName)) add(match, match[1] ?? '')
  for (const match of matchesOf(spots, homePoint)) add(match, match[1] ?? '', { type: 'address' })
  for (const match of matchesOf(spots, radio)) {
    const head = text.slice(Math.max(0, match.index - 56), match.index)
    add(match, match[0], ownSign.test(head) ? { owner: 'reporter' } : {})
  }
  found.push(...findShops(spots), ...soldUnder(spots))
  // "Pas saya ambil rapor anak kelas 8": whose child, when the reporter is there for it.
  for (const match of isIn(spots, fetchedOrLittle) ? text.matchAll(fetching) : []) {
    const start = match.index + match[0].length
    const taught = schooling.exec(text.slice(start, start + 60))
    if (taught?.[1] !== undefined && taught.index <= 1)
      found.push({
        start: start + taught.index,
        end: start + taught.index + taught[1].trimEnd().length,
        type: 'other',
        owner: 'reporter',
        action: 'ask',
      })
  }
  // "My son came home and said … He is in class 5A".
  for (const { kind, from, to } of mentions) {
    if (kind !== 'anaphor' || words[from - 1]?.sentence === words[from]?.sentence || !ofChild(page, from)) continue
    const at = words[to]?.end ?? 0
    const start = at + (inClass.exec(text.slice(at, at + 40))?.[0].length ?? 0)
    const match = start === at ? null : schooling.exec(text.slice(start, start + 60))
    if (match?.[1] === undefined || match.index > 1) continue
    const begins = start + match.index
    found.push({
      start: begins,
      end: begins + match[1].trimEnd().length,
      type: 'other',
      owner: 'reporter',
      action: 'ask',
    })
  }
  for (const { kind, owner, from, to } of mentions) {
    const taught = kind === 'person' && ofTeacher(page, from, to)
    if (!taught && ((kind !== 'kin' && kind !== 'self') || owner === 'other')) continue
    const child = taught || (kind === 'kin' && words.slice(from, to + 1).some((word) => children.test(word.stem.base)))
    if (!child && !/^(?:siswa|siswi|murid|kelas)$/u.test(words[to + 1]?.lower ?? '')) continue
    const at = words[to]?.end ?? 0
    const clause = /^[^.!?\n;]*/u.exec(text.slice(at, at + 140))?.[0] ?? ''
    // Class and school may stand apart, and two children may have one each.
    for (let done = 0; done < clause.length; ) {
      const match = schooling.exec(clause.slice(done))
      if (match?.[1] === undefined || match.index > 60) break
      // "Guru anak saya bagi stiker di kelas 5B": where it was done.
      if (taught && !atOnce.test(clause.slice(0, done + match.index))) break
      const start = at + done + match.index
      found.push({
        start,
        end: start + match[1].trimEnd().length,
        type: 'other',
        // "Anak wedok kelas 8": whose daughter is not said.
        ...(owner === 'reporter' || taught ? { owner: 'reporter' } : { owner: 'reporter', action: 'ask' }),
      })
      done += match.index + match[1].length
    }
  }
  return found
}

const teaches = /^(?:wali|walikelas|guru|pengajar|teacher)$/u
const atOnce = /^[\s,(]*(?:(?:di|ing|neng|nang|wonten)\s+)?$/iu
/** "Wali kelas anak saya, kelas 5B": of the child, and not of who teaches it. */
const ofTeacher = ({ words }: Page, from: number, to: number): boolean =>
  teaches.test(words[from]?.stem.base ?? '') &&
  words.slice(from, to + 1).some(({ stem, lower }, k) => {
    const next = words[from + k + 1]
    return (
      k > 0 && children.test(stem.base) && (lower.endsWith('ku') || (from + k < to && mine.test(next?.lower ?? '')))
    )
  })
const mine = new RegExp(`^${own}$`, 'iu')

/** Between a child and its class, with nothing that it does there. */
const inClass =
  /^(?:'s|\s+(?:is|was|masih|isih|lagi|sekarang|skrg|saiki|now|still|only|just|baru|duduk|lungguh|sekolah|di|neng|nang|ing|wonten|in))*\s+/iu
/** A child of the reporter's family was told of in the two sentences before. */
const ofChild = ({ words, mentions }: Page, i: number): boolean =>
  mentions.some(
    ({ kind, owner, from, to }) =>
      kind === 'kin' &&
      owner === 'reporter' &&
      to < i &&
      (words[i]?.sentence ?? 0) - (words[to]?.sentence ?? 0) <= 2 &&
      words.slice(from, to + 1).some((word) => children.test(word.stem.base)),
  )

/** A date not far after a word of birth. Of a birthday only the year tells who it is: the day is when something happened. */
function births({ text, words, mentions, spots }: Page, found: Found[]): void {
  for (const match of matchesOf(spots, bornWord)) {
    const from = match.index + match[0].length
    const clause =
      /^[^.!?;\n]*(?:(?:\.(?=\d)|(?<=\b(?:Kab|Kec|Kel|Ds|Dk|tgl|Tgl|thn))\.)[^.!?;\n]*)*/u.exec(
        text.slice(from, from + 90),
      )?.[0] ?? ''
    const hit = dated.exec(clause) ?? run.exec(clause)
    if (hit === null || hit.index > 48) continue
    if (/^(?:ultah|ulang)/iu.test(match[0]) && !/(?:19|20)\d{2}$/u.test(hit[0])) continue
    const before = lead.exec(clause.slice(0, hit.index))?.[0] ?? ''
    const start = from + hit.index - before.length
    // "Umur 29, lahirnya …": of whom, when nobody was spoken of?
    const spoken = mentions.some(({ to, kind }) => kind !== 'anaphor' && (words[to]?.end ?? 0) <= start)
    found.push({ start, end: from + hit.index + hit[0].length, type: 'other', ...(spoken ? {} : { owner: 'unknown' }) })
  }
}
