/** When a step, group or choice is offered. */
import type { Answer, Answers } from './answers.ts'
import type { Condition } from './definition.ts'

/** Whether a condition holds for the answers given so far. A step without an answer matches nothing. */
export function holds(condition: Condition | undefined, answers: Answers): boolean {
  if (!condition) return true
  if ('all' in condition) return condition.all.every((part) => holds(part, answers))
  if ('any' in condition) return condition.any.some((part) => holds(part, answers))
  if ('not' in condition) return !holds(condition.not, answers)
  const answer = answers[condition.answer]
  return answer !== undefined && answerValues(answer).some((value) => condition.is.includes(value))
}

/**
 * What conditions can ask of an answer: choice and group ids, `yes`/`no`, a region code (or `online`, `outside`).
 * Free text is never looked at: a form that branched on words would branch on what a reporter meant to keep vague.
 */
function answerValues(answer: Answer): string[] {
  switch (answer.kind) {
    case 'choice':
      return answer.group === undefined ? [answer.choice] : [answer.choice, answer.group]
    case 'choices':
      return answer.choices
    case 'yes-no':
      return [answer.yes ? 'yes' : 'no']
    case 'place':
      return [answer.region]
    case 'consent':
    case 'text':
    case 'person':
    case 'nip':
    case 'date':
    case 'evidence':
    case 'links':
    case 'skipped':
    case 'unknown':
      return []
  }
}
