/** Where a name stands that comes right after a mention, and what stands between: "istri saya, namanya Bu X". */
import type { Page } from '../../find.ts'
import type { Mention } from '../../speech/mentions.ts'
import { spokenByOther } from '../../text/quotations.ts'
import type { Owner } from '../../types.ts'
import type { Names } from '../find-names.ts'
import type { Run } from '../name-runs.ts'
import { firstPerson, setOf } from '../../text/words.ts'

export interface NamePlace {
  page: Page
  mention: Mention
  /** The word at which the name would begin. */
  i: number
  /** "Namanya", "bernama" stands between. */
  named: boolean
  /** "Dipanggil" does, which may as well say that somebody sent for them. */
  called: boolean
  /** Somebody else says it. */
  quoted: boolean
}
/** Whose the name is, or undefined where the rule says nothing. */
export type BesideRule = (place: NamePlace, run: Run, names: Names) => Owner | undefined

/** What may stand between a person and their name. */
const between = setOf([
  'yang yg sing ingkang si namanya namane jenenge asmane asmanipun naminipun bernama nama jeneng called named wae',
  'aja saja sendiri sendirian dhewe dewe piyambak pribadi kan itu iku kuwi niku ini iki niki juga almarhum alm',
  'adalah yaitu yaiku is was inggih kandung kula dengan biasa biasanya biasane sering kerep akrab dipanggil diceluk',
  'dikenal disebut diarani sapaan sapaane namely sejati baru lama kami who satu-satunya satu2nya siji-sijine tunggal',
])

/** Undefined where the next words are out of reach, or begin what somebody said. */
export function namePlace(page: Page, mention: Mention): NamePlace | undefined {
  const { words } = page
  let i = mention.to + 1
  let named = false
  let called = false
  for (; i - mention.to < 6 && inReach(page, mention.to, i); i++) {
    const lower = words[i]?.lower ?? ''
    // "Mas admin, kula Budi …": from here on the reporter speaks of themselves.
    if (!between.has(lower) || (mention.owner === 'other' && firstPerson.has(lower))) break
    named ||= /^(?:nam|jeneng|asma|bernama|called)/u.test(lower)
    // "Suami saya dipanggil Pak Rudi": so he is called, or that one sent for him.
    called ||= /^di(?:panggil|celuk)$/u.test(lower) && words[i - 1]?.stem.base === words[mention.to]?.stem.base
  }
  if (!inReach(page, mention.to, i) || /:\s*"/u.test(words[i]?.gap ?? '')) return undefined
  return { page, mention, i, named, called, quoted: spokenByOther(page, words[mention.from]?.start ?? 0) }
}

const inReach = ({ words }: Page, from: number, i: number): boolean =>
  words[i] !== undefined &&
  words[i]?.sentence === words[from]?.sentence &&
  /^[\s,.:(="'-]{0,4}$/u.test(words[i]?.gap ?? '')

/** The word so many before the mention, in small letters. */
export const beforeMention = ({ page, mention }: NamePlace, back: number): string =>
  page.words[mention.from - back]?.lower ?? ''
