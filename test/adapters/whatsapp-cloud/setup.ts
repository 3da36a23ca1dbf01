import { onTestFinished } from 'vitest'
import { createWhatsAppCloud, type WhatsAppCloudOptions } from '../../../adapters/whatsapp-cloud/whatsapp-cloud.ts'
import { WEBHOOK_PATH } from '../../../adapters/whatsapp-cloud/webhook.ts'
import type { Address, Channel, Incoming } from '../../../src/channel.ts'
import { type GraphApi, type GraphApiOptions, startGraphApi } from '../../support/graph-api.ts'
import { hooked } from '../../support/telegram/hooked.ts'
import { createWaiter } from '../../support/telegram/waiter.ts'

export interface Line {
  level: 'info' | 'warn' | 'error'
  fields: object
  message: string
}

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
export const quick = { retryBaseMs: 2, retryCapMs: 20, pairBaseMs: 2, statusWaitMs: 5000 }

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
  const lines: Line[] = []
  const waiter = createWaiter()
  const write = (level: Line['level']) => (fields: object, message: string) => {
    lines.push({ level, fields, message })
    waiter.changed()
  }
  const channel = createWhatsAppCloud({
    token: graph.token,
    phoneId: graph.phoneId,
    appSecret: graph.appSecret,
    verifyToken: graph.verifyToken,
    apiRoot: graph.url,
    log: { info: write('info'), warn: write('warn'), error: write('error') },
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
  const logged: Setup['logged'] = (level, pattern = /./) =>
    waiter.until(
      () => lines.find((line) => line.level === level && pattern.test(line.message)),
      () => `no line of level ${level} like ${pattern}: ${JSON.stringify(lines)}`,
    )
  return { graph, channel, url, lines, logged, heard: [], clock }
}

/** As `connect`, with a handler that notes what it hears and then does what the test wants. */
export async function listen(
  handle: (message: Incoming, setup: Setup) => unknown = () => undefined,
  options: Parameters<typeof connect>[0] = {},
): Promise<Setup> {
  const setup = await connect(options)
  await setup.channel.start(async (message) => {
    setup.heard.push(message)
    await handle(message, setup)
  })
  return setup
}

export const textOf = ({ content }: Incoming) => (content.kind === 'text' ? content.text : content.kind)

/** Something that a test opens at its own time. */
export function gate(): { open: () => void; passed: Promise<void> } {
  let open: () => void = () => undefined
  const passed = new Promise<void>((resolve) => {
    open = resolve
  })
  return { open: () => open(), passed }
}
