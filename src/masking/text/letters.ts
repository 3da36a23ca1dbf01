/** Looking at single signs of a text. Nearly all are ASCII, for which a pattern would cost too much. */

/** Whether a letter of any alphabet stands at `at`. */
export function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 0x80) return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a
  letter.lastIndex = at
  return letter.test(text)
}
const letter = /\p{L}/uy
export function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 0x30 && code <= 0x39
}

/** Where the next letter stands, from `at` on; the length of the text when there is none. */
export function letterFrom(text: string, at: number): number {
  let next = at
  while (next < text.length && !isLetter(text, next)) next++
  return next
}
/** Where the letters that begin at `at` end. */
export function lettersEnd(text: string, at: number): number {
  let end = at
  while (end < text.length && isLetter(text, end)) end++
  return end
}

const asciiBits = Uint8Array.from({ length: 0x80 }, (_, code) =>
  /[a-z]/iu.test(String.fromCharCode(code)) ? code & 31 : 0,
)
/** Letters of either case have the same last five bits. What is no Latin letter is 0, as is what stands behind the text. */
export function letterBits(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return code < 0x80 ? (asciiBits[code] ?? 0) : 0
}
/** With which two letters, of either case, the word at `at` begins: below `pairs`. */
export const pairAt = (text: string, at: number): number => letterBits(text, at) * 32 + letterBits(text, at + 1)
export const pairs = 32 * 32
