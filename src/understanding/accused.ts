/**
 * Splits one free sentence about the person reported into name, position and office. Careful rather than clever: it is
 * shown to the reporter, and what cannot be placed stays in the answer, so no word of meaning is ever lost.
 */
import data from './data/accused.json' with { type: 'json' }
import { notNames, type Opaque, type Part, type Run, runsIn } from './accused-runs.ts'
import { isDegree } from './accused-words.ts'
import { readYesNo } from './commands.ts'
import { readDate } from './date.ts'
import { words } from './normalise.ts'
import { isNamed } from './requests.ts'

export interface Accused {
  name?: string
  position?: string
  office?: string
}

/**
 * Nobody is named: "kirim", a day, a sentence about something else. Whoever reads the report must not find it where a
 * position stands.
 */
export function namesNobody(text: string): boolean {
  // "1" is an answer to a list that is not there; a NIP or a telephone number alone does tell who it is.
  if (!/\p{L}|(?:\d\D?){5}/u.test(text)) return true
  // "Iya", "ok": to a question that is not there.
  if (readYesNo(text) !== undefined) return !isNamed(text)
  // "Lihat cerita saya", "seperti di atas", "nanti saja".
  const said = words(text)
  if (WHOLLY.has(said.join(' ')) || (said.some((word) => elsewhere.has(word)) && said.every((word) => isBetween(word))))
    return true
  const runs = runsIn(text)
  if (runs.some(({ part, words: list }) => part !== undefined || looksLikeName(list))) return false
  const count = runs.reduce((sum, run) => sum + run.words.length, 0)
  const isDay = (): boolean => ['day', 'range', 'future'].includes(readDate(text, new Date(0)).kind)
  const ofOneself = oneself.has(words(runs[0]?.words[0] ?? '').join(''))
  return count === 0 || (count >= SENTENCE && ofOneself) || (count <= DAY && isDay())
}
const elsewhere = new Set(data.elsewhere)
const between = new Set([...data.besideElsewhere, ...data.links, ...data.nameMarks, ...data.hollow, ...data.dropped])
const isBetween = (word: string): boolean => elsewhere.has(word) || notNames.has(word) || between.has(word)
/** Nobody when nothing else is said: "banyak orang", "yang di atas" may be all that is known. */
const WHOLLY = new Set('nanti saja,nanti aja,mengko wae,mangke kemawon,later,mereka,they'.split(','))
/** "Kami disuruh kumpul …": as many words about oneself, without a title, a position or an office, describe nobody else. */
const SENTENCE = 8
const oneself = new Set(['saya', 'sy', 'aku', 'ak', 'kami', 'kita', 'kula', 'kulo', 'awake', 'i', 'we'])
/** "Hari Senin kemarin"; in more words a day is one thing among others. */
const DAY = 3

/** Only linking words ("di", "namanya", "yang", "the" …) and words that say there is no name are left out; every other word comes back in one of the parts. */
export const splitAccused = (text: string, told?: Opaque): Accused => gather(runsIn(text, told))

/** Puts runs that nothing has named where they fit: a name if it looks like one and none is there yet. */
function gather(filled: readonly Run[]): Accused {
  const parts: Record<Part, string[]> = { name: [], position: [], office: [] }
  let named = filled.some((run) => run.part === 'name' && !run.words.every(isDegree))
  const told = filled.some(({ deed }) => deed === true)
  const rest: Part = filled.some((run) => run.part === 'position') && !told ? 'office' : 'position'
  for (const run of filled) {
    const name = run.part === undefined && !named && looksLikeName(run.words)
    if (name) named = true
    parts[run.part ?? (name ? 'name' : rest)].push(run.words.join(' '))
  }
  const found: Accused = {}
  for (const part of ['name', 'position', 'office'] as const) {
    if (parts[part].length > 0) found[part] = parts[part].join(', ')
  }
  return found
}

function looksLikeName(list: string[]): boolean {
  return list.length <= 5 && list.every((word) => /^[\p{L}.'’-]+$/u.test(word) && !notNames.has(words(word).join('')))
}
