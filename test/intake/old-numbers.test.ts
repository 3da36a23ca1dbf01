/** A number answers the list that is on the screen. When that list is over it picks nothing: the person is shown a new one. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openedCase, says } from '../support/case-conversation.ts'
import { type Conversation, createConversation } from '../support/conversation.ts'
import { goodAnswer } from '../support/good-answers.ts'
import { type SampleConfig, sampleConfig } from '../support/sample-config.ts'
import { sampleTexts } from '../support/turn-context.ts'

let sample: SampleConfig
beforeAll(async () => {
  sample = await sampleConfig()
})
afterAll(() => sample.remove())

const texts = sampleTexts('id')
const HOURS = 60
const started = (): Conversation => {
  const conversation = createConversation({ config: sample.config, hint: 'id' })
  says(conversation, '/start')
  return conversation
}
function finished(): Conversation {
  const conversation = started()
  for (let turns = 0; turns < 60 && conversation.receipts.length === 0; turns += 1) {
    const good = goodAnswer(conversation.state, conversation.buttons)
    if (good !== undefined) conversation.send(good)
  }
  says(conversation, 'lewati')
  return conversation
}
const opened = (): Conversation => openedCase(sample.config, { question: 'Barang apa yang dibagikan?' })
const withdrawing = (): Conversation => {
  const conversation = opened()
  says(conversation, 'tarik')
  return conversation
}
const choosingLanguage = (): Conversation => {
  const conversation = started()
  says(conversation, 'bahasa')
  return conversation
}

describe.each([
  ['an open case, closed after its minutes', opened, 16],
  ['"withdraw it?", after its minutes', withdrawing, 16],
  ['an open case, the next day', opened, 25 * HOURS],
  ['what is asked after sending, after its minutes', finished, 16],
  ['a small question, the next day', choosingLanguage, 25 * HOURS],
  ['the menu, the next day', started, 25 * HOURS],
])('%s', (_, begin, minutes) => {
  it.each(['1', '2', 'no 1', 'satu'])('"%s" picks nothing, and the list of today is shown', (number) => {
    const conversation = begin()
    conversation.wait(minutes)
    const { calls, replies, after } = conversation.send({ kind: 'text', text: number })
    expect(calls).toEqual([])
    expect(replies.at(-1)?.text).toBe(texts('menu-ask'))
    expect(after).toMatchObject({ at: { mode: 'menu', ask: 'main' }, overlay: null, draft: null })
    expect(conversation.send({ kind: 'text', text: '1' }).calls).toMatchObject([{ call: 'begin-draft' }])
  })

  it('the secret number still opens its case', () => {
    const conversation = begin()
    const [receipt] = conversation.receipts
    conversation.wait(minutes)
    if (receipt !== undefined)
      expect(conversation.send({ kind: 'text', text: receipt }).calls).toEqual([{ call: 'open-case', receipt }])
  })

  it('words still mean what they say', () => {
    const conversation = begin()
    conversation.wait(minutes)
    expect(conversation.send({ kind: 'text', text: 'lapor' }).calls).toMatchObject([{ call: 'begin-draft' }])
  })
})

it('a number from somebody who was shown no list yet greets them', () => {
  const conversation = createConversation({ config: sample.config, hint: 'id' })
  const { calls, replies } = conversation.send({ kind: 'text', text: '1' })
  expect(calls).toEqual([])
  expect(replies.map(({ text }) => text)).toContain(texts('menu-note-phone'))
})

it('in its time it picks', () => {
  expect(started().send({ kind: 'text', text: '1' }).calls).toMatchObject([{ call: 'begin-draft' }])
})
