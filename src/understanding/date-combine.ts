/** How several findings of one message go together: agreement, contradiction, shifts and spans. */
import { addDays, daysBetween, isoDay, PASARAN, pasaranOf, weekdayOf } from './calendar.ts'
import { asking, type Found } from './date-calendar.ts'

/** The findings that say one thing together; a contradiction is asked. */
export function agree(left: Found[]): Found | undefined {
  const [first, ...rest] = left
  if (first === undefined) return undefined
  return rest.reduce((one, other) => both(one, other), first)
}

/** What a rule for two findings makes of them; undefined where it does not fit. */
type Rule = (one: Found, other: Found) => Found | undefined

/** The first rule that fits. */
function both(a: Found, b: Found): Found {
  return (
    eitherWay(yearBesideDay)(a, b) ??
    unclear(a, b) ??
    (a.from === b.from && a.to === b.to ? merged(a, b) : undefined) ??
    eitherWay((one, other) => (one.pasaran === undefined ? undefined : byPasaran(one, other)))(a, b) ??
    eitherWay(pastBesideDay)(a, b) ??
    withoutEnd(a, b) ??
    eitherWay(weekdayBesideDate)(a, b) ??
    dayInSpan(a, b) ??
    eitherWay(countBesideDate)(a, b) ??
    asking('ambiguous', undefined, a.from === a.to && b.from === b.to ? [a.from, b.from] : undefined)
  )
}

/** Whichever of the two was said first. */
const eitherWay =
  (rule: Rule): Rule =>
  (a, b) =>
    rule(a, b) ?? rule(b, a)

const yearBesideDay: Rule = (said, day) =>
  said.year !== undefined && day.ask === undefined && !day.from.startsWith(String(said.year))
    ? inYear(day, said, said.year)
    : undefined

/** What must be asked wins, unless the other one says what it leaves open. */
const unclear: Rule = (a, b) => {
  if (a.ask !== undefined) {
    const open = a.ask === 'vague' || a.ask === 'week-or-sunday'
    return open && b.ask === undefined && (b.from === b.to || b.by === 'event') ? b : a
  }
  if (b.ask === undefined) return undefined
  return b.ask === 'vague' || (b.ask === 'week-or-sunday' && a.by === 'event') ? a : b
}

/** "kemarin Senin", "tgl 12 kemarin", "tadi hari Rabu": a word for past beside a day. */
const pastBesideDay: Rule = (loose, day) => {
  if (!isLoose(loose) || isLoose(day) || day.today !== undefined || day.time !== undefined) return undefined
  // "Tadi hari Jumat", said on a Friday.
  if (day.by === 'weekday' && day.part === undefined && weekdayOf(loose.from) === day.weekday)
    return { ...day, from: loose.from, to: loose.to, past: true, today: 'ini' }
  return { ...day, past: true, ...(loose.part === undefined || day.part !== undefined ? {} : { part: loose.part }) }
}

/** "Dari Senin … Selasa" with an end that was not understood: neither of both alone. */
const withoutEnd: Rule = (a, b) => {
  if (a.open !== true && b.open !== true) return undefined
  if (a.from !== b.from) return asking('ambiguous')
  return a.open === true ? a : b
}

const weekdayBesideDate: Rule = (named, day) => {
  if (named.by !== 'weekday' || named.weekday === undefined || day.by === 'weekday') return undefined
  if (day.from !== day.to) return within(named, day)
  if (weekdayOf(day.from) === named.weekday && named.part === undefined)
    return merged({ ...day, weekday: named.weekday }, named)
  if (named.part !== undefined && weekdayOf(named.from) === weekdayOf(day.from)) return merged(day, named)
  return asking('weekday-conflict', undefined, [day.from, nearest(day.from, named.weekday)])
}

const dayInSpan: Rule = (a, b) => {
  const [span, day] = a.from === a.to ? [b, a] : [a, b]
  return span.from <= day.from && day.to <= span.to ? merged(day, span) : undefined
}

/** "Dua minggu lalu, tgl 12": the date is the surer word. */
const countBesideDate: Rule = (counted, dated) =>
  counted.about !== undefined && dated.from === dated.to && isNear(counted, dated) ? merged(dated, counted) : undefined

/** "Tahun lalu tgl 3 Mei"; "Senin, tahun lalu" is asked. */
function inYear(day: Found, said: Found, year: number): Found {
  if (day.by !== 'yearless') return said
  const [month, d] = [Number(day.from.slice(5, 7)), Number(day.from.slice(8))]
  const at = isoDay(year, month, d)
  return at === undefined ? asking('impossible', `${d}-${month}-${year}`) : { ...day, from: at, to: at, by: 'date' }
}

/** "Kemarin" and "tadi" also just say that it is past. */
function isLoose(found: Found): boolean {
  return found.loose === true && found.time === undefined
}

function isNear({ from, about = 0 }: Found, other: Found): boolean {
  return Math.abs(daysBetween(from, other.from)) <= about
}

