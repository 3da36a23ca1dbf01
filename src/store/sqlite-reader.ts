/**
 * The reads of nearly every turn on a connection of their own: prepared once, carried out at once. Prisma's adapter
 * prepares each query anew and asks for the types of its columns, which costs several times what the read does.
 */
import Database from 'better-sqlite3'
import { bytesOf, type Direct } from './direct.ts'
import { StoreError } from './store-error.ts'

/** In WAL mode it sees what is committed, and only that. */
export function openReader(path: string): Pick<Direct, 'session' | 'officeLink'> & { close(): void } {
  const file = new Database(path, { fileMustExist: true })
  file.pragma('busy_timeout=2000')
  file.pragma('query_only=ON')
  const session = file.prepare<[string], Row<'session'>>(
    'SELECT "state", "version", "expiresOn" FROM "Session" WHERE "id" = ?',
  )
  const officeLink = file.prepare<[Uint8Array], Row<'officeLink'>>(
    'SELECT "id", "officeId", "sealed" FROM "OfficeLink" WHERE "tag" = ?',
  )
  /** A driver's error quotes the row. */
  const quietly = <T>(name: string, read: () => T): Promise<T> =>
    new Promise((resolve) => {
      try {
        resolve(read())
      } catch (error) {
        throw new StoreError(name, error)
      }
    })

  return {
    session: (id) =>
      quietly('session.read', () => {
        const row = session.get(id)
        return row && { ...row, state: bytesOf(row.state) }
      }),
    officeLink: (tag) =>
      quietly('officeLink.read', () => {
        const row = officeLink.get(tag)
        return row && { ...row, sealed: bytesOf(row.sealed) }
      }),
    close: () => void file.close(),
  }
}

type Row<K extends 'session' | 'officeLink'> = NonNullable<Awaited<ReturnType<Direct[K]>>>
