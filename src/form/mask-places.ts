/** Talking about what was hidden: whose is it, "bukan saya", hide more. */
import type { Content, Reply } from '../channel.ts'
import { maskWord, restore, settle } from '../masking/apply.ts'
import { renderMasked } from '../texts/render.ts'
import { allMarks, mapTexts } from './answer-texts.ts'
import type { Mark } from './answers.ts'
import type { FormContext } from './context.ts'
import { dress, navigation, say } from './dress.ts'
import type { Draft, Position, Resting } from './draft.ts'
import { followed, type Meaning, onward } from './engine.ts'
import { findStep } from './path.ts'
import type { FormEffect, Question } from './question.ts'
import { quote } from './quote.ts'
import { type Read, readInput } from './read.ts'

export type AtMasks = Extract<Position, { place: 'whose' | 'not-me' | 'mask-more' | 'retype' }>
const PLACE = '!mask'

function question(draft: Draft, at: AtMasks, context: FormContext): Question {
  const { texts, originals } = context
  switch (at.place) {
    case 'whose':
      return {
        text: texts('mask-whose-ask', { quote: quote(at.mark) }),
        options: [
          {
            id: 'mine',
            label: texts('btn-whose-mine'),
            synonyms: ['saya', 'milik saya', 'punya saya', 'kula', 'aku', 'mine', 'me'],
          },
          {
            id: 'reported',
            label: texts('btn-whose-reported'),
            synonyms: ['dia', 'terlapor', 'dheweke', 'piyambakipun', 'them', 'reported'],
          },
          { id: 'other', label: texts('btn-whose-other'), synonyms: ['orang lain', 'liyane', 'someone else', 'other'] },
        ],
      }
    case 'not-me':
      return {
        text: texts('mask-not-me-which'),
        page: at.page,
        options: allMarks(draft.answers).map(({ id, mask }) => ({
          id,
          label: originals.has(id) ? quote(id) : texts(`thing-${mask}`),
        })),
      }
    case 'mask-more':
      return { text: texts('mask-more-ask'), options: [], free: true }
    case 'retype':
      return { text: texts('mask-not-me-retype'), options: [], free: true }
  }
}

export function askMasks(draft: Draft, at: AtMasks, context: FormContext): Reply[] {
  const asked = question(draft, at, context)
  return [dress(asked.text, PLACE, asked, navigation(false, context), context)]
}

export function readMasks(draft: Draft, at: AtMasks, content: Content, context: FormContext): Meaning {
  const read = readInput(content, PLACE, question(draft, at, context), context.texts.language)
  if (read.kind === 'page') return moved(draft, { ...at, page: 0 } as AtMasks, [], context)
  if (read.kind !== 'input' && read.kind !== 'guess' && read.kind !== 'out') return read
  switch (at.place) {
    case 'whose':
      return whose(draft, at, read, context)
    case 'not-me': {
      const picked = firstPicked(read)
      return picked === undefined ? again(draft, at, context) : notMe(draft, at.then, picked, context)
    }
    case 'mask-more':
      return more(draft, at, read, context)
    case 'retype': {
      if (read.kind !== 'input' || read.input.kind !== 'text') return again(draft, at, context)
      return restored(draft, at.then, at.mark, read.input.text, context)
    }
  }
}

/** "Bukan saya" in words or by button: one hidden span is put back at once, several are listed. */
export function startNotMe(draft: Draft, context: FormContext): Meaning {
  const then = resting(draft)
  const marks = allMarks(draft.answers)
  const [only] = marks
  if (only === undefined) return moved(draft, then, [say(context.texts('mask-not-me-none'))], context)
  return marks.length === 1
    ? notMe(draft, then, only.id, context)
    : moved(draft, { place: 'not-me', page: 0, then, tries: 0 }, [], context)
}

export function startMaskMore(draft: Draft, context: FormContext): Meaning {
  return moved(draft, { place: 'mask-more', then: resting(draft), tries: 0 }, [], context)
}

