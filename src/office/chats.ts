/** The chats of the offices: linked, unlinked, lost. Whatever changes is announced to the office's other chats. */
import type { Audit } from '../audit/audit.ts'
import type { Address, Reply } from '../channel.ts'
import type { Config, Office } from '../config.ts'
import type { Outbox } from '../notify/outbox.ts'
import type { Write } from '../store/open.ts'
import { isStale, isTaken } from '../store/store-error.ts'
import type { Language, Texts } from '../texts/texts.ts'
import { jakartaDay } from '../understanding/calendar.ts'
import type { Links, OfficeLink } from './links.ts'
import type { DeskState } from './state.ts'

export interface ChatDeps {
  config: Pick<Config, 'offices' | 'operator'>
  links: Links
  outbox: Pick<Outbox, 'toChat' | 'adopt'>
  texts(language: Language): Texts
  audit: Pick<Audit, 'commit'>
  now(): Date
}

const nothing = (): Promise<Write[]> => Promise.resolve([])

type Ending = 'office-unlinked-announce' | 'office-bot-removed'

export function createChats({ config, links, outbox, texts, audit, now }: ChatDeps) {
  const officeOf = (id: string): Office | undefined => config.offices.find((office) => office.id === id)
  const speak = (officeId: string): Texts => texts(officeOf(officeId)?.language ?? 'id')

  /** Writes that tell the office's chats but one. */
  async function announce(officeId: string, but: string, reply: Reply): Promise<Write[]> {
    const chats = await links.ofOffice(officeId)
    const others = chats.filter(({ id }) => id !== but)
    return (await Promise.all(others.map((chat) => outbox.toChat(chat, reply)))).flat()
  }

  async function leaving(link: OfficeLink, key: Ending): Promise<Write[]> {
    const office = officeOf(link.officeId)?.name ?? link.officeId
    const told = await announce(link.officeId, link.id, { text: speak(link.officeId)(key, { office }) })
    return [...(await links.remove(link)), ...told]
  }

  async function unlink(link: OfficeLink, key: Ending, more: () => Promise<Write[]>): Promise<boolean> {
    const action = key === 'office-bot-removed' ? 'lost' : 'unlink'
    try {
      await audit.commit({ action, actor: link.id, officeId: link.officeId }, async () => [
        ...(await leaving(link, key)),
        ...(await more()),
      ])
      return true
    } catch (error) {
      if (isStale(error)) return false
      throw error
    }
  }

  return {
    officeOf,

    /**
     * Links a chat, in one transaction with `first` (what makes the code single-use) and `welcome` (what the chat is in
     * the middle of, so that a message that comes again is answered the same). `left`: the link that it had, to an office
     * that does not take it any more. `stale`: the code was used meanwhile.
     */
    async link(
      officeId: string,
      address: Address,
      group: boolean,
      {
        first = [],
        left,
        state,
        greet,
      }: { first?: Write[]; left?: OfficeLink | undefined; state?: DeskState; greet?: Reply },
    ): Promise<'linked' | 'taken' | 'stale'> {
      const { write, link } = links.create(officeId, address, group, jakartaDay(now()))
      const named = { office: officeOf(officeId)?.name ?? officeId, contact: config.operator.contact }
      const news = { text: speak(officeId)('office-linked-announce', named) }
      try {
        const linked = { action: 'link', actor: link.id, officeId } as const
        const unlinked = left && ({ action: 'unlink', actor: left.id, officeId: left.officeId } as const)
        await audit.commit(unlinked ? [unlinked, linked] : linked, async () => [
          ...first,
          ...(left ? await leaving(left, 'office-unlinked-announce') : []),
          write,
          ...(state === undefined ? [] : [links.setState(link.id, state)]),
          outbox.adopt(officeId, link.id),
          ...(greet === undefined ? [] : await outbox.toChat(link, greet)),
          ...(await announce(officeId, link.id, news)),
        ])
        return 'linked'
      } catch (error) {
        if (isTaken(error)) return 'taken'
        if (isStale(error)) return 'stale'
        throw error
      }
    },

    /** False when it was not linked any more. `more`: further writes of the same transaction. */
    unlink: (link: OfficeLink, more = nothing): Promise<boolean> => unlink(link, 'office-unlinked-announce', more),
    /** The platform says that the chat can never be reached again. */
    lost: (link: OfficeLink): Promise<boolean> => unlink(link, 'office-bot-removed', nothing),
  }
}
export type Chats = ReturnType<typeof createChats>
