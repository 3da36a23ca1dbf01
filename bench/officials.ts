/** Officials at the stand-in: their chats are linked to offices, and the notices that arrive are counted by case code. */
import type { BotApi, Person } from '../test/support/bot-api.ts'
import { forget } from './reporter.ts'

export interface Officials {
  /** Links one chat with a one-time code of `kentongan invite`. */
  link(invitation: string): Promise<void>
  /** Resolves when every chat has a notice of every one of these cases, or with how many are missing after `ms`. */
  missing(codes: readonly string[], ms: number): Promise<number>
}

export function createOfficials(api: BotApi): Officials {
  const chats: { person: Person; codes: Set<string> }[] = []

  /** Takes the codes of new notices and lets the stand-in forget them. */
  function read(): void {
    for (const { person, codes } of chats) {
      for (const { message } of person.chat.sights) {
        const code = /\bSMG-[0-9A-Z]{5}\b/.exec(message.text)?.[0]
        if (code !== undefined) codes.add(code)
      }
      forget(person)
    }
  }

  return {
    async link(invitation) {
      const person = api.person({ name: 'Petugas' })
      const before = person.chat.sights.length
      await person.says(`/petugas ${invitation}`)
      await api.until(() => (person.chat.sights.length > before ? true : undefined), 'the chat to be linked')
      chats.push({ person, codes: new Set() })
    },
    async missing(codes, ms) {
      const left = (): number => {
        read()
        return chats.reduce((sum, chat) => sum + codes.filter((code) => !chat.codes.has(code)).length, 0)
      }
      return api.until(() => (left() === 0 ? 0 : undefined), 'the notices', ms).catch(left)
    },
  }
}
