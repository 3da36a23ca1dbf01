/** What nobody foresaw, through the whole service and the real Telegram adapter: a kind reply, nothing lost, still healthy. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Person } from '../support/telegram/person.ts'
import { type LiveService, startLive } from '../support/golden/service.ts'
import { naughtyStrings, oddTexts } from '../support/naughty.ts'

const FLOOD = { limits: { messagesPerMinute: 600, messagesPerHour: 6000, turnsPerDraft: 5000 } }

let live: LiveService
let ani: Person
beforeEach(async () => {
  live = await startLive({ settings: FLOOD })
  ani = live.api.person({ name: 'Ani' })
})
afterEach(async () => {
  // Whatever was said, nobody was left without an answer and nothing went wrong on the way.
  expect(live.complaints).toEqual([])
  expect((await live.service.ready()).ok).toBe(true)
  await live.stop()
})

/** What the bot said since `from`. */
const heard = (person: Person, from: number): string[] =>
  person.chat.sights.slice(from).map(({ message }) => message.text)

async function say(person: Person, text: string): Promise<string[]> {
  const from = person.chat.sights.length
  await person.says(text)
  await live.quiet()
  return heard(person, from)
}
async function press(person: Person, label: string): Promise<string[]> {
  const from = person.chat.sights.length
  await person.presses(label)
  await live.quiet()
  return heard(person, from)
}

/** As far as the question for the accused. */
async function untilAccused(person: Person): Promise<void> {
  await say(person, 'lapor')
  await press(person, 'Setuju')
  await say(person, '1')
  await press(person, 'Lainnya/tidak yakin')
  await say(person, 'Lurah membagikan sembako kepada warga di balai desa.')
  await press(person, 'Selesai')
}
async function fromAccusedToReview(person: Person): Promise<string[]> {
  await say(person, 'lurah di Kelurahan Contoh')
  await say(person, 'kemarin')
  await press(person, 'Benar')
  await press(person, 'Hari itu juga')
  await say(person, 'tembalang')
  await say(person, '1')
  return say(person, 'tidak')
}

// Telegram delivers no empty text.
const everything = [
  ...naughtyStrings.map((text): [string, string] => [text.slice(0, 30), text]),
  ...Object.entries(oddTexts),
]
  .map(([name, text]): [string, string] => [name, text.slice(0, 4096)])
  .filter(([, text]) => text !== '')

describe('a naughty string', () => {
  test('is answered by the menu, by a question with choices, and by the place', async () => {
    for (const [nth, stop] of (['menu', 'kind', 'place'] as const).entries()) {
      const person = live.api.person({ name: stop })
      if (stop !== 'menu') {
        await say(person, 'lapor')
        await press(person, 'Setuju')
      }
      if (stop === 'place') {
        await say(person, '1')
        await press(person, 'Lainnya/tidak yakin')
        await say(person, 'Lurah membagikan sembako kepada warga di balai desa.')
        for (const words of ['selesai', 'lurah', 'kemarin', 'ya', 'sama']) await say(person, words)
      }
      const share = everything.filter((_, index) => index % 3 === nth || index >= naughtyStrings.length)
      for (const [name, text] of share) expect((await say(person, text)).length, `${stop}: ${name}`).toBeGreaterThan(0)
    }
  })

  test('in a story is kept whole beside what was said before, and the report goes out', async () => {
    await say(ani, 'lapor')
    await press(ani, 'Setuju')
    await say(ani, '1')
    await press(ani, 'Lainnya/tidak yakin')
    await say(ani, 'Lurah membagikan sembako kepada warga di balai desa.')
    const told = ['שלום مرحبا', '😭🙏🏽', '<b>x</b> *y*', '{ $operator }', '__proto__']
    for (const text of told) expect((await say(ani, text)).join()).toMatch(/Sudah kami catat/)
    await say(ani, 'lama '.repeat(800))
    const long = await say(ani, 'panjang '.repeat(500))
    expect(long.join()).toMatch(/batasnya 8000/)
    await press(ani, 'Selesai')
    const review = (await fromAccusedToReview(ani)).join()
    for (const text of ['sembako', ...told, 'lama']) expect(review).toContain(text)
    expect(review).not.toContain('panjang')
    expect((await press(ani, 'Kirim')).join()).toMatch(/Kode kasus: SMG-/)
  })
})

test('ten messages in one second are all kept, in their order', async () => {
  await say(ani, 'lapor')
  await press(ani, 'Setuju')
  await say(ani, '1')
  await press(ani, 'Lainnya/tidak yakin')
  const lines = Array.from({ length: 10 }, (_, n) => `Kejadian bagian ${n + 1} dari sepuluh.`)
  await Promise.all(lines.map((line) => ani.says(line)))
  await live.quiet()
  await press(ani, 'Selesai')
  const [review = ''] = await fromAccusedToReview(ani)
  expect(review).toContain(lines.join('\n'))
})

describe('delivered again', () => {
  test('the newest update changes nothing and is answered the same', async () => {
    await untilAccused(ani)
    const from = ani.chat.sights.length
    const message = {
      message_id: 900_001,
      date: 1_706_688_000,
      chat: { id: ani.id, type: 'private', first_name: 'Ani' },
      from: ani.user,
      text: 'lurah di Kelurahan Contoh',
    }
    live.api.push({ message })
    await live.quiet()
    const first = heard(ani, from)
    live.api.push({ message })
    await live.quiet()
    expect(heard(ani, from + first.length)).toEqual(first)
    // Taken twice, it would have been read as the date.
    expect((await say(ani, 'kemarin')).join()).toMatch(/Maksud Anda Selasa, 30 Januari 2024/)
  })

  test('an older one, after newer ones, is passed over', async () => {
    await say(ani, 'lapor')
    const old = {
      message_id: 900_001,
      date: 1_706_688_000,
      chat: { id: ani.id, type: 'private', first_name: 'Ani' },
      from: ani.user,
      text: 'setuju',
    }
    live.api.push({ message: old })
    await live.quiet()
    await say(ani, '1')
    await press(ani, 'Lainnya/tidak yakin')
    const from = ani.chat.sights.length
    live.api.push({ message: old })
    await live.quiet()
    expect(heard(ani, from)).toEqual([])
    expect((await say(ani, 'Lurah membagikan sembako.')).join()).toMatch(/Sudah kami catat/)
  })
})

test('late buttons of every question change nothing', async () => {
  await untilAccused(ani)
  const late = [...ani.chat.history.values()].flatMap(({ id, buttons }) =>
    buttons.flat().map(({ label }) => ({ id, label })),
  )
  const [review = ''] = await fromAccusedToReview(ani)
  // Navigation means the open question whenever it is pressed; everything else belongs to its own.
  const own = late.filter(({ label }) => !/^(Kembali|Lewati|Bantuan|Bahasa|Batal)$/.test(label))
  expect(own.length).toBeGreaterThanOrEqual(10)
  for (const { id, label } of own) {
    const from = ani.chat.sights.length
    await ani.pressesLate(id, label)
    await live.quiet()
    expect(heard(ani, from).join(), label).toMatch(/Tombol itu dari pertanyaan sebelumnya/)
  }
  expect(
    ani.chat.sights.map(({ message }) => message.text).findLast((text) => text.startsWith('Ini laporan Anda')),
  ).toBe(review)
})
