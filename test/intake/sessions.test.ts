import { readdir } from 'node:fs/promises'
import { expect, test } from 'vitest'
import type { Address } from '../../src/channel.ts'
import type { Draft } from '../../src/form/draft.ts'
import { createSessions } from '../../src/intake/sessions.ts'
import { inMinutes, type Mode, newState, type SessionState } from '../../src/intake/state.ts'
import { briefFiles } from '../../src/vault/brief-files.ts'
import { createBriefKeys } from '../../src/vault/brief-keys.ts'
import { draftKey, openEpochs } from '../../src/vault/epochs.ts'
import { openWith } from '../../src/vault/sealed.ts'
import { describeStores } from '../support/store.ts'
import { tempFolder } from '../vault/folder.ts'

const address: Address = { channel: 'telegram', id: '1000000001' }
const SECRET = 'Wedhusgembel'
const MINUTE = 60_000

const openCase = (now: Date): Mode => ({
  mode: 'case',
  case: {
    caseId: 'case',
    code: 'SMG-22222',
    mailbox: { identity: SECRET, recipient: 'age1pq1' },
    fileRecipient: 'age1pq1',
    offices: [],
    closed: false,
    held: false,
    told: false,
    questions: [],
    until: inMinutes(now, 15),
    ask: { at: 'menu' },
  },
})
const receipt = (now: Date): Mode => ({
  mode: 'finished',
  finished: { caseId: 'case', code: 'SMG-22222', receipt: SECRET, until: inMinutes(now, 15) },
})

describeStores((open) => {
  test.each([
    ['a case that was left open', openCase],
    ['a receipt that nobody noted', receipt],
  ])('%s is on the disk for twenty minutes at most, also after a crash; the draft stays', async (_, make) => {
    const { db } = await open()
    const [days, minutes] = [await tempFolder(), await tempFolder()]
    const clock = { time: Date.parse('2027-02-09T03:00:00Z') }
    const now = () => new Date(clock.time)
    const epochs = await openEpochs({ dir: days, now })
    /** A process of its own: nothing in memory. */
    const process = () => {
      const brief = createBriefKeys({ home: briefFiles(minutes), now })
      return { brief, sessions: createSessions({ db, epochs, brief }) }
    }
    /** What somebody reads who took database, keys of the day and the address. */
    const seized = async () => {
      const [row] = await db.session.findMany()
      if (row === undefined) throw new Error('no row')
      const sealed = openWith(draftKey(epochs.today(), address), row.state, `session:${row.id}:${row.version}`)
      return Buffer.from(sealed).toString('utf8')
    }
    const first = process()
    const loaded = await first.sessions.load(address, 'id', now())
    const draft = { caseId: 'unfinished' } as Draft
    const state: SessionState = {
      ...newState('id', now()),
      at: make(now()),
      draft,
      seen: ['1', '2'],
      replies: [{ text: SECRET }],
    }
    await (await first.sessions.save(address, loaded, state, now())).commit()
    expect(await seized()).toContain('unfinished')
    expect(await seized()).not.toContain(SECRET)

    clock.time += 14 * MINUTE
    const second = process()
    expect(await second.brief.rotate()).toBe(0)
    expect((await second.sessions.load(address, 'id', now())).state).toEqual(state)

    clock.time += 6 * MINUTE
    // Not even before its file is destroyed.
    const late = await second.sessions.load(address, 'id', now())
    expect(JSON.stringify(late)).not.toContain(SECRET)
    const third = process()
    expect(await third.brief.rotate()).toBe(1)
    expect(await readdir(minutes)).toEqual([])
    const { state: after } = await third.sessions.load(address, 'id', now())
    expect(after.draft).toEqual(draft)
    // The newest message, delivered again, is read anew; what came before it is not.
    expect(after).toMatchObject({ seen: ['1'], replies: [] })
    expect(after.at).toMatchObject({ [state.at.mode]: { until: '1970-01-01T00:00:00.000Z' } })
  })

  test.each([
    ['early in the day', '2027-02-09T00:10:00+07:00'],
    ['late in the day', '2027-02-09T23:50:00+07:00'],
  ])('a row saved %s stays 24 hours and is swept away before 48 are over', async (_, saved) => {
    const { db } = await open()
    const start = new Date(saved)
    const epochs = await openEpochs({ dir: await tempFolder(), now: () => start })
    const brief = createBriefKeys({ home: briefFiles(await tempFolder()), now: () => start })
    const sessions = createSessions({ db, epochs, brief })
    const nobody = await sessions.load(address, 'id', start)
    await (await sessions.save(address, nobody, newState('id', start), start)).commit()
    const after = (minutes: number) => sessions.purge(new Date(start.getTime() + minutes * MINUTE))
    expect(await after(24 * 60 - 1)).toBe(0)
    expect(await after(48 * 60)).toBe(1)
  })
})
