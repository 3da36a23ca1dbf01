import type { PrismaClient } from './generated/sqlite/client.ts'
import type { PrismaPromise } from './generated/sqlite/internal/prismaNamespace.ts'
import type { StoreKind } from './migrate.ts'

/**
 * The database client. The types are those of SQLite for both databases: they are made from the same models, and
 * TypeScript cannot call the union of both clients.
 *
 * Transactions are arrays only. A turn is one array whose first entry is
 * `db.session.update({ where: { id, version }, data })`: it throws P2025 when the version is stale and takes the rest
 * with it (`updateMany` would return 0 and let the rest commit). The interactive kind, `$transaction(async fn)`, would
 * keep the lane taken across every await of the callback, and a plain query inside it would wait for ever.
 */
export type Db = Omit<PrismaClient, '$transaction' | '$extends' | '$connect' | '$disconnect'> & {
  $transaction<P extends PrismaPromise<unknown>[]>(entries: [...P]): Promise<{ [K in keyof P]: Awaited<P[K]> }>
}

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

/**
 * What every client is made with. `minimal`: Prisma's default errors quote the arguments of the query. Waits are in
 * milliseconds: under load a transaction may stand in the queue longer than Prisma's two seconds.
 */
export const clientOptions = {
  errorFormat: 'minimal',
  transactionOptions: { maxWait: 20_000, timeout: 20_000 },
} as const
