/** Shows that a message was read and that an answer is being written: one call. Nobody waits long for it. */
import { pause } from '../shared/backoff.ts'
import { createRecent } from '../shared/recent.ts'
import type { Graph } from './graph.ts'

/** However slow Meta is, no answer waits longer for this. */
const PATIENCE_MS = 1500

export function createSeen(graph: Graph, phoneId: string) {
  const marking = createRecent<Promise<unknown>>()
  return {
    mark(chat: string, messageId: string): void {
      const call = graph({
        what: 'read mark',
        method: 'POST',
        path: `${phoneId}/messages`,
        body: () => ({
          messaging_product: 'whatsapp',
          status: 'read',
          message_id: messageId,
          typing_indicator: { type: 'text' },
        }),
        once: true,
      }).catch(() => undefined)
      const over = new AbortController()
      const mark = Promise.race([call, pause(PATIENCE_MS, over.signal)])
      marking.set(chat, mark)
      void mark.finally(() => {
        over.abort()
        if (marking.get(chat) === mark) marking.delete(chat)
      })
    },
    /** The next message ends the typing; overtaken by it, the sign would stay for 25 seconds. Never rejects. */
    async settled(chat: string): Promise<void> {
      await marking.get(chat)
    },
  }
}
