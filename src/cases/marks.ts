/** Which parts of a case still carry the mark of the server secret: whoever changes the database cannot make it. */
import { checkRowMac } from '../vault/mac.ts'
import type { Mark, Marks } from '../vault/bundle-marks.ts'
import type { ServerSecret } from '../vault/secret.ts'
import { type CaseRow, isCaseIntact } from './deps.ts'

interface MessageRow {
  sequence: number
  sender: string
  sealed: Uint8Array
  mac: Uint8Array
}

/** Nothing is opened. `messages` in their order. */
export function marksOf(secret: ServerSecret, row: CaseRow & { messages: readonly MessageRow[] }): Marks {
  const { id: caseId, keyId, messages } = row
  const known = secret.keyIds.includes(keyId)
  const mark = (intact: boolean): Mark => (!known ? 'unchecked' : intact ? 'intact' : 'changed')
  const there = new Set(messages.map(({ sequence }) => sequence))
  const last = messages.at(-1)?.sequence ?? 0
  return {
    report: mark(isCaseIntact(secret, row)),
    messages: messages.map(({ mac, sequence, sender, sealed }) =>
      mark(checkRowMac(secret, keyId, { caseId, sequence, sender, sealed }, mac)),
    ),
    missing: Array.from({ length: last }, (_, i) => i + 1).filter((sequence) => !there.has(sequence)),
  }
}
