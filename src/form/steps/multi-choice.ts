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
    return {
      text: `${texts(`step-${step.id}-ask`, args)}\n${texts('number-hint-many')}`,
      many: true,
      words: ['dontKnow', 'done'],
      options: offered(step.choices, draft.answers).map((choice) => toOption(texts, labels, choice)),
      page: sub.ask === 'none' ? sub.page : 0,
    }
  },
  read(input, { step, texts, args }) {
    if (input.kind === 'word' && input.word === 'unknown' && step.choices.some((choice) => choice.id === 'unknown'))
      return { kind: 'answer', answer: { kind: 'choices', choices: ['unknown'] } }
    if (input.kind !== 'picked') return { kind: 'again' }
    const picked = step.choices.filter((choice) => input.ids.includes(choice.id)).slice(0, step.max)
    if (picked.length === 0) return { kind: 'again' }
    const notes = picked.flatMap((choice) => (choice.shows === undefined ? [] : [texts(choice.shows, args)]))
    return { kind: 'answer', answer: { kind: 'choices', choices: picked.map((choice) => choice.id) }, notes }
  },
}
