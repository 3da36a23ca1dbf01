import { hkdfSync } from 'node:crypto'
import { chmod, mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { OperatorError } from '../../src/operator-error.ts'
import { loadSecret } from '../../src/vault/secret.ts'
import { tempFolder } from './folder.ts'

const SECRET = 'Zm9vYmFyYmF6cXV1eGNvcmdlZ3JhdWx0Z2FycGx5d2FsZG8'
const OTHER = 'bm90aGluZyB0byBzZWUgaGVyZSBtb3ZlIGFsb25nIHBsZWFzZQ'
const load = (secret: string) => loadSecret({ secret, file: '/nowhere/at/all' })

describe('HKDF-SHA256', () => {
  // RFC 5869, appendix A.1.
  test('known answer', () => {
    const okm = hkdfSync(
      'sha256',
      Buffer.alloc(22, 0x0b),
      Buffer.from('000102030405060708090a0b0c', 'hex'),
      Buffer.from('f0f1f2f3f4f5f6f7f8f9', 'hex'),
      42,
    )
    expect(Buffer.from(okm).toString('hex')).toBe(
      '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865',
    )
  })

  test('subkeys never change: rows written by an earlier release stay readable', async () => {
    const secret = await load(SECRET)
    expect(secret.keyId).toBe('58afa4305099')
    expect(secret.subkey('receipt').toString('hex')).toBe(
      '3ea71698c8358bf737850cb5eaa6844edef1c8b99cdb7ae31a4e8d7007f8b67e',
    )
  })
})

describe('a secret that is given', () => {
  test('gives 32 bytes per purpose', async () => {
    const secret = await load(SECRET)
    expect(secret.subkey('a')).toHaveLength(32)
    expect(secret.subkey('a')).toEqual(secret.subkey('a'))
    expect(secret.subkey('a')).not.toEqual(secret.subkey('b'))
  })

  test('rotates: current,previous', async () => {
    const before = await load(SECRET)
    const after = await load(`${OTHER}, ${SECRET}`)
    expect(after.keyIds).toEqual([(await load(OTHER)).keyId, before.keyId])
    expect(after.subkey('a', before.keyId)).toEqual(before.subkey('a'))
    expect(() => before.subkey('a', after.keyId)).toThrow(/not loaded/)
  })

  test.each(['short', 'a'.repeat(60), `${SECRET},short`])('too weak: %s', async (text) => {
    const error = await load(text).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(OperatorError)
    expect(String(error)).toMatch(/KENTONGAN_SECRET is too weak.*openssl rand/)
    expect(String(error)).not.toContain(text)
  })
})

describe('a secret in a file', () => {
  test('is made at the first start, mode 0600, and read at the second', async () => {
    const file = join(await tempFolder(), 'keys', 'secret')
    const first = await loadSecret({ file })
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect((await readFile(file, 'utf8')).trim()).toMatch(/^[\w-]{43}$/)
    expect((await loadSecret({ file })).subkey('a')).toEqual(first.subkey('a'))
  })

  test('is the same for services that start together', async () => {
    const file = join(await tempFolder(), 'secret')
    const all = await Promise.all(Array.from({ length: 8 }, () => loadSecret({ file })))
    expect(new Set(all.map(({ keyId }) => keyId)).size).toBe(1)
  })

  test.each([
    ['readable by everybody', 0o644, /mode 0644.*chmod 600/],
    ['writable by the group', 0o660, /mode 0660.*chmod 600/],
  ])('is refused when %s', async (_, mode, sentence) => {
    const file = join(await tempFolder(), 'secret')
    await writeFile(file, SECRET)
    await chmod(file, mode)
    await expect(loadSecret({ file })).rejects.toThrow(sentence)
  })

  test('may be a mounted one that the group can read', async () => {
    const file = join(await tempFolder(), 'secret')
    await writeFile(file, SECRET, { mode: 0o440 })
    await chmod(file, 0o440)
    expect((await loadSecret({ file })).keyId).toBe((await load(SECRET)).keyId)
  })

  test.each([
    ['empty', (file: string) => writeFile(file, '\n', { mode: 0o600 }), /empty.*backup/],
    ['a folder', (file: string) => mkdir(file), /EISDIR.*KENTONGAN_SECRET_FILE/],
  ])('is refused when %s', async (_, make, sentence) => {
    const file = join(await tempFolder(), 'secret')
    await make(file)
    await expect(loadSecret({ file })).rejects.toThrow(sentence)
  })
})
