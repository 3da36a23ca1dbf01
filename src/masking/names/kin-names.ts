/** "Bapak saya perangkat desa, namanya Sutrimo": names of family told of before. */
import type { Page } from '../find.ts'
import type { Mention } from '../speech/mentions.ts'
import type { Run } from './name-runs.ts'
import { man, referent, woman } from '../speech/referent.ts'
import { isFunction } from '../roles/role-phrases.ts'
import type { Owner } from '../types.ts'
import { firstPerson, honorifics, others, setOf } from '../text/words.ts'

/** "Namanya" of the reporter's family: nobody else was spoken of in its sentence, or in what came before it. */
export function ofKin(page: Page, run: Run): Owner | undefined {
  const at = kinBefore(page, run)
  if (at === undefined)
    return toldBefore(page, run) || sufferedBefore(page, run) || tellsOfKin(page, run) ? 'unknown' : undefined
  const { words } = page
  // "Ibu saya dikasih amplop, namanya …": hers, or who gave it.
  if (!words.slice(at + 1, run.from).some(({ lower }) => undergone.test(lower))) return 'reporter'
  // "Bapakku dikon masang spanduk. Jenenge bapak X, pensiunan guru": called as the family is.
  const same = words
    .slice(at + 1, run.from)
    .some(({ lower }, k, all) => k >= all.length - 2 && lower === words[at]?.stem.base)
  return nobodyOfHers(page, run) && !same ? 'other' : 'unknown'
}

