/**
 * Work that several instances on one database must do once: each period has a number, and whoever takes the lease first
 * does its work. A holder that dies, or whose work fails, leaves a lease that runs out; then another one tries.
 */
import type { Db } from './db.ts'
import { isTaken } from './store-error.ts'

/** Milliseconds. Longer than the work takes, as a rule: if not, a second instance joins, so the work must bear that. */
const HOLD = 10 * 60_000

export function createLeases({ db, now, hold = HOLD }: { db: Db; now: () => Date; hold?: number }) {
  /** The lease as this instance holds it; undefined when the period's work is done or somebody is at it. */
  async function take(name: string, current: number): Promise<bigint | undefined> {
    const time = now().getTime()
    const until = BigInt(time + hold)
    const row = await db.lease.findUnique({ where: { name } })
    if (row === null) {
      try {
        await db.lease.create({ data: { name, done: current - 1, until }, select: { name: true } })
        return until
      } catch (error) {
        if (isTaken(error)) return undefined
        throw error
      }
    }
    if (row.done >= current || row.until > BigInt(time)) return undefined
    const { count } = await db.lease.updateMany({ where: { name, done: row.done, until: row.until }, data: { until } })
    return count === 1 ? until : undefined
  }

  return {
    /**
     * Does the work unless it was done in this period (milliseconds, counted from 1970), or somebody is at it. When it
     * rejects, so does this, and the work comes again once the lease has run out. False when there was nothing to do.
     */
    async once(name: string, period: number, work: () => unknown): Promise<boolean> {
      const current = Math.floor(now().getTime() / period)
      const until = await take(name, current)
      if (until === undefined) return false
      await work()
      await db.lease.updateMany({ where: { name, until }, data: { done: current, until: 0n } })
      return true
    },
  }
}
