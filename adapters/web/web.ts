/** Chat in the browser as a `Channel`, and the demo that shows a reporter and an official side by side. */
import type { FastifyBaseLogger, FastifyPluginAsync } from 'fastify'
import { type Address, type Channel, ChannelError, type Content, type Incoming, kindOf } from '../../src/channel.ts'
import { answerProblem, api, type ApiParts } from './api.ts'
import { defaultLimits, type WebLimits } from './limits.ts'
import { createMailboxes } from './mailboxes.ts'
import { headers, pages } from './pages.ts'
import { Problem } from './protocol.ts'
import { createTurns } from './turns.ts'
import { createUploads } from './uploads.ts'

export interface Demo {
  /** Shown above the official's pane. */
  officeName: string
  /** Links a chat to the demo office. Called each time the page loads, so also for a chat that is linked already. */
  linkOfficial(official: Address): Promise<void>
}

export type WebOptions = {
  limits?: Partial<WebLimits>
  log: Pick<FastifyBaseLogger, 'error'>
  /** Whether an error of a turn may pass by itself (an outage). Any other one meets the same message again. */
  passing?: (error: unknown) => boolean
} & ({ mode: 'on' } | { mode: 'demo'; demo: Demo })

const sweepEvery = 60_000

export function createWeb(options: WebOptions): Channel {
  const limits = { ...defaultLimits, ...options.limits }
  const mailboxes = createMailboxes(limits)
  const uploads = createUploads(limits)
  const turns = createTurns(limits.turns, options.passing ?? (() => true))
  let handle: ((message: Incoming) => Promise<void>) | undefined
  let sweeper: NodeJS.Timeout | undefined

  async function receive(id: string, messageId: string, content: Content, language?: string): Promise<void> {
    if (!handle) throw new Problem('closed')
    const address: Address = { channel: 'web', id }
    await turns.run(
      { address, messageId, at: new Date(), group: false, content, ...(language && { language }) },
      handle,
    )
  }

  const parts: ApiParts = { limits, mailboxes, uploads, receive, open: () => handle !== undefined }
  if (options.mode === 'demo') {
    const { demo } = options
    parts.demo = { officeName: demo.officeName, linkOfficial: (id) => demo.linkOfficial({ channel: 'web', id }) }
  }

  const routes: FastifyPluginAsync = async (app) => {
    app.addHook('onSend', async (_request, reply) => {
      reply.headers(headers)
    })
    app.setErrorHandler((error, _request, reply) => {
      const { code, unforeseen } = answerProblem(error, reply)
      // The name alone: messages of errors can quote what a person wrote.
      if (unforeseen) options.log.error({ error: kindOf(error) }, 'web chat: a request failed')
      if (code === 'set-aside')
        options.log.error({}, 'A message was set aside after failing every time; its page says that it was not sent')
    })
    // An open stream would keep the server from closing.
    app.addHook('preClose', async () => mailboxes.close())
    api(app, parts)
    await pages(app, options.mode)
  }

  return {
    name: 'web',
    routes,

    async start(handler) {
      handle = handler
      sweeper = setInterval(() => {
        mailboxes.sweep()
        uploads.sweep()
      }, sweepEvery)
      sweeper.unref()
    },

    async send(to, reply) {
      const id = turns.replyId(to.id)
      if (!mailboxes.deliver(to.id, id, reply)) throw new ChannelError('unavailable', 'This chat page is not open.')
      return [id]
    },

    async typing(to) {
      mailboxes.typing(to.id)
    },

    async erase(to, refs) {
      return mailboxes.clear(to.id) ? 0 : refs.length
    },

    async fetch(file) {
      return uploads.fetch(file.ref)
    },

    keep(file) {
      uploads.keep(file.ref)
    },

    release(file) {
      uploads.release(file.ref)
    },

    healthy: () => handle !== undefined,

    async stop() {
      handle = undefined
      clearInterval(sweeper)
      await turns.settled()
      mailboxes.close()
      uploads.close()
    },
  }
}
