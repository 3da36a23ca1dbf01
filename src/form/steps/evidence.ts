/** Images, one message each, until "done" or "none". A turn only notes them; the evidence worker fetches and cleans. */
import type { Texts } from '../../texts/texts.ts'
import type { EvidenceItem } from '../answers.ts'
import type { FormLimits } from '../context.ts'
import type { StepOf } from '../definition.ts'
import type { StepType } from '../question.ts'

const DONE = '*done'
const NONE = '*none'

export const evidenceStep: StepType<StepOf<'evidence'>> = {
  ask({ step, texts, args, draft, limits }) {
    const items = itemsOf(draft.answers[step.id])
    return {
      // The rules once; after that only how far it is.
      text:
        items.length === 0
          ? texts(`step-${step.id}-ask`, { ...args, max: String(mostFiles(step, limits)) })
          : received(texts, items),
      options: [items.length === 0 ? { id: NONE, label: texts('btn-none') } : { id: DONE, label: texts('btn-done') }],
      free: true,
      words: ['done', 'none', 'dontKnow'],
    }
  },
  read(input, { step, texts, draft, fresh, limits }) {
    const items = itemsOf(draft.answers[step.id])
    if (input.kind === 'file') {
      const max = mostFiles(step, limits)
      if (items.length >= max) return { kind: 'again', say: texts('evidence-too-many', { max: String(max) }) }
      const id = fresh()
      const added = [...items, { id }]
      return {
        kind: 'sub',
        sub: { ask: 'none', page: 0 },
        answer: { kind: 'evidence', items: added },
        effects: [{ kind: 'add-evidence', id, file: input.file }],
      }
    }
    const finished = input.kind === 'picked' || (input.kind === 'word' && input.word !== 'forgot')
    if (!finished) return { kind: 'again', say: texts('evidence-again') }
    return {
      kind: 'answer',
      answer: { kind: 'evidence', items },
      notes: items.length === 0 ? [texts('evidence-none')] : [],
    }
  },
}

/** The form says how many make sense, the operator how many there is room for. */
export const mostFiles = (step: StepOf<'evidence'>, limits: FormLimits): number => Math.min(step.max, limits.evidence)

const received = (texts: Texts, items: EvidenceItem[]): string =>
  items.length === 1 ? texts('evidence-received') : texts('evidence-received-many', { n: String(items.length) })

export const itemsOf = (answer: { kind: string; items?: EvidenceItem[] } | undefined): EvidenceItem[] =>
  answer?.kind === 'evidence' ? (answer.items ?? []) : []
