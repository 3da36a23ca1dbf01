import { spawn } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { defaultLimits } from '../../adapters/web/limits.ts'
import { createUploads } from '../../adapters/web/uploads.ts'
import { ChannelError, type FileRef } from '../../src/channel.ts'
import { type Cleaner, createCleaner } from '../../src/evidence/clean.ts'
import { EVIDENCE_LIMITS } from '../../src/evidence/limits.ts'
import type { Evidence } from '../../src/evidence/evidence.ts'
import { createEvidence, type EvidenceDeps } from '../../src/evidence/pipeline.ts'
import { readEvidence } from '../../src/evidence/read.ts'
import { openStore } from '../../src/store/open.ts'
import { openEpochs } from '../../src/vault/epochs.ts'
import { type Identity, newIdentity } from '../../src/vault/identity.ts'
import { CANARY, picture, withTraces } from '../support/images.ts'
import { archive, recording } from '../support/recordings.ts'
import { describeStores, tempStore, type TestStore } from '../support/store.ts'

const REF = 'AgACAgUAAxkBAAI-names-its-sender'
const file: FileRef = { channel: 'telegram', ref: REF }
let photo: Buffer
let fileIdentity: Identity
let cleaner: Cleaner
beforeAll(async () => {
  photo = await withTraces(picture()).jpeg().toBuffer()
  fileIdentity = await newIdentity()
  const shared = createCleaner({ children: 1 })
  afterAll(() => shared.stop())
  // One warm child for the whole file: stopping one evidence service must not end the others' child.
  cleaner = { clean: (bytes) => shared.clean(bytes), cover: (...asked) => shared.cover(...asked), stop: () => {} }
})

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'kentongan-evidence-'))
  onTestFinished(() => rm(path, { recursive: true, force: true }))
  return path
}

async function newCase(store: TestStore): Promise<string> {
  const id = randomUUID()
  const bytes = new Uint8Array(1)
  await store.db.case.create({
    data: {
      id,
      code: id.slice(0, 8),
      formId: 'f',
      formVersion: 1,
      category: 'c',
      district: '33.74',
      status: 'received',
      receivedOn: '2027-02-09',
      touchedOn: '2027-02-09',
      keyId: 'k',
      fileRecipient: fileIdentity.recipient,
      mailboxRecipient: fileIdentity.recipient,
      body: bytes,
      mac: bytes,
    },
  })
  return id
}

const rowOf = (store: TestStore, id: string) => store.db.evidence.findUniqueOrThrow({ where: { id } })
const chunksOf = (store: TestStore) => store.db.evidenceChunk.count()

/** A moment that one side waits for and the other reaches. */
function moment(): { reached: Promise<void>; reach: () => void } {
  const box: { resolve?: () => void } = {}
  const reached = new Promise<void>((resolve) => (box.resolve = resolve))
  return { reached, reach: () => box.resolve?.() }
}

