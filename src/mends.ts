/** What only the operator can mend, said in the log as a sentence. Messages of other errors may quote people; these do not. */
import type { Log } from './log.ts'
import { OperatorError } from './operator-error.ts'

/** Milliseconds. Every message that comes in meets the same trouble. */
const AGAIN = 3_600_000

export function createMends({ log, now }: { log: Pick<Log, 'error'>; now: () => Date }) {
  const said = new Map<string, number>()

  function say(error: unknown): void {
    if (!(error instanceof OperatorError)) return
    const { message: sentence } = error
    const time = now().getTime()
    if (Math.abs(time - (said.get(sentence) ?? -Infinity)) < AGAIN) return
    said.set(sentence, time)
    log.error({}, sentence)
  }

  return {
    /** Does the work, and says what its failing needs of the operator: once an hour, however often it fails. */
    async during<T>(work: () => Promise<T>): Promise<T> {
      try {
        // Also what is thrown before there is a promise.
        return await work()
      } catch (error) {
        say(error)
        throw error
      }
    },
  }
}
