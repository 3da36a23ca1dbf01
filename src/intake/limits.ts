/** Limits against floods, counted in memory under a key that is never stored. */
import { createShortMemory } from '../chat-memory.ts'
import { roll, type Window } from '../window.ts'

export interface Quotas {
  messagesPerMinute: number
  messagesPerHour: number
  draftsPerDay: number
  receiptTries: number
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** Urgent messages above the limits that are taken in an hour: enough to erase and to ask for help, too few for a flood. */
const URGENT = 5

/** What passes above the limits: words, and leaving without a word. Each is counted for itself: nobody talks it away. */
export type Urgent = 'words' | 'leaving'

/** Over at any time, so it is replaced before anything is counted: most people never meet most limits. */
const NONE: Window = Object.freeze({ since: 0, count: 0 })

/** Which limit a message broke; `first` of its window. */
export type Over = ({ over: 'minute' } | { over: 'hour'; minutes: number }) & { first: boolean }

export function createLimits(quotas: Quotas) {
  const people = createShortMemory(24 * 60, () => ({
    minute: NONE,
    hour: NONE,
    drafts: NONE,
    tries: NONE,
    group: NONE,
    words: NONE,
    leaving: NONE,
  }))
  const left = (window: Window, now: number, length: number): number =>
    Math.max(1, Math.ceil((window.since + length - now) / MINUTE))
  return {
    /**
     * Counts a message; says which limit it broke. `minutes` until it may go on. `first` of its window: one sentence is
     * kind, a sentence for each message of a flood would be a flood of our own, paced by the platform. An `urgent` message
     * breaks none as long as there are few of them.
     */
    message(key: string, now: number, urgent?: Urgent): Over | undefined {
      const person = people.touch(key)
      person.minute = roll(person.minute, MINUTE, now)
      person.hour = roll(person.hour, HOUR, now)
      const full = person.minute.count >= quotas.messagesPerMinute || person.hour.count >= quotas.messagesPerHour
      if (full && urgent !== undefined) {
        person[urgent] = roll(person[urgent], HOUR, now)
        person[urgent].count += 1
        if (person[urgent].count <= URGENT) return undefined
      }
      person.minute.count += 1
      person.hour.count += 1
      const minute = person.minute.count - quotas.messagesPerMinute
      const hour = person.hour.count - quotas.messagesPerHour
      if (hour > 0) return { over: 'hour', minutes: left(person.hour, now, HOUR), first: hour === 1 }
      return minute > 0 ? { over: 'minute', first: minute === 1 } : undefined
    },
    /** Whether a group is told now that nobody reports there: once an hour, however much its members talk. */
    group(key: string, now: number): boolean {
      const chat = people.touch(key)
      chat.group = roll(chat.group, HOUR, now)
      chat.group.count += 1
      return chat.group.count === 1
    },
    /** Whether one more draft may begin today. */
    draft(key: string, now: number): boolean {
      const person = people.touch(key)
      person.drafts = roll(person.drafts, DAY, now)
      person.drafts.count += 1
      return person.drafts.count <= quotas.draftsPerDay
    },
    /** Minutes to wait before another receipt may be tried, or undefined. */
    receiptWait(key: string, now: number): number | undefined {
      const person = people.touch(key)
      person.tries = roll(person.tries, HOUR, now)
      return person.tries.count >= quotas.receiptTries ? left(person.tries, now, HOUR) : undefined
    },
    wrongReceipt(key: string, now: number): void {
      const person = people.touch(key)
      person.tries = roll(person.tries, HOUR, now)
      person.tries.count += 1
    },
  }
}
export type Limits = ReturnType<typeof createLimits>