/** "Jemuah Pon 6 Maret", "wingi, Rebo Wage", "dina Pon minggu kepungkur": the five-day week must fit the other day. */
function byPasaran(named: Found, other: Found): Found {
  if (other.from !== other.to) return within(named, other)
  const { weekday } = named
  // "Senin, pasaran Pon": two halves of one name.
  if (other.by === 'weekday' && (weekday === undefined || weekday === other.weekday)) {
    const at = [0, 7, 14, 21, 28].map((back) => addDays(other.from, -back)).find((iso) => fits(named, iso))
    return at === undefined ? asking('impossible') : { ...merged(other, named), from: at, to: at, by: 'relative' }
  }
  if (fits(named, other.from) && (weekday === undefined || weekdayOf(other.from) === weekday))
    return { ...merged(other, named), from: other.from, to: other.from }
  // "Wingi, Jemuah Pon" said on a Monday: "wingi" only says that it is past.
  if (isLoose(other) && weekday !== undefined && weekdayOf(other.from) !== weekday) return { ...named, past: true }
  return asking(weekday === undefined ? 'ambiguous' : 'weekday-conflict', undefined, [other.from, named.from])
}

function fits({ pasaran }: Found, iso: string): boolean {
  return pasaran === undefined || pasaranOf(iso) === PASARAN[pasaran]
}

/** The one such day in a span: "Senin minggu pertama Januari", "Pon minggu lalu". */
function within(named: Found, span: Found): Found {
  const days = daysBetween(span.from, span.to)
  const hits: string[] = []
  for (let i = 0; i <= Math.min(days, 62); i++) {
    const iso = addDays(span.from, i)
    if ((named.weekday === undefined || weekdayOf(iso) === named.weekday) && fits(named, iso)) hits.push(iso)
  }
  const [only] = hits
  if (only !== undefined && hits.length === 1) return { ...named, from: only, to: only, by: 'date' }
  return asking('ambiguous', undefined, hits.length === 2 ? hits : undefined)
}

function nearest(iso: string, weekday: number): string {
  const ahead = (weekday - weekdayOf(iso) + 7) % 7
  return addDays(iso, ahead > 3 ? ahead - 7 : ahead)
}

/** So many days earlier or later, counted from the end of a span with `fromEnd`. */
export function shift(found: Found, days: number, fromEnd = false): Found {
  if (found.ask !== undefined && found.from === '') return found
  const day = addDays(fromEnd ? found.to : found.from, days)
  const { ask: _ask, ...rest } = found
  return { ...rest, from: day, to: day }
}

/** "Sabtu sebelum coblosan", "Senin setelah pilkada": the nearest one on that side; undefined when no weekday is beside it. */
export function weekdayBeside(named: Found, way: 'before' | 'after', other: Found): Found | undefined {
  const { weekday } = named
  if (named.by !== 'weekday' || weekday === undefined || other.from === '') return undefined
  const step = way === 'before' ? -1 : 1
  let iso = addDays(way === 'before' ? other.from : other.to, step)
  while (weekdayOf(iso) !== weekday) iso = addDays(iso, step)
  return { from: iso, to: iso, by: 'date', weekday }
}

/** Ramadan: its days have numbers, as those of a month. */
export function isMonthOfFeast({ by, from, to }: Found): boolean {
  return by === 'event' && from !== '' && daysBetween(from, to) >= 27
}

/** "hari pertama masa tenang", "hari terakhir kampanye", "hari kedua lebaran"; `n` undefined for the last. */
export function ordinalDay(found: Found, n: number | undefined): Found {
  if (found.from === '') return found
  if (found.counted !== undefined) {
    if (n === undefined || n > found.counted) return asking('vague')
    return { from: addDays(found.from, n - 1), to: addDays(found.from, n - 1), by: found.by }
  }
  const day = n === undefined ? found.to : addDays(found.from, n - 1)
  return day > found.to ? asking('impossible') : { from: day, to: day, by: found.by }
}

/**
 * "Antara A dan B", "A sampai B": what was named loosely moves so that it begins before it ends, back or, looking `ahead`
 * ("Senin sampai Kamis besok"), on.
 */
export function between(a: Found, b: Found, ahead = false): Found {
  if (a.ask !== undefined) return a
  if (b.ask !== undefined) return b
  if (ahead && a.from > b.to && b.by === 'weekday')
    return { from: a.from, to: addDays(b.to, 7 * Math.ceil(daysBetween(b.to, a.from) / 7)), by: 'span' }
  let from = a.from
  if (from > b.to && a.by === 'weekday') from = addDays(from, -7 * Math.ceil(daysBetween(b.to, from) / 7))
  if (from > b.to && a.by === 'yearless') from = `${Number(from.slice(0, 4)) - 1}${from.slice(4)}`
  if (from > b.to) return asking('ambiguous')
  return { from, to: b.to, by: 'span', past: a.past === true || b.past === true }
}

/** "Sejak A": until today. */
export function since(found: Found, today: string): Found {
  return found.ask === undefined && found.from <= today
    ? { from: found.from, to: today, by: 'span', past: true, open: true }
    : found
}

/** "A atau B". */
export function either(a: Found, b: Found): Found {
  if (a.ask !== undefined || b.ask !== undefined) return a.ask === undefined ? b : a
  // "hari Senin dan tanggal 29": two names of one day.
  if (a.from === b.from && a.to === b.to) return a
  return asking('ambiguous', undefined, a.from === a.to && b.from === b.to ? [a.from, b.from] : undefined)
}

/** Both say the same; the first said wins where they add to each other. */
function merged(one: Found, other: Found): Found {
  const part = one.part ?? other.part
  const past = one.past === true || other.past === true
  return { ...other, ...one, ...(part === undefined ? {} : { part }), past }
}
