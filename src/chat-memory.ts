/**
 * What this process alone knows of a chat, whoever writes in it: entries that are soon forgotten, and turns in order.
 * Keys are made with a random key of this process: even a memory dump names nobody by itself.
 */
import { createHmac, randomBytes } from 'node:crypto'
import type { Address } from './channel.ts'
import { createEndings } from './endings.ts'

const processKey = randomBytes(32)

/** The key of a chat in memory. Another one after a restart. */
export const memoryKey = ({ channel, id }: Address): string =>
  createHmac('sha256', processKey).update(`${channel}\0${id}`).digest('base64url')

/** Forgets entries that were not touched for `minutes`, whether or not anybody writes. */
export function createShortMemory<V extends object>(minutes: number, make: () => V) {
  const entries = createEndings<V>(minutes)
  return {
    peek: entries.get,
    touch(key: string): V {
      const value = entries.get(key) ?? make()
      entries.later(key, value)
      return value
    },
    drop: entries.drop,
    /** All of them, the one touched last at the end; forgotten here. */
    takeAll: entries.stop,
  }
}

/** Runs work of one key in order, work of different keys side by side. */
export function createQueue() {
  const tails = new Map<string, Promise<void>>()
  return {
    async run(key: string, work: () => Promise<void>): Promise<void> {
      const before = tails.get(key) ?? Promise.resolve()
      const mine = before.then(work)
      const tail = mine.catch(() => undefined)
      tails.set(key, tail)
      try {
        await mine
      } finally {
        if (tails.get(key) === tail) tails.delete(key)
      }
    },
    /** Resolves when nothing is running. */
    async idle(): Promise<void> {
      while (tails.size > 0) await Promise.allSettled(tails.values())
    },
  }
}
