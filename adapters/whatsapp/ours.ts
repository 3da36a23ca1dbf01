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
  /** The number is paired, and can be asked for. Asked for again until it answered: the page may fail at any call. */
  settle(open: Page): Promise<void>
}

export function createOurs(profile: string, log: Log, now: () => number = Date.now): Ours {
  const seconds = (): number => Math.floor(now() / 1000)
  // A profile that nobody knows the age of is as old as this process.
  const began = seconds()
  let pairing = readPairing(profile)
  let settled = false

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

    codeShown() {
      settled = false
      keep({ at: seconds() })
    },

    async settle(open) {
      if (settled) return
      const number = await open.number()
      if (number === undefined) return
      const latest = pairing?.at ?? began
      const at = note(() => sinceWhen(sinceFile(profile), number, latest)) ?? latest
      if (pairing?.chats === undefined || pairing.at !== at) await count(open, at)
      settled = true
    },
  }

  /** How many chats it had already. Since when it is ours is kept first: the page may fail to name them. */
  async function count(open: Page, at: number): Promise<void> {
    keep({ at })
    const before = (await open.chats()).filter((chat) => kindOfChat(chat.id) !== undefined && chat.at < at)
    keep({ at, chats: before.length })
    if (before.length > 0)
      log.warn(
        { chats: before.length },
        'The number that was paired has chats of before, which are now in the profile too. Use a number without history',
      )
  }
}
