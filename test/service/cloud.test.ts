/** The whole service behind WhatsApp's Cloud API: what time does to a conversation there. */
import { describe, expect, onTestFinished, test } from 'vitest'
import { sampleOffices } from '../../src/config/sample.ts'
import { newIdentity } from '../../src/vault/identity.ts'
import { createCloudPlayer, startCloud, type CloudService } from '../support/golden/cloud.ts'
import { picture } from '../support/images.ts'
import type { Party, Player } from '../support/golden/transcript.ts'
import { readAct } from '../support/golden/transcript.ts'

const HOUR = 3_600_000
const template = { name: 'ada_pesan', language: 'id' }

async function begin(options: Parameters<typeof startCloud>[0] = {}) {
  const live = await startCloud(options)
  onTestFinished(live.stop)
  const player = await createCloudPlayer(live)
  const play = async (by: Party, ...acts: string[]): Promise<string[]> => {
    const said: string[] = []
    for (const act of acts) said.push(...(await player.act(by, readAct(act))).map(({ to, text }) => `${to}: ${text}`))
    return said
  }
  return { live, player, play }
}

const pass = ({ clock }: CloudService, hours: number): void => {
  clock.now = new Date(clock.now.getTime() + hours * HOUR)
}

/** The required path. */
const REPORT = [
  '/lapor',
  '[Setuju]',
  '1',
  '3',
  '2',
  'Amplop dibagikan kepada warga di balai desa.',
  'selesai',
  'lurah di Kelurahan Contoh',
  'kemarin sore',
  'ya',
  '[Hari itu juga]',
  'tembalang',
  '1',
  'tidak',
  '[Kirim]',
]

const linked = ({ values }: Player): string => `/petugas ${values?.['INVITE'] ?? ''}`

test('an office that was silent for a day is asked to write, and its notice follows when it does', async () => {
  const { live, player, play } = await begin({ template })
  await play('office', linked(player))
  pass(live, 25)
  const sent = await play('reporter', ...REPORT)
  const [, code = '?'] = /Kode kasus: (\S+)/.exec(sent.join('\n')) ?? []
  expect(sent.filter((text) => text.startsWith('office'))).toEqual(['office: <template ada_pesan/id>'])
  expect(live.complaints.every((line) => /not delivered yet/.test(line))).toBe(true)
  // The outbox tries again by the clock.
  live.clock.now = new Date(live.clock.now.getTime() + 60_000)
  const answer = await play('office', 'ada apa')
  expect(answer.join('\n')).toContain(code)
  expect(answer[0]).toMatch(/sebentar lagi menyusul/)
  expect(answer.join('\n')).not.toContain('tidak diteruskan ke siapa pun')
  expect(answer.join('\n')).toContain('INFORMASI AWAL')
})

test('without a template nothing is sent, nothing is lost, and the operator hears of it', async () => {
  const { live, player, play } = await begin()
  await play('office', linked(player))
  pass(live, 25)
  const sent = await play('reporter', ...REPORT)
  expect(sent.filter((text) => text.startsWith('office'))).toEqual([])
  expect(live.complaints.join()).toMatch(/takes only a template; none is set/)
  live.clock.now = new Date(live.clock.now.getTime() + 60_000)
  expect((await play('office', 'ada apa')).join('\n')).toContain('INFORMASI AWAL')
})

