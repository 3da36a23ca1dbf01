/** The words that make up one name: "Drs. H. Slamet Riyadi, M.Pd" is Slamet Riyadi. */
import type { Page } from '../find.ts'
import { continues, givenNames, isCommon, maybeName, nameAfterTitle, nameLike, surelyName } from './name-words.ts'
import type { Word } from '../text/tokens.ts'
import { honorifics, setOf } from '../text/words.ts'

export interface Run {
  /** First and last word of the name. */
  from: number
  to: number
  start: number
  end: number
  /** Written with capitals, in a text that uses them. */
  capital: boolean
}
const degree =
  /^(?:drs?|dra|drg|drh|ir|apt|ns|ust|hj?|kh|prof|st|se|sh|m|s|a|r|rr|ra|rm|bro|kyai|ustadz?|romo|suster|pdt|nyi|ki|almarhum|almarhumah|alm|almh|swargi|swargo|suwargi|mendiang)$/u
/** Months and days after which children are called. */
const dated = setOf(['mei juni juli april rebo kemis legi wage pon pahing kliwon setu'])
/** "I Gusti Ayu", "Wa Ode", "Cut Nyak", "Made Ardana": words of names of which some look like others. */
const balinese =
  /^(?:gusti|wayan|made|nyoman|ketut|putu|kadek|komang|gede|luh|dewa|ayu|agung|ngurah|nengah|gde|iluh|bagus|kompiang)$/u
const prefix: Record<string, RegExp> = {
  i: balinese,
  ni: balinese,
  ida: /^(?:ayu|bagus|pedanda|i)$/u,
  la: /^ode$/u,
  wa: /^ode$/u,
  cut: /^\p{L}{3,}$/u,
  teuku: /^\p{L}{3,}$/u,
}
/** The two words at word `i` begin a name, though the first one may not look like any. */
export const begins = (words: readonly Word[], i: number): boolean => {
  const first = words[i]
  const next = words[i + 1]
  if (first?.capital !== true || next?.capital !== true || next.gap !== ' ') return false
  const after = prefix[first.lower]
  // "Cut Meutia" is a name, "Cut off" is not; in capitals nobody can tell.
  if (after !== undefined) return after.test(next.lower) && next.text !== next.text.toUpperCase()
  return balinese.test(first.lower) && first.text.length > 3 && nameLike(next)
}
const isDay = (word: Word | undefined): boolean =>
  word !== undefined && (day.test(word.lower) || (word.capital && market.has(word.lower)))
