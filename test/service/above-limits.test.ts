/** What comes above the limits on messages costs the database next to nothing, shared or not. */
import { expect, test, vi } from 'vitest'
import { describeStores } from '../support/store.ts'
import { startWorld } from './world.ts'

const MINUTES = 120_000

describeStores((open) => {
  test('a flood of one chat is written nowhere, and goes when the chat is erased', { timeout: 60_000 }, async () => {
    const store = await open()
    const here = await startWorld(store.url)
    const reporter = here.someone('Pelapor')
    for (const text of ['/lapor', 'setuju', '1', '3', '2']) await reporter.says(text)
    here.clock.now = new Date(here.clock.now.getTime() + MINUTES)
    const floods = async (from: number, to: number) => {
      for (let part = from; part <= to; part += 1) {
        await reporter.person.says(`Bagian ${part} cerita saya.`)
        await here.quiet()
      }
    }
    await floods(1, 35)
    const { direct } = here.service.store.db
    const saves = vi.spyOn(direct, 'saveSession')
    const row = await here.service.store.db.session.findMany()
    await floods(36, 45)
    expect(saves).not.toHaveBeenCalled()
    expect(await here.service.store.db.session.findMany()).toEqual(row)
    here.clock.now = new Date(here.clock.now.getTime() + MINUTES)
    await reporter.says('hapus')
    await reporter.presses('Ya, hapus')
    expect(reporter.person.screen().filter(({ text }) => text.startsWith('Bagian'))).toEqual([])
  })

  test('a group that is linked to no office is looked up once an hour', async () => {
    const store = await open()
    const here = await startWorld(store.url)
    const member = here.someone('Anggota', 'id', here.api.group().member(here.api.person({ name: 'Anggota' })))
    expect(await member.says('/start@KentonganTestBot')).toHaveLength(1)
    const reads = vi.spyOn(here.service.store.db.direct, 'session')
    expect(await member.says('/bantuan@KentonganTestBot')).toEqual([])
    expect(reads).not.toHaveBeenCalled()
  })
})
