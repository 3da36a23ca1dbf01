/** Words that belong to the story although they came elsewhere: under a file, or late. */
import type { FormContext } from './context.ts'
import type { Draft } from './draft.ts'
import { say } from './dress.ts'
import { hideFurther } from './further.ts'
import { remember } from './hide.ts'
import { asksWhose } from './mask-places.ts'
import type { Outcome } from './outcome.ts'

/** The words stand at the end of the story; whose it is what may be hidden in them is asked at once, or with the rest. */
export function addToStory(draft: Draft, words: string, { texts, form, fresh }: FormContext): Outcome {
  const { story } = form.roles
  const before = draft.answers[story]
  const told = before?.kind === 'text' ? before.text : []
  const { text, hidden, whose, notes } = hideFurther(told, words, { context: { about: 'story' } }, texts, fresh)
  const answer = { kind: 'text' as const, text }
  // They may be the whole story: its question goes on collecting instead of starting anew, and asks about what is hidden
  // in them when the story is done.
  const at =
    draft.at.place === 'step' && draft.at.step === story
      ? { ...draft.at, sub: { ask: 'more-text' as const, short: false } }
      : asksWhose(draft.at, story, whose)
  return {
    draft: { ...draft, answers: { ...draft.answers, [story]: answer }, at },
    replies: notes.map(say),
    effects: remember(hidden),
  }
}
