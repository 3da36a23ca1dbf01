import { randomBytes } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { type Db, StoreError } from '../../src/store/open.ts'
import { describeStores } from '../support/store.ts'

const day = '2027-01-02'
const bytes = (length: number) => new Uint8Array(randomBytes(length))
const waiting = (id: string, linkId: string | null, dueAt: bigint) => ({
  id,
  linkId,
  dueAt,
  officeId: 'o',
  attempts: 0,
  position: 1n,
  sealed: bytes(100),
})

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

  test('an office chat is found by its tag, its id and its office', async () => {
    const [tag, sealed] = [bytes(32), bytes(281)]
    expect(await db.direct.officeLink(tag)).toBeUndefined()
    expect(await db.direct.officeLinkById('link')).toBeUndefined()
    expect(await db.direct.officeLinksOf('bawaslu')).toEqual([])
    await db.officeLink.create({ data: { id: 'link', officeId: 'bawaslu', tag, sealed, linkedOn: day } })
    const link = { id: 'link', officeId: 'bawaslu', sealed }
    expect(await db.direct.officeLink(tag)).toEqual(link)
    expect(await db.direct.officeLinkById('link')).toEqual(link)
    await db.officeLink.create({ data: { ...link, id: 'other', tag: bytes(32), linkedOn: day } })
    const links = await db.direct.officeLinksOf('bawaslu')
    expect(links.toSorted((a, b) => a.id.localeCompare(b.id))).toEqual([link, { ...link, id: 'other' }])
  })

  test('a case is read with its status and the moment at which it is shown', async () => {
    const data = {
      code: 'KTG-1',
      formId: 'form',
      formVersion: 1,
      category: 'x',
      district: 'y',
      receivedOn: day,
      touchedOn: day,
      keyId: 'k',
      fileRecipient: 'f',
      mailboxRecipient: 'm',
      body: bytes(3),
      mac: bytes(3),
    }
    const heldUntil = BigInt(Date.parse('2027-02-09T05:00:00Z'))
    await db.case.create({ data: { ...data, id: 'held', status: 'held', heldUntil } })
    await db.case.create({ data: { ...data, id: 'shown', code: 'KTG-2', status: 'received' } })
    expect(await db.direct.caseShown('held')).toEqual({ status: 'held', heldUntil })
    expect(await db.direct.caseShown('shown')).toEqual({ status: 'received', heldUntil: undefined })
    expect(await db.direct.caseShown('nowhere')).toBeUndefined()
  })

  test('a notice is taken once, by whoever read it as it is, with what is sealed in it', async () => {
    const { outbox } = db.direct
    const row = { id: 'taken', attempts: 0, dueAt: 2n ** 41n }
    const sealed = bytes(4125)
    await db.outboxItem.create({ data: { ...row, officeId: 'o', linkId: 'a chat', position: 9n, sealed } })
    const until = 2n ** 41n + 20_000n
    const tries = await Promise.all(Array.from({ length: 10 }, () => outbox.claim(row, until)))
    expect(tries.filter((one) => one !== undefined)).toEqual([sealed])
    expect(await db.outboxItem.findUnique({ where: { id: 'taken' } })).toMatchObject({ attempts: 1, dueAt: until })
    expect(await outbox.claim({ ...row, attempts: 1 }, until)).toBeUndefined()
    expect(await outbox.lastPosition('a chat')).toBe(9n)
    await outbox.remove('taken')
    await outbox.remove('taken')
    expect([await db.outboxItem.count(), await outbox.lastPosition('a chat')]).toEqual([0, 0n])
  })

  test('what waits for a first chat of an office is read from the newest, a few at a time', async () => {
    const { outbox } = db.direct
    expect(await outbox.waitsForChat()).toBe(false)
    await db.outboxItem.create({ data: waiting('linked', 'chat', 0n) })
    expect(await outbox.waitsForChat()).toBe(false)
    const data = [1n, 2n, 3n].map((position) => ({ ...waiting(`first-${position}`, null, 0n), position }))
    await db.outboxItem.createMany({
      data: [...data, waiting('of a chat', 'chat', 0n), { ...waiting('of another', null, 0n), officeId: 'another' }],
    })
    expect(await outbox.waitsForChat()).toBe(true)
    const newest = await outbox.unlinked('o', 2n ** 62n, 2)
    expect(newest.map(({ id, position }) => [id, position])).toEqual([
      ['first-3', 3n],
      ['first-2', 2n],
    ])
    expect(newest[0]?.sealed).toEqual(data[2]?.sealed)
    expect((await outbox.unlinked('o', 2n, 2)).map(({ id }) => id)).toEqual(['first-1'])
    await db.outboxItem.deleteMany()
  })

  test('of the notices of every kind of chat those are taken up that are due and overtake nothing', async () => {
    const time = 1_000n
    const { outbox } = db.direct
    const look = async (busy: string[] = [], limit = 10) => {
      const left = [...busy, ...(await outbox.tried(time))]
      const due = await outbox.due(time, left, limit)
      const next = await outbox.next(time, [...left, ...due.map(({ linkId }) => linkId)])
      return [due.map(({ id }) => id), next]
    }
    await db.outboxItem.create({ data: waiting('of no chat', null, 0n) })
    expect([await outbox.waits([]), await look()]).toEqual([false, [[], undefined]])
    const rows = [
      waiting('b-1', 'b', 0n),
      waiting('a-1', 'a', 1_000n),
      waiting('b-2', 'b', 0n),
      // Later, and not before it what is due.
      waiting('held', 'a', 1_700n),
      // Under way, or to be tried again; what came after it waits.
      { ...waiting('tried', 'c', 1_500n), attempts: 2 },
      waiting('behind it', 'c', 0n),
      waiting('nobody reads it yet', null, 0n),
      waiting('only later', 'd', 1_600n),
      // Its lease is over.
      { ...waiting('of one that died', 'e', 999n), attempts: 1 },
      waiting('set aside', 'f', 2n ** 62n),
    ]
    await db.outboxItem.createMany({ data: rows.map((row, i) => ({ ...row, position: BigInt(i) })) })
    expect(await outbox.waits([])).toBe(true)
    expect(await outbox.waits(['a', 'c', 'd', 'e', 'f'])).toBe(true)
    expect(await outbox.waits(['a', 'b', 'c', 'd', 'e', 'f'])).toBe(false)
    expect(await look()).toEqual([['b-1', 'a-1', 'b-2', 'of one that died'], 1_500n])
    expect(await look(['b', 'e'])).toEqual([['a-1'], 1_500n])
    expect(await look(['a', 'c', 'd'])).toEqual([['b-1', 'b-2', 'of one that died'], 1_500n])
    await db.outboxItem.deleteMany({ where: { linkId: 'c' } })
    expect(await look()).toEqual([['b-1', 'a-1', 'b-2', 'of one that died'], 1_600n])
    // Those that did not fit in wait for their turn.
    expect(await look([], 2)).toEqual([['b-1', 'a-1'], 999n])
    expect(await look(['a', 'b', 'd', 'e'])).toEqual([[], 2n ** 62n])
    expect(await outbox.due(time, ['a', 'b', 'd'], 10)).toEqual([
      { id: 'of one that died', officeId: 'o', linkId: 'e', attempts: 1, dueAt: 999n },
    ])
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
