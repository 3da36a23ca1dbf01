/** Names right after whoever they are of: "istri saya, Bu X", "saya X", "Pak Lurah X", "teman saya X". */
import type { Page } from '../../find.ts'
import type { Mention } from '../../speech/mentions.ts'
import { asFarAsKnown } from '../../speech/witness.ts'
import { stemAt } from '../../text/tokens.ts'
import { kin } from '../../text/words.ts'
import { parentOf, relatedTo } from '../family-names.ts'
import type { Names } from '../find-names.ts'
import { runAt } from '../name-runs.ts'
import { type BesideRule, type NamePlace, namePlace } from './name-place.ts'
import { ofChild, ofThem, secondParent, somebodysKin, sufferedIt } from './of-others.ts'
import { didToUs, holderOf, ofReporter, tellsOfOther } from './of-reporter.ts'
import { everydayBeside, unknownBeside } from './unlisted.ts'

/** In this order: the first one that says something is believed. */
const rules: readonly BesideRule[] = [
  tellsOfOther,
  didToUs,
  sufferedIt,
  somebodysKin,
  ofReporter,
  ofChild,
  secondParent,
  ofThem,
]

export function besideMentions(page: Page, names: Names): void {
  for (const mention of page.mentions) {
    if (namesNobody(page, mention) || (mention.kind === 'self' && ofMine(page, mention.from, names))) continue
    const place = namePlace(page, mention)
    if (place !== undefined) claimAt(place, names)
  }
}

function claimAt(place: NamePlace, names: Names): void {
  const { page, mention, i, named, quoted } = place
  if (mention.kind === 'self') {
    if (!quoted) names.claim(relatedTo(page, mention.to + 1) ?? parentOf(page, mention.to), 'reporter')
    // "Setahu saya namanya X": what the reporter knows of somebody.
    if (named && asFarAsKnown(page.words, mention.from)) return
    if (holderOf(page, mention.from)) return names.claim(runAt(page, i, 'capital'), 'other')
  }
  if (everydayBeside(place, names)) return
  const run = runAt(page, i, named && mention.kind !== 'person' ? 'any' : 'known')
  if (run === undefined) return unknownBeside(place, names)
  for (const rule of rules) {
    const owner = rule(place, run, names)
    if (owner !== undefined) return names.claim(run, owner)
  }
}

/** "Me", "nomornya", "kelompok kami Rangga": no name of theirs follows these. */
function namesNobody({ words }: Page, { kind, thing, to }: Mention): boolean {
  if (kind === 'anaphor' || kind === 'impersonal' || thing === true) return true
  const last = words[to]?.lower ?? ''
  if (kind === 'self' && /^(?:me|us|we|kita|q|qu|ku)$/u.test(last)) return true
  // "Ketua kelompok kami Rangga": one of us is somebody else.
  return kind !== 'kin' && last === 'kami' && words[to + 1]?.gap === ' '
}

/** "A friend of mine, X", "a cousin of ours called X": named after whom the reporter has. */
function ofMine(page: Page, i: number, names: Names): boolean {
  const { words } = page
  if (!/^(?:mine|ours)$/u.test(words[i]?.lower ?? '') || words[i - 1]?.lower !== 'of') return false
  const { base } = stemAt(words, i - 2)
  let at = i + 1
  while (/^(?:called|named|whose|name|is)$/u.test(words[at]?.lower ?? '')) at++
  const run = words[at]?.sentence === words[i]?.sentence ? runAt(page, at, 'capital') : undefined
  if (run !== undefined) names.claim(run, kin.has(base) ? 'reporter' : 'other')
  return true
}
