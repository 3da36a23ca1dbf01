/**
 * Keys of the day. Whatever is short-lived or tied to a person is sealed under today's key, which lives outside the
 * database and its backups and is destroyed after 48 h: old pages, WAL and backups are then unreadable, whoever holds
 * the server secret.
 */
import type { Address } from '../channel.ts'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { OperatorError } from '../operator-error.ts'
import { framed } from './bytes.ts'
import {
  type DayKey,
  dayFiles,
  destroyDaysBefore,
  newDayKey,
  prepareFolder,
  readDayKey,
  writeDayKey,
} from './epoch-files.ts'
import { type Expander, extract } from './hkdf.ts'

export interface Epoch {
  /** 16 hex digits, random: carried by what was sealed. */
  readonly id: string
  /** UTC day, YYYY-MM-DD. */
  readonly day: string
  /** 32 bytes for one purpose and, within it, one context. The key itself never leaves. */
  subkey(purpose: string, context?: Uint8Array): Buffer
}

export interface EpochKeys {
  /** The key of the UTC day; for a reader the newest there is. */
  today(): Epoch
  /** Newest first: today, and yesterday when there was one. Never an older one, although it may still be on disk. */
  recent(): Epoch[]
  /** Every one that is there, newest first: after a stop of days also those that wait for what they seal to be moved. */
  held(): Epoch[]
  /**
   * Undefined when it was destroyed or never existed.
   * @throws OperatorError when it may be one that is there and cannot be read
   */
  byId(id: string): Epoch | undefined
  /**
   * Whether a key that is not here may still come: an instance that is down can hold the only copy. What is sealed under
   * it must not be taken for lost. False once its 48 hours are surely over, and for one that was destroyed here.
   */
  mayCome(id: string): boolean
  /** How many keys were asked for in vain and may still come. */
  awaited(): number
  /**
   * Looks whether every key that is kept can be got at now.
   * @throws OperatorError that says what to mend
   */
  check(): void
  /** Takes over what other instances made. To be called before something is said not to be there. */
  learn(): Promise<void>
  /**
   * Destroys keys that are due, here and where they are kept; returns how many. Never by itself: what must live longer
   * has to be resealed first, also after the service was stopped for days (docs/adr/0010-keys-after-a-stop.md).
   */
  rotate(): Promise<number>
}

export const DAY = 86_400_000

/** UTC day of an instant (milliseconds since the epoch). */
export const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10)

/** The key as what uses it sees it, and its end. */
export function epochOf({ id, day, secret }: DayKey): { epoch: Epoch; key: Expander } {
  const key = extract(secret, 'kentongan epoch v1')
  const subkey = (purpose: string, context = new Uint8Array()) => key.expand(framed(purpose, context))
  return { epoch: { id, day, subkey }, key }
}

/**
 * One small file per day in `dir` (mode 0700, files 0600), so that two processes on the same folder agree on the key
 * without a lock: the first to create the day's file wins, the other reads it. A key is due when the second day after
 * its own begins, so that none is older than 48 h. What was not resealed by then is gone: that is the point.
 *
 * `reader`: the command line. It makes and destroys nothing: run by root just after midnight it would leave a key that
 * the service cannot read, and every turn would fail.
 * @throws OperatorError when the folder cannot be used or a key file is readable by others.
 */
export async function openEpochs(options: { dir: string; now: () => Date; reader?: boolean }): Promise<EpochKeys> {
  const { dir, now, reader = false } = options
  const known = new Map<string, { epoch: Epoch; key: Expander }>()
  /** Yesterday, when it has no key: it will get none, and every message asks. */
  let absent = ''

  const fileOf = (day: string): string => `${day}.key`

  function load(day: string): Epoch | undefined {
    const hit = known.get(day)
    if (hit) return hit.epoch
    const found = readDayKey(dir, fileOf(day), oldest())
    if (found === undefined) return undefined
    const made = epochOf(found)
    found.secret.fill(0)
    known.set(day, made)
    return made.epoch
  }

  function loadOrCreate(day: string): Epoch {
    const there = load(day)
    if (there) return there
    complete()
    writeDayKey(dir, fileOf(day), newDayKey(day))
    const made = load(day)
    if (!made)
      throw new OperatorError(`${dir}/${fileOf(day)} vanished while it was made. Is something cleaning ${dir}?`)
    return made
  }

  /** Keys that were here are here still. In the mount point of a disk that is away a new one would stand beside nothing. */
  function complete(): void {
    for (const day of known.keys())
      if (day >= oldest() && !existsSync(join(dir, fileOf(day))))
        throw new OperatorError(
          `${join(dir, fileOf(day))} is gone: what is sealed under it is lost with a restart. Put the folder back as it was (is its disk mounted?) and restart the service.`,
        )
  }

  function newest(): Epoch {
    const [latest] = days()
    const epoch = latest === undefined ? undefined : load(latest)
    if (!epoch)
      throw new OperatorError(`There is no key of the day in ${dir} yet. Start the service first: npx kentongan start`)
    return epoch
  }

  const oldest = (): string => dayOf(now().getTime() - DAY)

  /** Newest first. */
  const days = (): string[] =>
    reader && !existsSync(dir)
      ? []
      : dayFiles(dir)
          .map(({ day }) => day)
          .toSorted()
          .toReversed()

  const today = (): Epoch => (reader ? newest() : loadOrCreate(dayOf(now().getTime())))

  if (!reader) {
    prepareFolder(dir, 'the keys of the day')
    today()
  }

  return {
    today,
    recent() {
      const epoch = today()
      const day = dayOf(now().getTime() - DAY)
      if (day === absent) return [epoch]
      const yesterday = load(day)
      if (!yesterday) absent = day
      return yesterday ? [epoch, yesterday] : [epoch]
    },
    held() {
      today()
      return days().flatMap((day) => load(day) ?? [])
    },
    byId(id) {
      const find = () => [...known.values()].find(({ epoch }) => epoch.id === id)?.epoch
      const hit = find()
      if (hit) return hit
      // Another process, a little ahead of us, may have begun the next day.
      let unread: unknown
      for (const day of days())
        try {
          load(day)
        } catch (error) {
          unread = error
        }
      const found = find()
      // It may be the one that cannot be read.
      if (found === undefined && unread !== undefined) throw unread
      return found
    },
    // They are in the folder or nowhere; whether it is the right one is asked before anything is deleted (keys-held.ts).
    mayCome: () => false,
    awaited: () => 0,
    check() {
      for (const { name } of dayFiles(dir)) readDayKey(dir, name, oldest())?.secret.fill(0)
      complete()
      today()
    },
    /** The files are looked at whenever a key is asked for. */
    learn: () => Promise.resolve(),
    async rotate() {
      if (reader) return 0
      const first = oldest()
      const count = destroyDaysBefore(dir, first)
      for (const [day, { key }] of known) {
        if (day >= first) continue
        key.destroy()
        known.delete(day)
      }
      return count
    },
  }
}

/**
 * Keyed hash of where a channel reaches a person: the key of their session row. It lives no longer than the epoch,
 * because whoever holds the key can test it against a list of suspects.
 */
export const pseudonym = (epoch: Epoch, address: Address): string =>
  epoch.subkey('pseudonym', framed(address.channel, address.id)).toString('base64url')

/** Key of this person's session: it needs the epoch key and the address, and the database holds neither. */
export const draftKey = (epoch: Epoch, address: Address): Buffer =>
  epoch.subkey('draft', framed(address.channel, address.id))
