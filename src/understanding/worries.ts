/**
 * What people ask when they are afraid, in their own words: whether it is safe, whether they will be found out ("apakah
 * nama saya akan disebut?"), what becomes of a report whose number is lost. Every word must belong to the question: a story
 * in which something leaks is a story.
 */
import data from './data/words.json' with { type: 'json' }
import { fold, words } from './normalise.ts'

const { worries, fears, lostNumber } = data
const safe = setsOf(worries)
const afraid = setsOf(fears)
const lost = setsOf(lostNumber)
const particles = new Set(data.particles)
const emphasis = new Set(data.emphasis)

const MOST_WORDS = 8

/** The text that answers such a question. */
export function readWorry(text: string): 'answer-safe' | 'case-lost' | undefined {
  // Longer than any eight of these words.
  if (text.length > 160) return undefined
  // "I'm" is one word.
  const list = words(fold(text).replaceAll("'", ''))
  if (list.length < 2 || list.length > MOST_WORDS) return undefined
  if (ofAll(list, lost) && one(list, lost['lost']) && one(list, lost['number']) && one(list, lost['secret']))
    return 'case-lost'
  // "What is the secret number?" asks about the number.
  const number = list.some((word, n) => lost['number']?.has(word) && lost['secret']?.has(list[n + 1] ?? ''))
  if (number || !ofAll(list, safe) || !isAsked(text, list)) return undefined
  return one(list, safe['stems']) || (one(list, safe['exposing']) && one(list, safe['mine']))
    ? 'answer-safe'
    : undefined
}

/**
 * Fear that is said, not asked about ("saya takut", "wedi aku"). "Saya tidak takut" says the opposite, and "pak lurah
 * takut" is another's.
 */
export function saysFear(text: string): boolean {
  if (text.length > 160) return false
  // "Was-was" is one word.
  const list = words(fold(text).replace(/['-]/gu, ''))
  return (
    list.length <= MOST_WORDS &&
    one(list, afraid['feelings']) &&
    !list.some((word) => word !== 'kan' && (safe['tags']?.has(word) || safe['officials']?.has(word))) &&
    list.every((word) => emphasis.has(word) || ofAll([word], afraid) || ofAll([word], safe))
  )
}

/**
 * "Saya tidak aman" is no question, "aman tidak" is one; "nama camat disebut, lurah tidak" tells what happened, and is kept.
 */
function isAsked(text: string, list: string[]): boolean {
  if (text.includes('?') || one(list, safe['leads'])) return true
  const last = list.findLast((word) => !particles.has(word)) ?? ''
  const tagged = safe['tags']?.has(last) === true && !text.includes(',')
  return tagged && (!one(list, safe['officials']) || list.some((word) => me.has(word)))
}
const me = new Set(['saya', 'sy', 'aku', 'ku', 'kula', 'kulo', 'gue'])

const one = (list: string[], of: Set<string> | undefined): boolean => list.some((word) => of?.has(word))
const ofAll = (list: string[], sets: Record<string, Set<string>>): boolean =>
  list.every((word) => particles.has(word) || Object.values(sets).some((set) => set.has(word)))

function setsOf(lists: Record<string, string[]>): Record<string, Set<string>> {
  return Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, new Set(list)]))
}
