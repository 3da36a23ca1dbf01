/** Brings a database up to date at the start of the service, from the SQL files in `prisma/`, once and in order (docs/adr/0002). */
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { OperatorError } from '../operator-error.ts'

export type StoreKind = 'sqlite' | 'postgresql'

/** One connection inside a transaction that holds the migration lock. */
export interface MigrationConnection {
  /** Runs a script of any number of statements. */
  script(sql: string): Promise<void>
  /** First column of each row, as text. */
  column(sql: string): Promise<string[]>
}

/** The folder `prisma/<kind>/migrations`, seen from the sources as well as from `dist`. */
export function migrationsFolder(kind: StoreKind): string {
  let root = import.meta.dirname
  while (!existsSync(join(root, 'prisma', 'models.prisma'))) {
    if (root === dirname(root)) throw new Error('The folder "prisma" is missing: reinstall Kentongan.')
    root = dirname(root)
  }
  return join(root, 'prisma', kind, 'migrations')
}

/**
 * How far a database is brought up to date. `all`: the start of the service. `restored`: all of one that was filled from
 * a backup, and that nobody runs on. `new`: a command makes what is not there, and leaves a database of a version before
 * as it is: the service of that version may be running on it. `none`: `doctor`, which only looks.
 */
export type Migrations = 'all' | 'restored' | 'new' | 'none'

/**
 * Applies, in order, the migrations that the database has not seen, and records them as `prisma migrate` does.
 * The caller holds the lock and commits: either all of them happen or none. Resolves to how many they were.
 *
 * @throws OperatorError when the database was made by a newer program (running on would write rows the newer one cannot
 * read), or by an older one and may not be changed
 */
export async function applyMigrations(
  connection: MigrationConnection,
  kind: StoreKind,
  which: Migrations,
): Promise<number> {
  const known = migrationsOf(kind)
  const recorded = (await connection.column(hasRecord[kind])).length > 0
  const applied = new Set(recorded ? await connection.column(RECORDED) : [])
  const foreign = newerAmong([...applied], known)
  if (foreign.length > 0)
    throw new OperatorError(
      `This database was made by a newer Kentongan (it knows ${foreign.join(', ')}). Install that version again, or restore a backup from before the upgrade.`,
    )
  if (which === 'restored') await assertRestored(connection, applied.size)
  const missing = known.filter((each) => !applied.has(each))
  if (missing.length === 0) return 0
  if ((which === 'new' || which === 'none') && applied.size > 0)
    throw new OperatorError(
      `This database is still that of an older Kentongan (it lacks ${missing.join(', ')}), and only the start of the service brings it up to date: the older one may be running on it. Restart the service with this version (all instances, if there are several), and run this again. For a backup from before the upgrade use the older version.`,
    )
  if (which === 'none')
    throw new OperatorError(
      'There is nothing in this database yet: the service makes its tables when it starts. If it runs already, this command lacks its variables (KENTONGAN_DATA, DATABASE_URL): run it again with them.',
    )
  await connection.script(recordTable[kind])
  for (const name of missing) {
    const sql = readFileSync(join(migrationsFolder(kind), name, 'migration.sql'), 'utf8')
    await connection.script(sql)
    const checksum = createHash('sha256').update(sql).digest('hex')
    await connection.script(
      `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at", "applied_steps_count")
       VALUES ('${randomUUID()}', '${checksum}', '${name}', ${now[kind]}, 1)`,
    )
  }
  return missing.length
}

/** Those that this program has, in order. A folder of another version may take its place while it runs: read once. */
export const migrationsOf = (kind: StoreKind): string[] =>
  readdirSync(migrationsFolder(kind), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted()

const RECORDED = 'SELECT "migration_name" FROM "_prisma_migrations" WHERE "rolled_back_at" IS NULL'
/** What is under way, or has failed, has not changed the database yet. */
export const FINISHED = `${RECORDED} AND "finished_at" IS NOT NULL`

/** Those that only a newer program knows. */
export const newerAmong = (recorded: readonly string[], known: readonly string[]): string[] =>
  recorded.filter((name) => !known.includes(name))

/** Conversations are in no backup. Under a lock, before anything is changed: an older service may be running on it. */
async function assertRestored({ column }: MigrationConnection, applied: number): Promise<void> {
  if (applied === 0)
    throw new OperatorError(
      'There is nothing in the database of DATABASE_URL: fill it with pg_restore first, as in docs/running.md (PostgreSQL), then run this again.',
    )
  const talks = await column('SELECT 1 FROM "Session" UNION ALL SELECT 1 FROM "Ping" LIMIT 1')
  if (talks.length > 0)
    throw new OperatorError(
      'The database of DATABASE_URL holds conversations. If instances run, stop them all. If the dump was made without leaving those tables out, empty them as docs/running.md (PostgreSQL) says. Then run this again.',
    )
}

const hasRecord: Record<StoreKind, string> = {
  sqlite: `SELECT name FROM sqlite_master WHERE type = 'table' AND name = '_prisma_migrations'`,
  postgresql: `SELECT 1 WHERE to_regclass('"_prisma_migrations"') IS NOT NULL`,
}

// Prisma's own table, column for column, so that its tools recognise the database.
const recordTable: Record<StoreKind, string> = {
  sqlite: `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id" TEXT PRIMARY KEY NOT NULL, "checksum" TEXT NOT NULL, "finished_at" DATETIME, "migration_name" TEXT NOT NULL,
    "logs" TEXT, "rolled_back_at" DATETIME, "started_at" DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0)`,
  postgresql: `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id" VARCHAR(36) PRIMARY KEY NOT NULL, "checksum" VARCHAR(64) NOT NULL, "finished_at" TIMESTAMPTZ,
    "migration_name" VARCHAR(255) NOT NULL, "logs" TEXT, "rolled_back_at" TIMESTAMPTZ,
    "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(), "applied_steps_count" INTEGER NOT NULL DEFAULT 0)`,
}

// Prisma keeps SQLite times as milliseconds since 1970.
const now: Record<StoreKind, string> = {
  sqlite: `CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)`,
  postgresql: 'now()',
}
