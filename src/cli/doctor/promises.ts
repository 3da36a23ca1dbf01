/** Numbers that reporters and offices are told: how long cases are kept, and until when a formal report is possible. */
import type { Config } from '../../config.ts'
import { jakartaDay } from '../../understanding/calendar.ts'
import { type Check, type Finding, unless, warn } from './finding.ts'

/** Shorter, and an office that comes back from leave finds nothing; longer, and a leak finds more than it had to. */
const KEEP = { least: 30, most: 365 }

export const promises: Check = {
  name: 'promises',
  real: true,
  look: ({ config: { retention, deadlines, delays }, now }) =>
    unless(
      [...kept(retention.caseDays), ...holidays(deadlines.holidays, jakartaDay(now)), ...waits(delays.answerMinutes)],
      `Cases are erased ${retention.caseDays} days after they are closed; the holidays of this year are listed.`,
    ),
}

/** The shortest wait counts as well: some answers come after it. */
function waits([least, most]: Config['delays']['answerMinutes']): Finding[] {
  const soon = most < 10 ? `within ${most} minutes` : least < 5 ? `after ${least} minutes already` : undefined
  return soon === undefined
    ? []
    : [
        warn(
          `Answers of reporters reach officials ${soon}: whoever watches phones can tell who wrote.`,
          'Set delays.answerMinutes in kentongan.yaml to [10, 60].',
        ),
      ]
}

function kept(days: number): Finding[] {
  if (days < KEEP.least)
    return [
      warn(
        `Cases are erased ${days} days after they are closed, which is short.`,
        `Set retention.caseDays in kentongan.yaml to ${KEEP.least} at least, unless the offices agreed.`,
      ),
    ]
  return days > KEEP.most
    ? [
        warn(
          `Cases are kept ${days} days after they are closed. What is kept can leak.`,
          'Set retention.caseDays in kentongan.yaml to what the offices need, 90 for example.',
        ),
      ]
    : []
}

/**
 * The decree names 16 or 17 public holidays a year and some days of joint leave; about half of them move. A list with
 * fewer holds those that are the same every year, and not Idul Fitri with its week of leave.
 */
const FEWEST = 12

/** The list comes out in autumn for the year to come. */
function holidays(days: readonly string[], today: string): Finding[] {
  const year = Number(today.slice(0, 4))
  const wanted = today.slice(5, 7) === '12' ? [year, year + 1] : [year]
  return wanted
    .map((one) => ({ one, listed: new Set(days.filter((day) => day.startsWith(`${one}-`))).size }))
    .filter(({ listed }) => listed < FEWEST)
    .map(({ one, listed }) =>
      warn(
        listed === 0
          ? `No public holidays of ${one} are listed: deadlines for formal reports come out too early.`
          : `Only ${listed} public holidays of ${one} are listed; those that move (Idul Fitri, its joint leave) seem to be missing: deadlines for formal reports come out too early.`,
        'Add the days of the SKB Libur Nasional dan Cuti Bersama to deadlines.holidays in kentongan.yaml.',
      ),
    )
}
