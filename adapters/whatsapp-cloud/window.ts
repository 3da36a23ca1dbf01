/**
 * The 24 hours after somebody's last message, within which anything may be written to them. In memory only: after a
 * restart Meta's refusal tells.
 */
import { createRecent } from '../shared/recent.ts'

const DAY = 86_400_000
/**
 * So long Meta's "it is over" is believed. They may write by way of another process, which does not tell us; shorter than
 * the longest wait of a notice, so that one that waits is tried in earnest each time.
 */
const BELIEVED = 5 * 60_000

export interface ServiceWindow {
  /** They wrote: it is open until a day later. */
  heard(chat: string, at: Date): void
  /** Meta says that it is over. */
  shut(chat: string): void
  /** Meta delivered something there: they wrote since it was over, by way of another process. */
  taken(chat: string): void
  /**
   * `unknown`: to be tried, and not to be relied on. `doubtful`: to be tried, and taken for shut until Meta says that it
   * delivered: the last that we know is that they were silent for a day.
   */
  state(chat: string): 'open' | 'shut' | 'doubtful' | 'unknown'
  /** Whether the template went to this chat since they wrote last. */
  wasNudged(chat: string): boolean
  nudged(chat: string): void
}

export function createServiceWindow(now: () => Date): ServiceWindow {
  const heard = createRecent<number>()
  const shut = createRecent<{ nudged: boolean; since: number }>()
  return {
    heard(chat, at) {
      heard.set(chat, Math.max(at.getTime(), heard.get(chat) ?? 0))
      shut.delete(chat)
    },
    shut: (chat) => shut.set(chat, { nudged: shut.get(chat)?.nudged === true, since: now().getTime() }),
    taken: (chat) => shut.delete(chat),
    state(chat) {
      const over = shut.get(chat)
      if (over !== undefined) return now().getTime() - over.since < BELIEVED ? 'shut' : 'doubtful'
      const last = heard.get(chat)
      if (last === undefined) return 'unknown'
      return now().getTime() - last < DAY ? 'open' : 'doubtful'
    },
    wasNudged: (chat) => shut.get(chat)?.nudged === true,
    nudged: (chat) => shut.set(chat, { nudged: true, since: shut.get(chat)?.since ?? now().getTime() }),
  }
}
