/** The morning note of an office, and its weekly digest, in words. Pure. */
import { daysLeft } from '../cases/deadline.ts'
import type { Status } from '../cases/status.ts'
import type { Reply } from '../channel.ts'
import type { DeadlineDays } from '../notify/deadlines.ts'
import { caseButtons } from '../notify/summary.ts'
import { formatDay } from '../texts/dates.ts'
import type { Texts } from '../texts/texts.ts'
import { addDays, daysBetween } from '../understanding/calendar.ts'
import { caseLine } from './words.ts'

/** A case as its office knows it from the columns in clear, with its deadlines where they could be opened. */
export interface RoundCase {
  code: string
  /** Label in the office's language. */
  category: string
  status: Status
  receivedOn: string
  touchedOn: string
  /** This office took no step yet: whoever asked or set a status has read it, with or without saying so. */
  untouched: boolean
  deadlines: DeadlineDays
}

export interface MorningFacts {
  office: string
  /** ISO day of the note, and of the one before. */
  today: string
  last: string
  holidays: readonly string[]
  idleDays: number
  /** Day on which the oldest chat of the office was linked. */
  linkedOn: string
}

/** Days before a case closes by itself on which its offices are told. */
const IDLE_NOTICE = 14
/** Lines in one message; the rest stands in /kasus. */
const MOST_LINES = 40

/** What must be said this morning about the open cases of an office; undefined when nothing. */
export function morningNote(cases: readonly RoundCase[], facts: MorningFacts, texts: Texts): Reply | undefined {
  const said = cases.flatMap((one) => linesOf(one, facts, texts).map((line) => ({ code: one.code, line })))
  if (said.length === 0) return undefined
  const codes = [...new Set(said.map(({ code }) => code))]
  const [code] = codes
  return {
    text: capped(
      said.map(({ line }) => line),
      texts,
    ),
    protect: true,
    ...(code !== undefined && codes.length === 1 && { buttons: caseButtons(code, texts), layout: 'row' }),
  }
}

function linesOf(one: RoundCase, facts: MorningFacts, texts: Texts): string[] {
  const { code } = one
  const { today, last } = facts
  const isNew = (day: string): boolean => day > last && day <= today
  // Whoever was linked later got its notice then.
  const knownOn = one.receivedOn > facts.linkedOn ? one.receivedOn : facts.linkedOn
  const closes = addDays(one.touchedOn, facts.idleDays)
  return [
    // Days are all that is stored, so "24 hours" is the morning after the day it came to the office's chat.
    ...(one.untouched && isNew(addDays(knownOn, 1))
      ? [texts('reminder-unack', { code, office: facts.office, date: formatDay(texts, one.receivedOn) })]
      : []),
    ...warningsOf(one, facts, texts),
    ...(isNew(addDays(closes, -IDLE_NOTICE)) ? [texts('warning-idle', { code, date: formatDay(texts, closes) })] : []),
  ]
}

/** Two working days, or one calendar day, before a deadline, and on its last day. */
function warningsOf({ code, deadlines }: RoundCase, { today, last, holidays }: MorningFacts, texts: Texts): string[] {
  const kinds = [
    { day: deadlines.calendar, early: 1, left: (from: string, to: string) => daysBetween(from, to) },
    { day: deadlines.working, early: 2, left: (from: string, to: string) => daysLeft(from, to, holidays) },
  ]
  const lines = kinds.flatMap(({ day, early, left }) => {
    if (day === undefined || day < today) return []
    if (day === today) return [texts('warning-last-day', { code })]
    // Crossed since the last note: also when mornings were missed, and only once.
    return left(today, day) <= early && left(last, day) > early
      ? [
          texts('warning-deadline', {
            code,
            deadline: formatDay(texts, day),
            n: String(daysBetween(today, day)),
          }),
        ]
      : []
  })
  return [...new Set(lines)]
}

export interface DigestFacts {
  office: string
  /** ISO days, Monday to Sunday. */
  from: string
  to: string
  /** Cases that came in, and that were closed, in the week. */
  received: number
  closed: number
  /** Chain head of the audit log. */
  head: string
}

/** The week of an office: counts, every open case with its age and deadline, and what its audit log stood at. */
export function digest(cases: readonly RoundCase[], facts: DigestFacts, texts: Texts): Reply {
  const { office, from, to, received, closed, head } = facts
  const lines = cases.map(({ deadlines, ...one }) => {
    const [day] = [deadlines.working, deadlines.calendar].filter((known) => known !== undefined).toSorted()
    const line = caseLine(one, texts)
    return day === undefined || day <= to
      ? line
      : `${line} · ${texts('digest-deadline', { deadline: formatDay(texts, day) })}`
  })
  const text = [
    texts('digest-title', { from: formatDay(texts, from), to: formatDay(texts, to), office }),
    texts('digest-counts', {
      new: String(received),
      open: String(cases.length),
      closed: String(closed),
      unread: String(cases.filter(({ untouched }) => untouched).length),
    }),
    ...(lines.length > 0 ? [capped(lines, texts)] : [texts('cases-none')]),
    texts('digest-audit', { head }),
  ]
  return { text: text.join('\n\n'), protect: true }
}

function capped(lines: readonly string[], texts: Texts): string {
  const more = lines.length - MOST_LINES
  return [...lines.slice(0, MOST_LINES), ...(more > 0 ? [texts('digest-more', { n: String(more) })] : [])].join('\n')
}