describe('told of news in the evening', () => {
  const PING = 'Ada pesan untuk Anda. Balas STOP bila tidak mau dikabari lagi.'

  /** Somebody asked to be told, and the office has a question. */
  async function asked(options: Parameters<typeof begin>[0] = {}) {
    const { live, player, play } = await begin(options)
    await play('office', linked(player))
    const sent = (await play('reporter', ...REPORT)).join('\n')
    const [, code = '?'] = /Kode kasus: (\S+)/.exec(sent) ?? []
    const [receipt = '?'] = /\d{4}(?: \d{4}){4}/.exec(sent) ?? []
    await play('reporter', receipt.slice(-4), '[Kabari di sini]', '[Nanti saja]')
    await play('office', `/tanya ${code} Ada saksi lain?`, '[Kirim]')
    const { service, clock } = live
    /** The whole evening, so many days later. Resolves to what the reporter was told. */
    const evening = async (days: number): Promise<string[]> => {
      const day = new Date(clock.now.getTime() + days * 24 * HOUR).toISOString().slice(0, 10)
      const before = player.heard('reporter').length
      for (const time of ['18:00', '20:59']) {
        clock.now = new Date(`${day}T${time}:00+07:00`)
        await service.turnKeys()
        await service.evening.run()
        await live.quiet()
      }
      return player.heard('reporter').slice(before)
    }
    return { live, play, evening, code, receipt }
  }

  test('within 24 hours by our own neutral line, once, until STOP', async () => {
    const { play, evening, code, live } = await asked({ template })
    expect(await evening(0)).toEqual([PING])
    expect(await evening(1)).toEqual([])
    expect((await play('reporter', 'STOP')).join()).toMatch(/tidak akan mengabari/i)
    await play('office', `/tanya ${code} Ada foto?`, '[Kirim]')
    expect(await evening(0)).toEqual([])
    expect(live.complaints).toEqual([])
  })

  test('after 24 hours by the template and nothing else, once', async () => {
    const { evening, play, receipt, live } = await asked({ template })
    expect(await evening(1)).toEqual(['<template ada_pesan/id>'])
    expect(await evening(1)).toEqual([])
    expect((await play('reporter', '/cek', receipt)).join()).toContain('Ada saksi lain?')
    expect(live.complaints).toEqual([])
  })

  test('whoever answers the template is shown where news are', async () => {
    const { evening, play } = await asked({ template })
    expect(await evening(1)).toEqual(['<template ada_pesan/id>'])
    expect((await play('reporter', 'ya')).join()).toMatch(/menunggu kabar: buka "Cek kasus saya"/)
  })

  test('that its time is over is said by our own words or not at all: the template would call for nothing', async () => {
    const { evening, live } = await asked({ template })
    expect(await evening(1)).toEqual(['<template ada_pesan/id>'])
    const later: string[] = []
    for (let day = 0; day < 31; day += 1) later.push(...(await evening(1)))
    expect(later).toEqual([])
    expect(await live.service.store.db.ping.count()).toBe(0)
    expect(live.complaints).toEqual([])
  })

  test('without a template it could not be kept after 24 hours, and is not offered', async () => {
    const { play } = await begin()
    const sent = (await play('reporter', ...REPORT)).join('\n')
    const [receipt = '?'] = /\d{4}(?: \d{4}){4}/.exec(sent) ?? []
    expect((await play('reporter', receipt.slice(-4))).join()).toContain('Pesan di HP Anda tidak bisa kami hapus')
    await play('reporter', '[Nanti saja]', '/cek', receipt)
    await expect(play('reporter', '[Kabari di sini]')).rejects.toThrow()
  })
})

test('the menu offers to erase what can be erased, which no message on a phone is', async () => {
  const { play } = await begin()
  const menu = (await play('reporter', 'halo')).join('\n')
  expect(menu).toContain('Buang laporan yang belum dikirim dan catatan kami dari chat ini')
  expect(menu).not.toContain('isi chat ini')
})

test('what was written long ago, where nobody knows of it any more, begins nothing and is told so', async () => {
  const { live } = await begin()
  const { graph } = live
  const ani = graph.person()
  const arrives = async (act: () => unknown, hours: number): Promise<string[]> => {
    const before = ani.screen().length
    graph.deliveries.hold()
    act()
    pass(live, hours)
    graph.deliveries.release()
    await live.quiet()
    return ani
      .screen()
      .slice(before)
      .filter(({ from }) => from === 'bot')
      .map(({ text }) => text)
  }
  const late = await arrives(() => ani.says('Lurah membagikan amplop'), 1)
  expect(late[0]).toMatch(/sampai terlambat/)
  expect(await arrives(() => ani.says('Lurah membagikan amplop lagi'), 25)).toEqual([])
  // In a conversation that is still there it counts, however late: the service was away meanwhile.
  ani.says('/lapor')
  await live.quiet()
  expect((await arrives(() => ani.says('setuju'), 2)).join()).toMatch(/ingin Anda sampaikan/)
})

