/** What is opened by `open.ts` and made by the file of either database. */
import type { Db } from './db.ts'
import type { StoreKind } from './migrate.ts'

export interface Store {
  db: Db
  kind: StoreKind
  /**
   * Empties SQLite's write-ahead log into the database file; does nothing on PostgreSQL. What was deleted stays
   * readable in the log until then: call it before anything is said to be erased.
   * @throws Error when another process reads the database, so the log could not be emptied
   */
  checkpoint(): Promise<void>
  /**
   * Whether what is written now would be kept, as far as that can be told without writing. A standby and a primary that
   * was made read-only answer every read.
   */
  takesWrites(): Promise<boolean>
  /**
   * Migrations that a newer program has finished since this one opened it. Always none in SQLite, which is for one service.
   */
  newer(): Promise<string[]>
  close(): Promise<void>
}
