/** Short-lived and internal blobs: AES-256-GCM (NIST SP 800-38D) with a fresh random nonce each write. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { OperatorError } from '../operator-error.ts'
import type { Bytes } from './bytes.ts'
import type { EpochKeys } from './epochs.ts'
import { padToStep, unpadFromStep } from './pad.ts'

const VERSION = 1
const NONCE = 12
const TAG = 16
const EPOCH_ID = 8

/**
 * Padding step of a session row, bytes. A row of one step, with its key and numbers, fills one page of SQLite and does
 * not overflow (4,061 of 4,096 bytes can be used, https://sqlite.org/fileformat2.html#b_tree_pages): every turn writes
 * it, and three pages instead of one are three times the log.
 */
const SESSION_STEP = 3840
/** Padding step of answers and messages, bytes. */
export const ANSWER_STEP = 16_384
const SMALL_STEP = 256

/**
 * Version byte, nonce, ciphertext, tag. `aad` binds the blob to its place (row id, version): moved elsewhere, it no
 * longer opens. `key` is 32 bytes; `step` is the padding step in bytes.
 */
export function sealWith(key: Uint8Array, plaintext: Uint8Array, aad: string, step = SESSION_STEP): Bytes {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG })
  cipher.setAAD(Buffer.from(aad, 'utf8'))
  const body = cipher.update(padToStep(plaintext, step))
  cipher.final()
  return Buffer.concat([Buffer.of(VERSION), nonce, body, cipher.getAuthTag()])
}

/** Throws, without saying more, when key, place or bytes do not fit. */
export function openWith(key: Uint8Array, sealed: Uint8Array, aad: string): Bytes {
  if (sealed[0] !== VERSION || sealed.length < 1 + NONCE + TAG) throw new Error('Not a sealed blob of this version')
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 1 + NONCE), { authTagLength: TAG })
  decipher.setAAD(Buffer.from(aad, 'utf8'))
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG))
  const padded = decipher.update(sealed.subarray(1 + NONCE, sealed.length - TAG))
  decipher.final()
  return unpadFromStep(padded)
}

/**
 * Seals under today's key and carries the key's id in front. `aad` binds it to its row, `step` is the padding step.
 * After at most 48 h nobody can open it: whatever must live longer is resealed daily.
 */
export function sealUnderEpoch(
  epochs: EpochKeys,
  purpose: string,
  bytes: Uint8Array,
  aad = '',
  step = SMALL_STEP,
): Bytes {
  const epoch = epochs.today()
  const sealed = sealWith(epoch.subkey(purpose), bytes, aad, step)
  return Buffer.concat([Buffer.of(VERSION), Buffer.from(epoch.id, 'hex'), sealed])
}

/** Undefined when the key has been destroyed; throws when the bytes were changed or belong elsewhere. */
export function openUnderEpoch(epochs: EpochKeys, purpose: string, sealed: Uint8Array, aad = ''): Bytes | undefined {
  const epoch = epochs.byId(epochIdOf(sealed))
  return epoch && openWith(epoch.subkey(purpose), sealed.subarray(1 + EPOCH_ID), aad)
}

/**
 * What `open` finds, or `otherwise` for what was changed or damaged. A key that is there and cannot be read is neither: it
 * is thrown, because what it opens tomorrow, once the operator has mended it, must not be taken for lost today.
 */
export function unlessDamaged<T, D>(open: () => T, otherwise: D): T | D {
  try {
    return open()
  } catch (error) {
    if (error instanceof OperatorError) throw error
    return otherwise
  }
}

/** Whether what cannot be opened now may be opened later: its key may be another instance's to bring back. */
export const mayOpenLater = (epochs: EpochKeys, sealed: Uint8Array): boolean =>
  unlessDamaged(() => epochs.mayCome(epochIdOf(sealed)), false)

/** Whether it is sealed under the key of the day already. */
export const isUnderToday = (epochs: EpochKeys, sealed: Uint8Array): boolean => epochIdOf(sealed) === epochs.today().id

/** The same content under today's key; the same bytes when they already are; undefined when the key is gone. */
export function resealUnderEpoch(
  epochs: EpochKeys,
  purpose: string,
  sealed: Bytes,
  aad = '',
  step = SMALL_STEP,
): Bytes | undefined {
  if (epochIdOf(sealed) === epochs.today().id) return sealed
  const bytes = openUnderEpoch(epochs, purpose, sealed, aad)
  return bytes && sealUnderEpoch(epochs, purpose, bytes, aad, step)
}

function epochIdOf(sealed: Uint8Array): string {
  if (sealed[0] !== VERSION || sealed.length < 1 + EPOCH_ID) throw new Error('Not a sealed blob of this version')
  return Buffer.from(sealed.subarray(1, 1 + EPOCH_ID)).toString('hex')
}
