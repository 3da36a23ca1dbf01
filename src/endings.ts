/**
 * Rows and memories that may stand for a time only, and whose turn it is to go. One entry for each, whatever is said in
 * it meanwhile, and one timer for all of them: a busy evening would otherwise keep thousands of timers, each with what it
 * is about.
 */

/**
 * `end` is called once for each entry, `minutes` after it was last named here, with what was said of it then. By the time
 * that passes, not by the clock, which may be put back. Keeps no process alive.
 */
export function createEndings<Ending extends object>(
  minutes: number,
  end: (id: string, ending: Ending) => void = () => undefined,
) {
  const entries = new Map<string, { ending: Ending; at: number }>()
  let timer: NodeJS.Timeout | undefined

  function endDue(): void {
    timer = undefined
    // Map order is the order in which they were named, so the oldest come first.
    for (const [id, { at, ending }] of entries) {
      if (at > performance.now()) return wait(at)
      entries.delete(id)
      end(id, ending)
    }
  }

  function wait(until: number): void {
    timer ??= setTimeout(endDue, Math.max(1, until - performance.now())).unref()
  }

  return {
    /** What was last said of it, until its end. */
    get: (id: string): Ending | undefined => entries.get(id)?.ending,
    /** Moves the end when the entry is known. */
    later(id: string, ending: Ending): void {
      const at = performance.now() + minutes * 60_000
      entries.delete(id)
      entries.set(id, { ending, at })
      wait(at)
    },
    /** Leaves the end as it is when the entry is known. */
    once(id: string, ending: Ending): void {
      if (!entries.has(id)) this.later(id, ending)
    },
    /** Its end is somebody else's now. */
    drop: (id: string): boolean => entries.delete(id),
    /** Ends nothing any more. What waited, in the order in which it was named. */
    stop(): Ending[] {
      clearTimeout(timer)
      timer = undefined
      const left = [...entries.values()].map(({ ending }) => ending)
      entries.clear()
      return left
    },
  }
}
