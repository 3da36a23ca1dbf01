/** A command on a full disk says what is full and what to do, and leaves nothing half done. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { run as backup } from '../../src/cli/backup.ts'
import { run as purge } from '../../src/cli/purge.ts'
import { startService } from '../../src/service.ts'
import { createComplaints } from '../support/complaints.ts'
import { sampleConfig } from '../support/sample-config.ts'
import { smallDisk } from '../support/small-disk.ts'

const disk = smallDisk('4m')

test.skipIf(disk === undefined)(
  'backup and purge (skipped where no file system can be mounted)',
  { timeout: 60_000 },
  async () => {
    const sample = await sampleConfig()
    onTestFinished(sample.remove)
    const database = join(disk?.folder ?? '', 'kentongan.db')
    const { log } = createComplaints()
    const service = await startService({
      config: { ...sample.config, databaseUrl: `file:${database}` },
      channels: [],
      log,
    })
    onTestFinished(() => service.stop())
    vi.stubEnv('KENTONGAN_DATA', sample.config.dataDir)
    vi.stubEnv('KENTONGAN_CONFIG', join(dirname(sample.config.dataDir), 'kentongan.yaml'))
    vi.stubEnv('DATABASE_URL', `file:${database}`)
    onTestFinished(() => void vi.unstubAllEnvs())
    const out = join(sample.config.dataDir, 'backup.db')
    expect((await service.ready()).parts).toMatchObject({ store: true })
    disk?.fill()
    expect((await service.ready()).parts).toMatchObject({ store: false })
    const full = new RegExp(`^The disk of the database, ${database}, is full.*Make room`)
    // A copy of which the log knows nothing must not exist, on whatever disk.
    await expect(backup(['--out', out])).rejects.toThrow(full)
    expect(existsSync(out)).toBe(false)
    await expect(purge([])).rejects.toThrow(full)
    disk?.empty()
    expect((await service.ready()).parts).toMatchObject({ store: true })
    await backup(['--out', out])
    expect(existsSync(out)).toBe(true)
  },
)
