/** Files in a draft: taken at any question, and let go when they could not be fetched or cleaned. */
import type { Content } from '../channel.ts'
import { joinMasked } from '../masking/apply.ts'
import type { FormContext } from './context.ts'
import { say } from './dress.ts'
import type { Draft } from './draft.ts'
import type { Outcome } from './outcome.ts'
import { hide, remember } from './hide.ts'
import { activeSteps } from './path.ts'
import type { FormEffect } from './question.ts'
import { itemsOf, mostFiles } from './steps/evidence.ts'

const evidenceStepOf = (draft: Draft, { form }: FormContext) =>
  activeSteps(form, draft.answers).find((step) => step.type === 'evidence')

/**
 * A file that comes while another question is open is evidence all the same. Words under a picture go to the story:
 * many people write all they have to say there. Undefined when the evidence question itself is open and there are no
 * words: then the step takes the file.
 */
export function addEvidence(
  draft: Draft,
  content: Extract<Content, { kind: 'file' }>,
  context: FormContext,
): Outcome | undefined {
  const { texts, form, fresh } = context
  // Nothing of anybody is kept before they agreed (UU 27/2022 article 20).
  if (activeSteps(form, draft.answers).some(({ type, id }) => type === 'consent' && draft.answers[id] === undefined))
    return { draft, replies: [say(texts('evidence-before-consent'))], effects: [] }
  const step = evidenceStepOf(draft, context)
  const here = draft.at.place === 'step' && draft.at.step === step?.id
  if (here && content.caption === undefined) return undefined
  if (step === undefined) return { draft, replies: [say(texts('evidence-unsupported'))], effects: [] }
  const items = itemsOf(draft.answers[step.id])
  const max = mostFiles(step, context.limits)
  if (items.length >= max)
    return { draft, replies: [say(texts('evidence-too-many', { max: String(max) }))], effects: [] }
  const id = fresh()
  const effects: FormEffect[] = [{ kind: 'add-evidence', id, file: content.file }]
  const answers = { ...draft.answers, [step.id]: { kind: 'evidence' as const, items: [...items, { id }] } }
  const replies = here ? [] : [say(texts('evidence-elsewhere'))]
  if (content.caption !== undefined && content.caption.trim() !== '') {
    const { text, hidden, notes } = hide(content.caption, { about: 'story' }, texts, fresh)
    const before = answers[form.roles.story]
    answers[form.roles.story] = {
      kind: 'text',
      text: before?.kind === 'text' ? joinMasked(before.text, text, '\n') : text,
    }
    replies.push(say(texts('evidence-caption')), ...notes.map(say))
    effects.push(...remember(hidden))
  }
  // The words under a first picture may be the whole story: its question goes on collecting instead of starting anew.
  const at =
    draft.at.place === 'step' && draft.at.step === form.roles.story && answers[form.roles.story] !== undefined
      ? { ...draft.at, sub: { ask: 'more-text' as const, short: false } }
      : draft.at
  return { draft: { ...draft, answers, at }, replies, effects }
}

/** Drops files that failed or were refused, each with its sentence. */
export function settleEvidence(draft: Draft, context: FormContext): Outcome {
  const { texts, evidence } = context
  const step = evidenceStepOf(draft, context)
  const answer = step === undefined ? undefined : draft.answers[step.id]
  if (step === undefined || answer?.kind !== 'evidence') return { draft, replies: [], effects: [] }
  const lost = answer.items.filter(({ id }) => ['failed', 'refused'].includes(evidence.get(id) ?? ''))
  if (lost.length === 0) return { draft, replies: [], effects: [] }
  const items = answer.items.filter((item) => !lost.includes(item))
  const reasons = new Set(
    lost.map(({ id }) => (evidence.get(id) === 'failed' ? 'evidence-fetch-failed' : 'evidence-invalid')),
  )
  return {
    draft: { ...draft, answers: { ...draft.answers, [step.id]: { kind: 'evidence', items } } },
    replies: [...reasons].map((key) => say(texts(key))),
    effects: [{ kind: 'drop-evidence', ids: lost.map(({ id }) => id) }],
  }
}

/** How many files are still being fetched and cleaned. */
export function pendingEvidence(draft: Draft, context: FormContext): number {
  const step = evidenceStepOf(draft, context)
  return step === undefined
    ? 0
    : itemsOf(draft.answers[step.id]).filter(({ id }) => context.evidence.get(id) === 'pending').length
}

/** Lets the files go that are still being cleaned ("send without them"). */
export function dropPending(draft: Draft, context: FormContext): { draft: Draft; effects: FormEffect[] } {
  const step = evidenceStepOf(draft, context)
  if (step === undefined) return { draft, effects: [] }
  const items = itemsOf(draft.answers[step.id])
  const ids = items.flatMap(({ id }) => (context.evidence.get(id) === 'pending' ? [id] : []))
  const answer = { kind: 'evidence' as const, items: items.filter(({ id }) => !ids.includes(id)) }
  return {
    draft: { ...draft, answers: { ...draft.answers, [step.id]: answer } },
    effects: [{ kind: 'drop-evidence', ids }],
  }
}
