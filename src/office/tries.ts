/** Wrong invitation codes, counted in memory: per chat, and over all chats. */
import type { Address } from '../channel.ts'
import { createShortMemory, memoryKey } from '../intake/memory.ts'

const HOUR = 3_600_000
const PER_CHAT = 5
/** A code has 128 bits, so this only keeps a flood small. Low, it would let anybody lock officials out for an hour. */
const ALTOGETHER = 1000

interface Window {
  since: number
  count: number
}

export function createTries() {
  const chats = createShortMemory<Window>(60, () => ({ since: 0, count: 0 }))
  const all: Window = { since: 0, count: 0 }
  const windows = (address: Address, now: number): [Window, number][] => {
    const pairs: [Window, number][] = [
      [chats.touch(memoryKey(address), now), PER_CHAT],
      [all, ALTOGETHER],
    ]
    for (const [window] of pairs) if (now - window.since >= HOUR) Object.assign(window, { since: now, count: 0 })
    return pairs
  }
  return {
    /** Minutes to wait before the next try, or undefined. */
    wait(address: Address, now: number): number | undefined {
      const full = windows(address, now).find(([{ count }, most]) => count >= most)
      return full && Math.max(1, Math.ceil((full[0].since + HOUR - now) / 60_000))
    },
    wrong(address: Address, now: number): void {
      for (const [window] of windows(address, now)) window.count += 1
    },
  }
}
