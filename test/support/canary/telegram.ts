/** Telegram in the canary test: a whole report with everything that can be told, what follows, and a draft. */
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { ShownMessage } from '../bot-api.ts'
import { pdf } from '../documents.ts'
import { CANARY as EXIF, picture, withTraces } from '../images.ts'
import { recording } from '../recordings.ts'
import { type Cast, drive, press, say } from './cast.ts'
import { everyKind } from './files.ts'
import { answers, identity, later, masked, unsent } from './values.ts'

/** The last line of the review page, and the buttons with which it can be left. */
const REVIEWED = /sudah bisa dikirim|masih dibersihkan|masih kami olah|tidak bisa kami bersihkan|tercatat/
const DECIDES = /Kirim|Cek lagi|Ya, sertakan|Ya, simpan/
const labelsOf = (screen: ShownMessage[]): string =>
  screen
    .at(-1)
    ?.buttons.flat()
    .map(({ label }) => label)
    .join() ?? ''

export async function report({ world, ani, bawaslu, collect }: Cast): Promise<{ code: string; receipt: string }> {
  const { api } = world
  const photo = await withTraces(picture(), 1, `${identity.photoSaid}:12`).jpeg().toBuffer()
  await drive(ani, say(`/start ${identity.deepLink}`, /Mau melakukan apa/))
  await ani.sendsOther({ contact: { phone_number: identity.contactPhone, first_name: identity.firstName } })
  await ani.hears(/Kartu kontak/)
  await ani.sendsOther({ location: { latitude: Number(identity.latitude), longitude: 110.43771 } })
  await ani.hears(/Lokasi HP/)
  await drive(
    ani,
    say(`/start ${identity.listedLink}`, /Setuju\?/),
    press('Setuju', /ingin Anda sampaikan/),
    say(unsent.notUnderstood, /./),
    press('ASN tidak netral', /soal apa/),
    press('Medsos & grup chat', /yang mana/),
    press('Unggah/sebar kampanye', /Ceritakan/),
    say(
      `Ia mengunggah gambar ${answers.story} di grup kantor. Nama saya ${masked.name}, nomor saya ${masked.phone}, email saya ${masked.email}.`,
      /Lanjutkan menulis/,
    ),
    press('Selesai', /Siapa orangnya/),
    say(`Pak ${answers.accused}, camat di kecamatan Contoh`, /Kapan kejadiannya/),
    say(`kemarin, ${answers.when}`, /Benar\?/),
    press('Benar', /mengetahuinya/),
    press('Hari lain', /Tanggal berapa/),
    say(`kemarin, ${answers.known}`, /Benar\?/),
    press('Benar', /Di mana kejadiannya/),
    press('Kota Semarang', /kecamatan apa/),
    say(answers.place, /belum menemukan/),
    say(answers.place, /Dari mana Anda tahu/),
    say('2', /khawatir/),
    press('Ya, khawatir', /sudah bisa dikirim/),
    press('Tambah detail', /Mau menambah apa/),
    press('Foto, video, dokumen', /Ada foto/),
  )
  await ani.sends(photo, { as: 'document', name: identity.fileName })
  await ani.hears(/Bukti diterima/)
  await ani.sends(Buffer.from(`tidak bisa dibuka ${EXIF}`), { as: 'document', name: identity.fileName })
  await ani.hears(/2 berkas|rusak/)
  const voice = (words: string, caption = ''): Promise<number> =>
    ani.sends(recording(words), { as: 'audio', mime: 'audio/amr', name: identity.videoName, caption })
  await voice(answers.recording, `${answers.evidence}, nomor saya ${masked.captionPhone}`)
  await ani.hears(/kami tambahkan ke cerita/)
  await voice(unsent.dropped)
  await ani.hears(/berkas diterima/)
  // Its author, its title and an earlier revision name the reporter. Cleaned where mat2 is installed, dropped elsewhere.
  await ani.sends(pdf(), { as: 'document', mime: 'application/pdf', name: identity.documentName })
  await ani.hears(/berkas diterima/)
  // Once it is cleaned.
  do await ani.presses('Tutup bagian gambar')
  while (!/Bagian mana/.test((await ani.hears(/Bagian mana|masih kami siapkan/)).text))
  await drive(ani, press('Pojok kiri atas', /tidak bisa dibuka lagi/), press('Tutup sekarang', /sedang kami tutup/))
  await collect('drafting')
  await ani.presses('Selesai')
  // Fetched and looked at meanwhile, or not: the review page asks about the rest.
  if (!/Mau menambah apa/.test((await ani.hears(/Mau menambah apa|tidak bisa kami bersihkan|tercatat/)).text))
    await drive(ani, say('selesai', /Mau menambah apa/))
  await collect('asked')
  await drive(
    ani,
    press('Tautan di internet', /kirim tautannya/),
    say(`https://www.instagram.com/p/${answers.link}/?igsh=${identity.tracking}`, /Tautan dicatat/),
    press('Selesai', /Mau menambah apa/),
    say('Tempat persisnya', /Di mana persisnya/),
    say(answers.spot, /Mau menambah apa/),
    say('Nama akun', /nama akun/),
    say(answers.account, /Mau menambah apa/),
    say('Tanggal diunggah', /kapan diunggah/),
    say(`kemarin, ${answers.posted}`, /Benar\?/),
    press('Benar', /Mau menambah apa/),
    say('NIP orang itu', /NIP-nya/),
    say(answers.nip, /Mau menambah apa/),
    say('Menguntungkan siapa', /menguntungkan siapa/i),
    say('pilkada', /nama calon atau partainya/),
    say(answers['favours-name'], /Mau menambah apa/),
    press('Sudah cukup', REVIEWED),
  )
  // The review waits for files that are still being looked at, and asks about those that cannot be cleaned.
  for (;;) {
    const [last] = (await ani.sees((screen) => DECIDES.test(labelsOf(screen)))).slice(-1)
    const labels = last?.buttons.flat().map(({ label }) => label) ?? []
    if (labels.includes('Kirim')) break
    const first = last?.text.startsWith('Berkas 2') === true
    const decided = first ? 'Ya, sertakan' : 'Buang berkas ini'
    const act = ['Cek lagi', 'Ya, simpan'].find((label) => labels.includes(label)) ?? decided
    await drive(ani, press(act, REVIEWED))
  }
  await ani.presses('Kirim')
  const code = /SMG-\w{5}/.exec((await ani.hears(/Kode kasus/)).text)?.[0] ?? ''
  const receipt = (await ani.hears(/^[\d ]{24}$/)).text
  await ani.hears(/4 angka terakhir/)
  // The address is kept from here on: sealed, in a row that is no part of the case.
  await drive(
    ani,
    say(receipt.slice(-4), /Mau dikabari/),
    press('Kabari di sini', /hapus isi chat/),
    press('Nanti saja', /Jaga diri/),
  )
  await bawaslu.hears(new RegExp(code))
  await drive(
    bawaslu,
    say(`/tanya ${code} Apakah ada ${later.question} yang dibagikan?`, new RegExp(later.question)),
    press('Kirim', /tersimpan/),
  )
  await drive(ani, say('/cek', /nomor rahasia/i), say(receipt, new RegExp(later.question)))
  await ani.presses('Jawab')
  await ani.hears(/./)
  await drive(
    ani,
    say(`Ada ${later.reply}, nomor saya ${masked.phone}. Nomor ${masked.replyPhone} ikut tercatat.`, /milik siapa/),
    press('Milik saya', /Kirim\?/),
    say(`Satu lagi, nomor saya yang lain ${masked.furtherPhone}.`, /Kirim\?/),
  )
  await ani.presses('Kirim')
  await bawaslu.hears(new RegExp(later.reply))
  await api.settled()
  return { code, receipt }
}

