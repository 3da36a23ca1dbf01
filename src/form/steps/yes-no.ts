import type { StepOf } from '../definition.ts'
import type { StepType } from '../question.ts'

export const yesNoStep: StepType<StepOf<'yes-no'>> = {
  ask: ({ step, texts, args }) => ({
    text: texts(`step-${step.id}-ask`, args),
    row: true,
    words: ['dontKnow'],
    options: [
      { id: 'yes', label: texts('btn-yes') },
      { id: 'no', label: texts('btn-no') },
    ],
  }),
  read(input, { texts }) {
    if (input.kind === 'word' && input.word === 'unknown') return { kind: 'answer', answer: { kind: 'unknown' } }
    if (input.kind !== 'picked') return { kind: 'again', say: texts('yesno-again') }
    return { kind: 'answer', answer: { kind: 'yes-no', yes: input.ids[0] === 'yes' } }
  },
}
