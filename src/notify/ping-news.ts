/** What a ping is about: has an office written, and is the case still one to be told about. */
import type { Db } from '../store/open.ts'
import type { PingRow } from './ping-rows.ts'

export interface CaseNow {
  /** Withdrawn or erased: nobody is told anything more. */
  gone: boolean
  closed: boolean
  /** Number of the newest message that is not the reporter's own; 0 when there is none. */
  newest: number
}

/** Of every case that these rows ask about; one that is not there is gone. */
export async function casesNow(db: Db, rows: readonly PingRow[]): Promise<Map<string, CaseNow>> {
  const ids = [...new Set(rows.flatMap(({ told }) => told?.watches.map(({ caseId }) => caseId) ?? []))]
  const found = await db.case.findMany({ where: { id: { in: ids } }, select: { id: true, status: true } })
  const newest = await db.message.groupBy({
    by: ['caseId'],
    where: { caseId: { in: ids }, sender: { not: 'reporter' } },
    _max: { sequence: true },
  })
  const numbers = new Map(newest.map(({ caseId, _max }) => [caseId, _max.sequence ?? 0]))
  const known = new Map(found.map(({ id, status }) => [id, status]))
  return new Map(
    ids.map((id) => [
      id,
      {
        gone: !known.has(id) || known.get(id) === 'withdrawn',
        closed: known.get(id) === 'closed',
        newest: numbers.get(id) ?? 0,
      },
    ]),
  )
}

/** Number of the newest message of an office; 0 when there is none. */
export async function newestOf(db: Db, caseId: string): Promise<number> {
  const row = await db.message.findFirst({
    where: { caseId, sender: { not: 'reporter' } },
    orderBy: { sequence: 'desc' },
    select: { sequence: true },
  })
  return row?.sequence ?? 0
}
