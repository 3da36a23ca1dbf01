/** What a turn asks of evidence, and which of it is written together with its session. */
import type { Evidence } from '../evidence/evidence.ts'
import type { Write } from '../store/open.ts'
import { withRecipient } from '../vault/identity-file.ts'
import { recipientsOf } from './evidence-keys.ts'
import type { SessionState } from './state.ts'
import type { Effect } from './turn-types.ts'

export type TurnEvidence = Omit<Evidence, 'attach' | 'idle' | 'sweep' | 'start' | 'stop'>

export interface TurnWrites {
  writes: Write[]
  /** To be called when they are committed, and only then. */
  committed: () => void
}

/** Files are noted with the turn that took them, or not at all. */
export async function writesOf(effects: Effect[], state: SessionState, evidence: TurnEvidence): Promise<TurnWrites> {
  const all: TurnWrites[] = []
  for (const effect of effects) all.push(await writesFor(effect, state, evidence))
  return {
    writes: all.flatMap(({ writes }) => writes),
    committed() {
      for (const { committed } of all) committed()
    },
  }
}

const nothingBegins = (): void => {}

async function writesFor(effect: Effect, state: SessionState, evidence: TurnEvidence): Promise<TurnWrites> {
  switch (effect.kind) {
    case 'add-evidence': {
      const sealedTo = await recipientsOf(state)
      if (sealedTo === undefined) break
      const item = { id: effect.id, file: effect.file, ...sealedTo }
      return { writes: [evidence.pendingRow(item)], committed: () => evidence.begin(item) }
    }
    case 'drop-evidence':
      return { writes: evidence.drop(effect.ids), committed: () => evidence.dropped(effect.ids) }
    case 'keep-evidence':
      return { writes: [evidence.accept(effect.id)], committed: nothingBegins }
    case 'cover-evidence': {
      if (state.draft === null) break
      const keys = await withRecipient(state.draft.keys.file)
      return { writes: [evidence.cover(effect)], committed: () => evidence.resume([effect.id], keys) }
    }
    case 'leave-uncovered':
      return { writes: [evidence.leaveUncovered(effect.id)], committed: nothingBegins }
    case 'forget-facts':
      return { writes: [evidence.forgetFacts(effect.ids)], committed: nothingBegins }
    // Nothing of the files. Named one by one: an effect that is learned later, and forgotten here, would be lost.
    case 'remember':
    case 'end-session':
    case 'erase-chat':
    case 'erase-message':
    case 'stop-telling':
    case 'tell-here':
      break
    default:
      return effect satisfies never
  }
  return { writes: [], committed: nothingBegins }
}
