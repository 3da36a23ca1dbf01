/** What a turn asks of evidence, and which of it is written together with its session. */
import type { FileRef } from '../channel.ts'
import type { PhotoFacts } from '../form/answers.ts'
import type { EvidenceState } from '../form/context.ts'
import type { CoverPart } from '../form/cover-parts.ts'
import type { Write } from '../store/open.ts'
import type { Identity } from '../vault/identity.ts'
import { withRecipient } from '../vault/identity-file.ts'
import { recipientsOf } from './evidence-keys.ts'
import type { SessionState } from './state.ts'
import type { Effect } from './turn-types.ts'

export interface TurnEvidence {
  pending(item: { id: string; file: FileRef; recipient: string; factsTo?: string }): Write
  /** Keeps a draft's files for another day. */
  keep(ids: string[]): Write[]
  drop(ids: string[]): Write[]
  /** The reporter's yes to a file that cannot be cleaned. */
  accept(id: string): Write
  /** Parts of a picture are to be covered; `identity` opens it, and is kept in memory only. */
  cover(item: { id: string; parts: CoverPart[] } & Identity): Write
  /** Brings the key of pictures that still wait to be covered. Does not wait. */
  resume(ids: string[], keys: Identity): void
  leaveUncovered(id: string): Write
  /** What photos recorded and the reporter has not decided about yet. */
  facts(ids: string[], identity: string): Promise<ReadonlyMap<string, PhotoFacts>>
  forgetFacts(ids: string[]): Write
  status(ids: string[]): Promise<ReadonlyMap<string, EvidenceState>>
}

/** Files are noted with the turn that took them, or not at all. */
export async function writesOf(effects: Effect[], state: SessionState, evidence: TurnEvidence): Promise<Write[]> {
  const writes: Write[] = []
  for (const effect of effects)
    switch (effect.kind) {
      case 'add-evidence': {
        const sealedTo = await recipientsOf(state)
        if (sealedTo !== undefined) writes.push(evidence.pending({ id: effect.id, file: effect.file, ...sealedTo }))
        break
      }
      case 'drop-evidence':
        writes.push(...evidence.drop(effect.ids))
        break
      case 'keep-evidence':
        writes.push(evidence.accept(effect.id))
        break
      case 'cover-evidence':
        if (state.draft !== null)
          writes.push(
            evidence.cover({ id: effect.id, parts: effect.parts, ...(await withRecipient(state.draft.keys.file)) }),
          )
        break
      case 'leave-uncovered':
        writes.push(evidence.leaveUncovered(effect.id))
        break
      case 'forget-facts':
        writes.push(evidence.forgetFacts(effect.ids))
        break
      default:
    }
  return writes
}
