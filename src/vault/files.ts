/** Small secret files: never half written, overwritten before they go. */
import { randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fchownSync,
  fsyncSync,
  ftruncateSync,
  futimesSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { dirname, resolve } from 'node:path'
import { errorCode, OperatorError } from '../operator-error.ts'

function syncFolder(path: string): void {
  const folder = openSync(dirname(path), 'r')
  try {
    fsyncSync(folder)
  } catch {
    // Some file systems refuse fsync on a folder. The file itself is on disk; only its name may be lost in a power cut.
  } finally {
    closeSync(folder)
  }
}

/**
 * A folder for this account alone, with those above it. Node.js says of a read-only file system that the folder is not
 * there (v20.20, `recursive`): the mkdir of a single one says what hinders it.
 */
export function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 })
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error
    let missing = resolve(path)
    while (missing !== dirname(missing) && !existsSync(dirname(missing))) missing = dirname(missing)
    mkdirSync(missing, { mode: 0o700 })
    mkdirSync(path, { recursive: true, mode: 0o700 })
  }
}

/**
 * Root makes a file for whoever owns its folder. Otherwise a command run with sudo would leave a 0600 file that the
 * service cannot read.
 */
function giveToOwner(file: number, path: string): void {
  if (process.getuid?.() !== 0) return
  const { uid, gid } = statSync(dirname(path))
  fchownSync(file, uid, gid)
}

/**
 * On the disk when it returns; when it fails, nothing is left of it. A disk that is nearly full takes a part of what is
 * written and says so only by its number (`writeSync`): all of it is written, or it throws.
 */
function writeNew(path: string, target: string, content: string, changed?: Date): void {
  const file = openSync(path, 'wx', 0o600)
  try {
    giveToOwner(file, target)
    writeFileSync(file, content)
    if (changed !== undefined) futimesSync(file, changed, changed)
    fsyncSync(file)
  } catch (error) {
    unlinkSync(path)
    throw error
  } finally {
    closeSync(file)
  }
}

/**
 * Writes `content` to `path` with mode 0600 unless the path exists. Returns false when somebody else was first; then
 * their file is complete. The file is written under another name and linked: `link` fails when the target exists, so
 * two processes that start together cannot each believe their own key, and no reader sees half a file.
 */
export function createOnce(path: string, content: string): boolean {
  const temporary = `${path}.${randomBytes(6).toString('hex')}.new`
  writeNew(temporary, path, content)
  try {
    linkSync(temporary, path)
  } catch (error) {
    const code = errorCode(error)
    if (code === 'EEXIST') return false
    throw new OperatorError(`Cannot create ${path} (${code}). Put it on a file system that allows hard links.`)
  } finally {
    unlinkSync(temporary)
  }
  syncFolder(path)
  return true
}

/**
 * The whole of it in the place of what was there, with mode 0600. For one writer: of two at once, one is lost.
 * @param changed when the file says it was changed
 */
export function replaceFile(path: string, content: string, changed: Date): void {
  const temporary = `${path}.new`
  // Of a process that died while it wrote.
  rmSync(temporary, { force: true })
  writeNew(temporary, path, content, changed)
  renameSync(temporary, path)
  syncFolder(path)
}

/**
 * Overwrites the file with random bytes, then removes it. On a spinning disk this destroys the content. On an SSD, a
 * copy-on-write or a journalling file system the old block may live on until it is reused: only an encrypted disk, or a
 * folder in memory (tmpfs), makes destruction certain. Removing alone would leave the content on every kind of disk.
 * Harmless when another process was first.
 */
export function destroyFile(path: string): void {
  try {
    const file = openSync(path, 'r+')
    try {
      const { size } = statSync(path)
      writeSync(file, randomBytes(size), 0, size, 0)
      fsyncSync(file)
      ftruncateSync(file, 0)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    unlinkSync(path)
    syncFolder(path)
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error
  }
}

/**
 * What a key file holds; undefined when it is not there.
 * @throws OperatorError when it is there and cannot be read, or others could use it
 */
export function readPrivate(path: string): string | undefined {
  try {
    const text = readFileSync(path, 'utf8')
    assertPrivate(path)
    return text.trim()
  } catch (error) {
    if (error instanceof OperatorError) throw error
    const code = errorCode(error)
    if (code === 'ENOENT') return undefined
    throw new OperatorError(`Cannot read ${path} (${code}). Give the service's account access to it.`)
  }
}

/** Refuses a secret file that other accounts of the machine could read or change (group may read: mounted secrets). */
export function assertPrivate(path: string): void {
  if (process.platform === 'win32') return
  const mode = statSync(path).mode & 0o777
  if ((mode & 0o037) === 0) return
  throw new OperatorError(
    `${path} has mode 0${mode.toString(8)}: other accounts on this machine could use it. Run: chmod 600 ${path}`,
  )
}
