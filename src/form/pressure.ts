import type { Answers } from './answers.ts'
import type { FormDefinition } from './definition.ts'

/** The reporter may be the victim: who is left out, and what is offered first, hangs on it. */
export function isPressure({ roles: { pressure } }: FormDefinition, answers: Answers): boolean {
  const answer = answers[pressure?.answer ?? '']
  return answer?.kind === 'choice' && (pressure?.is.includes(answer.choice) ?? false)
}
