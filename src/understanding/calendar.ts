/**
 * Calendar days as ISO strings `YYYY-MM-DD` in Asia/Jakarta, and the Javanese five-day week.
 *
 * Western Indonesia has been UTC+7 without daylight saving since 1964 (Keppres 243/1963), so a fixed offset is exact
 * for every day a report can name. `Intl` would need the host's time-zone data, which minimal images lack.
 */
const DAY_MS = 86_400_000
const OFFSET_MS = 7 * 3_600_000

/** The five days of the pasaran week, in order. */
export const PASARAN = ['legi', 'pahing', 'pon', 'wage', 'kliwon'] as const
export type Pasaran = (typeof PASARAN)[number]

/** The day in Jakarta at the instant `now`. */
export function jakartaDay(now: Date): string {
  return new Date(now.getTime() + OFFSET_MS).toISOString().slice(0, 10)
}

/** Minutes since midnight in Jakarta at the instant `now`, 0 to 1439. */
export function jakartaMinutes(now: Date): number {
  const local = new Date(now.getTime() + OFFSET_MS)
  return local.getUTCHours() * 60 + local.getUTCMinutes()
}

/** `iso` plus `days` (may be negative). */
export function addDays(iso: string, days: number): string {
  return new Date(Date.parse(iso) + days * DAY_MS).toISOString().slice(0, 10)
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)
}

/** The later of two ISO days. */
export const laterOf = (one: string, other: string): string => (one > other ? one : other)

/** 0 = Monday … 6 = Sunday, the order of the Indonesian week. */
export function weekdayOf(iso: string): number {
  // 1970-01-01 was a Thursday (3).
  return mod(Date.parse(iso) / DAY_MS + 3, 7)
}

/** The pasaran of a day, counted from 17 August 1945, which was Jumat Legi. The day itself; the Javanese day really begins at dusk before it. */
export function pasaranOf(iso: string): Pasaran {
  return PASARAN[mod(daysBetween('1945-08-17', iso), 5)]!
}

/** ISO day of a calendar date (`month` 1 to 12), or undefined when it does not exist (30 February, month 13). */
export function isoDay(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`
}

/** `month` 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** The parts of an ISO day; `month` 1 to 12. */
export function partsOf(iso: string): { year: number; month: number; day: number } {
  return { year: Number(iso.slice(0, 4)), month: Number(iso.slice(5, 7)), day: Number(iso.slice(8, 10)) }
}

function pad(n: number): string {
  return String(n).padStart(2, '0')
}

function mod(n: number, by: number): number {
  return ((n % by) + by) % by
}
