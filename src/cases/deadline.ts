/**
 * The deadline to make a formal report. Seven days from the day it was known, not the day it happened:
 * - national elections (Pemilu): seven working days, UU 7/2017 article 454(6);
 * - regional elections (Pilkada): seven calendar days, UU 10/2016.
 * The first day is the day after it was known. When the kind of election is not clear, both are worked out.
 */
import type { Answer } from '../form/answers.ts'
import { addDays, daysBetween, weekdayOf } from '../understanding/calendar.ts'

export type Election = 'pemilu' | 'pilkada' | 'unclear'

export interface Deadline {
  /** ISO day. */
  day: string
  /** Days of its kind (working or calendar) after the day the case was received; 0 on the last day, negative once over. */
  left: number
}
export interface DeadlineFacts {
  election: Election
  /** ISO day on which the reporter learned of it; without it nothing can be counted. */
  known?: string
  /** Rule of the Pemilu, when it may apply. */
  working?: Deadline
  /** Rule of the Pilkada, when it may apply. */
  calendar?: Deadline
}

const DAYS = 7

/**
 * @param received ISO day the case was received, from which `left` is counted
 * @param holidays ISO days on which offices are closed; a missing one makes the deadline too early, never too late
 */
export function deadlineFacts(
  { election, known }: { election: Election; known?: string | undefined },
  received: string,
  holidays: readonly string[],
): DeadlineFacts {
  if (known === undefined) return { election }
  const counts = isWorkingDay(holidays)
  const facts: DeadlineFacts = { election, known }
  if (election !== 'pilkada') {
    const day = nthDay(known, DAYS, counts)
    facts.working = { day, left: workingDaysBetween(received, day, counts) }
  }
  if (election !== 'pemilu') {
    const day = addDays(known, DAYS)
    facts.calendar = { day, left: daysBetween(received, day) }
  }
  return facts
}

/** A deadline as the reporter is told of it. */
export interface ToldDeadline {
  /** ISO day. */
  day: string
  passed: boolean
  /** Passed by the rule of the Pilkada only: ISO day by which that of the Pemilu is open. */
  still?: string
}

/**
 * The deadline that a reporter is told: when the election is unclear the earlier of the two, since too early is safe and
 * too late is not. Once that is over, the other one with it: whoever still has a day must not be told that it is late.
 * Undefined when nothing could be counted.
 *
 * @param today ISO day; on the last day itself the deadline has not passed
 */
export function toldDeadline({ working, calendar }: DeadlineFacts, today: string): ToldDeadline | undefined {
  // Seven working days never end before seven days of the calendar.
  const [first, last] = [calendar ?? working, working ?? calendar]
  if (first === undefined || last === undefined) return undefined
  if (first.day >= today) return { day: first.day, passed: false }
  return last.day >= today ? { day: first.day, passed: true, still: last.day } : { day: last.day, passed: true }
}

/** Which election, by whom it favoured. A party may stand behind either, so it says nothing. */
export function electionOf(favours: Answer | undefined): Election {
  const choice = favours?.kind === 'choice' ? favours.choice : undefined
  if (choice === 'head') return 'pilkada'
  return choice === 'president' || choice === 'legislature' ? 'pemilu' : 'unclear'
}

/** Working days from one day to another, as a deadline of that kind counts them. */
export const daysLeft = (from: string, to: string, holidays: readonly string[]): number =>
  workingDaysBetween(from, to, isWorkingDay(holidays))

const isWorkingDay = (holidays: readonly string[]) => (day: string) => weekdayOf(day) < 5 && !holidays.includes(day)

function nthDay(after: string, n: number, counts: (day: string) => boolean): string {
  let day = after
  for (let left = n; left > 0; ) {
    day = addDays(day, 1)
    if (counts(day)) left -= 1
  }
  return day
}

function workingDaysBetween(from: string, to: string, counts: (day: string) => boolean): number {
  if (to < from) return -workingDaysBetween(to, from, counts) || -1
  let n = 0
  for (let day = from; day < to; ) {
    day = addDays(day, 1)
    if (counts(day)) n += 1
  }
  return n
}
