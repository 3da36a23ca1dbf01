/** Instances on one PostgreSQL and their keys: at midnight, with clocks apart, and when the database crashes. */
import { readdir } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Address } from '../../src/channel.ts'
import { createSessions } from '../../src/intake/sessions.ts'
import { needsPrevious } from '../../src/cli/doctor/secret.ts'
import { openKeys, readKeys } from '../../src/keys.ts'
import { openStore } from '../../src/store/open.ts'
import { loadSecret } from '../../src/vault/secret.ts'
import { type Postgres, startPostgres } from '../support/postgres.ts'
import { tempFolder } from './folder.ts'

const HOUR = 3_600_000
const MINUTE = 60_000
const SECRET = 'Mertajasa-2027-keys-of-the-test-only-abcdefghijk'
const address: Address = { channel: 'telegram', id: '1000000001' }

let postgres: Postgres
const closing: (() => Promise<void>)[] = []
beforeAll(async () => {
  postgres = await startPostgres()
})
afterAll(async () => {
  for (const close of closing.toReversed()) await close()
  await postgres.stop()
})

let databases = 0
/** A database, one clock, and instances on it. */
async function cluster(start = '2027-02-09T03:00:00Z') {
  const name = `keys_${(databases += 1)}`
  await postgres.create(name)
  const clock = { time: Date.parse(start) }

  /** A process of its own; `behind`: what its clock lacks, in milliseconds. */
  async function instance({
    dir,
    behind = 0,
    secret = SECRET,
  }: {
    dir?: string
    behind?: number
    secret?: string
  } = {}) {
    const store = await openStore(postgres.url(name))
    closing.push(() => store.close())
    const folder = dir ?? (await tempFolder())
    const now = () => new Date(clock.time - behind)
    const options = { config: { keysDir: folder }, store, secret: await loadSecret({ secret, file: '' }), now }
    const { epochs, brief, compare } = await openKeys(options)
    return {
      dir: folder,
      store,
      epochs,
      brief,
      now,
      reader: () => readKeys(options),
      needsPrevious: () => needsPrevious(options),
      sessions: createSessions({ db: store.db, epochs, brief }),
      compare: async () => {
        for (const { run } of compare) await run()
      },
    }
  }
  return { clock, instance }
}
type Instance = Awaited<ReturnType<Awaited<ReturnType<typeof cluster>>['instance']>>

const slotsOf = async ({ store }: Instance): Promise<string[]> =>
  (await store.db.sharedKey.findMany({ orderBy: { slot: 'asc' } })).map(({ slot }) => slot)

/** One turn of the person: they have said one thing more. Resolves to all they said. */
async function turn({ sessions, now }: Instance, said: string): Promise<string[]> {
  const loaded = await sessions.load(address, 'id', now())
  const state = { ...loaded.state, seen: [...loaded.state.seen, said] }
  await (await sessions.save(address, loaded, state, now())).commit()
  return state.seen
}

