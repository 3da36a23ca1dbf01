/** The places of a report where what was hidden is talked about, and the ways in and out of them. */
import type { Content, Reply } from '../channel.ts'
import { allMarks, mapTexts, openMarks, textsIn } from './answer-texts.ts'
import type { FormContext } from './context.ts'
import type { Step } from './definition.ts'
import { dress, navigation, say } from './dress.ts'
import type { Draft, MaskTalk, Position, Resting } from './draft.ts'
import {
  answersWho,
  askWhose,
  beginMaskMore,
  beginNotMe,
  leaveHidden,
  takeTalk,
  type Talked,
  talkHelp,
  type Talking,
  talkQuestion,
} from './mask-talk.ts'
import { onward } from './onward.ts'
import { mapOpenWords, openWords } from './open-words.ts'
import { asMeaning, type Meaning, moved, type Outcome } from './outcome.ts'
import { activeAnswers, findStep } from './path.ts'
import { readInput } from './read.ts'

export type AtMasks = Extract<Position, { place: MaskTalk['place'] }>
export type AtWhose = Extract<AtMasks, { place: 'whose' | 'rewrite' }>
const isWhose = (at: Position): at is AtWhose => at.place === 'whose' || at.place === 'rewrite'
const PLACE = '!mask'

/** Where the question was who did it, or who gains from it. */
const isAboutAccused = (step: Step | undefined): boolean =>
  step?.type === 'person' || step?.type === 'nip' || (step?.type === 'text' && step.about === 'accused')

const stepOf = (answers: Draft['answers'], mark: string): string | undefined =>
  Object.entries(answers).find(([id, answer]) => allMarks({ [id]: answer }).some((one) => one.id === mark))?.[0]

function talking({ answers, at }: Draft, context: FormContext): Talking {
  // Of the question whose answer holds it: words under a file, and late ones, stand in the story, whatever is open.
  const asked = isWhose(at) && isAboutAccused(findStep(context.form, stepOf(answers, at.mark) ?? at.step))
  return {
    ...context,
    spoken: [...textsIn(answers), ...openWords(at)],
    keepsOthers: (type) => asked && answersWho(type),
  }
}

/** What is being asked about something hidden. */
export function askMasks(draft: Draft, at: AtMasks, context: FormContext): Reply[] {
  const asked = talkQuestion(at, talking(draft, context))
  return [dress(asked.text, PLACE, asked, navigation(undefined, context), context)]
}

/** What a message means there. */
export function readMasks(draft: Draft, at: AtMasks, content: Content, context: FormContext): Meaning {
  const about = talking(draft, context)
  const read = readInput(content, PLACE, talkQuestion(at, about), context.texts.language)
  if (read.kind === 'page')
    return asMeaning(moved(draft, at.place === 'not-me' ? { ...at, page: Math.max(0, at.page + read.by) } : at))
  if (read.kind !== 'input' && read.kind !== 'guess' && read.kind !== 'out') return read
  return asMeaning(talked(draft, at, takeTalk(at, read, about), context))
}

/** "Bukan saya" and "samarkan": they lead back to where the draft stands. */
export function startNotMe(draft: Draft, context: FormContext): Outcome {
  const at = { place: 'not-me', page: 0, tries: 0, home: resting(draft) } as const
  return talked(draft, at, beginNotMe(talking(draft, context)), context)
}

export const startMaskMore = (draft: Draft): Outcome => moved(draft, { ...beginMaskMore, home: resting(draft) })

/** Skipping says nothing about whose it is: it stays hidden. */
export const skipWhose = (draft: Draft, at: AtWhose, context: FormContext): Outcome =>
  talked(draft, at, leaveHidden(at), context)

/** Help while the reporter is asked about something hidden; undefined at other questions. */
export function helpWithMasks(draft: Draft, { texts }: FormContext): string | undefined {
  const { at } = draft
  if (at.place !== 'whose' && at.place !== 'rewrite') return undefined
  return talkHelp(at, { texts, spoken: textsIn(draft.answers) })
}

/** Where a question about masks returns to. */
const resting = ({ at }: Draft): Resting =>
  'home' in at ? at.home : at.place === 'rewrite' ? { ...at, place: 'whose' } : at

/** Asks whose these hidden things are, wherever the draft stands; then it goes on there. */
export function asksWhose(at: Position, step: string, marks: readonly string[]): Position {
  const first = askWhose(marks)
  if (first === undefined) return at
  if (isWhose(at)) return { ...at, rest: [...at.rest, ...marks] }
  if (!('home' in at)) return { ...first, step, back: at }
  const { home } = at
  return {
    ...at,
    home: home.place === 'whose' ? { ...home, rest: [...home.rest, ...marks] } : { ...first, step, back: home },
  }
}

/**
 * Whose is it, of all in the answers that count and was not asked yet: an answer may be left on other ways than by being
 * done with it. Undefined when nothing is open.
 */
export function asksOpen({ answers, at }: Draft, { form }: FormContext): Position | undefined {
  const open = Object.entries(activeAnswers(form, answers)).flatMap(([step, answer]) =>
    openMarks(answer).map((mark) => ({ step, mark })),
  )
  const [first] = open
  return first === undefined ? undefined : asksWhose(at, first.step, [...new Set(open.map(({ mark }) => mark))])
}

/** What was said at a place about hidden things, carried into the draft. */
function talked(draft: Draft, at: AtMasks, { change, next, said, effects }: Talked, context: FormContext): Outcome {
  const changed = change === undefined ? draft : { ...draft, answers: mapTexts(draft.answers, change) }
  const from = change === undefined ? at : mapOpenWords(at, change)
  const after = next === undefined ? afterwards(changed, from, context) : { ...changed, at: placed(next, from) }
  return moved(after, after.at, said.map(say), effects)
}

function placed(next: MaskTalk, at: AtMasks): Position {
  if (!isWhose(at)) return { ...next, home: at.home } as AtMasks
  return { ...next, step: at.step, ...(at.back && { back: at.back }) } as AtMasks
}

/** Back to where it began, or on with the form. */
function afterwards(draft: Draft, at: AtMasks, context: FormContext): Draft {
  if (!isWhose(at)) return at.home.place === 'whose' ? stillAsked(draft, at.home, context) : { ...draft, at: at.home }
  if (at.back !== undefined) return { ...draft, at: at.back }
  const step = findStep(context.form, at.step)
  return step === undefined || step.type === 'review' ? draft : onward(draft, step, context)
}

/** "Bukan saya" may have answered what was asked: "mine" would hide nothing any more. */
function stillAsked(draft: Draft, at: Extract<Resting, { place: 'whose' }>, context: FormContext): Draft {
  const hidden = new Set(allMarks(draft.answers).map(({ id }) => id))
  const asked = askWhose([at.mark, ...at.rest].filter((mark) => hidden.has(mark)))
  if (asked === undefined) return afterwards(draft, at, context)
  return { ...draft, at: asked.mark === at.mark ? at : { ...at, ...asked, place: 'whose' } }
}