/** Files of every kind, added to the case that is open. Resolves to what the office must get of them. */
export async function moreEvidence({ world, ani, bawaslu }: Cast): Promise<string[]> {
  await drive(ani, press('Tambah bukti', /Kirim buktinya/))
  const files = await everyKind()
  for (const [n, { type, bytes }] of files.entries()) {
    const caption = n === 0 ? `Ini ${later.caption}. Nomor ${masked.laterPhone} ada di situ.` : ''
    await ani.sends(bytes, { as: 'document', mime: type, name: `${identity.fileName}.${identity.videoName}`, caption })
    await ani.hears(/diterima/)
  }
  await everythingLookedAt(world.service.dataDir)
  let act = 'selesai'
  for (;;) {
    // Typed: a question that is the same as before is not shown anew after a press.
    await ani.says(act)
    const { text } = await ani.hears(
      /milik siapa|tercatat waktu|masih dibersihkan|tidak bisa kami bersihkan|Bukti ditambahkan/,
    )
    if (/Bukti ditambahkan/.test(text)) break
    if (/milik/.test(text)) act = 'milik saya'
    else if (/tercatat/.test(text)) act = 'tidak'
    else act = /masih/.test(text) ? 'cek lagi' : 'buang berkas ini'
  }
  const clean = files.filter(({ cleaned }) => cleaned)
  await bawaslu.hears(new RegExp(`menambah ${clean.length} berkas[^]*${later.caption}`))
  return clean.map(({ type }) => type)
}

/** Resolves when no file waits to be fetched or cleaned. Looked up in the database: asking in the chat makes messages. */
async function everythingLookedAt(dataDir: string, timeoutMs = 300_000): Promise<void> {
  const db = new Database(join(dataDir, 'kentongan.db'), { readonly: true })
  const pending = db.prepare("SELECT count(*) FROM Evidence WHERE state = 'pending'").pluck()
  const deadline = Date.now() + timeoutMs
  while (Number(pending.get()) > 0) {
    if (Date.now() > deadline) throw new Error('Files were not looked at in time')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  db.close()
}

export async function unsentDraft({ draft }: Cast): Promise<void> {
  await drive(
    draft,
    say('/lapor', /Setuju\?/),
    press('Setuju', /ingin Anda sampaikan/),
    press('ASN tidak netral', /soal apa/),
    press('Jabatan & fasilitas', /yang mana/),
    press('Fasilitas negara', /Ceritakan/),
    say(`Mobil ${unsent.story} dipakai. Nomor saya ${masked.phone}.`, /Lanjutkan menulis/),
    press('Selesai', /Siapa orangnya/),
    say(`Pak ${unsent.accused}, camat`, /Kapan kejadiannya/),
  )
  await draft.sends(recording(unsent.recording), { as: 'voice', mime: 'audio/amr' })
  await draft.hears(/kami catat sebagai bukti/)
}
