/**
 * What is asked by key in nearly every turn, on a connection of its own: prepared once, carried out at once. Prisma's
 * adapter prepares each query anew and asks for the types of its columns, which costs several times what the read does.
 */
import Database from 'better-sqlite3'
import { CACHE } from './sqlite-connect.ts'
import type { Reader } from './statements.ts'

/** In WAL mode it sees what is committed, and only that. */
export function openReader(path: string): Reader & { close(): void } {
  const file = new Database(path, { fileMustExist: true })
  file.pragma('busy_timeout=2000')
  file.pragma('query_only=ON')
  file.pragma(CACHE)
  /** By their text: there is a handful. */
  const prepared = new Map<string, Database.Statement<unknown[], unknown[]>>()

  function prepare(sql: string): Database.Statement<unknown[], unknown[]> {
    const statement = file.prepare<unknown[], unknown[]>(sql).raw()
    prepared.set(sql, statement)
    return statement
  }

  return {
    queryRaw: async ({ sql, args }) => ({
      columnNames: [],
      columnTypes: [],
      rows: (prepared.get(sql) ?? prepare(sql)).all(...args),
    }),
    close: () => void file.close(),
  }
}
