/** A file system of a few bytes, which can be filled. */
import { execFileSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

export interface SmallDisk {
  folder: string
  /** Takes every byte that is left. */
  fill(): void
  /** Gives back what `fill` took. */
  empty(): void
  /** Nothing can be written to it any more. */
  lock(): void
}

/**
 * Gone after the last test of the file, or with its process. To be asked for outside of the tests.
 *
 * @param size as `mount` reads it: `64k`, `4m`
 * @returns undefined where this account may not mount one
 */
export function smallDisk(size: string): SmallDisk | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'kentongan-disk-'))
  let mounted = false
  const release = (): void => {
    if (mounted) execFileSync('umount', ['--lazy', folder], { stdio: 'ignore' })
    mounted = false
    rmSync(folder, { recursive: true, force: true })
  }
  afterAll(release)
  process.once('SIGTERM', release)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder], { stdio: 'ignore' })
    mounted = true
  } catch {
    return undefined
  }
  const lock = (): void => void execFileSync('mount', ['-o', 'remount,ro', folder])
  const filler = join(folder, 'filler')
  return { folder, fill: () => takeAll(filler), empty: () => rmSync(filler), lock }
}

function takeAll(path: string): void {
  const file = openSync(path, 'w')
  try {
    for (const size of [65_536, 4096, 512, 1]) while (writes(file, size));
  } finally {
    closeSync(file)
  }
}

function writes(file: number, size: number): boolean {
  try {
    return writeSync(file, Buffer.alloc(size)) === size
  } catch {
    return false
  }
}
