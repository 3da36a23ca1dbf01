/** Deliveries of Meta's: proved by their signature, answered once the turns are committed and their replies are sent. */
import type { FastifyPluginAsync, FastifyRequest } from 'fastify'
import type { Log } from '../shared/log.ts'
import { type Batch, readBatch } from './batch.ts'
import type { CloudBody } from './payload.ts'
import { isSame, isSigned, SIGNATURE_HEADER } from './signature.ts'
import { createSecretWatch } from './secret-watch.ts'
import { createWrongSignatures } from './wrong-signatures.ts'

/** Where Meta delivers, below PUBLIC_URL. */
export const WEBHOOK_PATH = '/webhooks/whatsapp'
/** Meta promises no more than 3 MB. What is refused would come again for days. */
const BODY_LIMIT = 4 * 1024 * 1024

export interface WebhookParts {
  appSecret: string
  verifyToken: string
  phoneId: string
  log: Pick<Log, 'error'>
  /** Resolves to whether everything in it is done; what is not has to come again, all of it. */
  take(batch: Batch): Promise<boolean>
}

interface Verification {
  'hub.mode'?: unknown
  'hub.verify_token'?: unknown
  'hub.challenge'?: unknown
}

export function createWebhook({ appSecret, verifyToken, phoneId, log, take }: WebhookParts): FastifyPluginAsync {
  const wrong = createWrongSignatures()
  const secret = createSecretWatch(log)
  const claims = ({ method, headers }: FastifyRequest): boolean =>
    method === 'POST' && /^sha256=[0-9a-f]{64}$/i.test(String(headers[SIGNATURE_HEADER]))

  return async (app) => {
    // Signed are the bytes as they came: parsed and written again they would differ.
    app.removeAllContentTypeParsers()
    app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))

    app.get<{ Querystring: Verification }>(WEBHOOK_PATH, async ({ query }, reply) => {
      const { 'hub.mode': mode, 'hub.verify_token': shown, 'hub.challenge': challenge } = query
      if (mode !== 'subscribe' || typeof challenge !== 'string' || !isSame(shown, verifyToken))
        return reply.code(403).send({ error: 'refused' })
      return reply.type('text/plain').send(challenge)
    })

    app.post<{ Body: unknown }>(
      WEBHOOK_PATH,
      {
        bodyLimit: BODY_LIMIT,
        // All of Meta comes from a few addresses. Whether a request is theirs shows only when it was read, so those that
        // claim it are counted apart, when they turn out not to be.
        config: { uncounted: (request) => claims(request) && !wrong.tooMany(request.network) },
        async preParsing(request, reply) {
          if (!claims(request) || wrong.tooMany(request.network)) await reply.code(401).send({ error: 'refused' })
        },
      },
      async ({ body, headers, network }, reply) => {
        if (!Buffer.isBuffer(body) || !isSigned(body, headers[SIGNATURE_HEADER], appSecret)) {
          wrong.note(network)
          secret.wrong()
          return reply.code(401).send({ error: 'refused' })
        }
        secret.right()
        const read = parse(body)
        // Anything but 2xx brings it again; what is signed and no JSON would not be any better then.
        const done = read === undefined || (await take(readBatch(read, phoneId)))
        return reply.code(done ? 200 : 503).send()
      },
    )
  }
}

function parse(raw: Buffer): CloudBody | undefined {
  try {
    const value = JSON.parse(raw.toString('utf8')) as CloudBody | null
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}
