import { commandMeant } from '../shared/written.ts'

/**
 * A message as the library hands it over, cut down to what we use. The rest (display names, quoted messages, contact
 * cards, coordinates, previews) goes no further than this file.
 */
export interface RawMessage {
  /** The whole key: names its chat. */
  key: string
  /** Unique within its chat. */
  id: string
  chat: string
  fromMe: boolean
  /** Who wrote it in a group. */
  author?: string
  type: string
  subtype?: string
  /** Seconds since 1970. */
  at: number
  /** What was written, or the caption. */
  text: string
  /** What was written is this command of the message that it quotes. */
  command?: string
  file?: { bytes?: number; mime?: string }
  forwarded: boolean
  viewOnce: boolean
  /** To everybody who has the number in their contacts. */
  status: boolean
  /** -1 when WhatsApp did not take it. */
  ack: number
  /** When it was last edited, milliseconds. */
  editedAt?: number
}

export interface RawReaction {
  id: string
  chat: string
  /** The sign was taken back. */
  removed: boolean
  fromMe: boolean
  at: number
}

export interface RawCall {
  id: string
  chat: string
  fromMe: boolean
  group: boolean
}

type Data = Record<string, unknown>

const record = (value: unknown): Data => (typeof value === 'object' && value !== null ? (value as Data) : {})
const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const number = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined)
/** Ids come as text in events, and as objects where the page is asked. Never taken apart or put together. */
const address = (value: unknown): string => text(value) || text(record(value)['_serialized'])

/** A document without a caption comes with its file name as one. Names of files say who they are from. */
const captionOf = (data: Data): string =>
  text(data['caption']) === text(data['filename']) ? '' : text(data['caption'])

export function rawMessage(given: unknown): RawMessage {
  const data = record(given)
  const id = record(data['id'])
  // Of files, `body` is a small picture.
  const file = text(data['directPath']) !== ''
  const author = address(data['author']) || address(id['participant'])
  const bytes = number(data['size'])
  const editedAt = number(data['latestEditSenderTimestampMs'])
  const command = commandMeant(text(data['body']), text(record(data['quotedMsg'])['body']))
  return {
    key: address(data['id']),
    id: text(id['id']),
    chat: address(id['remote']),
    fromMe: id['fromMe'] === true,
    ...(author === '' ? {} : { author }),
    type: text(data['type']),
    ...(text(data['subtype']) === '' ? {} : { subtype: text(data['subtype']) }),
    at: number(data['t']) ?? 0,
    text: file ? captionOf(data) : text(data['body']),
    ...(command === undefined ? {} : { command }),
    ...(file
      ? {
          file: {
            ...(bytes === undefined ? {} : { bytes }),
            ...(text(data['mimetype']) && { mime: text(data['mimetype']) }),
          },
        }
      : {}),
    forwarded: data['isForwarded'] === true,
    viewOnce: data['isViewOnce'] === true,
    status: data['isStatusV3'] === true,
    ack: number(data['ack']) ?? 0,
    ...(editedAt === undefined ? {} : { editedAt }),
  }
}

export function rawReaction(given: unknown): RawReaction {
  const reaction = record(given)
  const key = record(reaction['id'])
  return {
    id: text(key['id']),
    chat: address(record(reaction['msgId'])['remote']),
    removed: text(reaction['reaction']) === '',
    fromMe: key['fromMe'] === true,
    at: number(reaction['timestamp']) ?? 0,
  }
}

export function rawCall(given: unknown): RawCall {
  const call = record(given)
  return {
    id: text(call['id']),
    chat: address(call['from']),
    fromMe: call['fromMe'] === true,
    group: call['isGroup'] === true,
  }
}
