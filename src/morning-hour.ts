/** When officials may be told what could wait: not at night. Days begin at midnight, and so does what is due on a day. */
import { jakartaMinutes } from './understanding/calendar.ts'

const MORNING = 8 * 60
const EVENING = 20 * 60
const MINUTE = 60_000

/** From eight in the morning on, Jakarta time. */
export const isMorning = (now: Date): boolean => jakartaMinutes(now) >= MORNING

/** Undefined by day: at once. At night the coming morning. */
export function byDay(now: Date): Date | undefined {
  const minutes = jakartaMinutes(now)
  if (minutes >= MORNING && minutes < EVENING) return undefined
  const wait = (MORNING - minutes + 24 * 60) % (24 * 60)
  return new Date((Math.floor(now.getTime() / MINUTE) + wait) * MINUTE)
}
