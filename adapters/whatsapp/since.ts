/**
 * Since when a number is the service's, kept beside the profile: a tmpfs and an unlinking take the profile away, and what
 * people wrote to the same number before it was paired anew is still ours to answer and to delete.
 *
 * Not the number itself, only what a number can be compared with, slowly. Whoever has the file can find out that way
 * which number was linked here and since when: the one that people are told to write to, never that of a reporter.
 */
import { randomBytes, scryptSync } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'

interface Kept {
  salt: string
  /** Of the number that was paired last. */
  tag: string
  /** Seconds since 1970. */
  at: number
}

const tagOf = (number: string, salt: string): string => scryptSync(number, salt, 32).toString('base64')

/** Beside the folder of the profile. */
export const sinceFile = (profile: string): string => `${profile}.json`

/**
 * @param at since when at the latest, seconds since 1970
 * @returns since when, at the first pairing of this number; from now on the file knows this one and no other
 */
export function sinceWhen(file: string, number: string, at: number): number {
  const kept = read(file)
  const known = kept !== undefined && tagOf(number, kept.salt) === kept.tag
  if (known && kept.at <= at) return kept.at
  const salt = randomBytes(16).toString('base64')
  writeFileSync(file, JSON.stringify({ salt, tag: tagOf(number, salt), at } satisfies Kept), { mode: 0o600 })
  return at
}

function read(file: string): Kept | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Kept
  } catch {
    return undefined
  }
}
