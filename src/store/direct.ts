/**
 * The statements of nearly every turn and of every notice, and the one that carries files, given to the database's driver
 * as they are. Prisma's engine between them costs several times what they do (docs/benchmarks.md), and a service on one
 * small machine has nothing else to save.
 * Everything else goes through the client, which shares the connection and its lane.
 */
import type { Bytes } from '../vault/bytes.ts'
import { createDirectOutbox, type DirectOutbox } from './direct-outbox.ts'
import { bigOf, bytesOf, type Connection, createStatements, type Reader } from './statements.ts'
import { StoreError } from './store-error.ts'

export interface SessionRow {
  id: string
  state: Bytes
  version: number
  expiresOn: string
}

export interface LinkRow {
  id: string
  officeId: string
  sealed: Bytes
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
  officeLink(tag: Bytes): Promise<LinkRow | undefined>
  officeLinkById(id: string): Promise<LinkRow | undefined>
  officeLinksOf(officeId: string): Promise<LinkRow[]>
  /** Whether a case is shown, and when it will be. */
  caseShown(id: string): Promise<{ status: string; heldUntil: bigint | undefined } | undefined>
  readonly outbox: DirectOutbox
}

/** @param reader answers what is asked by key; without it the connection does */
export function createDirect(connection: Connection, reader: Reader = connection): Direct {
  const statements = createStatements(connection, reader)
  const { read, rows, write } = statements
  // PostgreSQL: whoever finishes the file waits for this piece and then deletes it, or this waits and then finds it
  // finished. SQLite has one writer.
  const lock = statements.postgres ? ' FOR SHARE' : ''

  const linkOf = ([id, officeId, sealed]: unknown[]): LinkRow => ({
    id: String(id),
    officeId: String(officeId),
    sealed: bytesOf(sealed),
  })
  const links = async (column: 'tag' | 'id' | 'officeId', value: string | Bytes): Promise<LinkRow[]> => {
    const sql = `SELECT "id", "officeId", "sealed" FROM "OfficeLink" WHERE "${column}" = ?`
    return (await read('officeLink.read', sql, value)).map(linkOf)
  }

  return {
    async session(id) {
      const sql = 'SELECT "state", "version", "expiresOn" FROM "Session" WHERE "id" = ?'
      const [row] = await read('session.read', sql, id)
      return row && { state: bytesOf(row[0]), version: Number(row[1]), expiresOn: String(row[2]) }
    },
    async createSession({ id, state, version, expiresOn }) {
      const sql =
        'INSERT INTO "Session" ("state", "version", "expiresOn", "id") VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING'
      const count = await write('session.create', sql, state, version, expiresOn, id)
      if (count !== 1) throw new StoreError('session.create', { code: 'P2002' })
    },
    async saveSession({ id, state, version, expiresOn }, from) {
      const sql = 'UPDATE "Session" SET "state" = ?, "version" = ?, "expiresOn" = ? WHERE "id" = ? AND "version" = ?'
      const count = await write('session.save', sql, state, version, expiresOn, id, from)
      if (count !== 1) throw new StoreError('session.save', { code: 'P2025' })
    },
    async addChunk({ evidenceId, index, data }) {
      const sql =
        'INSERT INTO "EvidenceChunk" ("evidenceId", "index", "data") ' +
        `SELECT "id", ?, ? FROM "Evidence" WHERE "id" = ? AND "state" = 'pending'${lock}`
      const count = await write('evidenceChunk.create', sql, index, data, evidenceId)
      if (count !== 1) throw new StoreError('evidenceChunk.create', { code: 'P2025' })
    },
    async chunks(evidenceId) {
      const sql = 'SELECT "index", "data" FROM "EvidenceChunk" WHERE "evidenceId" = ? ORDER BY "index"'
      const found = await rows('evidenceChunk.read', sql, evidenceId)
      return found.map(([index, data]) => ({ index: Number(index), data: bytesOf(data) }))
    },
    officeLink: async (tag) => (await links('tag', tag))[0],
    officeLinkById: async (id) => (await links('id', id))[0],
    officeLinksOf: (officeId) => links('officeId', officeId),
    async caseShown(id) {
      const [row] = await read('case.read', 'SELECT "status", "heldUntil" FROM "Case" WHERE "id" = ?', id)
      return row && { status: String(row[0]), heldUntil: row[1] === null ? undefined : bigOf(row[1]) }
    },
    outbox: createDirectOutbox(statements),
  }
}
