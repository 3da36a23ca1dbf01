/** A draft as it begins: no answer yet, at the first step of its form. Pure: ids and keys are made by the caller. */
import type { FormDefinition } from './definition.ts'
import { atStep, type Draft } from './draft.ts'
import { firstStep } from './engine.ts'

export function newDraft(
  form: FormDefinition,
  keys: Pick<Draft, 'caseId' | 'receipt' | 'keys'> & Partial<Pick<Draft, 'added'>>,
): Draft {
  return {
    form: { id: form.id, version: form.version },
    ...keys,
    answers: {},
    at: atStep(firstStep(form)),
    trail: [],
    introduced: [],
    struck: [],
    turns: 0,
  }
}
