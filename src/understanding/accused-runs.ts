/** Cuts a sentence about the person reported into runs: words that stand together, and what they tell of. Pure. */
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
import { words } from './normalise.ts'

export type Part = 'name' | 'position' | 'office'

/** `part`: undefined when nothing says what it is. `deed`: what somebody did is told in it. */
export interface Run {
  part: Part | undefined
  words: string[]
  deed?: true
}

/** Made-up words that stand for something hidden which says what somebody is. */
export type Opaque = (raw: string) => boolean
const nothing: Opaque = () => false

export const notNames: ReadonlySet<string> = new Set(data.notNames)
const ofPlace = new Set(data.ofPlace)
const nameMarks = new Set(data.nameMarks)
const dropped = new Set(data.dropped)
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

/** The runs that tell something: without linking words, words that say there is no name, and words that say nothing. */
export const runsIn = (text: string, isPost: Opaque = nothing): Run[] =>
  filledRuns(runsOf(read(text.replace(noName, ' ')), isPost))

function runsOf(list: readonly Word[], isPost: Opaque): Run[] {
  const runs: Run[] = []
  let part: Part | undefined
  /** The last word was a position that a place name may follow ("lurah Bulusan"). */
  let placeNext = false
  /** A deed is being told: its words stay together, whatever they would be elsewhere. */
  let telling = false
  let at = 0
  for (let word = list[0]; word !== undefined; word = list[at]) {
    if (word.breaks && !isDegree(word.raw)) start(undefined)
    telling = (telling || beginsDeed(word)) && !marksName(word) && !leadsToOffice(list, at)
    at += telling ? takeDeed() : takeWords(word)
  }
  return runs

  /** The first that fits takes its words from `at` on, and says how many they were. */
  function takeWords(word: Word): number {
    return (
      takeBeside(word) ||
      takePost(word) ||
      takeNameMark(word) ||
      takeHonorific(word) ||
      takePosition(word) ||
      takeOffice(word) ||
      takeLink(word) ||
      takeFiller(word) ||
      takePlace() ||
      takeOther(word)
    )
  }

  function takeDeed(): number {
    if (part !== 'position') start('position')
    telling = true
    add(at, 1)
    running().deed = true
    return 1
  }
  /** "Istri pak lurah": with the title, which is not theirs. */
  function takeBeside(word: Word): number {
    const tied = beginsAnew(word) ? besideAt(list, at) : 0
    if (tied === 0) return 0
    start('position')
    add(at, tied)
    return tied + addPosition(at + tied)
  }
  function takePost({ raw }: Word): number {
    if (!isPost(raw)) return 0
    start('position')
    add(at, 1)
    start(undefined)
    return 1
  }
  function takeNameMark(word: Word): number {
    if (!marksName(word)) return 0
    start('name')
    return 1
  }
  function takeHonorific({ key }: Word): number {
    const next = list[at + 1]
    if (!honorifics.has(key) || next === undefined || next.breaks) return 0
    start(positionAt(list, at + 1) > 0 ? 'position' : 'name')
    add(at, 1)
    return 1 + addPosition(at + 1)
  }
  function takePosition({ key, breaks }: Word): number {
    const length = positionAt(list, at)
    // Behind "dinas" a lone word goes on with the name of the office.
    const ofOffice = part === 'office' && length === 1 && !ofPlace.has(key) && list[at - 1]?.key === 'dinas'
    if (length === 0 || ofOffice) return 0
    if (part !== 'position' || breaks) start('position')
    return addPosition(at)
  }
  function takeOffice({ key, breaks }: Word): number {
    if (!offices.has(key)) return 0
    if (part !== 'office' || breaks) start('office')
    add(at, 1)
    return 1
  }
  function takeLink({ key }: Word): number {
    if (!links.has(key)) return 0
    if (part !== 'office') start('office')
    return 1
  }
  /** Words of which nothing is kept. */
  function takeFiller(word: Word): number {
    // "Camat sama sekdes" are two.
    const joins = joinsTwo(list, at)
    if (!joins && (dropped.has(word.key) || isFiller(word))) return 1
    if (!joins && !isTie(word)) return 0
    start(undefined)
    return 1
  }
  function takePlace(): number {
    if (!placeNext) return 0
    const taken = placeAt(list, at)
    start(taken > 0 ? 'office' : 'name')
    const count = Math.max(1, taken)
    add(at, count)
    if (taken > 0) start(undefined)
    return count
  }
  function takeOther({ raw }: Word): number {
    const isName =
      isDegree(raw) || (part === 'position' && /^\p{Lu}/u.test(raw) && /^\p{Ll}/u.test(list[at - 1]?.raw ?? ''))
    if (isName) start('name')
    add(at, 1)
    return 1
  }

  function start(as: Part | undefined): void {
    part = as
    placeNext = false
    telling = false
    runs.push({ part: as, words: [] })
  }
  function running(): Run {
    const last = runs.at(-1)
    if (last !== undefined) return last
    const first: Run = { part, words: [] }
    runs.push(first)
    return first
  }
  function add(from: number, count: number): void {
    running().words.push(...list.slice(from, from + count).map(({ raw }) => raw))
  }
  /** The position that stands there, if one does; how many words it has. */
  function addPosition(from: number): number {
    const count = positionAt(list, from)
    if (count === 0) return 0
    add(from, count)
    const keys = list.slice(from, from + count).map(({ key }) => key)
    placeNext = ofPlace.has(bare(keys.join(' ')))
    return count
  }

  /** "Lurah saya": right behind what it ties to the reporter; a name may follow. */
  function isTie({ key, breaks }: Word): boolean {
    return ties.has(key) && !breaks && (part === 'position' || part === 'office')
  }
  /** Behind a title or a name "Putri" is one more name: "bu Putri, camat". */
  function beginsAnew({ breaks }: Word): boolean {
    const before = list[at - 1]
    return (
      before === undefined || breaks || dropped.has(before.key) || links.has(before.key) || notNames.has(before.key)
    )
  }
  /** "Oknum guru", "itu lho"; "oknum jaksa" says what they are, and with a capital it is a name. */
  function isFiller({ key, raw }: Word): boolean {
    const next = list[at + 1]
    if (key === 'oknum')
      return next !== undefined && (positionAt(list, at + 1) > 0 || offices.has(next.key) || honorifics.has(next.key))
    return (key === 'lho' || key === 'loh') && /^\p{Ll}/u.test(raw)
  }
  /** Of somebody spoken of already; with a capital it is a name. */
  function beginsDeed({ key, raw, breaks }: Word): boolean {
    return !breaks && deeds.has(key) && /^\p{Ll}/u.test(raw) && runs.some((run) => run.part !== undefined)
  }
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
