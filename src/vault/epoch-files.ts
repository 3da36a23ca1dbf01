/** Key files of the days: `<day>.key`, or `<day>.<id>.key` for a copy of a key that instances share (shared-epochs.ts). */
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { errorCode, OperatorError } from '../operator-error.ts'
import { assertPrivate, createOnce, destroyFile } from './files.ts'

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

/** @throws OperatorError when it cannot be used */
export function prepareFolder(dir: string, what: string): void {
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 })
  } catch (error) {
    throw new OperatorError(
      `Cannot use the folder for ${what}, ${dir} (${errorCode(error)}). Give the service's account access to it.`,
    )
  }
}

/** Days of which there is a file, and their names. */
export const dayFiles = (dir: string): { day: string; name: string }[] =>
  existsSync(dir)
    ? readdirSync(dir).flatMap((name) => {
        const day = NAME.exec(name)?.[1]
        return day === undefined ? [] : [{ day, name }]
      })
    : []

/** Undefined when the file is not there. */
export function readDayKey(dir: string, name: string): DayKey | undefined {
  const path = join(dir, name)
  let text: string
  try {
    text = readFileSync(path, 'utf8')
    assertPrivate(path)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined
    throw error
  }
  const [id = '', encoded = ''] = text.trim().split(' ')
  const secret = Buffer.from(encoded, 'base64url')
  if (!/^[0-9a-f]{16}$/.test(id) || secret.length !== 32)
    throw new OperatorError(`${path} is damaged. Remove it: unfinished reports of that day are lost.`)
  return { id, day: NAME.exec(name)?.[1] ?? '', secret }
}

/** Does nothing when the file is there: then somebody else was first. */
export function writeDayKey(dir: string, name: string, { id, secret }: DayKey): void {
  createOnce(join(dir, name), `${id} ${secret.toString('base64url')}\n`)
}

export const copyName = ({ id, day }: DayKey): string => `${day}.${id}.key`

/** Destroys the files of all days before this one; returns how many. */
export function destroyDaysBefore(dir: string, day: string): number {
  const due = readdirSync(dir).filter((name) => (ANY_NAME.exec(name)?.[1] ?? day) < day)
  for (const name of due) destroyFile(join(dir, name))
  return due.length
}
