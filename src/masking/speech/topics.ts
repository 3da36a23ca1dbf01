/**
 * Things that were said to be somebody's before their number comes: "bendahara minta no rek saya …, rek nya …", "ktp
 * saya sama istri dipinjam pak RT, nik …". The number then belongs to whom the thing does, whoever else is spoken of.
 */
import data from '../data/topics.json' with { type: 'json' }
import type { Found, Page } from '../find.ts'
import { type Mention, mentionOver } from './mentions.ts'
import { isCommon } from '../names/name-words.ts'
import { referent } from './referent.ts'
import { stemAt } from '../text/tokens.ts'
import type { MaskType, Owner } from '../types.ts'
import { firstPerson, honorifics, kin, others, setOf } from '../text/words.ts'

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
const ownPapers: ReadonlySet<MaskType> = new Set<MaskType>(['nik', 'kk', 'npwp', 'bank'])
const reach = 2
/** Things of nobody that are passed over: nobody speaks of more accounts without saying whose. */
const most = 20
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

function besideThing(words: Page['words'], mentions: Page['mentions'], i: number): Mention | undefined {
  const before = mentionOver(mentions, i - 1)
  if (before?.to === i - 1 && /^(?:my|our)$/u.test(stemAt(words, i - 1).base)) return before
  const over = mentionOver(mentions, i)
  if (over !== undefined && over.from < i && over.to === i) return over
  const after = mentionOver(mentions, i + 1)
  return after?.from === i + 1 ? after : undefined
}

/** Words for things that such a detail numbers. */
function thingsOf(page: Page, type: MaskType): readonly number[] {
  const names = things[type]
  if (names === undefined) return none
  page.things ??= new Map<MaskType, readonly number[]>()
  const known = page.things.get(type)
  if (known !== undefined) return known
  const said: number[] = []
  page.words.forEach(({ lower, stem }, i) => {
    if (names.has(lower) || names.has(stem.base)) said.push(i)
  })
  page.things.set(type, said)
  return said
}
const none: readonly number[] = []

/** Whose the thing is that the detail numbers, when it was said in this sentence or shortly before; the nearest counts. */
export function topicOf(page: Page, found: Found, left: number): Owner | undefined {
  const { words, mentions, text } = page
  const sentence = words[left]?.sentence ?? 0
  const said = thingsOf(page, found.type)
  for (let k = said.length - 1, seen = 0; k >= 0 && seen < most; k--) {
    const i = said[k] ?? 0
    if (i > left) continue
    seen++
    const word = words[i]
    if (word === undefined || sentence - word.sentence > reach) return undefined
    // "NIP ku 1990… Atasan NIP 1971…": that one has its number.
    if (/^[^\n]{0,16}?(?:\d{3}|\S@)/u.test(text.slice(word.end, Math.min(found.start, word.end + 20)))) return undefined
    if (word.stem.suffix === 'own') return 'reporter'
    if (bareKin(words, i + 1)) return 'unknown'
    // "Rekening bantuanku BRI …".
    const next = words[i + 1]
    if (next?.gap === ' ' && /^\p{L}{3,}(?<![as])ku$/u.test(next.lower) && !isCommon(next.lower)) return 'reporter'
    // "NPWP pribadi dipakai bendahara": whose own is not said.
    if (
      ownPapers.has(found.type) &&
      words[i + 1]?.lower === 'pribadi' &&
      /^(?:di|dipun)-?\p{L}{3}/u.test(words[i + 2]?.lower ?? '')
    )
      return 'unknown'
    // "Motor bapak saya", "my ID card": right beside it.
    const owner = besideThing(words, mentions, i)
    // "NIP beliau saya dapat dari papan nama: 19…".
    // "KTP dia ada di grup, nik 33…".
    if (
      (found.type === 'nip' || ownPapers.has(found.type)) &&
      owner?.kind === 'anaphor' &&
      owner.thing !== true &&
      owner.from === i + 1
    )
      return referent(mentions, words, owner.from) ?? 'other'
    if (owner === undefined || owner.kind === 'anaphor') continue
    if (words[owner.to]?.sentence !== word.sentence || (owner.from === i + 1 && words[i + 1]?.gap !== ' ')) continue
    return owner.owner
  }
  return undefined
}
