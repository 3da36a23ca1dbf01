/** Names in what somebody is quoted to have said: of others, unless it may have been said to the reporter. */
import { addressedToReporter } from '../addressed-names.ts'
import { signsQuotation } from '../signatures.ts'
import { taunted } from '../by-what-holds-them.ts'
import type { NameRule } from './name-clue.ts'
import { honorifics, setOf } from '../../text/words.ts'

/** "Asmanipun calon kula Hendrawan". */
const theirCandidate: NameRule = (clue) =>
  [1, 2, 3].some((back) => candidates.has(clue.back(back)?.lower ?? '')) ? 'other' : undefined
const candidates = setOf(['calon calone calonnya caleg paslon jagoan jago kandidat'])

/** "Panggil si Ratna ke sini!", "where is Mira?": called for, where the reporter is there. */
const calledFor: NameRule = (clue) => {
  if (!sought.test(clue.head(28))) return undefined
  const { mentions, words } = clue.page
  return mentions.some(
    ({ kind, owner, from }) =>
      kind === 'self' && owner === 'reporter' && Math.abs((words[from]?.sentence ?? 0) - clue.first.sentence) <= 2,
  )
    ? 'unknown'
    : undefined
}
const sought =
  /(?<!\p{L})(?:panggil|panggilkan|celuk|celukna|undang|timbali|suruh|kongkon|cari|golek|goleki|mana|endi|ngendi|pundi|where(?:'s|\s+is)|get|call|bring|find)\s+(?:si\s+|that\s+)?(?:(?:bu|mbak|mas|dik|yu|lik)\s+)?$/iu

/** "Lurah chat bojoku: "Titip salam kanggo Bu X"": perhaps his wife. */
const greetedThrough: NameRule = (clue) =>
  passed.test(clue.head(24)) && addressedToReporter(clue.page, clue.run) ? 'unknown' : undefined
const passed =
  /(?<!\p{L})(?:ke|kepada|marang|nang|karo|to|buat|untuk|kanggo|kagem|dhateng)\s+(?:bu|ibu|mbak|mas|pak|mbah|mrs|ms|mr)\.?\s+$/iu

/** Said to the reporter, a bare name may be theirs: "ini dia si Guntur". */
const saidToReporter: NameRule = (clue) => {
  const { page, run, label } = clue
  // "… Salam perubahan, X": who wrote what is quoted.
  if (signsQuotation(page, run)) return undefined
  return taunted(page, run) || (addressedToReporter(page, run) && !honorifics.has(label)) ? 'unknown' : undefined
}

const rules: readonly NameRule[] = [theirCandidate, calledFor, greetedThrough, saidToReporter]

export const quoted: NameRule = (clue) => {
  if (!clue.quoted) return undefined
  for (const rule of rules) {
    const said = rule(clue)
    if (said !== undefined) return said
  }
  return 'other'
}
