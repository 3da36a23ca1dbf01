/** Keys of the minutes as files of one machine: 32 bytes per moment (0600), shared by processes on the folder without a lock. */
import { randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { OperatorError } from '../operator-error.ts'
import { type BriefHome, briefId } from './brief-keys.ts'
import { inFolder, prepareFolder } from './epoch-files.ts'
import { createOnce, destroyFile, readPrivate } from './files.ts'

const WHAT = 'short-lived keys'
const ANY_NAME = /^(\d+)\.key(?:\.[0-9a-f]+\.new)?$/

/** @throws OperatorError when the folder cannot be used */
export function briefFiles(dir: string): BriefHome {
  const path = (step: number): string => join(dir, `${step}.key`)

  function read(step: number): Buffer | undefined {
    const text = readPrivate(path(step))
    if (text === undefined) return undefined
    const key = Buffer.from(text, 'base64url')
    if (key.length !== 32)
      throw new OperatorError(`${path(step)} is damaged. Remove it: nothing but an open case is lost.`)
    return key
  }

  prepareFolder(dir, WHAT)

  return {
    // Another id: the folder was emptied, and a key of the same moment was made anew.
    async find(step, id) {
      const key = read(step)
      return key !== undefined && briefId(key) === id ? key : undefined
    },
    async make(step) {
      inFolder(dir, WHAT, () => createOnce(path(step), `${randomBytes(32).toString('base64url')}\n`))
      const key = read(step)
      if (!key) throw new OperatorError(`${path(step)} vanished while it was made. Is something cleaning ${dir}?`)
      return key
    },
    /** Files outlive everything that memory does, and are there for everybody at once. */
    exchange: () => Promise.resolve([]),
    async destroy(isDue) {
      const due = inFolder(dir, WHAT, () => readdirSync(dir)).filter((name) =>
        isDue(Number(ANY_NAME.exec(name)?.[1] ?? Infinity)),
      )
      for (const name of due) destroyFile(join(dir, name))
      return due.length
    },
  }
}
