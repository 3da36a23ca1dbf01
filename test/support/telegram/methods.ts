import type { Upload } from './body.ts'
import type { Chat, ShownMessage, World } from './chats.ts'
import { addMessage, storeFile, written } from './chats.ts'
import { readKeyboard } from './keyboard.ts'
import { bad, Refusal, refuse } from './refusal.ts'

type Payload = Record<string, unknown>
/** One Bot API method: its effect on the world, and what it answers. */
export type Method = (payload: Payload, uploads: Map<string, Upload>) => unknown

export interface Bot {
  id: number
  first_name: string
  username: string
}

const TEXT_LIMIT = 4096
const CAPTION_LIMIT = 1024
const DELETE_WINDOW_SECONDS = 48 * 3600
const DOWNLOAD_LIMIT = 20 * 1024 * 1024

/** The methods a chat bot needs, with the refusals of the real ones. */
export function createMethods(world: World, bot: Bot): Record<string, Method> {
  const chatOf = (payload: Payload): Chat => {
    const chat = world.chats.get(Number(payload.chat_id))
    if (chat === undefined) throw bad('chat not found')
    if (chat.movedTo !== undefined)
      throw new Refusal(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
        migrate_to_chat_id: chat.movedTo,
      })
    if (chat.deactivated) throw refuse(403, 'Forbidden: user is deactivated')
    if (chat.blocked)
      throw refuse(
        403,
        chat.type === 'private'
          ? 'Forbidden: bot was blocked by the user'
          : `Forbidden: bot was kicked from the ${chat.type} chat`,
      )
    if (!chat.started) throw refuse(403, "Forbidden: bot can't initiate conversation with a user")
    return chat
  }

  const show = (chat: Chat, shown: ShownMessage) => {
    chat.sights.push({ kind: 'sent', message: { ...shown } })
    chat.transcript.push(`Bot: ${written(shown)}`)
    world.changed()
    return asMessage(chat, shown)
  }

  const asMessage = (chat: Chat, shown: ShownMessage) => ({
    message_id: shown.id,
    date: shown.date,
    from: { ...bot, is_bot: true },
    chat: { id: chat.id, type: chat.type },
    ...(shown.protect ? { has_protected_content: true } : {}),
    ...(shown.file === undefined ? { text: shown.text } : { caption: shown.text }),
  })

  const editable = (payload: Payload) => {
    const chat = chatOf(payload)
    const shown = chat.messages.get(Number(payload.message_id))
    if (shown === undefined) throw bad('message to edit not found')
    if (shown.from !== 'bot') throw bad("message can't be edited")
    return { chat, shown }
  }

  const change = (chat: Chat, shown: ShownMessage, text: string, markup: unknown) => {
    const buttons = readKeyboard(markup)
    if (text === shown.text && JSON.stringify(buttons) === JSON.stringify(shown.buttons))
      throw bad(
        'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
      )
    const textChanged = text !== shown.text
    Object.assign(shown, { text, buttons, edited: true })
    chat.history.set(shown.id, { ...shown, buttons: [...(chat.history.get(shown.id)?.buttons ?? []), ...buttons] })
    if (textChanged || buttons.length > 0) {
      chat.sights.push({ kind: 'edited', message: { ...shown } })
      chat.transcript.push(`Bot (edits): ${written(shown)}`)
    }
    world.changed()
    return asMessage(chat, shown)
  }

  const upload = (kind: 'photo' | 'document' | 'video' | 'audio' | 'voice', limit: number): Method => {
    return (payload, uploads) => {
      const chat = chatOf(payload)
      const file = uploads.get(kind) ?? uploads.get(String(payload[kind]).replace('attach://', ''))
      if (file === undefined) throw bad(`there is no ${kind} in the request`)
      if (file.bytes.length === 0) throw bad('file must be non-empty')
      if (file.bytes.length > limit) throw refuse(413, 'Request Entity Too Large')
      const text = readText(payload.caption, CAPTION_LIMIT, 'message caption is too long')
      storeFile(world, file.bytes, `${kind}s`, '')
      const shown = addMessage(world, chat, {
        from: 'bot',
        text,
        buttons: readKeyboard(payload.reply_markup),
        protect: payload.protect_content === true || payload.protect_content === 'true',
        file: { kind, name: file.name, mime: file.mime, bytes: file.bytes },
      })
      return show(chat, shown)
    }
  }

  const deletable = (chat: Chat, id: number): 'missing' | 'too-old' | 'yes' => {
    const shown = chat.messages.get(id)
    if (shown === undefined) return 'missing'
    return world.now().getTime() / 1000 - shown.date > DELETE_WINDOW_SECONDS ? 'too-old' : 'yes'
  }
  const remove = (chat: Chat, ids: number[]) => {
    for (const id of ids) chat.messages.delete(id)
    if (ids.length > 0) chat.transcript.push(`Bot (deletes ${ids.length} ${ids.length === 1 ? 'message' : 'messages'})`)
    world.changed()
    return true
  }

  return {
    getMe: () => ({ ...bot, is_bot: true, can_join_groups: true, can_read_all_group_messages: false }),
    sendMessage(payload) {
      const chat = chatOf(payload)
      const text = readText(payload.text, TEXT_LIMIT, 'message is too long')
      if (text === '') throw bad('message text is empty')
      const buttons = readKeyboard(payload.reply_markup)
      const protect = payload.protect_content === true
      return show(chat, addMessage(world, chat, { from: 'bot', text, buttons, protect }))
    },
    editMessageText(payload) {
      const { chat, shown } = editable(payload)
      const text = readText(payload.text, TEXT_LIMIT, 'MESSAGE_TOO_LONG')
      if (text === '') throw bad('message text is empty')
      return change(chat, shown, text, payload.reply_markup)
    },
    editMessageReplyMarkup(payload) {
      const { chat, shown } = editable(payload)
      return change(chat, shown, shown.text, payload.reply_markup)
    },
    sendPhoto: upload('photo', 10 * 1024 * 1024),
    sendDocument: upload('document', 50 * 1024 * 1024),
    sendVideo: upload('video', 50 * 1024 * 1024),
    sendAudio: upload('audio', 50 * 1024 * 1024),
    sendVoice: upload('voice', 50 * 1024 * 1024),
    deleteMessage(payload) {
      const chat = chatOf(payload)
      const id = Number(payload.message_id)
      const verdict = deletable(chat, id)
      if (verdict === 'missing') throw bad('message to delete not found')
      if (verdict === 'too-old') throw bad("message can't be deleted for everyone")
      return remove(chat, [id])
    },
    deleteMessages(payload) {
      const chat = chatOf(payload)
      const ids = Array.isArray(payload.message_ids) ? payload.message_ids.map(Number) : []
      if (ids.length < 1 || ids.length > 100) throw bad('wrong number of message identifiers specified')
      if (ids.some((id) => deletable(chat, id) === 'too-old')) throw bad("message can't be deleted for everyone")
      return remove(
        chat,
        ids.filter((id) => deletable(chat, id) === 'yes'),
      )
    },
    sendChatAction(payload) {
      chatOf(payload).actions.push(String(payload.action))
      world.changed()
      return true
    },
    getFile(payload) {
      const file = world.files.get(String(payload.file_id))
      if (file === undefined) throw bad('wrong file_id or the file is temporarily unavailable')
      if (file.bytes.length > DOWNLOAD_LIMIT) throw bad('file is too big')
      return { file_id: file.id, file_unique_id: `u${file.id}`, file_size: file.bytes.length, file_path: file.path }
    },
  }
}

/** A text as the Bot API reads it: trimmed, whole characters only, within its limit in UTF-16 units. */
function readText(value: unknown, limit: number, tooLong: string): string {
  const text = typeof value === 'string' ? value : ''
  if (Buffer.from(text).toString() !== text) throw bad('strings must be encoded in UTF-8')
  if (text.length > limit) throw bad(tooLong)
  return text.trim()
}
