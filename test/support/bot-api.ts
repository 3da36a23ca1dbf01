/**
 * A stand-in for Telegram's Bot API over real HTTP, with people at the other end. It keeps updates until a higher
 * offset confirms them, delivers them again otherwise, refuses what the real one refuses, and breaks on command.
 *
 * ```ts
 * const api = await startBotApi()
 * const ani = api.person({ language: 'id' })
 * await ani.says('/start')
 * await ani.hears(/Halo/)
 * await ani.presses('Setuju')
 * await api.stop()
 * ```
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { User } from 'grammy/types'
import { readBody } from './telegram/body.ts'
import type { Chat } from './telegram/chats.ts'
import { createWorld, openChat } from './telegram/chats.ts'
import { createFaults, type Fault } from './telegram/faults.ts'
import { createMethods, type Method } from './telegram/methods.ts'
import { createPerson, type Person } from './telegram/person.ts'
import { Refusal, refuse } from './telegram/refusal.ts'
import { createUpdates, type Updates } from './telegram/updates.ts'
import { createWaiter } from './telegram/waiter.ts'
import type { HookTiming } from './telegram/webhook.ts'

export type { ShownMessage } from './telegram/chats.ts'
export type { Fault } from './telegram/faults.ts'
export type { Person } from './telegram/person.ts'

/** One request as it came in; `body` holds every byte, for the canary search. */
export interface Received {
  method: string
  chatId: number | undefined
  payload: Record<string, unknown>
  body: Buffer
}

export interface Group {
  readonly id: number
  readonly chat: Chat
  /** This person in the group: their acts happen there, and `hears` listens there. */
  member(person: Person): Person
  /** The group removes the bot. */
  removes(by: Person): Promise<number>
  /** Telegram upgrades the group, which has another id afterwards. `silent`: before the bot hears of it. */
  upgrades(by: Person, options?: { silent?: boolean }): Group
  screen: Person['screen']
}

export interface BotApi {
  /** What TELEGRAM_API_ROOT is set to. */
  readonly url: string
  readonly token: string
  readonly received: Received[]
  readonly updates: Updates
  /** Ids of callback queries that were answered. */
  readonly answered: Set<string>
  /** What setMyCommands last set, by language code ('' is the default). */
  readonly commands: Map<string, unknown>
  person(options?: { language?: string; name?: string; username?: string; id?: number }): Person
  /** A supergroup, or with `basic` a group that may still be upgraded. */
  group(options?: { title?: string; id?: number; basic?: boolean }): Group
  /** Queues any update; for what no person does. */
  push(update: Record<string, unknown>): number
  fail(method: string, fault: Fault): void
  heal(): void
  /** Resolves when `look` finds something; looked at after every change. */
  until<T>(look: () => T | undefined, what: string, timeoutMs?: number): Promise<T>
  /** Resolves when every update is confirmed. */
  settled(timeoutMs?: number): Promise<void>
  stop(): Promise<void>
}

export interface BotApiOptions {
  token?: string
  port?: number
  /** What the ids of messages begin above, those of updates 100 million later: large ones can be searched for. */
  idsFrom?: number
  /** Keep every request; switch off in long benchmarks. */
  record?: boolean
  /** Waits of the delivery by webhook; short ones unless named. */
  webhook?: Partial<HookTiming>
}

const quickly: HookTiming = { delayMs: 5, capMs: 100, timeoutMs: 60_000 }

