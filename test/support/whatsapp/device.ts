/** What the page tells WhatsApp (and so the tests) about the bot's doings. */
import { randomBytes } from 'node:crypto'
import { type Chat, type DeviceChat, show, type ShownFile, type ShownMessage, type World, written } from './world.ts'

/** What was seen of the bot's device. */
export interface Device {
  /** What it keeps now, or kept when its page was last open. */
  chats(): DeviceChat[]
  /** Chats whose messages were cleared, and chats that were deleted, in order. */
  readonly cleared: string[]
  readonly deleted: string[]
  /** Links that it was asked to preview: the real page would fetch them. */
  readonly previews: string[]
  readonly rejectedCalls: string[]
  /** Times it asked for a new QR code. */
  refreshed(): number
}

export type Said = Record<string, unknown>

/** Thrown as the page's answer. */
export class Refused extends Error {
  readonly status: number
  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

export function createDevice(world: World, rotate: () => void) {
  let chats: DeviceChat[] = []
  let refreshed = 0
  const device = {
    chats: () => chats,
    cleared: [] as string[],
    deleted: [] as string[],
    previews: [] as string[],
    rejectedCalls: [] as string[],
    refreshed: () => refreshed,
  } satisfies Device

  const chatOf = (id: unknown): Chat => {
    const chat = world.chats.get(text(id))
    if (chat === undefined) throw new Refused(404, 'No LID for user')
    return chat
  }
  const parts = (id: unknown): { chat: Chat; id: string } => {
    const [, chat = '', own = ''] = text(id).split('_')
    return { chat: chatOf(chat), id: own }
  }
  const shownOf = (id: unknown): { chat: Chat; shown: ShownMessage } => {
    const { chat, id: own } = parts(id)
    const shown = chat.messages.get(own)
    if (shown === undefined) throw new Refused(404, 'no such message')
    return { chat, shown }
  }

  /** Returns how far it came at once: to the server, or to the phone. */
  function send(message: Said): { ack: number } {
    const { chat, id } = parts(message['id'])
    const bytes = world.media.get(text(message['directPath']))
    const file: ShownFile | undefined = bytes && {
      kind: text(message['type']) as ShownFile['kind'],
      name: text(message['filename']),
      mime: text(message['mimetype']),
      bytes,
    }
    const quoted = message['quotedStanzaID']
    const shown = show(chat, {
      id,
      from: 'bot',
      text: text(file === undefined ? (message['body'] ?? message['pollName']) : message['caption']),
      ...(file === undefined ? {} : { file }),
      ...(quoted === undefined ? {} : { quoted: text(quoted) }),
    })
    shown.ack = chat.online ? 2 : 1
    chat.sights.push({ kind: 'sent', message: { ...shown } })
    chat.transcript.push(`Bot: ${written(shown)}`)
    return { ack: shown.ack }
  }

  const answers: Record<string, (said: Said) => unknown> = {
    chats: ({ chats: now }) => void (chats = now as DeviceChat[]),
    find: ({ chat }) => void chatOf(chat),
    send: ({ message }) => send(message as Said),
    seen({ chat: id }) {
      const chat = chatOf(id)
      for (const { id: own, from } of chat.messages.values()) if (from !== 'bot') chat.seen.add(own)
    },
    typing: ({ chat, state }) => void chatOf(chat).typing.push(text(state)),
    revoke({ id }) {
      const { chat, shown } = shownOf(id)
      Object.assign(shown, { text: '', file: undefined, revoked: true })
      chat.sights.push({ kind: 'revoked', message: { ...shown } })
      chat.transcript.push('Bot (deletes)')
    },
    edit({ id, body }) {
      const { chat, shown } = shownOf(id)
      Object.assign(shown, { text: text(body), edited: true })
      chat.sights.push({ kind: 'edited', message: { ...shown } })
      chat.transcript.push(`Bot (edits): ${written(shown)}`)
    },
    react: ({ id, emoji }) => void shownOf(id).shown.reactions.push(text(emoji)),
    cleared: ({ chat }) => void device.cleared.push(text(chat)),
    deleted: ({ chat }) => void device.deleted.push(text(chat)),
    preview: ({ link }) => void device.previews.push(text(link)),
    reject: ({ call }) => void device.rejectedCalls.push(text(call)),
    code: () => ({ code: randomBytes(4).toString('hex').toUpperCase() }),
    refresh() {
      refreshed += 1
      rotate()
    },
  }
  return { device, answers }
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
