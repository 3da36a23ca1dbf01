/** Clock times and parts of the day. */
import { codes, type Line, N, rewrite } from './date-rewrite.ts'
import type { DayPart } from './types.ts'

export interface Clock {
  hour: number
  minute: number
  /** Nothing is left to guess: "am", "pm", "14:20", "09.30". */
  fixed: boolean
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

export function dayPart(code: string | undefined): DayPart | null {
  return code === undefined ? null : (partOf[code] ?? null)
}

export function beginsAt(code: string): number {
  return begins[code] ?? 0
}

/** Takes clock times out of the line (each becomes `t0`, `t1` …). Of a span of hours the start is taken. */
export function readClocks(line: Line): Clock[] {
  const clocks: Clock[] = []
  const put = (hour: number, minute: number, fixed = false): string | undefined => {
    if (hour > 24 || hour < 0 || minute > 59) return undefined
    const late = minute < 0 ? { hour: (hour + 23) % 24, minute: minute + 60 } : { hour: hour % 24, minute }
    clocks.push({ ...late, fixed: fixed || hour > 12 || hour === 0 })
    return `t${clocks.length - 1}`
  }
  const tail = `(?: (?:sampai|-) (?:jam )?(?:#\\d+|hm\\d+:\\d+))?`

  rewrite(line, codes(`(?:(?:jam|at) )?hm(\\d+):(\\d+)(?: (am|pm))?${tail}`), ([h, m, am]) =>
    put(with12(Number(h), am), Number(m), am !== undefined || h!.startsWith('0')),
  )
  rewrite(line, codes(`(?:jam|at) setengah ${N}`), ([h]) => put(Number(h) - 1, 30))
  rewrite(line, codes(`(?<!#\\d+ )setengah ${N}(?= p:)|(?<=p:\\w+ )setengah ${N}`), ([h, after]) =>
    put(Number(h ?? after) - 1, 30),
  )
  rewrite(line, codes(`(?:(?:jam|at) )?setengah (?:last|lebih) ${N}`), ([h]) => put(Number(h), 30))
  rewrite(line, codes(`(?:(?:jam|at) )?(?:#1 )?seperempat (last|lebih|sampai|kurang) ${N}`), ([way, h]) =>
    put(Number(h), way === 'last' || way === 'lebih' ? 15 : -15),
  )
  rewrite(line, codes(`jam ${N} (kurang|lebih|lalu) (?:(seperempat)|${N})(?: minute)?`), ([h, way, quarter, m]) => {
    const minutes = quarter === undefined ? Number(m) : 15
    return put(Number(h), way === 'kurang' ? -minutes : minutes)
  })
  rewrite(line, codes(`(?:jam|at) ${N} setengah`), ([h]) => put(Number(h), 30))
  rewrite(line, codes(`jam #(\\d{1,2})(\\d\\d)`), ([h, m]) => put(Number(h), Number(m), true))
  rewrite(line, codes('jam dm(\\d+)-\\d+'), ([h]) => put(Number(h), 0))
  rewrite(line, codes('dm(\\d+)-(\\d+)(?= p:)'), ([h, to]) => (Number(to) <= 12 ? put(Number(h), 0) : undefined))
  rewrite(line, codes(`(?:(?:jam|at) )?${N}(?: (?:sampai|-) ${N})? (am|pm)`), ([h, _to, am]) =>
    put(with12(Number(h), am), 0, true),
  )
  rewrite(line, codes(`${N} oclock`), ([h]) => put(Number(h), 0))
  rewrite(line, codes(`jam ${N}${tail}`), ([h]) => put(Number(h), 0))
  rewrite(line, codes(`at ${N}(?= (?:$|p:|@|kmr|today|wd))`), ([h]) => put(Number(h), 0))
  rewrite(
    line,
    codes(
      `(?<!(?:tgl|jam|antara|dari) |mo\\d+ )#(\\d{1,2})(?: (?:sampai|-) (?:jam )?#\\d{1,2})?(?= p:)(?! p:(?:malam|night) lalu)`,
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
