/**
 * What lives in this process only and dies with it: originals of masked words, handles of messages just sent, turns in
 * order, message counts. Keys are made with a random key of this process: even a memory dump names nobody by itself.
 */
import { createHmac, randomBytes } from 'node:crypto'
import type { Address, MessageRef } from '../channel.ts'
import type { Hidden } from '../form/question.ts'

const processKey = randomBytes(32)
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
    get size() {
      return entries.size
    },
  }
}

/** How long "bukan saya" can bring the words back without asking for them again. */
const ORIGINALS_MINUTES = 60

export function createPersonMemory() {
  const memory = createShortMemory(ORIGINALS_MINUTES, () => ({
    originals: new Map<string, string>(),
    refs: [] as MessageRef[],
  }))
  return {
    ...memory,
    originals: (key: string): ReadonlyMap<string, string> => memory.peek(key)?.originals ?? new Map(),
    remember(key: string, hidden: Hidden[], now: number): void {
      const { originals } = memory.touch(key, now)
      for (const { id, original } of hidden) originals.set(id, original)
    },
    sent(key: string, refs: MessageRef[], now: number): void {
      memory.touch(key, now).refs.push(...refs)
    },
    /** Handles not yet noted in the session. */
    takeRefs(key: string): MessageRef[] {
      const refs = memory.peek(key)?.refs
      return refs === undefined ? [] : refs.splice(0)
    },
  }
}
export type PersonMemory = ReturnType<typeof createPersonMemory>

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
