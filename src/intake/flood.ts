/**
 * Everybody together: whoever has many accounts meets no limit of their own. Above so many reports begun in an hour the
 * operator is told, and new ones begin at the pace of that limit; whoever has begun is not slowed. Nobody is counted.
 */
import { isOver } from '../window.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** How long somebody is asked to wait. */
const WAIT_MINUTES = 2

export function createFlood(perHour: number, alarm: (drafts: number) => void) {
  /** Reports begun, by minute, oldest first. */
  let minutes: { at: number; count: number }[] = []
  let told = Number.NEGATIVE_INFINITY

  function recent(now: number): typeof minutes {
    minutes = minutes.filter(({ at }) => !isOver(at, HOUR, now))
    return minutes
  }

  return {
    /** Minutes to wait before another report may begin, or undefined. */
    wait(now: number): number | undefined {
      const begun = recent(now).reduce((sum, { count }) => sum + count, 0)
      if (begun < perHour) return undefined
      if (isOver(told, HOUR, now)) {
        told = now
        alarm(begun)
      }
      const thisMinute = minutes.at(-1)
      const busy =
        thisMinute !== undefined && thisMinute.at > now - MINUTE && thisMinute.count >= Math.ceil(perHour / 60)
      return busy ? WAIT_MINUTES : undefined
    },

    began(now: number): void {
      const at = now - (now % MINUTE)
      const last = minutes.at(-1)
      if (last?.at === at) last.count += 1
      else minutes.push({ at, count: 1 })
    },
  }
}
export type Flood = ReturnType<typeof createFlood>
