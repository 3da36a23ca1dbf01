import { readdirSync } from 'node:fs'
import { describe, expect, inject, test } from 'vitest'
import { schemaDiff } from '../../scripts/schema-diff.ts'
import { postgresShadow, sqliteShadow } from '../../scripts/shadow.ts'
import { migrationsFolder } from '../../src/store/migrate.ts'
import { openStore } from '../../src/store/open.ts'
import { describeStores, tempStore } from '../support/store.ts'

describe('the migrations make what the models say', () => {
  const writeOne = 'run: npm run build && node dist/scripts/write-migration.js <name>'

  test('on SQLite', async () => {
    expect(await schemaDiff('sqlite', sqliteShadow()), writeOne).toBe('')
  })

  test('on PostgreSQL', async () => {
    expect(await schemaDiff('postgresql', postgresShadow(inject('postgres').url)), writeOne).toBe('')
  })

  test('under the same names on both', () => {
    expect(readdirSync(migrationsFolder('postgresql'))).toEqual(readdirSync(migrationsFolder('sqlite')))
  })
})

describeStores((open, kind) => {
  const applied = '"_prisma_migrations" WHERE "finished_at" IS NOT NULL AND "applied_steps_count" = 1'

  test('each is recorded once, however often and however many open the database', async () => {
    const { db, url } = await open()
    const others = await Promise.all(Array.from({ length: 3 }, () => openStore(url)))
    await Promise.all(others.map((other) => other.close()))
    const names = await db.$queryRawUnsafe<{ name: string }[]>(`SELECT "migration_name" AS "name" FROM ${applied}`)
    expect(names.map(({ name }) => name)).toEqual(readdirSync(migrationsFolder(kind)))
  })

  test('a database made by a newer program is refused, unchanged', async () => {
    const { db, url } = await open()
    await db.$executeRawUnsafe(
      `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name") VALUES ('1', '2', '29990101000000_later')`,
    )
    await expect(openStore(url)).rejects.toThrow(/newer Kentongan.*29990101000000_later/)
    expect(await db.session.count()).toBe(0)
  })
})

test('no SQLite table keeps the order of insertion in a hidden row number', async () => {
  const { db } = await tempStore()
  const tables = await db.$queryRaw<{ name: string; wr: bigint }[]>`
    SELECT name, wr FROM pragma_table_list
    WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> '_prisma_migrations'`
  expect(tables.length).toBeGreaterThan(5)
  expect(tables.filter(({ wr }) => !wr).map(({ name }) => name)).toEqual([])
})

test('on PostgreSQL the shared keys are in neither its log nor its replicas', async () => {
  const store = await openStore(
    Object.assign(new URL(inject('postgres').url), { pathname: inject('postgres').template }).href,
  )
  const tables = await store.db.$queryRawUnsafe<{ name: string }[]>(
    `SELECT relname AS name FROM pg_class WHERE relpersistence = 'u' AND relkind = 'r'`,
  )
  await store.close()
  expect(tables).toEqual([{ name: 'SharedKey' }])
})
