/** From a reply to calls of the Bot API: split, with its buttons, in place of the last question where it can be. */
import type { Api } from 'grammy'
import type { MessageRef, Reply } from '../../src/channel.ts'
import { toTelegramError } from './errors.ts'
import type { Pressed } from './incoming.ts'
import { keyboardOf, textOf } from './keyboard.ts'
import { sendFile } from './outgoing-files.ts'
import { createRecent } from '../shared/recent.ts'
import { splitText } from '../shared/split.ts'

const TEXT_LIMIT = 4096
/** Chats that are known, and since their last message how long: as a draft lives. Whoever goes on with one finds it as it was. */
const KNOWN = { chats: 5000, minutes: 24 * 60 }

export interface Outgoing {
  /** Sends one reply; resolves to the ids of its messages. Rejects with a `ChannelError`. */
  send(chat: string, reply: Reply): Promise<MessageRef[]>
  /** A message came in: the question above it is no longer the newest thing in the chat. */
  arrived(chat: string, messageId: number): void
  /** A button of this message was pressed; until `settled`, a reply may take its place. */
  pressed(chat: string, message: Pressed): void
  settled(chat: string): void
  /** Resolves when the tidying in the background is done. */
  rest(): Promise<void>
}

/**
 * A reply that `replacesPressed` takes the place of the message whose button was pressed, text and keyboard at once, as
 * long as it is known that nothing newer stands below it: a redelivered press then changes nothing instead of asking twice, and less
 * stays on the screen. Otherwise it is sent, and afterwards the keyboard it answers (pressed, or left standing above a
 * typed answer) is taken away, so that one question at a time can be answered.
 */
export function createOutgoing(api: Api): Outgoing {
  const newest = createRecent<number>(KNOWN.chats, KNOWN.minutes)
  // The one question that waits for an answer in each chat, of each member in a group. Notices keep their buttons:
  // several are open at a time.
  const keyboards = createRecent<number>(KNOWN.chats, KNOWN.minutes)
  const pressed = new Map<string, Pressed>()
  const tidying = new Set<Promise<unknown>>()

  const note = (chat: string, messageId: number) => {
    if (messageId > (newest.get(chat) ?? 0)) newest.set(chat, messageId)
  }

  /**
   * Of a chat that is not known (after a restart, and after a day of silence) nobody can say whether something newer stands
   * below. Whoever pressed would see nothing happen at its end; only what the same press was answered may stand there.
   */
  const isLast = (chat: string, messageId: number, { again = false }: Reply): boolean => {
    const last = newest.get(chat)
    return last === undefined ? again : messageId >= last
  }

  /** Takes the place of the pressed message; false when that is not possible and the reply has to be sent. */
  async function editInPlace(chat: string, messageId: number, text: string, reply: Reply): Promise<boolean> {
    const keyboard = keyboardOf(reply)
    try {
      await api.editMessageText(chat, messageId, text, {
        link_preview_options: { is_disabled: true },
        ...(keyboard === undefined ? {} : { reply_markup: keyboard }),
      })
    } catch (error) {
      const failure = toTelegramError('editMessageText', error)
      // Not modified: the same press came again, and its answer stands there already.
      if (failure.detail !== 'not-modified') {
        if (failure.reason === 'refused') return false
        throw failure
      }
    }
    if (keyboard === undefined) keyboards.delete(askedIn(chat, reply))
    else keyboards.set(askedIn(chat, reply), messageId)
    return true
  }

  const askedIn = (chat: string, { member }: Reply): string => (member === undefined ? chat : `${chat} ${member}`)

  async function sendAnew(chat: string, parts: string[], reply: Reply): Promise<MessageRef[]> {
    const refs: MessageRef[] = []
    const keyboard = keyboardOf(reply)
    for (const [index, part] of parts.entries()) {
      const last = index === parts.length - 1
      const sent = await api.sendMessage(chat, part, {
        link_preview_options: { is_disabled: true },
        ...(reply.protect === true ? { protect_content: true } : {}),
        ...(last && keyboard !== undefined ? { reply_markup: keyboard } : {}),
      })
      note(chat, sent.message_id)
      refs.push(String(sent.message_id))
      if (last && keyboard !== undefined && reply.replacesPressed === true)
        keyboards.set(askedIn(chat, reply), sent.message_id)
    }
    return refs
  }

  function removeKeyboard(chat: string, messageId: number) {
    // Best effort: an old keyboard that stays is refused kindly when it is pressed.
    const work = api.editMessageReplyMarkup(chat, messageId).then(
      () => undefined,
      () => undefined,
    )
    tidying.add(work)
    void work.then(() => tidying.delete(work))
  }

  return {
    async send(chat, reply) {
      const parts = splitText(textOf(reply), TEXT_LIMIT)
      const replaces = reply.replacesPressed === true
      const target = replaces ? pressed.get(chat) : undefined
      const [only] = parts
      const whole = parts.length === 1 && reply.files === undefined && reply.protect !== true ? only : undefined
      const free = target !== undefined && !target.protected && isLast(chat, target.id, reply)
      if (free && whole !== undefined && (await editInPlace(chat, target.id, whole, reply))) {
        // Only the first reply of a turn takes the place; the next one would overwrite it.
        pressed.delete(chat)
        return [String(target.id)]
      }
      const asked = askedIn(chat, reply)
      const standing = keyboards.get(asked)
      const refs = await sendAnew(chat, parts, reply)
      for (const [index, file] of (reply.files ?? []).entries()) {
        const sent = await sendFile(api, chat, file, index, reply.protect === true)
        note(chat, sent.message_id)
        refs.push(String(sent.message_id))
      }
      if (replaces) {
        pressed.delete(chat)
        if (standing === keyboards.get(asked)) keyboards.delete(asked)
        // A notice keeps its buttons: whoever asks or acknowledges may want the others next.
        const answered = target?.protected === true ? undefined : target?.id
        for (const old of new Set([answered, standing])) if (old !== undefined) removeKeyboard(chat, old)
      }
      return refs
    },
    arrived: note,
    pressed(chat, message) {
      pressed.set(chat, message)
    },
    settled(chat) {
      pressed.delete(chat)
    },
    async rest() {
      await Promise.all(tidying)
    },
  }
}
