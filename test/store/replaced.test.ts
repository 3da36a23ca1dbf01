/** Whether the database that a backup replaces is believed, and that a passing trouble is not taken for its silence. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { createAudit } from '../../src/audit/audit.ts'
import { checkBackup, writeBackup } from '../../src/store/backup.ts'
import { lookAtReplaced } from '../../src/store/replaced.ts'
import { newSecret } from '../cases/fixtures.ts'
import { tempStore } from '../support/store.ts'

async function scene() {
  const folder = await mkdtemp(join(tmpdir(), 'kentongan-replaced-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const store = await tempStore()
  const audit = createAudit({ db: store.db, secret: await newSecret(), now: () => new Date('2027-02-10T05:00:00Z') })
  await audit.commit({ action: 'backup', actor: 'operator' })
  const path = fileURLToPath(store.url)
  const backup = join(folder, 'backup.db')
  writeBackup(path, backup, '2027-02-10')
  expect(checkBackup(backup)).toBe('2027-02-10')
  return { folder, audit, path, backup }
}

test('the database that the backup was made of goes on from it, another one does not', async () => {
  const { audit, path, backup } = await scene()
  expect(lookAtReplaced(path, backup)).toEqual({ continues: true, withdrawn: [], gone: [], newer: 0 })
  await audit.commit({ action: 'purge', actor: 'operator' })
  expect(lookAtReplaced(path, backup)).toMatchObject({ continues: true })
  const other = await scene()
  expect(lookAtReplaced(other.path, backup)).toMatchObject({ continues: false })
})

test('one that is missing or damaged is not believed; one that cannot be opened now says so', async () => {
  const { folder, backup } = await scene()
  const path = join(folder, 'kentongan.db')
  expect(lookAtReplaced(path, backup)).toBeUndefined()
  await writeFile(path, 'no database'.repeat(1000))
  expect(lookAtReplaced(path, backup)).toBeUndefined()
  // It is sound, and its log cannot be touched, as on a full disk.
  const sound = await scene()
  const copy = join(sound.folder, 'copy.db')
  writeBackup(sound.path, copy, '2027-02-10')
  await mkdir(`${copy}-wal`)
  expect(() => lookAtReplaced(copy, backup)).toThrow(/^The database file cannot be opened: .*copy\.db \(SQLITE_\w+\)/)
})
