/** From a message of the Cloud API to what a channel hands on. Content that we cannot take becomes an oddity. */
import type { Content, Incoming, Media, Oddity } from '../../src/channel.ts'
import { mediaOf } from '../shared/media.ts'
import { addressId } from './address.ts'
import type { CloudFile, CloudMessage, CloudValue } from './payload.ts'

/**
 * A message as the service sees it, or undefined when it is nothing for us. `contacts` of the same delivery may name the
 * user id that the message itself leaves out.
 */
export function toIncoming(message: CloudMessage, contacts: CloudValue['contacts'] = []): Incoming | undefined {
  const { id, from, group_id: group } = message
  const userId =
    message.from_user_id ?? contacts.find(({ wa_id: known }) => known !== undefined && known === from)?.user_id
  const member = userId === undefined ? from && addressId('phone', from) : addressId('user', userId)
  const content = contentOf(message, group !== undefined)
  if (member === undefined || content === undefined) return undefined
  const seconds = Number(message.timestamp)
  return {
    address: { channel: 'whatsapp-cloud', id: group === undefined ? member : addressId('group', group) },
    messageId: id,
    at: new Date(seconds * 1000),
    // Meta promises no order; within one second we keep that in which they came.
    order: seconds,
    group: group !== undefined,
    ...(group === undefined ? {} : { member }),
    content,
  }
}

const odd = (what: Oddity): Content => ({ kind: 'odd', what })

function contentOf(message: CloudMessage, inGroup: boolean): Content | undefined {
  switch (message.type) {
    case 'text':
      return typed(message)
    case 'button':
      return { kind: 'text', text: message.button?.text ?? '' }
    case 'interactive':
      return pressed(message)
    case 'image':
      return asFile('photo', message.image)
    case 'video':
      return asFile('video', message.video)
    case 'audio':
      return asFile(message.audio?.voice === true ? 'voice' : 'audio', message.audio)
    case 'document':
      return asFile(mediaOf(message.document?.mime_type), message.document)
    // Nobody wrote it. What it may tell is read apart.
    case 'system':
      return undefined
    case 'reaction':
      // Taking one back, and what members of a group do among themselves, needs no answer.
      return inGroup || !message.reaction?.emoji ? undefined : odd('reaction')
    // Somebody opened the chat for the first time, where the operator has Meta say so.
    case 'request_welcome':
      return { kind: 'text', text: '/start' }
    default:
      return odd(
        oddities[message.type === 'unsupported' ? (message.unsupported?.type ?? '') : message.type] ?? 'unknown',
      )
  }
}

const oddities: Record<string, Oddity> = {
  sticker: 'sticker',
  location: 'location',
  contacts: 'contact',
  poll: 'poll',
  poll_creation: 'poll',
  edit: 'edited',
  revoke: 'deleted',
  view_once: 'view-once',
}

function typed({ text, context }: CloudMessage): Content {
  const forwarded = context?.forwarded === true || context?.frequently_forwarded === true
  return { kind: 'text', text: text?.body ?? '', ...(forwarded ? { forwarded } : {}) }
}

function pressed({ interactive }: CloudMessage): Content {
  const id = interactive?.button_reply?.id ?? interactive?.list_reply?.id
  return id === undefined ? odd('unknown') : { kind: 'choice', id }
}

/** An address of the file may stand beside its id; it is asked for afresh when it is needed, so that it is never too old. */
function asFile(media: Media, file: CloudFile | undefined): Content {
  if (file?.id === undefined) return odd('unsupported-file')
  return {
    kind: 'file',
    file: {
      channel: 'whatsapp-cloud',
      ref: file.id,
      ...(file.file_size === undefined ? {} : { bytes: file.file_size }),
    },
    media,
    ...(file.caption === undefined ? {} : { caption: file.caption }),
  }
}
