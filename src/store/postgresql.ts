/** PostgreSQL as the store, for several instances of the service. */
import { PrismaPg } from '@prisma/adapter-pg'
import { asDb, clientOptions } from './db.ts'
import { PrismaClient } from './generated/postgresql/client.ts'
import { applyMigrations } from './migrate.ts'
import type { Store } from './store.ts'

/** Any number will do, as long as all instances take the same one. */
const migrationLock = 5_366_264

export async function openPostgresql(url: string): Promise<Store> {
  const adapter = new PrismaPg({ connectionString: url })
  await migrate(adapter)
  const client = new PrismaClient({ ...clientOptions, adapter })
  return {
    db: asDb(client),
    kind: 'postgresql',
    checkpoint: () => Promise.resolve(),
    close: () => client.$disconnect(),
  }
}

/** In one transaction, under an advisory lock: instances that start together take turns. */
async function migrate(adapter: PrismaPg): Promise<void> {
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
