/** Carries out what a turn must wait for: a new draft's keys, submission, opening a case, writing to it, withdrawing. */
import { randomBytes, randomUUID } from 'node:crypto'
import { type CaseDeps, CaseError, type OfficeNotice } from '../cases/deps.ts'
import { toldDeadline } from '../cases/deadline.ts'
import { latestDay, officeIdOf } from '../cases/hold.ts'
import { type CaseView, openByReceipt, reopen } from '../cases/open.ts'
import { type KnownSubmission, type SubmitDeps, submitCase, type Submitted } from '../cases/submit.ts'
import { appendMessage } from '../cases/thread.ts'
import { withdrawCase } from '../cases/withdraw.ts'
import type { Address } from '../channel.ts'
import type { Config } from '../config.ts'
import { filesIn, type MaskedText } from '../form/answers.ts'
import type { Draft } from '../form/draft.ts'
import { newDraft } from '../form/new-draft.ts'
import { activeAnswers } from '../form/path.ts'
import type { Pings } from '../notify/pings.ts'
import type { Write } from '../store/open.ts'
import type { Texts } from '../texts/texts.ts'
import { jakartaDay, laterOf } from '../understanding/calendar.ts'
import { randomIdentity } from '../vault/hybrid.ts'
import { withRecipient } from '../vault/identity-file.ts'
import { newReceipt } from '../vault/receipt.ts'
import { createSlots, SlotsFull } from '../vault/slots.ts'
import type { Flood } from './flood.ts'
import { messageIdOf } from './is-done.ts'
import type { Limits } from './limits.ts'
import { reporterView } from './view.ts'
import type { AddedWords, Call, Result, SentCase, TurnContext } from './turn-types.ts'

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

/** Who asks, in memory only. */
export interface Asker {
  /** For limits. */
  key: string
  address: Address
}

export interface CallDeps {
  cases: CaseDeps & SubmitDeps
  config: Config
  news: CaseNews
  limits: Limits
  flood: Flood
  pings: Pick<Pings, 'newest' | 'stop' | 'read' | 'forget'>
  /** An address was deleted: the log of the database must not keep it. */
  erased(): void
  /** Writes that add files to a case that is already there. */
  attachEvidence(caseId: string, files: string[], kept: string[]): Write[]
  /** After notices were queued. */
  wakeOutbox(): void
  /** Which of the offices (ids) no chat is linked for, so that the report itself still waits. */
  untold(caseId: string, officeIds: readonly string[]): Promise<string[]>
  /** A report came in, and nobody at these offices (ids) was told. */
  onUntold(officeIds: readonly string[]): void
  /** A case came in that no office can receive: operator and escrow holder must know that one waits. */
  onWaiting(): void
}

/** Evenly random minutes between two bounds, in milliseconds. */
function randomDelay([least, most]: readonly [number, number] | readonly number[]): number {
  const span = ((most ?? 0) - (least ?? 0)) * 60_000
  return (least ?? 0) * 60_000 + Math.floor((randomBytes(4).readUInt32BE() / 2 ** 32) * span)
}

/**
 * Reports sent at the same moment are worked on one after the other: side by side their seals would take turns in the
 * thread for keys, so that all of them would wait until the last is ready, and nobody would work there until the next
 * wave. Three, so that the thread for keys has the next one at hand while one is stored and one's keys are on their way
 * back: with two it stood idle now and then (docs/benchmarks.md).
 */
const SENT_AT_ONCE = 3

