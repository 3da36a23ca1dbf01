/** A conversation that was answered until it stands at a step. */
import { type Conversation, createConversation } from './conversation.ts'
import { goodAnswer } from './good-answers.ts'
import type { SampleConfig } from './sample-config.ts'

/** @throws when the form comes to its end without asking it */
export function standsAt(step: string, { config }: SampleConfig): Conversation {
  const conversation = createConversation({ config, hint: 'id' })
  for (let turns = 0; turns < 40; turns += 1) {
    const at = conversation.state.draft?.at
    if (at?.place === 'step' && at.step === step) return conversation
    const good = goodAnswer(conversation.state, conversation.buttons)
    if (good !== undefined) conversation.send(good)
  }
  throw new Error(`Never asked: ${step}`)
}
