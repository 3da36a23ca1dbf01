/** Pictures that are sealed already and of which parts are covered: replaced whole or not at all, and nothing is left. */
import { spawn } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { type Cleaner, createCleaner } from '../../src/evidence/clean.ts'
import { openJob } from '../../src/evidence/job.ts'
import { createEvidence, type EvidenceDeps } from '../../src/evidence/pipeline.ts'
import type { CoverPart } from '../../src/form/cover-parts.ts'
import { openStore } from '../../src/store/open.ts'
import { openEpochs } from '../../src/vault/epochs.ts'
import type { Bytes } from '../../src/vault/bytes.ts'
import { type Identity, newIdentity } from '../../src/vault/identity.ts'
import { openFile } from '../../src/vault/sealed-file.ts'
import { holdingUpdate } from '../support/held-write.ts'
import { withTraces } from '../support/images.ts'
import { recording } from '../support/recordings.ts'
import { describeStores, tempStore, type TestStore } from '../support/store.ts'

let photo: Buffer
let keys: Identity
let cleaner: Cleaner
beforeAll(async () => {
  // Several chunks, so that two files could mix: noise does not compress.
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 60 }
  photo = await withTraces(sharp({ create: { width: 480, height: 320, channels: 3, background: 'red', noise } }))
    .png()
    .toBuffer()
  keys = await newIdentity()
  const shared = createCleaner({ children: 1 })
  afterAll(() => shared.stop())
  cleaner = { clean: (bytes) => shared.clean(bytes), cover: (...asked) => shared.cover(...asked), stop: () => {} }
})

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'kentongan-covering-'))
  onTestFinished(() => rm(path, { recursive: true, force: true }))
  return path
}

const rowOf = (store: Pick<TestStore, 'db'>, id: string) => store.db.evidence.findUniqueOrThrow({ where: { id } })

const chunksOf = async ({ db }: Pick<TestStore, 'db'>, id: string) =>
  (await db.direct.chunks(id)).map(({ data }) => data)

/** As an office would open it. Throws unless the chunks are one file, and that the one of the note. */
async function opened(store: Pick<TestStore, 'db'>, id: string) {
  const { meta, bytes } = await rowOf(store, id)
  const chunks = await chunksOf(store, id)
  expect(chunks.reduce((sum, chunk) => sum + chunk.length, 0)).toBe(bytes)
  const file = await openFile(keys.identity, { note: meta ?? new Uint8Array(), chunks })
  expect(file.sha256).toBe(createHash('sha256').update(file.content).digest('hex'))
  expect(file.bytes).toBe(file.content.length)
  return { ...file, content: Buffer.from(file.content) }
}

/** Whether nothing but black is to be seen there. */
async function isBlack(file: Buffer, part: { left: number; top: number; width: number; height: number }) {
  return (await sharp(file).extract(part).flatten().raw().toBuffer()).every((value) => value === 0)
}
const TOP = { left: 0, top: 0, width: 480, height: 80 }
const LEFT = { left: 0, top: 0, width: 120, height: 320 }
const REST = { left: 120, top: 80, width: 360, height: 240 }

