import { readdirSync } from 'node:fs'
import { describe, expect, inject, test } from 'vitest'
import { schemaDiff } from '../../scripts/schema-diff.ts'
import { postgresShadow, sqliteShadow } from '../../scripts/shadow.ts'
import { migrationsFolder } from '../../src/store/migrate.ts'
import { KEPT } from '../../src/store/kept.ts'
import { type Db, openStore } from '../../src/store/open.ts'
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

/** Those that refer to others first. */
const everyTable = Object.keys(KEPT).toReversed()

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

  /** As the version before left it. */
  const olderBy = async (db: Db): Promise<string> => {
    const newest = readdirSync(migrationsFolder(kind)).at(-1) ?? ''
    await db.$executeRawUnsafe(`DELETE FROM "_prisma_migrations" WHERE "migration_name" = '${newest}'`)
    await db.$executeRawUnsafe('ALTER TABLE "Evidence" DROP COLUMN "facts"')
    return newest
  }
  const session = { id: 's', state: Buffer.from('sealed'), version: 1, expiresOn: '2027-01-02' }

  test.each(['new', 'none'] as const)('a database of an older program is left as it is (%s)', async (migrations) => {
    const { db, url } = await open()
    const newest = await olderBy(db)
    await expect(openStore(url, { migrations })).rejects.toThrow(
      new RegExp(`older Kentongan .*${newest}.*Restart the service with this version`),
    )
    expect(await db.$queryRawUnsafe(`SELECT * FROM ${applied} AND "migration_name" = '${newest}'`)).toEqual([])
    await (await openStore(url)).close()
    await (await openStore(url, { migrations })).close()
  })

  test('an older backup is brought up to date, a database that is in use is not', async () => {
    const { db, url } = await open()
    const newest = await olderBy(db)
    await db.session.create({ data: session })
    await expect(openStore(url, { migrations: 'restored' })).rejects.toThrow('holds conversations')
    expect(await db.$queryRawUnsafe(`SELECT * FROM ${applied} AND "migration_name" = '${newest}'`)).toEqual([])
    await db.session.deleteMany()
    await (await openStore(url, { migrations: 'restored' })).close()
    expect(await db.$queryRawUnsafe(`SELECT * FROM ${applied} AND "migration_name" = '${newest}'`)).toHaveLength(1)
  })

  test('an empty database is filled by a command, looked at by doctor, and no restored one', async () => {
    const { db, url } = await open()
    for (const table of [...everyTable, '_prisma_migrations'])
      await db.$executeRawUnsafe(`DROP TABLE "${table}"${kind === 'postgresql' ? ' CASCADE' : ''}`)
    await expect(openStore(url, { migrations: 'none' })).rejects.toThrow(/nothing in this database yet.*DATABASE_URL/)
    await expect(openStore(url, { migrations: 'restored' })).rejects.toThrow(/fill it with pg_restore first/)
    await expect(openStore(url, { migrations: 'none' })).rejects.toThrow('nothing in this database yet')
    await (await openStore(url, { migrations: 'new' })).close()
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
