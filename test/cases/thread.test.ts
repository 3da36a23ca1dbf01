import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { createAudit } from '../../src/audit/audit.ts'
import { openByReceipt } from '../../src/cases/open.ts'
import { type Submission, submitCase } from '../../src/cases/submit.ts'
import { appendMessage, type ThreadMessage } from '../../src/cases/thread.ts'
import { purgeCases, withdrawCase } from '../../src/cases/withdraw.ts'
import { newReceipt } from '../../src/vault/receipt.ts'
import { describeStores, type TestStore } from '../support/store.ts'
import { newDeps, newSecret, newSubmission, type TestDeps } from './fixtures.ts'

const erased = (_office: string, codes: readonly string[]) => ({ text: codes.join() })
const message = (change: Partial<ThreadMessage> = {}): ThreadMessage => ({
  id: crypto.randomUUID(),
  kind: 'question',
  sender: 'bawaslu-kota',
  text: 'Apa yang dikatakan?',
  day: '2024-02-02',
  ...change,
})
const status = (to: NonNullable<ThreadMessage['status']>, sender = 'bawaslu-kota') =>
  message({ kind: 'status', status: to, sender })

describeStores((open, kind) => {
  let store: TestStore
  let deps: TestDeps
  let submission: Submission
  const view = async () => (await openByReceipt(deps, submission.receipt)) ?? expect.fail('not found')
  const notice = () => ({ officeId: 'bawaslu-kota', caseId: submission.caseId, reply: { text: 'notice' } })

  beforeAll(async () => {
    store = await open()
  })
  const fresh = async () => {
    deps = await newDeps(store)
    submission = await newSubmission()
    await submitCase(deps, submission)
  }

  describe('the conversation', () => {
    it('is read with the receipt, in order', async () => {
      await fresh()
      const question = message()
      const answer = message({
        kind: 'answer',
        sender: 'reporter',
        answers: question.id,
        text: ['Nama saya ', { mask: 'name', id: 'x' }],
      })
      await appendMessage(deps, submission.caseId, question)
      await appendMessage(deps, submission.caseId, answer, [notice()])
      const { messages, tampered, code, receivedOn } = await view()
      expect({ messages, tampered, receivedOn }).toEqual({
        messages: [question, answer],
        tampered: 0,
        receivedOn: '2024-02-02',
      })
      expect(code).toMatch(/^SMG-/)
      expect(deps.queued.at(-1)?.reply.text).toBe('notice')
    })

    it('takes a message once, however often it comes, and ten at once without losing one', async () => {
      await fresh()
      const once = message()
      await appendMessage(deps, submission.caseId, once, [notice()])
      const before = await store.db.outboxItem.count()
      expect(await appendMessage(deps, submission.caseId, once, [notice()])).toEqual({ sequence: 1, added: false })
      expect(await store.db.outboxItem.count()).toBe(before)
      const many = Array.from({ length: 10 }, (_, i) => message({ text: `${i}` }))
      await Promise.all(many.map((each) => appendMessage(deps, submission.caseId, each)))
      const { messages, tampered } = await view()
      expect(new Set(messages.map(({ id }) => id))).toEqual(new Set([once, ...many].map(({ id }) => id)))
      expect(tampered).toBe(0)
    })

    it('shows no message that was changed, moved, reattributed or removed in the database, and says so', async () => {
      await fresh()
      const all = [message(), message(), message(), message(), message()]
      for (const each of all) await appendMessage(deps, submission.caseId, each)
      const rows = await store.db.message.findMany({
        where: { caseId: submission.caseId },
        orderBy: { sequence: 'asc' },
      })
      const [first, second, third] = rows
      if (!first || !second || !third) throw new Error('five messages expected')
      await store.db.message.update({ where: { id: first.id }, data: { sealed: second.sealed } })
      await store.db.message.update({ where: { id: second.id }, data: { sender: 'reporter' } })
      await store.db.message.delete({ where: { id: third.id } })
      const { messages, tampered } = await view()
      expect(messages).toEqual(all.slice(3))
      expect(tampered).toBe(3)
    })

    it('seals nothing to a mailbox that somebody put there', async () => {
      await fresh()
      const other = await newSubmission()
      await store.db.case.update({
        where: { id: submission.caseId },
        data: { mailboxRecipient: other.mailbox.recipient },
      })
      await expect(appendMessage(deps, submission.caseId, message())).rejects.toMatchObject({ reason: 'tampered' })
      expect((await view()).tampered).toBe(1)
    })
  })

  describe('the status', () => {
    it('follows what offices do; who catches up changes nothing but the day it read', async () => {
      await fresh()
      const steps = [status('read'), status('in-review'), status('read', 'inspektorat-kota'), status('need-more')]
      for (const step of steps) await appendMessage(deps, submission.caseId, step)
      const { status: now, offices } = await view()
      expect(now).toBe('need-more')
      expect(offices).toEqual([
        { id: 'bawaslu-kota', name: 'Bawaslu Kota Semarang', readOn: '2024-02-02' },
        { id: 'inspektorat-kota', name: 'Inspektorat Kota Semarang', readOn: '2024-02-02' },
        { id: 'bkpsdm-kota', name: 'BKPSDM Kota Semarang' },
      ])
    })

    it('of a closed case takes no messages until an office takes it up again', async () => {
      await fresh()
      await appendMessage(
        deps,
        submission.caseId,
        message({ kind: 'status', status: 'closed', outcome: 'not-breach', reason: 'Bukan pelanggaran.' }),
      )
      expect(await view()).toMatchObject({ status: 'closed', closedOn: '2024-02-02' })
      await expect(appendMessage(deps, submission.caseId, message())).rejects.toMatchObject({ reason: 'closed' })
      await expect(appendMessage(deps, submission.caseId, status('need-more'))).rejects.toMatchObject({
        reason: 'refused',
      })
      await appendMessage(deps, submission.caseId, status('in-review'))
      expect((await view()).closedOn).toBeUndefined()
    })

    it('closed by an office that is not independent is its own word: the case stays open, the reporter reads it', async () => {
      await fresh()
      const word = { ...status('closed', 'inspektorat-kota'), outcome: 'not-breach' as const }
      await appendMessage(deps, submission.caseId, word, [notice()])
      const { status: now, closedOn, messages } = await view()
      expect({ now, closedOn, messages }).toEqual({ now: 'received', closedOn: undefined, messages: [word] })
      expect(deps.queued.at(-1)).toEqual(notice())
      await appendMessage(deps, submission.caseId, message())
      await appendMessage(deps, submission.caseId, status('closed'))
      expect((await view()).status).toBe('closed')
    })

    it('is closed by any office when none of the recipients is independent', async () => {
      await fresh()
      await store.db.caseOffice.deleteMany({ where: { caseId: submission.caseId, officeId: 'bawaslu-kota' } })
      await appendMessage(deps, submission.caseId, status('closed', 'inspektorat-kota'))
      expect((await view()).status).toBe('closed')
    })

    it('changed by two offices at once is refused to one of them or follows the other', async () => {
      await fresh()
      const results = await Promise.allSettled([
        appendMessage(deps, submission.caseId, status('closed')),
        appendMessage(deps, submission.caseId, status('need-more', 'inspektorat-kota')),
      ])
      const done = results.filter((result) => result.status === 'fulfilled').length
      expect((await view()).messages).toHaveLength(done)
      expect(done).toBeGreaterThan(0)
    })
  })

  describe('the receipt', () => {
    it('opens nothing when it is another one, or made under another server secret', async () => {
      await fresh()
      expect(await openByReceipt(deps, newReceipt())).toBeUndefined()
      expect(await openByReceipt({ ...deps, secret: await newSecret() }, submission.receipt)).toBeUndefined()
    })

    it('still opens the case after the server secret was changed', async () => {
      const [old, current] = ['a', 'b'].map((letter) => `${letter}0123456789-0123456789-0123456789-0123456789-0123`)
      deps = await newDeps(store, { secret: await newSecret(old) })
      submission = await newSubmission()
      await submitCase(deps, submission)
      deps = { ...deps, secret: await newSecret(`${current},${old}`) }
      await appendMessage(deps, submission.caseId, message())
      expect(await view()).toMatchObject({ tampered: 0, messages: [{ kind: 'question' }] })
    })
  })

  describe('withdrawn', () => {
    it('nothing but code and day is left, the offices are told once, and nothing can be added', async () => {
      await fresh()
      await appendMessage(deps, submission.caseId, message())
      const evidence = crypto.randomUUID()
      await store.db.evidence.create({
        data: {
          id: evidence,
          caseId: submission.caseId,
          state: 'ready',
          chunks: { create: { index: 0, data: Buffer.from('chunk') } },
        },
      })
      const before = await store.db.outboxItem.count()
      await withdrawCase(deps, submission.caseId, [notice()])
      await withdrawCase(deps, submission.caseId, [notice()])
      expect((await store.db.outboxItem.count()) - before).toBe(1)
      expect(deps.queued.at(-1)).toEqual({
        ...notice(),
        final: true,
        before: { category: 'HADIR_KAMPANYE', status: 'received', readOn: null },
      })
      const row = await store.db.case.findUniqueOrThrow({ where: { id: submission.caseId } })
      expect({ body: row.body.length, wrap: row.receiptWrap, category: row.category, district: row.district }).toEqual({
        body: 0,
        wrap: null,
        category: '',
        district: '',
      })
      expect(await store.db.message.count({ where: { caseId: submission.caseId } })).toBe(0)
      expect(await store.db.evidenceChunk.count({ where: { evidenceId: evidence } })).toBe(0)
      const seen = await view()
      expect(seen).toMatchObject({
        status: 'withdrawn',
        closedOn: '2024-02-02',
        receivedOn: '2024-02-02',
        messages: [],
        tampered: 0,
      })
      expect(seen.mailbox).toBeUndefined()
      await expect(appendMessage(deps, submission.caseId, message())).rejects.toMatchObject({ reason: 'withdrawn' })
    })

    it('its receipt still says so after the server secret was changed', async () => {
      const [old, current] = [randomBytes(32).toString('base64'), randomBytes(32).toString('base64')]
      const before = { ...(await newDeps(store)), secret: await newSecret(old) }
      const mine = await newSubmission()
      await submitCase(before, mine)
      const after = { ...before, secret: await newSecret(`${current},${old}`) }
      await withdrawCase(after, mine.caseId, [])
      expect(await openByReceipt(after, mine.receipt)).toMatchObject({ status: 'withdrawn', intact: true })
    })

    it.runIf(kind === 'sqlite')('no byte of the body is left in the files of the database', async () => {
      const own = await open()
      const ownDeps = await newDeps(own)
      const mine = await newSubmission()
      await submitCase(ownDeps, mine)
      const { body } = await own.db.case.findUniqueOrThrow({ where: { id: mine.caseId } })
      // Past the header, which every age file shares; short, because a page may end in between.
      const sample = Buffer.from(body.slice(-64))
      const path = own.url.replace('file:', '')
      const files = async () => Buffer.concat(await Promise.all([readFile(path), readFile(`${path}-wal`)]))
      expect((await files()).includes(sample)).toBe(true)
      await withdrawCase(ownDeps, mine.caseId, [])
      expect((await files()).includes(sample)).toBe(false)
    })
  })

  it('cases are erased when their time is over, and not a day earlier', async () => {
    const own = await open()
    deps = await newDeps(own)
    const make = async (data: { status: string; closedOn?: string; receivedOn?: string }) => {
      const one = await newSubmission()
      await submitCase(deps, one)
      await own.db.case.update({ where: { id: one.caseId }, data })
      return one.caseId
    }
    const kept = [
      await make({ status: 'closed', closedOn: '2023-11-05' }),
      await make({ status: 'withdrawn', closedOn: '2023-11-05' }),
      await make({ status: 'received', receivedOn: '2022-02-03' }),
    ]
    await make({ status: 'closed', closedOn: '2023-11-04' })
    await make({ status: 'withdrawn', closedOn: '2023-11-04' })
    await make({ status: 'in-review', receivedOn: '2022-02-02' })
    expect(
      await purgeCases({ ...deps, audit: createAudit({ db: own.db, ...deps }) }, { caseDays: 90, maxYears: 2 }, erased),
    ).toBe(3)
    const left = await own.db.case.findMany({ select: { id: true } })
    expect(left.map(({ id }) => id).toSorted()).toEqual(kept.toSorted())
  })
})
