/** What both database clients are to the rest of the program: one type, and errors that tell nothing. */
import type { SqlDriverAdapter, SqlDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import type { PrismaClient } from './generated/sqlite/client.ts'
import type { PrismaPromise } from './generated/sqlite/internal/prismaNamespace.ts'
import type { Direct } from './direct.ts'
import { StoreError } from './store-error.ts'

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
  /** Past Prisma's engine, on the same connection. */
  readonly direct: Direct
}

/** What every client is made with. Under load a transaction may stand in the queue longer than Prisma's 2,000 ms. */
export const clientOptions = {
  errorFormat: 'minimal',
  transactionOptions: { maxWait: 20_000, timeout: 20_000 },
} as const

/** For a client that is to use this very connection. */
export const only = (connection: SqlDriverAdapter): SqlDriverAdapterFactory => ({
  provider: connection.provider,
  adapterName: connection.adapterName,
  connect: () => Promise.resolve(connection),
})

/** Either generated client as the one type, throwing errors that tell nothing. `direct` is made of its connection. */
export function asDb(client: object, direct: Direct): Db {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- both clients are made from the same models
  const extended = (client as PrismaClient).$extends({
    client: { direct },
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
