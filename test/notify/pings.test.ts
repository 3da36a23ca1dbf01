/** "Kabari di sini": told in the evening, neutrally, once; nothing of the address is left after STOP or its time. */
import { chmod, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { submitCase } from '../../src/cases/submit.ts'
import { appendMessage, type ThreadMessage } from '../../src/cases/thread.ts'
import { withdrawCase } from '../../src/cases/withdraw.ts'
import { type Address, ChannelError, type ChannelName, type Reply } from '../../src/channel.ts'
import { createEvening } from '../../src/notify/evening.ts'
import { createPings } from '../../src/notify/pings.ts'
import { openEpochs } from '../../src/vault/epochs.ts'
import { newDeps, newSubmission, texts } from '../cases/fixtures.ts'
import { describeStores, type TestStore } from '../support/store.ts'
import { tellHere } from '../support/tell-here.ts'
import { tempFolder } from '../vault/folder.ts'

const BAWASLU = 'bawaslu-kota'
const ani: Address = { channel: 'telegram', id: '7913553771337' }
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** Of every day. */
const at = (day: string, time: string): number => Date.parse(`${day}T${time}:00+07:00`)

interface Beside {
  folder: string
  clock: { time: number }
  cases: Awaited<ReturnType<typeof newDeps>>
}

/** Real store, keys, cases and pings; the far side of the channel notes what reaches it and breaks on command. */
async function newWorld(store: TestStore, beside?: Beside) {
  const folder = beside?.folder ?? (await tempFolder())
  const clock = beside?.clock ?? { time: at('2027-02-09', '10:00') }
  const now = () => new Date(clock.time)
  const { db } = store
  const epochs = await openEpochs({ dir: folder, now })
  const pings = createPings({ db, epochs, now })
  const cases = beside?.cases ?? { ...(await newDeps(store)), now }
  const sent: { to: Address; reply: Reply; minute: number }[] = []
  const log: string[] = []
  const world = {
    trouble: undefined as Error | undefined,
    office: false,
    /** Channels of this instance. */
    channels: ['telegram'] as ChannelName[],
    /** What happens while a message is on its way. */
    meanwhile: undefined as (() => Promise<unknown>) | undefined,
  }
  const evening = createEvening({
    db,
    rows: pings.rows,
    async send(to, reply) {
      await world.meanwhile?.()
      if (world.trouble !== undefined) throw world.trouble
      sent.push({ to, reply, minute: clock.time })
      return [`ref${sent.length}`]
    },
    has: (channel) => world.channels.includes(channel),
    isOffice: async () => world.office,
    texts,
    now,
    log: { warn: (fields, text) => void log.push(`${text} ${JSON.stringify(fields)}`) },
  })
  let asked = 0
  return Object.assign(world, {
    store,
    folder,
    clock,
    cases,
    epochs,
    pings,
    db,
    evening,
    sent,
    log,
    async newCase() {
      const { code } = await submitCase(cases, await newSubmission())
      return db.case.findUniqueOrThrow({ where: { code }, select: { id: true, code: true } })
    },
    /** An office does something within the case. */
    async writes(caseId: string, message: Partial<ThreadMessage> = { kind: 'question', text: 'Kapan rapatnya?' }) {
      asked += 1
      await appendMessage(cases, caseId, {
        id: `${caseId}-${asked}`,
        kind: 'question',
        sender: BAWASLU,
        day: '2027-02-09',
        ...message,
      })
    },
    rows: () => db.ping.count(),
    /** A whole evening, ten minutes at a time. */
    async evenings(day: string, to = '21:10') {
      for (clock.time = Math.max(clock.time, at(day, '17:49')); clock.time < at(day, to); clock.time += 10 * MINUTE)
        await evening.run()
    },
    /** What the running service does once an hour. */
    async tidy() {
      const lost = await pings.keep()
      await epochs.rotate()
      return lost
    },
  })
}

/** Every byte of the database and its log. */
async function written({ url }: TestStore): Promise<Buffer> {
  const path = fileURLToPath(url.replace(/^file:/, 'file://'))
  const files = await Promise.all(['', '-wal'].map((end) => readFile(path + end).catch(() => Buffer.alloc(0))))
  return Buffer.concat(files)
}

describeStores((open, kind) => {
  test('who asked is told once in the evening, at a random minute, in a line that says nothing', async () => {
    const it = await newWorld(await open())
    const { id, code } = await it.newCase()
    await tellHere(it, ani, 'id', id)
    await it.evenings('2027-02-09')
    expect(it.sent).toEqual([])

    const minutes = new Set<number>()
    for (let day = 10; day < 16; day += 1) {
      const date = `2027-02-${day}`
      it.clock.time = at(date, '08:00')
      await it.tidy()
      await it.writes(id)
      await it.writes(id, { kind: 'status', status: 'need-more', reason: 'Mohon ditelusuri lagi' })
      const before = it.sent.length
      await it.evenings(date)
      expect(it.sent.slice(before)).toHaveLength(1)
      const { to, reply, minute } = it.sent.at(-1) ?? expect.fail()
      expect(to).toEqual(ani)
      expect(reply.text).toBe('Ada pesan untuk Anda. Balas STOP bila tidak mau dikabari lagi.')
      const shown = JSON.stringify(reply)
      for (const told of [code, id, 'Bawaslu', 'Kapan', 'telusuri', 'kasus', 'laporan', 'Kentongan'])
        expect(shown.toLowerCase()).not.toContain(told.toLowerCase())
      expect(minute).toBeGreaterThan(at(date, '18:00'))
      expect(minute).toBeLessThan(at(date, '21:00'))
      minutes.add((minute - at(date, '18:00')) / MINUTE)
    }
    // Six draws out of eighteen: the same one each time would mean that nobody draws.
    expect(minutes.size).toBeGreaterThan(1)
    expect(it.log).toEqual([])
  })

  test('an official who asks in the evening sees no phone light up: it is told the next one', async () => {
    const it = await newWorld(await open())
    const { id } = await it.newCase()
    await tellHere(it, ani, 'id', id)
    it.clock.time = at('2027-02-09', '18:00')
    await it.evening.run()
    await it.writes(id)
    await it.evenings('2027-02-09')
    expect(it.sent).toEqual([])
    await it.evenings('2027-02-10')
    expect(it.sent).toHaveLength(1)
  })

  test('a question that came while the secret number was noted is news', async () => {
    const it = await newWorld(await open())
    const { id } = await it.newCase()
    await it.writes(id)
    await tellHere(it, ani, 'id', id, true)
    await it.evenings('2027-02-09')
    expect(it.sent).toHaveLength(1)
  })

  test('the end of a case that could not be told is told the next evening, and then nothing is left', async () => {
    const it = await newWorld(await open())
    const { id } = await it.newCase()
    await tellHere(it, ani, 'id', id)
    await it.writes(id, { kind: 'status', status: 'closed', reason: 'Selesai' })
    await it.store.db.case.update({ where: { id }, data: { status: 'closed' } })
    it.trouble = new ChannelError('unavailable', 'away')
    await it.evenings('2027-02-09')
    expect(it.sent).toEqual([])
    expect(it.log).toHaveLength(1)
    expect(await it.rows()).toBe(1)
    it.trouble = undefined
    await it.evenings('2027-02-10')
    expect(it.sent.map(({ reply }) => reply.text)).toEqual([texts('id')('notify-ended')])
    expect(await it.rows()).toBe(0)
  })

  test('that the time is over is not taken for told when the platform only says that it is too much', async () => {
    const it = await newWorld(await open())
    const { id } = await it.newCase()
    await tellHere(it, ani, 'id', id)
    for (let day = 0; day < 30; day += 1) {
      it.clock.time += DAY
      await it.tidy()
    }
    it.trouble = new ChannelError('limited', 'too many')
    await it.evenings('2027-03-11')
    expect(it.log).toHaveLength(1)
    expect(await it.rows()).toBe(1)
  })

  for (const [what, trouble] of [
    ['arrives', undefined],
    ['fails', new ChannelError('limited', 'too many')],
  ] as const)
    for (const last of [true, false])
      test(`STOP while ${last ? 'the last message' : 'a ping'} is on its way leaves nothing, also when it ${what}`, async () => {
        const it = await newWorld(await open())
        const { id } = await it.newCase()
        await tellHere(it, ani, 'id', id)
        await it.writes(id, last ? { kind: 'status', status: 'closed', outcome: 'finding' } : {})
        const stopped: boolean[] = []
        it.meanwhile = async () => void stopped.push((await it.pings.stop(ani)).was)
        it.trouble = trouble
        await it.evenings('2027-02-09')
        // There was something to delete, and they are told so.
        expect(stopped).toEqual([true])
        expect(await it.rows()).toBe(0)
        await it.evenings('2027-02-10')
        expect(stopped).toHaveLength(1)
      })

  test('the case is opened while the last message is on its way: the address goes all the same, as it says', async () => {
    const it = await newWorld(await open())
    const { id } = await it.newCase()
    await tellHere(it, ani, 'id', id)
    await it.writes(id, { kind: 'status', status: 'closed', outcome: 'finding' })
    it.meanwhile = () => it.pings.read(ani, id)
    await it.evenings('2027-02-09')
    expect(it.sent.map(({ reply }) => reply.text)).toEqual([texts('id')('notify-ended')])
    expect(await it.rows()).toBe(0)
  })

  test('asked again while the last message is on its way: the new wish stays', async () => {
    const it = await newWorld(await open())
    const [closed, other] = [await it.newCase(), await it.newCase()]
    await tellHere(it, ani, 'id', closed.id)
    await it.writes(closed.id, { kind: 'status', status: 'closed', outcome: 'finding' })
    it.meanwhile = async () => tellHere(it, ani, 'id', other.id)
    await it.evenings('2027-02-09')
    expect(it.sent).toHaveLength(1)
    it.meanwhile = undefined
    await it.writes(other.id)
    await it.evenings('2027-02-10')
    expect(it.sent.map(({ reply }) => reply.text)).toEqual([texts('id')('notify-ended'), texts('id')('notify-ping')])
  })

  test('what the reporter did or read is no news', async () => {
    const it = await newWorld(await open())
    const { id } = await it.newCase()
    await it.writes(id)
    await tellHere(it, ani, 'id', id)
    await it.writes(id, { kind: 'message', sender: 'reporter', text: ['Ada saksi'] })
    await it.evenings('2027-02-09')
    expect(it.sent).toEqual([])
    // Planned for this evening, and read before its minute.
    await it.writes(id)
    it.clock.time = at('2027-02-10', '18:00')
    await it.evening.run()
    expect(await it.pings.read(ani, id)).toBe(true)
    await it.evenings('2027-02-10')
    expect(it.sent).toEqual([])
    expect(await it.pings.read({ ...ani, id: '1' }, id)).toBe(false)
  })

  test('two instances, a restart and a platform that fails: never twice an evening, and told the next one', async () => {
    const store = await open()
    const one = await newWorld(store)
    const two = await newWorld(store, one)
    const { id } = await one.newCase()
    await tellHere(one, ani, 'id', id)
    await one.writes(id)
    // Ends at 20:59, the last minute that can be drawn: a loop that ended before it would now and then tell nobody.
    for (
      one.clock.time = at('2027-02-09', '18:08');
      one.clock.time < at('2027-02-09', '21:00');
      one.clock.time += 9 * MINUTE
    )
      await Promise.all([one.evening.run(), two.evening.run()])
    expect(one.clock.time).toBe(at('2027-02-09', '21:08'))
    expect(one.sent.length + two.sent.length).toBe(1)

    await one.writes(id)
    one.trouble = new ChannelError('unavailable', 'The platform cannot be reached')
    await one.evenings('2027-02-10')
    expect(one.log).toHaveLength(1)
    // A process that starts in the middle of the same evening does not begin anew.
    one.clock.time = at('2027-02-10', '20:00')
    const three = await newWorld(store, one)
    await three.evenings('2027-02-10')
    expect(three.sent).toEqual([])
    await three.evenings('2027-02-11')
    expect(three.sent).toHaveLength(1)
    await three.evenings('2027-02-12')
    expect(three.sent).toHaveLength(1)
  })

  test('an instance without the channel leaves it to the one that has it, and still forgets what is over', async () => {
    const it = await newWorld(await open())
    const { id } = await it.newCase()
    await tellHere(it, ani, 'id', id)
    await it.writes(id)
    const other = await newWorld(it.store, it)
    other.channels = ['whatsapp']
    other.trouble = new ChannelError('unavailable', 'The channel telegram is not switched on')
    for (
      it.clock.time = at('2027-02-09', '17:59');
      it.clock.time < at('2027-02-09', '21:00');
      it.clock.time += MINUTE
    ) {
      await other.evening.run()
      await it.evening.run()
    }
    expect(it.sent).toHaveLength(1)
    expect(other.log).toEqual([])
    await withdrawCase(it.cases, id, [])
    it.clock.time = at('2027-02-10', '18:00')
    await other.evening.run()
    expect(await it.rows()).toBe(0)
  })

  test('lives on under each new key, under another name each day, and ends after 30 days', async () => {
    const it = await newWorld(await open())
    const { id } = await it.newCase()
    await tellHere(it, ani, 'id', id)
    const names = new Set<string>()
    for (let day = 0; day < 29; day += 1) {
      for (let hour = 0; hour < 24; hour += 6) {
        it.clock.time += 6 * HOUR
        expect(await it.tidy()).toBe(0)
      }
      for (const row of await it.store.db.ping.findMany()) names.add(row.id)
    }
    expect(names.size).toBe(29)
    await it.writes(id)
    it.clock.time = at('2027-03-11', '17:00')
    await it.evenings('2027-03-11')
    expect(it.sent.map(({ reply }) => reply.text)).toEqual([
      expect.stringMatching(/Masa kabar di chat ini sudah selesai/),
    ])
    expect(await it.rows()).toBe(0)
    await it.evenings('2027-03-12')
    expect(it.sent).toHaveLength(1)

    // Also when no evening came: the service stood still.
    await tellHere(it, ani, 'id', id)
    it.clock.time += 31 * DAY
    await it.tidy()
    expect(await it.rows()).toBe(0)
  })

  test('STOP right after a stop of days finds the address before it was moved to the key of the day', async () => {
    for (const days of [2, 9]) {
      const it = await newWorld(await open())
      const { id } = await it.newCase()
      await tellHere(it, ani, 'id', id)
      await it.writes(id)
      await it.evenings('2027-02-09')
      it.clock.time += days * DAY
      const again = await newWorld(it.store, it)
      expect(await again.pings.read(ani, id)).toBe(true)
      const later = await newWorld(it.store, it)
      expect(await later.pings.stop(ani)).toEqual({ was: true, refs: it.sent.map((_, n) => `ref${n + 1}`) })
      expect(await it.rows()).toBe(0)
    }
  })

  test('a key that cannot be read is no key that is gone: nothing is dropped, and STOP does not say that there is nothing', async () => {
    const it = await newWorld(await open())
    const { id } = await it.newCase()
    await tellHere(it, ani, 'id', id)
    it.clock.time += 3 * DAY
    const [name = ''] = await readdir(it.folder)
    await chmod(join(it.folder, name), 0o644)
    const again = await newWorld(it.store, it)
    for (const act of [again.pings.keep, () => again.pings.stop(ani), () => again.pings.refs(ani)])
      await expect(act()).rejects.toThrow('chmod 600')
    await chmod(join(it.folder, name), 0o600)
    expect(await again.pings.stop(ani)).toEqual({ was: true, refs: [] })
  })

  test('a key that was destroyed first takes its rows with it, and the operator hears how many', async () => {
    const it = await newWorld(await open())
    const { id } = await it.newCase()
    await tellHere(it, ani, 'id', id)
    it.clock.time += 3 * DAY
    await it.epochs.rotate()
    expect(await it.tidy()).toBe(1)
    expect(await it.rows()).toBe(0)
  })

  test('ends with the case: closed ones with a last line, withdrawn and erased ones in silence', async () => {
    const it = await newWorld(await open())
    const [closed, withdrawn, erased, other] = [
      await it.newCase(),
      await it.newCase(),
      await it.newCase(),
      await it.newCase(),
    ]
    const bo = { ...ani, id: '2' }
    await tellHere(it, ani, 'id', closed.id)
    await tellHere(it, bo, 'id', withdrawn.id)
    await tellHere(it, { ...ani, id: '3' }, 'id', erased.id)
    await tellHere(it, { ...ani, id: '4' }, 'en', other.id)
    await it.writes(closed.id, { kind: 'status', status: 'closed', outcome: 'finding' })
    await withdrawCase(it.cases, withdrawn.id, [])
    await it.pings.forget(withdrawn.id, bo)
    expect(await it.pings.stop(bo)).toEqual({ was: false, refs: [] })
    await it.store.db.case.delete({ where: { id: erased.id } })
    await it.tidy()
    expect(await it.rows()).toBe(2)
    await it.evenings('2027-02-09')
    expect(it.sent.map(({ to, reply }) => [to.id, reply.text])).toEqual([
      [ani.id, expect.stringMatching(/Alamat chat Anda sudah kami hapus/)],
    ])
    expect(await it.rows()).toBe(1)
    // Whoever removed the bot is told nothing more, and nothing of them is kept.
    await it.writes(other.id)
    it.trouble = new ChannelError('gone', 'This chat removed the bot')
    await it.evenings('2027-02-10')
    expect(await it.rows()).toBe(0)
    expect(it.log).toEqual([])
  })

  test('a chat that was linked to an office since is not told', async () => {
    const it = await newWorld(await open())
    const { id } = await it.newCase()
    await tellHere(it, ani, 'id', id)
    await it.writes(id)
    it.office = true
    await it.evenings('2027-02-09')
    expect([it.sent.length, await it.rows()]).toEqual([0, 0])
  })

  test('one chat with two cases is one row, told once; the row says nothing of either', async () => {
    const it = await newWorld(await open())
    const [first, second] = [await it.newCase(), await it.newCase()]
    await tellHere(it, ani, 'id', first.id)
    const size = (await it.store.db.ping.findFirstOrThrow()).sealed.length
    await tellHere(it, ani, 'id', second.id)
    await tellHere(it, ani, 'id', second.id)
    const [row, ...others] = await it.store.db.ping.findMany()
    expect([others.length, row?.sealed.length]).toEqual([0, size])
    await it.writes(first.id)
    await it.writes(second.id)
    await it.evenings('2027-02-09')
    expect(it.sent).toHaveLength(1)
    expect(await it.pings.refs(ani)).toEqual(['ref1'])
    expect(await it.pings.stop(ani)).toEqual({ was: true, refs: ['ref1'] })
  })

  test.skipIf(kind !== 'sqlite')(
    'nothing is left after STOP: neither address nor ciphertext, in database or log',
    async () => {
      const store = await open()
      const it = await newWorld(store)
      const { id } = await it.newCase()
      await tellHere(it, ani, 'id', id)
      const forms: Buffer[] = []
      const note = async () => {
        const row = await store.db.ping.findFirstOrThrow()
        forms.push(Buffer.from(row.sealed.subarray(20, 60)), Buffer.from(row.id))
      }
      await note()
      // It was written again and again: by the evening, by the new day.
      await it.writes(id)
      await it.evenings('2027-02-09')
      await note()
      it.clock.time = at('2027-02-10', '09:00')
      await it.tidy()
      await note()
      const before = await written(store)
      expect(forms.slice(-2).every((form) => before.includes(form))).toBe(true)
      expect(before.includes(ani.id)).toBe(false)
      expect(await it.pings.stop(ani)).toMatchObject({ was: true })
      await store.checkpoint()
      const after = await written(store)
      expect(forms.map((form) => after.includes(form))).toEqual(forms.map(() => false))
      expect(after.includes(ani.id)).toBe(false)
    },
  )
})