/** "Bojoku dikon nggawe daftar karo pak satpam, jenenge X": the wife, or the guard; "…, namanya X, tolong jangan ditulis". */
function tellsOfKin(page: Page, run: Run): boolean {
  const { words, mentions, text } = page
  if (labelOf(page, run) === undefined) return false
  if (keptOut.test(text.slice(run.end, run.end + 60))) return true
  const sentence = words[run.from]?.sentence
  const [family, next] = mentions.filter(
    ({ kind, from, to }) => kind !== 'impersonal' && words[from]?.sentence === sentence && to < run.from,
  )
  return (
    family?.kind === 'kin' &&
    family.owner === 'reporter' &&
    next?.kind === 'person' &&
    (besideThem.has(words[next.from - 1]?.lower ?? '') ||
      // "Istri saya diancam lurah, namanya Siti": hers as well as his.
      (suffers.test(text.slice(words[family.to]?.end, words[next.from]?.start)) &&
        !honorifics.has(words[run.from - 1]?.lower ?? '') &&
        words[next.from - 1]?.lower !== 'oknum'))
  )
}
/** Whom she was with or served, and not who did something to her. */
const besideThem = setOf([
  'karo kalih kaliyan sama bareng dengan with rumah omah griya dalem ngancani ngewangi bantu mbantu nemani menemani',
  'untuk buat kanggo kagem for of',
])
/** "Namanya X, tolong jangan ditulis": nobody asks so for whom they report. */
const keptOut =
  /^\s?,?\s+(?:(?:tolong|tlg|mohon|please|pls|plis|nyuwun)\s+)?(?:jangan|jgn|ojo|aja|ampun|sampun|don't|do\s+not)\s+(?:sampai\s+|ngasi\s+|nganti\s+)?(?:di)?(?:tulis|sebut|cantum|sebar|bocor|muat|umum|keluar|metu|serat|write|mention|publish|share|print)\p{L}*(?!\s+(?:nama|nomor|nomer|no|laporan|identitas|saya|sy|aku|kula|my|me)(?!\p{L}))/iu

/** "Ibu pulang menangis tiap hari. Namanya X": of a parent without "saya" so is told by nobody but the child. */
function sufferedBefore(page: Page, run: Run): boolean {
  const { words, text } = page
  const label = labelOf(page, run)
  const sentence = words[label ?? 0]?.sentence ?? 0
  if (label === undefined || label === 0) return false
  // "Ibu diancam lurah, namanya X": in one sentence over a comma as well.
  if (words[label - 1]?.sentence === sentence && !/^\s?,\s+$/u.test(words[label]?.gap ?? '')) return false
  let first = label - 1
  while (first > 0 && words[first - 1]?.sentence === words[label - 1]?.sentence) first--
  const next = words[first + 1]
  return (
    parent.test(words[first]?.lower ?? '') &&
    next?.gap === ' ' &&
    !next.capital &&
    !others.has(next.stem.base) &&
    !honorifics.has(next.lower) &&
    // "Bapak itu bikin saya takut": whom somebody else made suffer.
    !/^(?:itu|ini|iku|iki|kuwi|niku|niki|tersebut|that|this)$/u.test(next.lower) &&
    !words.slice(first + 1, label).some(
      ({ lower, index }) =>
        causes.has(lower) ||
        firstPerson.has(lower) ||
        // "Sampai nangis" is what became of her, "sampai staf nangis" of others.
        (until.test(lower) && !suffers.test(words[index + 1]?.text ?? '')),
    ) &&
    suffers.test(text.slice(words[first]?.end, words[label]?.start))
  )
}
const causes = setOf(['bikin buat membuat gawe ndadekke made makes making'])
const until = /^(?:sampai|sampe|nganti|ngantos|till|until)$/u
const parent =
  /^(?:ibu|ibuk|bapak|bapake|ibune|ayah|mama|mamah|papa|papah|emak|mamak|simbok|simbah|bunda|abah|umi|nenek|kakek|eyang|suami|istri|bojo|garwa|mum|mom|mother|dad|father|grandma|grandpa)$/u
const suffers =
  /(?<!\p{L})(?:me)?(?:nangis|tangis|tangisan|stres|stress|depresi|takut|wedi|ajrih|sedih|susah|sakit|lara|gerah|curhat|cerita|crita|resah|gelisah|trauma|nglokro|ngeluh|sambat|crying|cries|cried|scared|afraid|stressed|ill)(?!\p{L})|(?<!\p{L})(?:di|dipun)(?:paksa|peksa|ancam|ancem|mutasi|pindah|panggil|timbali|tekan|pecat|suruh|kongkon|intimidasi|pukul|tampar|hajar|keroyok|antem|gebuk|bentak|marahi|seneni)\p{L}{0,3}(?!\p{L})|(?<!\p{L})(?:was|were|got)\s+(?:threatened|beaten|hit|slapped|forced|fired|summoned|insulted)(?!\p{L})/iu

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

/** The word "namanya" before a name and its titles. */
function labelOf({ words, context }: Page, { from }: Run): number | undefined {
  let label = from - 1
  while (honorifics.has(words[label]?.lower ?? '')) label--
  // "His name is X".
  if (/^(?:is|was)$/u.test(words[label]?.lower ?? '') && words[label - 1]?.lower === 'name') {
    const whose = /^(?:his|her)$/u.test(words[label - 2]?.lower ?? '')
    return whose && context.about !== 'accused' ? label - 1 : undefined
  }
  return context.about !== 'accused' &&
    /^(?:namanya|namane|jenenge|asmane|asmanipun|naminipun)$/u.test(words[label]?.lower ?? '')
    ? label
    : undefined
}

/**
 * "Ibu saya dipaksa bu lurah … Asmanipun Ibu X", "adik saya sopir camat, … Kalau mau ketemu dia, namanya X": nobody is
 * spoken of in the sentence of the name but as "dia", and the sentence that last told of anybody was about the family.
 */
function toldBefore(page: Page, run: Run): boolean {
  const { words } = page
  const label = labelOf(page, run)
  if (label === undefined || nobodyOfHers(page, run)) return false
  // Of nobody but the family: theirs.
  if (referent(page.mentions, words, label, true) !== 'other') return false
  const first = firstTold(page, label)
  return first?.kind === 'kin' && first.owner === 'reporter' && !otherSex(words, first.from, label)
}

/** Of whom the last sentence before the label's was told, when nobody new is spoken of in the label's own. */
export function firstTold({ words, mentions }: Page, label: number): Mention | undefined {
  const sentence = words[label]?.sentence ?? 0
  const told = mentions.filter(
    ({ to, kind, thing }) => to < label && thing !== true && kind !== 'impersonal' && kind !== 'self',
  )
  const people = told.filter(({ kind }) => kind !== 'anaphor')
  const where = words[people.at(-1)?.to ?? -1]?.sentence
  if (where === undefined || where === sentence || sentence - where > 2) return undefined
  const first = told.find(({ to }) => words[to]?.sentence === where)
  if (first?.kind !== 'anaphor') return first
  // "Kakak saya honorer. Dia dipaksa pak kabid …".
  return people.findLast(
    ({ to }) => to < first.from && (words[first.from]?.sentence ?? 0) - (words[to]?.sentence ?? 0) <= 1,
  )
}
const otherSex = (words: Page['words'], of: number, label: number): boolean => {
  const title = words[label]?.lower === 'name' ? words[label - 1]?.lower : words[label + 1]?.lower
  const [he, she] = [man.test(title ?? '') || title === 'his', woman.test(title ?? '') || title === 'her']
  const whose = words.slice(of, of + 2).map(({ stem }) => stem.base)
  return (he && whose.some((word) => woman.test(word))) || (she && whose.some((word) => man.test(word)))
}

/** The last word for the family whose name it may be. */
function kinBefore(page: Page, run: Run): number | undefined {
  const { words, mentions } = page
  const { from } = run
  const label = labelOf(page, run)
  if (label === undefined) return undefined
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
