import type { User } from 'grammy/types'
import type { Chat, ShownButton, ShownMessage, World } from './chats.ts'
import { addMessage, storeFile, written } from './chats.ts'
import type { Updates } from './updates.ts'
import type { Waiter } from './waiter.ts'

export interface FileOptions {
  caption?: string
  /** `photo` is compressed by the phone and has no name, nor have `voice` and `video_note`; the rest keep theirs. */
  as?: 'photo' | 'document' | 'video' | 'video_note' | 'audio' | 'voice'
  name?: string
  mime?: string
  album?: string
}

/**
 * Somebody at a phone, in one chat. Each act resolves when the platform has queued it; what the bot makes of it is
 * waited for with `hears`. An act is also a look at the screen: `hears` only sees what came after the last act, or
 * after what it found last.
 */
export interface Person {
  readonly id: number
  readonly chat: Chat
  readonly user: User
  says(text: string, options?: { forwarded?: boolean }): Promise<number>
  /** Presses the button with this label on the newest message that still shows one, waiting until there is one. */
  presses(label: string | RegExp, timeoutMs?: number): Promise<number>
  /** Presses a button that may be long gone from the screen. */
  pressesLate(messageId: number, label: string | RegExp): Promise<number>
  sends(bytes: Uint8Array, options?: FileOptions): Promise<number>
  /** Any other message content, as the Bot API writes it: `{ sticker: … }`, `{ location: … }`. */
  sendsOther(content: Record<string, unknown>): Promise<number>
  edits(messageId: number, text: string): Promise<number>
  reacts(messageId: number, emoji: string): Promise<number>
  blocks(): Promise<number>
  unblocks(): Promise<number>
  /** The next message (or new text of a message) that matches. Rejects with the screen when none comes. */
  hears(pattern: RegExp | string, timeoutMs?: number): Promise<ShownMessage>
  /** Resolves when the screen satisfies the predicate. */
  sees(predicate: (screen: ShownMessage[]) => boolean, timeoutMs?: number): Promise<ShownMessage[]>
  /** What the chat shows now, oldest first. */
  screen(): ShownMessage[]
  /** The whole conversation as text, for golden files. */
  transcript(): string
  /** Makes everything in the chat older, for the 48 hours after which nothing can be deleted. */
  ages(hours: number): void
}

export interface Platform {
  world: World
  updates: Updates
  waiter: Waiter
  nextCallbackId(): string
}

