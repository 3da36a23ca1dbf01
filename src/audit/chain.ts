/**
 * The chain of the audit log. Pure. Each entry holds the hash of the one before and a MAC of its own: whoever changes,
 * removes or reorders an entry must change every later one, and cannot make their MACs without the server secret. The
 * hashes need no secret, so entries whose secret was dropped are still held fast by those after them.
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { type Bytes, framed } from '../vault/bytes.ts'
import type { ServerSecret } from '../vault/secret.ts'

/** What can be noted. Officials and operators act; reporters' steps are nobody's business and are never here. */
export const actions = [
  'invite',
  'link',
  'unlink',
  'lost',
  'acknowledge',
  'ask',
  'status',
  'test',
  'export',
  'purge',
  'close-idle',
  'erase',
  'secret',
  'trim',
  'backup',
  'restore',
  'withdraw-again',
] as const
export type Action = (typeof actions)[number]

export interface Entry {
  sequence: number
  previous: Uint8Array
  /** ISO day in Jakarta: a time could be matched with a reporter's. */
  day: string
  action: string
  officeId: string | null
  actor: string
  subject: Uint8Array | null
  detail: string | null
  keyId: string
}

/** What the first entry follows. */
export const START: Bytes = new Uint8Array(32)

/** What the next entry holds of this one: every field but its MAC. */
export function hashOf(entry: Entry): Bytes {
  const { sequence, previous, day, action, officeId, actor, subject, detail, keyId } = entry
  const parts = [String(sequence), day, action, officeId ?? '', actor, subject ?? '', detail ?? '', keyId]
  return createHash('sha256')
    .update(framed('kentongan audit v1', previous, ...parts))
    .digest()
}

/**
 * Under the server secret that the entry names.
 * @throws OperatorError when that secret is not loaded
 */
export const macOf = (secret: ServerSecret, entry: Entry): Bytes =>
  createHmac('sha256', secret.subkey('audit', entry.keyId)).update(hashOf(entry)).digest()

/** Whether this service wrote the entry as it stands. */
export function checkMac(secret: ServerSecret, entry: Entry, mac: Uint8Array): boolean {
  const expected = macOf(secret, entry)
  return mac.length === expected.length && timingSafeEqual(expected, mac)
}

/** A case in the log: told apart from others while its row is there, nobody's once that random id is erased. */
export const subjectOf = (secret: ServerSecret, caseId: string, keyId = secret.keyId): Bytes =>
  new Uint8Array(createHmac('sha256', secret.subkey('audit case', keyId)).update(caseId).digest().subarray(0, 16))

/** The state of the whole log in one line, to be kept elsewhere: how many entries, and the hash of the last. */
export const headOf = (entry: Entry | null): string =>
  entry === null ? '0' : `${entry.sequence}-${Buffer.from(hashOf(entry)).toString('hex').slice(0, 32)}`
