import { expect, onTestFinished, test, vi } from 'vitest'
import { createPacer } from '../../../adapters/whatsapp-cloud/pacer.ts'

test('the limit to one person: four times as long each time in a row, for nobody else, until a message went through', () => {
  let now = 0
  const pacer = createPacer(1000, () => now)
  const waits: number[] = []
  for (let n = 0; n < 4; n += 1) {
    waits.push(pacer.pairLimited('ani'))
    expect(pacer.wait('ani')).toBe(waits[n])
    now += waits[n] ?? 0
  }
  expect(waits).toEqual([1000, 4000, 16_000, 64_000])
  expect([pacer.wait('ani'), pacer.wait('budi')]).toEqual([0, 0])
  pacer.pairLimited('ani')
  pacer.arrived('ani')
  expect([pacer.wait('ani'), pacer.pairLimited('ani')]).toEqual([0, 1000])
})

test('the limit of the number holds everybody back, for as long as Meta says', () => {
  let now = 0
  const pacer = createPacer(1000, () => now)
  pacer.limited(5000)
  pacer.limited(10)
  expect([pacer.wait('ani'), pacer.wait('budi')]).toEqual([5000, 5000])
  now = 5000
  expect(pacer.wait('ani')).toBe(0)
})

test('a chat that is not written to again is forgotten, with how often it was limited in a row', () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const pacer = createPacer(1000)
  const limited = () => pacer.pairLimited('ani')
  expect([limited(), limited(), limited()]).toEqual([1000, 4000, 16_000])
  // As long as it has to wait, and while it is likely to be tried again, it is remembered.
  vi.advanceTimersByTime(16_000 + 60_000)
  expect(limited()).toBe(64_000)
  expect(pacer.wait('ani')).toBe(64_000)
  vi.advanceTimersByTime(64_000 + 5 * 60_000)
  expect(vi.getTimerCount()).toBe(0)
  expect(limited()).toBe(1000)
  pacer.arrived('ani')
  expect(vi.getTimerCount()).toBe(0)
})
