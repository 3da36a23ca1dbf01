/**
 * The question about a file that cannot be cleaned: it may name its maker, so it goes along only with the reporter's
 * explicit yes. Pure. Asked in the evidence step, on the review page, and in an open case.
 */
import type { EvidenceItem } from './answers.ts'
import type { FormContext } from './context.ts'
import type { FormEffect, Question } from './question.ts'

const KEEP = 'keep-'
/** Lets any file go that is asked about. */
export const DROP = 'drop-'

type Asking = Pick<FormContext, 'texts' | 'evidence'>

/** The first file that still waits for a yes or a no. */
const undecided = (items: readonly EvidenceItem[], { evidence }: Pick<Asking, 'evidence'>) =>
  items.find(({ id, kept }) => evidence.get(id) === 'asked' && kept !== true)

/** The file's id is part of the options: an old button must not decide about another file. */
export function uncleanedQuestion(items: readonly EvidenceItem[], context: Asking): Question | undefined {
  const item = undecided(items, context)
  if (item === undefined) return undefined
  const { texts } = context
  const { id, media = 'document' } = item
  const spoken = media === 'voice' || media === 'audio'
  return {
    text: [
      texts('evidence-uncleanable-ask', { n: String(items.indexOf(item) + 1), type: texts(`media-${media}`) }),
      texts(spoken ? 'evidence-voice-own' : 'evidence-uncleanable-hint'),
    ].join('\n'),
    options: [
      {
        id: `${KEEP}${id}`,
        label: texts('btn-uncleanable-keep'),
        // None with "send": whoever types that on the review page means the report, and has not said yes to this.
        synonyms: ['ya', 'iya', 'sertakan', 'yes', 'include', 'inggih', 'katutna'],
      },
      {
        id: `${DROP}${id}`,
        label: texts('btn-uncleanable-drop'),
        synonyms: ['buang', 'tidak', 'jangan', 'drop', 'no', 'mboten', 'buwang'],
      },
    ],
  }
}

/** What the picked option does to the files; undefined when it is no answer to this question. */
export function decide(
  picked: string,
  items: readonly EvidenceItem[],
  { texts }: Asking,
): { items: EvidenceItem[]; said: string; effects: FormEffect[] } | undefined {
  const id = picked.slice(KEEP.length)
  if (!items.some((item) => item.id === id)) return undefined
  if (picked.startsWith(KEEP))
    return {
      items: items.map((item) => (item.id === id ? { ...item, kept: true as const } : item)),
      said: texts('evidence-uncleanable-kept'),
      effects: [{ kind: 'keep-evidence', id }],
    }
  if (picked.startsWith(DROP))
    return {
      items: items.filter((item) => item.id !== id),
      said: texts('evidence-dropped'),
      effects: [{ kind: 'drop-evidence', ids: [id] }],
    }
  return undefined
}
