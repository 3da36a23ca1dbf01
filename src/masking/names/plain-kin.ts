/**
 * Names of family where "saya" is left out: "lapak kami digusur setelah suami Budi nolak", "for my mother-in-law … don't
 * mention Bu X", "Simbah got a visit. Her name Mbok X"; and what the family is called to: "Di, kowe …" of Yadi.
 */
import type { Found, Page } from '../find.ts'
import type { Names } from './find-names.ts'
import { isCommon, placeWords } from './name-words.ts'
import { lastMention } from '../speech/mentions.ts'
import { type Run, runAt } from './name-runs.ts'
import { spokenByOther } from '../text/quotations.ts'
import { matchesOf, ruleOf } from '../text/spots.ts'
import { wordBefore } from '../text/tokens.ts'
import type { Owner } from '../types.ts'
import { kinPattern, setOf } from '../text/words.ts'

const spouse = setOf(['suami istri isteri bojo garwa husband wife'])
/** Before it the wife of whoever was named is meant: "camat dan istri Lestari". */
const joined = setOf(['dan lan sama karo bareng beserta and with his her their oleh'])
const mentionless = ruleOf(
  String.raw`(?<!\p{L})(?:jangan|jgn|ojo|aja|ampun|sampun|don't|do\s+not|never)\s+(?:(?:sampai|nganti|pernah|ever)\s+)?(?:sebut|nyebut|disebut|sebut-sebut|tulis|ditulis|cantumkan|mention|name|use|write|print)\s+(?:(?:nama|jeneng|asma|the\s+name)\s+)?(?=(?:bu|ibu|pak|bapak|mbah|mbok|mrs|mr)\s+\p{L})`,
)
const herName = ruleOf(
  String.raw`(?<!\p{L})(?:her|his)\s+name\s*:?\s*(?=(?:mbok|mbah|bu|ibu|pak|mak|yu|lik|mrs|mr)\s+\p{L})`,
)
/** Of family the text is about: "for my mother-in-law", "simbah got a visit". */
const about = new RegExp(
  String.raw`(?<!\p{L})(?:for|untuk|buat|kagem|kanggo|nggo|on\s+behalf\s+of)\s+(?:my\s+)?(?:${kinPattern})`,
  'iu',
)
const elder =
  /(?:^|[.!?\n][ \t]{0,4})(?:[Ss]imbah|[Mm]bah|[Nn]enek|[Kk]akek|[Ee]yang|[Ss]imbok|[Ee]mak|[Gg]randma)(?:\s+(?:putri|kakung|kung|uti))?\s+\p{Ll}/u

export function plainKin(page: Page, names: Names): void {
  const { words, mentions, text, spots } = page
  for (const { index: i, lower, sentence, start } of words) {
    if (!spouse.has(lower) || words[i + 1]?.gap !== ' ' || words[i + 1]?.capital !== true || page.caseless) continue
    if (joined.has(words[i - 1]?.lower ?? '') || spokenByOther(page, start)) continue
    const run = runAt(page, i + 1, 'capital')
    if (run === undefined) continue
    // Whose it would be is not said.
    const self = lastMention(mentions, i, ({ owner, kind }) => owner === 'reporter' && kind === 'self')
    if (self !== undefined && sentence - (words[self.to]?.sentence ?? 0) <= 1) names.claim(run, 'unknown')
  }
  const cues = [mentionless, herName].flatMap((rule) => matchesOf(spots, rule))
  if (cues.length === 0) return
  const ofFamily = mentions.some(({ kind, owner }) => kind === 'kin' && owner === 'reporter')
  if (ofFamily || about.test(text) || elder.test(text))
    for (const { index, 0: cue } of cues) {
      if (spokenByOther(page, index)) continue
      const run = runAt(page, wordBefore(words, index + cue.length) + 1, 'capital')
      if (run !== undefined) names.claim(run, 'unknown')
    }
}

/** "… DI MUSHOLA. SOEDARNO": a text in capitals throughout that ends in nothing but a name. */
export function signedShouting(page: Page, names: Names): void {
  const { words, mentions, text } = page
  const last = words.at(-1)
  if (!page.caseless || last === undefined || words.length < 8 || text !== text.toUpperCase()) return
  let from = words.length - 1
  while (from > 0 && words[from - 1]?.sentence === last.sentence) from--
  if (words.length - from > 3 || !/[.!?\n]/u.test(words[from]?.gap ?? '')) return
  if (!mentions.some(({ owner, kind }) => owner === 'reporter' && kind === 'self')) return
  const run = runAt(page, from, 'any')
  if (run?.to === words.length - 1 && !words.slice(from).some(({ lower }) => isCommon(lower) || placeWords.has(lower)))
    names.claim(run, 'unknown')
}

type Named = Found & { owner: Owner; run: Run }
/** "Pak Yadi, itu bapak saya, … "Di, kowe …"": the last syllable of a name, to call them by. */
export function vocatives(page: Page, found: Named[]): Named[] {
  const { words, text } = page
  const known = found
    .filter(({ owner }) => owner !== 'other')
    .flatMap(({ run, owner }) => words.slice(run.from, run.to + 1).map(({ lower }) => ({ lower, owner })))
  if (known.length === 0) return found
  const all = [...found]
  for (const { index: i, lower, start, end, capital, gap } of words) {
    if (
      !capital ||
      lower.length < 2 ||
      lower.length > 4 ||
      !/["“']$/u.test(gap) ||
      !/^[,!]/u.test(text.slice(end, end + 1))
    )
      continue
    const whole = known.find((one) => one.lower.length > lower.length && one.lower.endsWith(lower))
    if (whole === undefined || all.some(({ run }) => run.from <= i && i <= run.to)) continue
    all.push({ start, end, type: 'name', owner: whole.owner, run: { from: i, to: i, start, end, capital } })
  }
  return all
}
