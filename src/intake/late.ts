/**
 * Messages that others of their chat overtook: texts and presses come by ways of their own, and another instance may be
 * faster. At the question that stands there now such a message would be taken for an answer that nobody gave; but a
 * part of the story is one wherever the conversation stands by then.
 */
import type { Incoming } from '../channel.ts'
import type { Draft } from '../form/draft.ts'
import type { SessionState } from './state.ts'

/** `story`: it was written while the story was told. */
export type Lateness = 'late' | 'story'

/** Undefined for what is in time. */
export function latenessOf({ order: handled, draft }: SessionState, { order }: Incoming): Lateness | undefined {
  if (order === undefined || handled === undefined || order >= handled) return undefined
  // Numbers that jump back far belong to another bot, whose token the operator put in: its messages must not be late
  // for ever.
  if (handled - order >= 1_000_000) return undefined
  const { from, until = order } = draft?.storyTime ?? { from: order }
  return from < order && order <= until ? 'story' : 'late'
}

/**
 * The draft after a turn, with the numbers in the chat between which its story is told: from the message that opened the
 * question to the one that ended it.
 */
export function timed(before: Draft | null, after: Draft | null, order: number | undefined, story: string) {
  if (after === null || order === undefined) return after
  const [was, is] = [before !== null && isAt(before, story), isAt(after, story)]
  if (is && !was) return { ...after, storyTime: { from: order } }
  const { storyTime } = after
  return was && !is && storyTime !== undefined ? { ...after, storyTime: { ...storyTime, until: order } } : after
}

/** Talking about what is hidden does not end it. */
function isAt({ at }: Draft, story: string): boolean {
  const place = 'home' in at ? at.home : at
  return place.place === 'step' && place.step === story
}
