import { expect, test } from 'vitest'
import type { Log } from '../../src/log.ts'
import { createSchedule } from '../../src/schedule.ts'
import { createLeases } from '../../src/store/lease.ts'
import { openStore } from '../../src/store/open.ts'
import { gate } from '../support/listening.ts'
import { describeStores } from '../support/store.ts'

const HOUR = 3_600_000
const HOLD = 600_000

describeStores((open, kind) => {
  async function instances(count: number) {
    const store = await open()
    const clock = { time: Date.parse('2027-02-09T03:00:01Z') }
    const now = () => new Date(clock.time)
    // SQLite belongs to one process, and its driver blocks while it waits for a lock.
    const apart = kind === 'postgresql' ? count - 1 : 0
    const others = await Promise.all(Array.from({ length: apart }, () => openStore(store.url)))
    const all = Array.from({ length: count }, (_, n) => createLeases({ db: (others[n] ?? store).db, now, hold: HOLD }))
    return { all, clock, store, close: () => Promise.all(others.map((other) => other.close())) }
  }

  test('of many instances at once, one does the work of each period', async () => {
    const { all, clock, close } = await instances(4)
    let runs = 0
    const round = async () => {
      runs = 0
      // Twice each: as often as somebody looks.
      const work = [...all, ...all].map((leases) => leases.once('tidy', HOUR, () => (runs += 1)))
      return (await Promise.all(work)).filter(Boolean).length
    }
    for (let hour = 0; hour < 5; hour += 1) {
      expect([await round(), runs]).toEqual([1, 1])
      expect([await round(), runs]).toEqual([0, 0])
      clock.time += HOUR
    }
    await close()
  })

  test('what a dead instance was at, and what failed, is taken up when the lease has run out', async () => {
    const { all, clock, close } = await instances(2)
    const [first, second] = all
    await new Promise<void>((begun) => {
      void first?.once('tidy', HOUR, () => {
        begun()
        return new Promise<void>(() => undefined)
      })
    })
    const failed = second?.once('purge', HOUR, () => Promise.reject(new Error('away')))
    await expect(failed).rejects.toThrow('away')
    // Not before: somebody may be at it.
    expect(await first?.once('tidy', HOUR, () => undefined)).toBe(false)
    clock.time += HOLD - 1
    expect(await second?.once('tidy', HOUR, () => undefined)).toBe(false)
    clock.time += 1
    expect(await second?.once('tidy', HOUR, () => undefined)).toBe(true)
    expect(await first?.once('tidy', HOUR, () => undefined)).toBe(false)
    expect(await first?.once('purge', HOUR, () => undefined)).toBe(true)
    await close()
  })

  test('a clock that is a little behind repeats nothing', async () => {
    const { all, clock, close } = await instances(2)
    clock.time = Date.parse('2027-02-09T04:00:01Z')
    expect(await all[0]?.once('tidy', HOUR, () => undefined)).toBe(true)
    clock.time -= 2000
    expect(await all[1]?.once('tidy', HOUR, () => undefined)).toBe(false)
    await close()
  })

  test('the schedule of a start after a crash waits for nobody where no other instance can be', async () => {
    const { all, clock, store, close } = await instances(1)
    void all[0]?.once('tidy', HOUR, () => new Promise<void>(() => undefined))
    await expect.poll(() => store.db.lease.count()).toBe(1)
    let runs = 0
    const log = { error: () => undefined } as unknown as Log
    const schedule = createSchedule({ store, log, now: () => new Date(clock.time) })
    const { open: end, passed } = gate()
    const work = schedule(HOUR, [
      { name: 'tidy', run: () => (runs += 1) },
      { name: 'last', run: end },
    ])
    work.start()
    await passed
    await work.stop()
    expect(runs).toBe(kind === 'sqlite' ? 1 : 0)
    await close()
  })
})
