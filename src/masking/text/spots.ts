/**
 * Patterns are tried only where they can begin. Nearly every rule on the text begins with one of a few words, and to
 * search all of the text for each rule is what masking would spend most of its time on. So it is noted once where letters
 * begin, by the first of them, and a pattern is tried at its own beginnings.
 */
import { beginningsOf } from './beginnings.ts'
import { letterBits, letterFrom, lettersEnd, pairAt, pairs } from './letters.ts'

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

/** Every rule by the two letters it can begin with, and the third letters that may follow, a bit each. */
const rules = Array.from({ length: pairs }, (): { number: number; thirds: number }[] => [])
let count = 0

export function spotsOf(text: string): Spots {
  const places: Spots['places'] = Array.from({ length: count })
  for (let at = letterFrom(text, 0); at < text.length; at = letterFrom(text, lettersEnd(text, at))) {
    const third = letterBits(text, at + 2)
    for (const { number, thirds } of rules[pairAt(text, at)] ?? [])
      if (((thirds >>> third) & 1) === 1) (places[number] ??= []).push(at)
  }
  return { text, places }
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
    const thirds = three === '*' || two === '#' ? -1 : 1 << letterBits(three, 0)
    const seconds = two === '*' ? Array.from({ length: 32 }, (_, second) => second) : [letterBits(two, 0)]
    for (const second of seconds) {
      const key = letterBits(one, 0) * 32 + second
      keys.set(key, (keys.get(key) ?? 0) | (second === 0 ? -1 : thirds))
    }
  }
  if (!/^\(\?<!\[?\\p\{L\}/u.test(source)) throw new Error(`A match can begin inside a word: ${source}`)
  const kept = typeof from === 'string' ? flags : from.flags.replace(/[gy]/gu, '')
  const number = count++
  for (const [key, thirds] of keys) rules[key]?.push({ number, thirds })
  return { pattern: new RegExp(source, `${kept}y`), number }
}

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
