/**
 * What people do to words in a chat that says nothing by itself: letters drawn out ("sayaaa"), a phone number said in
 * words, marks that make letters bold, whoever reads addressed in front of a number ("nomor saya kak 08…"), dots for a
 * pause, smileys where a sentence ends. It is read as plain spelling has it, so that no rule has to know of it.
 */
import { digitWords, numberBegins } from '../numbers/number-words.ts'
import { letterFrom, lettersEnd } from '../text/letters.ts'
import { firstPerson, honorifics, kin, labels, possessive, stem } from '../text/words.ts'
import { type Part, type Read, replaced } from './read.ts'

/** The text in plain spelling; undefined where it is plain. */
export function asSpelt(text: string): Read | undefined {
  const parts = ways.flatMap((way) => way(text)).toSorted((a, b) => a.at - b.at)
  if (parts.length === 0) return undefined
  let end = 0
  const apart = parts.filter((part) => {
    const free = part.at >= end
    if (free) end = part.end
    return free
  })
  return replaced(text, apart)
}

/** Words that say whose a detail is: the only ones that are worth reading otherwise than they are typed. */
const isCue = (word: string): boolean =>
  [firstPerson, possessive, labels, kin, honorifics].some((set) => set.has(word)) ||
  stem(word).suffix !== undefined ||
  word === 'nama' ||
  word === 'tolong'

/** Three of a letter, or two of a vowel at the end. */
const drawn = /(\p{L})\1\1|([aiueo])\2(?![\p{L}\p{N}])/giu
/** No word of which letters are drawn out is longer. */
const longest = 40
/** "Sayaaa", "nomorrr", "rumahh". "III" is a number, "Annisaa" a name. */
function drawnOut(text: string): Part[] {
  const parts: Part[] = []
  drawn.lastIndex = 0
  for (let match = drawn.exec(text); match !== null; match = drawn.exec(text)) {
    const from = Math.max(0, match.index - longest)
    const at = match.index - (/\p{L}*$/u.exec(text.slice(from, match.index))?.[0].length ?? 0)
    const end = lettersEnd(text, match.index)
    // What is left of the word need not be looked at again.
    drawn.lastIndex = end
    const word = text.slice(at, end)
    const joined = /[@._/\d-]/u
    if (
      word.length < 4 ||
      word.length > longest ||
      joined.test(text[at - 1] ?? '') ||
      /[@_/\d-]/u.test(text[end] ?? '')
    )
      continue
    const put = word.replaceAll(/(\p{L})\1{2,}/giu, '$1').replace(/([aiueo])\1$/iu, '$1')
    if (!isCue(word.toLowerCase()) && isCue(put.toLowerCase())) parts.push({ at, end, put })
  }
  return parts
}

/** What stands between digits said one by one. */
const betweenDigits = /^[ ,.-]{1,3}$/u
/** Beside one of these the digit words are not single digits: rules on numbers put them together. */
const counted = /^(?:dobel|double|triple?|tripple|ganda|belas|welas|blas|puluh|puloh|dasa)$/u
/** The digits said one by one from `at` on, and where the last of them ends. */
function digitsFrom(text: string, at: number): { digits: string; end: number } {
  let digits = ''
  let end = at
  for (let from = at; numberBegins(text, from); ) {
    const last = lettersEnd(text, from)
    const value = digitWords.get(text.slice(from, last).toLowerCase())
    if (value === undefined || value.length > 1) break
    digits += value
    end = last
    from = letterFrom(text, end)
    if (!betweenDigits.test(text.slice(end, from))) break
  }
  return { digits, end }
}
/** "Nol delapan satu dua …": a mobile number. */
function saidInWords(text: string): Part[] {
  const parts: Part[] = []
  let before = ''
  for (let at = letterFrom(text, 0); at < text.length; ) {
    const { digits, end } = digitsFrom(text, at)
    const next = letterFrom(text, end)
    if (
      /^08\d{8,11}$/u.test(digits) &&
      !counted.test(before) &&
      !counted.test(text.slice(next, lettersEnd(text, next)))
    )
      parts.push({ at, end, put: digits })
    const last = digits === '' ? lettersEnd(text, at) : end
    before = text.slice(at, last)
    at = letterFrom(text, last)
  }
  return parts
}

