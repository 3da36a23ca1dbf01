/** Which day or span a message means: the findings of its rules, put together. */
import { asking, type Found } from './date-calendar.ts'
import { agree, between, either, isMonthOfFeast, ordinalDay, shift, since, weekdayBeside } from './date-combine.ts'
import { toldThenNamed } from './date-coming.ts'
import { codes, type Line, N, rewrite } from './date-rewrite.ts'
import { beginsAt, type Clock, isNight, type Parts, resolveClock } from './date-time.ts'

/** A message on its way from codes to a reading. */
export interface Parsed {
  line: Line
  found: Found[]
  clocks: Clock[]
  /** ISO day in Jakarta on which it was said, and the minutes since its midnight. */
  today: string
  minutes: number
  /** Read as what is still to come. */
  ahead?: true
}

/** Keeps a finding; its code stands in the line from now on. */
export function put({ found }: Parsed, one: Found): string {
  found.push(one)
  return `@${found.length - 1}`
}

/** Ranges, shifts and contradictions; what remains is the one day or span meant. */
export function choose(parsed: Parsed, { clock, part, night }: Parts): Found | undefined {
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
  // "Antara kemarin dan besok" leaves open whether it has happened at all.
  rule('antara @(\\d+) (?:dan|sampai|atau|-) @(\\d+)', ([a, b]) =>
    ahead !== true && get(b).from > today ? either(get(a), get(b)) : undefined,
  )
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
    const other = agree(others)
    if (other !== undefined) {
      const named = get(/ who @(\d+) /.exec(line.codes)?.[1])
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
