/** Keys of the day that are elsewhere, cannot be read, or vanish: nothing is taken for lost, and the operator reads what to mend. */
import { access, chmod, mkdir, readdir, rename, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { isMemory } from '../../src/memory-folder.ts'
import { submitCase } from '../../src/cases/submit.ts'
import type { Channel } from '../../src/channel.ts'
import { serverSecret } from '../../src/server-secret.ts'
import { startService } from '../../src/service.ts'
import { newDeps, newSubmission } from '../cases/fixtures.ts'
import { createComplaints } from '../support/complaints.ts'
import { sampleConfig } from '../support/sample-config.ts'
import { tellHere } from '../support/tell-here.ts'

const OFFICE = 'bawaslu-kota'
const DAY = 86_400_000
const ani = { channel: 'telegram', id: '7913553771337' } as const

/** Data on which the service lives several times. Each life ends with a notice due in 60 hours and a chat that waits for news. */
async function newPlace() {
  const { config, remove } = await sampleConfig()
  onTestFinished(remove)
  const clock = { time: Date.parse('2027-02-09T05:00:00Z') }
  const { complaints, log } = createComplaints()
  const channel: Channel = {
    name: 'telegram',
    start: async () => undefined,
    send: async () => [],
    healthy: () => true,
    stop: async () => undefined,
  }

  async function start(keysDir = config.keysDir) {
    const service = await startService({
      config: { ...config, keysDir },
      channels: [channel],
      log,
      now: () => new Date(clock.time),
    })
    let running = true
    const stop = async () => {
      if (running) await service.stop()
      running = false
    }
    onTestFinished(stop)
    return { ...service, stop }
  }

  async function waiting() {
    const service = await start()
    const { db } = service.store
    await db.$transaction(
      await service.outbox.enqueue([
        { officeId: OFFICE, caseId: '', final: true, reply: { text: 'held' }, dueAt: new Date(clock.time + 2.5 * DAY) },
      ]),
    )
    const submission = await newSubmission()
    const secret = await serverSecret(config, db)
    await submitCase({ ...(await newDeps(service.store, { secret })), now: () => new Date(clock.time) }, submission)
    await db.outboxItem.deleteMany({ where: { dueAt: 0n } })
    await tellHere({ db, pings: service.pings }, ani, 'id', submission.caseId)
    await service.stop()
  }

  /** What is in the database, as bytes. */
  async function rows() {
    const service = await start()
    const { db } = service.store
    const found = { notices: await db.outboxItem.findMany(), pings: await db.ping.findMany() }
    await service.stop()
    return found
  }

  const keyFiles = async () => (await readdir(config.keysDir)).filter((name) => name.endsWith('.key'))
  return { config, clock, complaints, start, waiting, rows, keyFiles }
}

test('keys of the day go where they are set to be, and none lies in the data that is backed up', async () => {
  const { config, start } = await newPlace()
  const keysDir = join(config.dataDir, '..', 'keys')
  await start(keysDir)
  expect((await readdir(keysDir)).filter((name) => name.endsWith('.key'))).toHaveLength(1)
  expect((await readdir(config.dataDir, { recursive: true })).filter((name) => name.endsWith('.key'))).toEqual([])
})

test.skipIf(await isMemory(tmpdir()))(
  'another folder, or an unmounted one: no start, a sentence, and nothing of what waits is touched',
  async () => {
    const { config, start, waiting, rows } = await newPlace()
    await waiting()
    const before = await rows()
    const other = join(config.dataDir, 'epoch')
    await expect(start(other)).rejects.toThrow(
      new RegExp(
        `^2 waiting notices.*not in ${other}\\. Nothing was deleted\\. Correct KENTONGAN_KEYS.*touch ${other}/lost$`,
      ),
    )
    const away = `${config.keysDir}-away`
    await rename(config.keysDir, away)
    await expect(start()).rejects.toThrow(/mount the disk of that folder/)
    await rm(config.keysDir, { recursive: true })
    await rename(away, config.keysDir)
    expect(await rows()).toEqual(before)
  },
)

test.skipIf(await isMemory(tmpdir()))(
  'lost for good, as the operator says: told once, and then it goes on',
  async () => {
    const { config, complaints, start, waiting } = await newPlace()
    await waiting()
    await rm(config.keysDir, { recursive: true })
    await mkdir(config.keysDir, { mode: 0o700 })
    await writeFile(join(config.keysDir, 'lost'), '')
    const service = await start()
    await vi.waitUntil(async () => !(await readdir(config.keysDir)).includes('lost'), { timeout: 20_000, interval: 20 })
    expect(complaints.join('\n')).toMatch(/their key of the day is gone.*{"office":"bawaslu-kota","notices":1}/)
    expect(complaints.join('\n')).toMatch(/cannot be told any more.*{"chats":1}/)
    expect(await service.store.db.outboxItem.count()).toBe(1)
    await service.stop()
    await start()
  },
)

test.runIf(await isMemory())(
  'a folder in memory is empty after the machine was started: that stops nothing',
  async () => {
    const { config, start, waiting } = await newPlace()
    await waiting()
    const folder = `/dev/shm/kentongan-keys-${process.pid}`
    onTestFinished(() => rm(folder, { recursive: true, force: true }))
    await rm(config.keysDir, { recursive: true })
    await start(folder)
  },
)

test('a key file that others could read: no start; found while it runs: not ready, told, nothing lost, no key destroyed', async () => {
  const { config, clock, start, waiting, rows, keyFiles } = await newPlace()
  await waiting()
  const before = await rows()
  const [name = ''] = await keyFiles()
  const path = join(config.keysDir, name)
  await chmod(path, 0o644)
  clock.time += DAY
  await expect(start()).rejects.toThrow(`chmod 600 ${path}`)
  await chmod(path, 0o600)
  clock.time -= DAY
  expect(await rows()).toEqual(before)

  const service = await start()
  expect(await service.ready()).toEqual({ ok: true, parts: { store: true, keys: true, telegram: true } })
  // After the turn that the start itself began.
  await service.turnKeys()
  await chmod(path, 0o644)
  for (let day = 0; day < 3; day += 1) {
    clock.time += DAY
    await expect(service.turnKeys()).rejects.toThrow(`chmod 600 ${path}`)
  }
  expect(await service.ready()).toEqual({ ok: false, parts: { store: true, keys: false, telegram: true } })
  expect(await keyFiles()).toContain(name)
  const { db } = service.store
  expect({ notices: await db.outboxItem.findMany(), pings: await db.ping.findMany() }).toEqual(before)

  await chmod(path, 0o600)
  await service.turnKeys()
  expect((await service.ready()).ok).toBe(true)
  expect(await keyFiles()).not.toContain(name)
  expect(await service.pings.stop(ani)).toMatchObject({ was: true })
})

test('the folder is removed from under the service: not ready, and said in a sentence', async () => {
  const { config, clock, complaints, start } = await newPlace()
  const service = await start()
  // What the service writes there at its start is written.
  await vi.waitFor(() => access(join(config.keysDir, 'withdrawn')))
  await rm(config.keysDir, { recursive: true })
  expect((await service.ready()).parts).toMatchObject({ keys: false })
  clock.time += DAY
  const hello = { kind: 'text', text: 'menu' } as const
  for (const messageId of ['1', '2']) {
    const turn = service.receive({ address: ani, messageId, at: new Date(), group: false, content: hello })
    await expect(turn).rejects.toThrow(/is gone: .*Put the folder back as it was/)
  }
  // Once, however many write.
  expect(complaints).toEqual([expect.stringMatching(/\.key is gone: .*Put the folder back as it was/)])
})

test('what is left of a key whose destruction was cut off stops no start', async () => {
  const { config, clock, start, waiting, keyFiles } = await newPlace()
  await waiting()
  const [name = ''] = await keyFiles()
  clock.time += DAY
  const service = await start()
  await service.turnKeys()
  await service.stop()
  await truncate(join(config.keysDir, name))
  clock.time += DAY
  const again = await start()
  await again.turnKeys()
  expect(await keyFiles()).not.toContain(name)
  expect(await again.pings.stop(ani)).toMatchObject({ was: true })
})
