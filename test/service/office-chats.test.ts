/** Chats of offices on Telegram: groups, groups that are upgraded, chats that are lost; through the whole service. */
import { expect, test } from 'vitest'
import type { Group } from '../support/bot-api.ts'
import { picture } from '../support/images.ts'
import { describeStores } from '../support/store.ts'
import { BAWASLU, INSPEKTORAT, report, type ServiceWorld, type Someone, startWorld } from './world.ts'

const STORY = 'Lurah membagikan sembako di balai kelurahan.'

/** A member of the group, one step at a time. */
const memberOf = (world: ServiceWorld, group: Group, name: string): Someone =>
  world.someone(name, 'id', group.member(world.api.person({ name })))

async function linkedGroup(world: ServiceWorld, basic = false) {
  const group = world.api.group({ basic })
  const member = memberOf(world, group, 'Bu Anggota')
  const { code } = await world.service.invitations.create(BAWASLU)
  expect(await member.says(`/petugas@KentonganTestBot ${code}`)).toEqual([expect.stringMatching(/terhubung/)])
  return { group, member }
}

const textsIn = (group: Pick<Group, 'screen'>): string[] => group.screen().map(({ text }) => text)
const chatsOf = async (world: ServiceWorld, office: string): Promise<string[]> =>
  (await world.service.links.ofOffice(office)).map(({ id }) => id)

