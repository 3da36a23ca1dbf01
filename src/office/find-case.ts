/** A case as one office may see it: looked up afresh for every button and command. */
import { isStatus, type Status } from '../cases/status.ts'
import type { Outbox } from '../notify/outbox.ts'
import type { Db } from '../store/open.ts'
import { readCaseCode } from '../vault/case-code.ts'

export interface CaseLookup {
  db: Db
  outbox: Pick<Outbox, 'withdrawing'>
}

export interface DeskCase {
  id: string
  code: string
  category: string
  status: Status
  /** Day this office acknowledged. */
  readOn: string | null
  /** Everybody the case went to, this office included. */
  offices: string[]
}

/** Undefined when there is no such case or it is not with the office: the two must not be told apart. */
export async function findCase(
  { db, outbox }: CaseLookup,
  officeId: string,
  code: string,
): Promise<DeskCase | undefined> {
  const row = await db.case.findFirst({
    where: { code, offices: { some: { officeId } } },
    select: {
      id: true,
      code: true,
      category: true,
      status: true,
      offices: { select: { officeId: true, readOn: true } },
    },
  })
  if (row === null || !isStatus(row.status)) return undefined
  const { offices, status, ...rest } = row
  const readOn = offices.find((office) => office.officeId === officeId)?.readOn ?? null
  // Whoever tries to change it is refused: a question that is sent meets the truth, looking does not.
  const before = status === 'withdrawn' ? (await outbox.withdrawing(officeId)).get(row.id) : undefined
  return { ...rest, status, readOn, ...before, offices: offices.map((office) => office.officeId) }
}

/** The case code at the beginning of what was typed after a command, and the rest. `SMG 7F4K2` is two words. */
export function splitCode(typed: string): { code: string; rest: string } | undefined {
  for (const pattern of [/^(\S+)(?:\s+|$)/u, /^(\S+\s+\S+)(?:\s+|$)/u]) {
    const match = pattern.exec(typed)
    const code = match?.[1] === undefined ? undefined : readCaseCode(match[1])
    if (match && code !== undefined) return { code, rest: typed.slice(match[0].length).trim() }
  }
  return undefined
}
