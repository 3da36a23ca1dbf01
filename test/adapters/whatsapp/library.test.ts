/**
 * whatsapp-web.js itself, in a real browser, before our stand-in for WhatsApp: what an adapter may rely on, and an alarm
 * that rings when another version of the library asks the page for something that the stand-in lacks.
 */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Message } from 'whatsapp-web.js'
import library from 'whatsapp-web.js'
import { browsers, hasChromium } from '../../support/chromium.ts'
import { picture } from '../../support/images.ts'
import { type Bot, newProfile, type Profile } from '../../support/whatsapp/library.ts'
import { type Person, startWhatsApp, type WhatsApp } from '../../support/whatsapp/whatsapp.ts'

const { MessageMedia } = library

describe.each(browsers)('the library in $name', ({ name, chromium, absent }) => {
  let whatsapp: WhatsApp
  let profile: Profile
  let bot: Bot
  let ani: Person
  const works = test.skipIf(absent)

  beforeAll(async () => {
    if (absent) return console.log(`${name} is not on this machine: its tests are skipped`)
    whatsapp = await startWhatsApp(chromium === undefined ? {} : { chromium })
    profile = newProfile(whatsapp)
    ani = whatsapp.person({ name: 'Ani' })
  })
  afterAll(async () => {
    if (absent) return
    await bot.stop()
    await vi.waitFor(() => expect(profile.browsers()).toBe(0), 30_000)
    profile.remove()
    await whatsapp.stop()
  })

  const next = (body: string): Promise<Message> =>
    bot.until(() => bot.messages.find((message) => message.body === body), `a message "${body}"`)
  const ready = async (): Promise<void> => {
    await bot.says('ready')
    await whatsapp.listens()
  }

  works('shows a QR code, and another one when that has run out, and is paired', async () => {
    bot = await profile.start()
    await bot.says('qr')
    expect(bot.qrs[0]?.split(',')).toHaveLength(5)
    expect(bot.qrs[0]).not.toContain('undefined')
    await whatsapp.until(() => whatsapp.shown(), 'a code')
    whatsapp.rotate()
    await bot.says('qr', 2)
    await expect(whatsapp.scan(bot.qrs[0])).rejects.toThrow(/not valid/)
    await whatsapp.scan(bot.qrs[1])
    await ready()
    expect(bot.events.filter((event) => event === 'authenticated')).toHaveLength(1)
  })

  works('carries text both ways, to the address that it came from', async () => {
    for (const person of [ani, whatsapp.person({ phone: '6281200001111', name: 'Budi' })]) {
      await person.says(`halo dari ${person.name}`)
      const message = await next(`halo dari ${person.name}`)
      expect(message.from).toBe(person.address)
      await (await message.getChat()).sendStateTyping()
      await bot.client.sendMessage(message.from, 'halo juga', { waitUntilMsgSent: true })
      expect(await person.hears('halo juga')).toMatchObject({ from: 'bot', ack: 2 })
      expect(person.chat.typing).toEqual(['composing'])
      expect(person.chat.seen.size).toBe(1)
    }
  })

  works('refuses an address that was made up from another one', async () => {
    await expect(bot.client.sendMessage(ani.address.replace('@lid', '@c.us'), 'halo')).rejects.toThrow(
      /No LID for user/,
    )
  })

  works('carries an image both ways byte for byte', async () => {
    const bytes = await picture(640, 480).jpeg().toBuffer()
    await ani.sends(bytes, { as: 'image', caption: 'foto' })
    const message = await next('foto')
    expect(message).toMatchObject({ type: 'image', hasMedia: true })
    const media = await message.downloadMedia()
    expect(Buffer.from(media.data, 'base64').equals(bytes)).toBe(true)
    const back = new MessageMedia('image/jpeg', bytes.toString('base64'), 'bukti.jpg')
    await bot.client.sendMessage(message.from, back, { caption: 'kembali' })
    const shown = await ani.hears('kembali')
    expect(shown.file).toMatchObject({ kind: 'image', mime: 'image/jpeg' })
    expect(Buffer.from(shown.file?.bytes ?? []).equals(bytes)).toBe(true)
  })

  works('says nothing of a file that cannot be fetched', async () => {
    whatsapp.fail('download', { kind: 'error', code: 404, description: 'gone' })
    await ani.sends(new Uint8Array(10), { as: 'document', caption: 'hilang', mime: 'application/pdf' })
    expect(await (await next('hilang')).downloadMedia()).toBeUndefined()
  })

  works('tells of edits, deleted messages, reactions, calls and photos to be seen once', async () => {
    const heard: Record<string, unknown[]> = {}
    const listen = (event: string, of: (...args: never[]) => unknown): void => {
      heard[event] = []
      bot.client.on(
        event as 'ready',
        ((...args: never[]) => {
          heard[event]?.push(of(...args))
          bot.messages = [...bot.messages]
        }) as () => void,
      )
    }
    listen('message_edit', (_: Message, after: string, before: string) => [before, after])
    listen('message_revoke_everyone', (message: Message) => message.type)
    listen('message_reaction', ({ reaction }: { reaction: string }) => reaction)
    listen('message_ciphertext', ({ _data }: { _data: { subtype?: string } }) => _data.subtype)
    listen('call', ({ from }: { from: string }) => from)
    const first = await ani.says('salah ketik')
    await next('salah ketik')
    await ani.edits(first, 'salah tik')
    await ani.deletes(first)
    await ani.reacts(ani.screen().find(({ from }) => from === 'bot')?.id ?? '', '👍')
    await ani.calls()
    await ani.sendsOther('view_once')
    await ani.says('selesai')
    await next('selesai')
    expect(heard).toEqual({
      message_edit: [['salah ketik', 'salah tik']],
      message_revoke_everyone: ['revoked'],
      message_reaction: ['👍'],
      message_ciphertext: ['view_once_unavailable_fanout'],
      call: [ani.address],
    })
  })

  works('deletes its own messages for everyone, clears a chat and deletes it', async () => {
    const sent = await bot.client.sendMessage(ani.address, 'hanya sebentar')
    await ani.hears('hanya sebentar')
    await sent.delete(true)
    await ani.sees((screen) => screen.some(({ revoked, from }) => revoked && from === 'bot'))
    const chat = await bot.client.getChatById(ani.address)
    await chat.clearMessages()
    const kept = () => whatsapp.device.chats().find(({ id }) => id === ani.address)
    expect(kept()).toMatchObject({ messages: 0 })
    await chat.delete()
    // The library looks the chat up when it hears that it is gone, which makes an empty one.
    expect(whatsapp.device.deleted).toEqual([ani.address])
    expect(kept()?.messages ?? 0).toBe(0)
  })

  works('is still paired after a restart, and what came meanwhile is unread', async () => {
    await bot.stop()
    await expect.poll(() => profile.browsers()).toBe(0)
    await ani.says('apakah ada orang?')
    bot = await profile.start()
    await ready()
    expect(bot.events).not.toContain('qr')
    expect(bot.messages).toEqual([])
    const chats = await bot.client.getChats()
    const unread = chats.filter(({ unreadCount }) => unreadCount > 0)
    expect(unread.map(({ id }) => id._serialized)).toEqual([ani.address])
    const found = await unread[0]?.fetchMessages({ limit: 5, fromMe: false })
    expect(found?.map(({ body, from }) => [body, from])).toEqual([['apakah ada orang?', ani.address]])
  })

  works('shows a QR code again when the owner removes it on the phone, and is paired again', async () => {
    whatsapp.unlink()
    await bot.says('disconnected')
    await bot.says('qr')
    await whatsapp.scan()
    await bot.says('ready', 2)
    await whatsapp.listens()
    expect(whatsapp.device.chats()).toEqual([])
    await ani.says('masih di sana?')
    await next('masih di sana?')
  })

  works('asks the page for nothing that the stand-in lacks', () => {
    expect(whatsapp.misses()).toEqual([])
    expect(whatsapp.troubles()).toEqual([])
  })
})

test.skipIf(!hasChromium)('the alarm rings when a module or a member is gone', async () => {
  const without = ['WAWebUpdateUnreadChatAction', 'WAWebBackendJobsCommon', 'WAWebStreamModel.Stream']
  const whatsapp = await startWhatsApp({ without })
  const profile = newProfile(whatsapp)
  const bot = await profile.start()
  try {
    const ani = whatsapp.person()
    await whatsapp.scan()
    await bot.says('ready')
    await whatsapp.listens()
    await ani.says('halo')
    await bot.until(() => bot.messages[0], 'a message')
    await expect(bot.client.sendMessage(ani.address, 'halo')).rejects.toThrow()
    // The second is asked for by a part of the library that hides its errors.
    await whatsapp.until(() => (whatsapp.misses().length > 1 ? true : undefined), 'misses')
    expect(whatsapp.misses()).toEqual(['WAWebBackendJobsCommon', 'WAWebStreamModel.Stream'])
  } finally {
    await bot.stop()
    profile.remove()
    await whatsapp.stop()
  }
})
