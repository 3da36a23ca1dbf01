import { setTimeout as sleep } from 'node:timers/promises'
import type { Db } from '../store/open.ts'

/**
 * Makes due what an earlier process had taken for delivery when it died: officials would otherwise wait for the rest of
 * its lease, and later notices of the chat would overtake it. Only where this is the one process that delivers: with
 * several, a lease may be somebody's running attempt. Notices that are held on purpose were never attempted and stay
 * held. Returns how many there were.
 */
export async function freeLeases(db: Db, now: Date): Promise<number> {
  const { count } = await db.outboxItem.updateMany({
    where: { attempts: { gt: 0 }, dueAt: { gt: BigInt(now.getTime()) } },
    data: { dueAt: 0n },
  })
  return count
}

/**
 * Renews a lease every so many milliseconds while the attempt lasts. One renewal after another, and none left behind: one
 * that the database carries out late would shorten the lease, or undo the pause after a failed attempt.
 */
export async function keepingLease(
  renew: () => Promise<void>,
  everyMs: number,
  attempt: () => Promise<void>,
): Promise<void> {
  const over = new AbortController()
  const due = () => sleep(everyMs, true, { ref: false, signal: over.signal }).catch(() => false)
  async function keep(): Promise<void> {
    // One that fails is made up for by the next: a lease outlasts three.
    while (await due()) await renew().catch(() => undefined)
  }
  const kept = keep()
  try {
    await attempt()
  } finally {
    over.abort()
    await kept
  }
}
