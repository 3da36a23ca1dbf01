/**
 * Everything was down, the table of the shared keys is empty, and an instance without copies is up first: what waits under
 * keys that it has never seen is not lost as long as somebody may bring them back.
 */
import { Readable } from 'node:stream'
import { describe, expect, onTestFinished, test } from 'vitest'
import { submitCase } from '../../src/cases/submit.ts'
import { createEvidence } from '../../src/evidence/pipeline.ts'
import { openKeys } from '../../src/keys.ts'
import { createDeadlines } from '../../src/notify/deadlines.ts'
import { createOutbox } from '../../src/notify/outbox.ts'
import { NEVER } from '../../src/notify/outbox-life.ts'
import { createOutboxWorker } from '../../src/notify/outbox-worker.ts'
import { createPings } from '../../src/notify/pings.ts'
import { createLinks } from '../../src/office/links.ts'
import { createTurnKeys } from '../../src/turn-keys.ts'
import { newDeps, newSecret, newSubmission } from '../cases/fixtures.ts'
import { createComplaints } from '../support/complaints.ts'
import { describeStores, type TestStore } from '../support/store.ts'
import { tellHere } from '../support/tell-here.ts'
import { tempFolder } from './folder.ts'

const HOUR = 3_600_000
const OFFICE = 'bawaslu-kota'
const ani = { channel: 'telegram', id: '7913553771337' } as const
const AWAY = 'something waits under keys of the day that no running instance has'

/** Several instances, each with a folder of its own. */
async function newPlace(store: TestStore) {
  const { db } = store
  const secret = await newSecret()
  const clock = { time: Date.parse('2027-02-09T05:00:00Z') }
  const now = () => new Date(clock.time)

  async function instance(dir?: string) {
    const keysDir = dir ?? (await tempFolder())
    const { epochs, held, compare } = await openKeys({ config: { keysDir }, store, secret, now })
    const { complaints, log } = createComplaints()
    const links = createLinks({ db, secret, epochs })
    const outbox = createOutbox({ db, epochs, links, now })
    const pings = createPings({ db, epochs, now })
    const evidence = createEvidence({ db, epochs, now, fetch: () => Promise.resolve(Readable.from([])) })
    onTestFinished(() => evidence.stop())
    const deadlines = createDeadlines({ db, epochs, now })
    const turnKeys = createTurnKeys({ epochs, held, outbox, pings, deadlines, evidence, now, log })
    const sent: string[] = []
    const worker = createOutboxWorker({
      outbox,
      links,
      send: async ({ id }, { text }) => sent.push(`${id}: ${text}`),
      isOffice: () => true,
      fileRefused: () => ({ text: '' }),
      withoutFiles: (_, reply) => reply,
      onGone: async () => undefined,
      onMoved: async () => undefined,
      log,
    })
    onTestFinished(() => worker.stop())
    return {
      keysDir,
      epochs,
      links,
      /** Resolves to what was sent to which chat. */
      async deliver() {
        worker.wake()
        await worker.idle()
        return sent.splice(0)
      },
      outbox,
      pings,
      evidence,
      compare: async () => {
        for (const { run } of compare) await run()
      },
      /** The hourly work; resolves to what it had to say. */
      async tidy() {
        await turnKeys()
        return complaints.splice(0)
      },
      /** A notice, a file and a chat that waits for news. */
      async leaveWaiting() {
        const { caseId, file } = await newSubmission()
        const submission = await newSubmission()
        await submitCase({ ...(await newDeps(store, { secret })), now }, submission)
        await db.outboxItem.deleteMany()
        await db.caseDeadline.deleteMany()
        await tellHere({ db, pings }, ani, 'id', submission.caseId)
        await db.$transaction([
          ...(await outbox.enqueue([{ officeId: OFFICE, caseId: '', final: true, reply: { text: 'waits' } }])),
          evidence.pendingRow({ id: caseId, file: { channel: 'telegram', ref: 'ref' }, recipient: file.recipient }),
        ])
      },
      /** As the worker opens it: what would be sent, or why nothing can be. */
      async openNotice() {
        const item = await db.outboxItem.findFirstOrThrow()
        const parts = await outbox.open({ ...item, linkId: item.linkId ?? '' })
        return Array.isArray(parts) ? Promise.all(parts.map(({ reply }) => reply())) : parts
      },
    }
  }
  return {
    clock,
    instance,
    /** What a crash of PostgreSQL does to an UNLOGGED table. */
    crash: () => db.sharedKey.deleteMany(),
    rows: async () => ({
      notices: await db.outboxItem.findMany(),
      pings: await db.ping.findMany(),
      files: await db.evidence.findMany(),
    }),
  }
}

