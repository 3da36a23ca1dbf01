/**
 * A whole turn as a pure generator: it advances until nothing more must be waited for, and hands out what is to be done on
 * the way. What was begun before, by whomever, comes first: the message is an answer to what stands there afterwards.
 */
import type { Reply } from '../channel.ts'
import type { Language } from '../texts/texts.ts'
import { advance, openQuestion } from './advance.ts'
import { type Begun, begun, callOf, isLasting, onlyLook, settled, without } from './begun.ts'
import type { SessionState } from './state.ts'
import { say } from './steps.ts'
import { urgentOf } from './urgent.ts'
import type { Call, Effect, Event, Result, TurnContext } from './turn-types.ts'

export interface Doing {
  call: Call
  /** To be committed before the call is done, with the writes of these effects. */
  first?: { state: SessionState; effects: Effect[] }
  /** Only if it was done already; `undone` otherwise. */
  look: boolean
  language: Language
}

export interface Played {
  state: SessionState
  replies: Reply[]
  effects: Effect[]
  /** Those of them whose writes were not committed on the way. */
  unwritten: Effect[]
  /** Messages that this turn answers: of another one it finished what that one began. */
  messages: string[]
}

type Said = Extract<Event, { kind: 'message' }>

/** A button says by itself which question it answers. */
const isWords = ({ kind }: Said['content']): boolean => kind === 'text' || kind === 'file'

export function* play(
  before: SessionState,
  event: Said,
  message: string,
  context: TurnContext,
): Generator<Doing, Played, Result> {
  const now = context.now.toISOString()
  const replies: Reply[] = []
  const effects: Effect[] = []
  let unwritten: Effect[] = []
  let state = before
  const messages = [message]

  function* onward(from: Event): Generator<Doing, void, Result> {
    let open: Begun | undefined
    for (let next = from; ; ) {
      const step = advance(state, next, context)
      replies.push(...step.replies)
      effects.push(...step.effects)
      unwritten.push(...step.effects)
      const { call } = step
      state = open === undefined || next.kind !== 'result' ? step.state : settled(step.state, open, next.result)
      open = undefined
      if (call === undefined) return
      let first: Doing['first']
      if (isLasting(call)) {
        open = begun(call, message, replies, context.now)
        first = { state: { ...state, begun: open }, effects: unwritten }
        unwritten = []
        state = without(state)
      }
      const { language } = state
      next = { kind: 'result', call, result: yield { call, look: false, language, ...(first && { first }) } }
    }
  }

  /** Whether the message is answered with it. */
  function* finish(open: Begun): Generator<Doing, boolean, Result> {
    const call = callOf(before)
    state = without(before)
    if (call === undefined) return false
    const { form } = context.speak(before.language, before.draft?.form.id)
    const look = onlyLook(open, call, context.now, form.version)
    const result = yield { call, look, language: before.language }
    // An answer that the database gave late may still come true.
    if (result.result === 'undone') {
      state = settled(state, open, result)
      return false
    }
    const again = open.message === message
    if (!again && open.unsure !== true) messages.unshift(open.message)
    // Meant as the answer to something that was said since.
    if (call.call === 'submit' && result.result === 'submitted' && !again)
      replies.push(say(context.speak(before.language).texts('send-already')))
    replies.push(...open.replies)
    state = { ...state, lastAt: now }
    yield* onward({ kind: 'result', call, result })
    if (result.result !== 'failed') return again
    state = settled(state, open, result)
    // Nobody knows what the message would be an answer to; a cry for help, STOP and the like are none. A "yes" to letting
    // go of the draft waits: it would be told that nothing was sent.
    return urgentOf(event.content, { ...before, overlay: null }) === undefined
  }

  const open = before.begun
  const answered = open !== undefined && (yield* finish(open))
  // Words for a question that is over: who said "ya" twice, because nothing came back, must not agree to the next one too.
  const overtaken = open !== undefined && openQuestion(before) !== openQuestion(state) && isWords(event.content)
  if (!answered) yield* onward(overtaken ? { ...event, late: event.late ?? 'late' } : event)
  const over = state.begun !== undefined && callOf(state) === undefined
  return {
    state: over ? without(state) : state,
    replies,
    effects,
    unwritten,
    messages,
  }
}
