/** Names that stand beside an office: who holds it is reported, and hardly reports. */
import type { NameClue, NameRule } from './name-clue.ts'
import { placeWords } from '../name-words.ts'
import { holderSaid, officialDid, staffDid } from '../names-of-doers.ts'
import { fields } from '../../roles/role-phrases.ts'
import type { Word } from '../../text/tokens.ts'
import { impersonal, others, setOf } from '../../text/words.ts'

const isOffice = (word: Word | undefined): boolean =>
  word !== undefined && (others.has(word.stem.base) || impersonal.has(word.lower))

/** The word right behind the name, over a blank, a comma or a bracket. */
const joined = (clue: NameClue): Word | undefined => {
  const after = clue.on(1)
  return after !== undefined && /^[\s,(/-]*$/u.test(after.gap) ? after : undefined
}

/** "X, Kasi Trantib", "X (lurah)"; "Budi, guru SMP, hp 08…": an answer that begins so gives somebody's own data. */
const officeBehind: NameRule = (clue) => {
  if (!isOffice(joined(clue))) return undefined
  const { page, run } = clue
  const data = page.context.about === 'other' && run.from === 0 && /^[^.!?\n]{0,60}\d{6}/u.test(clue.right)
  return data ? 'unknown' : 'other'
}

/** "X selaku Plt. Camat", "X yang sekarang jadi lurah". */
const servesAs: NameRule = (clue) => {
  const as = joined(clue)
  if (as === undefined || !asWhat.has(as.lower)) return undefined
  const next = clue.on(2)
  if (as.lower === 'who' && hasCharge.has(next?.lower ?? '') && ofOffice.test(clue.right)) return 'other'
  return isOffice(next) || (nowOrThen.has(next?.lower ?? '') && isOffice(clue.on(3))) ? 'other' : undefined
}
const asWhat = setOf(['selaku sebagai sbg jabatan anak yang yg sing ingkang seorang dari a an the our who one head'])
/** "X, who heads the ward office". */
const hasCharge = setOf(['heads runs leads chairs manages supervises oversees directs headed ran led chaired'])
const ofOffice =
  /^\s*,?\s+who\s+\p{L}+\s+(?:(?!my|our)\p{L}+\s+){0,3}?(?:office|ward|village|district|sub-?district|department|school|agency|bureau|division|puskesmas|kelurahan|kecamatan)(?![^.!?]*(?<!\p{L})(?:my|me|our|i)(?!\p{L}))/iu
const nowOrThen = setOf(['sekarang skrg saiki dulu biyen jadi dadi jd'])

/** "Dr. X from the health office". */
const comesFrom: NameRule = (clue) => {
  const from = joined(clue)
  if (from === undefined || !fromWhere.has(from.lower) || /^[,(]/u.test(from.gap)) return undefined
  const { words } = clue.page
  const { to } = clue.run
  return words
    .slice(to + 2, to + 6)
    .some((word) => word.sentence === from.sentence && (isOffice(word) || placeWords.has(word.lower)))
    ? 'other'
    : undefined
}
const fromWhere = setOf(['from dari saking saka of at'])

/** "A member of the civil service, X, posted …". */
const memberOfService: NameRule = (clue) => (memberOf.test(clue.head(60)) ? 'other' : undefined)
const memberOf =
  /(?<!\p{L})(?<!\bi'm\s+|\bam\s+)(?:an?|one)\s+(?:member|employee|official|officer|staffer|clerk)\s+of\s+the\s+(?:\p{L}+\s+){0,3}\p{L}+,\s+$/iu

/** "His staff ID says …, name on it X". */
const onTheirCard: NameRule = (clue) => (onTheirs.test(clue.head(90)) ? 'other' : undefined)
const onTheirs =
  /(?<!\p{L})(?:his|her)\s+(?:\p{L}+\s+){0,2}(?:id|badge|card|tag|lanyard|name\s?tag|car|desk)(?!\p{L})[^.!?\n]{0,50}?(?<!\p{L})(?:the\s+)?name\s+(?:on|in)\s+(?:it|there)(?:\s+(?:was|is|said|says|read|reads))?\s*:?\s*$/iu

/** "Plt. Kepala Dinas Pertanian, X": an office, its field, and who holds it. */
const officeBefore: NameRule = (clue) => {
  if (!clue.first.gap.includes(',')) return undefined
  for (let back = 1; back < 8; back++) {
    const word = clue.back(back)
    if (word?.capital !== true) return undefined
    if (others.has(word.stem.base)) return 'other'
    if (word.gap !== ' ') return undefined
  }
  return undefined
}

/** "Pak kasubag umum, X": in small letters, and nobody of the family in the sentence. */
const fieldBefore: NameRule = (clue) => {
  if (clue.first.gap !== ', ' || !fields.has(clue.label) || !others.has(clue.back(2)?.stem.base ?? '')) return undefined
  const { mentions, words } = clue.page
  return mentions.some(({ kind, from }) => kind === 'kin' && clue.here(words[from])) ? undefined : 'other'
}

/** "Ketua panitia, X, bagi kupon": an office, who holds it, and what they did. */
const didInOffice: NameRule = ({ page, run }) =>
  officialDid(page, run) || staffDid(page, run) || holderSaid(page, run) ? 'other' : undefined

export const officeBehindRules: readonly NameRule[] = [officeBehind, servesAs, comesFrom, memberOfService, onTheirCard]
export const officeBeforeRules: readonly NameRule[] = [officeBefore, fieldBefore, didInOffice]
