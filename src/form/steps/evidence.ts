/** Files, one message each, until "done" or "none". They are taken before any step sees them (`evidence-items.ts`). */
import type { Texts } from '../../texts/texts.ts'
import type { EvidenceItem } from '../answers.ts'
import type { FormLimits } from '../context.ts'
import type { StepOf } from '../definition.ts'
import type { StepResult, StepType } from '../question.ts'
import { coverQuestion, offersCover, readCover, startCover } from '../cover.ts'
import { decideFile, fileQuestion } from '../file-questions.ts'

const DONE = '*done'
const NONE = '*none'
/** With the id of the file: a second tap on it must not take the one before as well. */
const DROP_LAST = '*drop-'
const COVER = '*cover'

export const evidenceStep: StepType<StepOf<'evidence'>> = {
  ask(context) {
    const { step, sub, texts, args, draft, limits } = context
    const items = itemsOf(draft.answers[step.id])
    const words = ['done', 'none', 'dontKnow'] as const
    const asked = sub.ask === 'file' ? fileQuestion(items, context) : undefined
    if (asked !== undefined) return { ...asked, words }
    const covering = sub.ask === 'cover' ? coverQuestion(sub, items, context) : undefined
    if (covering !== undefined) return covering
    const last = items.at(-1)
    return {
      // The rules once; after that only how far it is.
      text:
        items.length === 0
          ? texts(`step-${step.id}-ask`, { ...args, max: String(mostFiles(step, limits)) })
          : received(texts, items),
      options:
        last === undefined
          ? [{ id: NONE, label: texts('btn-none') }]
          : [
              { id: DONE, label: texts('btn-done') },
              { id: `${DROP_LAST}${last.id}`, label: texts('btn-evidence-drop-last'), synonyms: ['buang'] },
              ...(offersCover(items, context)
                ? [{ id: COVER, label: texts('btn-evidence-cover'), synonyms: ['tutup', 'cover'] }]
                : []),
            ],
      free: true,
      keeps: true,
      words,
    }
  },
  read(input, context) {
    const { step, sub, texts, draft } = context
    const items = itemsOf(draft.answers[step.id])
    const picked = input.kind === 'picked' ? (input.ids[0] ?? '') : undefined
    if (picked?.startsWith(DROP_LAST) === true) return dropLast(items, texts)
    if (picked === COVER) return startCover(items, context)
    if (sub.ask === 'cover' && coverQuestion(sub, items, context) !== undefined)
      return readCover(input, sub, items, context) ?? { kind: 'again' }
    const decided = picked === undefined ? undefined : decideFile(picked, items, context)
    if (decided !== undefined) {
      const answer = { kind: 'evidence' as const, items: decided.items }
      const result = { answer, notes: [decided.said], effects: decided.effects }
      return fileQuestion(decided.items, context) === undefined
        ? { kind: 'answer', ...result }
        : { kind: 'sub', sub: { ask: 'file' }, ...result }
    }
    const finished = picked !== undefined || (input.kind === 'word' && input.word !== 'forgot')
    if (!finished) return { kind: 'again', say: texts('evidence-again') }
    // Once: whoever says "done" here again decides on the review page.
    if (sub.ask !== 'file' && fileQuestion(items, context) !== undefined) return { kind: 'sub', sub: { ask: 'file' } }
    return {
      kind: 'answer',
      answer: { kind: 'evidence', items },
      notes: items.length === 0 ? [texts('evidence-none')] : [],
    }
  },
}

function dropLast(items: readonly EvidenceItem[], texts: Texts): StepResult {
  return {
    kind: 'sub',
    sub: { ask: 'none', page: 0 },
    answer: { kind: 'evidence', items: items.slice(0, -1) },
    notes: [texts('evidence-dropped')],
    effects: [{ kind: 'drop-evidence', ids: items.slice(-1).map(({ id }) => id) }],
  }
}

/** The form says how many make sense, the operator how many there is room for. */
export const mostFiles = (step: StepOf<'evidence'>, limits: FormLimits): number => Math.min(step.max, limits.evidence)

/** How many files came so far; they are still being cleaned then. */
export const received = (texts: Texts, items: readonly EvidenceItem[]): string =>
  items.length === 1 ? texts('evidence-received') : texts('evidence-received-many', { n: String(items.length) })

export const itemsOf = (answer: { kind: string; items?: EvidenceItem[] } | undefined): EvidenceItem[] =>
  answer?.kind === 'evidence' ? (answer.items ?? []) : []
