/** The table of keys that instances share, on PostgreSQL only: UNLOGGED, and rid of what was deleted. */
import type { SharedTable } from '../vault/shared-keys.ts'
import type { Db } from './db.ts'

export function createSharedTable(db: Db): SharedTable {
  return {
    read: (prefix) => db.sharedKey.findMany({ where: { slot: { startsWith: prefix } } }),
    async add({ slot, sealed }) {
      await db.$executeRaw`INSERT INTO "SharedKey" ("slot", "sealed") VALUES (${slot}, ${sealed}) ON CONFLICT DO NOTHING`
    },
    /**
     * A deleted row stays readable in the table's file, through VACUUM too. TRUNCATE gives the table a new file and
     * removes the old one. The lock waits for nobody's dump: whoever asks for a key would stand behind it.
     */
    async destroy(slots) {
      await db.$transaction([
        db.$executeRaw`SET LOCAL lock_timeout = '3s'`,
        db.$executeRaw`LOCK TABLE "SharedKey" IN ACCESS EXCLUSIVE MODE`,
        db.sharedKey.deleteMany({ where: { slot: { in: [...slots] } } }),
        db.$executeRaw`CREATE TEMPORARY TABLE kept ON COMMIT DROP AS SELECT * FROM "SharedKey"`,
        db.$executeRaw`TRUNCATE "SharedKey"`,
        db.$executeRaw`INSERT INTO "SharedKey" SELECT * FROM kept`,
      ])
    },
  }
}
