/**
 * Many write all in small letters, or all in capitals, and rules on names look at capitals. Such a text is read with
 * capitals where names are, and nowhere else.
 */
import { namesDue } from './names-due.ts'
import { thingsIn } from './things-in-case.ts'

/** The text with capitals where names are, as long as it was. A text that uses capitals comes back as it is. */
export function trueCase(text: string): string {
  const kind = kindOf(text)
  if (kind === 'mixed') return text
  const isName = namesDue(text)
  const things = thingsIn(text)
  return text.replaceAll(wordPattern, (word, at: number) => {
    const small = word.toLowerCase()
    const name = capital(small)
    // A letter that becomes two ("ß") would move all that follows.
    if (small.length !== word.length || name.length !== word.length) return word
    const isNamed = isName(small, at) || things.starts.has(at)
    if (things.plates.some((plate) => plate.at <= at && at < plate.end)) return word.toUpperCase()
    if (kind === 'small') return isNamed && word === small && !inAccount(text, word, at) ? name : word
    return isNamed ? name : isCode(text, word, at) ? word : small
  })
}

/** "ngatini_88", "@siti": names in accounts are no names. */
const inAccount = (text: string, word: string, at: number): boolean =>
  /[_@]/u.test(text[at - 1] ?? '') || /[_@\d]/u.test(text[at + word.length] ?? '')
const wordPattern = /\p{L}+(?:['’-]\p{L}+)*/gu
const capital = (small: string): string => `${small[0]?.toUpperCase() ?? ''}${small.slice(1)}`

/** Whether capitals say anything: none inside a sentence ("small"), or hardly anything else ("loud"). */
function kindOf(text: string): 'mixed' | 'small' | 'loud' {
  let long = 0
  let shouted = 0
  let inside = false
  for (const { 0: word, index } of text.matchAll(wordPattern)) {
    if (word.length < 3) continue
    long++
    if (word === word.toUpperCase()) shouted++
    else if (!inside && /^\p{Lu}\p{Ll}/u.test(word)) {
      inside = !/(?:^|[.!?\n"])\s*$/u.test(text.slice(Math.max(0, index - 3), index))
      // Nobody who writes so shouts most of the rest.
      if (inside && shouted * 2 < long) return 'mixed'
    }
  }
  if (long > 4 && shouted > long * 0.7) return 'loud'
  return inside ? 'mixed' : 'small'
}

/** "H 1234 AB", "RT 05", "A-17": letters beside digits stay as they are. */
const isCode = (text: string, word: string, at: number): boolean =>
  word.length < 4 &&
  (/\d[ .-]?$/u.test(text.slice(Math.max(0, at - 2), at)) ||
    /^[ .-]?\d/u.test(text.slice(at + word.length, at + word.length + 2)))
