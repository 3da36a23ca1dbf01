/** A webhook delivers presses and texts by ways of their own: one that was overtaken is no answer to a later question. */
import { expect, onTestFinished, test } from 'vitest'
import type { Content } from '../../src/channel.ts'
import { startLive } from '../support/golden/service.ts'

test('a text that a later answer overtook is not taken for an answer, and its writer is told', async () => {
  const live = await startLive()
  onTestFinished(live.stop)
  const ani = live.api.person()
  await ani.says('/lapor')
  await live.quiet()
  let count = 0
  let seen = 0
  const receives = async (order: number, content: Content | string): Promise<string> => {
    count += 1
    live.clock.now = new Date(live.clock.now.getTime() + 10_000)
    seen = ani.chat.sights.length
    await live.service.receive({
      address: { channel: 'telegram', id: String(ani.id) },
      messageId: `x${count}`,
      order,
      at: live.clock.now,
      group: false,
      content: typeof content === 'string' ? { kind: 'text', text: content } : content,
    })
    return ani.chat.sights
      .slice(seen)
      .map(({ message }) => message.text)
      .join('\n')
  }
  for (const [n, text] of ['setuju', '1', '3', '2', 'Lurah membagikan sembako di balai kelurahan.'].entries())
    await receives(8_000_000 + n, text)
  expect(await receives(8_000_011, 'selesai')).toMatch(/Siapa orangnya/)

  const late = await receives(8_000_010, 'Amplopnya dibagikan sesudah rapat.')
  expect(late).toMatch(/^Pesan Anda sampai terlambat/)
  expect(late).toMatch(/Siapa orangnya/)
  expect(await receives(8_000_009, { kind: 'choice', id: 'whatever' })).toMatch(/^Pesan Anda sampai terlambat/)
  // Leaving and asking for help are never too late; nor is anybody for ever whose operator changed the bot.
  expect(await receives(8_000_008, 'bantuan')).not.toMatch(/terlambat/)
  expect(await receives(5, 'lurah di Kelurahan Contoh')).toMatch(/Kapan kejadiannya/)
  expect(await receives(8_000_012, 'kemarin sore')).toMatch(/Benar\?/)
})
