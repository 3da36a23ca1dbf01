/** Addresses as people dictate them, numbers in words: "jalan kenanga nomor dua belas RT tiga RW delapan". */
import type { Found } from '../find.ts'
import { spokenNumberEnd } from '../numbers/number-words.ts'
import { countsEach, ofBody } from './rt-counts.ts'
import { matchesOf, type Rule, ruleOf, type Spots } from '../text/spots.ts'

const street = ruleOf(
  String.raw`(?<![\p{L}\p{N}])(?:(?:jalan|jln|jl|gang|gg|lorong|dukuh|perum|perumahan|blok)(?:\.\s?|\s+)(?:\p{L}+\.?\s+){1,4}?(?:\d{1,2}\s+)?(?:nomor|nomer|no\.?)|(?:(?:perum|perumahan|perumnas|griya|komplek|kompleks|asrama|rusun|rusunawa)\s+(?:\p{L}+\s+){1,3}?)?(?:blok|block)\s+[a-z]{1,2}(?:\s+(?:nomor|nomer|no\.?))?)(?=\s)`,
)
const rt = ruleOf(String.raw`(?<![\p{L}\p{N}])(?:rt|er\s?te)(?=\s)`)
/** "Los C nomer wolulas". */
const stall = ruleOf(
  String.raw`(?<![\p{L}\p{N}])(?:kios|lapak|los|stand|stan|petak|meja|kamar)\s+(?:[a-z]{1,2}(?:\s+(?:nomor|nomer|no\.?))?|nomor|nomer|no\.?)(?=\s)`,
)
/** What goes on after the number of a house. */
const within = /\s*[,/]?\s*(?:rt|er\s?te|rw|er\s?we)(?:\s+(?:nomor|nomer|no\.?))?(?=\s)/iuy
const rw = /\s*[,/]?\s*(?:rw|er\s?we)(?=\s)/iuy
const figures = /\s+\d{1,3}(?!\p{L})/uy

/** Where a pattern that begins at `at` ends; -1 when it does not fit. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : -1
}

/** What a rule begins, with the number in words that must follow. */
function* numbered({ text, ...places }: Spots, rule: Rule): Generator<{ start: number; end: number }> {
  for (const match of matchesOf({ text, ...places }, rule)) {
    const end = spokenNumberEnd(text, match.index + match[0].length)
    if (end > 0) yield { start: match.index, end }
  }
}

export function dictatedAddresses(spots: Spots): Found[] {
  const { text } = spots
  const found: Found[] = []
  for (const { start, end } of numbered(spots, street))
    found.push({ start, end: restOfAddress(text, end), type: 'address' })
  for (const { start, end } of numbered(spots, rt)) {
    const named = endOf(rw, text, end)
    const whole = { start, end: named < 0 ? -1 : spokenNumberEnd(text, named) }
    if (whole.end < 0) whole.end = end
    if (!ofBody(text, start) && !countsEach(text, whole)) found.push({ ...whole, type: 'address' })
  }
  return found
}

/** Stalls whose number is said in words. */
export const dictatedStalls = (spots: Spots): { start: number; end: number }[] => [...numbered(spots, stall)]

/** "… RT tiga RW 8" after a house's number that ends at `end`: where all of it ends. What is below 0 stays so. */
export function restOfAddress(text: string, end: number): number {
  if (end < 0) return end
  let last = end
  for (;;) {
    const named = endOf(within, text, last)
    if (named < 0) return last
    const number = Math.max(spokenNumberEnd(text, named), endOf(figures, text, named))
    if (number < 0) return last
    last = number
  }
}
