/** "Kabari di sini" through the whole service: asked after sending and in an open case, told, stopped by button and word. */
import { expect, test } from 'vitest'
import { describeStores } from '../support/store.ts'
import { BAWASLU, report, type ServiceWorld, startWorld } from './world.ts'

const PING = 'Ada pesan untuk Anda. Balas STOP bila tidak mau dikabari lagi.'

/** The next evening, as far as the clock of the service goes. */
async function evening(world: ServiceWorld): Promise<void> {
  const day = new Date(world.clock.now.getTime() + 86_400_000).toISOString().slice(0, 10)
  for (const time of ['18:00', '20:59']) {
    world.clock.now = new Date(`${day}T${time}:00+07:00`)
    await world.service.turnKeys()
    await world.service.evening.run()
    await world.quiet()
  }
}

describeStores((open) => {
  test('asked, told, read, stopped by button; again from the case, stopped by word', async () => {
    const store = await open()
    const world = await startWorld(store.url)
    const rows = () => store.db.ping.count()
    const official = await world.official(BAWASLU, 'Pak Petugas')
    const reporter = world.someone('Pelapor')
    const { code, receipt } = await report(reporter, 'Lurah membagikan sembako di balai kelurahan.')
    const [, asked] = await reporter.says(receipt.slice(-4))
    // What is kept, how long, and the risk, before the answer.
    expect(asked).toMatch(/tersegel, paling lama 30 hari.*STOP.*Risikonya: .*server.*layar HP/s)
    expect(await rows()).toBe(0)
    const [accepted, offer] = await reporter.presses('Kabari di sini')
    expect(accepted).toMatch(/^Baik, kami kabari di chat ini kalau ada pesan/)
    expect(offer).toMatch(/hapus isi chat.*Kalau dihapus, kami juga tidak mengabari lagi di sini/s)
    await reporter.presses('Nanti saja')
    expect(await rows()).toBe(1)

    await official.says(`/tanya ${code} Apakah ada barang yang dibagikan?`)
    await official.presses('Kirim')
    expect(reporter.sees()).toEqual([])
    await evening(world)
    expect(reporter.sees()).toEqual([PING])
    expect(reporter.buttons()).toEqual(['STOP'])
    await evening(world)
    expect(reporter.sees()).toEqual([])

    expect(await reporter.presses('STOP')).toEqual([
      'Baik. Alamat chat Anda sudah kami hapus. Kami tidak akan mengabari lagi.',
    ])
    expect(await rows()).toBe(0)
    expect(await reporter.says('stop')).toEqual([expect.stringMatching(/^Tidak ada kabar yang perlu dihentikan/)])

    // From the open case, and the row of its menu says how it is.
    await reporter.says('cek kasus saya')
    await reporter.says(receipt)
    expect(reporter.buttons()).toContain('Kabari di sini')
    await reporter.presses('Kabari di sini')
    expect((await reporter.presses('Kabari di sini'))[0]).toMatch(/^Baik, kami kabari/)
    expect(reporter.buttons()).toContain('Jangan kabari lagi')
    await reporter.says('tutup')

    // In the middle of another report the word ends the news and not the report.
    await reporter.says('/lapor')
    await reporter.presses('Setuju')
    expect(await reporter.says('aja dikabari')).toEqual([
      expect.stringMatching(/Alamat chat Anda sudah kami hapus/),
      expect.stringMatching(/ingin Anda sampaikan/),
    ])
    expect((await reporter.says('STOP'))[0]).toMatch(/ketik BATAL/)
    expect(await rows()).toBe(0)
    await evening(world)
    expect(reporter.sees()).toEqual([])
    expect(world.complaints).toEqual([])
  })

  test('erasing the chat ends it and takes the pings along; so does blocking the bot', async () => {
    const store = await open()
    const world = await startWorld(store.url)
    const official = await world.official(BAWASLU, 'Pak Petugas')
    const reporter = world.someone('Pelapor')
    const { code, receipt } = await report(reporter, 'Lurah membagikan sembako di balai kelurahan.')
    await reporter.says(receipt.slice(-4))
    await reporter.presses('Kabari di sini')
    await reporter.presses('Nanti saja')
    await official.says(`/tanya ${code} Kapan rapatnya?`)
    await official.presses('Kirim')
    await evening(world)
    expect(reporter.sees()).toEqual([PING])
    await reporter.says('hapus')
    const said = await reporter.presses('Ya, hapus')
    expect(said.join('\n')).toMatch(/Kabar di chat ini, kalau ada, ikut berhenti/)
    expect(await store.db.ping.count()).toBe(0)
    expect(reporter.person.screen().map(({ text }) => text)).not.toContain(PING)

    const other = world.someone('Pelapor lain')
    const second = await report(other, 'Camat memakai mobil dinas untuk mengantar kaus calon.')
    await other.says(second.receipt.slice(-4))
    await other.presses('Kabari di sini')
    expect(await store.db.ping.count()).toBe(1)
    await other.person.blocks()
    await world.quiet()
    expect(await store.db.ping.count()).toBe(0)
  })

  test('withdrawing ends it, and the erasing that is offered next takes the pings along', async () => {
    const store = await open()
    const world = await startWorld(store.url)
    const official = await world.official(BAWASLU, 'Pak Petugas')
    const reporter = world.someone('Pelapor')
    const { code, receipt } = await report(reporter, 'Lurah membagikan sembako di balai kelurahan.')
    await reporter.says(receipt.slice(-4))
    await reporter.presses('Kabari di sini')
    await reporter.presses('Nanti saja')
    await official.says(`/tanya ${code} Kapan rapatnya?`)
    await official.presses('Kirim')
    await evening(world)
    await reporter.says('cek')
    await reporter.says(receipt)
    await reporter.presses('Tarik laporan')
    await reporter.presses('Ya, tarik')
    expect(await store.db.ping.count()).toBe(0)
    expect(reporter.person.screen().map(({ text }) => text)).toContain(PING)
    await reporter.presses('Ya, hapus')
    expect(reporter.person.screen().map(({ text }) => text)).not.toContain(PING)
  })

  test('a page in the browser is not offered it: nobody could be told there', async () => {
    const store = await open()
    const world = await startWorld(store.url)
    const reporter = world.someone('Pelapor')
    const { receipt } = await report(reporter, 'Lurah membagikan sembako di balai kelurahan.')
    const tab = await world.tab()
    await tab.says('cek')
    expect((await tab.says(receipt)).length).toBeGreaterThan(0)
    await expect(tab.picks('Kabari di sini')).rejects.toThrow(/shows no button/)
  })
})
