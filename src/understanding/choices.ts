/**
 * Which of the offered options a message means: by number, label, synonym, part of a label, or near match. Exact beats
 * synonym beats part beats near; what is only likely comes back as a guess to be confirmed.
 */
import data from './data/choices.json' with { type: 'json' }
import { distance, tolerance } from './distance.ts'
import { collapse, fold, words } from './normalise.ts'
import { numberAt } from './numbers.ts'
import { DONT } from './plainly.ts'
import type { ChoiceReading, Option } from './types.ts'

const fillers = new Set(data.fillers)
const numberLeads = new Set(data.numberLeads)
const joiners = new Set(data.joiners)
const negations = new Set(data.negations)

/** Everything that was named, where several may be meant: "keduanya". */
export const allWords: string[] = data.all

/** More words than these are a story: what its parts resemble was not picked from a list. */
const LONGEST_LIST = 24
/** Nor does anybody name choices in so many characters: a longer text is not even looked through. */
const LONGEST = 1000
/** As many words hold a choice and something beside it; with more it may be a story. */
const FEW = 7

/**
 * With `many`, several options may be named at once ("1, 3", "1 dan 3", "1 3", "1-3"); when only some of the parts are
 * sure, all that were named are one guess. Without it, several give `many`.
 * `unseen`: the options were not shown. No number stands for one, and only its whole name is sure.
 */
export function readChoice(
  text: string,
  options: Option[],
  how: { many?: boolean; unseen?: boolean } = {},
): ChoiceReading {
  if (text.length > LONGEST) return { kind: 'none' }
  const one = how.unseen === true ? readUnseen : readOne
  const whole = one(text, options)
  if (whole.kind === 'sure') return whole
  const parts = split(text)
  if (parts.length < 2 || parts.length > 2 * options.length + 2) return whole
  const readings = parts.map((part) => one(part, options))
  const out = readings.find((r) => r.kind === 'out')
  // "… bagi amplop, dua belas, …": a part of a story, and no choice. Beside anything but choices only in a few words.
  const numbers = readings.every(({ kind }) => kind === 'sure' || kind === 'out')
  if (out && (numbers || words(text).length <= FEW)) return out
  if (readings.every((r) => r.kind === 'sure')) {
    const ids = idsOf(readings)
    if (ids.length > 1 && how.many !== true) return { kind: 'many', ids }
    return readings.some((r) => r.near) ? { kind: 'sure', ids, near: true } : { kind: 'sure', ids }
  }
  if (how.many !== true || words(text).length > LONGEST_LIST) return whole
  // Taking the sentence as a whole would drop what only one of its parts says, however grave that is.
  const ids = idsOf(readings)
  if (ids.length === 0) return whole
  return readings.some((r) => r.kind === 'many') ? { kind: 'many', ids } : { kind: 'guess', ids }
}

const idsOf = (readings: ChoiceReading[]): string[] => [...new Set(readings.flatMap((r) => ('ids' in r ? r.ids : [])))]

/** "2", "no 2", "yang kedua": means nothing without a list. */
export const isNumber = (text: string): boolean => text.length <= LONGEST && onlyNumber(words(text)) !== undefined

function readOne(text: string, options: Option[]): ChoiceReading {
  const list = words(text)
  const number = onlyNumber(list)
  const said = list.join(' ')
  const exact = options.filter((o) => namesOf(o).label.key === said)
  if (exact.length === 1) return sure(exact)
  if (number !== undefined) {
    const option = options[number - 1]
    return option ? sure([option]) : { kind: 'out', number }
  }
  const input = stripped(list)
  if (input.length === 0 || input.length > 12) return { kind: 'none' }
  return bySynonym(list, options) ?? byWords(input, options) ?? numbered(list, options) ?? near(input, options)
}

/** "Hari itu": a filler may be part of the synonym, so it is compared as it was typed before anything is peeled off. */
function bySynonym(list: string[], options: Option[]): ChoiceReading | undefined {
  if (list.length > 12) return undefined
  const whole = new Set(peeled(list).map((run) => run.join(' ')))
  const meant = options.filter((o) => namesOf(o).synonyms.some(({ key }) => key.includes(' ') && whole.has(key)))
  return meant.length === 1 ? sure(meant) : undefined
}

