/** Rows that go in time, whether or not anybody writes again. */
import { expect, onTestFinished, test, vi } from 'vitest'
import type { Address, Channel } from '../../src/channel.ts'
import { createDelivery } from '../../src/intake/deliver.ts'
import { createPersonMemory } from '../../src/intake/memory.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const address: Address = { channel: 'telegram', id: '1000000001' }

/** @param newest the version at which each row stands by now */
function delivery(newest: Record<string, number>) {
  vi.useFakeTimers({ toFake: ['performance', 'Date', 'setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  const gone: string[] = []
  const told: Address[] = []
  let logs = 0
  const channel = { ended: (to: Address) => void told.push(to) } as Partial<Channel> as Channel
  const unexpected = () => expect.unreachable('nothing is logged')
  const { endLater, stop } = createDelivery(
    {
      sessions: {
        endUntouched: async (id, version) => newest[id] === version && gone.push(id) > 0,
      },
      channel: () => channel,
      erased: () => void (logs += 1),
      log: { warn: unexpected, error: unexpected },
    },
    createPersonMemory(),
  )
  return { endLater, stop, gone, told, logs: () => logs }
}

test('a draft goes 24 hours after the last message, and its chat is not kept to be told', async () => {
  const { endLater, gone, told, logs } = delivery({ a: 2 })
  endLater('a', 1, address, false)
  await vi.advanceTimersByTimeAsync(HOUR)
  endLater('a', 2, address, false)
  await vi.advanceTimersByTimeAsync(24 * HOUR - MINUTE)
  expect(gone).toEqual([])
  await vi.advanceTimersByTimeAsync(MINUTE)
  expect(gone).toEqual(['a'])
  expect(told).toEqual([])
  expect(logs()).toBe(1)
})

test('what is over goes after its minutes, and a draft that began in it stays its hours', async () => {
  const { endLater, gone, told } = delivery({ over: 1, again: 2 })
  endLater('over', 1, address, true)
  endLater('again', 1, address, true)
  endLater('again', 2, address, false)
  await vi.advanceTimersByTimeAsync(15 * MINUTE)
  expect(gone).toEqual(['over'])
  expect(told).toEqual([address])
  await vi.advanceTimersByTimeAsync(24 * HOUR)
  expect(gone).toEqual(['over', 'again'])
})

test('a service that stops waits for none of them', () => {
  const { endLater, stop } = delivery({})
  endLater('a', 1, address, false)
  endLater('b', 1, address, true)
  expect(vi.getTimerCount()).toBe(2)
  stop()
  expect(vi.getTimerCount()).toBe(0)
})
