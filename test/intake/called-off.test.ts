/** "Batal" and "tidak jadi" under the question whether to delete, or to withdraw, mean no. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { askOf, openedCase, presses, says } from '../support/case-conversation.ts'
import { createConversation } from '../support/conversation.ts'
import { type SampleConfig, sampleConfig } from '../support/sample-config.ts'
import { sampleTexts } from '../support/turn-context.ts'

let sample: SampleConfig
beforeAll(async () => {
  sample = await sampleConfig()
})
afterAll(() => sample.remove())
const texts = sampleTexts('id')
const WORDS = ['batal', 'tidak jadi', 'gak jadi deh', 'ora sido', 'never mind']

test.each(['hapus', 'batal'].flatMap((ask) => WORDS.map((word) => [ask, word] as const)))(
  '"%s", then "%s": the draft stays, and nothing is asked that a "ya" would answer',
  (ask, word) => {
    const conversation = createConversation({ config: sample.config, hint: 'id' })
    says(conversation, '/lapor')
    says(conversation, ask)
    expect(says(conversation, word)).toContain(texts('cancel-kept'))
    expect(conversation.state).toMatchObject({ overlay: null, at: { mode: 'draft' } })
  },
)

test('"batalkan laporan" there asks for it once more, and is asked about again', () => {
  const conversation = createConversation({ config: sample.config, hint: 'id' })
  for (const text of ['/lapor', 'batal', 'batalkan laporan']) conversation.send({ kind: 'text', text })
  expect(conversation.state.overlay).toBe('cancel')
})

test.each([...WORDS, 'kembali'])('"%s" under "Tarik laporan?" says that it stays', (word) => {
  const conversation = openedCase(sample.config)
  presses(conversation, '!case:withdraw')
  expect(says(conversation, word)).toContain(texts('withdraw-kept'))
  expect(askOf(conversation).at).toBe('menu')
})
