import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { packageRoot } from '../../src/load.ts'
import { connectInThread } from '../../src/store/sqlite-thread.ts'
import { tempStore } from '../support/store.ts'

const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'kentongan-thread-'))
  onTestFinished(() => rmSync(made, { recursive: true }))
  return made
}
const column = (sql: string) => ({ sql, args: [], argTypes: [] })

test('while a command holds the file, only those who write wait', async () => {
  const store = await tempStore()
  const command = new Database(fileURLToPath(store.url))
  command.exec('BEGIN IMMEDIATE')
  let written = false
  const write = store.db.session
    .create({ data: { id: 'one', version: 1, expiresOn: '2027-01-02', state: Buffer.from('x') } })
    .then(() => (written = true))
  expect(await store.db.direct.session('one')).toBeUndefined()
  expect(written).toBe(false)
  command.exec('ROLLBACK')
  command.close()
  await write
  expect(await store.db.direct.session('one')).toMatchObject({ version: 1 })
})

test('a transaction is carried out whole, and what it throws comes back with its cause', async () => {
  const connection = await connectInThread(join(folder(), 'a.db'))
  await connection.executeScript('CREATE TABLE t (id INTEGER PRIMARY KEY)')
  const transaction = await connection.startTransaction()
  await transaction.executeRaw(column('INSERT INTO t VALUES (1)'))
  await expect(transaction.executeRaw(column('INSERT INTO t VALUES (1)'))).rejects.toMatchObject({
    name: 'DriverAdapterError',
    cause: { kind: 'UniqueConstraintViolation', originalCode: 'SQLITE_CONSTRAINT_PRIMARYKEY' },
  })
  await transaction.rollback()
  expect((await connection.queryRaw(column('SELECT id FROM t'))).rows).toEqual([])
  await expect(transaction.executeRaw(column('INSERT INTO t VALUES (2)'))).rejects.toThrow('has ended')
  await connection.dispose()
})

test('a file that cannot be opened is known by its code', async () => {
  await expect(connectInThread(folder())).rejects.toMatchObject({ code: 'SQLITE_CANTOPEN' })
  const path = join(folder(), 'a.db')
  writeFileSync(path, 'x'.repeat(4096))
  await expect(connectInThread(path)).rejects.toMatchObject({ cause: { originalCode: 'SQLITE_NOTADB' } })
})

/** A program that opens a database in a folder of its own; it ends when it has nothing to wait for. */
async function program(rest: string): Promise<{ code: number; stderr: string }> {
  const thread = pathToFileURL(join(packageRoot(), 'dist/src/store/sqlite-thread.js')).href
  const script = `import { connectInThread } from ${JSON.stringify(thread)}
const path = ${JSON.stringify(join(folder(), 'a.db'))}
${rest}`
  return promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]).then(
    ({ stderr }) => ({ code: 0, stderr }),
    ({ code, stderr }: { code: number; stderr: string }) => ({ code, stderr }),
  )
}

test('it keeps no process alive that forgot to close it', async () => {
  expect(await program('await (await connectInThread(path)).executeScript("CREATE TABLE t (id)")')).toEqual({
    code: 0,
    stderr: '',
  })
})

test('if it dies, so does the process, whatever it waits for', async () => {
  const dying = 'throw new Error("dead")'
  const { code, stderr } = await program(
    `setInterval(() => {}, 1000); await connectInThread(path, new URL("data:text/javascript,${encodeURIComponent(dying)}"))`,
  )
  expect(code).toBe(1)
  expect(stderr).toContain('dead')
})
