/**
 * Turns in flight, and which reply belongs to which message. A reply to a message is numbered after it (`<message>.0`,
 * `<message>.1`): when the message comes again, the service sends the same replies again, they get the same numbers, and
 * the page shows them once. The port's `send` knows no message, so the turn travels in the asynchronous context.
 *
 * The page sends what failed again, before anything later. A message whose turn can never succeed would be the end of
 * its chat: after a few tries it is set aside, and the page says that it was not sent.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import type { Incoming, MessageRef } from '../../src/channel.ts'
import { createRecent } from '../shared/recent.ts'
import { handleOf, Problem } from './protocol.ts'

interface Turn {
  address: string
  messageId: string
  sent: number
  /** False once the turn is over: work that it started (a fetched file, a notice) outlives it and speaks for itself. */
  open: boolean
}

/** After so many failures that no waiting will mend, a message is set aside. */
const poisonTries = 3

export type Turns = ReturnType<typeof createTurns>

/**
 * @param perAddress turns of one address that may be in flight at once
 * @param passing whether an error may pass by itself (an outage); any other one meets the same message again
 */
export function createTurns(perAddress: number, passing: (error: unknown) => boolean) {
  const context = new AsyncLocalStorage<Turn>()
  const inFlight = new Map<string, number>()
  const running = new Set<Promise<void>>()
  /** How often a message failed for good. */
  const lasting = createRecent<number>()

  async function run(incoming: Incoming, handle: (message: Incoming) => Promise<void>): Promise<void> {
    const address = incoming.address.id
    const count = inFlight.get(address) ?? 0
    if (count >= perAddress) throw new Problem('too-many')
    inFlight.set(address, count + 1)
    const turn: Turn = { address, messageId: incoming.messageId, sent: 0, open: true }
    const message = handleOf(address, incoming.messageId)
    try {
      await context.run(turn, () => handle(incoming))
      lasting.delete(message)
    } catch (error) {
      if (passing(error)) throw error
      const tries = (lasting.get(message) ?? 0) + 1
      lasting.set(message, tries)
      throw tries < poisonTries ? error : new Problem('set-aside')
    } finally {
      turn.open = false
      const left = (inFlight.get(address) ?? 1) - 1
      if (left > 0) inFlight.set(address, left)
      else inFlight.delete(address)
    }
  }

  return {
    /** Runs one turn; rejects as `handle` does, as `too-many`, or as `set-aside`. */
    async run(incoming: Incoming, handle: (message: Incoming) => Promise<void>): Promise<void> {
      const turn = run(incoming, handle)
      running.add(turn)
      try {
        await turn
      } finally {
        running.delete(turn)
      }
    },

    /** The id of the next reply to this address. */
    replyId(address: string): MessageRef {
      const turn = context.getStore()
      return turn?.open && turn.address === address ? `${turn.messageId}.${turn.sent++}` : randomUUID()
    },

    /** Resolves when no turn is in flight. */
    async settled(): Promise<void> {
      while (running.size > 0) await Promise.allSettled(running)
    },
  }
}
