/** "Kirim nanti": sealed at once, seen by nobody, then there on the day that counts as received. */
import { beforeEach, expect, test, vi } from 'vitest'
import { createAudit } from '../../src/audit/audit.ts'
import { closeIdle } from '../../src/cases/idle.ts'
import { laterMoment, latestDay, release, releaseDue } from '../../src/cases/hold.ts'
import { openByReceipt } from '../../src/cases/open.ts'
import { submitCase } from '../../src/cases/submit.ts'
import { withdrawCase } from '../../src/cases/withdraw.ts'
import { sampleOffices } from '../../src/config/sample.ts'
import { reporterView } from '../../src/intake/view.ts'
import { findCase } from '../../src/office/find-case.ts'
import { jakartaDay } from '../../src/understanding/calendar.ts'
import { newIdentity } from '../../src/vault/identity.ts'
import { newDeps, newSubmission } from './fixtures.ts'
import { sampleTexts } from '../support/turn-context.ts'
import { describeStores, type TestStore } from '../support/store.ts'

const BAWASLU = 'bawaslu-kota'
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const START = new Date('2024-02-01T20:00:00Z')
const after = (ms: number) => new Date(START.getTime() + ms)

test('the moment is random, one to three days ahead, and no finer than five minutes', () => {
  const moments = Array.from({ length: 2000 }, () => laterMoment(START).getTime() - START.getTime())
  expect(Math.min(...moments)).toBeGreaterThanOrEqual(DAY)
  expect(Math.max(...moments)).toBeLessThanOrEqual(3 * DAY + 5 * MINUTE)
  expect(Math.min(...moments)).toBeLessThan(1.1 * DAY)
  expect(Math.max(...moments)).toBeGreaterThan(2.9 * DAY)
  expect(new Set(moments).size).toBeGreaterThan(300)
  expect(moments.every((ms) => (START.getTime() + ms) % (5 * MINUTE) === 0)).toBe(true)
  expect(moments.every((ms) => jakartaDay(after(ms)) <= latestDay(START))).toBe(true)
})

