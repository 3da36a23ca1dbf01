/**
 * Which answers a form can give rise to: the brute force behind "this step can never be asked". Pure.
 *
 * Only steps that conditions look at are tried, and of their choices only those that make a difference, so a form of
 * thirty steps needs some hundred combinations.
 */
import type { Answer, Answers } from './answers.ts'
import { holds } from './conditions.ts'
import type { Choice, Condition, Step } from './definition.ts'
import { choicesOf } from './text-keys.ts'

/** More combinations than this are not tried; the caller then knows nothing, and says nothing. */
const LIMIT = 50_000

/** Every condition of a step: its own, its groups' and its choices'. */
export function conditionsOf(step: Step): Condition[] {
  const groups = step.type === 'nested-choice' ? step.groups : []
  return [step, ...groups, ...choicesOf(step)].flatMap(({ when }) => (when === undefined ? [] : [when]))
}

/** The pairs of step id and value that a condition names. */
export function leavesOf(condition: Condition): { answer: string; is: string[] }[] {
  if ('all' in condition) return condition.all.flatMap(leavesOf)
  if ('any' in condition) return condition.any.flatMap(leavesOf)
  if ('not' in condition) return leavesOf(condition.not)
  return [condition]
}

/**
 * All combinations of answers that a reporter may have given when `target` comes up, as far as `conditions` and the
 * steps behind them care; undefined when there are too many to try.
 */
export function combinations(
  steps: readonly Step[],
  target: Step,
  conditions: readonly Condition[],
): Answers[] | undefined {
  const before = steps.slice(0, steps.indexOf(target))
  const cared = careFor(before, conditions)
  let found: Answers[] = [{}]
  for (const step of before) {
    const named = cared.get(step.id)
    if (!named) continue
    found = found.flatMap((answers) => extend(step, answers, named))
    if (found.length > LIMIT) return undefined
  }
  return found
}

/** The steps that conditions depend on, also through the conditions of those steps, with the values that are named. */
function careFor(before: readonly Step[], conditions: readonly Condition[]): Map<string, Set<string>> {
  const cared = new Map<string, Set<string>>()
  const queue = conditions.flatMap(leavesOf)
  for (let leaf = queue.pop(); leaf; leaf = queue.pop()) {
    const { answer, is } = leaf
    const step = before.find(({ id }) => id === answer)
    if (!step) continue
    if (!cared.has(answer)) queue.push(...conditionsOf(step).flatMap(leavesOf))
    cared.set(answer, new Set([...(cared.get(answer) ?? []), ...is]))
  }
  return cared
}

function extend(step: Step, answers: Answers, named: ReadonlySet<string>): Answers[] {
  if (!holds(step.when, answers)) return [answers]
  const given = possible(step, answers, named).map((answer) => Object.assign({}, answers, { [step.id]: answer }))
  return step.required && given.length > 0 ? given : [answers, ...given]
}

function possible(step: Step, answers: Answers, named: ReadonlySet<string>): Answer[] {
  const offered = (choices: readonly Choice[]) => choices.filter(({ when }) => holds(when, answers)).map(({ id }) => id)
  switch (step.type) {
    case 'choice':
      return offered(step.choices).map((choice) => ({ kind: 'choice', choice }))
    case 'nested-choice':
      return step.groups
        .filter(({ when }) => holds(when, answers))
        .flatMap((group) => offered(group.choices).map((choice) => ({ kind: 'choice', choice, group: group.id })))
    case 'multi-choice': {
      const ids = offered(step.choices)
      // The choices nobody names are all alike: one stands for them, or subsets would double with each.
      const other = ids.find((id) => !named.has(id))
      const relevant = [...ids.filter((id) => named.has(id)), ...(other === undefined ? [] : [other])]
      return subsets(relevant, step.max).map((choices) => ({ kind: 'choices', choices }))
    }
    case 'yes-no':
      return [true, false].map((yes) => ({ kind: 'yes-no', yes }))
    case 'place': {
      // Region codes come from the configuration, so any named code counts as possible, and so does none of them.
      const regions = [...named].filter((region) => region !== 'online' && region !== 'outside')
      const all = [
        ...regions,
        '(another region)',
        ...(step.online ? ['online'] : []),
        ...(step.outside ? ['outside'] : []),
      ]
      return all.map((region) => ({ kind: 'place', region }))
    }
    case 'consent':
    case 'text':
    case 'person':
    case 'nip':
    case 'date':
    case 'evidence':
    case 'link':
    case 'review':
      return []
  }
}

function subsets(items: readonly string[], max: number): string[][] {
  const all: string[][] = [[]]
  for (const item of items) {
    for (const set of all.slice()) if (set.length < max) all.push(set.concat(item))
    if (all.length > LIMIT) break
  }
  return all.filter((set) => set.length > 0)
}
