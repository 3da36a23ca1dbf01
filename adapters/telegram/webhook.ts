/** Updates as requests of Telegram's: answered once the turn is committed and its replies are sent. */
import { createHmac, hash, timingSafeEqual } from 'node:crypto'
import type { FastifyPluginAsync, FastifyRequest } from 'fastify'
import type { Update, WebhookInfo } from 'grammy/types'
import { backoff, pause } from '../shared/backoff.ts'
import { toTelegramError } from './errors.ts'
import type { Lanes } from '../shared/lanes.ts'
import type { Log } from '../shared/log.ts'
import { createOpenWork } from '../shared/open-work.ts'
import { type Receiving, type Take, WANTED } from './receiving.ts'
import type { Tuning } from './tuning.ts'

/** Where Telegram delivers, below PUBLIC_URL. */
export const WEBHOOK_PATH = '/webhooks/telegram'
const HEADER = 'x-telegram-bot-api-secret-token'
/** A message may carry the one it answers, with hundreds of entities. What is refused would come again for a day. */
const BODY_LIMIT = 1024 * 1024
/** The most that Telegram offers: turns wait for the network more than for us. */
const CONNECTIONS = 100

export interface WebhookParts {
  /** The whole address, path included. */
  url: string
  secret: string
  setWebhook: (url: string, options: object) => Promise<unknown>
  getWebhookInfo: () => Promise<WebhookInfo>
  take: Take
  lanes: Lanes
  log: Log
  tuning: Tuning
}

/**
 * What Telegram shows with every request when the operator names nothing. Made of the token, so that all instances agree
 * without telling each other, and so that it changes when the token does; a proxy that logs it learns no token from it.
 */
export const secretOf = (token: string): string => createHmac('sha256', token).update('webhook').digest('base64url')

/** Sentences for the operator, by what is wrong. */
const TROUBLE: Record<string, string> = {
  url: 'Telegram does not take PUBLIC_URL for a webhook. It must begin with https://, be reachable from the internet, and use port 443, 80, 88 or 8443.',
  other: 'Telegram refused the webhook. Check PUBLIC_URL and TELEGRAM_WEBHOOK_SECRET.',
  token: 'Telegram does not accept this bot token. Check TELEGRAM_BOT_TOKEN with @BotFather.',
  replaced:
    'The webhook of this bot was removed or changed by another process. End that one (a second service, or one that polls), then restart this one.',
}

export function createWebhook(parts: WebhookParts): Receiving & { routes: FastifyPluginAsync } {
  const { url, secret, take, lanes, log, tuning } = parts
  const stopping = new AbortController()
  const open = createOpenWork(tuning)
  const expected = digest(secret)
  let state: 'starting' | 'ok' | 'trouble' = 'starting'
  let trouble = ''
  let running: Promise<void> = Promise.resolve()

  /** Compared as digests: neither the length nor a common beginning may show in the time it takes. */
  const isTelegram = ({ headers }: FastifyRequest): boolean => {
    const shown = headers[HEADER]
    return typeof shown === 'string' && timingSafeEqual(digest(shown), expected)
  }

  const handle = (update: Update): Promise<boolean> =>
    open.handle(String(update.update_id), (done, waiting) => take(update, done, waiting))

  function failed(detail: string) {
    if (state !== 'trouble' || trouble !== detail) {
      const sentence = TROUBLE[detail]
      if (sentence === undefined) log.warn({ detail }, 'Telegram cannot be reached; trying again')
      else log.error({ detail }, sentence)
    }
    state = 'trouble'
    trouble = detail
  }

  async function set() {
    await parts.setWebhook(url, {
      secret_token: secret,
      allowed_updates: WANTED,
      max_connections: CONNECTIONS,
      // Pending updates are people's messages: they stay.
      drop_pending_updates: false,
    })
  }

  /** Of the newest delivery that Telegram counts as failed, unix seconds. */
  let known = Math.floor(Date.now() / 1000)
  async function look() {
    const info = await parts.getWebhookInfo()
    // Not set again: two services with one token would take it from each other for ever.
    if (info.url !== url) return failed('replaced')
    if (state === 'trouble') log.info({}, 'Telegram is reached again')
    state = 'ok'
    if (info.last_error_date !== undefined && info.last_error_date > known && info.pending_update_count > 0)
      log.warn(
        { why: kindOf(info.last_error_message) },
        'Telegram could not deliver updates to PUBLIC_URL; it tries again',
      )
    known = Math.max(known, info.last_error_date ?? 0)
  }

  async function loop() {
    let failures = 0
    let ready = false
    while (!stopping.signal.aborted) {
      try {
        if (!ready) await set()
        ready = true
        await look()
        failures = 0
        await pause(tuning.lookMs, stopping.signal)
      } catch (error) {
        if (stopping.signal.aborted) return
        failed(toTelegramError('setWebhook', error).detail)
        failures += 1
        await pause(backoff(failures, tuning.retryBaseMs, tuning.retryCapMs), stopping.signal)
      }
    }
  }

  return {
    routes: async (app) => {
      app.post<{ Body: Update }>(
        WEBHOOK_PATH,
        {
          bodyLimit: BODY_LIMIT,
          // All of Telegram comes from a few addresses; whoever does not know the secret is counted like anybody.
          config: { uncounted: isTelegram },
          // After the budget of requests is looked at, before a byte of the body is read.
          async preParsing(request, reply) {
            if (!isTelegram(request)) await reply.code(401).send({ error: 'refused' })
          },
        },
        async ({ body }, reply) => {
          const done = isUpdate(body) && (await handle(body))
          // Anything but 2xx brings the update again, here or to another instance.
          await reply.code(done ? 200 : 503).send()
        },
      )
    },
    start() {
      running = loop()
    },
    healthy: () => state === 'ok' && !stopping.signal.aborted && lanes.longest() < tuning.hungAfterMs,
    async stop() {
      // The webhook stays set: other instances serve it, and Telegram keeps for the next start what none takes.
      stopping.abort()
      await Promise.all([running, lanes.stop()])
    },
  }
}

const digest = (text: string): Buffer => hash('sha256', text, 'buffer')

const isUpdate = (body: unknown): body is Update =>
  typeof body === 'object' && body !== null && 'update_id' in body && typeof body.update_id === 'number'

/** The platform's words, as one of ours: they hold addresses of machines. */
function kindOf(message = ''): string {
  if (/certificate|ssl/i.test(message)) return 'certificate'
  const [, answered] = /wrong response.*?(\d{3})/i.exec(message) ?? []
  if (answered !== undefined) return `answered ${answered}`
  return /timed? ?out|timeout/i.test(message) ? 'timeout' : 'connection'
}
