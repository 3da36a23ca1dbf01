/**
 * The 24 hours after somebody's last message, within which anything may be written to them. In memory only: after a
 * restart Meta's refusal tells.
 */
import { createRecent } from '../shared/recent.ts'

const DAY = 86_400_000

export interface ServiceWindow {
  /** They wrote: it is open. */
  heard(chat: string, at: Date): void
  /** Meta says that it is over. */
  shut(chat: string): void
  /** `unknown`: to be tried, and not to be relied on. */
  state(chat: string): 'open' | 'shut' | 'unknown'
  /** Whether the template went to this chat since they wrote last. */
  wasNudged(chat: string): boolean
  nudged(chat: string): void
}

export function createServiceWindow(now: () => Date): ServiceWindow {
  const heard = createRecent<number>()
  const shut = createRecent<{ nudged: boolean }>()
  return {
    heard(chat, at) {
      heard.set(chat, Math.max(at.getTime(), heard.get(chat) ?? 0))
      shut.delete(chat)
    },
    shut: (chat) => shut.set(chat, shut.get(chat) ?? { nudged: false }),
    state(chat) {
      if (shut.get(chat) !== undefined) return 'shut'
      return now().getTime() - (heard.get(chat) ?? 0) < DAY ? 'open' : 'unknown'
    },
    wasNudged: (chat) => shut.get(chat)?.nudged === true,
    nudged: (chat) => shut.set(chat, { nudged: true }),
  }
}
