/**
 * When something happened, from chat in Indonesian, Javanese and English. A report speaks of the past, so an expression
 * without a year or week is the latest one that has been; what is unclear is asked, never guessed.
 *
 * Own rules throughout: chrono-node's Indonesian locale reads "Jumat" as next Friday, "tadi malam" as today and knows
 * no Javanese, and its absolute dates need no library.
 */
import { addDays, daysBetween, jakartaDay, jakartaMinutes, weekdayOf } from './calendar.ts'
import { asking, createCalendar, type Found } from './date-calendar.ts'
import { codes, type Line, N, rewrite } from './date-rewrite.ts'
import { readDays } from './date-rules.ts'
import { scan } from './date-scan.ts'
import { beginsAt, type Clock, dayPart, readClocks, resolveClock } from './date-time.ts'
import type { AskWhy, DateReading } from './types.ts'

/** Nobody reports what is longer ago without being asked whether the year is right. */
const OLD_DAYS = 3660

interface Parsed {
  line: Line
  found: Found[]
  clocks: Clock[]
  today: string
  minutes: number
}

/** Reads the day (with time or part of day), the range, or why it must be asked. `now` is the instant of the message. */
export function readDate(text: string, now: Date): DateReading {
  const list = scan(text)
  const whole = understand(list, now)
  // "Senin eh Selasa", "bukan Senin tapi Selasa": the later word counts.
  const after = Math.max(list.lastIndexOf('eh'), list.includes('not') ? list.lastIndexOf('but') : -1)
  if (after < 0) return whole
  const corrected = understand(list.slice(after + 1), now)
  return corrected.kind === 'ask' && corrected.why === 'not-understood' ? whole : corrected
}

function understand(list: string[], now: Date): DateReading {
  const parsed: Parsed = {
    line: { codes: ` ${list.join(' ')} ` },
    found: [],
    clocks: [],
    today: jakartaDay(now),
    minutes: jakartaMinutes(now),
  }
  const { line } = parsed
  if (/ (?:tiap|repeat) /.test(line.codes)) return ask('vague')
  readHoursAgo(parsed)
  parsed.clocks = readClocks(line)
  rewrite(line, codes('(?:after|before)(?= (?:p:|jumatan))'), () => ' ')
  const future = readFuture(line)
  readDays(line, createCalendar(parsed.today), { all: parsed.found, put: (found) => put(parsed, found) })
  const chosen = choose(parsed, parts(line))
  if (chosen === undefined)
    return future
      ? { kind: 'future', date: null }
      : ask(/ (?:vague|besoknya) /.test(line.codes) ? 'vague' : 'not-understood')
  if (future && chosen.past !== true && chosen.ask === undefined && chosen.by !== 'date')
    return { kind: 'future', date: null }
  return finish(chosen, parsed)
}

/** What the `try date` command prints. */
export type TryDate =
  | { date: string; time: string | null; part: string | null }
  | { from: string; to: string; time: null; part: string | null }
  | { ask: true }
  | { reject: 'future' }

/** A reading as the `try date` command prints it. */
export function toTryDate(reading: DateReading): TryDate {
  switch (reading.kind) {
    case 'day':
      return { date: reading.date, time: reading.time, part: reading.part }
    case 'range':
      return { from: reading.from, to: reading.to, time: null, part: reading.part }
    case 'ask':
      return { ask: true }
    case 'future':
      return { reject: 'future' }
  }
}

function put({ found }: Parsed, one: Found): string {
  found.push(one)
  return `@${found.length - 1}`
}

function readHoursAgo(parsed: Parsed): void {
  const at = (minutes: number): string => {
    const then = parsed.minutes - minutes
    const days = Math.floor(then / 1440)
    const rest = then - days * 1440
    const time = `${String(Math.floor(rest / 60)).padStart(2, '0')}:${String(rest % 60).padStart(2, '0')}`
    const day = addDays(parsed.today, days)
    return put(parsed, { from: day, to: day, by: 'relative', time, past: true })
  }
  const { line } = parsed
  const n = (said: string | undefined) => Math.min(Number(said ?? 0), 10_000)
  rewrite(line, codes(`(?:${N} )?setengah (?:#1 )?(?:jam|hour) lalu`), ([h]) => at(n(h) * 60 + 30))
  rewrite(line, codes(`${N} (?:jam|hour)( setengah)? lalu`), ([h, half]) =>
    at(n(h) * 60 + (half === undefined ? 0 : 30)),
  )
  rewrite(line, codes(`${N} minute lalu`), ([m]) => at(n(m)))
}

