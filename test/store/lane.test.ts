import { setImmediate } from 'node:timers/promises'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { PrismaClient } from '../../src/store/generated/sqlite/client.ts'
import { createLane } from '../../src/store/lane.ts'
import { asDb, clientOptions, type Db, only } from '../../src/store/db.ts'
import { createDirect } from '../../src/store/direct.ts'
import { tempStore } from '../support/store.ts'

const row = (id: string) => ({ data: { id, state: 'pending' } })

/** Plain writes that were acknowledged, among transactions that abort, and are not there afterwards. */
async function lostWrites(db: Db): Promise<number> {
  const writers = Array.from({ length: 20 }, (_, index) => index)
  const aborts: Promise<unknown>[] = []
  let acknowledged = 0
  await Promise.all(
    writers.map(async (writer) => {
      for (let index = 0; index < 20; index += 1) {
        const aborting = db
          .$transaction([
            db.evidence.create(row(`gone-${writer}-${index}`)),
            db.session.update({ where: { id: 'nobody' }, data: { version: 1 } }),
          ])
          .catch(() => undefined)
        aborts.push(aborting)
        await db.evidence.create(row(`kept-${writer}-${index}`))
        acknowledged += 1
        if (index % 3 === 0) await aborting
      }
    }),
  )
  await Promise.all(aborts)
  expect(acknowledged).toBe(400)
  expect(await db.evidence.count({ where: { id: { startsWith: 'gone-' } } })).toBe(0)
  return acknowledged - (await db.evidence.count())
}

test('no acknowledged write is lost among transactions that abort', async () => {
  const { db } = await tempStore()
  expect(await lostWrites(db)).toBe(0)
})

test('without the lane acknowledged writes are lost, so the test above can fail', async () => {
  const { url } = await tempStore()
  const connection = await new PrismaBetterSqlite3({ url }).connect()
  const client = new PrismaClient({ ...clientOptions, adapter: only(connection) })
  onTestFinished(() => client.$disconnect())
  expect(await lostWrites(asDb(client, createDirect(connection)))).toBeGreaterThan(0)
})

test('a write waits for a transaction that started before it, and a transaction for the one before', async () => {
  const { db } = await tempStore()
  const order: string[] = []
  const note = (name: string) => () => order.push(name)
  await Promise.all([
    db.$transaction([db.evidence.create(row('a')), db.evidence.create(row('b'))]).then(note('first')),
    db.$transaction([db.evidence.create(row('c')), db.evidence.create(row('d'))]).then(note('second')),
    db.evidence.create(row('e')).then(note('plain')),
  ])
  expect(await db.evidence.count()).toBe(5)
  expect(order.indexOf('first')).toBeLessThan(order.indexOf('second'))
})

test('a job that fails leaves the lane free', async () => {
  const lane = createLane()
  await expect(lane.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await lane.run(() => Promise.resolve('next'))).toBe('next')
})

test('leaving twice does not let two in', async () => {
  const lane = createLane()
  const leave = await lane.enter()
  const entered: string[] = []
  const enter = (name: string) => lane.enter().finally(() => entered.push(name))
  const second = enter('second')
  const third = enter('third')
  leave()
  leave()
  const leaveSecond = await second
  await setImmediate()
  expect(entered).toEqual(['second'])
  leaveSecond()
  await third
  expect(entered).toEqual(['second', 'third'])
})

test('a busy store lets timers and sockets be served', async () => {
  const { db } = await tempStore()
  const timer = { served: false }
  setTimeout(() => (timer.served = true), 0)
  for (let queries = 0; queries < 2_000 && !timer.served; queries += 1) await db.session.count()
  expect(timer.served).toBe(true)
})
