/** What is asked of the outbox for every notice. */
import type { Bytes } from '../vault/bytes.ts'
import { bigOf, bytesOf, type Statements } from './statements.ts'

/** A notice that a worker may take. */
export interface DueRow {
  id: string
  officeId: string
  linkId: string
  attempts: number
  dueAt: bigint
}

export interface DirectOutbox {
  /** Whether anything waits for other chats than these. Mostly nothing does, and this is quickly asked. */
  waits(chats: readonly string[]): Promise<boolean>
  /** Whether anything waits for a first chat of its office. */
  waitsForChat(): Promise<boolean>
  /** Chats in the middle of an attempt, here or in another instance, or waiting for the next one. */
  tried(time: bigint): Promise<string[]>
  /** What is due in other chats than these, in order. */
  due(time: bigint, chats: readonly string[], limit: number): Promise<DueRow[]>
  /** When the first of other chats than these is due, or the first that was tried is to be again. */
  next(time: bigint, chats: readonly string[]): Promise<bigint | undefined>
  /** Takes one until another moment, unless somebody did since it was read; what is sealed in it, or undefined. */
  claim(row: Pick<DueRow, 'id' | 'dueAt' | 'attempts'>, until: bigint): Promise<Bytes | undefined>
  remove(id: string): Promise<void>
  /** The highest position in the chat; 0 when nothing waits for it. */
  lastPosition(linkId: string): Promise<bigint>
  /** What waits for a first chat of the office, newest first. */
  unlinked(officeId: string, before: bigint, limit: number): Promise<{ id: string; sealed: Bytes; position: bigint }[]>
}

/** No chat has it: PostgreSQL knows no empty list. Rows without a chat are in no list and outside of none. */
const NOBODY = ''
const marks = (chats: readonly string[]): string => ['?', ...chats.map(() => '?')].join()

export function createDirectOutbox({ read, rows, write }: Statements): DirectOutbox {
  return {
    async waits(chats) {
      // The first condition finds the place in the index behind all rows without a chat, of which there may be many.
      const sql = `SELECT 1 FROM "OutboxItem" WHERE "linkId" > '' AND "linkId" NOT IN (${marks(chats)}) LIMIT 1`
      return (await read('outboxItem.waits', sql, NOBODY, ...chats)).length > 0
    },
    async waitsForChat() {
      const sql = 'SELECT 1 FROM "OutboxItem" WHERE "linkId" IS NULL LIMIT 1'
      return (await read('outboxItem.waits', sql)).length > 0
    },
    async tried(time) {
      const sql =
        'SELECT DISTINCT "linkId" FROM "OutboxItem" WHERE "linkId" IS NOT NULL AND "attempts" > 0 AND "dueAt" > ?'
      return (await rows('outboxItem.tried', sql, time)).map(([linkId]) => String(linkId))
    },
    async due(time, chats, limit) {
      const sql =
        'SELECT "id", "officeId", "linkId", "attempts", "dueAt" FROM "OutboxItem" ' +
        `WHERE "linkId" NOT IN (${marks(chats)}) AND "dueAt" <= ? ORDER BY "position" LIMIT ?`
      const found = await rows('outboxItem.due', sql, NOBODY, ...chats, time, limit)
      return found.map(([id, officeId, linkId, attempts, dueAt]) => ({
        id: String(id),
        officeId: String(officeId),
        linkId: String(linkId),
        attempts: Number(attempts),
        dueAt: bigOf(dueAt),
      }))
    },
    async next(time, chats) {
      const sql =
        'SELECT "dueAt" FROM "OutboxItem" WHERE "linkId" IS NOT NULL AND ' +
        `("linkId" NOT IN (${marks(chats)}) OR ("attempts" > 0 AND "dueAt" > ?)) ORDER BY "dueAt" LIMIT 1`
      const [row] = await rows('outboxItem.next', sql, NOBODY, ...chats, time)
      return row && bigOf(row[0])
    },
    async claim({ id, dueAt, attempts }, until) {
      const sql =
        'UPDATE "OutboxItem" SET "dueAt" = ?, "attempts" = ? WHERE "id" = ? AND "dueAt" = ? AND "attempts" = ? ' +
        'RETURNING "sealed"'
      const [row] = await rows('outboxItem.claim', sql, until, attempts + 1, id, dueAt, attempts)
      return row && bytesOf(row[0])
    },
    async remove(id) {
      await write('outboxItem.delete', 'DELETE FROM "OutboxItem" WHERE "id" = ?', id)
    },
    async lastPosition(linkId) {
      const sql = 'SELECT MAX("position") FROM "OutboxItem" WHERE "linkId" = ?'
      const [row] = await read('outboxItem.position', sql, linkId)
      return bigOf(row?.[0] ?? 0)
    },
    async unlinked(officeId, before, limit) {
      const sql =
        'SELECT "id", "sealed", "position" FROM "OutboxItem" WHERE "officeId" = ? AND "linkId" IS NULL ' +
        'AND "position" < ? ORDER BY "position" DESC LIMIT ?'
      const found = await rows('outboxItem.unlinked', sql, officeId, before, limit)
      return found.map(([id, sealed, position]) => ({
        id: String(id),
        sealed: bytesOf(sealed),
        position: bigOf(position),
      }))
    },
  }
}
