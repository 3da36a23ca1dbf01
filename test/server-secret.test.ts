import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, beforeEach, expect, it, onTestFinished } from 'vitest'
import { createAudit } from '../src/audit/audit.ts'
import { serverSecret } from '../src/server-secret.ts'
import { newSecret } from './cases/fixtures.ts'
import { newWorld } from './office/desk-world.ts'
import { describeStores, type TestStore } from './support/store.ts'

const OLD = `${'a'.repeat(30)}bcdefghijklmnop`

describeStores((open) => {
  let store: TestStore
  beforeAll(async () => {
    store = await open()
  })
  beforeEach(async () => {
    await store.db.officeLink.deleteMany()
    await store.db.case.deleteMany()
    await store.db.auditEntry.deleteMany()
  })
  async function folder(): Promise<string> {
    const path = await mkdtemp(join(tmpdir(), 'kentongan-secret-'))
    onTestFinished(() => rm(path, { recursive: true, force: true }))
    return path
  }

  it('is made for a new database, and the same file is read from then on', async () => {
    const file = join(await folder(), 'secret')
    const secret = await serverSecret({ secret: { file } }, store.db)
    await createAudit({ db: store.db, secret, now: () => new Date() }).noteSecret('operator')
    expect((await serverSecret({ secret: { file } }, store.db)).keyId).toBe(secret.keyId)
  })

  it('is made for a database that holds nothing but a note in the log: an invitation, say', async () => {
    await createAudit({ db: store.db, secret: await newSecret(OLD), now: () => new Date() }).noteSecret('operator')
    expect((await serverSecret({ secret: { file: join(await folder(), 'secret') } }, store.db)).keyIds).toHaveLength(1)
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
  })

  it.each([
    ['a case', async () => void (await (await newWorld(store)).newCase())],
    [
      'a note in the log, also one whose cases are older',
      async () => {
        await (await newWorld(store)).newCase()
        await createAudit({ db: store.db, secret: await newSecret(OLD), now: () => new Date() }).noteSecret('operator')
      },
    ],
  ])(
    'is refused when it is another one than that of %s, until it is said that the old one is lost',
    async (_, before) => {
      await before()
      const value = `${'z'.repeat(30)}bcdefghijklmnop`
      const another = () => serverSecret({ secret: { value } }, store.db)
      await expect(another()).rejects.toThrow(/^KENTONGAN_SECRET is another one.*comma.*secret --lost/)
      const secret = await serverSecret({ secret: { value } }, store.db, { any: true })
      await createAudit({ db: store.db, secret, now: () => new Date() }).noteSecret('operator')
      expect((await another()).keyIds).toHaveLength(1)
      // What was lost is not taken back unasked: what came in since stands under the new one.
      await expect(serverSecret({ secret: { value: OLD } }, store.db)).rejects.toThrow(/is another one/)
      expect((await serverSecret({ secret: { value: `${value},${OLD}` } }, store.db)).keyIds).toHaveLength(2)
    },
  )

  it('is refused when others have begun to use another one, also while one of them still acts under it', async () => {
    await (await newWorld(store)).newCase()
    const value = `${'z'.repeat(30)}bcdefghijklmnop`
    const now = () => new Date()
    const [old, changed] = [await newSecret(OLD), await newSecret(value)]
    await createAudit({ db: store.db, secret: changed, now }).noteSecret('operator')
    await createAudit({ db: store.db, secret: old, now }).commit({ action: 'trim', actor: 'service' })
    await expect(serverSecret({ secret: { value: OLD } }, store.db)).rejects.toThrow(`(key ${changed.keyId})`)
    expect((await serverSecret({ secret: { value: `${OLD},${value}` } }, store.db)).keyId).toBe(old.keyId)
  })
})
