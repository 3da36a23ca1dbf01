import { randomBytes } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { framed } from '../../src/vault/bytes.ts'
import { checkRowMac, rowMac } from '../../src/vault/mac.ts'
import { padmeLength, tail, tailedLength, withoutTail } from '../../src/vault/pad.ts'
import { openWith, sealWith } from '../../src/vault/sealed.ts'
import { loadSecret } from '../../src/vault/secret.ts'
import { createSlots } from '../../src/slots.ts'

const key = randomBytes(32)
const load = (secret: string) => loadSecret({ secret, file: '/nowhere' })
const bytes = fc.uint8Array({ maxLength: 3000 })

describe('AES-256-GCM blobs', () => {
  test('open again, whatever they hold', () =>
    fc.assert(
      fc.property(bytes, fc.string(), fc.constantFrom(1, 256, 4096), (content, aad, step) => {
        const sealed = sealWith(key, content, aad, step)
        expect(sealed[0]).toBe(1)
        expect((sealed.length - 29) % step).toBe(0)
        expect(openWith(key, sealed, aad)).toEqual(content)
      }),
    ))

  test('never twice the same', () =>
    expect(sealWith(key, Buffer.from('a'), '')).not.toEqual(sealWith(key, Buffer.from('a'), '')))

  test('any changed byte, another key, another place: closed', () => {
    const sealed = sealWith(key, Buffer.from('answers'), 'row-1 version-2', 64)
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = new Uint8Array(sealed)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(() => openWith(key, changed, 'row-1 version-2')).toThrow()
    }
    expect(() => openWith(randomBytes(32), sealed, 'row-1 version-2')).toThrow()
    expect(() => openWith(key, sealed, 'row-1 version-3')).toThrow()
    for (const cut of [0, 1, 20, sealed.length - 1])
      expect(() => openWith(key, sealed.subarray(0, cut), 'row-1 version-2')).toThrow()
  })
})

describe('padding', () => {
  // Worked out by hand from the paper's algorithm: E = floor(log2 L), S = floor(log2 E) + 1, E - S low bits become zero.
  test.each([
    [0, 0],
    [1, 1],
    [9, 10],
    [1000, 1024],
    [1025, 1088],
    [1_000_000, 1_015_808],
  ])('Padmé %i -> %i', (length, padded) => expect(padmeLength(length)).toBe(padded))

  test('Padmé adds at most 12 %, is idempotent and monotonous', () =>
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 2 ** 31 }), (length) => {
        const padded = padmeLength(length)
        expect(padded).toBeGreaterThanOrEqual(length)
        expect(padded).toBeLessThanOrEqual(length * 1.12)
        expect(padmeLength(padded)).toBe(padded)
        expect(padmeLength(length + 1)).toBeGreaterThanOrEqual(padded)
      }),
    ))

  test('a tail comes off again, whatever the content ends with', () => {
    const awkward = fc.oneof(
      bytes,
      fc.string({ unit: fc.constantFrom(' ', '\n', 'a') }).map((text) => new Uint8Array(Buffer.from(text))),
    )
    fc.assert(
      fc.property(awkward, fc.constantFrom<(number | 'padme')[]>(1, 512, 16_384, 'padme'), (content, pad) => {
        const padded = Buffer.concat([content, tail(content.length, pad)])
        expect(padded).toHaveLength(tailedLength(content.length, pad))
        expect(new Uint8Array(withoutTail(padded))).toEqual(content)
      }),
    )
    expect(() => withoutTail(Buffer.from('no mark'))).toThrow()
    expect(() => withoutTail(Buffer.alloc(0))).toThrow()
  })
})

describe('row MACs', () => {
  const parts = { caseId: 'case', sequence: 3, sender: 'reporter', sealed: Buffer.from('ciphertext') }
  const here = 'Zm9vYmFyYmF6cXV1eGNvcmdlZ3JhdWx0Z2FycGx5d2FsZG8'

  test('hold for the row, under either key, and for nothing else', async () => {
    const before = await load(here)
    const mac = rowMac(before, before.keyId, parts)
    const after = await load(`${here.split('').toReversed().join('')},${here}`)
    expect(checkRowMac(after, before.keyId, parts, mac)).toBe(true)
    expect(checkRowMac(after, after.keyId, parts, mac)).toBe(false)
    expect(checkRowMac(after, before.keyId, parts, mac.subarray(1))).toBe(false)
    const changes = [{ caseId: 'cas' }, { sequence: 4 }, { sender: 'bawaslu' }, { sealed: Buffer.from('Ciphertext') }]
    for (const change of changes) expect(checkRowMac(after, before.keyId, { ...parts, ...change }, mac)).toBe(false)
  })

  test('parts cannot flow into each other', () => {
    expect(framed('ab', 'c')).not.toEqual(framed('a', 'bc'))
    expect(framed('a', '')).not.toEqual(framed('a'))
  })
})

test('slots: never more at once than allowed, all served, errors free the slot', async () => {
  const slots = createSlots(2)
  let running = 0
  let most = 0
  const done = await Promise.allSettled(
    Array.from({ length: 20 }, (_, i) =>
      slots.run(async () => {
        most = Math.max(most, (running += 1))
        await new Promise((resolve) => setImmediate(resolve))
        running -= 1
        if (i % 3 === 0) throw new Error('this one fails')
        return i
      }),
    ),
  )
  expect(most).toBe(2)
  expect(done.filter(({ status }) => status === 'rejected')).toHaveLength(7)
})
