/** Somebody with WhatsApp on a phone, in the chat with our number or in a group. */
import type { Waiter } from '../telegram/waiter.ts'
import type { Checked, ShownButton } from './checks.ts'
import type { Value } from './deliveries.ts'

/** A message as the chat shows it. */
export interface ShownMessage extends Pick<Checked, 'text' | 'buttons' | 'kind' | 'footer'> {
  id: string
  /** `bot`, or a phone number. */
  from: string
  at: Date
  file?: { kind: string; name: string; mime: string; bytes: Uint8Array }
}

export interface Chat {
  /** Phone number, user id, or id of the group: what requests name. */
  ids: string[]
  group: boolean
  messages: ShownMessage[]
  /** What the bot said. */
  readonly sights: { message: ShownMessage }[]
  /** The last message of anybody but us. */
  heard: Date | undefined
}

export interface FileOptions {
  caption?: string
  as?: 'image' | 'document' | 'video' | 'audio' | 'sticker'
  voice?: boolean
  name?: string
  mime?: string
}

export const openChat = (ids: string[], group: boolean): Chat => ({
  ids,
  group,
  messages: [],
  get sights() {
    return this.messages.filter(({ from }) => from === 'bot').map((message) => ({ message }))
  },
  heard: undefined,
})

/** What the world around a person does for them. */
export interface Platform {
  waiter: Waiter
  now(): Date
  nextId(phone: string): string
  store(bytes: Uint8Array, mime: string): { id: string; sha256: string }
  deliver(value: Value): void
}

export interface Person {
  readonly phone: string
  readonly userId: string | undefined
  readonly chat: Chat
  says(text: string, options?: { forwarded?: boolean }): string
  /** Taps the button or row of this label on the newest message that has one, waiting until there is one. */
  presses(label: string | RegExp, timeoutMs?: number): Promise<string>
  /** Taps one of any earlier message. */
  pressesLate(label: string): string
  sends(bytes: Uint8Array, options?: FileOptions): string
  /** Any other message: `{ type: 'location', location: … }`. */
  sendsOther(content: Record<string, unknown>): string
  /** The next message that matches. Rejects with the screen when none comes. */
  hears(pattern: RegExp | string, timeoutMs?: number): Promise<ShownMessage>
  screen(): ShownMessage[]
  transcript(): string
}

export interface Identity {
  phone: string
  userId: string | undefined
  name: string
  /** A username hides the number. */
  hidden: boolean
}

export function createPerson(platform: Platform, chat: Chat, identity: Identity): Person {
  const { phone, userId, name, hidden } = identity
  let read = 0

  const post = (content: Record<string, unknown>, shown: Partial<ShownMessage> = {}): string => {
    read = chat.messages.length
    const id = platform.nextId(phone)
    const at = platform.now()
    const message = { id, from: phone, at, text: '', buttons: [], kind: 'text' as const, footer: '', ...shown }
    chat.messages.push(message)
    chat.heard = at
    platform.deliver({
      contacts: [
        {
          profile: { name },
          ...(hidden ? {} : { wa_id: phone }),
          ...(userId === undefined ? {} : { user_id: userId }),
        },
      ],
      messages: [
        {
          ...(hidden ? {} : { from: phone }),
          ...(userId === undefined ? {} : { from_user_id: userId }),
          ...(chat.group ? { group_id: chat.ids[0] } : {}),
          id,
          timestamp: String(Math.floor(at.getTime() / 1000)),
          ...content,
        },
      ],
    })
    return id
  }

  const press = (shown: ShownMessage, { data, label, description }: ShownButton): string => {
    const reply = { id: data, title: label, ...(description === undefined ? {} : { description }) }
    const type = shown.kind === 'list' ? 'list_reply' : 'button_reply'
    return post(
      { type: 'interactive', interactive: { type, [type]: reply }, context: { from: 'us', id: shown.id } },
      { text: label },
    )
  }
  const find = (label: string | RegExp) => {
    for (const shown of chat.messages.toReversed()) {
      const button = shown.buttons.find((one) => fits(label, one))
      if (button !== undefined) return { shown, button }
    }
    return undefined
  }
  const explain = (what: string) => () => `${name} waited in vain for ${what}. The chat shows:\n${dump(chat)}`

  return {
    phone,
    userId,
    chat,
    says: (text, { forwarded = false } = {}) =>
      post({ type: 'text', text: { body: text }, ...(forwarded ? { context: { forwarded } } : {}) }, { text }),
    async presses(label, timeoutMs) {
      const found = await platform.waiter.until(() => find(label), explain(`a button ${label}`), timeoutMs)
      return press(found.shown, found.button)
    },
    pressesLate(label) {
      const found = find(label)
      if (found === undefined) throw new Error(`no button ${label} was ever there`)
      return press(found.shown, found.button)
    },
    sends(
      bytes,
      { caption, as = 'image', voice, name: fileName = 'IMG-20240131-WA0001.jpg', mime = 'image/jpeg' } = {},
    ) {
      const { id, sha256 } = platform.store(bytes, mime)
      const media = {
        id,
        mime_type: mime,
        sha256: Buffer.from(sha256, 'hex').toString('base64'),
        ...(caption === undefined ? {} : { caption }),
        ...(voice === undefined ? {} : { voice }),
        ...(as === 'document' ? { filename: fileName } : {}),
      }
      return post({ type: as, [as]: media }, { text: caption ?? '', file: { kind: as, name: fileName, mime, bytes } })
    },
    sendsOther: (content) => post(content, { text: `<${String(content['type'])}>` }),
    hears(pattern, timeoutMs) {
      const matches = (text: string) => (typeof pattern === 'string' ? text.includes(pattern) : pattern.test(text))
      return platform.waiter.until(
        () => {
          const index = chat.messages.findIndex((one, i) => i >= read && one.from === 'bot' && matches(one.text))
          if (index === -1) return undefined
          read = index + 1
          return chat.messages[index]
        },
        explain(String(pattern)),
        timeoutMs,
      )
    },
    screen: () => [...chat.messages],
    transcript: () => dump(chat),
  }
}

/** A long label stands whole in the second line of its row. */
export const labelOf = ({ label, description }: ShownButton): string =>
  label.endsWith('…') && description !== undefined ? description : label

const fits = (label: string | RegExp, button: ShownButton): boolean =>
  typeof label === 'string' ? labelOf(button) === label || button.label === label : label.test(labelOf(button))

function dump({ messages }: Chat): string {
  return messages
    .map(({ from, text, buttons }) => `${from}: ${text} ${buttons.map((one) => `[${labelOf(one)}]`).join(' ')}`)
    .join('\n')
}
