/** From what the library hands over to what a channel hands on. Pure. Only what is named here gets through. */
import type { Content, Incoming, Media, Oddity } from '../../src/channel.ts'
import { mediaOf } from '../shared/media.ts'
import type { RawCall, RawMessage, RawReaction } from './raw.ts'

/**
 * Largest file that is fetched. Everything passes the pipe to the browser as text; somewhere above 64 MB that breaks it,
 * and on other channels 20 MB is the limit too.
 */
export const FILE_LIMIT = 20 * 1024 * 1024

const FILES: Record<string, Media> = {
  image: 'photo',
  video: 'video',
  ptv: 'video',
  audio: 'audio',
  ptt: 'voice',
  document: 'document',
}

/** Answered with a kind sentence. Anything that stands neither here nor above is of the system, and is left alone. */
const ODD: Record<string, Oddity> = {
  location: 'location',
  live_location: 'location',
  vcard: 'contact',
  multi_vcard: 'contact',
  sticker: 'sticker',
  'sticker-pack': 'sticker',
  poll_creation: 'poll',
  event_creation: 'unknown',
  product: 'unknown',
  order: 'unknown',
  payment: 'unknown',
  groups_v4_invite: 'unknown',
  list_response: 'unknown',
  buttons_response: 'unknown',
  interactive_response: 'unknown',
}

/** It cannot be read here, or not yet. */
const CIPHERTEXT = 'ciphertext'
/** It was taken back. */
export const REVOKED = 'revoked'

/** Types of messages that get an answer. */
export const ANSWERED: readonly string[] = ['chat', ...Object.keys(FILES), ...Object.keys(ODD), CIPHERTEXT, REVOKED]

type Kind = 'person' | 'group'

/** Its announcements come as if from a person. */
const WHATSAPP_ITSELF = '0@c.us'

/**
 * What stands behind an address: opaque apart from its end. One person may come as `…@lid` and as `…@c.us`; we answer
 * where they wrote, and never make one of the other. Status posts, broadcasts and channels are nobody who talks to us.
 */
export function kindOfChat(chat: string): Kind | undefined {
  if (chat === WHATSAPP_ITSELF) return undefined
  if (chat.endsWith('@lid') || chat.endsWith('@c.us')) return 'person'
  return chat.endsWith('@g.us') ? 'group' : undefined
}

/** A message as the service sees it, or undefined when it is nothing for us. */
export function toIncoming(raw: RawMessage): Incoming | undefined {
  if (raw.fromMe || raw.status) return undefined
  return build(raw, `i${raw.id}`, contentOf(raw))
}

/** What linked devices are never given (to be looked at once), or what could not be read after all tries. */
export function fromUnreadable(raw: RawMessage): Incoming | undefined {
  return raw.fromMe || raw.status ? undefined : build(raw, `u${raw.id}`, odd(raw.viewOnce ? 'view-once' : 'unknown'))
}

/**
 * What was found unread: as the events would have brought it.
 * @param given seconds for which what cannot be read may still be sent to us once more
 */
export function fromUnread(raw: RawMessage, now: Date, given: number): Incoming | undefined {
  if (raw.type === REVOKED) return fromDeletion(raw)
  if (raw.type !== CIPHERTEXT) return toIncoming(raw)
  if (isViewOnce(raw)) return fromUnreadable({ ...raw, viewOnce: true })
  return raw.at > now.getTime() / 1000 - given ? undefined : fromUnreadable(raw)
}

/** To be looked at once, which is never given to linked devices. */
export const isViewOnce = ({ subtype }: Pick<RawMessage, 'subtype'>): boolean =>
  subtype?.startsWith('view_once') === true

export function fromEdit(raw: RawMessage): Incoming | undefined {
  if (raw.fromMe || raw.status || contentOf(raw) === undefined) return undefined
  return build(raw, `e${raw.id}.${raw.editedAt ?? raw.text.length}`, odd('edited'))
}

export function fromDeletion(raw: RawMessage): Incoming | undefined {
  return raw.fromMe || raw.status ? undefined : build(raw, `d${raw.id}`, odd('deleted'))
}

export function fromReaction({ id, chat, removed, fromMe, at }: RawReaction): Incoming | undefined {
  // Taking a sign back, and what members of a group do among themselves, needs no answer.
  if (fromMe || removed || kindOfChat(chat) !== 'person') return undefined
  return built('person', chat, `r${id}`, at, odd('reaction'))
}

export function fromCall({ id, chat, fromMe, group }: RawCall, now: Date): Incoming | undefined {
  if (fromMe || group || kindOfChat(chat) !== 'person') return undefined
  return built('person', chat, `c${id}`, now.getTime() / 1000, odd('call'))
}

const odd = (what: Oddity) => ({ kind: 'odd' as const, what })

function build(raw: RawMessage, id: string, content: Content | undefined): Incoming | undefined {
  const kind = kindOfChat(raw.chat)
  if (kind === undefined || content === undefined || raw.id === '') return undefined
  return built(kind, raw.chat, id, raw.at, content, raw.author)
}

function built(kind: Kind, chat: string, messageId: string, at: number, content: Content, author?: string): Incoming {
  return {
    address: { channel: 'whatsapp', id: chat },
    messageId,
    at: new Date(at * 1000),
    group: kind === 'group',
    ...(kind === 'group' && author !== undefined ? { member: author } : {}),
    content,
  }
}

function contentOf(raw: RawMessage): Content | undefined {
  const { type, text, command = text, file } = raw
  if (type === 'chat') return { kind: 'text', text: command, ...(raw.forwarded ? { forwarded: true } : {}) }
  if (raw.viewOnce) return odd('view-once')
  const named = Object.hasOwn(FILES, type) ? FILES[type] : undefined
  if (named === undefined) return Object.hasOwn(ODD, type) ? odd(ODD[type] ?? 'unknown') : undefined
  const under = text === '' ? {} : { caption: text }
  if ((file?.bytes ?? 0) > FILE_LIMIT) return { ...odd('too-big-file'), ...under }
  return {
    kind: 'file',
    file: { channel: 'whatsapp', ref: raw.key, ...(file?.bytes === undefined ? {} : { bytes: file.bytes }) },
    media: named === 'document' ? mediaOf(file?.mime) : named,
    ...under,
  }
}
