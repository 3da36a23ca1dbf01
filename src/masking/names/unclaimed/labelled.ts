/** Names after a label: "namanya X", "pegawai bernama X", "a.n. X". */
import { toldOfThem } from '../among-strangers.ts'
import { firstTold } from '../kin-names.ts'
import { isLabel, perhapsMine, startsAnew } from '../name-labels.ts'
import type { NameClue, NameRule } from './name-clue.ts'
import { referent } from '../../speech/referent.ts'
import type { Owner } from '../../types.ts'
import { setOf } from '../../text/words.ts'

export const labelled: NameRule = (clue) => {
  const { page, run, first, label } = clue
  if (label === '' || !isLabel(page, run.from)) return undefined
  if (perhapsMine(page, run.from) || mineAfter.test(page.text.slice(run.end, run.end + 80))) return 'unknown'
  // "Pegawai bernama X mencatat …": somebody told of.
  if (label === 'bernama' && strangers.has(clue.back(2)?.lower ?? '')) return 'other'
  if (first.sentence === 0 && run.from <= 2 && !/^[\p{L}]*nya|e$/u.test(label)) return 'unknown'
  if (/^(?:nama|name|nami|jeneng)$/u.test(label) && first.gap.includes(':')) return 'unknown'
  return newPerson(clue) ? 'other' : ofWhom(clue)
}
/** "Nama X dicatut, itu nama saya", "KTP atas nama X punya saya". */
export const mineAfter =
  /^(?:\s+\p{L}+){1,7}\s?,\s+(?:itu|iku|kuwi|niku)\s+(?:nama|jeneng|asma)\s*(?:ku|(?:\s(?:ibu|bapak|istri|suami|anak|adik|kakak|bojo))?\s(?:saya|sy|aku|kula))(?!\p{L})|^(?:\s+\p{L}+){0,2}\s?,?\s+(?:(?:itu|iku|kuwi|niku)\s+(?:nama|jeneng|asma)\s+(?:(?:ibu|bapak|istri|suami|anak|adik|kakak|bojo)\s+)?(?:saya|sy|aku|kula)(?!\p{L})|(?:(?:itu|iku|kuwi|niku)|(?:punya|milik|duwek|gadhahan))\s+(?:saya|sy|aku|kula)(?:\s+(?:sendiri|dhewe|dewe|piyambak))?\s*(?:[.,!?)]|$))/iu
const strangers = setOf(['pegawai pegawe staf staff petugas oknum orang warga wong'])

/** "Yang menggantikan sekarang orang baru bernama Vino". */
function newPerson(clue: NameClue): boolean {
  const { mentions, words } = clue.page
  return (
    [1, 2, 3, 4].some((back) => clue.here(clue.back(back)) && somebody.has(clue.back(back)?.lower ?? '')) &&
    !mentions.some(
      ({ kind, owner, to }) => kind === 'kin' && owner !== 'other' && to < clue.run.from && clue.here(words[to]),
    )
  )
}
const somebody = setOf(['orang wong tiyang pegawai pegawe staf'])

/** Of whom it was told before the label. */
function ofWhom(clue: NameClue): Owner {
  const { page, run } = clue
  const { mentions, words } = page
  const owner = referent(mentions, words, run.from, true)
  // "Yang datang namanya X" after a sentence on the reporter's father: somebody new.
  if (owner === 'reporter' && (startsAnew(page, run.from) || firstTold(page, run.from)?.owner === 'other'))
    return 'unknown'
  if (owner !== undefined) return owner
  // "Rekening … a.n. X", "namanya X" of one who is only "beliau" so far.
  const self = mentions.some(({ owner: whose, to }) => whose === 'reporter' && clue.here(words[to]))
  return self || toldOfThem(page, run) ? 'unknown' : 'other'
}
