/** The secret number is typed wherever the person thinks of it, and what is offered after sending holds nobody back. */
import { afterAll, beforeAll, expect, test } from 'vitest'
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

const says = (conversation: Conversation, text: string) => conversation.send({ kind: 'text', text })

/** Sent; the last digits of the number are asked for. */
function justSent(): { conversation: Conversation; receipt: string } {
  const conversation = createConversation({ config: sample.config, hint: 'id' })
  for (let turns = 0; conversation.state.at.mode !== 'finished' && turns < 50; turns += 1) {
    const good = goodAnswer(conversation.state, conversation.buttons)
    if (good !== undefined) conversation.send(good)
  }
  return { conversation, receipt: conversation.receipts[0] ?? '' }
}

/** The number noted; the offer to erase the chat (or to be told here) is on the screen. */
function sent(): { conversation: Conversation; receipt: string } {
  const { conversation, receipt } = justSent()
  says(conversation, receipt.slice(-4))
  return { conversation, receipt }
}

test('at the offer after sending', () => {
  const { conversation, receipt } = sent()
  const { effects, calls } = says(conversation, receipt)
  expect(calls).toEqual([{ call: 'open-case', receipt }])
  expect(conversation.state.at.mode).toBe('case')
  expect(effects.map(({ kind }) => kind)).toContain('erase-message')
})

test('in the menu, spaced as it was shown', () => {
  const { conversation, receipt } = sent()
  says(conversation, 'menu')
  says(conversation, receipt.replace(/(.{4})(?=.)/g, '$1 '))
  expect(conversation.state.at.mode).toBe('case')
})

test.each(['menu', 'cek'])('in a sentence, after "%s"', (word) => {
  const { conversation, receipt } = sent()
  says(conversation, word)
  expect(says(conversation, `${receipt} ini nomornya`).calls).toEqual([{ call: 'open-case', receipt }])
})

test.each(['apa itu 4 angka?', 'saya belum catat'])('"%s" where its last digits are asked for is explained', (text) => {
  const { conversation } = justSent()
  const said = says(conversation, text).replies.map((reply) => reply.text)
  expect(said).toEqual([texts('receipt-confirm-how'), texts('receipt-confirm-ask')])
})

test('typed whole where its last digits are asked for, it is noted', () => {
  const { conversation, receipt } = justSent()
  const { replies } = says(conversation, receipt)
  expect(replies[0]?.text).toBe(texts('receipt-confirm-right'))
  expect(JSON.stringify(conversation.state)).not.toContain(receipt)
})

test.each([
  ['cek kasus', 'receipt-confirm-how'],
  ['menu', 'receipt-confirm-how'],
  ['lapor', 'receipt-before-report'],
  ['status', 'receipt-confirm-how'],
])('"%s" where its last digits are asked for leads on', (word, first) => {
  const { conversation, receipt } = justSent()
  expect(says(conversation, word).replies.map(({ text }) => text)).toContain(texts(first))
  says(conversation, receipt)
  says(conversation, 'cek kasus')
  expect(says(conversation, receipt).calls).toEqual([{ call: 'open-case', receipt }])
})

test('whoever types "nomor rahasia" there is shown it again', () => {
  const { conversation, receipt } = justSent()
  const shown = says(conversation, 'nomor rahasia').replies.map(({ text }) => text)
  expect(shown.join('\n').replaceAll(' ', '')).toContain(receipt)
})

test('a number with a slip is not opened, and no case either', () => {
  const { conversation, receipt } = sent()
  says(conversation, 'menu')
  const slip = `${receipt.slice(0, -1)}${(Number(receipt.at(-1)) + 1) % 10}`
  expect(says(conversation, slip).calls).toEqual([])
})

test.each(['cek kasus', 'lapor'])('"%s" at the offer to erase goes on', (word) => {
  const { conversation } = sent()
  const { replies } = says(conversation, word)
  expect(replies.map(({ text }) => text).join('\n')).not.toContain(texts('erase-offer'))
  expect(conversation.state.at.mode).not.toBe('finished')
})
