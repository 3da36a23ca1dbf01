/** Clock times and parts of the day. */
import { codes, type Line, N, rewrite } from './date-rewrite.ts'
import type { DayPart } from './types.ts'

export interface Clock {
  hour: number
  minute: number
  /** Nothing is left to guess: "am", "pm", "14:20", "09.30". */
  fixed: boolean
  /** The start of a span of hours, whose end has been taken out. */
  until?: true
  /** "24.00": the midnight at the end of the day. */
  over?: true
}

/** The part that a report shows for each finer word. */
const partOf: Record<string, DayPart> = {
  dini: 'pagi',
  subuh: 'pagi',
  pagi: 'pagi',
  siang: 'siang',
  noon: 'siang',
  afternoon: 'siang',
  sore: 'sore',
  malam: 'malam',
  night: 'malam',
  maghrib: 'malam',
  isya: 'malam',
}
/** Hour from which each part can have begun; before it, "tadi sore" means yesterday's. */
const begins: Record<string, number> = {
  dini: 0,
  subuh: 4,
  pagi: 4,
  siang: 10,
  noon: 12,
  afternoon: 12,
  sore: 14,
  malam: 18,
  night: 18,
  maghrib: 17,
  isya: 18,
}

/** The part of the day as a report shows it. */
export function dayPart(code: string | undefined): DayPart | null {
  return code === undefined ? null : (partOf[code] ?? null)
}

/** Hour at which it can have begun. */
export function beginsAt(code: string): number {
  return begins[code] ?? 0
}

