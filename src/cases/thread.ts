/** Messages within a case: questions, answers, status words. Sealed to the mailbox, which needs no secret. */
import { INDEPENDENT } from '../config/office.ts'
import type { MaskedText, PhotoFacts } from '../form/answers.ts'
import type { Write } from '../store/open.ts'
import { isConflict, isStale } from '../store/store-error.ts'
import { laterOf } from '../understanding/calendar.ts'
import { fromJson, toJson } from '../vault/bytes.ts'
import { openSealed, sealTo } from '../vault/identity.ts'
import { checkRowMac, rowMac } from '../vault/mac.ts'
import { ANSWER_STEP } from '../vault/sealed.ts'
import type { ServerSecret } from '../vault/secret.ts'
import { type CaseDeps, CaseError, type OfficeNotice, today, whyDistrusted } from './deps.ts'
import { isOver, isStatus, mayBecome, type OfficeStatus, type Outcome, type Status } from './status.ts'

/** Sender of what the service does by itself; no office may have this id. */
export const SYSTEM = 'system'

export interface ThreadMessage {
  /** Random and chosen by the caller: a second try changes nothing. */
  id: string
  kind: 'question' | 'message' | 'answer' | 'refusal' | 'status' | 'evidence' | 'withdrawn'
  /** `reporter`, `system` or an office id. */
  sender: string
  /** What a reporter writes is masked; what an office writes is plain. */
  text?: MaskedText | string
  /** The question that an answer or a refusal belongs to. */
  answers?: string
  status?: OfficeStatus
  /** Why, in words for the reporter. */
  reason?: string
  /** Where a case was forwarded to. */
  target?: string
  outcome?: Outcome
  /** Closed by itself after so many days without a step. */
  idleDays?: number
  /** Number of files added. */
  files?: number
  /** Which, in their order: an export can be numbered by it. */
  fileIds?: string[]
  /** What photos among them recorded, counted from 1; only where the reporter wants it known. */
  noted?: { file: number; facts: PhotoFacts }[]
  /** ISO day in Jakarta; a time would show when the reporter was at the phone. */
  day: string
}

/** What is committed together with a message, or keeps it from being committed. Each is asked anew in every attempt. */
export interface SameChange {
  /**
   * Throws when the case is no longer as the caller saw it. Asked once the message has its number: whoever writes after
   * that takes the number, and it is asked again.
   */
  guard?: (() => Promise<void>) | undefined
  /** Writes that belong to the same change. The last ones: a note for the audit log may be among them. */
  more?(): Write[] | Promise<Write[]>
}

/** Attempts to get the next number when several write at once. */
const TRIES = 20

/**
 * Adds a message with the next number, changes the case with it (status, day acknowledged) and queues the notices, all
 * or nothing. The second call with the same id changes nothing.
 * @throws CaseError `unknown`, `withdrawn`, `closed`, `refused` (no such change of status), `conflict` (another office
 * changed the status meanwhile), `tampered`, `no-key` (of a server secret that is not loaded); whatever `guard` throws
 */
