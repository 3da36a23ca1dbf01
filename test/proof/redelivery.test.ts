/**
 * Updates that come twice, late, or in another order, around a kill -9 of the real process: the reporter gets the same
 * reply again, and nothing is doubled.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import type { Person } from '../support/bot-api.ts'
import type { WireUpdate } from '../support/telegram/updates.ts'
import { BAWASLU, inClear, newWorld, official, openCases, type StoredCase, type World } from '../support/proof.ts'
import { goThrough, type Report, type Story } from '../support/reporter.ts'

const story = (words: string): Story => ({
  category: { group: 'Jabatan & fasilitas', item: 'Uang/barang/bansos', id: 'UANG_BARANG' },
  story: [words],
  accused: 'Lurah di kelurahan Contoh',
  online: false,
  source: { typed: '1', ids: ['self'] },
  fear: { label: 'Tidak', id: 'no' },
})
let world: World
let bawaslu: Person
beforeAll(async () => {
  world = await newWorld()
  await world.service.start()
  bawaslu = await official(world, BAWASLU, 'Pak Bawaslu')
})
afterAll(() => world.service.stop())

const MORE = /Lanjutkan menulis/
const textsOf = (person: Person, from = 0): string[] =>
  person.chat.sights.slice(from).map(({ message }) => message.text)
const countOf = (person: Person, pattern: RegExp): number => textsOf(person).filter((text) => pattern.test(text)).length

/** The update of an act, as it was queued; to be called before it is confirmed. */
async function noted(act: Promise<number>): Promise<Record<string, unknown>> {
  const id = await act
  const found = world.api.updates.pending().find((update) => update.update_id === id)
  if (found === undefined) throw new Error('The update is confirmed already')
  const { update_id: _id, ...update } = found satisfies WireUpdate
  return update
}

/** Runs `work` while an update of somebody else stays unconfirmed, so that none after it is confirmed either. */
async function unconfirmed(work: () => Promise<void>): Promise<void> {
  const { api } = world
  const slow = api.person({ name: 'Lambat' })
  let open: (() => void) | undefined
  const until = new Promise<void>((resolve) => (open = resolve))
  api.fail('sendMessage', { kind: 'hold', until, chat: slow.id })
  await slow.says('/start')
  await api.until(() => api.received.find(({ chatId }) => chatId === slow.id), 'the slow chat to be answered')
  try {
    await work()
  } finally {
    open?.()
  }
}

async function toStory(person: Person): Promise<void> {
  await person.says('/lapor')
  await person.presses('Setuju')
  await person.hears(/ingin Anda sampaikan/)
  await person.presses('ASN tidak netral')
  await person.hears(/soal apa/)
  await person.presses('Jabatan & fasilitas')
  await person.hears(/yang mana/)
  await person.presses('Uang/barang/bansos')
  await person.hears(/Ceritakan/)
}

/** From "done" with the story to the end, and the case that came of it. */
async function finish(person: Person, words: string): Promise<StoredCase> {
  const begin = async (): Promise<void> => {
    await person.presses('Selesai')
  }
  const { code } = await goThrough(world.api, person, story(words), { begin })
  await world.api.settled()
  const cases = (await openCases(world)).filter((one) => one.code === code)
  expect(cases).toHaveLength(1)
  return cases[0] as StoredCase
}

const told = ({ body }: StoredCase): string => {
  const answer = body.entries.find(({ step }) => step === 'story')?.answer
  return answer?.kind === 'text' ? (inClear(answer.text) ?? '') : ''
}

const restart = async (): Promise<void> => {
  await world.service.kill()
  await world.service.start()
}

test('a whole report that comes again after a crash, its session ended: one case, one receipt', async () => {
  const { api, service } = world
  const ani = api.person()
  let report: Report | undefined
  await unconfirmed(async () => {
    report = await goThrough(api, ani, story('Amplop dibagikan kepada warga di balai desa.'))
    expect(api.updates.pending().length).toBeGreaterThan(15)
    await service.kill()
  })
  const before = ani.chat.sights.length
  await service.start()
  await api.settled()
  // The newest message was answered again, and nothing else.
  expect(textsOf(ani, before)).toEqual([
    expect.stringMatching(/^Baik\. Kalau nanti sudah siap/),
    'Terima kasih sudah peduli. Jaga diri Anda.',
  ])
  expect(countOf(ani, /^\d{4} \d{4}/)).toBe(1)
  expect((await openCases(world)).map(({ code }) => code)).toEqual([report?.code])
  expect(countOf(bawaslu, /INFORMASI AWAL/)).toBe(1)
})

