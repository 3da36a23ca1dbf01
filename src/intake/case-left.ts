/** A case that left the screen: said the same whichever way it was left. */
import type { SessionState } from './state.ts'
import { say } from './steps.ts'
import type { Step, TurnContext } from './turn-types.ts'

/**
 * What is on the phone still shows the number that opens the case, after "batal" as after "tutup". Not yet while a call is
 * to be done; nor after erasing, which says more.
 */
export function leavingCase(before: SessionState, next: Step, { texts }: TurnContext): Step {
  const ended = next.effects.some(({ kind }) => kind === 'end-session')
  if (before.at.mode !== 'case' || next.state.at.mode === 'case' || next.call !== undefined || ended) return next
  return { ...next, replies: [say(texts('case-left')), say(texts('case-hide-number')), ...next.replies] }
}
