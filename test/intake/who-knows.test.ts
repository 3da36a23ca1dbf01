/** In the browser no "browser" knows of the chat or can be asked for data: the internet provider does, and can. */
import { expect, onTestFinished, test } from 'vitest'
import type { Channel, ChannelName } from '../../src/channel.ts'
import { startService } from '../../src/service.ts'
import { createComplaints } from '../support/complaints.ts'
import { sampleConfig } from '../support/sample-config.ts'

async function answers(name: ChannelName, ...said: string[]): Promise<string> {
  const { config, remove } = await sampleConfig({ languages: ['id', 'jv', 'en'] })
  const heard: string[] = []
  const channel: Channel = {
    name,
    start: async () => undefined,
    async send(_, { text }) {
      heard.push(text)
      return []
    },
    healthy: () => true,
    stop: async () => undefined,
  }
  const service = await startService({ config, channels: [channel], log: createComplaints().log })
  onTestFinished(async () => {
    await service.stop()
    await remove()
  })
  for (const [at, text] of said.entries())
    await service.receive({
      address: { channel: name, id: 'a1' },
      messageId: String(at),
      at: new Date(),
      group: false,
      content: { kind: 'text', text },
    })
  await service.idle()
  return heard.join('\n')
}

test.each([
  ['bahasa indonesia', 'penyedia internet'],
  ['basa jawa', 'panyedhiya internet'],
  ['english', 'your internet provider'],
])('%s', async (language, provider) => {
  const said = await answers('web', '/start', language, 'aman tidak?', 'bisa dilacak?')
  expect(said.match(new RegExp(provider, 'gu'))?.length).toBeGreaterThanOrEqual(3)
  expect(said).not.toMatch(/browser/iu)
})

test('on Telegram it is Telegram', async () => {
  expect(await answers('telegram', '/start', 'aman tidak?')).toContain('Telegram tahu Anda chat dengan bot ini')
})
