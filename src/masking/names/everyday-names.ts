/** Words of every day that are names where one is due and another follows: "Pinten Respati", "Utara Wiraguna". */
import type { Page } from '../find.ts'
import { isCommon, nameAfterTitle, nameLike } from './name-words.ts'
import { type Run, runAt } from './name-runs.ts'
import { isFunction } from '../roles/role-phrases.ts'
import { firstPerson, honorifics, others, setOf } from '../text/words.ts'

/** The name that begins with such a word at `i`. */
export function everyday(page: Page, i: number): Run | undefined {
  const { words, caseless } = page
  const [word, next] = [words[i], words[i + 1]]
  if (caseless || word?.capital !== true || next?.capital !== true || next.gap !== ' ' || !isCommon(word.lower))
    return undefined
  const titled = honorifics.has(word.lower) || others.has(word.stem.base) || isFunction(word.lower)
  const rest = titled || firstPerson.has(word.lower) ? undefined : runAt(page, i + 1, 'capital')
  return rest?.from === i + 1 ? { ...rest, from: i, start: word.start } : undefined
}

/** Where the wind blows from, mountains, calls: with a capital no names elsewhere, but people are called so. */
const sky = setOf(['utara timur selatan barat dasar salam menang bangkit sugeng merapi muria lawu gudang lantai pintu'])

/** The same right after words for family: "suami saya Utara Wiraguna". */
export function afterKin(page: Page, i: number): Run | undefined {
  const { words, caseless } = page
  const [word, next] = [words[i], words[i + 1]]
  const usual = everyday(page, i)
  if (usual !== undefined) return verb.test(word?.lower ?? '') ? undefined : usual
  // "My brother Utara won": no word of English that begins a clause.
  if (!caseless && word?.capital === true && sky.has(word.lower) && word.gap === ' ' && next?.capital === false)
    if (
      // "Adik saya Merapi dipukul": to whom it was done.
      (/^(?:my|our)$/u.test(words[i - 2]?.lower ?? '') || undergoes(next.lower)) &&
      next.gap === ' ' &&
      next.sentence === word.sentence
    )
      return { from: i, to: i, start: word.start, end: word.end, capital: true }
  // "Anak saya Pinten (kelas 4)": in the middle of a sentence a capital makes a name of such a word.
  if (!caseless && word?.gap === ' ' && next?.capital !== true && nameAfterTitle(word) && !verb.test(word.lower))
    return { from: i, to: i, start: word.start, end: word.end, capital: true }
  if (
    caseless ||
    !sky.has(word?.lower ?? '') ||
    word?.capital !== true ||
    next?.gap !== ' ' ||
    !nameLike(next) ||
    /^(?:laut|daya|tenggara|tengah)$/u.test(next.lower)
  )
    return undefined
  const rest = runAt(page, i + 1, 'capital')
  return rest?.from === i + 1 ? { ...rest, from: i, start: word.start } : undefined
}
/** "Lare kula, Pinten, honorer …": alone between commas, where a capital is no beginning. */
export function betweenCommas(page: Page, i: number): Run | undefined {
  const { words, caseless, text } = page
  const word = words[i]
  if (caseless || word?.gap !== ', ' || !/^\p{Lu}\p{Ll}{3,}$/u.test(word.text) || words[i + 1]?.gap !== ', ')
    return undefined
  if (words[i + 1]?.sentence !== word.sentence || !(isCommon(word.lower) || sky.has(word.lower))) return undefined
  const titled = honorifics.has(word.lower) || others.has(word.stem.base) || isFunction(word.lower)
  if (titled || firstPerson.has(word.lower) || verb.test(word.lower) || text[word.end] !== ',') return undefined
  return { from: i, to: i, start: word.start, end: word.end, capital: true }
}

const undergoes = (lower: string): boolean => /^(?:di|dipun)\p{L}{4,}$/u.test(lower)
/** "Suami, Utara, dipaksa ikut apel": whose husband is not said. */
export const suffersBetween = (page: Page, i: number): Run | undefined =>
  undergoes(page.words[i + 1]?.lower ?? '') ? betweenCommas(page, i) : undefined

/** "Suami saya Dukung Prabowo": in a text where every word has a capital. */
const verb =
  /^(?:(?:di|me[mn]?|ng|ny|ber|ter|dipun)\p{L}{4,}|dukung|pilih|coblos|lapor|ikut|takut|datang|lihat|bilang|minta|tanya|tolak)$/u
