/** Words that belong to the story although they came elsewhere: under a file, or late. */
import { textLength } from '../masking/apply.ts'
import type { FormContext } from './context.ts'
import type { Draft } from './draft.ts'
import { say } from './dress.ts'
import { hideFurther } from './further.ts'
import { remember } from './hide.ts'
import { asksWhose } from './mask-places.ts'
import type { Outcome } from './outcome.ts'
import { findStep, pathSteps } from './path.ts'

/**
 * The words stand at the end of the story; whose it is what may be hidden in them is asked at once, or with the rest.
 * `full`: a story as long as it may be takes no more of them, which is said.
 */
export function addToStory(
  draft: Draft,
  words: string,
  { texts, form, fresh }: FormContext,
): Outcome & { full?: true } {
  const { story } = form.roles
  const before = draft.answers[story]
  const told = before?.kind === 'text' ? before.text : []
  const step = findStep(form, story)
  const max = step?.type === 'text' ? step.max : 0
  if ([...words].length + textLength(told) > max)
    return { draft, replies: [say(texts('story-full', { max: String(max) }))], effects: [], full: true }
  const { text, hidden, whose, notes } = hideFurther(told, words, { context: { about: 'story' } }, texts, fresh)
  const answer = { kind: 'text' as const, text }
  // They may be the whole story: its question goes on collecting instead of starting anew, and asks about what is hidden
  // in them when the story is done.
  const at =
    draft.at.place === 'step' && draft.at.step === story
      ? { ...draft.at, sub: { ask: 'more-text' as const, short: false } }
      : asksWhose(draft.at, story, whose)
  const { toldEarlyCut: _cut, ...rest } = draft
  return {
    draft: {
      ...rest,
      answers: { ...draft.answers, [story]: answer },
      at,
      // Words under a photo are seldom all there is to tell.
      ...(before === undefined && liesAhead(draft, form) && { toldEarly: story, toldUnder: true as const }),
    },
    replies: notes.map(say),
    effects: remember(hidden),
  }
}

/** The story will be asked for: whoever has not answered it and is not being asked stands before it. */
function liesAhead({ at, answers }: Draft, form: FormContext['form']): boolean {
  const here = 'home' in at ? at.home : at
  const step = pathSteps(form, answers).find(({ id }) => id === form.roles.story)
  return step?.type === 'text' && step.several && !('step' in here && here.step === step.id)
}
