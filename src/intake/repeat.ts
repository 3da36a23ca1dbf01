/** The open question again, and small questions laid over it. */
import { ask } from '../form/engine.ts'
import { askCase } from './case-question.ts'
import { askFinished } from './finished.ts'
import { askMenu, askNumber } from './menu.ts'
import { askOverlay } from './overlay.ts'
import type { Overlay, SessionState } from './state.ts'
import { at, fromForm, step } from './steps.ts'
import type { Step, TurnContext } from './turn-types.ts'

/** The open question again. */
export function repeat(state: SessionState, context: TurnContext): Step {
  if (state.overlay !== null) return step(state, [askOverlay(state.overlay, state, context)])
  switch (state.at.mode) {
    case 'menu':
      return state.at.ask === 'receipt' ? step(state, [askNumber(context)]) : step(state, [askMenu(context)])
    case 'draft':
      return state.draft === null
        ? step(at(state, { mode: 'menu', ask: 'main' }), [askMenu(context)])
        : fromForm(state, ask(state.draft, context))
    case 'case':
      return step(state, [askCase(state.at.case, context)])
    case 'finished':
      return step(state, [askFinished(state.at.finished, context)])
  }
}

export const asking = (state: SessionState, overlay: Overlay, context: TurnContext): Step => {
  const next = { ...state, overlay }
  return step(next, [askOverlay(overlay, next, context)])
}
