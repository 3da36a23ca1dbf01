/** What is sealed of a notice that waits. Bound to its row by the row's id. */
import type { CaseFiles, SeenCase } from '../cases/deps.ts'
import type { Address, Reply } from '../channel.ts'
import { type Bytes, fromJson, toJson } from '../vault/bytes.ts'
import type { EpochKeys } from '../vault/epochs.ts'
import { openUnderEpoch, sealUnderEpoch, unlessDamaged } from '../vault/sealed.ts'

export interface Payload {
  /** Empty for announcements. */
  caseId: string
  reply: Reply
  /** Delivered although the case was withdrawn: the news of the withdrawal itself. */
  final: boolean
  /** What the office sees of the withdrawn case until this is delivered. */
  before?: SeenCase
  /** It brings the report itself. */
  report?: true
  /** Evidence is named here and opened at delivery: a row with megabytes of pictures would be resealed daily. */
  evidence?: CaseFiles & { since: string }
  /** It waited so long that its files no longer go with it, and says so. */
  filesLeft?: true
  /** When it is due by its own delay, which a chat that cannot be reached does not prolong. Milliseconds since 1970. */
  notBefore?: number
  /** It tells of an answer to another office. */
  aside?: true
  /** The last word to a chat that the operator unlinked: nothing else says any more where it is. */
  to?: Address
  /** How far it came in the chat of this link; in another one it begins anew. */
  progress?: Progress
}

export interface Progress {
  link: string
  /** Parts that arrived: the text, then each file. They are not sent again when a later one fails. */
  sent: number
  /** How often the chat did not take a file. */
  refused: number
}

const PURPOSE = 'outbox'
const STEP = 4096
const aad = (id: string): string => `outbox:${id}`

/** Sealed under the key of the day, to the id of its row. */
export const sealPayload = (epochs: EpochKeys, id: string, payload: Payload): Bytes =>
  sealUnderEpoch(epochs, PURPOSE, toJson(payload), aad(id), STEP)

/** Undefined when its key was destroyed; throws when the row was changed. */
export function openPayload(epochs: EpochKeys, id: string, sealed: Uint8Array): Payload | undefined {
  const bytes = openUnderEpoch(epochs, PURPOSE, sealed, aad(id))
  return bytes && fromJson<Payload>(bytes)
}

/**
 * Undefined too when the row was changed in the database: whom it was about, nobody knows.
 *
 * @throws OperatorError when the key is there and cannot be read
 */
export const readPayload = (epochs: EpochKeys, id: string, sealed: Uint8Array): Payload | undefined =>
  unlessDamaged(() => openPayload(epochs, id, sealed), undefined)
