/** Many transactions, one COMMIT: how the writer of SQLite keeps up with many chats. */
import { setImmediate } from 'node:timers/promises'
import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils'
import type { Lane } from './lane.ts'

/** Somebody's part of a shared transaction. */
export interface Part {
  /** Resolves when it is on the disk. */
  keep(): Promise<void>
  /** Takes it back; the other parts stay. Resolves after their COMMIT: whoever failed because of them can read them then. */
  drop(): Promise<void>
}

export interface Group {
  begin(): Promise<Part>
  /**
   * A part of one statement. It needs no savepoint: SQLite undoes a statement that fails by itself
   * (https://sqlite.org/lang_conflict.html, ABORT).
   */
  run<T>(statement: () => Promise<T>): Promise<T>
}

/** The first part waits for all others, so not too many. */
const MOST_PARTS = 32

/**
 * Group commit: transactions that stand in line behind each other share one COMMIT, because its fdatasync is what costs
 * (0.2 ms on the best disks, 5 ms on common ones). Each is a savepoint of its own, can be taken back on its own, and is
 * acknowledged only after the COMMIT. If that fails, all of them fail.
 */
export function createGroup(connection: Pick<SqlDriverAdapter, 'executeScript'>, lane: Lane): Group {
  let open = false
  let parts = 0
  let lingered = false
  let waiting: { resolve(): void; reject(error: unknown): void }[] = []

  /** The end of the transaction; hands back who waits for it. */
  function close() {
    const all = waiting
    open = false
    parts = 0
    lingered = false
    waiting = []
    return all
  }

  /** A failed COMMIT, or a full disk: SQLite may have rolled everything back already. */
  async function abandon(error: unknown): Promise<void> {
    try {
      await connection.executeScript('ROLLBACK')
    } catch {
      // No transaction is open any more, which is what was wanted.
    }
    for (const { reject } of close()) reject(error)
  }

  /** After each part: goes on with the next in line, or commits. Never rejects: those who wait are told. */
  async function finish(leave: () => void): Promise<void> {
    if (!lane.writeWaits() && !lingered) {
      // Once, for a turn of the event loop, which is nothing when little is to be done: when there is much, others are
      // about to write.
      lingered = true
      await setImmediate()
    }
    if (lane.writeWaits() && parts < MOST_PARTS) return leave()
    try {
      await connection.executeScript('COMMIT')
      for (const { resolve } of close()) resolve()
    } catch (error) {
      await abandon(error)
    }
    leave()
  }

  /** One script of ours; a failure is everybody's. */
  async function attempt(script: string, leave: () => void): Promise<void> {
    try {
      await connection.executeScript(script)
    } catch (error) {
      await abandon(error)
      leave()
      throw error
    }
  }

  /** Joins the transaction, or begins it. */
  async function join(): Promise<() => void> {
    const leave = await lane.enter('writes')
    // IMMEDIATE: a transaction that reads first and writes later would fail at once, without the busy timeout, when
    // another process wrote in between (SQLITE_BUSY_SNAPSHOT).
    if (!open) await attempt('BEGIN IMMEDIATE', leave)
    open = true
    parts += 1
    return leave
  }

  const committed = (leave: () => void): Promise<void> =>
    new Promise((resolve, reject) => {
      waiting.push({ resolve, reject })
      void finish(leave)
    })

  async function begin(): Promise<Part> {
    const leave = await join()
    await attempt('SAVEPOINT part', leave)
    return {
      async keep() {
        await attempt('RELEASE part', leave)
        return committed(leave)
      },
      async drop() {
        await attempt('ROLLBACK TO part; RELEASE part', leave)
        // Whoever failed because of the others is not told of their failure.
        await committed(leave).catch(() => undefined)
      },
    }
  }

  async function run<T>(statement: () => Promise<T>): Promise<T> {
    const leave = await join()
    let result: T
    try {
      result = await statement()
    } catch (error) {
      // SQLite has undone this statement and nothing else, or, on a full disk, the whole transaction: the COMMIT tells
      // which, before anybody else writes.
      parts = MOST_PARTS
      await committed(leave).catch(() => undefined)
      throw error
    }
    await committed(leave)
    return result
  }

  return { begin, run }
}
