import { expect, test } from 'vitest'
import type { Log } from '../src/log.ts'
import { every } from '../src/timers.ts'
import { gate } from './support/listening.ts'
import { createWaiter } from './support/telegram/waiter.ts'

const HOUR = 3_600_000

test('a task that fails is told about without its words, and the others run in their order', async () => {
  const waiter = createWaiter()
  const done: string[] = []
  const errors: string[] = []
  const log = {
    error: (fields: object, text: string) => void errors.push(text + JSON.stringify(fields)),
  } as unknown as Log
  const work = every(HOUR, { log, now: () => new Date() }, [
    { name: 'first', run: () => done.push('first') },
    {
      name: 'throws',
      run: () => {
        throw new Error('Wedhusgembel')
      },
    },
    { name: 'rejects', run: async () => Promise.reject(new TypeError('Wedhusgembel')) },
    {
      name: 'last',
      run: async () => {
        done.push('last')
        waiter.changed()
      },
    },
  ])
  work.start()
  await waiter.until(
    () => done.includes('last') || undefined,
    () => `the last task; there was ${done.join()}`,
  )
  await work.stop()
  expect(done).toEqual(['first', 'last'])
  expect(errors.map((line) => /"task":"(\w+)"/.exec(line)?.[1])).toEqual(['throws', 'rejects'])
  expect(errors.join()).not.toContain('Wedhusgembel')
})

test('what rests runs nothing until it goes on', async () => {
  const waiter = createWaiter()
  const log = { error: () => undefined } as unknown as Log
  let resting = true
  let asked = 0
  let runs = 0
  const rests = (): Promise<boolean> => {
    asked += 1
    waiter.changed()
    return Promise.resolve(resting)
  }
  const run = (): void => {
    runs += 1
    waiter.changed()
  }
  const work = every(HOUR, { log, now: () => new Date(), rests }, [{ name: 'counts', run }])
  work.start()
  await waiter.until(
    () => asked > 0 || undefined,
    () => 'the question whether it rests',
  )
  await work.stop()
  expect(runs).toBe(0)
  resting = false
  work.start()
  await waiter.until(
    () => runs > 0 || undefined,
    () => 'a run',
  )
  await work.stop()
  expect(runs).toBe(1)
})

test('a period ends by the clock that was given, whatever hour it is on this machine', async () => {
  const waiter = createWaiter()
  let runs = 0
  const run = (): void => {
    runs += 1
    waiter.changed()
  }
  const log = { error: () => undefined } as unknown as Log
  // On this clock it is always two milliseconds to the hour.
  const work = every(HOUR, { log, now: () => new Date(5 * HOUR - 2) }, [{ name: 'counts', run }])
  work.start()
  await waiter.until(
    () => runs > 3 || undefined,
    () => `three hours; it ran ${runs} times`,
  )
  await work.stop()
})

/** Hours that pass every two milliseconds while the first run hangs; when it is let go, the last of them has begun. */
function hanging() {
  const waiter = createWaiter()
  const { open, passed } = gate()
  let left = 2
  const ran: string[] = []
  const note = (name: string): void => {
    ran.push(name)
    waiter.changed()
  }
  let looks = 0
  const now = (): Date => {
    looks += 1
    waiter.changed()
    return new Date(5 * HOUR - left)
  }
  const log = { error: () => undefined } as unknown as Log
  const work = every(HOUR, { log, now }, [
    {
      name: 'first',
      run: async () => {
        note('first')
        await passed
      },
    },
    { name: 'second', run: () => note('second') },
  ])
  const letGo = (): void => {
    left = HOUR
    open()
  }
  const periods = (count: number): Promise<true> => {
    const enough = looks + count
    return waiter.until(
      () => looks > enough || undefined,
      () => `${count} periods; the clock was looked at ${looks} times`,
    )
  }
  return { work, ran, letGo, periods, waiter }
}

test('behind a run that hangs waits one more, not one for each period', async () => {
  const { work, ran, letGo, periods, waiter } = hanging()
  work.start()
  await periods(20)
  expect(ran).toEqual(['first'])
  letGo()
  // The one that hung, the one that waited, and that of an hour which had begun.
  await waiter.until(
    () => ran.length >= 4 || undefined,
    () => `two runs; there was ${ran.join()}`,
  )
  await work.stop()
  expect(ran.length).toBeLessThanOrEqual(6)
})

test('a stop waits for the task under way, and for none that has not begun', async () => {
  const { work, ran, letGo, periods } = hanging()
  work.start()
  await periods(20)
  const stopped = work.stop()
  letGo()
  await stopped
  expect(ran).toEqual(['first'])
})