export async function startBotApi(options: BotApiOptions = {}): Promise<BotApi> {
  const { token = '700000001:TEST-token_of-the_stand-in_AAAAAAAA', port = 0, record = true, idsFrom } = options
  const bot = { id: Number(token.split(':')[0]), first_name: 'Kentongan', username: 'KentonganTestBot' }
  const waiter = createWaiter()
  const world = createWorld(() => waiter.changed(), idsFrom)
  const updates = createUpdates(
    () => waiter.changed(),
    { ...quickly, ...options.webhook },
    idsFrom && idsFrom + 100_000_000,
  )
  const faults = createFaults()
  const received: Received[] = []
  const answered = new Set<string>()
  const commands: BotApi['commands'] = new Map()
  let callbacks = 0
  let nextPerson = 5_000_000_001
  let nextGroup = -1_001_000_000_001
  const platform = { world, updates, waiter, nextCallbackId: () => `${77_000_000 + ++callbacks}` }

  const methods: Record<string, Method> = {
    ...createMethods(world, bot),
    answerCallbackQuery(payload) {
      answered.add(String(payload.callback_query_id))
      waiter.changed()
      return true
    },
    setMyCommands(payload) {
      commands.set(asString(payload.language_code), payload.commands)
      waiter.changed()
      return true
    },
    setWebhook(payload) {
      updates.setWebhook(payload)
      return true
    },
    deleteWebhook(payload) {
      updates.setWebhook({ drop_pending_updates: payload.drop_pending_updates })
      return true
    },
    getWebhookInfo: () => updates.webhookInfo(),
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy())
  })
  // As web servers in front of the real one do. Node's five seconds end connections that a busy client is about to use.
  server.keepAliveTimeout = 75_000

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const url = new URL(request.url ?? '/', 'http://stand-in')
    const { raw, payload, uploads } = await readBody(request, url.searchParams)
    const [, file, path = ''] = /^(\/file)?\/bot[^/]*\/(.*)$/.exec(url.pathname) ?? []
    const method = file === undefined ? path : 'file'
    if (record) {
      const chatId = payload.chat_id === undefined ? undefined : Number(payload.chat_id)
      received.push({ method, chatId, payload, body: raw })
      waiter.changed()
    }
    const fault = faults.take(method, payload)
    if (fault?.kind === 'hold') await fault.until
    if (fault?.kind === 'drop' && fault.moment === 'before') return void request.socket.destroy()
    if (fault?.kind === 'html')
      return void response.writeHead(fault.code, { 'content-type': 'text/html' }).end('<html>trouble</html>')
    try {
      if (!url.pathname.includes(`/bot${token}/`)) throw refuse(401, 'Unauthorized')
      if (fault?.kind === 'limited')
        throw new Refusal(429, `Too Many Requests: retry after ${fault.retryAfter}`, { retry_after: fault.retryAfter })
      if (fault?.kind === 'migrated')
        throw new Refusal(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
          migrate_to_chat_id: fault.to,
        })
      if (fault?.kind === 'error') throw refuse(fault.code, fault.description)
      if (file !== undefined) {
        const stored = [...world.files.values()].find((one) => one.path === path)
        if (stored === undefined) throw refuse(404, 'Not Found')
        const bytes = fault?.kind === 'oversize' ? new Uint8Array(fault.bytes) : stored.bytes
        response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': bytes.length })
        if (fault?.kind === 'drop') response.write(bytes.subarray(0, bytes.length / 2), hangUp)
        else response.end(bytes)
        return
      }
      const result = await (method === 'getUpdates'
        ? updates.poll(payload, closedOf(response))
        : call(method, payload, uploads))
      if (fault?.kind === 'drop') return hangUp()
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ ok: true, result }))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      response.writeHead(error.code, { 'content-type': 'application/json' }).end(JSON.stringify(error.body()))
    }
    function hangUp() {
      request.socket.destroy()
    }
  }

  function call(method: string, payload: Record<string, unknown>, uploads: Parameters<Method>[1]) {
    const known = Object.entries(methods).find(([name]) => name.toLowerCase() === method.toLowerCase())
    if (known === undefined) throw refuse(404, 'Not Found: method not found')
    return known[1](payload, uploads)
  }

  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const bound = server.address()
  const url = `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : port}`
  const until: BotApi['until'] = (look, what, timeoutMs) =>
    waiter.until(look, () => `Waited in vain for ${what}. Pending updates: ${updates.pending().length}`, timeoutMs)

  function openGroup(type: 'group' | 'supergroup', title = 'Posko', id = nextGroup--): Group {
    const chat = openChat(world, id, type, title)
    return {
      id,
      chat,
      member: (person) => createPerson(platform, chat, person.user),
      removes: (by) => createPerson(platform, chat, by.user).blocks(),
      screen: () => [...chat.messages.values()],
      upgrades(by, { silent = false } = {}) {
        const next = openGroup('supergroup', title)
        chat.movedTo = next.id
        if (silent) return next
        const date = Math.floor(world.now().getTime() / 1000)
        const service = (of: Chat, content: object) => ({
          message: {
            message_id: world.nextMessageId(),
            date,
            chat: { id: of.id, type: of.type, title },
            from: by.user,
            ...content,
          },
        })
        updates.push(service(chat, { migrate_to_chat_id: next.id }))
        updates.push(service(next.chat, { migrate_from_chat_id: id }))
        return next
      },
    }
  }

  return {
    url,
    token,
    received,
    updates,
    answered,
    commands,
    person({ language = 'id', name = 'Ani', username, id = nextPerson++ } = {}) {
      const user: User = {
        id,
        is_bot: false,
        first_name: name,
        language_code: language,
        ...(username === undefined ? {} : { username }),
      }
      return createPerson(platform, openChat(world, id, 'private', name), user)
    },
    group: ({ title, id, basic = false } = {}) => openGroup(basic ? 'group' : 'supergroup', title, id),
    push: (update) => updates.push(update),
    fail: (method, fault) => faults.fail(method, fault),
    heal: () => faults.heal(),
    until,
    settled: async (timeoutMs) => {
      await until(() => (updates.pending().length === 0 ? true : undefined), 'all updates to be confirmed', timeoutMs)
    },
    stop() {
      updates.close()
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

/** Aborted when nobody waits for the answer any more. */
function closedOf(response: ServerResponse): AbortSignal {
  const gone = new AbortController()
  response.on('close', () => gone.abort())
  return gone.signal
}

const asString = (value: unknown) => (typeof value === 'string' ? value : '')
