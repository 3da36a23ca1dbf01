/** Whoever tells everything before they are asked does not tell it twice. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { plain } from '../../src/masking/apply.ts'
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
const STORY = 'Pak lurah membagi beras di balai desa sambil menyebut nama calonnya, nomor saya 0812 0000 1111'

const begun = (): Conversation => createConversation({ config: sample.config, hint: 'id' })
const says = (conversation: Conversation, text: string): string =>
  conversation
    .send({ kind: 'text', text })
    .replies.map((reply) => reply.text)
    .join('\n')
const presses = (conversation: Conversation, ...labels: string[]): string =>
  labels
    .map((label) => {
      const id = conversation.buttons.find((button) => button.label === label)?.id ?? `no button ${label}`
      return conversation
        .send({ kind: 'choice', id })
        .replies.map((reply) => reply.text)
        .join('\n')
    })
    .at(-1) ?? ''
const storyOf = ({ state }: Conversation): string => {
  const answer = state.draft?.answers['story']
  return answer?.kind === 'text' ? plain(answer.text, (type) => `[${type}]`) : ''
}

it('keeps a story that was told at an earlier question, masked, and asks it only to be added to', () => {
  const conversation = begun()
  says(conversation, 'halo')
  presses(conversation, 'Buat laporan', 'Setuju', 'ASN tidak netral')
  const answered = says(conversation, STORY)
  expect(answered).toContain(texts('told-early'))
  expect(answered).toContain('[nomor telepon disamarkan]')
  expect(answered).toContain('Kira-kira ini soal apa?')
  expect(answered).not.toContain(texts('choice-again-1'))
  expect(JSON.stringify(conversation.state)).not.toContain('0812')
  says(conversation, 'Semua itu terjadi di depan banyak warga kampung kami juga')
  presses(conversation, 'Jabatan & fasilitas')
  expect(presses(conversation, conversation.buttons[0]?.label ?? '')).toContain(texts('step-story-more'))
  expect(storyOf(conversation)).toMatch(/^Pak lurah .*\[phone\]\nSemua itu terjadi/s)
  says(conversation, 'selesai')
  expect(conversation.state.draft?.at).toMatchObject({ place: 'step', step: 'accused' })
})

it('lets a mask of it be taken back at once', () => {
  const conversation = begun()
  says(conversation, 'halo')
  presses(conversation, 'Buat laporan', 'Setuju', 'ASN tidak netral')
  says(conversation, STORY)
  says(conversation, 'bukan saya')
  expect(storyOf(conversation)).toContain('0812 0000 1111')
  expect(conversation.state.draft?.at).toMatchObject({ place: 'step', step: 'category' })
})

it('says that nothing is kept before the consent, in the menu and at the notice', () => {
  const conversation = begun()
  expect(says(conversation, STORY)).toContain(texts('told-before-consent'))
  expect(says(conversation, STORY)).toContain(texts('told-before-consent'))
  presses(conversation, 'Buat laporan')
  expect(says(conversation, STORY)).toContain(texts('told-before-consent'))
  expect(conversation.state.draft?.answers).toEqual({})
})

it('takes a few words for an answer that was not understood', () => {
  const conversation = begun()
  says(conversation, 'halo')
  presses(conversation, 'Buat laporan', 'Setuju', 'ASN tidak netral')
  expect(says(conversation, 'apa saja boleh')).toContain(texts('choice-again-1'))
  expect(conversation.state.draft?.answers['story']).toBeUndefined()
})

it.each([
  'Saya ASN, ditekan kepala dinas supaya pilih paslon nomor dua',
  'Kepala sekolah saya mengancam mutasi kalau tidak pilih nomor 1',
])('keeps a story of which a word resembles an option, and asks about that behind it: %s', (story) => {
  const conversation = begun()
  says(conversation, 'halo')
  presses(conversation, 'Buat laporan', 'Setuju')
  expect(conversation.state.draft?.at).toMatchObject({ step: 'kind' })
  expect(says(conversation, story)).toContain(texts('told-early'))
  expect(storyOf(conversation)).toBe(story)
  expect(conversation.state.draft?.answers['kind']).toBeUndefined()
})

it('"did you mean …?" stands behind a story that was kept, and may be answered', () => {
  const conversation = begun()
  says(conversation, 'halo')
  presses(conversation, 'Buat laporan', 'Setuju')
  says(conversation, 'Saya ASN, ditekan kepala dinas supaya pilih paslon nomor dua')
  expect(conversation.state.draft?.at).toMatchObject({ step: 'kind', sub: { ask: 'guess' } })
  presses(conversation, conversation.buttons[0]?.label ?? '')
  expect(conversation.state.draft?.answers['kind']).toBeDefined()
  expect(storyOf(conversation)).toContain('Saya ASN')
})

it.each([
  'Pak lurah bagi bantuan sembako ke warga supaya pilih caleg tertentu',
  'Kepala dinas cek satu satu status wa pegawai harus dukung paslon',
  'bu lurah bagi bantuan beras',
])('in the menu a word of a row inside a sentence picks no row: %s', (words) => {
  for (const first of ['halo', undefined]) {
    const conversation = begun()
    if (first !== undefined) says(conversation, first)
    expect(says(conversation, words)).toMatch(/belum kami simpan/)
    expect(conversation.state).toMatchObject({ overlay: null, at: { mode: 'menu', ask: 'main' } })
  }
})

it.each([
  ['saya mau hapus chat ini', { overlay: 'erase' }],
  ['I would like to erase this chat', { overlay: 'erase' }],
  ['kula badhe mbusak chat niki', { overlay: 'erase' }],
  ['saya mau cek kasus saya', { at: { mode: 'menu', ask: 'receipt' } }],
  ['cek kasus saya yang kemarin dong', { at: { mode: 'menu', ask: 'receipt' } }],
  ['I want to check my case', { at: { mode: 'menu', ask: 'receipt' } }],
  ['saya butuh bantuan dan perlindungan', { overlay: 'help' }],
  ['saya mau buat laporan', { draft: { at: { step: 'consent' } } }],
])('a request of many words is no story: %s', (words, where) => {
  const conversation = begun()
  says(conversation, 'halo')
  expect(says(conversation, words)).not.toMatch(/belum kami simpan/)
  expect(conversation.state).toMatchObject(where)
})

it('a long answer that may be a story too does not take the place of the question for it', () => {
  const conversation = begun()
  says(conversation, 'halo')
  presses(conversation, 'Buat laporan', 'Setuju')
  says(conversation, 'saya melihat ASN yang memihak salah satu calon di medsos')
  presses(conversation, conversation.buttons[0]?.label ?? '')
  for (let turns = 0; turns < 5 && conversation.state.draft?.at.place === 'step'; turns += 1) {
    if (conversation.state.draft.at.step === 'story') break
    conversation.send(goodAnswer(conversation.state, conversation.buttons) ?? { kind: 'text', text: '1' })
  }
  expect(conversation.state.draft?.at).toMatchObject({ step: 'story', sub: { ask: 'more-text', first: true } })
})

it('who says "lapor" in a sentence that tells is led to the consent, and told that nothing is kept yet', () => {
  const conversation = begun()
  const said = says(conversation, 'Saya mau lapor pak camat kampanye di balai desa kemarin')
  expect(said).toContain(texts('told-before-consent'))
  expect(conversation.state.draft?.at).toMatchObject({ step: 'consent' })
  expect(JSON.stringify(conversation.state.draft)).not.toContain('camat')
  expect(says(begun(), 'lapor')).not.toContain(texts('told-before-consent'))
})

it('a few words before the consent are not kept, and the person is told so: first thing, and in the menu', () => {
  const conversation = begun()
  const words = 'pak lurah kampanye di balai'
  for (const said of [says(conversation, words), says(conversation, words)])
    expect(said).toContain(texts('told-perhaps'))
  expect(JSON.stringify(conversation.state)).not.toContain('lurah')
  for (const word of ['halo', 'selamat pagi', 'apa ini aman?', 'lapor'])
    expect(says(begun(), word), word).not.toContain(texts('told-perhaps'))
})

it('hides an address that the phone cut where the message was too long', () => {
  const conversation = begun()
  says(conversation, 'halo')
  presses(conversation, 'Buat laporan', 'Setuju', 'ASN tidak netral')
  const before = 'Pak lurah membagi beras di balai desa. '.repeat(120).slice(0, 4096 - 27)
  says(conversation, `${before} hubungi saya di sutinah@gm`)
  says(conversation, 'ail.com kalau perlu, karena saya melihat sendiri semuanya di sana')
  expect(storyOf(conversation)).not.toMatch(/sutinah|ail\.com/)
})

it('is no number out of the list because one of its parts is a number', () => {
  const story = 'Pak lurah membagi amplop di balai desa. Dua belas. Semua staf dapat satu'
  const conversation = begun()
  says(conversation, 'halo')
  expect(says(conversation, story)).toContain(texts('told-before-consent'))
  presses(conversation, 'Buat laporan', 'Setuju', 'ASN tidak netral')
  expect(says(conversation, story)).toContain(texts('told-early'))
  expect(storyOf(conversation)).toBe(story)
})
