/** Rules for weekdays, their nights, weeks and months as a whole, and events: "Senin minggu lalu", "malam Jumat Kliwon". */
import { addDays } from './calendar.ts'
import { asking, day } from './date-calendar.ts'
import { N } from './date-rewrite.ts'
import { eve, MONTH, NIGHT, PAST, type Rules, THIRD, third, WEEK, YEAR } from './date-rule.ts'

/** Weekdays of a week, and weekends. */
export function weekdaysOfWeeks({ rule, calendar }: Rules): void {
  for (const [week, back] of [
    [`(?:${WEEK} ${PAST}|last week)`, 1],
    ['(?:(?:week|mgg) ini|this week)', 0],
    ['prevweek2', 2],
  ] as const) {
    rule(`${NIGHT} (?:day )?(?:wd(\\d)|(mgg)) ${week}`, ([w]) => eve(calendar.weekdayIn(Number(w ?? 6), back)))
    rule(`(?:day )?wd(\\d) ${week}`, ([w]) => calendar.weekdayIn(Number(w), back))
    rule(`${week} (?:day )?wd(\\d)`, ([w]) => calendar.weekdayIn(Number(w), back))
    rule(`${week} day mgg|(?:day )?mgg ${week}`, () => calendar.weekdayIn(6, back))
    rule(`${THIRD} ${week}`, ([t]) => calendar.weekAgo(back, third(t)))
  }
  rule(`(?:last )?weekend before last`, () => calendar.weekend(true, 2))
  rule(`${N} weekend lalu`, ([n]) => calendar.weekend(true, Number(n)))
  rule(`last weekend|weekend ${PAST}`, () => calendar.weekend(true))
  rule('(this )?weekend( ini)?', ([before, behind]) =>
    (before ?? behind) === undefined ? calendar.weekend(false) : calendar.thisWeekend(),
  )
}

/** Nights are named after the day that follows: "malam Jumat" is Thursday's. */
export function nights({ rule, calendar, yearOf }: Rules): void {
  const { today } = calendar
  rule(`p:malam (?:day )?(?:wd(\\d)|mgg) ps(\\d)(?: ${PAST})?`, ([w, p]) =>
    eve(calendar.withPasaran(Number(w ?? 6), Number(p))),
  )
  rule(`(?<!wd\\d )p:malam (?:day )?ps(\\d)(?: ${PAST})?`, ([p]) => eve(calendar.withPasaran(undefined, Number(p))))
  rule(`p:malam (?:wd(\\d)|mgg)(?: (${PAST}|tadi))?`, ([w]) => calendar.nightOf(Number(w ?? 6)))
  rule(`(?:p:malam|${NIGHT} before) ev(\\d+)${YEAR}(?: ${PAST})?`, ([e, ...g]) =>
    eve(calendar.event(Number(e), yearOf(g, 0))),
  )
  // "Tadi malam Jumat" is one name, not last night and a Friday.
  rule(`(?:lastnight|tadi ${NIGHT}) (?:wd(\\d)|mgg)(?: ${PAST})?`, ([w]) => {
    const night = calendar.nightOf(Number(w ?? 6))
    return night.from === addDays(today, -1) ? { ...night, part: 'lastnight', past: true } : undefined
  })
  rule('lastnight', () => day(addDays(today, -1), 'relative', { past: true, part: 'lastnight' }))
  rule(`tadi ${NIGHT}|${NIGHT} tadi`, () => day(addDays(today, -1), 'relative', { past: true, part: 'lastnight' }))
}

/** Weekdays, with their pasaran where it was said. */
export function weekdays({ rule, calendar, line }: Rules): void {
  rule('(?:day )?(?:wd(\\d)|mgg) ps(\\d)( lalu)?', ([w, p, past]) =>
    calendar.withPasaran(Number(w ?? 6), Number(p), past !== undefined),
  )
  rule(`(?:day )?ps(\\d)( ${PAST})?`, ([p, past]) => calendar.withPasaran(undefined, Number(p), past !== undefined))
  rule(`jumatan(?: (${PAST}))?`, ([past]) => {
    const before = past !== undefined || / kmr /.test(line.codes)
    return { ...calendar.fridayPrayer(before), part: 'siang' }
  })
  rule('(?:day )?wd(\\d) ini|this wd(\\d)', ([a, b]) => calendar.weekdayIn(Number(a ?? b), 0))
  rule(`(?:day )?wd(\\d) ${PAST}|last (?:day )?wd(\\d)`, ([a, b]) => calendar.weekday(Number(a ?? b), { past: true }))
  rule(`(?:day )?wd(\\d)(?: tgl)? #(\\d{1,2})(?= (?:$|jam|t\\d|p:|kmr|lalu))`, ([w, d]) => ({
    ...calendar.dayOfMonth(Number(d)),
    weekday: Number(w),
  }))
  rule('wd(\\d) before last', ([w]) => day(addDays(calendar.weekday(Number(w)).from, -7)))
  rule('(?:day )?wd(\\d)', ([w]) => calendar.weekday(Number(w)))
  rule(`day mgg(?: (${PAST}))?`, () => calendar.weekday(6))
  rule(`mgg(?: ${PAST})?(?= p:)|(?<=p:\\w+ )mgg(?: ${PAST})?`, () => calendar.weekday(6))
}

/** Feasts, days of remembrance, polling days and campaigns. */
export function events({ rule, calendar, yearOf }: Rules): void {
  rule('ev(\\d+) year ini', ([e]) => calendar.event(Number(e), calendar.now.year))
  // Which holiday "tanggal merah kemarin" was is anybody's guess.
  rule(`tglmerah ${PAST}|last tglmerah`, () => asking('vague'))
  rule(`(?:${THIRD} )?ev(\\d+)${YEAR}(?: ${PAST})?`, ([part, e, ...g]) => {
    const found = calendar.event(Number(e), yearOf(g, 0))
    return part === undefined ? found : calendar.thirdOfFeast(found, third(part))
  })
}

/** Weeks, months and years as a whole. */
export function weeksAndMonths({ rule, calendar, yearOf }: Rules): void {
  rule(`${WEEK} kmr2`, () => ({ ...calendar.weekAgo(2), past: true }))
  rule('month kmr2', () => ({ ...calendar.monthAgo(2), past: true }))
  rule('prevweek2', () => calendar.weekAgo(2))
  rule(`week ${PAST}|last week|mgg lalu`, () => ({ ...calendar.weekAgo(1), past: true }))
  rule('mgg kmr', () => asking('week-or-sunday'))
  rule('(?:week|mgg) ini|this week', () => calendar.weekAgo(0))
  rule('mgg', () => calendar.weekday(6))
  rule(`month ${PAST}|last month`, () => ({ ...calendar.monthAgo(1), past: true }))
  rule('month ini|this month', () => calendar.monthAgo(0))
  rule(`${MONTH}(?: ${PAST})?${YEAR}|last mo(\\d+)`, (g) => calendar.month(Number(g[0] ?? g[7]), yearOf(g, 1)))
  rule(`month #(\\d+)(?: ${PAST})?${YEAR}`, (g) => calendar.month(Number(g[0]), yearOf(g, 1)))
  rule(`(year ${PAST}|last year)|year ini|this year|year #(20\\d\\d)`, ([before, named]) => ({
    ...asking('vague'),
    year: named === undefined ? calendar.now.year - (before === undefined ? 0 : 1) : Number(named),
  }))
  rule('year #\\d+|#(?:19|20)\\d\\d', () => asking('vague'))
}
