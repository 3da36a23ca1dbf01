/** Digits as people type, paste and dictate them, in any script. */

const TEN = /\u{1F51F}/gu
/** Keycap frame, variation selectors, zero-width and direction marks: invisible companions of a digit. */
const INVISIBLE = /[\u20E3\uFE00-\uFE0F\u200B-\u200F\u2060\u202A-\u202E\u2066-\u2069\uFEFF\u00AD]/gu
const DIGIT = /^\p{Nd}$/u

/**
 * ASCII digits for those of every script (full-width, Arabic-Indic, Javanese …), keycap emoji and circled digits.
 * Everything else stays.
 */
export function asciiDigits(text: string): string {
  const plain = text.replace(TEN, '10').normalize('NFKC').replace(INVISIBLE, '')
  return plain.replace(/\p{Nd}/gu, (char) => String(valueOf(char.codePointAt(0) ?? 0)))
}

/** Unicode keeps the ten digits of a script in one run, zero first (UAX 44): count back to the start of the run. */
function valueOf(codePoint: number): number {
  let zero = codePoint
  while (codePoint - zero < 9 && DIGIT.test(String.fromCodePoint(zero - 1))) zero -= 1
  return codePoint - zero
}
