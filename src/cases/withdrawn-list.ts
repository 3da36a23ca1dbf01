/**
 * Which cases were withdrawn, outside the database and its backups: a reporter who withdrew before any office saw the
 * case, or had the news of it, has nobody who could tell whoever restores a backup. A file beside the keys of the day, a
 * line per case with a day and a hash of its random id, which says nothing to anybody who does not have the case.
 */
import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { errorCode } from '../operator-error.ts'
import { addDays, jakartaDay } from '../understanding/calendar.ts'
import { prepareFolder } from '../vault/epoch-files.ts'
import { createOnce } from '../vault/files.ts'

export interface WithdrawnList {
  readonly path: string
  /** From the first start on, so that a list that is missing later can be told from an empty one. */
  begin(day: string): void
  /** On the disk when it returns. */
  note(caseId: string, day: string): void
  /** Undefined when there is none. */
  read(): Withdrawals | undefined
  /** Drops what is older than `days`. For the service alone: whoever notes at that moment in another process is lost. */
  trim(today: string, days: number): void
}

export interface Withdrawals {
  /** ISO day from which on none is missing. */
  since: string
  /** The day of the withdrawal as its row has it, by case. */
  dayOf(caseId: string): string | undefined
}

const SINCE = 'since'
const LINE = /^(\d{4}-\d\d-\d\d) ([0-9a-f]{32}|since)$/

const hashOf = (caseId: string): string =>
  createHash('sha256').update(`kentongan withdrawn v1\0${caseId}`).digest('hex').slice(0, 32)

/** @param folder that of the keys of the day */
export function createWithdrawnList(folder: string): WithdrawnList {
  const path = join(folder, 'withdrawn')

  /** A line that a power cut left half is left out; lists of several instances, put together, are one. */
  function lines(): (readonly [day: string, what: string])[] | undefined {
    try {
      return readFileSync(path, 'utf8')
        .split('\n')
        .flatMap((line) => {
          const [, day, what] = LINE.exec(line) ?? []
          return day === undefined || what === undefined ? [] : [[day, what] as const]
        })
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return undefined
      throw error
    }
  }

  function begin(day: string): void {
    prepareFolder(folder, 'short-lived keys')
    createOnce(path, `${day} ${SINCE}\n`)
  }

  return {
    path,
    begin,
    note(caseId, day) {
      begin(jakartaDay(new Date()))
      const file = openSync(path, 'a', 0o600)
      try {
        // Begun anew: the line before may be half of one.
        writeSync(file, `\n${day} ${hashOf(caseId)}\n`)
        fsyncSync(file)
      } finally {
        closeSync(file)
      }
    },
    read() {
      const all = lines()
      if (all === undefined) return undefined
      const days = new Map(all.filter(([, what]) => what !== SINCE).map(([day, what]) => [what, day]))
      // The latest: of several lists put together, one may have begun later.
      const since = all
        .flatMap(([day, what]) => (what === SINCE ? [day] : []))
        .toSorted()
        .at(-1)
      return { since: since ?? '9999-12-31', dayOf: (caseId) => days.get(hashOf(caseId)) }
    },
    trim(today, days) {
      const all = lines()
      const oldest = addDays(today, -days)
      if (all === undefined || all.every(([day, what]) => what === SINCE || day >= oldest)) return
      const kept = all.map(([day, what]) => (what === SINCE && day < oldest ? [oldest, what] : [day, what]))
      const text = [...new Set(kept.filter(([day = '']) => day >= oldest).map((line) => line.join(' ')))].join('\n')
      rmSync(`${path}.trimmed`, { force: true })
      createOnce(`${path}.trimmed`, `${text}\n`)
      renameSync(`${path}.trimmed`, path)
    },
  }
}
