/** What somebody in the lane may share a commit with: another write, or nothing. */
export type Company = 'writes' | 'nobody'

/** A lane: one user at a time, in order of arrival. */
export interface Lane {
  /** Waits for its turn. The lane is taken until the returned function is called; calling it again does nothing. */
  enter(company?: Company): Promise<() => void>
  /** Runs a job in the lane. */
  run<T>(job: () => Promise<T>): Promise<T>
  /** Whether whoever is next in line writes too. */
  writeWaits(): boolean
}

/** So many may follow each other at once. A read takes a tenth of a millisecond. */
const BURST = 8

export function createLane(): Lane {
  let taken = false
  let burst = 0
  const waiting: { company: Company; go: () => void }[] = []

  function handOn() {
    const next = waiting.shift()
    if (next) next.go()
    else taken = false
  }

  async function enter(company: Company = 'nobody') {
    if (taken) await new Promise<void>((resolve) => waiting.push({ company, go: resolve }))
    taken = true
    let left = false
    return () => {
      if (left) return
      left = true
      burst += 1
      if (burst < BURST) return handOn()
      // In a new turn of the event loop. The driver is synchronous: always handed on at once, a queue would run to its
      // end before any timer or socket is served, and a busy one for ever.
      setImmediate(() => {
        burst = 0
        handOn()
      })
    }
  }

  async function run<T>(job: () => Promise<T>): Promise<T> {
    const leave = await enter()
    try {
      return await job()
    } finally {
      leave()
    }
  }

  return { enter, run, writeWaits: () => waiting[0]?.company === 'writes' }
}
