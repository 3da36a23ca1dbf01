import { expect, it } from 'vitest'
import { createPersonMemory } from '../../src/intake/memory.ts'

const HOUR = 3_600_000

it('knows what was sent as long as a draft lives, and what was hidden for an hour', () => {
  const memory = createPersonMemory()
  memory.sent('ani', ['7'], 0)
  memory.remember('ani', [{ id: 'a', original: '0812 0000 1111' }], 0)
  // Somebody else's turn clears away what is over.
  memory.sent('bo', ['8'], 23 * HOUR)
  memory.remember('bo', [{ id: 'b', original: 'Budi' }], 23 * HOUR)
  expect(memory.originals('ani').size).toBe(0)
  expect(memory.unnoted('ani')).toEqual(['7'])
  memory.drop('bo')
  expect([memory.unnoted('bo'), memory.originals('bo').size]).toEqual([[], 0])
})

it('keeps handles until they are noted, each once, and gives those with a row away at the stop, newest first', () => {
  const memory = createPersonMemory()
  const row = { id: 'row', key: Buffer.alloc(32) }
  memory.sent('ani', ['7', '8'], 0)
  const first = memory.unnoted('ani')
  memory.sent('ani', ['8', '9'], 0)
  memory.noted('ani', first)
  expect(memory.unnoted('ani')).toEqual(['9'])
  memory.belongs('ani', row, 0)
  memory.sent('bo', ['10'], 0)
  const newer = { id: 'newer', key: Buffer.alloc(32) }
  memory.sent('cici', ['11'], 0)
  memory.belongs('cici', newer, 0)
  expect(memory.takeAll()).toEqual([
    { row: newer, refs: ['11'] },
    { row, refs: ['9'] },
  ])
  expect(memory.takeAll()).toEqual([])
})