test('the newest message twice: the same reply again, the answer once', async () => {
  const ani = world.api.person()
  await toStory(ani)
  const update = await noted(ani.says('Spanduk dipasang di pagar kantor.'))
  const first = await ani.hears(MORE)
  world.api.push(update)
  const second = await ani.hears(MORE)
  expect(second.text).toBe(first.text)
  expect(told(await finish(ani, ''))).toBe('Spanduk dipasang di pagar kantor.')
})

test('an older message after a newer one: no reply, no change', async () => {
  const ani = world.api.person()
  await toStory(ani)
  const older = await noted(ani.says('Bagian pertama dari cerita ini.'))
  await ani.hears(MORE)
  await ani.says('Bagian kedua dari cerita ini.')
  await ani.hears(MORE)
  const before = ani.chat.sights.length
  world.api.push(older)
  await world.api.settled()
  expect(textsOf(ani, before)).toEqual([])
  expect(told(await finish(ani, ''))).toBe('Bagian pertama dari cerita ini.\nBagian kedua dari cerita ini.')
})

test('two handled messages that come back in the wrong order after a crash: each counts once', async () => {
  const { api, service } = world
  const ani = api.person()
  await toStory(ani)
  const first = await noted(ani.says('Bagian satu dari cerita ini.'))
  await ani.hears(MORE)
  const second = await noted(ani.says('Bagian dua dari cerita ini.'))
  await ani.hears(MORE)
  await service.kill()
  const before = ani.chat.sights.length
  api.push(second)
  api.push(first)
  await service.start()
  await api.settled()
  expect(new Set(textsOf(ani, before).map((text) => MORE.test(text)))).toEqual(new Set([true]))
  expect(told(await finish(ani, ''))).toBe('Bagian satu dari cerita ini.\nBagian dua dari cerita ini.')
})

test('two new messages that arrive in the wrong order: both are kept', async () => {
  const { api, service } = world
  const ani = api.person()
  await toStory(ani)
  await api.settled()
  await service.kill()
  const update = (id: number, text: string) => ({
    message: { message_id: id, date: 1_800_000_000, chat: { id: ani.id, type: 'private' }, from: ani.user, text },
  })
  api.push(update(900_002, 'Yang ditulis kemudian.'))
  api.push(update(900_001, 'Yang ditulis lebih dulu.'))
  await service.start()
  await ani.hears(MORE)
  await ani.hears(MORE)
  expect(
    told(await finish(ani, ''))
      .split('\n')
      .toSorted(),
  ).toEqual(['Yang ditulis kemudian.', 'Yang ditulis lebih dulu.'])
})

test('a button pressed twice, the second time after a crash: one step, and the screen stays as it is', async () => {
  const { api } = world
  const ani = api.person()
  await toStory(ani)
  await ani.says('Baliho dipasang di halaman kantor.')
  await ani.hears(MORE)
  const press = await noted(ani.presses('Selesai'))
  await ani.hears(/Siapa orangnya/)
  await api.settled()
  const screen = ani.screen().map(({ text }) => text)
  api.push(press)
  await api.settled()
  expect(ani.screen().map(({ text }) => text)).toEqual(screen)
  await restart()
  api.push(press)
  await api.settled()
  expect(ani.screen().map(({ text }) => text)).toEqual(screen)
  await ani.says('Camat di kecamatan Contoh')
  await ani.hears(/Kapan kejadiannya/)
})