const bold = /(?<=^|[\s(,:])([*~])(?=[^\s*~])[^*~\n]{0,80}?[^\s*~]\1(?=$|[\s),.:;!?])/gu
/** "*0812…*": the marks show bold letters and are not seen. "H 1234 **" is a plate half hidden. */
function inBold(text: string): Part[] {
  return [...text.matchAll(bold)].flatMap(({ 0: { length }, index }) => [
    { at: index, end: index + 1, put: '' },
    { at: index + length - 1, end: index + length, put: '' },
  ])
}

/** How those who read are addressed. Not "bapak", "ibu", "kakak", "mbah": so people speak of their own as well; "KK" is a card. */
const readers = 'min|mimin|admin|kak|gan|bang|bro|sis|om|pak|bu|mas|mbak|mba|ndan'
const number = String.raw`(?:[(+]?0[\d ]|\+|62\d|8\d\d|\d{3}|@\w|[A-Za-z]{1,2}[ -]?\d{3,4}(?!\d)|[\w.+-]{1,40}\s?(?:@|[([](?:at|dot)[)\]]|\s(?:at|dot)\s)|[a-z][a-z.]{0,30}(?:[_#]\w|\d{2}))`
const spoken = new RegExp(
  String.raw`(?<=[\p{L}\p{N}:,.!?](,?)\s{1,2})(?:${readers})(\s?[,:])?(?=\s{1,2}(?:(${number})|\p{L}))`,
  'giu',
)
/** "Nomor saya kak 08…", "telp anak saya aja, mas, 08…": nobody's number but whose was said. */
function addressed(text: string): Part[] {
  return [...text.matchAll(spoken)].flatMap(({ 0: all, 1: comma = '', 2: mark = '', 3: written, index }) => {
    if (written === undefined && digitsFrom(text, letterFrom(text, index + all.length)).digits.length < 2) return []
    const blanks = /\s*$/u.exec(text.slice(Math.max(0, index - 2), index))?.[0].length ?? 0
    return [{ at: index - blanks - comma.length, end: index + all.length, put: (mark || comma).trim() }]
  })
}

const pause = /(?<=[\p{L}\p{N})])\s?\.{2,}\s{1,4}(?=[\p{L}\p{N}@+("'])/gu
/** "Adik saya.. Wiji.. honorer": no sentence ends there. */
const pauses = (text: string): Part[] =>
  [...text.matchAll(pause)].map(({ 0: { length }, index }) => ({ at: index, end: index + length, put: ', ' }))

/** A smiley as `normalise` leaves it, and what stands beside it. */
const sign = /¤[¤ ]*/gu
/** "Kasihan 🙏 Saya …": it ends a sentence, but not "nomor saya 👉 08…", nor "Bu Ika🌸 nomor …". */
function signs(text: string): Part[] {
  return [...text.matchAll(sign)].flatMap(({ 0: { length }, index }) => {
    const head = text.slice(Math.max(0, index - 30), index).trimEnd()
    const end = index + length
    if (head === '') return []
    const word = /\p{L}+$/u.exec(head)?.[0].toLowerCase() ?? ''
    const inside =
      /^[\d+@]/u.test(text.slice(end, end + 1)) ||
      (/\S/u.test(text[index - 1] ?? ' ') && /^\p{Ll}/u.test(text.slice(end, end + 1))) ||
      isCue(word) ||
      /[,:;.!?]$/u.test(head)
    const blanks = /\s*$/u.exec(text.slice(Math.max(0, index - 3), index))?.[0].length ?? 0
    return [{ at: index - blanks, end, put: inside ? ' ' : /^(?:\n|$)/u.test(text.slice(end, end + 1)) ? '' : '. ' }]
  })
}

const ways = [drawnOut, saidInWords, inBold, addressed, pauses, signs]