describe('instances on one database', () => {
  test('that start at the same moment have one key, each with a copy of its own', async () => {
    const { instance } = await cluster()
    const all = await Promise.all([instance(), instance(), instance()])
    const ids = all.map(({ epochs }) => epochs.today().id)
    expect(new Set(ids).size).toBe(1)
    for (const { epochs, dir } of all) {
      expect(epochs.recent()).toHaveLength(1)
      expect(epochs.today().subkey('a')).toEqual(all[0].epochs.today().subkey('a'))
      expect(await readdir(dir)).toEqual([`2027-02-09.${ids[0]}.key`])
    }
    expect(await slotsOf(all[0])).toEqual(['day/2027-02-09'])
  })

  test("have tomorrow's key before its day, and lose no turn around midnight when clocks differ", async () => {
    const { clock, instance } = await cluster('2027-02-09T23:30:00Z')
    const ahead = await instance()
    const behind = await instance({ behind: 5000 })
    expect(await turn(ahead, 'one')).toEqual(['one'])
    clock.time = Date.parse('2027-02-09T23:51:00Z')
    await Promise.all([ahead.compare(), behind.compare()])
    expect(await slotsOf(ahead)).toEqual(['day/2027-02-09', 'day/2027-02-10'])
    clock.time = Date.parse('2027-02-10T00:00:02Z')
    expect([ahead.epochs.today().day, behind.epochs.today().day]).toEqual(['2027-02-10', '2027-02-09'])
    await turn(ahead, 'two')
    await turn(behind, 'three')
    await turn(behind, 'four')
    expect(await turn(ahead, 'five')).toEqual(['one', 'two', 'three', 'four', 'five'])
    expect(await ahead.store.db.session.count()).toBe(1)
  })

  test('find what another one moved to a key that they have not seen', async () => {
    const { clock, instance } = await cluster()
    const asleep = await instance()
    await turn(asleep, 'one')
    clock.time += 24 * HOUR
    const awake = await instance()
    await turn(awake, 'two')
    expect(await turn(asleep, 'three')).toEqual(['one', 'two', 'three'])
  })

  test('destroy a due key together, once it was resealed, and only then', async () => {
    const { clock, instance } = await cluster('2027-02-09T00:00:30Z')
    const [tidier, other] = await Promise.all([instance(), instance()])
    const { id } = tidier.epochs.today()
    clock.time += 48 * HOUR
    await Promise.all([tidier.compare(), other.compare()])
    expect(other.epochs.byId(id)?.id).toBe(id)
    expect(other.epochs.recent().map((epoch) => epoch.id)).not.toContain(id)
    expect(await tidier.epochs.rotate()).toBe(1)
    await other.compare()
    for (const each of [tidier, other]) {
      expect(each.epochs.byId(id)).toBeUndefined()
      expect((await readdir(each.dir)).join()).not.toContain(id)
      expect(await slotsOf(each)).toEqual(['day/2027-02-11'])
    }
  })

  test('leave nothing of a destroyed key in the file of the table', async () => {
    const { clock, instance } = await cluster('2027-02-09T00:00:30Z')
    const one = await instance()
    const { db } = one.store
    await db.$executeRaw`CREATE EXTENSION pageinspect`
    const [row] = await db.sharedKey.findMany()
    const bytes = Buffer.from(row?.sealed ?? []).subarray(20, 60)
    const pageHolds = async () => {
      const [page] = await db.$queryRaw<{ raw: Uint8Array }[]>`SELECT get_raw_page('"SharedKey"', 0) AS raw`
      return Buffer.from(page?.raw ?? []).includes(bytes)
    }
    const fileOf = async () => {
      const [file] = await db.$queryRaw<{ path: string }[]>`SELECT pg_relation_filepath('"SharedKey"') AS path`
      return file?.path ?? ''
    }
    const sizeOf = async (path: string) => {
      const [file] = await db.$queryRaw<
        { size: bigint }[]
      >`SELECT coalesce((pg_stat_file(${path}, true)).size, 0) AS size`
      return Number(file?.size)
    }
    const before = await fileOf()
    expect(await pageHolds()).toBe(true)
    clock.time += 48 * HOUR
    await one.compare()
    await one.epochs.rotate()
    expect(await pageHolds()).toBe(false)
    expect(await fileOf()).not.toBe(before)
    expect(await sizeOf(before)).toBe(0)
    expect(await slotsOf(one)).toEqual(['day/2027-02-11'])
  })

  test('with another server secret are told so', async () => {
    const { instance } = await cluster()
    await instance()
    await expect(instance({ secret: SECRET.replace('only', 'else') })).rejects.toThrow(/another server secret/)
  })

  test('need a previous secret until the last key under it is destroyed, and start without it from then on', async () => {
    const { clock, instance } = await cluster('2027-02-09T00:00:30Z')
    const NEXT = SECRET.replace('only', 'next')
    const old = await instance()
    const { id } = old.epochs.today()
    const both = await instance({ dir: old.dir, secret: `${NEXT},${SECRET}` })
    expect(both.epochs.today().id).toBe(id)
    expect(await both.needsPrevious()).toBe(true)
    await expect(instance({ secret: NEXT })).rejects.toThrow(/put it back after a comma/)
    clock.time += 24 * HOUR
    await both.compare()
    expect(await both.needsPrevious()).toBe(true)
    // A key of the minutes that an instance with the old order has made.
    const { brief } = await instance({ secret: `${SECRET},${NEXT}` })
    await brief.seal(Buffer.from('open case'), new Date(clock.time + 24 * HOUR + MINUTE), 'row')
    clock.time += 24 * HOUR
    await both.compare()
    await both.epochs.rotate()
    expect(await both.needsPrevious()).toBe(true)
    clock.time += 10 * MINUTE
    await brief.rotate()
    expect(await both.needsPrevious()).toBe(false)
    expect((await instance({ secret: NEXT })).epochs.today().id).toBe(both.epochs.today().id)
  })

  test("share the command line's view, which makes and keeps nothing", async () => {
    const { clock, instance } = await cluster()
    const one = await instance()
    clock.time += 24 * HOUR
    const reader = await one.reader()
    expect(reader.today().id).toBe(one.epochs.recent().at(-1)?.id ?? one.epochs.today().id)
    expect(await slotsOf(one)).toEqual(['day/2027-02-09'])
  })
})

