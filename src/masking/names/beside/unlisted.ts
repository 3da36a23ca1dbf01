/** Words beside family that no list of names has: "anak saya Pinten", "istriku wiwin". */
import { possessive } from '../../text/words.ts'
import { afterKin, betweenCommas, suffersBetween } from '../everyday-names.ts'
import { setOff } from '../family-names.ts'
import type { Names } from '../find-names.ts'
import { runAt } from '../name-runs.ts'
import { opening } from '../opening-names.ts'
import type { NamePlace } from './name-place.ts'
import { isReported } from './of-reporter.ts'

const ownKin = ({ mention, quoted }: NamePlace): boolean =>
  mention.kind === 'kin' && mention.owner === 'reporter' && !quoted

/** A word of every day that is a name there. False when there is none. */
export function everydayBeside(place: NamePlace, names: Names): boolean {
  const { page, mention, i, quoted } = place
  const whose = mention.kind === 'kin' && mention.owner === 'unknown' && !quoted ? suffersBetween(page, i) : undefined
  if (whose !== undefined) {
    names.claim(whose, 'unknown')
    return true
  }
  const gap = page.words[i]?.gap ?? ''
  if (!ownKin(place) || !/^,? $/u.test(gap) || runAt(page, i, 'known')?.from === i) return false
  const whole = afterKin(page, i) ?? betweenCommas(page, i)
  if (whole === undefined) return false
  // "Lare kula, Pinten Wijayadi, …": set off by commas it is a name; otherwise a new clause may begin.
  const off = gap.includes(',') && /^\s?,/u.test(page.text.slice(whole.end, whole.end + 2))
  names.claim(whole, off && whole.from < whole.to && !isReported(page, mention.from) ? 'reporter' : 'unknown')
  return true
}

/** "Istriku wiwin": a word nobody uses every day, right after family. It may be a name. */
export function unknownBeside(place: NamePlace, names: Names): void {
  const { page, mention, i, quoted } = place
  const word = page.words[i]
  if (ownKin(place)) setOff(page, mention.to, names)
  const maybe =
    ownKin(place) &&
    i === mention.to + 1 &&
    word?.gap === ' ' &&
    word.lower.length > 3 &&
    // "My husband doesn't": in English a verb follows in small letters.
    !possessive.has(page.words[mention.from]?.lower ?? '')
      ? runAt(page, i, 'any')
      : undefined
  if (maybe !== undefined && maybe.from === maybe.to) names.claim(maybe, 'unknown')
  else if (mention.kind === 'self' && word?.sentence === 0 && !quoted) opening(page, i, names)
}
