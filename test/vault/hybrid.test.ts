import { randomBytes } from 'node:crypto'
import { bech32 } from '@scure/base'
import { Decrypter, Encrypter, generateHybridIdentity, identityToRecipient } from 'age-encryption'
import { describe, expect, test } from 'vitest'
import { age } from '../../src/vault/age.ts'
import { hybridRecipient, hybridRecipientOf, randomIdentity } from '../../src/vault/hybrid.ts'

const TRIES = 25

function makePair(): { identity: string; recipient: string } {
  const identity = randomIdentity()
  return { identity, recipient: hybridRecipientOf(identity) }
}

async function seal(recipients: string[], bytes: Uint8Array): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  for (const recipient of recipients) encrypter.addRecipient(hybridRecipient(recipient))
  return encrypter.encrypt(bytes)
}

async function open(identity: string, sealed: Uint8Array): Promise<Uint8Array> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  return decrypter.decrypt(sealed)
}

describe('beside the age library', () => {
  test('has the same recipient for every identity', async () => {
    for (let i = 0; i < TRIES; i += 1) {
      const identity = await generateHybridIdentity()
      expect(hybridRecipientOf(identity)).toBe(await identityToRecipient(identity))
    }
  })

  test('makes identities that it knows', async () => {
    const made = Array.from({ length: TRIES }, randomIdentity)
    expect(new Set(made).size).toBe(TRIES)
    for (const identity of made) expect(await identityToRecipient(identity)).toBe(hybridRecipientOf(identity))
  })

  test('what is sealed here opens there, for each recipient and nobody else', async () => {
    const [one, two, other] = [makePair(), makePair(), makePair()]
    for (let i = 0; i < TRIES; i += 1) {
      const bytes = new Uint8Array(randomBytes(i * 7))
      const sealed = await seal([one.recipient, two.recipient], bytes)
      expect(await open(one.identity, sealed)).toEqual(bytes)
      expect(await open(two.identity, sealed)).toEqual(bytes)
      await expect(open(other.identity, sealed)).rejects.toThrow(/no identity matched/)
    }
  })

  test('no two seals share anything that could be compared', async () => {
    const { recipient } = makePair()
    const stanza = async () => (await hybridRecipient(recipient).wrapFileKey(new Uint8Array(16)))[0]
    const [first, second] = [await stanza(), await stanza()]
    expect(first?.args[1]).not.toBe(second?.args[1])
    expect(first?.body).not.toEqual(second?.body)
    // Nor when the recipient's key was read once for both.
    const read = hybridRecipient(recipient)
    const [third, fourth] = [
      (await read.wrapFileKey(new Uint8Array(16)))[0],
      (await read.wrapFileKey(new Uint8Array(16)))[0],
    ]
    expect(third?.args[1]).not.toBe(fourth?.args[1])
    expect(third?.body).not.toEqual(fourth?.body)
  })

  test('however many recipients there were in between, what is sealed to one opens with its key alone', async () => {
    const pairs = Array.from({ length: 70 }, makePair)
    const bytes = new Uint8Array(randomBytes(40))
    for (const { identity, recipient } of [...pairs, ...pairs.slice(0, 2)]) {
      const sealed = await age.seal([recipient], bytes, 1)
      expect(await age.open(identity, sealed)).toEqual(bytes)
    }
  })
})

describe('refused', () => {
  const raw = (recipient: string): Uint8Array => {
    const { words } = bech32.decode(recipient as `age1${string}`, false)
    return bech32.fromWords(words)
  }
  const encoded = (bytes: Uint8Array): string => bech32.encode('age1pq', bech32.toWords(bytes), false)

  test('a recipient whose X25519 key gives everybody the same secret', async () => {
    const { recipient } = makePair()
    const low = encoded(Uint8Array.from([...raw(recipient).subarray(0, 1184), ...new Uint8Array(32)]))
    await expect(seal([low], new Uint8Array(1))).rejects.toThrow()
  })

  test('other kinds of recipients and identities, and shortened ones', () => {
    const { identity, recipient } = makePair()
    for (const wrong of [identity, recipient.slice(0, -1), encoded(raw(recipient).subarray(1)), 'age1pq1', ''])
      expect(() => hybridRecipient(wrong), wrong.slice(0, 20)).toThrow()
    for (const wrong of [recipient, identity.slice(0, -1), 'AGE-SECRET-KEY-1QQQ', ''])
      expect(() => hybridRecipientOf(wrong), wrong.slice(0, 20)).toThrow()
  })
})
