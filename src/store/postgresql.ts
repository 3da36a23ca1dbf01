/** PostgreSQL as the store, for several instances of the service. */
import { PrismaPg } from '@prisma/adapter-pg'
import { asDb, clientOptions, only } from './db.ts'
import { createDirect } from './direct.ts'
import { PrismaClient } from './generated/postgresql/client.ts'
import { applyMigrations, FINISHED, type Migrations, migrationsOf, newerAmong } from './migrate.ts'
import type { Store } from './store.ts'

/** Any number will do, as long as all instances take the same one. */
const migrationLock = 5_366_264

/** Connections of one instance, unless DATABASE_URL says `connection_limit`. One core of JavaScript keeps fewer busy. */
const CONNECTIONS = 10

/**
 * A database that is away must end in an error, not in a turn that waits for ever: then the platform delivers again, and
 * the load balancer asks another instance. All of it is done on our side: PgBouncer refuses a connection that brings
 * settings for the server.
 */
const patience = { connectionTimeoutMillis: 10_000, query_timeout: 20_000, keepAlive: true }

/** Brings it to the schema of this version first. */
export async function openPostgresql(url: string, migrations: Migrations): Promise<Store> {
  const known = migrationsOf('postgresql')
  // Rebuilding a large table may take its time.
  await migrate(new PrismaPg({ connectionString: url }), migrations)
  const max = Number(new URL(url).searchParams.get('connection_limit') ?? CONNECTIONS)
  const connection = await new PrismaPg({ connectionString: url, max, ...patience }).connect()
  const client = new PrismaClient({ ...clientOptions, adapter: only(connection) })
  // At once: the client closes what it has opened, and nothing else.
  await client.$connect()
  return {
    db: asDb(client, createDirect(connection)),
    kind: 'postgresql',
    checkpoint: () => Promise.resolve(),
    async takesWrites() {
      // Also on in a standby (https://www.postgresql.org/docs/current/hot-standby.html).
      const [row] = await client.$queryRaw<{ only: string }[]>`
        SELECT current_setting('transaction_read_only') AS "only"`
      return row?.only === 'off'
    },
    async newer() {
      const rows = await client.$queryRawUnsafe<{ migration_name: string }[]>(FINISHED)
      return newerAmong(
        rows.map((row) => row.migration_name),
        known,
      )
    },
    close: () => client.$disconnect(),
  }
}

/** In one transaction, under an advisory lock: instances that start together take turns. */
async function migrate(adapter: PrismaPg, which: Migrations): Promise<void> {
  const connection = await adapter.connect()
  try {
    const transaction = await connection.startTransaction()
    const run = async (sql: string) => void (await transaction.executeRaw({ sql, args: [], argTypes: [] }))
    try {
      await run(`SELECT pg_advisory_xact_lock(${migrationLock})`)
      await applyMigrations(
        {
          script: run,
          async column(sql) {
            const { rows } = await transaction.queryRaw({ sql, args: [], argTypes: [] })
            return rows.map((row) => String(row[0]))
          },
        },
        'postgresql',
        which,
      )
      await run('COMMIT')
    } catch (error) {
      await run('ROLLBACK')
      throw error
    } finally {
      await transaction.commit()
    }
  } finally {
    await connection.dispose()
  }
}
