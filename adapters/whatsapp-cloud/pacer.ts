/**
 * Holds sending back, but only after Meta complained. A number may send 80 messages a second, and one every six seconds
 * to one person with bursts of 45 (Cloud API, "Throughput"): conversations are bursts, and pacing each would slow them
 * for nothing.
 */
export interface Pacer {
  /** How many ms to wait before the next message to this chat. */
  wait(chat: string): number
  /** Too much to this person: four times as long a wait each time in a row, as Meta asks. Returns it in ms. */
  pairLimited(chat: string): number
  /** Too much in all. */
  limited(ms: number): void
  arrived(chat: string): void
}

const LONGEST_POWER = 6
/** Whoever is not written to again so long after the wait is over, because it was given up, begins anew. */
const REMEMBERED_MS = 5 * 60_000

interface Limited {
  until: number
  times: number
  forget: NodeJS.Timeout
}

export function createPacer(pairBaseMs: number, now: () => number = Date.now): Pacer {
  const chats = new Map<string, Limited>()
  let all = 0
  // Ids of chats must not pile up in memory, nor stay there because nothing else happens.
  function forget(chat: string): void {
    clearTimeout(chats.get(chat)?.forget)
    chats.delete(chat)
  }
  return {
    wait: (chat) => Math.max(0, all - now(), (chats.get(chat)?.until ?? 0) - now()),
    pairLimited(chat) {
      const times = chats.get(chat)?.times ?? 0
      const ms = pairBaseMs * 4 ** Math.min(times, LONGEST_POWER)
      forget(chat)
      const timer = setTimeout(() => forget(chat), ms + REMEMBERED_MS).unref()
      chats.set(chat, { until: now() + ms, times: times + 1, forget: timer })
      return ms
    },
    limited(ms) {
      all = Math.max(all, now() + ms)
    },
    arrived: forget,
  }
}
