/** What others ask of the outbox: who was not told yet, what an office does not know yet, how much waits. */
import type { SeenCase } from '../cases/deps.ts'
import type { Db } from '../store/open.ts'
import type { EpochKeys } from '../vault/epochs.ts'
import { NEVER } from './outbox-life.ts'
import { type Payload, readPayload } from './outbox-payload.ts'

/** Notices without a chat that are opened in one go. */
const LOOKED_THROUGH = 20
/** Above every position. */
const NEWEST = 2n ** 62n

export function createOutboxAsked({ db, epochs, now }: { db: Db; epochs: EpochKeys; now: () => Date }) {
  const isHeld = ({ notBefore = 0 }: Payload): boolean => notBefore > now().getTime()

  const opened = ({ id, sealed }: { id: string; sealed: Uint8Array }): Payload | undefined =>
    readPayload(epochs, id, sealed)

  return {
    /**
     * Ids of the offices that have not been told of the case because no chat is linked: its report waits for their first
     * one. What was added later may wait for an office that has the report and lost its chat. Newest first, because it
     * is asked right after sending.
     */
    async untold(caseId: string, officeIds: readonly string[]): Promise<string[]> {
      if (!(await db.direct.outbox.waitsForChat())) return []
      const waits = async (officeId: string): Promise<boolean> => {
        for (let before = NEWEST; ; ) {
          const rows = await db.direct.outbox.unlinked(officeId, before, LOOKED_THROUGH)
          const payloads = rows.map(opened)
          if (payloads.some((payload) => payload?.report === true && payload.caseId === caseId)) return true
          const oldest = rows.at(-1)
          if (oldest === undefined) return false
          before = oldest.position
        }
      }
      const waiting = await Promise.all(officeIds.map(waits))
      return officeIds.filter((_, n) => waiting[n])
    },

    /** Withdrawn cases of which the office has no news yet, by id, as it sees them until then. */
    async withdrawing(officeId: string): Promise<Map<string, SeenCase>> {
      const rows = await db.outboxItem.findMany({
        where: { officeId, dueAt: { lt: NEVER } },
        select: { id: true, sealed: true },
      })
      return new Map(
        rows.flatMap((row) => {
          const payload = opened(row)
          return payload?.before === undefined || !isHeld(payload) ? [] : [[payload.caseId, payload.before]]
        }),
      )
    },

    /**
     * How many notices about the case are still held back from the office (the most in any of its chats), without those
     * of answers to others. A chat that cannot be reached holds nothing back from the rest.
     */
    async held(officeId: string, caseId: string): Promise<number> {
      const rows = await db.outboxItem.findMany({
        where: { officeId, dueAt: { lt: NEVER } },
        select: { id: true, linkId: true, sealed: true },
      })
      const counts = new Map<string | null, number>([[null, 0]])
      for (const row of rows) {
        const payload = opened(row)
        if (payload?.caseId === caseId && isHeld(payload) && payload.aside !== true)
          counts.set(row.linkId, (counts.get(row.linkId) ?? 0) + 1)
      }
      return Math.max(...counts.values())
    },

    /** Notices waiting, by whether a chat is linked. */
    async waiting(): Promise<{ linked: number; unlinked: number }> {
      const [linked, unlinked] = await Promise.all([
        db.outboxItem.count({ where: { linkId: { not: null }, dueAt: { lt: NEVER } } }),
        db.outboxItem.count({ where: { linkId: null, dueAt: { lt: NEVER } } }),
      ])
      return { linked, unlinked }
    },
  }
}
