/** The secret number is asked for: nobody is kept there who came by a slip, has lost it, or wants something else. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { presses, says } from '../support/case-conversation.ts'
import { type Conversation, createConversation } from '../support/conversation.ts'
import { type SampleConfig, sampleConfig } from '../support/sample-config.ts'
import { sampleTexts } from '../support/turn-context.ts'

let sample: SampleConfig
beforeAll(async () => {
  sample = await sampleConfig()
})
afterAll(() => sample.remove())

const texts = sampleTexts('id')

function asked(): Conversation {
  const conversation = createConversation({ config: sample.config, hint: 'id' })
  for (const text of ['/start', '2']) says(conversation, text)
  expect(conversation.state.at).toEqual({ mode: 'menu', ask: 'receipt' })
  return conversation
}

it('a button leads back to the menu', () => {
  const conversation = asked()
  expect(conversation.buttons.map(({ label }) => label)).toEqual([texts('btn-back')])
  expect(presses(conversation, conversation.buttons[0]?.id ?? '')).toContain(texts('menu-ask'))
  expect(conversation.state.at).toEqual({ mode: 'menu', ask: 'main' })
})

it('whoever has lost it learns what that means', () => {
  const said = says(asked(), 'lupa nomornya')
  expect(said).toContain(texts('case-lost'))
  expect(said).toContain(texts('case-ask'))
})

it('a picture is said not to be kept, and the number asked for again', () => {
  const conversation = asked()
  const { replies } = conversation.send({ kind: 'file', file: { channel: 'telegram', ref: 'x' }, media: 'photo' })
  const said = replies.map(({ text }) => text)
  expect(said).toEqual([texts('evidence-before-start'), texts('case-ask')])
})

it('the code of a case in a sentence is told from the number', () => {
  expect(says(asked(), 'kode kasus saya SMG-7F4K2')).toContain(texts('case-is-code'))
  expect(says(asked(), 'kodenya smg 7f4k2 ya')).toContain(texts('case-is-code'))
  expect(says(asked(), 'sudah hilang dari kertas')).not.toContain(texts('case-is-code'))
})

it('a number with a slip in a sentence is said to have one', () => {
  expect(says(asked(), '1234 5678 9012 3456 7890 ini nomornya')).toContain(texts('case-mistyped'))
})

it('a question about the bot is answered, and the number asked for again', () => {
  const said = says(asked(), 'apakah aman?')
  expect(said).toContain(texts('answer-safe', { platform: 'Telegram' }).slice(0, 40))
  expect(said).toContain(texts('case-ask'))
})

it('a whole story is not kept, and its teller is told so and shown where to begin', () => {
  const conversation = asked()
  const said = says(conversation, 'Pak lurah membagi amplop di balai RW tadi malam dan menyuruh memilih caleg')
  expect(said).toContain(texts('told-before-consent'))
  expect(said).toContain(texts('menu-ask'))
  expect(JSON.stringify(conversation.state.draft)).toBe('null')
})

it.each(['terima kasih', 'Makasih ya', 'matur nuwun', 'ok thanks'])('"%s" gets a kind word everywhere', (thanks) => {
  expect(says(asked(), thanks)).toContain(texts('answer-thanks'))
})

it.each(['lapor', 'saya mau lapor', 'buat laporan baru'])('"%s" begins a report', (word) => {
  const conversation = asked()
  const { calls } = conversation.send({ kind: 'text', text: word })
  expect(calls.map(({ call }) => call)).toEqual(['begin-draft'])
})
