/** What is no name must not be read by officials as the name of the person reported. */
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

it.each(['selesai', 'SELESAI', 'sudah', 'cukup', 'rampung'])('"%s", typed twice after the story', (words) => {
  const conversation = standsAt('accused', sample)
  expect(says(conversation, words)).toContain(sampleTexts('id')('accused-not-done'))
  expect(conversation.state.draft?.answers['accused']).toBeUndefined()
  says(conversation, 'Lurah Bulusan')
  expect(conversation.state.draft?.answers['accused']).toMatchObject({ position: ['Lurah'], office: ['Bulusan'] })
})

it.each(['kirim', 'kemarin', 'sekian ya, terima kasih'])('"%s" is no position either: asked again', (words) => {
  const conversation = standsAt('accused', sample)
  says(conversation, words)
  expect(conversation.state.draft?.answers['accused']).toBeUndefined()
  expect(conversation.state.draft?.at).toMatchObject({ step: 'accused' })
})
