/**
 * Many write all in small letters, or all in capitals, and rules on names look at capitals. Such a text is read with
 * capitals where names are, and nowhere else.
 */
import { isEveryday } from '../names/everyday-words.ts'
import { heardName } from '../names/heard-names.ts'
import { isCommon } from '../names/name-words.ts'
import { namesDue } from './names-due.ts'
import { thingsIn } from './things-in-case.ts'
import { kin, labels, setOf } from '../text/words.ts'

/** The text with capitals where names are, as long as it was. A text that uses capitals comes back as it is. */
export function trueCase(text: string): string {
  const kind = kindOf(text)
  if (kind === 'mixed') return text
  const inSmall = text.toLowerCase()
  // A letter that becomes two ("İ") would move all that follows.
  const read = inSmall.length === text.length ? inSmall : text
  const isName = namesDue(read)
  const things = thingsIn(read, text)
  return text.replaceAll(wordPattern, (word, at: number) => {
    const small = word.toLowerCase()
    const name = capital(small)
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
  let everyday = false
  let named = false
  for (const { 0: word, index } of text.matchAll(wordPattern)) {
    if (word.length < 3) continue
    long++
    if (word === word.toUpperCase()) {
      shouted++
      const small = word.toLowerCase()
      everyday ||= long < 6 && isWord(small)
      named ||= long < 6 && heardName(small)
    } else if (!inside && /^\p{Lu}\p{Ll}/u.test(word)) {
      inside = !/(?:^|[.!?\n"])\s*$/u.test(text.slice(Math.max(0, index - 3), index))
      // Nobody who writes so shouts most of the rest.
      if (inside && shouted * 2 < long) return 'mixed'
    }
  }
  if (long > 4 && shouted > long * 0.7) return 'loud'
  // "KULO MBOK RONDO", but not "KIRANA WULANDARI" or "SMK PGRI".
  if (shouted === long && (named || (everyday && long > 1))) return 'loud'
  return inside ? 'mixed' : 'small'
}

const isWord = (small: string): boolean => isCommon(small) || isEveryday(small) || kin.has(small)
const joined = setOf(['ku mu ne di ke on at in'])

/** "H 1234 AB", "RT 05", "A-17": letters beside digits stay as they are, but not words before them ("REKAM MEDIS IBU 00-12"). */
function isCode(text: string, word: string, at: number): boolean {
  if (word.length > 4) return false
  if (/\d[ .-]?$/u.test(text.slice(Math.max(0, at - 2), at))) return word.length < 4
  if (!/^[ .-]?\d/u.test(text.slice(at + word.length, at + word.length + 2))) return false
  const small = word.toLowerCase()
  return !(
    joined.has(small) ||
    (word.length > 2 && text[at + word.length] === ' ' && !labels.has(small) && isWord(small))
  )
}
