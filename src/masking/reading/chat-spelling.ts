/**
 * What people do to words in a chat: letters drawn out ("sayaaa"), a phone number said in words, marks that make letters
 * bold. It is read as plain spelling has it, so that no rule has to know of it.
 */
import { digitsFrom } from '../numbers/number-words.ts'
import { letterBits, letterFrom, lettersEnd } from '../text/letters.ts'
import type { Spots } from '../text/spots.ts'
import { firstPerson, honorifics, kin, labels, possessive, stem } from '../text/words.ts'
import { type Part, type Read, readWith } from './read.ts'

/** The text in plain spelling; undefined where it is plain. */
export const asSpelt = ({ text }: Spots): Read | undefined =>
  readWith(text, [...drawnOut(text), ...saidInWords(text), ...inBold(text), ...quoted(text), ...wideBlanks(text)])

/** Words that say whose a detail is, and "tolong" before them: the only ones worth reading otherwise than they are typed. */
const isCue = (word: string): boolean =>
  [firstPerson, possessive, labels, kin, honorifics].some((set) => set.has(word)) ||
  stem(word).suffix !== undefined ||
  word === 'nama' ||
  word === 'tolong'

/** Where the next three of a letter stand, or two of a vowel at the end; -1 when there are none. */
function drawnFrom(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const letter = letterBits(text, at)
    if (letter === 0 || letter !== letterBits(text, at + 1)) continue
    if (letter === letterBits(text, at + 2) || /^[aiueo](?![a-z\d])/i.test(text.slice(at + 1, at + 3))) return at
  }
  return -1
}
/** No word of which letters are drawn out is longer. */
const longest = 40
/** "Sayaaa", "nomorrr", "rumahh". "III" is a number, "Annisaa" a name. */
function drawnOut(text: string): Part[] {
  const parts: Part[] = []
  for (let drawn = drawnFrom(text, 0); drawn >= 0; ) {
    const from = Math.max(0, drawn - longest)
    const at = drawn - (/\p{L}*$/u.exec(text.slice(from, drawn))?.[0].length ?? 0)
    const end = lettersEnd(text, drawn)
    // What is left of the word need not be looked at again.
    drawn = drawnFrom(text, end)
    const word = text.slice(at, end)
    if (word.length < 4 || word.length > longest) continue
    // Part of an address or a handle; a full stop may follow.
    if (/[@._/\d-]/u.test(text[at - 1] ?? '') || /[@_/\d-]/u.test(text[end] ?? '')) continue
    const put = word.replaceAll(/(\p{L})\1{2,}/giu, '$1').replace(/([aiueo])\1$/iu, '$1')
    // "Qqqq" is no "q", as some write "aku".
    if (put.length > 2 && !isCue(word.toLowerCase()) && isCue(put.toLowerCase())) parts.push({ at, end, put })
  }
  return parts
}

/** Beside one of these the digit words are not single digits: rules on numbers put them together. */
const counted = /^(?:dobel|double|triple?|tripple|ganda|belas|welas|blas|puluh|puloh|dasa)$/u
/** "Nol delapan satu dua …": a mobile number. */
function saidInWords(text: string): Part[] {
  const parts: Part[] = []
  let before = ''
  for (let at = letterFrom(text, 0); at < text.length; ) {
    const { digits, end } = digitsFrom(text, at)
    const next = letterFrom(text, end)
    if (
      digits !== '' &&
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

const bold = /(?<=^|[\s(,:])([*~_])(?=[^\s*~_])[^*~\n]{0,80}?[^\s*~_]\1(?=$|[\s),.:;!?])/gu
/** "*0812…*", "_Budi_", "~0812…~": marks for bold, slanted and struck letters are not seen. "H 1234 **" is a plate half hidden. */
function inBold(text: string): Part[] {
  if (!/[*~_]/u.test(text)) return []
  return [...text.matchAll(bold)].flatMap(({ 0: { length }, index }) => [
    { at: index, end: index + 1, put: '' },
    { at: index + length - 1, end: index + length, put: '' },
  ])
}
/** 'Nomor saya "0812…"', 'nama saya "Budi Santoso"': what is no speech needs no quotation marks. */
const marked = [
  // A number, an account or an address of e-mail, and nothing else.
  String.raw`(?<=\p{L}[ :]{1,3})(["'])(?=[^\s"'])(?:[+\d][\d ()._-]{5,24}|@[\w.]{2,30}|[^\s"']{2,30}@[^\s"']{2,30})\1`,
  // A name, where the reporter says theirs.
  String.raw`(?<=(?<!\p{L})(?:(?:nama|jeneng|asma|nami|name|panggilan)ku|(?:nama|jeneng|asma|nami|panggilan)(?: (?:lengkap|asli|istri|suami|anak|ibu|bapak))? (?:saya|sy|aku|kula|kulo)|my name is)[ :]{1,3})(["'])\p{Lu}[\p{L}.]{1,20}(?: \p{Lu}[\p{L}.]{0,20}){0,3}\2`,
]
const inQuotes = new RegExp(String.raw`(?:${marked.join('|')})(?=$|[\s),.;!?])`, 'gu')
function quoted(text: string): Part[] {
  if (!/["']/u.test(text)) return []
  return [...text.matchAll(inQuotes)].flatMap(({ 0: { length }, index }) => [
    { at: index, end: index + 1, put: '' },
    { at: index + length - 1, end: index + length, put: '' },
  ])
}

/** "Nomor  saya": one blank is as good as two, and two line breaks as ten. Nearly every rule knows of one only. */
const wideBlanks = (text: string): Part[] =>
  /\s\s/.test(text)
    ? [...text.matchAll(/ {2,}|(?:[ ]*\n){3,}[ ]*/gu)]
        .filter(({ 0: all, index }) => all.includes('\n') || !/^$|\n/u.test(text[index - 1] ?? ''))
        .map(({ 0: all, index }) => ({ at: index, end: index + all.length, put: all.includes('\n') ? '\n\n' : ' ' }))
    : []
