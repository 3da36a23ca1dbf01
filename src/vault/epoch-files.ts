/** Key files of the days: `<day>.key`, or `<day>.<id>.key` for a copy of a key that instances share (shared-epochs.ts). */
import { randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { accessMend, errorCode, OperatorError } from '../operator-error.ts'
import { createOnce, destroyFile, makeFolder, readPrivate } from './files.ts'

export interface DayKey {
  /** 16 hex digits. */
  readonly id: string
  readonly day: string
  /** 32 bytes. */
  readonly secret: Buffer
}

const NAME = /^(\d{4}-\d{2}-\d{2})(?:\.[0-9a-f]{16})?\.key$/
/** Also what a process left that died while it made the file (`createOnce`): it can hold the same key. */
const ANY_NAME = /^(\d{4}-\d{2}-\d{2})(?:\.[0-9a-f]{16})?\.key(?:\.[0-9a-f]+\.new)?$/

export const newDayKey = (day: string): DayKey => ({ id: randomBytes(8).toString('hex'), day, secret: randomBytes(32) })

/** What the folder holds, for its sentences. */
const DAYS = 'the keys of the day'

/**
 * Does something with a folder of keys. That they cannot be got at is never the same as that they are gone, so it is said
 * in a sentence and not passed over.
 * @throws OperatorError
 */
export function inFolder<T>(dir: string, what: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof OperatorError) throw error
    const code = errorCode(error)
    throw new OperatorError(
      code === 'ENOENT'
        ? `The folder for ${what}, ${dir}, is gone. Put it back as it was (is its disk mounted?) and restart the service.`
        : `Cannot use the folder for ${what}, ${dir} (${code}). ${accessMend(error, "Give the service's account access to it, and room.")}`,
    )
  }
}

/** @throws OperatorError when it cannot be used */
export const prepareFolder = (dir: string, what: string): void => inFolder(dir, what, () => makeFolder(dir))

/**
 * Days of which there is a file, and their names.
 * @throws OperatorError when the folder is gone or cannot be read
 */
export const dayFiles = (dir: string): { day: string; name: string }[] =>
  inFolder(dir, DAYS, () => readdirSync(dir)).flatMap((name) => {
    const day = NAME.exec(name)?.[1]
    return day === undefined ? [] : [{ day, name }]
  })

/**
 * Undefined when the file is not there, or is what a destruction left that was cut off: days before `due` are destroyed.
 * @throws OperatorError when it is there and cannot be read
 */
export function readDayKey(dir: string, name: string, due: string): DayKey | undefined {
  const path = join(dir, name)
  const text = readPrivate(path)
  if (text === undefined) return undefined
  const [id = '', encoded = ''] = text.split(' ')
  const secret = Buffer.from(encoded, 'base64url')
  const day = NAME.exec(name)?.[1] ?? ''
  if (/^[0-9a-f]{16}$/.test(id) && secret.length === 32) return { id, day, secret }
  if (day < due) return undefined
  throw new OperatorError(`${path} is damaged. Remove it: unfinished reports of that day are lost.`)
}

/** Does nothing when the file is there: then somebody else was first. */
export function writeDayKey(dir: string, name: string, { id, secret }: DayKey): void {
  inFolder(dir, DAYS, () => createOnce(join(dir, name), `${id} ${secret.toString('base64url')}\n`))
}

/** File of an instance's copy of a shared key. */
export const copyName = ({ id, day }: DayKey): string => `${day}.${id}.key`

/** Destroys the files of all days before this one; returns how many. */
export function destroyDaysBefore(dir: string, day: string): number {
  const due = inFolder(dir, DAYS, () => readdirSync(dir)).filter((name) => (ANY_NAME.exec(name)?.[1] ?? day) < day)
  for (const name of due) destroyFile(join(dir, name))
  return due.length
}
