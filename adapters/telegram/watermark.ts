/**
 * Which updates are done, and so up to which one Telegram may forget. `getUpdates(offset)` confirms everything below
 * `offset` for good; naming the lowest unfinished update therefore never confirms one that is not handled.
 */
export interface Watermark {
  /** Takes an update up. False when it is known already (in work or done) and came again because it is not confirmed. */
  admit(id: number): boolean
  /** The update's effect is committed. */
  finish(id: number): void
  /** The offset that is safe to name: undefined before the first update. */
  offset(): number | undefined
  /** The platform answered a request that named this offset: everything below is confirmed and can be forgotten here. */
  confirmed(offset: number): void
  unfinished(): number
  /** How long the one that is open longest has been open, ms; 0 when none is. */
  openFor(): number
}

export function createWatermark(): Watermark {
  /** By number, in the order in which they came: when each was taken up. */
  const open = new Map<number, number>()
  const done = new Set<number>()
  // Of the latest batch, not the highest ever: after a week of silence Telegram starts over at a random number, which
  // can be lower (https://core.telegram.org/bots/api#update).
  let next: number | undefined

  return {
    admit(id) {
      next = id + 1
      if (open.has(id) || done.has(id)) return false
      open.set(id, performance.now())
      return true
    },
    finish(id) {
      if (open.delete(id)) done.add(id)
    },
    offset() {
      let lowest = next
      for (const id of open.keys()) if (lowest === undefined || id < lowest) lowest = id
      return lowest
    },
    confirmed(offset) {
      for (const id of done) if (id < offset) done.delete(id)
    },
    unfinished: () => open.size,
    openFor() {
      for (const since of open.values()) return performance.now() - since
      return 0
    },
  }
}
