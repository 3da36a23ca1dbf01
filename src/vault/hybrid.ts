/**
 * age's post-quantum recipients (`age1pq1…`): ML-KEM-768 and X25519 combined, then HPKE, as
 * https://c2sp.org/age (mlkem768x25519), draft-ietf-hpke-pq and RFC 9180 say. The age library does the same with X25519
 * in JavaScript, which takes two thirds of the time of a seal; here it is OpenSSL's. Opening, seldom, is the library's,
 * and test/vault/hybrid.test.ts has it open what is sealed here (docs/adr/0023-x25519-of-openssl.md).
 */
import { createCipheriv, createHash, createHmac, randomBytes } from 'node:crypto'
import { ml_kem768 as mlKem } from '@noble/post-quantum/ml-kem.js'
import { bech32 } from '@scure/base'
import { type Recipient, Stanza } from 'age-encryption'
import { extract } from './hkdf.ts'
import { agreeWith, publicOf } from './x25519.ts'

const SEED = 32
/** Bytes of an ML-KEM-768 public key; that of X25519 follows it. */
const ML_KEM_PUBLIC = 1184
const ML_KEM_SEED = 64
const RECIPIENT = 'age1pq'
const IDENTITY = 'age-secret-key-pq-'

/** A fresh identity: random bytes, and cheap. What costs is working out its recipient. */
export const randomIdentity = (): string => bech32.encodeFromBytes(IDENTITY, randomBytes(SEED)).toUpperCase()

/** @throws Error when it is no identity of this kind */
export function hybridRecipientOf(identity: string): string {
  const { prefix, bytes } = bech32.decodeToBytes(identity.toLowerCase())
  if (prefix !== IDENTITY || bytes.length !== SEED) throw new Error('Not a post-quantum age identity')
  const expanded = createHash('shake256', { outputLength: ML_KEM_SEED + SEED })
    .update(bytes)
    .digest()
  const { publicKey } = mlKem.keygen(expanded.subarray(0, ML_KEM_SEED))
  const raw = Buffer.concat([publicKey, publicOf(expanded.subarray(ML_KEM_SEED))])
  return bech32.encode(RECIPIENT, bech32.toWords(raw), false)
}

/**
 * For as many seals as are wanted: half of the work on one is reading the recipient's key.
 * @throws Error when it is no recipient of this kind
 */
export function hybridRecipient(recipient: string): Recipient {
  const { prefix, words } = bech32.decode(recipient as `${string}1${string}`, false)
  const raw = bech32.fromWords(words)
  if (prefix !== RECIPIENT || raw.length !== ML_KEM_PUBLIC + SEED) throw new Error('Not a post-quantum age recipient')
  const lattice = mlKem.prepare(raw.subarray(0, ML_KEM_PUBLIC))
  const curve = raw.subarray(ML_KEM_PUBLIC)
  return {
    wrapFileKey(fileKey) {
      const { sharedSecret, ciphertext } = combine(lattice.encapsulate(), curve)
      const { key, nonce } = schedule(sharedSecret)
      const cipher = createCipheriv('chacha20-poly1305', key, nonce, { authTagLength: 16 })
      const body = Buffer.concat([cipher.update(fileKey), cipher.final(), cipher.getAuthTag()])
      const encoded = ciphertext.toString('base64').replaceAll('=', '')
      return [new Stanza(['mlkem768x25519', encoded], new Uint8Array(body))]
    },
  }
}

/** Whether something can be sealed to it: a key that was cut off or mistyped fits no checksum. */
export function isHybridRecipient(text: string): boolean {
  try {
    hybridRecipient(text)
    return true
  } catch {
    return false
  }
}

/** Both secrets together: whoever breaks one of the two has nothing. The last part is the name of the combination. */
function combine(
  lattice: { cipherText: Uint8Array; sharedSecret: Uint8Array },
  curve: Uint8Array,
): { sharedSecret: Buffer; ciphertext: Buffer } {
  const { shared, ephemeral } = agreeWith(curve)
  const sharedSecret = createHash('sha3-256')
    .update(lattice.sharedSecret)
    .update(shared)
    .update(ephemeral)
    .update(curve)
    .update('\\.//^\\')
    .digest()
  return { sharedSecret, ciphertext: Buffer.concat([lattice.cipherText, ephemeral]) }
}

/** HPKE with this KEM (0x647a), HKDF-SHA256 (1) and ChaCha20-Poly1305 (3): RFC 9180, sections 4 and 5.1, mode_base. */
const SUITE = Buffer.concat([Buffer.from('HPKE'), Buffer.from('647a00010003', 'hex')])
const labelled = (label: string, content: Uint8Array | string): Buffer =>
  Buffer.concat([Buffer.from('HPKE-v1'), SUITE, Buffer.from(label), Buffer.from(content)])
/** HKDF's extract without a salt, which is as many zeros. */
const hashed = (label: string, content: string): Buffer =>
  createHmac('sha256', Buffer.alloc(32)).update(labelled(label, content)).digest()
/** The same for every seal: no key shared beforehand, and what age says it is for. */
const CONTEXT = Buffer.concat([
  Buffer.of(0),
  hashed('psk_id_hash', ''),
  hashed('info_hash', 'age-encryption.org/mlkem768x25519'),
])

function schedule(sharedSecret: Uint8Array): { key: Buffer; nonce: Buffer } {
  const secret = extract(labelled('secret', ''), sharedSecret)
  const part = (label: string, length: number): Buffer =>
    secret.expand(Buffer.concat([Buffer.of(0, length), labelled(label, CONTEXT)]), length)
  return { key: part('key', 32), nonce: part('base_nonce', 12) }
}