export function createPerson(platform: Platform, chat: Chat, user: User): Person {
  const { world, updates, waiter } = platform
  let read = 0
  const name = user.first_name
  const act = (update: Record<string, unknown>) => {
    read = chat.sights.length
    return Promise.resolve(updates.push(update))
  }
  const chatInfo = () =>
    chat.type === 'private'
      ? { id: chat.id, type: 'private', first_name: name }
      : { id: chat.id, type: chat.type, title: chat.title }
  const message = (shown: ShownMessage, content: object) => ({
    message_id: shown.id,
    date: shown.date,
    chat: chatInfo(),
    from: user,
    ...content,
  })
  const post = (text: string, content: object, file?: ShownMessage['file']) => {
    chat.started = true
    const shown = addMessage(world, chat, {
      from: user.id,
      text,
      buttons: [],
      protect: false,
      ...(file === undefined ? {} : { file }),
    })
    chat.transcript.push(`${name}: ${written(shown)}`)
    return act({ message: message(shown, content) })
  }
  const press = (shown: ShownMessage, button: ShownButton) => {
    chat.transcript.push(`${name} (presses): [${button.label}]`)
    return act({
      callback_query: {
        id: platform.nextCallbackId(),
        from: user,
        chat_instance: String(chat.id),
        data: button.data,
        message: message(shown, {
          text: shown.text,
          from: { id: 0, is_bot: true, first_name: 'bot' },
          ...(shown.protect ? { has_protected_content: true } : {}),
        }),
      },
    })
  }
  const explain = (what: string) => () => `${name} waited in vain for ${what}. The chat shows:\n${dump(chat)}`
  const member = (status: 'kicked' | 'member') => {
    const bot = { id: 0, is_bot: true, first_name: 'bot' }
    return act({
      my_chat_member: {
        chat: chatInfo(),
        from: user,
        date: Math.floor(world.now().getTime() / 1000),
        old_chat_member: { user: bot, status: status === 'kicked' ? 'member' : 'kicked', until_date: 0 },
        new_chat_member: { user: bot, status, until_date: 0 },
      },
    })
  }

  return {
    id: user.id,
    chat,
    user,
    says(text, { forwarded = false } = {}) {
      const entities = text.startsWith('/')
        ? [{ type: 'bot_command', offset: 0, length: text.split(/\s/)[0]?.length ?? 1 }]
        : undefined
      const origin = { type: 'hidden_user', sender_user_name: 'Orang Lain', date: 1_700_000_000 }
      return post(text, { text, ...(entities && { entities }), ...(forwarded && { forward_origin: origin }) })
    },
    async presses(label, timeoutMs) {
      const found = await waiter.until(
        () => {
          for (const shown of [...chat.messages.values()].toReversed()) {
            const buttons = shown.buttons.flat()
            const button = buttons.find((one) => one.label === label) ?? buttons.find(fits(label))
            if (button !== undefined) return { shown, button }
          }
          return undefined
        },
        explain(`a button ${label}`),
        timeoutMs,
      )
      return press(found.shown, found.button)
    },
    pressesLate(messageId, label) {
      const shown = chat.history.get(messageId)
      const button = shown?.buttons.flat().find(fits(label))
      if (shown === undefined || button === undefined) throw new Error(`no button ${label} was ever there`)
      return press(shown, button)
    },
    sends(bytes, { caption = '', as = 'photo', name: fileName = 'IMG_0001.jpg', mime = 'image/jpeg', album } = {}) {
      const file = storeFile(world, bytes, `${as}s`, as === 'photo' ? '.jpg' : '')
      const sized = { file_id: file.id, file_unique_id: `u${file.id}`, file_size: bytes.length }
      const thumb = storeFile(world, new Uint8Array([1]), 'thumbnails', '.jpg')
      const small = { file_id: thumb.id, file_unique_id: `u${thumb.id}`, file_size: 1, width: 90, height: 67 }
      const content =
        as === 'photo'
          ? { photo: [small, { ...sized, width: 1280, height: 960 }] }
          : { [as]: { ...sized, mime_type: mime, ...(NAMELESS.has(as) ? {} : { file_name: fileName }) } }
      const extra = { ...(caption && { caption }), ...(album && { media_group_id: album }) }
      return post(caption, { ...content, ...extra }, { kind: as, name: fileName, mime, bytes })
    },
    sendsOther: (content) => post(`<${Object.keys(content)[0]}>`, content),
    edits(messageId, text) {
      const shown = chat.messages.get(messageId)
      if (shown === undefined) throw new Error('no such message')
      Object.assign(shown, { text, edited: true })
      chat.transcript.push(`${name} (edits): ${text}`)
      const edited = message(shown, { text, edit_date: Math.floor(world.now().getTime() / 1000) })
      return act({ edited_message: edited })
    },
    reacts(messageId, emoji) {
      chat.transcript.push(`${name} (reacts): ${emoji}`)
      return act({
        message_reaction: {
          chat: chatInfo(),
          message_id: messageId,
          user,
          date: Math.floor(world.now().getTime() / 1000),
          old_reaction: [],
          new_reaction: [{ type: 'emoji', emoji: emoji }],
        },
      })
    },
    blocks() {
      chat.blocked = true
      chat.transcript.push(`${name} (blocks the bot)`)
      return member('kicked')
    },
    unblocks() {
      chat.blocked = false
      chat.transcript.push(`${name} (unblocks the bot)`)
      return member('member')
    },
    hears(pattern, timeoutMs) {
      const matches = (text: string) => (typeof pattern === 'string' ? text.includes(pattern) : pattern.test(text))
      return waiter.until(
        () => {
          const index = chat.sights.findIndex((sight, i) => i >= read && matches(sight.message.text))
          if (index === -1) return undefined
          read = index + 1
          return chat.sights[index]?.message
        },
        explain(String(pattern)),
        timeoutMs,
      )
    },
    sees(predicate, timeoutMs) {
      const look = () => {
        const screen = [...chat.messages.values()]
        return predicate(screen) ? screen : undefined
      }
      return waiter.until(look, explain('a certain screen'), timeoutMs)
    },
    screen: () => [...chat.messages.values()],
    transcript: () => `${chat.transcript.join('\n')}\n`,
    ages(hours) {
      for (const shown of chat.messages.values()) shown.date -= hours * 3600
    },
  }
}

const NAMELESS = new Set(['voice', 'video_note'])

const fits = (label: string | RegExp) => (button: ShownButton) =>
  typeof label === 'string' ? button.label.includes(label) : label.test(button.label)

function dump(chat: Chat): string {
  return [...chat.messages.values()]
    .map((m) => `#${m.id} ${m.from === 'bot' ? 'Bot' : m.from}: ${written(m)}`)
    .join('\n')
}
