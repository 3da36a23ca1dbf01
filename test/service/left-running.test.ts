/** An instance that was left running while a newer version brought their PostgreSQL up to date. */
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Channel } from '../../src/channel.ts'
import { startService } from '../../src/service.ts'
import { createComplaints } from '../support/complaints.ts'
import { sampleConfig } from '../support/sample-config.ts'
import { describeStores } from '../support/store.ts'

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
      const { url, db } = await open()
      const { config, remove } = await sampleConfig()
      const { complaints, log } = createComplaints()
      const service = await startService({ config: { ...config, databaseUrl: url }, channels: [channel], log })
      onTestFinished(async () => {
        await service.stop()
        await remove()
      })
      expect((await service.ready()).ok).toBe(true)
      await db.$executeRawUnsafe(
        `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name") VALUES ('1', '2', '29990101000000_later')`,
      )
      await expect.poll(() => service.ready(), { timeout: 20_000 }).toMatchObject({ ok: false, parts: { keys: false } })
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
