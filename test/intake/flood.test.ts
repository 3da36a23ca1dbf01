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
