/** A smoke test against an emulator that somebody else wrote: our stand-in could share our misunderstandings. */
import { setTimeout as after } from 'node:timers/promises'
import { TelegramServer } from 'telegram-test-api/lib/telegramServer.js'
import { expect, onTestFinished, test } from 'vitest'
import { createTelegram } from '../../../adapters/telegram/telegram.ts'
import { startService } from '../../../src/service.ts'
import { createComplaints } from '../../support/complaints.ts'
import { freePort } from '../../support/free-port.ts'
import { sampleConfig } from '../../support/sample-config.ts'
import { quick } from './setup.ts'

interface Shown {
  id: number
  text: string
  buttons: { text: string; callback_data: string }[]
}

test('a report is begun and told against an independent emulator, by buttons and by text', async () => {
  // It takes no port 0.
  const server = new TelegramServer({ port: await freePort(), host: '127.0.0.1', storeTimeout: 60 })
  await server.start()
  const token = '700000002:emulated'
  const sample = await sampleConfig({ telegram: { token, url: server.config.apiURL } })
  const { complaints, log } = createComplaints()
  const channel = createTelegram({
    token,
    apiRoot: server.config.apiURL,
    log,
    commands: [],
    trouble: () => 'Sedang ada gangguan.',
    tuning: quick,
  })
  const service = await startService({ config: sample.config, channels: [channel], log })
  onTestFinished(async () => {
    await service.stop()
    await server.stop()
    await sample.remove()
  })
  const client = server.getClient(token, { timeout: 10_000, interval: 5 })

  /** What the bot shows now, edits included, oldest first. */
  const screen = (): Shown[] =>
    server.storage.botMessages.map(({ messageId, message }) => {
      const markup: unknown = message.reply_markup
      const rows =
        typeof markup === 'object' && markup !== null && 'inline_keyboard' in markup
          ? (markup.inline_keyboard as Shown['buttons'][])
          : []
      return { id: messageId, text: String(message.text), buttons: rows.flat() }
    })
  /** The newest message like this; a new one or an old one with a new text. */
  async function shows(pattern: RegExp): Promise<Shown> {
    for (const deadline = Date.now() + 60_000; ; await after(5)) {
      const found = screen().findLast(({ text }) => pattern.test(text))
      if (found !== undefined) return found
      if (Date.now() > deadline)
        throw new Error(
          `never shown: ${pattern}\n${screen()
            .map(({ text }) => text)
            .join('\n')}`,
        )
    }
  }
  const says = (text: string) => client.sendMessage(client.makeMessage(text))
  async function presses({ id, buttons }: Shown, label: string): Promise<void> {
    const button = buttons.find(({ text }) => text === label) ?? expect.fail(`no button ${label}`)
    const message = { message_id: id, date: 1, chat: { id: 1, type: 'private' as const, first_name: 'Ani' } }
    await client.sendCallback(client.makeCallbackQuery(button.callback_data, { message }))
  }

  await says('/start')
  await presses(await shows(/Mau melakukan apa/), 'Buat laporan')
  await presses(await shows(/TANPA NAMA/), 'Setuju')
  await presses(await shows(/ingin Anda sampaikan/), 'ASN tidak netral')
  // Typed instead of pressed.
  await shows(/Kira-kira ini soal apa/)
  await says('3')
  await shows(/Lebih tepatnya yang mana/)
  await says('2')
  await shows(/Ceritakan kejadiannya/)
  await says('Lurah membagikan sembako di balai kelurahan.')
  await presses(await shows(/Lanjutkan menulis/), 'Selesai')
  await shows(/Siapa orangnya/)
  await says('lurah di Kelurahan Contoh')
  await shows(/Kapan kejadiannya/)
  // The question that was answered by a button gave its place to the next one.
  expect(screen().some(({ text }) => /TANPA NAMA/.test(text))).toBe(false)
  expect(complaints).toEqual([])
})
