/** A flood from many accounts: the operator is told, new reports begin slowly, whoever has begun goes on. */
import { expect, test } from 'vitest'
import { createFlood } from '../../src/intake/flood.ts'
import { describeStores } from '../support/store.ts'
import { startWorld } from '../service/world.ts'

const MINUTE = 60_000

test('below the limit nobody waits; above it they begin at its pace, and the alarm sounds once an hour', () => {
  const alarms: number[] = []
  const flood = createFlood(60, (drafts) => alarms.push(drafts))
  const start = Date.parse('2027-02-09T03:00:00Z')
  let [begun, slowed] = [0, 0]
  /** So many want to begin in each minute. */
  const minutes = (from: number, to: number, wanting: number) => {
    for (let minute = from; minute < to; minute += 1)
      for (let n = 0; n < wanting; n += 1) {
        const now = start + minute * MINUTE + n * 100
        if (flood.wait(now) === undefined) {
          flood.began(now)
          begun += 1
        } else slowed += 1
      }
  }
  minutes(0, 10, 5)
  expect([begun, slowed, alarms]).toEqual([50, 0, []])
  minutes(10, 30, 40)
  // Ten more up to the limit, then one a minute.
  expect(begun).toBeGreaterThanOrEqual(60 + 18)
  expect(begun).toBeLessThanOrEqual(60 + 20)
  expect(alarms).toEqual([60])
  minutes(30, 75, 40)
  expect(alarms.length).toBe(2)
  // Over: an hour later nobody waits.
  const before = slowed
  minutes(200, 210, 2)
  expect(slowed).toBe(before)
})

describeStores((open) => {
  test('who is slowed is told when to come back and whom to call; a running report is not touched', async () => {
    const store = await open()
    const world = await startWorld(store.url, { limits: { draftsPerHour: 10 } })
    const early = world.someone('Pelapor awal')
    await early.says('/lapor')
    await early.presses('Setuju')
    for (let n = 1; n < 12; n += 1) await world.someone(`Akun ${n}`).says('/lapor')
    expect(world.complaints).toEqual([expect.stringMatching(/unusually many reports are being begun.*"drafts":10/)])
    const late = world.someone('Pelapor lain')
    // In the same minute as the last one that was let in.
    const said = (await late.says('/lapor')).join('\n')
    expect(said).toMatch(/Sedang banyak sekali yang melapor.*2 menit lagi.*112/s)
    expect(await early.says('1')).toEqual([expect.stringMatching(/soal apa/)])
    world.clock.now = new Date(world.clock.now.getTime() + 2 * MINUTE)
    expect((await late.says('/lapor')).join()).toMatch(/Setuju\?/)
  })
})
