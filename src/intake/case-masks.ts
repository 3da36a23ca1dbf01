/** Talking about what was hidden in what is written to an open case: as in a report, before anything is sent. Pure. */
import {
  answersWho,
  beginMaskMore,
  beginNotMe,
  leaveHidden,
  takeTalk,
  type Talked,
  talkHelp,
  talkQuestion,
} from '../form/mask-talk.ts'
import type { MaskedText } from '../form/answers.ts'
import type { MaskTalk } from '../form/draft.ts'
import type { Question } from '../form/question.ts'
import { pickedOf, type Read } from '../form/read.ts'
import { wordsOf } from './case-words.ts'
import type { CaseAsk } from './state.ts'
import { say } from './steps.ts'
import type { Effect, TurnContext } from './turn-types.ts'
import type { Reply } from '../channel.ts'
import type { MaskType } from '../masking/types.ts'

/** Where words wait to be sent. */
export type Unsent = Extract<CaseAsk, { at: 'check' | 'evidence' }>

export interface MasksStep<A extends Unsent> {
  ask: A
  replies: Reply[]
  effects: Effect[]
}

/** An office that asked who it was gets the name; not that of a witness, who did nothing. */
const asksWho = (question: string): boolean =>
  /(?<!\p{L})(?:siapa(?:kah)?|sapa|sopo|sinten|nama\s+(?:orang|pelaku|terlapor|oknum|pejabat|pegawai|petugas)(?:nya)?|who(?:m|se)?)(?!\p{L})/iu.test(
    question,
  ) &&
  !/(?<!\p{L})(?:saksi|menyaksikan|(?:me)?lihat|mengetahui|hadir|seksi|weruh|sumerep|mirsani|witness\p{L}*|saw|seen?|present|attend\p{L}*)(?!\p{L})/iu.test(
    question,
  )

const wordsIn = (ask: Unsent): MaskedText[] => (ask.at === 'check' ? [ask.text] : wordsOf(ask))

function changed<A extends Unsent>(ask: A, change: NonNullable<Talked['change']>): A {
  if (ask.at === 'check') return { ...ask, text: change(ask.text) }
  const files = ask.files.map((file) => (file.words === undefined ? file : { ...file, words: change(file.words) }))
  return { ...ask, files, ...(ask.left && { left: change(ask.left) }) }
}

/** @param question what the office asked, if the words answer that */
const talking = (ask: Unsent, context: TurnContext, question?: string) => ({
  ...context,
  spoken: wordsIn(ask),
  keepsOthers: (type: MaskType) => question !== undefined && asksWho(question) && answersWho(type),
})

/** Where words are to be typed nothing else shows a way back; a report has its row of buttons. */
const BACK = 'back'

export function masksQuestion(ask: Unsent, context: TurnContext): Question | undefined {
  const question = ask.masks === undefined ? undefined : talkQuestion(ask.masks, talking(ask, context))
  return question?.options.length === 0
    ? { ...question, row: true, options: [{ id: BACK, label: context.texts('btn-back') }] }
    : question
}

/**
 * Undefined when the message is about something else.
 * @param question what the office asked, if the words answer that
 */
export function takeMasks<A extends Unsent>(
  ask: A,
  read: Read,
  context: TurnContext,
  question?: string,
): MasksStep<A> | undefined {
  const about = talking(ask, context, question)
  const { masks } = ask
  if (read.kind === 'command' && read.command === 'notMe') return talked(ask, beginNotMe(about))
  if (read.kind === 'command' && read.command === 'mask') return step({ ...ask, masks: beginMaskMore })
  if (masks === undefined) return undefined
  const asked = masks.place === 'whose' || masks.place === 'rewrite'
  switch (read.kind) {
    case 'command': {
      if (read.command === 'skip') return asked ? talked(ask, leaveHidden(masks)) : step(without(ask))
      const help = read.command === 'help' ? talkHelp(masks, about) : undefined
      if (help !== undefined) return step(ask, [help])
      return read.command !== 'back' || masks.place === 'whose' ? undefined : backFrom(ask, masks)
    }
    case 'page':
      return step(
        masks.place === 'not-me' ? { ...ask, masks: { ...masks, page: Math.max(0, masks.page + read.by) } } : ask,
      )
    case 'input':
      return pickedOf(read) === BACK ? backFrom(ask, masks) : talked(ask, takeTalk(masks, read, about))
    case 'guess':
    case 'out':
      return talked(ask, takeTalk(masks, read, about))
    default:
      return undefined
  }
}

const backFrom = <A extends Unsent>(ask: A, masks: MaskTalk): MasksStep<A> =>
  step(masks.place === 'rewrite' ? { ...ask, masks: { ...masks, place: 'whose', tries: 0 } } : without(ask))

const step = <A extends Unsent>(ask: A, said: string[] = [], effects: Effect[] = []): MasksStep<A> => ({
  ask,
  replies: said.map((text) => say(text)),
  effects,
})

function without<A extends Unsent>(ask: A): A {
  const { masks: _over, ...rest } = ask
  return rest as A
}

function talked<A extends Unsent>(ask: A, { change, next, said, effects }: Talked): MasksStep<A> {
  const now = change === undefined ? ask : changed(ask, change)
  return step(next === undefined ? without(now) : { ...now, masks: next }, said, effects)
}
