/** What lives in this process only and dies with it: originals of masked words, handles of messages not yet noted. */
import type { MessageRef } from '../channel.ts'
import { createShortMemory } from '../chat-memory.ts'
import type { Hidden } from '../form/question.ts'
import type { RowKey } from './sessions.ts'
import { REFS } from './state.ts'

/** How long "bukan saya" can bring the words back without asking for them again. */
const ORIGINALS_MINUTES = 60

/** How long the newest messages of a chat can be told from others: as long as a draft lives. */
const REFS_HOURS = 24

/** Handles that no commit has noted yet, and the row that they belong to; nobody's address. */
interface Waiting {
  refs: MessageRef[]
  row?: RowKey
}

export function createPersonMemory() {
  const originals = createShortMemory(ORIGINALS_MINUTES, () => new Map<string, string>())
  const waiting = createShortMemory(REFS_HOURS * 60, (): Waiting => ({ refs: [] }))
  return {
    originals: (key: string): ReadonlyMap<string, string> => originals.peek(key) ?? new Map(),
    remember(key: string, hidden: Hidden[]): void {
      const kept = originals.touch(key)
      for (const { id, original } of hidden) kept.set(id, original)
    },
    /** Messages that stand in the chat. One that is delivered again and again counts once. */
    sent(key: string, sent: readonly MessageRef[]): void {
      const entry = waiting.touch(key)
      entry.refs = [...new Set([...entry.refs, ...sent])].slice(-REFS)
    },
    /** Handles not yet noted in the session. They stay until they are: a commit may fail. */
    unnoted: (key: string): readonly MessageRef[] => waiting.peek(key)?.refs ?? [],
    /** `refs` stand in the row now. */
    noted(key: string, refs: readonly MessageRef[]): void {
      const entry = waiting.peek(key)
      if (entry === undefined) return
      const done = new Set(refs)
      entry.refs = entry.refs.filter((ref) => !done.has(ref))
      if (entry.refs.length === 0) waiting.drop(key)
    },
    /** Where handles of this chat are noted if nobody writes again before this process stops. */
    belongs(key: string, { id, key: rowKey }: RowKey): void {
      waiting.touch(key).row = { id, key: rowKey }
    },
    /** Everything that still waits and has a row, the newest first; forgotten here. */
    takeAll(): { row: RowKey; refs: readonly MessageRef[] }[] {
      return waiting
        .takeAll()
        .toReversed()
        .flatMap(({ row, refs }) => (row === undefined || refs.length === 0 ? [] : [{ row, refs }]))
    },
    drop(key: string): void {
      originals.drop(key)
      waiting.drop(key)
    },
  }
}
export type PersonMemory = ReturnType<typeof createPersonMemory>
