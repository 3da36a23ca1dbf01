import { expect, onTestFinished, test, vi } from 'vitest'
import { createPacer } from '../../../adapters/telegram/pacer.ts'

const patience = 30_000

function clocked() {
  const clock = { now: 1_000_000 }
  return { clock, pacer: createPacer(() => clock.now) }
}

test('nothing is held back until the platform complains', () => {
  const { pacer } = clocked()
  for (let n = 0; n < 1000; n++) expect(pacer.reserve('7', patience)).toBe(0)
})

test('after a complaint a chat rests, then gets one message a second, a group one in three, for a minute', () => {
  const { clock, pacer } = clocked()
  pacer.limited('7', 5)
  pacer.limited('-100', 5)
  expect([1, 2, 3].map(() => pacer.reserve('7', patience))).toEqual([5000, 6000, 7000])
  expect([1, 2, 3].map(() => pacer.reserve('-100', patience))).toEqual([5000, 8000, 11_000])
  clock.now += 66_000
  expect([1, 2, 3].map(() => pacer.reserve('7', patience))).toEqual([0, 0, 0])
})

test('the others go on, thirty a second at most', () => {
  const { pacer } = clocked()
  pacer.limited('7', 600)
  expect(pacer.reserve('7', patience)).toBe(600_000)
  const waits = Array.from({ length: 31 }, (_, n) => pacer.reserve(`9${n}`, patience))
  expect(waits[0]).toBe(0)
  expect(waits[30]).toBeGreaterThanOrEqual(1000)
})

test('a moment beyond the patience is not reserved', () => {
  const { pacer } = clocked()
  pacer.limited('7', 5)
  expect([1, 2].map(() => pacer.reserve('7', 1000))).toEqual([5000, 5000])
})

test('a chat is forgotten a minute after its rest, though nobody complains again', () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  // By a clock that stands still, so that only who is forgotten goes free.
  const { pacer } = clocked()
  pacer.limited('7', 5)
  vi.advanceTimersByTime(30_000)
  pacer.limited('7', 5)
  vi.advanceTimersByTime(64_999)
  expect(pacer.reserve('7', patience)).toBe(5000)
  vi.advanceTimersByTime(1)
  expect(pacer.reserve('7', patience)).toBeLessThan(1000)
})
