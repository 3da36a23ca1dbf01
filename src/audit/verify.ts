/** Walks the audit log from its beginning: was anything changed, removed, moved or cut off? */
import type { Db } from '../store/open.ts'
import type { ServerSecret } from '../vault/secret.ts'
import { checkMac, type Entry, hashOf, headOf, START } from './chain.ts'

export interface Verified {
  entries: number
  /** The head now; keep it elsewhere. */
  head: string
  /** One sentence each; none when all is well. */
  problems: string[]
  /** Entries under a dropped secret: held fast by the later ones only. */
  unchecked: number
}
type Row = Entry & { mac: Uint8Array }

const BATCH = 500
/** More say nothing new. */
const MOST_PROBLEMS = 10

/** `head`: one that was kept earlier (from a digest); without it an end that was cut off cannot be seen. */
export async function verifyAudit(db: Db, secret: ServerSecret, head?: string): Promise<Verified> {
  const problems: string[] = []
  let last: Row | null = null
  let entries = 0
  let unchecked = 0
  let sinceChecked = 0
  let first: number | undefined
  let trimmedTo: string | null = null
  let restored: Row | undefined
  let met = head === undefined || head === '0'
  for await (const row of rows(db)) {
    entries += 1
    first ??= row.sequence
    const { sequence } = row
    if (last !== null && sequence !== last.sequence + 1)
      problems.push(`Entries ${last.sequence + 1} to ${sequence - 1} are missing.`)
    else if (!follows(last, row))
      problems.push(`Entry ${sequence} does not follow the one before: one of them was changed.`)
    if (!secret.keyIds.includes(row.keyId)) {
      unchecked += 1
      sinceChecked += 1
    } else if (checkMac(secret, row, row.mac)) sinceChecked = 0
    else problems.push(`Entry ${sequence} was changed, or not written by this service.`)
    if (row.action === 'trim') trimmedTo = row.detail
    if (row.action === 'restore') restored = row
    if (headOf(row) === head) met = true
    last = row
  }
  if (first !== undefined && first > 1 && trimmedTo !== String(first))
    problems.unshift(`The beginning is missing: the log starts at entry ${first}.`)
  if (sinceChecked > 0)
    problems.push(
      `The last ${sinceChecked} entries were written under a server secret that is not loaded, so nothing confirms them. Add it after a comma.`,
    )
  if (!met) problems.push(lostHead(head ?? '', last))
  if (!met && restored !== undefined)
    problems.push(
      `A backup was restored on ${restored.day} (entry ${restored.sequence}): a head from between the day of that backup and this one can be gone with what was lost. Later ones must fit.`,
    )
  return { entries, head: headOf(last), problems: problems.slice(0, MOST_PROBLEMS), unchecked }
}

/** The first entry of a log that was trimmed follows one that is gone. */
const follows = (last: Row | null, row: Row): boolean =>
  Buffer.from(row.previous).equals(last === null ? (row.sequence === 1 ? START : row.previous) : hashOf(last))

function lostHead(head: string, last: Row | null): string {
  const number = Number(head.split('-')[0])
  return number > (last?.sequence ?? 0)
    ? `The end is missing: entry ${number} was there when ${head} was kept, the log ends at ${last?.sequence ?? 0}.`
    : `Entry ${number} is not the one that was there when ${head} was kept.`
}

async function* rows(db: Db): AsyncGenerator<Row> {
  let after = 0
  for (;;) {
    const batch: Row[] = await db.auditEntry.findMany({
      where: { sequence: { gt: after } },
      orderBy: { sequence: 'asc' },
      take: BATCH,
    })
    if (batch.length === 0) return
    yield* batch
    after = batch.at(-1)?.sequence ?? after
  }
}
