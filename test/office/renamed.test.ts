/** An office was renamed or removed in kentongan.yaml: its chats get nothing any more, and are not stuck. */
import { expect, it } from 'vitest'
import type { Store, Write } from '../../src/store/open.ts'
import { describeStores } from '../support/store.ts'
import { newWorld, OPERATOR, say } from './desk-world.ts'

const GONE = 'kantor-lama'
const BAWASLU = 'bawaslu-kota'

describeStores((open) => {
  async function strandedWorld(store?: Store) {
    const world = await newWorld(store ?? (await open()))
    const { write, link } = world.links.create(GONE, { channel: 'telegram', id: 'old' }, false, '2024-02-01')
    await world.db.$transaction([write])
    await world.db.$transaction(await world.outbox.toChat(link, { text: 'for the office that was' }))
    await world.settle()
    return { world, chat: world.chat('old') }
  }

  it('nothing is sent to it; a new code links it to an office that is there', async () => {
    const { world, chat } = await strandedWorld()
    expect(await chat.says('/kasus')).toEqual([say('office-not-linked', { contact: OPERATOR.contact })])
    expect((await chat.says('/petugas AAAAA-BBBBB-CCCCC-DDDDD-EEEEE-2'))[0]).toMatch(/kode/i)
    expect(await world.links.ofOffice(GONE)).toHaveLength(1)
    const { code } = await world.invitations.create(BAWASLU)
    const linked = [say('office-linked', { office: 'Bawaslu Kota Semarang' })]
    expect(await chat.says(`/petugas ${code}`)).toEqual(linked)
    expect(await chat.again()).toEqual(linked)
    const noted = await world.db.auditEntry.findMany({ orderBy: { sequence: 'asc' } })
    expect(noted.slice(-2)).toMatchObject([
      { action: 'unlink', officeId: GONE },
      { action: 'link', officeId: BAWASLU },
    ])
    expect([await world.links.ofOffice(GONE), await world.links.ofOffice(BAWASLU)]).toMatchObject([[], [{}]])
    world.clock.time += 3_600_000
    await world.settle()
    expect(chat.texts()).not.toContain('for the office that was')
    // Kept, should the office come back.
    expect(await world.db.outboxItem.count({ where: { officeId: GONE } })).toBe(1)
    expect(world.warnings.filter((line) => line.includes('not in kentongan.yaml'))).toHaveLength(1)
  })

  it('it can leave', async () => {
    const { world, chat } = await strandedWorld()
    expect(await chat.says('/lepas')).toEqual([say('office-unlinked', { office: GONE })])
    expect(await world.links.ofOffice(GONE)).toEqual([])
    expect(await chat.says('Saya mau lapor')).toEqual([])
    expect(world.reports).toHaveLength(1)
  })

  it('it is not said to have left while it has not: the session of the chat was written to at the same moment', async () => {
    const store = await open()
    const race: { now?: () => Promise<unknown> } = {}
    /** The real one, with a moment between what a transaction goes by and the transaction. */
    const db = new Proxy(store.db, {
      get: (target, name) =>
        name !== '$transaction'
          ? Reflect.get(target, name)
          : async (writes: Write[]) => {
              const { now } = race
              delete race.now
              await now?.()
              return target.$transaction(writes)
            },
    })
    const { world } = await strandedWorld({ ...store, db })
    const other = async (): Promise<unknown> => {
      const message = world.incoming('old', { kind: 'text', text: 'halo' })
      return store.db.$transaction(await world.farewell.keep(message, { seen: [], replies: [], language: 'id' }))
    }
    await other()
    await world.settle()
    const message = world.incoming('old', { kind: 'text', text: '/lepas' })
    race.now = other
    expect((await world.deliver(message)).map(({ text }) => text)).toEqual([say('office-unlinked', { office: GONE })])
    expect(await world.links.ofOffice(GONE)).toEqual([])
    expect((await world.deliver(message)).map(({ text }) => text)).toEqual([say('office-unlinked', { office: GONE })])
    expect(world.reports).toEqual([])
  })
})
