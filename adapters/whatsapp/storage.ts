/** Asks Linux where the profile lies, and refuses to start where deleted chats would stay readable. */
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { type Block, isEncryptedDataset, isEncryptedFolder, type Looks, type Storage, storageOf } from './disk.ts'
import { SetupError } from './profile.ts'

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch {
    return ''
  }
}

/** A disk by its number or its name. */
function block(device: string): Block | undefined {
  const folder = /^\d+:\d+$/.test(device) ? `/sys/dev/block/${device}` : `/sys/class/block/${nameOf(device)}`
  if (!existsSync(folder)) return undefined
  const below = join(folder, 'slaves')
  const slaves = existsSync(below) ? readdirSync(below).map((name) => read(join(below, name, 'dev'))) : []
  return { uuid: read(join(folder, 'dm/uuid')), slaves: slaves.filter(Boolean) }
}

/** `/dev/mapper/data` is a link to `/dev/dm-0`. */
function nameOf(device: string): string {
  try {
    return basename(readlinkSync(join('/dev', device)))
  } catch {
    return basename(device)
  }
}

/** What a program of the system says; nothing where it is not there, or does not know. */
function ask(program: string, ...given: string[]): string {
  try {
    return execFileSync(program, given, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], timeout: 5000 })
  } catch {
    return ''
  }
}

const looks: Looks = {
  block,
  folder: (path) => isEncryptedFolder(ask('lsattr', '-d', path)),
  dataset: (name) => isEncryptedDataset(ask('zfs', 'get', '-H', '-o', 'value', 'encryption', name)),
}

/** Of the nearest folder that exists: the profile is made at the first start. */
export function storageOfFolder(folder: string): Storage {
  let at = folder
  while (!existsSync(at) && dirname(at) !== at) at = dirname(at)
  return storageOf(realpathSync(at), read('/proc/self/mountinfo'), looks)
}

export const isSafe = (storage: Storage): boolean => storage === 'memory' || storage === 'encrypted'

export const WHERE: Record<Storage, string> = {
  memory: 'lies in memory',
  encrypted: 'lies on an encrypted disk',
  open: 'lies on a disk that is not encrypted',
  unknown: 'lies where it could not be told whether the disk is encrypted',
}

/** Why that will not do, as the end of a sentence. */
export const unsafe = (storage: Storage): string =>
  `${WHERE[storage]}${storage === 'open' ? ': ' : '. If it is not, '}deleted chats of reporters stay readable in its files.`

export const MEND =
  'Put KENTONGAN_DATA on an encrypted disk (LUKS), or mount a tmpfs over the folder whatsapp in it (after a reboot the number is paired anew); or set WHATSAPP_ACCEPT_TRACES=true if you accept that, or if the disk is encrypted in a way that is not seen from here (docs/whatsapp.md).'

/** @throws SetupError with the reason and the mend */
export function refuseTraces({ profile, acceptTraces }: { profile: string; acceptTraces: boolean }): void {
  if (acceptTraces) return
  const storage = storageOfFolder(profile)
  if (!isSafe(storage)) throw new SetupError(`WHATSAPP_ENABLED: the profile of the browser ${unsafe(storage)} ${MEND}`)
}
