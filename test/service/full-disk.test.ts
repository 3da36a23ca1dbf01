/** A command on a full disk says what is full and what to do, and leaves nothing half done. */
import { execFileSync } from 'node:child_process'
import { closeSync, existsSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, onTestFinished, test, vi } from 'vitest'
import { run as backup } from '../../src/cli/backup.ts'
import { run as purge } from '../../src/cli/purge.ts'
import { startService } from '../../src/service.ts'
import { createComplaints } from '../support/complaints.ts'
import { sampleConfig } from '../support/sample-config.ts'

function smallDisk(): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'kentongan-full-'))
  let mounted = false
  const release = (): void => {
    if (mounted) execFileSync('umount', ['--lazy', folder], { stdio: 'ignore' })
    mounted = false
    rmSync(folder, { recursive: true, force: true })
  }
  afterAll(release)
  process.once('SIGTERM', release)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder], { stdio: 'ignore' })
    mounted = true
  } catch {
    return undefined
  }
  return folder
}
const disk = smallDisk()

/** Takes every byte that is left. */
function fill(path: string): void {
  const file = openSync(path, 'w')
  for (const size of [65_536, 4096, 512, 1])
    try {
      while (writeSync(file, Buffer.alloc(size)) === size);
    } catch {
      // Less fits.
    }
  closeSync(file)
}

test.skipIf(disk === undefined)(
  'backup and purge (skipped where no file system can be mounted)',
  { timeout: 60_000 },
  async () => {
    const sample = await sampleConfig()
    onTestFinished(sample.remove)
    const database = join(disk ?? '', 'kentongan.db')
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
    const filler = join(disk ?? '', 'filler')
    fill(filler)
    const full = new RegExp(`^The disk of the database, ${database}, is full.*Make room`)
    // A copy of which the log knows nothing must not exist, on whatever disk.
    await expect(backup(['--out', out])).rejects.toThrow(full)
    expect(existsSync(out)).toBe(false)
    await expect(purge([])).rejects.toThrow(full)
    rmSync(filler)
    await backup(['--out', out])
    expect(existsSync(out)).toBe(true)
  },
)
