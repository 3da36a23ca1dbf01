/** Regular work of the service: by the clock where one process has the store to itself, otherwise by one of several. */
import { createLeases } from './store/lease.ts'
import type { Store } from './store/open.ts'
import { type Clock, every, type Task } from './timers.ts'

/** Milliseconds between two looks at the leases: so soon after its lease has run out is a dead instance's work taken up. */
const LOOK = 60_000

/**
 * Like `every`, but a task runs once in each period however many instances there are; on PostgreSQL its name is that of
 * its lease. Tasks must bear being repeated: an instance may die when its work is done and not yet noted.
 */
export function createSchedule({ store, ...clock }: Clock & { store: Store }) {
  const leases = createLeases({ db: store.db, now: clock.now })
  return (period: number, tasks: readonly Task[]) =>
    store.kind === 'sqlite'
      ? every(period, clock, tasks)
      : every(
          Math.min(period, LOOK),
          clock,
          tasks.map(({ name, run }) => ({ name, run: () => leases.once(name, period, run) })),
        )
}
