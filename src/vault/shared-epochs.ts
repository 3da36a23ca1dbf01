/**
 * Keys of the day of several instances on one PostgreSQL (docs/adr/0012-shared-keys.md). They agree through a table that
 * a crash of the database empties, so each keeps the keys in memory and as files, and puts back what is missing.
 */
import { setTimeout as after } from 'node:timers/promises'
import { OperatorError } from '../operator-error.ts'
import {
  copyName,
  type DayKey,
  dayFiles,
  destroyDaysBefore,
  newDayKey,
  prepareFolder,
  readDayKey,
  writeDayKey,
} from './epoch-files.ts'
import { DAY, dayOf, type Epoch, type EpochKeys, epochOf } from './epochs.ts'
import type { Expander } from './hkdf.ts'
import type { SharedKeys } from './shared-keys.ts'

/** Milliseconds. A day's key is made so long before its day, and clocks of instances may differ by so much. */
const AHEAD = 10 * 60_000
/** How often an instance compares what it holds with the table. */
export const COMPARE = 5_000
/** How long a new instance waits for the others to put back what a crash of the database took. */
export const PATIENCE = 2 * COMPARE

export interface SharedEpochsOptions {
  shared: SharedKeys
  /** Folder of this instance's copies; without it nothing is made, kept or destroyed: the command line. */
  dir?: string
  /** Whether the database holds anything that is sealed under a key of the day. */
  inUse(): Promise<boolean>
  now(): Date
}

interface Known {
  made: DayKey
  epoch: Epoch
  key: Expander
  slot: string
}

/** `day/2027-02-09`; a second key of a day, from instances that could not see each other's, is `day/2027-02-09/<id>`. */
const PREFIX = 'day/'
const slotOf = (day: string): string => PREFIX + day
const ID = 8

/** @throws OperatorError when the folder cannot be used, or the table was filled under another secret */
export async function openSharedEpochs({ shared, dir, inUse, now }: SharedEpochsOptions): Promise<EpochKeys> {
  const known = new Map<string, Known>()
  /** Ids of keys that are not here, and when they were asked for first. */
  const missed = new Map<string, number>()
  const destroyed = new Set<string>()
  let running: Promise<void> = Promise.resolve()
  let next: Promise<void> | undefined

  const oldest = (): string => dayOf(now().getTime() - DAY)
  /** Newest day first; of one day the one that all instances choose first. */
  const sorted = (): Known[] =>
    [...known.values()].toSorted((a, b) =>
      a.made.day === b.made.day ? order(a.slot, b.slot) : order(b.made.day, a.made.day),
    )

  function hold(made: DayKey, slot: string): void {
    const there = known.get(made.id)
    if (there !== undefined) return void (there.slot = slot)
    known.set(made.id, { made, slot, ...epochOf(made) })
  }

  /** Takes over the rows; resolves to their slots, by key id. */
  async function take(): Promise<Map<string, string>> {
    const slots = new Map<string, string>()
    for (const [slot, content] of await shared.read(PREFIX)) {
      const [day = ''] = slot.slice(PREFIX.length).split('/')
      const made: DayKey = { id: content.subarray(0, ID).toString('hex'), day, secret: content.subarray(ID) }
      slots.set(made.id, slot)
      if (dir !== undefined && !known.has(made.id)) writeDayKey(dir, copyName(made), made)
      hold(made, slot)
    }
    return slots
  }

  const add = (slot: string, { id, secret }: DayKey): Promise<void> =>
    shared.add(slot, Buffer.concat([Buffer.from(id, 'hex'), secret]))

  /** Into the slot of its day, or beside the key that took it meanwhile. */
  async function putBack(missing: Known[], taken: Set<string>): Promise<void> {
    for (const { made } of missing) {
      const slot = slotOf(made.day)
      await add(taken.has(slot) ? `${slot}/${made.id}` : slot, made)
    }
  }

  function forget(due: Known[]): void {
    for (const { made, key } of due) {
      key.destroy()
      made.secret.fill(0)
      known.delete(made.id)
      destroyed.add(made.id)
    }
  }

  /** When it was first missed it was made already, so two days later it is over, whoever had it. */
  function mayCome(id: string): boolean {
    if (known.has(id) || destroyed.has(id)) return false
    const time = now().getTime()
    const since = missed.get(id) ?? time
    missed.set(id, since)
    return time - since < 2 * DAY
  }

  async function compare(): Promise<void> {
    const slots = await take()
    if (dir === undefined) return
    const missing = [...known.values()].filter(({ made }) => !slots.has(made.id))
    // With a margin: a clock ahead of ours destroys them a little earlier.
    const soonDue = dayOf(now().getTime() + AHEAD - DAY)
    if (slots.size === 0 || missing.some(({ made }) => made.day >= soonDue)) {
      await putBack(missing, new Set(slots.values()))
      await take()
    } else if (missing.length > 0) {
      // Whoever did the tidying has resealed and destroyed them.
      forget(missing)
      destroyDaysBefore(dir, soonDue)
    }
    for (const day of new Set([dayOf(now().getTime()), dayOf(now().getTime() + AHEAD)])) await begin(day)
  }

  /** Another instance may begin it at the same moment: whoever has the slot is first, the other takes it over. */
  async function begin(day: string): Promise<void> {
    if ([...known.values()].some(({ made }) => made.day === day)) return
    await add(slotOf(day), newDayKey(day))
    await take()
  }

  /** One at a time; who asks while one is under way gets one that began after they asked. */
  function learn(): Promise<void> {
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = undefined
        running = compare()
        return running
      })
    return next
  }

  /** Making a key of our own at once would split the day in two: the others put theirs back within seconds. */
  async function waitForOthers(): Promise<void> {
    const today = dayOf(now().getTime())
    const until = Date.now() + PATIENCE
    if (known.size > 0 && sorted().some(({ made }) => made.day === today)) return
    while ((await shared.read(PREFIX)).size === 0 && Date.now() < until && (await inUse())) await after(COMPARE / 20)
  }

  if (dir !== undefined) {
    prepareFolder(dir, 'the keys of the day')
    for (const { day, name } of dayFiles(dir)) {
      const made = readDayKey(dir, name, oldest())
      if (made !== undefined) hold(made, slotOf(day))
    }
    await waitForOthers()
  }
  await learn()

  return {
    today() {
      const all = sorted()
      const day = dayOf(now().getTime())
      const found = (dir === undefined ? undefined : all.find(({ made }) => made.day === day)) ?? all[0]
      if (found === undefined)
        throw new OperatorError('There is no key of the day in the database yet. Start the service first.')
      return found.epoch
    },
    recent: () => sorted().flatMap(({ made, epoch }) => (made.day >= oldest() ? [epoch] : [])),
    held: () => sorted().map(({ epoch }) => epoch),
    byId: (id) => known.get(id)?.epoch,
    mayCome,
    awaited: () => [...missed.keys()].filter(mayCome).length,
    // They are in memory and in the table; the folder holds copies.
    check: () => void (dir !== undefined && dayFiles(dir)),
    learn,
    async rotate() {
      if (dir === undefined) return 0
      const day = oldest()
      const rows = [...(await shared.read(PREFIX)).keys()]
      await shared.destroy(rows.filter((slot) => slot < slotOf(day)))
      const due = [...known.values()].filter(({ made }) => made.day < day)
      forget(due)
      destroyDaysBefore(dir, day)
      return due.length
    },
  }
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
