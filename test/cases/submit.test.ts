import { readFile } from 'node:fs/promises'
import { beforeAll, expect, it } from 'vitest'
import type { CaseBody } from '../../src/cases/body.ts'
import { ESCROW, isCaseIntact } from '../../src/cases/deps.ts'
import { openByReceipt } from '../../src/cases/open.ts'
import { submitCase } from '../../src/cases/submit.ts'
import { sampleOffices } from '../../src/config/sample.ts'
import { fromJson } from '../../src/vault/bytes.ts'
import { openCaseIdentities } from '../../src/vault/identity-file.ts'
import { newIdentity, openSealed } from '../../src/vault/identity.ts'
import { sealFile } from '../../src/vault/sealed-file.ts'
import { describeStores, type TestStore } from '../support/store.ts'
import { CANARY, newDeps, newSubmission } from './fixtures.ts'

describeStores((open, kind) => {
  let store: TestStore
  beforeAll(async () => {
    store = await open()
  })

  it('makes one case, whose facts stay the same however often it is sent', async () => {
    const deps = await newDeps(store)
    const submission = await newSubmission()
    const first = await submitCase(deps, submission)
    expect(first).toMatchObject({
      code: expect.stringMatching(/^SMG-[2-9C-Y]{5}$/),
      // Three in the morning in Jakarta.
      receivedOn: '2024-02-02',
      recipients: [
        { id: 'bawaslu-kota', name: 'Bawaslu Kota Semarang' },
        { id: 'inspektorat-kota', name: 'Inspektorat Kota Semarang' },
        { id: 'bkpsdm-kota', name: 'BKPSDM Kota Semarang' },
      ],
      deadline: { election: 'pilkada', calendar: { day: '2024-02-07', left: 5 } },
      waiting: false,
      receiptOpensReport: true,
    })
    expect(await submitCase(deps, submission)).toEqual(first)
    expect(await store.db.case.count({ where: { id: submission.caseId } })).toBe(1)
    expect(deps.queued.map(({ officeId }) => officeId)).toEqual(['bawaslu-kota', 'inspektorat-kota', 'bkpsdm-kota'])
  })

  it('makes one case of ten that arrive at once, with one notice for each office', async () => {
    const deps = await newDeps(store)
    const submission = await newSubmission()
    const before = await store.db.outboxItem.count()
    const results = await Promise.all(Array.from({ length: 10 }, () => submitCase(deps, submission)))
    expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1)
    expect((await store.db.outboxItem.count()) - before).toBe(3)
  })

  it('leaves nothing behind when a notice cannot be queued', async () => {
    const deps = await newDeps(store)
    const submission = await newSubmission()
    const broken = {
      ...deps,
      enqueue: () => [store.db.outboxItem.update({ where: { id: 'missing' }, data: { attempts: 1 } })],
    }
    await expect(submitCase(broken, submission)).rejects.toThrow()
    expect(await store.db.case.count({ where: { id: submission.caseId } })).toBe(0)
    expect((await submitCase(deps, submission)).recipients).toHaveLength(3)
  })

  it('seals both identities to each office with a key and to the escrow; the receipt opens the mailbox alone', async () => {
    const [office, escrow] = await Promise.all([newIdentity(), newIdentity()])
    const offices = sampleOffices.map((each) =>
      each.id === 'bawaslu-kota' ? { ...each, recipients: [office.recipient] } : each,
    )
    const deps = await newDeps(store, { offices, escrow: escrow.recipient })
    const submission = await newSubmission()
    const { receiptOpensReport } = await submitCase(deps, submission)
    const rows = await store.db.caseOffice.findMany({ where: { caseId: submission.caseId } })
    const sealed = new Map(rows.map((row) => [row.officeId, row.identities]))
    expect(sealed.get('inspektorat-kota')).toBeNull()
    for (const [id, holder] of [
      ['bawaslu-kota', office],
      [ESCROW, escrow],
    ] as const) {
      const identities = await openCaseIdentities(holder.identity, sealed.get(id) ?? new Uint8Array())
      expect(identities).toEqual({ file: submission.file.identity, mailbox: submission.mailbox.identity })
    }
    const view = await openByReceipt(deps, submission.receipt)
    expect({ receiptOpensReport, opens: view?.opensReport }).toEqual({ receiptOpensReport: false, opens: false })
    expect(view?.mailbox).toEqual(submission.mailbox)
    expect(view?.offices.map(({ id }) => id)).not.toContain(ESCROW)
  })

  it('holds the answers in an intact body that only the file identity opens', async () => {
    const deps = await newDeps(store)
    const submission = await newSubmission({ struck: ['inspektorat-kota'] })
    await submitCase(deps, submission)
    const row = await store.db.case.findUniqueOrThrow({ where: { id: submission.caseId } })
    const body: CaseBody = fromJson(await openSealed(submission.file.identity, row.body))
    expect(body).toMatchObject({
      form: { id: 'asn-neutrality' },
      received: '2024-02-02',
      category: 'HADIR_KAMPANYE',
      masked: { phone: 1 },
      struck: ['inspektorat-kota'],
      recipients: ['bawaslu-kota', 'bkpsdm-kota'],
      completeness: { place: true, time: true, story: true, evidence: false, person: true },
    })
    expect(body.entries.map(({ step }) => step)).not.toContain('witnesses')
    await expect(openSealed(submission.mailbox.identity, row.body)).rejects.toThrow()
    expect(isCaseIntact(deps.secret, row)).toBe(true)
    expect(isCaseIntact(deps.secret, { ...row, mailboxRecipient: (await newIdentity()).recipient })).toBe(false)
  })

  it('takes the files that are ready along and describes them to the office', async () => {
    const deps = await newDeps(store)
    const submission = await newSubmission()
    const image = await sealFile(submission.file.recipient, Buffer.from('picture'), { type: 'image/jpeg' })
    const ids = [crypto.randomUUID(), crypto.randomUUID()]
    await store.db.evidence.createMany({
      data: [
        { id: ids[0] ?? '', state: 'ready', meta: image.note, expiresOn: '2024-02-03' },
        { id: ids[1] ?? '', state: 'failed', expiresOn: '2024-02-03' },
      ],
    })
    await submitCase(deps, { ...submission, evidence: ids })
    const kept = await store.db.evidence.findMany({ where: { caseId: submission.caseId } })
    expect(kept).toMatchObject([{ id: ids[0], expiresOn: null }])
    expect(deps.queued[0]?.reply.text).toContain('1. image/jpeg, 1 kB')
  })

  it('waits, with the receipt as the only key, when no office may receive it', async () => {
    const deps = await newDeps(store, { offices: sampleOffices.slice(0, 1) })
    const submission = await newSubmission()
    const accused = { kind: 'person', officeId: 'bawaslu-kota' } as const
    const result = await submitCase(deps, { ...submission, answers: { ...submission.answers, accused } })
    expect(result).toMatchObject({ recipients: [], waiting: true, receiptOpensReport: true })
    expect((await openByReceipt(deps, submission.receipt))?.status).toBe('waiting')
    expect(deps.queued).toEqual([])
  })

  it.runIf(kind === 'sqlite')('writes no word of the report in clear', async () => {
    const own = await open()
    await submitCase(await newDeps(own), await newSubmission())
    const path = own.url.replace('file:', '')
    const written = (await Promise.all([readFile(path, 'latin1'), readFile(`${path}-wal`, 'latin1')])).join('')
    for (const word of [CANARY, 'Budi Contoh', 'AGE-SECRET-KEY', 'threatened'])
      expect(written.includes(word), word).toBe(false)
    // The search finds what is there.
    expect(written.includes('HADIR_KAMPANYE')).toBe(true)
  })
})
