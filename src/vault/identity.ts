/**
 * Sealing to people: the age format (https://age-encryption.org/v1) with hybrid post-quantum recipients only
 * (ML-KEM-768 with X25519, `age1pq1…`). What is sealed today must not be opened by whoever stores it and waits.
 */
import { Encrypter } from 'age-encryption'
import { OperatorError } from '../operator-error.ts'
import type { Bytes } from './bytes.ts'
import { keyThread } from './key-thread.ts'

export interface Identity {
  /** `AGE-SECRET-KEY-PQ-1…`: opens. */
  identity: string
  /** `age1pq1…`: seals. Public. */
  recipient: string
}

/** A fresh key pair of random bytes. Nothing keeps it: whoever loses the identity loses all that is sealed to it. */
export const newIdentity = (): Promise<Identity> => keyThread.ask('makeIdentity')

/** The recipient of a secret key. */
export const recipientOf = (identity: string): Promise<string> => keyThread.ask('recipientOf', identity)

/**
 * The recipient, trimmed. The library would silently accept a classic one beside post-quantum ones, and one classic
 * recipient undoes the others: the file is as weak as its weakest recipient.
 * @throws OperatorError with a sentence about what is wrong and how to mend it.
 */
export function assertRecipient(text: string): string {
  const recipient = text.trim()
  if (/^AGE-SECRET-KEY-/i.test(recipient))
    throw new OperatorError(
      'This is a secret key, not a recipient. Remove it from here, make a new key and give its age1pq1… line.',
    )
  if (!recipient.startsWith('age1pq1'))
    throw new OperatorError(
      recipient.startsWith('age1')
        ? 'This age recipient is of the classic kind. Use a post-quantum one (age1pq1…), made with: kentongan keygen'
        : 'This is not an age recipient. It begins with age1pq1 and is made with: kentongan keygen',
    )
  try {
    new Encrypter().addRecipient(recipient)
  } catch {
    throw new OperatorError('This age recipient is incomplete or mistyped. Copy the whole age1pq1… line again.')
  }
  return recipient
}

/**
 * Seals to every recipient, in one age file without a file name. The content gets a tail of one line feed and spaces up
 * to `pad`: a step in bytes, or `padme` for large files. Standard age tools open it; JSON and images stay usable with
 * the tail.
 */
export async function sealTo(recipients: string[], bytes: Uint8Array, pad: number | 'padme' = 1): Promise<Bytes> {
  if (recipients.length === 0) throw new Error('Nobody to seal to')
  return keyThread.ask('seal', recipients.map(assertRecipient), bytes, pad)
}

/** Opens what `sealTo` sealed. Throws when the identity is not among the recipients or the bytes were changed. */
export async function openSealed(identity: string, sealed: Uint8Array): Promise<Bytes> {
  return keyThread.ask('open', identity.trim(), sealed)
}
