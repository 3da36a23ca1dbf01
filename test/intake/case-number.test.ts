/** The secret number and words for the whole case, said while it is open, and how it is left. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { askOf, openedCase, presses, says } from '../support/case-conversation.ts'
import type { Conversation } from '../support/conversation.ts'
import { type SampleConfig, sampleConfig } from '../support/sample-config.ts'
import { sampleTexts } from '../support/turn-context.ts'

let sample: SampleConfig
beforeAll(async () => {
  sample = await sampleConfig()
})
afterAll(() => sample.remove())

const texts = sampleTexts('id')
const numberOf = ({ receipts }: Conversation): string => receipts[0] ?? ''

test('"cek" shows the case again', () => {
  const conversation = openedCase(sample.config)
  const { calls, replies } = conversation.send({ kind: 'text', text: 'cek' })
  expect(calls.map(({ call }) => call)).toEqual(['reload-case'])
  expect(replies[0]?.text).toMatch(/^Kasus /)
})

test('"/cek" beside a message that waits says that it was not sent', () => {
  const conversation = openedCase(sample.config)
  says(conversation, 'Masih ada satu saksi lagi di balai.')
  expect(says(conversation, '/cek')).toContain(texts('case-words-unsent'))
})

test.each(['', ' ini nomornya pak'])('the number once more ("…%s") opens the case, and is erased', (more) => {
  const conversation = openedCase(sample.config)
  const receipt = numberOf(conversation)
  const { calls, effects } = conversation.send({
    kind: 'text',
    text: `${receipt.replace(/(.{4})(?=.)/g, '$1 ')}${more}`,
  })
  expect(calls).toEqual([{ call: 'open-case', receipt }])
  expect(effects.map(({ kind }) => kind)).toContain('erase-message')
  expect(askOf(conversation).at).toBe('menu')
})

test('nor is it a message, or a part of one, where one is written', () => {
  const conversation = openedCase(sample.config)
  presses(conversation, '!case:message')
  const said = says(conversation, numberOf(conversation))
  expect(said).toMatch(/seperti nomor rahasia.* Kasus yang terbuka di sini SMG-\S{5};/)
  expect(askOf(conversation).at).toBe('write')
  says(conversation, 'Masih ada satu saksi lagi di balai.')
  const before = askOf(conversation)
  says(conversation, numberOf(conversation).replace(/(.{4})(?=.)/g, '$1 '))
  expect(askOf(conversation)).toEqual(before)
})

test.each(['tutup', 'batal', 'menu', '/start', '/lapor'])(
  '"%s" closes the case with the same two sentences',
  (word) => {
    const conversation = openedCase(sample.config)
    const said = says(conversation, word)
    for (const key of ['case-left', 'case-hide-number']) expect(said.split(texts(key))).toHaveLength(2)
  },
)

test('"tutup" is an answer where one is written, "tutup kasus" is none', () => {
  const conversation = openedCase(sample.config)
  presses(conversation, '!case:message')
  expect(says(conversation, 'tutup')).not.toContain(texts('case-left'))
  presses(conversation, '!case:message')
  expect(says(conversation, 'tutup kasus')).toContain(texts('case-left'))
})

test('"tutup" under a message that waits closes the case, and the message is said not to be sent', () => {
  const conversation = openedCase(sample.config)
  says(conversation, 'Masih ada satu saksi lagi di balai.')
  const said = says(conversation, 'tutup')
  for (const key of ['case-words-unsent', 'case-left', 'case-hide-number']) expect(said).toContain(texts(key))
  expect(conversation.state.at.mode).toBe('menu')
})

test('a way back from "which words should be hidden", also after words that are not there', () => {
  const conversation = openedCase(sample.config)
  says(conversation, 'Masih ada satu saksi lagi di balai.')
  says(conversation, 'samarkan')
  expect(says(conversation, 'cek')).toContain(texts('mask-more-not-found'))
  expect(conversation.buttons.map(({ label }) => label)).toEqual([texts('btn-back')])
  expect(presses(conversation, conversation.buttons[0]?.id ?? '')).toContain('Masih ada satu saksi')
  expect(askOf(conversation)).not.toHaveProperty('masks')
})
