/** What lives in this process only and dies with it: originals of masked words, handles of messages just sent. */
import type { MessageRef } from '../channel.ts'
import { createShortMemory } from '../chat-memory.ts'
import type { Hidden } from '../form/question.ts'

/** How long "bukan saya" can bring the words back without asking for them again. */
const ORIGINALS_MINUTES = 60

export function createPersonMemory() {
  const memory = createShortMemory(ORIGINALS_MINUTES, () => ({
    originals: new Map<string, string>(),
    refs: [] as MessageRef[],
  }))
  return {
    ...memory,
    originals: (key: string): ReadonlyMap<string, string> => memory.peek(key)?.originals ?? new Map(),
    remember(key: string, hidden: Hidden[], now: number): void {
      const { originals } = memory.touch(key, now)
      for (const { id, original } of hidden) originals.set(id, original)
    },
    sent(key: string, refs: MessageRef[], now: number): void {
      memory.touch(key, now).refs.push(...refs)
    },
    /** Handles not yet noted in the session. */
    takeRefs(key: string): MessageRef[] {
      const refs = memory.peek(key)?.refs
      return refs === undefined ? [] : refs.splice(0)
    },
  }
}
export type PersonMemory = ReturnType<typeof createPersonMemory>
