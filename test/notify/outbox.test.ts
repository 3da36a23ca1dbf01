/** Notices reach the offices: in order, at least once, whatever the platform does, and leave nothing behind. */
import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { expect, onTestFinished, test, vi } from 'vitest'
import { createAudit } from '../../src/audit/audit.ts'
import type { OfficeNotice } from '../../src/cases/deps.ts'
import { submitCase } from '../../src/cases/submit.ts'
import { purgeCases, withdrawCase } from '../../src/cases/withdraw.ts'
import { ChannelError, type ChannelName, type Reply } from '../../src/channel.ts'
import { sampleOffices } from '../../src/config/sample.ts'
import type { Office } from '../../src/config.ts'
import { createCleaner } from '../../src/evidence/clean.ts'
import { createEvidence } from '../../src/evidence/pipeline.ts'
import type { Log } from '../../src/log.ts'
import { createOutbox } from '../../src/notify/outbox.ts'
import { NEVER } from '../../src/notify/outbox-life.ts'
import { freeLeases } from '../../src/notify/outbox-leases.ts'
import { createOutboxWorker } from '../../src/notify/outbox-worker.ts'
import { createLinks, type OfficeLink } from '../../src/office/links.ts'
import { createSecretKnown } from '../../src/secret-known.ts'
import { openEpochs } from '../../src/vault/epochs.ts'
import type { ServerSecret } from '../../src/vault/secret.ts'
import { newDeps, newSecret, newSubmission } from '../cases/fixtures.ts'
import { holdingUpdate } from '../support/held-write.ts'
import { CANARY, picture, withTraces } from '../support/images.ts'
import { readOnlyOf } from '../support/read-only.ts'
import { describeStores, type TestStore } from '../support/store.ts'
import { createWaiter } from '../support/telegram/waiter.ts'

const BAWASLU = 'bawaslu-kota'
const INSPEKTORAT = 'inspektorat-kota'
const HOUR = 3_600_000
/** A word that no ciphertext holds by chance. */
const SECRET = 'Wedhusgembel'

const erased = (_office: string, codes: readonly string[]) => ({ text: codes.join() })

type World = Awaited<ReturnType<typeof newWorld>>

/** Real store, vault, outbox and worker; the far side of the channel notes what reaches it and breaks on command. */
async function newWorld(
  store: TestStore,
  {
    beside,
    offices = sampleOffices,
    renewMs,
    channels,
    shared = true,
  }: {
    beside?: { secret: ServerSecret; folder: string; clock: { time: number } }
    offices?: Office[]
    renewMs?: number
    /** Channels of this instance; without it all of them. */
    channels?: ChannelName[]
    shared?: boolean
  } = {},
) {
  const folder = beside?.folder ?? (await mkdtemp(join(tmpdir(), 'kentongan-outbox-')))
  const secret = beside?.secret ?? (await newSecret())
  const clock = beside?.clock ?? { time: Date.parse('2027-02-09T05:00:00Z') }
  const now = () => new Date(clock.time)
  const { db } = store
  const epochs = await openEpochs({ dir: folder, now })
  const links = createLinks({ db, secret, epochs, shared, ...(channels !== undefined && { channels }) })
  const outbox = createOutbox({ db, epochs, links, now })
  const cases = { ...(await newDeps(store, { secret, offices })), now, enqueue: outbox.enqueue, forget: outbox.forget }
  const audit = createAudit({ db, secret, now })
  const waiter = createWaiter()
  const sent: { to: string; reply: Reply }[] = []
  const tries: string[] = []
  /** By chat: what sending to it runs into before the message arrives. */
  const trouble = new Map<string, (reply: Reply) => unknown>()
  const log: string[] = []
  const note = (fields: object, text: string) => {
    log.push(`${text} ${JSON.stringify(fields)}`)
    waiter.changed()
  }
  const worker = createOutboxWorker({
    outbox,
    links,
    async send({ id }, reply) {
      tries.push(id)
      waiter.changed()
      await trouble.get(id)?.(reply)
      sent.push({ to: id, reply })
      waiter.changed()
    },
    isOffice: (id) => offices.some((office) => office.id === id),
    fileRefused: (office, file) => ({ text: `${office}: no file ${file}` }),
    withoutFiles: (office, reply) => ({ ...reply, text: `${reply.text} (${office}: without its files)` }),
    onMoved: async () => undefined,
    async onGone(link) {
      await db.$transaction(await links.remove(link))
    },
    known: createSecretKnown({ db, secret, log: { error: note } as Pick<Log, 'error'> }),
    log: { warn: note, error: note },
    ...(renewMs !== undefined && { renewMs }),
  })
  onTestFinished(async () => {
    await worker.stop()
    if (beside === undefined) await rm(folder, { recursive: true, force: true })
  })
  return {
    store,
    folder,
    secret,
    clock,
    links,
    outbox,
    worker,
    audit,
    cases,
    sent,
    tries,
    trouble,
    log,
    until: <T>(look: () => T | undefined, what: string) => waiter.until(look, () => `Waited in vain for ${what}`),
    got: (to: string) => sent.flatMap((one) => (one.to === to ? [one.reply.text] : [])),
    rows: () => db.outboxItem.count(),
    async link(officeId: string, id: string, channel: ChannelName = 'telegram'): Promise<OfficeLink> {
      const { write, link } = links.create(officeId, { channel, id }, false, '2027-02-09')
      await db.$transaction([write, outbox.adopt(officeId, link.id)])
      return link
    },
    async queue(...notices: (Partial<OfficeNotice> & { text: string })[]): Promise<void> {
      for (const { text, ...more } of notices)
        await db.$transaction(
          await outbox.enqueue([{ officeId: BAWASLU, caseId: '', final: true, reply: { text }, ...more }]),
        )
    },
    /** Everything due is delivered or put off. */
    async settle(): Promise<void> {
      worker.wake()
      await worker.idle()
    },
    /** The clock moves on, then everything due is delivered or put off. */
    async after(ms: number): Promise<void> {
      clock.time += ms
      await this.settle()
    },
    /** What the running service does once an hour. */
    async tidy() {
      const report = await outbox.reseal()
      await epochs.rotate()
      return Object.fromEntries(Object.entries(report).map(([what, counts]) => [what, Object.fromEntries(counts)]))
    },
    /** What a start that destroys the keys first would leave. */
    rotate: () => epochs.rotate(),
  }
}

