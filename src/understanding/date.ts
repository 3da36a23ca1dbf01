/**
 * When something happened, from chat in Indonesian, Javanese and English. A report speaks of the past, so an expression
 * without a year or week is the latest one that has been, and only beside a word for the future the next one to come;
 * what is unclear is asked, never guessed.
 *
 * Own rules throughout: chrono-node's Indonesian locale reads "Jumat" as next Friday, "tadi malam" as today and knows
 * no Javanese (docs/adr/0017 has the scores).
 */
import { addDays, daysBetween, jakartaDay, jakartaMinutes } from './calendar.ts'
import { createCalendar, type Found } from './date-calendar.ts'
import { choose, type Parsed, put } from './date-choose.ts'
import { dropFuture, eitherWeek, ownDay, readAhead, readOrToCome, speaksOfPast } from './date-coming.ts'
import { codes, N, rewrite } from './date-rewrite.ts'
import { readDays } from './date-rules.ts'
import { scan } from './date-scan.ts'
import { dayPart, parts, readClocks } from './date-time.ts'
import type { AskWhy, DateReading, TimeOfDay } from './types.ts'

/** Nobody reports what is longer ago without being asked whether the year is right. */
export const OLD_YEARS = 10
const OLD_DAYS = OLD_YEARS * 366
/** A yearless date as long ago, and as near to come, is more likely the coming one if anything speaks for that. */
const FAR = 240
const SOON = 60

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
  const chosen = readPast(parsed)
  return chosen === undefined ? ask('not-understood') : finish(chosen, parsed)
}

function understand(list: string[], now: Date): DateReading {
  const parsed = begin(list, now)
  const { line } = parsed
  if (/ (?:tiap|repeat) /.test(line.codes)) return ask('vague')
  readOrToCome(line, parsed.today, (found) => put(parsed, found))
  const future = dropFuture(line, speaksOfPast(list))
  const chosen = readPast(parsed)
  if (future) return besideFuture(chosen, parsed, list, now)
  if (chosen === undefined) return ask(/ (?:vague|besoknya) /.test(line.codes) ? 'vague' : 'not-understood')
  if (isFarAway(chosen, parsed)) {
    const coming = lookAhead(list, now)
    if (coming?.kind === 'future' && coming.date !== null && daysBetween(parsed.today, coming.date) <= SOON)
      return coming
  }
  // "Minggu mau dibagi": they were about to, or are.
  if (chosen.by === 'weekday' && chosen.past !== true && / planned /.test(line.codes))
    return ask('ambiguous', { ...chosen, options: [chosen.from, addDays(chosen.from, 7)] })
  return finish(chosen, parsed)
}

/** Something is said to be still to come; whether that is the day, which is `chosen` as a past one, is told by both. */
function besideFuture(chosen: Found | undefined, parsed: Parsed, list: string[], now: Date): DateReading {
  if (chosen === undefined) return lookAhead(list, now) ?? { kind: 'future', date: null }
  const been = finish(chosen, parsed)
  const unclear = chosen.ask !== undefined
  if (chosen.past === true || (chosen.by === 'date' && !unclear)) return been
  // What contradicts itself as a past day ("besok Jumat 2 Februari") may well be one to come.
  const coming = unclear && speaksOfPast(list) ? undefined : lookAhead(list, now)
  if (coming === undefined) return unclear ? been : { kind: 'future', date: null }
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

/** The day or span that is meant, read as a past one. */
function readPast(parsed: Parsed): Found | undefined {
  const { line, clocks, today, minutes } = parsed
  readDays(line, createCalendar(today, { minutes }), (found) => put(parsed, found))
  return choose(parsed, parts(line, clocks))
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
