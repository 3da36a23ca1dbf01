/** What is still to be decided about files, one question at a time: in the evidence step and before sending. Pure. */
import type { EvidenceItem } from './answers.ts'
import type { FormContext } from './context.ts'
import { decideUncovered, uncoveredQuestion } from './cover.ts'
import { decideFacts, factsQuestion } from './photo-facts.ts'
import type { Question } from './question.ts'
import { decide, uncleanedQuestion } from './uncleaned.ts'

type Asking = Pick<FormContext, 'texts' | 'evidence' | 'facts'>

export const fileQuestion = (items: readonly EvidenceItem[], context: Asking): Question | undefined =>
  uncoveredQuestion(items, context) ?? uncleanedQuestion(items, context) ?? factsQuestion(items, context)

/** What the picked option does to the files; undefined when it answers none of these questions. */
export const decideFile = (picked: string, items: readonly EvidenceItem[], context: Asking) =>
  decide(picked, items, context) ?? decideUncovered(picked, items, context) ?? decideFacts(picked, items, context)
