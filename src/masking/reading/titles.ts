/**
 * Titles of study, of faith and of rank around a name: "drg. Laksmi Wardoyo, M.Kes." is Laksmi Wardoyo. Rules that look at
 * what stands beside a name would meet the title instead. Before a name they are left out only where the reporter says
 * theirs or that of the family: elsewhere "H. Slamet" and "Bripka Joko" tell that somebody else is spoken of.
 */
import { placeWords } from '../names/name-words.ts'
import { matchesOf, ruleOf, type Spots } from '../text/spots.ts'
import { kin, setOf, stem } from '../text/words.ts'
import { type Part, type Read, readWith } from './read.ts'

/** Not "pak", "bu", "mas": these are of many rules. "Dr" in small letters without its full stop is short for "dari". */
const titles = String.raw`(?:dr|drg|drh|drs|dra|ir|apt|ns|prof|hj|h|kh|ust|ustadz|ustad|ustadzah|ustazah|pdt|bripka|bripda|briptu|brigadir|aipda|aiptu|ipda|iptu|akp|kompol|akbp|serda|sertu|serka|serma|pelda|peltu|letda|lettu|letkol)(?:\.[ \t]{0,2}|[ \t]+)`
const prefixed = ruleOf(String.raw`\b(?<![@._/-])(?:${titles}){1,6}(?=\p{L}{2})`, 'iu')
const shortDari = /^dr[ \t]/u

const selves = setOf(['saya sy aku kula kulo kami'])
const links = setOf(['ini iki niki punika adalah bernama dengan kan lengkap asli terang'])
const labels = setOf(['nama nami jeneng asma'])
const modifiers = setOf([
  'kandung sulung bungsu ragil mbarep pertama kedua ketiga ipar mertua tiri lanang wadon wedok perempuan',
])
const openings = setOf(['perkenalkan kenalkan halo hai izin permisi bahwa dan nuwun'])
/** "Hormat saya,", "panggil saja", "my name is": a name comes, and the reporter's. */
const closings = setOf(['salam wassalam wassalamualaikum ttd tertanda'])
const leading = new Set([
  'hormat saya',
  'hormat kami',
  'hormat kula',
  'salam hormat',
  'panggil saja',
  'panggil aja',
  'panggil wae',
  'biasa dipanggil',
  'saya dipanggil',
  'saya atas nama',
  'name is',
  "i'm",
  'i am',
  'this is',
  'bawah ini',
])
/** On a line of its own: "Pelapor: X", "- X"; or under thanks. */
const begun =
  /(?:^|\n) *(?:(?:pelapor|pengirim|identitas|nama|lengkap) ?[:=]|[-~]) ?$|(?:kasih|nuwun|suwun|demikian)[.,!]? *\n\s*[-~]? ?$/iu
