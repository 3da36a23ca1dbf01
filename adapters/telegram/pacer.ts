/**
 * Holds sending back, but only after the platform complained. Telegram publishes limits (about 1 message a second to a
 * chat, 20 a minute to a group, 30 a second in all: https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this)
 * and lets short bursts through; pacing every message by them would slow each conversation for nothing.
 */
export interface Pacer {
  /** How many ms to wait before the next message to this chat. Reserves that moment unless it is beyond `patienceMs`. */
  reserve(chat: string, patienceMs: number): number
  /** The platform said 429: nothing to this chat for so long, and everything at the published rates for a minute. */
  limited(chat: string | undefined, seconds: number): void
}

const PACED_FOR_MS = 60_000
const PRIVATE_MS = 1000
const GROUP_MS = 3000
const ANY_MS = 34

interface Pace {
  next: number
  until: number
}

export function createPacer(now: () => number = Date.now): Pacer {
  // Each goes when its pacing minute is over, though nobody writes: chat ids must not pile up in memory.
  const chats = new Map<string, Pace>()
  const all: Pace = { next: 0, until: 0 }

  return {
    reserve(chat, patienceMs) {
      const at = now()
      const paces: [Pace, number][] = [[all, ANY_MS]]
      const own = chats.get(chat)
      if (own !== undefined) paces.push([own, chat.startsWith('-') ? GROUP_MS : PRIVATE_MS])
      const active = paces.filter(([pace]) => pace.until > at)
      const wait = Math.max(0, ...active.map(([pace]) => pace.next - at))
      if (wait > patienceMs) return wait
      // Each by its own clock: a chat that has to wait long must not push back all the others.
      for (const [pace, interval] of active) pace.next = Math.max(at, pace.next) + interval
      return wait
    },
    limited(chat, seconds) {
      const at = now()
      const next = at + seconds * 1000
      all.until = at + PACED_FOR_MS
      if (chat === undefined) return
      const pace: Pace = { next: Math.max(next, chats.get(chat)?.next ?? 0), until: next + PACED_FOR_MS }
      chats.set(chat, pace)
      const forget = (): void => void (chats.get(chat) === pace && chats.delete(chat))
      setTimeout(forget, pace.until - at).unref()
    },
  }
}
