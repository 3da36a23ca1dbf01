/** Turns a form's choices into the options of a question. */
import type { Texts } from '../../texts/texts.ts'
import type { Answers } from '../answers.ts'
import { holds } from '../conditions.ts'
import type { Choice, Step } from '../definition.ts'
import type { QuestionOption } from '../question.ts'

/** The choices whose condition holds for the answers given so far. */
export function offered<C extends { id: string; when?: Choice['when'] }>(choices: C[], answers: Answers): C[] {
  return choices.filter((choice) => choice.when === undefined || holds(choice.when, answers))
}

/** @param labels id of the step whose labels it has */
export function toOption(texts: Texts, labels: string, choice: { id: string; synonyms: string[] }): QuestionOption {
  const description = `desc-${labels}-${choice.id}`
  return {
    id: choice.id,
    label: texts(`row-${labels}-${choice.id}`),
    synonyms: choice.synonyms,
    ...(texts.has(description) ? { description: texts(description) } : {}),
  }
}

/** Ids a choice step offers now; empty for every other type. */
export const choicesOffered = (step: Step, answers: Answers): string[] =>
  step.type === 'choice' ? offered(step.choices, answers).map((choice) => choice.id) : []