/** True when the message speaks of what is to come. Takes those words out of the line. */
function readFuture(line: Line): boolean {
  let future = false
  const seen = (): string => {
    future = true
    return ' '
  }
  rewrite(line, codes('(?:(?:day )?wd\\d|mgg|week|month|year|mo\\d+|weekend) (?:depan|next)'), seen)
  rewrite(line, codes('next (?:day|wd\\d|mgg|week|month|year|mo\\d+|weekend)'), seen)
  rewrite(line, codes('in #\\d+ (?:day|week|month|hour|minute|year)'), seen)
  rewrite(line, codes('#\\d+ (?:day|week|mgg|month|jam|hour|minute) lagi'), seen)
  rewrite(line, codes('fut'), seen)
  return future
}

/** Parts of the day and clock times beside each other; they are taken out so that days stand side by side. */
function parts(line: Line): { clock: number | undefined; part: string | undefined } {
  const clock = /(?: p:(\w+))? t(\d+)(?: p:(\w+))? /.exec(line.codes)
  const first = / p:(\w+) /.exec(line.codes)
  rewrite(line, codes('(?:p:\\w+|t\\d+)'), () => ' ')
  return { clock: clock === null ? undefined : Number(clock[2]), part: clock?.[3] ?? clock?.[1] ?? first?.[1] }
}

/** Ranges, shifts and contradictions; what remains is the one day or span meant. */
function choose(parsed: Parsed, { clock, part }: ReturnType<typeof parts>): Found | undefined {
  const { line, found, today } = parsed
  const get = (i: string | undefined): Found => found[Number(i)] ?? asking('not-understood')
  const rule = (pattern: string, use: (groups: (string | undefined)[]) => Found): void =>
    rewrite(line, codes(pattern), (groups) => put(parsed, use(groups)))

  rule(`(?:hmin ${N}|(?:${N} )?(day|week|mgg) before) @(\\d+)`, ([a, b, unit, i]) =>
    shift(get(i), -Number(a ?? b ?? 1) * (unit === 'week' || unit === 'mgg' ? 7 : 1)),
  )
  rule(`(?:hplus ${N}|(?:${N} )?(day|week|mgg) after) @(\\d+)`, ([a, b, unit, i]) =>
    shift(get(i), Number(a ?? b ?? 1) * (unit === 'week' || unit === 'mgg' ? 7 : 1), true),
  )
  rule(`day (?:${N}|(terakhir)) @(\\d+)`, ([n, last, i]) =>
    ordinalDay(get(i), last === undefined ? Number(n) : undefined),
  )
  rule('@(\\d+) terakhir', ([i]) => ordinalDay(get(i), undefined))
  rule('(?:after|before) @(\\d+)', ([i]) =>
    get(i).past === true && get(i).by === 'relative' ? get(i) : asking('vague'),
  )
  rule('(?:antara|dari|sejak) @(\\d+) (?:dan|sampai|atau|-) @(\\d+)', ([a, b]) => between(get(a), get(b)))
  rule('@(\\d+) (?:sampai|-) @(\\d+)', ([a, b]) => between(get(a), get(b)))
  rule('(?:sejak|dari) @(\\d+)', ([i]) => since(get(i), today))
  rule('@(\\d+) (?:atau|dan) @(\\d+)', ([a, b]) => either(get(a), get(b)))

  const left = [...line.codes.matchAll(/@(\d+)(?= )/g)].map((match) => get(match[1]))
  const one = agree(left)
  if (one === undefined || one.ask !== undefined) return one
  const said =
    one.part === undefined || one.part === 'lastnight'
      ? (part ?? (one.part === 'lastnight' ? 'malam' : undefined))
      : one.part
  const time = parsed.clocks[clock ?? -1]
  return settle({ ...one, ...(said === undefined ? {} : { part: said }) }, one.part === 'lastnight', time, parsed)
}

