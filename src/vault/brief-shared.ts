/**
 * Keys of the minutes of several instances on one PostgreSQL, in the table of the shared keys. No copies on a disk: when
 * the database and all instances die at once, open cases have to be opened again, and nothing else is lost.
 */
import { randomBytes } from 'node:crypto'
import { setTimeout as after } from 'node:timers/promises'
import { type BriefHome, briefId } from './brief-keys.ts'
import { COMPARE, PATIENCE } from './shared-epochs.ts'
import type { SharedKeys } from './shared-keys.ts'

/** `minutes/6004521`; a second key of a moment is `minutes/6004521/<id>`. */
const PREFIX = 'minutes/'
const slotOf = (step: number): string => `${PREFIX}${step}`
const stepOf = (slot: string): number => Number(slot.slice(PREFIX.length).split('/')[0])

export function briefShared(shared: SharedKeys): BriefHome {
  async function read(step: number, id: string): Promise<Buffer | undefined> {
    return [...(await shared.read(slotOf(step))).values()].find((key) => briefId(key) === id)
  }

  return {
    /** Not there although it is not due: a crash took it, and whoever holds it puts it back, if anybody does. */
    async find(step, id) {
      const until = Date.now() + PATIENCE
      let key = await read(step, id)
      while (key === undefined && Date.now() < until) {
        await after(COMPARE / 20)
        key = await read(step, id)
      }
      return key
    },
    async make(step) {
      const slot = slotOf(step)
      for (;;) {
        await shared.add(slot, randomBytes(32))
        const key = (await shared.read(slot)).get(slot)
        // A crash of the database in between empties the table.
        if (key !== undefined) return key
      }
    },
    async exchange(keys) {
      const rows = await shared.read(PREFIX)
      const there = new Map([...rows].map(([slot, key]) => [briefId(key), { step: stepOf(slot), key }]))
      for (const [id, { step, key }] of keys) {
        const slot = slotOf(step)
        // Beside the key that somebody made meanwhile, who could not see this one.
        if (!there.has(id)) await shared.add(rows.has(slot) ? `${slot}/${id}` : slot, key)
      }
      return [...there].flatMap(([id, other]) => (keys.has(id) ? [] : [other]))
    },
    async destroy(isDue) {
      const slots = [...(await shared.read(PREFIX)).keys()].filter((slot) => isDue(stepOf(slot)))
      await shared.destroy(slots)
      return slots.length
    },
  }
}
