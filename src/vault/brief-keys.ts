/**
 * Keys for minutes: what a reporter opened with the receipt must not lie on the disk longer than it is on the screen,
 * whether or not they write again. A timer in memory would be lost with the process; a key that is kept with its end in
 * its name is found by the next one, which destroys what became due while nothing ran. A key belongs to the moment at
 * which it is destroyed. Nothing stands in clear beside what it seals: a column with the minute would show when somebody
 * opened a case.
 */
import { createHash } from 'node:crypto'
import type { Bytes } from './bytes.ts'
import { openWith, sealWith } from './sealed.ts'

export interface BriefKeys {
  /** Sealed so that nobody can open it later than five minutes after `until`. `aad` binds it to its row. */
  seal(bytes: Uint8Array, until: Date, aad: string): Promise<Bytes>
  /** Undefined when its time is over or its key is lost; rejects when the bytes were changed or belong elsewhere. */
  open(sealed: Uint8Array, aad: string): Promise<Bytes | undefined>
  /** Destroys the keys that are due, here and where they are kept; returns how many. To be called every `BRIEF_STEP`. */
  rotate(): Promise<number>
  /** Takes over what others made and puts back what was lost where they are kept: a crash costs only what nobody has. */
  compare(): Promise<void>
}

/**
 * One key of a moment. There may be a second one, from instances that could not see each other's while the database
 * recovered from a crash: what was sealed under either must not be tried with the other.
 */
export interface BriefKey {
  step: number
  key: Buffer
}

/** Where the keys are kept: files of this machine, or a table of several instances. */
export interface BriefHome {
  /** The key with this id of a moment, whoever made it. */
  find(step: number, id: string): Promise<Buffer | undefined>
  /** A key of the moment, made unless somebody was first. */
  make(step: number): Promise<Buffer>
  /** Puts back those of `keys` (by id) that are missing, and resolves to the others that are there. */
  exchange(keys: ReadonlyMap<string, BriefKey>): Promise<BriefKey[]>
  /** Destroys those that are due; returns how many there were. */
  destroy(isDue: (step: number) => boolean): Promise<number>
}

/** Milliseconds between two moments at which keys are destroyed. */
export const BRIEF_STEP = 5 * 60_000
/** What is sealed becomes part of a padded row. */
const PAD = 256
/** Bytes in front of what is sealed: number of the moment, id of the key. */
const NUMBER = 4
const ID = 4

/** Names a key and says nothing of it: the keys are 32 random bytes. */
export const briefId = (key: Uint8Array): string => createHash('sha256').update(key).digest().toString('hex', 0, ID)

export function createBriefKeys({ home, now }: { home: BriefHome; now: () => Date }): BriefKeys {
  const known = new Map<string, BriefKey>()
  const isDue = (step: number): boolean => step * BRIEF_STEP <= now().getTime()

  function hold(step: number, key: Buffer): Buffer {
    known.set(briefId(key), { step, key })
    return key
  }

  async function keyToSeal(step: number): Promise<Buffer> {
    const hit = [...known.values()].find((one) => one.step === step)
    return hit?.key ?? hold(step, await home.make(step))
  }

  async function keyToOpen(step: number, id: string): Promise<Buffer | undefined> {
    const hit = known.get(id)
    if (hit !== undefined) return hit.key
    const key = await home.find(step, id)
    return key && hold(step, key)
  }

  return {
    async seal(bytes, until, aad) {
      const step = Math.ceil(until.getTime() / BRIEF_STEP)
      const key = await keyToSeal(step)
      const front = Buffer.alloc(NUMBER + ID)
      front.writeUInt32BE(step)
      front.write(briefId(key), NUMBER, 'hex')
      return Buffer.concat([front, sealWith(key, bytes, aad, PAD)])
    },
    async open(sealed, aad) {
      const front = Buffer.from(sealed.subarray(0, NUMBER + ID))
      const step = front.readUInt32BE()
      const key = isDue(step) ? undefined : await keyToOpen(step, front.toString('hex', NUMBER))
      return key && openWith(key, sealed.subarray(NUMBER + ID), aad)
    },
    async rotate() {
      for (const [id, { step, key }] of known) {
        if (!isDue(step)) continue
        key.fill(0)
        known.delete(id)
      }
      return home.destroy(isDue)
    },
    async compare() {
      const others = await home.exchange(new Map([...known].filter(([, { step }]) => !isDue(step))))
      for (const { step, key } of others) if (!isDue(step)) hold(step, key)
    },
  }
}
