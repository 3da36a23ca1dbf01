/** The folder of the browser's profile: the account itself. For one process, and for nobody else's eyes. */
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'better-sqlite3'

/** Something only the operator can mend, in one sentence that names the setting. */
export class SetupError extends Error {
  override readonly name = 'SetupError'
}

export interface Profile {
  readonly folder: string
  /** Removes what a killed browser left: its lock names a machine and a process that may be somebody else's by now. */
  tidy(): Promise<void>
  /** Deletes the session. */
  forget(): Promise<void>
  release(): void
}

const LEFT_BEHIND = ['SingletonLock', 'SingletonSocket', 'SingletonCookie']

/**
 * Takes the folder for this process. The lock is one of the operating system's on a small file: it goes when the process
 * ends, however it ends, so nothing stale can stand in the way of the next start.
 * @throws SetupError when another process has it
 */
export function takeProfile(folder: string): Profile {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  chmodSync(folder, 0o700)
  const lock = new Database(join(folder, 'lock'), { timeout: 0 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch {
    lock.close()
    throw new SetupError(
      `${folder} is in use by another process. One number belongs to one process: stop the other one, or give this one a data directory of its own (KENTONGAN_DATA).`,
    )
  }
  const session = join(folder, 'session')
  return {
    folder,
    async tidy() {
      for (const name of LEFT_BEHIND) rmSync(join(session, name), { force: true })
    },
    async forget() {
      await rm(session, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }).catch(() => undefined)
    },
    release: () => void lock.close(),
  }
}

/** The browser, when it is there. */
export function findChromium(given: string | undefined): string {
  const found = given === undefined ? USUAL.find((path) => existsSync(path)) : existsSync(given) ? given : undefined
  if (found !== undefined) return found
  throw new SetupError(
    given === undefined
      ? 'WHATSAPP_ENABLED=true needs a browser: apt install chromium, or set WHATSAPP_CHROMIUM to its path.'
      : 'WHATSAPP_CHROMIUM names a file that is not there. Correct the path, or apt install chromium and leave it out.',
  )
}

const USUAL = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/lib/chromium/chromium']

const PAIRING = 'pairing.json'

/** What is kept of the moment from which on the number is ours: a code was shown, or it was paired for the first time. */
export interface Pairing {
  /** Seconds since 1970. */
  at: number
  /** How many chats the number had already; unknown until it is ready. */
  chats?: number
}

export function readPairing(folder: string): Pairing | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, PAIRING), 'utf8')) as Pairing
  } catch {
    return undefined
  }
}

export function writePairing(folder: string, pairing: Pairing): void {
  writeFileSync(join(folder, PAIRING), JSON.stringify(pairing), { mode: 0o600 })
}
