/**
 * A map that forgets its oldest entries: what we remember about chats must stay small, and nobody needs it for long. Its
 * keys are kept under a random key of the process: even a memory dump names nobody by itself.
 */
import { createHmac, randomBytes } from 'node:crypto'

export interface Recent<T> {
  get(key: string): T | undefined
  set(key: string, value: T): void
  delete(key: string): void
}

const processKey = randomBytes(32)
const hidden = (key: string): string => createHmac('sha256', processKey).update(key).digest('base64url')

/**
 * @param minutes so long after an entry was set last it is forgotten, whether or not another one comes. By the time that
 *   passes, not by the clock, which may be put back.
 */
export function createRecent<T>(limit = 5000, minutes = Infinity): Recent<T> {
  const entries = new Map<string, { value: T; until: number }>()
  let timer: NodeJS.Timeout | undefined

  function forgetOld(): void {
    timer = undefined
    // Map order is the order in which they were set, so the oldest come first.
    for (const [key, { until }] of entries) {
      if (until > performance.now()) return wait(until)
      entries.delete(key)
    }
  }

  /** Keeps no process alive. */
  function wait(until: number): void {
    if (until !== Infinity) timer ??= setTimeout(forgetOld, Math.max(1, until - performance.now())).unref()
  }

  return {
    get: (key) => entries.get(hidden(key))?.value,
    set(key, value) {
      const name = hidden(key)
      const until = performance.now() + minutes * 60_000
      entries.delete(name)
      entries.set(name, { value, until })
      wait(until)
      if (entries.size <= limit) return
      for (const oldest of entries.keys()) {
        entries.delete(oldest)
        return
      }
    },
    delete: (key) => void entries.delete(hidden(key)),
  }
}
