/** Node.js, room on the disk, memory that is written to one; and the clock, where no platform is asked. */
import { readFile, statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import { bad, type Check, type Finding, ok, type Room, warn } from './finding.ts'

const LEAST_NODE = [20, 19] as const
const MEGABYTE = 1_000_000
/** A day of reports with pictures; and what migrations, the write-ahead log and a backup beside it need. */
const FULL = 200 * MEGABYTE
const TIGHT = 1000 * MEGABYTE

export const machine: Check = {
  name: 'machine',
  look: async ({ config, store }) => [
    node(process.versions.node),
    await disk(config.dataDir),
    ...(await swap()),
    ...(store?.kind === 'postgresql' ? [] : clock(config)),
  ],
}

/**
 * Too old, past the end of its security updates (Node.js 20: April 2026), or a release in which native modules that were
 * built for it end the process at a collection of garbage, SQLite's driver among them (Node.js 24 since 24.19,
 * https://github.com/nodejs/node/issues/65446).
 */
export function node(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const mend = 'Install Node.js 22 (LTS), or 24.18.1.'
  if (major < LEAST_NODE[0] || (major === LEAST_NODE[0] && minor < LEAST_NODE[1]))
    return bad(`Node.js ${version} is too old: ${LEAST_NODE.join('.')} is the least.`, mend)
  if (major === 24 && minor >= 19)
    return warn(
      `With SQLite, Node.js ${version} may end the service at any moment ("Assertion failed: (env) != nullptr").`,
      mend,
    )
  return major === LEAST_NODE[0]
    ? warn(`Node.js ${version} gets no security updates any more.`, mend)
    : ok(`Node.js ${version}.`)
}

/** Telegram, the Cloud API and PostgreSQL tell their time when they are asked. */
const clock = ({ telegram, whatsappCloud }: Room['config']): Finding[] =>
  telegram === undefined && whatsappCloud === undefined
    ? [ok('The clock of this machine was compared with nobody. Look at it yourself (timedatectl).')]
    : []

/** Of the nearest folder that exists: before the first start there is no data directory. */
async function disk(folder: string): Promise<Finding> {
  const stats = await statfs(folder).catch(() => undefined)
  if (stats === undefined) return folder === dirname(folder) ? ok('The disk cannot be asked.') : disk(dirname(folder))
  if (stats.blocks === 0) return ok('This file system does not say how much room it has.')
  return room(stats.bavail * stats.bsize)
}

/** What so many free bytes mean for the service. */
export function room(bytes: number): Finding {
  const says = `${Math.floor(bytes / MEGABYTE)} MB are free for the data directory.`
  const mend = 'Make room, or move KENTONGAN_DATA: on a full disk nothing is acknowledged any more.'
  if (bytes < FULL) return bad(says, mend)
  return bytes < TIGHT ? warn(says, mend) : ok(says)
}

/** Memory that is moved to a disk outlives the keys that were in it. Compressed memory (zram) is no disk. */
async function swap(): Promise<Finding[]> {
  const table = await readFile('/proc/swaps', 'utf8').catch(() => '')
  const open = table
    .split('\n')
    .slice(1)
    .filter((line) => line !== '' && !/^\/dev\/(zram|dm-|mapper\/)/.test(line))
  return open.length === 0
    ? []
    : [
        warn(
          'Swap is on and not visibly encrypted: keys and words of reporters can be written to the disk.',
          'Run swapoff -a, or encrypt the swap.',
        ),
      ]
}
