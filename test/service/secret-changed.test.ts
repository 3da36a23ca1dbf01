/** The server secret is changed under two instances on one PostgreSQL, one after the other. */
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Channel } from '../../src/channel.ts'
import { createSecretKnown } from '../../src/secret-known.ts'
import { startService } from '../../src/service.ts'
import { newSecret } from '../cases/fixtures.ts'
import { createComplaints } from '../support/complaints.ts'
import { sampleConfig } from '../support/sample-config.ts'
import { describeStores } from '../support/store.ts'

const OLD = `${'a'.repeat(30)}bcdefghijklmnop`
const NEW = `${'z'.repeat(30)}bcdefghijklmnop`
const OFFICE = 'bawaslu-kota'
const official = { channel: 'telegram', id: '7913553771337' } as const

let messages = 0

async function instance(databaseUrl: string, value: string) {
  const { config, remove } = await sampleConfig()
  const { complaints, log } = createComplaints()
  const said: string[] = []
  const channel: Channel = {
    name: 'telegram',
    start: async () => undefined,
    async send(_, { text }) {
      said.push(text)
      return []
    },
    healthy: () => true,
    stop: async () => undefined,
  }
  const service = await startService({
    config: { ...config, databaseUrl, secret: { value } },
    channels: [channel],
    log,
  })
  onTestFinished(async () => {
    await service.stop()
    await remove()
  })
  return {
    ...service,
    complaints,
    /** What the official reads in answer. */
    async hears(text: string): Promise<string> {
      const messageId = String((messages += 1))
      const content = { kind: 'text', text } as const
      await service.receive({ address: official, messageId, at: new Date(), group: false, content })
      await service.idle()
      return said.splice(0).join('\n')
    },
  }
}

describeStores((open, kind) => {
  describe.runIf(kind === 'postgresql')('the first of two instances is started with a new secret', () => {
    test('the other, which lacks it, steps back and says so', { timeout: 60_000 }, async () => {
      const { url } = await open()
      const old = await instance(url, OLD)
      await old.hears(`/petugas ${(await old.invitations.create(OFFICE)).code}`)
      expect(await old.hears('/kasus')).toMatch(/kasus/i)
      const changed = await instance(url, `${NEW},${OLD}`)
      await changed.links.renew()
      await expect.poll(() => old.ready(), { timeout: 20_000 }).toMatchObject({ ok: false, parts: { keys: false } })
      expect(old.complaints.join()).toMatch(/another instance has a new server secret, and this one does not/)
      old.complaints.splice(0)
      await expect(old.hears('/kasus')).rejects.toThrow(/lacks the server secret that the others have/)
      expect(old.complaints).toEqual([expect.stringMatching(/^This instance lacks the server secret/)])
      expect((await changed.ready()).ok).toBe(true)
      expect(await changed.hears('/kasus')).toMatch(/kasus/i)
    })

    test('and one restarted under the old secret meanwhile: the old one can be dropped all the same', {
      timeout: 60_000,
    }, async () => {
      const { url, db } = await open()
      const first = await instance(url, `${OLD},${NEW}`)
      await first.hears(`/petugas ${(await first.invitations.create(OFFICE)).code}`)
      const changed = await instance(url, `${NEW},${OLD}`)
      await changed.links.renew()
      await instance(url, `${OLD},${NEW}`)
      await changed.invitations.create(OFFICE)
      await instance(url, `${NEW},${OLD}`)
      // Two days later: until then the shared keys of the day need the old one.
      const { log, complaints } = createComplaints()
      const known = createSecretKnown({ db, secret: await newSecret(NEW), log })
      expect([await known.look(), complaints]).toEqual([true, []])
    })

    test('the other, which had it in second place before, goes on', { timeout: 60_000 }, async () => {
      const { url } = await open()
      const old = await instance(url, `${OLD},${NEW}`)
      await old.hears(`/petugas ${(await old.invitations.create(OFFICE)).code}`)
      const answer = await old.hears('/kasus')
      const changed = await instance(url, `${NEW},${OLD}`)
      await changed.links.renew()
      expect(await changed.links.underPrevious()).toBe(0)
      expect(await old.hears('/kasus')).toBe(answer)
      expect(await changed.hears('/kasus')).toBe(answer)
      expect((await old.ready()).ok).toBe(true)
    })
  })
})
