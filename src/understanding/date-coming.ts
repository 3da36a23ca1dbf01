/** What is still to come: the words that say so, and the day or span that they name. */
import { addDays, weekdayOf } from './calendar.ts'
import { type Calendar, day, type Found } from './date-calendar.ts'
import { codes, type Line, N, rewrite } from './date-rewrite.ts'
import { third } from './date-rule.ts'
import { beginsAt, type Clock, resolveClock } from './date-time.ts'

const WORDS = 'fut|datang|besok|lusa|nanti'
const JOIN = '(?:sampai|-|dan|atau)'
/** The time of day that may stand between: taken out later. */
const TIME = '(?:(?:p:\\w+|t\\d+) ){0,2}'
/** The last code of a day, and the first. */
const NAMED = '(?:(?:wd|mo|ps|ev|#|@)\\d+\\w*|dm[-\\d]+|mgg|week|month|weekend)'
const NAMES = '(?:(?:day|tgl) )?(?:(?:wd|mo|ps|ev|#|@|dm|dmy|ymd)\\d|mgg|week|month|awal|tengah|akhir|besok|lusa)'
const PAST_WORDS = new Set(['kmr', 'kmr2', 'tadi', 'lastnight', 'lalu', 'last'])

/** Words for the past as well ("kemarin katanya Senin besok"): which of both counts is not for us to say. */
export const speaksOfPast = (list: readonly string[]): boolean => list.some((code) => PAST_WORDS.has(code))

/**
 * True when the message speaks of what is to come. Takes those words out of the line, and where it speaks of the past as
 * well ("tadi pagi bilang besok Senin wajib datang") the day that they stand beside.
 */
export function dropFuture(line: Line, alsoPast = false): boolean {
  let future = false
  const seen = (): string => {
    future = true
    return ' '
  }
  rewrite(line, codes('(?:(?:day )?wd\\d|mgg|week|month|year|mo\\d+|weekend) (?:depan|next)'), seen)
  rewrite(line, codes('next (?:day|wd\\d|mgg|week|month|year|mo\\d+|weekend)'), seen)
  rewrite(line, codes('in #\\d+ (?:day|week|month|hour|minute|year)'), seen)
  rewrite(line, codes('#\\d+ (?:day|week|mgg|month|jam|hour|minute) lagi'), seen)
  if (alsoPast) rewrite(line, codes('(?:besok|lusa) (?:day )?wd\\d|(?:day )?wd\\d besok'), seen)
  // "Mau dibagi hari Minggu" is a plan; "Minggu mau dibagi" tells what they were about to do.
  rewrite(line, codes('planned(?= (?:_ ){0,4}(?:day |p:malam )?(?:wd\\d|mgg|tgl|#\\d+ mo|dm))'), seen)
  rewrite(line, codes(WORDS), seen)
  return future
}

/**
 * "Kemarin atau besok": either may be meant, so the one to come is a day of its own, and both are asked about. Where a span
 * goes on ("kemarin sampai besok") it is its end.
 */
export function readOrToCome(line: Line, today: string, put: (found: Found) => string): void {
  const over = 'kmr2?|tadi|lastnight|lalu'
  const been = `(?:${over}|today|ini)`
  const or = `${TIME}(?:atau|dan) ${TIME}`
  const dayOf = ([word]: (string | undefined)[]): string => put(dayToCome(word, today))
  rewrite(line, codes(`(?<= ${been} ${or})(besok|lusa)`), dayOf)
  rewrite(line, codes(`(?<= (?:${over}) ${TIME}sampai ${TIME})(besok|lusa)`), dayOf)
  rewrite(line, codes(`(besok|lusa)(?= ${or}(?:day )?${been} )`), dayOf)
}

const dayToCome = (word: string | undefined, today: string): Found => day(addDays(today, word === 'besok' ? 1 : 2))

/** What the words for the future leave behind. */
export interface Ahead {
  /** "Besok", "lusa", "nanti": the day meant when no other is named. */
  word?: 'besok' | 'lusa' | 'nanti'
  /** "Sabtu depan": the next one, or that of next week. */
  depan: boolean
  /** "Tahun depan" without a month: what is found must lie in it. */
  nextYear: boolean
}

/**
 * Reads expressions for the future, and leaves bare days to the rules of an ahead-looking calendar. `put` keeps a finding
 * and returns its code; `minutes` since midnight.
 */
