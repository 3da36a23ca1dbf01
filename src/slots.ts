/** At most `limit` tasks at once; the others wait their turn, first come, first served. */
export interface Slots {
  /** Rejects as the task does, or with `SlotsFull` at once. */
  run<T>(task: () => Promise<T>): Promise<T>
}

/** So many wait already that one more would wait too long. */
export class SlotsFull extends Error {
  override readonly name = 'SlotsFull'
}

/** @param most tasks that may wait */
export function createSlots(limit: number, most = Infinity): Slots {
  let free = limit
  const waiting: (() => void)[] = []
  return {
    async run(task) {
      if (free > 0) free -= 1
      else if (waiting.length >= most) throw new SlotsFull('Too many tasks wait already')
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
