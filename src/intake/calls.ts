/** Carries out what a turn must wait for: a new draft's keys, submission, opening a case, writing to it, withdrawing. */
import { randomUUID } from 'node:crypto'
import type { CaseDeps } from '../cases/deps.ts'
import { toldDeadline } from '../cases/deadline.ts'
import { latestDay } from '../cases/hold.ts'
import { type CaseView, openByReceipt, reopen } from '../cases/open.ts'
import { type Submission, type SubmitDeps, submitCase, type Submitted } from '../cases/submit.ts'
import type { Address } from '../channel.ts'
import type { Config } from '../config.ts'
import { filesIn } from '../form/answers.ts'
import type { Draft } from '../form/draft.ts'
import { newDraft } from '../form/new-draft.ts'
import { activeAnswers } from '../form/path.ts'
import type { Pings } from '../notify/pings.ts'
import { createSlots, SlotsFull } from '../slots.ts'
import type { Texts } from '../texts/texts.ts'
import { jakartaDay } from '../understanding/calendar.ts'
import { randomIdentity } from '../vault/hybrid.ts'
import { withRecipient } from '../vault/identity-file.ts'
import { newReceipt } from '../vault/receipt.ts'
import type { Flood } from './flood.ts'
import { createLaterSteps, type LaterStepDeps } from './later-steps.ts'
import type { Limits } from './limits.ts'
import { reporterView } from './view.ts'
import type { Call, Result, SentCase, TurnContext } from './turn-types.ts'

/** Who asks, in memory only. */
export interface Asker {
  /** For limits. */
  key: string
  address: Address
}

export interface CallDeps extends LaterStepDeps {
  cases: CaseDeps & SubmitDeps
  config: Config
  limits: Limits
  flood: Flood
  pings: Pick<Pings, 'newest' | 'stop' | 'read' | 'forget'>
  /** A report came in, and nobody at these offices (ids) was told. */
  onUntold(officeIds: readonly string[]): void
}

/**
 * Reports sent at the same moment are worked on one after the other: side by side their seals would take turns in the
 * thread for keys, so that all of them would wait until the last is ready, and nobody would work there until the next
 * wave. Three, so that the thread for keys has the next one at hand while one is stored and one's keys are on their way
 * back: with two it stood idle now and then (docs/benchmarks.md).
 */
const SENT_AT_ONCE = 3

/** Each call may be carried out again after a crash, and changes nothing then. */
export function createCalls(deps: CallDeps) {
  const { cases, config, limits } = deps
  const sending = createSlots(SENT_AT_ONCE)
  const laterSteps = createLaterSteps(deps)

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
        return await laterSteps.take(call, address, context.now)
    }
  }

  function beginDraft({ form }: TurnContext, added?: readonly string[]): Draft {
    const keys = { file: randomIdentity(), mailbox: randomIdentity() }
    return newDraft(form, { caseId: randomUUID(), receipt: newReceipt(), keys, ...(added && { added }) })
  }

  async function submit(draft: Draft, later: boolean, context: TurnContext): Promise<SentCase> {
    const sent = await submitCase(cases, { ...(await submissionOf(draft, context)), later })
    if (sent.waiting) deps.onWaiting()
    return sentCase(draft, sent, context.now)
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

async function submissionOf(draft: Draft, { form, texts }: TurnContext): Promise<Submission> {
  const { caseId, receipt, answers, struck, added, keys } = draft
  const [file, mailbox] = await Promise.all([withRecipient(keys.file), withRecipient(keys.mailbox)])
  const evidence = filesIn(activeAnswers(form, answers))
  return { caseId, receipt, form, answers, language: texts.language, struck, added, evidence, file, mailbox }
}
