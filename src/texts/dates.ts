/** Days, weekdays and lists in words. Own tables, because Intl knows no Javanese. */
import { pasaranOf, weekdayOf } from '../understanding/calendar.ts'
import type { Pasaran } from '../understanding/calendar.ts'
import type { Texts } from './texts.ts'

/** Proper names, so they stand here and not in the texts of a language. */
const pasaranNames: Record<Pasaran, string> = {
  legi: 'Legi',
  pahing: 'Pahing',
  pon: 'Pon',
  wage: 'Wage',
  kliwon: 'Kliwon',
}

/**
 * The pieces of a calendar day in words; in Javanese the weekday with its pasaran ("Jemuwah Pon"), by which many
 * remember a day better than by its date. `iso` is `YYYY-MM-DD`; anything else throws a RangeError.
 */
export function dayWords(texts: Texts, iso: string): { weekday: string; date: string } {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? Date.parse(`${iso}T00:00:00Z`) : Number.NaN
  // 31 February would roll over into March and be read back to the reporter as a day they never named.
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== iso) {
    throw new RangeError('Not a calendar day (YYYY-MM-DD).')
  }
  const day = new Date(at)
  const month = tableOf(texts, 'months')[day.getUTCMonth()]
  // Sunday is 0 in JavaScript; the table starts on Monday.
  const weekday = weekdayName(texts, (day.getUTCDay() + 6) % 7)
  return {
    weekday: texts.language === 'jv' ? withPasaran(weekday, iso) : weekday,
    date: `${day.getUTCDate()} ${month} ${day.getUTCFullYear()}`,
  }
}

/** "Jumat, 26 Januari 2024"; in Javanese "Jemuwah Pahing, 26 Januari 2024". */
export function formatDay(texts: Texts, iso: string): string {
  const { weekday, date } = dayWords(texts, iso)
  return `${weekday}, ${date}`
}

/** "Jumat Pon": both names of a day, in every language; for somebody who named it by both. */
export function javaneseDay(texts: Texts, iso: string): string {
  return withPasaran(weekdayName(texts, weekdayOf(iso)), iso)
}

function withPasaran(weekday: string, iso: string): string {
  return `${weekday} ${pasaranNames[pasaranOf(iso)]}`
}

/** Name of a weekday, 0 = Monday … 6 = Sunday. */
export function weekdayName(texts: Texts, index: number): string {
  return tableOf(texts, 'weekdays')[index] ?? ''
}

/** "a", "a dan b", "a, b dan c". */
export function formatList(texts: Texts, items: readonly string[]): string {
  const last = items.at(-1) ?? ''
  if (items.length < 2) return last
  return texts('list-and', { first: items.slice(0, -1).join(', '), last })
}

function tableOf(texts: Texts, key: 'weekdays' | 'months'): string[] {
  return texts(key).split(', ')
}
