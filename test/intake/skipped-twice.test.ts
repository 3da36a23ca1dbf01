/** A slow phone, an impatient thumb: "skip" pressed twice leaves out one question. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createConversation } from '../support/conversation.ts'
import { goodAnswer } from '../support/good-answers.ts'
import { type SampleConfig, sampleConfig } from '../support/sample-config.ts'
import { sampleTexts } from '../support/turn-context.ts'

let sample: SampleConfig
beforeAll(async () => {
  sample = await sampleConfig()
})
afterAll(() => sample.remove())

test('the second press of "skip" is of an earlier question: said so, and the question asked again', () => {
  const conversation = createConversation({ config: sample.config, hint: 'id' })
  const standsAt = () => {
    const at = conversation.state.draft?.at
    return at?.place === 'step' ? at.step : undefined
  }
  const skipped: string[] = []
  for (let turns = 0; turns < 60 && conversation.receipts.length === 0; turns += 1) {
    const skip = conversation.buttons.find(({ label }) => label === sampleTexts('id')('btn-skip'))
    if (skip === undefined) {
      const good = goodAnswer(conversation.state, conversation.buttons)
      if (good !== undefined) conversation.send(good)
      continue
    }
    skipped.push(standsAt() ?? 'nothing')
    conversation.send({ kind: 'choice', id: skip.id })
    const next = standsAt()
    const { replies } = conversation.send({ kind: 'choice', id: skip.id })
    expect(replies[0]?.text).toBe(sampleTexts('id')('old-button'))
    expect(standsAt()).toBe(next)
  }
  expect(skipped.length).toBeGreaterThan(1)
})
