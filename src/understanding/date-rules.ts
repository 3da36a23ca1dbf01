/** Reads days and spans from the line of codes. Each rule takes the codes it understood and leaves `@n`. */
import type { Calendar, Found } from './date-calendar.ts'
import type { Line } from './date-rewrite.ts'
import { type Rules, rulesOn } from './date-rule.ts'
import { nearDays, oneOfSeveral, soManyAgo } from './date-rules-ago.ts'
import {
  daysAlone,
  daysAndMonths,
  inDigits,
  partsOfMonths,
  shortYears,
  spansOfDays,
  withinMonths,
} from './date-rules-dates.ts'
import { events, nights, weekdays, weekdaysOfWeeks, weeksAndMonths } from './date-rules-weeks.ts'

/** In the order in which they may take codes, within each as well: the longer and surer expression first. */
const ORDER: readonly ((rules: Rules) => void)[] = [
  inDigits,
  oneOfSeveral,
  spansOfDays,
  withinMonths,
  shortYears,
  daysAndMonths,
  partsOfMonths,
  soManyAgo,
  weekdaysOfWeeks,
  nights,
  weekdays,
  events,
  weeksAndMonths,
  daysAlone,
  nearDays,
]

/** `put` keeps a finding and returns its code. */
export function readDays(line: Line, calendar: Calendar, put: (found: Found) => string): void {
  const rules = rulesOn(line, calendar, put)
  for (const read of ORDER) read(rules)
}
