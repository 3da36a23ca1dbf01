/** What a reporter does within a case, with real cases and a real store. */
import { createHash } from 'node:crypto'
import Database from 'better-sqlite3'
import { beforeAll, expect, test } from 'vitest'
import { submitCase } from '../../src/cases/submit.ts'
import { appendMessage } from '../../src/cases/thread.ts'
import type { Config } from '../../src/config.ts'
import { afterCaseCall, showCase } from '../../src/intake/case-shown.ts'
import { createCalls } from '../../src/intake/calls.ts'
import { createFlood } from '../../src/intake/flood.ts'
import { createLimits } from '../../src/intake/limits.ts'
import { newState } from '../../src/intake/state.ts'
import type { Result } from '../../src/intake/turn-types.ts'
import { createNews } from '../../src/notify/news.ts'
import { createPings } from '../../src/notify/pings.ts'
import { openEpochs } from '../../src/vault/epochs.ts'
import { addDays, jakartaDay } from '../../src/understanding/calendar.ts'
import { newDeps, newSubmission, texts } from '../cases/fixtures.ts'
import { openedCase } from '../support/case-conversation.ts'
import { sampleConfig } from '../support/sample-config.ts'
import { describeStores, type TestStore } from '../support/store.ts'
import { turnContext } from '../support/turn-context.ts'
import { tempFolder } from '../vault/folder.ts'

const NOW = new Date('2024-02-02T03:00:00Z')
const MINUTE = 60_000

