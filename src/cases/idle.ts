/** Cases that nobody has touched for long close by themselves; the reporter reads why, the offices are told. */
import type { Audit, Note } from '../audit/audit.ts'
import type { Config } from '../config.ts'
import { byDay } from '../morning-hour.ts'
import { isStale } from '../store/store-error.ts'
import { addDays } from '../understanding/calendar.ts'
import { type CaseDeps, CaseError, type OfficeNotice, today } from './deps.ts'
import { appendMessage, SYSTEM } from './thread.ts'

type IdleDeps = CaseDeps & { audit: Pick<Audit, 'commit' | 'note'> }

/** Cases looked at in one go. */
const AT_ONCE = 200

/**
 * Closes what was last touched `retention.idleDays` ago or longer. Resolves to how many. Several instances may run it at
 * once: a case is closed once.
 * @param words what an office is told
 */
export async function closeIdle(
  deps: IdleDeps,
  { idleDays }: Pick<Config['retention'], 'idleDays'>,
  words: (officeId: string, code: string, idleDays: number) => OfficeNotice['reply'],
): Promise<number> {
  const { db } = deps.store
  const day = today(deps)
  // What is sent later is nobody's yet, however long the service stood still: it must arrive before it can be idle.
  const idle = { status: { notIn: ['closed', 'withdrawn', 'held'] }, touchedOn: { lte: addDays(day, -idleDays) } }
  const dueAt = byDay(deps.now())
  const when = dueAt === undefined ? {} : { dueAt }
  let closed = 0
  let after = ''
  for (;;) {
    const batch = await db.case.findMany({
      where: { ...idle, id: { gt: after } },
      orderBy: { id: 'asc' },
      take: AT_ONCE,
      select: { id: true, code: true, offices: { select: { officeId: true } } },
    })
    if (batch.length === 0) return closed
    after = batch.at(-1)?.id ?? after
    for (const { id, code, offices } of batch) {
      const told = deps.config.offices
        .filter((office) => offices.some(({ officeId }) => officeId === office.id))
        .map((office) => ({ officeId: office.id, caseId: id, reply: words(office.id, code, idleDays), ...when }))
      closed += (await closeOne(deps, id, { idleDays, day, told, idle })) ? 1 : 0
    }
  }
}

async function closeOne(
  deps: IdleDeps,
  id: string,
  { idleDays, day, told, idle }: { idleDays: number; day: string; told: OfficeNotice[]; idle: object },
): Promise<boolean> {
  const { db } = deps.store
  const act = { action: 'close-idle', actor: 'service', caseId: id } as const
  const message = { id: crypto.randomUUID(), kind: 'status', status: 'closed', sender: SYSTEM, idleDays, day } as const
  try {
    await appendMessage(deps, id, message, told, {
      async guard() {
        // Somebody may have written meanwhile.
        if ((await db.case.count({ where: { id, ...idle } })) === 0) throw new CaseError('conflict')
      },
      more: () => deps.audit.note(act),
    })
    return true
  } catch (error) {
    if (!(error instanceof CaseError)) throw error
    // No words can be added, and nobody can open it to read them: it ends without.
    if (error.reason === 'no-key') return endSilently(deps, act, { day, told, idle })
    // Taken up, closed or withdrawn meanwhile; a row that was tampered with goes with its two years.
    return false
  }
}

async function endSilently(
  { store: { db }, audit, enqueue }: IdleDeps,
  act: Note & { caseId: string },
  { day, told, idle }: { day: string; told: OfficeNotice[]; idle: object },
): Promise<boolean> {
  const data = { status: 'closed', touchedOn: day, closedOn: day }
  try {
    await audit.commit(act, async () => [
      // First, so that a case that somebody has touched meanwhile takes the rest with it.
      db.case.update({ where: { id: act.caseId, ...idle }, data }),
      ...(await enqueue(told)),
    ])
    return true
  } catch (error) {
    if (isStale(error)) return false
    throw error
  }
}
