/**
 * Whether a folder lies where deleted values cannot be read afterwards: in memory, or on an encrypted disk. Pure, over
 * what Linux says of its mounts and disks. What was deleted from a browser's database stays readable in its files, even
 * after the database itself was deleted: only this helps.
 */
export type Storage = 'memory' | 'encrypted' | 'open' | 'unknown'

export interface Block {
  /** `CRYPT-LUKS2-…` for an encrypted one, `LVM-…` for a volume. */
  uuid: string
  /** Numbers of the disks below it. */
  slaves: readonly string[]
}

/** Disks by number ("253:0") and by name ("dm-0", "mapper/data"). */
export type Blocks = (device: string) => Block | undefined

const MEMORY = new Set(['tmpfs', 'ramfs'])
const ENCRYPTED = /^(ecryptfs|fuse\.(gocryptfs|encfs|cryfs|securefs))$/

interface Mount {
  device: string
  point: string
  type: string
  source: string
}

/** A line of /proc/self/mountinfo: "36 35 98:0 /root /mnt rw,noatime master:1 - ext3 /dev/root rw". */
function parse(line: string): Mount[] {
  const [before = '', after = ''] = line.split(' - ')
  const [, , device, , point] = before.split(' ')
  const [type, source] = after.split(' ')
  if (device === undefined || point === undefined || type === undefined) return []
  return [{ device, point: plain(point), type, source: plain(source ?? '') }]
}

/** Blanks and the like are written as octal numbers. */
const plain = (text: string): string =>
  text.replace(/\\([0-7]{3})/g, (_all, digits: string) => String.fromCharCode(Number.parseInt(digits, 8)))

/** @param path absolute, without links in it */
export function storageOf(path: string, mountinfo: string, blocks: Blocks): Storage {
  const mount = mountinfo
    .split('\n')
    .flatMap(parse)
    // The last of several on one point is the one that is seen.
    .toReversed()
    .filter(({ point }) => path === point || path.startsWith(point === '/' ? '/' : `${point}/`))
    .toSorted((a, b) => b.point.length - a.point.length)[0]
  if (mount === undefined) return 'unknown'
  if (MEMORY.has(mount.type)) return 'memory'
  if (ENCRYPTED.test(mount.type)) return 'encrypted'
  const name = /^\/dev\/(.+)$/.exec(mount.source)?.[1]
  const below = [mount.device, ...(name === undefined ? [] : [name])].filter((one) => blocks(one) !== undefined)
  if (below.length === 0) return 'unknown'
  return below.some((one) => isEncrypted(one, blocks)) ? 'encrypted' : 'open'
}

/** Itself, or every disk it is made of: half of a volume in clear is a volume in clear. */
function isEncrypted(device: string, blocks: Blocks, depth = 0): boolean {
  const block = blocks(device)
  if (block === undefined || depth > 8) return false
  if (block.uuid.startsWith('CRYPT-')) return true
  return block.slaves.length > 0 && block.slaves.every((slave) => isEncrypted(slave, blocks, depth + 1))
}
