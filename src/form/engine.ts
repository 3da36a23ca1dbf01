/**
 * The form engine: one turn of a draft as a pure function. It never sends, stores or waits: what it wants done comes
 * back as effects. Whatever comes in, the draft keeps every answer it has accepted, and there is a way on and a way back.
 */
import type { Content, Reply } from '../channel.ts'
import { openMarks } from './answer-texts.ts'
import type { Answer } from './answers.ts'
import type { FormContext } from './context.ts'
import { hasParts } from './cover.ts'
import { askDetails, readDetails } from './details.ts'
import { say } from './dress.ts'
import type { Step } from './definition.ts'
import { atReview, atStep, type Draft, type Position } from './draft.ts'
import { addEvidence, settleEvidence } from './evidence-items.ts'
import { askMasks, asksOpen, helpWithMasks, readMasks, skipWhose, startMaskMore, startNotMe } from './mask-places.ts'
import { onward } from './onward.ts'
import type { Meaning, Outcome } from './outcome.ts'
import { activeSteps, type AskedStep, findStep, pathSteps } from './path.ts'
import type { StepResult } from './question.ts'
import { askReview, readReview } from './review.ts'
import { askStep, readStep } from './step-place.ts'
import { stillOffered } from './still-offered.ts'
import { toldEarly } from './told-early.ts'
import { answerInWords } from './words.ts'

/** The question that is open now. May mark introductions as shown, so the draft comes back too. */
export function ask(draft: Draft, context: FormContext): Outcome {
  switch (draft.at.place) {
    case 'step':
      return askStep(draft, draft.at, context)
    case 'review': {
      // What is sent was asked about: nobody's evidence stays hidden only because a story was left by another way.
      const open = asksOpen(draft, context)
      if (open !== undefined) return ask({ ...draft, at: open }, context)
      return askReview(draft, draft.at, context)
    }
    case 'details':
      return { draft, replies: askDetails(draft, draft.at, context), effects: [] }
    default:
      return { draft, replies: askMasks(draft, draft.at, context), effects: [] }
  }
}

/** Reads one message and asks what is open then. Call `settle` first, so that files that failed are told about. */
export function take(draft: Draft, content: Content, context: FormContext): Meaning {
  const meaning = read(draft, content, context)
  // Sending and ending have a last word of their own; of an album the last file is answered.
  if (meaning.kind !== 'moved' || meaning.outcome.last !== undefined || isMore(content)) return meaning
  return { kind: 'moved', outcome: followed(meaning.outcome, context) }
}

const isMore = (content: Content): boolean => content.kind === 'file' && content.more === true

function read(draft: Draft, content: Content, context: FormContext): Meaning {
  if (content.kind === 'file') return { kind: 'moved', outcome: addEvidence(draft, content, context) }
  switch (draft.at.place) {
    case 'step': {
      const found = readStep(draft, draft.at, content, context)
      if (found.kind !== 'result') return found
      const { step, result } = found
      const guess = result.kind === 'sub' && result.sub.ask === 'guess'
      const early = guess || result.kind === 'again' ? toldEarly(draft, step, content, context) : undefined
      if (early === undefined) return { kind: 'moved', outcome: apply(draft, step, result, context) }
      // A story holds words of many options: it is kept, and what it may have meant is asked behind that.
      if (!guess) return { kind: 'moved', outcome: early }
      // It may have been a long answer to this question, so the story is asked for in full.
      const begins = draft.toldEarly === undefined && early.draft.toldEarly !== undefined
      const at = { place: 'step' as const, step: step.id, sub: result.sub, tries: 0 }
      const kept = { ...early.draft, at, ...(begins && { toldUnder: true as const }) }
      return { kind: 'moved', outcome: { ...early, draft: kept } }
    }
    case 'review':
      return readReview(draft, draft.at, content, context)
    case 'details':
      return readDetails(draft, draft.at, content, context)
    default:
      return readMasks(draft, draft.at, content, context)
  }
}