const market = setOf(['legi pahing pon wage kliwon'])
const day = /^(?:senin|senen|selasa|slasa|rabu|rebo|kamis|kemis|jumat|jemuah|jum'at|sabtu|setu|minggu|ngahad|ahad)$/u
const personalNext = ({ words }: Page, at: number): boolean =>
  words[at + 1]?.gap === ' ' && words[at + 1]?.capital === true && nameLike(words[at + 1])
const lastNames = setOf(['utama pratama perdana perkasa mulya mulia sejati sentosa abadi permata bakti bhakti indah'])
const particle = setOf(['bin binti van de al el ibnu'])
const longest = 5
/** Nobody has more before their name; after the last of more one begins anew. */
const mostTitles = 12

/**
 * The name that begins at word `i`, without honorifics and degrees. Written with capitals: all capitalised words. In
 * small letters: up to three words that can be names (`any`), or only well-known ones (`known`).
 */
export function runAt(page: Page, i: number, how: 'any' | 'known' | 'capital'): Run | undefined {
  const { words, caseless, text } = page
  let from = i
  for (; skips(page, from); from++) if (from - i === mostTitles) return undefined
  const first = words[from]
  if (first === undefined || (from > i && !near(page, from))) return undefined
  const capital = first.capital && !caseless
  const single = first.text.length === 1
  const paired = capital && begins(words, from)
  if (capital && single && !paired && !/^\.? ?\p{Lu}/u.test(text.slice(first.end, first.end + 3))) return undefined
  const titled = from > i && words[from]?.gap === ' ' && honorifics.has(words[from - 1]?.lower ?? '')
  const ok = (at: number): boolean => {
    const word = words[at]
    if (word === undefined) return false
    // "Dina Kemis" is a Thursday.
    if (word.lower === 'dina' && words[at + 1]?.gap === ' ' && isDay(words[at + 1])) return false
    if (capital)
      return (
        word.capital &&
        (paired && at <= from + 1
          ? true
          : word.text.length === 1
            ? word.text !== 'I' || text[word.end] === '.'
            : at === from
              ? nameLike(word) ||
                // "Mei Lestari": no month, where a name follows and no number stands before.
                (dated.has(word.lower) && !/\d/u.test(word.gap) && personalNext(page, at)) ||
                (titled && (nameAfterTitle(word) || market.has(word.lower)))
              : continues(word) ||
                // "Bima Restu": a word of every day with a capital, after a name everybody knows.
                (word.gap === ' ' && givenNames.has(words[at - 1]?.lower ?? '') && nameAfterTitle(word)) ||
                // "Darmo Legi", whom nobody takes for a day.
                (market.has(word.lower) && !isDay(words[at - 1])) ||
                // "Marsudi Utama": words of every day that are last names as often.
                (word.gap === ' ' && lastNames.has(word.lower)) ||
                // "Tan Mei Ling".
                (dated.has(word.lower) && !/\d/u.test(word.gap) && personalNext(page, at)) ||
                // ", Priyambada Setu, …": the last word of what stands between commas.
                (dated.has(word.lower) && word.gap === ' ' && first.gap === ', ' && text[word.end] === ','))
      )
    if (word.capital && !caseless) return false
    if (how === 'any') return maybeName(word.lower)
    // "Pelapor: Guntur Wijasena" where every word has a capital: the rest of the name.
    return how === 'known' && (surelyName(word.lower) || (at > from && word.capital && maybeName(word.lower)))
  }
  if (!ok(from) || (single && !capital)) return undefined
  let to = from
  const most = capital ? longest : how === 'any' ? 3 : 2
  while (to - from + 1 < most && near(page, to + 1)) {
    const lower = words[to + 1]?.lower ?? ''
    if (particle.has(lower) && ok(to + 2) && near(page, to + 2)) to += 2
    else if (ok(to + 1)) to++
    // "Jangan tulis nama saya, yuni astutik, …": what stands between a first name and the comma goes with it.
    else if (how === 'known' && !capital && to === from && maybeName(lower) && ends(page, to + 1)) to++
    else break
  }
  if (capital && initials(page, to + 1)) to++
  // "Hj." alone is no name.
  if (to === from && degree.test(first.lower) && !givenNames.has(first.lower)) return undefined
  const last = words[to]
  // "Ngatini_88" is an account.
  if (last === undefined || text[last.end] === '_') return undefined
  // The dot of a last initial belongs to it: "Udawa P."
  const end = last.text.length === 1 && text[last.end] === '.' ? last.end + 1 : last.end
  return { from, to, start: first.start, end, capital }
}

/** "Joko galon", "Yanto bakso": what somebody sells or does goes with the name they are called by. */
export function withTrade({ words }: Page, run: Run): Run {
  const trade = words[run.to + 1]
  const next = words[run.to + 2]
  const ends =
    next === undefined || next.gap !== ' ' || /^(?:wae|ae|aja|saja|mawon|ya|yo|nggih|pak|bu|min)$/u.test(next.lower)
  return trade?.gap === ' ' && trades.has(trade.lower) && ends ? { ...run, to: run.to + 1, end: trade.end } : run
}
const trades = setOf([
  'galon bakso mie mi soto sate jamu sayur tahu tempe ayam lele ikan iwak telur endog beras gas es roti kue jajan',
  'pecel gudeg gorengan angkringan kopi bensin pulsa konter las bengkel tambal cukur sol becak ojek ojol angkot',
  'truk sound tenda terop pijat urut parkir sampah rosok kelontong warung laundry salon kaset burung manuk sapi',
  'wedhus kambing bambu kayu pasir semen',
])

/** Short names that nobody writes for a longer one. */
const wholeNames = (lower: string): boolean => givenNames.has(lower) && !/^(?:m|mo|mu|a)[bcdhs]+$/u.test(lower)
const dwelling = setOf([
  'perum perumahan perumnas jl jln jalan gang gg griya komplek kompleks blok dusun dukuh desa kelurahan kel kec',
  'pasar kampung rumah',
])
const near = ({ words }: Page, at: number): boolean => {
  const gap = words[at]?.gap ?? '\n'
  // "Wiji - Perum Asri": where they live.
  if (gap === ' ' || gap === '-' || (gap === ' - ' && !dwelling.has(words[at]?.lower ?? ''))) return true
  // "Moh. Rifai"; but "I am Rina. The camat …" ends there.
  const before = words[at - 1]
  return /^\. ?$/u.test(gap) && before !== undefined && before.text.length <= 4 && !wholeNames(before.lower)
}
/** "Kartono HS.": the letters of two more names, and nothing after them. */
const initials = (page: Page, at: number): boolean => {
  const { words, text } = page
  const word = words[at]
  return (
    word !== undefined &&
    word.gap === ' ' &&
    /^\p{Lu}{2}$/u.test(word.text) &&
    !noInitials.has(word.lower) &&
    /^\s*(?:[.,;!?)\n]|$)/u.test(text.slice(word.end, word.end + 3))
  )
}
const noInitials = setOf(['rt rw wa hp tu sd mi ma tk ig fb pp pt cv ud tv pn tp ok kb oh ya yo id dm sy'])
const ends = ({ words, text }: Page, at: number): boolean =>
  words[at] !== undefined &&
  !words[at].capital &&
  /^(?:\s*[,.!?)]|\s*$)/u.test(text.slice(words[at]?.end, (words[at]?.end ?? 0) + 3))
function skips({ words }: Page, at: number): boolean {
  const word = words[at]
  const next = words[at + 1]
  if (word === undefined || next === undefined || !(next.gap === ' ' || /^\.? ?$/u.test(next.gap))) return false
  // "Istri saya Ning Fathimah": in small letters "ning" is a preposition.
  if (word.capital && next.capital && /^(?:ning|neng|gus|lora|mas)$/u.test(word.lower)) return true
  if (givenNames.has(word.lower) && !honorifics.has(word.lower)) return false
  return honorifics.has(word.lower) || (degree.test(word.lower) && (next.gap.startsWith('.') || !isCommon(next.lower)))
}
