/** What the list of withdrawals is filled from, on both databases. */
import { expect, it } from 'vitest'
import { createAudit } from '../../src/audit/audit.ts'
import { submitCase } from '../../src/cases/submit.ts'
import { withdrawAgain } from '../../src/cases/withdraw-again.ts'
import { withdrawCase } from '../../src/cases/withdraw.ts'
import { knownWithdrawals } from '../../src/cases/withdrawn-known.ts'
import { describeStores } from '../support/store.ts'
import { newDeps, newSubmission } from './fixtures.ts'

describeStores((open) => {
  it('its withdrawn cases and since when: its first day, 90 days ago, or its last restore', async () => {
    const store = await open()
    const plain = await newDeps(store)
    const audit = createAudit({ db: store.db, secret: plain.secret, now: plain.now })
    const deps = { ...plain, audit }
    const known = (day: string) => knownWithdrawals({ db: store.db, secret: plain.secret }, day)
    expect(await known('2024-02-02')).toEqual({ since: '2024-02-02', cases: [] })

    const submitted = async () => {
      const { caseId } = await newSubmission()
      return { id: caseId, code: (await submitCase(deps, await newSubmission({ caseId }))).code }
    }
    const [one, slip] = [await submitted(), await submitted()]
    await submitted()
    await withdrawCase(deps, one.id, [])
    const row = { id: one.id, day: '2024-02-02' }
    expect(await known('2024-02-20')).toEqual({ since: '2024-02-02', cases: [row] })
    expect((await known('2024-06-01')).since).toBe('2024-03-03')

    // Whoever types codes may mistype one.
    await withdrawAgain(deps, { code: slip.code, on: '2024-02-02' })
    await audit.commit({ action: 'restore', actor: 'operator', detail: '2024-01-20' })
    const later = {
      ...deps,
      audit: createAudit({ db: store.db, secret: plain.secret, now: () => new Date('2024-02-10T05:00:00Z') }),
    }
    await later.audit.commit({ action: 'restore', actor: 'operator', detail: '2024-02-05' })
    expect(await known('2024-02-20')).toEqual({ since: '2024-02-10', cases: [row] })
  })
})
