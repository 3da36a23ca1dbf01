/**
 * "Tutup bagian gambar": which parts of a picture are painted over before it is sent. Pure. What is picked is told in a
 * sentence before it is done, because it cannot be taken back; what came of it is told in the next turn.
 */
import { formatList } from '../texts/dates.ts'
import type { Texts } from '../texts/texts.ts'
import type { EvidenceItem } from './answers.ts'
import type { FormContext } from './context.ts'
import { COVER_PARTS, type CoverPart, isWithin, withPart } from './cover-parts.ts'
import type { Sub } from './draft.ts'
import type { FormEffect, Question, StepInput, StepResult } from './question.ts'
import { DROP } from './uncleaned.ts'

const NOW = '*cover-now'
const STOP = '*cover-stop'
const PICTURE = 'pic-'
const LEAVE = 'bare-'

type Asking = Pick<FormContext, 'texts' | 'evidence'>
export type CoverSub = Extract<Sub, { ask: 'cover' }>

/** As the platform called it. One that is kept uncleaned is none, whatever it was called. */
const isPicture = ({ media, kept, cover }: EvidenceItem): boolean =>
  media === 'photo' && kept !== true && cover === undefined

/** Cleaned, so that it is there to be covered. */
const coverable = (items: readonly EvidenceItem[], { evidence }: Pick<Asking, 'evidence'>): EvidenceItem[] =>
  items.filter((item) => isPicture(item) && evidence.get(item.id) === 'ready')

/** Whether it makes sense to offer it: a picture that came just now is cleaned by the time somebody presses. */
export const offersCover = (items: readonly EvidenceItem[], { evidence }: Pick<Asking, 'evidence'>): boolean =>
  items.some((item) => isPicture(item) && ['ready', 'pending', undefined].includes(evidence.get(item.id)))

const partsInWords = (texts: Texts, parts: readonly CoverPart[]): string =>
  formatList(
    texts,
    parts.map((part) => texts(`row-cover-${part}`)),
  )

const numberOf = (items: readonly EvidenceItem[], id: string): string =>
  String(items.findIndex((item) => item.id === id) + 1)

/** Parts were chosen, and are not covered yet; "did you mean …?" may be asked of a further one. */
export function hasParts(sub: Sub): boolean {
  const asked = sub.ask === 'guess' ? sub.under : sub
  return asked.ask === 'cover' && asked.parts.length > 0
}

const PLAIN: Sub = { ask: 'none', page: 0 }

/** The button was pressed. */
export function startCover(items: readonly EvidenceItem[], context: Asking): StepResult {
  const [only, ...others] = coverable(items, context)
  if (only === undefined) return { kind: 'sub', sub: PLAIN, notes: [context.texts('cover-wait')] }
  return { kind: 'sub', sub: { ask: 'cover', parts: [], ...(others.length === 0 && { file: only.id }) } }
}

/** Undefined when there is nothing to cover any more. */
export function coverQuestion(sub: CoverSub, items: readonly EvidenceItem[], context: Asking): Question | undefined {
  const { texts } = context
  const open = coverable(items, context)
  if (open.length === 0) return undefined
  const stop = { id: STOP, label: texts('btn-cover-stop'), synonyms: ['tidak', 'no', 'ora'] }
  const file = open.find(({ id }) => id === sub.file)
  if (file === undefined)
    return {
      text: texts('cover-which'),
      options: [
        ...open.map(({ id }) => ({
          id: `${PICTURE}${id}`,
          label: texts('row-cover-file', { n: numberOf(items, id) }),
        })),
        stop,
      ],
    }
  const n = numberOf(items, file.id)
  const chosen = sub.parts.length > 0
  return {
    text: chosen
      ? [texts('cover-chosen', { n, parts: partsInWords(texts, sub.parts) }), texts('cover-final')].join('\n')
      : texts('cover-ask', { n }),
    // "Cover it" under one picture must not cover another, which cannot be taken back. (A part of the id tells them
    // apart and leaves room for the name of a step.)
    of: file.id.slice(0, 16),
    words: ['done'],
    options: [
      ...(chosen ? [{ id: NOW, label: texts('btn-cover-now'), synonyms: ['tutup', 'ya', 'yes', 'inggih'] }] : []),
      ...COVER_PARTS.filter((part) => !isWithin(part, sub.parts)).map((part) => ({
        id: part,
        label: texts(`row-cover-${part}`),
      })),
      stop,
    ],
  }
}

