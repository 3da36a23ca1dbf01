import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { createGroup } from '../../src/store/group.ts'
import { createLane } from '../../src/store/lane.ts'

/** A group on a real database, with the scripts that it ran and a second connection that sees what is committed. */
async function groupOnDisk() {
  const folder = mkdtempSync(join(tmpdir(), 'kentongan-group-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const url = join(folder, 'test.db')
  const [writer, reader] = await Promise.all([1, 2].map(() => new PrismaBetterSqlite3({ url }).connect()))
  if (writer === undefined || reader === undefined) throw new Error('no connection')
  onTestFinished(async () => {
    await writer.dispose()
    await reader.dispose()
  })
  await writer.executeScript(`PRAGMA journal_mode=WAL; PRAGMA foreign_keys=ON;
    CREATE TABLE parent (id TEXT PRIMARY KEY);
    CREATE TABLE child (id TEXT PRIMARY KEY, parent TEXT REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED)`)
  const scripts: string[] = []
  const group = createGroup(
    {
      executeScript(script) {
        scripts.push(script)
        return writer.executeScript(script)
      },
    },
    createLane(),
  )
  return {
    group,
    commits: () => scripts.filter((script) => script === 'COMMIT').length,
    insert: (id: string, parent: string | null = null) =>
      group.run(() => writer.executeScript(`INSERT INTO child VALUES ('${id}', ${parent && `'${parent}'`})`)),
    async committed() {
      const { rows } = await reader.queryRaw({ sql: 'SELECT id FROM child ORDER BY id', args: [], argTypes: [] })
      return rows.map(([id]) => id)
    },
  }
}

test('writes that stand in line share a commit', async () => {
  const { insert, commits, committed } = await groupOnDisk()
  await Promise.all(Array.from({ length: 10 }, (_, index) => insert(`${index}`)))
  expect(await committed()).toHaveLength(10)
  expect(commits()).toBeLessThan(10)
})

test('what is acknowledged is committed already', async () => {
  const { insert, committed } = await groupOnDisk()
  const seen = await Promise.all(
    ['a', 'b', 'c'].map((id) => insert(id).then(async () => (await committed()).includes(id))),
  )
  expect(seen).toEqual([true, true, true])
})

test('a part that fails is taken back alone', async () => {
  const { insert, committed } = await groupOnDisk()
  const results = await Promise.allSettled([insert('a'), insert('a'), insert('b')])
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(await committed()).toEqual(['a', 'b'])
})

test('when the commit fails, nobody is told that it worked, and the next write is', async () => {
  const { insert, commits, committed } = await groupOnDisk()
  // A missing parent is found at the COMMIT only.
  const results = await Promise.allSettled([insert('a'), insert('b', 'missing'), insert('c')])
  const told = ['a', 'b', 'c'].filter((_, index) => results[index]?.status === 'fulfilled')
  expect(commits()).toBeGreaterThan(0)
  expect(told).not.toContain('b')
  expect(await committed()).toEqual(told)
  await insert('d')
  expect(await committed()).toEqual([...told, 'd'])
})

test('the group ends although writers keep coming', async () => {
  const { insert, commits } = await groupOnDisk()
  let done = 0
  const writer = async (name: number) => {
    for (let index = 0; done < 200; index += 1) {
      await insert(`${name}-${index}`)
      done += 1
    }
  }
  await Promise.all(Array.from({ length: 50 }, (_, name) => writer(name)))
  expect(commits()).toBeGreaterThan(1)
})

test('whoever was too late reads at once what made them so', async () => {
  const { insert, committed } = await groupOnDisk()
  const winner = insert('a')
  const late = insert('a').catch(committed)
  // These stand in the same line, so the failure could be told long before the winner is committed.
  const others = ['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k'].map((id) => insert(id))
  expect(await late).toContain('a')
  await Promise.all([winner, ...others])
})
