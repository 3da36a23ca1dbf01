/**
 * Whether a question speaks to the reporter only of what they saw, have, feel or are to tell: "Apakah Anda melihat
 * sendiri?", "menurut Anda", "do you have photos?". Whatever else is said to them ("Anda murid siapa?", "were you in
 * the group?") asks who they are, in one of more ways than a list could hold, so only these pass. Who asks about the
 * event itself needs no "you".
 */
import data from './data/asked.json' with { type: 'json' }
import { isDeed } from './asked-of-reporter.ts'
import type { Word } from './tokens.ts'
import { sees } from './witness.ts'
import { setOf } from './words.ts'

const before = setOf(data.toldBefore)
const after = setOf(data.toldAfter)
const evidence = setOf(data.evidence)
const light = setOf(data.lightWords)
const you = /^(?:anda|kamu|kowe|sampeyan|panjenengan|njenengan|jenengan|you|your)$/u
const has = /^(?:punya|memiliki|ada|duwe|nduwe|gadhah|kagungan|have|got)$/u

export const asksMoreThanTheySaw = (words: readonly Word[]): boolean =>
  words.some(({ lower }, at) => you.test(lower) && !isFair(words, at))

function isFair(words: readonly Word[], at: number): boolean {
  const sentence = words[at]?.sentence
  const last = words[at - 1]
  if (last?.sentence === sentence && last !== undefined && (before.has(last.lower) || isFairDeed(last))) return true
  // "The video from you".
  if (/^(?:dari|saking|from)$/u.test(last?.lower ?? '') && evidence.has(words[at - 2]?.lower ?? '')) return true
  if (words[at]?.lower === 'your') return ofReport.test(words[at + 1]?.lower ?? '')
  let owned = false
  for (let i = at + 1; i < words.length; i++) {
    const word = words[i]
    if (word === undefined || word.sentence !== sentence) return false
    if (owned && evidence.has(word.lower)) return true
    if (has.test(word.lower)) owned = true
    else if (isFairDeed(word)) return true
    else if (!light.has(word.lower)) return false
  }
  return false
}
const ofReport = /^(?:report|answer|message|description|story|account|words|safety)$/u

function isFairDeed(word: Word): boolean {
  const bare = word.lower.replace(/(?:nipun|ipun|nya)$/u, '')
  return after.has(bare) || [word.lower, bare, word.stem.base].some((one) => sees.has(one)) || isDeed(word)
}
