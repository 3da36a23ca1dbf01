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
  const writes: Write[] = []
  const begins: (() => void)[] = []
  for (const effect of effects)
    switch (effect.kind) {
      case 'add-evidence': {
        const sealedTo = await recipientsOf(state)
        if (sealedTo === undefined) break
        const item = { id: effect.id, file: effect.file, ...sealedTo }
        writes.push(evidence.pendingRow(item))
        begins.push(() => evidence.begin(item))
        break
      }
      case 'drop-evidence':
        writes.push(...evidence.drop(effect.ids))
        begins.push(() => evidence.dropped(effect.ids))
        break
      case 'keep-evidence':
        writes.push(evidence.accept(effect.id))
        break
      case 'cover-evidence': {
        if (state.draft === null) break
        const keys = await withRecipient(state.draft.keys.file)
        writes.push(evidence.cover(effect))
        begins.push(() => evidence.resume([effect.id], keys))
        break
      }
      case 'leave-uncovered':
        writes.push(evidence.leaveUncovered(effect.id))
        break
      case 'forget-facts':
        writes.push(evidence.forgetFacts(effect.ids))
        break
      default:
    }
  return {
    writes,
    committed() {
      for (const begin of begins) begin()
    },
  }
}
