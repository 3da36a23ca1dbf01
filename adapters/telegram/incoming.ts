/** From an update of the Bot API to what a channel hands on. Content that we cannot take becomes an oddity. */
import type { CallbackQuery, Chat, Message, MessageReactionUpdated, PhotoSize, Update, User } from 'grammy/types'
import type { Content, Incoming, Media, Oddity } from '../../src/channel.ts'
import { mediaOf } from '../shared/media.ts'

/** Files a bot may download (https://core.telegram.org/bots/api#getfile). */
export const FILE_LIMIT = 20 * 1024 * 1024

/**
 * Message ids carry their kind, so that they are unique within a chat and tell what can be erased:
 * `m<message id>` a message, `c<query id>` a press, `e<message id>.<time>` an edit, `r…` a reaction, `g…` a goodbye,
 * `s…` a group's new id.
 */
export function refOf(messageId: string): string | undefined {
  return /^m?(\d+)$/.exec(messageId)?.[1]
}

/**
 * An update as the service sees it, or undefined when it is nothing for us: channel posts, other bots, service
 * messages. `bot` is our user name once it is known.
 */
export function toIncoming(update: Update, bot: string | undefined): Incoming | undefined {
  const incoming = read(update, bot)
  return incoming && { ...incoming, order: update.update_id }
}

function read(update: Update, bot: string | undefined): Incoming | undefined {
  if (update.message) return fromMessage(update.message, bot)
  if (update.edited_message) return fromEdit(update.edited_message)
  if (update.callback_query) return fromPress(update.callback_query)
  if (update.message_reaction) return fromReaction(update.message_reaction)
  const member = update.my_chat_member
  // In a private chat `kicked` means blocked. Being let in again or added to a group is nothing to answer.
  if (member && (member.new_chat_member.status === 'kicked' || member.new_chat_member.status === 'left'))
    return build(member.chat, member.from, `g${update.update_id}`, member.date, { kind: 'gone' })
  return undefined
}

/** A message whose button was pressed. A protected one is a notice: its text has to stay. */
export interface Pressed {
  id: number
  protected: boolean
}

export function pressedOf({ callback_query: query }: Update): Pressed | undefined {
  const { message } = query ?? {}
  if (message === undefined) return undefined
  return { id: message.message_id, protected: 'has_protected_content' in message }
}

function build(
  chat: Chat,
  from: User | undefined,
  messageId: string,
  seconds: number | undefined,
  content: Content,
): Incoming | undefined {
  if (chat.type === 'channel') return undefined
  const group = chat.type !== 'private'
  return {
    address: { channel: 'telegram', id: String(chat.id) },
    messageId,
    at: seconds === undefined ? new Date() : new Date(seconds * 1000),
    ...(from?.language_code === undefined ? {} : { language: from.language_code }),
    group,
    ...(group && from !== undefined ? { member: String(from.id) } : {}),
    content,
  }
}

/** Who wrote. Undefined for anonymous administrators and for people who write as a channel; `bot` to be ignored. */
function authorOf(message: Message): User | 'bot' | undefined {
  if (message.is_automatic_forward === true) return 'bot'
  // Telegram names a stand-in bot as the author then, which says nothing about who it was.
  if (message.sender_chat !== undefined) return undefined
  return message.from?.is_bot === true ? 'bot' : message.from
}

/** A group that was upgraded says so twice: in the old chat where it went, in the new one where it came from. */
function fromUpgrade(message: Message): Incoming | undefined {
  const { chat, date, migrate_to_chat_id: to, migrate_from_chat_id: from } = message
  const [old, next] = to === undefined ? [from, chat.id] : [chat.id, to]
  if (old === undefined) return undefined
  return {
    address: { channel: 'telegram', id: String(old) },
    messageId: `s${next}`,
    at: new Date(date * 1000),
    group: true,
    content: { kind: 'moved', to: String(next) },
  }
}

function fromMessage(message: Message, bot: string | undefined): Incoming | undefined {
  const upgrade = fromUpgrade(message)
  if (upgrade !== undefined) return upgrade
  const author = authorOf(message)
  const content = contentOf(message, bot)
  if (author === 'bot' || content === undefined) return undefined
  return build(message.chat, author, `m${message.message_id}`, message.date, content)
}