test('a group of an office: evidence goes with the notice, members act by command, nothing stays at Meta', async () => {
  const { recipient } = await newIdentity()
  const offices = sampleOffices.map((office) => ({
    ...office,
    recipients: [recipient],
    ...(office.id === 'bawaslu-kota' ? { evidence: 'chat', allowGroups: true } : {}),
  }))
  const { live, play } = await begin({ settings: { offices } })
  const { graph, service } = live
  const group = graph.group()
  const member = group.member(graph.person())
  const shown = () => group.chat.sights.map(({ message }) => message)
  member.says(`/petugas ${(await service.invitations.create('bawaslu-kota')).code}`)
  await live.quiet()
  expect(shown().at(-1)?.text).toMatch(/terhubung/i)
  const [menu = '', consent = '', ...rest] = REPORT
  await play('reporter', menu, consent, '(photo)', ...rest)
  const notice = shown().find(({ text }) => text.includes('INFORMASI AWAL'))?.text ?? ''
  expect(shown().map(({ file }) => file?.kind)).toContain('image')
  const heard = async (words: string): Promise<string> => {
    const before = shown().length
    member.says(words)
    await live.quiet()
    return shown()
      .slice(before)
      .map(({ text }) => text)
      .join()
  }
  // What colleagues say to each other is not for the bot, whatever stands under a notice.
  for (const talk of ['sudah', 'Sudah dibaca', 'status', 'tanya', 'ubah', '17', '21', '1', 'ya'])
    expect(await heard(talk), talk).toBe('')
  const [command = '?', code = '?'] = /\/dibaca (\S+)/.exec(notice) ?? []
  expect(await heard(command)).toMatch(/dibaca/i)
  // A question is answered by its numbers, which the desk reads itself: no process has to remember them.
  expect(await heard(`/status ${code}`)).toContain('1. ')
  expect(await heard('1')).toContain('Lewati')
  expect(await heard('batal')).not.toBe('')
  await graph.until(() => (graph.media.size === 0 ? true : undefined), 'deleted files')
})

test('an official whose user id changes keeps the link', async () => {
  const { live } = await begin()
  const { graph, service } = live
  const before = graph.person({ userId: 'ID.1000001' })
  before.says(`/petugas ${(await service.invitations.create('bawaslu-kota')).code}`)
  await live.quiet()
  const timestamp = String(Math.floor(live.clock.now.getTime() / 1000))
  const system = { type: 'user_changed_user_id', user_id: 'ID.1000002', body: 'Petugas changed' }
  graph.deliver({ messages: [{ id: 'wamid.moved', timestamp, from_user_id: 'ID.1000001', type: 'system', system }] })
  await live.quiet()
  const after = graph.person({ userId: 'ID.1000002' })
  after.says('/kasus')
  await live.quiet()
  expect(after.chat.sights.at(-1)?.message.text).toMatch(/Belum ada kasus|Tidak ada kasus/i)
  before.says('/kasus')
  await live.quiet()
  expect(before.chat.sights.at(-1)?.message.text).toMatch(/hanya untuk chat yang terhubung/i)
})

test('pictures that are sent together get one answer', async () => {
  const { live } = await begin()
  const ani = live.graph.person()
  for (const words of REPORT.slice(0, 6)) {
    ani.says(words.replace(/^\[|\]$/g, ''))
    await live.quiet()
  }
  const photos = await Promise.all(
    [1, 2, 3, 4, 5].map((n) =>
      picture(40 + n, 40)
        .jpeg()
        .toBuffer(),
    ),
  )
  const before = ani.screen().length
  live.graph.deliveries.hold()
  for (const [n, photo] of photos.entries()) ani.sends(photo, n === 0 ? { caption: 'ini foto amplopnya' } : {})
  live.graph.deliveries.release()
  await live.quiet()
  const said = ani
    .screen()
    .slice(before)
    .filter(({ from }) => from === 'bot')
  expect(said.filter(({ text }) => /kami catat sebagai bukti/.test(text))).toHaveLength(1)
  expect(said.length).toBeLessThanOrEqual(4)
  expect(live.complaints).toEqual([])
})

test.each([
  ['by a user id', 'ID.1000001', {}],
  ['by a user id that is named twice', 'ID.1000001', { from_user_id: 'ID.1000001' }],
  ['by the number alone', undefined, {}],
])('an official known %s who changes the phone number keeps the link, and notices go on', async (_, userId, named) => {
  const { live, play } = await begin()
  const { graph, service } = live
  const before = graph.person({ userId, phone: '628111' })
  before.says(`/petugas ${(await service.invitations.create('bawaslu-kota')).code}`)
  await live.quiet()
  const system = { wa_id: '628222', user_id: 'ID.1000002', previous_user_id: 'ID.1000001' }
  const told = { type: 'system', system: { type: 'user_changed_number', ...system }, from: '628111', ...named }
  const timestamp = String(Math.floor(live.clock.now.getTime() / 1000))
  graph.deliver({ messages: [{ id: 'wamid.moved', timestamp, ...told }] })
  await live.quiet()
  // The old ids reach nobody any more.
  before.chat.ids.length = 0
  const after = graph.person({ userId: 'ID.1000002', phone: '628222' })
  after.says('/kasus')
  await live.quiet()
  await play('reporter', ...REPORT)
  expect(after.chat.sights.map(({ message }) => message.text).join()).toContain('INFORMASI AWAL')
})
