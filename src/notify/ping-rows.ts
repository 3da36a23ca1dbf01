/**
 * Rows of the chats that asked to be told. A row says nothing in clear: its id is a keyed hash under the key of the day,
 * the rest is sealed under it, and both are made anew with each key. So STOP finds the row without opening those of
 * others, and no row can be followed over the days, nor be opened or tested against a list of suspects once its key is
 * gone. The hash has a purpose of its own: under that of sessions, row and session would show that they belong together, long after the transaction that wrote both.
 */
import type { Address, MessageRef } from '../channel.ts'
import type { Db, Write } from '../store/open.ts'
import { isConflict } from '../store/store-error.ts'
import type { Language } from '../texts/texts.ts'
import { type Bytes, framed, fromJson, toJson } from '../vault/bytes.ts'
import type { Epoch, EpochKeys } from '../vault/epochs.ts'
import { isUnderToday, mayOpenLater, openUnderEpoch, sealUnderEpoch, unlessDamaged } from '../vault/sealed.ts'

/** A case whose news is told. */
export interface Watch {
  caseId: string
  /** ISO day, the last one on which the address is kept for it. */
  until: string
  /** Number of the newest message of an office that the reporter knows of. */
  seen: number
  /** Found when the evening was planned: the number they know of once they are told. */
  next?: number
}

export interface Told {
  address: Address
  language: Language
  watches: Watch[]
  /** The newest evening that was planned. */
  evening?: { day: string; minute: number; say: 'news' | 'over' | 'nothing' }
  /** Platform handles of the pings, for erasing the chat. */
  refs: MessageRef[]
}

export interface PingRow {
  id: string
  sealed: Bytes
  /** Undefined when it cannot be opened: now, or ever. */
  told: Told | undefined
}

const PURPOSE = 'ping'
/** Eight cases fill half of it, so that the size says nothing about how many there are. */
const STEP = 2048
const BATCH = 200
const aad = (id: string): string => `ping:${id}`

const tag = (epoch: Epoch, { channel, id }: Address): string =>
  epoch.subkey('ping chat', framed(channel, id)).toString('base64url')

export function createPingRows({ db, epochs }: { db: Db; epochs: EpochKeys }) {
  function opened({ id, sealed }: { id: string; sealed: Bytes }): PingRow {
    const told = unlessDamaged(() => {
      const bytes = openUnderEpoch(epochs, PURPOSE, sealed, aad(id))
      return bytes && fromJson<Told>(bytes)
    }, undefined)
    return { id, sealed, told }
  }

  const sealedFor = (id: string, told: Told): Bytes => sealUnderEpoch(epochs, PURPOSE, toJson(told), aad(id), STEP)

  /**
   * Under every key that there is, the newest first: after a stop of more than a day the row stands under an older one
   * until it is its turn to be moved, and STOP may be the first message that arrives.
   */
  const tagsOf = (address: Address): string[] => epochs.held().map((epoch) => tag(epoch, address))

  async function find(address: Address): Promise<PingRow | undefined> {
    const ids = tagsOf(address)
    const rows = await db.ping.findMany({ where: { id: { in: ids } } })
    return rows.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id)).map(opened)[0]
  }

  /** Every row, a few at a time. */
  async function* all(): AsyncGenerator<PingRow[]> {
    let after = ''
    for (;;) {
      const rows = await db.ping.findMany({ where: { id: { gt: after } }, orderBy: { id: 'asc' }, take: BATCH })
      if (rows.length === 0) return
      yield rows.map(opened)
      after = rows.at(-1)?.id ?? ''
    }
  }

  /** What stands there afterwards, and the writes to it; they are stale when somebody else changed the row first. */
  function changeTo(row: PingRow | undefined, told: Told): { next: PingRow; writes: Write[] } {
    const id = tag(epochs.today(), told.address)
    const sealed = sealedFor(id, told)
    const select = { id: true }
    const create = () => db.ping.create({ data: { id, sealed }, select })
    const writes: Write[] =
      row === undefined
        ? [create()]
        : row.id === id
          ? [db.ping.update({ where: { id, sealed: row.sealed }, data: { sealed }, select })]
          : [db.ping.delete({ where: { id: row.id, sealed: row.sealed }, select }), create()]
    return { next: { id, sealed, told }, writes }
  }

  /** The row as it is now under the key of the day; undefined when somebody else changed it first. */
  async function replace(row: PingRow | undefined, told: Told): Promise<PingRow | undefined> {
    const { next, writes } = changeTo(row, told)
    try {
      await db.$transaction(writes)
      return next
    } catch (error) {
      if (isConflict(error)) return undefined
      throw error
    }
  }

  return {
    find,
    all,
    replace,

    /** For a transaction of somebody else. */
    writes: (row: PingRow | undefined, told: Told): Write[] => changeTo(row, told).writes,

    /** Deletes it unless it was changed meanwhile; whether it did. */
    async drop({ id, sealed }: PingRow): Promise<boolean> {
      return (await db.ping.deleteMany({ where: { id, sealed } })).count === 1
    },

    /** Deletes what there is of this chat, whatever was made of it a moment ago; whether there was anything. */
    async dropAll(address: Address): Promise<boolean> {
      const drop = async () => (await db.ping.deleteMany({ where: { id: { in: tagsOf(address) } } })).count > 0
      if (await drop()) return true
      // Another instance may keep it under a key that this one has not seen: nobody is told "nothing" before.
      await epochs.learn()
      return drop()
    },

    /** What cannot be opened now may be opened later. */
    mayOpenLater: ({ sealed }: PingRow): boolean => mayOpenLater(epochs, sealed),

    isFresh: ({ sealed }: PingRow): boolean => isUnderToday(epochs, sealed),
  }
}
export type PingRows = ReturnType<typeof createPingRows>
