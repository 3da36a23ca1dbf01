/** The naming convention between a form and its texts: which keys each step type reads. Pure. */
import type { FormDefinition, Step } from './definition.ts'

/** What the form is about, as a row of the menu: needed only where it is not the first of several. */
export const FORM_TITLE = 'form-title'

export interface StepTexts {
  /** Must exist, or the question cannot be asked. */
  required: string[]
  /** Shown when they exist. */
  optional: string[]
}

/** The keys of one step, in the order in which a reporter meets them. */
export function textsOfStep(step: Step): StepTexts {
  const { id } = step
  const required = [...step.intro]
  const optional: string[] = []
  // A single choice is never asked, the review page has its own words in the service.
  const asked = step.type !== 'review' && !(step.type === 'choice' && step.choices.length === 1)
  if (asked) {
    required.push(`step-${id}-ask`)
    optional.push(`step-${id}-help`)
  }
  if (step.detail) required.push(`row-detail-${id}`)
  if (!step.hidden && step.type !== 'review') required.push(`review-label-${id}`)

  switch (step.type) {
    case 'consent':
      optional.push(`step-${id}-ask-web`, `step-${id}-ask-whatsapp-cloud`)
      break
    case 'choice':
    case 'multi-choice':
      for (const choice of step.choices) labelOf(step.labels ?? id, choice.id)
      break
    case 'nested-choice':
      required.push(`step-${id}-item-ask`)
      for (const group of step.groups) {
        labelOf(id, group.id)
        for (const choice of group.choices) labelOf(id, choice.id)
      }
      break
    case 'text':
      if (step.several)
        required.push(...['more', 'short', 'short-accepted', 'long', 'empty'].map((part) => `step-${id}-${part}`))
      break
    case 'person':
      required.push(`step-${id}-noted`)
      break
    case 'nip':
      required.push(`step-${id}-odd`, `step-${id}-words`)
      break
    case 'date':
      if (step.forget) required.push(`step-${id}-forgot`)
      if (step.same !== undefined) required.push(`btn-${id}-same`, `btn-${id}-other`, `step-${id}-date-ask`)
      if (step.after !== undefined) required.push(`step-${id}-before`)
      break
    case 'place':
      required.push(`step-${id}-district-ask`)
      optional.push(`step-${id}-semarang`)
      if (step.online) required.push(`row-${id}-online`)
      if (step.outside) required.push(`row-${id}-outside`)
      break
    case 'evidence':
    case 'link':
    case 'yes-no':
    case 'review':
      break
  }
  for (const choice of choicesOf(step)) if (choice.shows !== undefined) required.push(choice.shows)
  return { required, optional }

  function labelOf(labels: string, choice: string): void {
    required.push(`row-${labels}-${choice}`)
    optional.push(`desc-${labels}-${choice}`)
  }
}

/** Every key a form reads, its missing-answer texts included. */
export function textsOfForm(form: FormDefinition): StepTexts {
  const steps = form.steps.map(textsOfStep)
  return {
    required: [...new Set([...steps.flatMap((step) => step.required), ...form.needs.map((need) => need.missing)])],
    optional: [...new Set([FORM_TITLE, ...steps.flatMap((step) => step.optional)])],
  }
}

/** All choices of a step, those of groups included. */
export function choicesOf(step: Step) {
  if (step.type === 'choice' || step.type === 'multi-choice') return step.choices
  return step.type === 'nested-choice' ? step.groups.flatMap((group) => group.choices) : []
}
