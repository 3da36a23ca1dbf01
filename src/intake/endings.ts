/**
 * Rows that may stand for a time only, and whose turn it is to go. One entry for each, whatever is said in it meanwhile,
 * and one timer for all of them: a busy evening would otherwise keep thousands of timers, each with what it is about.
 */

/**
 * `end` is called once for each row, `minutes` after it was last named here, with what was said of it then. Keeps no
 * process alive.
 */
export function createEndings<Ending extends object>(minutes: number, end: (id: string, ending: Ending) => void) {
  const rows = new Map<string, { ending: Ending; at: number }>()
  let timer: NodeJS.Timeout | undefined

  function endDue(): void {
    timer = undefined
    // Map order is the order in which they were named, so the oldest come first.
    for (const [id, { at, ending }] of rows) {
      if (at > performance.now()) return wait(at)
      rows.delete(id)
      end(id, ending)
    }
  }

  function wait(until: number): void {
    timer ??= setTimeout(endDue, Math.max(1, until - performance.now())).unref()
  }

  return {
    /** Moves the end when the row is known. */
    later(id: string, ending: Ending): void {
      const at = performance.now() + minutes * 60_000
      rows.delete(id)
      rows.set(id, { ending, at })
      wait(at)
    },
    /** Leaves the end as it is when the row is known. */
    once(id: string, ending: Ending): void {
      if (!rows.has(id)) this.later(id, ending)
    },
    /** Its end is somebody else's now. */
    drop: (id: string): boolean => rows.delete(id),
    stop(): void {
      clearTimeout(timer)
      rows.clear()
    },
  }
}
