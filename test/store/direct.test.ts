import { randomBytes } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { type Db, StoreError } from '../../src/store/open.ts'
import { describeStores } from '../support/store.ts'

const day = '2027-01-02'
const bytes = (length: number) => new Uint8Array(randomBytes(length))

describeStores((open) => {
  let db: Db
  beforeAll(async () => {
    db = (await open()).db
  })

  test('a session is read as it was written, whoever wrote it', async () => {
    // Every value of a byte, more than a page of the database.
    const [first, second] = [Uint8Array.from({ length: 20_000 }, (_, i) => i % 256), bytes(4125)]
    expect(await db.direct.session('nobody')).toBeUndefined()
    await db.direct.createSession({ id: 'one', state: first, version: 1, expiresOn: '2027-01-01' })
    const again = db.direct.createSession({ id: 'one', state: second, version: 1, expiresOn: day })
    await expect(again).rejects.toMatchObject({ name: 'StoreError', code: 'P2002' })
    expect(await db.direct.session('one')).toEqual({ state: first, version: 1, expiresOn: '2027-01-01' })
    await db.direct.saveSession({ id: 'one', state: second, version: 2, expiresOn: day }, 1)
    expect(await db.direct.session('one')).toEqual({ state: second, version: 2, expiresOn: day })
    const row = await db.session.findUniqueOrThrow({ where: { id: 'one' } })
    expect({ ...row, state: new Uint8Array(row.state) }).toEqual({
      id: 'one',
      state: second,
      version: 2,
      expiresOn: day,
    })
  })

  test('a stale write changes nothing and is told as Prisma would tell it', async () => {
    await db.session.create({ data: { id: 'stale', state: bytes(10), version: 7, expiresOn: day } })
    const before = await db.direct.session('stale')
    const late = db.direct.saveSession({ id: 'stale', state: bytes(10), version: 7, expiresOn: day }, 6)
    await expect(late).rejects.toMatchObject({ name: 'StoreError', code: 'P2025' })
    const gone = db.direct.saveSession({ id: 'gone', state: bytes(10), version: 2, expiresOn: day }, 1)
    await expect(gone).rejects.toMatchObject({ code: 'P2025' })
    expect(await db.direct.session('stale')).toEqual(before)
  })

  test('of many writes on one version exactly one is there', async () => {
    await db.session.create({ data: { id: 'race', state: bytes(10), version: 1, expiresOn: day } })
    const writes = Array.from({ length: 20 }, (_, i) =>
      db.direct.saveSession({ id: 'race', state: Uint8Array.of(i), version: 2, expiresOn: day }, 1).then(() => i),
    )
    const won = (await Promise.allSettled(writes)).flatMap((result) =>
      result.status === 'fulfilled' ? [result.value] : [],
    )
    expect(won).toHaveLength(1)
    expect(await db.direct.session('race')).toEqual({ state: Uint8Array.of(won[0] ?? 99), version: 2, expiresOn: day })
  })

  test('acknowledged writes stay among transactions that abort', async () => {
    const people = Array.from({ length: 60 }, (_, i) => `person-${i}`)
    const data = people.map((id) => ({ id, state: bytes(10), version: 1, expiresOn: day }))
    await db.session.createMany({ data })
    const aborts = people.map((id) =>
      db
        .$transaction([
          db.evidence.create({ data: { id: `gone-${id}`, state: 'pending' } }),
          db.session.update({ where: { id, version: 99 }, data: { version: 100 } }),
        ])
        .catch(() => undefined),
    )
    await Promise.all([
      ...aborts,
      ...people.map((id) => db.direct.saveSession({ id, state: Uint8Array.of(2), version: 2, expiresOn: day }, 1)),
    ])
    for (const id of people)
      expect(await db.direct.session(id)).toEqual({ state: Uint8Array.of(2), version: 2, expiresOn: day })
    expect(await db.evidence.count({ where: { id: { startsWith: 'gone-' } } })).toBe(0)
  })

  test('a piece of a file is there as it was written, and none of a file that is gone or finished', async () => {
    await db.evidence.create({ data: { id: 'file', state: 'pending' } })
    const data = Uint8Array.from({ length: 300_000 }, (_, i) => i % 256)
    await db.direct.addChunk({ evidenceId: 'file', index: 2 ** 30 + 5, data })
    const [row] = await db.evidenceChunk.findMany({ where: { evidenceId: 'file' } })
    expect(row?.index).toBe(2 ** 30 + 5)
    expect(Buffer.from(row?.data ?? []).equals(data)).toBe(true)
    await db.direct.addChunk({ evidenceId: 'file', index: 7, data: Uint8Array.of(7) })
    const [before, after] = await db.direct.chunks('file')
    expect(before).toEqual({ index: 7, data: Uint8Array.of(7) })
    expect(after?.index).toBe(2 ** 30 + 5)
    expect(Buffer.from(after?.data ?? []).equals(data)).toBe(true)
    expect(await db.direct.chunks('nowhere')).toEqual([])
    const lost = db.direct.addChunk({ evidenceId: 'nowhere', index: 0, data })
    await expect(lost).rejects.toMatchObject({ name: 'StoreError', code: 'P2025' })
    await db.evidence.update({ where: { id: 'file' }, data: { state: 'ready' } })
    const late = db.direct.addChunk({ evidenceId: 'file', index: 8, data })
    await expect(late).rejects.toMatchObject({ name: 'StoreError', code: 'P2025' })
    expect(await db.direct.chunks('file')).toHaveLength(2)
  })

  test('an office chat is found by its tag', async () => {
    const [tag, sealed] = [bytes(32), bytes(281)]
    expect(await db.direct.officeLink(tag)).toBeUndefined()
    await db.officeLink.create({ data: { id: 'link', officeId: 'bawaslu', tag, sealed, linkedOn: day } })
    expect(await db.direct.officeLink(tag)).toEqual({ id: 'link', officeId: 'bawaslu', sealed })
  })

  test('a failure quotes nothing of the row', async () => {
    const write = db.direct.saveSession(
      { id: 'x', state: bytes(3), version: 'canary' as unknown as number, expiresOn: 'canary' },
      Number.NaN,
    )
    const error: unknown = await write.catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(StoreError)
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain('canary')
  })
})
