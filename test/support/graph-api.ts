/**
 * A stand-in for Meta's Graph API over real HTTP, with people on WhatsApp at the other end. It signs and delivers to our
 * webhook, again until it is answered, refuses what the real one refuses, lets addresses of media expire, and breaks on
 * command. Its clock is the test's, so that days can pass.
 *
 * ```ts
 * const graph = await startGraphApi()
 * graph.hook('http://127.0.0.1:3000/webhooks/whatsapp')
 * const ani = graph.person()
 * ani.says('halo')
 * await ani.hears(/Selamat/)
 * ```
 */
import { createHash, createHmac, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { checkContent } from './graph/checks.ts'
import { createDeliveries, type Deliveries, type DeliveryTiming, type Value } from './graph/deliveries.ts'
import {
  type Chat,
  createPerson,
  openChat,
  type Identity,
  type Person,
  type Platform,
  type ShownMessage,
} from './graph/person.ts'
import { GraphRefusal, invalid } from './graph/refusal.ts'
import { readBody, type Upload } from './telegram/body.ts'
import { createWaiter } from './telegram/waiter.ts'

export type { Person, ShownMessage } from './graph/person.ts'

/** One request as it came in; `body` holds every byte, for the canary search. */
export interface Received {
  method: string
  /** What it asks for: `messages`, `read`, `media`, `media address`, `download`, `delete`, `number`. */
  what: string
  path: string
  payload: Record<string, unknown>
  body: Buffer
  headers: Record<string, string | string[] | undefined>
}

export type Fault = { times?: number; when?: (payload: Record<string, unknown>) => boolean } & (
  | { kind: 'error'; status?: number; code: number; subcode?: number; retryAfter?: number }
  /** Meta takes the message, and says afterwards that it could not be delivered. */
  | { kind: 'failed'; code: number }
  | { kind: 'html'; status: number }
  | { kind: 'drop'; moment: 'before' | 'after' }
  /** The request waits before it has its effect, or its answer waits `after` it. */
  | { kind: 'hold'; until: Promise<unknown>; moment?: 'after' }
  /** A download brings other bytes than were announced. */
  | { kind: 'altered' }
  /** The address of a file leads to another host. */
  | { kind: 'elsewhere'; url: string }
)

export interface GraphApiOptions {
  now?: () => Date
  timing?: Partial<DeliveryTiming>
  /** How long the address of a file works, milliseconds. */
  mediaMs?: number
  /** Approved ones, as `name/language`. */
  templates?: string[]
  /** Whether Meta tells what becomes of messages, refusals included. */
  statuses?: boolean
}

const LIMITS: Record<string, number> = { image: 5 * 1024 * 1024, video: 16 * 1024 * 1024, audio: 16 * 1024 * 1024 }
const WINDOW = 86_400_000

interface Media {
  bytes: Uint8Array
  mime: string
  sha256: string
}

export async function startGraphApi(options: GraphApiOptions = {}) {
  const { now = () => new Date(), mediaMs = 300_000, templates = [], statuses = true } = options
  const token = 'EAAGtestTokenOfTheStandIn0123456789abcdef'
  const appSecret = '0123456789abcdef0123456789abcdef'
  const verifyToken = 'kata-panjang-yang-acak-0123456789'
  const phoneId = '106540352242922'
  const waiter = createWaiter()
  const timing = { delayMs: 5, capMs: 100, timeoutMs: 60_000, ...options.timing }
  const deliveries: Deliveries = createDeliveries(appSecret, '102290129340398', timing, () => waiter.changed())
  const received: Received[] = []
  const chats: Chat[] = []
  const media = new Map<string, Media>()
  const addresses = new Map<string, { id: string; until: number }>()
  const known = new Set<string>()
  let faults: { what: string; fault: Fault; left: number }[] = []
  let counter = 0
  let people = 0

  /** Ids of messages hold the phone number, as the real ones do. */
  const nextId = (phone: string): string => {
    const id = `wamid.HBg${Buffer.from(`${phone}|${++counter}`).toString('base64')}`
    known.add(id)
    return id
  }
  const metadata = { display_phone_number: '6280000009999', phone_number_id: phoneId }
  const deliver = (value: Value): void => deliveries.push({ messaging_product: 'whatsapp', metadata, ...value })
  const store = (bytes: Uint8Array, mime: string): { id: string; sha256: string } => {
    const id = String(1_000_000_000_000 + ++counter)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    media.set(id, { bytes, mime, sha256 })
    return { id, sha256 }
  }
  const platform: Platform = { waiter, now, nextId, store, deliver }

  const take = (what: string, payload: Record<string, unknown>): Fault | undefined => {
    const found = faults.find(
      (entry) => (entry.what === '*' || entry.what === what) && (entry.fault.when?.(payload) ?? true),
    )
    if (found === undefined) return undefined
    found.left -= 1
    if (found.left <= 0) faults = faults.filter((entry) => entry !== found)
    return found.fault
  }

  function send(payload: Record<string, unknown>, failing: number | undefined): object {
    if (payload['messaging_product'] !== 'whatsapp') throw invalid('messaging_product')
    if (payload['status'] === 'read') {
      if (!known.has(String(payload['message_id']))) throw invalid('message_id')
      return { success: true }
    }
    const target = String(payload['to'] ?? payload['recipient'])
    const chat = chats.find(({ ids }) => ids.includes(target))
    if (chat === undefined) throw new GraphRefusal(400, 131_026, `Message undeliverable to ${target}`)
    const inGroup = payload['recipient_type'] === 'group'
    if (inGroup !== chat.group) throw invalid('recipient_type')
    const content = checkContent(payload, new Set(templates), chat.group)
    const file = content.media === undefined ? undefined : media.get(content.media.id)
    if (content.media !== undefined && file === undefined) throw invalid(`media ${content.media.id}`)
    if (file !== undefined && file.bytes.length > (LIMITS[content.media?.kind ?? ''] ?? 100e6))
      throw new GraphRefusal(400, 131_053, 'Media upload error: too large')
    const id = nextId(chat.ids[0] ?? '')
    const shut = chat.heard === undefined || now().getTime() - chat.heard.getTime() > WINDOW
    const code = failing ?? (shut && content.kind !== 'template' ? 131_047 : undefined)
    if (code === undefined) {
      const { text, buttons, kind, footer } = content
      const shown: ShownMessage = { id, from: 'bot', at: now(), text, buttons, kind, footer }
      if (content.media !== undefined && file !== undefined)
        shown.file = { kind: content.media.kind, name: content.media.name, mime: file.mime, bytes: file.bytes }
      chat.messages.push(shown)
    }
    const about = { id, timestamp: String(Math.floor(now().getTime() / 1000)), recipient_id: chat.ids[0] }
    if (api.statuses && code !== undefined)
      deliver({
        statuses: [{ ...about, status: 'failed', errors: [{ code, title: 'Message failed', message: target }] }],
      })
    else if (api.statuses)
      deliver({
        statuses: [
          { ...about, status: 'sent' },
          { ...about, status: 'delivered' },
        ],
      })
    waiter.changed()
    return { messaging_product: 'whatsapp', contacts: [{ input: target, wa_id: target }], messages: [{ id }] }
  }

  function upload(payload: Record<string, unknown>, uploads: Map<string, Upload>): object {
    const file = uploads.get('file')
    if (payload['messaging_product'] !== 'whatsapp' || file === undefined) throw invalid('upload')
    if (file.bytes.length === 0 || payload['type'] !== file.mime) throw invalid('type')
    if (!TYPES.test(file.mime)) throw new GraphRefusal(400, 131_053, `Media upload error: ${file.mime}`)
    return { id: store(file.bytes, file.mime).id }
  }

  function address(id: string, asked: unknown): object {
    const file = media.get(id)
    if (file === undefined) throw new GraphRefusal(400, 100, `Object ${id} does not exist`, 33)
    if (asked !== phoneId) throw invalid('phone_number_id')
    const ticket = randomBytes(8).toString('hex')
    addresses.set(ticket, { id, until: Date.now() + mediaMs })
    return {
      messaging_product: 'whatsapp',
      url: `${api.url}/whatsapp_business/attachments/?mid=${id}&hash=${ticket}`,
      mime_type: file.mime,
      sha256: file.sha256,
      file_size: file.bytes.length,
      id,
    }
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy())
  })
  server.keepAliveTimeout = 75_000

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://stand-in')
    const { raw, payload, uploads } = await readBody(request, url.searchParams)
    const [, id = '', edge = ''] = /^\/v\d+\.\d+\/([^/]+)(?:\/(\w+))?$/.exec(url.pathname) ?? []
    const method = request.method ?? ''
    const what = whatOf(method, url.pathname, edge, id === phoneId, payload)
    received.push({ method, what, path: request.url ?? '', payload, body: raw, headers: request.headers })
    waiter.changed()
    if (api.time !== undefined) response.setHeader('date', api.time.toUTCString())
    const fault = take(what, payload)
    if (fault?.kind === 'hold' && fault.moment === undefined) await fault.until
    if (fault?.kind === 'drop' && fault.moment === 'before') return void request.socket.destroy()
    if (fault?.kind === 'html') return void response.writeHead(fault.status).end('<html>trouble</html>')
    try {
      if (request.headers.authorization !== `Bearer ${token}`)
        throw new GraphRefusal(401, 190, 'Error validating access token')
      const proof = url.searchParams.get('appsecret_proof')
      if (proof !== null && proof !== createHmac('sha256', appSecret).update(token).digest('hex'))
        throw new GraphRefusal(400, 100, 'Invalid appsecret_proof provided in the API argument')
      if (fault?.kind === 'error') {
        if (fault.retryAfter !== undefined) response.setHeader('retry-after', fault.retryAfter)
        throw new GraphRefusal(
          fault.status ?? 400,
          fault.code,
          `trouble with ${JSON.stringify(payload)}`,
          fault.subcode,
        )
      }
      if (what === 'download') {
        const ticket = addresses.get(url.searchParams.get('hash') ?? '')
        const file = ticket === undefined || ticket.until < Date.now() ? undefined : media.get(ticket.id)
        if (file === undefined) return void response.writeHead(404).end('expired')
        const bytes = fault?.kind === 'altered' ? file.bytes.map((byte) => byte ^ 1) : file.bytes
        response.writeHead(200, { 'content-type': file.mime, 'content-length': bytes.length })
        if (fault?.kind === 'drop') response.write(bytes.subarray(0, bytes.length / 2), () => request.socket.destroy())
        else response.end(bytes)
        return
      }
      const result = perform(what, id, payload, uploads, fault?.kind === 'failed' ? fault.code : undefined)
      waiter.changed()
      if (fault?.kind === 'hold' && fault.moment === 'after') await fault.until
      if (fault?.kind === 'drop') return void request.socket.destroy()
      const told = fault?.kind === 'elsewhere' ? { ...result, url: fault.url } : result
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(told))
    } catch (error) {
      if (!(error instanceof GraphRefusal)) throw error
      response.writeHead(error.status, { 'content-type': 'application/json' }).end(JSON.stringify(error.body()))
    }
  }

  function perform(
    what: string,
    id: string,
    payload: Record<string, unknown>,
    uploads: Map<string, Upload>,
    failing: number | undefined,
  ): object {
    switch (what) {
      case 'messages':
      case 'read':
        return send(payload, failing)
      case 'media':
        return upload(payload, uploads)
      case 'media address':
        return address(id, payload['phone_number_id'])
      case 'delete':
        return { success: media.delete(id) }
      case 'number':
        return { id: phoneId, ...api.number }
      default:
        throw new GraphRefusal(400, 100, `Unsupported ${what} of ${id}`, 33)
    }
  }

  const api = {
    /** What WHATSAPP_CLOUD_API_ROOT is set to. */
    url: '',
    token,
    appSecret,
    verifyToken,
    phoneId,
    received,
    deliveries,
    media,
    statuses,
    /** What is said of our number. */
    number: { status: 'CONNECTED', quality_rating: 'GREEN' } as Record<string, unknown>,
    /** What its clock says, when not what ours does. */
    time: undefined as Date | undefined,
    waiter,
    hook: (url: string) => deliveries.hook(url),
    deliver,
    person({
      phone = `62800000${String(++people).padStart(5, '0')}`,
      userId,
      name = 'Ani',
      hidden = false,
    }: Partial<Identity> = {}): Person {
      const chat = openChat([phone, ...(userId === undefined ? [] : [userId])], false)
      chats.push(chat)
      return createPerson(platform, chat, { phone, userId, name, hidden })
    },
    /** A group with our number in it. */
    group(id = `120363${++people}`) {
      const chat = openChat([id], true)
      chats.push(chat)
      return {
        id,
        chat,
        member: ({ phone, userId }: Pick<Person, 'phone' | 'userId'>): Person =>
          createPerson(platform, chat, { phone, userId, name: 'Anggota', hidden: false }),
      }
    },
    fail(what: string, fault: Fault): void {
      faults.push({ what, fault, left: fault.times ?? 1 })
    },
    heal(): void {
      faults = []
    },
    until: <T>(look: () => T | undefined, what: string, timeoutMs?: number): Promise<T> =>
      waiter.until(look, () => `Waited in vain for ${what}. Pending: ${deliveries.pending()}`, timeoutMs),
    /** Resolves when every delivery was answered 200. */
    settled: (timeoutMs?: number): Promise<true> =>
      api.until(() => (deliveries.pending() === 0 ? true : undefined), 'all deliveries', timeoutMs),
    stop(): Promise<void> {
      deliveries.close()
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const bound = server.address()
  api.url = `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : 0}`
  return api
}
export type GraphApi = Awaited<ReturnType<typeof startGraphApi>>

const TYPES = /^(image\/(jpeg|png)|video\/(mp4|3gpp)|audio\/(aac|amr|mpeg|mp4|ogg)|text\/plain|application\/)/

function whatOf(method: string, path: string, edge: string, ours: boolean, payload: Record<string, unknown>): string {
  if (path.startsWith('/whatsapp_business/')) return 'download'
  if (method === 'POST' && ours && edge === 'messages') return payload['status'] === 'read' ? 'read' : 'messages'
  if (method === 'POST' && ours && edge === 'media') return 'media'
  if (method === 'DELETE') return 'delete'
  if (method === 'GET' && edge === '') return ours ? 'number' : 'media address'
  return 'unknown'
}