function fromEdit(message: Message): Incoming | undefined {
  const author = authorOf(message)
  // A shared live location is "edited" with every step its sender takes.
  if (author === 'bot' || message.location) return undefined
  const at = message.edit_date ?? message.date
  return build(message.chat, author, `e${message.message_id}.${at}`, at, { kind: 'odd', what: 'edited' })
}

function fromPress(query: CallbackQuery): Incoming | undefined {
  if (query.message === undefined || query.data === undefined) return undefined
  return build(query.message.chat, query.from, `c${query.id}`, undefined, { kind: 'choice', id: query.data })
}

function fromReaction(reaction: MessageReactionUpdated): Incoming | undefined {
  // Taking a reaction back, and what members of a group do among themselves, needs no answer.
  if (reaction.new_reaction.length === 0 || reaction.chat.type !== 'private') return undefined
  const id = `r${reaction.message_id}.${reaction.date}`
  return build(reaction.chat, reaction.user, id, reaction.date, { kind: 'odd', what: 'reaction' })
}

function contentOf(message: Message, bot: string | undefined): Content | undefined {
  const { text } = message
  if (text !== undefined) {
    const spoken = withoutBotName(text, bot)
    if (spoken === undefined) return undefined
    return { kind: 'text', text: spoken, ...(message.forward_origin === undefined ? {} : { forwarded: true }) }
  }
  return fileContent(message) ?? oddContent(message)
}

/** In groups commands come as `/kasus@OurBot`; one that names another bot is not for us. */
function withoutBotName(text: string, bot: string | undefined): string | undefined {
  const [whole, command, name] = /^(\/\w+)@(\w+)/.exec(text) ?? []
  if (whole === undefined || command === undefined || name === undefined) return text
  if (bot !== undefined && name.toLowerCase() !== bot.toLowerCase()) return undefined
  return command + text.slice(whole.length)
}

function fileContent(message: Message): Content | undefined {
  // What Telegram calls an animation: a film without sound, and a GIF, which it makes one. Before `document`, which it
  // fills in beside it, for older bots.
  if (message.animation) return asFile('video', message.animation, message)
  const photo = largest(message.photo ?? message.live_photo?.photo)
  if (photo !== undefined) return asFile('photo', photo, message)
  const { video, video_note: note, audio, voice, document } = message
  if (video ?? note) return asFile('video', video ?? note, message)
  if (audio) return asFile('audio', audio, message)
  if (voice) return asFile('voice', voice, message)
  return asFile(mediaOf(document?.mime_type), document, message)
}

const largest = (sizes: PhotoSize[] | undefined): PhotoSize | undefined =>
  sizes?.reduce((best, size) => (size.width * size.height > best.width * best.height ? size : best))

function asFile(
  media: Media,
  file: { file_id: string; file_size?: number } | undefined,
  { caption }: Message,
): Content | undefined {
  if (file === undefined) return undefined
  const { file_id: ref, file_size: bytes } = file
  const under = caption === undefined ? {} : { caption }
  if (bytes !== undefined && bytes > FILE_LIMIT) return { kind: 'odd', what: 'too-big-file', ...under }
  return {
    kind: 'file',
    file: { channel: 'telegram', ref, ...(bytes === undefined ? {} : { bytes }) },
    media,
    ...under,
  }
}

/** Files sent together come as one message each. */
export const albumOf = ({ message }: Update): string | undefined => message?.media_group_id

const odd = (what: Oddity): Content => ({ kind: 'odd', what })

function oddContent(message: Message): Content | undefined {
  if (message.location ?? message.venue) return odd('location')
  if (message.contact) return odd('contact')
  if (message.sticker ?? message.dice) return odd('sticker')
  if (message.poll) return odd('poll')
  if (message.live_photo) return odd('unsupported-file')
  if (message.story ?? message.paid_media ?? message.game ?? message.checklist ?? message.rich_message)
    return odd('unknown')
  // Service messages: somebody joined, something was pinned.
  return undefined
}
