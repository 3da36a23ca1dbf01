/**
 * What this process alone knows of a chat, whoever writes in it: entries that are soon forgotten, and turns in order.
 * Keys are made with a random key of this process: even a memory dump names nobody by itself.
 */
import { createHmac, randomBytes } from 'node:crypto'
import type { Address } from './channel.ts'

const processKey = randomBytes(32)

/** The key of a chat in memory. Another one after a restart. */
export const memoryKey = ({ channel, id }: Address): string =>
  createHmac('sha256', processKey).update(`${channel}\0${id}`).digest('base64url')

/** Forgets entries that were not touched for `minutes`. */
export function createShortMemory<V>(minutes: number, make: () => V) {
  const entries = new Map<string, { value: V; until: number }>()
  const forget = (now: number): void => {
    // Map order is touch order, so the oldest come first.
    for (const [key, { until }] of entries) {
      if (until > now) break
      entries.delete(key)
    }
  }
  return {
    peek: (key: string): V | undefined => entries.get(key)?.value,
    touch(key: string, now: number): V {
      forget(now)
      const value = entries.get(key)?.value ?? make()
      entries.delete(key)
      entries.set(key, { value, until: now + minutes * 60_000 })
      return value
    },
    drop: (key: string): boolean => entries.delete(key),
    takeAll(): V[] {
      const values = [...entries.values()].map(({ value }) => value)
      entries.clear()
      return values
    },
    get size() {
      return entries.size
    },
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
