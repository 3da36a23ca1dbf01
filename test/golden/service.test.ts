import { expect, onTestFinished, test } from 'vitest'
import type { Language } from '../../src/texts/texts.ts'
import { createServicePlayer, startLive } from '../support/golden/service.ts'
import { replay } from '../support/golden/transcript.ts'
import { conversations, expectSame } from './conversations.ts'

test.each(conversations)('$name through the service and Telegram', async (conversation) => {
  const { script } = conversation
  const live = await startLive({ languages: script.languages as Language[] })
  onTestFinished(live.stop)
  const played = await replay(script, await createServicePlayer(live, script))
  expectSame(conversation, played, script.offices)
  expect(live.complaints).toEqual([])
})
