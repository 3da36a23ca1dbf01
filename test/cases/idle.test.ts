/** Cases that nobody touches close by themselves: the offices are told before and when, the reporter reads why. */
import { expect, it } from 'vitest'
import { createAudit } from '../../src/audit/audit.ts'
import { isCaseIntact } from '../../src/cases/deps.ts'
import { openByReceipt } from '../../src/cases/open.ts'
import { endCases } from '../../src/cases/retention.ts'
import { appendMessage } from '../../src/cases/thread.ts'
import { withdrawCase } from '../../src/cases/withdraw.ts'
import { verifyAudit } from '../../src/audit/verify.ts'
import { createNews } from '../../src/notify/news.ts'
import { createRounds } from '../../src/office/rounds.ts'
import { reporterView } from '../../src/intake/view.ts'
import { newWorld, offices, type World } from '../office/desk-world.ts'
import { gate } from '../support/listening.ts'
import { describeStores } from '../support/store.ts'
import { CANARY, newSecret, texts } from './fixtures.ts'

const BAWASLU = 'bawaslu-kota'
const retention = { caseDays: 90, maxYears: 2, idleDays: 180 }

describeStores((open) => {
  async function idleWorld() {
    const world = await newWorld(await open())
    const { cases, audit, clock } = world
    const rounds = createRounds({
      ...world,
      config: { offices, deadlines: { holidays: [] }, retention },
      texts,
      category: () => '',
      now: () => new Date(clock.time),
    })
    return {
      world,
      /** The hourly run at that hour in Jakarta. */
      async at(day: string, hour = '08:00') {
        clock.time = Date.parse(`${day}T${hour}:00+07:00`)
        await world.outbox.reseal()
        await world.deadlines.reseal()
        const ended = await endCases({ cases, config: { retention }, audit, news: createNews(offices, texts) })
        await rounds.run()
        await world.settle()
        return ended
      },
    }
  }
  const read = async (world: World, receipt: string) => {
    const view = await openByReceipt({ ...world.cases, config: { offices } }, receipt)
    if (view === undefined) throw new Error('no case')
    return reporterView(view, texts('id'), false).status
  }

  it('after 180 days without a step, announced two weeks before', async () => {
    const { world, at } = await idleWorld()
    const official = await world.linked(BAWASLU, 'official')
    // Received on Friday, 2 February 2024; 180 days later is 31 July.
    const { submission, code, id } = await world.newCase()
    const said = async (day: string, hour?: string) => {
      const from = official.texts().length
      const ended = await at(day, hour)
      const lines = official
        .texts()
        .slice(from)
        .filter((text) => !text.startsWith('Ringkasan'))
      return { ...ended, lines }
    }
    await said('2024-02-03')
    await said('2024-07-16')
    expect(await said('2024-07-17')).toEqual({
      closed: 0,
      erased: 0,
      lines: [`${code}: ditutup otomatis pada Rabu, 31 Juli 2024 kalau tidak ada kegiatan.`],
    })
    expect((await said('2024-07-30')).lines).toEqual([])
    // At midnight it is due; the office hears of it in the morning.
    expect(await said('2024-07-31', '00:00')).toEqual({ closed: 1, erased: 0, lines: [] })
    expect((await said('2024-07-31', '08:00')).lines).toEqual([
      `${code} ditutup otomatis karena 180 hari tidak ada kegiatan. Kalau masih perlu, buka lagi dengan /status ${code}.`,
    ])
    expect(await world.db.case.findUnique({ where: { id } })).toMatchObject({
      status: 'closed',
      closedOn: '2024-07-31',
    })
    expect(await read(world, submission.receipt)).toEqual([
      'Kasus ditutup otomatis karena 180 hari tidak ada kabar dari instansi mana pun.',
    ])
    expect(await verifyAudit(world.db, world.secret)).toMatchObject({ problems: [] })

    // Taken up again: what it once was is not said any more.
    await official.says(`/status ${code}`)
    await official.presses(official.button('Ditelusuri'))
    await official.presses(official.button('skip'))
    await official.presses(official.button('Simpan'))
    expect(await read(world, submission.receipt)).toEqual(['Bawaslu Kota Semarang sedang menelusuri laporan ini.'])

    // And at last erased, whatever happens.
    await said('2026-02-01')
    expect(await world.db.case.count()).toBe(1)
    const end = await said('2026-02-02')
    expect([end.erased, end.lines]).toEqual([
      1,
      [`${code}: masa simpan selesai, isinya sudah dihapus dari layanan ini.`],
    ])
    expect(await world.db.case.count()).toBe(0)
    const actions = (await world.db.auditEntry.findMany({ orderBy: { sequence: 'asc' } })).map(({ action }) => action)
    expect(actions.filter((action) => ['close-idle', 'erase'].includes(action))).toEqual([
      'close-idle',
      'close-idle',
      'erase',
    ])
    expect(world.sent.map(({ reply }) => reply.text).join()).not.toContain(`${CANARY} naik ke panggung. Kapan`)
  })

  it('under a secret that was lost: what is past its time is erased, nothing else stops, and a reporter can withdraw', async () => {
    const { world } = await idleWorld()
    const official = await world.linked(BAWASLU, 'official')
    const [idle, begun, over] = [await world.newCase(), await world.newCase(), await world.newCase()]
    await official.says(`/status ${begun.code}`)
    await official.presses(official.button('Ditelusuri'))
    await official.presses(official.button('skip'))
    await official.presses(official.button('Simpan'))
    await world.db.case.update({ where: { id: over.id }, data: { status: 'closed', closedOn: '2024-02-03' } })
    world.clock.time = Date.parse('2024-09-01T10:00:00+07:00')
    const secret = await newSecret('another-secret-that-replaced-the-lost-one-0123456789')
    const cases = { ...world.cases, secret }
    const audit = createAudit({ db: world.db, secret, now: () => new Date(world.clock.time) })
    expect(await endCases({ cases, config: { retention }, audit, news: createNews(offices, texts) })).toEqual({
      closed: 2,
      erased: 1,
    })
    expect(await world.db.case.findMany({ select: { status: true } })).toEqual([
      { status: 'closed' },
      { status: 'closed' },
    ])
    // No word could be added; once the secret is found again, the reporter reads why all the same.
    expect(await read(world, idle.submission.receipt)).toEqual([texts('id')('status-closed-idle', { days: '212' })])
    // What an office did before is no present any more.
    expect((await read(world, begun.submission.receipt)).at(-1)).toBe(
      texts('id')('status-closed-idle', { days: '212' }),
    )
    expect(await withdrawCase(cases, idle.id, [])).toBe(true)
    const row = await world.db.case.findUniqueOrThrow({ where: { id: idle.id } })
    expect([row.status, row.keyId, isCaseIntact(secret, row)]).toEqual(['withdrawn', secret.keyId, true])
  })

  it('under a secret that was lost, an act that is noted at the same moment stops none of them', async () => {
    const { world } = await idleWorld()
    for (let n = 0; n < 3; n += 1) await world.newCase()
    world.clock.time = Date.parse('2024-09-01T10:00:00+07:00')
    const secret = await newSecret('another-secret-that-replaced-the-lost-one-0123456789')
    const audit = createAudit({ db: world.db, secret, now: () => new Date(world.clock.time) })
    let acts = 0
    const enqueue: typeof world.cases.enqueue = async (notices) => {
      if ((acts += 1) === 1) await audit.commit({ action: 'test', actor: 'operator', officeId: BAWASLU })
      return world.cases.enqueue(notices)
    }
    const parts = { config: { retention }, audit, news: createNews(offices, texts) }
    expect(await endCases({ ...parts, cases: { ...world.cases, secret, enqueue } })).toMatchObject({ closed: 3 })
    expect(await world.db.case.count({ where: { status: 'closed' } })).toBe(3)
    const actions = (await world.db.auditEntry.findMany({ orderBy: { sequence: 'asc' } })).map(({ action }) => action)
    expect(actions.slice(-4)).toEqual(['test', 'close-idle', 'close-idle', 'close-idle'])
  })

  it('cases are erased although closing others fails', async () => {
    const { world } = await idleWorld()
    const [, over] = [await world.newCase(), await world.newCase()]
    await world.db.case.update({ where: { id: over.id }, data: { status: 'closed', closedOn: '2024-02-03' } })
    world.clock.time = Date.parse('2024-09-01T10:00:00+07:00')
    const news = createNews(offices, texts)
    const closedIdle = () => {
      throw new Error('no words for it')
    }
    const parts = { cases: world.cases, config: { retention }, audit: world.audit, news: { ...news, closedIdle } }
    await expect(endCases(parts)).rejects.toThrow('no words for it')
    expect(await world.db.case.count()).toBe(1)
  })

  it('any step puts it off; several instances close it once', async () => {
    const { world, at } = await idleWorld()
    const { submission, id } = await world.newCase()
    world.clock.time = Date.parse('2024-07-30T10:00:00+07:00')
    const message = {
      id: crypto.randomUUID(),
      kind: 'message',
      sender: 'reporter',
      text: ['ada lagi'],
      day: '2024-07-30',
    }
    await appendMessage(world.cases, id, message as never)
    expect((await at('2024-07-31')).closed).toBe(0)
    world.clock.time = Date.parse('2025-01-26T08:00:00+07:00')
    const parts = { cases: world.cases, config: { retention }, audit: world.audit, news: createNews(offices, texts) }
    const ended = await Promise.all([endCases(parts), endCases(parts), endCases(parts)])
    expect(ended.reduce((sum, { closed }) => sum + closed, 0)).toBe(1)
    expect(await world.db.message.count({ where: { caseId: id, sender: 'system' } })).toBe(1)
    expect((await read(world, submission.receipt)).join()).toMatch(/ditutup otomatis karena 180 hari/)
  })

  it('erased by two runs at once, a case is told and counted once', async () => {
    const { world } = await idleWorld()
    const official = await world.linked(BAWASLU, 'official')
    const codes = []
    for (let n = 0; n < 3; n += 1) codes.push((await world.newCase()).code)
    await world.db.case.updateMany({ data: { status: 'closed', closedOn: '2020-01-01' } })
    world.clock.time = Date.parse('2024-02-06T10:00:00+07:00')
    await world.settle()
    const from = official.texts().length
    // Neither goes on before both have read what is due.
    const { open: go, passed: bothHaveRead } = gate()
    let arrived = 0
    const enqueue: typeof world.cases.enqueue = async (notices) => {
      if ((arrived += 1) === 2) go()
      await bothHaveRead
      return world.cases.enqueue(notices)
    }
    const cases = { ...world.cases, enqueue }
    const parts = { cases, config: { retention }, audit: world.audit, news: createNews(offices, texts) }
    const ended = await Promise.all([endCases(parts), endCases(parts)])
    expect(ended.reduce((sum, { erased }) => sum + erased, 0)).toBe(3)
    const notes = await world.db.auditEntry.findMany({ where: { action: 'erase' } })
    expect(notes.map(({ detail }) => detail)).toEqual(['3'])
    await world.settle()
    const told = official.texts().slice(from).join()
    for (const code of codes) expect(told.split(code)).toHaveLength(2)
  })

  it('taken up by an office while it was about to be erased, a case stays, and nobody is told of its end', async () => {
    const { world } = await idleWorld()
    const official = await world.linked(BAWASLU, 'official')
    const [taken, over] = [await world.newCase(), await world.newCase()]
    await world.db.case.updateMany({ data: { status: 'closed', closedOn: '2020-01-01' } })
    world.clock.time = Date.parse('2024-02-06T10:00:00+07:00')
    await world.settle()
    const from = official.texts().length
    let asked = 0
    const enqueue: typeof world.cases.enqueue = async (notices) => {
      if ((asked += 1) === 1)
        await world.db.case.update({ where: { id: taken.id }, data: { status: 'in-review', closedOn: null } })
      return world.cases.enqueue(notices)
    }
    const parts = { config: { retention }, audit: world.audit, news: createNews(offices, texts) }
    expect(await endCases({ ...parts, cases: { ...world.cases, enqueue } })).toMatchObject({ erased: 1 })
    expect((await world.db.case.findMany()).map(({ id }) => id)).toEqual([taken.id])
    await world.settle()
    const told = official.texts().slice(from).join()
    expect([told.includes(over.code), told.includes(taken.code)]).toEqual([true, false])
    const notes = await world.db.auditEntry.findMany({ where: { action: 'erase' } })
    expect(notes.map(({ detail }) => detail)).toEqual(['1'])
  })
})
