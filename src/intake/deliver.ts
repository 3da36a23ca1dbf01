/** What a turn does to a chat: sends replies, deletes messages, and ends later what may stand there for a time only. */
import { type Address, type Channel, ChannelError, type ChannelName, type Reply } from '../channel.ts'
import { createEndings } from '../endings.ts'
import { fillQuotes } from '../form/quote.ts'
import { sendReplies } from '../send-replies.ts'
import type { PersonMemory } from './memory.ts'
import type { Sessions } from './sessions.ts'
import { FINISHED_MINUTES, SILENCE_HOURS } from './state.ts'
import type { Effect, TurnContext } from './turn-types.ts'

interface DeliveryDeps {
  sessions: Pick<Sessions, 'endUntouched'>
  channel(name: ChannelName): Channel
  /** What was there is deleted for good: the log of the database must not keep it. Does not wait. */
  erased(): void
  /** Never given content, addresses or errors with arguments. */
  log: { warn(fields: object, text: string): void; error(fields: object, text: string): void }
}

export function createDelivery(
  { sessions, channel: channelOf, erased, log }: DeliveryDeps,
  memory: Pick<PersonMemory, 'originals' | 'sent'>,
) {
  /** What is to be said of it. */
  async function erase(address: Address, refs: string[], effects: Effect[], { texts }: TurnContext): Promise<Reply[]> {
    const channel = channelOf(address.channel)
    const one = effects.flatMap((effect) => (effect.kind === 'erase-message' ? [effect.ref] : []))
    const all = effects.some(({ kind }) => kind === 'erase-chat')
    if (channel.erase === undefined || (one.length === 0 && !all)) return []
    const left = await channel.erase(address, all ? refs : one, all).catch((error: unknown) => {
      // Cut off by a stop: the session must still know what to erase when the turn comes again.
      if (error instanceof ChannelError && error.reason === 'unavailable') throw error
      return refs.length
    })
    if (!all) return []
    const done = left === 0 ? texts(`erase-chat-done-${address.channel}`) : undefined
    return [{ text: done ?? (left < refs.length ? texts('erase-chat-part') : texts('erase-chat-none')) }]
  }

  async function send(address: Address, key: string, replies: Reply[]): Promise<void> {
    const channel = channelOf(address.channel)
    const originals = memory.originals(key)
    // Somebody who blocked the bot has what they wanted. What moves is a group, where nobody reports.
    await sendReplies(
      replies,
      async (reply) => memory.sent(key, await channel.send(address, fillQuotes(reply, originals))),
      log,
    )
  }

  /** Whether or not anybody writes. `version`: the row as it stood; whatever touched it since moved its end. */
  async function endRow(id: string, version: number, address?: Address): Promise<void> {
    try {
      if (!(await sessions.endUntouched(id, version))) return
      erased()
      if (address !== undefined) channelOf(address.channel).ended?.(address)
    } catch {
      log.warn({}, 'a finished session could not be deleted yet; the next sweep will')
    }
  }

  /** A row that still holds a receipt, or only what was handled, goes after its minutes. */
  const finished = createEndings<{ address: Address; version: number }>(
    FINISHED_MINUTES,
    (id, { address, version }) => void endRow(id, version, address),
  )
  /** Any other goes after its hours of silence, the draft with it. Nobody's address is kept that long to do so. */
  const silent = createEndings<{ version: number }>(SILENCE_HOURS * 60, (id, { version }) => void endRow(id, version))

  return {
    send,
    erase,
    /** Sees to it that the row goes in time. `over`: the conversation is, but for what is offered after sending. */
    endLater(id: string, version: number, address: Address, over: boolean): void {
      if (!over) return silent.later(id, { version })
      // Otherwise a day of finished conversations would stand there.
      silent.drop(id)
      finished.later(id, { address, version })
    },
    stop(): void {
      finished.stop()
      silent.stop()
    },
  }
}
