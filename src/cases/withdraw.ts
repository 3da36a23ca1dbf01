/** The end of a case: withdrawn by the reporter, or erased when its time is over. */
import type { Audit } from '../audit/audit.ts'
import type { Config } from '../config.ts'
import { byDay } from '../morning-hour.ts'
import type { Write } from '../store/open.ts'
import { isStale } from '../store/store-error.ts'
import { addDays } from '../understanding/calendar.ts'
import { type CaseDeps, CaseError, caseMac, type OfficeNotice, type SeenCase, today } from './deps.ts'
import { isStatus } from './status.ts'

/** Days for which code and day of a withdrawn case are kept, so that it can be told from one that never was. */
export const WITHDRAWN_DAYS = 90
/** Days for which the list of withdrawals is kept: as long as the row, and as backups may be. */
export const rememberedDays = ({ backupDays = 0 }: Pick<Config['retention'], 'backupDays'>): number =>
  Math.max(WITHDRAWN_DAYS, backupDays)
/** Cases erased in one transaction. */
const AT_ONCE = 200

/**
 * Erases content, messages and evidence; keeps code, day, offices and the tag of the receipt, so that all of them can
 * be told that it was withdrawn. Resolves only when SQLite's log no longer holds the content, and when it is noted where
 * the restore of a backup looks. Again: changes nothing.
 * @param notices what the offices are told; nothing when they have not seen the case yet
 * @returns whether an office may have seen it
 * @throws CaseError `unknown`
 */
export async function withdrawCase(deps: CaseDeps, caseId: string, notices: readonly OfficeNotice[]): Promise<boolean> {
  const { db } = deps.store
  const row = await db.case.findUnique({
    where: { id: caseId },
    select: { status: true, receivedOn: true, closedOn: true, offices: { select: { officeId: true } } },
  })
  if (!row) throw new CaseError('unknown')
  const { status, receivedOn } = row
  if (status === 'withdrawn') {
    // The first try may have failed between the deletion and this.
    deps.onWithdrawn(caseId, row.closedOn ?? receivedOn)
    await deps.store.checkpoint()
    return row.offices.length > 0
  }
  const unseen = status === 'held'
  // The day of a withdrawal before it arrives is a day at the phone, close to that of the report.
  const day = unseen ? receivedOn : today(deps)
  // Shown to the offices at this very moment: then they have to be told.
  if (!(await eraseContent(deps, caseId, { unseen, day }, notices))) return withdrawCase(deps, caseId, notices)
  deps.onWithdrawn(caseId, day)
  await deps.store.checkpoint()
  return !unseen && row.offices.length > 0
}

/** False when the case was changed so that it has to be looked at again. */
async function eraseContent(
  deps: CaseDeps,
  caseId: string,
  { unseen, day }: { unseen: boolean; day: string },
  notices: readonly OfficeNotice[],
): Promise<boolean> {
  const { db } = deps.store
  const {
    keyId: madeUnder,
    status,
    category,
    offices,
  } = await db.case.findUniqueOrThrow({
    where: { id: caseId },
    select: {
      keyId: true,
      status: true,
      category: true,
      offices: { select: { officeId: true, readOn: true } },
    },
  })
  // Its receipt is found by it. It may be lost, though, and what is erased must not need it.
  const keyId = deps.secret.keyIds.includes(madeUnder) ? madeUnder : deps.secret.keyId
  /** Until an office has its news it sees the case as it was: looking again and again must not tell it sooner. */
  const seenBy = (officeId: string): SeenCase => ({
    status: isStatus(status) ? status : 'received',
    category,
    readOn: offices.find((office) => office.officeId === officeId)?.readOn ?? null,
  })
  const content = { body: new Uint8Array(0), fileRecipient: '', mailboxRecipient: '' }
  const writes: Write[] = [
    db.case.update({
      where: { id: caseId, status: unseen ? 'held' : { notIn: ['held', 'withdrawn'] } },
      data: {
        ...content,
        status: 'withdrawn',
        heldUntil: null,
        touchedOn: day,
        closedOn: day,
        keyId,
        receiptWrap: null,
        category: '',
        district: '',
        mac: caseMac(deps.secret, { id: caseId, keyId, ...content }),
      },
    }),
    unseen
      ? db.caseOffice.deleteMany({ where: { caseId } })
      : db.caseOffice.updateMany({ where: { caseId }, data: { identities: null, readOn: null } }),
    db.message.deleteMany({ where: { caseId } }),
    db.evidence.deleteMany({ where: { caseId } }),
    db.caseDeadline.deleteMany({ where: { caseId } }),
    // What no office has got yet: it holds the report in words, sometimes with the key of its files.
    ...(await deps.forget([caseId], { final: false })),
    // Final: they are delivered although the case is withdrawn; its earlier ones no longer are.
    ...(await deps.enqueue(
      unseen ? [] : notices.map((notice) => ({ ...notice, final: true, before: seenBy(notice.officeId) })),
    )),
  ]
  try {
    await deps.store.db.$transaction(writes)
    return true
  } catch (error) {
    // Withdrawn by a second tap, or shown to the offices, at the same moment.
    if (isStale(error)) return false
    throw error
  }
}

