import { errorCode } from '../operator-error.ts'

/**
 * What a query throws. It has Prisma's code (P2002: exists already, P2025: not found or stale) and the driver's, and
 * nothing of the query: Prisma's own errors quote its arguments, also with `errorFormat: 'minimal'` (7.10), and
 * PostgreSQL's quote the row.
 */
export class StoreError extends Error {
  override name = 'StoreError'
  readonly code: string
  /** The database's own: `SQLITE_FULL`, `53100`. */
  readonly driver: string | undefined

  constructor(query: string, error: unknown) {
    const code = text(error, 'code') ?? text(error, 'name') ?? 'unknown'
    const driver = text(error, 'meta', 'driverAdapterError', 'cause', 'originalCode')
    super(`${query} failed: ${driver ? `${code}, ${driver}` : code}`)
    this.code = code
    this.driver = driver
  }
}

function text(value: unknown, ...path: string[]): string | undefined {
  let found = value
  for (const key of path) found = typeof found === 'object' && found !== null ? Reflect.get(found, key) : undefined
  return typeof found === 'string' ? found : undefined
}

/** A unique key was taken: somebody was faster, or this is a second try. */
export const isTaken = (error: unknown): boolean => errorCode(error) === 'P2002'
/** The row to change is not there in the expected state. */
export const isStale = (error: unknown): boolean => errorCode(error) === 'P2025'
/** Either: somebody was faster. What is there now is to be looked at. */
export const isConflict = (error: unknown): boolean => isTaken(error) || isStale(error)
