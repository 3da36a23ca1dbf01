/** Somebody reads the SQLite file (a backup, `sqlite3`), so that its log cannot be emptied: what was done stays noted. */
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { createAudit } from '../../src/audit/audit.ts'
import { endCases } from '../../src/cases/retention.ts'
import { submitCase } from '../../src/cases/submit.ts'
import { createNews } from '../../src/notify/news.ts'
import { tempStore } from '../support/store.ts'
import { newDeps, newSubmission, texts } from './fixtures.ts'

it('cases that are erased meanwhile are noted in the audit log, once', async () => {
  const store = await tempStore()
  const cases = await newDeps(store)
  const submission = await newSubmission()
  await submitCase(cases, submission)
  await store.db.case.update({ where: { id: submission.caseId }, data: { status: 'closed', closedOn: '2020-01-01' } })
  const { secret, now } = cases
  const parts = {
    cases,
    config: { retention: { caseDays: 90, maxYears: 9, idleDays: 3650 } },
    audit: createAudit({ db: store.db, secret, now }),
    news: createNews(cases.config.offices, texts),
  }
  const release = reading(store.url)
  await expect(endCases(parts)).rejects.toThrow('could not be emptied')
  release()
  expect(await endCases(parts)).toEqual({ closed: 0, erased: 0 })
  const noted = await store.db.auditEntry.findMany({ select: { action: true, detail: true } })
  expect(noted).toEqual([{ action: 'erase', detail: '1' }])
})

/** Holds a read transaction, as a slow backup does; returns what ends it. */
function reading(url: string): () => void {
  const reader = new Database(url.slice('file:'.length), { readonly: true })
  reader.exec('BEGIN')
  reader.prepare('SELECT count(*) FROM "Case"').get()
  return () => reader.close()
}
