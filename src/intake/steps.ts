/** Small builders of a turn's outcome. */
import type { Button, Reply } from '../channel.ts'
import type { Outcome } from '../form/outcome.ts'
import type { Mode, Overlay, SessionState } from './state.ts'
import type { Call, Effect, Step } from './turn-types.ts'

/** Buttons of it are gone once one is pressed. */
export const say = (text: string, buttons?: Button[], layout: 'row' | 'list' = 'list'): Reply =>
  buttons === undefined ? { text } : { text, buttons, layout, replacesPressed: true }

/** What a turn comes to. */
export const step = (state: SessionState, replies: Reply[] = [], effects: Effect[] = []): Step => ({
  state,
  replies,
  effects,
})

/** Replies in front of what a step says. */
export const after = (replies: Reply[], next: Step): Step => ({ ...next, replies: [...replies, ...next.replies] })

/** A turn that waits for a call, and says `replies` before it. */
export const needs = (state: SessionState, call: Call, replies: Reply[] = []): Step => ({
  state,
  replies,
  effects: [],
  call,
})

/** At another place of the conversation; a small question laid over the old one is gone. */
export const at = (state: SessionState, mode: Mode, overlay: Overlay | null = null): SessionState => ({
  ...state,
  at: mode,
  overlay,
})

/** A form's outcome as a step of the conversation. */
export const fromForm = (state: SessionState, outcome: Outcome): Step => ({
  state: { ...state, draft: outcome.draft },
  replies: outcome.replies,
  effects: outcome.effects,
})
