/**
 * Promise 1 on WhatsApp Web: who reports is in no file that we write, in no log line, no metric and no notice, from the
 * first word over a case that was sent, questions and answers, until the chat is erased; what was said is only with the
 * office. The browser's own profile is the exception that is said to everybody; it is looked at only to see that the
 * search would have found it.
 */
import { afterAll, expect, test, vi } from 'vitest'
import { findCanaries } from '../support/canaries.ts'
import { createMemory, lookAround, type Places } from '../support/canary/everywhere.ts'
import { hasChromium } from '../support/chromium.ts'
import { CANARY as EXIF, picture, withTraces } from '../support/images.ts'
import { BAWASLU, type World } from '../support/proof.ts'
import { goThrough } from '../support/reporter.ts'
import { isReady, LONG, newWhatsAppWorld } from '../support/whatsapp/whatsapp-world.ts'
import { type Person, startWhatsApp, type WhatsApp } from '../support/whatsapp/whatsapp.ts'

const identity = {
  phone: '6281277553311',
  lid: '299977755533311',
  name: 'Wulankenari',
  fileName: 'IMG-kenari-WA0001.jpg',
  exif: EXIF,
}
const words = { story: 'kenarizulvana', caption: 'kenaribalaidesa' }
/** Of the one who sends. */
const sender = { lid: '299966644422288', fileName: 'IMG-kenari-WA0002.jpg', exif: EXIF, name: identity.name }
const masked = { phone: '0812-9000-7755', digits: '081290007755' }
/** What the office gets to read, and nobody else. */
const answers = {
  story: 'kenarsembako',
  accused: 'Contohkenarwan',
  question: 'bungkusankenarwati',
  reply: 'amplopkenarbiru',
  caption: 'kenaritulisan',
}
const officeNumber = '6281277008899'

const ending: (() => Promise<unknown>)[] = []
afterAll(async () => {
  for (const end of ending.toReversed()) await end()
})

test.skipIf(!hasChromium)(
  'who reports, and what was said, is in nothing that we write',
  { timeout: 3 * LONG },
  async () => {
    const whatsapp: WhatsApp = await startWhatsApp()
    ending.push(() => whatsapp.stop())
    const world: World = await newWhatsAppWorld(whatsapp, {
      env: { LOG_LEVEL: 'trace', DEBUG: '*' },
    })
    const { service } = world
    ending.push(async () => (service.running() ? service.stop() : undefined))
    service.launch()
    await whatsapp.scan()
    await isReady(world, whatsapp)

    const seen = createMemory()
    const photo = await withTraces(picture()).jpeg().toBuffer()
    const people = [
      whatsapp.person({ phone: identity.phone, name: identity.name }),
      whatsapp.person({ lid: identity.lid, name: identity.name }),
    ]
    for (const person of people) {
      await person.says('/lapor')
      await person.hears(/TANPA NAMA/, LONG)
      await person.says('1')
      await person.hears(/Apa yang ingin Anda sampaikan/, LONG)
      await person.says('1')
      await person.hears(/ini soal apa/, LONG)
      await person.says('1')
      await person.hears(/yang mana/, LONG)
      await person.says('1')
      await person.hears(/Ceritakan kejadiannya/, LONG)
      await person.says(`Amplop dibagikan, ${words.story}, di balai desa.`)
      await person.hears(/SELESAI/, LONG)
      await person.sendsOther('location')
      await person.sends(photo, { as: 'document', name: identity.fileName, mime: 'image/jpeg' })
      await person.calls()
      // A turn that WhatsApp refuses to answer at first.
      whatsapp.fail('send', { kind: 'error', code: 500, description: `${identity.phone} ${words.story}` })
      await person.sends(photo, { as: 'image', caption: words.caption })
      await person.says('selesai')
      await person.hears(/Siapa orangnya/, LONG)
      seen.keep('talking', await lookAround(service))
    }
    const { ani, officer } = await wholeCase(whatsapp, world, photo, async (moment) =>
      seen.keep(moment, await lookAround(service)),
    )
    await service.cli('doctor').catch(() => undefined)
    await service.stop()
    seen.keep('stopped', await lookAround(service))

    const ours = new Map([...seen.places].filter(([place]) => !place.includes('whatsapp/')))
    const profile = new Map([...seen.places].filter(([place]) => place.includes('whatsapp/')))
    const toOffice = officer.screen().filter(({ from }) => from === 'bot')
    const notices: Places = new Map(toOffice.map(({ text }, n) => [`sent to the office: ${n}`, Buffer.from(text)]))
    const messages = [...people, ani].flatMap((person) => person.screen().map(({ id }) => id))
    expect(messages.length).toBeGreaterThan(60)
    const who = [identity, sender, masked].flatMap((group) => Object.values(group))
    expect(findCanaries(ours, [...who, ...Object.values(words), ...Object.values(answers), ...messages])).toEqual([])
    expect(findCanaries(ours, [officeNumber, officer.name])).toEqual([])
    expect(findCanaries(notices, [...who, ...Object.values(words), ...messages])).toEqual([])
    const read = Buffer.concat([...notices.values()]).toString()
    for (const answer of Object.values(answers)) expect(read).toContain(answer)
    // The search sees what is there: the browser's own files, and a value planted in ours.
    expect(findCanaries(profile, [identity.phone])).not.toEqual([])
    ours.set('planted', Buffer.from(`x ${identity.phone} y`))
    expect(findCanaries(ours, [identity.phone])).toHaveLength(1)
    await vi.waitFor(() => expect(service.running()).toBe(false), LONG)
  },
)