/**
 * Erases what is past its time: withdrawn cases after 90 days, closed ones after `retention.caseDays`, every case after
 * `retention.maxYears`, and notes it. Closes nothing by itself (`closeIdle` does). Several may run it at once: a case is
 * erased, told and counted once. Resolves to the number of cases erased, when SQLite's log no longer holds them.
 * @param words what an office is told of cases that it still had
 */
export async function purgeCases(
  deps: Pick<CaseDeps, 'store' | 'forget' | 'enqueue' | 'now'> & {
    config: Pick<Config, 'offices'>
    audit: Pick<Audit, 'commit'>
  },
  retention: Pick<Config['retention'], 'caseDays' | 'maxYears'>,
  words: (officeId: string, codes: readonly string[]) => OfficeNotice['reply'],
): Promise<number> {
  const { db } = deps.store
  const day = today(deps)
  const oldest = `${Number(day.slice(0, 4)) - retention.maxYears}${day.slice(4)}`
  const due = {
    OR: [
      { status: 'withdrawn', closedOn: { lte: addDays(day, -WITHDRAWN_DAYS) } },
      { status: 'closed', closedOn: { lte: addDays(day, -retention.caseDays) } },
      { receivedOn: { lte: oldest } },
    ],
  }
  const dueAt = byDay(deps.now())
  const when = dueAt === undefined ? {} : { dueAt }
  let erased = 0
  for (;;) {
    const batch = await db.case.findMany({
      where: due,
      // One order for everybody: two runs at once then wait for each other's first case, never crosswise.
      orderBy: { id: 'asc' },
      take: AT_ONCE,
      select: { id: true, code: true, status: true, offices: { select: { officeId: true } } },
    })
    if (batch.length === 0) break
    const ids = batch.map(({ id }) => id)
    // One by one: each fails, and with it the note and what offices are told, when its case is not as it was read.
    const erasures = () =>
      batch.map(({ id, status }) => db.case.delete({ where: { id, AND: [{ status }, due] }, select: { id: true } }))
    const told = deps.config.offices.flatMap(({ id: officeId }) => {
      // Of a withdrawal they were told when it happened.
      const codes = batch
        .filter(({ status, offices }) => status !== 'withdrawn' && offices.some((one) => one.officeId === officeId))
        .map(({ code }) => code)
      return codes.length === 0
        ? []
        : [{ officeId, caseId: '', reply: words(officeId, codes), final: true, fleeting: true as const, ...when }]
    })
    try {
      await deps.audit.commit({ action: 'erase', actor: 'service', detail: String(ids.length) }, async () => [
        ...erasures(),
        ...(await deps.forget(ids, { final: true })),
        ...(await deps.enqueue(told)),
      ])
      erased += ids.length
    } catch (error) {
      // Erased by `purge` beside the hourly run, or taken up by an office: what is due is read again.
      if (!isStale(error)) throw error
    }
  }
  if (erased > 0) await deps.store.checkpoint()
  return erased
}
