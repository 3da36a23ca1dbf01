/**
 * How fast we write. Numbers that write like machines are blocked: so many a minute to everybody together, a pause
 * within each chat, and never at even intervals.
 */
import { defaultTuning, type Tuning } from './tuning.ts'

export interface Pace {
  /**
   * How many ms to wait before the next message to this chat; takes that moment, unless it is beyond `patienceMs`.
   * @param begun something was said already, and the rest waits as long as it takes
   */
  reserve(chat: string, characters: number, begun?: boolean): number
}

/** As the operator sets it. */
export interface PaceSettings {
  messagesPerMinute: number
  atOnce: number
  spacingMs: number
  typingMs: number
}

export const paceTuning = ({ messagesPerMinute, atOnce, spacingMs, typingMs }: PaceSettings) => ({
  perMinute: messagesPerMinute,
  burst: atOnce,
  spacingMs,
  typingMs: { ...defaultTuning.typingMs, most: typingMs },
})

type PaceTuning = Pick<Tuning, 'perMinute' | 'burst' | 'spacingMs' | 'typingMs' | 'patienceMs'>

export function createPace(tuning: PaceTuning, now: () => number = Date.now, random: () => number = Math.random): Pace {
  const { perMinute, burst, spacingMs, typingMs, patienceMs } = tuning
  const interval = 60_000 / perMinute
  /** When the next message to anybody would go if none went at once: it may lie `burst` intervals behind. */
  let all = Number.NEGATIVE_INFINITY
  const chats = new Map<string, number>()

  return {
    reserve(chat, characters, begun = false) {
      const at = now()
      for (const [known, next] of chats) if (next <= at) chats.delete(known)
      const typing = Math.min(typingMs.most, typingMs.least + typingMs.each * characters) * (0.75 + random() / 2)
      const slot = Math.max(all, at - (burst - 1) * interval)
      const wait = Math.max(typing, slot - at, (chats.get(chat) ?? at) - at)
      if (wait > patienceMs && !begun) return wait
      all = slot + interval
      chats.set(chat, at + wait + spacingMs * (0.75 + random() / 2))
      return wait
    },
  }
}