const resting = ({ at }: Draft): Resting => ('then' in at ? at.then : at)

function moved(
  draft: Draft,
  at: Position,
  replies: Reply[],
  context: FormContext,
  effects: FormEffect[] = [],
): Meaning {
  return { kind: 'moved', outcome: followed({ draft: { ...draft, at }, replies, effects }, context) }
}

const again = (draft: Draft, at: AtMasks, context: FormContext): Meaning =>
  moved(
    draft,
    { ...at, tries: at.tries + 1 },
    [say(context.texts(at.place === 'whose' ? 'mask-whose-help' : 'choice-again-1'))],
    context,
  )

const firstPicked = (read: Read): string | undefined => {
  if (read.kind === 'guess') return read.ids[0]
  return read.kind === 'input' && read.input.kind === 'picked' ? read.input.ids[0] : undefined
}

function whose(draft: Draft, at: Extract<AtMasks, { place: 'whose' }>, read: Read, context: FormContext): Meaning {
  const { texts, originals } = context
  const owner = firstPicked(read)
  if (owner === undefined) return again(draft, at, context)
  const original = originals.get(at.mark)
  const settled = { ...draft, answers: mapTexts(draft.answers, (text) => settle(text, at.mark)) }
  if (owner !== 'reported')
    return on(settled, at, texts(owner === 'mine' ? 'mask-whose-masked' : 'mask-whose-other-masked'), context)
  // Gone from memory after a restart: it stays hidden and can be written again on the review page.
  if (original === undefined) return on(settled, at, texts('mask-whose-gone'), context)
  return on(
    { ...draft, answers: mapTexts(draft.answers, (text) => restore(text, at.mark, original)) },
    at,
    texts('mask-whose-kept'),
    context,
  )
}

/** The next span to ask about, or on with the form. */
function on(draft: Draft, at: Extract<AtMasks, { place: 'whose' }>, note: string, context: FormContext): Meaning {
  const [mark, ...rest] = at.rest
  if (mark !== undefined) return moved(draft, { ...at, mark, rest, tries: 0 }, [say(note)], context)
  const step = findStep(context.form, at.step)
  const next = step === undefined || step.type === 'review' ? draft : onward(draft, step, context)
  return moved(next, next.at, [say(note)], context)
}

function notMe(draft: Draft, then: Resting, mark: string, context: FormContext): Meaning {
  const original = context.originals.get(mark)
  return original === undefined
    ? moved(draft, { place: 'retype', mark, then, tries: 0 }, [], context)
    : restored(draft, then, mark, original, context)
}

function restored(draft: Draft, then: Resting, mark: string, original: string, context: FormContext): Meaning {
  let whole = ''
  const answers = mapTexts(draft.answers, (text) => {
    if (!text.some((piece) => typeof piece !== 'string' && piece.id === mark)) return text
    const back = restore(text, mark, original)
    whole = renderMasked(context.texts, back)
    return back
  })
  return moved({ ...draft, answers }, then, [say(context.texts('mask-not-me-done', { text: whole }))], context)
}

function more(draft: Draft, at: Extract<AtMasks, { place: 'mask-more' }>, read: Read, context: FormContext): Meaning {
  const { texts, fresh } = context
  if (read.kind !== 'input' || read.input.kind !== 'text') return again(draft, at, context)
  const words = read.input.text
  const mark: Mark = { mask: 'other', id: fresh() }
  let whole: string | undefined
  const answers = mapTexts(draft.answers, (text) => {
    const masked = maskWord(text, words, mark.id, mark.mask)
    if (masked !== undefined) whole = renderMasked(texts, masked)
    return masked ?? text
  })
  if (whole === undefined) return moved(draft, at.then, [say(texts('mask-more-not-found'))], context)
  return moved({ ...draft, answers }, at.then, [say(texts('mask-more-done', { text: whole }))], context, [
    { kind: 'remember', hidden: [{ id: mark.id, original: words }] },
  ])
}
