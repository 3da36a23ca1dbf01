/**
 * A reporter's later steps in a case: words, files, withdrawal. Offices see them after a random while, so that nobody can
 * watch whose phone is in use.
 */
import { randomBytes } from 'node:crypto'
import { type CaseDeps, CaseError, type OfficeNotice } from '../cases/deps.ts'
import { officeIdOf } from '../cases/hold.ts'
import { appendMessage } from '../cases/thread.ts'
import { withdrawCase } from '../cases/withdraw.ts'
import type { Address } from '../channel.ts'
import type { Config } from '../config.ts'
import type { MaskedText } from '../form/answers.ts'
import type { Pings } from '../notify/pings.ts'
import type { Write } from '../store/open.ts'
import { jakartaDay, laterOf } from '../understanding/calendar.ts'
import { isDone, messageIdOf } from './is-done.ts'
import type { AddedWords, Call, Result } from './turn-types.ts'

/** What offices are told of a reporter's step within a case; worded by `notify/`. */
export interface CaseNews {
  /** `asker`: the office whose question it was, when that is another one. */
  answer(code: string, text: MaskedText, officeId: string, asker?: string): OfficeNotice['reply']
  refused(code: string, officeId: string, asker?: string): OfficeNotice['reply']
  message(code: string, text: MaskedText, officeId: string): OfficeNotice['reply']
  /** `before`: how many files the case has already; the numbers of the new ones go on from there. */
  evidence(code: string, added: AddedWords & { files: number; before: number }, officeId: string): OfficeNotice['reply']
  withdrawn(code: string, day: string, officeId: string): OfficeNotice['reply']
}

export interface LaterStepDeps {
  cases: CaseDeps
  config: Pick<Config, 'delays' | 'offices'>
  news: CaseNews
  pings: Pick<Pings, 'forget'>
  /** An address was deleted: the log of the database must not keep it. */
  erased(): void
  /** Writes that add files to a case that is already there. */
  attachEvidence(caseId: string, files: string[], kept: string[]): Write[]
  /** After notices were queued. */
  wakeOutbox(): void
  /** Which of the offices (ids) no chat is linked for, so that the report itself still waits. */
  untold(caseId: string, officeIds: readonly string[]): Promise<string[]>
  /** A case came in that no office can receive: operator and escrow holder must know that one waits. */
  onWaiting(): void
}

export type LaterStep = Extract<Call, { call: 'write' | 'add-evidence' | 'withdraw' }>

/** What the steps of one case have in common. */
interface Step {
  code: string
  /** ISO day that it is dated with. */
  day: string
  /** One notice to each office of the case. */
  tell(word: (officeId: string) => OfficeNotice['reply']): OfficeNotice[]
}