describeStores((open) => {
  const start = async () => startWorld((await open()).url)

  test('a group of an office that allows groups: commands by name, its members told apart, notices protected', async () => {
    const world = await start()
    const alone = await world.official(BAWASLU, 'Pak Sendiri')
    const { group, member } = await linkedGroup(world)
    expect(alone.sees()).toEqual([expect.stringMatching(/Chat lain baru saja dihubungkan/)])
    const { code } = await report(world.someone('Pelapor'), STORY, await picture(32, 32).jpeg().toBuffer())

    expect(member.sees()).toContainEqual(expect.stringContaining(`INFORMASI AWAL ${code}`))
    expect(await member.says('/kasus@KentonganTestBot')).toEqual([expect.stringContaining(code)])
    expect(await member.says('/kasus@LainBot')).toEqual([])
    expect(await member.says('Selamat pagi semua')).toEqual([])
    // Every message about the case, its picture too, asks Telegram not to be forwarded or saved.
    const about = group.screen().filter(({ from, text, file }) => from === 'bot' && (text.includes(code) || file))
    expect(about.length).toBeGreaterThanOrEqual(3)
    expect(about.every(({ protect }) => protect)).toBe(true)

    // A question belongs to whoever began it.
    const other = memberOf(world, group, 'Pak Lain')
    await member.says(`/tanya ${code} Apakah ada saksi lain?`)
    expect(await other.presses('Kirim')).toEqual([])
    expect(await member.presses('Kirim')).toEqual([expect.stringMatching(/tersimpan/)])
    expect(world.complaints).toEqual([])
  })

  test('a group where two ask at once: neither loses the buttons of their question', async () => {
    const world = await start()
    const { group, member } = await linkedGroup(world)
    const other = memberOf(world, group, 'Pak Lain')
    const { code } = await report(world.someone('Pelapor'), STORY)
    await member.presses('Tanya')
    await other.says(`/status ${code}`)
    await member.says('Jam berapa acaranya mulai?')
    await other.says('perlu keterangan')
    const labels = group.screen().map(({ buttons }) => buttons.flat().map(({ label }) => label))
    expect(labels.filter((row) => row.includes('Batal'))).toHaveLength(2)
    const preview = group.screen().findLast(({ buttons }) => buttons.flat().some(({ label }) => label === 'Kirim'))
    expect(await member.acts(member.person.presses('Kirim'))).toEqual([expect.stringMatching(/tersimpan/)])
    expect(preview?.text).toContain('Jam berapa')
    expect(world.complaints).toEqual([])
  })

  test('a chat that leaves its office by a word, whose answer was not sent, is no reporter', async () => {
    const world = await start()
    const alone = await world.official(BAWASLU, 'Pak Sendiri')
    const { group, member } = await linkedGroup(world)
    for (const one of [alone, member]) {
      await one.says('/lepas')
      for (let n = 0; n < 4; n += 1)
        world.api.fail('sendMessage', { kind: 'error', code: 502, description: 'Bad Gateway' })
      expect((await one.says('ya')).at(-1)).toMatch(/sudah diputus/)
    }
    expect(await chatsOf(world, BAWASLU)).toHaveLength(0)
    expect(textsIn(group)).not.toContainEqual(expect.stringMatching(/melapor di grup|menerima laporan/))
  })

  test('an administrator who writes as the group reads, but begins nothing that others could finish', async () => {
    const world = await start()
    const { group, member } = await linkedGroup(world)
    const { code } = await report(world.someone('Pelapor'), STORY)
    member.sees()
    let count = 900_000
    const anonymous = async (text: string): Promise<string[]> => {
      const chat = { id: group.id, type: 'supergroup', title: 'Posko' }
      const from = { id: 1_087_968_824, is_bot: true, first_name: 'Group', username: 'GroupAnonymousBot' }
      world.api.push({ message: { message_id: (count += 1), date: 1, chat, from, sender_chat: chat, text } })
      await world.quiet()
      return member.sees()
    }
    expect(await anonymous('/kasus')).toEqual([expect.stringContaining(code)])
    for (const command of [`/tanya ${code} Siapa saksinya?`, `/status ${code}`, '/lepas'])
      expect(await anonymous(command)).toEqual([expect.stringMatching(/sebagai grup \(admin anonim\)/)])
    expect(await chatsOf(world, BAWASLU)).toHaveLength(1)
  })

  test('other groups: the code is void, and that nobody reports there is said once an hour', async () => {
    const world = await start()
    const member = memberOf(world, world.api.group(), 'Bu Anggota')
    const { code } = await world.service.invitations.create(INSPEKTORAT)
    expect(await member.says(`/petugas ${code}`)).toEqual([expect.stringMatching(/tidak mengizinkan grup/)])
    expect(await world.someone('Orang').says(`/petugas ${code}`)).toEqual([expect.stringMatching(/sudah/)])
    expect(await member.says('/kasus')).toEqual([expect.stringMatching(/hanya untuk chat yang terhubung/)])
    expect(await member.says('/lapor')).toEqual([expect.stringMatching(/grup/)])
    expect(await member.says('Lurah kami membagikan sembako.')).toEqual([])
    world.clock.now = new Date(world.clock.now.getTime() + 3_600_000)
    expect(await member.says('/lapor')).toHaveLength(1)
  })

  test('a group that is upgraded keeps its link: the bot is told', async () => {
    const world = await start()
    const alone = await world.official(BAWASLU, 'Pak Sendiri')
    const { group, member } = await linkedGroup(world, true)
    const before = await chatsOf(world, BAWASLU)
    alone.sees()
    const next = group.upgrades(member.person)
    await world.quiet()
    const { code } = await report(world.someone('Pelapor'), STORY)
    expect(textsIn(next)).toContainEqual(expect.stringContaining(`INFORMASI AWAL ${code}`))
    const there = memberOf(world, next, 'Bu Anggota')
    expect(await there.says(`/tanya ${code} Apakah ada saksi?`)).toEqual([expect.stringMatching(/Apakah ada saksi/)])
    expect(await there.presses('Kirim')).toEqual([expect.stringMatching(/tersimpan/)])
    // The same link, and nothing that the others would have to hear of.
    expect(await chatsOf(world, BAWASLU)).toEqual(before)
    expect(alone.sees().filter((text) => !text.includes(code))).toEqual([])
    expect(world.complaints).toEqual([])
  })

  test('a group that is upgraded and asks at once is known in its new chat', async () => {
    const world = await start()
    const { group, member } = await linkedGroup(world, true)
    const { code } = await report(world.someone('Pelapor'), STORY)
    // One batch: what the group writes next is fetched together with the news of the upgrade.
    const next = group.upgrades(member.person)
    const there = memberOf(world, next, 'Bu Anggota')
    expect(await there.says('/kasus@KentonganTestBot')).toEqual([expect.stringContaining(code)])
    expect(textsIn(group)).not.toContainEqual(expect.stringMatching(/terhubung ke kantor/))
    expect(await chatsOf(world, BAWASLU)).toHaveLength(1)
    expect(world.complaints).toEqual([])
  })

  test('a group that is upgraded keeps its link: nobody told the bot, a notice finds out', async () => {
    const world = await start()
    const { group, member } = await linkedGroup(world, true)
    const next = group.upgrades(member.person, { silent: true })
    const first = await report(world.someone('Pelapor'), STORY)
    const second = await report(world.someone('Pelapor lain'), 'Camat mengajak warga memilih satu calon.')
    const notices = textsIn(next).filter((text) => text.startsWith('INFORMASI AWAL'))
    expect(notices.map((text) => text.split(/\s/)[2])).toEqual([first.code, second.code])
    expect(await memberOf(world, next, 'Bu Anggota').says('/kasus')).toEqual([expect.stringContaining(first.code)])
    expect(world.complaints).toEqual([])
  })

  test('a group that is upgraded while it is answered gets the answer in its new chat', async () => {
    const world = await start()
    const { group, member } = await linkedGroup(world, true)
    const { code } = await report(world.someone('Pelapor'), STORY)
    const next = group.upgrades(member.person, { silent: true })
    await member.says('/kasus')
    expect(textsIn(next)).toEqual([expect.stringContaining(code)])
    // What Telegram tells afterwards changes nothing any more; nor does it in a group that is none of ours.
    const chat = { id: group.id, type: 'group', title: 'Posko' }
    world.api.push({ message: { message_id: 1, date: 1, chat, from: member.person.user, migrate_to_chat_id: next.id } })
    world.api.group({ basic: true }).upgrades(member.person)
    await world.quiet()
    expect(await chatsOf(world, BAWASLU)).toHaveLength(1)
    expect(world.complaints).toEqual([])
  })

  test('a group that linked itself anew before its upgrade was heard of stays linked once', async () => {
    const world = await start()
    const { group, member } = await linkedGroup(world, true)
    const next = group.upgrades(member.person, { silent: true })
    const there = memberOf(world, next, 'Bu Anggota')
    await there.says(`/petugas ${(await world.service.invitations.create(BAWASLU)).code}`)
    // The other chats are told of the new one, which finds out that the old one is gone.
    expect(await chatsOf(world, BAWASLU)).toHaveLength(1)
    const { code } = await report(world.someone('Pelapor'), STORY)
    expect(textsIn(next).filter((text) => text.startsWith(`INFORMASI AWAL ${code}`))).toHaveLength(1)
  })

  test('a group in which the bot may not write holds up nothing: what is refused is left out, and said in the log', async () => {
    const world = await start()
    const { group, member } = await linkedGroup(world)
    const { code } = await report(world.someone('Pelapor'), STORY)
    const description = 'Bad Request: not enough rights to send text messages to the chat'
    world.api.fail('sendMessage', {
      kind: 'error',
      code: 400,
      description,
      chat: group.id,
      times: Number.POSITIVE_INFINITY,
    })
    const from = world.api.received.length
    expect(await member.says(`/tanya ${code} Apakah ada saksi?`)).toEqual([])
    expect(await member.says('/kasus')).toEqual([])
    const tried = world.api.received
      .slice(from)
      .filter(({ method, chatId }) => method === 'sendMessage' && chatId === group.id)
    expect(tried).toHaveLength(2)
    expect(world.complaints).toEqual(
      Array.from({ length: 2 }, () => expect.stringMatching(/^the platform refused a reply/)),
    )
    world.api.heal()
    expect(await member.says('/kasus')).toEqual([expect.stringContaining(code)])
  })

  test.each(['tells', 'is found out by a notice'])('a group that removed the bot, which Telegram %s', async (how) => {
    const world = await start()
    const alone = await world.official(BAWASLU, 'Pak Sendiri')
    const inspector = await world.official(INSPEKTORAT, 'Bu Inspektur')
    const { group, member } = await linkedGroup(world)
    alone.sees()
    if (how === 'tells') await group.removes(member.person)
    else group.chat.blocked = true
    await world.quiet()
    const { code } = await report(world.someone('Pelapor'), STORY)
    const seen = alone.sees()
    expect(seen.filter((text) => /mengeluarkan bot ini/.test(text))).toHaveLength(1)
    // What the group did not get goes to the other chat: seen twice rather than never.
    expect(seen.filter((text) => text.startsWith(`INFORMASI AWAL ${code}`)).length).toBe(how === 'tells' ? 1 : 2)
    expect(inspector.sees().filter((text) => !text.includes(code))).toEqual([])
    expect(world.complaints).toEqual([expect.stringMatching(/removed the bot.*\{"office":"bawaslu-kota"\}$/)])
    expect(await chatsOf(world, BAWASLU)).toHaveLength(1)
    expect(await world.service.metrics.registry.metrics()).toMatch(/kentongan_office_chats_lost_total 1\n/)
  })

  test('an official who blocks the bot is announced likewise; what waits for an office without a chat is kept', async () => {
    const world = await start()
    const official = await world.official(BAWASLU, 'Pak Petugas')
    await official.person.blocks()
    await world.quiet()
    expect(world.complaints).toEqual([expect.stringMatching(/"office":"bawaslu-kota"/)])
    const { code } = await report(world.someone('Pelapor'), STORY)
    const next = await world.official(BAWASLU, 'Bu Petugas')
    expect(next.person.screen().map(({ text }) => text)).toContainEqual(
      expect.stringContaining(`INFORMASI AWAL ${code}`),
    )
  })

  test('a reporter who blocks the bot is nobody’s news: the draft is gone, and nothing is logged or told', async () => {
    const world = await start()
    const official = await world.official(BAWASLU, 'Pak Petugas')
    const reporter = world.someone('Pelapor')
    await reporter.says('/lapor')
    await reporter.presses('Setuju')
    official.sees()
    await reporter.person.blocks()
    await world.quiet()
    expect(official.sees()).toEqual([])
    expect(world.complaints).toEqual([])
    await reporter.person.unblocks()
    expect((await reporter.says('/lanjut')).join('\n')).not.toMatch(/Lanjutkan laporan|belum selesai/)
    expect(await world.service.metrics.registry.metrics()).toMatch(/kentongan_office_chats_lost_total 0\n/)
  })
})
