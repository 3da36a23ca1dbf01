/** Talking about what was hidden: whose is it, "bukan saya", hide more. */
import type { Content, Reply } from '../channel.ts'
import { maskWord, replaceMark, restore, settle } from '../masking/apply.ts'
import { containsReceipt } from '../masking/receipt.ts'
import { renderMasked } from '../texts/render.ts'
import { allMarks, mapTexts, textsIn } from './answer-texts.ts'
import type { Mark, MaskedText } from './answers.ts'
import type { FormContext } from './context.ts'
import { dress, navigation, say } from './dress.ts'
import type { Draft, Position, Resting } from './draft.ts'
import { hide, remember } from './hide.ts'
import { onward } from './onward.ts'
import { asMeaning, type Meaning, moved, type Outcome } from './outcome.ts'
import { findStep } from './path.ts'
import type { Question } from './question.ts'
import { quote } from './quote.ts'
import type { Step } from './definition.ts'
import { fitsOne, helpWithMasks, isRole, stillFitsOne } from './fits-one.ts'
import { pickedOf, type Read, readInput } from './read.ts'

export type AtMasks = Extract<Position, { place: 'whose' | 'rewrite' | 'not-me' | 'mask-more' | 'retype' }>
type AtWhose = Extract<AtMasks, { place: 'whose' | 'rewrite' }>
const PLACE = '!mask'
/** After so many messages that were no answer, what was asked about stays hidden: nobody is asked for ever. */
const TRIES = 3

