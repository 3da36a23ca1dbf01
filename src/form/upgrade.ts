/**
 * A running draft under a form that was changed meanwhile, with a new version number or (an operator's slip) without
 * one. What still fits is kept; what does not is asked again. Answers to steps that are gone stay and are not counted:
 * the next version may bring the step back.
 */
import type { Answer, Answers } from './answers.ts'
import type { FormContext } from './context.ts'
import type { FormDefinition, Step, StepType } from './definition.ts'
import { type Draft, type Position, type Sub } from './draft.ts'
import { onward } from './onward.ts'
import { type AskedStep, findStep, pathSteps } from './path.ts'

/** Undefined when nothing changes. */
export function upgraded(draft: Draft, context: FormContext): Draft | undefined {
  const { form } = context
  const answers = stillFitting(draft.answers, form)
  // What was shown of it was under the form as it was: it is shown again before it is sent.
  const { named: _shown, ...rest } = draft
  const renewed = { ...rest, form: { id: form.id, version: form.version }, answers }
  const at = standing(draft.at, form)
  const sameForm =
    draft.form.version === form.version && Object.keys(answers).length === Object.keys(draft.answers).length
  if (sameForm && at === draft.at) return undefined
  const resting = at === undefined || at.place === 'review' || at.place === 'details'
  // A new question may have come in on the way to the review page.
  const open = pathSteps(form, answers).some(({ id }) => answers[id] === undefined)
  const [first] = pathSteps(form, {})
  if (first !== undefined && (at === undefined || (resting && open))) return onward(renewed, first, context)
  return at === undefined ? renewed : { ...renewed, at }
}

const stillFitting = (answers: Answers, form: FormDefinition): Answers =>
  Object.fromEntries(
    Object.entries(answers).filter(([id, answer]) => {
      const step = findStep(form, id)
      return step === undefined || fits(answer, step)
    }),
  )

const KINDS: Record<Exclude<Answer['kind'], 'skipped' | 'unknown'>, StepType> = {
  consent: 'consent',
  choice: 'choice',
  choices: 'multi-choice',
  text: 'text',
  person: 'person',
  nip: 'nip',
  date: 'date',
  place: 'place',
  evidence: 'evidence',
  links: 'link',
  'yes-no': 'yes-no',
}

function fits(answer: Answer, step: Step): boolean {
  if (answer.kind === 'skipped' || answer.kind === 'unknown') return true
  if (answer.kind === 'choice' && step.type === 'nested-choice')
    return step.groups.some(({ id, choices }) => id === answer.group && choices.some((one) => one.id === answer.choice))
  if (KINDS[answer.kind] !== step.type) return false
  if (answer.kind === 'choice' && step.type === 'choice') return step.choices.some(({ id }) => id === answer.choice)
  if (answer.kind === 'choices' && step.type === 'multi-choice')
    return answer.choices.every((choice) => step.choices.some(({ id }) => id === choice))
  return true
}

/** The same place, if the form still has it; undefined otherwise. */
function standing(at: Position, form: FormDefinition): Position | undefined {
  switch (at.place) {
    case 'review':
    case 'details':
      return at
    case 'whose':
    case 'rewrite':
      if (asked(at.step, form) === undefined) return undefined
      return at.back === undefined || standing(at.back, form) === at.back ? at : standing(at.back, form)
    case 'step': {
      const step = asked(at.step, form)
      if (step === undefined) return undefined
      return isOf(at.sub, step) ? at : { ...at, sub: { ask: 'none', page: 0 } }
    }
    default:
      return standing(at.home, form) === undefined ? undefined : at
  }
}

function asked(id: string, form: FormDefinition): AskedStep | undefined {
  const step = findStep(form, id)
  return step === undefined || step.type === 'review' ? undefined : step
}

/** The question within the step is one that such a step asks. */
function isOf(sub: Sub, step: AskedStep): boolean {
  switch (sub.ask) {
    case 'none':
      return true
    case 'guess':
      return isOf(sub.under, step) && 'choices' in step
        ? sub.choices.every((choice) => step.choices.some(({ id }) => id === choice))
        : step.type === 'evidence' ||
            step.type === 'nested-choice' ||
            step.type === 'place' ||
            step.type === 'consent' ||
            step.type === 'yes-no'
    case 'group':
      return step.type === 'nested-choice' && step.groups.some(({ id }) => id === sub.group)
    case 'more-text':
    case 'anew':
      return step.type === 'text'
    case 'district':
    case 'pick-place':
    case 'outside':
      return step.type === 'place'
    case 'short-link':
      return step.type === 'link'
    case 'file':
    case 'cover':
      return step.type === 'evidence'
    default:
      return step.type === 'date'
  }
}
