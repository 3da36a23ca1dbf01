/** Killed while a part of a screenshot is covered: the reporter's next message goes on with it, and only then it is sent. */
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import { drive, press, say } from '../support/canary/cast.ts'
import { BAWASLU, newWorld, official } from '../support/proof.ts'

/** Large enough to be at work on for a while. */
async function screenshot(): Promise<Buffer> {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 60 }
  return sharp({ create: { width: 2400, height: 3000, channels: 3, background: 'red', noise } })
    .jpeg({ quality: 80 })
    .toBuffer()
}

test('kill -9 in the middle of covering', { timeout: 300_000 }, async () => {
  const world = await newWorld({ office: { evidence: 'chat' } })
  const { api, service } = world
  await service.start()
  const bawaslu = await official(world, BAWASLU, 'Pak Bawaslu')
  const ani = api.person({ name: 'Pelapor' })
  const url = `file:${service.dataDir}/kentongan.db`
  const look = async () => {
    const store = await openStore(url)
    const [row, ...others] = await store.db.evidence.findMany()
    const chunks = row === undefined ? [] : (await store.db.direct.chunks(row.id)).map(({ data }) => data)
    await store.close()
    expect(others).toEqual([])
    return { state: row?.state, chunks }
  }
  await drive(
    ani,
    say('/lapor', /Setuju\?/),
    press('Setuju', /ingin Anda sampaikan/),
    press('ASN tidak netral', /soal apa/),
    press('Medsos & grup chat', /yang mana/),
    press('Unggah/sebar kampanye', /Ceritakan/),
    say('Ia mengunggah gambar calon di grup kantor.', /Lanjutkan menulis/),
    press('Selesai', /Siapa orangnya/),
    say('camat di kecamatan Contoh', /Kapan kejadiannya/),
    say('kemarin', /Benar\?/),
    press('Benar', /mengetahuinya/),
    press('Hari itu juga', /Di mana kejadiannya/),
    press('Di internet/HP saja', /Dari mana Anda tahu/),
    say('2', /khawatir/),
    press('Tidak', /sudah bisa dikirim/),
    press('Tambah detail', /Mau menambah apa/),
    press('Foto, video, dokumen', /Ada foto/),
  )
  await ani.sends(await screenshot())
  await ani.hears(/Bukti diterima/)
  await expect.poll(async () => (await look()).state, { timeout: 90_000 }).toBe('ready')
  const { chunks: before } = await look()
  await drive(
    ani,
    press('Tutup bagian gambar', /Bagian mana/),
    press('Pita atas', /tidak bisa dibuka lagi/),
    press('Tutup sekarang', /sedang kami tutup/),
  )
  await service.kill()
  expect((await look()).state).toBe('pending')

  await service.start()
  await ani.says('selesai')
  await ani.hears(/Mau menambah apa/)
  await ani.presses('Sudah cukup')
  const { text } = await ani.hears(/belum tertutup|sudah bisa dikirim/)
  if (/sudah bisa dikirim/.test(text)) await ani.presses('Kirim')
  else {
    await expect.poll(async () => (await look()).state, { timeout: 90_000 }).toBe('ready')
    await ani.says('kirim')
    await ani.hears(/sudah ditutup hitam: Pita atas/)
  }
  await ani.hears(/Kode kasus/)
  await bawaslu.hears(/INFORMASI AWAL/)
  const shown = await bawaslu.sees((screen) => screen.some(({ file }) => file !== undefined))
  const file = shown.find((message) => message.file !== undefined)?.file
  const { data, info } = await sharp(Buffer.from(file?.bytes ?? []))
    .raw()
    .toBuffer({ resolveWithObject: true })
  expect([info.width, info.height]).toEqual([2400, 3000])
  const row = info.width * info.channels
  expect(
    Math.max(...Array.from({ length: 700 }, (_, y) => Math.max(...data.subarray(y * row, (y + 1) * row)))),
  ).toBeLessThan(24)
  expect(Math.max(...data.subarray(800 * row, 801 * row))).toBeGreaterThan(100)

  // What the picture was before is in no file any more.
  await service.stop()
  const files = [...(await service.files()).values()]
  const pieces = before.map((chunk) => Buffer.from(chunk.subarray(2000, 2064)))
  expect(pieces.length).toBeGreaterThan(3)
  expect(pieces.filter((piece) => files.some((bytes) => bytes.includes(piece)))).toEqual([])
})
