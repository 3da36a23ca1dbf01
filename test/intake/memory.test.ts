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
  expect(memory.takeRefs('ani')).toEqual(['7'])
  expect(memory.takeRefs('ani')).toEqual([])
  memory.drop('bo')
  expect([memory.takeRefs('bo'), memory.originals('bo').size]).toEqual([[], 0])
})