describeStores((open, kind) => {
  describe.runIf(kind === 'postgresql')('an instance without copies is up first', () => {
    test('what waits is left alone, and is there when the others are back', { timeout: 60_000 }, async () => {
      const { clock, instance, crash, rows } = await newPlace(await open())
      const before = await instance()
      await before.leaveWaiting()
      const were = await rows()
      await crash()
      clock.time += HOUR
      const first = await instance()
      for (let hour = 0; hour < 3; hour += 1) {
        expect(await first.tidy()).toEqual([expect.stringContaining(AWAY)])
        clock.time += HOUR
      }
      await first.evidence.start()
      await first.evidence.idle()
      expect(await first.openNotice()).toEqual({ until: clock.time + 60_000 })
      expect(await rows()).toEqual(were)

      const again = await instance(before.keysDir)
      await first.compare()
      for (const each of [first, again]) {
        expect(await each.tidy()).toEqual([])
        expect(await each.openNotice()).toMatchObject([{ text: 'waits' }])
      }
      expect(await again.pings.stop(ani)).toMatchObject({ was: true })
      expect((await rows()).files).toMatchObject([{ state: 'pending' }])
    })

    test('nobody comes back: two days later it is over, and said', { timeout: 60_000 }, async () => {
      const { clock, instance, crash, rows } = await newPlace(await open())
      await (await instance()).leaveWaiting()
      await crash()
      const first = await instance()
      await first.tidy()
      clock.time += 47 * HOUR
      await first.compare()
      expect(await first.tidy()).toEqual([expect.stringContaining(AWAY)])
      clock.time += HOUR
      expect(await first.tidy()).toEqual([
        expect.stringMatching(/^notices cannot be opened any more/),
        expect.stringMatching(/^reporters who asked to be told of news cannot be told any more/),
      ])
      expect(await rows()).toMatchObject({ notices: [{ dueAt: NEVER }], pings: [] })
    })

    test('the last word to a chat that was unlinked waits for its key, and reaches that chat alone', async () => {
      const store = await open()
      const { clock, instance, crash, rows } = await newPlace(store)
      const before = await instance()
      const { write, link } = before.links.create(OFFICE, { channel: 'telegram', id: 'heir' }, false, '2027-02-09')
      const gone = { ...link, id: 'gone', address: { channel: 'telegram', id: 'gone' } as const }
      await store.db.$transaction([write, ...(await before.outbox.parting(gone, { text: 'linked no more' }))])
      await crash()
      const first = await instance()
      expect(await first.deliver()).toEqual([])
      expect((await rows()).notices).toMatchObject([{ linkId: 'gone', attempts: 0 }])

      const again = await instance(before.keysDir)
      clock.time += 60_000
      // Wherever it was put meanwhile.
      await store.db.outboxItem.updateMany({ data: { linkId: link.id } })
      expect(await again.deliver()).toEqual(['gone: linked no more'])
      expect((await rows()).notices).toEqual([])
    })

    test('a key that was destroyed here is not waited for', async () => {
      const { clock, instance } = await newPlace(await open())
      const one = await instance()
      const { id } = one.epochs.today()
      clock.time += 48 * HOUR
      await one.compare()
      await one.tidy()
      expect([one.epochs.byId(id), one.epochs.mayCome(id), one.epochs.awaited()]).toEqual([undefined, false, 0])
    })
  })
})
