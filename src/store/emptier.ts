/** Empties the log of the database soon after something was erased, once for many. */
import { errorKind, type Log } from '../log.ts'
import type { Store } from './store.ts'

/** Milliseconds: several who end at once share one. */
const SOON = 1000
/** Another process reads the database (a backup, the command line). Seldom: SQLite waits for it two seconds, and whoever writes with it. */
const AGAIN = 60_000

export function createEmptier(
  { checkpoint }: Pick<Store, 'checkpoint'>,
  log: Pick<Log, 'warn'>,
  { soon = SOON, again = AGAIN }: { soon?: number; again?: number } = {},
) {
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()
  let due = false

  function plan(ms: number): void {
    if (timer !== undefined) return
    timer = setTimeout(() => {
      timer = undefined
      running = running.then(empty)
    }, ms)
    timer.unref()
  }

  async function empty(): Promise<void> {
    due = false
    try {
      await checkpoint()
    } catch (error) {
      due = true
      log.warn({ reason: errorKind(error) }, 'the log of the database could not be emptied yet; it will be tried again')
      plan(again)
    }
  }

  return {
    /** Something was erased. Returns at once and never throws. */
    soon(): void {
      due = true
      plan(soon)
    },
    /** Once more if something is left; before the store is closed. */
    async stop(): Promise<void> {
      clearTimeout(timer)
      await running
      if (due) await empty()
      clearTimeout(timer)
    },
  }
}
