/** Rules for days named by their number, and for the months around them: "tgl 12 Januari", "8-12 Feb", "awal Maret". */
import { addDays } from './calendar.ts'
import { asking, type Found, nthWeekday } from './date-calendar.ts'
import { N } from './date-rewrite.ts'
import { MONTH, nth, PAST, type Rules, THIRD, third, WEEK, YEAR } from './date-rule.ts'

/** Numeric dates, day first unless that is impossible. */
export function inDigits({ rule, calendar }: Rules): void {
  rule('(?:tgl )?dmy(\\d+)-(\\d+)-(\\d+)', ([d, m, y]) =>
    Number(m) > 12 && Number(d) <= 12
      ? calendar.date(Number(m), Number(d), Number(y))
      : calendar.date(Number(d), Number(m), Number(y)),
  )
  rule('(?:tgl )?ymd(\\d+)-(\\d+)-(\\d+)', ([y, m, d]) => calendar.date(Number(d), Number(m), Number(y)))
  rule('#(\\d{4}) mo(\\d+) #(\\d{1,2})', ([y, m, d]) => calendar.date(Number(d), Number(m), Number(y)))
  rule('#(\\d{1,2}) #(\\d{1,2}) #(20\\d\\d)', ([d, m, y]) => calendar.date(Number(d), Number(m), Number(y)))
}

/** Spans of days in a month: "8-12 Januari", "tgl 8 sampai 12". */
export function spansOfDays({ rule, calendar, yearOf, monthYear }: Rules): void {
  const spanOfDays = (from: string | undefined, end: Found): Found | undefined => {
    if (end.ask !== undefined) return end
    const first = Number(from)
    if (first < 1) return asking('impossible', String(from))
    // "Januari 2024 dan 31": a year.
    if (first > 31) return undefined
    const start = `${end.from.slice(0, 8)}${String(from).padStart(2, '0')}`
    return start < end.from ? calendar.span(start, end.from) : undefined
  }
  // "Tgl 10 atau 11 Desember" is one of two days, "antara tgl 10 atau 11" a span.
  rule(`(?<!antara )(?:tgl )?${N} atau (?:tgl )?${N} ${MONTH}${YEAR}`, (g) => {
    const days = [g[0], g[1]].map((d) => calendar.date(Number(d), Number(g[2]), yearOf(g, 3)))
    const unclear = days.find((one) => one.ask !== undefined)
    const options = days.map((one) => one.from)
    return unclear ?? asking('ambiguous', undefined, options)
  })
  const until = '(?:sampai|-|dan|atau)'
  rule(`(?:(?:dari|antara|sejak) )?(?:tgl )?(?:${N} ${until} (?:tgl )?${N}|dm(\\d+)-(\\d+)) ${MONTH}${YEAR}`, (g) =>
    spanOfDays(g[0] ?? g[2], calendar.date(Number(g[1] ?? g[3]), Number(g[4]), yearOf(g, 5))),
  )
  rule(`(?:(?:dari|antara|sejak) )?${MONTH} (?:${N} (?:sampai|-|dan) ${N}|dm(\\d+)-(\\d+))${YEAR}`, (g) =>
    spanOfDays(g[1] ?? g[3], calendar.date(Number(g[2] ?? g[4]), Number(g[0]), yearOf(g, 5))),
  )
  // "3, 4, 5 September" is a span; "3, 10 September" are days of which one must be told.
  rule(`(?<!(?:_|antara) )(?:tgl )?#(\\d{1,2})(?: #(\\d{1,2}))? (?:dan )?#(\\d{1,2}) ${MONTH}${YEAR}`, (g) => {
    const said = [g[0], g[1], g[2]].filter((d) => d !== undefined).map(Number)
    if (said.some((d) => d < 1 || d > 31)) return undefined
    // "Dua satu November", read out, is no first of November.
    if (said.some((d, i) => d <= (said[i - 1] ?? 0))) return asking('ambiguous')
    const days = said.map((d) => calendar.date(d, Number(g[3]), yearOf(g, 4)))
    const consecutive = said.every((d, i) => i === 0 || d === said[i - 1]! + 1)
    const unclear = days.find((one) => one.ask !== undefined)
    if (unclear !== undefined) return unclear
    return consecutive
      ? spanOfDays(g[0], days.at(-1)!)
      : asking(
          'ambiguous',
          undefined,
          days.map((one) => one.from),
        )
  })
  // "Tgl 5 3": the fifth of March, or two days.
  rule('tgl #\\d{1,2} #\\d{1,2}(?= $)', () => asking('ambiguous'))
  rule(
    `(?:(?:dari|antara|sejak) )?tgl (?:${N} (?:sampai|-|dan) (?:tgl )?${N}|dm(\\d+)-(\\d+)) month (?:(ini)|${PAST})`,
    ([a, b, c, d, thisOne]) =>
      spanOfDays(a ?? c, calendar.date(Number(b ?? d), ...monthYear(thisOne === undefined ? 1 : 0))),
  )
  rule(`(?:(?:dari|antara|sejak) )?tgl ${N} (?:sampai|-) (?:tgl )?${N}`, ([a, b]) =>
    spanOfDays(a, calendar.dayOfMonth(Number(b))),
  )
  rule(`antara tgl ${N} (?:dan|atau) (?:tgl )?${N}`, ([a, b]) => spanOfDays(a, calendar.dayOfMonth(Number(b))))
  rule('tgl dm(\\d+)-(\\d+)', ([a, b]) => (Number(b) > 12 ? spanOfDays(a, calendar.dayOfMonth(Number(b))) : undefined))
  rule('tgl days(\\d+)-(\\d+)', ([a, b]) =>
    Number(b) > 12 ? spanOfDays(a, calendar.dayOfMonth(Number(b))) : asking('ambiguous'),
  )
  rule(`tgl dm(\\d+)-(\\d+) month ${N}${YEAR}`, ([a, b, m, ...g]) =>
    spanOfDays(a, calendar.date(Number(b), Number(m), yearOf(g, 0))),
  )
}

