import { expect, it, onTestFinished, vi } from 'vitest'
import { createPersonMemory } from '../../src/intake/memory.ts'

const HOUR = 3_600_000

it('knows what was sent as long as a draft lives, and what was hidden for an hour, though nobody writes', () => {
  vi.useFakeTimers({ toFake: ['performance', 'Date', 'setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  const memory = createPersonMemory()
  memory.sent('ani', ['7'])
  memory.remember('ani', [{ id: 'a', original: '0812 0000 1111' }])
  vi.advanceTimersByTime(HOUR - 1)
  expect(memory.originals('ani').size).toBe(1)
  vi.advanceTimersByTime(1)
  expect(memory.originals('ani').size).toBe(0)
  vi.advanceTimersByTime(23 * HOUR - 1)
  expect(memory.unnoted('ani')).toEqual(['7'])
  vi.advanceTimersByTime(1)
  expect(memory.unnoted('ani')).toEqual([])
})

it('forgets a chat that is dropped', () => {
  const memory = createPersonMemory()
  memory.sent('bo', ['8'])
  memory.remember('bo', [{ id: 'b', original: 'Budi' }])
  memory.drop('bo')
  expect([memory.unnoted('bo'), memory.originals('bo').size]).toEqual([[], 0])
})

it('keeps handles until they are noted, each once, and gives those with a row away at the stop, newest first', () => {
  const memory = createPersonMemory()
  const row = { id: 'row', key: Buffer.alloc(32) }
  memory.sent('ani', ['7', '8'])
  const first = memory.unnoted('ani')
  memory.sent('ani', ['8', '9'])
  memory.noted('ani', first)
  expect(memory.unnoted('ani')).toEqual(['9'])
  memory.belongs('ani', row)
  memory.sent('bo', ['10'])
  const newer = { id: 'newer', key: Buffer.alloc(32) }
  memory.sent('cici', ['11'])
  memory.belongs('cici', newer)
  expect(memory.takeAll()).toEqual([
    { row: newer, refs: ['11'] },
    { row, refs: ['9'] },
  ])
  expect(memory.takeAll()).toEqual([])
})
