/** What officials are told by themselves: reminders, warnings, a digest. Once each, in the morning, and never a word of a report. */
import { expect, test } from 'vitest'
import { submitCase } from '../../src/cases/submit.ts'
import { withdrawCase } from '../../src/cases/withdraw.ts'
import type { DateAnswer } from '../../src/form/answers.ts'
import { createRounds } from '../../src/office/rounds.ts'
import { answers, CANARY, newSubmission, texts } from '../cases/fixtures.ts'
import { describeStores, type TestStore } from '../support/store.ts'
import { newWorld, offices, type World } from './desk-world.ts'

const BAWASLU = 'bawaslu-kota'
const INSPEKTORAT = 'inspektorat-kota'
/** Isra Mikraj and a day of joint leave. */
const HOLIDAYS = ['2024-02-08', '2024-02-09']
const known = (day: string): DateAnswer => ({
  kind: 'date',
  said: ['hari itu'],
  from: day,
  to: day,
  certainty: 'echoed',
})

/** Friday, 2 February 2024, three in the morning in Jakarta. */
describeStores((open) => {
  async function morning(store: TestStore, beside?: World, configured = offices) {
    const world = await newWorld(store, beside && { secret: beside.secret, folder: beside.folder, configured })
    const rounds = createRounds({
      db: store.db,
      config: {
        offices: configured,
        deadlines: { holidays: HOLIDAYS },
        retention: { caseDays: 90, maxYears: 2, idleDays: 180 },
      },
      outbox: world.outbox,
      links: world.links,
      deadlines: world.deadlines,
      audit: world.audit,
      texts,
      category: (language, _form, category) => texts(language)(`row-category-${category}`),
      now: () => new Date(world.clock.time),
    })
    /** The hourly run at that hour in Jakarta. */
    async function at(day: string, hour = '08:00'): Promise<void> {
      world.clock.time = Date.parse(`${day}T${hour}:00+07:00`)
      await world.deadlines.reseal()
      await world.outbox.reseal()
      await rounds.run()
      await world.settle()
    }
    return { world, rounds, at }
  }

  const election = (choice: string) => ({ favours: { kind: 'choice' as const, choice } })

  test('a case that nobody of an office acknowledged is named the next morning, once', async () => {
    const { world, at } = await morning(await open())
    const one = await world.linked(BAWASLU, 'one')
    const other = await world.linked(INSPEKTORAT, 'other')
    const { code } = await world.newCase()
    await one.presses(`c:${code}:ack`)
    await world.settle()
    const before = [one.texts().length, other.texts().length]
    await at('2024-02-02', '07:00')
    await at('2024-02-02', '23:00')
    await at('2024-02-03', '07:59')
    expect([one.texts().length, other.texts().length]).toEqual(before)
    await at('2024-02-03', '08:00')
    await at('2024-02-03', '09:00')
    await at('2024-02-04', '08:00')
    expect(one.texts().slice(before[0])).toEqual([])
    expect(other.texts().slice(before[1])).toEqual([
      `${code}: not acknowledged by Inspektorat Kota Semarang since it was received on Friday, 2 February 2024.`,
    ])
    // One case: what to do with it is under the note.
    expect(
      other
        .got()
        .at(-1)
        ?.buttons?.map(({ id }) => id),
    ).toEqual([`c:${code}:ack`, `c:${code}:ask`, `c:${code}:status`])
    expect(await other.presses(other.button('ack'))).toEqual([expect.stringContaining('acknowledged by')])
  })

  test('an office that asked or set a status has read the case, and is neither reminded nor counted', async () => {
    const { world, at } = await morning(await open())
    const one = await world.linked(BAWASLU, 'one')
    const other = await world.linked(INSPEKTORAT, 'other')
    const [reviewed, asked] = [await world.newCase(), await world.newCase()]
    await one.says(`/status ${reviewed.code}`)
    for (const button of ['in-review', 'skip', 'save']) await one.presses(one.button(button))
    await one.says(`/tanya ${asked.code}`)
    for (const button of ['handed', 'send']) await one.presses(one.button(button))
    await world.settle()
    expect(await world.db.message.count({ where: { sender: BAWASLU } })).toBe(2)
    const before = [one.texts().length, other.texts().length]
    await at('2024-02-03')
    expect(one.texts().slice(before[0])).toEqual([])
    expect(other.texts().slice(before[1])).toEqual([expect.stringMatching(/^(?:\S+: not acknowledged .*\n?){2}$/)])
    await at('2024-02-05')
    expect(one.texts().join('\n')).toContain('terbuka 2, ditutup 0, belum dinyatakan dibaca 0.')
    expect(other.texts().join('\n')).toContain('open 2, closed 0, not acknowledged 2.')
    // It has not said so to the reporter, and still can.
    expect(await one.presses(`c:${asked.code}:ack`)).toEqual([
      texts('id')('office-acknowledged', { code: asked.code, office: 'Bawaslu Kota Semarang' }),
    ])
  })

  test('deadlines are announced before and on their day, in their own counting, to whom they concern', async () => {
    const { world, at } = await morning(await open())
    const one = await world.linked(BAWASLU, 'one')
    const submit = async (change: object) => {
      const submission = await newSubmission({ answers: { ...answers, ...change } })
      const config = { ...world.cases.config, deadlines: { holidays: HOLIDAYS } }
      const { code } = await submitCase({ ...world.cases, config }, submission)
      return { code, id: submission.caseId }
    }
    const local = await submit({ ...election('head'), known: known('2024-02-01') })
    const national = await submit({ ...election('president'), known: known('2024-02-01') })
    const unknown = await submit({ known: { kind: 'skipped' } })
    const withdrawn = await submit({ ...election('head'), known: known('2024-02-01') })
    const closed = await submit({ ...election('head'), known: known('2024-02-01') })
    await world.settle()
    await withdrawCase(world.cases, withdrawn.id, [])
    await world.db.case.update({ where: { id: closed.id }, data: { status: 'closed', closedOn: '2024-02-02' } })
    const codes: [string, string][] = [
      [local.code, 'LOCAL'],
      [national.code, 'NATIONAL'],
      [unknown.code, 'UNKNOWN'],
      [withdrawn.code, 'WITHDRAWN'],
      [closed.code, 'CLOSED'],
    ]
    const said: Record<string, string[]> = {}
    for (let day = 3; day <= 20; day += 1) {
      const from = one.texts().length
      const date = `2024-02-${String(day).padStart(2, '0')}`
      await at(date)
      await at(date, '14:00')
      const lines = one
        .texts()
        .slice(from)
        .filter((text) => !text.startsWith('Ringkasan'))
        .flatMap((text) => text.split('\n'))
      const named = lines
        .filter((line) => !line.includes('belum dinyatakan'))
        .map((line) => codes.reduce((text, [code, name]) => text.replace(code, name), line))
      if (named.length > 0) said[date] = named
    }
    // Known on Thursday 1 February: seven days later is the 8th; seven working days, two of them holidays, the 14th.
    expect(said).toEqual({
      '2024-02-07': ['LOCAL: batas waktu Kamis, 8 Februari 2024. Sisa 1 hari.'],
      '2024-02-08': ['LOCAL: hari ini batas terakhir.'],
      '2024-02-12': ['NATIONAL: batas waktu Rabu, 14 Februari 2024. Sisa 2 hari.'],
      '2024-02-14': ['NATIONAL: hari ini batas terakhir.'],
    })
  })

  test('a service that was away for days says what it missed once, and no deadline that is over', async () => {
    const { world, at } = await morning(await open())
    const one = await world.linked(BAWASLU, 'one')
    const submission = await newSubmission({ answers: { ...answers, ...election('head'), known: known('2024-02-01') } })
    const { code } = await submitCase(world.cases, submission)
    await world.settle()
    await at('2024-02-02')
    const from = one.texts().length
    await at('2024-02-09')
    expect(one.texts().slice(from).join('\n')).toMatch(new RegExp(`^Ringkasan .*${code}: belum dinyatakan dibaca`, 's'))
    expect(one.texts().slice(from).join('\n')).not.toMatch(/batas waktu|hari ini/)
  })

  test('the digest of the week: counts, every open case with its age and deadline, the head of the audit log', async () => {
    const store = await open()
    const { world, at, rounds } = await morning(store)
    const one = await world.linked(BAWASLU, 'one')
    const { code } = await world.newCase()
    const closed = await world.newCase()
    await store.db.case.update({ where: { id: closed.id }, data: { status: 'closed', closedOn: '2024-02-03' } })
    await at('2024-02-02')
    await at('2024-02-04')
    const head = await world.audit.head()
    const from = one.texts().length
    await at('2024-02-05', '07:30')
    expect(one.texts().slice(from)).toEqual([])
    // Two instances, several runs, a restart.
    const beside = await morning(store, world)
    beside.world.clock.time = Date.parse('2024-02-05T08:00:00+07:00')
    world.clock.time = beside.world.clock.time
    await Promise.all([rounds.run(), beside.rounds.run(), rounds.run(), beside.rounds.run()])
    await at('2024-02-05', '09:00')
    await at('2024-02-06')
    expect(one.texts().slice(from)).toEqual([
      [
        'Ringkasan Senin, 29 Januari 2024 sampai Minggu, 4 Februari 2024 untuk Bawaslu Kota Semarang',
        'Baru 2, terbuka 1, ditutup 1, belum dinyatakan dibaca 1.',
        `${code} · Hadir di kampanye · Diterima · Jumat, 2 Februari 2024 · batas Rabu, 7 Februari 2024`,
        `Kode jejak audit: ${head}`,
      ].join('\n\n'),
      `${code}: batas waktu Rabu, 7 Februari 2024. Sisa 1 hari.`,
    ])
    const next = one.texts().length
    await at('2024-02-12')
    expect(one.texts().slice(next)[0]).toMatch(/^Ringkasan Senin, 5 Februari .*Baru 0, terbuka 1, ditutup 0/s)
    expect(one.texts().join('\n').split('Ringkasan')).toHaveLength(3)
    expect(
      one
        .got()
        .filter(({ text }) => text.startsWith('Ringkasan'))
        .map(({ protect }) => protect),
    ).toEqual([true, true])
  })

  test('an office without a chat gathers nothing, and is not told its past when it gets one', async () => {
    const store = await open()
    const { world, at } = await morning(store)
    await world.newCase()
    const waiting = await store.db.outboxItem.count()
    for (const day of ['05', '06', '07', '12', '13']) await at(`2024-02-${day}`)
    expect(await store.db.outboxItem.count()).toBe(waiting)
    const late = await world.linked(BAWASLU, 'late')
    const from = late.texts().length
    await at('2024-02-13', '10:00')
    expect(late.texts().slice(from)).toEqual([])
    await at('2024-02-14')
    expect(late.texts().slice(from)).toEqual([expect.stringMatching(/^SMG-\S+: belum dinyatakan dibaca [^\n]*$/)])
    await at('2024-02-19')
    expect(late.texts().slice(from + 1)).toEqual([expect.stringMatching(/^Ringkasan/)])
  })

  test('an office whose chat came after the case is reminded the morning after it was linked, once', async () => {
    const store = await open()
    const { world, at } = await morning(store)
    const { code } = await world.newCase()
    // Mornings without a chat are over as if they had been told.
    await at('2024-02-03')
    await at('2024-02-04', '07:00')
    const late = await world.linked(BAWASLU, 'late')
    await at('2024-02-04', '09:00')
    const said = () => late.texts().filter((text) => text.includes('belum dinyatakan dibaca oleh'))
    expect(said()).toEqual([])
    await at('2024-02-05')
    // A second chat makes nothing new of it.
    await world.linked(BAWASLU, 'later')
    for (const day of ['06', '07', '08']) await at(`2024-02-${day}`)
    expect(said()).toEqual([
      `${code}: belum dinyatakan dibaca oleh Bawaslu Kota Semarang sejak diterima Jumat, 2 Februari 2024.`,
    ])
  })

  test('an office whose group is taken no more is reminded in the chat that it links instead', async () => {
    const store = await open()
    const before = await morning(store)
    const group = await before.world.linked(BAWASLU, 'group', { member: '7' })
    const { world, at } = await morning(
      store,
      before.world,
      offices.map((office) => ({ ...office, allowGroups: false })),
    )
    world.clock.time = before.world.clock.time
    const { code } = await world.newCase()
    await at('2024-02-03')
    await at('2024-02-04', '07:00')
    const alone = await world.linked(BAWASLU, 'alone')
    await at('2024-02-04', '09:00')
    for (const day of ['05', '06', '07']) await at(`2024-02-${day}`)
    const reminders = alone.texts().filter((text) => text.includes('belum dinyatakan dibaca oleh'))
    expect(reminders).toEqual([expect.stringContaining(code)])
    expect(group.texts().join()).not.toContain(code)
  })

  test('many cases at once make one note', async () => {
    const store = await open()
    const { world, at } = await morning(store)
    const one = await world.linked(BAWASLU, 'one')
    const { id } = await world.newCase()
    const row = await store.db.case.findUniqueOrThrow({ where: { id } })
    for (let i = 0; i < 45; i += 1) {
      const copy = { ...row, id: `copy-${i}`, code: `SMG-${String(22_222 + i)}`, receiptTag: null, receiptWrap: null }
      await store.db.case.create({ data: { ...copy, offices: { create: { officeId: BAWASLU } } } })
    }
    const from = one.texts().length
    await at('2024-02-03')
    const notes = one.texts().slice(from)
    expect(notes).toHaveLength(1)
    expect(notes[0]?.split('\n')).toHaveLength(41)
    expect(notes[0]).toMatch(/dan 6 lagi: \/kasus$/)
    expect(one.got().at(-1)?.buttons).toBeUndefined()
  })

  test('in the database a deadline is sealed, lives on under the key of each day, and ends with the month', async () => {
    const store = await open()
    const { world, at } = await morning(store)
    const { id } = await world.newCase()
    const silent = await newSubmission({ answers: { ...answers, known: { kind: 'skipped' } } })
    await submitCase(world.cases, silent)
    const rows = () => store.db.caseDeadline.findMany({ orderBy: { caseId: 'asc' } })
    const first = await rows()
    // A case without a deadline looks like one with it.
    expect(new Set(first.map(({ sealed }) => sealed.length)).size).toBe(1)
    expect(first).toHaveLength(2)
    for (const { sealed } of first) expect(Buffer.from(sealed).toString('latin1')).not.toMatch(/2024|working|calendar/)
    for (let day = 3; day <= 29; day += 1) await at(`2024-02-${String(day).padStart(2, '0')}`)
    expect((await world.deadlines.ofOffice(BAWASLU)).get(id)).toEqual({ calendar: '2024-02-07' })
    await at('2024-03-03')
    expect(await rows()).toHaveLength(2)
    await at('2024-03-04')
    expect(await rows()).toHaveLength(0)
    expect(world.sent.map(({ reply }) => reply.text).join()).not.toContain(CANARY)
  })
})
