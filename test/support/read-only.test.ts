import { Client } from 'pg'
import { expect, test } from 'vitest'
import { readOnlyOf } from './read-only.ts'
import { tempPostgresStore } from './store.ts'

test('whoever is let in at that moment does not keep what was before', async () => {
  const store = await tempPostgresStore()
  // There the server waits so long: the connection has read its settings, and is in no list yet.
  const late = new Client({ connectionString: store.url, options: '-c post_auth_delay=1' })
  const ended = new Promise<string>((resolve) => void late.on('error', () => resolve('ended')))
  const kept = late.connect().then(
    async () => (await late.query<{ is: string }>("SELECT current_setting('transaction_read_only') AS is")).rows[0]?.is,
    () => 'ended',
  )
  await expect
    .poll(
      () => store.db.$queryRaw`
        SELECT 1 FROM pg_locks JOIN pg_database ON pg_database.oid = objid
        WHERE classid = 'pg_database'::regclass AND datname = current_database()`,
    )
    .toHaveLength(1)
  await readOnlyOf(store).readOnly()
  expect(await Promise.race([ended, kept.catch(() => 'ended')])).toBe('ended')
})