/** Gives the time of day its place: "tadi sore" said in the morning is yesterday's, "tadi malam jam 1" is today's. */
function settle(one: Found, lastNight: boolean, clock: Clock | undefined, { today, minutes }: Parsed): Found {
  if (clock !== undefined) {
    const time = resolveClock(clock, one.part, one.today === undefined ? undefined : minutes)
    const at = Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
    if (lastNight && at < 5 * 60) return { ...one, from: today, to: today, time }
    // Said before ten in the morning, "tadi jam 10" is ten in the evening of yesterday.
    if (one.today === 'tadi' && at > minutes)
      return {
        ...shift(one, -1),
        time: one.part === undefined && !clock.fixed && at < 720 ? resolveClock(clock, 'malam', undefined) : time,
      }
    if (one.today === 'ini' && at > minutes) return { ...shift(one, 1), time }
    return { ...one, time }
  }
  const smallHours = one.today === 'ini' && minutes < 4 * 60
  if (one.today !== undefined && one.part !== undefined && !smallHours && beginsAt(one.part) * 60 > minutes)
    return shift(one, one.today === 'tadi' ? -1 : 1)
  return one
}

/** The findings that say one thing together; a contradiction is asked. */
function agree(left: Found[]): Found | undefined {
  const [first, ...rest] = left
  if (first === undefined) return undefined
  return rest.reduce((one, other) => both(one, other), first)
}

function both(a: Found, b: Found): Found {
  if (a.ask !== undefined)
    return b.ask === undefined && (a.ask === 'vague' || a.ask === 'week-or-sunday') && b.from === b.to ? b : a
  if (b.ask !== undefined) return b.ask === 'vague' ? a : b
  const merged = (one: Found, other: Found): Found => ({
    ...other,
    ...one,
    ...((one.part ?? other.part) ? { part: (one.part ?? other.part)! } : {}),
    past: one.past === true || other.past === true,
  })
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

function shift(found: Found, days: number, fromEnd = false): Found {
  if (found.ask !== undefined && found.from === '') return found
  const day = addDays(fromEnd ? found.to : found.from, days)
  const { ask: _ask, ...rest } = found
  return { ...rest, from: day, to: day }
}

/** "hari pertama masa tenang", "hari terakhir kampanye". */
function ordinalDay(found: Found, n: number | undefined): Found {
  if (found.from === '') return found
  const day = n === undefined ? found.to : addDays(found.from, n - 1)
  return day > found.to ? asking('impossible') : { from: day, to: day, by: found.by }
}

function between(a: Found, b: Found): Found {
  if (a.ask !== undefined) return a
  if (b.ask !== undefined) return b
  let from = a.from
  if (from > b.to && a.by === 'weekday') from = addDays(from, -7 * Math.ceil(daysBetween(b.to, from) / 7))
  if (from > b.to && a.by === 'yearless') from = `${Number(from.slice(0, 4)) - 1}${from.slice(4)}`
  if (from > b.to) return asking('ambiguous')
  return { from, to: b.to, by: 'span', past: a.past === true || b.past === true }
}

function since(found: Found, today: string): Found {
  return found.ask === undefined && found.from <= today
    ? { from: found.from, to: today, by: 'span', past: true }
    : found
}

function either(a: Found, b: Found): Found {
  if (a.ask !== undefined || b.ask !== undefined) return a.ask === undefined ? b : a
  // "hari Senin dan tanggal 29": two names of one day.
  if (a.from === b.from && a.to === b.to) return a
  return asking('ambiguous', undefined, a.from === a.to && b.from === b.to ? [a.from, b.from] : undefined)
}

function finish(one: Found, { today }: Parsed): DateReading {
  if (one.ask !== undefined) return ask(one.ask, one)
  if (one.from > today) return { kind: 'future', date: one.from === one.to ? one.from : null }
  const part = dayPart(one.part)
  if (one.from !== one.to) return { kind: 'range', from: one.from, to: one.to > today ? today : one.to, part }
  if (daysBetween(one.from, today) > OLD_DAYS) return { kind: 'ask', why: 'old', options: [{ date: one.from, part }] }
  return { kind: 'day', date: one.from, time: one.time ?? null, part }
}

function ask(why: AskWhy, found?: Found): DateReading {
  return {
    kind: 'ask',
    why,
    ...(found?.options === undefined
      ? {}
      : { options: found.options.map((date) => ({ date, part: dayPart(found.part) })) }),
    ...(found?.said === undefined ? {} : { said: found.said }),
  }
}
