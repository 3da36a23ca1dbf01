/** Waiting without sleeping: whoever changes something calls `changed`, whoever waits says for what. */
export interface Waiter {
  changed(): void
  /**
   * Resolves with the first value of `look` that is not undefined, looked at now and after every change. Rejects after
   * `timeoutMs` (half a minute by default) with `explain()`, so that a failing test says what it saw instead.
   */
  until<T>(look: () => T | undefined, explain: () => string, timeoutMs?: number): Promise<T>
}

export function createWaiter(): Waiter {
  const lookers = new Set<() => void>()
  return {
    changed() {
      for (const look of lookers) look()
    },
    until(look, explain, timeoutMs = 30_000) {
      const now = look()
      if (now !== undefined) return Promise.resolve(now)
      const called = new Error('waited in vain')
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          lookers.delete(retry)
          called.message = explain()
          reject(called)
        }, timeoutMs)
        const retry = () => {
          const found = look()
          if (found === undefined) return
          clearTimeout(timer)
          lookers.delete(retry)
          resolve(found)
        }
        lookers.add(retry)
      })
    },
  }
}
