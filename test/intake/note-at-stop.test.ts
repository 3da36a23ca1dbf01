/** Handles that only the process knew, noted at its stop: nothing else of a row changes, and the stop stays short. */
import { expect, test } from 'vitest'
import type { Address } from '../../src/channel.ts'
import { noteAtStop } from '../../src/intake/note-at-stop.ts'
import { createSessions, type Saved } from '../../src/intake/sessions.ts'
import { lapsed, newState, type SessionState } from '../../src/intake/state.ts'
import { briefFiles } from '../../src/vault/brief-files.ts'
import { createBriefKeys } from '../../src/vault/brief-keys.ts'
import { openEpochs } from '../../src/vault/epochs.ts'
import { describeStores } from '../support/store.ts'
import { tempFolder } from '../vault/folder.ts'

/** More than any of this takes. */
const LONG = 60_000

const address = (id: string): Address => ({ channel: 'telegram', id })

describeStores((open) => {
  async function world() {
    const { db } = await open()
    const clock = { time: Date.parse('2027-02-09T03:00:00Z') }
    const now = () => new Date(clock.time)
    const epochs = await openEpochs({ dir: await tempFolder(), now })
    const brief = createBriefKeys({ home: briefFiles(await tempFolder()), now })
    const sessions = createSessions({ db, epochs, brief })
    const stateOf = async (id: string) => (await sessions.load(address(id), 'id', now())).state
    async function row(id: string, more: Partial<SessionState> = {}): Promise<Saved> {
      const loaded = await sessions.load(address(id), 'id', now())
      const saved = await sessions.save(address(id), loaded, { ...newState('id', now()), ...more }, now())
      await saved.commit()
      return saved
    }
    return { db, clock, brief, sessions, stateOf, row }
  }

  test('what lapsed meanwhile forgets no message at each stop, and its row goes when it would have', async () => {
    const { db, clock, brief, sessions, stateOf, row } = await world()
    const at = lapsed('case')
    const until = new Date(clock.time + 15 * 60_000).toISOString()
    const shown = at.mode === 'case' ? { ...at, case: { ...at.case, until } } : at
    const saved = await row('a', { at: shown, seen: ['1', '2', '3'], refs: ['1'] })
    const [before] = await db.session.findMany({ select: { version: true, expiresOn: true } })
    // In time: what is open stays open.
    expect(await noteAtStop(sessions, [{ row: saved, refs: ['2'] }], LONG)).toBeUndefined()
    expect(await stateOf('a')).toMatchObject({ at: shown, seen: ['1', '2', '3'], refs: ['1', '2'] })
    clock.time += 24 * 3_600_000
    await brief.rotate()
    for (const ref of ['3', '4'])
      expect(await noteAtStop(sessions, [{ row: saved, refs: [ref] }], LONG)).toBeUndefined()
    expect(await stateOf('a')).toMatchObject({ at: lapsed('case'), seen: ['1', '2'], refs: ['1', '2', '3', '4'] })
    expect(await db.session.findMany({ select: { version: true, expiresOn: true } })).toEqual([before])
    expect(await sessions.endUntouched(saved.id, saved.version)).toBe(true)
  })

  test('a row that cannot be opened, or is gone, keeps none of the others', async () => {
    const { sessions, stateOf, row } = await world()
    const [a, b, c] = [await row('a'), await row('b'), await row('c')]
    const strange = { id: b.id, key: a.key }
    await sessions.endUntouched(c.id, c.version)
    const waiting = [strange, c, a].map((one) => ({ row: one, refs: ['1'] }))
    expect(await noteAtStop(sessions, waiting, LONG)).toMatchObject({ rows: 1, reason: expect.any(Object) })
    expect((await stateOf('a')).refs).toEqual(['1'])
    expect((await stateOf('b')).refs).toEqual([])
  })

  test('many rows wait for the disk together', async () => {
    const { sessions, stateOf, row } = await world()
    const rows = await Promise.all(Array.from({ length: 200 }, (_, i) => row(`p${i}`)))
    const waiting = rows.map((one) => ({ row: one, refs: ['1'] }))
    expect(await noteAtStop(sessions, waiting, LONG)).toBeUndefined()
    expect((await stateOf('p199')).refs).toEqual(['1'])
  })
})

test('when the time is over, the newest are noted and the stop goes on', async () => {
  const noted: string[] = []
  const addRefs = async ({ id }: { id: string }) => {
    if (id !== '0') return new Promise<boolean>(() => undefined)
    noted.push(id)
    return true
  }
  const waiting = Array.from({ length: 100 }, (_, i) => ({ row: { id: `${i}`, key: Buffer.alloc(32) }, refs: ['1'] }))
  expect(await noteAtStop({ addRefs }, waiting, 50)).toEqual({ rows: 99 })
  expect(noted).toEqual(['0'])
})
