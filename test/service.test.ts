/** The service as a whole, started and stopped on the same data, without a platform. */
import { readdir, stat } from 'node:fs/promises'
import { expect, onTestFinished, test, vi } from 'vitest'
import { submitCase } from '../src/cases/submit.ts'
import type { Channel, Content } from '../src/channel.ts'
import { serverSecret } from '../src/server-secret.ts'
import { startService } from '../src/service.ts'
import { newDeps, newSubmission } from './cases/fixtures.ts'
import { createComplaints } from './support/complaints.ts'
import { sampleConfig } from './support/sample-config.ts'

const OFFICE = 'bawaslu-kota'
const HOUR = 3_600_000

async function newPlace() {
  const { config, remove } = await sampleConfig({})
  onTestFinished(remove)
  const clock = { time: Date.parse('2027-02-09T23:50:00Z') }
  const { complaints, log } = createComplaints()
  const sent: string[] = []
  const channel: Channel = {
    name: 'telegram',
    start: async () => undefined,
    send: async (_to, reply) => {
      sent.push(reply.text)
      return []
    },
    healthy: () => true,
    stop: async () => undefined,
  }
  /** One life of the process; what is regular begins with it, and breaks off at its end. */
  async function run(work: (service: Awaited<ReturnType<typeof startService>>) => Promise<unknown> = async () => {}) {
    const service = await startService({ config, channels: [channel], log, now: () => new Date(clock.time) })
    try {
      await work(service)
    } finally {
      await service.stop()
    }
  }
  return { config, clock, complaints, sent, run }
}

type Service = Parameters<Parameters<Awaited<ReturnType<typeof newPlace>>['run']>[0] & object>[0]
const queue = async ({ outbox, store }: Service, text: string) =>
  store.db.$transaction(await outbox.enqueue([{ officeId: OFFICE, caseId: '', final: true, reply: { text } }]))

test.each([24.25, 80])(
  'stopped for %d hours: no acknowledged notice is lost, and no old key is left',
  async (hours) => {
    const { config, clock, complaints, sent, run } = await newPlace()
    await run((service) => queue(service, 'acknowledged'))
    clock.time += hours * HOUR
    await run()
    const keys = (await readdir(config.keysDir)).filter((name) => name.endsWith('.key'))
    expect(keys.length).toBeLessThanOrEqual(2)
    await run(async (service) => {
      await service.desk.linkDemo(OFFICE, { channel: 'telegram', id: '1' })
      await service.idle()
    })
    expect(sent).toContain('acknowledged')
    expect(complaints).toEqual([])
  },
)

test('a damaged notice does not keep what is past its time from being erased', async () => {
  const { clock, complaints, run } = await newPlace()
  await run(async (service) => {
    await queue(service, 'to be damaged')
    await service.store.db.outboxItem.updateMany({ data: { sealed: Buffer.from('damaged') } })
    await service.store.db.session.create({
      data: { id: 'old', version: 1, expiresOn: '2020-01-01', state: Buffer.from('x') },
    })
  })
  clock.time += 60 * HOUR
  await run(async ({ store }) => {
    await expect.poll(() => store.db.session.count()).toBe(0)
    expect(await store.db.outboxItem.count()).toBe(1)
  })
  expect(complaints.join('\n')).toMatch(
    /cannot be opened: the database was changed or damaged {"office":"bawaslu-kota","notices":1}/,
  )
})

test('a damaged deadline keeps no key from being destroyed, and the operator hears of it', async () => {
  const { config, clock, complaints, run } = await newPlace()
  await run(async ({ store }) => {
    // Its deadline is no blob of ours.
    const secret = await serverSecret(config, store.db)
    await submitCase({ ...(await newDeps(store, { secret })), now: () => new Date(clock.time) }, await newSubmission())
    await store.db.outboxItem.deleteMany()
  })
  const first = await readdir(config.keysDir)
  for (let day = 0; day < 3; day += 1) {
    clock.time += 24 * HOUR
    await run()
  }
  const keys = (await readdir(config.keysDir)).filter((name) => name.endsWith('.key'))
  expect(keys).toHaveLength(2)
  expect(first).not.toEqual(expect.arrayContaining(keys))
  expect(complaints.join('\n')).toMatch(/deadlines of cases cannot be opened.*changed or damaged {"cases":1}/)
})

test('what somebody leaves behind is out of the log of the database soon after they left', async () => {
  const { config, run } = await newPlace()
  const log = `${config.databaseUrl.replace('file:', '')}-wal`
  const size = (wanted: (bytes: number) => boolean): Promise<void> =>
    vi.waitUntil(async () => wanted((await stat(log)).size), { timeout: 60_000, interval: 5 }).then(() => undefined)
  await run(async (service) => {
    // The tidying of the start.
    await size((bytes) => bytes === 0)
    const say = (messageId: string, content: Content) =>
      service.receive({ address: { channel: 'telegram', id: '2' }, messageId, at: new Date(), group: false, content })
    await say('1', { kind: 'text', text: '/start' })
    await size((bytes) => bytes > 0)
    await say('2', { kind: 'gone' })
    await size((bytes) => bytes === 0)
  })
})
