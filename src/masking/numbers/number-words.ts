/** Digits said in words, as people write them to pass a filter: Indonesian, Javanese (both registers), English. */
import { letterFrom, lettersEnd, pairAt, pairs } from '../text/letters.ts'
import { setOf } from '../text/words.ts'

export const digitWords = new Map<string, string>(
  Object.entries({
    0: 'nol kosong kosongan nul enol zero oh das',
    1: 'satu siji setunggal sitok one sawiji satoe atu',
    2: 'dua loro kalih two duwa rong',
    3: 'tiga telu tigo three telung',
    4: 'empat papat sekawan four ampat pat patang',
    5: 'lima limo gangsal five',
    6: 'enam enem nem six anam nenem',
    7: 'tujuh pitu seven tuju pitung tujoh',
    8: 'delapan lapan wolu eight dlapan wolung delapam',
    9: 'sembilan sanga songo nine smbilan sangang sembilam',
    10: 'sepuluh sedasa sepuloh ten',
    11: 'sebelas sewelas eleven',
    12: 'rolas kalihwelas twelve',
    13: 'telulas thirteen',
    14: 'patbelas fourteen',
    15: 'limalas gangsalwelas fifteen',
    16: 'nembelas sixteen',
    17: 'pitulas seventeen',
    18: 'wolulas eighteen',
    19: 'sangalas nineteen',
    20: 'rongpuluh kalihdasa twenty',
    21: 'selikur',
    22: 'rolikur',
    23: 'telulikur',
    24: 'patlikur',
    25: 'selawe',
    26: 'nemlikur',
    27: 'pitulikur',
    28: 'wolulikur',
    29: 'sangalikur',
    30: 'thirty',
    40: 'forty',
    50: 'seket sèket fifty',
    60: 'sewidak sixty',
    70: 'seventy',
    80: 'eighty',
    90: 'ninety',
  }).flatMap(([value, words]) => words.split(' ').map((word) => [word, value] as const)),
)

/** "belas" makes a teen of the digit before it, "puluh" a ten. */
export const teen = /^(?:belas|welas|blas)$/u
export const tens = setOf(['puluh puloh dasa'])
/** "double seven", "dobel tujuh", "triple nol". */
export const repeats = new Map([
  ['double', 2],
  ['dobel', 2],
  ['dobol', 2],
  ['ganda', 2],
  ['triple', 3],
  ['tripel', 3],
  ['tripple', 3],
  ['quadruple', 4],
])

const gluing = [...digitWords]
  .filter(([word, value]) => value.length === 1 && word.length > 2)
  .map(([word]) => word)
  .toSorted((a, b) => b.length - a.length)
/** Beside digits and their words a letter that looks like one is one too: "o8satu2". */
const glued = new RegExp(`\\d+|${gluing.join('|')}|[ol]`, 'uy')
const beginnings = new Set(gluing.map((word) => word.slice(0, 3)))

/** Whether `gluedDigits` can find anything in a token without a digit. */
export const beginsGlued = (token: string): boolean => token.length > 5 && beginnings.has(token.slice(0, 3))

const begins = new Uint8Array(pairs)
for (const word of [...digitWords.keys(), ...repeats.keys(), ...'belas welas blas puluh puloh dasa'.split(' ')])
  begins[pairAt(word, 0)] = 1
/** Whether any of these words begins as the one at `at` does. */
export const numberBegins = (text: string, at: number): boolean => begins[pairAt(text, at)] === 1

/** Digits of one token that mixes digits and words without spaces ("08satu2", "noldelapan"); undefined when it has anything else. */
export function gluedDigits(token: string): string | undefined {
  let digits = ''
  let parts = 0
  let words = 0
  const digit = /\d/.test(token)
  glued.lastIndex = 0
  while (glued.lastIndex < token.length) {
    const match = glued.exec(token)
    if (match === null) return undefined
    const [part] = match
    if (part.length === 1 && !digit && /[ol]/.test(part)) return undefined
    parts++
    if (digitWords.has(part)) words++
    digits += digitWords.get(part) ?? (part === 'o' ? '0' : part === 'l' ? '1' : part)
  }
  // Without a word it is for `swap` to say.
  return parts > 1 && words > 0 ? digits : undefined
}

const spoken: ReadonlySet<string> = new Set([
  ...digitWords.keys(),
  ...'belas welas puluh likur seratus satus ratus atus setunggalatus hundred'.split(' '),
])
/** Between two words of one number: on one line. */
const within = /^(?:[^\S\n]+|[^\S\n]?-[^\S\n]?)$/u
/**
 * Where a number said in words ends that begins at `from`, what stands before it included ("dua belas", "wolulas"); -1
 * when there is none. Of more than six words the first six. Looked up and not written out in patterns: an alternation of
 * all these words is a hundred kilobytes of machine code at every place it stands.
 */
export function spokenNumberEnd(text: string, from: number): number {
  let end = -1
  for (let words = 0, at = from; words < 6; words++) {
    const start = letterFrom(text, at)
    const stop = lettersEnd(text, start)
    const gap = text.slice(at, start)
    if (gap !== '' && !within.test(gap)) break
    if (!spoken.has(text.slice(start, stop).toLowerCase())) break
    end = stop
    at = stop
  }
  return end
}

/** What stands between digits said one by one. */
const betweenDigits = /^[ ,.-]{1,3}$/u
/** Digit words by their consonants: "empt", "tga" and "smbilan" are what haste leaves of one. */
const bones = (word: string): string => word.replaceAll(/[aeiou]/gu, '')
const whole = [...digitWords].filter(([word, { length }]) => length === 1 && bones(word).length > 1)
const otherWords = setOf(['tel sat for lor pit pak one'])
/** The digit of which some vowels were left out. */
function hasty(word: string): string | undefined {
  if (word.length < 3 || otherWords.has(word)) return undefined
  const left = bones(word)
  return whole.find(([said]) => word.length < said.length && bones(said) === left && isLeftOf(word, said))?.[1]
}
/** Whether all letters of one word stand in the other, in that order. */
function isLeftOf(word: string, said: string): boolean {
  let at = 0
  for (const letter of said) if (letter === word[at]) at++
  return at === word.length
}
/** The digits said one by one from `at` on, and where the last of them ends. */
export function digitsFrom(text: string, at: number): { digits: string; end: number } {
  let digits = ''
  let end = at
  for (let from = at; digits.length > 2 ? from < text.length : numberBegins(text, from); ) {
    const last = lettersEnd(text, from)
    const word = text.slice(from, last).toLowerCase()
    // Among digits only: alone "tga" is nothing.
    const value =
      digitWords.get(word) ??
      (digits.length > 2 && digits.length < 11 && text[from - 1] === ' ' && text[from - 2] !== ','
        ? hasty(word)
        : undefined)
    if (value === undefined || value.length > 1) break
    digits += value
    end = last
    from = letterFrom(text, end)
    if (!betweenDigits.test(text.slice(end, from))) break
  }
  return { digits, end }
}
