/** Whether the reporter is only the one who saw or tells it: "saya lihat mobilnya …" says nothing of whose the car is. */
import data from '../data/witness.json' with { type: 'json' }
import type { Mention } from './mentions.ts'
import type { Word } from '../text/tokens.ts'
import { setOf } from '../text/words.ts'

export const sees = setOf(data.sees)
/** "Setahu saya", "miturut kula": what is told is told of somebody else. */
const toKnowledge = setOf(data.toKnowledge)
/** "Saya" at word `me` stands there. */
export const asFarAsKnown = (words: readonly Word[], me: number): boolean => toKnowledge.has(words[me - 1]?.lower ?? '')
/** Words between "saya" and what they saw: "saya sendiri kemarin lihat". */
const passing = setOf(data.passing)

const gives = setOf(['handed gave gives showed shows sent sends passed left offered'])
const whose = setOf(['his her their a an this that'])
const proofs = setOf(data.proofs)
const has = /^(?:punya|duwe|nduwe|gadhah|kagungan|have|got|pegang|nyekel|bawa|simpan)$/u

export function witnesses(words: readonly Word[], mention: Mention): boolean {
  if (mention.kind !== 'self') return false
  if (asFarAsKnown(words, mention.from)) return true
  // "Dikirim ke saya".
  if (/^(?:ke|kepada|to|marang|dhateng|nang)$/u.test(words[mention.from - 1]?.lower ?? '')) return true
  // "He handed me his card".
  if (gives.has(words[mention.from - 1]?.lower ?? '') && whose.has(words[mention.to + 1]?.lower ?? '')) return true
  for (let i = mention.to + 1; i <= mention.to + 5; i++) {
    const word = words[i]
    if (word === undefined || word.sentence !== words[mention.to]?.sentence) return false
    const held = /^(?:the|some|all)$/u.test(words[i + 1]?.lower ?? '') ? i + 2 : i + 1
    if (has.test(word.lower) && proofs.has(words[held]?.lower ?? '')) return true
    if (sees.has(word.lower) || sees.has(word.stem.base)) return true
    if (!passing.has(word.lower)) return false
  }
  return false
}
