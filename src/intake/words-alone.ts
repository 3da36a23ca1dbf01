/** Words under a file that cannot be taken: nobody should have to write them twice, and they may be all there is to tell. Pure. */
import type { Reply } from '../channel.ts'
import { addCaption } from '../form/evidence-items.ts'
import { askCase } from './case-question.ts'
import { leaveWords } from './case-evidence.ts'
import { refusal, unaskedWords } from './case-unasked.ts'
import { takesWords, write } from './case-writing.ts'
import { repeat } from './repeat.ts'
import type { CaseAsk, OpenCase, SessionState } from './state.ts'
import { after, at, say, step } from './steps.ts'
import type { Effect, Step, TurnContext } from './turn-types.ts'

/** They go where words go that come by themselves: to the story, to the files of an open case, or to what is written to it. */
export function wordsAlone(state: SessionState, caption: string | undefined, context: TurnContext): Step {
  if (caption === undefined || caption.trim() === '') return repeat(state, context)
  if (state.at.mode === 'case') return inCase(state, state.at.case, caption, context)
  if (state.at.mode === 'draft' && state.draft !== null) {
    const { draft, replies, effects } = addCaption(state.draft, { caption }, context)
    const next = repeat({ ...state, draft }, context)
    return { ...after(replies, next), effects: [...effects, ...next.effects] }
  }
  return after([say(context.texts('evidence-words-lost'))], repeat(state, context))
}

function inCase(state: SessionState, open: OpenCase, caption: string, context: TurnContext): Step {
  const { ask, replies, effects } = placed(open, caption, context)
  const now = { ...open, ask }
  return step(at(state, { mode: 'case', case: now }, state.overlay), [...replies, askCase(now, context)], effects)
}

function placed(
  open: OpenCase,
  caption: string,
  context: TurnContext,
): { ask: CaseAsk; replies: Reply[]; effects: Effect[] } {
  const { ask } = open
  const content = { kind: 'text' as const, text: caption }
  if (ask.at === 'evidence') return leaveWords(ask, open, caption, context)
  const place = ask.at === 'write' || ask.at === 'check' ? ask : unaskedWords(open, content)
  if (place !== undefined && 'refused' in place) return { ask, replies: [refusal(place.refused, context)], effects: [] }
  if (place === undefined || !takesWords(open, content))
    return { ask, replies: [say(context.texts('evidence-words-lost'))], effects: [] }
  return write(place, caption, open, context)
}
