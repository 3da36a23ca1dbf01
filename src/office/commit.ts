/**
 * Commits a turn of a linked chat: what it remembers, and the step within a case with the news of it, in one
 * transaction. So a message that comes again finds either nothing done, or everything with its answer.
 */
import type { Audit } from '../audit/audit.ts'
import type { Action } from '../audit/chain.ts'
import { type CaseDeps, CaseError, type Distrust, type OfficeNotice } from '../cases/deps.ts'
import { appendMessage } from '../cases/thread.ts'
import type { Config } from '../config.ts'
import type { Outbox } from '../notify/outbox.ts'
import type { Write } from '../store/open.ts'
import { isStale } from '../store/store-error.ts'
import type { Language, Texts } from '../texts/texts.ts'
import { flowsAfter } from './flow.ts'
import type { Links } from './links.ts'
import { type DeskState, SEEN } from './state.ts'
import { type CaseStep, ending, type Failure, type Outcome, type Turn } from './turn-types.ts'

export interface CommitDeps {
  cases: CaseDeps
  config: Pick<Config, 'offices' | 'operator'>
  links: Links
  outbox: Pick<Outbox, 'toChat'>
  audit: Pick<Audit, 'note'>
  texts(language: Language): Texts
}

/** Resolves to the replies, or to undefined when something was faster and the turn must be run again. */
export async function commitTurn(
  deps: CommitDeps,
  turn: Turn,
  outcome: Outcome,
  row: Uint8Array | null,
): Promise<Outcome['replies'] | undefined> {
  const { links, cases } = deps
  const remember = (done: Outcome): Write => links.setState(turn.link.id, stateAfter(turn, done), row)
  const { step } = outcome
  if (step !== undefined) {
    const failure = await perform(deps, turn, step, () => remember(outcome))
    if (failure === undefined) return outcome.replies
    // Another office was faster, which matters only to a step that says so: the turn is run again on what is there now.
    if (failure === 'conflict' && step.guard === undefined) return undefined
    if (isDistrust(failure)) {
      const { contact } = deps.config.operator
      return commitTurn(deps, turn, ending(turn.texts('office-case-distrusted', { contact })), row)
    }
    // If it failed because another turn of the chat was faster, this commit fails for the same reason.
    return commitTurn(deps, turn, { running: null, ...(await step.failed(failure)) }, row)
  }
  try {
    await cases.store.db.$transaction([remember(outcome), ...(outcome.more ?? [])])
    return outcome.replies
  } catch (error) {
    if (isStale(error)) return undefined
    throw error
  }
}

async function perform(
  deps: CommitDeps,
  turn: Turn,
  step: CaseStep,
  remember: () => Write,
): Promise<Failure | Distrust | undefined> {
  const { cases, links, outbox, audit } = deps
  /** The other chats of the office are told, this one remembers, and it is noted. */
  const more = async (): Promise<Write[]> => {
    const others = (await links.ofOffice(turn.office.id)).filter(({ id }) => id !== turn.link.id)
    const news = step.news(turn.texts, turn.office.notice)
    // Waited for at once: one that fails while something else is waited for would be nobody's, and end the process.
    const told = await Promise.all(others.map((chat) => outbox.toChat(chat, news, step.caseId)))
    const noted = await audit.note({
      ...actOf(step),
      actor: turn.link.id,
      officeId: turn.office.id,
      caseId: step.caseId,
    })
    return [...told.flat(), remember(), ...noted]
  }
  try {
    const notices = await noticesOf(deps, turn, step)
    const { added } = await appendMessage(cases, step.caseId, step.message, notices, { guard: step.guard, more })
    return added ? undefined : 'taken'
  } catch (error) {
    if (error instanceof CaseError) return error.reason
    throw error
  }
}

const isDistrust = (failure: Failure | Distrust): failure is Distrust => failure === 'tampered' || failure === 'no-key'

function actOf({ message: { kind, status } }: CaseStep): { action: Action; detail?: string } {
  if (kind === 'question') return { action: 'ask' }
  return status === undefined || status === 'read' ? { action: 'acknowledge' } : { action: 'status', detail: status }
}

/** To the other offices that have the case, in the language of each. */
async function noticesOf({ cases, config, texts }: CommitDeps, turn: Turn, step: CaseStep): Promise<OfficeNotice[]> {
  const rows = await cases.store.db.caseOffice.findMany({ where: { caseId: step.caseId }, select: { officeId: true } })
  const ids = new Set(rows.map(({ officeId }) => officeId))
  return config.offices
    .filter(({ id }) => id !== turn.office.id && ids.has(id))
    .map(({ id, language, notice }) => ({
      officeId: id,
      caseId: step.caseId,
      reply: step.news(texts(language), notice),
    }))
}

function stateAfter(turn: Turn, { replies, running }: Outcome): DeskState {
  const { state, message } = turn
  return {
    flows: running === undefined ? state.flows : flowsAfter(turn, running),
    seen: [...state.seen, message.messageId].slice(-SEEN),
    replies,
  }
}
