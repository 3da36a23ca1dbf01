import { expect, test } from 'vitest'
import type { Log } from '../src/log.ts'
import { every } from '../src/timers.ts'
import { createWaiter } from './support/telegram/waiter.ts'

const HOUR = 3_600_000

test('a task that fails is told about without its words, and the others run in their order', async () => {
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
    { name: 'last', run: async () => void done.push('last') },
  ])
  work.start()
  await work.stop()
  expect(done).toEqual(['first', 'last'])
  expect(errors.map((line) => /"task":"(\w+)"/.exec(line)?.[1])).toEqual(['throws', 'rejects'])
  expect(errors.join()).not.toContain('Wedhusgembel')
})

test('what rests runs nothing until it goes on', async () => {
  const log = { error: () => undefined } as unknown as Log
  let resting = true
  let runs = 0
  const rests = () => Promise.resolve(resting)
  const work = every(HOUR, { log, now: () => new Date(), rests }, [{ name: 'counts', run: () => (runs += 1) }])
  work.start()
  await work.stop()
  expect(runs).toBe(0)
  resting = false
  work.start()
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
