/**
 * What a turn has begun outside its own transaction, noted in the session before it is done: a report or a message that is
 * sent, files, a withdrawal. The turn that began it may die, lose the answer of the database, or be overtaken by another
 * instance; whoever takes the next message finishes it first, and nobody is told that it did not happen. All of it is
 * idempotent by ids that stand in the state, so two that finish it at once do it once.
 */
import type { Reply } from '../channel.ts'
import type { SessionState } from './state.ts'
import type { Call, Result } from './turn-types.ts'

/** Calls that cannot be taken back. */
export type Lasting = Extract<Call, { call: 'submit' | 'write' | 'add-evidence' | 'withdraw' }>

export interface Begun {
  /** The draft stands in the state beside it, and need not stand there twice. */
  call: Exclude<Lasting, { call: 'submit' }> | Omit<Extract<Lasting, { call: 'submit' }>, 'draft'>
  /** The message that asked for it. */
  message: string
  /** What was said before it. */
  replies: Reply[]
  /** ISO instant. */
  at: string
  /** It failed, or only its answer was lost: looked for from now on, and never done unasked. */
  unsure?: true
}

/** Minutes after which nobody can be at it any more. It is looked for then: what somebody has let rest is not done unasked. */
const AT_WORK = 5

/** Whether it must be noted before it is done. */
export const isLasting = (call: Call): call is Lasting =>
  call.call === 'submit' || call.call === 'write' || call.call === 'add-evidence' || call.call === 'withdraw'

/** The note. `message`: the id of the one that asked for it; `replies`: what was said before it. */
export function begun(call: Lasting, message: string, replies: readonly Reply[], now: Date): Begun {
  const at = now.toISOString()
  if (call.call !== 'submit') return { call, message, replies: [...replies], at }
  const { draft: _beside, ...rest } = call
  return { call: rest, message, replies: [...replies], at }
}

/** Undefined when nothing is, or what it was about is no longer at hand: a draft let go, a case closed. */
export function callOf({ begun: open, draft, at }: SessionState): Lasting | undefined {
  if (open === undefined) return undefined
  const { call } = open
  if (call.call === 'submit') return draft === null ? undefined : { ...call, draft }
  return at.mode === 'case' && at.case.caseId === call.caseId ? call : undefined
}

/** Whether it may only be looked for. A draft that another version of its form asks about is not sent as it stands. */
export const onlyLook = ({ at, unsure }: Begun, call: Lasting, now: Date, formVersion: number): boolean =>
  unsure === true ||
  now.getTime() - Date.parse(at) > AT_WORK * 60_000 ||
  (call.call === 'submit' && call.draft.form.version !== formVersion)

/** The state once the result is known. What failed may have happened all the same. */
export const settled = (state: SessionState, open: Begun, { result }: Result): SessionState =>
  result === 'failed' || result === 'undone'
    ? { ...state, begun: { ...open, replies: [], unsure: true } }
    : without(state)

/** Nothing is begun any more. */
export function without({ begun: _over, ...state }: SessionState): SessionState {
  return state
}
