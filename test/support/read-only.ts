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
    // Connections keep the setting with which they began.
    await administer(admin, `SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '${name}'`)
  }
  return { readOnly: () => set(true), writable: () => set(false) }
}
