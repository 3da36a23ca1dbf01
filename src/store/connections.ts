import type { SqlDriverAdapter, SqlQuery, Transaction } from '@prisma/driver-adapter-utils'
import { createGroup } from './group.ts'
import { createLane } from './lane.ts'

/**
 * Two connections to one SQLite database as Prisma's one: a writer on which nothing runs while somebody's transaction
 * is open, and a reader.
 *
 * All queries of a Prisma client share one connection. A plain query issued during somebody's transaction slips into
 * it, is acknowledged, and is lost when that transaction rolls back (Prisma 7.10; test/store/lane.test.ts). So writes
 * keep to a lane. Reads need none: in WAL mode a second connection sees what is committed, and only that.
 */
export function joined(writer: SqlDriverAdapter, reader: SqlDriverAdapter): SqlDriverAdapter {
  const { provider, adapterName } = writer
  const writes = createLane()
  const reads = createLane()
  const group = createGroup(writer, writes)

  /** Anything else (PRAGMA, scripts) must not stand within a transaction. */
  const placed = <T>(query: SqlQuery, on: (connection: SqlDriverAdapter) => Promise<T>): Promise<T> => {
    if (/^\s*SELECT\b/i.test(query.sql)) return reads.run(() => on(reader))
    if (/^\s*(INSERT|UPDATE|DELETE)\b/i.test(query.sql)) return group.run(() => on(writer))
    return writes.run(() => on(writer))
  }

  return {
    provider,
    adapterName,
    queryRaw: (query) => placed(query, (connection) => connection.queryRaw(query)),
    executeRaw: (query) => placed(query, (connection) => connection.executeRaw(query)),
    executeScript: (script) => writes.run(() => writer.executeScript(script)),
    async dispose() {
      await reads.run(() => reader.dispose())
      await writes.run(() => writer.dispose())
    },
    async startTransaction() {
      const part = await group.begin()
      return {
        provider,
        adapterName,
        // Prisma sends no COMMIT and no ROLLBACK of its own, only calls these.
        options: { usePhantomQuery: true },
        queryRaw: (query) => writer.queryRaw(query),
        executeRaw: (query) => writer.executeRaw(query),
        createSavepoint: (name) => writer.executeScript(`SAVEPOINT ${name}`),
        rollbackToSavepoint: (name) => writer.executeScript(`ROLLBACK TO ${name}`),
        releaseSavepoint: (name) => writer.executeScript(`RELEASE ${name}`),
        commit: () => part.keep(),
        rollback: () => part.drop(),
      } satisfies Transaction
    },
  }
}