describe('when the database crashes', () => {
  test('who is alive puts the keys back, and a new instance waits for them', async () => {
    const { instance } = await cluster()
    const [one, two] = await Promise.all([instance(), instance()])
    const { id } = one.epochs.today()
    expect(await turn(one, 'one')).toEqual(['one'])
    const until = new Date(one.now().getTime() + 15 * MINUTE)
    // Nobody but its maker has seen the key of the minutes when the database crashes.
    const opened = await one.brief.seal(Buffer.from('open case'), until, 'row')

    await postgres.crash()
    expect(await slotsOf(two)).toEqual([])
    // Nobody can say yet which key the others hold.
    const fresh = instance()
    // The one that made the key of the minutes is a moment late.
    const read = two.brief.open(opened, 'row')
    await two.compare()
    await one.compare()
    expect(Buffer.from((await read) ?? []).toString()).toBe('open case')
    const three = await fresh
    expect(three.epochs.today().id).toBe(id)
    expect(await turn(three, 'two')).toEqual(['one', 'two'])
    expect(await slotsOf(one)).toEqual(['day/2027-02-09', expect.stringMatching(/^minutes\/\d+$/)])
  })

  test('a key of the minutes that somebody made meanwhile stands beside the one that comes back', async () => {
    const { instance } = await cluster()
    const [one, two] = await Promise.all([instance(), instance()])
    const until = new Date(one.now().getTime() + 15 * MINUTE)
    const before = await one.brief.seal(Buffer.from('before the crash'), until, 'row')
    await postgres.crash()
    const after = await two.brief.seal(Buffer.from('after the crash'), until, 'row')
    await one.compare()
    expect(Buffer.from((await two.brief.open(before, 'row')) ?? []).toString()).toBe('before the crash')
    expect(Buffer.from((await one.brief.open(after, 'row')) ?? []).toString()).toBe('after the crash')
    expect((await slotsOf(one)).filter((slot) => slot.startsWith('minutes/'))).toHaveLength(2)
  })

  test('a key of the minutes outlives its maker and the table, once the others have compared', async () => {
    const { instance } = await cluster()
    const [maker, other] = await Promise.all([instance(), instance()])
    const until = new Date(maker.now().getTime() + 15 * MINUTE)
    const opened = await maker.brief.seal(Buffer.from('open case'), until, 'row')
    await other.compare()
    await postgres.crash()
    const fresh = await instance({ dir: maker.dir })
    await fresh.brief.seal(Buffer.from('another case'), until, 'row')
    await other.compare()
    for (const { brief } of [other, fresh])
      expect(Buffer.from((await brief.open(opened, 'row')) ?? []).toString()).toBe('open case')
  })

  test('what was sealed under a key of the minutes that nobody has any more is over, not damaged', async () => {
    const { clock, instance } = await cluster()
    const lost = await instance()
    const until = new Date(lost.now().getTime() + 15 * MINUTE)
    const sealed = await lost.brief.seal(Buffer.from('open case'), until, 'row')
    await postgres.crash()
    const other = await instance({ dir: lost.dir })
    await other.brief.seal(Buffer.from('another case'), until, 'row')
    expect(await other.brief.open(sealed, 'row')).toBeUndefined()
    clock.time += 20 * MINUTE
    await other.brief.rotate()
    expect((await slotsOf(other)).filter((slot) => slot.startsWith('minutes/'))).toEqual([])
  })

  test('and everybody with it, the copies bring the keys back', async () => {
    const { clock, instance } = await cluster()
    const before = await instance()
    await turn(before, 'one')
    await postgres.crash()
    clock.time += HOUR
    const again = await instance({ dir: before.dir })
    expect(again.epochs.today().id).toBe(before.epochs.today().id)
    expect(await turn(again, 'two')).toEqual(['one', 'two'])
  })

  test('after a stop of days, a key that is due waits for the resealing all the same', async () => {
    const { clock, instance } = await cluster()
    const before = await instance()
    const { id } = before.epochs.today()
    await postgres.crash()
    clock.time += 72 * HOUR
    const again = await instance({ dir: before.dir })
    expect(again.epochs.byId(id)?.id).toBe(id)
    expect(await again.epochs.rotate()).toBe(1)
    expect(again.epochs.byId(id)).toBeUndefined()
  })

  test('nobody is left and nothing is kept: a new key is made after a while, beside one that comes back', async () => {
    const { instance } = await cluster()
    const lost = await instance()
    await turn(lost, 'one')
    await postgres.crash()
    const begun = Date.now()
    const alone = await instance()
    expect(Date.now() - begun).toBeGreaterThan(5000)
    expect(alone.epochs.today().id).not.toBe(lost.epochs.today().id)
    // It was only cut off.
    await lost.compare()
    await lost.compare()
    await alone.compare()
    expect(lost.epochs.today().id).toBe(alone.epochs.today().id)
    expect(await turn(alone, 'two')).toEqual(['one', 'two'])
    expect(await slotsOf(lost)).toHaveLength(2)
  })
})
