/** One story from the invitation of an office to the withdrawal, through the whole service, on both databases. */
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { CANARY, picture, withTraces } from '../support/images.ts'
import { describeStores } from '../support/store.ts'
import { BAWASLU, INSPEKTORAT, report, startWorld } from './world.ts'

describeStores((open) => {
  test('invite, report with a photo, read, ask, answer from a browser, close, withdraw', async () => {
    const store = await open()
    const world = await startWorld(store.url)
    const { code: invitation } = await world.service.invitations.create(BAWASLU)

    const official = world.someone('Pak Petugas')
    expect(await official.says(`/petugas ${invitation}`)).toEqual([
      expect.stringMatching(/terhubung dengan Bawaslu Kota Semarang/),
    ])
    expect(await world.someone('Orang lain').says(`/petugas ${invitation}`)).toEqual([expect.stringMatching(/sudah/i)])
    expect(await official.says('/lapor')).toEqual([expect.stringMatching(/tidak bisa|bukan/i)])
    const inspector = await world.official(INSPEKTORAT, 'Bu Inspektur')

    const reporter = world.someone('Pelapor')
    const photo = await withTraces(picture(320, 240)).jpeg().toBuffer()
    const { code, receipt, offices } = await report(reporter, 'Lurah membagikan sembako di balai kelurahan.', photo)
    expect(offices).toBe('Bawaslu Kota Semarang dan Inspektorat Kota Semarang')
    expect(await reporter.says(receipt.slice(-4))).toEqual([expect.stringMatching(/Cocok/), expect.any(String)])

    // The notice: words, buttons, protected; the picture for the office that takes it by chat, cleaned.
    const notice = official.person.screen().find(({ text }) => text.startsWith(`INFORMASI AWAL ${code}`))
    expect(notice).toMatchObject({ protect: true })
    expect(notice?.text).toMatch(/Uraian: Lurah membagikan sembako di balai kelurahan\./)
    expect(official.buttons()).toEqual(['Sudah dibaca', 'Tanya', 'Ubah status'])
    const [file] = official.person.screen().flatMap((message) => (message.file === undefined ? [] : [message.file]))
    const bytes = Buffer.from(file?.bytes ?? [])
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width: 320, height: 240 })
    expect(bytes.includes(CANARY)).toBe(false)
    expect(inspector.sees().some((text) => text.startsWith(`INFORMASI AWAL ${code}`))).toBe(true)
    expect(inspector.person.screen().some((message) => message.file !== undefined)).toBe(false)

    expect(await official.presses('Sudah dibaca')).toEqual([expect.stringContaining(`${code} dinyatakan dibaca`)])
    expect(inspector.sees()).toEqual([expect.stringContaining(`${code} dinyatakan dibaca oleh Bawaslu`)])
    await official.says(`/tanya ${code} Apakah ada barang yang dibagikan?`)
    expect(await official.presses('Kirim')).toEqual([expect.stringContaining('tersimpan')])

    // From a browser: nothing but the receipt says whose case it is.
    const tab = await world.tab()
    await tab.says('cek')
    const shown = await tab.says(receipt)
    expect(shown[0]).toMatch(new RegExp(`^Kasus ${code}, .*\\nPetugas di Bawaslu Kota Semarang sudah membaca`))
    expect(shown.join('\n')).toContain('"Apakah ada barang yang dibagikan?"')
    await tab.picks('Jawab')
    expect((await tab.says('Beras lima kilo. Nomor saya 0812-0000-1234.')).join()).toMatch(/nomor telepon disamarkan/)
    expect((await tab.picks('Kirim'))[0]).toMatch(/^Jawaban tersimpan/)
    expect(official.sees()).toEqual([expect.stringContaining('Beras lima kilo. Nomor saya [nomor telepon disamarkan]')])

    await official.says(`/status ${code}`)
    await official.presses('Tutup kasus')
    await official.presses('menjadi temuan resmi pengawas pemilu')
    await official.says('Sudah kami teruskan ke instansi pembina.')
    expect(await official.presses('Simpan')).toEqual([expect.stringContaining(`Status ${code} menjadi`)])
    expect(inspector.sees().at(-1)).toContain(code)
    await tab.says('tutup')
    await tab.says('cek')
    const closed = (await tab.says(receipt)).join('\n')
    expect(closed).toContain('Sudah kami teruskan ke instansi pembina.')
    expect(closed).not.toMatch(/Tambah bukti/)

    // Another case is withdrawn from another phone.
    const other = await report(reporter, 'Camat memakai mobil dinas untuk mengantar kaus calon.')
    official.sees()
    const phone = world.someone('HP lain')
    await phone.says('cek kasus saya')
    await phone.says(other.receipt)
    await phone.presses('Tarik laporan')
    expect((await phone.presses('Ya, tarik'))[0]).toContain(`Laporan ${other.code} sudah ditarik`)
    expect(official.sees()).toEqual([expect.stringContaining(`${other.code} ditarik pelapor`)])
    expect(await official.says('/kasus')).toEqual(['Tidak ada kasus yang terbuka.'])
    const rows = await store.db.case.findMany({ orderBy: { closedOn: 'asc' } })
    expect(rows.find((row) => row.code === other.code)).toMatchObject({ status: 'withdrawn', category: '' })
    expect(rows.find((row) => row.code === other.code)?.body).toHaveLength(0)
    expect(rows.find((row) => row.code === code)).toMatchObject({ status: 'closed' })

    // What waits is only for offices without a chat.
    expect((await world.service.outbox.waiting()).linked).toBe(0)
    expect(world.complaints).toEqual([])
  })
})
