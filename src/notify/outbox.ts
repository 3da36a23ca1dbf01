/**
 * Notices that still have to reach an office. They wait sealed under the key of the day and are deleted on delivery: the
 * server can read only what it has still to deliver. Delivery is at least once; repeats are recognisable by their code.
 */
import { createOutboxAsked } from './outbox-asked.ts'
import { createOutboxDelivery } from './outbox-delivery.ts'
import { createOutboxLife, type ResealReport } from './outbox-life.ts'
import { createOutboxQueue, type QueueDeps } from './outbox-queue.ts'

export function createOutbox(deps: QueueDeps) {
  const { adoptStrays, ...queue } = createOutboxQueue(deps)
  const { reseal, ...life } = createOutboxLife(deps)
  return {
    ...queue,
    ...life,
    ...createOutboxAsked(deps),
    ...createOutboxDelivery(deps),

    /** Hourly, before any key is destroyed: what is still waiting goes on living under today's key. */
    async reseal(): Promise<ResealReport> {
      const report = await reseal()
      await adoptStrays()
      return report
    },
  }
}
export type Outbox = ReturnType<typeof createOutbox>
