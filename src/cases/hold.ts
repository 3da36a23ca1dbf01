/**
 * "Kirim nanti": a case that is sealed at once and reaches the offices at a random moment within one to three days,
 * which is then its received day. Until then no office has a row of it: its offices stand under names that no office can
 * have. So whatever asks for the cases of an office, now or in a version to come, cannot find it, and nobody has to
 * remember to leave it out.
 */
import { randomInt } from 'node:crypto'
import type { Db, Write } from '../store/open.ts'
import { isStale } from '../store/store-error.ts'
import { jakartaDay } from '../understanding/calendar.ts'
import { ESCROW } from './deps.ts'

/** Minutes: one day to three. The texts promise these numbers. */
const LEAST = 24 * 60
const MOST = 72 * 60
/** As coarse as the times at which held notices are due: finer, the column would tell when the report was sent. */
export const HOLD_STEP = 5 * 60_000
const MARK = 'held:'
const AT_ONCE = 50

/** When a report that is sent later reaches the offices. */
export const laterMoment = (now: Date): Date =>
  new Date(Math.ceil((now.getTime() + randomInt(LEAST * 60, MOST * 60) * 1000) / HOLD_STEP) * HOLD_STEP)

/** ISO day: no later than this, whatever was drawn. */
export const latestDay = (now: Date): string => jakartaDay(new Date(now.getTime() + MOST * 60_000 + HOLD_STEP))

/** The id under which the office's row waits, and back. */
export const heldId = (officeId: string): string => MARK + officeId
export const officeIdOf = (id: string): string => (id.startsWith(MARK) ? id.slice(MARK.length) : id)

/**
 * Lets it be seen, unless it was withdrawn or somebody was faster. Called before the first of its notices goes out, so
 * that an official who presses a button under it finds the case. Whether an office can receive it; undefined when
 * nothing was done.
 */
export async function release(db: Db, caseId: string): Promise<boolean | undefined> {
  const rows = await db.caseOffice.findMany({ where: { caseId }, select: { officeId: true } })
  const offices = rows.map(({ officeId }) => officeIdOf(officeId))
  const received = offices.some((id) => id !== ESCROW)
  const writes: Write[] = [
    // First: a withdrawal at the same moment takes the rest with it.
    db.case.update({
      where: { id: caseId, status: 'held' },
      data: { status: received ? 'received' : 'waiting', heldUntil: null },
      select: { id: true },
    }),
    ...offices.map((officeId) =>
      db.caseOffice.updateMany({ where: { caseId, officeId: heldId(officeId) }, data: { officeId } }),
    ),
  ]
  try {
    await db.$transaction(writes)
    return received
  } catch (error) {
    if (isStale(error)) return undefined
    throw error
  }
}

/**
 * Every case whose moment has come, also those whose offices have no chat that a notice would go to.
 * @param waits told for each that no office can receive
 */
export async function releaseDue(db: Db, now: Date, waits: () => void): Promise<void> {
  for (;;) {
    const due = await db.case.findMany({
      where: { status: 'held', heldUntil: { lte: BigInt(now.getTime()) } },
      take: AT_ONCE,
      select: { id: true },
    })
    if (due.length === 0) return
    for (const { id } of due) if ((await release(db, id)) === false) waits()
  }
}
