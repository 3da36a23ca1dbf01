import type { User } from 'grammy/types'

export interface ShownButton {
  label: string
  data: string
}

/** A message as the chat shows it now. */
export interface ShownMessage {
  id: number
  from: 'bot' | number
  text: string
  buttons: ShownButton[][]
  protect: boolean
  edited: boolean
  /** Unix seconds. */
  date: number
  /** What is attached, and its bytes when the bot uploaded it. */
  file?: { kind: string; name: string; mime: string; bytes: Uint8Array }
}

/** Something new to look at: a message of the bot, or a new text of one. */
export interface Sight {
  kind: 'sent' | 'edited'
  /** As it was at that moment. */
  message: ShownMessage
}

export interface Chat {
  id: number
  type: 'private' | 'group' | 'supergroup' | 'channel'
  title: string
  messages: Map<number, ShownMessage>
  /** Every message that ever was, so that late buttons can be pressed. */
  history: Map<number, ShownMessage>
  sights: Sight[]
  transcript: string[]
  /** A private chat the person has begun; the bot may not begin one. */
  started: boolean
  /** The person blocked the bot, or the group removed it. */
  blocked: boolean
  /** The group was upgraded: its id now. */
  movedTo?: number
  /** The person deleted their account. */
  deactivated: boolean
  actions: string[]
  members: Map<number, User>
}

/** A file as the platform keeps it: what people sent, and what the bot uploaded. */
export interface StoredFile {
  id: string
  path: string
  bytes: Uint8Array
}

export interface World {
  chats: Map<number, Chat>
  files: Map<string, StoredFile>
  nextMessageId(): number
  now(): Date
  changed(): void
}

export function createWorld(changed: () => void, lastId = 100): World {
  // Private chats share one counter, as on the real platform: ids grow in a chat, with gaps.
  let lastMessageId = lastId
  return {
    chats: new Map(),
    files: new Map(),
    nextMessageId: () => ++lastMessageId,
    now: () => new Date(),
    changed,
  }
}

export function openChat(world: World, id: number, type: Chat['type'], title: string): Chat {
  const chat: Chat = {
    id,
    type,
    title,
    messages: new Map(),
    history: new Map(),
    sights: [],
    transcript: [],
    started: type !== 'private',
    blocked: false,
    deactivated: false,
    actions: [],
    members: new Map(),
  }
  world.chats.set(id, chat)
  return chat
}

export function storeFile(world: World, bytes: Uint8Array, folder: string, extension: string): StoredFile {
  const n = world.files.size + 1
  const file = { id: `AgACfake${n}x${bytes.length}`, path: `${folder}/file_${n}${extension}`, bytes }
  world.files.set(file.id, file)
  return file
}

export function addMessage(world: World, chat: Chat, message: Omit<ShownMessage, 'id' | 'date' | 'edited'>) {
  const shown: ShownMessage = {
    ...message,
    id: world.nextMessageId(),
    date: Math.floor(world.now().getTime() / 1000),
    edited: false,
  }
  chat.messages.set(shown.id, shown)
  chat.history.set(shown.id, { ...shown })
  return shown
}

/** How the transcript writes a message: its text, then its buttons, then its file. */
export function written(message: Pick<ShownMessage, 'text' | 'buttons' | 'file'>): string {
  const lines = message.text === '' ? [] : message.text.split('\n')
  if (message.file !== undefined) lines.push(`<${message.file.kind}>`)
  for (const row of message.buttons) lines.push(row.map(({ label }) => `[${label}]`).join(' '))
  return lines.join('\n     ')
}