describeStores((open, kind) => {
  async function service(
    options: Partial<EvidenceDeps> & { store?: TestStore; dir?: string; clock?: { now: Date } } = {},
  ) {
    const store = options.store ?? (await open())
    const dir = options.dir ?? (await folder())
    const clock = options.clock ?? { now: new Date('2027-02-09T05:00:00Z') }
    const epochs = await openEpochs({ dir, now: () => clock.now })
    const warnings: string[] = []
    const evidence = createEvidence({
      db: store.db,
      epochs,
      fetch: async () => Readable.from([photo.subarray(0, 1000), photo.subarray(1000)]),
      now: () => clock.now,
      cleaner,
      log: { warn: (data, message) => void warnings.push(JSON.stringify(data) + message) },
      ...options,
      limits: { retryDelays: [0, 0], ...options.limits },
    })
    onTestFinished(() => evidence.stop())
    const arrived: Parameters<Evidence['begin']>[0][] = []
    const arrive = async (sent: FileRef = file, recipient = fileIdentity.recipient) => {
      const item = { id: randomUUID(), file: sent, recipient }
      await store.db.$transaction([evidence.pendingRow(item)])
      arrived.push(item)
      return item.id
    }
    /** What arrived since the last time is begun. */
    const work = () => {
      for (const item of arrived.splice(0)) evidence.begin(item)
    }
    const settle = async (id: string) => {
      work()
      await evidence.idle()
      return (await evidence.status([id])).get(id)
    }
    return { store, dir, clock, epochs, evidence, warnings, arrive, work, settle }
  }

  /** Another instance, which looks every minute for what was left pending. */
  async function looksAgain(options: Parameters<typeof service>[0]) {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    onTestFinished(() => void vi.useRealTimers())
    const other = await service(options)
    await other.evidence.start({ alone: false })
    return {
      ...other,
      async afterMinutes(minutes: number) {
        for (let left = minutes; left > 0; left -= 1) {
          other.clock.now = new Date(other.clock.now.getTime() + 60_000)
          vi.advanceTimersByTime(60_000)
          await other.evidence.idle()
        }
      },
    }
  }

  test('a file becomes sealed, clean bytes of the case, and nothing else of it is kept', async () => {
    const { store, evidence, arrive, settle } = await service()
    const id = await arrive()
    expect((await evidence.status([id])).get(id)).toEqual('pending')
    expect(JSON.stringify(Buffer.from((await rowOf(store, id)).job ?? []).toString('latin1'))).not.toContain(REF)
    expect(await settle(id)).toEqual('ready')
    const row = await rowOf(store, id)
    expect(row.job).toBeNull()
    const caseId = await newCase(store)
    await store.db.$transaction(evidence.attach(caseId, [id], []))
    const [item] = await readEvidence(store.db, caseId, fileIdentity.identity)
    if (!item) throw new Error('no evidence')
    expect(item).toMatchObject({ id, type: 'image/jpeg', bytes: item.content.length })
    expect(item.sha256).toBe(createHash('sha256').update(item.content).digest('hex'))
    expect(item.sha256).not.toBe(createHash('sha256').update(photo).digest('hex'))
    expect(Buffer.from(item.content).includes(CANARY)).toBe(false)
    const chunks = await store.db.evidenceChunk.findMany()
    expect(chunks.reduce((sum, { data }) => sum + data.length, 0)).toBe(row.bytes)
    await expect(readEvidence(store.db, caseId, (await newIdentity()).identity)).rejects.toThrow()
  })

  test('a turn that is rolled back leaves nothing to do', async () => {
    const { store, evidence } = await service()
    const id = randomUUID()
    const stale = store.db.session.update({ where: { id: 'none', version: 1 }, data: { version: 2 } })
    const entry = evidence.pendingRow({ id, file, recipient: fileIdentity.recipient })
    await expect(store.db.$transaction([stale, entry])).rejects.toThrow()
    await evidence.idle()
    expect(await evidence.status([id])).toEqual(new Map())
  })

  test('what one turn has yet to commit is not begun by another: it is fetched as soon as it is there', async () => {
    const { store, evidence, arrive, settle } = await service()
    const item = { id: randomUUID(), file, recipient: fileIdentity.recipient }
    const entry = evidence.pendingRow(item)
    expect(await settle(await arrive())).toBe('ready')
    await store.db.$transaction([entry])
    evidence.begin(item)
    expect(await settle(item.id)).toBe('ready')
  })

  describe('downloads', () => {
    test.each<[string, number, string]>([
      ['that fail twice are tried again', 2, 'ready'],
      ['that keep failing end as failed', 9, 'failed'],
    ])('%s', async (_, failures, status) => {
      let left = failures
      const { store, arrive, settle, warnings } = await service({
        fetch: async () => {
          left -= 1
          if (left >= 0) throw new Error(`https://api.example/file/bot123:TOKEN/${REF}`)
          return Readable.from([photo])
        },
      })
      const id = await arrive()
      expect(await settle(id)).toEqual(status)
      expect((await rowOf(store, id)).job).toBeNull()
      expect(left).toBe(failures === 2 ? -1 : 6)
      expect(warnings.join()).not.toMatch(new RegExp(`TOKEN|${REF}|${id}`))
    })

    test('are tried as long as the draft waits while the platform is away, and that is logged once', async () => {
      let calls = 0
      const away = moment()
      const { store, evidence, arrive, settle, warnings, work } = await service({
        fetch: async ({ ref }) => {
          calls += 1
          if (ref === REF && calls > 12) return Readable.from([photo])
          if (ref !== REF && calls > 24) away.reach()
          throw new ChannelError('unavailable', 'away')
        },
        limits: { away: { first: 1, most: 4 } },
      })
      expect(await settle(await arrive())).toEqual('ready')
      expect(calls).toBe(13)
      expect(warnings).toEqual([expect.stringContaining('waits for its platform')])
      // Whoever throws the draft away ends it.
      const id = await arrive({ ...file, ref: 'never' })
      work()
      await away.reached
      expect((await evidence.status([id])).get(id)).toBe('pending')
      await store.db.$transaction(evidence.drop([id]))
      await evidence.idle()
      expect(warnings.join()).not.toContain('could not be fetched')
    })

    test('that break in the middle are tried again from the beginning', async () => {
      let first = true
      const { arrive, settle } = await service({
        fetch: async () => {
          if (!first) return Readable.from([photo])
          first = false
          return Readable.from(
            (async function* () {
              yield photo.subarray(0, 2000)
              throw new Error('connection reset')
            })(),
          )
        },
      })
      expect(await settle(await arrive())).toEqual('ready')
    })

    test.each(['gone', 'refused'] as const)('that the platform declines (%s) are not tried again', async (reason) => {
      let calls = 0
      const { arrive, settle } = await service({
        fetch: async () => {
          calls += 1
          throw new ChannelError(reason, 'no such file')
        },
      })
      expect(await settle(await arrive())).toEqual('failed')
      expect(calls).toBe(1)
    })

    test('that never answer are broken off', async () => {
      const { arrive, settle } = await service({
        fetch: () => new Promise(() => {}),
        limits: { fetchTime: 20, retryDelays: [] },
      })
      expect(await settle(await arrive())).toEqual('failed')
    })

    test('that never end are broken off at the limit, whatever was announced', async () => {
      let sent = 0
      const endless = new Readable({
        read() {
          sent += 65_536
          this.push(Buffer.alloc(65_536))
        },
      })
      const { arrive, settle } = await service({ fetch: async () => endless, limits: { bytes: 1_000_000 } })
      expect(await settle(await arrive({ ...file, bytes: 10 }))).toEqual('refused:too-big')
      expect(endless.destroyed).toBe(true)
      expect(sent).toBeLessThan(2_000_000)
    })

    test('that are announced as too big do not begin', async () => {
      const { arrive, settle } = await service({
        fetch: () => {
          throw new Error('must not be called')
        },
        limits: { bytes: 1_000_000 },
      })
      expect(await settle(await arrive({ ...file, bytes: 1_000_001 }))).toEqual('refused:too-big')
    })

    test('of one file do not hold up the next', async () => {
      const { evidence, arrive, work } = await service({
        fetch: async ({ ref }) => (ref === 'slow' ? new Promise(() => {}) : Readable.from([photo])),
        limits: { fetchTime: 60_000 },
      })
      const slow = await arrive({ ...file, ref: 'slow' })
      const ids = [await arrive(), await arrive(), await arrive()]
      work()
      await expect
        .poll(() => evidence.status([slow, ...ids]))
        .toEqual(new Map([[slow, 'pending'], ...ids.map((id) => [id, 'ready'] as const)]))
    })
  })

  test('the slow files of one sender do not hold up those of another', async () => {
    const { evidence, arrive, work } = await service({
      fetch: async ({ ref }) => (ref === 'slow' ? new Promise(() => {}) : Readable.from([photo])),
      limits: { fetchTime: 600_000 },
    })
    for (let n = 0; n < 5; n += 1) await arrive({ ...file, ref: 'slow' })
    work()
    const { recipient } = await newIdentity()
    const id = await arrive(file, recipient)
    work()
    await expect.poll(() => evidence.status([id])).toEqual(new Map([[id, 'ready']]))
  })

  test('nor after a restart, and what is covered is one of them', async () => {
    const fetch = async ({ ref }: FileRef) => (ref === 'slow' ? new Promise<never>(() => {}) : Readable.from([photo]))
    const before = await service()
    const [ready] = [await before.arrive()]
    expect(await before.settle(ready)).toBe('ready')
    for (let n = 0; n < 5; n += 1) await before.arrive({ ...file, ref: 'slow' })
    const { recipient } = await newIdentity()
    const { evidence, arrive, work } = await service({
      ...before,
      fetch,
      cleaner: { clean: (bytes) => cleaner.clean(bytes), cover: () => new Promise(() => {}), stop: () => {} },
      limits: { fetchTime: 600_000, atOnce: 2 },
    })
    await evidence.start()
    const arrives = async () => {
      const id = await arrive(file, recipient)
      work()
      await expect.poll(() => evidence.status([id])).toEqual(new Map([[id, 'ready']]))
    }
    await arrives()
    await evidence.cover({ id: ready, parts: ['top'] })
    evidence.resume([ready], fileIdentity)
    await arrives()
  })

  test.each([
    ['unsupported', archive],
    ['invalid', Buffer.from('GIF89a<html>')],
  ])('what cannot be cleaned is refused with the reason: %s', async (why, bytes) => {
    const { store, arrive, settle } = await service({ fetch: async () => Readable.from([bytes]) })
    const id = await arrive()
    expect(await settle(id)).toEqual(`refused:${why}`)
    expect((await rowOf(store, id)).job).toBeNull()
    expect(await chunksOf(store)).toBe(0)
  })

  test('what a photo recorded stands sealed beside it until it is decided about, and never in a case', async () => {
    const { store, evidence, arrive, settle } = await service()
    const [asked, attached] = [await arrive(), await arrive()]
    expect([await settle(asked), await settle(attached)]).toEqual(['ready', 'ready'])
    const { facts } = await rowOf(store, asked)
    expect(Buffer.from(facts ?? []).toString('latin1')).not.toMatch(/2027|110\./)
    const told = { taken: '2027-02-09T07:41', place: '-7.053, 110.434' }
    expect(await evidence.facts([asked, attached], fileIdentity.identity)).toEqual(
      new Map([asked, attached].map((id) => [id, told])),
    )
    await expect(evidence.facts([asked], (await newIdentity()).identity)).rejects.toThrow()
    await evidence.forgetFacts([asked])
    expect([...(await evidence.facts([asked, attached], fileIdentity.identity)).keys()]).toEqual([attached])
    await store.db.$transaction(evidence.attach(await newCase(store), [attached], []))
    expect((await rowOf(store, attached)).facts).toBeNull()
  })

  test('what a photo recorded that is added to a case opens with the mailbox: nobody has the key of its file', async () => {
    const { store, evidence, settle } = await service()
    const mailbox = await newIdentity()
    const id = randomUUID()
    const row = { id, file, recipient: fileIdentity.recipient, factsTo: mailbox.recipient }
    await store.db.$transaction([evidence.pendingRow(row)])
    evidence.begin(row)
    expect(await settle(id)).toBe('ready')
    expect(await evidence.facts([id], mailbox.identity)).toEqual(
      new Map([[id, { taken: '2027-02-09T07:41', place: '-7.053, 110.434' }]]),
    )
    await expect(evidence.facts([id], fileIdentity.identity)).rejects.toThrow()
  })

  test('a pending row is as long for a draft as for a case', async () => {
    const { store, evidence } = await service()
    const [one, other] = [randomUUID(), randomUUID()]
    const { recipient } = fileIdentity
    await store.db.$transaction([
      evidence.pendingRow({ id: one, file, recipient }),
      evidence.pendingRow({ id: other, file, recipient, factsTo: recipient }),
    ])
    expect((await rowOf(store, one)).job?.length).toBe((await rowOf(store, other)).job?.length)
  })

  test('what cannot be cleaned is sealed at once, and goes nowhere without the yes of its reporter', async () => {
    const sound = recording(CANARY)
    const { store, evidence, clock, arrive, settle } = await service({ fetch: async () => Readable.from([sound]) })
    const [kept, left] = [await arrive(), await arrive()]
    expect([await settle(kept), await settle(left)]).toEqual(['asked', 'asked'])
    expect((await rowOf(store, kept)).job).toBeNull()
    const chunks = await store.db.evidenceChunk.findMany()
    expect(chunks.some(({ data }) => Buffer.from(data).includes(CANARY))).toBe(false)
    const caseId = await newCase(store)
    await store.db.$transaction(evidence.attach(caseId, [kept, left], []))
    expect(await readEvidence(store.db, caseId, fileIdentity.identity)).toEqual([])
    await evidence.accept(kept)
    await store.db.$transaction(evidence.attach(caseId, [kept, left], []))
    const [item, ...others] = await readEvidence(store.db, caseId, fileIdentity.identity)
    expect(others).toEqual([])
    expect(item).toMatchObject({ id: kept, type: 'audio/amr', cleaned: false })
    expect(Buffer.from(item?.content ?? []).equals(sound)).toBe(true)
    // Whoever was asked and went away: swept with the draft.
    clock.now = new Date('2027-02-12T05:00:00Z')
    expect(await evidence.sweep(clock.now)).toBe(1)
    expect(await evidence.status([kept, left])).toEqual(new Map([[kept, 'ready']]))
    expect(await store.db.evidenceChunk.count({ where: { evidenceId: left } })).toBe(0)
  })

  test('the channel hears when nobody will fetch the file again', async () => {
    const released: string[] = []
    const { arrive, settle } = await service({ release: ({ ref }) => void released.push(ref) })
    await settle(await arrive())
    expect(released).toEqual([REF])
  })

  test('an upload that waits behind others is there when its turn comes, and goes when it is dropped', async () => {
    let time = 0
    const uploads = createUploads(defaultLimits, () => time)
    const gate = moment()
    const { store, evidence, arrive, work } = await service({
      fetch: async ({ channel, ref }) => {
        if (channel === 'web') return uploads.fetch(ref)
        await gate.reached
        return Readable.from([photo])
      },
      keep: ({ ref }) => uploads.keep(ref),
      release: ({ ref }) => uploads.release(ref),
      limits: { atOnce: 1, fetchTime: 600_000 },
    })
    await arrive()
    work()
    const upload = async (name: string) => {
      const { ref, bytes } = await uploads.receive({ address: 'tab', network: 'n' }, name, Readable.from([photo]))
      const id = await arrive({ channel: 'web', ref, bytes })
      work()
      uploads.turnOver(ref)
      return id
    }
    const [waits, leaves] = [await upload('message-1'), await upload('message-2')]
    await store.db.$transaction(evidence.drop([leaves]))
    time = 5 * 60_000
    uploads.sweep()
    gate.reach()
    await evidence.idle()
    expect(await evidence.status([waits, leaves])).toEqual(new Map([[waits, 'ready']]))
    expect(uploads.size()).toBe(0)
  })

  test('dropped while it is fetched: nothing comes back', async () => {
    const [begun, gate] = [moment(), moment()]
    const { store, evidence, arrive, work } = await service({
      fetch: async () => {
        begun.reach()
        await gate.reached
        return Readable.from([photo])
      },
    })
    const id = await arrive()
    work()
    await begun.reached
    await store.db.$transaction(evidence.drop([id]))
    gate.reach()
    await evidence.idle()
    expect(await evidence.status([id])).toEqual(new Map())
    expect(await chunksOf(store)).toBe(0)
  })

  test('two instances at the same row: one wins, and its chunks are whole', async () => {
    // Noise does not compress: several chunks, which could mix.
    const noise = { type: 'gaussian' as const, mean: 128, sigma: 60 }
    const { default: sharp } = await import('sharp')
    const large = await sharp({ create: { width: 900, height: 900, channels: 3, background: 'red', noise } })
      .png()
      .toBuffer()
    const fetch = async () => Readable.from([large])
    const one = await service({ fetch })
    const two = await service({ fetch, store: one.store, dir: one.dir, clock: one.clock })
    const id = await one.arrive()
    await two.evidence.start()
    one.work()
    await Promise.all([one.evidence.idle(), two.evidence.idle()])
    expect((await one.evidence.status([id])).get(id)).toEqual('ready')
    const caseId = await newCase(one.store)
    await one.store.db.$transaction(one.evidence.attach(caseId, [id], []))
    expect(await readEvidence(one.store.db, caseId, fileIdentity.identity)).toHaveLength(1)
    const total = (await one.store.db.evidenceChunk.findMany()).reduce((sum, { data }) => sum + data.length, 0)
    expect(total).toBe((await rowOf(one.store, id)).bytes)
  })

  test('a second download that comes late does not undo what its reporter has asked for since', async () => {
    const { store, dir, evidence, arrive, settle } = await service()
    const id = await arrive()
    const [begun, go] = [moment(), moment()]
    const late = await service({
      store,
      dir,
      async fetch() {
        begun.reach()
        await go.reached
        return Readable.from([photo])
      },
    })
    await late.evidence.start()
    await begun.reached
    expect(await settle(id)).toBe('ready')
    await evidence.cover({ id, parts: ['top'] })
    go.reach()
    await late.evidence.idle()
    // A face that is to be covered: the picture as it was must not come back as if it were done.
    expect((await rowOf(store, id)).state).toBe('pending')
    evidence.resume([id], fileIdentity)
    expect(await settle(id)).toBe('ready')
  })

  test('a file on a channel that an instance does not have is left to the one that has it', async () => {
    const { store, dir, clock, evidence, arrive, settle } = await service()
    const id = await arrive()
    const other = await looksAgain({ store, dir, clock, has: (name) => name !== 'telegram' })
    await other.afterMinutes(60)
    expect(other.warnings).toEqual([])
    expect((await evidence.status([id])).get(id)).toBe('pending')
    expect(await settle(id)).toBe('ready')
  })

  test('what another instance may hold in its memory is not given up before it is lost there too', async () => {
    const { store, dir, clock, evidence, arrive } = await service()
    const gone = () => Promise.reject(new ChannelError('gone', 'not in memory'))
    const other = await looksAgain({ store, dir, clock, fetch: gone })
    const id = await arrive({ channel: 'web', ref: 'upload' })
    await other.afterMinutes(14)
    expect((await evidence.status([id])).get(id)).toBe('pending')
    await other.afterMinutes(4)
    expect((await evidence.status([id])).get(id)).toBe('failed')
    expect(EVIDENCE_LIMITS.heldElsewhere).toBeGreaterThanOrEqual(defaultLimits.fileMinutes * 60_000)
  })

  test('stopped in a download: the row stays, the next start takes it up', async () => {
    const begun = moment()
    const before = await service({
      fetch: () => {
        begun.reach()
        return new Promise(() => {})
      },
    })
    const id = await before.arrive()
    before.work()
    await begun.reached
    await before.evidence.stop()
    expect((await before.evidence.status([id])).get(id)).toEqual('pending')
    const after = await service({ store: before.store, dir: before.dir, clock: before.clock })
    await after.evidence.start()
    await after.evidence.idle()
    expect((await after.evidence.status([id])).get(id)).toEqual('ready')
  })

  test('chunks of an attempt that was cut short do not count', async () => {
    const { store, evidence, arrive, settle } = await service()
    const id = await arrive()
    await store.db.evidenceChunk.createMany({
      data: [0, 1, 2].map((index) => ({ evidenceId: id, index, data: new Uint8Array([index]) })),
    })
    expect(await settle(id)).toEqual('ready')
    const caseId = await newCase(store)
    await store.db.$transaction(evidence.attach(caseId, [id], []))
    expect(await readEvidence(store.db, caseId, fileIdentity.identity)).toHaveLength(1)
  })

  test('pieces that came after the file was finished do not count: it opens, and no more are taken', async () => {
    const { store, evidence, arrive, settle } = await service()
    const id = await arrive()
    expect(await settle(id)).toEqual('ready')
    const { index = 0 } = (await store.db.direct.chunks(id))[0] ?? {}
    const data = new Uint8Array([1, 2, 3])
    for (const at of [index - (index % 2 ** 15) + 2 ** 15, index < 2 ** 15 ? 2 ** 17 : 0]) {
      await store.db.evidenceChunk.create({ data: { evidenceId: id, index: at, data } })
      await expect(store.db.direct.addChunk({ evidenceId: id, index: at + 1, data })).rejects.toThrow()
    }
    expect(await chunksOf(store)).toBe(3)
    const caseId = await newCase(store)
    await store.db.$transaction(evidence.attach(caseId, [id], []))
    expect(await readEvidence(store.db, caseId, fileIdentity.identity)).toMatchObject([{ id, type: 'image/jpeg' }])
  })

  test('a job that was moved from another row is not believed', async () => {
    const { store, arrive, settle } = await service()
    const [changed, other] = [await arrive(), await arrive()]
    await store.db.evidence.update({ where: { id: changed }, data: { job: (await rowOf(store, other)).job } })
    expect(await settle(changed)).toEqual('failed')
    expect(await settle(other)).toEqual('ready')
  })

  test.each(['start', 'sweep'] as const)('a job whose key is gone ends as failed: %s', async (how) => {
    const before = await service()
    const id = await before.arrive()
    const clock = { now: new Date('2027-02-11T05:00:00Z') }
    const { evidence, store, epochs } = await service({ store: before.store, dir: before.dir, clock })
    await store.db.$transaction(evidence.keep([id]))
    await epochs.rotate()
    if (how === 'start') {
      await evidence.start()
      await evidence.idle()
    } else {
      expect(await evidence.sweep(clock.now)).toBe(1)
    }
    expect((await evidence.status([id])).get(id)).toEqual('failed')
    expect((await rowOf(store, id)).job).toBeNull()
  })

  test('after a stop of days a file that waits is fetched all the same; one whose draft is over is not', async () => {
    const before = await service()
    const [ofCase, ofDraft] = [await before.arrive(), await before.arrive()]
    const caseId = await newCase(before.store)
    await before.store.db.evidence.update({ where: { id: ofCase }, data: { caseId, expiresOn: null } })
    const clock = { now: new Date('2027-02-14T05:00:00Z') }
    const { evidence, epochs } = await service({ store: before.store, dir: before.dir, clock })
    await evidence.sweep(clock.now)
    expect(await epochs.rotate()).toBe(1)
    await evidence.start()
    await evidence.idle()
    expect(await evidence.status([ofCase, ofDraft])).toEqual(new Map([[ofCase, 'ready']]))
  })

  test('files nobody kept are swept with their chunks; kept and attached ones stay', async () => {
    const { store, evidence, clock, arrive, work } = await service()
    const [orphan, kept, attached] = [await arrive(), await arrive(), await arrive()]
    work()
    await evidence.idle()
    const caseId = await newCase(store)
    await store.db.$transaction(evidence.attach(caseId, [attached], []))
    expect(await evidence.sweep(clock.now)).toBe(0)
    clock.now = new Date('2027-02-10T05:00:00Z')
    await store.db.$transaction(evidence.keep([kept, attached]))
    expect(await evidence.sweep(new Date('2027-02-11T05:00:00Z'))).toBe(1)
    expect([...(await evidence.status([orphan, kept, attached])).keys()].toSorted()).toEqual(
      [kept, attached].toSorted(),
    )
    expect(await evidence.sweep(new Date('2027-02-12T05:00:00Z'))).toBe(1)
    expect([...(await evidence.status([orphan, kept, attached])).keys()]).toEqual([attached])
    expect(await store.db.evidenceChunk.count({ where: { evidenceId: { not: attached } } })).toBe(0)
  })

  test('attaching takes only what is ready, once, and drop does not reach into a case', async () => {
    let bytes = photo
    const { store, evidence, arrive, settle } = await service({ fetch: async () => Readable.from([bytes]) })
    const ready = await arrive()
    await settle(ready)
    bytes = archive
    const refused = await arrive()
    await settle(refused)
    const [first, second] = [await newCase(store), await newCase(store)]
    await store.db.$transaction(evidence.attach(first, [ready, refused], []))
    await store.db.$transaction(evidence.attach(second, [ready, refused], []))
    await store.db.$transaction(evidence.drop([ready]))
    expect([(await rowOf(store, ready)).caseId, (await rowOf(store, refused)).caseId]).toEqual([first, null])
    expect(evidence.attach(first, [], [])).toEqual([])
  })

  test.runIf(kind === 'sqlite')('the database says neither from where nor what', async () => {
    const { store, arrive, settle } = await service({ store: await tempStore() })
    await arrive()
    expect(await settle(await arrive())).toEqual('ready')
    await store.checkpoint()
    const path = join(new URL(store.url).pathname, '..')
    for (const name of await readdir(path)) {
      const bytes = await readFile(join(path, name))
      // Of a JPEG more than its four letters, which ciphertext holds now and then.
      const jpeg = Buffer.from('ffd8ffe000104a46494600', 'hex')
      for (const words of [REF, CANARY, 'telegram', 'image/jpeg', jpeg])
        expect(bytes.includes(words), `${String(words)} in ${name}`).toBe(false)
    }
  })
})

