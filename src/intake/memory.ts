/** What lives in this process only and dies with it: originals of masked words, handles of messages just sent. */
import type { MessageRef } from '../channel.ts'
import { createShortMemory } from '../chat-memory.ts'
import type { Hidden } from '../form/question.ts'

/** How long "bukan saya" can bring the words back without asking for them again. */
const ORIGINALS_MINUTES = 60

/** How long the newest messages of a chat can be told from others: as long as a draft lives. */
const REFS_HOURS = 24

export function createPersonMemory() {
  const originals = createShortMemory(ORIGINALS_MINUTES, () => new Map<string, string>())
  const refs = createShortMemory(REFS_HOURS * 60, (): MessageRef[] => [])
  return {
    originals: (key: string): ReadonlyMap<string, string> => originals.peek(key) ?? new Map(),
    remember(key: string, hidden: Hidden[], now: number): void {
      const kept = originals.touch(key, now)
      for (const { id, original } of hidden) kept.set(id, original)
    },
    sent(key: string, sent: MessageRef[], now: number): void {
      refs.touch(key, now).push(...sent)
    },
    /** Handles not yet noted in the session. */
    takeRefs(key: string): MessageRef[] {
      const taken = refs.peek(key) ?? []
      refs.drop(key)
      return taken
    },
    drop(key: string): void {
      originals.drop(key)
      refs.drop(key)
    },
  }
}
export type PersonMemory = ReturnType<typeof createPersonMemory>
