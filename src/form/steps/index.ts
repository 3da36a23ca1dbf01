/** The step types by name. A new type is one file here and one entry in the form schema. */
import type { StepOf, StepType as TypeName } from '../definition.ts'
import type { AskedStep } from '../path.ts'
import type { StepType } from '../question.ts'
import { choiceStep } from './choice.ts'
import { consentStep } from './consent.ts'
import { dateStep } from './date.ts'
import { evidenceStep } from './evidence.ts'
import { linkStep } from './link.ts'
import { multiChoiceStep } from './multi-choice.ts'
import { nestedChoiceStep } from './nested-choice.ts'
import { nipStep } from './nip.ts'
import { personStep } from './person.ts'
import { placeStep } from './place.ts'
import { textStep } from './text.ts'
import { yesNoStep } from './yes-no.ts'

/** Every type but the review page, which is a place of its own (`review.ts`). */
type Asked = Exclude<TypeName, 'review'>
const types: { [T in Asked]: StepType<StepOf<T>> } = {
  consent: consentStep,
  choice: choiceStep,
  'multi-choice': multiChoiceStep,
  'nested-choice': nestedChoiceStep,
  text: textStep,
  person: personStep,
  nip: nipStep,
  date: dateStep,
  place: placeStep,
  evidence: evidenceStep,
  link: linkStep,
  'yes-no': yesNoStep,
}

/** The one cast: the table is typed entry by entry, and `step.type` picks the entry that takes `step`. */
export const typeOf = (step: AskedStep): StepType<AskedStep> => types[step.type] as StepType<AskedStep>
