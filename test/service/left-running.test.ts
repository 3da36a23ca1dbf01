/** An instance that was left running while a newer version brought their PostgreSQL up to date. */
import type { Dirent } from 'node:fs'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import type { Channel } from '../../src/channel.ts'
import { startService } from '../../src/service.ts'
import { createComplaints } from '../support/complaints.ts'
import { sampleConfig } from '../support/sample-config.ts'
import { describeStores } from '../support/store.ts'

/** The folder of the newer version has taken the place of ours, as at the documented upgrade. */
const upgrade = vi.hoisted(() => ({ done: false }))
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>()
  return {
    ...fs,
    readdirSync(path: string, options: { withFileTypes: true }): Dirent[] {
      const found = fs.readdirSync(path, options)
      const [first] = found
      if (!upgrade.done || !path.endsWith('migrations') || first === undefined) return found
      return [...found, Object.assign(Object.create(first) as Dirent, { name: '29990101000000_later' })]
    },
  }
})

const channel: Channel = {
  name: 'telegram',
  start: async () => undefined,
  send: async () => [],
  healthy: () => true,
  stop: async () => undefined,
}

describeStores((open, kind) => {
  describe.runIf(kind === 'postgresql')('a newer version has changed the database', () => {
    test('the older instance steps back and says so', { timeout: 60_000 }, async () => {
      const store = await open()
      const { url, db } = store
      const { config, remove } = await sampleConfig()
      const { complaints, log } = createComplaints()
      const service = await startService({ config: { ...config, databaseUrl: url }, channels: [channel], log })
      onTestFinished(async () => {
        await service.stop()
        await remove()
      })
      expect((await service.ready()).ok).toBe(true)
      const row = (id: string, finished: string, rolledBack: string): string =>
        `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at", "rolled_back_at")
         VALUES ('${id}', '2', '29990101000000_${id}', ${finished}, ${rolledBack})`
      // One that failed, or was taken back, has changed nothing.
      await db.$executeRawUnsafe(row('failed', 'NULL', 'NULL'))
      await db.$executeRawUnsafe(row('undone', 'now()', 'now()'))
      expect(await store.newer()).toEqual([])
      expect(await service.ready()).toMatchObject({ ok: true, parts: { version: true } })
      upgrade.done = true
      await db.$executeRawUnsafe(row('later', 'now()', 'NULL'))
      await expect
        .poll(() => service.ready(), { timeout: 20_000 })
        .toMatchObject({ ok: false, parts: { keys: true, version: false } })
      expect(complaints).toEqual([expect.stringMatching(/a newer version .* stop it, and start the newer version/u)])
      const message = {
        address: { channel: 'telegram', id: '7913553771337' } as const,
        messageId: '1',
        at: new Date(),
        group: false,
        content: { kind: 'text', text: '/start' } as const,
      }
      await expect(service.receive(message)).rejects.toThrow(/older than its database/)
      expect(await db.session.count()).toBe(0)
    })
  })
})
