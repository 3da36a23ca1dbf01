/** Crash output: whatever kills the process, its last words quote nobody. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findCanaries } from '../support/canaries.ts'
import { newWorld } from '../support/proof.ts'

const canary = 'kenarcrash7913553771337'
const program = join(import.meta.dirname, '..', '..', 'dist', 'test', 'support', 'crashing-service.js')

test.each([
  'thrown',
  'thrown by many',
  'no error at all',
  'rejected',
  'rejected with a text',
  'early thrown',
  'early rejected',
])('%s: the process ends and prints the kind only', async (how) => {
  const { service } = await newWorld({ program })
  service.launch({ CRASH_HOW: how, CRASH_CANARY: canary, LOG_LEVEL: 'trace' })
  expect(await service.ended()).toBe(1)
  const printed = service.output()
  expect(printed).toContain('An unexpected error; the service stops')
  expect(printed.match(/\n\s+at /)).toBeNull()
  expect(findCanaries(new Map([['output', Buffer.from(printed)]]), [canary])).toEqual([])
})
