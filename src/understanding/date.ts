/**
 * When something happened, from chat in Indonesian, Javanese and English. A report speaks of the past, so an expression
 * without a year or week is the latest one that has been, and only beside a word for the future the next one to come;
 * what is unclear is asked, never guessed.
 *
 * Own rules throughout: chrono-node's Indonesian locale reads "Jumat" as next Friday, "tadi malam" as today and knows
 * no Javanese (docs/adr/0017 has the scores).
 */
import { addDays, daysBetween, jakartaDay, jakartaMinutes } from './calendar.ts'
import { asking, createCalendar, type Found } from './date-calendar.ts'
import { agree, between, either, isMonthOfFeast, ordinalDay, shift, since, weekdayBeside } from './date-combine.ts'
import { dropFuture, eitherWeek, ownDay, readOrToCome, readAhead, speaksOfPast, toldThenNamed } from './date-coming.ts'
import { codes, type Line, N, rewrite } from './date-rewrite.ts'
import { readDays } from './date-rules.ts'
import { scan } from './date-scan.ts'
import { beginsAt, type Clock, dayPart, isNight, type Parts, parts, readClocks, resolveClock } from './date-time.ts'
import type { AskWhy, DateReading, TimeOfDay } from './types.ts'

/** Nobody reports what is longer ago without being asked whether the year is right. */
export const OLD_YEARS = 10
const OLD_DAYS = OLD_YEARS * 366
/** A yearless date as long ago, and as near to come, is more likely the coming one if anything speaks for that. */
const FAR = 240
const SOON = 60

interface Parsed {
  line: Line
  found: Found[]
  clocks: Clock[]
  today: string
  minutes: number
  /** Read as what is still to come. */
  ahead?: true
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

/** The same where the reporter said that it has happened: words for the future count for nothing. */
export function readPastDate(text: string, now: Date): DateReading {
  const parsed = begin(scan(text), now)
  dropFuture(parsed.line)
  readDays(parsed.line, createCalendar(parsed.today, { minutes: parsed.minutes }), (found) => put(parsed, found))
  const chosen = choose(parsed, parts(parsed.line, parsed.clocks))
  return chosen === undefined ? ask('not-understood') : finish(chosen, parsed)
}

function understand(list: string[], now: Date): DateReading {
  const parsed = begin(list, now)
  const { line } = parsed
  if (/ (?:tiap|repeat) /.test(line.codes)) return ask('vague')
  readOrToCome(line, parsed.today, (found) => put(parsed, found))
  const future = dropFuture(line, speaksOfPast(list))
  readDays(line, createCalendar(parsed.today, { minutes: parsed.minutes }), (found) => put(parsed, found))
  const chosen = choose(parsed, parts(parsed.line, parsed.clocks))
  if (!future && chosen !== undefined && isFarAway(chosen, parsed)) {
    const coming = lookAhead(list, now)
    if (coming?.kind === 'future' && coming.date !== null && daysBetween(parsed.today, coming.date) <= SOON)
      return coming
  }
  // "Minggu mau dibagi": they were about to, or are.
  if (!future && chosen?.by === 'weekday' && chosen.past !== true && / planned /.test(line.codes)) {
    return ask('ambiguous', { ...chosen, options: [chosen.from, addDays(chosen.from, 7)] })
  }
  if (!future || chosen?.past === true || (chosen?.by === 'date' && chosen.ask === undefined))
    return chosen === undefined
      ? ask(/ (?:vague|besoknya) /.test(line.codes) ? 'vague' : 'not-understood')
      : finish(chosen, parsed)
  // What contradicts itself as a past day ("besok Jumat 2 Februari") may well be one to come.
  const coming = chosen?.ask !== undefined && speaksOfPast(list) ? undefined : lookAhead(list, now)
  if (chosen === undefined) return coming ?? { kind: 'future', date: null }
  const been = finish(chosen, parsed)
  if (coming === undefined) return chosen.ask === undefined ? { kind: 'future', date: null } : been
  return isMeantRather(been, coming, parsed.today) ? been : coming
}

/**
 * "Undangan untuk tanggal 5 Oktober", said a week before: without a year, and
 * with a word that goes ill with a day of last year, it is the one to come.
 */
function isFarAway(found: Found, { line, today }: Parsed): boolean {
  if (found.ask !== undefined || found.by !== 'yearless' || daysBetween(found.from, today) < FAR) return false
  return / invite /.test(line.codes)
}

/**
 * "Senin 29 Januari, pas rapat rencana kampanye": what would contradict itself as a day to come, and as a past day lies
 * nearer, is not to come; the word for the future speaks of something else.
 */
function isMeantRather(been: DateReading, coming: DateReading, today: string): boolean {
  if (coming.kind !== 'ask' || coming.why !== 'weekday-conflict') return false
  const [past, next] = [dayOf(been), dayOf(coming)]
  return past !== undefined && next !== undefined && daysBetween(past, today) < daysBetween(today, next)
}

function dayOf(reading: DateReading): string | undefined {
  switch (reading.kind) {
    case 'day':
      return reading.date
    case 'range':
      return reading.to
    case 'ask':
      return reading.options?.[0]?.date
    case 'future':
      return undefined
  }
}

function begin(list: string[], now: Date): Parsed {
  const parsed: Parsed = {
    line: { codes: ` ${list.join(' ')} ` },
    found: [],
    clocks: [],
    today: jakartaDay(now),
    minutes: jakartaMinutes(now),
  }
  readHoursAgo(parsed)
  parsed.clocks = readClocks(parsed.line)
  rewrite(parsed.line, codes('(?:after|before)(?= (?:p:|jumatan))'), () => ' ')
  return parsed
}

/** The same message read as what is still to come; undefined when that names no day. */
function lookAhead(list: string[], now: Date): DateReading | undefined {
  const parsed: Parsed = { ...begin(list, now), ahead: true }
  const { line, today, minutes } = parsed
  const calendar = createCalendar(today, { ahead: true, minutes })
  const said = readAhead(line, { calendar, minutes }, (found) => put(parsed, found))
  readDays(line, calendar, (found) => put(parsed, found))
  const time = parts(parsed.line, parsed.clocks)
  const named = choose(parsed, time) ?? ownDay(said, parsed, parsed.clocks[time.clock ?? -1], time.part)
  if (named === undefined) return undefined
  if (named.ask !== undefined) return named.options === undefined ? undefined : finish(named, parsed)
  if (named.to < today || (said.nextYear && !named.from.startsWith(String(calendar.now.year + 1)))) return undefined
  const date = named.from < today ? today : named.from
  const options = eitherWeek(said, named, today)
  return {
    kind: 'future',
    date,
    ...(named.to === date ? timeOfDay(named) : { to: named.to }),
    ...(options === undefined ? {} : { options }),
  }
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
    return put(parsed, { from: day, to: day, by: 'relative', time, past: true, ago: true })
  }
  const { line } = parsed
  rewrite(line, codes(`(?:${N} )?setengah (?:#1 )?(?:jam|hour) lalu`), ([h]) => at(atMost(h) * 60 + 30))
  rewrite(line, codes(`${N} (?:jam|hour)( (?:dan )?(?:_ )?setengah)? lalu`), ([h, half]) =>
    at(atMost(h) * 60 + (half === undefined ? 0 : 30)),
  )
  rewrite(line, codes(`${N} minute lalu`), ([m]) => at(atMost(m)))
}

