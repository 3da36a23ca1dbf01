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

test('withdrawn before any office saw it, or had the news of it', { timeout: 120_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kentongan-lost-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const database = join(folder, 'kentongan.db')
  const copy = join(folder, 'backup.db')
  // Commands go by the clock of the machine.
  const world = await startWorld(`file:${database}`, { delays: { answerMinutes: [10, 60] } }, {}, new Date())
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

  const official = await world.official(BAWASLU, 'Pak Petugas')
  const [unseen, seen] = [world.someone('Ani'), world.someone('Budi')]
  const first = await later(unseen)
  await leave(unseen, first.receipt)
  const second = await report(seen, 'Lurah membagikan sembako di balai.')
  await leave(seen, second.receipt)
  await backup(['--out', copy])
  await withdraw(unseen, first.receipt)
  await withdraw(seen, second.receipt)
  expect(official.sees().join('\n')).not.toMatch(/ditarik/)

  const bringBack = async () => {
    for (const end of ['', '-wal', '-shm']) rmSync(database + end, { force: true })
    await restore([copy, '--withdrawn', 'none'])
  }
  const statuses = async () => {
    const cases = await world.service.store.db.case.findMany()
    return Object.fromEntries(cases.map(({ code, status, body }) => [code, [status, body.length > 0]]))
  }
  await world.restart({}, bringBack)
  await world.quiet()
  expect(await statuses()).toEqual({ [first.code]: ['withdrawn', false], [second.code]: ['withdrawn', false] })
  expect(printed.join('')).toMatch(/2 cases that were withdrawn are erased again/)
  expect(printed.join('')).not.toMatch(/comes back/)
  const heard = official.sees().join('\n')
  expect(heard).toMatch(new RegExp(`${second.code} sudah ditarik pelapor sebelumnya`))
  expect(heard).not.toContain(first.code)

  // Its list lost as well, a restore can only say what that means.
  await world.restart({}, async () => {
    rmSync(join(keysDir, 'withdrawn'))
    await bringBack()
  })
  expect(printed.join('')).toMatch(/withdrawn is missing: a report that was withdrawn before that .* comes back/)
  expect(await statuses()).toMatchObject({ [first.code]: ['held', true] })
})
