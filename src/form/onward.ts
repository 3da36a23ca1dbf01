/** Where a draft goes once a step is answered. */
import { atDetails, atReview, atStep, type Draft, moreOf } from './draft.ts'
import type { FormContext } from './context.ts'
import { type AskedStep, nextStep } from './path.ts'
import { choicesOffered } from './steps/options.ts'

/** The answers without one that came before its question. */
function asked({ answers, toldEarly }: Draft): Draft['answers'] {
  if (toldEarly === undefined) return answers
  const { [toldEarly]: _early, ...rest } = answers
  return rest
}

/** Moves to what comes after `step`. A choice with a single way is no question: it answers itself. */
export function onward(draft: Draft, step: AskedStep, context: FormContext): Draft {
  const next = nextStep(context.form, asked(draft), step)
  if (next.to === 'review') return { ...draft, at: atReview() }
  if (next.to === 'details') return { ...draft, at: atDetails }
  if (next.step.id === draft.toldEarly) {
    const { toldEarly: _told, toldEarlyCut: _cut, toldUnder: _under, ...rest } = draft
    return { ...rest, at: { place: 'step', step: next.step.id, sub: moreOf(draft), tries: 0 } }
  }
  const [only, ...others] = choicesOffered(next.step, draft.answers)
  if (next.step.type === 'choice' && only !== undefined && others.length === 0)
    return onward(
      { ...draft, answers: { ...draft.answers, [next.step.id]: { kind: 'choice', choice: only } } },
      next.step,
      context,
    )
  return { ...draft, at: atStep(next.step.id) }
}
