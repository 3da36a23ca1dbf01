/** A message or an answer for an open case, as it is written: shown before it is sent, and added to until then. Pure. */
import type { MaskedText } from '../form/answers.ts'
import { hideFurther, isCutOff } from '../form/further.ts'
import { remember, thingsInWords } from '../form/hide.ts'
import { askWhose } from '../form/mask-talk.ts'
import { isStory } from '../form/told-early.ts'
import { marksOf, textLength } from '../masking/apply.ts'
import type { Content, Reply } from '../channel.ts'
import { unaskedWords } from './case-unasked.ts'
import { LONGEST } from './case-words.ts'
import { isSentence } from './sentence.ts'
import type { CaseAsk, OpenCase } from './state.ts'
import { say } from './steps.ts'
import type { Effect, TurnContext } from './turn-types.ts'

type Check = Extract<CaseAsk, { at: 'check' }>
export type Writing = Extract<CaseAsk, { at: 'write' }> | Check

interface Written {
  ask: Writing
  replies: Reply[]
  effects: Effect[]
}

/**
 * Whoever writes on while "Send?" stands there has more to say: a long text arrives in pieces, and nobody waits for an
 * answer between two sentences. A few words are more likely a yes or a no that was not understood; beside the question
 * whose something is, so is a sentence.
 */
export function goesOn(ask: CaseAsk, content: Content): content is Extract<Content, { kind: 'text' }> {
  if (ask.at !== 'check' || content.kind !== 'text') return false
  const { masks, cut } = ask
  if (masks !== undefined && masks.place !== 'whose' && masks.place !== 'not-me') return false
  if (cut === true) return true
  return masks === undefined ? isSentence(content) : isStory(content)
}

/** What is written here will be shown before it is sent, whenever it comes. */
export const takesWords = (open: OpenCase, content: Content): boolean =>
  open.ask.at === 'write'
    ? content.kind === 'text'
    : open.ask.at === 'menu'
      ? unaskedWords(open, content) !== undefined
      : goesOn(open.ask, content)

/** Nothing that waits to be sent is lost for a message that does not fit any more. */
export function write(ask: Writing, words: string, { code }: OpenCase, { texts, fresh }: TurnContext): Written {
  const before: MaskedText = ask.at === 'check' ? ask.text : []
  const length = [...words].length + textLength(before)
  if (length > LONGEST) {
    const key = before.length === 0 ? 'writing-too-long' : 'writing-full'
    return { ask, replies: [say(texts(key, { length: String(length), max: String(LONGEST) }))], effects: [] }
  }
  const cut = ask.at === 'check' && ask.cut === true
  const about = { about: 'other', ownCase: code } as const
  const { text, hidden, reasons } = hideFurther(before, words, { context: about, cut }, texts, fresh)
  const known = new Set(marksOf(before).map(({ id }) => id))
  const marks = marksOf(text)
  const sure = marks.flatMap(({ id, mask, open }) => (open === true || known.has(id) ? [] : [mask]))
  const masks = askWhose(marks.flatMap(({ id, open }) => (open === true ? [id] : [])))
  return {
    // Another id, so that "Send" under the shorter text does not send what nobody has seen.
    ask: {
      at: 'check',
      text,
      id: fresh(),
      ...(ask.question === undefined ? {} : { question: ask.question }),
      ...(masks && { masks }),
      ...(isCutOff(words) && { cut: true as const }),
    },
    // Where it was hidden shows below, before it is sent.
    replies: [
      ...(before.length === 0 ? [] : [texts('writing-added')]),
      ...reasons,
      ...(sure.length === 0
        ? []
        : [texts('answer-masked', { items: thingsInWords(texts, sure) }), texts('mask-done-hint')]),
    ].map((note) => say(note)),
    effects: remember(hidden),
  }
}
