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
