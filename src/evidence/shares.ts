/**
 * At most `limit` tasks at once, first come, first served, and no more than half of them anybody's own: whoever sends
 * many slow ones waits behind themself, and not everybody else behind them.
 */
export interface Shares {
  /** Rejects as the task does. */
  run<T>(whose: string, task: () => Promise<T>): Promise<T>
}

/** @param limit tasks at once, of all together */
export function createShares(limit: number): Shares {
  const most = Math.max(1, Math.floor(limit / 2))
  const running: string[] = []
  const waiting: { whose: string; go: () => void }[] = []

  const mayRun = (whose: string): boolean => running.filter((one) => one === whose).length < most

  function fill(): void {
    while (running.length < limit) {
      const at = waiting.findIndex(({ whose }) => mayRun(whose))
      const [next] = at < 0 ? [] : waiting.splice(at, 1)
      if (next === undefined) return
      running.push(next.whose)
      next.go()
    }
  }

  return {
    async run(whose, task) {
      await new Promise<void>((go) => {
        waiting.push({ whose, go })
        fill()
      })
      try {
        return await task()
      } finally {
        running.splice(running.indexOf(whose), 1)
        fill()
      }
    },
  }
}
