/** Which steps apply to these answers, which comes next, how far the reporter is. */
import type { Answers } from './answers.ts'
import { holds } from './conditions.ts'
import type { FormDefinition, Step } from './definition.ts'

export type AskedStep = Exclude<Step, { type: 'review' }>

/**
 * Steps whose condition holds, in order. Answers to steps that dropped out are kept but not counted, in the conditions
 * of later steps neither.
 */
export function activeSteps(form: FormDefinition, answers: Answers): Step[] {
  const counted: Answers = {}
  return form.steps.filter((step) => {
    if (!holds(step.when, counted)) return false
    const answer = answers[step.id]
    if (answer !== undefined) counted[step.id] = answer
    return true
  })
}

/** The answers that count: what the review page shows, and nothing else, is routed, sent and sealed. */
export function activeAnswers(form: FormDefinition, answers: Answers): Answers {
  return Object.fromEntries(
    activeSteps(form, answers).flatMap(({ id }) => {
      const answer = answers[id]
      return answer === undefined ? [] : [[id, answer]]
    }),
  )
}

/** The required path: what is asked without being invited. The review page ends it. */
export function pathSteps(form: FormDefinition, answers: Answers): AskedStep[] {
  return activeSteps(form, answers)
    .filter((step) => step.type !== 'review')
    .filter((step) => !step.detail)
}

/** Offered behind "add detail". */
export function detailSteps(form: FormDefinition, answers: Answers): AskedStep[] {
  return activeSteps(form, answers)
    .filter((step) => step.type !== 'review')
    .filter((step) => step.detail)
}

/** Undefined when this version of the form has no such step. */
export function findStep(form: FormDefinition, id: string): Step | undefined {
  return form.steps.find((step) => step.id === id)
}

export type Next = { to: 'step'; step: AskedStep } | { to: 'details' } | { to: 'review' }

/**
 * Where to go once `answered` holds an answer: the first open step of the path; after a detail the details that hang on
 * it, then the menu of details; otherwise the review page. No order of edits can leave a required step unasked.
 */
export function nextStep(form: FormDefinition, answers: Answers, answered: Step): Next {
  const open = pathSteps(form, answers).find((step) => answers[step.id] === undefined)
  if (open !== undefined) return { to: 'step', step: open }
  if (!answered.detail) return { to: 'review' }
  const hanging = detailSteps(form, answers).find(
    (step) => answers[step.id] === undefined && step.when !== undefined && mentions(step.when, answered.id),
  )
  return hanging === undefined ? { to: 'details' } : { to: 'step', step: hanging }
}

function mentions(condition: unknown, id: string): boolean {
  return JSON.stringify(condition).includes(`"answer":${JSON.stringify(id)}`)
}

/** Position on the required path, counted from 1 and without the consent notice, or undefined off the path. */
export function progressOf(
  form: FormDefinition,
  answers: Answers,
  step: Step,
): { n: number; total: number } | undefined {
  const counted = pathSteps(form, answers).filter((s) => s.type !== 'consent')
  const index = counted.findIndex((s) => s.id === step.id)
  return index < 0 ? undefined : { n: index + 1, total: counted.length }
}
