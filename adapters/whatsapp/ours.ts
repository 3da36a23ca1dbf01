/**
 * Since when what is said to the number is for us. What is older is private: it is neither answered nor deleted. That
 * moment is written down as soon as a code is shown, because the service may be stopped between the scan and "ready".
 */
import { kindOf } from '../../src/channel.ts'
import type { Log } from '../shared/log.ts'
import { kindOfChat } from './incoming.ts'
import type { Page } from './library.ts'
import { type Pairing, readPairing, writePairing } from './profile.ts'
import { sinceFile, sinceWhen } from './since.ts'

export interface Ours {
  /** Seconds since 1970. */
  from(): number
  /** The number is not paired: whatever is here by now is of before, unless it turns out to be a number we know. */
  codeShown(): void
  /** The number is paired, and can be asked for. */
  settle(open: Page): Promise<void>
}

export function createOurs(profile: string, log: Log, now: () => number = Date.now): Ours {
  const seconds = (): number => Math.floor(now() / 1000)
  // A profile that nobody knows the age of is as old as this process.
  const began = seconds()
  let pairing = readPairing(profile)

  function keep(next: Pairing): void {
    pairing = next
    note(() => writePairing(profile, next))
  }

  /** On a full disk it is known as long as this process runs, and people are answered. */
  function note<T>(write: () => T): T | undefined {
    try {
      return write()
    } catch (error) {
      log.warn({ kind: kindOf(error) }, 'Since when the WhatsApp number is ours could not be written down')
      return undefined
    }
  }

  return {
    from: () => pairing?.at ?? began,

    codeShown: () => keep({ at: seconds() }),

    async settle(open) {
      const latest = pairing?.at ?? began
      const number = await open.number()
      const known = number === undefined ? undefined : note(() => sinceWhen(sinceFile(profile), number, latest))
      const at = known ?? latest
      if (pairing?.chats !== undefined && pairing.at === at) return
      const before = (await open.chats()).filter((chat) => kindOfChat(chat.id) !== undefined && chat.at < at)
      keep({ at, chats: before.length })
      if (before.length > 0)
        log.warn(
          { chats: before.length },
          'The number that was paired has chats of before, which are now in the profile too. Use a number without history',
        )
    },
  }
}
