/** The same day, and what has not happened yet, as people say it. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { says } from '../support/case-conversation.ts'
import { type SampleConfig, sampleConfig } from '../support/sample-config.ts'
import { standsAt } from '../support/stands-at.ts'
import { sampleTexts } from '../support/turn-context.ts'

let sample: SampleConfig
beforeAll(async () => {
  sample = await sampleConfig()
})
afterAll(() => sample.remove())

it.each([
  'hari itu',
  'saat itu',
  'pas kejadian',
  'langsung tau kak',
  'hari yang sama',
  'waktu itu juga',
  'saya lihat sendiri',
  'dinten menika ugi',
  'that day',
])('"%s": learned of on the day of the event', (words) => {
  const conversation = standsAt('known', sample)
  const { when } = conversation.state.draft?.answers ?? {}
  says(conversation, words)
  expect(conversation.state.draft?.answers['known']).toMatchObject({
    kind: 'date',
    same: true,
    from: when?.kind === 'date' ? when.from : '',
  })
})

it.each(['baru tau besoknya, bukan hari itu', 'not the same day'])('"%s" is another day', (words) => {
  const conversation = standsAt('known', sample)
  says(conversation, words)
  expect(conversation.state.draft?.answers['known']).toBeUndefined()
})

it('"belum terjadi hal seperti ini sebelumnya" is no plan', () => {
  const conversation = standsAt('when', sample)
  says(conversation, 'tanggal 5. Belum terjadi hal seperti ini sebelumnya')
  expect(conversation.state.draft?.at).not.toMatchObject({ sub: { ask: 'plan' } })
})

it.each(['belum terjadi', 'dereng kelampahan', 'durung kelakon', "it hasn't happened yet", 'belum terjadi, tanggal 5'])(
  '"%s": asked whether it is a plan',
  (words) => {
    const conversation = standsAt('when', sample)
    says(conversation, words)
    expect(conversation.state.draft?.at).toMatchObject({ sub: { ask: 'plan' } })
    expect(conversation.buttons.map(({ label }) => label)).toContain(sampleTexts('id')('btn-date-plan'))
  },
)
