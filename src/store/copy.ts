/**
 * Copies what is kept (`kept.ts`) from one SQLite file to a new one. Row by row into an empty file, not a copy from
 * which the rest is deleted: what must not be in a backup is never written to its disk, not even for a moment.
 */
import Database from 'better-sqlite3'
import { EMPTIED, KEPT } from './kept.ts'

export type File = InstanceType<typeof Database>

const MIGRATIONS = '_prisma_migrations'
/** In this order: what is kept of pieces of evidence depends on the evidence that is. */
const TABLES = Object.keys(KEPT)
const conditions = new Map(Object.entries(KEPT))
const emptied = new Map(Object.entries(EMPTIED))

/** In the header of the file, where SQLite has room for what a program wants to know its files by ("Kntg"). */
const APPLICATION = 0x4b6e7467

/**
 * Copies in one read transaction: consistent, beside a running service. As long as it lasts, the service cannot empty its
 * log (it tries again by itself).
 * @param to an empty file
 * @param day ISO day that marks the copy as a backup of that day
 * @returns how many cases there are in it
 */
export function copyKept(from: string, to: string, day?: string): number {
  const file = open(to, from)
  try {
    file.exec('BEGIN')
    const schema = file
      .prepare<[], { type: string; name: string; sql: string }>(
        `SELECT type, name, sql FROM source.sqlite_master WHERE sql IS NOT NULL ORDER BY type = 'table' DESC`,
      )
      .all()
    const tables = schema.filter(({ type }) => type === 'table')
    for (const { sql } of tables) file.exec(sql)
    const names = new Set(tables.map(({ name }) => name))
    for (const name of [MIGRATIONS, ...TABLES]) if (names.has(name)) copyRows(file, name)
    for (const { type, sql } of schema) if (type !== 'table') file.exec(sql)
    if (day !== undefined) {
      file.pragma(`application_id = ${APPLICATION}`)
      file.pragma(`user_version = ${day.replaceAll('-', '')}`)
    }
    file.exec('COMMIT')
    return Number(file.prepare('SELECT count(*) FROM main."Case"').pluck().get())
  } finally {
    file.close()
  }
}

/** Puts the rows of these tables in `from` in the place of those in `to`, as far as both know their columns. */
export function replaceRows(from: string, to: string, tables: readonly (keyof typeof KEPT)[]): void {
  const file = open(to, from)
  try {
    file.pragma('secure_delete = ON')
    file.exec('BEGIN')
    for (const name of tables) {
      file.exec(`DELETE FROM main."${name}"`)
      copyRows(file, name)
    }
    file.exec('COMMIT')
  } finally {
    file.close()
  }
}

/** The day of a backup that `copyKept` has marked; undefined when the file is no such backup. */
export function backupDay(file: File): string | undefined {
  if (file.pragma('application_id', { simple: true }) !== APPLICATION) return undefined
  const digits = String(file.pragma('user_version', { simple: true }))
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`
}

function open(to: string, from: string): File {
  const file = new Database(to, { fileMustExist: true })
  // Rows are put in by table, not by who belongs to whom. A copy that is cut short is thrown away: no journal.
  file.pragma('foreign_keys = OFF')
  file.pragma('journal_mode = MEMORY')
  file.pragma('synchronous = FULL')
  file.prepare('ATTACH ? AS source').run(from)
  return file
}

function copyRows(file: File, name: string): void {
  const condition = name === MIGRATIONS ? 'TRUE' : conditions.get(name)
  if (condition === undefined || condition === null) return
  const columnsOf = (schema: 'main' | 'source') =>
    file.prepare<[], string>(`SELECT name FROM pragma_table_info('${name}', '${schema}')`).pluck().all()
  const there = columnsOf('main')
  const columns = columnsOf('source').filter((column) => there.includes(column))
  const list = columns.map((column) => `"${column}"`).join(', ')
  const values = columns.map((column) => (emptied.get(name)?.includes(column) ? 'NULL' : `"${column}"`)).join(', ')
  file.exec(`INSERT INTO main."${name}" (${list}) SELECT ${values} FROM source."${name}" WHERE ${condition}`)
}
