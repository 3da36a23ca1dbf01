/**
 * Keys for minutes: what a reporter opened with the receipt must not lie on the disk longer than it is on the screen,
 * whether or not they write again. A timer in memory would be lost with the process; a key that is kept with its end in
 * its name is found by the next one, which destroys what became due while nothing ran. A key belongs to the moment at
 * which it is destroyed. Nothing stands in clear beside what it seals: a column with the minute would show when somebody
 * opened a case.
 */
import type { Bytes } from './bytes.ts'
import { openWith, sealWith } from './sealed.ts'

export interface BriefKeys {
  /** Sealed so that nobody can open it later than five minutes after `until`. `aad` binds it to its row. */
  seal(bytes: Uint8Array, until: Date, aad: string): Promise<Bytes>
  /** Undefined when its time is over; rejects when the bytes were changed or belong elsewhere. */
  open(sealed: Uint8Array, aad: string): Promise<Bytes | undefined>
  /** Destroys the keys that are due, here and where they are kept; returns how many. To be called every `BRIEF_STEP`. */
  rotate(): Promise<number>
  /** Puts back what was lost where they are kept. */
  putBack(): Promise<void>
}

/** Where the keys are kept: files of this machine, or a table of several instances. */
export interface BriefHome {
  /** The key of a moment, whoever made it. */
  find(step: number): Promise<Buffer | undefined>
  /** The key of a moment, made unless somebody was first. */
  make(step: number): Promise<Buffer>
  /** Puts back those that are missing. */
  putBack(keys: ReadonlyMap<number, Buffer>): Promise<void>
  /** Destroys those that are due; returns how many there were. */
  destroy(isDue: (step: number) => boolean): Promise<number>
}

/** Milliseconds between two moments at which keys are destroyed. */
export const BRIEF_STEP = 5 * 60_000
/** What is sealed becomes part of a padded row. */
const PAD = 256
const NUMBER = 4

export function createBriefKeys({ home, now }: { home: BriefHome; now: () => Date }): BriefKeys {
  const known = new Map<number, Buffer>()
  const isDue = (step: number): boolean => step * BRIEF_STEP <= now().getTime()

  async function keyOf(step: number, look: BriefHome['find']): Promise<Buffer | undefined> {
    const hit = known.get(step)
    if (hit) return hit
    const key = await look(step)
    if (key !== undefined) known.set(step, key)
    return key
  }

  return {
    async seal(bytes, until, aad) {
      const step = Math.ceil(until.getTime() / BRIEF_STEP)
      const key = (await keyOf(step, home.make)) ?? Buffer.alloc(0)
      const number = Buffer.alloc(NUMBER)
      number.writeUInt32BE(step)
      return Buffer.concat([number, sealWith(key, bytes, aad, PAD)])
    },
    async open(sealed, aad) {
      const step = Buffer.from(sealed.subarray(0, NUMBER)).readUInt32BE()
      const key = isDue(step) ? undefined : await keyOf(step, home.find)
      return key && openWith(key, sealed.subarray(NUMBER), aad)
    },
    async rotate() {
      for (const [step, key] of known) {
        if (!isDue(step)) continue
        key.fill(0)
        known.delete(step)
      }
      return home.destroy(isDue)
    },
    putBack: () => home.putBack(new Map([...known].filter(([step]) => !isDue(step)))),
  }
}
