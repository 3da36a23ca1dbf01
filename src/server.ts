/** The HTTP side: health, readiness, the routes that channels bring; metrics on an address of their own. */
import { createHmac, randomBytes } from 'node:crypto'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyInstance, type FastifyPluginAsync } from 'fastify'
import type { Registry } from 'prom-client'

export interface ServerOptions {
  routes: FastifyPluginAsync[]
  /** Store and channels answer. */
  ready(): Promise<{ ok: boolean; parts: Record<string, boolean> }>
  /** Largest body outside uploads, bytes. */
  bodyLimit?: number
}

/** Requests of one network address in a minute. The chat page polls nothing, so people stay far below. */
const PER_MINUTE = 600

/**
 * No request is logged and no address is kept: the limiter counts under a keyed hash that dies with the process.
 */
export async function createServer({ routes, ready, bodyLimit = 64 * 1024 }: ServerOptions): Promise<FastifyInstance> {
  const app = Fastify({
    logger: false,
    bodyLimit,
    // Slow clients must not hold sockets for ever, but a photo over a village's mobile line may take minutes.
    connectionTimeout: 0,
    requestTimeout: 300_000,
    keepAliveTimeout: 20_000,
    forceCloseConnections: 'idle',
    trustProxy: false,
    return503OnClosing: true,
  })
  const key = randomBytes(32)
  await app.register(helmet, {
    global: true,
    contentSecurityPolicy: { directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] }, useDefaults: false },
  })
  await app.register(rateLimit, {
    max: PER_MINUTE,
    timeWindow: '1 minute',
    keyGenerator: (request) => createHmac('sha256', key).update(request.ip).digest('base64url'),
    allowList: (request) => request.url === '/healthz' || request.url === '/readyz',
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
  app.get('/healthz', async () => ({ ok: true }))
  app.get('/readyz', async (_request, reply) => {
    const state = await ready()
    await reply.code(state.ok ? 200 : 503).send(state)
  })
  for (const plugin of routes) await app.register(plugin)
  return app
}

/** Metrics, bound to the admin address only. */
export async function createAdminServer(registry: Registry): Promise<FastifyInstance> {
  const app = Fastify({ logger: false, requestTimeout: 10_000 })
  await app.register(helmet)
  app.get('/metrics', async (_request, reply) => {
    await reply.type(registry.contentType).send(await registry.metrics())
  })
  return app
}
