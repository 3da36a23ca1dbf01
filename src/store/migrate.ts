/** Brings a database up to date at the start, from the SQL files in `prisma/`, once and in order (docs/adr/0002). */
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
 * Applies, in order, the migrations that the database has not seen, and records them as `prisma migrate` does.
 * The caller holds the lock and commits: either all of them happen or none.
 *
 * @throws OperatorError when the database was made by a newer program. Running on would write rows the newer one cannot read.
 */
export async function applyMigrations(connection: MigrationConnection, kind: StoreKind): Promise<void> {
  await connection.script(recordTable[kind])
  const known = readdirSync(migrationsFolder(kind), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted()
  const applied = new Set(
    await connection.column('SELECT "migration_name" FROM "_prisma_migrations" WHERE "rolled_back_at" IS NULL'),
  )
  const foreign = [...applied].filter((name) => !known.includes(name))
  if (foreign.length > 0)
    throw new OperatorError(
      `This database was made by a newer Kentongan (it knows ${foreign.join(', ')}). Install that version again, or restore a backup from before the upgrade.`,
    )
  for (const name of known.filter((each) => !applied.has(each))) {
    const sql = readFileSync(join(migrationsFolder(kind), name, 'migration.sql'), 'utf8')
    await connection.script(sql)
    const checksum = createHash('sha256').update(sql).digest('hex')
    await connection.script(
      `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at", "applied_steps_count")
       VALUES ('${randomUUID()}', '${checksum}', '${name}', ${now[kind]}, 1)`,
    )
  }
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
