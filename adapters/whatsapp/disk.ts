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

/** What Linux says; of what is encrypted, undefined where that cannot be told. */
export interface Looks {
  /** A disk by number ("253:0") or name ("dm-0", "mapper/data"). */
  block(device: string): Block | undefined
  /** Single folders can be encrypted (fscrypt), with all that is made in them. */
  folder(path: string): boolean | undefined
  /** Of ZFS. */
  dataset(name: string): boolean | undefined
}

const MEMORY = new Set(['tmpfs', 'ramfs'])
const ENCRYPTED = /^(ecryptfs|fuse\.(gocryptfs|encfs|cryfs|securefs))$/
/** They may encrypt single folders. */
const BY_FOLDER = new Set(['ext4', 'f2fs', 'ubifs', 'ceph'])
/** Its encryption is seen by its own tools only, and by root. */
const UNSEEN = new Set(['bcachefs'])

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
export function storageOf(path: string, mountinfo: string, { block, folder, dataset }: Looks): Storage {
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
  if (mount.type === 'zfs') return told(dataset(mount.source))
  const name = /^\/dev\/(.+)$/.exec(mount.source)?.[1]
  const below = [mount.device, ...(name === undefined ? [] : [name])].filter((one) => block(one) !== undefined)
  if (below.some((one) => isEncrypted(one, block))) return 'encrypted'
  if (BY_FOLDER.has(mount.type)) return told(folder(path))
  return below.length === 0 || UNSEEN.has(mount.type) ? 'unknown' : 'open'
}

const told = (encrypted: boolean | undefined): Storage =>
  encrypted === undefined ? 'unknown' : encrypted ? 'encrypted' : 'open'

/** Of what `lsattr -d` prints: "----E----e------- /data". */
export const isEncryptedFolder = (lsattr: string): boolean | undefined => {
  const flags = /^([A-Za-z-]{8,}) /.exec(lsattr)?.[1]
  return flags?.includes('E')
}

/** Of what `zfs get -H -o value encryption` prints: `off`, or a cipher. */
export const isEncryptedDataset = (value: string): boolean | undefined => {
  if (value.trim() === 'off') return false
  return /^(on|aes-\d+-(ccm|gcm))$/.test(value.trim()) ? true : undefined
}

/** Itself, or every disk it is made of: half of a volume in clear is a volume in clear. */
function isEncrypted(device: string, block: Looks['block'], depth = 0): boolean {
  const found = block(device)
  if (found === undefined || depth > 8) return false
  if (found.uuid.startsWith('CRYPT-')) return true
  return found.slaves.length > 0 && found.slaves.every((slave) => isEncrypted(slave, block, depth + 1))
}
