/**
 * Counts wrong signatures by network address, under a key that dies with the process: whoever guesses is refused before
 * a byte of theirs is read.
 */
import { createHmac, randomBytes } from 'node:crypto'

const MOST = 20
const MINUTE = 60_000
/** So many addresses are remembered. */
const ADDRESSES = 10_000

export function createWrongSignatures(now: () => number = Date.now) {
  const secret = randomBytes(32)
  const wrong = new Map<string, { count: number; until: number }>()
  const key = (ip: string): string => createHmac('sha256', secret).update(ip).digest('base64url')
  return {
    note(ip: string): void {
      if (wrong.size >= ADDRESSES) wrong.clear()
      const entry = wrong.get(key(ip))
      if (entry === undefined || entry.until <= now()) wrong.set(key(ip), { count: 1, until: now() + MINUTE })
      else entry.count += 1
    },
    tooMany(ip: string): boolean {
      const entry = wrong.get(key(ip))
      return entry !== undefined && entry.until > now() && entry.count >= MOST
    },
  }
}
