/** Several kinds of pressure in one sentence: none of them is lost, least of all the one that calls for help. */
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
const toForm = (): Conversation => {
  const conversation = createConversation({ config: sample.config, hint: 'id' })
  for (const text of ['halo', '1', '1', '2', '1', '1']) says(conversation, text)
  expect(conversation.state.draft?.at).toMatchObject({ step: 'pressure-form' })
  return conversation
}
const formsOf = ({ state }: Conversation): unknown => state.draft?.answers['pressure-form']

it.each([
  ['diteror dan tpp dipotong', ['pay', 'violence']],
  ['saya dipukul dan mau dipindah', ['transfer', 'violence']],
  ['mau dimutasi, tpp dipotong dan diancam dibunuh', ['transfer', 'pay', 'violence']],
])('%s: all of it is named once, and "ya" keeps all', (words, choices) => {
  const conversation = toForm()
  const asked = says(conversation, words)
  expect(asked).toMatch(/Maksud Anda ".+" dan ".+"\?/u)
  expect(says(conversation, 'ya')).toContain('112')
  expect(formsOf(conversation)).toEqual({ kind: 'choices', choices })
})

it('"keduanya" agrees, "tidak" asks the question again, other words are another try', () => {
  const words = 'mutasi dan tpp dipotong'
  for (const both of ['keduanya', 'dua-duanya', 'semua']) {
    const conversation = toForm()
    says(conversation, words)
    says(conversation, both)
    expect(formsOf(conversation), both).toEqual({ kind: 'choices', choices: ['transfer', 'pay'] })
  }
  const conversation = toForm()
  says(conversation, words)
  expect(says(conversation, 'tidak')).toContain(texts('number-hint-many'))
  says(conversation, words)
  says(conversation, 'tpp saja')
  expect(formsOf(conversation)).toEqual({ kind: 'choices', choices: ['pay'] })
})

it('of what only resembles several, more than one may be picked, by tap and by word', () => {
  for (const reply of ['1, 2', 'keduanya', '3']) {
    const conversation = toForm()
    expect(says(conversation, 'mutasi tpp')).toContain(texts('place-guess-many'))
    expect(conversation.buttons.map(({ label }) => label)).toContain(`3. ${texts('btn-guess-all')}`)
    says(conversation, reply)
    expect(formsOf(conversation), reply).toEqual({ kind: 'choices', choices: ['transfer', 'pay'] })
  }
  const conversation = toForm()
  says(conversation, 'mutasi tpp')
  presses(conversation, 'pressure-form:*all')
  expect(formsOf(conversation)).toEqual({ kind: 'choices', choices: ['transfer', 'pay'] })
})

it('the "Ya" under one list does not agree to another', () => {
  const conversation = toForm()
  says(conversation, 'mutasi dan tpp dipotong')
  const yes = conversation.buttons.find(({ label }) => label === texts('btn-yes'))?.id ?? ''
  says(conversation, 'mutasi dan katanya diteror')
  conversation.send({ kind: 'choice', id: yes })
  expect(formsOf(conversation)).toBeUndefined()
})

it('where it is known from: two sources in one sentence', () => {
  const conversation = createConversation({ config: sample.config, hint: 'id' })
  const story = 'Lurah membagi sembako sambil menyuruh warga memilih caleg tertentu di balai desa'
  const before = ['halo', '1', '1', '1', '4', story, 'selesai', 'lurah Bulusan', 'kemarin', 'ya', '1', 'Kota Semarang']
  for (const text of [...before, 'tembalang', 'ya']) says(conversation, text)
  expect(conversation.state.draft?.at).toMatchObject({ step: 'source' })
  says(conversation, 'dari grup wa dan cerita teman')
  says(conversation, 'ya')
  expect(conversation.state.draft?.answers['source']).toEqual({ kind: 'choices', choices: ['online', 'told'] })
})
