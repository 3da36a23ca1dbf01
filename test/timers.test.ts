import { expect, test } from 'vitest'
import type { Log } from '../src/log.ts'
import { every } from '../src/timers.ts'

test('a task that fails is told about without its words, and the others run in their order', async () => {
  const done: string[] = []
  const errors: string[] = []
  const log = {
    error: (fields: object, text: string) => void errors.push(text + JSON.stringify(fields)),
  } as unknown as Log
  const work = every(3_600_000, log, [
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
