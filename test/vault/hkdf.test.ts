import { hkdfSync } from 'node:crypto'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { extract } from '../../src/vault/hkdf.ts'

test('gives the bytes of RFC 5869 as Node does', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 1, maxLength: 100 }),
      fc.string(),
      fc.uint8Array(),
      fc.integer({ min: 1, max: 32 }),
      (secret, salt, info, length) => {
        expect(extract(secret, salt).expand(info, length)).toEqual(
          Buffer.from(hkdfSync('sha256', secret, salt, info, length)),
        )
      },
    ),
  )
})

test('a destroyed secret gives other bytes', () => {
  const key = extract(Buffer.from('secret'), 'salt')
  const before = key.expand('purpose')
  key.destroy()
  expect(key.expand('purpose')).not.toEqual(before)
})

test('more than one block is refused', () => {
  expect(() => extract(Buffer.from('secret'), 'salt').expand('purpose', 33)).toThrow(RangeError)
})
