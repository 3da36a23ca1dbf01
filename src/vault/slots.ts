/** At most `limit` tasks at once; the others wait their turn, first come, first served. */
export interface Slots {
  run<T>(task: () => Promise<T>): Promise<T>
}

export function createSlots(limit: number): Slots {
  let free = limit
  const waiting: (() => void)[] = []
  return {
    async run(task) {
      if (free > 0) free -= 1
      else await new Promise<void>((resolve) => waiting.push(resolve))
      try {
        return await task()
      } finally {
        // The slot is handed over, not freed and taken again: a newcomer cannot slip in between.
        const next = waiting.shift()
        if (next) next()
        else free += 1
      }
    },
  }
}
