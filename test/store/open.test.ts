import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm, statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openStore, StoreError } from '../../src/store/open.ts'
import { hasRoom } from '../../src/store/sqlite.ts'
import { describeStores, tempStore } from '../support/store.ts'

const canary = 'kanari-Bu-Rahayu-0000'
const session = (id: string) => ({ id, state: Buffer.from(canary), version: 1, expiresOn: '2027-01-02' })

const report = {
  id: 'c',
  code: 'SMG-00000',
  formId: 'asn-neutrality',
  formVersion: 1,
  category: 'x',
  district: 'y',
  status: 'received',
  receivedOn: '2027-01-02',
  touchedOn: '2027-01-02',
  keyId: 'k',
  fileRecipient: 'r',
  mailboxRecipient: 'r',
  body: Buffer.from('b'),
  mac: Buffer.from('m'),
  offices: { create: { officeId: 'o' } },
  evidence: { create: { id: 'e', state: 'ready', chunks: { create: { index: 0, data: Buffer.from('d') } } } },
}

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kentongan-open-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return folder
}

describe('a SQLite store', () => {
  test('is made for nobody but its own user, relative to the working directory', async () => {
    const data = join(await newFolder(), 'data')
    const store = await openStore(`file:${relative(process.cwd(), join(data, 'kentongan.db'))}`)
    onTestFinished(() => store.close())
    await store.db.session.create({ data: session('one') })
    expect(statSync(data).mode & 0o777).toBe(0o700)
    const modes = readdirSync(data).map((name) => [name, statSync(join(data, name)).mode & 0o777])
    expect(Object.fromEntries(modes)).toMatchObject({ 'kentongan.db': 0o600, 'kentongan.db-wal': 0o600 })
  })

  test.each([
    ['journal_mode', 'wal'],
    ['synchronous', 2n],
    ['secure_delete', 1n],
    ['foreign_keys', 1n],
  ])('has %s = %s again when reopened', async (pragma, value) => {
    const { url } = await tempStore()
    const again = await openStore(url)
    onTestFinished(() => again.close())
    const [row] = await again.db.$queryRawUnsafe<Record<string, unknown>[]>(`PRAGMA ${pragma}`)
    expect(String(row?.[pragma])).toBe(String(value))
  })

  test('has nothing of a deleted row in any of its files after a checkpoint', async () => {
    const store = await tempStore()
    const { db, url } = store
    const folder = dirname(fileURLToPath(url))
    const holdsCanary = () => readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes(canary))
    await db.session.create({ data: session('one') })
    await db.session.delete({ where: { id: 'one' } })
    expect(holdsCanary()).toEqual(['kentongan.db-wal'])
    await store.checkpoint()
    expect(holdsCanary()).toEqual([])
  })

  test('does not call its log empty while another process reads it', async () => {
    const store = await tempStore()
    const { db, url } = store
    const reader = new Database(fileURLToPath(url), { readonly: true })
    onTestFinished(() => void reader.close())
    reader.exec('BEGIN')
    reader.prepare('SELECT count(*) FROM "Session"').get()
    await db.session.create({ data: session('one') })
    await expect(store.checkpoint()).rejects.toThrow('another process is reading it')
    reader.exec('COMMIT')
    await store.checkpoint()
  })
})

test.each(['mysql://localhost/x', 'kentongan.db', ''])('the URL %j is refused with the mend', async (url) => {
  await expect(openStore(url)).rejects.toThrow('DATABASE_URL must begin with "file:"')
  expect(existsSync('kentongan.db')).toBe(false)
})

test.runIf(
  await statfs('/proc').then(
    ({ blocks }) => blocks === 0,
    () => false,
  ),
)('a file system that does not count its blocks is not full', async () => expect(await hasRoom('/proc')).toBe(true))

test('a file that is no database, or damaged, is named with the mend, and left as it is', async () => {
  const path = join(await newFolder(), 'kentongan.db')
  writeFileSync(path, 'no database')
  await expect(openStore(`file:${path}`)).rejects.toThrow(
    `The database file cannot be opened: ${path} (SQLITE_NOTADB). It is damaged, or no database of Kentongan.`,
  )
  expect(readFileSync(path, 'utf8')).toBe('no database')
})

describeStores((open) => {
  test('an error of the database does not quote what was to be written', async () => {
    const { db } = await open()
    const queries = [
      // @ts-expect-error -- Prisma checks arguments itself, and says what they were
      () => db.case.create({ data: { id: canary } }),
      () => db.evidence.create({ data: { id: 'one', caseId: canary, state: 'pending' } }),
      () =>
        db.$transaction([db.session.create({ data: session(canary) }), db.session.create({ data: session(canary) })]),
      () => db.session.update({ where: { id: canary, version: 1 }, data: { version: 2 } }),
    ]
    for (const query of queries) {
      const error: unknown = await query().then(
        () => undefined,
        (reason: unknown) => reason,
      )
      expect(error).toBeInstanceOf(StoreError)
      expect(written(error)).not.toContain(canary)
    }
  })

  test('deleting a case deletes what belongs to it', async () => {
    const { db } = await open()
    await db.case.create({ data: report })
    await db.case.delete({ where: { id: 'c' } })
    expect([await db.caseOffice.count(), await db.evidence.count(), await db.evidenceChunk.count()]).toEqual([0, 0, 0])
  })
})

/** All that a careless logger could write of an error: own properties at any depth, text and stack. */
function written(error: unknown, depth = 0): string {
  if (typeof error !== 'object' || error === null || depth > 6) return String(error)
  const own = Object.getOwnPropertyNames(error).map((name) => written(Reflect.get(error, name), depth + 1))
  return [error instanceof Error ? error.message : '', ...own].join('\n')
}

/** Never called: the compiler is the test. */
export async function typesForbidInteractiveTransactions() {
  const { db } = await tempStore()
  // @ts-expect-error -- a callback would hold the lane across its awaits
  await db.$transaction(async (tx: typeof db) => tx.session.count())
}
