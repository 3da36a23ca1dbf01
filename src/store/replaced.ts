/** What the database that a backup is to replace knows of the time since: read before it goes. */
import { existsSync, statSync } from 'node:fs'
import Database from 'better-sqlite3'
import { isSound } from './backup.ts'
import { openTrouble, sqliteCode } from './open-trouble.ts'

export interface Replaced {
  /**
   * It is what the backup was made of: its audit log goes on from where that of the backup ends. Only then is its silence
   * worth something. A service that was started without its database has made a new one, which knows of no withdrawal.
   */
  continues: boolean
  withdrawn: { id: string; closedOn: string }[]
  /** Ids of cases that only the backup still has. */
  gone: string[]
  /** How many cases came in since. */
  newer: number
}

/**
 * Undefined when there is none, or none that can be believed.
 * @throws OperatorError it cannot be read now: what it knows must not be lost over that
 */
export function lookAtReplaced(path: string, backup: string): Replaced | undefined {
  if (!existsSync(path) || statSync(path).size === 0) return undefined
  const file = new Database(path, { fileMustExist: true })
  try {
    if (!isSound(file)) return undefined
    file.prepare('ATTACH ? AS backup').run(backup)
    const { end } = file
      .prepare<[], { end: number }>(
        `SELECT count(*) AS end FROM main."AuditEntry" AS a
         JOIN (SELECT * FROM backup."AuditEntry" ORDER BY "sequence" DESC LIMIT 1) AS b
         ON a."sequence" = b."sequence" AND a."mac" = b."mac"`,
      )
      .get() ?? { end: 0 }
    return {
      continues: end === 1,
      withdrawn: file
        .prepare<[], { id: string; closedOn: string }>(
          `SELECT "id", "closedOn" FROM main."Case" WHERE "status" = 'withdrawn'`,
        )
        .all(),
      gone: file
        .prepare<[], string>('SELECT "id" FROM backup."Case" WHERE "id" NOT IN (SELECT "id" FROM main."Case")')
        .pluck()
        .all(),
      newer: Number(
        file
          .prepare(
            `SELECT count(*) FROM main."Case" WHERE "status" <> 'withdrawn' AND "id" NOT IN (SELECT "id" FROM backup."Case")`,
          )
          .pluck()
          .get(),
      ),
    }
  } catch (error) {
    // Damaged, or of somebody else. Not so a disk that is full: then it only cannot be read now.
    if (/^SQLITE_(CORRUPT|NOTADB|ERROR)/.test(sqliteCode(error))) return undefined
    throw openTrouble(path, error)
  } finally {
    file.close()
  }
}
