import { onTestFinished } from 'vitest'
import { createWhatsAppCloud, type WhatsAppCloudOptions } from '../../../adapters/whatsapp-cloud/whatsapp-cloud.ts'
import { WEBHOOK_PATH } from '../../../adapters/whatsapp-cloud/webhook.ts'
import type { Address, Channel, Incoming } from '../../../src/channel.ts'
import { type GraphApi, type GraphApiOptions, startGraphApi } from '../../support/graph-api.ts'
import { type Line, listening, noteLines } from '../../support/listening.ts'
import { hooked } from '../../support/telegram/hooked.ts'

export { gate, textOf } from '../../support/listening.ts'

export interface Setup {
  graph: GraphApi
  channel: Channel
  /** The webhook's address. */
  url: string
  lines: Line[]
  logged: (level: Line['level'], pattern?: RegExp) => Promise<Line>
  /** What the channel handed over, in order. */
  heard: Incoming[]
  clock: { now: Date }
}

/** Waits so short that a test does not notice them. */
export const quick = { retryBaseMs: 2, retryCapMs: 20, pairBaseMs: 2, statusWaitMs: 5000, albumMs: 0 }

export const at = (kind: 'user' | 'phone' | 'group', id: string): Address => ({
  channel: 'whatsapp-cloud',
  id: `${kind}:${id}`,
})

/** A channel before the stand-in, behind the real server; both closed when the test ends. */
export async function connect(
  options: Partial<WhatsAppCloudOptions> & { graph?: GraphApiOptions } = {},
): Promise<Setup> {
  const clock = { now: new Date('2026-03-02T09:00:00+07:00') }
  const graph = await startGraphApi({ now: () => clock.now, ...options.graph })
  const front = await hooked()
  const url = new URL(front.webhook.url).origin + WEBHOOK_PATH
  const { lines, log, logged } = noteLines()
  const channel = createWhatsAppCloud({
    token: graph.token,
    phoneId: graph.phoneId,
    appSecret: graph.appSecret,
    verifyToken: graph.verifyToken,
    apiRoot: graph.url,
    log,
    trouble: () => 'Sedang ada gangguan.',
    now: () => clock.now,
    ...options,
    tuning: { ...quick, ...options.tuning },
  })
  await front.serve(channel)
  graph.hook(url)
  onTestFinished(async () => {
    graph.heal()
    await channel.stop()
    await front.close()
    await graph.stop()
  })
  return { graph, channel, url, lines, logged, heard: [], clock }
}

export const listen = listening(connect)
