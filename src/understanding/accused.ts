/**
 * Splits one free sentence about the person reported into name, position and office. Careful rather than clever: it is
 * shown to the reporter, and what cannot be placed stays in the answer, so no word of meaning is ever lost.
 */
import {
  bare,
  besideAt,
  honorifics,
  isDegree,
  joinsTwo,
  leadsToOffice,
  links,
  offices,
  placeAt,
  positionAt,
  read,
  type Word,
} from './accused-words.ts'
import data from './data/accused.json' with { type: 'json' }
import { readYesNo } from './commands.ts'
import { readDate } from './date.ts'
import { words } from './normalise.ts'

export { findOffice } from './find-office.ts'

export interface Accused {
  name?: string
  position?: string
  office?: string
}
type Part = 'name' | 'position' | 'office'

const ofPlace = new Set(data.ofPlace)
const nameMarks = new Set(data.nameMarks)
const dropped = new Set(data.dropped)
const notNames = new Set(data.notNames)
/** "Lurah saya": tells whose lurah, which is the reporter's to tell. */
const ties = new Set(data.ties)
/** What somebody did: "pak lurah bagi sembako" names nobody "bagi sembako". */
const deeds = new Set(data.deeds)
/** Words that say nothing of who it is. */
const hollow = new Set(data.hollow)

const unknown =
  '(?:lupa|lali|kesupen|unknown|not known|forgot(?:ten)?|(?:tidak|tdk|ga|gak|nggak|ngga|ndak|nda|ora|mboten|kurang|dont|don.t|do not) (?:tahu|tau|ngerti|ngertos|ingat|inget|eling|hafal|apal|know|remember))'
const theName = '(?:nama(?:nya|ne|nipun)?|jeneng(?:e|ipun)?|asma(?:ne|nipun)?|(?:(?:his|her|their|the) )?name)'
/** "Namanya lupa", "ga tau namanya": that there is no name is no name. */
const noName = new RegExp(
  `\\b(?:${theName} (?:(?:saya|sy|aku|kula|orangnya|lengkapnya|sih|is|i) ){0,2}${unknown}|(?:(?:saya|sy|aku|kula|i) )?${unknown} (?:siapa |sinten |sapa )?${theName})(?![\\p{L}\\p{N}])`,
  'giu',
)

/** `deed`: what somebody did is told in it. */
type Run = { part: Part | undefined; words: string[]; deed?: true }

/**
 * Nobody is named: "kirim", a day, a sentence about something else. Whoever reads the report must not find it where a
 * position stands.
 */
export function namesNobody(text: string): boolean {
  // "1" is an answer to a list that is not there; a NIP or a telephone number alone does tell who it is.
  if (!/\p{L}|(?:\d\D?){5}/u.test(text)) return true
  // "Iya", "ok": to a question that is not there.
  if (readYesNo(text) !== undefined) return true
  const runs = filledRuns(runsOf(text))
  if (runs.some(({ part, words: list }) => part !== undefined || looksLikeName(list))) return false
  const count = runs.reduce((sum, run) => sum + run.words.length, 0)
  const isDay = (): boolean => ['day', 'range', 'future'].includes(readDate(text, new Date(0)).kind)
  const ofOneself = oneself.has(words(runs[0]?.words[0] ?? '').join(''))
  return count === 0 || (count >= SENTENCE && ofOneself) || (count <= DAY && isDay())
}
/** "Kami disuruh kumpul …": as many words about oneself, without a title, a position or an office, describe nobody else. */
const SENTENCE = 8
const oneself = new Set(['saya', 'sy', 'aku', 'ak', 'kami', 'kita', 'kula', 'kulo', 'awake', 'i', 'we'])
/** "Hari Senin kemarin"; in more words a day is one thing among others. */
const DAY = 3

/** Only linking words ("di", "namanya", "yang", "the" …) and words that say there is no name are left out; every other word comes back in one of the parts. */
export const splitAccused = (text: string, told: Opaque = nothing): Accused => gather(runsOf(text, told))

/** Made-up words that stand for something hidden which says what somebody is. */
type Opaque = (raw: string) => boolean
const nothing: Opaque = () => false

