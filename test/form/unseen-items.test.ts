/** "You may also write it in your own words": at the groups of a nested choice, the items behind them are understood. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Conversation, createConversation } from '../support/conversation.ts'
import { type SampleConfig, sampleConfig } from '../support/sample-config.ts'
import { sampleTexts } from '../support/turn-context.ts'

let sample: SampleConfig
beforeAll(async () => {
  sample = await sampleConfig()
})
afterAll(() => sample.remove())

const texts = sampleTexts('id')
/** At "Kira-kira ini soal apa?", and then these. */
function played(...lines: string[]): { conversation: Conversation; said: string } {
  const conversation = createConversation({ config: sample.config, hint: 'id' })
  let said = ''
  for (const text of ['halo', '1', '1', '1', ...lines])
    said = conversation
      .send({ kind: 'text', text })
      .replies.map((reply) => reply.text)
      .join('\n')
  return { conversation, said }
}
const categoryOf = ({ state }: Conversation) => state.draft?.answers['category']

describe('an item named at the groups', () => {
  it.each([
    ['Like, komen, follow', 'medsos', 'MEDSOS_REAKSI'],
    ['duit', 'wewenang', 'UANG_BARANG'],
    ['baliho', 'kampanye', 'ATRIBUT_APK'],
    ['fotokopi ktp', 'kampanye', 'DUKUNGAN_KTP'],
  ])('"%s" answers', (text, group, choice) => {
    expect(categoryOf(played(text).conversation)).toEqual({ kind: 'choice', group, choice })
  })

  it.each([
    ['bagi duit', 'wewenang', 'UANG_BARANG'],
    ['like postingan', 'medsos', 'MEDSOS_REAKSI'],
    ['foto bareng caleg', 'medsos', 'FOTO_SIMBOL'],
    ['fotokopi', 'kampanye', 'DUKUNGAN_KTP'],
    ['balihoo', 'kampanye', 'ATRIBUT_APK'],
  ])('"%s" is asked about by its label', (text, group, choice) => {
    const { conversation, said } = played(text)
    expect(categoryOf(conversation)).toBeUndefined()
    const label = texts(`row-category-${choice}`)
    if (said.includes(texts('place-guess-many'))) {
      const id = conversation.buttons.find((button) => button.label === label)?.id ?? `no button ${label}`
      conversation.send({ kind: 'choice', id })
    } else {
      expect(said).toContain(`"${label}"`)
      conversation.send({ kind: 'text', text: 'ya' })
    }
    expect(categoryOf(conversation)).toEqual({ kind: 'choice', group, choice })
  })

  it('"no" brings the groups back', () => {
    const { conversation, said } = played('bagi duit', 'tidak')
    expect(said).toContain('Kira-kira ini soal apa?')
    expect(conversation.buttons.map(({ label }) => label)).toContain(texts('row-category-medsos'))
  })
})

it.each([
  ['kampanye', 'kampanye'],
  ['kampanyee', 'kampanye'],
  ['medsos', 'medsos'],
  ['uang', 'wewenang'],
])('"%s" stays the group that is shown', (text, group) => {
  const { conversation } = played(text)
  expect(categoryOf(conversation)).toBeUndefined()
  expect(conversation.state.draft?.at).toMatchObject({ sub: { ask: 'group', group } })
})

it.each(['7', 'no 12', '9, 10'])('no number stands for an item that nobody saw: "%s"', (text) => {
  const { conversation } = played(text)
  expect(categoryOf(conversation)).toBeUndefined()
  expect(conversation.state.draft?.at).toMatchObject({ sub: { ask: 'none' } })
})

it('words that count everywhere come before what is not shown', () => {
  expect(played('bantuan').said).toContain(texts('help-step', { help: texts('step-category-help') }).slice(0, 20))
})

it('the other path offers nothing of this one', () => {
  const conversation = createConversation({ config: sample.config, hint: 'id' })
  for (const text of ['halo', '1', '1', '2', 'baliho']) conversation.send({ kind: 'text', text })
  expect(categoryOf(conversation)).toBeUndefined()
})
