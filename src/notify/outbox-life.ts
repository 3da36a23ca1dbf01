/** How long a waiting notice lives: resealed daily, taken back with its case, set aside when nobody can open it. */
import type { Db, Write } from '../store/open.ts'
import { addDays, jakartaDay } from '../understanding/calendar.ts'
import type { Bytes } from '../vault/bytes.ts'
import type { EpochKeys } from '../vault/epochs.ts'
import { isUnderToday, mayOpenLater, unlessDamaged } from '../vault/sealed.ts'
import { openPayload, type Payload, sealPayload } from './outbox-payload.ts'

/**
 * A due time that never comes. A notice whose key is gone is kept out of the queue, not deleted: it was acknowledged to
 * somebody, and the operator must be able to see how many there are.
 */
export const NEVER = 2n ** 62n

/**
 * Days for which a waiting notice keeps the key of its case's file. Longer, for an office that never links a chat, the
 * server could open that evidence for as long as the office is silent. The notice itself goes on waiting; the files are
 * then opened with a key of the office or of the escrow, or not at all.
 */
const EVIDENCE_DAYS = 7

/** Rows in memory at once. */
const BATCH = 200

/** What an operator must hear of; counts by office, nothing else. */
export interface ResealReport {
  /** Nobody can open them any more: their key was destroyed before they were resealed. */
  lost: Map<string, number>
  /** Changed or damaged in the database. */
  damaged: Map<string, number>
  /** They wait on without their files. */
  stripped: Map<string, number>
}

interface Row {
  id: string
  officeId: string
  sealed: Bytes
  dueAt: bigint
}
type Opened = { row: Row; payload: Payload | undefined | 'damaged' }

export function createOutboxLife({ db, epochs, now }: { db: Db; epochs: EpochKeys; now: () => Date }) {
  /** Every waiting notice, opened, a few at a time. One that cannot be opened stops nothing. */
  async function* opened(): AsyncGenerator<Opened[]> {
    let after = ''
    for (;;) {
      const rows = await db.outboxItem.findMany({
        where: { id: { gt: after } },
        orderBy: { id: 'asc' },
        take: BATCH,
        select: { id: true, officeId: true, sealed: true, dueAt: true },
      })
      if (rows.length === 0) return
      yield rows.map((row) => ({ row, payload: openOne(row) }))
      after = rows.at(-1)?.id ?? ''
    }
  }

  const openOne = ({ id, sealed }: Row): Opened['payload'] =>
    unlessDamaged(() => openPayload(epochs, id, sealed), 'damaged')

  /** Ids of these cases that are there, with whether they were withdrawn. */
  async function casesOf(all: Opened[]): Promise<Map<string, boolean>> {
    const ids = all.flatMap(({ payload }) => (typeof payload === 'object' ? [payload.caseId] : []))
    const rows = await db.case.findMany({ where: { id: { in: ids } }, select: { id: true, status: true } })
    return new Map(rows.map(({ id, status }) => [id, status === 'withdrawn']))
  }

  /** What changed since its batch was read was resealed by that, and is looked at again the next hour. */
  async function resealOne({ row, payload }: Opened, cases: Map<string, boolean>, report: ResealReport): Promise<void> {
    const { id, officeId, sealed, dueAt } = row
    const change = async (data: { dueAt: bigint; attempts: number } | { sealed: Bytes }, of?: Map<string, number>) => {
      const { count } = await db.outboxItem.updateMany({ where: { id, sealed }, data })
      if (count > 0) of?.set(officeId, (of.get(officeId) ?? 0) + count)
    }
    if (payload === undefined || payload === 'damaged') {
      if (dueAt === NEVER || (payload === undefined && mayOpenLater(epochs, sealed))) return
      // Left in the queue, a damaged one would count as sealed under a key that is missing, once its own is destroyed.
      return change({ dueAt: NEVER, attempts: 0 }, payload === undefined ? report.lost : report.damaged)
    }
    const withdrawn = cases.get(payload.caseId)
    if (payload.caseId !== '' && (withdrawn === undefined || (withdrawn && !payload.final))) {
      // Queued in the moment in which its case was withdrawn or erased.
      await db.outboxItem.deleteMany({ where: { id } })
      return
    }
    const { evidence, ...rest } = payload
    // Its key is back, from another instance or with its folder: it was set aside too early, and waits as it did before.
    if (dueAt === NEVER)
      await db.outboxItem.updateMany({ where: { id, dueAt }, data: { dueAt: BigInt(payload.notBefore ?? 0) } })
    const old = evidence !== undefined && evidence.since <= addDays(jakartaDay(now()), -EVIDENCE_DAYS)
    if (!old && isUnderToday(epochs, sealed)) return
    const kept: Payload = old ? { ...rest, filesLeft: true } : payload
    await change({ sealed: sealPayload(epochs, id, kept) }, old ? report.stripped : undefined)
  }

  return {
    /**
     * Writes that take back what waits about these cases; the news of a withdrawal only with `final`. What is being
     * queued in the same moment is taken back by `reseal`, and never delivered.
     */
    async forget(caseIds: readonly string[], { final }: { final: boolean }): Promise<Write[]> {
      const cases = new Set(caseIds)
      const ids: string[] = []
      if (cases.size > 0)
        for await (const batch of opened())
          for (const { row, payload } of batch)
            if (typeof payload === 'object' && cases.has(payload.caseId) && (final || !payload.final)) ids.push(row.id)
      return Array.from({ length: Math.ceil(ids.length / BATCH) }, (_, n) =>
        db.outboxItem.deleteMany({ where: { id: { in: ids.slice(n * BATCH, (n + 1) * BATCH) } } }),
      )
    },

    /** What still waits goes on living under today's key. To be called before any key is destroyed. */
    async reseal(): Promise<ResealReport> {
      const report: ResealReport = { lost: new Map(), damaged: new Map(), stripped: new Map() }
      for await (const batch of opened()) {
        const cases = await casesOf(batch)
        for (const each of batch) await resealOne(each, cases, report)
      }
      return report
    },

    /** Nobody can open it: out of the queue. */
    async setAside(id: string): Promise<void> {
      await db.outboxItem.updateMany({ where: { id }, data: { dueAt: NEVER, attempts: 0 } })
    },

    /** Deletes what was set aside; returns how many there were. For an operator who has told the offices. */
    async dropLost(): Promise<number> {
      return (await db.outboxItem.deleteMany({ where: { dueAt: NEVER } })).count
    },
  }
}
