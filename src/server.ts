/** The HTTP side: health, readiness, the routes that channels bring; metrics on an address of their own. */
import { createHmac, randomBytes } from 'node:crypto'
import { isIP, isIPv6 } from 'node:net'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyInstance, type FastifyPluginAsync, type FastifyRequest } from 'fastify'
import type { Registry } from 'prom-client'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** A file that is the same for everybody and costs next to nothing: it has a budget of its own. */
    asset?: boolean
    /** Whether this request proves that it comes from the platform: thousands of people's messages come from one address. */
    uncounted?: (request: FastifyRequest) => boolean
  }
  interface FastifyRequest {
    /**
     * Whom it is counted for: the network that it comes from, under a key that dies with the process. A channel needs no
     * address for that, and must not keep one.
     */
    readonly network: string
  }
}

interface Ready {
  ok: boolean
  parts: Record<string, boolean>
}

export interface ServerOptions {
  routes: FastifyPluginAsync[]
  /** Store and channels answer. Asked once in `READY_MS` at most, whoever asks. */
  ready(): Promise<Ready>
  /**
   * Addresses and networks of proxies in front of us, whose word on the client's address counts. No number of hops:
   * whoever reaches us past the proxy would choose an address of their own.
   */
  trustProxy?: readonly string[]
  /** Largest body outside uploads, bytes. */
  bodyLimit?: number
  /** Milliseconds of a clock that only goes forward. */
  now?: () => number
}

/**
 * Requests in a minute: of one network address (the chat page polls nothing, but mobile networks put hundreds of people
 * behind one), of one address for the files of the page, and of one chat.
 */
const PER_MINUTE = 600
const ASSETS_PER_MINUTE = 6000
const CHAT_PER_MINUTE = 120
/** An answer of /readyz holds this long from when it came, milliseconds: asking often must not cost the store anything. */
const READY_MS = 1000

/**
 * No request is logged and no address is kept: the limiter counts under a keyed hash that dies with the process.
 */
export async function createServer({
  routes,
  ready,
  trustProxy = [],
  bodyLimit = 64 * 1024,
  now = () => performance.now(),
}: ServerOptions): Promise<FastifyInstance> {
  const app = Fastify({
    logger: false,
    bodyLimit,
    // Slow clients must not hold sockets for ever, but a photo over a village's mobile line may take minutes.
    connectionTimeout: 0,
    requestTimeout: 300_000,
    keepAliveTimeout: 20_000,
    forceCloseConnections: 'idle',
    trustProxy: trustProxy.length > 0 && [...trustProxy],
    return503OnClosing: true,
  })
  const secret = randomBytes(32)
  const key = (of: string): string => createHmac('sha256', secret).update(of).digest('base64url')
  app.decorateRequest('network', {
    getter() {
      return key(networkOf(this.ip))
    },
  })
  const isAsset = ({ routeOptions }: FastifyRequest): boolean => routeOptions.config.asset === true
  await app.register(helmet, {
    global: true,
    contentSecurityPolicy: { directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] }, useDefaults: false },
  })
  await app.register(rateLimit, {
    max: (request) => (isAsset(request) ? ASSETS_PER_MINUTE : PER_MINUTE),
    timeWindow: '1 minute',
    keyGenerator: (request) => `${isAsset(request) ? 'asset' : 'request'} ${request.network}`,
    allowList: (request) =>
      request.url === '/healthz' ||
      request.url === '/readyz' ||
      request.routeOptions.config.uncounted?.(request) === true,
  })
  // Before the budget of the network address is touched: one chat must not use up that of all who share the address.
  const ofChat = app.createRateLimit({
    max: CHAT_PER_MINUTE,
    timeWindow: '1 minute',
    keyGenerator: ({ headers }) => key(`chat ${headers.authorization ?? ''}`),
    allowList: ({ method, headers }) => method !== 'POST' || headers.authorization === undefined,
  })
  app.addHook('onRequest', async (request) => {
    const budget = await ofChat(request)
    if (!budget.isAllowed && budget.isExceeded) throw Object.assign(new Error('too many requests'), { statusCode: 429 })
  })
  app.setErrorHandler(async (error, _request, reply) => {
    const status =
      error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 500
    // Messages of errors can quote what was sent; a number says enough.
    await reply.code(status < 400 ? 500 : status).send({ error: status < 500 ? 'refused' : 'trouble' })
  })
  app.setNotFoundHandler({ preHandler: app.rateLimit({ max: 60 }) }, async (_request, reply) => {
    await reply.code(404).send({ error: 'not-found' })
  })
  let look: { answer: Promise<Ready>; until: number } | undefined
  const current = (): Promise<Ready> => {
    if (look !== undefined && now() <= look.until) return look.answer
    // A store that is away answers after many seconds: another look each second would keep it from recovering.
    const begun = { answer: ready(), until: Number.POSITIVE_INFINITY }
    const came = (): void => void (begun.until = now() + READY_MS)
    begun.answer.then(came, came)
    look = begun
    return begun.answer
  }
  app.get('/healthz', async () => ({ ok: true }))
  app.get('/readyz', async (_request, reply) => {
    const state = await current()
    await reply.code(state.ok ? 200 : 503).send(state)
  })
  // Connections that wait for another request (a stream has just ended) or for a first one (browsers open them ahead)
  // stay for as long as `keepAliveTimeout`: with one chat page open, the stop would take longer than it is given.
  let open = 0
  app.addHook('onRequest', async (_request, reply) => {
    open += 1
    reply.raw.once('close', () => (open -= 1))
  })
  app.addHook('preClose', async () => {
    const sweep = setInterval(() => {
      if (open === 0) app.server.closeAllConnections()
    }, 50)
    app.server.once('close', () => clearInterval(sweep))
    sweep.unref()
  })
  for (const plugin of routes) await app.register(plugin)
  return app
}

/**
 * Whom a request is counted for. Of IPv6 the first 64 bits: every home and phone has at least a whole /64 to choose its
 * addresses from (RFC 6177), so counting single ones would count nobody.
 */
export function networkOf(ip: string): string {
  if (!isIPv6(ip)) return ip
  const [, mapped] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip) ?? []
  if (mapped !== undefined) return mapped
  const groups = (part: string): string[] =>
    part.split(':').flatMap((group) => (group.includes('.') ? ['0', '0'] : group === '' ? [] : [group]))
  const [head = '', tail] = ip.replace(/%.*$/, '').split('::')
  const [left, right] = [groups(head), groups(tail ?? '')]
  const all = [...left, ...Array<string>(8 - left.length - right.length).fill('0'), ...right]
  return all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}

/**
 * A name with a dot may belong to anybody, who may point it at us: a page of theirs in the operator's browser could then
 * read us as if we were its own site.
 */
const isStrange = (name: string, host: string): boolean =>
  name.includes('.') && isIP(name.replace(/^\[|\]$/gu, '')) === 0 && name !== host.toLowerCase()

/**
 * Metrics and what channels show the operator, bound to the admin address only.
 * @param host that address as the operator named it
 */
export async function createAdminServer(
  registry: Registry,
  host: string,
  routes: readonly FastifyPluginAsync[] = [],
): Promise<FastifyInstance> {
  const app = Fastify({ logger: false, requestTimeout: 10_000 })
  await app.register(helmet)
  app.addHook('onRequest', async ({ hostname }, reply) => {
    if (isStrange(hostname.toLowerCase(), host)) await reply.code(421).send({ error: 'refused' })
  })
  app.get('/metrics', async (_request, reply) => {
    await reply.type(registry.contentType).send(await registry.metrics())
  })
  for (const plugin of routes) await app.register(plugin)
  return app
}
