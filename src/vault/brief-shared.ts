/**
 * Keys of the minutes of several instances on one PostgreSQL, in the table of the shared keys. No copies on a disk: when
 * the database and all instances die at once, open cases have to be opened again, and nothing else is lost.
 */
import { randomBytes } from 'node:crypto'
import { setTimeout as after } from 'node:timers/promises'
import type { BriefHome } from './brief-keys.ts'
import { COMPARE, PATIENCE } from './shared-epochs.ts'
import type { SharedKeys } from './shared-keys.ts'

const PREFIX = 'minutes/'
const slotOf = (step: number): string => `${PREFIX}${step}`

export function briefShared(shared: SharedKeys): BriefHome {
  const read = async (step: number): Promise<Buffer | undefined> => (await shared.read(slotOf(step))).get(slotOf(step))

  async function make(step: number): Promise<Buffer> {
    for (;;) {
      await shared.add(slotOf(step), randomBytes(32))
      const key = await read(step)
      // A crash of the database in between empties the table.
      if (key !== undefined) return key
    }
  }

  return {
    /** Not there although it is not due: a crash took it, and the instance that made it puts it back. */
    async find(step) {
      const until = Date.now() + PATIENCE
      let key = await read(step)
      while (key === undefined && Date.now() < until) {
        await after(COMPARE / 20)
        key = await read(step)
      }
      return key
    },
    make,
    async putBack(keys) {
      const rows = keys.size === 0 ? new Map<string, Buffer>() : await shared.read(PREFIX)
      for (const [step, key] of keys) if (!rows.has(slotOf(step))) await shared.add(slotOf(step), key)
    },
    async destroy(isDue) {
      const slots = [...(await shared.read(PREFIX)).keys()].filter((slot) => isDue(Number(slot.slice(PREFIX.length))))
      await shared.destroy(slots)
      return slots.length
    },
  }
}
