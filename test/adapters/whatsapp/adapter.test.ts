/** The adapter with the real library in a real browser, on the stand-in. */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { ANSWERED } from '../../../adapters/whatsapp/incoming.ts'
import { PageError } from '../../../adapters/whatsapp/page-error.ts'
import { ChannelError, type Incoming } from '../../../src/channel.ts'
import { hasChromium } from '../../support/chromium.ts'
import { browsersIn, crashPageIn, freezeBrowserIn, killBrowserIn } from '../../support/whatsapp/browser.ts'
import { type Person, startWhatsApp, type WhatsApp } from '../../support/whatsapp/whatsapp.ts'
import { type Desk, newDesk } from './setup.ts'

const until = (look: () => unknown, timeout = 30_000) =>
  vi.waitFor(
    () => {
      expect(look()).toBeTruthy()
    },
    { timeout, interval: 20 },
  )
const bytesOf = async (stream: AsyncIterable<Uint8Array>) => {
  const parts: Uint8Array[] = []
  for await (const part of stream) parts.push(part)
  return Buffer.concat(parts)
}

describe.skipIf(!hasChromium)('WhatsApp as a channel', () => {
  let whatsapp: WhatsApp
  let desk: Desk
  let ani: Person
  const ready = () => until(() => desk.channel.healthy())
  const next = async (match: (message: Incoming) => boolean) => {
    await until(() => desk.got.some(match))
    return desk.got.find(match) ?? expect.fail()
  }
  const to = (person: Person) => ({ channel: 'whatsapp' as const, id: person.chat.id })

  const printed: string[] = []

  beforeAll(async () => {
    // As an operator leaves it behind who looked for something; read when puppeteer is loaded.
    process.env['DEBUG'] = 'puppeteer:*'
    vi.spyOn(process.stderr, 'write').mockImplementation((chunk) => printed.push(String(chunk)) > 0)
    whatsapp = await startWhatsApp()
    ani = whatsapp.person()
    desk = newDesk(whatsapp)
    await desk.start()
  })
  afterAll(async () => {
    vi.restoreAllMocks()
    await desk.stop()
    desk.remove()
    await whatsapp.stop()
  })
  beforeEach(() => {
    desk.got.length = 0
    desk.onMessage = async () => undefined
  })

  test('a profile belongs to one process', async () => {
    const other = newDesk(whatsapp, {}, desk.profile)
    await expect(other.start()).rejects.toThrow(/in use by another process.*KENTONGAN_DATA/)
    expect(statSync(desk.profile).mode & 0o777).toBe(0o700)
  })

  test('shows its code on the admin address, asks for another when it runs out, and is paired by it', async () => {
    await until(() => desk.state() === 'pairing')
    expect(desk.channel.healthy()).toBe(false)
    expect(await desk.admin('/whatsapp/qr.png')).toMatchObject({ statusCode: 200, type: 'image/png' })
    expect((await desk.admin('/whatsapp')).body).toContain('/whatsapp/qr.png')
    whatsapp.idle()
    await until(() => whatsapp.device.refreshed() > 0)
    await whatsapp.scan()
    await ready()
    expect(await desk.admin('/whatsapp/qr.png')).toMatchObject({ statusCode: 404 })
    expect((await desk.admin('/whatsapp/state')).body).toBe('{"state":"ready"}')
    expect(desk.logged.join()).not.toContain(whatsapp.shown() ?? 'code')
  })

  test('a text arrives once, its sender sees us typing and answering, and seen only after its turn', async () => {
    let end = (): void => undefined
    const gate = new Promise<void>((resolve) => (end = resolve))
    desk.onMessage = async (message) => {
      await desk.channel.send(message.address, { text: 'Halo juga' })
      await gate
    }
    await ani.says('halo, saya Ani')
    await ani.hears('Halo juga')
    const seenBefore = ani.chat.seen.size
    end()
    expect(seenBefore).toBe(0)
    await until(() => ani.chat.typing.includes('composing'))
    await until(() => ani.chat.seen.size === 1)
    expect(desk.got).toEqual([
      {
        address: to(ani),
        messageId: expect.stringMatching(/^i[0-9A-F]+$/),
        at: expect.any(Date),
        group: false,
        content: { kind: 'text', text: 'halo, saya Ani' },
      },
    ])
    // A second "ready" neither loses nor doubles anything.
    desk.onMessage = async () => undefined
    whatsapp.resync()
    await ani.says('lagi')
    await next(({ content }) => content.kind === 'text' && content.text === 'lagi')
    expect(desk.got).toHaveLength(2)
  })

  test('choices are numbered text, and a number or a word is the button', async () => {
    await desk.channel.send(to(ani), {
      text: 'Setuju?',
      buttons: [
        { id: 'q:yes', label: 'Ya' },
        { id: 'q:no', label: 'Tidak' },
      ],
      navigation: [{ id: '!cancel', label: 'Batal' }],
      replacesPressed: true,
    })
    expect((await ani.hears('Setuju?')).text).toBe('Setuju?\n\n1. Ya\n2. Tidak\n\nBatal')
    await ani.says('2')
    expect((await next(() => true)).content).toEqual({ kind: 'choice', id: 'q:no' })
    await ani.says('batal')
    await next(({ content }) => content.kind === 'choice' && content.id === '!cancel')
  })

  test('a turn that fails is tried again, with what was meant at first, and stays unread until it succeeds', async () => {
    const yes = [{ id: 'first:1', label: 'Ya' }]
    await desk.channel.send(to(ani), { text: 'Pertama?', buttons: yes, replacesPressed: true })
    const tried: Incoming[] = []
    const seen = ani.chat.seen.size
    desk.onMessage = async (message) => {
      tried.push(message)
      expect(ani.chat.seen.size).toBe(seen)
      await desk.channel.send(message.address, {
        text: 'Kedua?',
        buttons: [{ id: 'second:1', label: 'Ya' }],
        replacesPressed: true,
      })
      if (tried.length < 3) throw new ChannelError('unavailable', 'store is away')
    }
    await ani.says('1')
    await next(() => true)
    expect(tried.map(({ content }) => content)).toEqual([0, 1, 2].map(() => ({ kind: 'choice', id: 'first:1' })))
    await until(() => ani.chat.seen.size > seen)
  })

  test.each([
    ['location', 'location'],
    ['vcard', 'contact'],
    ['multi_vcard', 'contact'],
    ['poll_creation', 'poll'],
    ['view_once', 'view-once'],
  ] as const)('%s is an oddity', async (thing, what) => {
    await ani.sendsOther(thing)
    expect((await next(() => true)).content).toEqual({ kind: 'odd', what })
    expect(JSON.stringify(desk.got)).not.toContain('Ani')
  })

  test('stickers, edits, deleted messages, reactions and calls are oddities', async () => {
    await ani.sends(Buffer.from('webp'), { as: 'sticker' })
    const id = await ani.says('salah ketik')
    await next(({ content }) => content.kind === 'text')
    await ani.edits(id, 'benar')
    await next(({ content }) => content.kind === 'odd' && content.what === 'edited')
    await ani.reacts(id, '👍')
    await ani.deletes(id)
    await next(({ content }) => content.kind === 'odd' && content.what === 'deleted')
    await ani.calls()
    await next(({ content }) => content.kind === 'odd' && content.what === 'call')
    const odd = desk.got.flatMap(({ content }) => (content.kind === 'odd' ? [content.what] : []))
    expect(odd.toSorted()).toEqual(['call', 'deleted', 'edited', 'reaction', 'sticker'])
  })

  test('of a quoted answer only the answer; statuses and what the owner writes are nothing for us', async () => {
    const first = await ani.says('pertama')
    whatsapp.push({ id: `false_status@broadcast_AB12_${ani.address}`, from: 'status@broadcast', body: 'kabar' })
    whatsapp.push({ id: `true_${ani.address}_AB13`, from: whatsapp.number, to: ani.address, body: 'dari pemilik' })
    await ani.says('kedua', { quotes: first })
    await next(({ content }) => content.kind === 'text' && content.text === 'kedua')
    expect(desk.got.map(({ content }) => content)).toEqual([
      { kind: 'text', text: 'pertama' },
      { kind: 'text', text: 'kedua' },
    ])
  })

  test('in a group the member is named by an opaque id, and answers go to the group', async () => {
    const group = whatsapp.group({ members: [ani] })
    const inGroup = group.member(ani)
    await inGroup.says('/kasus')
    const message = await next(() => true)
    expect(message).toMatchObject({ address: { id: group.id }, group: true, member: ani.address })
    await desk.channel.send(message.address, { text: 'Tidak ada kasus' })
    await inGroup.hears('Tidak ada kasus')
  })

  test('files come byte for byte when they are fetched, without their names; too big ones are not begun', async () => {
    const photo = Buffer.from([0xff, 0xd8, 0xff, 1, 2, 3])
    await ani.sends(photo, { as: 'image', caption: 'pembagian sembako' })
    const { content } = await next(({ content: { kind } }) => kind === 'file')
    if (content.kind !== 'file') throw new Error('no file')
    expect(content).toMatchObject({ media: 'photo', caption: 'pembagian sembako', file: { bytes: photo.length } })
    expect(await bytesOf((await desk.channel.fetch?.(content.file)) ?? expect.fail())).toEqual(photo)
    desk.got.length = 0
    await ani.sends(photo, { as: 'document', name: 'KTP Ani.pdf' })
    await next(({ content: { kind } }) => kind === 'file')
    expect(JSON.stringify(desk.got)).not.toContain('KTP')
    desk.got.length = 0
    await ani.sends(photo, { as: 'video', size: 21 * 1024 * 1024, caption: 'pembagian sembako' })
    const big = { kind: 'odd', what: 'too-big-file', caption: 'pembagian sembako' }
    expect((await next(() => true)).content).toEqual(big)
  })

  test('a file that is lost is told apart from one that has to wait', async () => {
    const id = await ani.sends(Buffer.from([0xff, 0xd8, 0xff, 4]), { as: 'ptt' })
    const { content } = await next(({ content: { kind } }) => kind === 'file')
    if (content.kind !== 'file') throw new Error('no file')
    const { file } = content
    const why = async () =>
      desk.channel.fetch?.(file).then(
        () => undefined,
        (error: unknown) => error,
      )
    // The phone of whoever sent it may upload it once more, soon or never: no reason of a channel's.
    for (const way of ['download', 'decrypt'])
      for (const code of [404, 500]) {
        whatsapp.fail(way, { kind: 'error', code, description: '' })
        const error = await why()
        expect(error).toBeInstanceOf(PageError)
        expect(error).not.toBeInstanceOf(ChannelError)
      }
    whatsapp.state('TIMEOUT')
    await until(() => !desk.channel.healthy())
    whatsapp.fail('decrypt', { kind: 'error', code: 404, description: '' })
    expect(await why()).toMatchObject({ reason: 'unavailable' })
    whatsapp.state('CONNECTED')
    await ready()
    whatsapp.heal()
    expect(await why()).toBeUndefined()
    await ani.deletes(id)
    await next(({ content: { kind } }) => kind === 'odd')
    expect(await why()).toMatchObject({ reason: 'refused' })
    const nowhere = { channel: 'whatsapp' as const, ref: file.ref.replace(id, 'ABC123') }
    expect(await desk.channel.fetch?.(nowhere).catch((error: unknown) => error)).toMatchObject({ reason: 'refused' })
  })

  test('long texts are split, never cut; evidence goes with a notice; nothing is fetched for a preview', async () => {
    const line = 'Pemberitahuan https://contoh.example yang panjang sekali. '
    await desk.channel.send(to(ani), { text: line.repeat(200) })
    await ani.sees((screen) => screen.filter(({ text }) => text.includes('Pemberitahuan')).length === 3)
    const bytes = Buffer.from('%PDF-1.7')
    await desk.channel.send(to(ani), {
      text: 'Kasus',
      protect: true,
      files: [{ bytes, mime: 'application/pdf', name: 'SMG-7F4K2-1.pdf', caption: 'bukti 1' }],
    })
    const shown = await ani.hears('bukti 1')
    expect(Buffer.from(shown.file?.bytes ?? [])).toEqual(bytes)
    expect(whatsapp.device.previews).toEqual([])
  })

  test('what WhatsApp refuses was not sent', async () => {
    whatsapp.fail('send', { kind: 'error', code: 500, description: '' })
    await expect(desk.channel.send(to(ani), { text: 'hilang' })).rejects.toMatchObject({ reason: 'unavailable' })
    whatsapp.heal()
  })

  test('erasing takes our messages back, clears and deletes the chat, and does not make it anew', async () => {
    const budi = whatsapp.person({ name: 'Budi' })
    const theirs = await budi.says('rahasia')
    await next(() => true)
    const refs = (await desk.channel.send(to(budi), { text: 'Nomor rahasia Anda' })) ?? []
    expect(JSON.stringify(refs)).not.toContain(budi.address)
    expect(await desk.channel.erase?.(to(budi), [...refs, `i${theirs}`], true)).toBe(0)
    await budi.sees((screen) => screen.some(({ from, revoked }) => from === 'bot' && revoked))
    expect(whatsapp.device.deleted).toContain(budi.chat.id)
    // The goodbye opens it again; when the conversation has ended, that goes too.
    await desk.channel.send(to(budi), { text: 'Sampai jumpa' })
    await until(() => whatsapp.device.chats().some(({ id }) => id === budi.chat.id))
    desk.channel.ended?.(to(budi))
    await until(() => !whatsapp.device.chats().some(({ id }) => id === budi.chat.id))
    await ani.says('masih di sini')
    await next(({ address }) => address.id === ani.chat.id)
    expect(whatsapp.device.chats().some(({ id }) => id === budi.chat.id)).toBe(false)
  })

  test('who writes while their chat is being deleted is answered once, and nothing unanswered is deleted', async () => {
    const citra = whatsapp.person({ name: 'Citra' })
    const deletions = () => whatsapp.device.deleted.filter((chat) => chat === citra.chat.id).length
    const logged = desk.logged.length
    const cleared = () => whatsapp.device.cleared.includes(citra.chat.id)
    await citra.says('selesai')
    await next(({ address }) => address.id === citra.chat.id)
    let release: (_: void) => void = () => undefined
    const released = new Promise<void>((resolve) => (release = resolve))
    whatsapp.fail('cleared', { kind: 'hold', until: released, when: ({ chat }) => chat === citra.chat.id })
    const atTurn: [held: boolean, deletions: number][] = []
    desk.onMessage = async ({ address }) => {
      atTurn.push([!cleared(), deletions()])
      await desk.channel.send(address, { text: 'Selamat datang' })
    }
    desk.channel.ended?.(to(citra))
    await until(() => whatsapp.device.chats().some(({ id, messages }) => id === citra.chat.id && messages === 0))
    await citra.says('halo')
    await until(() => whatsapp.device.chats().some(({ id, unread }) => id === citra.chat.id && unread > 0))
    expect(cleared()).toBe(false)
    release()
    await citra.hears('Selamat datang')
    // The conversation that ended goes once that turn is over.
    await until(() => deletions() > 0)
    expect(atTurn).toEqual([[false, 0]])
    expect(citra.chat.sights.filter(({ kind }) => kind === 'sent')).toHaveLength(1)
    expect(desk.logged.slice(logged)).toEqual([])
  })

  test('what came after the last answer is not marked as seen with it', async () => {
    const dewi = whatsapp.person({ name: 'Dewi' })
    let release: (_: void) => void = () => undefined
    const released = new Promise<void>((resolve) => (release = resolve))
    desk.onMessage = () => released
    const unread = (): number => whatsapp.device.chats().find(({ id }) => id === dewi.chat.id)?.unread ?? 0
    const [first, second] = [await dewi.says('satu'), await dewi.says('dua')]
    await until(() => unread() === 2)
    const seen = (...ids: string[]) =>
      desk.page().seen(
        dewi.chat.id,
        ids.map((id) => `false_${dewi.chat.id}_${id}`),
        ANSWERED,
      )
    await seen(first)
    expect(dewi.chat.seen.size).toBe(0)
    await seen(first, second)
    expect(dewi.chat.seen.size).toBe(2)
    release()
    await until(() => desk.got.length === 2)
  })

  test('a crashed page and a killed browser are seen and started again, still paired', async () => {
    expect(crashPageIn(desk.profile)).toBeGreaterThan(0)
    await until(() => desk.logged.some((line) => line.includes('page of WhatsApp crashed')))
    await ready()
    expect(killBrowserIn(desk.profile)).toBeGreaterThan(0)
    await until(() => desk.logged.some((line) => line.includes('browser of WhatsApp ended')))
    await ready()
    expect(desk.state()).toBe('ready')
  })

  test('a browser that answers nothing any more is ended, and another one started', async () => {
    await desk.stop()
    desk = newDesk(whatsapp, { callMs: 1000, closeMs: 500 }, desk.profile)
    await desk.start()
    await ready()
    expect(freezeBrowserIn(desk.profile)).toBeGreaterThan(0)
    await expect(desk.channel.send(to(ani), { text: 'halo?' })).rejects.toMatchObject({ reason: 'unavailable' })
    await until(() => desk.logged.some((line) => line.includes('does not answer any more')))
    await ready()
    await desk.channel.send(to(ani), { text: 'kembali lagi' })
    await ani.hears('kembali lagi')
  })

  test('a stop while it starts, and one while answers wait for their turn, are quick and leave no browser', async () => {
    await desk.stop()
    desk = newDesk(whatsapp, { typingMs: { least: 60_000, each: 0, most: 60_000 } }, desk.profile)
    await desk.start()
    await desk.stop()
    expect(browsersIn(desk.profile)).toBe(0)
    desk = newDesk(whatsapp, { typingMs: { least: 60_000, each: 0, most: 60_000 } }, desk.profile)
    await desk.start()
    await ready()
    const before = ani.chat.typing.length
    desk.onMessage = async ({ address }) => void (await desk.channel.send(address, { text: 'masih sempat' }))
    await ani.says('sebentar lagi berhenti')
    await until(() => ani.chat.typing.length > before)
    await desk.stop()
    await ani.hears('masih sempat')
  })

  test('a browser that has run for long is exchanged when nothing is in work', async () => {
    await desk.stop()
    desk = newDesk(whatsapp, { freshMs: 300 }, desk.profile)
    await desk.start()
    await ready()
    await until(() => desk.logged.filter((line) => line.includes('"state":"ready"')).length > 1)
    await desk.stop()
    desk = newDesk(whatsapp, {}, desk.profile)
    await desk.start()
    await ready()
  })

  test('a conflict is shown, and over when the other one is closed', async () => {
    whatsapp.conflict()
    await until(() => desk.logged.some((line) => line.includes('opened elsewhere')))
    await ready()
  })

  test('while the connection is away it is not healthy, and afterwards it is', async () => {
    whatsapp.state('TIMEOUT')
    await until(() => !desk.channel.healthy())
    whatsapp.state('CONNECTED')
    await ready()
  })

  test('a stop keeps the session and leaves no browser; what was sent meanwhile comes once, in order, although "ready" is missed', async () => {
    await desk.stop()
    expect(browsersIn(desk.profile)).toBe(0)
    for (const text of ['satu', 'dua', 'tiga']) await ani.says(text)
    whatsapp.syncsAfter(0)
    desk = newDesk(whatsapp, {}, desk.profile)
    await desk.start()
    await ready()
    expect(desk.logged.some((line) => line.includes('paired'))).toBe(false)
    await until(() => desk.got.length >= 3)
    await until(() => ani.chat.seen.size > 0)
    expect(desk.got.flatMap(({ content }) => (content.kind === 'text' ? [content.text] : []))).toEqual([
      'satu',
      'dua',
      'tiga',
    ])
    whatsapp.syncsAfter(null)
  })

  test('no address, name or word of a person is in the log, whatever happened', () => {
    const all = [...desk.logged, ...printed].join('\n')
    expect(all).not.toContain('puppeteer:')
    for (const secret of [ani.address, ani.address.split('@')[0] ?? '', 'Ani', 'rahasia'])
      expect(all).not.toContain(secret)
    expect(whatsapp.misses()).toEqual([])
  })

  test('unlinked on the phone it stops, says so, deletes the profile, and does not try again', async () => {
    whatsapp.unlink()
    await until(() => desk.state() === 'logged-out')
    expect(desk.channel.healthy()).toBe(false)
    expect(desk.logged.some((line) => line.includes('pair it again'))).toBe(true)
    expect(browsersIn(desk.profile)).toBe(0)
    expect(existsSync(join(desk.profile, 'session'))).toBe(false)
    expect(readdirSync(desk.profile)).toContain('lock')
    await expect(desk.channel.send(to(ani), { text: 'x' })).rejects.toMatchObject({ reason: 'unavailable' })
  })
})
