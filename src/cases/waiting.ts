/**
 * Cases that no office may receive. Nobody is told by chat of them, so the operator hears of each, and again every day
 * as long as one waits: the escrow holder can open it, and nobody else.
 */
import type { Log } from '../log.ts'
import type { Db } from '../store/open.ts'
import { jakartaDay } from '../understanding/calendar.ts'

/** `arrived` is told of each; `remind` is called every hour. */
export function createWaiting({ db, log, now }: { db: Db; log: Pick<Log, 'warn'>; now: () => Date }) {
  let reminded = ''
  const count = (): Promise<number> => db.case.count({ where: { status: 'waiting' } })
  return {
    count,
    arrived: (): void =>
      log.warn(
        'A case waits: no office may receive it. See: npx kentongan waiting. Tell the escrow holder, or give another office its category for the next ones.',
      ),
    /** Once a day while one waits, and at each start. */
    async remind(): Promise<void> {
      const today = jakartaDay(now())
      if (reminded === today) return
      const cases = await count()
      reminded = today
      if (cases > 0) log.warn({ cases }, 'cases wait for their escrow holder; see: npx kentongan waiting')
    },
  }
}
