import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, beforeEach, expect, it, onTestFinished } from 'vitest'
import { serverSecret } from '../src/server-secret.ts'
import { newWorld } from './office/desk-world.ts'
import { describeStores, type TestStore } from './support/store.ts'

describeStores((open) => {
  let store: TestStore
  beforeAll(async () => {
    store = await open()
  })
  beforeEach(async () => {
    await store.db.officeLink.deleteMany()
    await store.db.case.deleteMany()
  })
  async function folder(): Promise<string> {
    const path = await mkdtemp(join(tmpdir(), 'kentongan-secret-'))
    onTestFinished(() => rm(path, { recursive: true, force: true }))
    return path
  }

  it('is made for a new database, and the same file is read from then on', async () => {
    const file = join(await folder(), 'secret')
    const { keyId } = await serverSecret({ secret: { file } }, store.db)
    await newWorld(store).then((world) => world.newCase())
    expect((await serverSecret({ secret: { file } }, store.db)).keyId).toBe(keyId)
  })

  it.each([
    ['a case', async () => void (await (await newWorld(store)).newCase())],
    ['a chat', async () => void (await (await newWorld(store)).linked('bawaslu-kota', 'one'))],
  ])('is not made anew for a database with %s: the sentence names file and mend', async (_, before) => {
    await before()
    const file = join(await folder(), 'mistyped', 'secret')
    await expect(serverSecret({ secret: { file } }, store.db)).rejects.toThrow(
      new RegExp(`${file}, is missing.*Restore it.*KENTONGAN_SECRET_FILE`),
    )
    await expect(readFile(file)).rejects.toThrow('ENOENT')
    // Lost for good: one that the operator made is taken.
    const value = `${'z'.repeat(30)}bcdefghijklmnop`
    expect((await serverSecret({ secret: { value } }, store.db)).keyIds).toHaveLength(1)
  })
})
