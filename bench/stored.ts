/** Whether many stored cases slow a submission or the look at a case down. */
import { randomBytes, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { openStore } from '../src/store/open.ts'
import { loadSecret } from '../src/vault/secret.ts'
import { onStage, type Stage } from './conversations.ts'
import { median, type Row } from './numbers.ts'

export async function storedCases(dir: string, few: number, many: number, tries: number): Promise<Row[]> {
  const [small, large] = [join(dir, 'few'), join(dir, 'many')]
  const found = await onStage(
    small,
    undefined,
    (a) =>
      onStage(
        large,
        undefined,
        (b) => inTurns(a, b, tries),
        () => fill(large, many),
      ),
    () => fill(small, few),
  )
  const row = (what: string, a: readonly number[], b: readonly number[]): Row => ({
    what,
    value: median(b) / median(a),
    unit: 'x',
    note: `${many} stored cases against ${few}: ${median(b).toFixed(1)} and ${median(a).toFixed(1)} ms`,
  })
  return [
    row('sending with many cases', found.a.submitMs, found.b.submitMs),
    row('status check with many cases', found.a.checkMs, found.b.checkMs),
  ]
}

/** Both services run and take turns, so that whatever else the machine does falls on both. */
async function inTurns(a: Stage, b: Stage, tries: number) {
  const times = {
    a: { submitMs: [] as number[], checkMs: [] as number[] },
    b: { submitMs: [] as number[], checkMs: [] as number[] },
  }
  for (const { platform } of [a, b]) await platform.ask('checks', 2)
  for (let i = 0; i < tries; i += 1)
    for (const [name, { platform }] of [
      ['a', a],
      ['b', b],
    ] as const) {
      const { submitMs, checkMs } = await platform.ask('checks', 1)
      times[name].submitMs.push(...submitMs)
      times[name].checkMs.push(...checkMs)
    }
  return times
}

/** Rows as the service writes them, but with a short body: indexes grow with their number, not with their size. */
async function fill(dir: string, count: number): Promise<void> {
  // Where there are cases, the service starts only with the secret under which they were made.
  const { keyId } = await loadSecret({ file: join(dir, 'secret') })
  const path = join(dir, 'kentongan.db')
  await (await openStore(`file:${path}`)).close()
  const db = new Database(path)
  // A million random keys: the tree in memory, and nobody minds when the power fails now.
  db.exec('PRAGMA synchronous=OFF; PRAGMA cache_size=-500000')
  const insertCase = db.prepare(`INSERT INTO "Case"
    (id, code, formId, formVersion, category, district, status, receivedOn, touchedOn, keyId, receiptTag, receiptWrap,
     fileRecipient, mailboxRecipient, body, mac)
    VALUES (?, ?, 'asn-neutrality', 1, 'HADIR_KAMPANYE', '33.74', 'received', '2024-01-31', '2024-01-31', ?, ?, ?,
     'age1pq1', 'age1pq1', ?, ?)`)
  const insertOffice = db.prepare('INSERT INTO "CaseOffice" (caseId, officeId, identities) VALUES (?, ?, ?)')
  db.transaction(() => {
    for (let i = 0; i < count; i += 1) {
      const id = randomUUID()
      const code = `OLD-${i.toString(36).toUpperCase().padStart(5, '0')}`
      insertCase.run(id, code, keyId, randomBytes(32), randomBytes(64), randomBytes(128), randomBytes(32))
      for (const office of ['bawaslu', 'inspektorat']) insertOffice.run(id, office, randomBytes(64))
    }
  })()
  db.close()
}
