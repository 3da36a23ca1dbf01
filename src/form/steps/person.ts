/** The person reported: name, position and office in one free sentence, split and shown back. */
import { renderMasked } from '../../texts/render.ts'
import { namesNobody } from '../../understanding/accused.ts'
import { splitMasked, unmasked } from '../accused-parts.ts'
import type { Answer, MaskedText } from '../answers.ts'
import type { StepOf } from '../definition.ts'
import { hide, remember } from '../hide.ts'
import type { StepType } from '../question.ts'

export const personStep: StepType<StepOf<'person'>> = {
  ask: ({ step, texts, args }) => ({
    text: texts(`step-${step.id}-ask`, args),
    options: [],
    free: true,
    words: ['dontKnow', 'unfamiliar', 'done'],
  }),
  read(input, { step, texts, args, office, officeName, fresh }) {
    if (input.kind === 'word' && input.word === 'unknown') return { kind: 'answer', answer: { kind: 'unknown' } }
    // SELESAI typed once more, after the story: nobody's name.
    if (input.kind === 'word' && input.word === 'done') return { kind: 'again', say: texts('accused-not-done') }
    if (input.kind !== 'text') return { kind: 'again', say: texts('text-needed') }
    const length = [...input.text].length
    if (length > step.max)
      return { kind: 'again', say: texts('text-too-long', { length: String(length), max: String(step.max) }) }
    if (namesNobody(input.text)) return { kind: 'again', say: texts('accused-nobody') }
    const { text, hidden, whose, notes } = hide(
      input.text,
      { about: 'accused', question: texts(`step-${step.id}-ask`, args) },
      texts,
      fresh,
    )
    const parts = splitMasked(text)
    const known = parts.office === undefined ? undefined : office(unmasked(parts.office))
    const split: Extract<Answer, { kind: 'person' }> = { kind: 'person', ...parts }
    if (known?.exact === true) split.officeId = known.id
    // The usual name of the office, unless something hidden stands beside it: that must stay.
    if (known?.exact === true && hidden.length === 0) split.office = [officeName(known.id)]
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
