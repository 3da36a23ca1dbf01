/** A restore that was killed leaves the cases of its backup beside the database: nobody may find them there later. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { files } from '../../src/cli/doctor/files.ts'
import { takeAlone } from '../../src/store/alone.ts'
import { openStore } from '../../src/store/open.ts'
import { removeIfUnfinished } from '../../src/store/unfinished.ts'
import { sampleConfig } from '../support/sample-config.ts'

function left() {
  const folder = mkdtempSync(join(tmpdir(), 'kentongan-unfinished-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'kentongan.db')
  for (const end of ['', '-wal', '-shm']) writeFileSync(`${path}.restoring${end}`, 'cases')
  return { path, there: () => readdirSync(folder).filter((name) => name.includes('restoring')).length }
}

test('the start of a service removes it, a command beside one does not', async () => {
  const { path, there } = left()
  const beside = await openStore(`file:${path}`)
  await beside.close()
  expect(there()).toBe(3)
  const service = await openStore(`file:${path}`, { alone: true })
  await service.close()
  expect(there()).toBe(0)
})

test('purge removes it, but not that of a restore under way', () => {
  const { path, there } = left()
  const release = takeAlone(path)
  expect([removeIfUnfinished(path), there()]).toEqual([false, 3])
  release?.()
  expect([removeIfUnfinished(path), there()]).toEqual([true, 0])
  expect(removeIfUnfinished(path)).toBe(false)
})

test('doctor names it', async () => {
  const { path } = left()
  const sample = await sampleConfig()
  onTestFinished(sample.remove)
  const config = { ...sample.config, databaseUrl: `file:${path}` }
  const found = await files.look({ config, configFile: join(config.dataDir, 'none'), now: new Date() })
  expect(found).toContainEqual(
    expect.objectContaining({ level: 'bad', says: expect.stringContaining(`${path}.restoring is left of a restore`) }),
  )
})