describeStores((open, kind) => {
  async function service(
    options: Partial<EvidenceDeps> & { store?: TestStore; dir?: string; clock?: { now: Date } } = {},
  ) {
    const store = options.store ?? (await open())
    const dir = options.dir ?? (await folder())
    const clock = options.clock ?? { now: new Date('2027-02-09T05:00:00Z') }
    const epochs = await openEpochs({ dir, now: () => clock.now })
    const warnings: string[] = []
    const emptied: string[] = []
    const evidence = createEvidence({
      db: store.db,
      epochs,
      fetch: async () => Readable.from([photo]),
      now: () => clock.now,
      cleaner,
      erased: () => void emptied.push('soon'),
      log: { warn: (data, message) => void warnings.push(JSON.stringify(data) + message) },
      ...options,
      limits: { retryDelays: [0, 0], ...options.limits },
    })
    onTestFinished(() => evidence.stop())
    const stateOf = async (id: string) => (await evidence.status([id])).get(id)
    const arrive = async () => {
      const item = { id: randomUUID(), file: { channel: 'telegram' as const, ref: 'ref' }, recipient: keys.recipient }
      await store.db.$transaction([evidence.pendingRow(item)])
      evidence.begin(item)
      await evidence.idle()
      return item.id
    }
    const ask = (id: string, ...parts: CoverPart[]) => store.db.$transaction([evidence.cover({ id, parts })])
    const cover = async (id: string, ...parts: CoverPart[]) => {
      await ask(id, ...parts)
      evidence.resume([id], keys)
      await evidence.idle()
      return stateOf(id)
    }
    return { store, dir, clock, epochs, evidence, warnings, emptied, stateOf, arrive, ask, cover }
  }

  test('the covered picture takes the place of the other: sealed again, with its own size and hash', async () => {
    const { store, evidence, emptied, arrive, cover } = await service()
    const id = await arrive()
    const before = await opened(store, id)
    const facts = await evidence.facts([id], keys.identity)
    expect(await cover(id, 'top')).toBe('ready')
    const after = await opened(store, id)
    expect(after.type).toBe(before.type)
    expect(after.sha256).not.toBe(before.sha256)
    expect([await isBlack(before.content, TOP), await isBlack(after.content, TOP)]).toEqual([false, true])
    // What is not covered is what it was, to the pixel.
    const rest = ({ content }: typeof after) => sharp(content).removeAlpha().extract(REST).raw().toBuffer()
    expect((await rest(after)).equals(await rest(before))).toBe(true)
    expect(emptied).toHaveLength(1)
    // What the photo recorded is still to be decided about.
    expect(await evidence.facts([id], keys.identity)).toEqual(facts)
    expect(facts.size).toBe(1)
    expect((await rowOf(store, id)).job).toBeNull()
    // And once more.
    expect(await cover(id, 'left')).toBe('ready')
    const again = await opened(store, id)
    expect([await isBlack(again.content, TOP), await isBlack(again.content, LEFT)]).toEqual([true, true])
  })

  test('what waits holds no key, and looks from outside like any file that waits', async () => {
    const { store, epochs, evidence, arrive, ask, stateOf } = await service()
    const id = await arrive()
    const other = randomUUID()
    const file = { channel: 'telegram' as const, ref: 'ref' }
    await store.db.$transaction([evidence.pendingRow({ id: other, file, recipient: keys.recipient })])
    await ask(id, 'top')
    expect(await stateOf(id)).toBe('pending')
    const [{ job }, waiting] = [await rowOf(store, id), await rowOf(store, other)]
    expect(job?.length).toBe(waiting.job?.length)
    expect(openJob(epochs, id, job ?? new Uint8Array())).toEqual({ cover: ['top'] })
  })

  test('after a restart it waits for its reporter, whose next message brings the key', async () => {
    const before = await service()
    const id = await before.arrive()
    await before.ask(id, 'top')
    await before.evidence.stop()
    const after = await service({ store: before.store, dir: before.dir, clock: before.clock })
    await after.evidence.start()
    await after.evidence.idle()
    expect(await after.stateOf(id)).toBe('pending')
    // Nothing of it goes into a case meanwhile.
    expect(await after.store.db.$transaction(after.evidence.attach('none', [id], [id]))).toEqual([{ count: 0 }])
    after.evidence.resume([id], keys)
    await after.evidence.idle()
    expect(await after.stateOf(id)).toBe('ready')
    expect(await isBlack((await opened(after.store, id)).content, TOP)).toBe(true)
  })

  test('what cannot be covered stays as it was, and goes nowhere before its reporter knows', async () => {
    const declines: Cleaner = { ...cleaner, cover: async () => ({ kind: 'declined', reason: 'invalid' }) }
    const { store, evidence, emptied, arrive, cover, stateOf } = await service({ cleaner: declines })
    const id = await arrive()
    const before = await opened(store, id)
    // An attempt that was cut short.
    await store.db.evidenceChunk.create({ data: { evidenceId: id, index: 2 ** 30, data: new Uint8Array([1]) } })
    expect(await cover(id, 'top')).toBe('uncovered')
    expect((await opened(store, id)).sha256).toBe(before.sha256)
    expect(emptied).toEqual([])
    expect(await store.db.$transaction(evidence.attach('none', [id], [id]))).toEqual([{ count: 0 }])
    await evidence.leaveUncovered(id)
    expect(await stateOf(id)).toBe('ready')
  })

  test('a child that cannot be started is tried again, and in the end the picture is as it was', async () => {
    let tries = 0
    const broken: Cleaner = {
      ...cleaner,
      cover: async () => {
        tries += 1
        throw new Error('no child: top')
      },
    }
    const { store, warnings, arrive, cover } = await service({ cleaner: broken })
    const id = await arrive()
    const before = await opened(store, id)
    expect(await cover(id, 'top')).toBe('uncovered')
    expect(tries).toBe(4)
    expect((await opened(store, id)).sha256).toBe(before.sha256)
    expect(warnings).toEqual(['{"reason":{"type":"Error"}}a part of a picture could not be covered'])
  })

  test('what a child makes of it that is another kind of picture is not believed', async () => {
    const lies: Cleaner = {
      ...cleaner,
      cover: async () => ({ kind: 'clean', type: 'image/gif', bytes: Buffer.from('GIF89a') }),
    }
    const { arrive, cover } = await service({ cleaner: lies })
    expect(await cover(await arrive(), 'top')).toBe('uncovered')
  })

  test('what is no picture cannot be covered, and stays', async () => {
    const sound = recording()
    const { store, evidence, arrive, cover } = await service({ fetch: async () => Readable.from([sound]) })
    const id = await arrive()
    expect(await cover(id, 'top')).toBe('asked')
    await evidence.accept(id)
    expect(await cover(id, 'top')).toBe('uncovered')
    expect((await opened(store, id)).content.equals(sound)).toBe(true)
  })

  test('pieces of attempts that were cut short do not count', async () => {
    const { store, arrive, cover } = await service()
    const id = await arrive()
    const whole = await chunksOf(store, id)
    // One that was whole but for its last step, which is as long as the file, and one that was not.
    const piece = (index: number, data: Bytes) =>
      store.db.evidenceChunk.create({ data: { evidenceId: id, index, data } })
    const cut = [...whole.map((chunk) => chunk.toReversed()), new Uint8Array([1])]
    for (const [i, data] of whole.entries()) await piece(3 * 2 ** 15 + i, cut[i] ?? data)
    await piece(5 * 2 ** 15, new Uint8Array([1, 2, 3]))
    expect(await cover(id, 'top')).toBe('ready')
    expect(await isBlack((await opened(store, id)).content, TOP)).toBe(true)
  })

  test('two instances at the same picture, and a later wish: what was asked for last is what is there', async () => {
    const one = await service()
    const two = await service({ store: one.store, dir: one.dir, clock: one.clock })
    const id = await one.arrive()
    await one.ask(id, 'top')
    one.evidence.resume([id], keys)
    two.evidence.resume([id], keys)
    await Promise.all([one.evidence.idle(), two.evidence.idle()])
    expect(await one.stateOf(id)).toBe('ready')
    await one.ask(id, 'left')
    two.evidence.resume([id], keys)
    one.evidence.resume([id], keys)
    await Promise.all([one.evidence.idle(), two.evidence.idle()])
    const { content } = await opened(one.store, id)
    expect([await isBlack(content, TOP), await isBlack(content, LEFT)]).toEqual([true, true])
  })

  test('a new day in the middle of it changes nothing', async () => {
    const during: { work?: () => Promise<void> } = {}
    const slow: Cleaner = {
      ...cleaner,
      async cover(...asked) {
        await during.work?.()
        delete during.work
        return cleaner.cover(...asked)
      },
    }
    const { store, evidence, clock, epochs, arrive, cover } = await service({ cleaner: slow })
    const id = await arrive()
    during.work = async () => {
      clock.now = new Date('2027-02-10T05:00:00Z')
      await evidence.sweep(clock.now)
      await epochs.rotate()
    }
    expect(await cover(id, 'top')).toBe('ready')
    expect(during.work).toBeUndefined()
    expect(await isBlack((await opened(store, id)).content, TOP)).toBe(true)
  })

  test('a new day between its fetching and its covering: what waits is to be covered, not fetched again', async () => {
    const { store, dir, clock, epochs, evidence, stateOf } = await service()
    const item = { id: randomUUID(), file: { channel: 'telegram' as const, ref: 'ref' }, recipient: keys.recipient }
    const { id } = item
    await evidence.pendingRow(item)
    clock.now = new Date('2027-02-10T00:05:00Z')
    const { db, reached, go } = holdingUpdate(store.db, 'evidence')
    const sweeping = await service({ store, dir, clock, db })
    const swept = sweeping.evidence.sweep(clock.now)
    await reached
    evidence.begin(item)
    await evidence.idle()
    expect(await stateOf(id)).toBe('ready')
    await evidence.cover({ id, parts: ['top'] })
    go()
    await swept
    expect(openJob(epochs, id, (await rowOf(store, id)).job ?? new Uint8Array())).toEqual({ cover: ['top'] })
    evidence.resume([id], keys)
    await evidence.idle()
    expect(await isBlack((await opened(store, id)).content, TOP)).toBe(true)
  })

  test('dropped while it is covered: nothing comes back', async () => {
    const during: { work?: () => Promise<unknown> } = {}
    const slow: Cleaner = {
      ...cleaner,
      async cover(...asked) {
        await during.work?.()
        return cleaner.cover(...asked)
      },
    }
    const { store, evidence, arrive, cover } = await service({ cleaner: slow })
    const id = await arrive()
    during.work = () => store.db.$transaction(evidence.drop([id]))
    expect(await cover(id, 'top')).toBeUndefined()
    expect(await store.db.evidenceChunk.count()).toBe(0)
  })

  test.runIf(kind === 'sqlite')('not a byte of the picture as it was is left in the database', async () => {
    const { store, arrive, cover } = await service({ store: await tempStore() })
    const id = await arrive()
    const before = await chunksOf(store, id)
    const note = (await rowOf(store, id)).meta
    expect(before.length).toBeGreaterThan(1)
    const pieces = [...before.map((chunk) => chunk.subarray(1000, 1064)), (note ?? new Uint8Array()).subarray(-64)]
    const path = join(new URL(store.url).pathname, '..')
    const found = async () => {
      await store.checkpoint()
      const files = await Promise.all((await readdir(path)).map((name) => readFile(join(path, name))))
      return pieces.filter((piece) => files.some((file) => file.includes(Buffer.from(piece)))).length
    }
    expect(await found()).toBe(pieces.length)
    expect(await cover(id, 'top')).toBe('ready')
    expect(await found()).toBe(0)
  })
})

