/**
 * Where both peers keep state and reports: Prisma with the same adapter, the same settings of SQLite and a table of our
 * own models, so that neither library pays for another database than we do. Our lane and our shared commits are ours
 * and not used here.
 */
import { randomUUID } from 'node:crypto'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { PrismaClient } from '../../src/store/generated/sqlite/client.ts'
import { openStore } from '../../src/store/open.ts'

export interface Storage {
  read<T>(key: string): Promise<T | undefined>
  write(key: string, state: unknown): Promise<void>
  remove(key: string): Promise<void>
  /** The finished report, as a row. */
  report(answers: readonly string[]): Promise<void>
  reports(): Promise<number>
}

/** Rows of reports stand beside those of chats. */
const REPORT = 'report:'

export async function openStorage(path: string): Promise<Storage> {
  // Makes the tables.
  await (await openStore(`file:${path}`)).close()
  const factory = new PrismaBetterSqlite3({ url: path })
  const { session } = new PrismaClient({
    adapter: {
      provider: factory.provider,
      adapterName: factory.adapterName,
      async connect() {
        const connection = await factory.connect()
        await connection.executeScript('PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=2000')
        return connection
      },
    },
  })
  const expiresOn = '2099-12-31'
  const bytes = (value: unknown) => new Uint8Array(Buffer.from(JSON.stringify(value)))
  return {
    async read<T>(id: string) {
      const row = await session.findUnique({ where: { id } })
      const state: T | undefined = row === null ? undefined : JSON.parse(Buffer.from(row.state).toString())
      return state
    },
    async write(id, value) {
      const state = bytes(value)
      await session.upsert({
        where: { id },
        create: { id, state, version: 0, expiresOn },
        update: { state },
        select: { id: true },
      })
    },
    async remove(id) {
      await session.deleteMany({ where: { id } })
    },
    async report(answers) {
      const id = REPORT + randomUUID()
      await session.create({ data: { id, state: bytes(answers), version: 0, expiresOn }, select: { id: true } })
    },
    reports: () => session.count({ where: { id: { startsWith: REPORT } } }),
  }
}
