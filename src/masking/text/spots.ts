/**
 * Patterns are tried only where they can begin. Nearly every rule on the text begins with one of a few words, and to
 * search all of the text for each rule is what masking would spend most of its time on. So the text is gone through once,
 * and at each place where letters begin it is noted which rules can begin with what stands there. A pattern that is not
 * tried at all saves most: its machine code need not be fetched.
 */
import { beginningsOf } from './beginnings.ts'
import { letterBits, letterFrom, lettersEnd } from './letters.ts'

/** A text with the places at which rules can begin. */
export interface Spots {
  text: string
  /** By number of the rule, in order. */
  places: (number[] | undefined)[]
}
export interface Rule {
  pattern: RegExp
  number: number
}

/**
 * Rules by what they begin with, sign by sign: a tree, of which each knot is a row of the next ones by the bits of a letter,
 * and of any number of signs that are none by 0. In one piece, as objects lie all over the memory. No knot leads to 0.
 */
let knots = new Uint16Array(0)
const row = 32
/** After the letters of a row: which of `lists` those rules are that can begin with what led there, whatever follows. */
const listAt = 31
const lists: number[][] = [[]]
let rows = 0
let count = 0

function newKnot(): number {
  if (rows === 2 ** 16) throw new Error('More beginnings of rules than can be numbered')
  if (knots.length < (rows + 1) * row) {
    const wider = new Uint16Array(Math.max(2 * knots.length, 1024 * row))
    wider.set(knots)
    knots = wider
  }
  return rows++
}
const root = newKnot()

export function spotsOf(text: string): Spots {
  const places: Spots['places'] = []
  places.length = count
  for (let at = letterFrom(text, 0); at < text.length; at = letterFrom(text, lettersEnd(text, at))) {
    let next = at
    let bits = letterBits(text, next)
    for (let knot = knots[root * row + bits] ?? 0; knot !== 0; knot = knots[knot * row + bits] ?? 0) {
      const list = knots[knot * row + listAt] ?? 0
      if (list !== 0) for (const rule of lists[list] ?? []) (places[rule] ??= []).push(at)
      next++
      if (bits === 0) while (next < text.length && letterBits(text, next) === 0) next++
      bits = letterBits(text, next)
    }
  }
  return { text, places }
}

/**
 * A rule from a pattern of which every match begins where letters begin: `(?<!\p{L})`, more or `\b` must stand in front, and
 * a letter first. Throws when it can begin with anything else, as matches would be missed.
 */
export function ruleOf(from: RegExp | string, flags = 'iu'): Rule {
  const source = typeof from === 'string' ? from : from.source
  const number = count++
  for (const beginning of [...beginningsOf(source)].toSorted((a, b) => a.length - b.length)) {
    if (!/^[a-z]/u.test(beginning)) throw new Error(`A match can begin with something else than a letter: ${source}`)
    note(number, beginning.replace('*', ''))
  }
  if (!/^(?:\(\?<!\[?\\p\{L\}|\\b)/u.test(source)) throw new Error(`A match can begin inside a word: ${source}`)
  const kept = typeof from === 'string' ? flags : from.flags.replace(/[gy]/gu, '')
  // That no letter stands before where it is tried is known.
  return { pattern: new RegExp(source.replace(/^\(\?<!\\p\{L\}\)/u, ''), `${kept}y`), number }
}

function note(rule: number, beginning: string): void {
  let knot = root
  for (let i = 0; i < beginning.length; i++) {
    // What it can begin with is the same and shorter.
    if (lists[knots[knot * row + listAt] ?? 0]?.includes(rule) === true) return
    const to = knot * row + letterBits(beginning, i)
    // Before it is asked where: a new one may move them all.
    if (knots[to] === 0) {
      const next = newKnot()
      knots[to] = next
    }
    knot = knots[to] ?? root
  }
  const at = knot * row + listAt
  if (knots[at] === 0) knots[at] = lists.push([]) - 1
  const list = lists[knots[at] ?? 0]
  if (list?.includes(rule) === false) list.push(rule)
}

/** Whether a rule matches anywhere: a quick look before a slow pattern that can match only where the rule does. */
export const isIn = ({ text, places }: Spots, { pattern, number }: Rule): boolean =>
  places[number]?.some((at) => {
    pattern.lastIndex = at
    return pattern.test(text)
  }) === true

const none: RegExpExecArray[] = []

/** Matches of a rule, in order and never overlapping: what `matchAll` finds with the whole text searched. */
export function matchesOf({ text, places }: Spots, { pattern, number }: Rule): RegExpExecArray[] {
  const tried = places[number]
  if (tried === undefined) return none
  const found: RegExpExecArray[] = []
  let from = 0
  for (const at of tried) {
    if (at < from) continue
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match === null) continue
    found.push(match)
    from = pattern.lastIndex
  }
  return found
}
