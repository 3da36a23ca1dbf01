/**
 * One process has a SQLite file to itself: the service, or whoever restores a backup. The command line may read and
 * write beside it.
 *
 * The lock is SQLite's own, on an empty file beside the database, held as long as the process lives. The system releases
 * it with the process, also after kill -9, so nothing stale is left for a human to remove, as a file with a process
 * number would be; a number can belong to another process after a restart, above all in a container. Not on the database
 * itself, or no command could run beside the service. Not a socket in the folder: its file outlives its process, and an
 * abstract one is not seen from another container that has the same volume.
 */
import { existsSync, realpathSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { createOnce, makeFolder } from '../vault/files.ts'

/** The database file of a `file:` URL, absolute and with links followed: two ways to one file are one file. Makes its folder. */
export function sqlitePath(url: string): string {
  const path = resolve(url.replace(/^file:(\/\/)?/, ''))
  makeFolder(dirname(path))
  return existsSync(path) ? realpathSync(path) : join(realpathSync(dirname(path)), basename(path))
}

/**
 * Takes the database for this process alone; returns what gives it back, or undefined when another process has it.
 * The system gives it back when the process dies.
 */
export function takeAlone(path: string): (() => void) | undefined {
  const file = `${path}.lock`
  // Made under another name: opened and closed here by ourselves, POSIX would drop a lock that we hold already.
  if (!existsSync(file)) createOnce(file, '')
  const lock = new Database(file, { timeout: 0 })
  try {
    // Without a file for its journal: the lock must not need room on the disk.
    lock.pragma('journal_mode = MEMORY')
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return undefined
    throw error
  }
  return () => void lock.close()
}
