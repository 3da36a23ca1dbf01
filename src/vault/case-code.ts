/** Case codes: public, short, easy to say on the phone. `SMG-7F4K2`. They open nothing. */
import { randomInt } from 'node:crypto'

/** No vowels (no words arise), no 0 1 B S Z I L O U, which are mistaken for one another. 25^5 = 9.8 million codes. */
const ALPHABET = '23456789CDFGHJKMNPQRTVWXY'
const LENGTH = 5
const LOOK_ALIKE: Record<string, string> = { B: '8', S: '5', Z: '2' }

/** A random code. Not unique by itself: the store's unique index decides, and the caller draws again. */
export function newCaseCode(prefix: string): string {
  let code = ''
  for (let i = 0; i < LENGTH; i += 1) code += ALPHABET[randomInt(ALPHABET.length)]
  return `${prefix}-${code}`
}

/**
 * The code in what somebody typed, in its one spelling, or undefined. Case, spaces, a missing or odd dash, signs around
 * it ("SMG-7F4K2:", "(SMG-7F4K2)") and the three look-alikes are forgiven.
 */
export function readCaseCode(text: string): string | undefined {
  const typed = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}._*`]+/gu, '-')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/[^\p{L}\p{N}]{1,8}$/u, '')
  const match = /^([A-Z]{2,6})-?([0-9A-Z]{5})$/.exec(typed)
  if (!match) return undefined
  const [, prefix = '', rest = ''] = match
  const code = rest.split('').map((char) => LOOK_ALIKE[char] ?? char)
  return code.every((char) => ALPHABET.includes(char)) ? `${prefix}-${code.join('')}` : undefined
}

/** A code stands in the sentence ("kode kasus saya SMG-7F4K2"): with its dash, or with letters and digits mixed. */
export const holdsCaseCode = (sentence: string): boolean =>
  [...sentence.matchAll(/(?<![\p{L}\p{N}])\p{L}{2,6}([\p{Pd} ])([\p{L}\p{N}]{5})(?![\p{L}\p{N}])/gu)].some(
    ([code, between, rest = '']) =>
      readCaseCode(code) !== undefined && (between !== ' ' || (/\p{L}/u.test(rest) && /\p{N}/u.test(rest))),
  )
