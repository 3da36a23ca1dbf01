import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { migrationsFolder, type StoreKind } from '../src/store/migrate.ts'
import { startPostgres } from '../test/support/postgres.ts'
import { schemaDiff } from './schema-diff.ts'
import { postgresShadow, sqliteShadow } from './shadow.ts'

// Writes the migration from the newest one to prisma/models.prisma, for both databases:
// npm run build && node dist/scripts/write-migration.js <name>

/** SQLite tables without a hidden row number: it would tell the order of insertion (docs/adr/0003). */
function withoutRowid(sql: string): string {
  return sql.replaceAll(/^(CREATE TABLE [^;]*\n\));/gm, '$1 WITHOUT ROWID;')
}

/** PostgreSQL keeps this table out of its log and off its replicas. Prisma has no word for that, and does not see it. */
const unlogged = (sql: string): string =>
  sql.replaceAll('CREATE TABLE "SharedKey"', 'CREATE UNLOGGED TABLE "SharedKey"')

const name = process.argv[2]
if (!name || !/^[a-z0-9_]+$/.test(name)) throw new Error('Give the migration a name in snake_case.')
const stamp = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14)

const postgres = await startPostgres()
try {
  write('sqlite', withoutRowid(await schemaDiff('sqlite', sqliteShadow())))
  write('postgresql', unlogged(await schemaDiff('postgresql', postgresShadow(postgres.url('postgres')))))
} finally {
  await postgres.stop()
}

function write(kind: StoreKind, sql: string): void {
  if (!sql) return console.log(`${kind}: nothing has changed`)
  const folder = join(migrationsFolder(kind), `${stamp}_${name}`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'migration.sql'), `${sql}\n`)
  console.log(`${kind}: ${folder}`)
}
