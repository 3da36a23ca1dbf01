/**
 * What the database knows of withdrawals, for the list outside of it: also those from before there was a list, those of
 * other instances, and one whose process died between the erasure and the line.
 */
import { subjectOf } from '../audit/chain.ts'
import type { Db } from '../store/open.ts'
import { addDays, laterOf } from '../understanding/calendar.ts'
import type { ServerSecret } from '../vault/secret.ts'
import { TYPED } from './withdraw-again.ts'
import { WITHDRAWN_DAYS } from './withdraw.ts'
import type { Known } from './withdrawn-list.ts'

/**
 * Without the cases that somebody typed to a restore: a slip in there would erase a report in every later restore as well.
 * Offices know of those that were meant.
 */
export async function knownWithdrawals(
  { db, secret }: { db: Db; secret: ServerSecret },
  today: string,
): Promise<Known> {
  const rows = await db.case.findMany({
    where: { status: 'withdrawn' },
    select: { id: true, receivedOn: true, closedOn: true },
  })
  const typed = await db.auditEntry.findMany({
    where: { action: 'withdraw-again', detail: TYPED, keyId: { in: [...secret.keyIds] } },
    select: { subject: true, keyId: true },
  })
  const slips = new Set(typed.map(({ subject, keyId }) => tagOf(keyId, subject)))
  const isTyped = (id: string): boolean =>
    slips.size > 0 && secret.keyIds.some((keyId) => slips.has(tagOf(keyId, subjectOf(secret, id, keyId))))
  return {
    since: laterOf(await begunOn(db, today), addDays(today, -WITHDRAWN_DAYS)),
    cases: rows
      .filter(({ id }) => !isTyped(id))
      .map(({ id, receivedOn, closedOn }) => ({ id, day: closedOn ?? receivedOn })),
  }
}

const tagOf = (keyId: string, subject: Uint8Array | null): string =>
  `${keyId} ${Buffer.from(subject ?? []).toString('hex')}`

/** Its first day, or that of its last restore: what was withdrawn between the backup and then it may not know. */
async function begunOn(db: Db, today: string): Promise<string> {
  const restored = await db.auditEntry.findFirst({
    where: { action: 'restore' },
    orderBy: { sequence: 'desc' },
    select: { day: true },
  })
  if (restored !== null) return restored.day
  const noted = await db.auditEntry.findFirst({ orderBy: { sequence: 'asc' }, select: { day: true } })
  const received = await db.case.findFirst({ orderBy: { receivedOn: 'asc' }, select: { receivedOn: true } })
  return [today, noted?.day ?? today, received?.receivedOn ?? today].toSorted()[0] ?? today
}
