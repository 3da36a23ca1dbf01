/** What a receipt opens. */
import type { Config } from '../config.ts'
import { fromJson } from '../vault/bytes.ts'
import { withRecipient } from '../vault/identity-file.ts'
import type { Identity } from '../vault/identity.ts'
import { keysToLookUp, unwrapUnderReceipt } from '../vault/receipt.ts'
import { type CaseDeps, ESCROW, isCaseIntact } from './deps.ts'
import { officeIdOf } from './hold.ts'
import { isStatus, type Status } from './status.ts'
import { readThread, type Thread } from './thread.ts'

export interface CaseView extends Thread {
  caseId: string
  code: string
  /** ISO days in Jakarta. */
  receivedOn: string
  closedOn?: string
  status: Status
  offices: { id: string; name: string; readOn?: string }[]
  /** Reads and continues the conversation; gone once withdrawn. Hold it in memory or sealed, 15 minutes at most. */
  mailbox?: Identity
  /** Recipient of the file identity: evidence added later is sealed to it. */
  fileRecipient: string
  /** False when the row was changed in the database: nothing may be sealed to its recipients. */
  intact: boolean
  /** False when neither an office nor the escrow holder has the key of its files: what is added could be opened by nobody. */
  filesOpen: boolean
  /** True when the receipt opens the report, too (nobody else could). */
  opensReport: boolean
}

export interface OpenDeps extends Pick<CaseDeps, 'store' | 'secret'> {
  config: Pick<Config, 'offices'>
}

/**
 * The case of a receipt (20 digits, as `readReceipt` returns them), or undefined when there is none. The slow part is
 * done for every key of the server before anything is looked up, so a wrong receipt takes as long as one whose case
 * was erased. Callers limit the tries.
 * @throws SlotsFull when too many receipts are looked up at once
 */
export async function openByReceipt(deps: OpenDeps, receipt: string): Promise<CaseView | undefined> {
  const { db } = deps.store
  const tried = await keysToLookUp(deps.secret, receipt)
  const row = await db.case.findFirst({
    where: { OR: tried.map(({ keyId, tag }) => ({ keyId, receiptTag: tag })) },
    include: { offices: true },
  })
  const keys = tried.find(({ keyId }) => keyId === row?.keyId)
  if (!row || !keys) return undefined
  const opened = row.receiptWrap && readWrap(unwrapUnderReceipt(keys.wrapKey, row.receiptWrap, row.id))
  const mailbox = opened ? await withRecipient(opened.mailbox) : undefined
  return { ...(await viewOf(deps, row, mailbox)), opensReport: Boolean(opened?.file) }
}

/** The same case again while its mailbox key is at hand; undefined when it was erased meanwhile. */
export async function reopen(deps: OpenDeps, caseId: string, mailbox: Identity): Promise<CaseView | undefined> {
  const row = await deps.store.db.case.findUnique({ where: { id: caseId }, include: { offices: true } })
  if (!row) return undefined
  return { ...(await viewOf(deps, row, row.status === 'withdrawn' ? undefined : mailbox)), opensReport: false }
}

type Row = NonNullable<Awaited<ReturnType<OpenDeps['store']['db']['case']['findUnique']>>> & {
  offices: { officeId: string; readOn: string | null; identities: Uint8Array | null }[]
}

async function viewOf(deps: OpenDeps, row: Row, mailbox: Identity | undefined): Promise<Omit<CaseView, 'opensReport'>> {
  const thread = mailbox ? await readThread(deps, row, mailbox.identity) : { messages: [], tampered: 0 }
  const intact = isCaseIntact(deps.secret, row) && (!mailbox || mailbox.recipient === row.mailboxRecipient)
  return {
    caseId: row.id,
    code: row.code,
    receivedOn: row.receivedOn,
    ...(row.closedOn !== null && { closedOn: row.closedOn }),
    status: isStatus(row.status) ? row.status : 'received',
    offices: officesOf(row.offices, deps.config),
    ...(mailbox && { mailbox }),
    fileRecipient: row.fileRecipient,
    intact,
    filesOpen: row.offices.some(({ identities }) => identities !== null),
    messages: thread.messages,
    tampered: thread.tampered + (intact ? 0 : 1),
  }
}

function officesOf(
  rows: readonly { officeId: string; readOn: string | null }[],
  { offices }: Pick<Config, 'offices'>,
): CaseView['offices'] {
  const shown = rows
    .map((row) => ({ ...row, officeId: officeIdOf(row.officeId) }))
    .filter(({ officeId }) => officeId !== ESCROW)
  const order = offices.map(({ id }) => id)
  return shown
    .toSorted((a, b) => order.indexOf(a.officeId) - order.indexOf(b.officeId))
    .map(({ officeId, readOn }) => ({
      id: officeId,
      // An office that left the configuration is still told apart by its id.
      name: offices.find(({ id }) => id === officeId)?.name ?? officeId,
      ...(readOn !== null && { readOn }),
    }))
}

const readWrap = (bytes: Uint8Array): { mailbox: string; file?: string } => fromJson(bytes)