/** What is likely is asked about: nobody saw what they would be taken to have chosen. */
function readUnseen(text: string, options: Option[]): ChoiceReading {
  const list = words(text)
  const input = stripped(list)
  if (onlyNumber(list) !== undefined || input.length === 0 || input.length > 12) return { kind: 'none' }
  const found = byWords(input, options) ?? near(input, options)
  if (found.kind !== 'sure') return found
  const said = input.join(' ')
  const named = options.some((o) => found.ids.includes(o.id) && namesOf(o).all.some(({ key }) => key === said))
  return named ? found : { kind: 'guess', ids: found.ids }
}

/** "2", "no 2", "pilih yang kedua": a number and nothing but words that lead to one. */
function onlyNumber(list: string[]): number | undefined {
  let start = 0
  let end = list.length
  while (start < end && numberLeads.has(list[start]!)) start++
  while (end > start + 1 && fillers.has(list[end - 1]!)) end--
  const number = numberAt(list, start)
  // "The first one".
  if (number !== undefined && number.used < end - start && list[end - 1] === 'one') end--
  return number && start + number.used === end && number.value < 1000 ? number.value : undefined
}

/** "1. Kota Semarang", typed as it was shown; when the words say something else, only a guess. */
function numbered(list: string[], options: Option[]): ChoiceReading | undefined {
  const option = options[Number(list[0]) - 1]
  if (option === undefined || list.length > 6) return undefined
  const rest = byWords(stripped(list.slice(1)), options)
  if (rest?.kind === 'sure') return rest.ids[0] === option.id ? rest : { kind: 'many', ids: [option.id, ...rest.ids] }
  return guess(option)
}

function byWords(input: string[], options: Option[]): ChoiceReading | undefined {
  const said = input.join(' ')
  if (said === '') return undefined
  const labels = options.filter((o) => namesOf(o).label.key === said)
  if (labels.length > 0) return some(labels)
  const synonyms = options.filter((o) => namesOf(o).synonyms.some((s) => s.key === said))
  if (synonyms.length > 0) return some(synonyms)
  // A bare "tidak" says no; it does not choose "Lainnya/tidak yakin".
  if (input.length === 1 && negations.has(said)) return { kind: 'none' }
  const parts = options.filter((o) => namesOf(o).all.some((name) => holds(name.words, input)))
  // "Kota" stands in "calon wali kota" without meaning it; what a label shows can be named by a part of it.
  const [only] = parts
  if (only !== undefined && parts.length === 1 && !isWhole(only, input)) return guess(only)
  if (parts.length > 0) return some(parts)
  const starts = said.length < 3 ? [] : options.filter((o) => namesOf(o).all.some((name) => name.key.startsWith(said)))
  // "dia" begins "diancam", "pas" begins "paslon": three letters are worth a question, not an answer.
  if (said.length === 3 && starts.length === 1) return guess(starts[0]!)
  if (starts.length > 0) return some(starts)
  return inside(input, options)
}

/** A part of the label, or all words of a synonym in whatever order. */
const isWhole = (option: Option, input: string[]): boolean => {
  const { label, synonyms } = namesOf(option)
  return holds(label.words, input) || synonyms.some(({ words: all }) => holds(all, input) && holds(input, all))
}

/** A label or synonym within a short sentence ("saya itu ASN pemkot"). Only a guess: "bukan PNS" holds "PNS" too. */
function inside(input: string[], options: Option[]): ChoiceReading | undefined {
  if (input.some((word) => negations.has(word))) return undefined
  const found = options.filter((o) => namesOf(o).all.some((name) => holds(input, name.words)))
  if (found.length === 0) return undefined
  return found.length === 1 ? guess(found[0]!) : some(found)
}

function near(input: string[], options: Option[]): ChoiceReading {
  const said = input.join(' ')
  const most = tolerance(said.length)
  // "Not the same day" is one slip away from "on the same day".
  const denies = (list: readonly string[]): boolean => list.some((word) => negations.has(word))
  const fits = (name: { words: string[] }): boolean => input.length < 2 || !denies(input) || denies(name.words)
  const ranked = options
    .map((o) => ({
      o,
      d: Math.min(
        ...namesOf(o)
          .all.filter(fits)
          .map((name) => nameDistance(input, name.words, most)),
      ),
    }))
    .filter(({ d }) => d <= most)
    .toSorted((a, b) => a.d - b.d)
  const best = ranked[0]
  if (best === undefined) return { kind: 'none' }
  const equal = ranked.filter(({ d }) => d === best.d)
  if (equal.length > 1) return { kind: 'many', ids: equal.map(({ o }) => o.id) }
  if (best.d === 0) return sure([best.o])
  // A slip in one word of a synonym says no more than that word would.
  const { label, synonyms } = namesOf(best.o)
  const whole =
    nameDistance(input, label.words, most) === best.d ||
    synonyms.some((name) => distance(squeezed(input), squeezed(name.words), most) === best.d)
  const certain = best.d === 1 && said.length >= 6 && ranked.length === 1 && whole
  return certain ? { kind: 'sure', ids: [best.o.id], near: true } : guess(best.o)
}

