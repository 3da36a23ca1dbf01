/** Keys of the minutes as files of one machine: 32 bytes per moment (0600), shared by processes on the folder without a lock. */
import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { errorCode, OperatorError } from '../operator-error.ts'
import { type BriefHome, briefId } from './brief-keys.ts'
import { prepareFolder } from './epoch-files.ts'
import { assertPrivate, createOnce, destroyFile } from './files.ts'

const ANY_NAME = /^(\d+)\.key(?:\.[0-9a-f]+\.new)?$/

/** @throws OperatorError when the folder cannot be used */
export function briefFiles(dir: string): BriefHome {
  const path = (step: number): string => join(dir, `${step}.key`)

  function read(step: number): Buffer | undefined {
    let text: string
    try {
      text = readFileSync(path(step), 'utf8')
      assertPrivate(path(step))
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return undefined
      throw error
    }
    const key = Buffer.from(text.trim(), 'base64url')
    if (key.length !== 32)
      throw new OperatorError(`${path(step)} is damaged. Remove it: nothing but an open case is lost.`)
    return key
  }

  prepareFolder(dir, 'short-lived keys')

  return {
    // Another id: the folder was emptied, and a key of the same moment was made anew.
    async find(step, id) {
      const key = read(step)
      return key !== undefined && briefId(key) === id ? key : undefined
    },
    async make(step) {
      createOnce(path(step), `${randomBytes(32).toString('base64url')}\n`)
      const key = read(step)
      if (!key) throw new OperatorError(`${path(step)} vanished while it was made. Is something cleaning ${dir}?`)
      return key
    },
    /** Files outlive everything that memory does, and are there for everybody at once. */
    exchange: () => Promise.resolve([]),
    async destroy(isDue) {
      const due = readdirSync(dir).filter((name) => isDue(Number(ANY_NAME.exec(name)?.[1] ?? Infinity)))
      for (const name of due) destroyFile(join(dir, name))
      return due.length
    },
  }
}
