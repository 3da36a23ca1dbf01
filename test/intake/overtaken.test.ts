/** What is said while something begun is finished first: it was meant for a question that is over. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openedCase, presses } from '../support/case-conversation.ts'
import { createConversation } from '../support/conversation.ts'
import { goodAnswer } from '../support/good-answers.ts'
import { type SampleConfig, sampleConfig } from '../support/sample-config.ts'

let sample: SampleConfig
beforeAll(async () => {
  sample = await sampleConfig()
})
afterAll(() => sample.remove())

const SEND = { kind: 'choice', id: '!review:send' } as const
function beforeSending() {
  const conversation = createConversation({ config: sample.config, hint: 'id' })
  for (let turns = 0; conversation.state.draft?.at.place !== 'review' && turns < 40; turns += 1) {
    const good = goodAnswer(conversation.state, conversation.buttons)
    if (good !== undefined) conversation.send(good)
  }
  return conversation
}

test.each(['ya', '1'])('"%s" said twice withdraws, and erases no chat', (word) => {
  const conversation = openedCase(sample.config)
  presses(conversation, '!case:withdraw')
  conversation.send({ kind: 'text', text: 'ya' }, { dies: true })
  const { effects, replies } = conversation.send({ kind: 'text', text: word })
  expect(effects.map(({ kind }) => kind)).not.toContain('erase-chat')
  expect(replies.map(({ text }) => text).join()).toContain('ditarik')
})

test('a number typed after "Kirim" does not put the secret number away', () => {
  const conversation = beforeSending()
  conversation.send(SEND, { dies: true })
  conversation.send({ kind: 'text', text: '2' })
  expect(conversation.state.at).toMatchObject({
    mode: 'finished',
    finished: { receipt: expect.stringMatching(/^\d{20}$/) },
  })
})

test.each([
  ['tolong saya diancam', '112'],
  ['darurat', '112'],
])('"%s" is heard while a report cannot be sent', (text, answer) => {
  const conversation = beforeSending()
  conversation.send(SEND, { dies: true })
  const { replies } = conversation.send({ kind: 'text', text }, { fails: true })
  expect(replies.map((reply) => reply.text).join('\n')).toContain(answer)
})
