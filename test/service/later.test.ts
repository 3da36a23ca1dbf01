/** "Kirim nanti" and later answers, through the whole service: what officials see, and when. */
import { expect, test } from 'vitest'
import { describeStores } from '../support/store.ts'
import { BAWASLU, INSPEKTORAT, report, type ServiceWorld, type Someone, startWorld } from './world.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** The required path up to the review page, under pressure. */
async function underPressure(reporter: Someone): Promise<string[]> {
  for (const text of ['/lapor', 'setuju', '2', '1', '1', '1', 'Kepala dinas meminta kami mengumpulkan KTP warga.'])
    await reporter.says(text)
  for (const text of ['selesai', 'kepala dinas di Dinas Contoh', 'kemarin', 'ya']) await reporter.says(text)
  await reporter.presses('Hari itu juga')
  for (const text of ['tembalang', '1', 'tidak']) await reporter.says(text)
  return reporter.presses('Kirim')
}

const pass = (world: ServiceWorld, ms: number): void => {
  world.clock.now = new Date(world.clock.now.getTime() + ms)
}
/** Everything an official can ask for. */
async function looks(official: Someone, code: string): Promise<string> {
  const seen = official.sees()
  for (const asked of ['/kasus', `/kasus ${code}`, `/tanya ${code} Siapa saksinya?`, `/status ${code}`])
    seen.push(...(await official.says(asked)))
  return seen.join('\n')
}

