/**
 * From what was named to days: the latest past weekday, day of a month, month, week, event; looking ahead, the next
 * one to come.
 */
import { addDays, daysBetween, daysInMonth, isoDay, PASARAN, partsOf, pasaranOf, weekdayOf } from './calendar.ts'
import data from './data/events.json' with { type: 'json' }
import type { AskWhy } from './types.ts'

/** What a rule has read from some codes. */
export interface Found {
  from: string
  to: string
  /** How it was named; a `weekday`, `day` (of a month) or `yearless` date may be moved back to fit the end of a range. */
  by: 'weekday' | 'day' | 'yearless' | 'date' | 'relative' | 'span' | 'event'
  weekday?: number
  /** The pasaran said with it or alone: other days of the message must have it too. */
  pasaran?: number
  /** "Sejak A": its end was not said. */
  open?: true
  /** A feast of one day whose following days are counted ("hari kedua lebaran"): how many. */
  counted?: number
  /** Said to be past ("lalu", "kemarin"), so that a future word elsewhere does not count. */
  past?: boolean
  /** "Kemarin", "tadi": may say no more than that it is past. */
  loose?: true
  /** So many days either way would still be called so: "dua minggu lalu". */
  about?: number
  /** Its time is counted back from the present minute. */
  ago?: true
  /** Code of the part of day that belongs to it: "malam Jumat". */
  part?: string
  time?: string
  /** "tadi", "malam ini": time and part decide between today and yesterday, or past and future. */
  today?: 'tadi' | 'ini'
  /** Later on that day: "malam ini", said at noon. */
  later?: true
  /** "Tahun lalu": the year that another day of the message must lie in. */
  year?: number
  /** Instead of a day: why it must be asked. */
  ask?: AskWhy
  said?: string
  options?: string[]
}

/** No day, and why it must be asked; `options`: ISO days that it can only be. */
export const asking = (ask: AskWhy, said?: string, options?: string[]): Found => ({
  from: '',
  to: '',
  by: 'span',
  ask,
  ...(said === undefined ? {} : { said }),
  ...(options === undefined ? {} : { options }),
})

interface Event {
  names: string[]
  /** MM-DD of an event that keeps its date. */
  yearly?: string
  /** ISO days, or spans `a..b`, of a feast that comes every year, on days of another calendar. */
  moving?: string[]
  /** ISO days, or spans `a..b`, of one that comes when it is called. */
  on?: string[]
  part?: string
  /** So many days are counted from it, although it has one date. */
  days?: number
  /** A span too long to say when. */
  long?: boolean
}

/** Days after which a feast comes again at the soonest: Easter may fall four weeks earlier than the year before. */
const FEAST_AGAIN = 335

const NOON = 12 * 60

export type Third = 'awal' | 'tengah' | 'akhir'

/** One day. */
export function day(at: string, by: Found['by'] = 'relative', more: Partial<Found> = {}): Found {
  return { from: at, to: at, by, ...more }
}

/** "Senin pertama Januari", "Jumat terakhir bulan lalu" (`nth` -1). */
export function nthWeekday(w: number, nth: number, within: Found): Found {
  const { year, month: m } = partsOf(within.from)
  const end = iso(year, m, daysInMonth(year, m))
  const first = addDays(within.from, (w - weekdayOf(within.from) + 7) % 7)
  const at = nth > 0 ? addDays(first, 7 * (nth - 1)) : addDays(end, -((weekdayOf(end) - w + 7) % 7))
  return at > end ? asking('impossible') : day(at, 'date', { weekday: w })
}

