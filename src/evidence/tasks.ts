/** Work by id, each once at a time, tried again after a while when it fails for a passing reason. Knows nothing of files. */
import { createShares } from './shares.ts'

export interface Tasks {
  /** Begins unless it is under way or waiting for its next try. `whose`: they share half of the places. */
  add(id: string, whose: string): void
  /** Resolves when nothing is under way or waiting. */
  idle(): Promise<void>
  /** No new tries; resolves when those under way have ended. */
  stop(): Promise<void>
}

interface TaskOptions {
  /** At once. */
  limit: number
  /**
   * Milliseconds before the next try, after so many failed ones, of which this was the last; undefined: `giveUp` is
   * called.
   */
  pause: (failed: number, error: unknown) => number | undefined
  /** Rejects to be tried again. */
  attempt: (id: string) => Promise<void>
  /** May reject: then nothing more happens until the id is added again. */
  giveUp: (id: string, error: unknown) => Promise<void>
}

export function createTasks({ limit, pause, attempt, giveUp }: TaskOptions): Tasks {
  const shares = createShares(limit)
  const known = new Map<string, NodeJS.Timeout | undefined>()
  const running = new Set<Promise<void>>()
  let waiters: (() => void)[] = []
  let stopped = false

  function end(id: string): void {
    known.delete(id)
    if (known.size > 0) return
    for (const wake of waiters) wake()
    waiters = []
  }

  async function tryOnce(id: string, whose: string, tries: number): Promise<void> {
    if (stopped) return end(id)
    try {
      await attempt(id)
      end(id)
    } catch (error) {
      if (stopped) return end(id)
      const delay = pause(tries + 1, error)
      if (delay !== undefined) {
        known.set(
          id,
          setTimeout(() => begin(id, whose, tries + 1), delay),
        )
        return
      }
      await giveUp(id, error).catch(() => {})
      end(id)
    }
  }

  function begin(id: string, whose: string, tries: number): void {
    known.set(id, undefined)
    const run = shares.run(whose, () => tryOnce(id, whose, tries)).finally(() => running.delete(run))
    running.add(run)
  }

  const idle = async () => {
    if (known.size > 0) await new Promise<void>((resolve) => waiters.push(resolve))
  }

  return {
    add(id, whose) {
      if (!stopped && !known.has(id)) begin(id, whose, 0)
    },
    idle,
    async stop() {
      stopped = true
      for (const [id, timer] of known) {
        if (!timer) continue
        clearTimeout(timer)
        end(id)
      }
      await Promise.all(running)
    },
  }
}
