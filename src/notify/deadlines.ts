/**
 * Deadlines of cases, so that offices can be warned: the report itself is sealed to them and nobody here can look.
 * Sealed under the key of the day like everything that has to be resealed to live: a stolen database does not tell
 * since when somebody has known.
 */
import type { DeadlineFacts } from '../cases/deadline.ts'
import type { Db, Write } from '../store/open.ts'
import { addDays, jakartaDay } from '../understanding/calendar.ts'
import { type Bytes, fromJson, toJson } from '../vault/bytes.ts'
import type { EpochKeys } from '../vault/epochs.ts'
import { isUnderToday, openUnderEpoch, sealUnderEpoch, unlessDamaged } from '../vault/sealed.ts'

/** ISO days. */
export interface DeadlineDays {
  working?: string
  calendar?: string
}

const PURPOSE = 'deadline'
/** Every deadline is over by then: seven working days after a day that was over when the case came in. */
const KEPT_DAYS = 30
/** Rows in memory at once. */
const BATCH = 500

const aad = (caseId: string): string => `deadline:${caseId}`

export function createDeadlines({ db, epochs, now }: { db: Db; epochs: EpochKeys; now: () => Date }) {
  type Row = { caseId: string; sealed: Uint8Array }

  /** @throws when it was changed or damaged */
  function open({ caseId, sealed }: Row): DeadlineDays | undefined {
    const bytes = openUnderEpoch(epochs, PURPOSE, sealed, aad(caseId))
    return bytes && fromJson<DeadlineDays>(bytes)
  }

  const seal = (caseId: string, days: DeadlineDays): Bytes => sealUnderEpoch(epochs, PURPOSE, toJson(days), aad(caseId))

  return {
    /** Joins the transaction that makes the case. Also without a deadline: a missing row would say so. */
    keep(caseId: string, { working, calendar }: DeadlineFacts): Write {
      const days = { ...(working && { working: working.day }), ...(calendar && { calendar: calendar.day }) }
      return db.caseDeadline.create({ data: { caseId, sealed: seal(caseId, days) }, select: { caseId: true } })
    },

    /** Of the open cases of an office, by case id; those whose key is gone are left out. */
    async ofOffice(officeId: string): Promise<Map<string, DeadlineDays>> {
      const rows = await db.caseDeadline.findMany({
        where: { case: { status: { notIn: ['closed', 'withdrawn'] }, offices: { some: { officeId } } } },
      })
      return new Map(
        rows.flatMap((row) => {
          // Changed or damaged: no warning, rather than none for anybody.
          const days = unlessDamaged(() => open(row), undefined)
          return days === undefined ? [] : [[row.caseId, days]]
        }),
      )
    },

    /**
     * Before any key is destroyed: what is younger than a month goes on living under today's key, the rest goes. Resolves
     * to how many were changed or damaged: they are passed over, or none of the keys would ever be destroyed again.
     */
    async reseal(): Promise<number> {
      let damaged = 0
      await db.caseDeadline.deleteMany({
        where: { case: { receivedOn: { lt: addDays(jakartaDay(now()), -KEPT_DAYS) } } },
      })
      let after = ''
      for (;;) {
        const rows = await db.caseDeadline.findMany({
          where: { caseId: { gt: after } },
          orderBy: { caseId: 'asc' },
          take: BATCH,
        })
        if (rows.length === 0) return damaged
        for (const row of rows) {
          const days = unlessDamaged(() => (isUnderToday(epochs, row.sealed) ? undefined : open(row)), 'damaged')
          if (days === 'damaged') damaged += 1
          else if (days !== undefined)
            await db.caseDeadline.updateMany({
              where: { caseId: row.caseId },
              data: { sealed: seal(row.caseId, days) },
            })
        }
        after = rows.at(-1)?.caseId ?? after
      }
    },
  }
}
export type Deadlines = ReturnType<typeof createDeadlines>
