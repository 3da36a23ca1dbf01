/** Names of family that do not stand right after "suami saya": set off by commas, or of whom the reporter is the wife or child. */
import { copula } from '../speech/copula.ts'
import type { Page } from '../find.ts'
import type { Names } from './find-names.ts'
import { spokenByOther } from '../text/quotations.ts'
import { mentionOver, mentionsUntil } from '../speech/mentions.ts'
import { type Run, runAt } from './name-runs.ts'
import { referent } from '../speech/referent.ts'
import { isFunction } from '../roles/role-phrases.ts'
import { stemAt, wordBefore } from '../text/tokens.ts'
import type { Owner } from '../types.ts'
import { honorifics, kin, others, setOf } from '../text/words.ts'

/** "Bapak ibuku cuma petani, Pak X lan Bu X, …": set off by commas, a name may be of the family just spoken of. */
export function setOff(page: Page, to: number, names: Names): void {
  const { words, text, mentions } = page
  for (let i = to + 1; i <= to + 5 && words[i]?.sentence === words[to]?.sentence; i++) {
    if (!/,/u.test(words[i]?.gap ?? '')) continue
    if (mentions.some(({ from, owner, kind }) => from > to && from < i && owner === 'other' && kind === 'person'))
      return
    let at = i
    for (let k = 0; k < 2; k++) {
      const run = runAt(page, at, 'capital')
      if (
        run === undefined ||
        !/^\s*(?:[,.)]|dan(?!\p{L})|lan(?!\p{L})|karo(?!\p{L})|$)/u.test(text.slice(run.end, run.end + 6))
      )
        return
      names.claim(run, 'unknown')
      at = run.to + 2
      if (!/^(?:dan|lan|karo)$/u.test(words[run.to + 1]?.lower ?? '')) return
    }
    return
  }
}

