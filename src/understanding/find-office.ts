/** Which institution of the list a typed office is: by name, alias, part of a name, or near match. */
import data from './data/accused.json' with { type: 'json' }
import { distance, tolerance } from './distance.ts'
import { words } from './normalise.ts'

const generic = new Set(data.generic)
const short = new Map(Object.entries(data.short))

/**
 * `exact` when the text is a name or alias and says nothing else; `whole` when one stands in it, word for word; otherwise
 * only a likely match.
 */
export function findOffice(
  text: string,
  offices: { id: string; name: string; aliases: string[] }[],
): { id: string; exact: boolean; whole: boolean } | undefined {
  const said = spelled(text.slice(0, 400))
  if (said.length === 0) return undefined
  const ranked = offices
    .filter((office) => !elsewhere(said, spelled(office.name)))
    .map((office) => ({
      office,
      score: Math.max(...[office.name, ...office.aliases].map((name) => score(said, spelled(name)))),
    }))
    .filter(({ score: s }) => s > 0)
    .toSorted((a, b) => b.score - a.score)
  const [best, second] = ranked
  if (best === undefined) return undefined
  return {
    id: best.office.id,
    exact: best.score >= EQUAL && second?.score !== best.score,
    whole: isIn(said, best.office),
  }
}

const SAME = 6
const EQUAL = 5
/** One letter changed makes another word of a short one: "Irwan" is nobody's "Irban". */
const LONG = 6

/** A name of the office stands in the text with all its words: "kasubag kepegawaian" is no "badan kepegawaian". */
const isIn = (said: string[], { name, aliases }: { name: string; aliases: string[] }): boolean =>
  [name, ...aliases].some((known) => ` ${said.join(' ')} `.includes(` ${spelled(known).join(' ')} `))

function score(said: string[], name: string[]): number {
  const own = name.filter((word) => !generic.has(word))
  if (own.length === 0) return said.join(' ') === name.join(' ') ? SAME : 0
  if (said.join(' ') === name.join(' ')) return SAME
  const rest = said.filter((word) => !generic.has(word))
  if (rest.join(' ') === own.join(' ')) return EQUAL
  // "pegawai bkpsdm kota": the whole name within more words.
  if (` ${rest.join(' ')} `.includes(` ${own.join(' ')} `)) return 4
  if (rest.length > 0 && rest.every((word) => own.includes(word)) && rest.some((word) => word.length >= 4)) return 3
  const joined = rest.join('')
  const slips = distance(joined, own.join(''), tolerance(joined.length))
  if (rest.length > 0 && own.join('').length >= LONG && slips <= tolerance(joined.length)) return 2
  // One slip in a single telling word among others: "staf inspektrat".
  const near =
    own.length === 1 &&
    own[0]!.length >= LONG &&
    rest.some((word) => distance(word, own[0]!, 2) <= Math.min(2, tolerance(word.length)))
  return near ? 1 : 0
}

/** The text names the other of city, regency and province than the office does. */
function elsewhere(said: string[], name: string[]): boolean {
  const levels = ['kota', 'kabupaten', 'provinsi']
  const wanted = levels.filter((level) => said.includes(level))
  const has = levels.filter((level) => name.includes(level))
  return wanted.length > 0 && has.length > 0 && !wanted.some((level) => has.includes(level))
}

function spelled(text: string): string[] {
  return words(text).flatMap((word) => (short.get(word) ?? word).split(' '))
}