/** Weekdays and weeks within a month. */
export function withinMonths({ rule, calendar, yearOf }: Rules): void {
  const monthSaid = `(?:${MONTH}${YEAR}|month (ini)|(month) ${PAST}|(last) month)`
  const monthOf = (g: (string | undefined)[]): Found =>
    g[0] === undefined ? calendar.monthAgo(g[7] === undefined ? 1 : 0) : calendar.month(Number(g[0]), yearOf(g, 1))
  rule(`(?:day )?wd(\\d) (?:#(\\d)o|terakhir) ${monthSaid}`, ([w, n, ...g]) =>
    nthWeekday(Number(w), nth(n), monthOf(g)),
  )
  rule(`(?:#(\\d)(?:th|o)|last) wd(\\d) ${monthSaid}`, ([n, w, ...g]) => nthWeekday(Number(w), nth(n), monthOf(g)))
  rule(`${WEEK} (?:#(\\d)o|terakhir) ${monthSaid}`, ([n, ...g]) => calendar.nthWeek(nth(n), monthOf(g)))
  rule(`(?:#(\\d)(?:th|o)|last) week ${monthSaid}`, ([n, ...g]) => calendar.nthWeek(nth(n), monthOf(g)))

  rule(`${MONTH}${YEAR} #(\\d)(?:th|o) week`, (g) =>
    calendar.nthWeek(Number(g[7]), calendar.month(Number(g[0]), yearOf(g, 1))),
  )
  rule(`${MONTH}${YEAR} ${WEEK} #(\\d)o`, (g) =>
    calendar.nthWeek(Number(g[7]), calendar.month(Number(g[0]), yearOf(g, 1))),
  )
}

/** "Akhir des 23" is of a year; whether "bulan des 23" is, is not said. */
export function shortYears({ rule, calendar }: Rules): void {
  const lately = (yy: string | undefined): number | undefined =>
    [0, 1, 2].map((back) => calendar.now.year - back).find((year) => year % 100 === Number(yy))
  rule(`${THIRD} ${MONTH} #(\\d\\d)`, ([t, m, yy]) => {
    const year = lately(yy)
    return year === undefined ? undefined : calendar.month(Number(m), year, third(t))
  })
  rule('month mo\\d+ #(\\d\\d)', ([yy]) => (lately(yy) === undefined ? undefined : asking('ambiguous')))
}