export function createCalls(deps: CallDeps) {
  const { cases, config, news, limits } = deps
  const sending = createSlots(SENT_AT_ONCE)

  async function perform(call: Call, { key, address }: Asker, context: TurnContext): Promise<Result> {
    const now = context.now.getTime()
    switch (call.call) {
      case 'begin-draft': {
        const wait = deps.flood.wait(now)
        if (wait !== undefined) return { result: 'slowed', minutes: wait }
        if (!limits.draft(key, now)) return { result: 'too-many-drafts' }
        deps.flood.began(now)
        return { result: 'draft-begun', draft: beginDraft(context, call.added) }
      }
      case 'submit': {
        const sent = await sending.run(() => submit(call.draft, call.later, context))
        deps.wakeOutbox()
        return { result: 'submitted', sent }
      }
      case 'open-case': {
        const wait = limits.receiptWait(key, now)
        if (wait !== undefined) return { result: 'too-many-tries', minutes: wait }
        const view = await openByReceipt({ ...cases, config }, call.receipt).catch((error: unknown) => {
          if (error instanceof SlotsFull) return 'busy' as const
          throw error
        })
        // Said in the same words: nobody needs to know how many others try.
        if (view === 'busy') return { result: 'too-many-tries', minutes: 1 }
        if (view === undefined) limits.wrongReceipt(key, now)
        return caseResult(view, address, context.texts)
      }
      case 'reload-case': {
        // Before the messages are read: one that comes in between is shown, and told of once more.
        const seen = call.tell === true ? await deps.pings.newest(call.caseId) : undefined
        const view = await reopen({ ...cases, config }, call.caseId, call.mailbox)
        const result = await caseResult(view, address, context.texts)
        return result.result === 'case' && seen !== undefined
          ? { ...result, view: { ...result.view, told: true }, seen }
          : result
      }
      case 'stop-telling': {
        const stopped = await deps.pings.stop(address)
        if (stopped.was) deps.erased()
        return { result: 'stopped', ...stopped }
      }
      default:
        return await change(call, address, context)
    }
  }

  function beginDraft({ form }: TurnContext, added?: readonly string[]): Draft {
    const keys = { file: randomIdentity(), mailbox: randomIdentity() }
    return newDraft(form, { caseId: randomUUID(), receipt: newReceipt(), keys, ...(added && { added }) })
  }

  async function submit(draft: Draft, later: boolean, context: TurnContext): Promise<SentCase> {
    const [file, mailbox] = await Promise.all([withRecipient(draft.keys.file), withRecipient(draft.keys.mailbox)])
    const sent = await submitCase(cases, { ...submissionOf(draft, context), file, mailbox, later })
    if (sent.waiting) deps.onWaiting()
    return sentCase(draft, sent, context.now)
  }

  /** A reporter's later step: offices see it after a random while, so that nobody can watch whose phone is in use. */
  async function change(
    call: Extract<Call, { call: 'write' | 'add-evidence' | 'withdraw' }>,
    address: Address,
    { now }: TurnContext,
  ): Promise<Result> {
    const row = await cases.store.db.case.findUnique({
      where: { id: call.caseId },
      select: { code: true, status: true, receivedOn: true, heldUntil: true, offices: { select: { officeId: true } } },
    })
    if (row === null) return { result: 'no-case' }
    // Not before the case itself.
    const earliest = now.getTime() + randomDelay(config.delays.answerMinutes)
    const dueAt = new Date(Math.max(earliest, Number(row.heldUntil ?? 0)))
    const offices = config.offices.filter(({ id }) => row.offices.some(({ officeId }) => officeIdOf(officeId) === id))
    const tell = (word: (officeId: string) => OfficeNotice['reply']): OfficeNotice[] =>
      offices.map(({ id }) => ({ officeId: id, caseId: call.caseId, reply: word(id), dueAt }))
    // What is added before the case arrives is dated with it: its own day would say that the report was there already.
    const day = laterOf(jakartaDay(now), row.receivedOn)
    const { code } = row
    try {
      switch (call.call) {
        case 'write': {
          const { text, question } = call
          const kind =
            text === null ? ('refusal' as const) : question === undefined ? ('message' as const) : ('answer' as const)
          const asker = question === undefined ? undefined : await askerOf(call.caseId, question)
          const word = (officeId: string) => {
            const other = asker === officeId ? undefined : asker
            if (text === null) return news.refused(code, officeId, other)
            return kind === 'answer' ? news.answer(code, text, officeId, other) : news.message(code, text, officeId)
          }
          const told = tell(word).map((notice) =>
            asker === undefined || asker === notice.officeId ? notice : { ...notice, aside: true as const },
          )
          const message = {
            id: messageIdOf(cases.secret, call),
            kind,
            sender: 'reporter',
            day,
            ...(text === null ? {} : { text }),
            ...(question === undefined ? {} : { answers: question }),
          }
          await appendMessage(cases, call.caseId, message, told)
          break
        }
        case 'add-evidence': {
          const { text, noted } = call
          const added = { files: call.files.length, ...(text && { text }), ...(noted && { noted }) }
          const before = await cases.store.db.evidence.count({ where: { caseId: call.caseId } })
          // With the message, so that a case that takes no more gets no files either.
          await appendMessage(
            cases,
            call.caseId,
            {
              id: messageIdOf(cases.secret, call),
              kind: 'evidence',
              sender: 'reporter',
              ...added,
              fileIds: call.files,
              day,
            },
            tell((id) => news.evidence(code, { ...added, before }, id)),
            () => deps.attachEvidence(call.caseId, call.files, call.kept),
          )
          break
        }
        case 'withdraw': {
          // Everything is erased at once; only the news of it waits, as an answer's would.
          const withdrawing = withdrawCase(
            cases,
            call.caseId,
            tell((id) => news.withdrawn(code, day, id)).map((notice) => ({ ...notice, final: true })),
          )
          await withdrawing.catch(() => undefined)
          // Also when only the log could not be emptied yet: the case is gone, and must not be told of.
          const refs = await deps.pings.forget(call.caseId, address)
          deps.erased()
          deps.wakeOutbox()
          return { result: 'withdrawn', code, seen: await withdrawing, refs }
        }
      }
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

  /** Who put the question: its sender stands in clear. */
  async function askerOf(caseId: string, question: string): Promise<string | undefined> {
    const where = { id: question, caseId }
    return (await cases.store.db.message.findFirst({ where, select: { sender: true } }))?.sender
  }

  async function caseResult(view: CaseView | undefined, address: Address, texts: Texts): Promise<Result> {
    if (view === undefined) return { result: 'no-case' }
    if (view.tampered > 0) cases.onDistrust?.(view.code, 'tampered')
    const [told, untold] = await Promise.all([
      deps.pings.read(address, view.caseId),
      deps.untold(
        view.caseId,
        view.offices.map(({ id }) => id),
      ),
    ])
    return { result: 'case', view: reporterView(view, texts, told, untold) }
  }

  async function sentCase(
    { caseId }: Draft,
    { code, recipients, deadline, held, receiptOpensReport }: Submitted,
    now: Date,
  ): Promise<SentCase> {
    const ids = recipients.map(({ id }) => id)
    const untold = await deps.untold(caseId, ids)
    if (untold.length > 0) deps.onUntold(untold)
    return {
      caseId,
      code,
      offices: recipients.map(({ name }) => name),
      untold: recipients.filter(({ id }) => untold.includes(id)).map(({ name }) => name),
      ...(held && { latest: latestDay(now) }),
      deadline: toldDeadline(deadline, jakartaDay(now)),
      receiptOpensMailboxOnly: !receiptOpensReport,
    }
  }

  return { perform }
}
export type Calls = ReturnType<typeof createCalls>

function submissionOf(draft: Draft, { form, texts }: TurnContext): KnownSubmission {
  const { caseId, receipt, answers, struck, added } = draft
  const evidence = filesIn(activeAnswers(form, answers))
  return { caseId, receipt, form, answers, language: texts.language, struck, added, evidence }
}