/** A count that a calendar can bear. */
function atMost(said: string | undefined): number {
  return Math.min(Number(said ?? 0), 10_000)
}

/** Ranges, shifts and contradictions; what remains is the one day or span meant. */
function choose(parsed: Parsed, { clock, part, night }: Parts): Found | undefined {
  const { line, found, today, ahead } = parsed
  const get = (i: string | undefined): Found => found[Number(i)] ?? asking('not-understood')
  const rule = (pattern: string, use: (groups: (string | undefined)[]) => Found | undefined): void =>
    rewrite(line, codes(pattern), (groups) => {
      const one = use(groups)
      return one === undefined ? undefined : put(parsed, one)
    })

  rule(`(?:hmin ${N}|(?:${N} )?(day|week|mgg) before) @(\\d+)`, ([a, b, unit, i]) =>
    shift(get(i), -Number(a ?? b ?? 1) * (unit === 'week' || unit === 'mgg' ? 7 : 1)),
  )
  rule(`(?:hplus ${N}|(?:${N} )?(day|week|mgg) after) @(\\d+)`, ([a, b, unit, i]) =>
    shift(get(i), Number(a ?? b ?? 1) * (unit === 'week' || unit === 'mgg' ? 7 : 1), true),
  )
  rule(`day (?:${N}|(terakhir)) @(\\d+)`, ([n, last, i]) =>
    ordinalDay(get(i), last === undefined ? Number(n) : undefined),
  )
  rule(`@(\\d+) (?:day (?:${N}|(terakhir))|#(\\d+)o)`, ([i, n, last, nth]) =>
    get(i).by === 'event' ? ordinalDay(get(i), last === undefined ? Number(n ?? nth) : undefined) : undefined,
  )
  // "17 Ramadan": a day of the month that is a feast.
  rule('#(\\d{1,2}) @(\\d+)', ([n, i]) => (isMonthOfFeast(get(i)) ? ordinalDay(get(i), Number(n)) : undefined))
  rule('@(\\d+) terakhir', ([i]) => ordinalDay(get(i), undefined))
  rule('@(\\d+) (before|after) @(\\d+)', ([named, way, i]) =>
    weekdayBeside(get(named), way === 'before' ? 'before' : 'after', get(i)),
  )
  rule('(after|before) @(\\d+)', ([way, i]) =>
    way === 'after' && get(i).past === true && get(i).by === 'relative' ? get(i) : asking('vague'),
  )
  // "Kamis, bukan Jumat": what it was not says nothing.
  rewrite(line, codes('not @\\d+'), () => ' ')
  rule('(?:antara|dari|sejak) @(\\d+) (?:dan|sampai|atau|-) @(\\d+)', ([a, b]) => between(get(a), get(b), ahead))
  rule('@(\\d+) (?:sampai|-) @(\\d+)', ([a, b]) => between(get(a), get(b), ahead))
  rule('(?:sejak|dari) @(\\d+)', ([i]) => since(get(i), today))
  rule('@(\\d+) (?:atau|dan) @(\\d+)', ([a, b]) => either(get(a), get(b)))

  // "Kemarin disuruh kumpul hari Senin": told yesterday, of a day that may be to come.
  const told = toldThenNamed(line.codes)
  if (told !== undefined && get(told[0]).loose === true && get(told[1]).by === 'weekday')
    return asking('ambiguous', undefined, [get(told[0]).from, get(told[1]).from])

  // "Tgl 12, neng omahe pak Senen": beside another day it is a name; beside "kemarin" it may be either.
  if (/ who @/.test(line.codes)) {
    const others = [...line.codes.matchAll(/(?<! who) @(\d+)(?= )/g)].map((match) => get(match[1]))
    if (others.length > 0) {
      const named = get(/ who @(\d+) /.exec(line.codes)?.[1])
      const other = agree(others)!
      if (other.loose === true && other.from !== named.from)
        return asking('ambiguous', undefined, [other.from, named.from])
      rewrite(line, codes('who @\\d+'), () => ' ')
    }
  }

  const left = [...line.codes.matchAll(/@(\d+)(?= )/g)].map((match) => get(match[1]))
  const one = agree(left)
  if (one === undefined || one.ask !== undefined) return one
  const said =
    one.part === undefined || one.part === 'lastnight'
      ? (part ?? (one.part === 'lastnight' ? 'malam' : undefined))
      : one.part
  const time = parsed.clocks[clock ?? -1]
  return settle({ ...one, ...(said === undefined ? {} : { part: said }) }, startsNight(one, night), time, parsed)
}

