/**
 * Which cases were withdrawn, outside the database and its backups: a reporter who withdrew before any office saw the
 * case, or had the news of it, has nobody who could tell whoever restores a backup. A file beside the keys of the day, a
 * line per case with a day and a hash of its random id, which says nothing to anybody who does not have the case. Days
 * and nothing finer: the lines are sorted, and the file says of itself only on which day it was written.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { errorCode } from '../operator-error.ts'
import { addDays, jakartaDay, laterOf } from '../understanding/calendar.ts'
import { inFolder } from '../vault/epoch-files.ts'
import { replaceFile } from '../vault/files.ts'

/** For one process that writes. The folder is not made: it may be on a disk that is away, and is missed then. */
export interface WithdrawnList {
  readonly path: string
  /**
   * On the disk when it returns.
   * @throws OperatorError
   */
  note(caseId: string, day: string): void
  /** Undefined when there is none. */
  read(): Withdrawals | undefined
  /**
   * Adds what the database knows, and drops what is older than `days`.
   * @throws OperatorError
   */
  keep(known: Known, days: number): void
}

export interface Known {
  /** ISO day after which none is missing from `cases`. */
  since: string
  cases: readonly { id: string; day: string }[]
}

export interface Withdrawals {
  /** ISO day after which none is missing; of that day itself some may be. */
  since: string
  /** The day of the withdrawal as its row has it, by case. */
  dayOf(caseId: string): string | undefined
}

const SINCE = 'since'
const LINE = /^(\d{4}-\d\d-\d\d) ([0-9a-f]{32}|since)$/

const hashOf = (caseId: string): string =>
  createHash('sha256').update(`kentongan withdrawn v1\0${caseId}`).digest('hex').slice(0, 32)

/** @param folder that of the keys of the day */
export function createWithdrawnList(folder: string, now: () => Date): WithdrawnList {
  const path = join(folder, 'withdrawn')
  const guarded = <T>(work: () => T): T => inFolder(folder, 'the keys of the day', work)

  /** Lists of several instances, put together, are one; a line that was cut off when they were is left out. */
  function lines(): { since: string | undefined; days: Map<string, string> } | undefined {
    let text: string
    try {
      text = readFileSync(path, 'utf8')
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return undefined
      throw error
    }
    const days = new Map<string, string>()
    let since: string | undefined
    for (const line of text.split('\n')) {
      const [, day, what] = LINE.exec(line) ?? []
      if (day === undefined || what === undefined) continue
      // The latest: one of the lists may have begun later.
      if (what === SINCE) since = laterOf(day, since ?? day)
      else days.set(what, day)
    }
    return { since, days }
  }

  /**
   * Anew and as a whole, also for one line more: appended, its place would tell the order of withdrawals, and the file
   * the minute of the last one.
   */
  function write(since: string, days: ReadonlyMap<string, string>): void {
    const sorted = [...days].map(([hash, day]) => `${day} ${hash}`).toSorted()
    const midnight = new Date(`${jakartaDay(now())}T00:00:00+07:00`)
    replaceFile(path, [`${since} ${SINCE}`, ...sorted, ''].join('\n'), midnight)
  }

  return {
    path,
    note: (caseId, day) =>
      guarded(() => {
        const { since, days } = lines() ?? { since: undefined, days: new Map<string, string>() }
        write(since ?? jakartaDay(now()), days.set(hashOf(caseId), day))
      }),
    read() {
      const found = lines()
      if (found === undefined) return undefined
      return { since: found.since ?? '9999-12-31', dayOf: (caseId) => found.days.get(hashOf(caseId)) }
    },
    keep: (known, days) =>
      guarded(() => {
        const oldest = addDays(jakartaDay(now()), -days)
        const found = lines()
        const all = [...(found?.days ?? []), ...known.cases.map(({ id, day }) => [hashOf(id), day] as const)]
        // What one of the two has none missing of, both together have none missing of.
        const since = [found?.since ?? known.since, known.since].toSorted()[0] ?? known.since
        write(laterOf(since, oldest), new Map(all.filter(([, day]) => day >= oldest)))
      }),
  }
}
