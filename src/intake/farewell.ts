/**
 * A chat that leaves its office is a reporter's chat from then on. What it was answered last is kept where a reporter's
 * turn looks first, its session: the same message delivered again finds its answer there, and begins no report.
 */
import type { Incoming, Reply } from '../channel.ts'
import { saidAgain } from '../send-replies.ts'
import type { Write } from '../store/open.ts'
import type { Language } from '../texts/texts.ts'
import type { Sessions } from './sessions.ts'
import { newState, SEEN } from './state.ts'

/** What was handled in the chat, newest last. */
export interface LastTurn {
  seen: readonly string[]
  replies: Reply[]
  language: Language
}

export function createFarewell({ sessions, now }: { sessions: Sessions; now: () => Date }) {
  return {
    /** Writes for the transaction that unlinks the chat. */
    async keep({ address, order }: Incoming, { seen, replies, language }: LastTurn): Promise<Write[]> {
      const loaded = await sessions.load(address, language, now())
      const state = {
        ...newState(language, now()),
        seen: seen.slice(-SEEN),
        replies,
        ...(order === undefined ? {} : { order }),
      }
      return (await sessions.save(address, loaded, state, now())).writes()
    },

    /** What the message was answered: nothing any more when something newer was; undefined when it is new. */
    async again({ address, messageId }: Incoming): Promise<Reply[] | undefined> {
      const { seen, replies } = (await sessions.load(address, 'id', now())).state
      if (!seen.includes(messageId)) return undefined
      return seen.at(-1) === messageId ? saidAgain(replies) : []
    },
  }
}
export type Farewell = ReturnType<typeof createFarewell>