/** Files that could not be fetched or cleaned leave the draft, and the reporter is told so. */
export const settle = settleEvidence

/** Puts the open question behind what was said. */
export function followed(outcome: Outcome, context: FormContext): Outcome {
  const asked = ask(outcome.draft, context)
  return { ...outcome, draft: asked.draft, replies: [...outcome.replies, ...asked.replies] }
}

/** "Bukan saya" and "samarkan", in words: valid wherever a draft is open. */
export const notMe = (draft: Draft, context: FormContext): Outcome => followed(startNotMe(draft, context), context)
export const maskMore = (draft: Draft, context: FormContext): Outcome => followed(startMaskMore(draft), context)

/** Carries a step's result into the draft. */
function apply(draft: Draft, step: AskedStep, result: StepResult, context: FormContext): Outcome {
  const replies = (result.notes ?? []).map(say)
  const effects = result.effects ?? []
  switch (result.kind) {
    case 'end':
      return { draft, replies, effects, last: 'end' }
    case 'again': {
      const tries = draft.at.place === 'step' ? draft.at.tries + 1 : 1
      const stuck = { ...draft, at: draft.at.place === 'step' ? { ...draft.at, tries } : draft.at }
      return { draft: stuck, effects, replies: [...replies, ...gently(step, result.say, tries, context)] }
    }
    case 'sub': {
      const answers = result.answer === undefined ? draft.answers : { ...draft.answers, [step.id]: result.answer }
      return {
        draft: { ...draft, answers, at: { place: 'step', step: step.id, sub: result.sub, tries: 0 } },
        replies,
        effects,
      }
    }
    case 'answer': {
      const answered: Draft = {
        ...draft,
        answers: stillOffered(context.form, { ...draft.answers, [step.id]: result.answer }),
        trail: step.type === 'consent' ? draft.trail : [...draft.trail.filter((id) => id !== step.id), step.id],
      }
      const [mark, ...rest] = result.whose ?? []
      if (mark === undefined) {
        const next = onward(answered, step, context)
        return { draft: next, replies: [...replies, ...edited(draft, step, result.answer, next, context)], effects }
      }
      return { draft: { ...answered, at: { place: 'whose', step: step.id, mark, rest, tries: 0 } }, replies, effects }
    }
  }
}

/** Said to whoever changed an answer of a report that was complete: that it is done, or that it leads to a question. */
function edited(before: Draft, step: AskedStep, answer: Answer, after: Draft, { form, texts }: FormContext): Reply[] {
  const had = before.answers[step.id]
  if (had === undefined || had === answer) return []
  if (pathSteps(form, before.answers).some(({ id }) => before.answers[id] === undefined)) return []
  if (after.at.place === 'review') return [say(texts('edit-done'))]
  return after.at.place === 'step' && after.answers[after.at.step] === undefined ? [say(texts('edit-follow-up'))] : []
}

/** The first re-ask is one gentle sentence, the second adds help, the third says how to get out. */
function gently(step: AskedStep, own: string | undefined, tries: number, { texts, args }: FormContext): Reply[] {
  const advice = helpOf(step, texts, args)
  if (tries <= 1) return [say(own ?? texts('choice-again-1'))]
  if (tries === 2) return [say(own ?? texts('choice-again-2')), say(advice)]
  return own === undefined ? [say(texts('choice-again-3'))] : [say(own), say(texts('choice-again-3'))]
}

/** Leaves out an optional question; a required one says why it is needed. */
export function skip(draft: Draft, context: FormContext): Outcome {
  if (draft.at.place === 'whose' || draft.at.place === 'rewrite') {
    const skipped = skipWhose(draft, draft.at, context)
    // It was not left out but hidden.
    return followed({ ...skipped, replies: [say(context.texts('mask-whose-left')), ...skipped.replies] }, context)
  }
  const step = stepAt(draft, context)
  if (step === undefined) return followed({ draft, replies: [], effects: [] }, context)
  // An answer given before is kept: skipping says "nothing new", not "take it back".
  const before = draft.answers[step.id]
  if (step.required && before === undefined)
    return followed({ draft, replies: [say(context.texts('skip-required'))], effects: [] }, context)
  const answer = before ?? { kind: 'skipped' as const }
  const notes = [...uncovered(draft, context), context.texts('skip-done')]
  return followed(apply(draft, step, { kind: 'answer', answer, notes, whose: openMarks(answer) }, context), context)
}

