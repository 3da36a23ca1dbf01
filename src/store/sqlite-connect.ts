/** A connection to SQLite with the settings of ours that it keeps for itself. */
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils'

/**
 * In KiB. The driver's own is 16 MB for each connection, and a few thousand cases fill all three. The pages that are asked
 * for again and again, sessions and the tops of indexes, take far less; the system has the rest at hand.
 */
export const CACHE = 'cache_size=-4096'

/**
 * Settings that SQLite keeps per connection: a reopened database has the defaults again.
 *
 * - WAL with `synchronous=FULL`: a commit is on the disk before it is acknowledged. NORMAL would lose the newest
 *   commits with the power (https://sqlite.org/pragma.html#pragma_synchronous).
 * - `secure_delete`: deleted content is overwritten with zeros, not left in free pages.
 * - `busy_timeout` in milliseconds: the command line may hold the file for a moment. The driver blocks its thread
 *   while it waits, so it is short.
 */
export const writerSettings = [
  'PRAGMA busy_timeout=2000',
  'PRAGMA journal_mode=WAL',
  'PRAGMA synchronous=FULL',
  'PRAGMA secure_delete=ON',
  'PRAGMA foreign_keys=ON',
  `PRAGMA ${CACHE}`,
].join(';')

export const readerSettings = `PRAGMA busy_timeout=2000; PRAGMA query_only=ON; PRAGMA ${CACHE}`

/** @param settings `writerSettings` or `readerSettings` */
export async function connectSqlite(path: string, settings: string): Promise<SqlDriverAdapter> {
  const connection = await new PrismaBetterSqlite3({ url: path }).connect()
  await connection.executeScript(settings)
  return connection
}
