/**
 * A webhook delivers presses and texts by ways of their own, and after a failure out of order: what was overtaken is no
 * answer to a later question, and nothing of a story is lost.
 */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Content } from '../../src/channel.ts'
import type { Person } from '../support/bot-api.ts'
import { type LiveService, startLive } from '../support/golden/service.ts'

const STORY = 8_000_010
const FIRST = 'Lurah membagikan sembako di balai kelurahan.'
const SECOND = 'Amplopnya dibagikan sesudah rapat.'

let live: LiveService
let ani: Person
let count = 0
beforeEach(async () => {
  live = await startLive()
  ani = live.api.person()
  await ani.says('/lapor')
  await live.quiet()
})
afterEach(() => live.stop())

async function receives(order: number, content: Content | string): Promise<string> {
  count += 1
  live.clock.now = new Date(live.clock.now.getTime() + 10_000)
  const seen = ani.chat.sights.length
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

/** The question that opens the story is answered with number `STORY`. */
async function tells(first: string): Promise<void> {
  for (const [n, text] of ['setuju', '1', '3', '2'].entries()) await receives(STORY - 3 + n, text)
  await receives(STORY + 1, first)
}
/** What is answered to the story when one goes back to it. */
async function storyNow(order: number): Promise<string> {
  return receives(order, 'kembali')
}

test('a text that a later answer overtook is not taken for an answer, and its writer is told', async () => {
  await tells(FIRST)
  expect(await receives(STORY + 5, 'selesai')).toMatch(/Siapa orangnya/)
  expect(await receives(STORY + 8, 'lurah di Kelurahan Contoh')).toMatch(/Kapan kejadiannya/)

  const late = await receives(STORY + 7, 'eh, camatnya juga')
  expect(late).toMatch(/^Pesan Anda sampai terlambat, sesudah jawaban berikutnya/)
  expect(late).toMatch(/Kapan kejadiannya/)
  expect(await receives(STORY - 1, { kind: 'choice', id: 'whatever' })).toMatch(/^Pesan Anda sampai terlambat/)
  // Leaving and asking for help are never too late; nor is anybody for ever whose operator changed the bot.
  expect(await receives(STORY - 2, 'bantuan')).not.toMatch(/terlambat/)
  expect(await receives(5, 'kemarin sore')).toMatch(/Benar\?/)
})

test('a part of the story that "done" overtook is added to it, and its writer is told', async () => {
  await tells(FIRST)
  // The reply to the first part came twice, so "done" was pressed before the second part arrived.
  await receives(STORY + 3, { kind: 'choice', id: 'story:*done' })
  const late = await receives(STORY + 2, SECOND)
  expect(late).toMatch(/tambahkan di akhir cerita/)
  expect(late).toMatch(/Siapa orangnya/)
  expect(await storyNow(STORY + 4)).toContain(`${FIRST}\n${SECOND}`)
})

test('a number that was split is hidden in the late part as well', async () => {
  await tells('Lurah membagikan sembako di balai, nomor saya 0812')
  await receives(STORY + 3, 'selesai')
  expect(await receives(STORY + 2, '0000 4471 itu.')).not.toMatch(/0000|4471/)
  expect(await storyNow(STORY + 4)).not.toMatch(/0812|0000|4471/)
})

test('a part that is later still is added as well, and whose it is what stands in it is asked first', async () => {
  await tells(FIRST)
  await receives(STORY + 3, 'selesai')
  await receives(STORY + 4, 'lurah di Kelurahan Contoh')
  expect(await receives(STORY + 2, 'Ada nomor 0857-0000-4321.')).toMatch(
    /tambahkan di akhir cerita(.|\n)*"0857-0000-4321"/,
  )
  expect(await receives(STORY + 5, 'terlapor')).toMatch(/Kapan kejadiannya/)
})

test('a part that another part overtook is a part, and a late "done" still ends the story', async () => {
  await tells(FIRST)
  await receives(STORY + 4, 'Warga yang datang diberi amplop.')
  expect(await receives(STORY + 3, SECOND)).toMatch(/tambahkan di akhir cerita(.|\n)*SELESAI/)
  expect(await receives(STORY + 2, 'selesai')).toMatch(/Siapa orangnya/)
  expect(await storyNow(STORY + 5)).toContain(`${FIRST}\nWarga yang datang diberi amplop.\n${SECOND}`)
})

test('a word that ends the story is no part of it afterwards', async () => {
  await tells(FIRST)
  await receives(STORY + 4, 'selesai')
  expect(await receives(STORY + 3, 'selesai')).toMatch(/sesudah jawaban berikutnya/)
  expect(await receives(STORY + 2, '1')).toMatch(/sesudah jawaban berikutnya/)
  expect(await storyNow(STORY + 5)).not.toMatch(/selesai"|1"/)
})

test('a picture answers no question, so it is never too late for one', async () => {
  await tells(FIRST)
  await receives(STORY + 4, 'selesai')
  const file = { kind: 'file', file: { channel: 'telegram', ref: 'x' }, media: 'photo' } as const
  expect(await receives(STORY - 1, file)).toMatch(/Siapa orangnya/)
  expect(await receives(STORY + 3, file)).not.toMatch(/terlambat/)
})

test('without a report, it is said how it can still be added to one', async () => {
  await receives(STORY, 'batal')
  await receives(STORY + 1, 'ya')
  await receives(STORY + 2, 'menu')
  expect(await receives(STORY - 1, SECOND)).toMatch(/Pesan Anda sampai terlambat(.|\n)*Cek kasus saya/)
})
