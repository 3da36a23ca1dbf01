/**
 * The web channel behind a real Fastify, with a small stand-in for the service: it answers like the intake (numbered
 * questions, buttons, navigation) and keeps the two promises that the adapter builds on: the newest message seen again
 * gets the same replies again, any older one gets none.
 */
import Fastify, { type FastifyInstance } from 'fastify'
import { createWeb, type WebOptions } from '../../adapters/web/web.ts'
import type { Channel, Incoming, Reply } from '../../src/channel.ts'
import { freePort } from './free-port.ts'

export type Answer = (message: Incoming) => Reply[] | Promise<Reply[]>

export interface Harness {
  url: string
  app: FastifyInstance
  web: Channel
  /** Everything that the stand-in was handed, redeliveries included. */
  received: Incoming[]
  /** Everything that was written to the server's log. */
  log(): string
  linked: string[]
  close(): Promise<void>
}

/** @param options `port` only where a restart must come back at the same place */
export async function startWeb(
  answer: Answer,
  options: { mode?: 'on' | 'demo'; port?: number } & Pick<WebOptions, 'limits' | 'passing'> = {},
): Promise<Harness> {
  const lines: string[] = []
  const app = Fastify({
    logger: { level: 'trace', stream: { write: (line: string) => void lines.push(line) } },
    forceCloseConnections: true,
  })
  const linked: string[] = []
  const { limits, passing } = options
  const common = { log: app.log, ...(limits && { limits }), ...(passing && { passing }) }
  const web =
    options.mode === 'demo'
      ? createWeb({
          ...common,
          mode: 'demo',
          demo: { officeName: 'Bawaslu Kota Semarang', linkOfficial: async ({ id }) => void linked.push(id) },
        })
      : createWeb({ ...common, mode: 'on' })
  const received: Incoming[] = []
  const newest = new Map<string, { id: string; replies: Reply[] }>()
  const seen = new Set<string>()
  await web.start(async (message) => {
    received.push(message)
    const { id } = message.address
    let last = newest.get(id)
    if (last?.id !== message.messageId) {
      if (seen.has(`${id} ${message.messageId}`)) return
      last = { id: message.messageId, replies: await answer(message) }
      newest.set(id, last)
      seen.add(`${id} ${message.messageId}`)
    }
    for (const reply of last.replies) await web.send(message.address, reply)
  })
  if (!web.routes) throw new Error('the web channel has no routes')
  await app.register(web.routes)
  const url = await app.listen({ host: '127.0.0.1', port: options.port ?? (await freePort()) })
  return {
    url,
    app,
    web,
    received,
    linked,
    log: () => lines.join(''),
    async close() {
      await web.stop()
      await app.close()
    },
  }
}