/** What was said to that question; undefined when it is none of it. */
export function readCover(
  input: StepInput,
  sub: CoverSub,
  items: readonly EvidenceItem[],
  { texts }: Asking,
): StepResult | undefined {
  const picked = input.kind === 'picked' ? input.ids[0] : undefined
  const part = COVER_PARTS.find((one) => one === picked)
  if (part !== undefined) return { kind: 'sub', sub: { ...sub, parts: withPart(sub.parts, part) } }
  if (picked?.startsWith(PICTURE) === true)
    return { kind: 'sub', sub: { ask: 'cover', file: picked.slice(PICTURE.length), parts: [] } }
  const done = picked === NOW || (input.kind === 'word' && input.word === 'done')
  const { file, parts } = sub
  if (done && file !== undefined && parts.length > 0)
    return {
      kind: 'sub',
      sub: PLAIN,
      answer: { kind: 'evidence', items: items.map((item) => (item.id === file ? { ...item, cover: parts } : item)) },
      notes: [texts('cover-begun', { n: numberOf(items, file), parts: partsInWords(texts, parts) })],
      effects: [{ kind: 'cover-evidence', id: file, parts }],
    }
  return done || picked === STOP ? { kind: 'sub', sub: PLAIN, notes: [texts('cover-stopped')] } : undefined
}

/** Told once, when it is done. */
export function settleCovered(
  items: readonly EvidenceItem[],
  { texts, evidence }: Asking,
): { items: EvidenceItem[]; said: string[] } {
  const said: string[] = []
  const settled = items.map((item) => {
    const { cover, ...rest } = item
    if (cover === undefined || evidence.get(item.id) !== 'ready') return item
    said.push(texts('cover-done', { n: numberOf(items, item.id), parts: partsInWords(texts, cover) }))
    return { ...rest, covered: true as const }
  })
  return { items: settled, said }
}

/** Pictures of which parts are being covered now. */
export const beingCovered = (items: readonly EvidenceItem[], { evidence }: Pick<Asking, 'evidence'>): EvidenceItem[] =>
  items.filter(({ id, cover }) => cover !== undefined && evidence.get(id) === 'pending')

/** It failed: nothing goes anywhere before the reporter knows. */
export function uncoveredQuestion(items: readonly EvidenceItem[], { texts, evidence }: Asking): Question | undefined {
  const item = items.find(({ id, cover }) => cover !== undefined && evidence.get(id) === 'uncovered')
  if (item === undefined) return undefined
  return {
    text: texts('cover-failed-ask', { n: numberOf(items, item.id) }),
    options: [
      { id: `${LEAVE}${item.id}`, label: texts('btn-cover-leave') },
      { id: `${DROP}${item.id}`, label: texts('btn-uncleanable-drop'), synonyms: ['buang', 'drop', 'buwang'] },
    ],
  }
}

/** The yes to a picture that could not be covered; undefined for anything else. */
export function decideUncovered(
  picked: string,
  items: readonly EvidenceItem[],
  { texts, evidence }: Asking,
): { items: EvidenceItem[]; said: string; effects: FormEffect[] } | undefined {
  const id = picked.slice(LEAVE.length)
  const meant = picked.startsWith(LEAVE) && items.some((item) => item.id === id) && evidence.get(id) === 'uncovered'
  if (!meant) return undefined
  return {
    items: items.map((item) => {
      const { cover: _given, ...rest } = item
      return item.id === id ? rest : item
    }),
    said: texts('cover-left'),
    effects: [{ kind: 'leave-uncovered', id }],
  }
}