/** Carries them out. */
export function createLaterSteps(deps: LaterStepDeps) {
  const { cases, config, news } = deps
  const { db } = cases.store

  async function take(call: LaterStep, address: Address, now: Date): Promise<Result> {
    const row = await db.case.findUnique({
      where: { id: call.caseId },
      select: { code: true, status: true, receivedOn: true, heldUntil: true, offices: { select: { officeId: true } } },
    })
    if (row === null) return { result: 'no-case' }
    // Not before the case itself.
    const earliest = now.getTime() + randomDelay(config.delays.answerMinutes)
    const dueAt = new Date(Math.max(earliest, Number(row.heldUntil ?? 0)))
    const offices = config.offices.filter(({ id }) => row.offices.some(({ officeId }) => officeIdOf(officeId) === id))
    const step: Step = {
      code: row.code,
      // What is added before the case arrives is dated with it: its own day would say that the report was there already.
      day: laterOf(jakartaDay(now), row.receivedOn),
      tell: (word) => offices.map(({ id }) => ({ officeId: id, caseId: call.caseId, reply: word(id), dueAt })),
    }
    try {
      if (call.call === 'withdraw') return await withdraw(call, step, address)
      await (call.call === 'write' ? write(call, step) : addEvidence(call, step))
    } catch (error) {
      if (error instanceof CaseError)
        return { result: error.reason === 'closed' || error.reason === 'withdrawn' ? 'over' : 'failed' }
      throw error
    }
    deps.wakeOutbox()
    // Of a held one they are told when its moment has come.
    const waiting = row.status === 'waiting'
    if (waiting) deps.onWaiting()
    const ids = offices.map(({ id }) => id)
    const untold = await deps.untold(call.caseId, ids)
    const names = (which: boolean) => offices.flatMap(({ id, name }) => (untold.includes(id) === which ? [name] : []))
    return { result: 'written', offices: names(false), untold: names(true), waiting }
  }

  /** A message, an answer, or that a question is not answered. */
  async function write(call: Extract<LaterStep, { call: 'write' }>, { code, day, tell }: Step): Promise<void> {
    const { caseId, text, question } = call
    const kind = text === null ? 'refusal' : question === undefined ? 'message' : 'answer'
    const asker = question === undefined ? undefined : await askerOf(caseId, question)
    const notices = tell((officeId) => {
      const other = asker === officeId ? undefined : asker
      if (text === null) return news.refused(code, officeId, other)
      return kind === 'answer' ? news.answer(code, text, officeId, other) : news.message(code, text, officeId)
    }).map((notice) =>
      asker === undefined || asker === notice.officeId ? notice : { ...notice, aside: true as const },
    )
    const message = {
      id: messageIdOf(cases.secret, call),
      kind,
      sender: 'reporter',
      day,
      ...(text === null ? {} : { text }),
      ...(question === undefined ? {} : { answers: question }),
    } as const
    await appendMessage(cases, caseId, message, notices)
  }

  async function addEvidence(
    call: Extract<LaterStep, { call: 'add-evidence' }>,
    { code, day, tell }: Step,
  ): Promise<void> {
    const { caseId, files, kept, text, noted } = call
    const added = { files: files.length, ...(text && { text }), ...(noted && { noted }) }
    const before = await db.evidence.count({ where: { caseId } })
    const id = messageIdOf(cases.secret, call)
    const message = { id, kind: 'evidence', sender: 'reporter', ...added, fileIds: files, day } as const
    const notices = tell((officeId) => news.evidence(code, { ...added, before }, officeId))
    // With the message, so that a case that takes no more gets no files either.
    await appendMessage(cases, caseId, message, notices, { more: () => deps.attachEvidence(caseId, files, kept) })
  }

  /** Everything is erased at once; only the news of it waits, as an answer's would. */
  async function withdraw(
    call: Extract<LaterStep, { call: 'withdraw' }>,
    { code, day, tell }: Step,
    address: Address,
  ): Promise<Result> {
    const { caseId } = call
    const notices = tell((officeId) => news.withdrawn(code, day, officeId))
    const withdrawing = withdrawCase(cases, caseId, notices)
    await withdrawing.catch(async (error: unknown) => {
      // Nothing was erased: the case stands as it was, and so does the wish to be told of it.
      if (!(await isDone({ db, secret: cases.secret }, call))) throw error
    })
    // Also when only the log could not be emptied yet: the case is gone, and must not be told of.
    const refs = await deps.pings.forget(caseId, address)
    deps.erased()
    deps.wakeOutbox()
    return { result: 'withdrawn', code, seen: await withdrawing, refs }
  }

  /** Who put the question: its sender stands in clear. */
  async function askerOf(caseId: string, question: string): Promise<string | undefined> {
    const where = { id: question, caseId }
    return (await db.message.findFirst({ where, select: { sender: true } }))?.sender
  }

  return { take }
}

/** Evenly random minutes between two bounds, in milliseconds. */
function randomDelay([least, most]: readonly [number, number] | readonly number[]): number {
  const span = ((most ?? 0) - (least ?? 0)) * 60_000
  return (least ?? 0) * 60_000 + Math.floor((randomBytes(4).readUInt32BE() / 2 ** 32) * span)
}
