/**
 * A cry for help in the words of whoever is afraid ("tolong saya diancam", "ada orang di depan rumah saya"). As with the
 * request to withdraw, every word must belong to it: "pak lurah diancam dua tahun penjara" is a story, "saya tidak
 * diancam" says the opposite, and "saya diancam mutasi" is pressure, which is asked about.
 */
import data from './data/words.json' with { type: 'json' }
import { normalise } from './normalise.ts'

const { dangers, people, near, home, others } = data.crying
const sets = { dangers: new Set(dangers), people: new Set(people), near: new Set(near), home: new Set(home) }
const all = new Set([...dangers, ...people, ...near, ...home, ...others, ...data.particles, ...data.emphasis])

/** One word alone is a command word, or an answer ("diancam", to what it is about). */
const LEAST_WORDS = 2
const MOST_WORDS = 8

/** Danger now, said in a whole short message: by its name, or as somebody who stands before the home. */
export function criesForHelp(text: string): boolean {
  // Longer than any eight of these words.
  if (text.length > 160) return false
  const list =
    normalise(text)
      .replaceAll("'", '')
      .match(/[\p{L}\p{N}-]+/gu) ?? []
  const one = (words: Set<string>): boolean => list.some((word) => words.has(word))
  return (
    list.length >= LEAST_WORDS &&
    list.length <= MOST_WORDS &&
    list.every((word) => all.has(word)) &&
    (one(sets.dangers) || (one(sets.people) && one(sets.near) && one(sets.home)))
  )
}
