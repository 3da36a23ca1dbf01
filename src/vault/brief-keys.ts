/**
 * Keys for minutes: what a reporter opened with the receipt must not lie on the disk longer than it is on the screen,
 * whether or not they write again. A timer in memory would be lost with the process; a file with its end in its name is
 * found by the next one, which destroys what became due while nothing ran. A key belongs to the moment at which it is
 * destroyed. Nothing stands in clear in the database: a column with the minute would show when somebody opened a case.
 */
import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Bytes } from './bytes.ts'
import { assertPrivate, createOnce, destroyFile } from './files.ts'
import { errorCode, OperatorError } from '../operator-error.ts'
import { openWith, sealWith } from './sealed.ts'

export interface BriefKeys {
  /** Sealed so that nobody can open it later than five minutes after `until`. `aad` binds it to its row. */
  seal(bytes: Uint8Array, until: Date, aad: string): Bytes
  /** Undefined when its time is over; throws when the bytes were changed or belong elsewhere. */
  open(sealed: Uint8Array, aad: string): Bytes | undefined
  /** Destroys the keys that are due, here and on disk; returns how many. To be called every `BRIEF_STEP`. */
  rotate(): number
}

/** Milliseconds between two moments at which keys are destroyed. */
export const BRIEF_STEP = 5 * 60_000
/** What is sealed becomes part of a padded row. */
const PAD = 256
const NUMBER = 4
const ANY_NAME = /^(\d+)\.key(?:\.[0-9a-f]+\.new)?$/

/** One file of 32 bytes per moment in `dir` (0700, files 0600): processes on the same folder share them without a lock. */
export function openBriefKeys({ dir, now }: { dir: string; now: () => Date }): BriefKeys {
  const known = new Map<number, Buffer>()
  const path = (step: number): string => join(dir, `${step}.key`)
  const isDue = (step: number): boolean => step * BRIEF_STEP <= now().getTime()

  function load(step: number): Buffer | undefined {
    const hit = known.get(step)
    if (hit) return hit
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
    known.set(step, key)
    return key
  }

  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 })
  } catch (error) {
    throw new OperatorError(
      `Cannot use the folder for short-lived keys, ${dir} (${errorCode(error)}). Give the service's account access to it.`,
    )
  }

  return {
    seal(bytes, until, aad) {
      const step = Math.ceil(until.getTime() / BRIEF_STEP)
      if (!load(step)) createOnce(path(step), `${randomBytes(32).toString('base64url')}\n`)
      const key = load(step)
      if (!key) throw new OperatorError(`${path(step)} vanished while it was made. Is something cleaning ${dir}?`)
      const number = Buffer.alloc(NUMBER)
      number.writeUInt32BE(step)
      return Buffer.concat([number, sealWith(key, bytes, aad, PAD)])
    },
    open(sealed, aad) {
      const step = Buffer.from(sealed.subarray(0, NUMBER)).readUInt32BE()
      const key = isDue(step) ? undefined : load(step)
      return key && openWith(key, sealed.subarray(NUMBER), aad)
    },
    rotate() {
      const due = readdirSync(dir).filter((name) => isDue(Number(ANY_NAME.exec(name)?.[1] ?? Infinity)))
      for (const name of due) destroyFile(join(dir, name))
      for (const [step, key] of known) {
        if (!isDue(step)) continue
        key.fill(0)
        known.delete(step)
      }
      return due.length
    },
  }
}