describeStores((open, kind) => {
  let store: TestStore
  let config: Config
  beforeAll(async () => {
    store = await open()
    const sample = await sampleConfig({ settings: { delays: { answerMinutes: [10, 60] } } })
    ;({ config } = sample)
    await sample.remove()
  })

  async function newCase(untold: readonly string[] = []) {
    const deps = await newDeps(store)
    const submission = await newSubmission()
    await submitCase(deps, submission)
    const alarms: string[] = []
    const erased: string[] = []
    const somebody = { key: 'somebody', address: { channel: 'telegram' as const, id: '1000000001' } }
    const { db } = store
    const epochs = await openEpochs({ dir: await tempFolder(), now: () => NOW })
    const pings = createPings({ db, epochs, now: () => NOW })
    const calls = createCalls({
      cases: { ...deps, onDistrust: (_, why) => void alarms.push(why) },
      config,
      limits: createLimits(config.limits),
      flood: createFlood(config.limits.draftsPerHour, () => undefined),
      news: createNews(config.offices, texts),
      pings,
      erased: () => void erased.push('due'),
      attachEvidence: (caseId, ids) => [db.evidence.updateMany({ where: { id: { in: ids } }, data: { caseId } })],
      wakeOutbox: () => undefined,
      untold: async (_, ids) => ids.filter((id) => untold.includes(id)),
      onUntold: () => undefined,
      onWaiting: () => alarms.push('waiting'),
    })
    const context = turnContext({ config, now: NOW, language: 'id', fresh: () => crypto.randomUUID() })
    const perform = (call: Parameters<typeof calls.perform>[0]) => calls.perform(call, somebody, context)
    const { caseId, receipt } = submission
    const file = async () => {
      const id = crypto.randomUUID()
      await db.evidence.create({ data: { id, state: 'ready' } })
      return id
    }
    const caseOf = async (id: string) => (await db.evidence.findUniqueOrThrow({ where: { id } })).caseId
    /** Whether news of the case is still told where it was asked for. */
    const told = () => pings.read(somebody.address, caseId)
    const tellHere = async () => db.$transaction(await pings.telling(somebody.address, 'id', { caseId, seen: 0 }))
    return { db, deps, perform, caseId, receipt, alarms, erased, file, caseOf, told, tellHere }
  }

  test.skipIf(kind === 'postgresql')(
    'withdrawn while somebody reads the database: its log is emptied later',
    async () => {
      const { db, perform, caseId, erased, told, tellHere } = await newCase()
      await tellHere()
      const reader = new Database(store.url.slice('file:'.length), { readonly: true })
      reader.exec('BEGIN')
      reader.prepare('SELECT count(*) FROM "Case"').get()
      await expect(perform({ call: 'withdraw', caseId })).rejects.toThrow('could not be emptied')
      expect((await db.case.findUniqueOrThrow({ where: { id: caseId } })).status).toBe('withdrawn')
      expect(erased).toEqual(['due'])
      expect(await told()).toBe(false)
      reader.close()
      expect(await perform({ call: 'withdraw', caseId })).toMatchObject({ result: 'withdrawn' })
    },
  )

  test('a withdrawal that failed leaves the case as it was, and its news where they were asked for', async () => {
    const { db, perform, caseId, erased, told, tellHere } = await newCase()
    await tellHere()
    await db.$executeRawUnsafe('ALTER TABLE "CaseDeadline" RENAME TO "Away"')
    await expect(perform({ call: 'withdraw', caseId })).rejects.toThrow(/failed/)
    await db.$executeRawUnsafe('ALTER TABLE "Away" RENAME TO "CaseDeadline"')
    expect((await db.case.findUniqueOrThrow({ where: { id: caseId } })).status).toBe('received')
    expect([await told(), erased]).toEqual([true, []])
    expect(await perform({ call: 'withdraw', caseId })).toMatchObject({ result: 'withdrawn' })
    expect([await told(), erased]).toEqual([false, ['due']])
  })

  test('the news of a withdrawal is held as long as an answer would be; what was reported is gone at once', async () => {
    const { db, deps, perform, caseId } = await newCase()
    deps.queued.length = 0
    expect(await perform({ call: 'withdraw', caseId })).toMatchObject({ result: 'withdrawn' })
    expect((await db.case.findUniqueOrThrow({ where: { id: caseId } })).body).toHaveLength(0)
    expect(deps.queued.length).toBeGreaterThan(1)
    const waits = new Set(deps.queued.map(({ dueAt }) => (dueAt?.getTime() ?? 0) - NOW.getTime()))
    // One for all: two offices that compare must not halve the guess.
    expect(waits.size).toBe(1)
    const [wait = 0] = waits
    expect(wait).toBeGreaterThanOrEqual(10 * MINUTE)
    expect(wait).toBeLessThanOrEqual(60 * MINUTE)
  })

  test.each([
    ['received', true, 'withdraw-remains-copies'],
    ['waiting', false, undefined],
    ['held', false, 'withdraw-held-done'],
  ])('a %s case that is withdrawn: what remains is named, and erasing the chat offered', async (status, told, more) => {
    const { db, perform, caseId, receipt } = await newCase()
    await db.case.update({ where: { id: caseId }, data: { status, ...(status === 'held' && { heldUntil: 1n }) } })
    if (status === 'waiting') await db.caseOffice.deleteMany({ where: { caseId } })
    const context = turnContext({ config, now: NOW, language: 'id', fresh: () => 'x' })
    const { view } = (await perform({ call: 'open-case', receipt })) as Extract<Result, { result: 'case' }>
    const { state } = showCase(newState('id', NOW), view, context)
    if (state.at.mode !== 'case') throw new Error('not open')
    const call = { call: 'withdraw', caseId } as const
    const result = await perform(call)
    expect(result).toMatchObject({ result: 'withdrawn', seen: told })
    const opened = state.at.case
    const done = afterCaseCall(state, opened, call, result, context)
    const said = done.replies.map(({ text }) => text).join('\n')
    const say = texts('id')
    expect(said).toContain(say('withdraw-remains'))
    for (const key of ['withdraw-remains-copies', 'withdraw-held-done'])
      expect(said.includes(say(key))).toBe(key === more)
    expect(said).toContain(say('erase-chat-ask'))
    expect(done.state).toMatchObject({ at: { mode: 'menu' }, overlay: 'erase' })
    const args = { ...context.args, backupDays: '14' }
    const limited = afterCaseCall(state, opened, call, result, { ...context, args }).replies.map(({ text }) => text)
    expect(limited.join('\n')).toContain('paling lama 14 hari')
  })

  test('what is added before a held case arrives is dated with its arrival, and counts against the day all the same', async () => {
    const { db, perform, caseId, receipt, file } = await newCase()
    const receivedOn = addDays(jakartaDay(NOW), 2)
    const heldUntil = BigInt(NOW.getTime() + 48 * 3_600_000)
    await db.case.update({
      where: { id: caseId },
      data: { status: 'held', receivedOn, touchedOn: receivedOn, heldUntil },
    })
    const id = createHash('sha256').update('one').digest('hex')
    await perform({ call: 'add-evidence', caseId, id, files: [await file()], kept: [] })
    expect(await db.case.findUnique({ where: { id: caseId } })).toMatchObject({ touchedOn: receivedOn })
    const { view } = (await perform({ call: 'open-case', receipt })) as Extract<Result, { result: 'case' }>
    expect(view.added).toEqual([{ day: receivedOn, files: 1 }])
    const context = turnContext({ config, now: NOW, language: 'id', fresh: () => 'x' })
    expect(showCase(newState('id', NOW), view, context).state.at).toMatchObject({ case: { addedToday: 1 } })
  })

  test('the numbers of files go on over the life of a case', async () => {
    const { deps, perform, caseId, file } = await newCase()
    const { queued } = deps
    for (const [id, count, numbers] of [
      ['one', 2, '1–2'],
      ['two', 1, '3'],
    ] as const) {
      const files = await Promise.all(Array.from({ length: count }, file))
      const noted = [{ file: 1, facts: { place: '-7.053, 110.434' } }]
      queued.length = 0
      const add = { call: 'add-evidence', caseId, id: createHash('sha256').update(id).digest('hex') } as const
      // The second time it is there already, and nobody is told again.
      for (let time = 0; time < 2; time += 1) await perform({ ...add, files, kept: [], noted })
      const notices = queued.map(({ reply }) => reply.text)
      expect(notices.length).toBe(new Set(queued.map(({ officeId }) => officeId)).size)
      for (const notice of notices) {
        expect(notice).toContain(`(nomor ${numbers})`)
        expect(notice).toContain(`Catatan berkas ${numbers[0]}:`)
      }
    }
  })

  test('a case that takes no more gets no files either', async () => {
    const { db, perform, caseId, file, caseOf } = await newCase()
    const [taken, refused] = [await file(), await file()]
    const add = (id: string) =>
      perform({
        call: 'add-evidence',
        caseId,
        id: createHash('sha256').update(id).digest('hex'),
        files: [id],
        kept: [],
      })
    expect(await add(taken)).toMatchObject({ result: 'written' })
    expect(await caseOf(taken)).toBe(caseId)
    await db.case.update({ where: { id: caseId }, data: { status: 'closed' } })
    expect(await add(refused)).toEqual({ result: 'over' })
    expect(await caseOf(refused)).toBeNull()
  })

  test.each([
    ['one office', (ids: string[]) => ids.slice(0, 1)],
    ['no office', (ids: string[]) => ids],
  ])('%s has a chat: the rest is not said to be told', async (_, without) => {
    const ids = config.offices.map(({ id }) => id)
    const { db, perform, caseId, file } = await newCase(without(ids))
    await db.caseOffice.deleteMany({ where: { caseId } })
    await db.caseOffice.createMany({ data: ids.slice(0, 2).map((officeId) => ({ caseId, officeId })) })
    const names = (which: readonly string[]) => config.offices.flatMap((o) => (which.includes(o.id) ? [o.name] : []))
    const untold = names(without(ids.slice(0, 2)))
    const told = names(ids.slice(0, 2)).filter((name) => !untold.includes(name))
    const { state } = openedCase(config)
    if (state.at.mode !== 'case') throw new Error('No case is open')
    const context = turnContext({ config, now: NOW, language: 'id', fresh: () => 'x' })
    const hash = (id: string) => createHash('sha256').update(id).digest('hex')
    const calls: [Parameters<typeof perform>[0], string][] = [
      [{ call: 'add-evidence', caseId, id: hash('files'), files: [await file()], kept: [] }, 'case-evidence-done'],
      [{ call: 'write', caseId, id: hash('words'), text: ['ada lagi'] }, 'message-saved'],
    ]
    for (const [call, key] of calls) {
      const result = await perform(call)
      expect(result).toEqual({ result: 'written', offices: told, untold, waiting: false })
      const [said] = afterCaseCall(state, state.at.case, call, result, context).replies.map(({ text }) => text)
      const list = new Intl.ListFormat('id').format(told)
      const lines = [
        ...(told.length === 0 ? [] : [texts('id')(key, { offices: list })]),
        texts('id')('case-saved-untold', { offices: new Intl.ListFormat('id').format(untold) }),
      ]
      expect(said).toBe(lines.join('\n'))
    }
  })

  test('what is written to a case that no office has reaches nobody by itself: the operator is told', async () => {
    const { db, perform, caseId, alarms } = await newCase()
    const write = (id: string) => perform({ call: 'write', caseId, id, text: ['ada lagi'] })
    expect(await write(crypto.randomUUID())).toMatchObject({ result: 'written' })
    expect(alarms).toEqual([])
    // Its office was renamed in the configuration: somebody has the case, and nobody can be told.
    await db.caseOffice.deleteMany({ where: { caseId } })
    await db.caseOffice.create({ data: { caseId, officeId: 'kantor-lama' } })
    expect(await write(crypto.randomUUID())).toEqual({ result: 'written', offices: [], untold: [], waiting: false })
    expect(alarms).toEqual([])
    await db.caseOffice.deleteMany({ where: { caseId } })
    await db.case.update({ where: { id: caseId }, data: { status: 'waiting' } })
    const result = await write(crypto.randomUUID())
    expect(result).toEqual({ result: 'written', offices: [], untold: [], waiting: true })
    expect(alarms).toEqual(['waiting'])
    const conversation = openedCase(config)
    const { state } = conversation
    if (state.at.mode !== 'case') throw new Error('No case is open')
    const context = turnContext({ config, now: NOW, language: 'id', fresh: () => crypto.randomUUID() })
    const call = { call: 'write' as const, caseId, id: 'one', text: ['ada lagi'] }
    const said = afterCaseCall(state, state.at.case, call, result, context)
    expect(said.replies.map(({ text }) => text)).toEqual([texts('id')('case-saved-waiting')])
  })

  test('a case of which nobody holds a file key says so to its conversation', async () => {
    const { db, perform, caseId, receipt } = await newCase()
    const opened = async () => {
      const { view } = (await perform({ call: 'open-case', receipt })) as Extract<Result, { result: 'case' }>
      const context = turnContext({ config, now: NOW, language: 'id', fresh: () => 'x' })
      return showCase(newState('id', NOW), view, context).state.at
    }
    await db.caseOffice.updateMany({ where: { caseId }, data: { identities: null } })
    expect(await opened()).toMatchObject({ case: { filesSealedForNobody: true } })
    await db.caseOffice.updateMany({ where: { caseId }, data: { identities: Buffer.from('sealed') } })
    expect(await opened()).not.toHaveProperty('case.filesSealedForNobody')
  })

  test('evidence is not sealed to a recipient that somebody put into the database, and the operator is told', async () => {
    const { db, perform, caseId, receipt, alarms, file, caseOf } = await newCase()
    const own = await perform({ call: 'open-case', receipt })
    expect(own).toMatchObject({ result: 'case', view: { fileRecipient: expect.stringMatching(/^age1pq1/) } })
    expect(alarms).toEqual([])
    const other = await newSubmission()
    await db.case.update({ where: { id: caseId }, data: { fileRecipient: other.file.recipient } })
    expect(await perform({ call: 'open-case', receipt })).toMatchObject({ result: 'case', view: { fileRecipient: '' } })
    const id = await file()
    expect(await perform({ call: 'add-evidence', caseId, id: 'one', files: [id], kept: [] })).toEqual({
      result: 'failed',
    })
    expect(await caseOf(id)).toBeNull()
    expect(alarms).toEqual(['tampered', 'tampered'])
  })

  test('a message that somebody else put into the conversation is not shown, and the operator is told', async () => {
    const { db, deps, perform, caseId, receipt, alarms } = await newCase()
    const asked = { kind: 'question' as const, sender: 'bawaslu-kota', day: '2024-02-02' }
    await appendMessage(deps, caseId, { ...asked, id: 'q1', text: 'Apa yang dibagikan?' })
    const row = await db.message.findFirstOrThrow({ where: { caseId } })
    await db.message.create({ data: { ...row, id: 'q2', sequence: 2 } })
    const { view } = (await perform({ call: 'open-case', receipt })) as Extract<Result, { result: 'case' }>
    expect(view.questions).toHaveLength(1)
    expect(alarms).toEqual(['tampered'])
  })
})
