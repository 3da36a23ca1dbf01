import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Language } from '../../src/texts/texts.ts'
import { createPurePlayer } from '../support/golden/pure.ts'
import { replay } from '../support/golden/transcript.ts'
import { type SampleConfig, sampleConfig } from '../support/sample-config.ts'
import { conversations, expectSame } from './conversations.ts'

let sample: SampleConfig
beforeAll(async () => {
  sample = await sampleConfig()
})
afterAll(() => sample.remove())

const played = conversations.filter(({ script }) => !script.offices)

test.each(played)('$name through the pure engine', async (conversation) => {
  const { script } = conversation
  const config = { ...sample.config, languages: script.languages as Language[] }
  expectSame(conversation, await replay(script, createPurePlayer(config, script.hint as Language)), true)
})

test('there are conversations', () => expect(played.length).toBeGreaterThan(10))
