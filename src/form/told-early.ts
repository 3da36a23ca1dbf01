/**
 * A story that comes before it is asked for. Whoever is afraid tells everything in the first message; told to choose
 * from a list instead, and then to write it all again, they may not.
 */
import type { Content } from '../channel.ts'
import type { FormContext } from './context.ts'
import { say } from './dress.ts'
import { type Draft, moreOf } from './draft.ts'
import type { Outcome } from './outcome.ts'
import { type AskedStep, pathSteps } from './path.ts'
import { textStep } from './steps/text.ts'

/** Fewer words are an answer that was not understood. */
const LEAST_WORDS = 8

/** Words enough to have told something. */
export const isStory = (content: Content): content is Extract<Content, { kind: 'text' }> =>
  content.kind === 'text' && content.text.split(/\s+/).filter(Boolean).length >= LEAST_WORDS

/**
 * What was not understood at a question before the form's story, kept as the story's beginning; before the consent, when
 * nothing may be kept, it is said so. Undefined when it is no story, or the story was told already.
 */
export function toldEarly(draft: Draft, at: AskedStep, content: Content, context: FormContext): Outcome | undefined {
  if (!isStory(content)) return undefined
  if (at.type === 'consent') return { draft, replies: [say(context.texts('told-before-consent'))], effects: [] }
  const path = pathSteps(context.form, draft.answers)
  const step = path.find((one) => one.type === 'text' && one.several)
  if (step?.type !== 'text' || path.indexOf(step) <= path.indexOf(at)) return undefined
  const begun = draft.toldEarly === step.id
  if (draft.answers[step.id] !== undefined && !begun) return undefined
  const sub = begun ? moreOf(draft) : ({ ask: 'none', page: 0 } as const)
  const result = textStep.read({ kind: 'text', text: content.text }, { ...context, step, sub, draft })
  if (result.kind === 'again') return { draft, replies: [say(result.say ?? context.texts('text-needed'))], effects: [] }
  if (result.kind !== 'sub' || result.answer === undefined) return undefined
  const { answer, notes = [], effects = [] } = result
  const { toldEarlyCut: _before, toldUnder: _under, ...rest } = draft
  const cut = result.sub.ask === 'more-text' && result.sub.cut === true
  return {
    draft: {
      ...rest,
      answers: { ...draft.answers, [step.id]: answer },
      toldEarly: step.id,
      ...(cut && { toldEarlyCut: true as const }),
    },
    replies: [context.texts('told-early'), ...notes].map(say),
    effects,
  }
}
