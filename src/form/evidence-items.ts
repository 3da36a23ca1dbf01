/** Files in a draft: taken at any question, and let go when they could not be fetched or cleaned. */
import type { Content, Media } from '../channel.ts'
import type { EvidenceItem } from './answers.ts'
import type { FormContext } from './context.ts'
import { hasParts, settleCovered } from './cover.ts'
import { say } from './dress.ts'
import { atStep, type Draft } from './draft.ts'
import type { Outcome } from './outcome.ts'
import { activeSteps } from './path.ts'
import type { FormEffect } from './question.ts'
import { itemsOf, mostFiles } from './steps/evidence.ts'
import { addToStory } from './story.ts'

type Sent = Extract<Content, { kind: 'file' }>

const evidenceStepOf = (draft: Draft, { form }: FormContext) =>
  activeSteps(form, draft.answers).find((step) => step.type === 'evidence')

/** The files of the draft, as far as its form still asks for any. */
export function filesOf(draft: Draft, context: FormContext): EvidenceItem[] {
  const step = evidenceStepOf(draft, context)
  return step === undefined ? [] : itemsOf(draft.answers[step.id])
}

/** The draft with other files. */
export function withFiles(draft: Draft, items: EvidenceItem[], context: FormContext): Draft {
  const step = evidenceStepOf(draft, context)
  return step === undefined
    ? draft
    : { ...draft, answers: { ...draft.answers, [step.id]: { kind: 'evidence', items } } }
}

/**
 * A file counts as evidence whatever question is open. Words under it go to the story: many people write all they have
 * to say there. Of an album only the last file is answered, and what goes wrong is said once.
 */
export function addEvidence(draft: Draft, content: Sent, context: FormContext): Outcome {
  const { texts, fresh } = context
  const refused = (key: string, args?: Record<string, string>): Outcome => {
    const words = addCaption(draft, content, context)
    return { ...words, replies: [...(content.more === true ? [] : [say(texts(key, args))]), ...words.replies] }
  }
  if (!hasAgreed(draft, context)) return refused('evidence-before-consent')
  const step = evidenceStepOf(draft, context)
  if (step === undefined) return refused('evidence-not-asked')
  const items = itemsOf(draft.answers[step.id])
  const max = mostFiles(step, context.limits)
  if (items.length >= max) return refused('evidence-too-many', { max: String(max) })
  const id = fresh()
  const { file, media } = content
  const item: EvidenceItem = { id, ...(media === undefined ? {} : { media }) }
  const here = draft.at.place === 'step' && draft.at.step === step.id
  // Parts that are chosen but not covered yet stay chosen: their question stands again.
  const choosing = here && draft.at.place === 'step' && hasParts(draft.at.sub)
  const standing: Draft = here && !choosing ? { ...draft, at: atStep(step.id) } : draft
  const taken = addCaption(withFiles(standing, [...items, item], context), content, context)
  const warned = warn(taken.draft, content, here, context)
  return {
    draft: warned.draft,
    replies: [
      ...((here && !choosing) || content.more === true ? [] : [say(texts('evidence-elsewhere'))]),
      ...warned.replies,
      ...taken.replies,
    ],
    effects: [{ kind: 'add-evidence', id, file }, ...taken.effects],
  }
}

/** The words under a file, in the story; also when the file itself cannot be taken. */
export function addCaption(draft: Draft, { caption = '' }: { caption?: string }, context: FormContext): Outcome {
  const { texts } = context
  const unchanged = { draft, replies: [], effects: [] }
  if (caption.trim() === '') return unchanged
  if (!hasAgreed(draft, context)) return { ...unchanged, replies: [say(texts('evidence-words-lost'))] }
  const added = addToStory(draft, caption, context)
  return added.full === true ? added : { ...added, replies: [say(texts('evidence-caption')), ...added.replies] }
}

/** Nothing of anybody is kept before they agreed (UU 27/2022 article 20). */
const hasAgreed = (draft: Draft, { form }: FormContext): boolean =>
  activeSteps(form, draft.answers).every(({ type, id }) => type !== 'consent' || draft.answers[id] !== undefined)

/** Faces and voices stay in a file however clean it is. */
export const STAYS: Partial<Record<Media, string>> = {
  video: 'evidence-video-warning',
  audio: 'evidence-voice-warning',
  voice: 'evidence-voice-warning',
}

/**
 * What stays in a file is said with the first of its kind. Of a picture, how to cover a part
 * of it, where the question about evidence does not offer it.
 */
function warn(
  draft: Draft,
  { media, more }: Sent,
  here: boolean,
  { texts, form }: FormContext,
): Pick<Outcome, 'draft' | 'replies'> {
  const hint = here || more === true ? undefined : 'cover-hint'
  const key = media === undefined ? undefined : media === 'photo' ? hint : STAYS[media]
  if (key === undefined || draft.introduced.includes(key)) return { draft, replies: [] }
  const telling = key === 'evidence-voice-warning' && draft.at.place === 'step' && draft.at.step === form.roles.story
  return {
    draft: { ...draft, introduced: [...draft.introduced, key] },
    // Somebody who tells their story aloud may not know that it can be written.
    replies: [say(texts(telling ? 'evidence-voice-story' : key))],
  }
}

/** Without the files that failed or were refused; each reason is said once. */
export function settleFiles(items: readonly EvidenceItem[], { texts, evidence, args }: FormContext) {
  const keys = new Map<string, string>()
  for (const { id } of items) {
    const key = lossOf(evidence.get(id))
    if (key !== undefined) keys.set(id, key)
  }
  const effects: FormEffect[] = keys.size === 0 ? [] : [{ kind: 'drop-evidence', ids: [...keys.keys()] }]
  return {
    items: items.filter(({ id }) => !keys.has(id)),
    replies: [...new Set(keys.values())].map((key) => say(texts(key, { maxMb: args['maxMb'] ?? '' }))),
    effects,
  }
}

function lossOf(state: string | undefined): string | undefined {
  if (state === 'failed') return 'evidence-fetch-failed'
  const [, why] = state?.split(':') ?? []
  return why === undefined ? undefined : `evidence-${why}`
}

/** Drops files that failed or were refused, and says of pictures that were to be covered that they are. */
export function settleEvidence(draft: Draft, context: FormContext): Outcome {
  const files = filesOf(draft, context)
  // Before any goes: they are called by their numbers.
  const { items: covered, said } = settleCovered(files, context)
  const { items, replies, effects } = settleFiles(covered, context)
  return effects.length === 0 && said.length === 0
    ? { draft, replies, effects }
    : { draft: withFiles(draft, items, context), replies: [...said.map(say), ...replies], effects }
}

const isPending =
  ({ evidence }: Pick<FormContext, 'evidence'>) =>
  (item: EvidenceItem): boolean =>
    evidence.get(item.id) === 'pending'

/** How many of these are still being fetched and cleaned. */
export const pendingFiles = (items: readonly EvidenceItem[], context: Pick<FormContext, 'evidence'>): number =>
  items.filter(isPending(context)).length

/** Lets the files go that are still being cleaned ("send without them"). */
export function dropPendingFiles(
  items: readonly EvidenceItem[],
  context: Pick<FormContext, 'evidence'>,
): { items: EvidenceItem[]; effects: FormEffect[] } {
  const pending = isPending(context)
  return {
    items: items.filter((item) => !pending(item)),
    effects: [{ kind: 'drop-evidence', ids: items.filter(pending).map(({ id }) => id) }],
  }
}
