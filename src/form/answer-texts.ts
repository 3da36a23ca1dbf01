/** Every free text inside the answers, for masking and unmasking across a whole draft. */
import { marksOf } from '../masking/apply.ts'
import type { Answer, Answers, Mark, MaskedText } from './answers.ts'

/** The same answer with `change` applied to each of its texts. */
export function mapText(answer: Answer, change: (text: MaskedText) => MaskedText): Answer {
  switch (answer.kind) {
    case 'text':
    case 'nip':
      return { ...answer, text: change(answer.text) }
    case 'person': {
      const { name, position, office } = answer
      return {
        ...answer,
        ...(name === undefined ? {} : { name: change(name) }),
        ...(position === undefined ? {} : { position: change(position) }),
        ...(office === undefined ? {} : { office: change(office) }),
      }
    }
    case 'date':
      return { ...answer, said: change(answer.said) }
    case 'place':
      return answer.said === undefined ? answer : { ...answer, said: change(answer.said) }
    default:
      return answer
  }
}

/** Changes every text of these answers. */
export function mapTexts(answers: Answers, change: (text: MaskedText) => MaskedText): Answers {
  return Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, mapText(answer, change)]))
}

/** All texts of these answers. */
export function textsIn(answers: Answers): MaskedText[] {
  const texts: MaskedText[] = []
  mapTexts(answers, (text) => {
    texts.push(text)
    return text
  })
  return texts
}

/** All marks of an answer, in order. */
export function marksIn(answer: Answer): Mark[] {
  const marks: Mark[] = []
  mapText(answer, (text) => {
    marks.push(...marksOf(text))
    return text
  })
  return marks
}

/** Ids of the marks of an answer of which it was not said yet whose they are. */
export const openMarks = (answer: Answer): string[] =>
  marksIn(answer).flatMap(({ id, open }) => (open === true ? [id] : []))

/** All marks of these answers, in order. */
export const allMarks = (answers: Answers): Mark[] => Object.values(answers).flatMap(marksIn)
