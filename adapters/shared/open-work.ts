/** Messages that a request waits for: each is in work once, however often it comes. */
import { pause } from './backoff.ts'
import type { Waiting } from './lanes.ts'
import { createRecent } from './recent.ts'

export interface OpenWork {
  /** Resolves to true when its turn is done, to false when it must come again. `begin` is not called for what is in work or done. */
  handle(id: string, begin: (done: () => void, waiting: Waiting) => void): Promise<boolean>
}

interface Open {
  ended: Promise<boolean>
  waiters: number
  /** Nobody waits any more. */
  over: AbortController
}

/**
 * A platform waits for an answer only so long, then delivers again. So we answer before, and leave a message that fails
 * till then: tried on here while another instance answers it, it could take effect when nobody expects it any more. A
 * try that runs is not cut short; a message that comes again meanwhile waits for that one.
 *
 * @param remembered how many that are done are known when they come again
 */
export function createOpenWork({ answerWithinMs }: { answerWithinMs: number }, remembered?: number): OpenWork {
  const open = new Map<string, Open>()
  const done = createRecent<true>(remembered)

  function start(id: string, begin: Parameters<OpenWork['handle']>[1]): Open {
    const over = new AbortController()
    const ended = new Promise<boolean>((resolve) => {
      const finish = (): void => {
        done.set(id, true)
        resolve(true)
      }
      begin(finish, { id, over: over.signal, left: () => resolve(false) })
    })
    const entry = { ended, waiters: 0, over }
    open.set(id, entry)
    void ended.then(() => open.delete(id))
    return entry
  }

  return {
    async handle(id, begin) {
      if (done.get(id) === true) return true
      const entry = open.get(id) ?? start(id, begin)
      entry.waiters += 1
      const answered = new AbortController()
      try {
        return await Promise.race([entry.ended, pause(answerWithinMs, answered.signal).then(() => false)])
      } finally {
        answered.abort()
        entry.waiters -= 1
        if (entry.waiters === 0) entry.over.abort()
      }
    },
  }
}
