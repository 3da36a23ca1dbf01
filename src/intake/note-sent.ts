/**
 * Handles of what was just sent, into the session at once. Where the next turn may be another instance's, what only this
 * process remembers would stay in the chat when the person asks to erase it.
 */
import type { Address } from '../channel.ts'
import { isConflict } from '../store/store-error.ts'
import type { Language } from '../texts/texts.ts'
import type { PersonMemory } from './memory.ts'
import type { Sessions } from './sessions.ts'
import { REFS } from './state.ts'

const TRIES = 4

export function createNoteSent(
  { sessions, now }: { sessions: Sessions; now(): Date },
  memory: Pick<PersonMemory, 'unnoted' | 'noted'>,
) {
  /** Resolves to the row as it stands now; undefined when there was nothing to note, or nobody's row to note it in. */
  return async (address: Address, key: string, language: Language) => {
    const refs = memory.unnoted(key)
    if (refs.length === 0) return undefined
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const loaded = await sessions.load(address, language, now())
      if (loaded.row === undefined) return undefined
      const state = { ...loaded.state, refs: [...loaded.state.refs, ...refs].slice(-REFS) }
      const saved = await sessions.save(address, loaded, state, now())
      try {
        await saved.commit()
        memory.noted(key, refs)
        return saved
      } catch (error) {
        if (!isConflict(error)) throw error
      }
    }
    return undefined
  }
}
