/** "Batal" and "tidak jadi" under the question whether to delete, or to withdraw, mean no. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { askOf, openedCase, presses, says } from '../support/case-conversation.ts'
import { createConversation } from '../support/conversation.ts'
import { type SampleConfig, sampleConfig } from '../support/sample-config.ts'
import { standsAt } from '../support/stands-at.ts'
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

/** A report that stands where any words are an answer, with a small question over it. */
function asked(word: string) {
  const conversation = standsAt('accused', sample)
  says(conversation, word)
  expect(conversation.state.overlay).not.toBeNull()
  return conversation
}

test.each(
  ['hapus', 'batal'].flatMap((ask) =>
    ['iya, hapus', 'iya dong hapus', 'iya hapus semua', 'oke hapus', 'nggih busak'].map((word) => [ask, word] as const),
  ),
)('"%s", then "%s": a yes and what it agrees to', (ask, word) => {
  const conversation = asked(ask)
  says(conversation, word)
  expect(conversation.state.draft).toBeNull()
})

test.each(['hapus', 'batal'])('"%s", then "tidak usah": the draft stays, and nothing is skipped', (ask) => {
  const conversation = asked(ask)
  expect(says(conversation, 'tidak usah')).toContain(texts('cancel-kept'))
  expect(conversation.state.draft?.at).toMatchObject({ step: 'accused' })
})

test.each([
  ...['yakin', 'iya batal', 'iya berhenti', 'iya saya mau batal', 'terserah', 'hah?'].map((word) => ['batal', word]),
  ['hapus', 'hapus drafnya'],
  ['menu', 'bantuan privasi'],
  ['bahasa', 'sunda'],
])('"%s", then "%s": asked again, and nobody is named so', (ask, word) => {
  const conversation = asked(ask)
  const { overlay } = conversation.state
  expect(says(conversation, word)).toContain(texts('choice-again-1'))
  expect(conversation.state).toMatchObject({ overlay, draft: { at: { step: 'accused' } } })
  expect(conversation.state.draft?.answers['accused']).toBeUndefined()
})

test.each(['hapus', 'batal'].flatMap((ask) => ['ya batalkan', 'ya gak jadi'].map((word) => [ask, word] as const)))(
  '"%s", then "%s" may be either: it is asked once more',
  (ask, word) => {
    const conversation = asked(ask)
    says(conversation, word)
    expect(conversation.state).toMatchObject({ overlay: 'cancel', draft: { at: { step: 'accused' } } })
  },
)

test('a number of the list behind a small question is none of its own', () => {
  const conversation = standsAt('place', sample)
  says(conversation, 'batal')
  expect(says(conversation, '3')).toContain(texts('choice-number-out', { number: '3', max: '2' }))
  expect(conversation.state).toMatchObject({ overlay: 'cancel', draft: { at: { step: 'place' } } })
})

test('who goes on with the report instead is heard there', () => {
  const conversation = asked('batal')
  says(conversation, 'Pak Bejo, lurah Bulusan')
  expect(conversation.state.draft?.answers['accused']).toMatchObject({ name: ['Pak Bejo'] })
})
