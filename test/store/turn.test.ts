import { beforeAll, expect, test } from 'vitest'
import type { Db } from '../../src/store/open.ts'
import { describeStores } from '../support/store.ts'

const session = (id: string) => ({ id, state: Buffer.from('sealed'), version: 1, expiresOn: '2027-01-02' })

describeStores((open) => {
  let db: Db
  beforeAll(async () => {
    db = (await open()).db
  })

  test('a stale turn takes its effects with it', async () => {
    await db.session.create({ data: session('stale') })
    const turn = (version: number, effect: string) =>
      db.$transaction([
        db.session.update({ where: { id: 'stale', version }, data: { version: version + 1 } }),
        db.evidence.create({ data: { id: effect, state: 'pending' } }),
      ])
    await turn(1, 'first')
    await expect(turn(1, 'second')).rejects.toMatchObject({ code: 'P2025' })
    expect(await db.evidence.findMany({ select: { id: true } })).toEqual([{ id: 'first' }])
    expect(await db.session.findUnique({ where: { id: 'stale' } })).toMatchObject({ version: 2 })
  })

  test('of many turns on one version exactly one commits', async () => {
    await db.session.create({ data: session('race') })
    const turns = Array.from({ length: 20 }, (_, index) =>
      db.$transaction([
        db.session.update({ where: { id: 'race', version: 1 }, data: { version: 2 } }),
        db.evidence.create({ data: { id: `race-${index}`, state: 'pending' } }),
      ]),
    )
    const results = await Promise.allSettled(turns)
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
    expect(await db.evidence.count({ where: { id: { startsWith: 'race-' } } })).toBe(1)
  })
})
