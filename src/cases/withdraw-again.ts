/** Withdrawn once is withdrawn for good: what a restored backup has brought back is erased again. */
import type { Audit } from '../audit/audit.ts'
import type { CaseDeps, OfficeNotice } from './deps.ts'
import { withdrawCase } from './withdraw.ts'
import type { Withdrawals } from './withdrawn-list.ts'

/** In the audit log: somebody named the case, perhaps by a slip. */
export const TYPED = 'typed'

export interface WithdrawAgainDeps extends CaseDeps {
  audit: Pick<Audit, 'commit'>
}

/** Which cases, and since when: the code of a withdrawn case is kept for its days from then on. */
export type Withdrawn = { id: string; on: string } | { code: string; on: string }

/**
 * As the reporter's own withdrawal does, and noted first: whoever runs the server could erase a case this way.
 * @param on ISO day
 * @param words what an office is told; nothing for those that were told when it happened
 * @returns the code, or undefined when there is no such case, or nothing left of it to erase
 */
export async function withdrawAgain(
  deps: WithdrawAgainDeps,
  { on, ...which }: Withdrawn,
  words?: (officeId: string, code: string) => OfficeNotice['reply'],
): Promise<string | undefined> {
  const row = await deps.store.db.case.findUnique({
    where: 'id' in which ? { id: which.id } : { code: which.code },
    select: { id: true, code: true, status: true, offices: { select: { officeId: true } } },
  })
  if (row === null || row.status === 'withdrawn') return undefined
  const { id, code } = row
  const offices = deps.config.offices.filter((office) => row.offices.some(({ officeId }) => officeId === office.id))
  const detail = 'code' in which && { detail: TYPED }
  await deps.audit.commit({ action: 'withdraw-again', actor: 'operator', caseId: id, ...detail })
  await withdrawCase(
    { ...deps, now: () => new Date(`${on}T12:00:00+07:00`) },
    id,
    words === undefined
      ? []
      : offices.map((office) => ({ officeId: office.id, caseId: id, reply: words(office.id, code) })),
  )
  return code
}

/** All cases that the list names. Returns their codes; see `withdrawAgain`. */
export async function withdrawListed(
  deps: WithdrawAgainDeps,
  list: Withdrawals,
  words: (officeId: string, code: string) => OfficeNotice['reply'],
): Promise<string[]> {
  const codes: string[] = []
  for (const { id } of await deps.store.db.case.findMany({ select: { id: true } })) {
    const on = list.dayOf(id)
    const code = on === undefined ? undefined : await withdrawAgain(deps, { id, on }, words)
    if (code !== undefined) codes.push(code)
  }
  return codes
}
