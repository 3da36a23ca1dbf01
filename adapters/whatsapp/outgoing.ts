/** From a reply to messages of WhatsApp: numbered, split, at a human pace, and seen to be typing meanwhile. */
import { ChannelError, type MessageRef, type Reply } from '../../src/channel.ts'
import { pause } from '../shared/backoff.ts'
import type { Numbered } from '../shared/numbered.ts'
import { splitText } from '../shared/split.ts'
import type { OutgoingFile, Page } from './library.ts'
import type { Pace } from './pace.ts'
import { PageError } from './page-error.ts'
import type { RawMessage } from './raw.ts'
import { refOfSent } from './refs.ts'
import type { Tuning } from './tuning.ts'

/** WhatsApp takes many times that, and folds it away behind "read more". */
const TEXT_LIMIT = 4000

export interface OutgoingParts {
  /** The page while it is ready. */
  page(): Page | undefined
  numbered: Numbered
  pace: Pace
  /** A call did not come back. */
  suspect(): void
  /** We are stopping: what is being said is said at once. */
  hurry: AbortSignal
  tuning: Pick<Tuning, 'patienceMs'>
}

export function createOutgoing({ page, numbered, pace, suspect, hurry, tuning }: OutgoingParts) {
  const ready = (): Page => {
    const open = page()
    if (open === undefined) throw new ChannelError('unavailable', 'WhatsApp is not connected.')
    return open
  }

  async function paced(chat: string, characters: number, begun: boolean): Promise<Page> {
    const open = ready()
    const ms = pace.reserve(chat, characters, begun)
    if (ms > tuning.patienceMs && !begun)
      throw new ChannelError('limited', 'WhatsApp: too many messages wait.', Math.ceil(ms / 1000))
    await open.typing(chat).catch(() => undefined)
    await pause(ms, hurry)
    // It may be another one by now.
    return ready()
  }

  async function attempt(
    chat: string,
    {
      characters,
      begun,
      failed = 'unavailable',
    }: { characters: number; begun: boolean; failed?: 'unavailable' | 'refused' },
    send: (open: Page) => Promise<RawMessage>,
  ): Promise<string> {
    const open = await paced(chat, characters, begun)
    try {
      return refOfSent(chat, await send(open))
    } catch (error) {
      if (error instanceof PageError && error.kind === 'hung') suspect()
      // Whether it is there or not: rather twice than never.
      const reason = error instanceof PageError && error.kind === 'failed' ? failed : 'unavailable'
      throw new ChannelError(reason, 'WhatsApp did not take a message.')
    }
  }

  return {
    /**
     * Sends one reply. Rejects with a `ChannelError`.
     * @param begun others of the same turn were sent before
     */
    async send(chat: string, reply: Reply, begun = false): Promise<MessageRef[]> {
      ready()
      const refs: MessageRef[] = []
      const how = (characters: number) => ({ characters, begun: begun || refs.length > 0 })
      for (const part of splitText(numbered.write(chat, reply), TEXT_LIMIT))
        refs.push(await attempt(chat, how(part.length), (open) => open.sendText(chat, part)))
      // One that WhatsApp cannot show fails every time, and would hold back all that follows.
      for (const [index, file] of (reply.files ?? []).entries())
        refs.push(
          await attempt(chat, { ...how(0), failed: 'refused' }, (open) => open.sendFile(chat, asSent(file, index))),
        )
      return refs
    },
  }
}

type File = NonNullable<Reply['files']>[number]

const SHOWN = new Set(['image/jpeg', 'image/png', 'image/webp', 'video/mp4', 'audio/mpeg', 'audio/mp4'])

/** By its content, and under the name we gave it if that is as plain as ours are. */
export function asSent({ bytes, mime, name, caption }: File, index: number): OutgoingFile {
  const [, subtype = 'bin'] = /^\w+\/([a-z0-9]{1,5})$/.exec(mime) ?? []
  return {
    bytes,
    // Without its codec WhatsApp takes it for music.
    mime: mime === 'audio/ogg' ? 'audio/ogg; codecs=opus' : mime,
    name: /^[A-Za-z0-9-]{1,40}\.[a-z0-9]{1,5}$/.test(name) ? name : `file-${index + 1}.${subtype}`,
    ...(caption === undefined ? {} : { caption }),
    as: mime === 'audio/ogg' ? 'voice' : SHOWN.has(mime) ? 'shown' : 'document',
  }
}
