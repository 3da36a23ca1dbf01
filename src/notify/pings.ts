/**
 * "Kabari di sini": who asked to be told in their chat when an office has written. The address is kept at the reporter's
 * own wish and only so long: until STOP, until the case is over, 30 days at most. It is the one exception to the rule
 * that nothing kept says who reported, so it is sealed under the key of the day and re-sealed daily.
 */
import type { Address, MessageRef } from '../channel.ts'
import type { Db } from '../store/open.ts'
import type { Language } from '../texts/texts.ts'
import { addDays, jakartaDay } from '../understanding/calendar.ts'
import type { EpochKeys } from '../vault/epochs.ts'
import { createPingRows, type PingRow, type Told, type Watch } from './ping-rows.ts'
import { type CaseNow, casesNow, newestOf } from './ping-news.ts'

/** Days for which an address is kept at most. The texts promise this number. */
const DAYS = 30
/** Cases of one chat; the oldest gives way. They share a row of one size. */
const MOST = 8
/** How often a change is tried again because the evening, another turn or another instance was faster. */
const TRIES = 8
/** Only these can still be deleted on the platform, at one ping a day. */
const REFS = 3

export function createPings({ db, epochs, now }: { db: Db; epochs: EpochKeys; now: () => Date }) {
  const rows = createPingRows({ db, epochs })

  /** Changes what is kept of a chat; `make` returns undefined to leave it alone. */
  async function change(
    address: Address,
    make: (told: Told | undefined) => Told | 'nothing' | undefined,
  ): Promise<void> {
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const row = await rows.find(address)
      const told = make(row?.told)
      if (told === undefined || (told === 'nothing' && row === undefined)) return
      if (await write(row, told)) return
    }
    throw new Error('What is kept of a chat kept changing')
  }

  const refsOf = async (address: Address): Promise<MessageRef[]> => (await rows.find(address))?.told?.refs ?? []

  async function write(row: PingRow | undefined, told: Told | 'nothing'): Promise<boolean> {
    if (told === 'nothing') return row === undefined || rows.drop(row)
    return (await rows.replace(row, told)) !== undefined
  }

  /** Cases that are still to be told about. A closed one stays until its evening: its end is the news most waited for. */
  const kept = (watches: readonly Watch[], cases: ReadonlyMap<string, CaseNow>, day: string): Watch[] =>
    watches.filter(({ caseId, until }) => until >= day && cases.get(caseId)?.gone === false)

  async function keepOne(row: PingRow, cases: ReadonlyMap<string, CaseNow>): Promise<'lost' | undefined> {
    const { told } = row
    if (told === undefined) {
      if (rows.mayOpenLater(row)) return undefined
      await rows.drop(row)
      return 'lost'
    }
    const watches = kept(told.watches, cases, jakartaDay(now()))
    if (watches.length === 0) await rows.drop(row)
    else if (watches.length < told.watches.length || !rows.isFresh(row)) await rows.replace(row, { ...told, watches })
    return undefined
  }

  return {
    rows,

    /**
     * Writes by which this chat is told about the case from now on; stale ones abort the transaction that they stand in.
     * Again: change nothing but how long. `seen`: what was written before is news too if it has a higher number.
     */
    async telling(address: Address, language: Language, { caseId, seen }: Pick<Watch, 'caseId' | 'seen'>) {
      const watch: Watch = { caseId, until: addDays(jakartaDay(now()), DAYS), seen }
      const row = await rows.find(address)
      const { told } = row ?? {}
      return rows.writes(row, {
        ...(told ?? { address, refs: [] }),
        language,
        watches: [...(told?.watches ?? []).filter((other) => other.caseId !== caseId), watch].slice(-MOST),
      })
    },

    /** Number of the newest message of an office. */
    newest: (caseId: string): Promise<number> => newestOf(db, caseId),

    /**
     * The case is on the screen of this chat: what stands there is no news any more. Resolves to whether the chat is
     * told about it.
     */
    async read(address: Address, caseId: string): Promise<boolean> {
      const told = (await rows.find(address))?.told
      const watch = told?.watches.find((other) => other.caseId === caseId)
      if (watch === undefined) return false
      const seen = await newestOf(db, caseId)
      if (watch.seen < seen)
        await change(address, (current) => current && { ...current, ...withoutNews(current, caseId, seen) })
      return true
    },

    /** Handles of the pings in this chat. */
    refs: refsOf,

    /** STOP: the address is deleted. Whether there was one, and the handles of its pings. */
    async stop(address: Address): Promise<{ was: boolean; refs: MessageRef[] }> {
      const refs = await refsOf(address)
      return { was: await rows.dropAll(address), refs }
    },

    /**
     * The case was withdrawn: whoever asked to be told about it, from whatever chat. Resolves to the handles of the pings
     * in `from`, where it was withdrawn, if nothing of it is kept any more: erasing is offered there next.
     */
    async forget(caseId: string, from: Address): Promise<MessageRef[]> {
      const refs = await refsOf(from)
      for await (const batch of rows.all())
        for (const { told } of batch)
          if (told?.watches.some((watch) => watch.caseId === caseId) === true)
            await change(told.address, (current) => current && without(current, caseId))
      return (await rows.find(from)) === undefined ? refs : []
    },

    /**
     * Hourly, before any key is destroyed: what lives on moves under today's key, what is over is deleted. Resolves to
     * how many could not be opened any more: their key was destroyed before they were moved.
     */
    async keep(): Promise<number> {
      let lost = 0
      for await (const batch of rows.all()) {
        const cases = await casesNow(db, batch)
        for (const row of batch) if ((await keepOne(row, cases)) === 'lost') lost += 1
      }
      return lost
    },
  }
}
export type Pings = ReturnType<typeof createPings>

function without(told: Told, caseId: string): Told | 'nothing' {
  const watches = told.watches.filter((watch) => watch.caseId !== caseId)
  return watches.length === 0 ? 'nothing' : { ...told, watches }
}

/** Read in the chat meanwhile: there is nothing to be told this evening, unless another case has news. */
function withoutNews({ watches, evening }: Told, caseId: string, seen: number): Partial<Told> {
  const read = watches.map(({ next, ...watch }) =>
    watch.caseId === caseId ? { ...watch, seen } : { ...watch, ...(next === undefined ? {} : { next }) },
  )
  const left = read.some(({ next }) => next !== undefined)
  return {
    watches: read,
    ...(evening?.say === 'news' && !left ? { evening: { ...evening, say: 'nothing' as const } } : {}),
  }
}

/** After a ping: what it told of is known, and its handles are kept as long as they are of use. */
export const afterPing = (told: Told, refs: readonly MessageRef[]): Told => ({
  ...told,
  watches: told.watches.map(({ next, ...watch }) => ({ ...watch, seen: next ?? watch.seen })),
  refs: [...told.refs, ...refs].slice(-REFS),
})
