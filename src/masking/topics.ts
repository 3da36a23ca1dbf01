/**
 * Things that were said to be somebody's before their number comes: "bendahara minta no rek saya …, rek nya …", "ktp
 * saya sama istri dipinjam pak RT, nik …". The number then belongs to whom the thing does, whoever else is spoken of.
 */
import data from './data/topics.json' with { type: 'json' }
import type { Found, Page } from './find.ts'
import { stemAt } from './tokens.ts'
import type { MaskType, Owner } from './types.ts'
import { firstPerson, honorifics, kin, others, setOf } from './words.ts'

const things: Partial<Record<MaskType, ReadonlySet<string>>> = {
  nik: setOf(data.nik),
  kk: setOf(data.kk),
  nip: setOf(data.nip),
  npwp: setOf(data.npwp),
  bank: setOf(data.bank),
  other: setOf(data.other),
  plate: setOf(data.plate),
  phone: setOf(data.phone),
  email: setOf(data.email),
  account: setOf(data.account),
}
const reach = 2
/** "Truk bapak H 12…": the thing can have such a number. */
export const numbers = (type: MaskType, thing: string): boolean => type === 'other' || things[type]?.has(thing) === true

/** "KTP bapak …": whose father is not said, and nobody is named. */
const bareKin = (words: Page['words'], i: number): boolean => {
  const word = words[i]
  const next = words[i + 1]
  return (
    word?.gap === ' ' &&
    kin.has(word.lower) &&
    (next === undefined ||
      next.gap !== ' ' ||
      !(next.capital || others.has(next.stem.base) || firstPerson.has(next.lower) || honorifics.has(next.lower)))
  )
}

/** Whose the thing is that the detail numbers, when it was said in this sentence or shortly before; the nearest counts. */
export function topicOf({ words, mentions, text }: Page, found: Found, left: number): Owner | undefined {
  const names = things[found.type]
  if (names === undefined) return undefined
  const sentence = words[left]?.sentence ?? 0
  for (let i = left; i >= 0; i--) {
    const word = words[i]
    if (word === undefined || sentence - word.sentence > reach) return undefined
    if (!names.has(word.lower) && !names.has(word.stem.base)) continue
    // "NIP ku 1990… Atasan NIP 1971…": that one has its number.
    if (/^[^\n]{0,16}?(?:\d{3}|\S@)/u.test(text.slice(word.end, found.start))) return undefined
    if (word.stem.suffix === 'own') return 'reporter'
    if (bareKin(words, i + 1)) return 'unknown'
    // "Motor bapak saya", "my ID card": right beside it.
    const owner = mentions.find(
      ({ from, to }) =>
        from === i + 1 || (from < i && to === i) || (to === i - 1 && /^(?:my|our)$/u.test(stemAt(words, to).base)),
    )
    if (owner === undefined || owner.kind === 'anaphor') continue
    if (words[owner.to]?.sentence !== word.sentence || (owner.from === i + 1 && words[i + 1]?.gap !== ' ')) continue
    return owner.owner
  }
  return undefined
}