test('killed at one step after another: every picture is covered whole', { timeout: 300_000 }, async () => {
  const [store, dir] = [await tempStore(), await folder()]
  const evidence = createEvidence({
    db: store.db,
    epochs: await openEpochs({ dir, now: () => new Date() }),
    fetch: async () => Readable.from([photo]),
    cleaner,
  })
  const ids = [randomUUID(), randomUUID()]
  for (const id of ids) {
    const item = { id, file: { channel: 'telegram' as const, ref: id }, recipient: keys.recipient }
    await evidence.pendingRow(item)
    evidence.begin(item)
  }
  await evidence.idle()
  for (const id of ids) await evidence.cover({ id, parts: ['top'] })
  await evidence.stop()
  await store.close()

  const program = new URL('../../dist/test/support/evidence-process.js', import.meta.url).pathname
  let kills = 0
  for (let ended = false; !ended; ) {
    const step = `${2 + 3 * kills}`
    const child = spawn(process.execPath, [program, store.url, dir, dir, step, keys.identity], { stdio: 'inherit' })
    const [code, signal] = await once(child, 'exit')
    ended = signal !== 'SIGKILL'
    if (ended) expect(code).toBe(0)
    else kills += 1
  }
  expect(kills).toBeGreaterThan(2)
  const again = await openStore(store.url)
  onTestFinished(() => again.close())
  for (const id of ids) {
    expect((await rowOf(again, id)).state).toBe('ready')
    expect(await isBlack((await opened(again, id)).content, TOP)).toBe(true)
  }
})
