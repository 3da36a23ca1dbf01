/** One SQLite file, one service: a second one is refused before it touches anything, and a dead one is in nobody's way. */
import { expect, test } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import { newWorld } from '../support/proof.ts'

test('a second service on the same database, on ports of its own', { timeout: 300_000 }, async () => {
  const world = await newWorld()
  const { service } = world
  await service.start()
  const url = `file:${service.dataDir}/kentongan.db`
  const store = await openStore(url)
  // A notice that the first one is delivering right now: whoever thinks that it is alone makes it due at once.
  const dueAt = BigInt(Date.now() + 3_600_000)
  const sealed = Buffer.alloc(64)
  await store.db.outboxItem.create({ data: { id: 'x', officeId: 'nobody', sealed, attempts: 1, dueAt, position: 1n } })

  const second = await world.another()
  second.launch({ KENTONGAN_DATA: service.dataDir })
  expect(await second.ended()).toBe(1)
  expect(second.output()).toContain(`Another Kentongan runs on this database already: ${service.dataDir}/kentongan.db.`)
  expect(second.output()).toMatch(/KENTONGAN_DATA, or DATABASE_URL/)
  expect(await store.db.outboxItem.findUnique({ where: { id: 'x' }, select: { dueAt: true } })).toEqual({ dueAt })
  // The first one is not disturbed, and commands run beside it.
  expect((await fetch(`${service.url}/readyz`)).ok).toBe(true)
  expect(await service.cli('purge')).toMatch(/0 cases erased/)
  await store.close()

  await service.kill()
  await second.start({ KENTONGAN_DATA: service.dataDir })
  // And the other way round, also after a gentle end.
  service.launch()
  expect(await service.ended()).toBe(1)
  await second.stop()
  await service.start()
  await service.stop()
})