/** Day and month. */
export function daysAndMonths({ rule, calendar, yearOf, monthYear }: Rules): void {
  rule(`(?:year )?#(20\\d\\d) ${MONTH}(?! #)`, ([y, m]) => calendar.month(Number(m), Number(y)))
  rule(`(?:tgl )?${N} ${MONTH}${YEAR}`, (g) => calendar.date(Number(g[0]), Number(g[1]), yearOf(g, 2)))
  rule(`${MONTH} (?:tgl )?#(\\d{1,2})(?:th)?${YEAR}`, (g) => calendar.date(Number(g[1]), Number(g[0]), yearOf(g, 2)))
  rule(`(?:tgl )?${N} month ${N}${YEAR}`, (g) => calendar.date(Number(g[0]), Number(g[1]), yearOf(g, 2)))
  rule(`month ${N} tgl ${N}${YEAR}`, (g) => calendar.date(Number(g[1]), Number(g[0]), yearOf(g, 2)))
  // "2 bulan lalu" is two months ago, "31 bulan lalu" and "tgl 2 bulan lalu" are days.
  const dayNumber = `(?:tgl ${N}|#(\\d+)th|#(1[3-9]|2\\d|3\\d))`
  rule(`${dayNumber} (?:month ${PAST}|last month)`, ([a, b, c]) => calendar.date(Number(a ?? b ?? c), ...monthYear(1)))
  rule(`month ${PAST} tgl ${N}`, ([d]) => calendar.date(Number(d), ...monthYear(1)))
  rule(`${dayNumber} (?:month ini|this month)`, ([a, b, c]) => calendar.date(Number(a ?? b ?? c), ...monthYear(0)))
  rule(`(?:month ini|this month) tgl ${N}`, ([d]) => calendar.date(Number(d), ...monthYear(0)))
  rule('(?:tgl )?dm(\\d+)-(\\d+)(?: year #(\\d+))?', ([a, b, y]) => {
    const [d, m] = Number(b) > 12 && Number(a) <= 12 ? [Number(b), Number(a)] : [Number(a), Number(b)]
    return calendar.date(d, m, y === undefined ? undefined : Number(y))
  })
}

/** Parts of months and years. */
export function partsOfMonths({ rule, calendar, yearOf }: Rules): void {
  rule(`${THIRD} ${MONTH}(?: ${PAST})?${YEAR}`, (g) => calendar.month(Number(g[1]), yearOf(g, 2), third(g[0])))
  rule(`${MONTH} ${THIRD}`, ([m, t]) => calendar.month(Number(m), undefined, third(t)))
  rule(`${THIRD} (?:month ${PAST}|last month)`, ([t]) => calendar.monthAgo(1, third(t)))
  rule(`${THIRD} (?:month(?: ini)?|this month)`, ([t]) => calendar.monthAgo(0, third(t)))
  rule(`${THIRD} (?:(?:last|this) )?year(?: (?:${PAST}|ini))?(?: #\\d+)?`, () => asking('vague'))
  rule(`(?:year ${PAST}|last year) ${MONTH}`, ([m]) => calendar.month(Number(m), calendar.now.year - 1))
}

/** Days without their month. */
export function daysAlone({ rule, calendar }: Rules): void {
  rule(`tgl ${N}(?: (?:${PAST}|ini))?`, ([d]) => calendar.dayOfMonth(Number(d)))
  rule('#(\\d+)th', ([d]) => (Number(d) <= 31 ? calendar.dayOfMonth(Number(d)) : undefined))
  // "Gang Mawar 5 kemarin": the number may be of the place.
  rule('_ #(\\d{1,2}) kmr', ([d]) => {
    const dated = calendar.dayOfMonth(Number(d))
    return dated.ask === undefined
      ? asking('ambiguous', undefined, [addDays(calendar.today, -1), dated.from])
      : undefined
  })
  rule('#(\\d{1,2}) kmr', ([d]) => calendar.dayOfMonth(Number(d)))
}
