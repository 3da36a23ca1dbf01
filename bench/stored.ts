/** Whether many stored cases slow a submission or the look at a case down. */
import { randomBytes, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { openStore } from '../src/store/open.ts'
import { onStage } from './conversations.ts'
import { median, type Row } from './numbers.ts'

export async function storedCases(dir: string, few: number, many: number, tries: number): Promise<Row[]> {
  const small = await measure(join(dir, 'few'), few, tries)
  const large = await measure(join(dir, 'many'), many, tries)
  const row = (what: string, a: number[], b: number[]): Row => ({
    what,
    value: median(b) / median(a),
    unit: 'x',
    note: `${many} stored cases against ${few}: ${median(b).toFixed(1)} and ${median(a).toFixed(1)} ms`,
  })
  return [
    row('sending with many cases', small.submitMs, large.submitMs),
    row('status check with many cases', small.checkMs, large.checkMs),
  ]
}

function measure(dir: string, cases: number, tries: number): Promise<{ submitMs: number[]; checkMs: number[] }> {
  return onStage(
    dir,
    undefined,
    async ({ platform }) => {
      await platform.ask('checks', 2)
      return platform.ask('checks', tries)
    },
    () => fill(dir, cases),
  )
}

/** Rows as the service writes them, but with a short body: indexes grow with their number, not with their size. */
async function fill(dir: string, count: number): Promise<void> {
  const path = join(dir, 'kentongan.db')
  await (await openStore(`file:${path}`)).close()
  const db = new Database(path)
  const insertCase = db.prepare(`INSERT INTO "Case"
    (id, code, formId, formVersion, category, district, status, receivedOn, touchedOn, keyId, receiptTag, receiptWrap,
     fileRecipient, mailboxRecipient, body, mac)
    VALUES (?, ?, 'asn-neutrality', 1, 'HADIR_KAMPANYE', '33.74', 'received', '2024-01-31', '2024-01-31', 'k', ?, ?,
     'age1pq1', 'age1pq1', ?, ?)`)
  const insertOffice = db.prepare('INSERT INTO "CaseOffice" (caseId, officeId, identities) VALUES (?, ?, ?)')
  db.transaction(() => {
    for (let i = 0; i < count; i += 1) {
      const id = randomUUID()
      const code = `OLD-${i.toString(36).toUpperCase().padStart(5, '0')}`
      insertCase.run(id, code, randomBytes(32), randomBytes(64), randomBytes(128), randomBytes(32))
      for (const office of ['bawaslu', 'inspektorat']) insertOffice.run(id, office, randomBytes(64))
    }
  })()
  db.close()
}
