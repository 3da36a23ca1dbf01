import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, inject } from 'vitest'
import { administer } from './postgres.ts'
import { openStore, type Store } from '../../src/store/open.ts'
import type { StoreKind } from '../../src/store/migrate.ts'

/** A store with an empty, migrated database of its own. Closed and removed after the last test of the file. */
export interface TestStore extends Store {
  /** To open the same database once more, as a second instance would. */
  url: string
}

const cleanups: (() => Promise<unknown>)[] = []
afterAll(async () => {
  for (const cleanup of cleanups.toReversed()) await cleanup()
})

/** A SQLite store in a folder of its own: `new URL(url)` minus `kentongan.db`. */
export async function tempStore(): Promise<TestStore> {
  const folder = await mkdtemp(join(tmpdir(), 'kentongan-store-'))
  cleanups.push(() => rm(folder, { recursive: true, force: true }))
  return opened(`file:${join(folder, 'kentongan.db')}`)
}

/** A PostgreSQL store in a database of its own, cloned from the one that the global set-up migrated. */
export async function tempPostgresStore(): Promise<TestStore> {
  const { url, template } = inject('postgres')
  const name = `test_${randomBytes(8).toString('hex')}`
  await administer(url, `CREATE DATABASE ${name} TEMPLATE ${template}`)
  cleanups.push(() => administer(url, `DROP DATABASE ${name} WITH (FORCE)`))
  return opened(Object.assign(new URL(url), { pathname: name }).href)
}

/**
 * Runs a suite on SQLite and on PostgreSQL.
 *
 * @param suite gets a function that opens a store with an empty database of its own, each time it is called
 */
export function describeStores(suite: (open: () => Promise<TestStore>, kind: StoreKind) => void): void {
  describe('on SQLite', () => suite(tempStore, 'sqlite'))
  describe('on PostgreSQL', () => suite(tempPostgresStore, 'postgresql'))
}

async function opened(url: string): Promise<TestStore> {
  const store = await openStore(url)
  cleanups.push(() => store.close())
  return Object.assign(store, { url })
}
