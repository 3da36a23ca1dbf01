/**
 * Wrong invitation codes, counted in memory, per chat. Only so that a chat hears when to stop: a code has 128 bits, which
 * nobody guesses, and a limit over all chats would let anybody lock officials out.
 */
import type { Address } from '../channel.ts'
import { createShortMemory, memoryKey } from '../chat-memory.ts'
import { roll, type Window } from '../window.ts'

const HOUR = 3_600_000
const PER_CHAT = 5

export function createTries() {
  const chats = createShortMemory(60, () => ({ wrong: { since: 0, count: 0 } }))
  const window = (address: Address, now: number): Window => {
    const chat = chats.touch(memoryKey(address))
    chat.wrong = roll(chat.wrong, HOUR, now)
    return chat.wrong
  }
  return {
    /** Minutes to wait before the next try, or undefined. */
    wait(address: Address, now: number): number | undefined {
      const { since, count } = window(address, now)
      return count < PER_CHAT ? undefined : Math.max(1, Math.ceil((since + HOUR - now) / 60_000))
    },
    wrong(address: Address, now: number): void {
      window(address, now).count += 1
    },
  }
}