/** Takes clock times out of the line (each becomes `t0`, `t1` …). Of a span of hours the start is taken. */
export function readClocks(line: Line): Clock[] {
  const clocks: Clock[] = []
  const put = (hour: number, minute: number, fixed = false): string | undefined => {
    if (hour > 24 || hour < 0 || minute > 59) return undefined
    const late = minute < 0 ? { hour: (hour + 23) % 24, minute: minute + 60 } : { hour: hour % 24, minute }
    clocks.push({ ...late, fixed: fixed || hour > 12 || hour === 0, ...(hour === 24 && { over: true }) })
    return `t${clocks.length - 1}`
  }
  const tail = `( (?:sampai|-) (?:jam )?(?:#\\d+(?! mo)|hm\\d+:\\d+))?`
  const putSpan = (hour: number, minute = 0, fixed = false, isSpan = true): string | undefined => {
    const code = put(hour, minute, fixed)
    const clock = clocks.at(-1)
    if (isSpan && code !== undefined && clock !== undefined) clock.until = true
    return code
  }
  const half = '(?: (am|pm))?'

  rewrite(line, codes(`(?:(?:jam|at) )?hm(\\d+):(\\d+)${half}${tail}`), ([h, m, am, end]) =>
    putSpan(with12(Number(h), am), Number(m), am !== undefined || h!.startsWith('0'), end !== undefined),
  )
  rewrite(line, codes(`(?:jam|at) setengah ${N}${half}`), ([h, am]) =>
    put(with12(Number(h) - 1, am), 30, am !== undefined),
  )
  // "Half seven" is half past; "setengah tujuh" is half to.
  rewrite(line, codes(`(?:at )?half ${N}${half}`), ([h, am]) => put(with12(Number(h), am), 30, am !== undefined))
  rewrite(line, codes(`(?<!#\\d+ )setengah ${N}(?= p:)|(?<=p:\\w+ )setengah ${N}`), ([h, after]) =>
    put(Number(h ?? after) - 1, 30),
  )
  rewrite(line, codes(`(?:(?:jam|at) )?setengah (?:last|lebih|lewat) ${N}${half}`), ([h, am]) =>
    put(with12(Number(h), am), 30, am !== undefined),
  )
  rewrite(
    line,
    codes(`(?:(?:jam|at) )?(?:#1 )?seperempat (last|lebih|lewat|sampai|kurang) ${N}${half}`),
    ([way, h, am]) => put(with12(Number(h), am), way === 'sampai' || way === 'kurang' ? -15 : 15, am !== undefined),
  )
  // "Ten past seven pm", "at ten to nine". Without "at", "five to seven pm" may be a span of hours.
  rewrite(
    line,
    codes(`(?:at )?#(5|10|20|25)(?: minute)? last #(\\d|1[0-2])${half}(?! (?:day|week|mgg|month|year|hour|minute))`),
    ([m, h, am]) => put(with12(Number(h), am), Number(m), am !== undefined),
  )
  rewrite(line, codes(`at #(5|10|20|25)(?: minute)? sampai #(\\d|1[0-2])${half}`), ([m, h, am]) =>
    put(with12(Number(h), am), -Number(m), am !== undefined),
  )
  rewrite(line, codes('#(20|25)(?: minute)? sampai #(\\d|1[0-2]) (am|pm)'), ([m, h, am]) =>
    put(with12(Number(h), am), -Number(m), true),
  )
  rewrite(
    line,
    codes(`jam ${N} (kurang|lebih|lewat|lalu) (?:(seperempat)|${N})(?: minute)?`),
    ([h, way, quarter, m]) => {
      const minutes = quarter === undefined ? Number(m) : 15
      return put(Number(h), way === 'kurang' ? -minutes : minutes)
    },
  )
  rewrite(
    line,
    codes(`jam ${N} (p:\\w+) (kurang|lebih|lewat) (?:(seperempat)|${N})(?: minute)?`),
    ([h, part, way, quarter, m]) => {
      const minutes = quarter === undefined ? Number(m) : 15
      const code = put(Number(h), way === 'kurang' ? -minutes : minutes)
      return code === undefined ? undefined : `${code} ${part}`
    },
  )
  rewrite(line, codes(`(?:jam|at) ${N} setengah`), ([h]) => put(Number(h), 30))
  rewrite(line, codes(`jam #(\\d{1,2})(\\d\\d)`), ([h, m]) => put(Number(h), Number(m), true))
  rewrite(line, codes('jam dm(\\d+)-\\d+'), ([h]) => putSpan(Number(h)))
  rewrite(line, codes('dm(\\d+)-(\\d+)(?= p:)'), ([h, to]) => (Number(to) <= 12 ? putSpan(Number(h)) : undefined))
  rewrite(line, codes(`(?:(?:jam|at) )?${N} (?:sampai|-) ${N} (am|pm)|antara ${N} dan ${N} (am|pm)`), (g) =>
    putSpan(startOf(Number(g[0] ?? g[3]), Number(g[1] ?? g[4]), g[2] ?? g[5]), 0, true),
  )
  rewrite(line, codes('(?:antara|dari) #(\\d|1[0-2]) (?:sampai|-|dan) #(?:\\d|1[0-2])(?= (?:p:|lastnight))'), ([h]) =>
    putSpan(Number(h)),
  )
  rewrite(line, codes(`(?:(?:jam|at) )?${N} (am|pm)`), ([h, am]) => put(with12(Number(h), am), 0, true))
  rewrite(line, codes(`${N} oclock`), ([h]) => put(Number(h), 0))
  rewrite(line, codes(`jam ${N}${tail}`), ([h, end]) => putSpan(Number(h), 0, false, end !== undefined))
  rewrite(line, codes(`at ${N}(?= (?:$|p:|@|kmr|today|wd))`), ([h]) => put(Number(h), 0))
  rewrite(
    line,
    codes(
      `(?<!(?:tgl|jam|antara|dari) |(?<!#\\d+(?:th)? )mo\\d+ )#(\\d{1,2})(?: (?:sampai|-) (?:jam )?#\\d{1,2})?(?= p:)(?! p:(?:malam|night) lalu)`,
    ),
    ([h]) => put(Number(h), 0),
  )
  // "last night around 9", "kemarin sore 4": a lone small number at the end.
  rewrite(line, codes('(?<=(?:lastnight|today|tadi|p:\\w+) )#(\\d|1[0-2])(?= $)'), ([h]) => put(Number(h), 0))
  rewrite(line, codes('p:noon'), () => {
    const code = put(12, 0, true)
    return code === undefined ? undefined : `${code} p:siang`
  })
  return clocks
}