const unavailable = () => {
  throw new ChannelError('unavailable', 'The platform cannot be reached')
}

const removed = () => {
  throw new ChannelError('gone', 'The chat is not there any more')
}

const broken = () => {
  throw new ChannelError('refused', 'The platform refuses it')
}

/** Photos that wait, cleaned, for the case with this recipient. */
async function photosFor(it: World, recipient: string, count: number): Promise<string[]> {
  const { db } = it.store
  const photo = await withTraces(picture(320, 240)).jpeg().toBuffer()
  const now = () => new Date(it.clock.time)
  const evidence = createEvidence({
    db,
    epochs: await openEpochs({ dir: it.folder, now }),
    now,
    cleaner: createCleaner({ children: 1 }),
    fetch: async () => Readable.from([photo]),
    log: { warn: () => undefined },
  })
  onTestFinished(() => evidence.stop())
  const ids = Array.from({ length: count }, () => randomUUID())
  const items = ids.map((id) => ({ id, file: { channel: 'telegram' as const, ref: 'ref' }, recipient }))
  await db.$transaction(items.map((item) => evidence.pendingRow(item)))
  for (const item of items) evidence.begin(item)
  await evidence.idle()
  expect([...(await evidence.status(ids)).values()].every((status) => status === 'ready')).toBe(true)
  return ids
}

/** A case with two files is sent; the chat takes its notice and the first file, and not the second. */
async function secondFileStuck(it: World): Promise<void> {
  await it.link(BAWASLU, 'official')
  const submission = await newSubmission()
  const evidence = await photosFor(it, submission.file.recipient, 2)
  it.trouble.set('official', ({ files }) => files?.[0]?.name === '2.jpg' && unavailable())
  await submitCase(it.cases, { ...submission, evidence })
}

const takesFiles: Office[] = sampleOffices.map((office) =>
  office.id === BAWASLU ? { ...office, evidence: 'chat' } : office,
)

