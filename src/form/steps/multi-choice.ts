/**
 * Several of many, named in one message ("1, 3"). One pick is a complete answer: asking "is that all?" after every tap
 * would add a prompt to each such question, and the review page lets it be changed.
 */
import type { StepOf } from '../definition.ts'
import type { StepType } from '../question.ts'
import { offered, toOption } from './options.ts'

export const multiChoiceStep: StepType<StepOf<'multi-choice'>> = {
  ask({ step, texts, args, draft, sub }) {
    const labels = step.labels ?? step.id
    const choices = offered(step.choices, draft.answers)
    const hint =
      choices.length > step.max ? texts('number-hint-most', { max: String(step.max) }) : texts('number-hint-many')
    return {
      text: `${texts(`step-${step.id}-ask`, args)}\n${hint}`,
      many: true,
      words: ['dontKnow', 'done'],
      options: choices.map((choice) => toOption(texts, labels, choice)),
      page: sub.ask === 'none' ? sub.page : 0,
    }
  },
  read(input, { step, texts, args, sub }) {
    if (input.kind === 'word' && input.word === 'unknown' && step.choices.some((choice) => choice.id === 'unknown'))
      return { kind: 'answer', answer: { kind: 'choices', choices: ['unknown'] } }
    if (input.kind !== 'picked') return { kind: 'again' }
    const picked = step.choices.filter((choice) => input.ids.includes(choice.id))
    if (picked.length === 0) return { kind: 'again' }
    // Which of them matter is not ours to choose. Asked anew, and not as a near match: a number means a row of the list.
    if (picked.length > step.max)
      return { kind: 'sub', sub, notes: [texts('choice-too-many', { max: String(step.max) })] }
    const notes = picked.flatMap((choice) => (choice.shows === undefined ? [] : [texts(choice.shows, args)]))
    return { kind: 'answer', answer: { kind: 'choices', choices: picked.map((choice) => choice.id) }, notes }
  },
}
