/** A group first, then an item of it. An item typed at the first level is taken at once; a single group is not asked. */
import type { StepOf } from '../definition.ts'
import type { StepContext, StepType } from '../question.ts'
import { offered, toOption } from './options.ts'

type Context = StepContext<StepOf<'nested-choice'>>
const groupsOf = ({ step, draft }: Context) => offered(step.groups, draft.answers)

function groupAsked(context: Context) {
  const groups = groupsOf(context)
  if (groups.length === 1) return groups[0]
  const { sub } = context
  return sub.ask === 'group' ? groups.find((group) => group.id === sub.group) : undefined
}

export const nestedChoiceStep: StepType<StepOf<'nested-choice'>> = {
  ask(context) {
    const { step, texts, args, draft, sub } = context
    const group = groupAsked(context)
    const page = sub.ask === 'none' || sub.ask === 'group' ? sub.page : 0
    return group === undefined
      ? {
          text: texts(`step-${step.id}-ask`, args),
          page,
          options: groupsOf(context).map((g) => toOption(texts, step.id, g)),
          unseen: groupsOf(context)
            .flatMap((g) => offered(g.choices, draft.answers))
            .map((c) => toOption(texts, step.id, c)),
        }
      : {
          text: texts(`step-${step.id}-item-ask`, args),
          page,
          options: offered(group.choices, draft.answers).map((c) => toOption(texts, step.id, c)),
        }
  },
  read(input, context) {
    const { draft } = context
    if (input.kind !== 'picked') return { kind: 'again' }
    const [id] = input.ids
    const asked = groupAsked(context)
    for (const group of groupsOf(context)) {
      const items = offered(group.choices, draft.answers)
      if (group.id === id && asked === undefined) {
        const [only] = items
        // A group with one item ("other / not sure") needs no second question.
        if (items.length === 1 && only !== undefined)
          return { kind: 'answer', answer: { kind: 'choice', choice: only.id, group: group.id } }
        return { kind: 'sub', sub: { ask: 'group', group: group.id, page: 0 } }
      }
      if (items.some((item) => item.id === id))
        return { kind: 'answer', answer: { kind: 'choice', choice: id ?? '', group: group.id } }
    }
    return { kind: 'again' }
  },
}
