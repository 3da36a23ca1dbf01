/** The words of a normalised text with their place in sentences and clauses, so that rules can speak of neighbours. */
import { letterFrom, lettersEnd } from './letters.ts'
import { type Stem, stem } from './words.ts'

export interface Word {
  /** Its place among the words: to count them while going through costs an array for each. */
  index: number
  text: string
  lower: string
  /** Taken apart once: rules ask for it again and again. */
  stem: Stem
  start: number
  end: number
  capital: boolean
  /** What stands between the word before and this one. */
  gap: string
  sentence: number
  clause: number
}

const word = /\p{L}[\p{L}'’]*(?:-\p{L}[\p{L}']*)*(?:2(?:ne|nya|nipun|an|e)?)?(?![\p{L}\p{N}])/uy
/** A dot after these ends no sentence. */
const abbreviation = new Set(
  'drg drh apt ns ust pdt no jl jln gg ds dk kel kec kab bpk pak bu ibu dr drs dra ir h hj hub sdr sdri tgl telp tlp rek prof st perum rt rw blok an nmr mr mrs ms alm almh a n p d m s'.split(
    ' ',
  ),
)
/** Words that begin a clause of their own. */
const conjunction = new Set(
  'tapi tp tetapi namun nanging karena krn karna amarga amargi soalnya soale sehingga makanya mulane lalu terus trs trus kemudian lajeng banjur padahal pdhl sedangkan dene sementara ketika pas waktu saat nalika when because but so and while although jebul jebule ternyata kalo kalau klo nek yen menawi if'.split(
    ' ',
  ),
)

export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  let sentence = 0
  let clause = 0
  let end = 0
  // The same length in nearly every text: then it need not be done word by word.
  const small = text.toLowerCase()
  for (let start = letterFrom(text, 0); start < text.length; ) {
    // Only where it ends is asked for: the arrays that other ways of matching make are most of their cost.
    word.lastIndex = start
    if (!word.test(text)) {
      // What makes it no word stands behind its letters, whichever of them one begins with.
      start = letterFrom(text, lettersEnd(text, start))
      continue
    }
    const gap = text.slice(end, start)
    end = word.lastIndex
    const own = text.slice(start, end)
    const lower = small.length === text.length ? small.slice(start, end) : own.toLowerCase()
    if (gap !== ' ' && endsSentence(gap, words.at(-1)?.lower, own)) {
      sentence++
      clause++
    } else if ((gap !== ' ' && /[,:()"]/u.test(gap)) || (conjunction.has(lower) && own !== 'TP')) clause++
    words.push({
      index: words.length,
      text: own,
      lower,
      stem: stem(lower),
      start,
      end,
      capital: own !== lower && /^\p{Lu}/u.test(own),
      gap,
      sentence,
      clause,
    })
    start = letterFrom(text, end)
  }
  return words
}

function endsSentence(gap: string, before: string | undefined, next: string): boolean {
  if (/[!?;\n…]/u.test(gap)) return true
  if (!gap.includes('.')) return false
  // "Daftar iki: 1. Slamet 33… 2. Ponirah": the dot after the number of a list.
  if (/(?:[:,]|\d{6,})\s+\d{1,2}[.)] $/u.test(gap)) return false
  const dot = /\.(?=[\s"]|$)/u.exec(gap)
  if (dot === null) return false
  return (
    dot.index > 0 ||
    before === undefined ||
    !(abbreviation.has(before) || before.length === 1) ||
    // "Sing nagih Pak RW. Aku …": nobody is called so.
    /^(?:Saya|Sy|Aku|Kula|Kulo)$/u.test(next)
  )
}

/** How many of a sorted list satisfy what its first ones do and its last ones do not: looked up, not counted. */
export function countOf<T>(sorted: readonly T[], holds: (one: T) => boolean): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    const one = sorted[middle]
    if (one !== undefined && holds(one)) low = middle + 1
    else high = middle
  }
  return low
}

/** Index of the last word that ends at or before `at`; -1 when there is none. */
export const wordBefore = (words: readonly { end: number }[], at: number): number =>
  countOf(words, ({ end }) => end <= at) - 1

/** What stands from `at` on until a mark that can end a sentence, or its line does. */
export const untilMark = (text: string, at: number): string => /^[^.!?\n]*/u.exec(text.slice(at))?.[0] ?? ''

const nothing: Stem = { base: '' }
/** The stem of word `i`; empty where there is no word. */
export const stemAt = (words: readonly Word[], i: number): Stem => words[i]?.stem ?? nothing
