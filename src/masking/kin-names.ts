/** "Bapak saya perangkat desa, namanya Sutrimo": names of family told of before. */
import type { Page } from './find.ts'
import type { Run } from './name-runs.ts'
import { referent } from './referent.ts'
import { isFunction } from './role-phrases.ts'
import type { Owner } from './types.ts'
import { honorifics, others } from './words.ts'

/** "Namanya" of the reporter's family: nobody else was spoken of in its sentence, or in what came before it. */
export function ofKin(page: Page, run: Run): Owner | undefined {
  const at = kinBefore(page, run)
  if (at === undefined) return undefined
  const { words } = page
  // "Ibu saya dikasih amplop, namanya …": hers, or who gave it.
  if (!words.slice(at + 1, run.from).some(({ lower }) => undergone.test(lower))) return 'reporter'
  return nobodyOfHers(page, run) ? 'other' : 'unknown'
}

/** Something was done to her, so somebody did it. */
const undergone =
  /^(?:(?:di|dipun)(?!(?:namai|kenal|rawat|operasi|angkat|lantik|mutasi|pindah|pecat|sini|situ|mana|rumah|luar|dalam|panggil|celuk|sebut)(?!\p{L}))\p{L}{3,}|ter(?:tekan|paksa|ancam|tipu|sinyal)|dapat|dpt|dapet|oleh|entuk|angsal|kena|keno|kenging|got|get|was|were)$/u
/** "…, namanya Bu X yang ngasih", "…, namanya X, staf kecamatan". */
const nobodyOfHers = ({ words }: Page, { to }: Run): boolean => {
  const next = words[to + 1]
  if (next === undefined || next.sentence !== words[to]?.sentence) return false
  if (next.gap === ' ' && /^(?:yang|yg|sing|ingkang|who)$/u.test(next.lower)) return true
  return next.gap === ', ' && (others.has(next.stem.base) || isFunction(next.lower))
}

/** The last word for the family whose name it may be. */
function kinBefore({ words, mentions, context }: Page, { from }: Run): number | undefined {
  let label = from - 1
  while (honorifics.has(words[label]?.lower ?? '')) label--
  if (
    context.about === 'accused' ||
    !/^(?:namanya|namane|jenenge|asmane|asmanipun|naminipun)$/u.test(words[label]?.lower ?? '')
  )
    return undefined
  const sentence = words[from]?.sentence
  // "…, distop. Namanya bapak Abdul": the sentence begins with it.
  if (words[label - 1]?.sentence !== sentence)
    return label < from - 1 && referent(mentions, words, label, true) === 'reporter'
      ? mentions.findLast(({ kind, owner, to }) => to < label && kind === 'kin' && owner === 'reporter')?.to
      : undefined
  const here = mentions.filter(
    ({ to, kind }) => to < label && kind !== 'impersonal' && words[to]?.sentence === sentence,
  )
  const first = here[0]
  const kinOnly = here.every(
    ({ kind, owner, from: at, to }) =>
      (kind === 'kin' && owner === 'reporter') ||
      // "Ibu saya kader posyandu, namanya …": what she is.
      (kind === 'person' &&
        at === to &&
        at === (first?.to ?? 0) + 1 &&
        words[at]?.gap === ' ' &&
        isFunction(words[at].lower)),
  )
  return kinOnly ? first?.to : undefined
}
