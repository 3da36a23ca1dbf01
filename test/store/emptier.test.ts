import { readdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { createEmptier } from '../../src/store/emptier.ts'
import { tempStore } from '../support/store.ts'
import { createWaiter } from '../support/telegram/waiter.ts'

const CANARY = 'kanari-Bu-Rahayu-0000'

async function newEmptier() {
  const store = await tempStore()
  const waiter = createWaiter()
  const tries: ('done' | 'busy')[] = []
  const warnings: object[] = []
  const checkpoint = async () => {
    try {
      await store.checkpoint()
      tries.push('done')
    } catch (error) {
      tries.push('busy')
      throw error
    } finally {
      waiter.changed()
    }
  }
  const emptier = createEmptier({ checkpoint }, { warn: (fields: object) => void warnings.push(fields) } as never, {
    soon: 1,
    again: 1,
  })
  onTestFinished(() => emptier.stop())
  const path = fileURLToPath(store.url)
  const holding = () =>
    readdirSync(dirname(path)).filter((name) => readFileSync(`${dirname(path)}/${name}`).includes(CANARY))
  return {
    store,
    path,
    tries,
    warnings,
    emptier,
    holding,
    until: (what: 'done' | 'busy') =>
      waiter.until(
        () => tries.includes(what) || undefined,
        () => `Waited for ${what}`,
      ),
    async erase() {
      await store.db.session.create({
        data: { id: 'one', version: 1, expiresOn: '2027-01-02', state: Buffer.from(CANARY) },
      })
      await store.db.session.delete({ where: { id: 'one' } })
    },
  }
}

test('what many erased at once is gone from the log soon, in one go', async () => {
  const { erase, emptier, until, tries, holding } = await newEmptier()
  await erase()
  expect(holding()).toEqual(['kentongan.db-wal'])
  for (let n = 0; n < 50; n += 1) emptier.soon()
  expect(tries).toEqual([])
  await until('done')
  expect(holding()).toEqual([])
  expect(tries).toEqual(['done'])
})

test('while another process reads it is tried again, and nobody hears of it but the log', async () => {
  const { erase, emptier, until, tries, warnings, holding, path } = await newEmptier()
  const reader = new Database(path, { readonly: true })
  onTestFinished(() => void reader.close())
  reader.exec('BEGIN')
  reader.prepare('SELECT count(*) FROM "Session"').get()
  await erase()
  emptier.soon()
  await until('busy')
  reader.exec('COMMIT')
  await until('done')
  expect(holding()).toEqual([])
  expect(warnings).toHaveLength(tries.filter((what) => what === 'busy').length)
})

test('what is left is done before the store is closed', async () => {
  const { erase, emptier, tries, holding } = await newEmptier()
  await erase()
  emptier.soon()
  await emptier.stop()
  expect(holding()).toEqual([])
  expect(tries).toEqual(['done'])
})