describeStores((open) => {
  test('offered first under pressure; seen by nobody until its day; told to the reporter', async () => {
    const store = await open()
    const world = await startWorld(store.url)
    const official = await world.official(BAWASLU, 'Pak Petugas')
    const reporter = world.someone('Pelapor')
    const [asked] = await underPressure(reporter)
    expect(asked).toMatch(/Kirim sekarang atau nanti\?.*1 sampai 3 hari lagi/s)
    expect(reporter.buttons().slice(0, 2)).toEqual(['Kirim nanti', 'Kirim sekarang'])
    const told = await reporter.presses('Kirim nanti')
    expect(told[0]).toMatch(/disegel dan sampai ke .* dalam 1 sampai 3 hari, paling lambat Sabtu, 3 Februari 2024/)
    const code = /Kode kasus: (\S+)/.exec(told[0] ?? '')?.[1] ?? ''
    const receipt = told.find((text) => /^[\d ]{24}$/.test(text)) ?? ''
    await reporter.says(receipt.slice(-4))
    await reporter.presses('Saya cek sendiri')
    await reporter.presses('Nanti saja')

    await reporter.says('cek')
    const shown = (await reporter.says(receipt)).join('\n')
    expect(shown).toMatch(/belum dikirim\. Akan sampai ke instansi 1 sampai 3 hari sesudah Anda mengirimnya/)
    expect(shown).not.toContain('diterima')
    // What is added meanwhile waits with it.
    await reporter.presses('Tulis ke petugas')
    await reporter.says('Masih ada satu saksi lagi.')
    await reporter.presses('Kirim')

    const moment = Number((await store.db.case.findFirstOrThrow()).heldUntil)
    for (const until of [world.clock.now.getTime() + 60 * MINUTE, moment - 5 * MINUTE]) {
      world.clock.now = new Date(until)
      const seen = await looks(official, code)
      expect(seen).toMatch(/Tidak ada kasus yang terbuka/)
      expect(seen).not.toMatch(/KTP|saksi lagi|ASN ditekan/)
    }
    world.clock.now = new Date(moment)
    await official.says('/bantuan')
    await world.quiet()
    const notices = official.person.screen().map(({ text }) => text)
    const at = notices.findIndex((text) => text.startsWith(`INFORMASI AWAL ${code}`))
    expect(at).toBeGreaterThan(0)
    // "Kemarin" would say on which day it was written.
    expect(notices[at]).toMatch(/Kejadian: Selasa, 30 Januari 2024 \(.*\)/)
    expect(notices[at]).not.toMatch(/kemarin|ditulis/)
    // Dated with the day on which it arrives, and in order.
    const day = new Date(moment + 7 * 60 * MINUTE).toISOString().slice(0, 10)
    expect(notices[at]).toMatch(new RegExp(`Diterima.*${Number(day.slice(8))} Februari 2024`))
    // It was known on 30 January: the seven days run from there, and what is left from the day it arrived.
    expect(notices[at]).toMatch(/Batas Pilkada Selasa, 6 Februari 2024/)
    expect(notices.findIndex((text) => text.includes('Masih ada satu saksi lagi.'))).toBeGreaterThan(at)
    expect((await official.says(`/kasus ${code}`)).join()).toContain(code)
    expect(await store.db.case.findFirst()).toMatchObject({ status: 'received', receivedOn: day, heldUntil: null })
    // What was added before did not touch it earlier than it came.
    expect(await store.db.case.findFirst()).toMatchObject({ touchedOn: day })
    expect(world.complaints).toEqual([])
  })

  test('withdrawn in time, nobody ever hears of it', async () => {
    const store = await open()
    const world = await startWorld(store.url)
    const official = await world.official(BAWASLU, 'Pak Petugas')
    const reporter = world.someone('Pelapor')
    await underPressure(reporter)
    const told = await reporter.presses('Kirim nanti')
    const code = /Kode kasus: (\S+)/.exec(told[0] ?? '')?.[1] ?? ''
    const receipt = told.find((text) => /^[\d ]{24}$/.test(text)) ?? ''
    await reporter.says(receipt.slice(-4))
    await reporter.presses('Saya cek sendiri')
    await reporter.presses('Nanti saja')
    await reporter.says('cek')
    await reporter.says(receipt)
    expect((await reporter.presses('Tarik laporan')).join()).not.toMatch(/Instansi diberi tahu/)
    expect((await reporter.presses('Ya, tarik')).join('\n')).toMatch(/sudah ditarik.*Tidak ada yang membacanya/s)
    official.sees()
    pass(world, 4 * DAY)
    const seen = await looks(official, code)
    expect(seen).toMatch(/Tidak ada kasus yang terbuka/)
    expect(seen).not.toMatch(/KTP|ditarik/)
    expect(await store.db.outboxItem.count()).toBe(0)
  })

  test('answers, messages, evidence and a withdrawal are held 10 to 60 minutes, from every chat and command', async () => {
    const store = await open()
    const world = await startWorld(store.url, { delays: { answerMinutes: [10, 60] } })
    const official = await world.official(BAWASLU, 'Pak Petugas')
    const inspector = await world.official(INSPEKTORAT, 'Bu Inspektur')
    const reporter = world.someone('Pelapor')
    const { code, receipt } = await report(reporter, 'Lurah membagikan sembako di balai kelurahan.')
    await reporter.says(receipt.slice(-4))
    await reporter.presses('Saya cek sendiri')
    await reporter.presses('Nanti saja')
    await official.says(`/tanya ${code} Kapan rapatnya?`)
    await official.presses('Kirim')
    await reporter.says('cek')
    await reporter.says(receipt)
    for (const step of ['answer', 'withdraw'] as const) {
      official.sees()
      inspector.sees()
      if (step === 'answer') {
        await reporter.presses('Jawab')
        await reporter.says('Rapatnya Senin malam.')
        await reporter.presses('Kirim')
        await reporter.presses('Tulis ke petugas')
        await reporter.says('Ada notulennya juga.')
        await reporter.presses('Kirim')
      } else {
        await reporter.says('cek')
        await reporter.says(receipt)
        await reporter.presses('Tarik laporan')
        await reporter.presses('Ya, tarik')
      }
      const dues = (await store.db.outboxItem.findMany({ where: { linkId: { not: null } } })).map(({ dueAt }) =>
        Number(dueAt),
      )
      expect(dues.length).toBeGreaterThan(0)
      // The clear column is as coarse as five minutes: it does not say when the reporter wrote.
      expect(dues.every((due) => due % (5 * MINUTE) === 0)).toBe(true)
      for (const due of dues) {
        expect(due).toBeGreaterThanOrEqual(world.clock.now.getTime() + 9 * MINUTE)
        expect(due).toBeLessThanOrEqual(world.clock.now.getTime() + 65 * MINUTE)
      }
      pass(world, 8 * MINUTE)
      const early = [...(await looksAt(official, code)), ...inspector.sees()].join('\n')
      expect(early).not.toMatch(/Senin malam|notulen|ditarik/)
      pass(world, 58 * MINUTE)
      await official.says('/bantuan')
      await world.quiet()
      const late = official.person
        .screen()
        .map(({ text }) => text)
        .join('\n')
      expect(late).toMatch(step === 'answer' ? /Senin malam.*notulen/s : new RegExp(`${code} ditarik pelapor`))
    }
    expect(world.complaints).toEqual([])
  })
})

/** What can be looked at without changing anything. */
async function looksAt(official: Someone, code: string): Promise<string[]> {
  const seen = official.sees()
  for (const asked of ['/kasus', `/kasus ${code}`, `/tanya ${code}`, '/batal', `/status ${code}`, '/batal'])
    seen.push(...(await official.says(asked)))
  return seen
}
