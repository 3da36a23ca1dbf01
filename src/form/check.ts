/**
 * Static checks of a form: what the schema cannot see. Everything an operator can get wrong in a form of their own is
 * named in a sentence, before a reporter meets it. Pure.
 */
import { checkConditions } from './check-conditions.ts'
import { checkTexts } from './check-texts.ts'
import type { FormDefinition, StepType } from './definition.ts'
import type { Problem, TextTables } from './problem.ts'
import { choicesOf } from './text-keys.ts'

/** The problems of a form, in the order of the file; none when it may be used. */
export function checkForm(form: FormDefinition, texts: TextTables): Problem[] {
  return [
    ...checkIds(form),
    ...checkShape(form),
    ...checkRoles(form),
    ...checkConditions(form),
    ...checkTexts(form, texts),
  ]
}

function checkIds(form: FormDefinition): Problem[] {
  const problems = repeated(form.steps.map(({ id }) => id)).map((id) => ({
    at: `steps.${id}`,
    message: `Two steps are called "${id}". Give one of them another id.`,
  }))
  for (const step of form.steps) {
    // Groups and items share one space: a condition names either.
    const groups = step.type === 'nested-choice' ? step.groups.map(({ id }) => id) : []
    for (const id of repeated([...groups, ...choicesOf(step).map((choice) => choice.id)])) {
      problems.push({
        at: `steps.${step.id}`,
        message: `The choice "${id}" stands twice. Give one of them another id.`,
      })
    }
  }
  return problems
}

function checkShape(form: FormDefinition): Problem[] {
  const problems: Problem[] = []
  const add = (id: string, message: string) => problems.push({ at: `steps.${id}`, message })
  const [first] = form.steps
  if (first && (first.type !== 'consent' || first.when !== undefined || first.detail)) {
    add(
      first.id,
      'The first step must be of type consent, without "when" or "detail": nothing may be kept before the reporter has agreed.',
    )
  }
  for (const [index, step] of form.steps.entries()) {
    if (step.type === 'review' && (index !== form.steps.length - 1 || step.when !== undefined || step.detail)) {
      add(step.id, 'The review must be the last step, without "when" or "detail": it is where a report is sent.')
    }
    if (step.detail && step.required) {
      add(
        step.id,
        'A detail step is never asked unless the reporter wants it, so it cannot be required. Remove one of the two.',
      )
    }
    if (step.type === 'text' && step.min > step.max)
      add(step.id, `"min" (${step.min}) is larger than "max" (${step.max}).`)
    if (step.type !== 'date') continue
    for (const key of ['after', 'same'] as const) {
      const other = step[key]
      if (other === undefined) continue
      const at = form.steps.findIndex(({ id }) => id === other)
      if (at < 0 || at >= index || form.steps[at]?.type !== 'date') {
        add(step.id, `"${key}" names "${other}", which is no date step before this one.`)
      }
    }
  }
  if (!form.steps.some(({ type }) => type === 'review')) {
    problems.push({
      at: 'steps',
      message: 'There is no step of type review. Add one at the end: without it nothing can be sent.',
    })
  }
  return problems
}

const roleTypes = [
  ['category', ['choice', 'nested-choice']],
  ['story', ['text']],
  ['accused', ['person']],
  ['when', ['date']],
  ['known', ['date']],
  ['place', ['place']],
  ['favours', ['choice']],
  ['fear', ['choice']],
] as const satisfies [keyof FormDefinition['roles'], StepType[]][]

function checkRoles(form: FormDefinition): Problem[] {
  const problems: Problem[] = []
  for (const [role, types] of roleTypes) {
    const id = form.roles[role]
    if (id === undefined) continue
    const step = form.steps.find((candidate) => candidate.id === id)
    const at = `roles.${role}`
    if (!step) problems.push({ at, message: `There is no step "${id}".` })
    else if (!types.some((type) => type === step.type)) {
      problems.push({ at, message: `Step "${id}" is of type ${step.type}; this role needs ${types.join(' or ')}.` })
    }
  }
  for (const [index, need] of form.needs.entries()) {
    for (const id of need.oneOf) {
      if (form.steps.some((step) => step.id === id && step.type !== 'consent' && step.type !== 'review')) continue
      problems.push({ at: `needs.${index}`, message: `"${id}" is no step that can hold an answer.` })
    }
  }
  return problems
}

function repeated(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))]
}
