/** What a photo recorded that is added to an open case: offered as words, one photo at a time, never without a yes. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Content } from '../../src/channel.ts'
import { openedCase, says } from '../support/case-conversation.ts'
import type { Conversation, Turn } from '../support/conversation.ts'
import { type SampleConfig, sampleConfig } from '../support/sample-config.ts'
import { sampleTexts } from '../support/turn-context.ts'

let sample: SampleConfig
beforeAll(async () => {
  sample = await sampleConfig({ languages: ['id', 'jv', 'en'] })
})
afterAll(() => sample.remove())

const texts = sampleTexts('id')
const photo: Content = { kind: 'file', file: { channel: 'telegram', ref: 'x' }, media: 'photo' }
const TAKEN = { taken: '2024-01-30T07:41' }
const PLACE = { place: '-7.053, 110.434' }

function withPhotos(): Conversation {
  const conversation = openedCase(sample.config)
  says(conversation, 'bukti')
  conversation.send(photo, { facts: TAKEN })
  conversation.send(photo)
  conversation.send(photo, { facts: PLACE })
  return conversation
}
const press = (conversation: Conversation, label: string): Turn =>
  conversation.send({
    kind: 'choice',
    id: conversation.buttons.find((button) => button.label === label)?.id ?? `no button ${label}`,
  })
const added = ({ calls }: Turn) => calls.find((call) => call.call === 'add-evidence')

it('each is asked about when all have come, and only what has a yes goes along', () => {
  const conversation = withPhotos()
  expect(says(conversation, 'selesai')).toContain('Di dalam berkas 1 tercatat waktu Selasa, 30 Januari 2024, 07:41')
  const first = press(conversation, texts('btn-no'))
  expect(first.replies.map(({ text }) => text).join()).toContain('berkas 3 tercatat tempat -7.053, 110.434')
  expect(added(first)).toBeUndefined()
  const second = press(conversation, texts('btn-photo-note'))
  expect(added(second)).toMatchObject({ noted: [{ file: 3, facts: PLACE }] })
  expect(conversation.facts.size).toBe(0)
})

it('"no to all" sends the files without a word of it', () => {
  const conversation = withPhotos()
  says(conversation, 'selesai')
  const turn = press(conversation, texts('btn-photo-none'))
  expect(added(turn)).toBeDefined()
  expect(added(turn)).not.toHaveProperty('noted')
  expect(conversation.facts.size).toBe(0)
})

it('nothing goes while it is not decided, whatever is said', () => {
  const conversation = withPhotos()
  for (const text of ['selesai', 'selesai', 'kirim', 'mboh'])
    expect(added(conversation.send({ kind: 'text', text }))).toBeUndefined()
})
