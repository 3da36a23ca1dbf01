/** Which keys of the server secret are still needed: a previous one can go when nothing is named after it. */
import { addDays } from '../understanding/calendar.ts'
import type { Db } from './db.ts'

export interface KeyUse {
  keyId: string
  cases: number
  /** ISO day of the newest case under it. */
  newest: string
}

/** Of every key that a case was made under, loaded or not. Looks at every case: for commands, not for each start. */
export async function keyUse(db: Db): Promise<KeyUse[]> {
  const groups = await db.case.groupBy({ by: ['keyId'], _count: true, _max: { receivedOn: true } })
  return groups.map(({ keyId, _count: cases, _max }) => ({ keyId, cases, newest: _max.receivedOn ?? '' }))
}

/** The day on which the last case received on that day is erased at the latest. */
export const lastNeeded = (newest: string, maxYears: number): string =>
  addDays(`${Number(newest.slice(0, 4)) + maxYears}${newest.slice(4)}`, 1)
