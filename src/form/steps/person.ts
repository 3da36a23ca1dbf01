/** The person reported: name, position and office in one free sentence, split and shown back. */
import { renderMasked } from '../../texts/render.ts'
import { splitAccused } from '../../understanding/accused.ts'
import type { Answer, MaskedText } from '../answers.ts'
import type { StepOf } from '../definition.ts'
import { hide, remember } from '../hide.ts'
import type { StepType } from '../question.ts'

export const personStep: StepType<StepOf<'person'>> = {
  ask: ({ step, texts, args }) => ({
    text: texts(`step-${step.id}-ask`, args),
    options: [],
    free: true,
    words: ['dontKnow'],
  }),
  read(input, { step, texts, args, office, officeName, fresh }) {
    if (input.kind === 'word' && input.word === 'unknown') return { kind: 'answer', answer: { kind: 'unknown' } }
    if (input.kind !== 'text') return { kind: 'again', say: texts('text-needed') }
    const length = [...input.text].length
    if (length > step.max)
      return { kind: 'again', say: texts('text-too-long', { length: String(length), max: String(step.max) }) }
    const { text, hidden, whose, notes } = hide(
      input.text,
      { about: 'accused', question: texts(`step-${step.id}-ask`, args) },
      texts,
      fresh,
    )
    // A text with hidden spans is kept whole: splitting it could tear a mark away from its words.
    const parts = hidden.length > 0 ? {} : splitAccused(input.text.trim())
    const known = parts.office === undefined ? undefined : office(parts.office)
    const split: Extract<Answer, { kind: 'person' }> = { kind: 'person' }
    if (parts.name !== undefined) split.name = [parts.name]
    if (parts.position !== undefined) split.position = [parts.position]
    if (parts.office !== undefined) split.office = [known?.exact === true ? officeName(known.id) : parts.office]
    if (known?.exact === true) split.officeId = known.id
    if (split.name === undefined && split.position === undefined && split.office === undefined) split.name = text
    const part = (value: MaskedText | undefined) =>
      value === undefined ? texts('accused-unknown-part') : renderMasked(texts, value)
    const noted = texts(`step-${step.id}-noted`, {
      name: part(split.name),
      position: part(split.position),
      office: part(split.office),
    })
    return { kind: 'answer', answer: split, notes: [...notes, noted], whose, effects: remember(hidden) }
  },
}
