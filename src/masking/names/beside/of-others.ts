/** Names beside somebody else who is spoken of: theirs, unless family or the one who writes may be meant. */
import type { Page } from '../../find.ts'
import type { Mention } from '../../speech/mentions.ts'
import { stemAt } from '../../text/tokens.ts'
import type { Owner } from '../../types.ts'
import { firstPerson, friends, kin } from '../../text/words.ts'
import { clauseWord } from '../clause-word.ts'
import type { Names } from '../find-names.ts'
import { kinBeside } from '../kin-beside.ts'
import { ofKin } from '../kin-names.ts'
import type { Run } from '../name-runs.ts'
import { justMe } from './just-me.ts'
import type { BesideRule } from './name-place.ts'
import { saidToMe } from './said-to-me.ts'

/** "Yang dipukul lurah: X": to whom it was done. */
export const sufferedIt: BesideRule = ({ page: { words }, mention: { owner, from, to } }, run) =>
  run.capital &&
  owner === 'other' &&
  /^\s?:\s?$/u.test(words[to + 1]?.gap ?? '') &&
  /^(?:di|dipun)\p{L}{4,}$/u.test(words[from - 1]?.lower ?? '') &&
  clauseWord.has(words[from - 2]?.lower ?? '')
    ? 'unknown'
    : undefined

/** "Pulang bareng suami, mas Yoyok": whose husband is not said. */
export const somebodysKin: BesideRule = ({ mention: { kind, owner }, quoted }, run) =>
  kind === 'kin' && owner === 'unknown' && run.capital && !quoted ? 'unknown' : undefined

/** "Gurune anakku Yoga": the teacher or the child. */
export const ofChild: BesideRule = ({ page, mention: { owner, to } }, run) =>
  run.capital && owner === 'other' && run.from === to + 1 && page.words[run.from]?.gap === ' ' && childOf(page, to)
    ? 'unknown'
    : undefined

/** "Gurune anakku", "atasan suami saya": the last word is of the reporter's family. */
const childOf = ({ words }: Page, i: number): boolean =>
  (kin.has(stemAt(words, i).base) &&
    (stemAt(words, i).suffix === 'own' || firstPerson.has(words[i + 1]?.lower ?? ''))) ||
  (firstPerson.has(words[i]?.lower ?? '') && kin.has(stemAt(words, i - 1).base))

/** "Orang tua saya (Pak Sastra dan Bu Ngatmi)": both of them. */
export const secondParent: BesideRule = ({ page, mention: { owner, from } }, run, names) =>
  run.capital && owner === 'other' && paired(page, from, run, names) ? 'reporter' : undefined

const paired = ({ text, words, mentions }: Page, at: number, second: Run, names: Names): boolean =>
  /^(?:dan|lan|karo|kaliyan|sama|and|&)$/u.test(words[at - 1]?.lower ?? '') &&
  // "Mertua saya Mbok X dan tetangga saya, Pak Y", "… dan pak RT, Pak Y": who the second one is, is said.
  !friends.has(words[at]?.stem.base ?? '') &&
  !text.slice(words[at]?.start, second.start).includes(',') &&
  names.found.some(({ owner, run }) => owner === 'reporter' && run.to === at - 2) &&
  mentions.some(
    ({ owner, kind, from, to }) =>
      kind === 'kin' &&
      owner === 'reporter' &&
      to < at &&
      at - to < 8 &&
      words.slice(from, to + 1).some(({ lower }) => several.test(lower)),
  )
const several =
  /^(?:tua|tuwa|sepuh|tuaku|ortu|ortuku|orangtua|wongtuwa|wongtuwaku|parents|family|keluarga|keluargaku|anak-anak|anak2|anak-anakku|mertua|mertuaku|kakek-nenek|sekeluarga|children|kids)$/u

export const ofThem: BesideRule = ({ page, mention, quoted }, run) => {
  if (!run.capital || mention.owner !== 'other') return undefined
  const family = (mention.mine === true ? undefined : kinBeside(page, run)) ?? ofKin(page, run)
  if (family !== undefined) return family
  if (quoted) return saidToMe(page, run)
  if (justMe(page, mention.from, run) || inPart(page, mention)) return 'unknown'
  return mention.mine === true ? ofSuperior(page, mention, run) : 'other'
}

/** "Selaku wali murid saya, X, keberatan": of who writes, or of who has that part for them. */
const inPart = ({ words }: Page, { from, to }: Mention): boolean =>
  [1, 2].some((back) => part.test(words[from - back]?.lower ?? '')) &&
  firstPerson.has(words[to]?.lower ?? '') &&
  // Nobody writes of their own part with "kami" and then their name.
  words[to]?.lower !== 'kami'
const part = /^(?:selaku|sebagai|sbg|minangka)$/u

/** "Mau lapor lurah saya Budi" may be two clauses; "atasan saya, Bu Sri" is one, and so is "atasan saya Budi" asked who it is. */
function ofSuperior({ words, context }: Page, { from, to }: Mention, run: Run): Owner {
  // "Lurah kami Suroto": nobody names themselves after "kami".
  if (run.from > to + 1 || words[run.from]?.gap !== ' ' || /^(?:kami|kita|our)$/u.test(words[to]?.lower ?? ''))
    return 'other'
  // "Saksi temen saya Anggit": a friend, who is told of.
  const friend = words
    .slice(from, to + 1)
    .some(({ stem }) => friends.has(stem.base) && !/^(?:atasan|pimpinan|bos|boss|majikan|juragan)$/u.test(stem.base))
  if (friend) return 'other'
  return context.about === 'accused' && /^(?:atasan|pimpinan|bos|boss)$/u.test(words[from]?.lower ?? '')
    ? 'other'
    : 'unknown'
}
