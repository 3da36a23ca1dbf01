import { randomBytes } from 'node:crypto'
import type { Line } from './line.ts'
import { type Chat, dump, type FileKind, show, type ShownMessage, storeMedia, type World, written } from './world.ts'

export interface FileOptions {
  /** A `document` keeps its name; the rest have none. `ptt` is a voice note. */
  as?: FileKind
  caption?: string
  name?: string
  mime?: string
  /** What the message says its size is; the truth unless named. */
  size?: number
  quotes?: string
}

/** What else WhatsApp can carry. */
export type OtherThing = 'location' | 'vcard' | 'multi_vcard' | 'poll_creation' | 'view_once' | 'ciphertext'

/**
 * Somebody at a phone, in one chat with the bot. Each act resolves to the id of the message once WhatsApp has it; what
 * the bot makes of it is waited for with `hears`, which only sees what came after the last act, or after what it found
 * last.
 */
export interface Person {
  /** `…@lid` or `…@c.us`. */
  readonly address: string
  readonly name: string
  readonly chat: Chat
  says(text: string, options?: { quotes?: string; forwarded?: boolean }): Promise<string>
  /** Types what a choice with this label asks for: the number it stands under, or its name; waits until there is one. */
  presses(label: string, timeoutMs?: number): Promise<string>
  sends(bytes: Uint8Array, options?: FileOptions): Promise<string>
  /** `view_once` is what a linked device gets of a photo that may be seen once; `ciphertext` cannot be read there yet. */
  sendsOther(thing: OtherThing): Promise<string>
  edits(id: string, text: string): Promise<string>
  deletes(id: string): Promise<string>
  reacts(id: string, emoji: string): Promise<string>
  calls(options?: { video?: boolean }): Promise<string>
  /** Messages of this chat disappear after so long; 0 ends that. */
  disappearsAfter(seconds: number): Promise<void>
  /** Looks at everything: the bot's messages are read. */
  reads(): void
  /** The phone is switched off, or on again: then it has what was sent. */
  switches(to: 'on' | 'off'): void
  /** The next message (or new text of a message) that matches. Rejects with the screen when none comes. */
  hears(pattern: RegExp | string, timeoutMs?: number): Promise<ShownMessage>
  /** Resolves when the screen satisfies the predicate. */
  sees(predicate: (screen: ShownMessage[]) => boolean, timeoutMs?: number): Promise<ShownMessage[]>
  /** What the chat shows now, oldest first. */
  screen(): ShownMessage[]
  /** The whole conversation as text. */
  transcript(): string
}

/** As Android phones number them. */
const newId = (): string => randomBytes(16).toString('hex').toUpperCase()

// The preview that the real page keeps in `body` of what has a file; nothing may take it for text.
const THUMBNAIL = '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAoHBwgH'

