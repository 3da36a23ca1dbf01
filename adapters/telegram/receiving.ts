/** What both ways of receiving updates have in common. */
import type { Update } from 'grammy/types'
import type { Waiting } from '../shared/lanes.ts'

/** What we want to hear of. Anything else would only be more about people that we had to forget. */
export const WANTED = ['message', 'edited_message', 'callback_query', 'my_chat_member', 'message_reaction'] as const

/** Queues the update in a lane and calls `done` when it is committed; `done` at once when it is nothing for us. */
export type Take = (update: Update, done: () => void, waiting?: Waiting) => void

export interface Receiving {
  start(): void
  healthy(): boolean
  stop(): Promise<void>
}