function question(draft: Draft, at: AtMasks, context: FormContext): Question {
  const { texts, originals } = context
  switch (at.place) {
    case 'whose':
      if (isRole(draft, at.mark)) return fitsOne(at.mark, context)
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
    case 'rewrite':
      return { text: texts('mask-quasi-rewrite', { quote: quote(at.mark) }), options: [], free: true }
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
  if (read.kind === 'page')
    return asMeaning(moved(draft, at.place === 'not-me' ? { ...at, page: Math.max(0, at.page + read.by) } : at))
  if (read.kind !== 'input' && read.kind !== 'guess' && read.kind !== 'out') return read
  return asMeaning(answerMasks(draft, at, read, context) ?? again(draft, at, context))
}

/** Undefined when the message was no answer. */
function answerMasks(draft: Draft, at: AtMasks, read: Read, context: FormContext): Outcome | undefined {
  // A near match is not enough to show again what was hidden.
  const picked = read.kind === 'guess' ? undefined : pickedOf(read)
  const typed = read.kind === 'input' && read.input.kind === 'text' ? read.input.text : undefined
  switch (at.place) {
    case 'whose':
      return picked === undefined ? undefined : whose(draft, at, picked, context)
    case 'rewrite':
      return typed === undefined ? undefined : rewritten(draft, at, typed, context)
    case 'not-me':
      return picked === undefined ? undefined : notMe(draft, at.home, picked, context)
    case 'mask-more':
      return typed === undefined ? undefined : more(draft, at, typed, context)
    case 'retype':
      return typed === undefined ? undefined : retyped(draft, at, typed, context)
  }
}

/** "Bukan saya" in words or by button: one hidden span is put back at once, several are listed. */
export function startNotMe(draft: Draft, context: FormContext): Outcome {
  const home = resting(draft)
  const marks = allMarks(draft.answers)
  const [only] = marks
  if (only === undefined) return moved(draft, home, [say(context.texts('mask-not-me-none'))])
  return marks.length === 1
    ? notMe(draft, home, only.id, context)
    : moved(draft, { place: 'not-me', page: 0, home, tries: 0 })
}

export const startMaskMore = (draft: Draft): Outcome =>
  moved(draft, { place: 'mask-more', home: resting(draft), tries: 0 })

const resting = ({ at }: Draft): Resting =>
  'home' in at ? at.home : at.place === 'rewrite' ? { ...at, place: 'whose' } : at

/** The first time with the help and its example, then without: it was read already. */
function again(draft: Draft, at: AtMasks, context: FormContext): Outcome {
  const asked = at.place === 'whose' || at.place === 'rewrite'
  if (asked && at.tries + 1 >= TRIES) return leftHidden(draft, at, context)
  const help = helpWithMasks(draft, context)
  const said = help === undefined ? [context.texts('choice-again-1')] : at.tries === 0 ? [help] : []
  return moved(draft, { ...at, tries: at.tries + 1 }, said.map(say))
}

const leftHidden = (draft: Draft, at: AtWhose, context: FormContext): Outcome =>
  on(settled(draft, at.mark), at, context.texts('mask-whose-left'), context)

const settled = (draft: Draft, mark: string): Draft => ({
  ...draft,
  answers: mapTexts(draft.answers, (text) => settle(text, mark)),
})

/**
 * Somebody else's is hidden in a story: it names a witness or a neighbour, who did nothing. Not where the question was
 * who did it, with which account, or who gains from it: what answers that is what the office must know, whoever it is.
 */
const isAsked = (draft: Draft, at: AtWhose, { form }: FormContext): boolean => {
  const type = allMarks(draft.answers).find(({ id }) => id === at.mark)?.mask
  return (type === 'name' || type === 'account' || type === 'nip') && aboutAccused(findStep(form, at.step))
}

const aboutAccused = (step: Step | undefined): boolean =>
  step?.type === 'person' || step?.type === 'nip' || (step?.type === 'text' && step.about === 'accused')

function whose(draft: Draft, at: Extract<AtMasks, { place: 'whose' }>, owner: string, context: FormContext): Outcome {
  const { texts, originals } = context
  if (owner === 'change') return moved(draft, { ...at, place: 'rewrite' })
  const original = originals.get(at.mark)
  const kept = owner === 'reported' || owner === 'keep' || (owner === 'other' && isAsked(draft, at, context))
  if (!kept)
    return on(
      settled(draft, at.mark),
      at,
      texts(owner === 'other' ? 'mask-whose-other-masked' : 'mask-whose-masked'),
      context,
    )
  // Gone from memory after a restart: it stays hidden and can be written again on the review page.
  if (original === undefined) return on(settled(draft, at.mark), at, texts('mask-whose-gone'), context)
  const shown = { ...draft, answers: mapTexts(draft.answers, (text) => restore(text, at.mark, original)) }
  return on(shown, at, texts(owner === 'keep' ? 'mask-quasi-kept' : 'mask-whose-kept'), context)
}

/** The next span to ask about, or on with the form. */
function on(draft: Draft, at: AtWhose, note: string, context: FormContext): Outcome {
  const [mark, ...rest] = at.rest
  if (mark !== undefined) return moved(draft, { place: 'whose', step: at.step, mark, rest, tries: 0 }, [say(note)])
  const step = findStep(context.form, at.step)
  const next = step === undefined || step.type === 'review' ? draft : onward(draft, step, context)
  return moved(next, next.at, [say(note)])
}

function notMe(draft: Draft, home: Resting, mark: string, context: FormContext): Outcome {
  const original = context.originals.get(mark)
  return original === undefined
    ? moved(draft, { place: 'retype', mark, home, tries: 0 })
    : restored(draft, home, mark, original, context)
}

const restored = (draft: Draft, home: Resting, mark: string, original: string, context: FormContext): Outcome =>
  replaced(draft, home, mark, [original], context)

/** Longest thing that may come back: a hidden span is a number, a name, an address. */
const RETYPED = 200

/** The reporter's own, more general words. What names them in those is hidden without a further question. */
function rewritten(
  draft: Draft,
  at: Extract<AtMasks, { place: 'rewrite' }>,
  typed: string,
  context: FormContext,
): Outcome {
  const { texts, fresh } = context
  const length = [...typed].length
  const tries = at.tries + 1
  const long = length > RETYPED
  if (long || stillFitsOne(typed, at.mark, textsIn(draft.answers))) {
    if (tries >= TRIES) return leftHidden(draft, at, context)
    return long
      ? moved(draft, { ...at, tries }, [say(texts('text-too-long', { length: String(length), max: String(RETYPED) }))])
      : moved(draft, { ...at, place: 'whose', tries }, [say(texts('mask-quasi-narrow'))])
  }
  const { text, hidden, notes } = hide(typed, { about: 'other' }, texts, fresh, { asks: false })
  const answers = mapTexts(draft.answers, (whole) => replaceMark(whole, at.mark, text))
  const next = on({ ...draft, answers }, at, texts('mask-quasi-changed'), context)
  return { ...next, replies: [...notes.map(say), ...next.replies], effects: remember(hidden) }
}

/** What is typed now is new text: only details of the kind that was hidden there may stand in it. */
function retyped(
  draft: Draft,
  at: Extract<AtMasks, { place: 'retype' }>,
  typed: string,
  context: FormContext,
): Outcome {
  const { texts, fresh } = context
  const refused = (why: string): Outcome => moved(draft, { ...at, tries: at.tries + 1 }, [say(why)])
  const length = [...typed].length
  if (length > RETYPED) return refused(texts('text-too-long', { length: String(length), max: String(RETYPED) }))
  if (containsReceipt(typed)) return refused(texts('mask-secret-number'))
  const type = allMarks(draft.answers).find(({ id }) => id === at.mark)?.mask
  const {
    text,
    hidden,
    whose: open,
    notes,
  } = hide(typed, { about: 'other' }, texts, fresh, type === undefined ? {} : { shown: type })
  const closed = open.reduce(settle, text)
  const { replies, ...rest } = replaced(draft, at.home, at.mark, closed, context)
  return { ...rest, replies: [...notes.map(say), ...replies], effects: remember(hidden) }
}

function replaced(draft: Draft, home: Resting, mark: string, by: MaskedText, { texts }: FormContext): Outcome {
  let whole = ''
  const answers = mapTexts(draft.answers, (text) => {
    if (!text.some((piece) => typeof piece !== 'string' && piece.id === mark)) return text
    const back = replaceMark(text, mark, by)
    whole = renderMasked(texts, back)
    return back
  })
  return moved({ ...draft, answers }, home, [say(texts('mask-not-me-done', { text: whole }))])
}

function more(
  draft: Draft,
  at: Extract<AtMasks, { place: 'mask-more' }>,
  words: string,
  context: FormContext,
): Outcome {
  const { texts, fresh } = context
  const mark: Mark = { mask: 'other', id: fresh() }
  let whole: string | undefined
  const answers = mapTexts(draft.answers, (text) => {
    const masked = maskWord(text, words, mark.id, mark.mask)
    if (masked !== undefined) whole = renderMasked(texts, masked)
    return masked ?? text
  })
  // Asked again, not let go: the words are still in the report.
  if (whole === undefined) return moved(draft, { ...at, tries: at.tries + 1 }, [say(texts('mask-more-not-found'))])
  const note = say(texts('mask-more-done', { text: whole }))
  return moved(
    { ...draft, answers },
    at.home,
    [note],
    [{ kind: 'remember', hidden: [{ id: mark.id, original: words }] }],
  )
}