function runsOf(text: string, isPost: Opaque = nothing): Run[] {
  const list = read(text.replace(noName, ' '))
  const runs: Run[] = []
  let part: Part | undefined
  /** The last word was a position that a place name may follow ("lurah Bulusan"). */
  let placeNext = false
  /** A deed is being told: its words stay together, whatever they would be elsewhere. */
  let telling = false
  for (let i = 0; i < list.length; ) {
    const word = list[i]!
    if (word.breaks && !isDegree(word.raw)) start(undefined)
    const tied = beginsAnew(i) ? besideAt(list, i) : 0
    const length = positionAt(list, i)
    const next = list[i + 1]
    telling = (telling || beginsDeed(word)) && !marksName(word) && !leadsToOffice(list, i)
    if (telling) {
      if (part !== 'position') start('position')
      telling = true
      add(1)
      runs.at(-1)!.deed = true
    } else if (tied > 0) {
      const title = positionAt(list, i + tied)
      start('position')
      add(tied)
      takePosition(i + tied, title)
      i += tied + title
      continue
    } else if (isPost(word.raw)) {
      start('position')
      add(1)
      start(undefined)
    } else if (marksName(word)) start('name')
    else if (honorifics.has(word.key) && next !== undefined && !next.breaks) {
      start(positionAt(list, i + 1) > 0 ? 'position' : 'name')
      add(1)
      const title = part === 'position' ? positionAt(list, i + 1) : 0
      if (title > 0) takePosition(i + 1, title)
      i += 1 + title
      continue
    } else if (
      length > 0 &&
      !(part === 'office' && length === 1 && !ofPlace.has(word.key) && list[i - 1]?.key === 'dinas')
    ) {
      if (part !== 'position' || word.breaks) start('position')
      takePosition(i, length)
      i += length
      continue
    } else if (offices.has(word.key)) {
      if (part !== 'office' || word.breaks) start('office')
      add(1)
    } else if (links.has(word.key)) {
      if (part !== 'office') start('office')
    } else if (joinsTwo(list, i)) {
      // "Camat sama sekdes" are two.
      start(undefined)
    } else if (dropped.has(word.key) || isFiller(i) || isTie(word)) {
      // A linking word: nothing to keep.
    } else if (placeNext) {
      const taken = placeAt(list, i)
      start(taken > 0 ? 'office' : 'name')
      add(Math.max(1, taken))
      if (taken > 0) start(undefined)
      i += Math.max(1, taken)
      continue
    } else {
      if (isDegree(word.raw)) start('name')
      else if (part === 'position' && /^\p{Lu}/u.test(word.raw) && /^\p{Ll}/u.test(list[i - 1]?.raw ?? ''))
        start('name')
      add(1)
    }
    i++

    function add(count: number): void {
      if (runs.length === 0) runs.push({ part, words: [] })
      runs.at(-1)?.words.push(...list.slice(i, i + count).map(({ raw }) => raw))
    }
    function takePosition(at: number, count: number): void {
      runs.at(-1)?.words.push(...list.slice(at, at + count).map(({ raw }) => raw))
      placeNext = ofPlace.has(
        bare(
          list
            .slice(at, at + count)
            .map(({ key }) => key)
            .join(' '),
        ),
      )
    }
  }
  return runs

  /** Right behind what it ties to the reporter; a name may follow. */
  function isTie({ key, breaks }: Word): boolean {
    if (!ties.has(key) || breaks || (part !== 'position' && part !== 'office')) return false
    start(undefined)
    return true
  }
  /** Behind a title or a name "Putri" is one more name: "bu Putri, camat". */
  function beginsAnew(at: number): boolean {
    const before = list[at - 1]
    return (
      before === undefined ||
      list[at]!.breaks ||
      dropped.has(before.key) ||
      links.has(before.key) ||
      notNames.has(before.key)
    )
  }
  /** "Oknum guru", "itu lho"; "oknum jaksa" says what they are, and with a capital it is a name. */
  function isFiller(at: number): boolean {
    const { key, raw } = list[at]!
    const next = list[at + 1]
    if (key === 'oknum')
      return next !== undefined && (positionAt(list, at + 1) > 0 || offices.has(next.key) || honorifics.has(next.key))
    return (key === 'lho' || key === 'loh') && /^\p{Ll}/u.test(raw)
  }
  /** Of somebody spoken of already; with a capital it is a name. */
  function beginsDeed({ key, raw, breaks }: Word): boolean {
    return !breaks && deeds.has(key) && /^\p{Ll}/u.test(raw) && runs.some((run) => run.part !== undefined)
  }
  function start(as: Part | undefined): void {
    part = as
    placeNext = false
    telling = false
    runs.push({ part: as, words: [] })
  }
}

/** Puts runs that nothing has named where they fit: a name if it looks like one and none is there yet. */
function gather(runs: Run[]): Accused {
  const filled = filledRuns(runs)
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

/** Without what says nothing of who it is: runs of it, and what trails behind a run. */
function filledRuns(runs: Run[]): Run[] {
  return runs.flatMap(({ words: list, ...run }) => {
    const keys = list.map((word) => words(word).join(''))
    // "Bu Kasih" and "Nur Kasih" are names, "terima kasih" is none.
    // So are "Bu Yah" and "Tan Siong Kok": behind a title or with a capital it is somebody.
    const named = (i: number): boolean =>
      i > 0 && (honorifics.has(keys[i - 1] ?? '') || /^\p{Lu}\p{Ll}/u.test(list[i] ?? ''))
    const isHollow = (key: string, i: number): boolean =>
      hollow.has(key) && (key === 'kasih' ? keys[i - 1] === 'terima' : key === 'terima' || !named(i))
    const end = keys.findLastIndex((key, i) => !isHollow(key, i)) + 1
    return end === 0 ? [] : [{ ...run, words: list.slice(0, end) }]
  })
}

/** "Namanya …", "a.n. …"; "an" without its dots is an English article. */
const marksName = ({ key, raw }: Word): boolean => nameMarks.has(key) || /^(?:an\.|a[./]n\.?)$/i.test(raw)

function looksLikeName(list: string[]): boolean {
  return list.length <= 5 && list.every((word) => /^[\p{L}.'’-]+$/u.test(word) && !notNames.has(words(word).join('')))
}
