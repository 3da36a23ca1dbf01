/** Whose keys a person's files are under: those of the draft, or those of the case that they are added to. */
import type { PhotoFacts } from '../form/answers.ts'
import { filesIn } from '../form/answers.ts'
import type { EvidenceState } from '../form/context.ts'
import { type Identity, recipientOf } from '../vault/identity.ts'
import { withRecipient } from '../vault/identity-file.ts'
import type { SessionState } from './state.ts'

/** Ids of the files of the draft, and of those on their way to an open case. */
export const evidenceOf = ({ draft, at }: SessionState): string[] => [
  ...filesIn(draft?.answers ?? {}),
  ...filesAdded(at),
]
const filesAdded = (at: SessionState['at']): string[] =>
  at.mode === 'case' && at.case.ask.at === 'evidence' ? at.case.ask.files.map(({ id }) => id) : []

/**
 * What a new file is sealed to. Of an open case nobody here has the key of the file: what a photo recorded is sealed to
 * its mailbox, which the reporter has opened, so that they can be asked.
 */
export async function recipientsOf({
  at,
  draft,
}: SessionState): Promise<{ recipient: string; factsTo?: string } | undefined> {
  if (at.mode === 'case') return { recipient: at.case.fileRecipient, factsTo: at.case.mailbox.recipient }
  return draft === null ? undefined : { recipient: await recipientOf(draft.keys.file) }
}

/** What photos recorded and nobody has decided about. */
export async function factsOf(
  { draft, at }: SessionState,
  read: (ids: string[], identity: string) => Promise<ReadonlyMap<string, PhotoFacts>>,
): Promise<Map<string, PhotoFacts>> {
  const told = async (ids: string[], identity: string) => (ids.length === 0 ? [] : await read(ids, identity))
  return new Map([
    ...(draft === null ? [] : await told(filesIn(draft.answers), draft.keys.file)),
    ...(at.mode === 'case' ? await told(filesAdded(at), at.case.mailbox.identity) : []),
  ])
}

/**
 * Pictures of the draft that wait to be covered: only the draft holds the key, so that a process which was started anew,
 * or the first one to meet them, is told it with every turn.
 */
export async function resumeCovering(
  { draft }: SessionState,
  evidence: ReadonlyMap<string, EvidenceState>,
  resume: (ids: string[], keys: Identity) => void,
): Promise<void> {
  if (draft === null) return
  const items = Object.values(draft.answers).flatMap((answer) => (answer.kind === 'evidence' ? answer.items : []))
  const waiting = items.filter(({ id, cover }) => cover !== undefined && evidence.get(id) === 'pending')
  if (waiting.length > 0)
    resume(
      waiting.map(({ id }) => id),
      await withRecipient(draft.keys.file),
    )
}
