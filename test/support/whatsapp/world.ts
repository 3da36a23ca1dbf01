/** What people's phones hold, and what the device of the bot was seen to do. */
import type { Waiter } from '../telegram/waiter.ts'

export type FileKind = 'image' | 'video' | 'document' | 'audio' | 'ptt' | 'sticker'

export interface ShownFile {
  kind: FileKind
  name: string
  mime: string
  bytes: Uint8Array
}

/** A message as a person's chat shows it now. */
export interface ShownMessage {
  /** Without chat and direction: the same in both phones. */
  id: string
  /** `bot`, or a person's name. */
  from: string
  text: string
  file?: ShownFile
  /** Id of the message that it answers. */
  quoted?: string
  /** Deleted for everyone; text and file are gone. */
  revoked: boolean
  edited: boolean
  reactions: string[]
  /** 0 on its way, 1 the server has it, 2 the phone has it, 3 it was read. Of the bot's messages only. */
  ack: number
}

/** Something new to look at, as it was at that moment. */
export interface Sight {
  kind: 'sent' | 'edited' | 'revoked'
  message: ShownMessage
}

export interface Chat {
  /** Where it is: a person's address or a group's. */
  id: string
  title: string
  /** Addresses, in a group. */
  members?: string[]
  messages: Map<string, ShownMessage>
  sights: Sight[]
  transcript: string[]
  /** Every "is typing" of the bot: `composing`, `recording`, `paused`. */
  typing: string[]
  /** Messages of people that the bot marked as seen. */
  seen: Set<string>
  /** After how many seconds messages disappear; 0 is never. */
  ephemeral: number
  /** The phone is on and has what was sent. */
  online: boolean
}

/** What the bot's device keeps of a chat. */
export interface DeviceChat {
  id: string
  unread: number
  messages: number
}

export interface World {
  waiter: Waiter
  chats: Map<string, Chat>
  media: Map<string, Uint8Array>
  bot: { pn: string; lid: string }
}

export function openChat(world: World, id: string, title: string, members?: string[]): Chat {
  const chat: Chat = {
    id,
    title,
    ...(members === undefined ? {} : { members }),
    messages: new Map(),
    sights: [],
    transcript: [],
    typing: [],
    seen: new Set(),
    ephemeral: 0,
    online: true,
  }
  world.chats.set(id, chat)
  return chat
}

/** A path that only its receiver knows. */
export function storeMedia(world: World, bytes: Uint8Array): string {
  const path = `/media/v/t62.7118-24/${world.media.size + 1}_n.enc`
  world.media.set(path, bytes)
  return path
}

export function show(
  chat: Chat,
  message: Omit<ShownMessage, 'revoked' | 'edited' | 'reactions' | 'ack'>,
): ShownMessage {
  const shown: ShownMessage = { ...message, revoked: false, edited: false, reactions: [], ack: 0 }
  chat.messages.set(shown.id, shown)
  return shown
}

/** How the transcript writes a message: its text, then its file. */
export function written({ text, file, revoked }: ShownMessage): string {
  if (revoked) return '<deleted>'
  const lines = text === '' ? [] : text.split('\n')
  return [...lines, ...(file === undefined ? [] : [`<${file.kind}>`])].join('\n     ')
}

export function dump(chat: Chat): string {
  return [...chat.messages.values()]
    .map((m) => `#${m.id} ${m.from === 'bot' ? 'Bot' : m.from}: ${written(m)}`)
    .join('\n')
}