/** A case is sent, an office reads it and asks, the reporter answers, adds a photo, and erases the chat. */
async function wholeCase(
  whatsapp: WhatsApp,
  world: World,
  photo: Buffer,
  keep: (moment: string) => Promise<void>,
): Promise<Record<'ani' | 'officer', Person>> {
  const officer = whatsapp.person({ phone: officeNumber, name: 'Kenaripetugas' })
  const ani = whatsapp.person({ lid: sender.lid, name: sender.name })
  const drive = async (person: Person, ...acts: [press: boolean, act: string, hears: RegExp][]): Promise<void> => {
    for (const [presses, act, hears] of acts) {
      await (presses ? person.presses(act, LONG) : person.says(act))
      await person.hears(hears, LONG)
    }
  }
  const { code: invitation } = JSON.parse(await world.service.cli('invite', '--office', BAWASLU, '--json'))
  await drive(officer, [false, `/petugas ${invitation}`, /terhubung/i])
  const { code = '?', receipt = '?' } = await goThrough(whatsapp, ani, {
    category: { group: 'Jabatan & fasilitas', item: 'Uang/barang/bansos', id: 'UANG_BARANG' },
    story: [`Ia membagikan ${answers.story} di balai desa, nomor saya ${masked.phone}.`],
    accused: `Pak ${answers.accused}, lurah di Kelurahan Contoh`,
    online: false,
    source: { typed: '1', ids: ['self'] },
    fear: { label: 'Tidak', id: 'no' },
  })
  await officer.hears(code, LONG)
  await keep('sent')
  await drive(
    officer,
    [true, 'Sudah dibaca', /dinyatakan dibaca/],
    [false, `/tanya ${code} Apakah ada ${answers.question}?`, new RegExp(answers.question)],
    [true, 'Kirim', /tersimpan/],
  )
  await drive(
    ani,
    [false, '/cek', /nomor rahasia/i],
    [false, receipt, new RegExp(answers.question)],
    [true, 'Jawab', /./],
    [false, `Ada ${answers.reply}, nomor saya ${masked.phone}`, /Kirim\?/],
    [true, 'Kirim', /Tambah bukti/],
  )
  await officer.hears(answers.reply, LONG)
  await drive(ani, [true, 'Tambah bukti', /Kirim buktinya/])
  await ani.sends(photo, { as: 'document', name: sender.fileName, mime: 'image/jpeg', caption: answers.caption })
  await ani.hears(/diterima/, LONG)
  for (let act = 'selesai'; act !== ''; ) {
    await ani.says(act)
    const { text } = await ani.hears(/masih dibersihkan|tercatat waktu|Bukti ditambahkan/, LONG)
    act = /masih/.test(text) ? 'selesai' : /tercatat/.test(text) ? 'tidak' : ''
  }
  await officer.hears(/menambah 1 berkas/, LONG)
  await keep('talked')
  const deletions = (): number => whatsapp.device.deleted.filter((chat) => chat === ani.address).length
  await drive(ani, [false, 'hapus', /Hapus isi chat ini\?/])
  const before = deletions()
  await drive(ani, [true, 'Ya, hapus', /Terima kasih/])
  await whatsapp.until(() => deletions() > before || undefined, 'the chat to be deleted', LONG)
  await keep('erased')
  return { ani, officer }
}
