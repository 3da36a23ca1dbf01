/**
 * Officials in chat: linking a chat, the buttons under notices, and commands. Every button and command looks up chat,
 * office and case again. A reply goes out only after its effect is committed; a message that comes again changes nothing
 * and gets the same reply again.
 */
import type { CaseDeps } from '../cases/deps.ts'
import type { Address, Incoming, Reply } from '../channel.ts'
import { createQueue, memoryKey } from '../chat-memory.ts'
import type { Farewell, LastTurn } from '../intake/farewell.ts'
import { saidAgain, sendReplies } from '../send-replies.ts'
import type { Language } from '../texts/texts.ts'
import { jakartaDay } from '../understanding/calendar.ts'
import { type ChatDeps, createChats } from './chats.ts'
import { type CommitDeps, commitTurn } from './commit.ts'
import { type ConnectDeps, createConnect, languageOf } from './connect.ts'
import type { OfficeLink } from './links.ts'
import { route, type RouteDeps } from './route.ts'
import { emptyState } from './state.ts'
import type { Turn } from './turn-types.ts'
import { typedCode } from './typed-code.ts'

export interface DeskDeps extends ChatDeps, Pick<ConnectDeps, 'invitations' | 'hasDraft'> {
  cases: CaseDeps
  outbox: ChatDeps['outbox'] & RouteDeps['outbox']
  audit: ChatDeps['audit'] & CommitDeps['audit']
  /** Label of a case's category. */
  category(language: Language, formId: string, category: string): string
  /** Rejects with a `ChannelError` when the platform refused. */
  send(address: Address, reply: Reply): Promise<unknown>
  /** What was said last to a chat that left its office. */
  farewell: Pick<Farewell, 'keep' | 'again'>
  /** Erases the message with the code, where the platform can. Never rejects. */
  erase?(message: Incoming): Promise<void>
  /** A chat that removed the bot was unlinked. */
  lost?(): void
  /** An official marked a case as abuse: for statistics, and nothing else. */
  abused?(): void
  /** After notices were queued. */
  wake(): void
  /** Never given content, addresses or errors with arguments. */
  log: { warn(fields: object, text: string): void; error(fields: object, text: string): void }
}

/** How often a turn is run again because another instance was faster. */
const TRIES = 8
const LEAVE = /^\s*\/(lepas|unlink)(@\w+)?(\s|$)/iu

