/** Several of many: named at once ("1, 3") or picked one after the other until "done". */
import { formatList } from '../../texts/dates.ts'
import type { StepOf } from '../definition.ts'
import type { StepType } from '../question.ts'
import { offered, toOption } from './options.ts'

/** Option ids cannot hold an asterisk, so this never collides with a choice. */
const DONE = '*done'

export const multiChoiceStep: StepType<StepOf<'multi-choice'>> = {
  ask({ step, texts, args, draft, sub }) {
    const labels = step.labels ?? step.id
    const picked = sub.ask === 'picked' ? sub.choices : []
    const options = offered(step.choices, draft.answers)
      .filter((choice) => !picked.includes(choice.id))
      .map((choice) => toOption(texts, labels, choice))
    const text =
      picked.length === 0
        ? texts(`step-${step.id}-ask`, args)
        : texts('choice-many-noted', {
            items: formatList(
              texts,
              picked.map((id) => texts(`row-${labels}-${id}`)),
            ),
          })
    return {
      text,
      many: true,
      options: picked.length === 0 ? options : [{ id: DONE, label: texts('btn-done') }, ...options],
      page: sub.ask === 'none' || sub.ask === 'picked' ? sub.page : 0,
    }
  },
  read(input, { step, texts, args, sub }) {
    const before = sub.ask === 'picked' ? sub.choices : []
    const finished =
      (input.kind === 'word' && input.word === 'done') || (input.kind === 'picked' && input.ids.includes(DONE))
    if (finished && before.length > 0) return { kind: 'answer', answer: { kind: 'choices', choices: before } }
    if (input.kind === 'word' && input.word === 'unknown' && step.choices.some((choice) => choice.id === 'unknown'))
      return { kind: 'answer', answer: { kind: 'choices', choices: ['unknown'] } }
    if (input.kind !== 'picked') return { kind: 'again' }
    const added = step.choices.filter((choice) => input.ids.includes(choice.id) && !before.includes(choice.id))
    if (added.length === 0) return { kind: 'again' }
    const choices = [...before, ...added.map((choice) => choice.id)].slice(0, step.max)
    const notes = added.flatMap((choice) => (choice.shows === undefined ? [] : [texts(choice.shows, args)]))
    const answer = { kind: 'choices' as const, choices }
    // "I don't know" and several named at once are complete; a single one may be the first of more.
    const complete =
      choices.includes('unknown') || added.length > 1 || choices.length >= Math.min(step.max, step.choices.length)
    return complete
      ? { kind: 'answer', answer, notes }
      : { kind: 'sub', sub: { ask: 'picked', choices, page: 0 }, answer, notes }
  },
}
