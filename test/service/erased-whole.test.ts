/** "Hapus" takes everything out of the chat, also what was said just before a restart, a failure or a limit. */
import { expect, test, vi } from 'vitest'
import { describeStores } from '../support/store.ts'
import { type ServiceWorld, type Someone, startWorld, toReview } from './world.ts'

const STORY = 'Lurah membagikan sembako di balai.'

/** What the chat shows after erasing it, from the answer to that on. */
async function erased(reporter: Someone): Promise<string[]> {
  await reporter.says('hapus')
  await reporter.presses('Ya, hapus')
  return reporter.person.screen().map(({ text }) => text)
}

const onlyTheEnd = [
  expect.stringMatching(/^(Pesan|Isi)/),
  'Draf sudah dihapus.',
  expect.stringMatching(/^Laporan yang sudah terkirim tidak ikut/),
  expect.stringMatching(/^Hapus sendiri/),
  expect.any(String),
  expect.stringMatching(/^Terima kasih/),
]

/** The database takes no conversation, as on a full disk. */
const REFUSING = {
  sqlite: {
    begin: `CREATE TRIGGER refusing BEFORE UPDATE ON "Session" BEGIN SELECT RAISE(ABORT, 'full'); END`,
    end: 'DROP TRIGGER refusing',
  },
  postgresql: {
    begin: 'ALTER TABLE "Session" ADD CONSTRAINT refusing CHECK ("version" < 0) NOT VALID',
    end: 'ALTER TABLE "Session" DROP CONSTRAINT refusing',
  },
}

describeStores((open, kind) => {
  async function world(): Promise<{ world: ServiceWorld; reporter: Someone }> {
    const store = await open()
    const started = await startWorld(store.url)
    return { world: started, reporter: started.someone('Pelapor') }
  }

  test('the review page that stood there before a restart', { timeout: 60_000 }, async () => {
    const { world: here, reporter } = await world()
    await toReview(reporter, STORY)
    await here.restart()
    expect(await erased(reporter)).toEqual(onlyTheEnd)
    expect(here.complaints).toEqual([])
  })

  test('what a turn answered before one that failed', { timeout: 60_000 }, async () => {
    const { world: here, reporter } = await world()
    await toReview(reporter, STORY)
    const { db } = here.service.store
    await db.$executeRawUnsafe(REFUSING[kind].begin)
    await reporter.person.says('bantuan')
    await vi.waitFor(() => expect(here.complaints).toContainEqual(expect.stringContaining('A turn failed')), 20_000)
    await db.$executeRawUnsafe(REFUSING[kind].end)
    await here.quiet()
    expect(await erased(reporter)).toEqual(onlyTheEnd)
  })

  test('a command of officials, with the code of a case in it', { timeout: 60_000 }, async () => {
    const { world: here, reporter } = await world()
    await toReview(reporter, STORY)
    for (const command of ['/status SMG-7F4K2', '/kasus SMG-7F4K2'])
      expect(await reporter.says(command)).toEqual([expect.stringMatching(/^Ini hanya untuk chat.*kepada \S.*CEK/)])
    expect(await erased(reporter)).toEqual(onlyTheEnd)
    expect(here.complaints).toEqual([])
  })

  test('parts of a story above the limit of a minute', { timeout: 60_000 }, async () => {
    const { world: here, reporter } = await world()
    for (const text of ['/lapor', 'setuju', '1', '3', '2']) await reporter.says(text)
    here.clock.now = new Date(here.clock.now.getTime() + 120_000)
    for (let part = 1; part <= 33; part += 1) {
      await reporter.person.says(`Bagian ${part} cerita saya.`)
      await here.quiet()
    }
    expect(reporter.sees()).toContainEqual(expect.stringMatching(/cepat/))
    here.clock.now = new Date(here.clock.now.getTime() + 120_000)
    expect(await erased(reporter)).toEqual(onlyTheEnd)
  })
})