/** All answers relative to `today` (ISO day), `minutes` after its midnight; `ahead` for what is said to be still to come. */
export function createCalendar(today: string, { ahead = false, minutes = 0 } = {}) {
  const now = partsOf(today)
  const monday = addDays(today, -weekdayOf(today))

  /** A span that began in the past ends today at the latest, unless it is looked ahead. */
  const span = (from: string, to: string, more: Partial<Found> = {}): Found => ({
    from,
    to: !ahead && from <= today && to > today ? today : to,
    by: 'span',
    ...more,
  })

  function weekday(w: number, more: Partial<Found> = {}): Found {
    const away = ahead ? ((w - weekdayOf(today) + 6) % 7) + 1 : -((weekdayOf(today) - w + 6) % 7) - 1
    return day(addDays(today, away), 'weekday', { weekday: w, ...more })
  }

  /** "Habis jumatan", said on a Friday after it, is today's. */
  const fridayPrayer = (past: boolean): Found =>
    weekdayOf(today) === 4 && !past && !ahead && minutes >= NOON
      ? day(today, 'weekday', { weekday: 4 })
      : weekday(4, past ? { past } : {})

  /** "Malam Jumat": the Javanese day begins at dusk, so it is Thursday evening. */
  function nightOf(w: number): Found {
    const before = (w + 6) % 7
    // Looking ahead the evening may be today's.
    const eve = ahead ? day(addDays(weekday(w).from, -1), 'weekday', { weekday: before }) : weekday(before)
    return { ...eve, part: 'malam' }
  }

  /** The latest day of that pasaran (and weekday), or the next one; today counts unless it was said to be `past`. */
  function withPasaran(w: number | undefined, p: number, past = false): Found {
    for (let away = past || ahead ? 1 : 0; away <= 35; away++) {
      const at = addDays(today, ahead ? away : -away)
      if ((w === undefined || weekdayOf(at) === w) && pasaranOf(at) === PASARAN[p])
        return day(at, 'relative', { pasaran: p, past, ...(w === undefined ? {} : { weekday: w }) })
    }
    return asking('impossible')
  }

  /** "tgl 12": the latest month in which that day exists and has come, or the next in which it will. */
  function dayOfMonth(d: number): Found {
    if (d < 1 || d > 31) return asking('impossible', String(d))
    for (let away = 0; away < 12; away++) {
      const at = isoDay(...monthBack(ahead ? -away : away), d)
      if (at !== undefined && (ahead ? at >= today : at <= today)) return day(at, 'day')
    }
    return asking('impossible', String(d))
  }

  function date(d: number, m: number, year?: number): Found {
    const at = isoDay(year ?? now.year, m, d)
    if (year !== undefined) return at === undefined ? asking('impossible', `${d}-${m}-${year}`) : day(at, 'date')
    if (ahead) {
      // As far as the next 29 February.
      for (const later of [0, 1, 2, 3, 4]) {
        const next = isoDay(now.year + later, m, d)
        if (next !== undefined && next >= today) return day(next, 'yearless')
      }
      return asking('impossible', `${d}-${m}`)
    }
    if (at !== undefined && at <= today) return day(at, 'yearless')
    const before = isoDay(now.year - 1, m, d)
    return before === undefined ? asking('impossible', `${d}-${m}`) : day(before, 'yearless')
  }

  function month(m: number, year?: number, third?: Third): Found {
    if (m < 1 || m > 12) return asking('impossible', String(m))
    const [first, last] = thirdOf(year ?? now.year, m, third)
    const over = iso(now.year, m, last) < today
    const y = year ?? (ahead ? now.year + (over ? 1 : 0) : now.year - (iso(now.year, m, first) > today ? 1 : 0))
    const end = third === 'akhir' || third === undefined ? daysInMonth(y, m) : last
    return span(iso(y, m, first), iso(y, m, end))
  }

  /** The month `back` months ago (0 = this one). "Akhir bulan" said early in a month is last month's. */
  function monthAgo(back: number, third?: Third): Found {
    const found = month(...swap(monthBack(back)), third)
    return back === 0 && found.from > today && !ahead ? month(...swap(monthBack(1)), third) : found
  }

  function weekAgo(back: number, third?: Third): Found {
    const start = addDays(monday, -7 * back)
    if (third === 'awal') return span(start, addDays(start, 1))
    if (third === 'tengah') return span(addDays(start, 2), addDays(start, 3))
    if (third === 'akhir') return span(addDays(start, 5), addDays(start, 6))
    return span(start, addDays(start, 6))
  }

  const weekdayIn = (w: number, back: number): Found => day(addDays(monday, w - 7 * back), 'relative', { weekday: w })
  /**
   * The latest weekend that is over or going on; with `past` one that is over, the `nth` last. Looking ahead, the one of
   * this week.
   */
  const weekend = (past: boolean, nth = 1): Found => {
    const thisWeek = addDays(monday, 5)
    const isLatest = ahead || (thisWeek <= today && !(past && addDays(thisWeek, 1) >= today))
    const saturday = addDays(thisWeek, -7 * (Math.min(nth, 400) - (isLatest ? 1 : 0)))
    return span(saturday, addDays(saturday, 1))
  }

  /** Said from the middle of a week on it is its own one, which may be still to come; early in a week it may be either. */
  const thisWeekend = (): Found => {
    const saturday = addDays(monday, 5)
    if (weekdayOf(today) >= 2 || ahead) return span(saturday, addDays(saturday, 1))
    return asking('ambiguous', undefined, [addDays(saturday, -7), addDays(saturday, -6)])
  }

  /** Weeks of a month are counted in sevens from the 1st. */
  function nthWeek(nth: number, within: Found): Found {
    const { year, month: m } = partsOf(within.from)
    const end = daysInMonth(year, m)
    if (nth < 0) return span(iso(year, m, end - 6), iso(year, m, end))
    return nth > 5 || nth * 7 - 6 > end
      ? asking('impossible')
      : span(iso(year, m, nth * 7 - 6), iso(year, m, Math.min(end, nth * 7)))
  }

  /**
   * The latest occurrence of an event that has begun, or the one of `year`; looking ahead the next one, if it is known.
   * Long ones (campaigns) say too little.
   */
  function event(index: number, year?: number): Found {
    const { yearly, moving, on, part, days, long }: Event = data.events[index] ?? { names: [] }
    const years = [now.year, now.year - 1, ...(ahead ? [now.year + 1] : [])]
    const all = (
      yearly === undefined ? (moving ?? on ?? []) : (year === undefined ? years : [year]).map((y) => `${y}-${yearly}`)
    ).map((said) => {
      const [from, to] = said.split('..')
      return { from: from!, to: to ?? from! }
    })
    const wanted = all
      .filter((e) => (year === undefined ? e.from <= today : e.from.startsWith(String(year))))
      .toSorted((a, b) => b.from.localeCompare(a.from))
    const coming = ahead && year === undefined ? all.filter((e) => e.to >= today) : []
    const best = coming.toSorted((a, b) => a.from.localeCompare(b.from))[0] ?? wanted[0]
    if (best === undefined) return asking('vague')
    // The newest feast that is listed, and its next has come, or is about to: which day it fell on is not known here.
    const unlisted =
      moving !== undefined && !all.some((e) => e.from > best.from) && best.to < addDays(today, -FEAST_AGAIN)
    if (unlisted && year === undefined) return asking('vague')
    // "Pas coblosan", said weeks before an election, does not mean the one four years ago.
    const soon = year === undefined && !ahead && all.some((e) => e.from > today && e.from < addDays(today, 120))
    if (soon && best.to < addDays(today, -400)) return asking('ambiguous', undefined, [best.from])
    const more: Partial<Found> = {
      by: 'event',
      ...(part === undefined ? {} : { part }),
      ...(days === undefined ? {} : { counted: days }),
      ...(long === true ? { ask: 'vague' as const } : {}),
    }
    return best.from === best.to ? day(best.from, 'event', more) : span(best.from, best.to, more)
  }

  /** "Awal puasa", "akhir kampanye": ten days of what lasts a month or longer; the middle only of a month. */
  function thirdOfFeast(found: Found, third: Third | undefined): Found {
    const { from, to } = found
    if (from === '' || from === to) return found
    const tenFrom = (first: string): Found =>
      span(first, addDays(first, 9) < to ? addDays(first, 9) : to, { by: 'event' })
    if (third === 'awal') return tenFrom(from)
    const days = daysBetween(from, to)
    if (days < 27 || (third === 'tengah' && days > 31)) return found
    return tenFrom(third === 'tengah' ? addDays(from, 10) : addDays(to, -9))
  }

  function monthBack(back: number): [number, number] {
    const months = now.year * 12 + now.month - 1 - back
    return [Math.floor(months / 12), (months % 12) + 1]
  }

  return {
    today,
    now,
    span,
    weekday,
    fridayPrayer,
    nightOf,
    withPasaran,
    dayOfMonth,
    date,
    month,
    monthAgo,
    monthBack,
    weekAgo,
    weekdayIn,
    weekend,
    thisWeekend,
    nthWeek,
    event,
    thirdOfFeast,
  }
}
export type Calendar = ReturnType<typeof createCalendar>

function thirdOf(year: number, m: number, third: Third | undefined): [number, number] {
  if (third === 'awal') return [1, 10]
  if (third === 'tengah') return [11, 20]
  return [third === 'akhir' ? 21 : 1, daysInMonth(year, m)]
}

function swap([year, month]: [number, number]): [number, number] {
  return [month, year]
}

/** Only for days known to exist. */
function iso(year: number, month: number, d: number): string {
  return isoDay(year, month, d) ?? ''
}
