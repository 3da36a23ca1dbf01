/** Dresses a question: progress, pages, navigation. The only place where the form makes buttons. */
import type { Button, Reply } from '../channel.ts'
import type { FormContext } from './context.ts'
import type { Draft } from './draft.ts'
import { type AskedStep, progressOf } from './path.ts'
import type { Question, QuestionOption } from './question.ts'

/** Options on one page; the rest behind "next". WhatsApp lists hold ten rows with the two page rows. */
const PAGE = 8

/** The options that are shown, and whether there are some before and after them. */
export function pageOf(question: Question): { options: QuestionOption[]; before: boolean; after: boolean } {
  const first = (question.page ?? 0) * PAGE
  // A ninth or tenth option costs less than a second page.
  if (question.options.length <= PAGE + 2) return { options: question.options, before: false, after: false }
  return {
    options: question.options.slice(first, first + PAGE),
    before: first > 0,
    after: first + PAGE < question.options.length,
  }
}

/** An option as its button names it, see `Question.of`. */
export const optionId = ({ of }: Question, id: string): string => (of === undefined ? id : `${id}-${of}`)

/** Ids of buttons: `<place>:<option>`; system buttons start with `!`, which no step id can. At most 64 bytes. */
export const buttonId = (place: string, option: string): string => `${place}:${option}`

function optionButtons(place: string, question: Question, { texts }: FormContext): Button[] {
  const { options, before, after } = pageOf(question)
  return [
    ...options.map(({ id, label, description }, index) => ({
      id: buttonId(place, optionId(question, id)),
      // Where several may be named in one message the numbers must be seen.
      label: question.many === true ? `${index + 1}. ${label}` : label,
      ...(description === undefined ? {} : { description }),
    })),
    ...(before ? [{ id: buttonId(place, '*page-'), label: texts('btn-previous-page') }] : []),
    ...(after ? [{ id: buttonId(place, '*page+'), label: texts('btn-next-page') }] : []),
  ]
}

/** "Skip" names its question: tapped twice, it must not leave out the next one, which nobody has read yet. */
export const skipId = (stepId: string): string => `!skip-${stepId}`

/** Of a word that is valid at every question. */
export const navigationId = (word: 'back' | 'help' | 'language' | 'cancel'): string => `!${word}`

/** Back, skip, help, language, cancel: valid at every question, by button and by word. `step`: what is asked, if a step is. */
export function navigation(step: AskedStep | undefined, { texts }: FormContext): Button[] {
  return [
    { id: navigationId('back'), label: texts('btn-back') },
    ...(step?.required === false ? [{ id: skipId(step.id), label: texts('btn-skip') }] : []),
    { id: navigationId('help'), label: texts('btn-help') },
    { id: navigationId('language'), label: texts('btn-language') },
    { id: navigationId('cancel'), label: texts('btn-cancel') },
  ]
}

/** A step's question as one message. */
export function dressStep(step: AskedStep, question: Question, draft: Draft, context: FormContext): Reply {
  const { texts } = context
  const progress = progressOf(context.form, draft.answers, step)
  const heading =
    step.type === 'consent'
      ? []
      : progress === undefined
        ? [texts('progress-detail', { label: texts(`row-detail-${step.id}`) })]
        : [texts('progress', { n: String(progress.n), total: String(progress.total) })]
  return dress(
    [...heading, question.text].join('\n'),
    step.id,
    question,
    step.type === 'consent' ? [] : navigation(step, context),
    context,
  )
}

/**
 * A question with its buttons; those of an earlier one are recognised by `place`.
 * @param nav stands apart, behind the options
 */
export function dress(text: string, place: string, question: Question, nav: Button[], context: FormContext): Reply {
  const buttons = optionButtons(place, question, context)
  return {
    text,
    layout: question.row === true ? 'row' : 'list',
    replacesPressed: true,
    ...(buttons.length > 0 ? { buttons } : {}),
    ...(nav.length > 0 ? { navigation: nav } : {}),
  }
}

export const say = (text: string): Reply => ({ text })
