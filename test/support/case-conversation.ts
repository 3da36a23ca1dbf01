/** A reporter who has sent a report and opened their case again, with the pure engine. */
import type { Config } from '../../src/config.ts'
import type { CaseAsk } from '../../src/intake/state.ts'
import type { Language } from '../../src/texts/texts.ts'
import { type Conversation, createConversation } from './conversation.ts'
import { goodAnswer } from './good-answers.ts'

export function openedCase(config: Config, { hint = 'id', question }: { hint?: Language; question?: string } = {}) {
  const conversation = createConversation({ config, hint })
  for (let turns = 0; turns < 60 && conversation.receipts.length === 0; turns += 1) {
    const good = goodAnswer(conversation.state, conversation.buttons)
    if (good !== undefined) conversation.send(good)
  }
  const [receipt] = conversation.receipts
  if (receipt === undefined) throw new Error('The report was never sent')
  if (question !== undefined) conversation.asks(question)
  for (const text of ['lewati', '/cek', receipt]) conversation.send({ kind: 'text', text })
  if (conversation.state.at.mode !== 'case') throw new Error('The case is not open')
  return conversation
}

export function askOf({ state }: Conversation): CaseAsk {
  if (state.at.mode !== 'case') throw new Error('No case is open')
  return state.at.case.ask
}

export const says = (conversation: Conversation, text: string): string =>
  conversation
    .send({ kind: 'text', text })
    .replies.map((reply) => reply.text)
    .join('\n')
/** Of what is asked about something hidden, its beginning is enough: `!mask:mine`. */
export const presses = (conversation: Conversation, id: string): string =>
  conversation
    .send({ kind: 'choice', id: conversation.buttons.find((button) => button.id.startsWith(`${id}-`))?.id ?? id })
    .replies.map((reply) => reply.text)
    .join('\n')
