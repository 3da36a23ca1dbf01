/** SQLite as the store: a private file, a writer and a reader, a log that can be emptied. */
import { chmod, open, statfs } from 'node:fs/promises'
import { OperatorError } from '../operator-error.ts'
import { sqlitePath, takeAlone } from './alone.ts'
import { asDb, clientOptions, only } from './db.ts'
import { createDirect } from './direct.ts'
import { PrismaClient } from './generated/sqlite/client.ts'
import { applyMigrations, type Migrations } from './migrate.ts'
import { connectSqlite, writerSettings } from './sqlite-connect.ts'
import { openReader } from './sqlite-reader.ts'
import { connectInThread } from './sqlite-thread.ts'
import type { Store } from './store.ts'
import { removeUnfinished } from './unfinished.ts'

export async function openSqlite(
  url: string,
  { alone, migrations }: { alone: boolean; migrations: Migrations },
): Promise<Store> {
  const path = sqlitePath(url)
  const release = alone ? takeAlone(path) : () => undefined
  if (release === undefined)
    throw new OperatorError(
      `Another Kentongan runs on this database already: ${path}. Stop it (or the restore that is under way), or give this one data of its own: KENTONGAN_DATA, or DATABASE_URL if it is set. Several services share a PostgreSQL, never one SQLite file.`,
    )
  try {
    // A restore that was killed left the cases of its backup there, where neither withdrawal nor time reaches them.
    if (alone) removeUnfinished(path)
    return await openAt(path, release, migrations)
  } catch (error) {
    release()
    throw error
  }
}

async function openAt(path: string, release: () => void, migrations: Migrations): Promise<Store> {
  await createPrivately(path)
  await migrate(path, migrations)
  const connection = await connectInThread(path)
  const client = new PrismaClient({ ...clientOptions, adapter: only(connection) })
  // At once: the client closes what it has opened, and nothing else.
  await client.$connect()
  const reader = openReader(path)
  return {
    db: asDb(client, createDirect(connection, reader)),
    kind: 'sqlite',
    async checkpoint() {
      const [result] = await client.$queryRaw<{ busy: bigint }[]>`PRAGMA wal_checkpoint(TRUNCATE)`
      if (Number(result?.busy) !== 0)
        throw new Error('The log of the database could not be emptied: another process is reading it.')
    },
    takesWrites: () => hasRoom(path),
    newer: () => Promise.resolve([]),
    async close() {
      reader.close()
      await client.$disconnect()
      release()
    },
  }
}

/** A write may still find room in the log; the next one will not. Some file systems do not count their blocks. */
export async function hasRoom(path: string): Promise<boolean> {
  const { blocks, bavail } = await statfs(path)
  return blocks === 0 || bavail > 0
}

/** For nobody but the service's own user: 0600. SQLite gives its log files the mode of the database. */
async function createPrivately(path: string): Promise<void> {
  const file = await open(path, 'a', 0o600)
  await file.close()
  await chmod(path, 0o600)
}

/**
 * In one transaction that holds the write lock from its beginning. Foreign keys are off meanwhile and checked at the
 * end: rebuilding a table drops it, which would delete every row that refers to it
 * (https://sqlite.org/lang_altertable.html#otheralter).
 */
async function migrate(path: string, which: Migrations): Promise<void> {
  const connection = await connectSqlite(path, writerSettings)
  const column = async (sql: string) => {
    const { rows } = await connection.queryRaw({ sql, args: [], argTypes: [] })
    return rows.map((row) => String(row[0]))
  }
  try {
    await connection.executeScript('PRAGMA foreign_keys=OFF; BEGIN IMMEDIATE')
    try {
      const script = (sql: string) => connection.executeScript(sql)
      const applied = await applyMigrations({ script, column }, 'sqlite', which)
      const orphans = applied === 0 ? [] : await column('PRAGMA foreign_key_check')
      if (orphans.length > 0) throw new Error(`The migration left rows without their parent in ${orphans.join(', ')}.`)
      await connection.executeScript('COMMIT')
    } catch (error) {
      await connection.executeScript('ROLLBACK')
      throw error
    }
  } finally {
    await connection.dispose()
  }
}
