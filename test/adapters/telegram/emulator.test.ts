/** A smoke test against an emulator that somebody else wrote: our stand-in could share our misunderstandings. */
import { TelegramServer } from 'telegram-test-api/lib/telegramServer.js'
import { expect, test } from 'vitest'
import { createTelegram } from '../../../adapters/telegram/telegram.ts'
import { freePort } from '../../support/free-port.ts'
import { quick } from './setup.ts'

test('a conversation with buttons runs against an independent emulator', async () => {
  // It takes no port 0.
  const server = new TelegramServer({ port: await freePort(), host: '127.0.0.1', storeTimeout: 60 })
  await server.start()
  const token = '700000002:emulated'
  const log = { info: nothing, warn: nothing, error: nothing }
  const apiRoot = server.config.apiURL
  const channel = createTelegram({ token, apiRoot, log, commands: [], trouble: () => 'x', tuning: quick })
  try {
    await channel.start(async ({ address, content }) => {
      const text = content.kind === 'choice' ? `Dipilih: ${content.id}` : 'Mau?'
      await channel.send(address, { text, buttons: [{ id: 'ya', label: 'Ya' }] })
    })
    const client = server.getClient(token, { timeout: 10_000, interval: 5 })
    await client.sendMessage(client.makeMessage('/start'))
    const asked = (await client.getUpdates()).result.at(-1)
    expect(asked).toMatchObject({ message: { text: 'Mau?' } })
    await client.sendCallback(
      client.makeCallbackQuery('ya', {
        message: { message_id: asked?.messageId ?? 0, date: 1, chat: { id: 1, type: 'private', first_name: 'Ani' } },
      }),
    )
    expect((await client.getUpdates()).result.at(-1)).toMatchObject({ message: { text: 'Dipilih: ya' } })
  } finally {
    await channel.stop()
    await server.stop()
  }
})

function nothing() {}