describeStores((open) => {
  let store: TestStore
  beforeEach(async () => {
    store = await open()
  })

  async function held(options: Parameters<typeof newDeps>[1] = {}) {
    const deps = await newDeps(store, options)
    const submission = { ...(await newSubmission()), later: true }
    const sent = await submitCase(deps, submission)
    const row = () => store.db.case.findUniqueOrThrow({ where: { id: submission.caseId }, include: { offices: true } })
    return { deps, submission, sent, row }
  }
  const outbox = { withdrawing: async () => new Map() }
  /** As an office would look for it, whatever its status. */
  const ofOffice = (officeId: string) => store.db.case.count({ where: { offices: { some: { officeId } } } })

  test('no office has it before its moment; then all have it, dated with that day', async () => {
    const { deps, submission, sent, row } = await held()
    const { heldUntil, receivedOn, touchedOn, status } = await row()
    const moment = new Date(Number(heldUntil))
    expect(sent).toMatchObject({ held: true, waiting: false, receivedOn: jakartaDay(moment) })
    expect([status, receivedOn, touchedOn]).toEqual(['held', jakartaDay(moment), jakartaDay(moment)])
    // A second try changes nothing.
    expect(await submitCase(deps, submission)).toEqual(sent)
    expect(deps.queued.every(({ dueAt }) => dueAt?.getTime() === moment.getTime())).toBe(true)
    expect(deps.queued.length).toBe(sent.recipients.length)

    const waits = vi.fn()
    await releaseDue(store.db, new Date(moment.getTime() - MINUTE), waits)
    expect(await ofOffice(BAWASLU)).toBe(0)
    expect(await findCase({ db: store.db, outbox }, BAWASLU, sent.code)).toBeUndefined()
    expect(await openByReceipt(deps, submission.receipt)).toMatchObject({
      status: 'held',
      offices: sent.recipients.map(({ id }) => expect.objectContaining({ id })),
    })

    await releaseDue(store.db, moment, waits)
    expect(await ofOffice(BAWASLU)).toBe(1)
    expect(await findCase({ db: store.db, outbox }, BAWASLU, sent.code)).toMatchObject({ status: 'received' })
    expect((await row()).heldUntil).toBeNull()
    expect(await release(store.db, submission.caseId)).toBeUndefined()
    expect(await submitCase(deps, submission)).toMatchObject({ held: false, receivedOn: sent.receivedOn })
    expect(waits).not.toHaveBeenCalled()
  })

  test('what is left until the deadline is counted from the day it arrives, the deadline from the day it was known', async () => {
    const { sent } = await held()
    const { sent: now } = { sent: await submitCase(await newDeps(store), await newSubmission()) }
    expect(sent.deadline.calendar?.day).toBe(now.deadline.calendar?.day)
    expect(sent.deadline.known).toBe(now.deadline.known)
    const days = (Date.parse(sent.receivedOn) - Date.parse(now.receivedOn)) / DAY
    expect(days).toBeGreaterThanOrEqual(1)
    expect((now.deadline.calendar?.left ?? 0) - (sent.deadline.calendar?.left ?? 0)).toBe(days)
  })

  test('withdrawn before it is sent, it leaves nothing to any office', async () => {
    const { deps, submission, sent, row } = await held()
    const { receivedOn } = await row()
    deps.queued.length = 0
    const notices = [{ officeId: BAWASLU, caseId: submission.caseId, reply: { text: 'ditarik' } }]
    expect(await withdrawCase(deps, submission.caseId, notices)).toBe(false)
    expect(deps.queued).toEqual([])
    const left = await row()
    expect([left.status, left.heldUntil, left.offices.length, left.body.length]).toEqual(['withdrawn', null, 0, 0])
    // Not the day on which its reporter was at the phone.
    expect(receivedOn).not.toBe(jakartaDay(START))
    expect([left.receivedOn, left.touchedOn, left.closedOn]).toEqual([receivedOn, receivedOn, receivedOn])
    await releaseDue(store.db, after(4 * DAY), vi.fn())
    expect(await ofOffice(BAWASLU)).toBe(0)
    const view = await openByReceipt(deps, submission.receipt)
    expect(view).toMatchObject({ status: 'withdrawn', code: sent.code })
    // Its reporter is not told a day that has not come yet.
    const texts = sampleTexts('id')
    expect(view && reporterView(view, texts, false)).toMatchObject({
      held: true,
      status: [texts('status-withdrawn-unsent')],
    })
    // Again: the same answer.
    expect(await withdrawCase(deps, submission.caseId, notices)).toBe(false)
    expect(deps.queued).toEqual([])
  })

  test('withdrawn at the moment it is shown: either nobody saw it, or the offices are told', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { deps, submission, row } = await held()
      deps.queued.length = 0
      const [seen, shown] = await Promise.all([
        withdrawCase(deps, submission.caseId, [
          { officeId: BAWASLU, caseId: submission.caseId, reply: { text: 'ditarik' } },
        ]),
        release(store.db, submission.caseId),
      ])
      const { status, offices } = await row()
      expect(status).toBe('withdrawn')
      expect([seen, offices.length > 0, shown === true]).toEqual([seen, seen, seen])
      expect(offices.some(({ officeId }) => officeId.startsWith('held:'))).toBe(false)
    }
  })

  test('the service stood still for long: it arrives, and is not closed as one that nobody cared for', async () => {
    const { deps, row } = await held()
    const now = () => after(400 * DAY)
    const waked = { ...deps, now, audit: createAudit({ db: store.db, secret: deps.secret, now }) }
    expect(await closeIdle(waked, { idleDays: 180 }, () => ({ text: 'ditutup' }))).toBe(0)
    expect(await row()).toMatchObject({ status: 'held' })
    await releaseDue(store.db, after(400 * DAY), vi.fn())
    expect(await row()).toMatchObject({ status: 'received' })
  })

  test('where no office may receive it, the operator hears of it when it arrives', async () => {
    const { recipient } = await newIdentity()
    const { sent, row } = await held({
      offices: sampleOffices.filter(({ id }) => id.startsWith('lkbh')),
      escrow: recipient,
    })
    expect(sent).toMatchObject({ held: true, waiting: false })
    const waits = vi.fn()
    await releaseDue(store.db, after(4 * DAY), waits)
    expect(waits).toHaveBeenCalledTimes(1)
    expect(await row()).toMatchObject({ status: 'waiting', offices: [{ officeId: 'escrow' }] })
  })
})
