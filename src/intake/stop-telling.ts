/** STOP: the address that was kept for news is deleted. It counts wherever in the conversation somebody stands. */
import { askMenu } from './menu.ts'
import { repeat } from './repeat.ts'
import type { SessionState } from './state.ts'
import { after, at, needs, say, step } from './steps.ts'
import type { Call, Result, Step, TurnContext } from './turn-types.ts'

export const stopTelling = (state: SessionState, word: Extract<Call, { call: 'stop-telling' }>['word']): Step =>
  needs(state, { call: 'stop-telling', word })

export function afterStop(
  before: SessionState,
  { word }: Extract<Call, { call: 'stop-telling' }>,
  result: Result,
  context: TurnContext,
): Step {
  const { texts } = context
  if (result.result !== 'stopped') return after([say(texts('trouble'))], repeat(before, context))
  const state = withoutNews({ ...before, refs: [...before.refs, ...result.refs] })
  // Of a report that was just sent it may end the news, or be regret: it ends the one, and says how to go about the other.
  if (word === 'cancel' && state.at.mode === 'finished') {
    const ended = result.was ? ['notify-stop-done'] : []
    return after(
      [...ended, 'withdraw-how'].map((key) => say(texts(key))),
      repeat(state, context),
    )
  }
  if (!result.was && word === 'cancel') return step(at(state, { mode: 'menu', ask: 'main' }), [askMenu(context)])
  // No STOP was typed: what is said is the answer to the offer.
  if (word === 'self')
    return after([say(texts(result.was ? 'notify-stop-done' : 'notify-declined'))], repeat(state, context))
  const said = say(
    texts(result.was ? 'notify-stop-done' : state.draft === null ? 'notify-stop-none' : 'notify-stop-draft'),
  )
  // Whoever answers a ping wants to be left alone: no menu. What is open goes on.
  return state.at.mode === 'menu' ? step({ ...state, overlay: null }, [said]) : after([said], repeat(state, context))
}

/** What is on the screen says so, too. */
function withoutNews(state: SessionState): SessionState {
  const { at: place } = state
  if (place.mode === 'case') return { ...state, at: { mode: 'case', case: { ...place.case, told: false } } }
  if (place.mode === 'finished' && place.finished.told === true)
    return { ...state, at: { mode: 'finished', finished: { ...place.finished, told: false } } }
  return state
}