export function createPerson(world: World, line: Line, chat: Chat, address: string, name: string): Person {
  const { waiter } = world
  let read = 0
  const group = chat.members === undefined ? undefined : address
  const keyOf = (id: string, fromMe = false): string =>
    [fromMe, chat.id, id, ...(group === undefined ? [] : [fromMe ? world.bot.lid : group])].join('_')
  const act = (): void => {
    read = chat.sights.length
  }

  function post(
    text: string,
    content: Record<string, unknown>,
    options: { file?: ShownMessage['file']; quotes?: string },
  ) {
    const id = newId()
    act()
    const shown = show(chat, {
      id,
      from: name,
      text,
      ...(options.file === undefined ? {} : { file: options.file }),
      ...(options.quotes === undefined ? {} : { quoted: options.quotes }),
    })
    chat.transcript.push(`${name}: ${written(shown)}`)
    const quoted = chat.messages.get(options.quotes ?? '')
    const message = {
      id: keyOf(id),
      from: chat.id,
      to: address.endsWith('@lid') ? world.bot.lid : world.bot.pn,
      ...(group === undefined ? {} : { author: group }),
      t: Math.floor(Date.now() / 1000),
      notifyName: name,
      isNewMsg: true,
      ack: 1,
      type: 'chat',
      ...(chat.ephemeral > 0 ? { ephemeralDuration: chat.ephemeral, isEphemeral: true } : {}),
      ...(quoted === undefined
        ? {}
        : {
            quotedMsg: { type: 'chat', body: quoted.text },
            quotedStanzaID: quoted.id,
            quotedParticipant: world.bot.pn,
          }),
      ...content,
    }
    line.queue({ type: 'message', message })
    return Promise.resolve(id)
  }

  const explain = (what: string) => () => `${name} waited in vain for ${what}. The chat shows:\n${dump(chat)}`
  const own = (id: string): ShownMessage => {
    const shown = chat.messages.get(id)
    if (shown === undefined || shown.from !== name) throw new Error(`${name} has not sent a message ${id}`)
    return shown
  }

  const says: Person['says'] = (text, { quotes, forwarded = false } = {}) =>
    post(
      text,
      { body: text, ...(forwarded ? { isForwarded: true, forwardingScore: 1 } : {}) },
      quotes === undefined ? {} : { quotes },
    )

  return {
    address,
    name,
    chat,
    says,
    async presses(label, timeoutMs) {
      return says(await waiter.until(() => typedFor(label, chat), explain(`a choice ${label}`), timeoutMs))
    },
    sends(bytes, { as = 'image', caption = '', name: filename = 'KTP Ani.pdf', mime = MIME[as], size, quotes } = {}) {
      const content = {
        type: as,
        body: as === 'image' || as === 'video' ? THUMBNAIL : '',
        ...(caption === '' ? {} : { caption, isCaptionByUser: true }),
        mimetype: mime,
        size: size ?? bytes.length,
        directPath: storeMedia(world, bytes),
        filehash: 'ZmlsZWhhc2g=',
        encFilehash: 'ZW5jZmlsZWhhc2g=',
        mediaKey: 'bWVkaWFrZXk=',
        mediaKeyTimestamp: Math.floor(Date.now() / 1000),
        // What nobody wrote under a document is its name, there too.
        ...(as === 'document' ? { filename, ...(caption === '' ? { caption: filename } : {}) } : {}),
        ...(as === 'ptt' || as === 'audio' ? { duration: '3' } : {}),
      }
      return post(caption, content, { file: { kind: as, name: filename, mime, bytes }, ...(quotes && { quotes }) })
    },
    sendsOther: (thing) => post(`<${thing}>`, OTHER[thing], {}),
    edits(id, text) {
      const shown = own(id)
      act()
      Object.assign(shown, { text, edited: true })
      chat.transcript.push(`${name} (edits): ${text}`)
      const changes = {
        [shown.file === undefined ? 'body' : 'caption']: text,
        latestEditMsgKey: keyOf(newId()),
        latestEditSenderTimestampMs: Date.now(),
      }
      line.queue({ type: 'edit', id: keyOf(id), changes })
      return Promise.resolve(id)
    },
    deletes(id) {
      Object.assign(own(id), { text: '', file: undefined, revoked: true })
      act()
      chat.transcript.push(`${name} (deletes)`)
      const changes = { type: 'revoked', subtype: 'sender', body: '', caption: undefined, directPath: undefined }
      line.queue({ type: 'edit', id: keyOf(id), changes: { ...changes, caption: '', directPath: '' } })
      return Promise.resolve(id)
    },
    reacts(id, emoji) {
      const shown = chat.messages.get(id)
      if (shown === undefined) throw new Error(`the chat has no message ${id}`)
      act()
      chat.transcript.push(`${name} (reacts): ${emoji}`)
      const on = keyOf(id, shown.from === 'bot')
      line.queue({ type: 'reaction', id: keyOf(newId()), on, from: address, emoji, at: Date.now() })
      return Promise.resolve(id)
    },
    calls({ video = false } = {}) {
      const id = newId()
      act()
      chat.transcript.push(`${name} (calls)`)
      line.now({ type: 'call', id, from: address, video })
      return Promise.resolve(id)
    },
    disappearsAfter(seconds) {
      chat.ephemeral = seconds
      line.queue({ type: 'ephemeral', chat: chat.id, seconds })
      return Promise.resolve()
    },
    reads() {
      for (const shown of chat.messages.values())
        if (shown.from === 'bot' && shown.ack === 2) {
          shown.ack = 3
          line.queue({ type: 'ack', id: keyOf(shown.id, true), ack: 3 })
        }
    },
    switches(to) {
      chat.online = to === 'on'
      if (!chat.online) return
      for (const shown of chat.messages.values())
        if (shown.from === 'bot' && shown.ack === 1) {
          shown.ack = 2
          line.queue({ type: 'ack', id: keyOf(shown.id, true), ack: 2 })
        }
    },
    hears(pattern, timeoutMs) {
      const matches = (text: string) => (typeof pattern === 'string' ? text.includes(pattern) : pattern.test(text))
      return waiter.until(
        () => {
          const index = chat.sights.findIndex(
            ({ kind, message }, i) => i >= read && kind !== 'revoked' && matches(message.text),
          )
          if (index === -1) return undefined
          read = index + 1
          return chat.sights[index]?.message
        },
        explain(String(pattern)),
        timeoutMs,
      )
    },
    sees(predicate, timeoutMs) {
      const look = () => {
        const screen = [...chat.messages.values()]
        return predicate(screen) ? screen : undefined
      }
      return waiter.until(look, explain('a certain screen'), timeoutMs)
    },
    screen: () => [...chat.messages.values()],
    transcript: () => `${chat.transcript.join('\n')}\n`,
  }
}

const MIME: Record<FileKind, string> = {
  image: 'image/jpeg',
  video: 'video/mp4',
  document: 'application/pdf',
  audio: 'audio/mpeg',
  ptt: 'audio/ogg; codecs=opus',
  sticker: 'image/webp',
}

const vcard = 'BEGIN:VCARD\nVERSION:3.0\nFN:Orang Lain\nTEL;waid=6281200002222:+62 812-0000-2222\nEND:VCARD'

const OTHER: Record<OtherThing, Record<string, unknown>> = {
  location: { type: 'location', lat: -7.0051, lng: 110.4381, loc: 'Rumah Ani\nJalan Contoh 1', body: THUMBNAIL },
  vcard: { type: 'vcard', body: vcard, vcardFormattedName: 'Orang Lain' },
  multi_vcard: { type: 'multi_vcard', body: '', vcardList: [{ displayName: 'Orang Lain', vcard }] },
  poll_creation: { type: 'poll_creation', pollName: 'Siapa?', pollOptions: [{ name: 'A', localId: 0 }], body: '' },
  view_once: { type: 'ciphertext', subtype: 'view_once_unavailable_fanout', body: '' },
  ciphertext: { type: 'ciphertext', body: '' },
}

/** The newest message that offers this choice decides. */
function typedFor(label: string, chat: Chat): string | undefined {
  const name = label.replace(/^\d{1,2}\. /u, '')
  for (const { from, text } of [...chat.messages.values()].toReversed())
    for (const line of from === 'bot' ? text.split('\n') : []) {
      const [, number, row = ''] = /^(\d+)\. (.*)$/u.exec(line) ?? []
      if (number !== undefined && (row === name || row.startsWith(`${name} (`))) return number
      if (line.startsWith(`${name}: /`)) return line.slice(name.length + 2)
      if (line.split(' · ').includes(name)) return name
    }
  return undefined
}
