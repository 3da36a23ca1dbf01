/** Who somebody is, told by whom they are close to: "duduk di sebelah pak sekda", "ngontrak di rumah pak sekdes". */
import roles from '../data/roles.json' with { type: 'json' }
import { copula } from '../speech/copula.ts'
import type { Page } from '../find.ts'
import { spokenByOther } from '../text/quotations.ts'
import type { Mention } from '../speech/mentions.ts'
import { officeEnd, phraseEnd, withTime } from './role-extent.ts'
import { stemAt } from '../text/tokens.ts'
import { anaphor, honorifics, others, setOf } from '../text/words.ts'

const sit = setOf(roles.sit)
const beside = setOf(roles.beside)
const live = setOf(roles.live)
const home = setOf(roles.home)
const fellow = setOf(roles.fellow)
const share = setOf(roles.share)
const close = setOf(roles.close)
const together = setOf(['dengan dgn sama karo kaliyan kalih bareng with'])
const where = setOf(['di neng nang ning ing wonten at in'])
const passing = setOf([
  'pas waktu itu tadi kemarin wingi persis tepat pernah lagi sedang masih sempat langsung right directly',
])

/** Called with the first and last word of a phrase that may tell who the reporter is. */
type Ask = (from: number, to: number, extra: Partial<{ action: 'ask' }>) => void

export function closeTo(page: Page, ask: Ask): void {
  for (const mention of page.mentions)
    if (
      mention.owner === 'reporter' &&
      (mention.kind === 'self' || mention.kind === 'kin') &&
      mention.thing !== true &&
      !spokenByOther(page, page.words[mention.from]?.start ?? 0)
    )
      told(page, mention, ask)
}

function told(page: Page, { to }: Mention, ask: Ask): void {
  const { words } = page
  const here = (at: number): boolean =>
    words[at]?.sentence === words[to]?.sentence && /^,? $/u.test(words[at]?.gap ?? '')
  let i = to + 1
  while (here(i) && i - to < 5 && (copula.has(lower(page, i)) || passing.has(lower(page, i)))) i++
  if (!here(i)) return
  const word = lower(page, i)
  const needs = sit.has(word)
    ? beside
    : live.has(word)
      ? home
      : fellow.has(word) || (/^(?:satu|siji|setunggal|tunggal)$/u.test(word) && share.has(lower(page, i + 1)))
        ? { has: (one: string) => together.has(one) }
        : close.has(`${word}-${lower(page, i + 1)}`)
          ? { has: () => true }
          : undefined
  if (needs === undefined) return
  // "Adik kelasnya dulu di STPDN": of one who was spoken of.
  if (close.has(`${word}-${lower(page, i + 1)}`) && /(?:nya|e)$/u.test(lower(page, i + 1)) && !person(page, i + 2))
    return ask(i, phraseEnd(page, i + 1), {})
  let met = needs === beside && beside.has(word)
  for (let k = i + 1; k <= i + 7 && words[k]?.clause === words[i]?.clause; k++) {
    // "Satu ruangan dipanggil sama kabid": by whom.
    if (!met && /^(?:di|dipun)(?!nas|visi)\p{L}{4,}$/u.test(lower(page, k))) return
    // "Neng mburine pak carik".
    met ||= needs.has(lower(page, k)) || needs.has(lower(page, k).replace(/(?:nya|ne|e|ipun)$/u, ''))
    // "Omahe bu kadis": whose house it is comes next.
    if (!met || !person(page, k) || person(page, k + 1)) continue
    const end =
      anaphor.has(lower(page, k)) && !/^(?:his|her|their)$/u.test(lower(page, k)) ? k : officeEnd(page, named(page, k))
    ask(i, where.has(lower(page, end + 1)) && here(end + 1) ? phraseEnd(page, end) : withTime(page, end), {})
    return
  }
}
const lower = ({ words }: Page, i: number): string => words[i]?.lower ?? ''
/** "Pak X", "beliau", "lurahe", "rumahnya". */
const person = (page: Page, i: number): boolean => {
  const { base, suffix } = stemAt(page.words, i)
  return (
    honorifics.has(lower(page, i)) ||
    anaphor.has(lower(page, i)) ||
    others.has(base) ||
    (suffix === 'their' && /^(?:rumah|omah|griya|dalem)$/u.test(base)) ||
    /^(?:his|her|their)$/u.test(lower(page, i))
  )
}
/** The word after a title goes with it. */
const named = (page: Page, i: number): number =>
  (honorifics.has(lower(page, i)) || /^(?:his|her|their)$/u.test(lower(page, i))) && page.words[i + 1]?.gap === ' '
    ? i + 1
    : i