export interface Parts {
  clock: number | undefined
  part: string | undefined
  /** The night named before the hour or apart from it ("Sabtu malam jam 1"), not as a name of the hour ("jam 1 malam"). */
  night: boolean
}

/** Parts of the day and clock times beside each other; they are taken out so that days stand side by side. */
export function parts(line: Line, clocks: readonly Clock[]): Parts {
  // "Dari jam 9 kemarin sampai jam 11": of one day the hours have an end, so that it is no "since"; but
  // "sejak Senin jam 8 sampai jam 10" is.
  const toHour = clocks.some(({ until }) => until) || / t\d+ (?:.* )?(?:sampai|-|dan) (?:p:\w+ )?t\d+ /.test(line.codes)
  if (toHour && (line.codes.match(/ @\d+(?= )/g)?.length ?? 0) < 2)
    rewrite(line, codes('(?:dari|antara|sampai|sejak(?= (?:p:\\w+ )?t\\d))'), () => ' ')
  const clock = /(?: p:(\w+))? t(\d+)(?: p:(\w+))? /.exec(line.codes)
  const first = / p:(\w+) /.exec(line.codes)
  rewrite(line, codes('(?:p:\\w+|t\\d+)'), () => ' ')
  const [, before, at, after] = clock ?? []
  const toEnd = clocks[Number(at ?? -1)]?.until === true
  return {
    clock: at === undefined ? undefined : Number(at),
    // "Malam jam 9 sampai jam 2 pagi": what stands behind a span of hours may speak of its end.
    part: (toEnd ? (before ?? after) : (after ?? before)) ?? first?.[1],
    night: isNight(before ?? (after === undefined ? first?.[1] : undefined)),
  }
}

export const isNight = (part: string | undefined): boolean => part === 'malam' || part === 'night'

/** "From 11 to 2 pm" begins in the morning: the half of the day said is that of the end. */
function startOf(hour: number, end: number, half: string | undefined): number {
  return with12(hour, hour % 12 > end % 12 ? (half === 'pm' ? 'am' : 'pm') : half)
}

function with12(hour: number, half: string | undefined): number {
  if (half === undefined) return hour
  return (hour % 12) + (half === 'pm' ? 12 : 0)
}

/**
 * "HH:MM" of a clock time with the part of day said beside it. `before` (minutes since midnight) is given for "tadi" and
 * today: then the latest of the two possible times that has already been.
 */
export function resolveClock(clock: Clock, part: string | undefined, before: number | undefined): string {
  const hour = clock.fixed && clock.hour >= 12 ? clock.hour : withPart(clock, part, before)
  return `${String(hour % 24).padStart(2, '0')}:${String(clock.minute).padStart(2, '0')}`
}

function withPart({ hour, minute, fixed }: Clock, part: string | undefined, before: number | undefined): number {
  switch (part) {
    case 'dini':
    case 'subuh':
    case 'pagi':
      return hour % 12
    case 'siang':
    case 'afternoon':
      return hour <= 7 ? hour + 12 : hour
    case 'sore':
      return hour < 12 ? hour + 12 : hour
    case 'malam':
    case 'night':
    case 'maghrib':
    case 'isya':
      if (hour === 12) return 0
      return hour >= 5 && hour < 12 ? hour + 12 : hour
    case undefined:
    default:
      break
  }
  if (fixed) return hour
  if (before !== undefined) return hour < 12 && (hour + 12) * 60 + minute <= before ? hour + 12 : hour
  // Nobody does business at three in the night; at six or seven it may well be the morning roll call.
  return hour >= 1 && hour <= 4 ? hour + 12 : hour
}
