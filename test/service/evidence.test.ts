/** Files that cannot be cleaned, from the chat to the office: only with a yes, and marked wherever they go. */
import { Client } from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { findTools } from '../../src/evidence/tools.ts'
import { docx } from '../support/documents.ts'
import { CANARY, picture, withTraces } from '../support/images.ts'
import { media } from '../support/media.ts'
import { recording } from '../support/recordings.ts'
import { describeStores } from '../support/store.ts'
import { readEvidence } from '../../src/evidence/read.ts'
import { BAWASLU, report, sent, type Someone, startWorld } from './world.ts'

const tools = await findTools()
const SOUND = 'SUARA-RAPAT-KOORDINASI'
const voice = (sender: Someone, words: string) =>
  sender.acts(sender.person.sends(recording(words), { as: 'voice', mime: 'audio/amr', caption: '' }))

/** Up to the page on which everything is looked at once more. */
async function upToReview(reporter: Someone): Promise<string[]> {
  for (const text of ['/lapor', 'setuju']) await reporter.says(text)
  await voice(reporter, SOUND)
  await voice(reporter, 'tanpa izin')
  for (const text of ['1', '3', '2', 'Camat mengajak stafnya memilih calon tertentu.', 'selesai', 'camat', 'kemarin'])
    await reporter.says(text)
  await reporter.says('ya')
  await reporter.presses('Hari itu juga')
  for (const text of ['tembalang', '1']) await reporter.says(text)
  return reporter.says('tidak')
}

