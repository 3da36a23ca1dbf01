import { describe, expect, onTestFinished, test } from 'vitest'
import type { Language } from '../../src/texts/texts.ts'
import { createServicePlayer, startLive } from '../support/golden/service.ts'
import { replay } from '../support/golden/transcript.ts'
import { conversations, expectSame } from './conversations.ts'

const ways = [
  ['Telegram', false],
  ["Telegram's webhook", true],
] as const

describe.each(ways)('through the service and %s', (_, hook) => {
  test.each(conversations)('$name', async (conversation) => {
    const { script } = conversation
    const live = await startLive({ languages: script.languages as Language[], hook })
    onTestFinished(live.stop)
    const played = await replay(script, await createServicePlayer(live, script))
    expectSame(conversation, played, script.offices && !hook)
    expect(live.complaints).toEqual([])
  })
})
