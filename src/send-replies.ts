/** Sends what a turn that is committed already has to say. */
import { ChannelError, type Reply } from './channel.ts'

interface Unsent {
  /** `gone` or `moved`. */
  failure: ChannelError
  left: Reply[]
}

/** What a message that comes again was answered, as its answer once more. */
export const saidAgain = (replies: readonly Reply[]): Reply[] => replies.map((reply) => ({ ...reply, again: true }))

/**
 * What is refused once is refused every time: it is left out, and said in the log. Any other failure is thrown, for the
 * platform's redelivery to bring the turn back.
 *
 * @returns undefined when all of it is said; otherwise why the chat is not there any more, and what it was not told
 */
export async function sendReplies(
  replies: Reply[],
  send: (reply: Reply) => Promise<unknown>,
  /** Never given content, addresses or errors with arguments. */
  log: { error(fields: object, text: string): void },
): Promise<Unsent | undefined> {
  for (const [index, reply] of replies.entries()) {
    try {
      await send(reply)
    } catch (error) {
      if (!(error instanceof ChannelError)) throw error
      if (error.reason === 'gone' || error.reason === 'moved') return { failure: error, left: replies.slice(index) }
      // It would be met again with each redelivery, and the replies before it repeated every time.
      if (error.reason !== 'refused') throw error
      log.error({}, 'the platform refused a reply, which was left out')
    }
  }
  return undefined
}
