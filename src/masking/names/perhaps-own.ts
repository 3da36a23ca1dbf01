import { writtenName } from '../owner/evidence.ts'
import type { Page } from '../find.ts'
import type { Run } from './name-runs.ts'
import type { Owner } from '../types.ts'
import { honorifics } from '../text/words.ts'

/**
 * An answer to another question than who it was and what happened, with no office and nobody's speech in it: who is named
 * there with no more than a title may be the sender ("lewat pos saja: Ibu Sumirah").
 */
export const nobodyElse = ({ context, mentions, words, quotations }: Page): boolean =>
  context.about === 'other' &&
  words.length < 40 &&
  quotations.length === 0 &&
  !mentions.some(
    ({ owner, kind, from, to }) =>
      owner === 'other' &&
      kind !== 'impersonal' &&
      (kind !== 'person' || !words.slice(from, to + 1).every(({ lower }) => honorifics.has(lower))),
  )
/** Nothing is told of them: neither "takono mas Kuncoro sing …" nor "yang koordinir namanya pak Jumeri". */
export function perhapsOwn<T extends { start: number; owner: Owner; run: Run }>(page: Page, name: T): T {
  const { words } = page
  const next = words[name.run.to + 1]
  // "Di brosur ada contact person Ibu X", and of the reporter nothing.
  const handedOut = writtenName(page, name.start) && !page.mentions.some(({ owner }) => owner === 'reporter')
  const sentence = words[name.run.from]?.sentence
  const told =
    (next !== undefined &&
      next.gap === ' ' &&
      !/^(?:ya|yo|nggih|njih|aja|wae|saja|mawon|rt|rw|min|kak|di|neng|ing|blok)$/u.test(next.lower)) ||
    words
      .slice(0, name.run.from)
      .some(
        (word) =>
          word.sentence === sentence &&
          /^(?:yang|yg|sing|ingkang|saksi|bukan|dudu|sanes|tapi|salah|maksud|maksudnya|who|witness)$/u.test(word.lower),
      )
  return name.owner === 'other' && !told && !handedOut ? { ...name, owner: 'unknown' } : name
}
