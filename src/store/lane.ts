import type { SqlDriverAdapter, Transaction } from '@prisma/driver-adapter-utils'

/** A lane: one user at a time, in order of arrival. */
export interface Lane {
  /** Waits for its turn. The lane is taken until the returned function is called; calling it again does nothing. */
  enter(): Promise<() => void>
  /** Runs a job in the lane. */
  run<T>(job: () => Promise<T>): Promise<T>
}

export function createLane(): Lane {
  let taken = false
  const waiting: (() => void)[] = []

  function handOn() {
    const next = waiting.shift()
    if (next) next()
    else taken = false
  }

  async function enter() {
    if (taken) await new Promise<void>((resolve) => waiting.push(resolve))
    taken = true
    let left = false
    return () => {
      // In a new turn of the event loop. The driver is synchronous: handed on at once, a queue of writers would run
      // to its end before any timer or socket is served, and a busy one for ever.
      if (!left) setImmediate(handOn)
      left = true
    }
  }

  async function run<T>(job: () => Promise<T>): Promise<T> {
    const leave = await enter()
    try {
      return await job()
    } finally {
      leave()
    }
  }

  return { enter, run }
}

/**
 * A SQLite connection on which no plain query runs while a transaction is open.
 *
 * All queries of a Prisma client share one connection. Without the lane a query issued during somebody's transaction
 * slips into it, is acknowledged, and is lost when that transaction rolls back (Prisma 7.10; test/store/lane.test.ts).
 */
export function inLane(connection: SqlDriverAdapter, lane: Lane): SqlDriverAdapter {
  const { provider, adapterName } = connection
  return {
    provider,
    adapterName,
    queryRaw: (query) => lane.run(() => connection.queryRaw(query)),
    executeRaw: (query) => lane.run(() => connection.executeRaw(query)),
    executeScript: (script) => lane.run(() => connection.executeScript(script)),
    dispose: () => lane.run(() => connection.dispose()),
    async startTransaction() {
      const leave = await lane.enter()
      try {
        // IMMEDIATE: a transaction that reads first and writes later would fail at once, without the busy timeout,
        // when another process wrote in between (SQLITE_BUSY_SNAPSHOT).
        await connection.executeScript('BEGIN IMMEDIATE')
      } catch (error) {
        leave()
        throw error
      }
      const end = () => Promise.resolve(leave())
      return {
        provider,
        adapterName,
        // Prisma sends COMMIT and ROLLBACK as queries of its own, then calls these.
        options: { usePhantomQuery: false },
        queryRaw: (query) => connection.queryRaw(query),
        executeRaw: (query) => connection.executeRaw(query),
        createSavepoint: (name) => connection.executeScript(`SAVEPOINT ${name}`),
        rollbackToSavepoint: (name) => connection.executeScript(`ROLLBACK TO ${name}`),
        releaseSavepoint: (name) => connection.executeScript(`RELEASE ${name}`),
        commit: end,
        rollback: end,
      } satisfies Transaction
    },
  }
}
