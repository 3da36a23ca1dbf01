/** Row MACs: a database that was tampered with (a row changed, moved, swapped, attributed to another sender) is noticed. */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { type Bytes, framed } from './bytes.ts'
import type { ServerSecret } from './secret.ts'

export interface RowParts {
  caseId: string
  /** Position within the case; 0 is the case itself. */
  sequence: number
  /** `reporter`, `system` or the office id. */
  sender: string
  sealed: Uint8Array
}

/** HMAC-SHA256 over case, sequence, sender and the hash of the ciphertext; 32 bytes. */
export function rowMac(secret: ServerSecret, keyId: string, parts: RowParts): Bytes {
  const hash = createHash('sha256').update(parts.sealed).digest()
  const message = framed(parts.caseId, String(parts.sequence), parts.sender, hash)
  return createHmac('sha256', secret.subkey('row mac', keyId)).update(message).digest()
}

/** Compares in constant time. Under a key that is not loaded nothing can be checked: it does not count as intact. */
export function checkRowMac(secret: ServerSecret, keyId: string, parts: RowParts, mac: Uint8Array): boolean {
  if (!secret.keyIds.includes(keyId)) return false
  const expected = rowMac(secret, keyId, parts)
  return mac.length === expected.length && timingSafeEqual(expected, mac)
}