/** "Saya Drajat, pensiunan guru, ayah dari Novita": over commas. */
export function parentOf(page: Page, i: number): Run | undefined {
  const { words } = page
  for (let at = i + 1; at <= i + 14 && words[at]?.sentence === words[i]?.sentence; at++) {
    if (!/[,(]/u.test(words[at]?.gap ?? '')) continue
    const { base } = stemAt(words, at)
    if (!kin.has(base) || !/^(?:dari|saking|saka|seko|of)$/u.test(words[at + 1]?.lower ?? '')) continue
    const run = runAt(page, at + 2, 'capital')
    if (run !== undefined) return run
  }
  return undefined
}

/** "Saya istri dari Sudarmono", "sy anaknya pak Suroso": whose wife or child the reporter is, by name. */
export function relatedTo(page: Page, i: number): Run | undefined {
  const { words } = page
  let at = i
  while (copula.has(words[at]?.lower ?? '') || /^(?:the|a|an)$/u.test(words[at]?.lower ?? '')) at++
  // "Aku Yanti bojone Kuswanto", "kula Sutarmi, semahipun Pak Wagiyo": after one's own name.
  const own = kin.has(stemAt(words, at).base) ? undefined : runAt(page, at, 'known')
  if (own !== undefined && /^(?: |, | \()$/u.test(words[own.to + 1]?.gap ?? '')) at = own.to + 1
  const { base, suffix } = stemAt(words, at)
  if (!kin.has(base) || suffix === 'own' || words[at]?.sentence !== words[i]?.sentence) return undefined
  at++
  if (/^(?:dari|saking|saka|seko|of|nya|e|ne|ipun|almarhum|alm)$/u.test(words[at]?.lower ?? '')) at++
  else if (suffix !== 'their' && !honorifics.has(words[at]?.lower ?? '')) return undefined
  if (!/^\.? $/u.test(words[at]?.gap ?? '') || (words[at - 1]?.gap !== ' ' && own === undefined)) return undefined
  const run = runAt(page, at, 'known')
  return run !== undefined && words[run.from]?.sentence === words[i]?.sentence ? run : undefined
}

/** "Guru les anak saya, Bu X", "sopir bapak saya, X": who does something for the family may be the one who is named. */
export function serves({ words }: Page, from: number): boolean {
  const does = (at: number): boolean => {
    const { lower = '', stem } = words[at] ?? {}
    return (
      words[at + 1]?.gap === ' ' &&
      !kin.has(lower) &&
      !honorifics.has(lower) &&
      (isFunction(lower) || others.has(stem?.base ?? ''))
    )
  }
  return (
    does(from - 1) ||
    (does(from - 2) &&
      words[from]?.gap === ' ' &&
      /^(?:guru|dokter|wali|pelatih|tukang|juru)$/u.test(words[from - 2]?.lower ?? ''))
  )
}
/** Nobody gives a child such a title. */
export const ofServing = ({ words }: Page, from: number, run: Run): Owner =>
  /^(?:anak|adik|adek|adhik|cucu|putu|ponakan|keponakan|son|daughter|child)$/u.test(stemAt(words, from).base) &&
  /^(?:pak|bu|bapak|ibu|dr|drg|ustad|ustadz|ustadzah|kyai|romo|suster|mr|mrs|ms)$/u.test(
    words[run.from - 1]?.lower ?? '',
  )
    ? 'other'
    : 'unknown'

/** "Undangan ditujukan ke suami saya: Yth. Sdr. X": to whom it was written. */
export function addressees(page: Page, names: Names): void {
  const { words, mentions } = page
  for (const { kind, owner, thing, from, to } of mentions) {
    if (owner !== 'reporter' || thing === true || !(kind === 'self' || kind === 'kin')) continue
    if (!towards.has(words[from - 1]?.lower ?? '') || spokenByOther(page, words[from]?.start ?? 0)) continue
    let i = to + 1
    while (i - to <= 4 && written.test(words[i]?.lower ?? '')) i++
    const form = words[i]?.lower ?? ''
    if (!/^(?:yth|sdr|sdri|saudara|saudari|sdra)$/u.test(form) || !/[:,("'\n]/u.test(words[to + 1]?.gap ?? '')) continue
    const run = runAt(page, form === 'yth' ? i + 1 : i, 'capital')
    // "Dititipkan untuk saya, sdr. X yang bawa", "pesan ke kami: saudara X sebagai koordinator": told of somebody, perhaps.
    const alone = run !== undefined && /^\s?(?:[.,;)"']|\n|$)/u.test(page.text.slice(run.end, run.end + 2))
    if (run !== undefined) names.claim(run, alone && !/,/u.test(words[to + 1]?.gap ?? '') ? 'reporter' : 'unknown')
  }
}
const towards = setOf(['ke kepada untuk buat bagi kagem kanggo dhateng marang nang to for nama'])
const written =
  /^(?:sendiri|pribadi|langsung|isinya|isine|tertulis|tulisannya|tulisane|tulisan|di|sampul|amplop|kepada|ke|katur|dear)$/u

/** "Nama saya ada di daftar dukungan: no 14 X", "ibu saya perawat. Namanya masuk daftar saksi: X": what is written there. */
export function inLists(page: Page, names: Names): void {
  const { text, words, mentions } = page
  for (const { index: i, lower, start, end, stem } of words) {
    if (!nameWord.has(stem.base)) continue
    const found = listed.exec(text.slice(end, end + 150))
    if (found === null || spokenByOther(page, start)) continue
    const run = runAt(page, wordBefore(words, end + found[0].length) + 1, 'capital')
    if (run === undefined || run.start - end - found[0].length > 8) continue
    const next = mentionOver(mentions, i + 1)
    const own = stem.suffix === 'own' || (next?.owner === 'reporter' && /^(?:self|kin)$/u.test(next.kind))
    const meant =
      own || next?.kind === 'person' || !/(?:nya|ne|e|ipun)$/u.test(lower) ? undefined : referent(mentions, words, i)
    // "… yang dibuat ketua RT: X": the name, or who made the list.
    if (own) names.claim(run, endsWithOther(page, i, run.from) ? 'unknown' : 'reporter')
    else if (meant === 'reporter') names.claim(run, 'unknown')
  }
}
/** The last words before word `to`, after word `from`, are somebody who did it: "… ditandatangani camat: ". */
function endsWithOther({ words, mentions }: Page, from: number, to: number): boolean {
  const last = mentionOver(mentions, to - 1) ?? mentionOver(mentions, to - 2) ?? mentionOver(mentions, to - 3)
  return (
    last?.owner === 'other' &&
    last.kind === 'person' &&
    last.from > from &&
    doing.test(words[last.from - 1]?.lower ?? '')
  )
}
const doing = /^(?:(?:di|dipun)\p{L}{3,}|oleh|dening|sama|karo|dari|saka|saking|by|from)$/u
const nameWord = setOf(['nama jeneng asma nami name'])
const listed =
  /^(?:\s+\p{L}+){0,4}?\s+(?:ada|ana|ono|wonten|tercantum|tertulis|tercatat|masuk|mlebu|muncul|di(?:tulis|catat|catut|masuk|cantum|input|daftar)\p{L}{0,3}|dipun(?:serat|cathet|lebet)\p{L}{0,4}|ka(?:cathet|tulis|serat)|is|was|appears?|listed)(?!\p{L})[^.!?\n:]{0,90}:\s*(?:(?:no|nomor|nomer|number)\.?\s*(?:urut\s+)?)?(?:\d{1,3}[.)]?\s*)?(?=\p{Lu})/iu

/** "Ibuku sing masak, Mbok Rebi jenenge, …", "my brother goes there, Raka is his name": the label stands after the name. */
export function turnedNames(page: Page, names: Names): void {
  const { words, mentions } = page
  for (const { index: i, lower, gap, sentence, start } of words) {
    if (gap !== ' ' || !(turnedLabel.has(lower) || (words[i + 2]?.lower === 'name' && is.test(lower)))) continue
    const run = nameUpTo(page, i)
    if (run === undefined || spokenByOther(page, start)) continue
    let first = run.from
    while (honorifics.has(words[first - 1]?.lower ?? '')) first--
    const here = mentions
      .slice(mentionsUntil(mentions, first - 20), mentionsUntil(mentions, first))
      .filter(({ to, kind }) => to < first && kind !== 'impersonal' && words[to]?.sentence === sentence)
    if (here[0]?.owner !== 'reporter' || here[0].kind !== 'kin') continue
    names.claim(run, here.every(({ owner }) => owner === 'reporter') ? 'reporter' : 'unknown')
  }
}
function nameUpTo(page: Page, i: number): Run | undefined {
  for (let from = Math.max(0, i - 4); from < i; from++) {
    const run = runAt(page, from, 'capital')
    if (run?.to === i - 1) return run
  }
  return undefined
}
const is = /^(?:is|was)$/u
const turnedLabel = setOf(['jenenge namanya namane asmane asmanipun naminipun arane'])
