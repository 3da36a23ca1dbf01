/**
 * What a restore builds beside the database, and what is left of one that was killed: every case of the backup, also
 * those that are withdrawn afterwards. It is of no use to anybody: the next restore begins anew.
 */
import { existsSync, rmSync } from 'node:fs'
import { takeAlone } from './alone.ts'

/** SQLite's own beside a database. */
export const LOGS = ['-wal', '-shm']

/** @param path of the database that it is to replace */
export const unfinishedOf = (path: string): string => `${path}.restoring`

/** For whoever has the database alone: a restore that is under way has it too. */
export function removeUnfinished(path: string): void {
  for (const end of ['', ...LOGS]) rmSync(unfinishedOf(path) + end, { force: true, recursive: true })
}

/** For a command, which has nothing alone. Under a running service nothing can be left: its start removed it. */
export function removeIfUnfinished(path: string): boolean {
  if (!existsSync(unfinishedOf(path))) return false
  const release = takeAlone(path)
  if (release === undefined) return false
  try {
    removeUnfinished(path)
    return true
  } finally {
    release()
  }
}