describeStores((open, database) => {
  test('a recording goes along with a yes, marked; the other one is gone with the report', async () => {
    const store = await open()
    const world = await startWorld(store.url)
    const official = await world.official(BAWASLU, 'Pak Petugas')
    const reporter = world.someone('Pelapor')

    const asked = (await upToReview(reporter)).at(-1)
    expect(asked).toMatch(/^Berkas 1 \(pesan suara\) tidak bisa kami bersihkan/)
    expect(await reporter.says('kirim')).toContain(asked)
    expect(await store.db.case.count()).toBe(0)
    expect((await store.db.evidence.findMany()).map(({ state }) => state)).toEqual(['asked', 'asked'])
    const kept = await reporter.presses('Ya, sertakan')
    expect(kept[0]).toMatch(/"metadata tidak dihapus"/)
    expect(kept.at(-1)).toMatch(/^Berkas 2 \(pesan suara\)/)
    await reporter.presses('Buang berkas ini')
    const { code, receipt } = sent(await reporter.presses('Kirim'))

    expect((await store.db.evidence.findMany()).map(({ state }) => state)).toEqual(['ready'])
    const notice = official.person.screen().find(({ text }) => text.startsWith(`INFORMASI AWAL ${code}`))
    expect(notice?.text).toMatch(/1\. audio\/amr, 1 kB, metadata tidak dihapus, jangan disebarkan, SHA-256/)
    const [file, ...others] = official.person.screen().filter((message) => message.file !== undefined)
    expect(others).toEqual([])
    expect(file).toMatchObject({ protect: true, file: { kind: 'document', name: '1.amr' } })
    expect(file?.text).toBe(
      `${code}: metadata berkas 1 tidak dihapus. Jangan disebarkan; di dalamnya mungkin ada petunjuk tentang pelapor.`,
    )
    expect(Buffer.from(file?.file?.bytes ?? []).includes(SOUND)).toBe(true)
    const everything = JSON.stringify(world.api.received.map(({ body }) => body.toString('latin1')))
    expect(everything).not.toContain('tanpa izin')

    // Later, from the open case: asked in the same way, and waited for.
    await reporter.says(receipt.slice(-4))
    await reporter.says('nanti')
    await reporter.says('/cek')
    await reporter.says(receipt)
    await reporter.presses('Tambah bukti')
    await voice(reporter, 'rekaman kedua')
    await reporter.sends(await picture(32, 24).jpeg().toBuffer())
    expect((await reporter.presses('Selesai')).at(-1)).toMatch(/^Berkas 1 \(pesan suara\)/)
    expect(await store.db.evidence.count({ where: { caseId: { not: null } } })).toBe(1)
    const added = await reporter.presses('Ya, sertakan')
    expect(added.join('\n')).toMatch(/Bukti ditambahkan/)
    expect(await store.db.evidence.count({ where: { caseId: { not: null }, state: 'ready' } })).toBe(3)

    // Whoever goes away without an answer leaves nothing behind.
    await reporter.presses('Tambah bukti')
    await voice(reporter, 'rekaman ketiga')
    await reporter.says('kembali')
    expect(await store.db.evidence.count()).toBe(3)
    expect(world.complaints).toEqual([])
  })

  test('what photos recorded is in the report only where the reporter wants it', async () => {
    const store = await open()
    const world = await startWorld(store.url)
    const official = await world.official(BAWASLU, 'Pak Petugas')
    const reporter = world.someone('Pelapor')
    for (const text of ['/lapor', 'setuju']) await reporter.says(text)
    const photo = await withTraces(picture()).jpeg().toBuffer()
    const asFile = { as: 'document', mime: 'image/jpeg' } as const
    for (let n = 0; n < 4; n += 1) await reporter.acts(reporter.person.sends(photo, asFile))
    for (const text of ['1', '3', '2', 'Camat mengajak stafnya memilih.', 'selesai', 'camat', 'kemarin', 'ya'])
      await reporter.says(text)
    await reporter.presses('Hari itu juga')
    for (const text of ['tembalang', '1']) await reporter.says(text)
    const asked = (await reporter.says('tidak')).at(-1)
    expect(asked).toMatch(
      /berkas 1 tercatat waktu Selasa, 9 Februari 2027, 07:41 dan tempat -7\.053, 110\.434 \(titik di peta\)\. Dua hal itu kami buang/,
    )
    expect((await reporter.says('kirim')).at(-1)).toBe(asked)
    await reporter.presses('Tidak')
    await reporter.presses('Ya, simpan')
    expect(await store.db.evidence.count({ where: { NOT: { facts: null } } })).toBe(2)
    const review = await reporter.presses('Tidak untuk semua')
    expect(review.join('\n')).toMatch(/Bukti: 4, 1 dengan catatan waktu atau tempat/)
    expect(await store.db.evidence.count({ where: { NOT: { facts: null } } })).toBe(0)
    const { code } = sent(await reporter.presses('Kirim'))
    const notice = official.person.screen().find(({ text }) => text.startsWith(`INFORMASI AWAL ${code}`))?.text ?? ''
    expect(notice.match(/Catatan berkas.*/g)).toEqual([
      'Catatan berkas 2: waktu Selasa, 9 Februari 2027, 07:41, tempat -7.053, 110.434',
    ])
    expect(notice.match(/07:41|110\.434/g)).toHaveLength(2)
  })

  test('what photos recorded that are added to a case goes to its offices after a yes, and is nowhere after a no', async () => {
    const store = await open()
    const world = await startWorld(store.url)
    const official = await world.official(BAWASLU, 'Pak Petugas')
    const reporter = world.someone('Pelapor')
    const { receipt } = await report(reporter, 'Camat mengajak stafnya memilih calon tertentu.')
    for (const text of [receipt.slice(-4), 'nanti', '/cek', receipt]) await reporter.says(text)
    const photo = await withTraces(picture()).jpeg().toBuffer()
    const asFile = { as: 'document', mime: 'image/jpeg' } as const
    const undecided = () => store.db.evidence.count({ where: { NOT: { facts: null } } })

    await reporter.presses('Tambah bukti')
    for (let n = 0; n < 3; n += 1) await reporter.acts(reporter.person.sends(photo, asFile))
    expect((await reporter.presses('Selesai')).at(-1)).toMatch(
      /berkas 1 tercatat waktu Selasa, 9 Februari 2027, 07:41 dan tempat -7\.053, 110\.434/,
    )
    expect(await undecided()).toBe(3)
    await reporter.presses('Tidak')
    expect(await undecided()).toBe(2)
    official.sees()
    const added = await reporter.presses('Ya, simpan')
    expect(added.at(-1)).toMatch(/berkas 3 tercatat/)
    expect((await reporter.presses('Tidak')).join('\n')).toMatch(/Bukti ditambahkan/)
    expect(await undecided()).toBe(0)
    expect(
      official
        .sees()
        .join('\n')
        .match(/Catatan berkas.*/g),
    ).toEqual(['Catatan berkas 2: waktu Selasa, 9 Februari 2027, 07:41, tempat -7.053, 110.434'])

    // Whoever goes away has said no.
    await reporter.presses('Tambah bukti')
    await reporter.acts(reporter.person.sends(photo, asFile))
    await reporter.presses('Selesai')
    expect(await undecided()).toBe(1)
    await reporter.says('kembali')
    expect(await undecided()).toBe(0)
    expect(official.sees().join('\n')).not.toContain('07:41')
    expect(world.complaints).toEqual([])
  })

  test.runIf(database === 'postgresql')(
    'a file whose turn commits late is fetched then, whoever sent one meanwhile',
    async () => {
      const store = await open()
      const world = await startWorld(store.url)
      const photo = await picture(32, 24).jpeg().toBuffer()
      const slow = world.someone('Pelapor')
      for (const text of ['/lapor', 'setuju']) await slow.says(text)
      const client = new Client(store.url)
      await client.connect()
      onTestFinished(() => client.end())
      const waits = "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
      await client.query('BEGIN')
      await client.query('SELECT 1 FROM "Session" FOR UPDATE')
      const late = slow.sends(photo)
      await expect.poll(async () => (await client.query(waits)).rowCount).toBe(1)

      const quick = world.someone('Pelapor lain')
      for (const text of ['/lapor', 'setuju']) await quick.person.says(text)
      await quick.person.sends(photo)
      await expect.poll(() => store.db.evidence.findMany({ select: { state: true } })).toEqual([{ state: 'ready' }])
      await client.query('COMMIT')
      await late
      expect((await store.db.evidence.findMany()).map(({ state }) => state)).toEqual(['ready', 'ready'])
    },
  )

  test('an album that comes in one batch is answered once, with its words, and its limit is told once', async () => {
    const store = await open()
    const world = await startWorld(store.url)
    const reporter = world.someone('Pelapor')
    const photo = await picture(32, 24).jpeg().toBuffer()
    const album = (files: number, caption = '') =>
      reporter.acts(
        Promise.all(
          Array.from({ length: files }, (_, n) =>
            reporter.person.sends(photo, { album: 'a', ...(n === 0 && caption !== '' && { caption }) }),
          ),
        ),
      )
    expect(await album(3)).toHaveLength(4) // Welcome in three messages, and that files come later.
    for (const text of ['/lapor', 'setuju']) await reporter.says(text)
    expect(await album(3, 'Lurah membagikan kaus, nomor saya 0812-0000-1111.')).toEqual([
      expect.stringMatching(/^Tulisan di bawah berkas/),
      expect.stringContaining('[nomor telepon disamarkan]'),
      expect.stringMatching(/BUKAN SAYA/),
      expect.stringMatching(/^Berkas ini kami catat/),
      expect.stringMatching(/nanti bisa ditutup/),
      expect.stringMatching(/Apa yang ingin Anda sampaikan/),
    ])
    expect(await album(4)).toEqual([
      expect.stringMatching(/^Batasnya 5 berkas/),
      expect.stringMatching(/Apa yang ingin Anda sampaikan/),
    ])
    expect(await store.db.evidence.count()).toBe(5)
  })

  test('a draft that is cancelled takes its files along', async () => {
    const store = await open()
    const world = await startWorld(store.url)
    const reporter = world.someone('Pelapor')
    await upToReview(reporter)
    expect(await store.db.evidence.count()).toBe(2)
    await reporter.says('batal')
    await reporter.presses('Ya, hapus draf')
    expect(await store.db.evidence.count()).toBe(0)
    expect(await store.db.evidenceChunk.count()).toBe(0)
  })

  test.skipIf(tools.mat2 === undefined || tools.ffmpeg === undefined)(
    'with mat2 and ffmpeg: a letter and a video go along cleaned, asked about time and place only',
    { timeout: 600_000 },
    async () => {
      const store = await open()
      const world = await startWorld(store.url)
      const official = await world.official(BAWASLU, 'Pak Petugas')
      const reporter = world.someone('Pelapor')
      await reporter.says('/lapor')
      await reporter.presses('Setuju')
      const video = media('mp4', { video: true, args: ['-c:v', 'libx264', '-c:a', 'aac'] })
      expect(
        await reporter.acts(reporter.person.sends(video, { as: 'video', mime: 'video/mp4', name: `${CANARY}.mp4` })),
      ).toContainEqual(expect.stringMatching(/^Wajah dan suara di dalam video bisa dikenali/))
      const mime = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
      await reporter.acts(reporter.person.sends(docx(), { as: 'document', mime, name: `${CANARY}.docx` }))
      for (const text of ['1', '3', '2', 'Camat mengajak stafnya memilih.', 'selesai', 'camat', 'kemarin', 'ya'])
        await reporter.says(text)
      await reporter.presses('Hari itu juga')
      for (const text of ['tembalang', '1', 'tidak']) await reporter.says(text)
      // The time and the place that the phone wrote into the video, and a no to them.
      await reporter.presses('Tidak')
      const { code } = sent(await reporter.presses('Kirim'))
      const shown = official.person.screen()
      expect(shown.find(({ text }) => text.startsWith(`INFORMASI AWAL ${code}`))?.text).toMatch(
        /1\. video\/mp4, \d+ kB, metadata dibuang.*\n2\. application\/vnd\.\S+, \d+ kB, metadata dibuang/,
      )
      const files = shown.flatMap(({ file, text }) => (file === undefined ? [] : [{ ...file, text }]))
      expect(files.map(({ kind, name, text }) => [kind, name, text])).toEqual([
        ['video', '1.mp4', ''],
        ['document', '2.docx', ''],
      ])
      const toOfficials = world.api.received.filter(({ chatId }) => chatId === official.person.id)
      expect(toOfficials.some(({ body }) => body.includes(CANARY))).toBe(false)
    },
  )

  test('what was refused is told with its reason, and a report goes without it', async () => {
    const store = await open()
    const world = await startWorld(store.url, { limits: { evidenceBytes: 200_000 } })
    const reporter = world.someone('Pelapor')
    await reporter.says('/lapor')
    await reporter.presses('Setuju')
    const document = (bytes: Uint8Array) =>
      reporter.acts(reporter.person.sends(bytes, { as: 'document', mime: 'application/octet-stream' }))
    await document(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))
    expect((await document(Buffer.alloc(200_001)))[0]).toMatch(/Jenis berkas ini belum bisa kami terima/)
    expect((await document(Buffer.from('00000018667479706865696300000000686569636d696631', 'hex')))[0]).toMatch(
      /terlalu besar\. Batasnya 0 MB/,
    )
    expect((await reporter.says('1'))[0]).toMatch(/HEIC/)
    expect(await store.db.evidence.count()).toBe(0)
    const other = world.someone('Pelapor lain')
    await report(other, 'Lurah membagikan sembako di balai kelurahan.')
    expect(await readEvidence(store.db, (await store.db.case.findFirstOrThrow()).id, '')).toEqual([])
  })
})
