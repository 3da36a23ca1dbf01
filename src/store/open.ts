/** The one way into the store: the URL decides between SQLite and PostgreSQL, everybody else sees a `Store`. */
import { OperatorError } from '../operator-error.ts'
import { openTrouble, postgresTrouble } from './open-trouble.ts'
import type { Migrations } from './migrate.ts'
import type { Store } from './store.ts'

export type { Db, Write } from './db.ts'
export { StoreError } from './store-error.ts'
export type { Store } from './store.ts'

export interface StoreOptions {
  /** The service itself. A SQLite file is for one; on PostgreSQL it changes nothing. */
  alone?: boolean
  /** All of them, unless something else is said. */
  migrations?: Migrations
}

/**
 * Opens the database and brings it up to date, as far as `migrations` allows.
 *
 * @param url `file:<path>` for SQLite, relative to the working directory, or `postgresql://…`
 * @throws OperatorError that says what to mend, for an unknown URL, a database that cannot be reached, opened or had
 * alone, or one made by another version of the program
 */
export async function openStore(url: string, { alone = false, migrations = 'all' }: StoreOptions = {}): Promise<Store> {
  const kind = url.startsWith('file:') ? 'sqlite' : /^postgres(ql)?:\/\//.test(url) ? 'postgresql' : undefined
  if (kind === undefined) throw new OperatorError('DATABASE_URL must begin with "file:" (SQLite) or "postgresql://".')
  if (kind === 'postgresql' && !isAddress(url))
    throw new OperatorError(
      'DATABASE_URL is no address that can be read. Write special characters of the password as in a link: # as %23, / as %2F, ? as %3F, @ as %40, % as %25.',
    )
  try {
    // Imported on demand: each client brings a query compiler of megabytes, and one is enough.
    return kind === 'sqlite'
      ? await (await import('./sqlite.ts')).openSqlite(url, { alone, migrations })
      : await (await import('./postgresql.ts')).openPostgresql(url, migrations)
  } catch (error) {
    if (error instanceof OperatorError) throw error
    if (kind === 'sqlite') throw openTrouble(url.slice('file:'.length), error)
    throw postgresTrouble(error)
  }
}

function isAddress(url: string): boolean {
  try {
    return URL.canParse(url) && decodeURIComponent(url) !== ''
  } catch {
    return false
  }
}
