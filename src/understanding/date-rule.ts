/** What all date rules share: the pieces of their patterns, and what they read years, months and counts with. */
import { addDays } from './calendar.ts'
import { type Calendar, day, type Found, type Third } from './date-calendar.ts'
import { codes, type Line, rewrite } from './date-rewrite.ts'

export const WEEK = '(?:week|mgg)'
export const UNIT = '(?:day|week|mgg|month|year)'
export const PAST = '(?:lalu|kmr)'
export const MONTH = '(?:month )?mo(\\d+)'
export const THIRD = '(awal|tengah|akhir)'
/** After a month: "2023", "tahun 23", "tahun lalu", or a lone "23" at the end or before a time. */
export const YEAR = `(?: (?:year )?#(\\d{4})| year #(\\d\\d)| (year) ${PAST}| (last) year| year (ini)| #([12]\\d)(?= (?:$|jam|t\\d|p:|hm|at|kmr)))?`
export const NIGHT = 'p:(?:malam|night)'

/** The groups of a pattern, in order; undefined for one that took no part. */
type Groups = (string | undefined)[]

/** A message that is being read. */
export interface Rules {
  calendar: Calendar
  line: Readonly<Line>
  /** Codes that fit become what `use` makes of them; undefined leaves them for a later rule. */
  rule(pattern: string, use: (groups: Groups) => Found | undefined): void
  /** Year from the six groups of YEAR, the first of them `at`; undefined when none was said. */
  yearOf(groups: Groups, at: number): number | undefined
  /** Month and year so many months back. */
  monthYear(back: number): [month: number, year: number]
  /** ISO day so many units back; a month is thirty days. */
  ago(n: string | undefined, unit: string | undefined): string
}

/** `put` keeps a finding and returns its code. */
export function rulesOn(line: Line, calendar: Calendar, put: (found: Found) => string): Rules {
  const { now, today } = calendar
  return {
    calendar,
    line,
    rule: (pattern, use) =>
      rewrite(line, codes(pattern), (groups) => {
        const found = use(groups)
        return found === undefined ? undefined : put(found)
      }),
    yearOf(groups, at) {
      const [full, two, before, last, thisOne, lone] = groups.slice(at, at + 6)
      if (full !== undefined) return Number(full)
      if (thisOne !== undefined) return now.year
      if (before !== undefined || last !== undefined) return now.year - 1
      return two === undefined && lone === undefined ? undefined : 2000 + Number(two ?? lone)
    },
    monthYear(back) {
      const [year, month] = calendar.monthBack(back)
      return [month, year]
    },
    ago(n, unit) {
      const days = { day: 1, week: 7, mgg: 7, month: 30 }[unit ?? 'day'] ?? 1
      return addDays(today, -Math.min(Number(n), 400) * days)
    },
  }
}

/** Without a number it is the last one. */
export function nth(said: string | undefined): number {
  return said === undefined ? -1 : Number(said)
}

export function third(said: string | undefined): Third | undefined {
  return said === 'awal' || said === 'tengah' || said === 'akhir' ? said : undefined
}

/** The evening before. */
export function eve(found: Found): Found {
  if (found.ask !== undefined) return found
  return { ...day(addDays(found.from, -1), found.by), part: 'malam', past: found.past ?? false }
}
