/** What every part of cases is given, and the ways in which a case refuses. */
import type { Reply } from '../channel.ts'
import type { Config } from '../config.ts'
import type { Store, Write } from '../store/open.ts'
import { jakartaDay } from '../understanding/calendar.ts'
import { type Bytes, framed } from '../vault/bytes.ts'
import { checkRowMac, rowMac } from '../vault/mac.ts'
import type { Status } from './status.ts'
import type { ServerSecret } from '../vault/secret.ts'

/** Files of a case, in the order of its notice. */
export interface CaseFiles {
  identity: string
  ids: readonly string[]
  /** Written under a file, by its id. */
  captions?: Readonly<Record<string, string>>
}

/** A case as an office sees it in a list. */
export interface SeenCase {
  status: Status
  category: string
  /** ISO day on which the office acknowledged. */
  readOn: string | null
}

/** A message to the chats of an office. */
export interface OfficeNotice {
  officeId: string
  /**
   * To look up, when it is delivered, whether the case was withdrawn meanwhile. Empty when it is about no case. To be
   * said: a notice whose case was forgotten would outlive its withdrawal.
   */
  caseId: string
  reply: Reply
  /** Not delivered before; at once when absent. */
  dueAt?: Date
  /** It brings the report itself: an office for which it waits has nothing of the case yet. */
  report?: true
  /** Evidence that goes with it: opened when it is delivered, with the key of the case's file. */
  evidence?: CaseFiles
  /** Not kept for an office without a chat: it would come late, and all at once with the first one. */
  fleeting?: true
  /** It tells of an answer to another office: this one's own question still waits. */
  aside?: true
  /** Delivered although the case was withdrawn meanwhile: the news of the withdrawal itself. */
  final?: boolean
  /** With the news of a withdrawal: what the office sees of the case until the news has come. */
  before?: SeenCase
}

/** Why a case is built on no more. `tampered`: its row was changed; `no-key`: its server secret is not loaded. */
export type Distrust = 'tampered' | 'no-key'

export interface CaseDeps {
  store: Pick<Store, 'db' | 'checkpoint'>
  secret: ServerSecret
  config: Pick<Config, 'offices'>
  /** Turns notices into writes that join the transaction of the change they tell of. */
  enqueue(notices: readonly OfficeNotice[]): Write[] | Promise<Write[]>
  /**
   * Writes that take back what still waits for offices about these cases; the news of their withdrawal only with
   * `final`.
   */
  forget(caseIds: readonly string[], which: { final: boolean }): Promise<Write[]>
  now(): Date
  /** A case is withdrawn for good, as of this ISO day: on the disk, and in no backup, when it returns. */
  onWithdrawn(caseId: string, day: string): void
  /** A case (its code) cannot be trusted any more: the operator must hear of it. */
  onDistrust?(code: string, why: Distrust): void
}

/** Row of the spare key among those of the offices; no office may have this id. */
export const ESCROW = 'escrow'

/** ISO day in Jakarta. */
export const today = ({ now }: Pick<CaseDeps, 'now'>): string => jakartaDay(now())

/** Why a case did not take a change. Never holds content. */
export class CaseError extends Error {
  override readonly name = 'CaseError'
  readonly reason: 'unknown' | 'withdrawn' | 'closed' | 'refused' | 'conflict' | Distrust
  constructor(reason: CaseError['reason']) {
    super(`The case did not take the change: ${reason}`)
    this.reason = reason
  }
}

export interface CaseRow {
  id: string
  keyId: string
  body: Uint8Array
  fileRecipient: string
  mailboxRecipient: string
  mac: Uint8Array
}

/**
 * The MAC of a case covers its public recipients too: whoever could swap them in the database would read every later
 * message.
 */
export const caseMac = (secret: ServerSecret, row: Omit<CaseRow, 'mac'>): Bytes =>
  rowMac(secret, row.keyId, partsOf(row))

/** Whether the row is the one that was written with the case. See `whyDistrusted` where its secret may be missing. */
export const isCaseIntact = (secret: ServerSecret, row: CaseRow): boolean =>
  checkRowMac(secret, row.keyId, partsOf(row), row.mac)

/** Undefined when the case may be built on. */
export function whyDistrusted(secret: ServerSecret, row: CaseRow): Distrust | undefined {
  if (!secret.keyIds.includes(row.keyId)) return 'no-key'
  return isCaseIntact(secret, row) ? undefined : 'tampered'
}

const partsOf = (row: Omit<CaseRow, 'mac'>) => ({
  caseId: row.id,
  sequence: 0,
  sender: 'reporter',
  sealed: framed(row.body, row.fileRecipient, row.mailboxRecipient),
})
