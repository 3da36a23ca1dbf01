/** Goes on once a call has been carried out. */
import { ask, followed } from '../form/engine.ts'
import { afterCaseCall, showCase } from './case-shown.ts'
import { leavingCase } from './case-left.ts'
import { showReceipt } from './finished.ts'
import { askMenu, askNumber } from './menu.ts'
import { repeat } from './repeat.ts'
import type { SessionState } from './state.ts'
import { after, at, fromForm, say, step } from './steps.ts'
import { afterStop } from './stop-telling.ts'
import type { Event, Step, TurnContext } from './turn-types.ts'

type Answered = Extract<Event, { kind: 'result' }>

export function resumeAfter(state: SessionState, event: Answered, context: TurnContext): Step {
  const next = resumed(state, event, context)
  // By a step of its own a case is left with words of its own.
  return LEAVES.has(event.call.call) ? leavingCase(state, next, context) : next
}

/** Calls by which a case may be left for something else. */
const LEAVES = new Set<Answered['call']['call']>(['begin-draft', 'stop-telling'])

function resumed(state: SessionState, event: Answered, context: TurnContext): Step {
  const { texts } = context
  const { call, result } = event
  switch (call.call) {
    case 'begin-draft':
      if (result.result === 'draft-begun') {
        const next = { ...at(state, { mode: 'draft' }), draft: result.draft }
        return fromForm(next, ask(result.draft, context.speak(state.language, result.draft.form.id)))
      }
      return after(
        [
          say(
            result.result === 'too-many-drafts'
              ? texts('limit-drafts', { ...context.args, max: context.args['maxDrafts'] ?? '' })
              : result.result === 'slowed'
                ? texts('limit-flood', { ...context.args, minutes: String(result.minutes) })
                : texts('trouble'),
          ),
        ],
        step(at(state, { mode: 'menu', ask: 'main' }), [askMenu(context)]),
      )
    case 'submit':
      if (result.result === 'submitted') return showReceipt(state, call.draft.receipt, result.sent, context)
      return fromForm(
        state,
        followed({ draft: call.draft, replies: [say(texts('send-failed'))], effects: [] }, context),
      )
    case 'open-case':
      switch (result.result) {
        case 'case': {
          const shown = showCase(state, result.view, context)
          return { ...shown, effects: [...shown.effects, { kind: 'erase-message', ref: context.messageRef }] }
        }
        case 'too-many-tries':
          return step(at(state, { mode: 'menu', ask: 'main' }), [
            say(texts('case-too-many-tries', { minutes: String(result.minutes) })),
            askMenu(context),
          ])
        case 'no-case':
          return step(state, [say(texts('case-not-found')), say(texts('case-lost')), askNumber(context)])
        default:
          return step(state, [say(texts('trouble')), askNumber(context)])
      }
    case 'stop-telling':
      return afterStop(state, call, result, context)
    default:
      return state.at.mode === 'case'
        ? afterCaseCall(state, state.at.case, call, result, context)
        : repeat(state, context)
  }
}
