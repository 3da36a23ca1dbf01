/** Updates that a request waits for: each is in work once, however often it comes. */
import type { Update } from 'grammy/types'
import { pause } from '../shared/backoff.ts'
import { createRecent } from '../shared/recent.ts'
import type { Take } from './receiving.ts'
import type { Tuning } from './tuning.ts'

export interface OpenUpdates {
  /** Resolves to true when its turn is done, to false when it must come again. */
  handle(update: Update): Promise<boolean>
}

interface Open {
  ended: Promise<boolean>
  waiters: number
  /** Nobody waits any more. */
  over: AbortController
}

/**
 * Telegram waits about a minute for an answer, then delivers again. So we answer before, and leave a message that fails
 * till then: tried on here while another instance answers it, it could take effect when nobody expects it any more. A
 * try that runs is not cut short; an update that comes again meanwhile waits for that one.
 */
export function createOpenUpdates(take: Take, { answerWithinMs }: Tuning): OpenUpdates {
  const open = new Map<number, Open>()
  const done = createRecent<true>()

  const run = (update: Update, over: AbortSignal): Promise<boolean> =>
    new Promise((resolve) => {
      const { update_id: id } = update
      const finish = (): void => {
        done.set(String(id), true)
        resolve(true)
      }
      take(update, finish, { id, over, left: () => resolve(false) })
    })

  function begin(update: Update): Open {
    const { update_id: id } = update
    const over = new AbortController()
    const entry = { ended: run(update, over.signal), waiters: 0, over }
    open.set(id, entry)
    void entry.ended.then(() => open.delete(id))
    return entry
  }

  return {
    async handle(update) {
      if (done.get(String(update.update_id)) === true) return true
      const entry = open.get(update.update_id) ?? begin(update)
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
