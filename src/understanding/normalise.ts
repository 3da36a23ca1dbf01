/**
 * One way of looking at what people type, shared by dates, places, choices and command words: small letters, plain
 * digits, straight apostrophes, no accents, no invisible characters. Everything here is linear in the length of the
 * text: loops instead of patterns such as `\s+$`, which take quadratic time on a message made of spaces.
 */

/** Zero-width and bidi controls and skin tones; the keycap sign of "2️⃣" is a mark and goes with the accents. */
const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]|\uD83C[\uDFFB-\uDFFF]/g
const apostrophes = /[\u2018\u2019\u201B\u02BC\u0060\u00B4]/g
const dashes = /[\u2010-\u2015\u2212]/g

/**
 * Small letters, ASCII digits of any script, no accents ("nggèh" is "nggeh"), no invisible characters. Spaces and
 * punctuation stay, so positions of words relative to each other do too; offsets into the original do not.
 */
export function fold(text: string): string {
  const plain = text
    .replace(invisible, '')
    .replace(apostrophes, "'")
    .replace(dashes, '-')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
  return plain.replace(/(?![0-9])\p{Nd}/gu, digit)
}

/**
 * A whole short message made comparable: folded, spaces single, signs at either end dropped (unless nothing else is
 * there: a bare "?" or "👍" stays), letters repeated more than twice cut to two ("iyaaaa" is "iyaa").
 */
export function normalise(text: string): string {
  const folded = collapse(fold(text), 2)
  const chars = Array.from(folded)
  let start = 0
  let end = chars.length
  while (start < end && !isWordChar(chars[start])) start++
  while (end > start && !isWordChar(chars[end - 1])) end--
  if (start === end) return onlySigns(folded)
  return chars.slice(start, end).join('').split(/\s/).filter(Boolean).join(' ')
}

/** Longer than any command or question with its particles. */
export const LONGEST_COMMAND = 160

/** "He'eh" is "heeh", "mangu-mangu" is "mangu mangu", "n/a" is "n a". */
export function commandKey(text: string): string {
  const said = normalise(text).replaceAll("'", '')
  return /[\p{L}\p{N}]/u.test(said) ? said.split(/[\s,/-]+/).join(' ') : said
}

/** The words of a text, folded: runs of letters and digits; an apostrophe or dash inside a word parts nothing from it. */
export function words(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Cuts every letter repeated more than `most` times in a row to `most`; digits stay, they mean something. */
export function collapse(text: string, most: 1 | 2): string {
  return text.replace(most === 1 ? /([a-z])\1+/g : /([a-z])\1\1+/g, most === 1 ? '$1' : '$1$1')
}

/** "👍👍👍" is "👍"; "??" is "?". */
function onlySigns(text: string): string {
  const signs = Array.from(text).filter((c) => c.trim() !== '')
  return signs.every((c) => c === signs[0]) ? (signs[0] ?? '') : signs.join('')
}

function isWordChar(c: string | undefined): boolean {
  return c !== undefined && /[\p{L}\p{N}]/u.test(c)
}

/** Unicode keeps every script's ten digits together, in order, so counting back to the first of them gives the value. */
function digit(c: string): string {
  const code = c.codePointAt(0) ?? 0
  let value = 0
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++
  return String(value)
}