/** Whether the day is the one on which a night begins, so that its small hours belong to the next. */
function startsNight({ part, by, from, to, today }: Found, night: boolean): boolean {
  if (part === 'lastnight') return true
  return today === undefined && from === to && (isNight(part) || (night && (by === 'weekday' || by === 'relative')))
}

/** Gives the time of day its place: "tadi sore" said in the morning is yesterday's, "tadi malam jam 1" is today's. */
function settle(one: Found, ofNight: boolean, clock: Clock | undefined, { minutes }: Parsed): Found {
  if (clock !== undefined) {
    const time = resolveClock(clock, one.part, one.today === undefined ? undefined : minutes)
    const at = Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
    const nextDay = clock.over === true && one.today !== 'tadi'
    if (nextDay || (ofNight && at < 5 * 60)) return { ...shift(one, 1), time }
    // Said before ten in the morning, "tadi jam 10" is ten in the evening of yesterday.
    if (one.today === 'tadi' && at > minutes)
      return {
        ...shift(one, -1),
        time: one.part === undefined && !clock.fixed && at < 720 ? resolveClock(clock, 'malam', undefined) : time,
      }
    if (one.today === 'ini' && at > minutes) return { ...one, time, later: true }
    return { ...one, time }
  }
  if (ofNight && one.part === 'dini') return shift(one, 1)
  const smallHours = one.today === 'ini' && minutes < 4 * 60
  if (one.today !== undefined && one.part !== undefined && !smallHours && beginsAt(one.part) * 60 > minutes)
    return one.today === 'tadi' ? shift(one, -1) : { ...one, later: true }
  return one
}

function finish(one: Found, { today }: Parsed): DateReading {
  if (one.ask !== undefined) return ask(one.ask, one)
  if (one.from > today || one.later === true)
    return one.from === one.to ? { kind: 'future', date: one.from, ...timeOfDay(one) } : { kind: 'future', date: null }
  const part = dayPart(one.part)
  if (one.from !== one.to) return { kind: 'range', from: one.from, to: one.to > today ? today : one.to, part }
  if (daysBetween(one.from, today) > OLD_DAYS) return { kind: 'ask', why: 'old', options: [{ date: one.from, part }] }
  return { kind: 'day', date: one.from, time: one.time ?? null, part, ...(one.ago && { ago: true }) }
}

/** Only what was said of it: an hour counted from now ("dua jam lagi") would tell when it was said. */
function timeOfDay({ time, part: code }: Found): TimeOfDay {
  const part = dayPart(code)
  return { ...(time !== undefined && { time }), ...(part !== null && { part }) }
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
