/** SQL of our own, given to the database's driver as it is. */
import type { ArgType, SqlQueryable } from '@prisma/driver-adapter-utils'
import type { Bytes } from '../vault/bytes.ts'
import { StoreError } from './store-error.ts'

export type Connection = Pick<SqlQueryable, 'provider' | 'queryRaw' | 'executeRaw'>
export type Reader = Pick<SqlQueryable, 'queryRaw'>
type Arg = string | number | bigint | Uint8Array

/** Placeholders are `?`. What fails is told as a `StoreError` with the name: a driver's error quotes the row. */
export function createStatements(connection: Connection, reader: Reader) {
  /** PostgreSQL numbers its placeholders; better-sqlite3 would take a number for a name. */
  function query(sql: string, args: Arg[]) {
    let number = 0
    const placed = connection.provider === 'postgres' ? sql.replaceAll('?', () => `$${(number += 1)}`) : sql
    return { sql: placed, args, argTypes: args.map(typeOf) }
  }

  const quietly = async <T>(name: string, work: Promise<T>): Promise<T> => {
    try {
      return await work
    } catch (error) {
      throw new StoreError(name, error)
    }
  }
  const rowsOn =
    (on: Reader) =>
    async (name: string, sql: string, ...args: Arg[]): Promise<unknown[][]> =>
      (await quietly(name, on.queryRaw(query(sql, args)))).rows

  return {
    postgres: connection.provider === 'postgres',
    /** Rows of a question that is answered at once, by key. */
    read: rowsOn(reader),
    /** Rows of one that may take a while, or of a write that tells what it wrote. */
    rows: rowsOn(connection),
    /** How many rows it changed. */
    write: (name: string, sql: string, ...args: Arg[]): Promise<number> =>
      quietly(name, connection.executeRaw(query(sql, args))),
  }
}
export type Statements = ReturnType<typeof createStatements>

function typeOf(arg: Arg): ArgType {
  if (typeof arg === 'string') return { scalarType: 'string', arity: 'scalar' }
  if (typeof arg === 'number') return { scalarType: 'int', arity: 'scalar' }
  return { scalarType: typeof arg === 'bigint' ? 'bigint' : 'bytes', arity: 'scalar' }
}

/** Drivers hand bytes over as they like: SQLite's as an ArrayBuffer or Buffer, PostgreSQL's as a Buffer of a pool. */
export function bytesOf(value: unknown): Bytes {
  if (value instanceof ArrayBuffer || value instanceof Uint8Array) return new Uint8Array(value)
  throw new TypeError('The database handed over something else than bytes')
}

/** And large numbers as a number, a bigint or text. */
export const bigOf = (value: unknown): bigint => BigInt(String(value))