describeStores((open, kind) => {
  const world = async (offices?: Office[]): Promise<World> =>
    newWorld(await open(), offices === undefined ? {} : { offices })

  test('each chat gets its notices in order, and a slow chat holds nobody else back', async () => {
    const it = await world()
    await it.link(BAWASLU, 'slow')
    await it.link(BAWASLU, 'quick')
    await it.link(INSPEKTORAT, 'other')
    const answer: { now?: () => void } = {}
    const held = new Promise<void>((resolve) => (answer.now = resolve))
    it.trouble.set('slow', () => held)
    await it.queue({ text: 'one' }, { text: 'two' }, { text: 'else', officeId: INSPEKTORAT }, { text: 'three' })
    it.worker.wake()
    await it.until(() => it.got('quick').length === 3 || undefined, 'the quick chat')
    await it.until(() => it.got('other').length === 1 || undefined, 'the other office')
    await it.queue({ text: 'queued meanwhile', officeId: INSPEKTORAT }, { text: 'four' })
    it.worker.wake()
    await it.until(() => it.got('other').length === 2 || undefined, 'what was queued meanwhile')
    expect(it.got('slow')).toEqual([])
    expect(it.tries.filter((id) => id === 'slow')).toHaveLength(1)
    answer.now?.()
    await it.settle()
    expect([it.got('slow'), it.got('quick'), it.got('other')]).toEqual([
      ['one', 'two', 'three', 'four'],
      ['one', 'two', 'three', 'four'],
      ['else', 'queued meanwhile'],
    ])
    expect(await it.rows()).toBe(0)
  })

  test('when the platform names a time, the chat is left alone until then and keeps its order', async () => {
    const it = await world()
    await it.link(BAWASLU, 'limited')
    await it.link(INSPEKTORAT, 'free')
    it.trouble.set('limited', () => {
      it.trouble.delete('limited')
      throw new ChannelError('limited', 'Too many requests', 7)
    })
    await it.queue({ text: 'one' }, { text: 'two' }, { text: 'else', officeId: INSPEKTORAT })
    await it.settle()
    expect(it.tries.filter((id) => id === 'limited')).toHaveLength(1)
    expect(it.got('free')).toEqual(['else'])
    // What is queued meanwhile must not overtake.
    await it.queue({ text: 'three' })
    await it.after(6_999)
    expect(it.tries.filter((id) => id === 'limited')).toHaveLength(1)
    await it.after(1)
    expect(it.got('limited')).toEqual(['one', 'two', 'three'])
    expect(await it.rows()).toBe(0)
  })

  test.each([
    ['a chat that cannot be reached is tried less and less often, never given up', broken, 600_000],
    ['a platform that is away is asked again soon, however often it was', unavailable, 30_000],
  ])('%s', async (_what, trouble, longest) => {
    const it = await world()
    await it.link(BAWASLU, 'down')
    it.trouble.set('down', trouble)
    await it.queue({ text: 'patient' })
    await it.settle()
    for (let attempt = 0; attempt < 15; attempt += 1) {
      const wait = (await it.outbox.look(1)).nextIn ?? 0
      const least = Math.min(longest, 1_000 * 2 ** attempt)
      expect(wait).toBeGreaterThanOrEqual(Math.floor(least))
      expect(wait).toBeLessThanOrEqual(least * 1.2)
      await it.after(wait)
    }
    expect(it.tries).toHaveLength(16)
    it.trouble.clear()
    await it.after(720_000)
    expect(it.got('down')).toEqual(['patient'])
    // Said to the operator, without a word of the notice or the chat.
    expect(it.log.length).toBe(16)
    expect(it.log.join()).not.toMatch(/patient|down/)
  })

  test('a chat that is gone hands its notices to another chat of the office', async () => {
    const it = await world()
    await it.link(BAWASLU, 'leaves')
    await it.link(BAWASLU, 'stays')
    it.trouble.set('leaves', () => {
      throw new ChannelError('gone', 'The chat removed the bot')
    })
    await it.queue({ text: 'one' }, { text: 'two' })
    await it.settle()
    await it.settle()
    expect(it.got('stays').toSorted()).toEqual(['one', 'one', 'two', 'two'])
    expect(await it.rows()).toBe(0)
  })

  test('without any chat notices wait, and the next chat of the office gets them', async () => {
    const it = await world()
    await it.link(BAWASLU, 'only')
    it.trouble.set('only', () => {
      throw new ChannelError('gone', 'The chat removed the bot')
    })
    await it.queue({ text: 'one' }, { text: 'two' }, { text: 'never linked', officeId: INSPEKTORAT })
    await it.settle()
    expect(await it.outbox.waiting()).toEqual({ linked: 0, unlinked: 3 })
    await it.after(HOUR)
    expect(it.sent).toEqual([])
    await it.link(BAWASLU, 'next')
    await it.settle()
    expect(it.got('next')).toEqual(['one', 'two'])
    expect(await it.outbox.waiting()).toEqual({ linked: 0, unlinked: 1 })
  })

  test('an office without a chat is untold of a report that waits for it, not of what follows one that it has', async () => {
    const it = await world()
    const link = await it.link(BAWASLU, 'only')
    const submission = await newSubmission()
    await submitCase(it.cases, submission)
    const { caseId } = submission
    const offices = await it.store.db.caseOffice.findMany({ where: { caseId }, select: { officeId: true } })
    const ids = offices.map(({ officeId }) => officeId)
    expect(ids).toContain(BAWASLU)
    const others = ids.filter((id) => id !== BAWASLU)
    await it.settle()
    await it.store.db.$transaction(await it.links.remove(link))
    for (const officeId of ids) await it.queue({ text: 'more words', officeId, caseId, final: false })
    expect(await it.outbox.untold(caseId, ids)).toEqual(others)
    await it.link(INSPEKTORAT, 'first')
    await it.settle()
    expect(await it.outbox.untold(caseId, [BAWASLU, INSPEKTORAT])).toEqual([])
  })

  test('a chat that was linked while a notice was being queued gets it within the hour', async () => {
    const it = await world()
    const writes = await it.outbox.enqueue([{ officeId: BAWASLU, caseId: '', final: true, reply: { text: 'stray' } }])
    await it.link(BAWASLU, 'just now')
    await it.store.db.$transaction(writes)
    await it.settle()
    expect(it.sent).toEqual([])
    await it.tidy()
    await it.settle()
    expect(it.got('just now')).toEqual(['stray'])
  })

  test('a withdrawn case is told of, its earlier notices are not', async () => {
    const it = await world()
    await it.link(BAWASLU, 'official')
    const submission = await newSubmission()
    const { code } = await submitCase(it.cases, submission)
    const about = { caseId: submission.caseId, officeId: BAWASLU }
    await it.queue({ ...about, text: 'an answer', final: false, dueAt: new Date(it.clock.time + HOUR) })
    await withdrawCase(it.cases, submission.caseId, [{ ...about, reply: { text: `${code} was withdrawn` } }])
    await it.settle()
    await it.after(HOUR)
    expect(it.got('official')).toEqual([`${code} was withdrawn`])
    // The inspectorate has no chat: its notice of the case waits for one, and is dropped then.
    await it.link(INSPEKTORAT, 'later')
    await it.settle()
    expect(it.got('later')).toEqual([])
    expect((await it.outbox.waiting()).linked).toBe(0)
  })

  test('a notice that is held comes when it is due, not before', async () => {
    const it = await world()
    await it.link(BAWASLU, 'official')
    await it.queue({ text: 'held', dueAt: new Date(it.clock.time + HOUR) })
    await it.queue({ text: 'at once' })
    await it.settle()
    expect(it.got('official')).toEqual(['at once'])
    expect((await it.outbox.look(1)).nextIn).toBe(HOUR)
    // A restart frees what was being sent, and only that.
    expect(await freeLeases(it.store.db, new Date(it.clock.time))).toBe(0)
    await it.after(HOUR - 1)
    expect(it.got('official')).toEqual(['at once'])
    await it.after(1)
    expect(it.got('official')).toEqual(['at once', 'held'])
  })

  test('what a reporter did later never comes before what is still held of the same case', async () => {
    const it = await world()
    await it.link(BAWASLU, 'official')
    await it.link(INSPEKTORAT, 'inspector')
    const [one, other] = [await newSubmission(), await newSubmission()]
    for (const submission of [one, other]) await submitCase(it.cases, submission)
    await it.settle()
    const inMinutes = (minutes: number) => new Date(it.clock.time + minutes * 60_000)
    const step = (text: string, minutes: number, officeId = BAWASLU, { caseId } = one) =>
      it.queue({ text, officeId, caseId, final: false, dueAt: inMinutes(minutes) })
    await step('answer', 55)
    await step('correction', 10)
    // Where no delay is set any more since the restart.
    await step('file', 0)
    await step('to an office that holds nothing', 10, INSPEKTORAT)
    await step('of another case', 20, BAWASLU, other)
    await step('last', 60)
    // Behind the reports themselves.
    const news = (chat: string) => it.got(chat).slice(2)
    await it.after(20 * 60_000)
    expect(news('official')).toEqual(['of another case'])
    expect(news('inspector')).toEqual(['to an office that holds nothing'])
    await it.after(34 * 60_000)
    expect(news('official')).toHaveLength(1)
    await it.after(60_000)
    expect(news('official').slice(1)).toEqual(['answer', 'correction', 'file'])
    await it.after(5 * 60_000)
    expect(news('official').slice(4)).toEqual(['last'])
  })

  test('three days without the platform: resealed every hour, delivered in order, old keys gone', async () => {
    const it = await world()
    await it.link(BAWASLU, 'down')
    it.trouble.set('down', unavailable)
    await it.queue({ text: 'one' }, { text: 'two' })
    const [firstDay] = await readdir(it.folder)
    const before = await it.store.db.outboxItem.findMany({ select: { sealed: true } })
    for (let hour = 0; hour < 72; hour += 1) {
      it.clock.time += HOUR
      await it.tidy()
      await it.settle()
    }
    expect(await readdir(it.folder)).not.toContain(firstDay)
    const now = await it.store.db.outboxItem.findMany({ select: { sealed: true } })
    expect(now.map(({ sealed }) => Buffer.from(sealed).toString('hex'))).not.toEqual(
      before.map(({ sealed }) => Buffer.from(sealed).toString('hex')),
    )
    it.trouble.clear()
    await it.after(HOUR)
    expect(it.got('down')).toEqual(['one', 'two'])
    expect(await it.rows()).toBe(0)
  })

  test('stopped for 25 hours, or for three days: resealed at the start, before any key is destroyed', async () => {
    for (const hours of [25, 72]) {
      const it = await world()
      await it.queue({ text: 'acknowledged' })
      it.clock.time += hours * HOUR
      const again = await newWorld(it.store, { beside: it })
      expect(await again.tidy()).toEqual({ lost: {}, damaged: {}, stripped: {} })
      expect((await readdir(it.folder)).length).toBeLessThanOrEqual(2)
      await again.link(BAWASLU, 'official')
      await again.settle()
      expect(again.got('official')).toEqual(['acknowledged'])
      await it.store.db.officeLink.deleteMany()
    }
  })

  test('a notice whose key is gone is kept, out of the queue, and the operator is told of office and number', async () => {
    const it = await world()
    await it.queue({ text: SECRET }, { text: SECRET })
    await it.link(BAWASLU, 'late')
    it.clock.time += 72 * HOUR
    await it.rotate()
    await it.settle()
    expect(await it.rows()).toBe(2)
    expect(it.log).toHaveLength(2)
    expect(it.log[0]).toMatch(/their key of the day is gone.*\{"office":"bawaslu-kota","notices":1\}$/)
    await it.queue({ text: 'goes on' })
    await it.settle()
    expect(it.got('late')).toEqual(['goes on'])
    expect(await it.outbox.waiting()).toEqual({ linked: 0, unlinked: 0 })
    // Told once, whoever finds it first.
    expect(await it.tidy()).toEqual({ lost: {}, damaged: {}, stripped: {} })
    await it.queue({ text: SECRET, officeId: INSPEKTORAT })
    it.clock.time += 72 * HOUR
    await it.rotate()
    expect(await it.tidy()).toMatchObject({ lost: { [INSPEKTORAT]: 1 } })
    expect(await it.tidy()).toHaveProperty('lost', {})
    expect(await it.outbox.dropLost()).toBe(3)
    expect(await it.rows()).toBe(0)
  })

  test('a notice that was set aside and whose key is back is due when it was to be, and not at once', async () => {
    const it = await world()
    await it.link(BAWASLU, 'official')
    await it.queue({ text: 'at once' }, { text: 'held', dueAt: new Date(it.clock.time + 30 * HOUR) })
    for (const { id } of await it.store.db.outboxItem.findMany()) await it.outbox.setAside(id)
    await it.tidy()
    await it.settle()
    expect(it.got('official')).toEqual(['at once'])
    await it.after(30 * HOUR)
    expect(it.got('official')).toEqual(['at once', 'held'])
  })

  test('whatever the queue says, a notice is not sent before its own time, nor its case shown before that of the case', async () => {
    const it = await world()
    await it.link(BAWASLU, 'official')
    const { code } = await submitCase(it.cases, await newSubmission({ later: true }))
    const { heldUntil } = await it.store.db.case.findUniqueOrThrow({ where: { code } })
    await it.queue({ text: 'final', dueAt: new Date(it.clock.time + HOUR) })
    const hurry = () => it.store.db.outboxItem.updateMany({ data: { dueAt: 0n } })
    await hurry()
    await it.settle()
    expect(it.got('official')).toEqual([])
    expect(await it.store.db.case.findUniqueOrThrow({ where: { code } })).toMatchObject({ status: 'held', heldUntil })
    await it.after(HOUR)
    expect(it.got('official')).toEqual(['final'])
    it.clock.time = Number(heldUntil)
    await it.settle()
    expect(it.got('official')).toEqual(['final', expect.stringContaining(code)])
    expect(await it.store.db.case.findUniqueOrThrow({ where: { code } })).toMatchObject({ status: 'received' })
  })

  test('a damaged row stops neither the resealing of the others nor their delivery', async () => {
    const it = await world()
    for (let n = 0; n < 12; n += 1) await it.queue({ text: String(n) })
    const [row] = await it.store.db.outboxItem.findMany({ orderBy: { id: 'asc' } })
    await it.store.db.outboxItem.update({ where: { id: row?.id ?? '' }, data: { sealed: Buffer.from('damaged') } })
    it.clock.time += 30 * HOUR
    expect(await it.tidy()).toMatchObject({ damaged: { [BAWASLU]: 1 } })
    // Out of the queue, or the next start would miss the key that it names.
    expect(await it.store.db.outboxItem.count({ where: { dueAt: NEVER } })).toBe(1)
    it.clock.time += 30 * HOUR
    await it.tidy()
    await it.link(BAWASLU, 'official')
    await it.settle()
    expect(it.got('official')).toHaveLength(11)
  })

  test('a damaged row keeps no office from its cases', async () => {
    const it = await world()
    const kept = await newSubmission()
    await it.queue(
      { text: 'damaged' },
      { text: 'of a case', caseId: kept.caseId, dueAt: new Date(it.clock.time + HOUR) },
    )
    const [row] = await it.store.db.outboxItem.findMany({ orderBy: { position: 'asc' } })
    await it.store.db.outboxItem.update({ where: { id: row?.id ?? '' }, data: { sealed: Buffer.from('damaged') } })
    expect([...(await it.outbox.withdrawing(BAWASLU)).keys()]).toEqual([])
    expect(await it.outbox.held(BAWASLU, kept.caseId)).toBe(1)
    expect(await it.outbox.untold(kept.caseId, [BAWASLU])).toEqual([])
  })

  test('what waits about a case goes with it, in the same transaction', async () => {
    const it = await world()
    const [gone, stays] = [await newSubmission(), await newSubmission()]
    await submitCase(it.cases, gone)
    const perCase = await it.rows()
    expect(perCase).toBeGreaterThan(1)
    await submitCase(it.cases, stays)
    const news = { officeId: BAWASLU, caseId: gone.caseId, reply: { text: 'withdrawn' } }
    await withdrawCase(it.cases, gone.caseId, [news])
    // The other case, and the news of the withdrawal.
    expect(await it.rows()).toBe(perCase + 1)
    // Queued in the very moment of the withdrawal: taken back within the hour.
    await it.queue({ ...news, text: 'an answer', final: false })
    await it.tidy()
    expect(await it.rows()).toBe(perCase + 1)
    await it.store.db.case.updateMany({
      where: { id: stays.caseId },
      data: { status: 'closed', closedOn: '2020-01-01' },
    })
    expect(await purgeCases({ ...it.cases, audit: it.audit }, { caseDays: 90, maxYears: 2 }, erased)).toBe(1)
    expect(await it.rows()).toBe(1)
    await it.store.db.case.updateMany({ data: { closedOn: '2020-01-01' } })
    expect(await purgeCases({ ...it.cases, audit: it.audit }, { caseDays: 90, maxYears: 2 }, erased)).toBe(1)
    expect(await it.rows()).toBe(0)
  })

  test('no column in clear tells when a notice was queued', async () => {
    const it = await world()
    it.clock.time += 1_234_567
    const at = it.clock.time
    await it.queue({ text: 'at once' }, { text: 'held', dueAt: new Date(at + 17 * 60_000) })
    const rows = await it.store.db.outboxItem.findMany({ orderBy: { position: 'asc' } })
    expect(rows.map(({ position }) => position)).toEqual([1n, 2n])
    const [atOnce, held] = rows.map(({ dueAt }) => Number(dueAt))
    expect(atOnce).toBe(0)
    expect(Number(held) % 300_000).toBe(0)
    expect(Number(held) - at).toBeGreaterThanOrEqual(17 * 60_000)
    expect(Number(held) - at).toBeLessThan(22 * 60_000)
    // Another process goes on behind what this one has queued.
    const second = await newWorld(it.store, { beside: it })
    await second.queue({ text: 'third' })
    await it.queue({ text: 'fourth' })
    const after = await it.store.db.outboxItem.findMany({ orderBy: { position: 'asc' }, select: { position: true } })
    expect(after.map(({ position }) => position)).toEqual([1n, 2n, 3n, 4n])
  })

  test('taken for delivery by a process that died: delivered by the next one, at once or when the lease is over', async () => {
    // The first process never hears back from the platform, and is as good as dead.
    const it = await newWorld(await open(), { renewMs: 2 ** 30 })
    await it.link(BAWASLU, 'official')
    const forever = { end: (): void => undefined }
    it.trouble.set('official', () => new Promise<void>((resolve) => (forever.end = resolve)))
    await it.queue({ text: 'one' })
    it.worker.wake()
    await it.until(() => it.tries.length === 1 || undefined, 'the first attempt')
    const second = await newWorld(it.store, { beside: it })
    await second.settle()
    expect(second.tries).toEqual([])
    await second.after(19_999)
    expect(second.tries).toEqual([])
    await second.after(1)
    expect(second.got('official')).toEqual(['one'])
    expect(await it.rows()).toBe(0)
    forever.end()
    await it.worker.idle()

    it.trouble.set('official', () => new Promise<void>((resolve) => (forever.end = resolve)))
    await it.queue({ text: 'two' })
    it.worker.wake()
    await it.until(() => it.tries.length === 2 || undefined, 'the second attempt')
    expect(await freeLeases(it.store.db, new Date(it.clock.time))).toBe(1)
    await second.settle()
    expect(second.got('official')).toEqual(['one', 'two'])
    forever.end()
    await it.worker.idle()
    expect(await it.rows()).toBe(0)
  })

  test('being sent for long, by a process that lives: nobody else takes it, nor what comes after it', async () => {
    const it = await newWorld(await open(), { renewMs: 5 })
    await it.link(BAWASLU, 'official')
    const slow = { end: (): void => undefined }
    it.trouble.set('official', () => new Promise<void>((resolve) => (slow.end = resolve)))
    await it.queue({ text: 'one' }, { text: 'two' })
    it.worker.wake()
    await it.until(() => it.tries.length === 1 || undefined, 'the first attempt')
    const second = await newWorld(it.store, { beside: it })
    for (let n = 0; n < 4; n += 1) {
      const { dueAt = 0n } = (await it.store.db.outboxItem.findFirst({ where: { attempts: 1 } })) ?? {}
      it.clock.time += 15_000
      await expect
        .poll(async () => (await it.store.db.outboxItem.findFirst({ where: { attempts: 1 } }))?.dueAt ?? 0n)
        .toBeGreaterThan(dueAt)
      await second.settle()
    }
    expect(second.tries).toEqual([])
    it.trouble.clear()
    slow.end()
    await it.settle()
    expect(it.got('official')).toEqual(['one', 'two'])
  })

  test('an instance that lacks the server secret of the others leaves notices with their chat, for them', async () => {
    const it = await world()
    const lacking = await newWorld(it.store, {
      beside: { ...it, secret: await newSecret(`${'z'.repeat(30)}bcdefghijklmnop`) },
    })
    await it.audit.noteSecret('operator')
    const { id } = await it.link(BAWASLU, 'official')
    await it.queue({ text: 'one' }, { text: 'two' })
    const waiting = () =>
      it.store.db.outboxItem.findMany({ where: { linkId: id, attempts: 0 }, orderBy: { position: 'asc' } })
    await lacking.settle()
    expect(lacking.log).toEqual([expect.stringMatching(/^another instance has a new server secret/)])
    const rows = await waiting()
    expect(rows).toHaveLength(2)
    await lacking.settle()
    expect(await waiting()).toEqual(rows)
    await it.settle()
    expect(it.got('official')).toEqual(['one', 'two'])
  })

  test('no pause is longer than the longest', async () => {
    const it = await world()
    await it.link(BAWASLU, 'official')
    it.trouble.set('official', () => {
      throw new Error('unknown')
    })
    await it.queue({ text: 'one' })
    for (let n = 0; n < 10; n += 1) {
      await it.store.db.outboxItem.updateMany({ data: { dueAt: 0n, attempts: 30 } })
      await it.settle()
      const { dueAt } = await it.store.db.outboxItem.findFirstOrThrow()
      expect(Number(dueAt) - it.clock.time).toBe(10 * 60_000)
    }
  })

  test('two instances share the work and send nothing twice', async () => {
    const it = await world()
    const second = await newWorld(it.store, { beside: it })
    for (const chat of ['a', 'b', 'c']) await it.link(BAWASLU, chat)
    for (let n = 0; n < 10; n += 1) await it.queue({ text: String(n) })
    await Promise.all([it.settle(), second.settle()])
    // Whoever was slower at one notice left the rest of that chat to the next round.
    await it.settle()
    const all = [...it.sent, ...second.sent].map(({ to, reply }) => `${to}${reply.text}`)
    expect(all.toSorted()).toEqual([...'abc'].flatMap((to) => [...'0123456789'].map((n) => to + n)))
  })

  test('an instance without the channel of a chat leaves its notices to the one that has it', async () => {
    const store = await open()
    const here = await newWorld(store, { channels: ['telegram'] })
    const there = await newWorld(store, { channels: ['whatsapp'], beside: here })
    await here.link(BAWASLU, 'one')
    await here.link(BAWASLU, 'two', 'whatsapp')
    await here.queue({ text: 'a' }, { text: 'b' })
    await here.settle()
    expect([here.sent.map(({ to }) => to), here.log]).toEqual([['one', 'one'], []])
    // Not even looked at again: nothing is due here.
    expect((await here.outbox.look(100, await here.links.elsewhere())).nextIn).toBeUndefined()
    await there.settle()
    expect([there.got('two'), there.log]).toEqual([['a', 'b'], []])
  })

  test('nobody else can have a channel that is switched off: its notices go to another chat, or wait', async () => {
    const store = await open()
    const before = await newWorld(store)
    await before.link(BAWASLU, 'off', 'whatsapp')
    await before.queue({ text: 'a' })
    await before.queue({ text: 'b', officeId: INSPEKTORAT })
    const after = await newWorld(store, { channels: ['telegram'], shared: false, beside: before })
    await after.settle()
    await after.queue({ text: 'c' })
    await after.settle()
    expect([after.tries, after.log]).toEqual([[], []])
    expect(await after.outbox.waiting()).toEqual({ linked: 0, unlinked: 3 })
    expect(await after.links.servedSince(BAWASLU)).toBeUndefined()
    await after.link(BAWASLU, 'on')
    await after.settle()
    expect(after.got('on')).toEqual(['a', 'c'])
  })

  test('evidence goes with the notice to offices that take it by chat: cleaned, opened at delivery', async () => {
    const it = await world(takesFiles)
    await it.link(BAWASLU, 'takes files')
    await it.link(INSPEKTORAT, 'reads with its key')
    const { db } = it.store
    const submission = await newSubmission()
    const [kept] = await photosFor(it, submission.file.recipient, 1)
    const unfinished = randomUUID()
    const { code } = await submitCase(it.cases, { ...submission, evidence: [kept ?? '', unfinished] })
    // The row holds no picture: it is resealed every day.
    const rows = await db.outboxItem.findMany({ select: { sealed: true } })
    expect(rows.every(({ sealed }) => sealed.length < 16_384)).toBe(true)
    await it.settle()
    const withFiles = it.sent.find(({ to }) => to === 'takes files')
    expect(withFiles?.reply.text).toContain(code)
    const sentFile = it.sent.find(({ to, reply }) => to === 'takes files' && reply.files !== undefined)?.reply
    expect(sentFile).toMatchObject({ text: '', protect: true, files: [{ name: '1.jpg', mime: 'image/jpeg' }] })
    const bytes = Buffer.from(sentFile?.files?.[0]?.bytes ?? [])
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width: 320, height: 240 })
    expect(bytes.includes(CANARY)).toBe(false)
    const without = it.sent.find(({ to }) => to === 'reads with its key')
    expect(without?.reply.text).toContain(code)
    expect(without?.reply.files).toBeUndefined()
    expect((await it.outbox.waiting()).linked).toBe(0)
  })

  test('a file that a chat does not take: one sentence stands for it, nothing is repeated, the next case goes out', async () => {
    const it = await world(takesFiles)
    await it.link(BAWASLU, 'official')
    it.trouble.set('official', ({ files }) => files !== undefined && broken())
    const [first, second] = [await newSubmission(), await newSubmission()]
    const evidence = await photosFor(it, first.file.recipient, 2)
    const { code } = await submitCase(it.cases, { ...first, evidence })
    const later = await submitCase(it.cases, second)
    for (let n = 0; n < 5; n += 1) await it.after(HOUR)
    const said = it.got('official')
    expect(said).toHaveLength(4)
    expect(said[0]).toContain(code)
    expect(said.slice(1, 3)).toEqual([`${BAWASLU}: no file 1`, `${BAWASLU}: no file 2`])
    expect(said[3]).toContain(later.code)
    expect((await it.outbox.waiting()).linked).toBe(0)
    expect(it.log.filter((line) => line.includes('does not take a file'))).toHaveLength(2)
  })

  test('files are opened one after the other, when their turn comes: of a large case not all are in memory', async () => {
    const it = await world(takesFiles)
    const chats = ['one', 'two', 'three']
    for (const chat of chats) await it.link(BAWASLU, chat)
    const submission = await newSubmission()
    const evidence = await photosFor(it, submission.file.recipient, 4)
    const read = vi.spyOn(it.store.db.direct, 'chunks')
    onTestFinished(() => read.mockRestore())
    const box: { open?: () => void } = {}
    const gate = new Promise<void>((resolve) => (box.open = resolve))
    const begun = new Set<string>()
    for (const chat of chats)
      it.trouble.set(chat, async ({ files }) => {
        if (files === undefined) return
        begun.add(chat)
        await gate
      })
    await submitCase(it.cases, { ...submission, evidence })
    it.worker.wake()
    await it.until(() => (it.tries.length === 6 ? true : undefined), 'the first file in every chat')
    await expect.poll(() => begun.size).toBe(3)
    expect(read).toHaveBeenCalledTimes(3)
    box.open?.()
    await it.settle()
    for (const chat of chats) expect(it.got(chat)).toHaveLength(5)
  })

  test('a file that was changed in the database keeps neither its notice nor the next one back', async () => {
    const it = await world(takesFiles)
    await it.link(BAWASLU, 'official')
    const [first, second] = [await newSubmission(), await newSubmission()]
    const evidence = await photosFor(it, first.file.recipient, 2)
    const chunk = await it.store.db.evidenceChunk.findFirstOrThrow({ where: { evidenceId: evidence[1] ?? '' } })
    const data = new Uint8Array(chunk.data)
    data[data.length - 1] = (data.at(-1) ?? 0) ^ 1
    const where = { evidenceId_index: { evidenceId: chunk.evidenceId, index: chunk.index } }
    await it.store.db.evidenceChunk.update({ where, data: { data } })
    const { code } = await submitCase(it.cases, { ...first, evidence })
    const later = await submitCase(it.cases, second)
    await it.settle()
    const said = it.sent.map(({ reply }) => reply.files?.[0]?.name ?? reply.text)
    expect(said.map((text) => [code, later.code].find((one) => text.includes(one)) ?? text)).toEqual([
      code,
      '1.jpg',
      later.code,
    ])
    expect(it.log.join()).toMatch(/a notice or its evidence cannot be opened/)
    await it.store.db.evidenceChunk.update({ where, data: { data: chunk.data } })
    await it.after(600_000)
    expect(it.sent.at(-1)?.reply.files?.[0]?.name).toBe('2.jpg')
    expect((await it.outbox.waiting()).linked).toBe(0)
  })

  test('a file that fails on the way is sent again, what arrived before it is not; another chat gets all of it', async () => {
    const it = await world(takesFiles)
    await secondFileStuck(it)
    for (let n = 0; n < 5; n += 1) await it.after(HOUR)
    const files = (chat: string) => it.sent.flatMap(({ to, reply }) => (to === chat ? [reply.files?.[0]?.name] : []))
    expect(files('official')).toEqual([undefined, '1.jpg'])
    // Another chat of the office has seen nothing of it yet.
    it.trouble.set('official', removed)
    await it.after(HOUR)
    await it.link(BAWASLU, 'next')
    await it.settle()
    expect(files('next')).toEqual([undefined, '1.jpg', '2.jpg'])
  })

  test('a notice that waits for a week no longer opens the files of its case, and says so', async () => {
    const it = await world(takesFiles)
    const { file } = await newSubmission()
    const evidence = { identity: file.identity, ids: [randomUUID()] }
    await it.queue({ text: 'a case', evidence, caseId: '' })
    for (let day = 0; day < 6; day += 1) {
      it.clock.time += 24 * HOUR
      expect(await it.tidy()).toHaveProperty('stripped', {})
    }
    it.clock.time += 24 * HOUR
    expect(await it.tidy()).toMatchObject({ stripped: { [BAWASLU]: 1 } })
    await it.link(BAWASLU, 'official')
    await it.settle()
    expect(it.sent.map(({ reply }) => reply)).toEqual([{ text: `a case (${BAWASLU}: without its files)` }])
  })

  test('the week in which files wait for a chat begins when their notice is due, not when it was queued', async () => {
    const it = await world(takesFiles)
    const submission = await newSubmission()
    const evidence = await photosFor(it, submission.file.recipient, 1)
    await submitCase(it.cases, { ...submission, evidence, later: true })
    const { heldUntil } = await it.store.db.case.findFirstOrThrow()
    while (it.clock.time + 12 * HOUR < Number(heldUntil) + 6 * 24 * HOUR) {
      it.clock.time += 12 * HOUR
      expect(await it.tidy()).toHaveProperty('stripped', {})
    }
    await it.link(BAWASLU, 'official')
    await it.settle()
    expect(it.sent.some(({ reply }) => reply.files?.length === 1)).toBe(true)
  })

  test('what arrived while the notices are resealed is not sent again', async () => {
    const it = await world(takesFiles)
    await secondFileStuck(it)
    it.clock.time += 24 * HOUR
    const { db, reached, go } = holdingUpdate(it.store.db, 'outboxItem')
    const other = await newWorld({ ...it.store, db }, { beside: it, offices: takesFiles })
    const resealed = other.outbox.reseal()
    await reached
    await it.settle()
    go()
    await resealed
    await it.after(HOUR)
    expect(it.sent.map(({ reply }) => reply.files?.[0]?.name)).toEqual([undefined, '1.jpg'])
  })

  test('files that wait no longer do not come back with what arrived in that moment', async () => {
    const it = await world(takesFiles)
    await secondFileStuck(it)
    for (let day = 0; day < 6; day += 1) {
      it.clock.time += 24 * HOUR
      await it.tidy()
    }
    it.clock.time += 24 * HOUR
    const { db, reached, go } = holdingUpdate(it.store.db, 'outboxItem')
    const other = await newWorld({ ...it.store, db }, { beside: it, offices: takesFiles })
    other.trouble.set('official', ({ files }) => files?.[0]?.name === '2.jpg' && unavailable())
    other.worker.wake()
    await reached
    expect(await it.tidy()).toMatchObject({ stripped: { [BAWASLU]: 1 } })
    go()
    await other.worker.idle()
    expect(other.sent.map(({ reply }) => reply.files?.[0]?.name)).toEqual([undefined, '1.jpg'])
    expect(await it.tidy()).toHaveProperty('stripped', {})
  })

  test('files that wait for a week behind a notice that arrived are told of by themselves, once', async () => {
    const it = await world(takesFiles)
    await secondFileStuck(it)
    await it.settle()
    for (let day = 0; day < 7; day += 1) {
      it.clock.time += 24 * HOUR
      await it.tidy()
    }
    await it.settle()
    await it.after(HOUR)
    expect(it.sent.slice(1).map(({ reply }) => reply.files?.[0]?.name ?? reply)).toEqual([
      '1.jpg',
      { text: ` (${BAWASLU}: without its files)`, protect: true },
    ])
    expect((await it.outbox.waiting()).linked).toBe(0)
  })

  test('a notice that cannot be opened holds up no other one, and is tried again', async () => {
    const it = await world()
    await it.link(BAWASLU, 'broken')
    await it.queue({ text: 'changed in the database' })
    const [row] = await it.store.db.outboxItem.findMany()
    if (row === undefined) throw new Error('no row')
    const sealed = new Uint8Array(row.sealed)
    sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1
    await it.store.db.outboxItem.update({ where: { id: row.id }, data: { sealed } })
    await it.link(INSPEKTORAT, 'fine')
    await it.queue({ text: 'fine', officeId: INSPEKTORAT }, { text: 'behind it' })
    await it.settle()
    expect([it.got('fine'), it.got('broken')]).toEqual([['fine'], ['behind it']])
    expect(it.log.join()).toMatch(/cannot be opened/)
    expect(await it.rows()).toBe(1)
    await it.store.db.outboxItem.update({ where: { id: row.id }, data: { sealed: row.sealed } })
    await it.after(600_000)
    expect(it.got('broken')).toEqual(['behind it', 'changed in the database'])
    expect(it.log.join()).not.toMatch(/changed in the database/)
  })

  test('a database that takes no writes is left alone for longer and longer, and all is delivered when it does', async () => {
    const it = await world()
    for (const chat of ['official', 'colleague']) await it.link(BAWASLU, chat)
    await it.queue({ text: 'notice' })
    const { writable, readOnly } = readOnlyOf(it.store)
    await readOnly()
    const begun = performance.now()
    it.worker.wake()
    await it.until(() => it.log[2], 'a third failure')
    // A second, then two.
    expect(performance.now() - begun).toBeGreaterThan(2950)
    expect(it.log).toHaveLength(3)
    expect(it.log.join()).not.toMatch(/^(?!the outbox could not be read)/m)
    await writable()
    await it.until(() => (it.sent.length === 2 ? true : undefined), 'both notices')
    await it.settle()
    expect([it.log.length, await it.rows()]).toEqual([3, 0])
  })

  test('nothing is left once a notice is delivered, and its words never were in the database', async () => {
    const it = await world()
    await it.link(BAWASLU, 'official')
    await it.queue({ text: `${SECRET} took the stage` })
    const [row] = await it.store.db.outboxItem.findMany()
    const sealed = Buffer.from(row?.sealed ?? []).subarray(64, 128)
    expect(sealed).toHaveLength(64)
    const found = await search(it.store, kind, { SECRET: Buffer.from(SECRET), sealed })
    expect(found).toEqual({ SECRET: false, sealed: true })
    await it.settle()
    expect(it.got('official')).toEqual([`${SECRET} took the stage`])
    expect(await it.rows()).toBe(0)
    expect(await search(it.store, kind, { SECRET: Buffer.from(SECRET), sealed })).toEqual({
      SECRET: false,
      sealed: false,
    })
  })
})

/** Which of these bytes the database holds: in SQLite's files after a checkpoint, in PostgreSQL's rows. */
async function search(store: TestStore, kind: 'sqlite' | 'postgresql', needles: Record<string, Buffer>) {
  await store.checkpoint()
  const bytes: Buffer[] = []
  if (kind === 'sqlite') {
    const folder = dirname(fileURLToPath(store.url))
    for (const name of await readdir(folder)) bytes.push(await readFile(join(folder, name)))
  } else {
    for (const { sealed } of await store.db.outboxItem.findMany({ select: { sealed: true } }))
      bytes.push(Buffer.from(sealed))
  }
  return Object.fromEntries(
    Object.entries(needles).map(([name, needle]) => [name, bytes.some((file) => file.includes(needle))]),
  )
}
