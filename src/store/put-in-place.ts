/** A backup takes the place of the database, wholly or not at all. */
import { renameSync, rmSync } from 'node:fs'
import { errorCode, OperatorError } from '../operator-error.ts'
import { createOnce } from '../vault/files.ts'
import { copyKept, replaceRows } from './copy.ts'
import { LOGS, removeUnfinished, unfinishedOf } from './unfinished.ts'

/**
 * Builds the new database beside the old one, and exchanges them when all of it is done. The caller has the old one alone.
 * @param continues take over the rows that only the old one has as they are today: who may read, what was done, and what
 * offices were told
 * @param finish brings the new database, by its URL, to where it may be used; leaves it closed
 * @throws OperatorError it did not work, and the old database is as it was
 */
export async function putInPlace(
  { path, backup, continues }: { path: string; backup: string; continues: boolean },
  finish: (url: string) => Promise<void>,
): Promise<void> {
  const fresh = unfinishedOf(path)
  try {
    // Of a restore that was cut short.
    removeUnfinished(path)
    createOnce(fresh, '')
    copyKept(backup, fresh)
    // The backup's own would let in again a chat that was unlinked since, and break the log at its day.
    if (continues) replaceRows(path, fresh, ['OfficeLink', 'AuditEntry', 'OfficeRound'])
    await finish(`file:${fresh}`)
    for (const end of LOGS) rmSync(fresh + end, { force: true })
    // The log of the old database would be taken for that of the new one.
    for (const end of LOGS) rmSync(path + end, { force: true })
    renameSync(fresh, path)
  } catch (error) {
    removeUnfinished(path)
    if (error instanceof OperatorError) throw error
    throw new OperatorError(
      `The backup could not be put in the place of ${path} (${errorCode(error) ?? 'unknown'}), which is as it was. Look whether the disk is full (the new database needs room beside the old one), and whether this account may write there (KENTONGAN_DATA, DATABASE_URL).`,
    )
  }
}
