/** `/petugas CODE` in a chat that is not linked. */
import type { Address, Incoming, Reply } from '../channel.ts'
import type { Config } from '../config.ts'
import type { Language, Texts } from '../texts/texts.ts'
import type { Chats } from './chats.ts'
import type { Invitations } from './invitations.ts'
import type { OfficeLink } from './links.ts'
import { emptyState } from './state.ts'
import { createTries } from './tries.ts'

export interface ConnectDeps {
  config: Pick<Config, 'operator'>
  chats: Chats
  invitations: Invitations
  /** The chat holds an unfinished report. */
  hasDraft(address: Address): Promise<boolean>
  texts(language: Language): Texts
  now(): Date
}

/** `ok`: for an office that left the configuration. */
const refusals = {
  ok: 'office-link-unknown',
  unknown: 'office-link-unknown',
  used: 'office-link-used',
  expired: 'office-link-expired',
} as const

/** Makes the command: it resolves to what to answer. */
export function createConnect({ config, chats, invitations, hasDraft, texts, now }: ConnectDeps) {
  const tries = createTries()
  const { contact } = config.operator

  /** `left`: the link that the chat has, to an office that does not take it any more. */
  async function connect(message: Incoming, typed: string, left?: OfficeLink): Promise<Reply> {
    const { address, group } = message
    const hinted = texts(languageOf(message))
    const no = (key: string, args: Record<string, string> = {}, language = hinted) => ({ text: language(key, args) })
    if (typed.trim() === '') return no('office-link-missing')
    const minutes = tries.wait(address, now().getTime())
    if (minutes !== undefined) return no('office-link-tries', { minutes: String(minutes) })
    if (!group && (await hasDraft(address))) return no('office-link-reporting')

    const invitation = await invitations.redeem(typed)
    const office = invitation.kind === 'ok' ? chats.officeOf(invitation.officeId) : undefined
    if (invitation.kind !== 'ok' || office === undefined) {
      tries.wrong(address, now().getTime())
      return no(refusals[invitation.kind], { contact })
    }
    const speak = texts(office.language)
    if (group && !office.allowGroups) {
      // Everybody in the group has read the code.
      await invitation.use.catch(() => undefined)
      return no('office-link-group', { office: office.name, contact }, speak)
    }
    const welcome = speak('office-linked', { office: office.name })
    const reply = { text: group ? `${welcome}\n${speak('office-help-group')}` : welcome }
    const result = await chats.link(office.id, address, group, {
      first: [invitation.use],
      left,
      state: { ...emptyState(), seen: [message.messageId], replies: [reply] },
    })
    if (result === 'linked') return reply
    return result === 'stale'
      ? no('office-link-used', { contact }, speak)
      : no('office-link-already', { office: office.name }, speak)
  }

  return connect
}

/** The office's language is known only once the code is right. */
export const languageOf = ({ language }: Incoming): Language =>
  language?.toLowerCase().startsWith('en') === true ? 'en' : 'id'
