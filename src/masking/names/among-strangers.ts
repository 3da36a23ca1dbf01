/** Where a name stands among others only: nothing near it says that it is the reporter's or their family's. */
import type { Page } from '../find.ts'
import type { Run } from './name-runs.ts'
import { firstPerson, honorifics, kin, others, setOf } from '../text/words.ts'

/**
 * Neither the reporter in its sentence and the next one, nor their family in those about it; nor was anything done to
 * whoever is named, or asked for them: "… terus disuruh setor balik", "… jangan disebar". Of one who speaks, `toUs` is
 * no more than before whom.
 */
export function amongStrangers(page: Page, run: Run, toUs = false): boolean {
  const { words, mentions } = page
  const sentence = words[run.from]?.sentence ?? 0
  if (
    mentions.some(({ from, owner, kind }) => {
      const where = words[from]?.sentence ?? 0
      if (where < sentence - 2 || where > sentence + 2) return false
      if (kind === 'kin') return owner !== 'other'
      const before = toUs && from > run.to && where === sentence && toWhom.has(words[from - 1]?.lower ?? '')
      return owner === 'reporter' && kind !== 'impersonal' && where >= sentence && !before
    })
  )
    return false
  // "Bapak nggak tahu": whose father is not said. "Bapak camat" is somebody else.
  const bareKin = words.some(
    ({ index, sentence: where, stem: { base } }) =>
      where >= sentence && where <= sentence + 2 && kin.has(base) && index > run.to && !named(words[index + 1]),
  )
  return !bareKin && !toldOfThem(page, run)
}
const toWhom = setOf(['ke kepada depan ngarep ngarepe ngajeng ngajengipun sama karo dhateng marang nang neng to'])
const named = (next: Page['words'][number] | undefined): boolean =>
  next?.gap === ' ' && (next.capital || others.has(next.stem.base))

/** What is told of those who report, or asked for them, after their name; or whose family it was. */
export function toldOfThem({ words, text }: Page, run: Run): boolean {
  const sentence = words[run.from]?.sentence ?? 0
  // No further than a few lines: a text may have one sentence and many names.
  const until = (last: number): number => {
    let i = run.to + 1
    while (words[i] !== undefined && (words[i]?.sentence ?? 0) <= last && (words[i]?.start ?? 0) - run.end < 400) i++
    return words[i]?.start ?? text.length
  }
  return (
    made.test(text.slice(run.end, until(sentence + 2))) ||
    suffers.test(text.slice(run.end, until(sentence + 1))) ||
    isFamily(words, run)
  )
}
/** "Saya istrinya", "dia bapak saya", "itu ibuku", wherever it is said after the name. */
const isFamily = (words: Page['words'], { to }: Run): boolean =>
  words.some(
    ({ index, lower, gap, stem }) =>
      index > to + 1 &&
      gap === ' ' &&
      kin.has(stem.base) &&
      ((stem.suffix === 'their' && firstPerson.has(words[index - 1]?.lower ?? '')) ||
        (that.test(words[index - 1]?.lower ?? '') &&
          (lower.endsWith('ku') || firstPerson.has(words[index + 1]?.lower ?? '')))),
  )
const that = /^(?:itu|iku|kuwi|niku|ini|iki|niki|dia|beliau|dheweke|piyambakipun)$/u

const mine =
  /^(?:data|datane|identitas|nama|jeneng|tanda\s?tangan)(?:ku|\s+(?:saya|sy|aku|kula|kulo|istri|suami|bojo|ibu|bapak)(?:ku|\s+(?:saya|sy|aku|kula))?)(?=\s*(?:[.,!?)]|$)|\s+(?:pak|bu|min|mas|mbak|semua|kabeh)(?!\p{L}))/iu
/** Where the next sentence tells of whoever was named that they are family or the reporter: "… . Itu ibu saya", "… . Dia bapak, terpaksa". */
export function familyNext({ words, text }: Page, run: Run): boolean {
  const sentence = words[run.to]?.sentence ?? 0
  let i = run.to + 1
  while (words[i]?.sentence === sentence) i++
  const [first, relative] = words.slice(i, i + 2)
  if (first === undefined || relative?.gap !== ' ' || !that.test(first.lower)) return false
  // "Ini data saya pak", but not of one called by a title, who asked for it.
  const titled = words.slice(Math.max(0, run.from - 2), run.from).some(({ lower }) => honorifics.has(lower))
  if (!titled && mine.test(text.slice(relative.start, relative.start + 40))) return true
  const { base, suffix } = relative.stem
  return kin.has(base) && suffix !== 'their' && suffix !== 'your' && !named(words[relative.index + 1])
}

/** That it was not of their own will, or how they took it. */
export const made =
  /(?<!\p{L})(?:(?:di|dipun)(?:paksa|peksa|suruh|kongkon|perintah|dhawuhi|ancam|tekan|wajib)\p{L}{0,4}|dikon|terpaksa|kepeksa|kepaksa|(?:me)?nangis|(?<!(?:saya|sy|aku|kula|kulo|kami)\s+)(?:takut|wedi|ajrih)|forced|threatened|ordered|(?:karena|karna|krn|amarga|merga|soale|soalnya|because)\s+(?:\p{L}+\s+){1,4}?(?:maksa|memaksa|meksa|nyuruh|menyuruh|ngongkon|ngakon|ngancam|mengancam))(?!\p{L})/iu
/** What else is told of those who report, or asked for them. */
const suffers =
  /(?<!\p{L})(?:(?:di|dipun)(?:potong|minta|jaluk|lindung|rahasia|samar|sebar|intimidasi|mutasi|pecat|ambil|sunat|tarik|catut|pinjam|silih|serah|pasrah|sebut)\p{L}{0,4}|(?:me)?nolak|emoh|(?:cuma|cuman|mung|namung|hanya)\s+(?:di|dipun)(?:pakai|pake|enggo|anggo)|tanpa\s+(?:izin|ijin|sepengetahuan)|saya\s+sendiri|balik|kembali|mbalekne|mbalekake|jangan|jgn|ojo|aja|ampun|(?:tolong|tulung|mohon)(?!\s+(?:segera\s+|bisa\s+|untuk\s+)?(?:di|dipun)?(?:tindak|selidik|proses|usut|periksa|cek|lanjut|pantau|awasi|tegur|sanksi|hukum)\p{L}*)|rahasia\p{L}*|told\s+to|asked\s+to|pressured|afraid|cried|refused|back|please|secret|don't)(?!\p{L})/iu
