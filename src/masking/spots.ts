/**
 * Patterns are tried only where they can begin. Nearly every rule on the text begins with one of a few words, and to
 * search all of the text for each rule is what masking would spend most of its time on. So it is noted once where letters
 * begin, by the first of them, and a pattern is tried at its own beginnings.
 */
import { beginningsOf } from './beginnings.ts'
import { isLetter, letterFrom, lettersEnd } from './tokens.ts'

/** A text with the places where letters begin. Those with the same first two letters are a chain. */
export interface Spots {
  text: string
  /** By two letters: number of the first such place, counted from 1; 0 for none. */
  first: Int32Array
  /** By place: number of the next one with the same letters. */
  next: Int32Array
  starts: number[]
}
export interface Rule {
  pattern: RegExp
  /** Two letters each, as numbers, and the third letters that may follow, a bit each. */
  keys: [number, number][]
}

const letters = 32
/** Letters of either case have the same last five bits. What is no Latin letter is 0. */
const bits = (text: string, at: number): number =>
  at < text.length && text.charCodeAt(at) < 0x80 && isLetter(text, at) ? text.charCodeAt(at) & 31 : 0

export function spotsOf(text: string): Spots {
  const starts: number[] = []
  for (let at = letterFrom(text, 0); at < text.length; at = letterFrom(text, lettersEnd(text, at))) starts.push(at)
  const first = new Int32Array(letters * letters)
  const next = new Int32Array(starts.length)
  // From the last one back: chains then go forwards.
  for (let place = starts.length - 1; place >= 0; place--) {
    const at = starts[place] ?? 0
    const key = bits(text, at) * letters + bits(text, at + 1)
    next[place] = first[key] ?? 0
    first[key] = place + 1
  }
  return { text, first, next, starts }
}

/**
 * A rule from a pattern of which every match begins where letters begin: `(?<!\p{L})` or more must stand in front, and a
 * letter first. Throws when it can begin with anything else, as matches would be missed.
 */
export function ruleOf(from: RegExp | string, flags = 'iu'): Rule {
  const source = typeof from === 'string' ? from : from.source
  const beginnings = beginningsOf(source)
  const keys = new Map<number, number>()
  for (const beginning of beginnings) {
    const [one = '', two = '*', three = '*'] = beginning
    if (!/[a-z]/u.test(one)) throw new Error(`A match can begin with something else than a letter: ${source}`)
    const thirds = three === '*' || two === '#' ? -1 : 1 << bits(three, 0)
    const seconds = two === '*' ? Array.from({ length: letters }, (_, second) => second) : [bits(two, 0)]
    for (const second of seconds) {
      const key = bits(one, 0) * letters + second
      keys.set(key, (keys.get(key) ?? 0) | (second === 0 ? -1 : thirds))
    }
  }
  if (!/^\(\?<!\[?\\p\{L\}/u.test(source)) throw new Error(`A match can begin inside a word: ${source}`)
  const kept = typeof from === 'string' ? flags : from.flags.replace(/[gy]/gu, '')
  return { pattern: new RegExp(source, `${kept}y`), keys: [...keys] }
}

const none: RegExpExecArray[] = []

/** Matches of a rule, in order and never overlapping: what `matchAll` finds with the whole text searched. */
export function matchesOf({ text, first, next, starts }: Spots, { pattern, keys }: Rule): RegExpExecArray[] {
  const places: number[] = []
  for (const [key, thirds] of keys)
    for (let place = first[key] ?? 0; place > 0; place = next[place - 1] ?? 0) {
      const at = starts[place - 1] ?? 0
      if (((thirds >>> bits(text, at + 2)) & 1) === 1) places.push(at)
    }
  if (places.length === 0) return none
  if (places.length > 1) places.sort((a, b) => a - b)
  const found: RegExpExecArray[] = []
  let from = 0
  for (const at of places) {
    if (at < from) continue
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match === null) continue
    found.push(match)
    from = pattern.lastIndex
  }
  return found
}
