import { randomBytes } from 'node:crypto'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import {
  type ColumnType,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQueryable,
} from '@prisma/driver-adapter-utils'
import { Client } from 'pg'

// Databases in which the schema engine replays the migrations. The adapters of the service cannot serve it: SQLite's
// takes one statement at a time where the engine sends a script, and PostgreSQL's knows no column of type "char",
// which the catalog is full of (Prisma 7.10).

export function sqliteShadow(): Shadow {
  const factory = new PrismaBetterSqlite3({ url: ':memory:' })
  return shadow(async () => {
    const memory = await factory.connect()
    return {
      ...info(factory),
      queryRaw: (query) => memory.queryRaw(query),
      executeRaw: async ({ sql }) => memory.executeScript(sql).then(() => 0),
      dispose: () => memory.dispose(),
    }
  }, info(factory))
}

/** @param url of a server; the shadow is a new database there, dropped at the end */
export function postgresShadow(url: string): Shadow {
  const provider = { provider: 'postgres', adapterName: '@prisma/adapter-pg' } as const
  return shadow(async () => {
    const name = `shadow_${randomBytes(8).toString('hex')}`
    const server = new Client(url)
    await server.connect()
    await server.query(`CREATE DATABASE ${name}`)
    const client = new Client(Object.assign(new URL(url), { pathname: name }).href)
    await client.connect()
    return {
      ...provider,
      async queryRaw({ sql, args }) {
        const { fields, rows } = await client.query<unknown[]>({ text: sql, values: args, rowMode: 'array' })
        return {
          columnNames: fields.map((field) => field.name),
          columnTypes: fields.map((field) => catalogTypes[field.dataTypeID] ?? ColumnTypeEnum.Text),
          rows,
        }
      },
      executeRaw: async ({ sql }) => client.query(sql).then(() => 0),
      async dispose() {
        await client.end()
        await server.query(`DROP DATABASE ${name}`)
        await server.end()
      },
    }
  }, provider)
}

/** By object id of the type (PostgreSQL, pg_type.dat). */
const catalogTypes: Record<number, ColumnType> = {
  16: ColumnTypeEnum.Boolean,
  18: ColumnTypeEnum.Character,
  20: ColumnTypeEnum.Int64,
  21: ColumnTypeEnum.Int32,
  23: ColumnTypeEnum.Int32,
  26: ColumnTypeEnum.Int64,
  1002: ColumnTypeEnum.CharacterArray,
  1003: ColumnTypeEnum.TextArray,
  1009: ColumnTypeEnum.TextArray,
}

/** Makes as many databases as the engine asks for. The engine leaves one open: `close` does away with all. */
export interface Shadow extends SqlMigrationAwareDriverAdapterFactory {
  close(): Promise<void>
}

type Info = Pick<SqlDriverAdapter, 'provider' | 'adapterName'>

const info = ({ provider, adapterName }: Info): Info => ({ provider, adapterName })

type Connection = SqlQueryable & Pick<SqlDriverAdapter, 'dispose'>

function shadow(open: () => Promise<Connection>, provider: Info): Shadow {
  const opened = new Set<Connection>()
  async function dispose(connection: Connection) {
    if (opened.delete(connection)) await connection.dispose()
  }
  async function connect(): Promise<SqlDriverAdapter> {
    const connection = await open()
    opened.add(connection)
    return {
      ...connection,
      executeScript: async (script) => void (await connection.executeRaw({ sql: script, args: [], argTypes: [] })),
      startTransaction: () => Promise.reject(new Error('The schema engine does not use transactions here.')),
      dispose: () => dispose(connection),
    }
  }
  return {
    ...provider,
    connect,
    connectToShadowDb: connect,
    close: async () => void (await Promise.all([...opened].map(dispose))),
  }
}
