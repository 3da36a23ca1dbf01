/**
 * What whatsapp-web.js 1.34.7 does not take care of, each brought about for real. An adapter has to; when a test here
 * fails after an upgrade, the library may have learned to, and a remedy can go.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import library from 'whatsapp-web.js'
import { hasChromium } from '../../support/chromium.ts'
import { crashPageIn, killBrowserIn } from '../../support/whatsapp/browser.ts'
import { type Bot, newProfile, type Profile } from '../../support/whatsapp/library.ts'
import { type Person, startWhatsApp, type WhatsApp } from '../../support/whatsapp/whatsapp.ts'

const { MessageMedia } = library

describe.skipIf(!hasChromium)('hazards of the library', () => {
  let whatsapp: WhatsApp
  let profile: Profile
  let bot: Bot
  let ani: Person

  beforeAll(async () => {
    whatsapp = await startWhatsApp()
    profile = newProfile(whatsapp)
    ani = whatsapp.person()
    bot = await profile.start()
  })
  afterAll(async () => {
    await bot.stop()
    profile.remove()
    await whatsapp.stop()
  })

  test('it asks for no new QR code when the last one has run out', async () => {
    await bot.says('qr')
    whatsapp.idle()
    const state = () => bot.client.getState()
    await expect.poll(state).toBe('UNPAIRED_IDLE')
    expect(whatsapp.device.refreshed()).toBe(0)
    await bot.client.pupPage?.evaluate("window.require('WAWebCmd').Cmd.refreshQR()")
    await bot.says('qr', 2)
    expect(whatsapp.device.refreshed()).toBe(1)
  })

  test('it says "ready" as often as history is synced', async () => {
    await whatsapp.scan()
    await bot.says('ready')
    await whatsapp.listens()
    whatsapp.resync()
    await bot.says('ready', 3)
  })

  test('it says that a message is sent while it still waits', async () => {
    let sent = (): void => undefined
    whatsapp.fail('send', { kind: 'hold', until: new Promise<void>((resolve) => (sent = resolve)) })
    const message = await bot.client.sendMessage(ani.address, 'masih di jalan')
    expect(message.ack).toBe(0)
    expect(ani.screen()).toEqual([])
    sent()
    await ani.hears('masih di jalan')
  })

  test('it hands over groups and statuses like messages of people', async () => {
    const group = whatsapp.group({ title: 'Posko', members: [ani] })
    const inGroup = group.member(ani)
    await inGroup.says('di grup')
    const asked = await bot.until(() => bot.messages.find(({ body }) => body === 'di grup'), 'the message')
    expect(asked).toMatchObject({ from: group.id, author: ani.address })
    await bot.client.sendMessage(asked.from, 'jawaban', { quotedMessageId: asked.id._serialized })
    expect(await inGroup.hears('jawaban')).toMatchObject({ from: 'bot', quoted: group.screen()[0]?.id })
    whatsapp.push({ id: `false_status@broadcast_AB12_${ani.address}`, from: 'status@broadcast', body: 'kabar' })
    const status = await bot.until(() => bot.messages.find(({ body }) => body === 'kabar'), 'the status')
    expect(status).toMatchObject({ isStatus: true })
  })

  test('what the owner writes on the phone is a message that was created, not one that was received', async () => {
    const created: string[] = []
    bot.client.on('message_create', ({ body, fromMe }) => created.push(`${fromMe} ${body}`))
    whatsapp.push({ id: `true_${ani.address}_AB13`, from: whatsapp.number, to: ani.address, body: 'dari pemilik' })
    await ani.says('halo')
    await bot.until(() => bot.messages.find(({ body }) => body === 'halo'), 'the message')
    expect(created).toEqual(['true dari pemilik', 'false halo'])
    expect(bot.messages.map(({ body }) => body)).not.toContain('dari pemilik')
  })

  test('it sends nothing when the upload fails', async () => {
    whatsapp.fail('upload', { kind: 'error', code: 500, description: 'no' })
    const media = new MessageMedia('application/pdf', Buffer.from('berkas').toString('base64'), 'berkas.pdf')
    await expect(bot.client.sendMessage(ani.address, media)).rejects.toThrow(/upload failed/)
  })

  test('it says nothing when the page crashes', async () => {
    const before = bot.events.length
    const crashed = new Promise((resolve) => bot.client.pupPage?.once('error', resolve))
    expect(crashPageIn(profile.folder)).toBeGreaterThan(0)
    await crashed
    expect(bot.events.slice(before)).toEqual([])
    await bot.stop()
    await expect.poll(() => profile.browsers()).toBe(0)
  })

  test('it is never ready when history is synced before it listens', async () => {
    whatsapp.syncsAfter(1)
    bot = await profile.start()
    await expect.poll(() => bot.client.getState()).toBe('CONNECTED')
    expect(bot.events).not.toContain('ready')
    await bot.client.pupPage?.evaluate('window.onAppStateHasSyncedEvent()')
    await bot.says('ready')
    whatsapp.syncsAfter(null)
  })

  test('it says nothing when the browser is killed', async () => {
    const before = bot.events.length
    const gone = new Promise((resolve) => bot.client.pupBrowser?.once('disconnected', resolve))
    killBrowserIn(profile.folder)
    await gone
    expect(bot.events.slice(before)).toEqual([])
  })

  test('it ends when another browser took over', async () => {
    bot = await profile.start()
    await bot.says('ready')
    const gone = new Promise((resolve) => bot.client.pupBrowser?.once('disconnected', resolve))
    whatsapp.conflict()
    await bot.says('disconnected')
    await gone
    await expect.poll(() => profile.browsers()).toBe(0)
    expect(whatsapp.misses()).toEqual([])
  })
})
