/** The rules that read days and spans from the line of codes. Each takes the codes it understood and leaves `@n`. */
import { addDays } from './calendar.ts'
import { asking, type Calendar, day, type Found, nthWeekday, type Third } from './date-calendar.ts'
import { codes, type Line, N, rewrite } from './date-rewrite.ts'

const WEEK = '(?:week|mgg)'
const UNIT = '(?:day|week|mgg|month|year)'
const PAST = '(?:lalu|kmr)'
const MONTH = '(?:month )?mo(\\d+)'
const THIRD = '(awal|tengah|akhir)'
/** After a month: "2023", "tahun 23", "tahun lalu", or a lone "23" at the end or before a time. */
const YEAR = `(?: (?:year )?#(\\d{4})| year #(\\d\\d)| (year) ${PAST}| (last) year| year (ini)| #([12]\\d)(?= (?:$|jam|t\\d|p:|hm|at|kmr)))?`
const NIGHT = 'p:(?:malam|night)'

/** Rules in the order in which they may take codes: the longer and surer expression first. `put` keeps a finding and returns its code. */
export function readDays(line: Line, calendar: Calendar, put: (found: Found) => string): void {
  const { now, today } = calendar
  const rule = (pattern: string, use: (groups: (string | undefined)[]) => Found | undefined): void =>
    rewrite(line, codes(pattern), (groups) => {
      const found = use(groups)
      return found === undefined ? undefined : put(found)
    })
  /** Year from the six groups of YEAR, undefined when none was said. */
  const yearOf = (groups: (string | undefined)[], at: number): number | undefined => {
    const [full, two, before, last, thisOne, lone] = groups.slice(at, at + 6)
    if (full !== undefined) return Number(full)
    if (thisOne !== undefined) return now.year
    if (before !== undefined || last !== undefined) return now.year - 1
    return two === undefined && lone === undefined ? undefined : 2000 + Number(two ?? lone)
  }

  // Numeric dates, day first unless that is impossible.
  rule('(?:tgl )?dmy(\\d+)-(\\d+)-(\\d+)', ([d, m, y]) =>
    Number(m) > 12 && Number(d) <= 12
      ? calendar.date(Number(m), Number(d), Number(y))
      : calendar.date(Number(d), Number(m), Number(y)),
  )
  rule('(?:tgl )?ymd(\\d+)-(\\d+)-(\\d+)', ([y, m, d]) => calendar.date(Number(d), Number(m), Number(y)))
  rule('#(\\d{4}) mo(\\d+) #(\\d{1,2})', ([y, m, d]) => calendar.date(Number(d), Number(m), Number(y)))
  rule('#(\\d{1,2}) #(\\d{1,2}) #(20\\d\\d)', ([d, m, y]) => calendar.date(Number(d), Number(m), Number(y)))

  // "2-3 hari lalu", "dua atau tiga minggu lalu", "dua tiga hari lalu": one of several days.
  rule(
    `(?<!tgl )(?:dm(\\d+)-(\\d+)|${N} (?:${UNIT} )?(?:sampai|-|dan|atau) ${N}|#([1-8]) #([2-9])) (day|week|mgg|month|year) ${PAST}`,
    (g) => {
      const [a, b] = [Number(g[0] ?? g[2] ?? g[4]), Number(g[1] ?? g[3] ?? g[5])]
      if (g[4] !== undefined && b !== a + 1) return undefined
      const counted = g[6] === 'month' || g[6] === 'year' ? undefined : [ago(String(a), g[6]), ago(String(b), g[6])]
      return asking('ambiguous', undefined, counted)
    },
  )
  // Spans of days in a month: "8-12 Januari", "tgl 8 sampai 12".
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

  // Weekdays and weeks within a month.
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

  // "Akhir des 23" is of a year; whether "bulan des 23" is, is not said.
  const lately = (yy: string | undefined): number | undefined =>
    [0, 1, 2].map((back) => now.year - back).find((year) => year % 100 === Number(yy))
  rule(`${THIRD} ${MONTH} #(\\d\\d)`, ([t, m, yy]) => {
    const year = lately(yy)
    return year === undefined ? undefined : calendar.month(Number(m), year, third(t))
  })
  rule('month mo\\d+ #(\\d\\d)', ([yy]) => (lately(yy) === undefined ? undefined : asking('ambiguous')))

  // Day and month.
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

  // Parts of months, months, years.
  rule(`${THIRD} ${MONTH}(?: ${PAST})?${YEAR}`, (g) => calendar.month(Number(g[1]), yearOf(g, 2), third(g[0])))
  rule(`${MONTH} ${THIRD}`, ([m, t]) => calendar.month(Number(m), undefined, third(t)))
  rule(`${THIRD} (?:month ${PAST}|last month)`, ([t]) => calendar.monthAgo(1, third(t)))
  rule(`${THIRD} (?:month(?: ini)?|this month)`, ([t]) => calendar.monthAgo(0, third(t)))
  rule(`${THIRD} (?:(?:last|this) )?year(?: (?:${PAST}|ini))?(?: #\\d+)?`, () => asking('vague'))
  rule(`(?:year ${PAST}|last year) ${MONTH}`, ([m]) => calendar.month(Number(m), now.year - 1))

  // So many days, weeks, months ago.
  rule(`(?:day )?wd(\\d) ${N} ${WEEK} ${PAST}`, ([w, n]) => calendar.weekdayIn(Number(w), Number(n)))
  rule(`${N} ${WEEK} ${PAST} (?:day )?wd(\\d)`, ([n, w]) => calendar.weekdayIn(Number(w), Number(n)))
  rule(
    `beberapa (?:day|${WEEK}|month|year|${NIGHT}) (?:${PAST}|ini|terakhir)|${PAST} beberapa day|last beberapa (?:day|week|month)`,
    () => asking('vague'),
  )
  rule(`(?:lebih|kurang) (?:dari )?${N} ${UNIT} ${PAST}`, () => asking('vague'))
  rule(`lewat ${N} (day|week|mgg)`, ([n, unit]) => day(ago(n, unit), 'relative', { past: true }))
  rule('(?<!(?:tgl|_) )#([2-9]|[12]\\d) today', ([n]) => calendar.span(ago(n, 'day'), today))
  rule(`beberapa (?:jam|hour|minute) ${PAST}`, () => day(today, 'relative', { past: true }))
  rule(`(?:sejak|dari) ${N} (day|week|mgg) (?:lalu|terakhir|kmr)`, ([n, unit]) => calendar.span(ago(n, unit), today))
  rule(`(?:selama )?#(\\d+) (day|week|mgg|month) (?:ini|terakhir)`, ([n, unit]) => calendar.span(ago(n, unit), today))
  rule(`(?:selama )?(?:last|this) ${N} (day|week|month)`, ([n, unit]) => calendar.span(ago(n, unit), today))
  rule(`selama ${N} (day|week|mgg)(?: ${PAST})?`, ([n, unit]) => calendar.span(ago(n, unit), today))
  rule(`${N} day (?:${PAST}|tadi)`, ([n]) => day(addDays(today, -Number(n)), 'relative', { past: true }))
  rule(`${N} ${WEEK} ${PAST}`, ([n]) => day(addDays(today, -7 * Number(n)), 'relative', { past: true, about: 3 }))
  rule(`${N} ${NIGHT} ${PAST}`, ([n]) => day(addDays(today, -Number(n)), 'relative', { past: true, part: 'malam' }))
  rule(`${N} month ${PAST}`, ([n]) =>
    Number(n) > 60 ? asking('vague') : { ...calendar.monthAgo(Number(n)), past: true },
  )
  rule(`${N} year ${PAST}`, () => asking('vague'))
  rule(`setengah ${UNIT} ${PAST}`, () => asking('vague'))

  // Weekday of a week.
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

  // Nights.
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

  // Weekdays.
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

  // Events. Which holiday "tanggal merah kemarin" was is anybody's guess.
  rule('ev(\\d+) year ini', ([e]) => calendar.event(Number(e), now.year))
  rule(`tglmerah ${PAST}|last tglmerah`, () => asking('vague'))
  rule(`(?:${THIRD} )?ev(\\d+)${YEAR}(?: ${PAST})?`, ([part, e, ...g]) => {
    const found = calendar.event(Number(e), yearOf(g, 0))
    return part === undefined ? found : calendar.thirdOfFeast(found, third(part))
  })

  // Weeks, months.
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
    year: named === undefined ? now.year - (before === undefined ? 0 : 1) : Number(named),
  }))
  rule('year #\\d+|#(?:19|20)\\d\\d', () => asking('vague'))

  // Day of the month.
  rule(`tgl ${N}(?: (?:${PAST}|ini))?`, ([d]) => calendar.dayOfMonth(Number(d)))
  rule('#(\\d+)th', ([d]) => (Number(d) <= 31 ? calendar.dayOfMonth(Number(d)) : undefined))
  // "Gang Mawar 5 kemarin": the number may be of the place.
  rule('_ #(\\d{1,2}) kmr', ([d]) => {
    const dated = calendar.dayOfMonth(Number(d))
    return dated.ask === undefined ? asking('ambiguous', undefined, [addDays(today, -1), dated.from]) : undefined
  })
  rule('#(\\d{1,2}) kmr', ([d]) => calendar.dayOfMonth(Number(d)))

  // Today and the days before.
  rule('kmr2', () => day(addDays(today, -2), 'relative', { past: true }))
  rule('kmr', () => day(addDays(today, -1), 'relative', { past: true, loose: true }))
  rule('this p:(\\w+)|p:(\\w+) ini', ([a, b]) => day(today, 'relative', { today: 'ini', part: a ?? b ?? 'pagi' }))
  rule('today', () => day(today, 'relative', { today: 'ini' }))
  rule('tadi', () => day(today, 'relative', { today: 'tadi', past: true, loose: true }))

  function monthYear(back: number): [number, number] {
    const [year, month] = calendar.monthBack(back)
    return [month, year]
  }

  function ago(n: string | undefined, unit: string | undefined): string {
    const days = { day: 1, week: 7, mgg: 7, month: 30 }[unit ?? 'day'] ?? 1
    return addDays(today, -Math.min(Number(n), 400) * days)
  }
}

/** Without a number it is the last one. */
function nth(said: string | undefined): number {
  return said === undefined ? -1 : Number(said)
}

function third(said: string | undefined): Third | undefined {
  return said === 'awal' || said === 'tengah' || said === 'akhir' ? said : undefined
}

/** The evening before. */
function eve(found: Found): Found {
  if (found.ask !== undefined) return found
  return { ...day(addDays(found.from, -1), found.by), part: 'malam', past: found.past ?? false }
}
