/** The real server in front of a Telegram channel, for deliveries by webhook. */
import { WEBHOOK_PATH } from '../../../adapters/telegram/webhook.ts'
import type { Channel } from '../../../src/channel.ts'
import { createServer } from '../../../src/server.ts'
import { freePort } from '../free-port.ts'

export interface Hooked {
  /** What the channel is told, before there is a server. */
  webhook: { url: string; secret: string }
  /** Opens the server with the channel's routes. */
  serve(channel: Channel): Promise<void>
  close(): Promise<void>
}

export async function hooked(): Promise<Hooked> {
  const port = await freePort()
  let app: Awaited<ReturnType<typeof createServer>> | undefined
  return {
    webhook: { url: `http://127.0.0.1:${port}${WEBHOOK_PATH}`, secret: 'secret-of_the-webhook-0123456789' },
    async serve({ routes, healthy }) {
      app = await createServer({
        routes: routes === undefined ? [] : [routes],
        ready: async () => ({ ok: healthy(), parts: {} }),
      })
      await app.listen({ host: '127.0.0.1', port })
    },
    async close() {
      await app?.close()
    },
  }
}
