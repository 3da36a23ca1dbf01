import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ChannelError } from '../../src/channel.ts'
import { testOffice } from '../../src/office/test-notice.ts'
import { unlinkOffice } from '../../src/office/unlink.ts'
import { describeStores, type TestStore } from '../support/store.ts'
import { newWorld, offices, OPERATOR, say, type World } from './desk-world.ts'

const BAWASLU = 'Bawaslu Kota Semarang'
const contact = OPERATOR.contact

describeStores((open) => {
  let store: TestStore
  let world: World
  beforeAll(async () => {
    store = await open()
  })
  beforeEach(async () => {
    await store.db.officeLink.deleteMany()
    await store.db.outboxItem.deleteMany()
    world = await newWorld(store)
  })
  const codeFor = async (office: string) => (await world.invitations.create(office)).code
  const linkCount = () => store.db.officeLink.count()

  describe('a code', () => {
    it('has 128 bits in groups that can be read aloud, and is kept as a hash only', async () => {
      const { code, expires } = await world.invitations.create('bawaslu-kota')
      expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){5}[0-9A-HJKMNP-TV-Z]$/)
      expect(expires).toBe('2024-02-02T20:00:00.000Z')
      const rows = JSON.stringify(await store.db.invitation.findMany(), (_, value: unknown) =>
        typeof value === 'bigint' ? String(value) : value,
      )
      expect(rows).not.toContain(code.replaceAll('-', ''))
      const [row] = await store.db.invitation.findMany({ where: { expiresAt: BigInt(Date.parse(expires)) } })
      expect(row?.hash).toHaveLength(32)
    })

    it('links one chat, however sloppily it is typed', async () => {
      const code = await codeFor('bawaslu-kota')
      const one = world.chat('one')
      const typed = ` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('1', 'l').replaceAll('0', 'o')} `
      expect(await one.says(`/petugas${typed}`)).toEqual([say('office-linked', { office: BAWASLU })])
      expect(await world.chat('two').says(`/petugas ${code}`)).toEqual([say('office-link-used', { contact })])
      expect(await linkCount()).toBe(1)
    })

    it.each(['', 'petugas ', 'Petugas: ', '"'])('is enough by itself, as many paste it: after "%s"', async (before) => {
      const code = await codeFor('bawaslu-kota')
      const after = before === '"' ? '"' : ''
      expect(await world.chat('one').says(`${before}${code}${after}`)).toEqual([
        say('office-linked', { office: BAWASLU }),
      ])
      expect(world.reports).toEqual([])
    })

    it.each([
      'pak lurah kampanye di balai desa',
      'Petugas kelurahan membagi sembako',
      'kades bantu calon minta warga pilih x',
      '11112-22233-33344-44455-5',
    ])('is not seen in what a reporter writes: %s', async (text) => {
      expect(await world.chat('one').says(text)).toEqual([])
      expect(world.reports).toHaveLength(1)
    })

    it.each([
      ['with a thank-you', (code: string) => `/petugas ${code} terima kasih`],
      [
        'passed on with all that was printed',
        (code: string) => `Bawaslu: send this to the bot, within 24 hours:\n\n  /petugas ${code}\n`,
      ],
    ])('is found %s', async (_, write) => {
      const code = await codeFor('bawaslu-kota')
      expect(await world.chat('one').says(write(code))).toEqual([say('office-linked', { office: BAWASLU })])
      expect(world.reports).toEqual([])
    })

    it('of an office is no command in a group: what people write to each other there is theirs', async () => {
      const code = await codeFor('bawaslu-kota')
      expect(await world.chat('group', { member: 'a' }).says(code)).toEqual([])
      expect((await world.invitations.redeem(code)).kind).toBe('ok')
    })

    it('links exactly one of two chats that use it at once', async () => {
      const code = await codeFor('bawaslu-kota')
      const chats = Array.from({ length: 6 }, (_, i) => world.chat(`racer-${i}`))
      const answers = await Promise.all(chats.map((chat) => chat.says(`/petugas ${code}`)))
      const won = answers.filter(([text]) => text === say('office-linked', { office: BAWASLU }))
      expect(won).toHaveLength(1)
      expect(answers.filter(([text]) => text === say('office-link-used', { contact }))).toHaveLength(5)
      expect(await linkCount()).toBe(1)
    })

    it('is told apart: unknown, expired, missing', async () => {
      const one = world.chat('one')
      expect(await one.says('/petugas')).toEqual([say('office-link-missing')])
      expect(await one.says('/petugas 12345')).toEqual([say('office-link-unknown', { contact })])
      const code = await codeFor('bawaslu-kota')
      world.clock.time += 24 * 3_600_000
      expect(await one.says(`/petugas ${code}`)).toEqual([say('office-link-expired', { contact })])
      expect(await linkCount()).toBe(0)
    })

    it('is forgotten some days after its end', async () => {
      const code = await codeFor('bawaslu-kota')
      await world.invitations.purge()
      expect((await world.invitations.redeem(code)).kind).toBe('ok')
      world.clock.time += 9 * 24 * 3_600_000
      expect(await world.invitations.purge()).toBeGreaterThan(0)
      expect((await world.invitations.redeem(code)).kind).toBe('unknown')
    })

    it('cannot be guessed: after five wrong ones even the right one has to wait, and only in that chat', async () => {
      const one = world.chat('one')
      for (let i = 0; i < 5; i += 1) await one.says('/petugas AAAAA')
      const code = await codeFor('bawaslu-kota')
      expect(await one.says(`/petugas ${code}`)).toEqual([say('office-link-tries', { minutes: '60' })])
      world.clock.time += 3_600_000
      expect(await one.says(`/petugas ${code}`)).toEqual([say('office-linked', { office: BAWASLU })])
    })
  })

  describe('linking', () => {
    it('answers a redelivered command the same, and changes nothing', async () => {
      const one = world.chat('one')
      const first = await one.says(`/petugas ${await codeFor('bawaslu-kota')}`)
      expect(await one.again()).toEqual(first)
      expect(await linkCount()).toBe(1)
    })

    it('of a linked chat again says so', async () => {
      const one = await world.linked('bawaslu-kota', 'one')
      const code = await codeFor('inspektorat-kota')
      expect(await one.says(`/petugas ${code}`)).toEqual([say('office-link-already', { office: BAWASLU })])
      expect((await world.invitations.redeem(code)).kind).toBe('ok')
    })

    it('is announced to the other chats of the office, and only to those', async () => {
      const [one, other] = [await world.linked('bawaslu-kota', 'one'), await world.linked('inspektorat-kota', 'other')]
      await world.linked('bawaslu-kota', 'two')
      const announced = say('office-linked-announce', { office: BAWASLU, contact })
      expect(one.texts().at(-1)).toBe(announced)
      expect(other.texts()).not.toContain(announced)
      expect(world.chat('two').texts()).toEqual([say('office-linked', { office: BAWASLU })])
    })

    it('brings the notices that waited for a first chat', async () => {
      const { code } = await world.newCase()
      expect(world.sent).toEqual([])
      const one = await world.linked('bawaslu-kota', 'one')
      expect(one.texts()).toHaveLength(2)
      expect(one.texts()[1]).toContain(say('notice-header', { code }))
    })

    it('is refused in a group unless the office allows it; a code that a group has read is void', async () => {
      const group = world.chat('group', { member: 'a' })
      const code = await codeFor('bkpsdm-kota')
      expect(await group.says(`/petugas ${code}`)).toEqual([
        say('office-link-group', { office: 'BKPSDM Kota Semarang', contact }),
      ])
      expect(await world.chat('member').says(`/petugas ${code}`)).toEqual([say('office-link-used', { contact })])
      expect(await group.says(`/petugas ${await codeFor('bawaslu-kota')}`)).toEqual([
        `${say('office-linked', { office: BAWASLU })}\n${say('office-help-group')}`,
      ])
    })

    it('is refused where a report is being written', async () => {
      world.drafts.add('one')
      const one = world.chat('one')
      const code = await codeFor('bawaslu-kota')
      expect(await one.says(`/petugas ${code}`)).toEqual([say('office-link-reporting')])
      world.drafts.clear()
      expect(await one.says(`/petugas ${code}`)).toEqual([say('office-linked', { office: BAWASLU })])
    })

    it.each(['/kasus', '/tanya SMG-22222 apa?', '/lepas'])('is needed for %s', async (command) => {
      expect(await world.chat('stranger').says(command)).toEqual([
        say('office-not-linked', { contact: OPERATOR.contact }),
      ])
    })

    it('of the demo happens once', async () => {
      const address = { channel: 'web', id: 'demo' } as const
      await world.desk.linkDemo('bawaslu-kota', address)
      await world.desk.linkDemo('bawaslu-kota', address)
      await world.settle()
      expect(await linkCount()).toBe(1)
      expect(world.chat('demo').texts()).toEqual([say('office-linked', { office: BAWASLU })])
    })

    it('keeps no address in clear', async () => {
      await world.linked('bawaslu-kota', 'chat-of-an-official')
      await world.chat('chat-of-an-official').says('/tanya SMG-22222')
      const rows = await store.db.officeLink.findMany()
      const bytes = Buffer.concat(
        rows.flatMap(({ id, tag, sealed, state }) => [Buffer.from(id), tag, sealed, state ?? Buffer.of()]),
      )
      expect(bytes.includes('chat-of-an-official')).toBe(false)
    })
  })

  describe('unlinking', () => {
    it('asks first, tells the other chats, and stops the notices', async () => {
      const [one, two] = [await world.linked('bawaslu-kota', 'one'), await world.linked('bawaslu-kota', 'two')]
      expect(await one.says('/lepas')).toEqual([say('office-unlink-ask', { office: BAWASLU })])
      expect(await one.presses(one.button('no'))).toEqual([say('office-cancelled')])
      expect(await linkCount()).toBe(2)
      await one.says('/lepas')
      expect(await one.presses(one.button('yes'))).toEqual([say('office-unlinked', { office: BAWASLU })])
      await world.settle()
      expect(two.texts().at(-1)).toBe(say('office-unlinked-announce', { office: BAWASLU }))
      const before = one.texts().length
      await world.newCase()
      expect(one.texts()).toHaveLength(before)
      expect(two.texts().at(-1)).toContain('INFORMASI AWAL')
    })

    it('is answered the same when its answer was not sent, and old buttons only that they are over', async () => {
      const one = await world.linked('bawaslu-kota', 'one')
      const { code } = await world.newCase()
      await one.says('/lepas')
      const yes = one.button('yes')
      const lepas = one.last
      world.trouble.set('one', new ChannelError('unavailable', 'down'))
      await expect(one.presses(yes)).rejects.toThrow('down')
      world.trouble.clear()
      expect(await linkCount()).toBe(0)
      expect(await one.again()).toEqual([say('office-unlinked', { office: BAWASLU })])
      const over = say('office-not-linked', { contact: OPERATOR.contact })
      const stranger = world.chat('stranger')
      for (const chat of [one, stranger]) {
        for (const button of [`c:${code}:ack`, 'c:SMG-22222:status', 'f:00000000:send', 'k:2'])
          expect(await chat.presses(button)).toEqual([over])
        expect(await chat.says(`/status ${code}`)).toEqual([over])
      }
      // Together with the whole talk, as after a crash: what was answered before is not answered again.
      one.last = lepas
      expect(await one.again()).toEqual([])
      expect(world.reports).toEqual([])
      // A reporter asks for a status, too.
      await stranger.says('/status')
      expect(world.reports).toHaveLength(1)
    })

    it('of the only chat of an office is told to the operator, by the name of the office and nothing else', async () => {
      const [one, two] = [await world.linked('bawaslu-kota', 'one'), await world.linked('bawaslu-kota', 'two')]
      const leave = async (chat: typeof one) => {
        await chat.says('/lepas')
        await chat.presses(chat.button('yes'))
      }
      await leave(one)
      expect(world.warnings).toEqual([])
      await leave(two)
      expect(world.warnings).toEqual([expect.stringMatching(/only chat.*\{"office":"bawaslu-kota"\}$/)])
    })

    const byOperator = (officeId: string) =>
      unlinkOffice(
        { db: store.db, audit: world.audit, links: world.links, outbox: world.outbox },
        officeId,
        say('office-unlinked-operator', { office: BAWASLU, contact: OPERATOR.contact }),
      )

    it('by the operator is told there, once', async () => {
      const one = await world.linked('bawaslu-kota', 'one')
      expect(await byOperator('bawaslu-kota')).toBe(1)
      expect(await byOperator('bawaslu-kota')).toBe(0)
      expect(await linkCount()).toBe(0)
      await world.settle()
      expect(one.texts().at(-1)).toBe(say('office-unlinked-operator', { office: BAWASLU, contact: OPERATOR.contact }))
      expect(await store.db.outboxItem.count()).toBe(0)
    })

    it('by the operator is told to nobody else when a chat cannot be reached', async () => {
      const [one, two] = [await world.linked('bawaslu-kota', 'one'), await world.linked('bawaslu-kota', 'two')]
      world.trouble.set('one', new ChannelError('gone', 'blocked'))
      await byOperator('bawaslu-kota')
      await world.settle()
      expect(two.texts().filter((text) => text.includes('Pengelola memutus'))).toHaveLength(1)
      world.trouble.clear()
      await world.settle()
      expect(one.texts().join()).not.toContain('Pengelola memutus')
      expect(await store.db.outboxItem.count()).toBe(0)
    })
  })

  describe('a chat that removed the bot', () => {
    it('is unlinked and announced once; what it did not get reaches another chat', async () => {
      await world.linked('bawaslu-kota', 'one')
      world.trouble.set('one', new ChannelError('gone', 'removed'))
      const { code } = await world.newCase()
      expect(await linkCount()).toBe(0)
      expect(world.warnings).toHaveLength(1)
      const two = await world.linked('bawaslu-kota', 'two')
      expect(two.texts().filter((text) => text.includes(say('notice-header', { code })))).toHaveLength(1)
    })

    it('says so itself where the platform tells us', async () => {
      const [one, two] = [await world.linked('bawaslu-kota', 'one'), await world.linked('bawaslu-kota', 'two')]
      await one.sends({ kind: 'gone' })
      await world.settle()
      expect(two.texts().at(-1)).toBe(say('office-bot-removed', { office: BAWASLU }))
      expect(await linkCount()).toBe(1)
      await one.says('Halo')
      expect(world.reports).toHaveLength(1)
    })

    it('while it is answered is no failure of the message', async () => {
      const one = await world.linked('bawaslu-kota', 'one')
      world.trouble.set('one', new ChannelError('gone', 'removed'))
      expect(await one.says('/kasus')).toEqual([])
      expect(await linkCount()).toBe(0)
    })
  })

  describe('a group of an office that allows no groups any more', () => {
    const refusal = say('office-group-refused', { office: BAWASLU, contact })
    const noGroups = async () => {
      const group = { member: '7' }
      await world.linked('bawaslu-kota', 'group', group)
      const configured = offices.map((office) => ({ ...office, allowGroups: false }))
      const later = await newWorld(store, { secret: world.secret, folder: world.folder, configured })
      return { later, there: later.chat('group', group) }
    }

    it('is refused every command, left alone otherwise, and can leave', async () => {
      const { later, there } = await noGroups()
      const { code } = await later.newCase()
      for (const text of ['/kasus', `/kasus ${code}`, `/tanya ${code} Siapa saksinya?`])
        expect(await there.says(text)).toEqual([refusal])
      expect(await there.presses(`c:${code}:ack`)).toEqual([refusal])
      expect(await there.says('Selamat pagi')).toEqual([])
      const again = await later.invitations.create('bawaslu-kota')
      expect(await there.says(`/petugas ${again.code}`)).toEqual([
        say('office-link-group', { office: BAWASLU, contact }),
      ])
      expect(await later.links.withRefusedGroups()).toEqual(['bawaslu-kota'])
      expect(await there.says('/lepas')).toEqual([say('office-unlinked', { office: BAWASLU })])
      expect(await linkCount()).toBe(0)
    })

    it('is sent nothing: its notices go to another chat, or wait for one', async () => {
      const { later, there } = await noGroups()
      world.trouble.set('group', new ChannelError('unavailable', 'away'))
      const first = await world.newCase()
      const second = await later.newCase()
      later.clock.time += 3_600_000
      await later.settle()
      expect(there.got()).toEqual([])
      expect(await later.outbox.waiting()).toMatchObject({ linked: 0 })
      expect(await testOffice(later, 'bawaslu-kota', '')).toBe(0)
      const alone = await later.linked('bawaslu-kota', 'alone')
      for (const { code } of [first, second])
        expect(alone.texts().filter((text) => text.includes(say('notice-header', { code })))).toHaveLength(1)
      await later.newCase()
      expect(there.got()).toEqual([])
    })
  })

  it('a test notice reaches every chat of the office and nobody else', async () => {
    await world.linked('bawaslu-kota', 'one')
    await world.linked('bawaslu-kota', 'two')
    await world.linked('inspektorat-kota', 'other')
    const text = say('office-test', { office: BAWASLU })
    expect(await testOffice(world, 'bawaslu-kota', text)).toBe(2)
    expect(await testOffice(world, 'bkpsdm-kota', text)).toBe(0)
    await world.settle()
    expect(
      world.sent
        .filter(({ reply }) => reply.text === text)
        .map(({ to }) => to)
        .toSorted(),
    ).toEqual(['one', 'two'])
  })

  describe('a notice', () => {
    it('queued while its chat was unlinked is not lost', async () => {
      const { submission } = await world.newCase()
      await world.linked('bawaslu-kota', 'one')
      const notice = { officeId: 'bawaslu-kota', caseId: submission.caseId, reply: { text: 'news' } }
      const writes = await world.outbox.enqueue([notice])
      const link = await world.links.find({ channel: 'telegram', id: 'one' })
      if (link === undefined) throw new Error('linked before')
      await world.desk.gone(link)
      await store.db.$transaction(writes)
      await world.settle()
      expect((await world.linked('bawaslu-kota', 'two')).texts()).toContain('news')
    })

    it('queued while its chat was being linked is found by the next tidying', async () => {
      const { submission } = await world.newCase()
      const notice = { officeId: 'bawaslu-kota', caseId: submission.caseId, reply: { text: 'news' } }
      const writes = await world.outbox.enqueue([notice])
      const one = await world.linked('bawaslu-kota', 'one')
      await store.db.$transaction(writes)
      await world.outbox.reseal()
      await world.settle()
      expect(one.texts()).toContain('news')
    })
  })
})