function isDue(head: string): boolean {
  const words = head.toLowerCase().match(/[\p{L}']+/gu) ?? []
  return (
    closings.has(words.at(-1) ?? '') ||
    [1, 2, 3].some((count) => leading.has(words.slice(-count).join(' '))) ||
    begun.test(head)
  )
}

/** Where the reporter, or who is of the family, is about to be named. "Dokter anak saya dr. X" is somebody else. */
function isOwnName(head: string): boolean {
  if (isDue(head)) return true
  const words = [...head.matchAll(/\p{L}+/gu)]
  const at = (back: number): string => words.at(-back)?.[0].toLowerCase() ?? ''
  /** The word so many back begins a clause. */
  const begins = (back: number): boolean => {
    const word = words.at(-back)
    if (word === undefined) return false
    const before = head.slice(0, word.index)
    return /(?:^|[.!?;,\n(])\s*$/u.test(before) || openings.has(at(back + 1))
  }
  let back = 1
  while (links.has(at(back)) && back < 4) back++
  // Nothing but a comma, a colon or a bracket between: "saya, Aipda X".
  if (!/^[ ,:(]*$/u.test(head.slice((words.at(-back)?.index ?? 0) + at(back).length).replaceAll(/\p{L}/gu, '')))
    return false
  const word = at(back)
  if (labels.has(word.replace(/ku$/u, '')) && word.endsWith('ku')) return true
  if (kin.has(stem(word).base) && stem(word).suffix === 'own') return begins(back) || labels.has(at(back + 1))
  if (!selves.has(word)) return false
  let owner = back + 1
  if (links.has(at(owner)) || modifiers.has(at(owner))) owner++
  if (labels.has(at(owner))) return true
  if (kin.has(at(owner))) return begins(owner) || labels.has(at(owner + 1))
  return begins(back)
}

/** What was studied: "S.Pd.", "A.Md.Kep.", "M.Pd.I". Not any letters: "S.R. Lestari" and "Agus S. Budi" are names. */
const fields = setOf([
  'pd sos kom kep keb kes farm far si sc ag hum psi psy ip ap ak gz km th fil tp stp pt sn ds ars tr md og pd jp an rad hut ked pi',
  'li par stat mat akun st kn',
])
/** Behind another one only: "M.Pd.I", "S.Pd.SD". */
const further = setOf(['i k sd aud sy h e t p m'])
/** Of single letters only behind a comma: "S.R. Lestari" is a name. */
const letters = setOf(['s.h s.e s.t s.p s.s s.i.p s.i.k s.a.p s.k.m m.h m.m m.t m.e'])
/** Without a full stop only behind a comma, as "SIP 503/…" is a licence; in small letters few can be nothing else. */
const plain = setOf(['se sh st sp mm mh mt msi mpd mkes spd ssos skm sip skep skom amd ns apt phd'])
const perhaps = /(?<=[\p{L}.])(?:, ?| )(?=[SMADNPsmad][A-Za-z]{0,3}(?:[.,\s)]|$))/gu

/** Where the degrees end that begin at `at` with a comma or a blank; `at` where none do. */
function degreesFrom(text: string, at: number): number {
  let end = at
  for (;;) {
    const gap = /^(?:, ?| )/u.exec(text.slice(end, end + 2))?.[0]
    if (gap === undefined) return end
    const next = degreeAt(text.slice(end + gap.length, end + gap.length + 24), gap.startsWith(','))
    if (next === 0) return end
    end += gap.length + next
  }
}
/** How long the degree is that the text begins with; 0 for none. */
function degreeAt(text: string, comma: boolean): number {
  const closed = (length: number): number => {
    const whole = text[length] === '.' ? length + 1 : length
    // "S.Pd.0812…" and "…, MT Haryono 25" are something else.
    return /^(?:[\p{L}\d/]| (?:Haryono|\p{Lu}\p{Ll}+ ?\d))/u.test(text.slice(whole)) ? 0 : whole
  }
  const one = /^(?:(Sp|[SMAD])\. ?([A-Z][A-Za-z]{0,4})|([smad])\.([a-z]{2,5}))(?![\p{L}\d])/u.exec(text)
  if (one !== null) {
    const [, head = one[3] ?? '', field = one[4] ?? ''] = one
    let said = `${head}.${field}`.toLowerCase()
    let length = one[0].length
    const known = fields.has(field.toLowerCase())
    for (;;) {
      const more = /^\. ?([A-Z][A-Za-z]{0,3}|[a-z]{2,4}(?=[\s.,]))(?![\p{L}\d])/u.exec(text.slice(length))
      const part = more?.[1]?.toLowerCase() ?? ''
      if (
        more === null ||
        !(known
          ? fields.has(part) || further.has(part)
          : letters.has(`${said}.${part}`) || said === 's.i' || said === 's.a' || said === 's.k')
      )
        break
      said += `.${part}`
      length += more[0].length
    }
    return known || (comma && letters.has(said)) ? closed(length) : 0
  }
  const word = /^(?:[A-Z][A-Za-z]{1,3}|skm|spd|skep|mkes|ssos)(?![\p{L}\d/]| ?\d)/u.exec(text)?.[0]
  return word !== undefined && (comma || /^[a-z]/u.test(word)) && plain.has(word.toLowerCase())
    ? closed(word.length)
    : 0
}

/** The text without titles beside names; undefined where it has none. */
export const withoutTitles = (spots: Spots): Read | undefined =>
  readWith(spots.text, [...titlesBefore(spots), ...titlesAfter(spots.text)])

const titlesBefore = (spots: Spots): Part[] =>
  matchesOf(spots, prefixed)
    .map(({ index, 0: { length } }) => ({ at: index, end: index + length, put: '' }))
    .filter(
      ({ at, end }) =>
        !shortDari.test(spots.text.slice(at, end)) &&
        isNext(spots.text, end) &&
        isOwnName(spots.text.slice(Math.max(0, at - 80), at)),
    )

/** A name, and no institution: "saya drg Puskesmas X" says a job. */
function isNext(text: string, at: number): boolean {
  const next = /^\p{Lu}\p{L}*/u.exec(text.slice(at, at + 30))?.[0]
  return next !== undefined && !placeWords.has(next.toLowerCase()) && !institution.test(next)
}
const institution =
  /^(?:Puskesmas|Pustu|Polsek|Polres|Polda|Polri|Kodim|Koramil|Masjid|Mushol{1,2}a|Gereja|Pondok|Ponpes|TP[QA]|MI|MTs|MA|SD|SMP|SMA|SMK|RS|RSUD|Klinik|Apotek|Dinas|Desa|Kelurahan|Kecamatan|Perum|Jl|Jalan|Gang|Blok|RT|RW)$/u

function titlesAfter(text: string): Part[] {
  const parts: Part[] = []
  for (const { index } of text.matchAll(perhaps)) {
    const end = index < (parts.at(-1)?.end ?? 0) ? index : degreesFrom(text, index)
    if (end === index) continue
    // "Budi, S.Pd. Saya …": it ends the sentence as well. "Budi, S.Pd. NIP 19…" goes on.
    const closes = text[end - 1] === '.' && /^(?:\s+\p{Lu}\p{Ll}|\s*$)/u.test(text.slice(end, end + 4))
    parts.push({ at: index, end, put: closes ? '.' : '' })
  }
  return parts
}

const closeBefore = new RegExp(String.raw`(?<![\p{L}@._/-])(?:${titles}){1,6}$`, 'iu')

/** Where a name begins and ends with the titles beside it: they tell what somebody studied, and in what few others did. */
export function withTitles(text: string, start: number, end: number): { start: number; end: number } {
  const ahead = closeBefore.exec(text.slice(Math.max(0, start - 40), start))?.[0] ?? ''
  // "Anak saya dr Joko", "blok H Budi": no title, or not of the name.
  const title =
    shortDari.test(ahead) || notTitled.test(text.slice(Math.max(0, start - ahead.length - 16), start - ahead.length))
      ? ''
      : ahead
  return { start: start - title.length, end: degreesFrom(text, end) }
}
const notTitled = /(?:(?<!\p{L})(?:blok|blk|kelas|kls|kamar|plat|gol|golongan|inisial|no|nomor)\.?|\d)[ ]$/iu