export function readAhead(
  line: Line,
  { calendar, minutes }: { calendar: Calendar; minutes: number },
  put: (found: Found) => string,
): Ahead {
  const { today, now } = calendar
  const said: Ahead = { depan: false, nextYear: false }
  const rule = (pattern: string, use: (groups: (string | undefined)[]) => Found | string | undefined): void =>
    rewrite(line, codes(pattern), (groups) => {
      const found = use(groups)
      return found === undefined || typeof found === 'string' ? found : put(found)
    })
  const sameMonth = (d: string | undefined): Found => {
    const [year, month] = calendar.monthBack(-1)
    return calendar.date(Number(d), month, year)
  }
  const weekday = (w: string | undefined): string => {
    said.depan = true
    return w === undefined ? 'mgg' : `wd${w}`
  }

  // So much from now on.
  for (const [before, behind] of [
    ['in ', ''],
    ['', ' lagi'],
  ] as const) {
    const so = (unit: string, use: (n: number) => Found | undefined): void =>
      rule(`${before}#(\\d+) ${unit}${behind}`, ([n]) => use(Math.min(Number(n), 10_000)) ?? ' ')
    so('day', (n) => day(addDays(today, n)))
    so('(?:week|mgg)', (n) => day(addDays(today, 7 * n)))
    so('month', (n) => (n > 60 ? undefined : calendar.monthAgo(-n)))
    so('(?:jam|hour)', (n) => day(addDays(today, Math.floor((minutes + 60 * n) / 1440))))
    so('minute', (n) => day(addDays(today, Math.floor((minutes + n) / 1440))))
    so('year', () => undefined)
  }

  // Next week, month, year, and days in them.
  const week = '(?:(?:week|mgg) (?:depan|next|datang)|next (?:week|mgg))'
  const month = '(?:month (?:depan|next|datang)|next month)'
  rule(`(p:\\w+) (?:day )?mgg (?:depan|next|datang)`, ([part]) => `${part} ${weekday(undefined)}`)
  rule(`day mgg (?:depan|next|datang)|next day mgg`, () => `day ${weekday(undefined)}`)
  rule(`(?:day )?wd(\\d) ${week}|${week} (?:day )?wd(\\d)`, ([a, b]) => calendar.weekdayIn(Number(a ?? b), -1))
  rule(`(?:(awal|tengah|akhir) )?${week}`, ([t]) => calendar.weekAgo(-1, third(t)))
  rule(`(?:tgl ${N}|#(\\d+)th|#(\\d{1,2})) ${month}|${month} tgl ${N}`, ([a, b, c, d]) => sameMonth(a ?? b ?? c ?? d))
  rule(`(?:(awal|tengah|akhir) )?${month}`, ([t]) => calendar.monthAgo(-1, third(t)))
  rule('weekend (?:depan|next)|next weekend', () => calendar.weekAgo(-1, 'akhir'))
  rule('(mo\\d+) (?:year (?:depan|next|datang)|next year)', ([named]) => `${named} year #${now.year + 1}`)
  rule('year (?:depan|next|datang)|next year', () => {
    said.nextYear = true
    return ' '
  })

  // A weekday or month of itself: the next one.
  rule('this next (wd\\d)', ([named]) => named)
  rule('(?:day )?wd(\\d) (?:depan|next)|next wd(\\d)', ([a, b]) => weekday(a ?? b))
  rule('(mo\\d+) (?:depan|next)|next (mo\\d+)', ([a, b]) => a ?? b)
  rule('next day', () => day(addDays(today, 1)))

  // Where "besok" begins or ends a span, or is one of two days, it is a day of its own; beside a weekday it is not
  // ("Kamis besok", "besok Jumat").
  rule(`(?<!${NAMED} )(besok|lusa)(?= ${TIME}${JOIN} ${TIME}${NAMES})`, ([word]) => dayToCome(word, today))
  rule(`(?<=${NAMED} ${TIME}${JOIN} )(besok|lusa)(?! ${TIME}${NAMES})`, ([word]) => dayToCome(word, today))

  for (const word of ['nanti', 'besok', 'lusa'] as const)
    rule(word, () => {
      said.word = word
      return ' '
    })
  rule(WORDS, () => ' ')
  return said
}

/** The findings on either side of what somebody was told to do. */
export function toldThenNamed(line: string): [string, string] | undefined {
  const list = line.split(' ')
  const at = list.indexOf('invite')
  const before = list.slice(0, Math.max(at, 0)).findLast((code) => code.startsWith('@'))
  const after = list.slice(at).find((code) => code.startsWith('@'))
  return before === undefined || after === undefined ? undefined : [before.slice(1), after.slice(1)]
}

/** The day of "besok", "lusa", "nanti malam" alone; undefined when they name none ("nanti"). */
export function ownDay(
  { word }: Ahead,
  { today, minutes }: { today: string; minutes: number },
  clock: Clock | undefined,
  part: string | undefined,
): Found | undefined {
  if (word === undefined) return undefined
  const on = (days: number, time?: string): Found => ({
    ...day(addDays(today, days)),
    ...(part !== undefined && { part }),
    ...(time !== undefined && { time }),
  })
  const times = clock === undefined ? [] : timesOf(clock, part, word)
  if (word !== 'nanti') return on(word === 'besok' ? 1 : 2, times[0])
  if (clock === undefined && part === undefined) return undefined
  // "Nanti pagi", said at noon, is tomorrow's: no part of a day lasts longer than six hours.
  if (clock === undefined) return on((beginsAt(part ?? '') + 6) * 60 <= minutes ? 1 : 0)
  const still = times.find((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) > minutes)
  return still === undefined ? on(1, times[0]) : on(0, still)
}

/** "Nanti jam 10", said at noon, is ten in the evening. */
const timesOf = (clock: Clock, part: string | undefined, word: Ahead['word']): string[] =>
  (word === 'nanti' && part === undefined && !clock.fixed ? [undefined, 'malam'] : [part]).map((at) =>
    resolveClock(clock, at, undefined),
  )

/** "Sabtu depan", said on a Wednesday, is the one of this week or that of the next; both are offered. */
export function eitherWeek({ depan }: Ahead, { from, by }: Found, today: string): string[] | undefined {
  const sunday = addDays(today, 6 - weekdayOf(today))
  return depan && by === 'weekday' && from <= sunday ? [from, addDays(from, 7)] : undefined
}
