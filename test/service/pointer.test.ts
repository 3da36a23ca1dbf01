/** An office set to `notice: pointer`: it learns that there is a case, and nothing that anybody wrote. */
import { expect, test } from 'vitest'
import { findCanaries } from '../support/canaries.ts'
import { picture } from '../support/images.ts'
import { describeStores } from '../support/store.ts'
import { BAWASLU, INSPEKTORAT, report, startWorld } from './world.ts'

const STORY = 'wedhusgembel'
const QUESTION = 'bungkusankenar'
const ANSWER = 'amplopkenari'
const TARGET = 'dinaspengampu'
const REASON = 'alasanmelati'
const CLOSING = 'penutupseroja'

describeStores((open) => {
  test('sees code, category and deadline, and can still act on the case', async () => {
    const store = await open()
    const world = await startWorld(store.url, {}, { [INSPEKTORAT]: { notice: 'pointer' } })
    const official = await world.official(BAWASLU, 'Pak Petugas')
    const inspector = await world.official(INSPEKTORAT, 'Bu Inspektur')
    const second = await world.official(INSPEKTORAT, 'Pak Inspektur')
    inspector.sees()
    second.sees()
    const reporter = world.someone('Pelapor')
    const photo = await picture(320, 240).jpeg().toBuffer()
    const { code, receipt } = await report(reporter, `Lurah membagikan ${STORY} di balai kelurahan.`, photo)

    await reporter.says(receipt.slice(-4))

    const [notice = ''] = inspector.sees()
    expect(notice).toBe(
      [
        `INFORMASI AWAL ${code}`,
        'Kategori: Uang/barang/bansos',
        '',
        'Jenis pemilihan tidak jelas. Batas Pilkada Selasa, 6 Februari 2024, batas Pemilu Kamis, 8 Februari 2024.',
        '',
        'Isi laporan tidak dikirim lewat chat. Buka dengan kunci kantor.',
      ].join('\n'),
    )
    expect(inspector.person.screen().some(({ file }) => file !== undefined)).toBe(false)
    expect(inspector.buttons()).toEqual(['Sudah dibaca', 'Tanya', 'Ubah status'])

    // What others write: the question of another office, the reporter's answer, message and evidence.
    await official.says(`/tanya ${code} Apakah ada ${QUESTION} yang dibagikan?`)
    await official.presses('Kirim')
    expect(inspector.sees()).toEqual([`Bawaslu Kota Semarang mengajukan pertanyaan kepada pelapor ${code}.`])
    const phone = world.someone('HP lain')
    await phone.says('cek')
    await phone.says(receipt)
    await phone.presses('Jawab')
    await phone.says(`Ada ${ANSWER}.`)
    await phone.presses('Kirim')
    expect(official.sees().join()).toContain(ANSWER)
    expect(inspector.sees()).toEqual([
      expect.stringMatching(
        /: ada jawaban pelapor atas pertanyaan Bawaslu Kota Semarang\. Isinya tidak dikirim lewat chat/,
      ),
    ])
    await phone.presses('Tulis ke petugas')
    await phone.says(`Tambahan: ${ANSWER} lagi.`)
    await phone.presses('Kirim')
    expect(inspector.sees()).toEqual([expect.stringMatching(/: ada pesan dari pelapor\. Isinya tidak dikirim/)])

    expect(await inspector.presses('Sudah dibaca')).toEqual([expect.stringContaining(`${code} dinyatakan dibaca`)])
    expect((await inspector.says('/kasus')).join()).toContain(code)
    await inspector.says(`/tanya ${code} Apa yang dikatakan?`)
    expect(await inspector.presses('Kirim')).toEqual([expect.stringContaining('tersimpan')])
    // The office with the whole notice reads the question.
    expect(official.sees().at(-1)).toContain('Apa yang dikatakan?')

    // What officials type about a case: whereto it is passed on, why its status changes, why it ends.
    await official.says(`/status ${code}`)
    await official.presses('Diteruskan ke')
    await official.says(`Dinas yang ${TARGET}`)
    await official.says(`Karena ${REASON} di sana.`)
    await official.presses('Simpan')
    expect(inspector.sees()).toEqual([`Bawaslu Kota Semarang mengubah status ${code} menjadi: Diteruskan.`])
    await inspector.says(`/status ${code}`)
    await inspector.presses('Diteruskan ke')
    await inspector.says(`Badan yang ${TARGET}`)
    second.sees()
    await inspector.presses('Lewati')
    await inspector.presses('Simpan')
    expect(second.sees()).toEqual([`Inspektorat Kota Semarang mengubah status ${code} menjadi: Diteruskan.`])
    await official.says(`/status ${code}`)
    await official.presses('Diteruskan ke')
    await official.presses('BKPSDM Kota Semarang')
    await official.presses('Lewati')
    await official.presses('Simpan')
    expect(inspector.sees().at(-1)).toBe(
      `Bawaslu Kota Semarang mengubah status ${code} menjadi: Diteruskan ke BKPSDM Kota Semarang.`,
    )
    await official.says(`/status ${code}`)
    await official.presses('Tutup kasus')
    await official.presses('bukti belum cukup')
    await official.says(`Sebab ${CLOSING} kurang.`)
    await official.presses('Simpan')
    expect(inspector.sees()).toEqual([expect.stringContaining(`mengubah status ${code} menjadi: Ditutup`)])

    const chat = new Map(
      world.api.received.flatMap(({ chatId, body }, index) =>
        chatId === inspector.person.id || chatId === second.person.id ? [[`sent ${index}`, body] as const] : [],
      ),
    )
    expect(chat.size).toBeGreaterThan(5)
    expect(findCanaries(chat, [STORY, QUESTION, ANSWER, REASON, CLOSING, 'Contoh'])).toEqual([])
    expect(world.complaints).toEqual([])
  })
})
