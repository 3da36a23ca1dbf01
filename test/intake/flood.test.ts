/** Too many messages at once, against the whole service. */
import { afterEach, expect, test } from 'vitest'
import { type LiveService, startLive } from '../support/golden/service.ts'

let live: LiveService | undefined
afterEach(() => live?.stop())

test('over a limit one sentence is said in each window, and further messages are confirmed in silence', async () => {
  live = await startLive({ settings: { limits: { messagesPerMinute: 5, messagesPerHour: 30 } } })
  const { api, clock } = live
  const ani = api.person({ language: 'id' })
  const sentences = (pattern: RegExp) => ani.screen().filter(({ text }) => pattern.test(text)).length
  const flood = async (count: number) => {
    for (let n = 0; n < count; n++) {
      await ani.says('bantuan')
      await live?.quiet()
    }
  }
  await flood(15)
  expect(sentences(/terlalu cepat/)).toBe(1)
  clock.now = new Date(clock.now.getTime() + 61_000)
  await flood(15)
  expect(sentences(/terlalu cepat/)).toBe(2)
  const before = ani.screen().length
  await flood(5)
  expect(sentences(/Sudah banyak pesan/)).toBe(1)
  expect(ani.screen()).toHaveLength(before + 5 + 1)
})

test('over a limit a cry for help is answered, erasing is asked about and done, and leaving drops the draft', async () => {
  live = await startLive({ settings: { limits: { messagesPerMinute: 5, messagesPerHour: 30 } } })
  const { api, clock } = live
  const reporter = async (count: number) => {
    const person = api.person({ language: 'id' })
    await person.says('/lapor')
    await live?.quiet()
    await person.presses('Setuju')
    await live?.quiet()
    for (let n = 2; n < count; n += 1) {
      await person.says('bingung saya harus menulis apa')
      await live?.quiet()
    }
    const said = async (text: string): Promise<string> => {
      const looked = person.chat.sights.length
      await person.says(text)
      await live?.quiet()
      return person.chat.sights
        .slice(looked)
        .map(({ message }) => message.text)
        .join('\n')
    }
    return { person, said }
  }
  const ani = await reporter(40)
  expect(await ani.said('1')).toBe('')
  expect(await ani.said('bahaya')).toMatch(/112/)
  expect(await ani.said('hapus')).toMatch(/draf.*\?/is)
  expect(await ani.said('ya')).toMatch(/sudah kami hapus/)
  expect(await ani.said('bahaya')).toMatch(/112/)
  expect(await ani.said('/bahaya')).toMatch(/112/)
  // Five in an hour: a flood of them is a flood.
  for (const text of ['bahaya', 'hapus', 'stop']) expect(await ani.said(text)).toBe('')

  const budi = await reporter(40)
  expect(await budi.said('2')).toBe('')
  await budi.person.blocks()
  await live.quiet()
  await budi.person.unblocks()
  clock.now = new Date(clock.now.getTime() + 61 * 60_000)
  expect(await budi.said('/start')).not.toMatch(/lanjut/i)
})
