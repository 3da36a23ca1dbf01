/** Rules for what is counted back from today: "tiga hari lalu", "kemarin", "tadi". */
import { addDays } from './calendar.ts'
import { asking, day } from './date-calendar.ts'
import { N } from './date-rewrite.ts'
import { NIGHT, PAST, type Rules, UNIT, WEEK } from './date-rule.ts'

/** "2-3 hari lalu", "dua atau tiga minggu lalu", "dua tiga hari lalu": one of several days. */
export function oneOfSeveral({ rule, ago }: Rules): void {
  rule(
    `(?<!tgl )(?:dm(\\d+)-(\\d+)|${N} (?:${UNIT} )?(?:sampai|-|dan|atau) ${N}|#([1-8]) #([2-9])) (day|week|mgg|month|year) ${PAST}`,
    (g) => {
      const [a, b] = [Number(g[0] ?? g[2] ?? g[4]), Number(g[1] ?? g[3] ?? g[5])]
      if (g[4] !== undefined && b !== a + 1) return undefined
      const counted = g[6] === 'month' || g[6] === 'year' ? undefined : [ago(String(a), g[6]), ago(String(b), g[6])]
      return asking('ambiguous', undefined, counted)
    },
  )
}

/** So many days, weeks, months ago. */
export function soManyAgo({ rule, calendar, ago }: Rules): void {
  const { today } = calendar
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
}

/** Today and the days before. */
export function nearDays({ rule, calendar: { today } }: Rules): void {
  rule('kmr2', () => day(addDays(today, -2), 'relative', { past: true }))
  rule('kmr', () => day(addDays(today, -1), 'relative', { past: true, loose: true }))
  rule('this p:(\\w+)|p:(\\w+) ini', ([a, b]) => day(today, 'relative', { today: 'ini', part: a ?? b ?? 'pagi' }))
  rule('today', () => day(today, 'relative', { today: 'ini' }))
  rule('tadi', () => day(today, 'relative', { today: 'tadi', past: true, loose: true }))
}
