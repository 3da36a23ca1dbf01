/** How several findings of one message go together: agreement, contradiction, shifts and spans. */
import { addDays, daysBetween, weekdayOf } from './calendar.ts'
import { asking, type Found } from './date-calendar.ts'

/** The findings that say one thing together; a contradiction is asked. */
export function agree(left: Found[]): Found | undefined {
  const [first, ...rest] = left
  if (first === undefined) return undefined
  return rest.reduce((one, other) => both(one, other), first)
}

function both(a: Found, b: Found): Found {
  if (a.ask !== undefined)
    return b.ask === undefined &&
      (a.ask === 'vague' || a.ask === 'week-or-sunday') &&
      (b.from === b.to || b.by === 'event')
      ? b
      : a
  if (b.ask !== undefined) return b.ask === 'vague' || (b.ask === 'week-or-sunday' && a.by === 'event') ? a : b
  if (a.from === b.from && a.to === b.to) return merged(a, b)
  // "kemarin Senin", "tgl 12 kemarin", "tadi hari Rabu": a word for past beside a day.
  for (const [loose, day] of [
    [a, b],
    [b, a],
  ] as const) {
    if (
      loose.by === 'relative' &&
      loose.weekday === undefined &&
      loose.from === loose.to &&
      day.by !== 'relative' &&
      isLoose(loose)
    )
      return { ...day, past: true, ...(loose.part === undefined || day.part !== undefined ? {} : { part: loose.part }) }
  }
  // A weekday with a date.
  for (const [named, day] of [
    [a, b],
    [b, a],
  ] as const) {
    if (named.by !== 'weekday' || named.weekday === undefined || day.by === 'weekday') continue
    if (day.from !== day.to) return within(named, day)
    if (weekdayOf(day.from) === named.weekday && named.part === undefined)
      return merged({ ...day, weekday: named.weekday }, named)
    if (named.part !== undefined && weekdayOf(named.from) === weekdayOf(day.from)) return merged(day, named)
    return asking('weekday-conflict', undefined, [day.from, nearest(day.from, named.weekday)])
  }
  const [span, day] = a.from === a.to ? [b, a] : [a, b]
  if (span.from <= day.from && day.to <= span.to) return merged(day, span)
  if (a.by === 'relative' && b.by === 'relative') return a
  return asking('ambiguous', undefined, a.from === a.to && b.from === b.to ? [a.from, b.from] : undefined)
}

/** "Kemarin" and "tadi" also just say that it is past. */
function isLoose(found: Found): boolean {
  return found.past === true && found.time === undefined
}

/** The one such weekday in a span: "Senin minggu pertama Januari". */
function within(named: Found, span: Found): Found {
  const days = daysBetween(span.from, span.to)
  const hits: string[] = []
  for (let i = 0; i <= Math.min(days, 62); i++) {
    const iso = addDays(span.from, i)
    if (weekdayOf(iso) === named.weekday) hits.push(iso)
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

/** "hari pertama masa tenang", "hari terakhir kampanye". */
export function ordinalDay(found: Found, n: number | undefined): Found {
  if (found.from === '') return found
  const day = n === undefined ? found.to : addDays(found.from, n - 1)
  return day > found.to ? asking('impossible') : { from: day, to: day, by: found.by }
}

/** "Antara A dan B", "A sampai B": what was named loosely moves back so that it begins before it ends. */
export function between(a: Found, b: Found): Found {
  if (a.ask !== undefined) return a
  if (b.ask !== undefined) return b
  let from = a.from
  if (from > b.to && a.by === 'weekday') from = addDays(from, -7 * Math.ceil(daysBetween(b.to, from) / 7))
  if (from > b.to && a.by === 'yearless') from = `${Number(from.slice(0, 4)) - 1}${from.slice(4)}`
  if (from > b.to) return asking('ambiguous')
  return { from, to: b.to, by: 'span', past: a.past === true || b.past === true }
}

/** "Sejak A": until today. */
export function since(found: Found, today: string): Found {
  return found.ask === undefined && found.from <= today
    ? { from: found.from, to: today, by: 'span', past: true }
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
