/** What a restored backup brought back is erased again, on both databases, and noted. */
import { beforeAll, expect, it } from 'vitest'
import { createAudit } from '../../src/audit/audit.ts'
import { subjectOf } from '../../src/audit/chain.ts'
import { verifyAudit } from '../../src/audit/verify.ts'
import { submitCase } from '../../src/cases/submit.ts'
import { withdrawAgain } from '../../src/cases/withdraw-again.ts'
import { withdrawCase } from '../../src/cases/withdraw.ts'
import { describeStores, type TestStore } from '../support/store.ts'
import { newDeps, newSubmission } from './fixtures.ts'

describeStores((open) => {
  let store: TestStore
  beforeAll(async () => {
    store = await open()
  })
  async function scene() {
    const plain = await newDeps(store)
    const deps = { ...plain, audit: createAudit({ db: store.db, secret: plain.secret, now: plain.now }) }
    const { caseId } = await newSubmission()
    const { code } = await submitCase(deps, await newSubmission({ caseId }))
    const before = deps.queued.length
    return { deps, id: caseId, code, told: () => deps.queued.slice(before) }
  }

  it('of a case that the old database knew: as of the day of its withdrawal, and without telling anybody twice', async () => {
    const { deps, id, code, told } = await scene()
    expect(await withdrawAgain(deps, { id, on: '2024-01-15' })).toBe(code)
    expect(await store.db.case.findUniqueOrThrow({ where: { id } })).toMatchObject({
      status: 'withdrawn',
      closedOn: '2024-01-15',
      category: '',
    })
    expect((await store.db.case.findUniqueOrThrow({ where: { id } })).body).toHaveLength(0)
    expect(told()).toEqual([])
    const [entry] = await store.db.auditEntry.findMany({ orderBy: { sequence: 'desc' }, take: 1 })
    expect(entry).toMatchObject({ action: 'withdraw-again', actor: 'operator' })
    expect(Buffer.from(entry?.subject ?? []).equals(subjectOf(deps.secret, id))).toBe(true)
    // Once more: nothing is left to erase, and nothing is noted.
    expect(await withdrawAgain(deps, { id, on: '2024-01-16' })).toBeUndefined()
    expect(await withdrawAgain(deps, { id: 'another', on: '2024-01-16' })).toBeUndefined()
    expect(await verifyAudit(store.db, deps.secret)).toMatchObject({ problems: [], entries: entry?.sequence })
  })

  it('is noted outside the database, as of the day of its row, also when a first try ended before that', async () => {
    const { deps, id } = await scene()
    const noted: unknown[] = []
    const full = {
      ...deps,
      onWithdrawn: () => {
        throw new Error('no space left')
      },
    }
    await expect(withdrawCase(full, id, [])).rejects.toThrow('no space')
    const later = {
      ...deps,
      now: () => new Date('2024-02-05T20:00:00Z'),
      onWithdrawn: (...args: unknown[]) => noted.push(args),
    }
    await withdrawCase(later, id, [])
    expect(noted).toEqual([[id, '2024-02-02']])
  })

  it('of a case that somebody named: every office that has it is told', async () => {
    const { deps, id, code, told } = await scene()
    const words = (officeId: string, named: string) => ({ text: `${officeId} ${named}` })
    expect(await withdrawAgain(deps, { code, on: '2024-02-02' }, words)).toBe(code)
    const offices = await store.db.caseOffice.findMany({ where: { caseId: id } })
    expect(offices.length).toBeGreaterThan(0)
    expect(told().every(({ final }) => final === true)).toBe(true)
    expect(
      told()
        .map(({ reply }) => reply.text ?? '')
        .toSorted(),
    ).toEqual(offices.map(({ officeId }) => `${officeId} ${code}`).toSorted())
  })
})
