/** A database that answers every read and refuses every write: a standby, a disk that the system has locked. */
import { administer } from './postgres.ts'
import type { TestStore } from './store.ts'

export function readOnlyOf({ db, kind, url }: TestStore) {
  async function set(on: boolean): Promise<void> {
    if (kind === 'sqlite') {
      await db.$queryRawUnsafe(`PRAGMA query_only=${on ? 'ON' : 'OFF'}`)
      return
    }
    const name = new URL(url).pathname.slice(1)
    const admin = Object.assign(new URL(url), { pathname: 'postgres' }).href
    await administer(admin, `ALTER DATABASE ${name} SET default_transaction_read_only = ${on ? 'on' : 'off'}`)
    // One that is being let in may have read the old setting and is in no list yet: it locks the database until it is.
    const lock = `classid = 'pg_database'::regclass AND objid = (SELECT oid FROM pg_database WHERE datname = '${name}')`
    await administer(
      admin,
      `DO $$ BEGIN WHILE EXISTS (SELECT FROM pg_locks WHERE ${lock}) LOOP PERFORM pg_sleep(0.01); END LOOP; END $$`,
    )
    // Connections keep the setting with which they began.
    await administer(admin, `SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '${name}'`)
  }
  return { readOnly: () => set(true), writable: () => set(false) }
}