/** Said to whoever leaves with parts of a picture chosen, and not covered yet. */
const uncovered = ({ at }: Draft, { texts }: FormContext): string[] =>
  at.place === 'step' && hasParts(at.sub) ? [texts('cover-stopped')] : []

/** One question back: first out of a question within a step, then along the trail. Nothing is taken away. */
export function back(draft: Draft, context: FormContext): Outcome {
  const { texts, form } = context
  const { at } = draft
  const to = (place: Position, replies: Reply[] = []): Outcome =>
    followed({ draft: { ...draft, at: place }, replies, effects: [] }, context)
  if (at.place === 'review' && at.view !== 'page') return to(atReview())
  if (at.place === 'rewrite') return to({ ...at, place: 'whose', tries: 0 })
  if ('home' in at) return to(at.home)
  // The review page would only ask again: whoever turns away from it there leaves it hidden.
  if (at.place === 'whose' && at.back?.place === 'review') return followed(skipWhose(draft, at, context), context)
  if (at.place === 'whose' && at.back !== undefined) return to(at.back)
  // It was put in full and left unanswered: on the way forward it is put again.
  if (at.place === 'step' && at.sub.ask === 'more-text' && at.sub.first === true)
    return back({ ...draft, at: atStep(at.step), toldEarly: at.step, toldUnder: true }, context)
  if (at.place === 'step' && at.sub.ask !== 'none') return to(atStep(at.step), uncovered(draft, context).map(say))
  const step = stepBefore(draft, form)
  if (step === undefined) return to(at, [say(texts('back-at-start'))])
  const answer = draft.answers[step.id]
  const note = answer === undefined ? [] : [say(texts('back-done', { answer: answerInWords(texts, step, answer) }))]
  return to(atStep(step.id), note)
}

/** The last one on the trail that is still asked; undefined at the beginning. */
function stepBefore({ at, answers, trail }: Draft, form: FormContext['form']): Step | undefined {
  const active = new Set(activeSteps(form, answers).map((step) => step.id))
  const here = 'step' in at ? at.step : ''
  const left = at.place === 'step' || at.place === 'whose' ? trail.indexOf(at.step) : -1
  const before = (left < 0 ? trail : trail.slice(0, left)).findLast((id) => active.has(id) && id !== here)
  return before === undefined ? undefined : findStep(form, before)
}

/** Help for the open question. */
export function help(draft: Draft, context: FormContext): string {
  const { texts, args } = context
  const own = helpWithMasks(draft, context) ?? helpOf(stepAt(draft, context), texts, args)
  return texts('help-step', { help: own })
}

/** "Skip it" is no advice where skipping is refused. */
function helpOf(step: AskedStep | undefined, texts: FormContext['texts'], args: FormContext['args']): string {
  if (step !== undefined && texts.has(`step-${step.id}-help`)) return texts(`step-${step.id}-help`, args)
  return texts(step?.required === true ? 'help-required' : 'help-generic')
}

function stepAt(draft: Draft, { form }: FormContext): AskedStep | undefined {
  const { at } = draft
  if (at.place !== 'step' && at.place !== 'whose' && at.place !== 'rewrite') return undefined
  const step = findStep(form, at.step)
  return step === undefined || step.type === 'review' ? undefined : step
}

/** The draft of a form that begins: at its first step. */
export function firstStep(form: FormContext['form']): string {
  return pathSteps(form, {})[0]?.id ?? ''
}
