/** What an edit takes away: choices that are not offered any more, and a day that now lies before what it must follow. */
import type { Answer, Answers, DateAnswer } from './answers.ts'
import type { FormDefinition, Step } from './definition.ts'
import { activeSteps } from './path.ts'
import { offered } from './steps/options.ts'

/**
 * The answers without choices that their step does not offer now: "pressure" changed to "breach" leaves no category of
 * pressure behind, whose routing and protection would hang on an answer that nobody sees. The step is asked again.
 * Steps that dropped out keep theirs, in case they come back.
 */
export function stillOffered(form: FormDefinition, answers: Answers): Answers {
  // In the order of the form, so that what falls away first is no longer counted by what comes later.
  return form.steps.reduce((kept, step) => {
    const answer = kept[step.id]
    if (answer === undefined || !activeSteps(form, kept).includes(step)) return kept
    const fits = fitting(step, answer, kept)
    if (fits === answer) return kept
    const { [step.id]: _gone, ...rest } = kept
    return fits === undefined ? rest : { ...rest, [step.id]: fits }
  }, answers)
}

/** Known before it happened: only what is planned is. */
const isBefore = ({ to }: DateAnswer, other: Answer | undefined): boolean =>
  other?.kind === 'date' && other.planned !== true && other.from !== undefined && to !== undefined && to < other.from

/** "The same day" as one that was corrected since: the deadline counts from it. */
const isOtherDay = ({ same, to }: DateAnswer, other: Answer | undefined): boolean =>
  same === true && other?.kind === 'date' && (other.to ?? other.from) !== to

function fitting(step: Step, answer: Answer, answers: Answers): Answer | undefined {
  if (answer.kind === 'date' && step.type === 'date' && step.after !== undefined)
    return isBefore(answer, answers[step.after]) || isOtherDay(answer, answers[step.same ?? '']) ? undefined : answer
  const isOffered = (choices: { id: string }[], id: string): boolean => choices.some((choice) => choice.id === id)
  if (answer.kind === 'choice' && step.type === 'choice')
    return isOffered(offered(step.choices, answers), answer.choice) ? answer : undefined
  if (answer.kind === 'choice' && step.type === 'nested-choice') {
    const group = offered(step.groups, answers).find(({ id }) => id === answer.group)
    return group !== undefined && isOffered(offered(group.choices, answers), answer.choice) ? answer : undefined
  }
  if (answer.kind === 'choices' && step.type === 'multi-choice') {
    const choices = answer.choices.filter((id) => isOffered(offered(step.choices, answers), id))
    if (choices.length === answer.choices.length) return answer
    return choices.length === 0 ? undefined : { ...answer, choices }
  }
  return answer
}
