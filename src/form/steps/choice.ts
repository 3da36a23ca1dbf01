/** One of several. A near match is asked about ("Maksud Anda …?") by the engine before it gets here. */
import type { StepOf } from '../definition.ts'
import type { StepType } from '../question.ts'
import { offered, toOption } from './options.ts'

export const choiceStep: StepType<StepOf<'choice'>> = {
  ask({ step, texts, args, draft, sub }) {
    const labels = step.labels ?? step.id
    return {
      text: texts(`step-${step.id}-ask`, args),
      words: ['dontKnow'],
      options: offered(step.choices, draft.answers).map((choice) => toOption(texts, labels, choice)),
      page: sub.ask === 'none' ? sub.page : 0,
    }
  },
  read(input, { step, texts, args }) {
    if (input.kind === 'word' && input.word === 'unknown' && step.choices.some((choice) => choice.id === 'unknown'))
      return { kind: 'answer', answer: { kind: 'choice', choice: 'unknown' } }
    const choice = input.kind === 'picked' ? step.choices.find(({ id }) => id === input.ids[0]) : undefined
    if (choice === undefined) return { kind: 'again' }
    return {
      kind: 'answer',
      answer: { kind: 'choice', choice: choice.id },
      ...(choice.shows === undefined ? {} : { notes: [texts(choice.shows, args)] }),
    }
  },
}
