/** Our scrypt is that of RFC 7914 and of OpenSSL, and what runs is what `romix.wat` says. */
import { randomBytes, scryptSync } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import wabt from 'wabt'
import { romix } from '../../src/vault/romix.ts'
import { COST, scrypt } from '../../src/vault/scrypt.ts'

it('gives what RFC 7914, section 12, says', () => {
  const key = scrypt(Buffer.from('pleaseletmein'), Buffer.from('SodiumChloride'))
  expect(Buffer.from(key).toString('hex')).toBe(
    '7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887',
  )
})

it('gives what OpenSSL gives, for every length of what goes in', () => {
  for (let length = 0; length <= 64; length += 4) {
    const [password, salt] = [randomBytes(length), randomBytes(64 - length)]
    expect(Buffer.from(scrypt(password, salt))).toEqual(scryptSync(password, salt, 64, COST))
  }
})

it('is valid here: otherwise OpenSSL would have been compared with itself', () => {
  const { WebAssembly } = globalThis as unknown as { WebAssembly: { validate(code: Uint8Array): boolean } }
  expect(WebAssembly.validate(Buffer.from(romix, 'base64'))).toBe(true)
})

it('runs what its source says', async () => {
  const path = join(import.meta.dirname, '../../src/vault/romix.wat')
  const module = (await wabt()).parseWat(path, readFileSync(path, 'utf8'), { simd: true })
  expect(romix).toBe(Buffer.from(module.toBinary({}).buffer).toString('base64'))
})
