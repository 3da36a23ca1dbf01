/**
 * The statements of nearly every turn, and the one that carries files, given to the database's driver as they are.
 * Prisma's engine between them costs several times what they do (docs/benchmarks.md), and a service on one small machine
 * has nothing else to save.
 * Everything else goes through the client, which shares the connection and its lane.
 */
import type { ArgType, SqlQueryable } from '@prisma/driver-adapter-utils'
import type { Bytes } from '../vault/bytes.ts'
import { StoreError } from './store-error.ts'

export interface SessionRow {
  id: string
  state: Bytes
  version: number
  expiresOn: string
}

export interface Direct {
  /** The row of a pseudonym. */
  session(id: string): Promise<Omit<SessionRow, 'id'> | undefined>
  /**
   * A first row of somebody.
   * @throws StoreError P2002, as Prisma's create would, when it is there already
   */
  createSession(row: SessionRow): Promise<void>
  /**
   * Compare-and-set of one row.
   * @throws StoreError P2025, as Prisma's update would, when it is gone or has another version than `from`
   */
  saveSession(row: SessionRow, from: number): Promise<void>
  /**
   * A piece of a sealed file: through Prisma's engine its quarter of a megabyte would go as text, twice. Only while the
   * file is `pending`: a piece that comes after another instance has finished it would stay beside the file for good.
   * @throws StoreError P2025 when it is not, or gone
   */
  addChunk(chunk: { evidenceId: string; index: number; data: Bytes }): Promise<void>
  /** All pieces that stand with a file, in order; those of attempts that were cut short are among them. */
  chunks(evidenceId: string): Promise<{ index: number; data: Bytes }[]>
  /** The chat of an office that has this tag. */
  officeLink(tag: Bytes): Promise<{ id: string; officeId: string; sealed: Bytes } | undefined>
}

const kind = (scalarType: ArgType['scalarType']): ArgType => ({ scalarType, arity: 'scalar' })
const [text, whole, bytes] = [kind('string'), kind('int'), kind('bytes')]

export function createDirect(connection: Pick<SqlQueryable, 'provider' | 'queryRaw' | 'executeRaw'>): Direct {
  /** PostgreSQL numbers its placeholders; better-sqlite3 would take a number for a name. */
  const placed = (sql: string): string => {
    if (connection.provider !== 'postgres') return sql
    let number = 0
    return sql.replaceAll('?', () => `$${(number += 1)}`)
  }
  const read = placed('SELECT "state", "version", "expiresOn" FROM "Session" WHERE "id" = ?')
  const write = placed(
    'UPDATE "Session" SET "state" = ?, "version" = ?, "expiresOn" = ? WHERE "id" = ? AND "version" = ?',
  )
  const create = placed(
    'INSERT INTO "Session" ("state", "version", "expiresOn", "id") VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  )
  // PostgreSQL: whoever finishes the file waits for this piece and then deletes it, or this waits and then finds it
  // finished. SQLite has one writer.
  const lock = connection.provider === 'postgres' ? ' FOR SHARE' : ''
  const add = placed(
    'INSERT INTO "EvidenceChunk" ("evidenceId", "index", "data") ' +
      `SELECT "id", ?, ? FROM "Evidence" WHERE "id" = ? AND "state" = 'pending'${lock}`,
  )
  const pieces = placed('SELECT "index", "data" FROM "EvidenceChunk" WHERE "evidenceId" = ? ORDER BY "index"')
  const link = placed('SELECT "id", "officeId", "sealed" FROM "OfficeLink" WHERE "tag" = ?')

  /** A driver's error quotes the row. */
  const quietly = async <T>(name: string, work: Promise<T>): Promise<T> => {
    try {
      return await work
    } catch (error) {
      throw new StoreError(name, error)
    }
  }
  const all = async (name: string, sql: string, arg: unknown, type: ArgType): Promise<unknown[][]> =>
    (await quietly(name, connection.queryRaw({ sql, args: [arg], argTypes: [type] }))).rows
  const first = async (...query: Parameters<typeof all>): Promise<unknown[] | undefined> => (await all(...query))[0]

  return {
    async session(id) {
      const row = await first('session.read', read, id, text)
      return row && { state: bytesOf(row[0]), version: Number(row[1]), expiresOn: String(row[2]) }
    },
    async createSession({ id, state, version, expiresOn }) {
      const args = [state, version, expiresOn, id]
      const argTypes = [bytes, whole, text, text]
      const count = await quietly('session.create', connection.executeRaw({ sql: create, args, argTypes }))
      if (count !== 1) throw new StoreError('session.create', { code: 'P2002' })
    },
    async saveSession({ id, state, version, expiresOn }, from) {
      const args = [state, version, expiresOn, id, from]
      const argTypes = [bytes, whole, text, text, whole]
      const count = await quietly('session.save', connection.executeRaw({ sql: write, args, argTypes }))
      if (count !== 1) throw new StoreError('session.save', { code: 'P2025' })
    },
    async addChunk({ evidenceId, index, data }) {
      const args = [index, data, evidenceId]
      const argTypes = [whole, bytes, text]
      const count = await quietly('evidenceChunk.create', connection.executeRaw({ sql: add, args, argTypes }))
      if (count !== 1) throw new StoreError('evidenceChunk.create', { code: 'P2025' })
    },
    chunks: async (evidenceId) =>
      (await all('evidenceChunk.read', pieces, evidenceId, text)).map(([index, data]) => ({
        index: Number(index),
        data: bytesOf(data),
      })),
    async officeLink(tag) {
      const row = await first('officeLink.read', link, tag, bytes)
      return row && { id: String(row[0]), officeId: String(row[1]), sealed: bytesOf(row[2]) }
    },
  }
}

/** Drivers hand bytes over as they like: SQLite's as an ArrayBuffer or Buffer, PostgreSQL's as a Buffer of a pool. */
export function bytesOf(value: unknown): Bytes {
  if (value instanceof ArrayBuffer || value instanceof Uint8Array) return new Uint8Array(value)
  throw new TypeError('The database handed over something else than bytes')
}
