/** Checks of `when`: conditions that name what is not there, that can never hold, or that leave nothing to choose. Pure. */
import { holds } from './conditions.ts'
import type { Condition, FormDefinition, Step } from './definition.ts'
import type { Problem } from './problem.ts'
import { combinations, conditionsOf, leavesOf } from './reach.ts'
import { choicesOf } from './text-keys.ts'

interface Conditional {
  at: string
  what: string
  /** All must hold for the thing to be offered: a choice needs its group and its step. */
  when: Condition[]
}

/** Conditions that look at what is not there, or can never hold. */
export function checkConditions(form: FormDefinition): Problem[] {
  const problems: Problem[] = []
  const { pressure } = form.roles
  if (pressure) problems.push(...checkLeaf(pressure, form.steps).map((message) => ({ at: 'roles.pressure', message })))

  for (const [index, step] of form.steps.entries()) {
    const earlier = form.steps.slice(0, index)
    const faults = conditionsOf(step)
      .flatMap(leavesOf)
      .flatMap((leaf) => checkLeaf(leaf, earlier, form.steps))
    problems.push(...[...new Set(faults)].map((message) => ({ at: `steps.${step.id}`, message })))
    // A condition that names the wrong thing can never hold either; saying both would hide the mend.
    if (faults.length === 0) problems.push(...checkReach(form, step))
  }
  return problems
}

function checkLeaf(
  { answer, is }: { answer: string; is: string[] },
  earlier: readonly Step[],
  all = earlier,
): string[] {
  const step = earlier.find(({ id }) => id === answer)
  if (!step) {
    return all.some(({ id }) => id === answer)
      ? [`A condition looks at "${answer}", which comes only later. Move that step up, or change the condition.`]
      : [`A condition looks at "${answer}", but there is no such step.`]
  }
  const values = valuesOf(step)
  if (values === 'none') return [`A condition looks at "${answer}"; answers of type ${step.type} cannot be compared.`]
  if (values === 'any') return []
  return is
    .filter((value) => !values.includes(value))
    .map(
      (value) =>
        `A condition asks whether "${answer}" is "${value}", which is none of its choices (${values.join(', ')}).`,
    )
}

function valuesOf(step: Step): string[] | 'any' | 'none' {
  switch (step.type) {
    case 'choice':
    case 'multi-choice':
      return step.choices.map(({ id }) => id)
    case 'nested-choice':
      return [...step.groups, ...choicesOf(step)].map(({ id }) => id)
    case 'yes-no':
      return ['yes', 'no']
    case 'place':
      return 'any'
    case 'consent':
    case 'text':
    case 'person':
    case 'nip':
    case 'date':
    case 'evidence':
    case 'link':
    case 'review':
      return 'none'
  }
}

function checkReach(form: FormDefinition, step: Step): Problem[] {
  const things = conditionalsOf(step)
  const answers = combinations(form.steps, step, conditionsOf(step))
  // Too many combinations to try: say nothing rather than something wrong.
  if (!answers) return []
  const possible = (when: Condition[]) => answers.some((given) => when.every((condition) => holds(condition, given)))
  const own = step.when === undefined ? [] : [step.when]
  if (!possible(own))
    return [
      { at: `steps.${step.id}`, message: 'This step can never be asked: no answers before it make its "when" hold.' },
    ]

  const problems = things
    .filter(({ when }) => !possible(when))
    .map(({ at, what }) => ({
      at,
      message: `${what} can never be offered: no answers before it make its "when" hold.`,
    }))
  const choices = things.filter(({ what }) => what === 'This choice')
  const nothing = answers.some(
    (given) =>
      holds(step.when, given) && choices.every(({ when }) => !when.every((condition) => holds(condition, given))),
  )
  if (choices.length > 0 && problems.length === 0 && nothing) {
    problems.push({
      at: `steps.${step.id}`,
      message:
        'With some answers this step is asked with nothing to choose from. Give it a "when" too, or add a choice without one.',
    })
  }
  return problems
}

function conditionalsOf(step: Step): Conditional[] {
  const own = step.when === undefined ? [] : [step.when]
  if (step.type === 'nested-choice') {
    return step.groups.flatMap((group) => {
      const at = `steps.${step.id}.groups.${group.id}`
      const when = plus(own, group.when)
      const inner = group.choices.map(({ id, when: more }) => choice(`${at}.choices.${id}`, plus(when, more)))
      return group.when === undefined ? inner : [{ at, what: 'This group', when }, ...inner]
    })
  }
  return choicesOf(step).map(({ id, when }) => choice(`steps.${step.id}.choices.${id}`, plus(own, when)))
}

const plus = (when: Condition[], more: Condition | undefined) => (more === undefined ? when : [...when, more])
const choice = (at: string, when: Condition[]): Conditional => ({ at, what: 'This choice', when })
