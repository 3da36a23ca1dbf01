/** A database is lost, and with it the only rows that knew of some withdrawals: a restore must not bring those cases back. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { run as backup } from '../../src/cli/backup.ts'
import { run as restore } from '../../src/cli/restore.ts'
import { BAWASLU, report, type Someone, startWorld } from './world.ts'

/** A report under pressure, to be sent later. */
async function later(reporter: Someone) {
  for (const text of ['/lapor', 'setuju', '2', '1', '1', '1', 'Kepala dinas meminta kami mengumpulkan KTP warga.'])
    await reporter.says(text)
  for (const text of ['selesai', 'kepala dinas di Dinas Contoh', 'kemarin', 'ya']) await reporter.says(text)
  await reporter.presses('Hari itu juga')
  for (const text of ['tembalang', '1', 'tidak']) await reporter.says(text)
  await reporter.presses('Kirim')
  const told = await reporter.presses('Kirim nanti')
  return {
    code: /Kode kasus: (\S+)/.exec(told[0] ?? '')?.[1] ?? '',
    receipt: told.find((text) => /^[\d ]{24}$/.test(text)) ?? '',
  }
}

async function leave(reporter: Someone, receipt: string): Promise<void> {
  await reporter.says(receipt.slice(-4))
  await reporter.presses('Saya cek sendiri')
  await reporter.presses('Nanti saja')
}

async function withdraw(reporter: Someone, receipt: string): Promise<void> {
  await reporter.says('cek')
  await reporter.says(receipt)
  await reporter.presses('Tarik laporan')
  expect((await reporter.presses('Ya, tarik'))[0]).toMatch(/sudah ditarik/)
}

/** A report sent later and one that an office has, a backup of today, and then the first is withdrawn, perhaps both. */
async function place({ both }: { both: boolean }) {
  const folder = mkdtempSync(join(tmpdir(), 'kentongan-lost-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const database = join(folder, 'kentongan.db')
  const copy = join(folder, 'backup.db')
  const yesterday = new Date(Date.now() - 86_400_000)
  const world = await startWorld(`file:${database}`, { delays: { answerMinutes: [10, 60] } }, {}, yesterday)
  const official = await world.official(BAWASLU, 'Pak Petugas')
  // Commands go by the clock of the machine.
  world.clock.now = new Date()
  await world.restart()
  const { dataDir, keysDir } = world.config
  for (const [name, value] of Object.entries({
    KENTONGAN_DATA: dataDir,
    KENTONGAN_CONFIG: join(dirname(dataDir), 'kentongan.yaml'),
    DATABASE_URL: `file:${database}`,
  }))
    vi.stubEnv(name, value)
  onTestFinished(() => void vi.unstubAllEnvs())
  const printed: string[] = []
  const print = vi.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0)
  onTestFinished(() => print.mockRestore())

  const [unseen, seen] = [world.someone('Ani'), world.someone('Budi')]
  const first = await later(unseen)
  await leave(unseen, first.receipt)
  const second = await report(seen, 'Lurah membagikan sembako di balai.')
  await leave(seen, second.receipt)
  await backup(['--out', copy])
  await withdraw(unseen, first.receipt)
  if (both) await withdraw(seen, second.receipt)
  const loseDatabase = async () => {
    for (const end of ['', '-wal', '-shm']) rmSync(database + end, { force: true })
  }
  return {
    world,
    official,
    first,
    second,
    loseDatabase,
    loseList: async () => rmSync(join(keysDir, 'withdrawn')),
    /** Resolves to what it said. */
    async bringBack(codes = 'none'): Promise<string> {
      printed.length = 0
      await loseDatabase()
      await restore([copy, '--withdrawn', codes])
      return printed.join('')
    },
    async statuses() {
      const cases = await world.service.store.db.case.findMany()
      return Object.fromEntries(cases.map(({ code, status, body }) => [code, [status, body.length > 0]]))
    },
  }
}

const LONG = { timeout: 120_000 }

test('withdrawn before any office saw it, or had the news of it', LONG, async () => {
  const { world, official, first, second, bringBack, loseList, statuses } = await place({ both: true })
  expect(official.sees().join('\n')).not.toMatch(/ditarik/)
  let said = ''
  await world.restart({}, async () => {
    said = await bringBack()
  })
  await world.quiet()
  expect(await statuses()).toEqual({ [first.code]: ['withdrawn', false], [second.code]: ['withdrawn', false] })
  expect(said).toMatch(/2 cases that were withdrawn are erased again/)
  expect(said).not.toMatch(/come back/)
  const heard = official.sees().join('\n')
  expect(heard).toMatch(new RegExp(`${second.code} sudah ditarik pelapor sebelumnya`))
  expect(heard).not.toContain(first.code)

  // Its list lost as well, a restore can only say what that means.
  await world.restart({}, async () => {
    await loseList()
    said = await bringBack()
  })
  expect(said).toMatch(/withdrawn is missing: a report that was withdrawn since the backup .* can come back/)
  expect(await statuses()).toMatchObject({ [first.code]: ['held', true] })
})

test('withdrawn before there was a list: it is filled from the database', LONG, async () => {
  const { world, first, bringBack, loseList, statuses } = await place({ both: false })
  await world.restart({}, loseList)
  let said = ''
  await world.restart({}, async () => {
    said = await bringBack()
  })
  expect(await statuses()).toMatchObject({ [first.code]: ['withdrawn', false] })
  expect(said).not.toMatch(/come back/)
})

test('the machine was lost on the day of the backup, and the service started before the restore', LONG, async () => {
  const { world, first, bringBack, loseDatabase, loseList, statuses } = await place({ both: false })
  await world.restart({}, async () => {
    await loseDatabase()
    await loseList()
  })
  let said = ''
  await world.restart({}, async () => {
    said = await bringBack()
  })
  expect(said).toMatch(/tells of all withdrawals only after [\d-]+: .* can come back/)
  expect(await statuses()).toMatchObject({ [first.code]: ['held', true] })
})

test('a mistyped code erases no report in a later restore', LONG, async () => {
  const { world, official, first, second, bringBack, statuses } = await place({ both: false })
  await world.restart({}, async () => void (await bringBack(second.code)))
  await world.quiet()
  expect(await statuses()).toEqual({ [first.code]: ['withdrawn', false], [second.code]: ['withdrawn', false] })
  expect(official.sees().join('\n')).toContain(second.code)
  // Also after a start, at which the list is filled from the database.
  await world.restart({}, async () => void (await bringBack()))
  expect(await statuses()).toEqual({ [first.code]: ['withdrawn', false], [second.code]: ['received', true] })
})