test('killed at one step after another: every file arrives whole', { timeout: 600_000 }, async () => {
  const [store, keys, files] = [await tempStore(), await folder(), await folder()]
  const evidence = createEvidence({
    db: store.db,
    epochs: await openEpochs({ dir: keys, now: () => new Date() }),
    fetch: () => Promise.reject(new Error('not here')),
    cleaner,
  })
  const ids = Array.from({ length: 6 }, () => randomUUID())
  for (const [i, id] of ids.entries()) {
    await writeFile(
      join(files, id),
      await withTraces(picture(900 + i, 700, { r: 10 * i, g: 90, b: 30 }))
        .png()
        .toBuffer(),
    )
    await evidence.pendingRow({ id, file: { channel: 'telegram', ref: id }, recipient: fileIdentity.recipient })
  }
  await evidence.stop()
  await store.close()

  const program = new URL('../../dist/test/support/evidence-process.js', import.meta.url).pathname
  let kills = 0
  for (let ended = false; !ended; ) {
    // Ever later, so that the test ends: a life does more work than the one before it.
    const child = spawn(process.execPath, [program, store.url, keys, files, `${1 + 3 * kills}`], { stdio: 'inherit' })
    const [code, signal] = await once(child, 'exit')
    ended = signal !== 'SIGKILL'
    if (ended) expect(code).toBe(0)
    else kills += 1
  }
  expect(kills).toBeGreaterThan(2)

  const again = await openStore(store.url)
  onTestFinished(() => again.close())
  const rows = await again.db.evidence.findMany({ include: { chunks: { orderBy: { index: 'asc' } } } })
  const { openFile } = await import('../../src/vault/sealed-file.ts')
  expect(rows.map(({ state }) => state)).toEqual(ids.map(() => 'ready'))
  for (const { meta, chunks, bytes } of rows) {
    const opened = await openFile(fileIdentity.identity, {
      note: meta ?? new Uint8Array(),
      chunks: chunks.map(({ data }) => data),
    })
    expect(opened.type).toBe('image/png')
    expect(chunks.reduce((sum, { data }) => sum + data.length, 0)).toBe(bytes)
  }
})