export function createDesk(deps: DeskDeps) {
  const { links, texts, now, log } = deps
  const chats = createChats(deps)
  const connect = createConnect({ ...deps, chats })
  const queue = createQueue()
  const { contact } = deps.config.operator
  /** What was counted as abuse, as long as the count itself: it is a number, and nobody's mark is kept. */
  const counted = new Set<string>()

  async function handle(message: Incoming, link: OfficeLink): Promise<void> {
    if (message.content.kind === 'gone') return gone(link)
    if (message.content.kind === 'moved') return moved(link, message.content.to)
    await queue.run(memoryKey(message.address), async () => sendAll(link, await turnOf(message, link)))
    deps.wake()
  }

  /** Runs the turn and commits it; resolves to what is to be sent. */
  async function turnOf(message: Incoming, link: OfficeLink): Promise<Reply[]> {
    const office = chats.officeOf(link.officeId)
    if (office === undefined || !links.serves(link)) return withoutOffice(message, link)
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const { state = emptyState(), row } = await links.state(link.id)
      if (state.seen.at(-1) === message.messageId) return saidAgain(state.replies)
      if (state.seen.includes(message.messageId)) return []
      const at = now()
      const { language } = office
      const turn: Turn = {
        message,
        link,
        office,
        texts: texts(language),
        category: ({ formId, category }) => deps.category(language, formId, category),
        state,
        now: at,
        day: jakartaDay(at),
      }
      const outcome = await route(deps, turn)
      if (outcome === undefined) return []
      if (outcome.leave === true) {
        const last = { seen: [...state.seen, message.messageId], replies: outcome.replies, language }
        await leave(message, link, last)
        // Nobody of the office is left to be told.
        if ((await links.ofOffice(link.officeId)).length === 0)
          log.warn({ office: link.officeId }, 'an office unlinked its only chat; its notices wait for the next one')
        return outcome.replies
      }
      const replies = await commitTurn(deps, turn, outcome, row)
      if (replies === undefined) continue
      if (outcome.erase === true) await deps.erase?.(message)
      if (outcome.abuse !== undefined && !counted.has(outcome.abuse)) {
        counted.add(outcome.abuse)
        deps.abused?.()
      }
      return replies
    }
    throw new Error('The state of an office chat kept changing under its turn')
  }

  /**
   * Its office was renamed or removed, or takes no groups any more: the chat can leave it, or be linked anew, and nothing
   * else.
   */
  async function withoutOffice(message: Incoming, link: OfficeLink): Promise<Reply[]> {
    const { content, group } = message
    const text = content.kind === 'text' ? content.text : ''
    // What people of a group write to each other.
    if (group && content.kind !== 'choice' && !text.startsWith('/')) return []
    const office = chats.officeOf(link.officeId)
    const speak = texts(office?.language ?? languageOf(message))
    if (LEAVE.test(text)) {
      const replies = [{ text: speak('office-unlinked', { office: office?.name ?? link.officeId }) }]
      const last = { seen: [message.messageId], replies, language: office?.language ?? languageOf(message) }
      await leave(message, link, last)
      return replies
    }
    const code = typedCode(text)
    if (code === undefined)
      return office === undefined
        ? [{ text: speak('office-not-linked', { contact }) }]
        : [{ text: speak('office-group-refused', { office: office.name, contact }) }]
    const reply = await connect(message, code, link)
    if (code.trim() !== '') await deps.erase?.(message)
    return [reply]
  }

  /** Resolves when the chat is its office's no more, whoever unlinked it. `last`: what it is answered. */
  async function leave(message: Incoming, link: OfficeLink, last: LastTurn): Promise<void> {
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      if (await chats.unlink(link, () => deps.farewell.keep(message, last))) return
      // Somebody was faster: in unlinking it, or only in the chat's session.
      if ((await links.byId(link.id)) === undefined) return
    }
    throw new Error('The session of an office chat kept changing while it left')
  }

  async function sendAll(link: OfficeLink, replies: Reply[]): Promise<void> {
    const unsent = await sendReplies(replies, (reply) => deps.send(link.address, reply), log)
    if (unsent === undefined) return
    const { failure, left } = unsent
    if (failure.reason === 'gone') return gone(link)
    if (failure.movedTo === undefined) throw failure
    await moved(link, failure.movedTo)
    return sendAll({ ...link, address: { ...link.address, id: failure.movedTo } }, left)
  }

  /** The group has another id now; what waits for it goes there. */
  async function moved(link: OfficeLink, to: string): Promise<void> {
    await links.move(link, to)
    deps.wake()
  }

  /** The platform says that the chat can never be reached again. */
  async function gone(link: OfficeLink): Promise<void> {
    if (!(await chats.lost(link))) return
    deps.lost?.()
    log.warn({ office: link.officeId }, 'a chat of an office removed the bot; it was unlinked')
    deps.wake()
  }

  /** Answers somebody who is not linked. Who is gone needs no answer. */
  async function respond({ address }: Incoming, replies: Reply[]): Promise<void> {
    await sendReplies(replies, (reply) => deps.send(address, reply), log)
  }

  return {
    handle,
    gone,
    moved,

    /** `/petugas CODE` in a chat that is not linked; `typed` is the code as it stands there. */
    async connect(message: Incoming, typed: string): Promise<void> {
      await queue.run(memoryKey(message.address), async () => {
        // Two commands in a row: the second finds the chat linked.
        const link = await links.find(message.address)
        if (link !== undefined) return sendAll(link, await turnOf(message, link))
        await respond(message, [await connect(message, typed)])
        if (typed.trim() !== '') await deps.erase?.(message)
      })
      deps.wake()
    },

    /** Another command of officials in a group that is not linked. */
    async refuse(message: Incoming): Promise<void> {
      const before = await deps.farewell.again(message)
      await respond(message, before ?? [{ text: texts(languageOf(message))('office-not-linked', { contact }) }])
    },

    /** The demo's official: linked without a code, once. */
    async linkDemo(officeId: string, address: Address): Promise<void> {
      if ((await links.find(address)) !== undefined) return
      const office = chats.officeOf(officeId)
      if (office === undefined) return
      // Each page load is a new chat: the ones of closed pages would gather notices that reach nobody.
      for (const closed of await links.ofOffice(officeId))
        await deps.cases.store.db.$transaction(await links.remove(closed))
      await chats.link(officeId, address, false, {
        greet: { text: texts(office.language)('office-linked', { office: office.name }) },
      })
      deps.wake()
    },

    /** Resolves when no turn is running. */
    idle: queue.idle,
  }
}
