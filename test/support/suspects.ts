/** What somebody who stole the files could look for: every row, and every hash of a suspect's chat that the keys allow. */
import { createHash, createHmac } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { framed } from '../../src/vault/bytes.ts'
import { openEpochs, pseudonym } from '../../src/vault/epochs.ts'
import { loadSecret } from '../../src/vault/secret.ts'

/** Every row of every table as the bytes of its columns. */
export function tablesOf(path: string): Map<string, Buffer[][]> {
  const db = new Database(path, { readonly: true })
  const names = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all() as string[]
  const tables = new Map(
    names.map((name) => [
      name,
      db
        .prepare(`SELECT * FROM "${name}"`)
        .raw()
        .all()
        .map((row) => (row as unknown[]).map((cell) => (Buffer.isBuffer(cell) ? cell : Buffer.from(String(cell))))),
    ]),
  )
  db.close()
  return tables
}

/** Every column of every table, with all columns of its table. */
export function columnsOf(path: string): { table: string; column: string; all: string[] }[] {
  const db = new Database(path, { readonly: true })
  const columns = [...tablesOf(path).keys()].flatMap((table) => {
    const all = db.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table) as string[]
    return all.map((column) => ({ table, column, all }))
  })
  db.close()
  return columns
}

/** What somebody who stole all files could compute of a chat they suspect, under every key that lies there. */
export async function hashesOf(
  [chat, other]: [string, string],
  dataDir: string,
): Promise<{ how: string; forms: Buffer[] }[]> {
  const secret = await loadSecret({ file: join(dataDir, 'secret') })
  const epochs = await openEpochs({ dir: join(dataDir, 'epochs'), now: () => new Date() })
  const files = [
    join(dataDir, 'secret'),
    ...readdirSync(join(dataDir, 'epochs'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name)),
  ]
  const keys: [string, Buffer][] = [['no key', Buffer.alloc(0)]]
  for (const file of files)
    for (const word of readFileSync(file, 'utf8').split(/[\s,:]+/))
      for (const encoding of ['utf8', 'hex', 'base64url'] as const)
        if (word !== '') keys.push([`a key of ${file}`, Buffer.from(word, encoding)])
  for (const purpose of [
    'receipt',
    'office-tag',
    'office-link',
    'office-step',
    'row-mac',
    'pseudonym',
    'draft',
    'audit',
    'audit case',
  ]) {
    keys.push([`secret for ${purpose}`, secret.subkey(purpose)])
    keys.push([`epoch for ${purpose}`, epochs.today().subkey(purpose)])
  }
  const values = [chat, `telegram\0${chat}`, `telegram:${chat}`, `telegram${chat}`, `telegram/${chat}`]
  const forms = (digest: Buffer): Buffer[] => [
    digest.subarray(0, 16),
    Buffer.from(digest.toString('hex').slice(0, 32)),
    Buffer.from(digest.toString('base64url').slice(0, 20)),
    Buffer.from(digest.toString('base64').slice(0, 20)),
  ]
  const list = keys.flatMap(([how, key]) =>
    values.flatMap((value) => [
      { how, forms: forms(createHmac('sha256', key).update(value).digest()) },
      { how, forms: forms(createHash('sha256').update(key).update(value).digest()) },
      { how, forms: forms(createHash('sha256').update(value).update(key).digest()) },
    ]),
  )
  for (const id of [chat, other])
    for (const epoch of epochs.recent())
      list.push({
        how: 'pseudonym',
        forms: forms(Buffer.from(pseudonym(epoch, { channel: 'telegram', id }), 'base64url')),
      })
  for (const epoch of epochs.recent())
    list.push({ how: 'tag for news', forms: forms(epoch.subkey('ping chat', framed('telegram', chat))) })
  return list
}
