/** A backup as a file: made, and looked at before it is believed. */
import { closeSync, openSync, readSync, rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import { errorCode, OperatorError } from '../operator-error.ts'
import { backupDay, copyKept } from './copy.ts'
import { sqliteCode } from './open-trouble.ts'

/**
 * Writes the backup of a SQLite database for nobody but this account. Resolves to the number of cases in it.
 * @throws OperatorError the file is there already, or cannot be written
 */
export function writeBackup(from: string, out: string, day: string): number {
  try {
    closeSync(openSync(out, 'wx', 0o600))
  } catch (error) {
    throw new OperatorError(
      errorCode(error) === 'EEXIST'
        ? `${out} is there already and is not overwritten: choose another --out.`
        : `${out} cannot be written (${errorCode(error)}): choose another --out, or give this account access to its folder.`,
    )
  }
  try {
    return copyKept(from, out, day)
  } catch (error) {
    rmSync(out, { force: true })
    throw new OperatorError(
      `The backup could not be made (${errorCode(error)}), and ${out} is not there. SQLITE_FULL and SQLITE_IOERR: the disk of --out is full; SQLITE_BUSY: try again; SQLITE_CORRUPT: the database is damaged, keep the backups that you have.`,
    )
  }
}

/**
 * The day on which the backup was made.
 * @throws OperatorError it is no backup of ours, or not whole, or cannot be looked at now
 */
export function checkBackup(path: string): string {
  try {
    // A folder can be opened, and not read.
    const opened = openSync(path, 'r')
    try {
      readSync(opened, Buffer.alloc(1))
    } finally {
      closeSync(opened)
    }
  } catch (error) {
    throw new OperatorError(
      `${path} cannot be read (${errorCode(error)}). Name the file of a backup that this account can read.`,
    )
  }
  let file: InstanceType<typeof Database> | undefined
  try {
    file = new Database(path, { readonly: true })
    const day = backupDay(file)
    if (day !== undefined && isSound(file)) return day
    throw new OperatorError(
      day === undefined
        ? `${path} is not a backup made by "kentongan backup". If it is encrypted, decrypt it first; a copy made in another way becomes one as docs/running.md says.`
        : damaged(path),
    )
  } catch (error) {
    throw error instanceof Database.SqliteError ? checkTrouble(path, error) : error
  } finally {
    file?.close()
  }
}

const damaged = (path: string): string =>
  `${path} is damaged or was not copied to its end: copy it again, or take another backup. Nothing was changed.`

/** Damaged is said of what SQLite found to be so, and of nothing else: a sound backup would be thrown away over it. */
function checkTrouble(path: string, error: unknown): OperatorError {
  const code = sqliteCode(error)
  if (code === 'SQLITE_NOTADB')
    return new OperatorError(`${path} is no backup: it is not even a database. If it is encrypted, decrypt it first.`)
  return new OperatorError(
    code.startsWith('SQLITE_CORRUPT')
      ? damaged(path)
      : `${path} cannot be looked at now (${code}), which says nothing against it: keep it. Look whether another process holds it, whether this account may write in its folder, and whether a disk is full or fails; then run this again. Nothing was changed.`,
  )
}

/** Nothing in it contradicts itself: pages, indexes, and whom the rows belong to. */
export const isSound = (file: InstanceType<typeof Database>): boolean =>
  file.pragma('main.integrity_check(1)', { simple: true }) === 'ok' &&
  file.prepare('SELECT 1 FROM pragma_foreign_key_check LIMIT 1').get() === undefined
