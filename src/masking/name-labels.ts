/** Labels before a name ("namanya X", "a.n. X"), and how far back they point. */
import type { Page } from './find.ts'
import { nameLabel } from './name-cues.ts'
import { honorifics } from './words.ts'

export function isLabel({ words }: Page, from: number): boolean {
  for (let k = from - 1; k >= Math.max(0, from - 3); k--) {
    const lower = words[k]?.lower ?? ''
    if (nameLabel.test(lower)) return true
    if (!honorifics.has(lower) && !/^(?:atas|a|itu|adalah|is|drs?|h|hj)$/u.test(lower)) return false
  }
  return false
}

/** A label inside its sentence, where nobody else was spoken of, does not go back to the sentence before. */
export function startsAnew({ words, mentions }: Page, from: number): boolean {
  const sentence = words[from]?.sentence
  const here = mentions.some(
    ({ to, kind }) => to < from && kind !== 'self' && kind !== 'anaphor' && words[to]?.sentence === sentence,
  )
  return !here && words[from - 2]?.sentence === sentence && words[from - 3]?.sentence === sentence
}