/** Slips between what was typed and a name, or some of its words ("kabupten" and "Kabupaten Semarang"). */
function nameDistance(input: string[], name: string[], most: number): number {
  const whole = distance(squeezed(input), squeezed(name), most)
  let sum = 0
  for (const word of input) {
    const slips = tolerance(word.length)
    const least = Math.min(...name.map((w) => distance(word, w, slips)))
    if (least > slips) return whole
    sum += least
  }
  return Math.min(whole, sum)
}

/** All words of `part` stand in `list`, in any order ("semarang kota"), and at least one of them says something. */
function holds(list: string[], part: string[]): boolean {
  return part.some((word) => word.length > 1) && part.every((word) => list.includes(word))
}

function split(text: string): string[] {
  const parts: string[][] = [[]]
  for (const word of fold(spreadRanges(text)).match(/[\p{L}\p{N}'-]+|[,;/&+\n.]/gu) ?? []) {
    if (joiners.has(word)) parts.push([])
    else parts.at(-1)?.push(word)
  }
  const filled = parts.filter((part) => part.length > 0)
  // "1 3 4": nothing but numbers.
  if (filled.length === 1 && filled[0]?.every((word) => /^\d{1,2}$/.test(word))) return filled[0]
  return filled.map((part) => part.join(' '))
}

/** "1-3" is 1, 2 and 3. */
function spreadRanges(text: string): string {
  return text.replace(/\b(\d{1,2}) ?(?:-|s\/d|sd|sampai) ?(\d{1,2})\b/g, (all: string, a: string, b: string) => {
    const count = Number(b) - Number(a) + 1
    return count > 1 && count <= 20 ? Array.from({ length: count }, (_, i) => Number(a) + i).join(',') : all
  })
}

function stripped(list: string[]): string[] {
  const [start, end] = core(list)
  return start === end ? list : list.slice(start, end)
}

/** Where what is no filler begins and ends. */
function core(list: string[]): [number, number] {
  let start = 0
  let end = list.length
  while (start < end && fillers.has(list[start]!) && list[start] !== DONT) start++
  while (end > start && fillers.has(list[end - 1]!)) end--
  return [start, end]
}

/** The list with none, some and all of the fillers around it taken off. */
function peeled(list: string[]): string[][] {
  const [start, end] = core(list)
  const runs: string[][] = []
  for (let from = 0; from <= start; from++)
    for (let to = list.length; to >= end; to--) if (from < to) runs.push(list.slice(from, to))
  return runs
}

/** A label or synonym, folded. */
interface Name {
  words: string[]
  key: string
}

const known = new WeakMap<Option, { label: Name; synonyms: Name[]; all: Name[] }>()
const knownSynonyms = new WeakMap<string[], Name[]>()

/**
 * Folded once for all the looks at an option; the synonyms once for all options that share the form's list of them.
 * Kept no longer than the option itself: the label of one may quote what a reporter wrote.
 */
function namesOf(option: Option) {
  const found = known.get(option)
  if (found !== undefined) return found
  const label = nameOf(option.label)
  const synonyms = knownSynonyms.get(option.synonyms) ?? option.synonyms.map(nameOf)
  knownSynonyms.set(option.synonyms, synonyms)
  const made = { label, synonyms, all: [label, ...synonyms].filter((name) => name.words.length > 0) }
  known.set(option, made)
  return made
}

function nameOf(text: string): Name {
  const list = words(text)
  return { words: list, key: list.join(' ') }
}

/** Without spaces and doubled letters; short ones keep them: "PPPK" must not become "pk". */
function squeezed(list: string[]): string {
  const all = list.join('')
  return all.length < 5 ? all : collapse(all, 1)
}

function some(options: Option[]): ChoiceReading {
  return options.length === 1 ? sure(options) : { kind: 'many', ids: options.map((o) => o.id) }
}

function sure(options: Option[]): ChoiceReading {
  return { kind: 'sure', ids: options.map((o) => o.id) }
}

function guess(option: Option): ChoiceReading {
  return { kind: 'guess', ids: [option.id] }
}
