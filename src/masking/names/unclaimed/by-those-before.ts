/** Names of those whom the words around them have just spoken of: the family, "beliau", the reporter. */
import type { NameRule } from './name-clue.ts'
import { kinBeside } from '../kin-beside.ts'
import { ofKin } from '../kin-names.ts'
import { sameName } from '../known-names.ts'
import { referent } from '../../speech/referent.ts'

/** It was named already. */
export const namedBefore: NameRule = ({ page, run, named }) => sameName(page, run, named)

/** "Bapak saya perangkat desa, namanya Sutrimo, modin Desa X": hers or his of whom the sentence began. */
const ofThatKin: NameRule = ({ page, run }) => ofKin(page, run)

/** "Beliau, Drs. X". */
const besideAnaphor: NameRule = (clue) => {
  const { page, run, near } = clue
  if (near?.kind !== 'anaphor' || near.thing === true || run.from - near.to > 2) return undefined
  const last = page.words[near.to]
  if (!clue.here(last) || !page.text.slice(last?.end, run.start).includes(',')) return undefined
  return referent(page.mentions, page.words, near.from) ?? 'other'
}

const thatIsMe: NameRule = ({ right }) =>
  /^\s*\(\s*(?:saya|sy|aku|kula|me)\s*\)/iu.test(right) ? 'reporter' : undefined

/** "Farel? That's my nephew", "Nadin adikku", "Bagas, anakku sing ragil". */
const besideKin: NameRule = ({ page, run }) => kinBeside(page, run)

export const referentRules: readonly NameRule[] = [ofThatKin, besideAnaphor, thatIsMe, besideKin]

/** "Bojoku honorer satpol, Tri Cahyo, kon jaga": perhaps whom of the family the sentence began with. */
export const perhapsThatKin: NameRule = (clue) => {
  const { page, run, first } = clue
  if (!first.gap.includes(',') || !/^\s*,/u.test(clue.right)) return undefined
  const gapStart = first.start - first.gap.length
  return page.mentions.some(
    ({ kind, owner, from, to }) =>
      kind === 'kin' &&
      owner === 'reporter' &&
      run.from - to <= 4 &&
      to < run.from &&
      clue.here(page.words[from]) &&
      !page.text.slice(page.words[to]?.end, gapStart).includes(','),
  )
    ? 'unknown'
    : undefined
}