test('the reply that was lost comes again after a crash, and the answer counts once', async () => {
  const { api } = world
  const ani = api.person()
  await toStory(ani)
  await unconfirmed(async () => {
    api.fail('sendMessage', { kind: 'hold', until: new Promise(() => undefined), chat: ani.id })
    const before = api.received.length
    await ani.says('Sembako dibagikan di halaman kantor.')
    await api.until(
      () => api.received.slice(before).find(({ method, chatId }) => method === 'sendMessage' && chatId === ani.id),
      'the reply to be on its way',
    )
    expect(countOf(ani, MORE)).toBe(0)
    await world.service.kill()
  })
  await world.service.start()
  await ani.hears(MORE)
  expect(told(await finish(ani, ''))).toBe('Sembako dibagikan di halaman kantor.')
})

test.each(['before', 'after'] as const)(
  'a connection that breaks %s the reply: said again, counted once',
  async (moment) => {
    const { api } = world
    const ani = api.person()
    await toStory(ani)
    api.fail('sendMessage', { kind: 'drop', moment, chat: ani.id, times: 2 })
    await ani.says('Kendaraan dinas dipakai kampanye.')
    await api.settled()
    expect(countOf(ani, MORE)).toBe(moment === 'before' ? 1 : 3)
    expect(told(await finish(ani, ''))).toBe('Kendaraan dinas dipakai kampanye.')
  },
)

test('"Kirim" that comes again when nothing of the session is left: the number tells, no second case', async () => {
  const { api, service } = world
  const ani = api.person()
  const sends: Promise<Record<string, unknown>>[] = []
  const report = await goThrough(api, ani, story('Pegawai diarahkan memilih satu calon.'), {
    pressed: (key, act) => {
      if (key === 'send') sends.push(noted(Promise.resolve(act)))
    },
  })
  await api.settled()
  const before = (await openCases(world)).length
  const store = await openStore(`file:${service.dataDir}/kentongan.db`)
  await store.db.session.deleteMany()
  await store.close()
  api.push((await sends[0]) ?? {})
  await ani.hears(/Kalau Anda sudah menerima nomor rahasia, laporannya sudah kami terima/)
  const cases = await openCases(world)
  expect(cases).toHaveLength(before)
  expect(cases.filter(({ code }) => code === report.code)).toHaveLength(1)
})

test('a chat whose erasing was cut short by a crash is erased when the press comes again', async () => {
  const { api, service } = world
  const ani = api.person()
  const report = await goThrough(api, ani, story('Rapat dipakai untuk mengajak memilih.'), { unanswered: 'erase' })
  expect(report.code).toBeDefined()
  // The handles of the newest replies are in memory until the next turn commits, so they die with the process.
  const own = ani.screen().filter(({ from }) => from !== 'bot')
  const newest = Math.max(...own.map(({ id }) => id))
  const gone = ani.screen().flatMap(({ id }) => (id <= newest ? [id] : []))
  expect(gone.length).toBeGreaterThan(20)
  api.fail('deleteMessages', { kind: 'hold', until: new Promise(() => undefined) })
  const begun = api.received.length
  await ani.presses('Hapus chat')
  await api.until(() => api.received.slice(begun).find(({ method }) => method === 'deleteMessages'), 'erasing')
  await service.kill()
  await service.start()
  await ani.hears(/Jaga diri Anda/)
  await api.settled()
  const left = new Set(ani.screen().map(({ id }) => id))
  expect(gone.filter((id) => left.has(id))).toEqual([])
})

test("an official's question whose press comes again, also after a crash: asked once", async () => {
  const { api } = world
  const ani = api.person()
  const { code = '' } = await goThrough(api, ani, story('Seragam dinas dipakai di panggung kampanye.'))
  await bawaslu.hears(new RegExp(code))
  await bawaslu.says(`/tanya ${code} Apakah ada barang yang dibagikan?`)
  await bawaslu.hears(/Apakah ada barang yang dibagikan/)
  const press = await noted(bawaslu.presses('Kirim'))
  await bawaslu.hears(/tersimpan/)
  api.push(press)
  await api.settled()
  await restart()
  api.push(press)
  await api.settled()
  const found = (await openCases(world)).find((one) => one.code === code)
  expect(found?.messages.filter(({ sender }) => sender === BAWASLU)).toHaveLength(1)
})