export async function appendMessage(
  deps: CaseDeps,
  caseId: string,
  message: ThreadMessage,
  notices: readonly OfficeNotice[] = [],
  { guard, more }: SameChange = {},
): Promise<{ sequence: number; added: boolean }> {
  const { db } = deps.store
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const earlier = await db.message.findUnique({ where: { id: message.id } })
    if (earlier?.caseId === caseId) return { sequence: earlier.sequence, added: false }
    if (earlier) throw new CaseError('refused')
    const row = await db.case.findUnique({
      where: { id: caseId },
      include: { offices: { select: { officeId: true } } },
    })
    if (!row) throw new CaseError('unknown')
    const from = isStatus(row.status) ? row.status : 'withdrawn'
    const offices = deps.config.offices.filter(({ id }) => row.offices.some(({ officeId }) => officeId === id))
    // Never before it arrives: the day in clear would say that a report sent later was there already.
    const day = laterOf(today(deps), row.receivedOn)
    const change = changeOf(from, message, day, mayClose(offices, message.sender))
    const why = whyDistrusted(deps.secret, row)
    if (why !== undefined) {
      deps.onDistrust?.(row.code, why)
      throw new CaseError(why)
    }
    const newest = await db.message.findFirst({
      where: { caseId },
      orderBy: { sequence: 'desc' },
      select: { sequence: true },
    })
    const sequence = (newest?.sequence ?? 0) + 1
    const sealed = await sealTo([row.mailboxRecipient], toJson(message), ANSWER_STEP)
    const mac = rowMac(deps.secret, row.keyId, { caseId, sequence, sender: message.sender, sealed })
    await guard?.()
    const writes: Write[] = [
      // First, so that a case withdrawn or changed meanwhile takes the rest with it.
      db.case.update({ where: { id: caseId, status: from }, data: change }),
      db.message.create({ data: { id: message.id, caseId, sequence, sender: message.sender, sealed, mac } }),
      ...(message.kind === 'status' && message.status === 'read'
        ? [
            db.caseOffice.updateMany({
              where: { caseId, officeId: message.sender, readOn: null },
              data: { readOn: message.day },
            }),
          ]
        : []),
      ...(await deps.enqueue(notices)),
      ...((await more?.()) ?? []),
    ]
    try {
      await db.$transaction(writes)
      return { sequence, added: true }
    } catch (error) {
      if (isStale(error) && message.kind === 'status') throw new CaseError('conflict')
      if (!isConflict(error)) throw error
    }
  }
  throw new CaseError('conflict')
}

/**
 * An office under the accused's own government could otherwise silence a case for all of them. What another office
 * calls closed is its own status: the reporter reads it, the case stays open for the rest.
 */
export function mayClose(offices: CaseDeps['config']['offices'], sender: string): boolean {
  if (sender === SYSTEM) return true
  const independent = offices.filter(({ authority }) => authority === INDEPENDENT)
  return independent.length === 0 || independent.some(({ id }) => id === sender)
}

function changeOf(
  from: Status,
  { kind, status }: ThreadMessage,
  day: string,
  closes: boolean,
): { status?: Status; touchedOn: string; closedOn?: string | null } {
  if (from === 'withdrawn') throw new CaseError('withdrawn')
  if (kind !== 'status' || !status) {
    if (isOver(from)) throw new CaseError('closed')
    return { touchedOn: day }
  }
  // An office that catches up acknowledges; the case itself does not step back.
  if (status === 'read' && !mayBecome(from, 'read') && !isOver(from)) return { touchedOn: day }
  if (!mayBecome(from, status)) throw new CaseError('refused')
  if (status === 'closed' && !closes) return { touchedOn: day }
  return { status, touchedOn: day, closedOn: status === 'closed' ? day : null }
}

export interface Thread {
  messages: ThreadMessage[]
  /** Rows that were changed, moved or attributed to another sender, and numbers that are missing. Not shown to anybody. */
  tampered: number
}

/** Opens all messages of a case, oldest first. */
export async function readThread(
  { store: { db }, secret }: { store: CaseDeps['store']; secret: ServerSecret },
  { id: caseId, keyId }: { id: string; keyId: string },
  mailboxIdentity: string,
): Promise<Thread> {
  const rows = await db.message.findMany({ where: { caseId }, orderBy: { sequence: 'asc' } })
  const messages: ThreadMessage[] = []
  for (const { sequence, sender, sealed, mac } of rows) {
    if (!checkRowMac(secret, keyId, { caseId, sequence, sender, sealed }, mac)) continue
    const message: ThreadMessage = fromJson(await openSealed(mailboxIdentity, sealed))
    if (message.sender === sender) messages.push(message)
  }
  return { messages, tampered: (rows.at(-1)?.sequence ?? 0) - messages.length }
}
