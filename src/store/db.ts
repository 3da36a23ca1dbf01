/** What both database clients are to the rest of the program: one type, and errors that tell nothing. */
import type { PrismaClient } from './generated/sqlite/client.ts'
import type { PrismaPromise } from './generated/sqlite/internal/prismaNamespace.ts'

/** A write that has not run yet: it joins an array transaction, or runs when it is awaited. */
export type Write = PrismaPromise<unknown>

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
  $transaction<P extends Write[]>(entries: [...P]): Promise<{ [K in keyof P]: Awaited<P[K]> }>
}

/**
 * What a query throws. It has Prisma's code (P2002: exists already, P2025: not found or stale) and the driver's, and
 * nothing of the query: Prisma's own errors quote its arguments, also with `errorFormat: 'minimal'` (7.10), and
 * PostgreSQL's quote the row.
 */
export class StoreError extends Error {
  override name = 'StoreError'
  readonly code: string

  constructor(query: string, error: unknown) {
    const code = text(error, 'code') ?? text(error, 'name') ?? 'unknown'
    const driver = text(error, 'meta', 'driverAdapterError', 'cause', 'originalCode')
    super(`${query} failed: ${driver ? `${code}, ${driver}` : code}`)
    this.code = code
  }
}

/** What every client is made with. Under load a transaction may stand in the queue longer than Prisma's 2,000 ms. */
export const clientOptions = {
  errorFormat: 'minimal',
  transactionOptions: { maxWait: 20_000, timeout: 20_000 },
} as const

/** Either generated client as the one type, throwing errors that tell nothing. */
export function asDb(client: object): Db {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- both clients are made from the same models
  const extended = (client as PrismaClient).$extends({
    query: {
      async $allOperations({ model, operation, args, query }) {
        try {
          return await query(args)
        } catch (error) {
          throw new StoreError(model ? `${model}.${operation}` : operation, error)
        }
      },
    },
  })
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- an extended client differs only in its type
  return extended as unknown as Db
}

function text(value: unknown, ...path: string[]): string | undefined {
  let found = value
  for (const key of path) found = typeof found === 'object' && found !== null ? Reflect.get(found, key) : undefined
  return typeof found === 'string' ? found : undefined
}
