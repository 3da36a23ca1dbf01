/**
 * When and where a photo or a film was made: gone from the file, and kept as words only where the reporter wants it.
 * Pure. It helps officials, and it may say that only one person was there.
 */
import { formatDay } from '../texts/dates.ts'
import type { Texts } from '../texts/texts.ts'
import type { EvidenceItem, PhotoFacts } from './answers.ts'
import type { FormContext } from './context.ts'
import type { FormEffect, Question } from './question.ts'

const NOTE = 'note-'
const LEAVE = 'leave-'
/** No to all of them. */
const LEAVE_ALL = `${LEAVE}all`

type Asking = Pick<FormContext, 'texts' | 'facts'>

const open = (items: readonly EvidenceItem[], { facts }: Pick<Asking, 'facts'>): EvidenceItem[] =>
  items.filter(({ id, noted }) => noted === undefined && facts.has(id))

/** `sum-evidence-…` and `evidence-photo-…` have one text for each combination. */
const kindOf = ({ taken, place }: PhotoFacts): 'facts' | 'time' | 'place' =>
  taken === undefined ? 'place' : place === undefined ? 'time' : 'facts'

/** Time and place in words, by the names that texts use. */
const factsInWords = (texts: Texts, { taken, place }: PhotoFacts): Record<string, string> => {
  const [day = '', time = ''] = taken?.split('T') ?? []
  return {
    ...(taken !== undefined && { time: `${formatDay(texts, day)}, ${time}` }),
    ...(place !== undefined && { place }),
  }
}

/** The line of a notice about one file. */
export const factsLine = (texts: Texts, i: number, facts: PhotoFacts): string =>
  texts(`sum-evidence-${kindOf(facts)}`, { i: String(i), ...factsInWords(texts, facts) })

export function factsQuestion(items: readonly EvidenceItem[], context: Asking): Question | undefined {
  const { texts, facts } = context
  const [item, ...others] = open(items, context)
  const told = item === undefined ? undefined : facts.get(item.id)
  if (item === undefined || told === undefined) return undefined
  return {
    text: [
      texts(`evidence-photo-${kindOf(told)}`, { n: String(items.indexOf(item) + 1), ...factsInWords(texts, told) }),
      texts('evidence-photo-hint'),
    ].join('\n'),
    options: [
      {
        id: `${NOTE}${item.id}`,
        label: texts('btn-photo-note'),
        synonyms: ['ya', 'iya', 'simpan', 'yes', 'keep', 'inggih'],
      },
      { id: `${LEAVE}${item.id}`, label: texts('btn-no'), synonyms: ['tidak', 'jangan', 'no', 'mboten'] },
      ...(others.length > 0 ? [{ id: LEAVE_ALL, label: texts('btn-photo-none') }] : []),
    ],
  }
}

/** What the picked option does; undefined when it is no answer to this question. Either way the facts are forgotten. */
export function decideFacts(
  picked: string,
  items: readonly EvidenceItem[],
  { texts, facts }: Asking,
): { items: EvidenceItem[]; said: string; effects: FormEffect[] } | undefined {
  const meant = open(items, { facts }).filter(
    ({ id }) => picked === LEAVE_ALL || picked === `${NOTE}${id}` || picked === `${LEAVE}${id}`,
  )
  if (meant.length === 0) return undefined
  const noting = picked.startsWith(NOTE)
  const decided = (item: EvidenceItem): EvidenceItem =>
    meant.includes(item) ? { ...item, noted: noting ? (facts.get(item.id) ?? null) : null } : item
  return {
    items: items.map(decided),
    said: texts(noting ? 'evidence-photo-noted' : 'evidence-photo-left'),
    effects: [{ kind: 'forget-facts', ids: meant.map(({ id }) => id) }],
  }
}
