import { expect, onTestFinished, test, vi } from 'vitest'
import { createEndings } from '../src/endings.ts'

const MINUTE = 60_000

function held() {
  vi.useFakeTimers({ toFake: ['performance', 'Date', 'setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  const ended: [id: string, version: number][] = []
  const endings = createEndings<{ version: number }>(15, (id, { version }) => ended.push([id, version]))
  const name = (id: string, version: number) => endings.later(id, { version })
  return { ended, endings, name }
}

test('a row ends once, its minutes after it was last named, at its newest version', () => {
  const { ended, name } = held()
  name('a', 1)
  vi.advanceTimersByTime(MINUTE)
  name('b', 1)
  vi.advanceTimersByTime(10 * MINUTE)
  name('a', 2)
  vi.advanceTimersByTime(4 * MINUTE)
  expect(ended).toEqual([])
  vi.advanceTimersByTime(MINUTE)
  expect(ended).toEqual([['b', 1]])
  vi.advanceTimersByTime(10 * MINUTE)
  expect(ended).toEqual([
    ['b', 1],
    ['a', 2],
  ])
  vi.advanceTimersByTime(60 * MINUTE)
  expect(ended).toHaveLength(2)
})

test('however many rows wait and however often they are named, there is one timer', () => {
  const { ended, endings, name } = held()
  for (let version = 1; version <= 3; version += 1) for (let i = 0; i < 1000; i += 1) name(`row ${i}`, version)
  expect(vi.getTimerCount()).toBe(1)
  vi.advanceTimersByTime(15 * MINUTE)
  expect(ended).toHaveLength(1000)
  name('one more', 1)
  endings.stop()
  expect(vi.getTimerCount()).toBe(0)
  vi.advanceTimersByTime(60 * MINUTE)
  expect(ended).toHaveLength(1000)
})

test("a row whose end is somebody else's is let go", () => {
  const { ended, endings, name } = held()
  name('a', 1)
  endings.drop('a')
  vi.advanceTimersByTime(60 * MINUTE)
  expect(ended).toEqual([])
})
