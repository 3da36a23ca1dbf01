import type { Db } from './db.ts'
import type { StoreKind } from './migrate.ts'

export { type Db, StoreError } from './db.ts'

export interface Store {
  db: Db
  kind: StoreKind
  /**
   * Empties SQLite's write-ahead log into the database file; does nothing on PostgreSQL. What was deleted stays
   * readable in the log until then: call it before anything is said to be erased.
   * @throws Error when another process reads the database, so the log could not be emptied
   */
  checkpoint(): Promise<void>
  close(): Promise<void>
}

/**
 * Opens the database and brings it up to date.
 *
 * @param url `file:<path>` for SQLite, relative to the working directory, or `postgresql://…`
 * @throws Error that says what to mend, for an unknown URL or a database made by a newer program
 */
export async function openStore(url: string): Promise<Store> {
  // Imported on demand: each client brings a query compiler of megabytes, and one is enough.
  if (url.startsWith('file:')) return (await import('./sqlite.ts')).openSqlite(url)
  if (/^postgres(ql)?:\/\//.test(url)) return (await import('./postgresql.ts')).openPostgresql(url)
  throw new Error('DATABASE_URL must begin with "file:" (SQLite) or "postgresql://".')
}
