import { onTestFinished } from 'vitest'
import { createTelegram, type TelegramOptions } from '../../../adapters/telegram/telegram.ts'
import type { Address, Channel, Incoming } from '../../../src/channel.ts'
import { type BotApi, type BotApiOptions, startBotApi } from '../../support/bot-api.ts'
import { hooked } from '../../support/telegram/hooked.ts'
import { createWaiter } from '../../support/telegram/waiter.ts'

export interface Line {
  level: 'info' | 'warn' | 'error'
  fields: object
  message: string
}

export interface Setup {
  api: BotApi
  channel: Channel
  /** Everything that was logged. */
  lines: Line[]
  /** The first line that was or will be logged at this level. */
  logged: (level: Line['level'], pattern?: RegExp) => Promise<Line>
  /** What the channel handed over, in order. */
  heard: Incoming[]
  /** Where Telegram delivers, and the secret it shows; only for a channel that is hooked. */
  webhook: { url: string; secret: string } | undefined
}

/** Waits so short that a test does not notice them. */
export const quick = { retryBaseMs: 2, retryCapMs: 20, pollSeconds: 5, tickMs: 2, tickCapMs: 10 }

export const to = (id: number): Address => ({ channel: 'telegram', id: String(id) })

/** A channel before the stand-in, both closed when the test ends. `hook`: by webhook, through the real server. */
export async function connect(
  options: Partial<TelegramOptions> & { api?: BotApiOptions; hook?: boolean } = {},
): Promise<Setup> {
  const front = options.hook === true ? await hooked() : undefined
  const api = await startBotApi(options.api)
  const lines: Line[] = []
  const waiter = createWaiter()
  const write = (level: Line['level']) => (fields: object, message: string) => {
    lines.push({ level, fields, message })
    waiter.changed()
  }
  const channel = createTelegram({
    token: api.token,
    apiRoot: api.url,
    log: { info: write('info'), warn: write('warn'), error: write('error') },
    commands: [{ commands: [{ command: 'start', description: 'Mulai' }] }],
    trouble: () => 'Sedang ada gangguan.',
    ...(front === undefined ? {} : { webhook: front.webhook }),
    ...options,
    tuning: { ...quick, ...options.tuning },
  })
  await front?.serve(channel)
  onTestFinished(async () => {
    api.heal()
    await channel.stop()
    await front?.close()
    await api.stop()
  })
  const logged: Setup['logged'] = (level, pattern = /./) =>
    waiter.until(
      () => lines.find((line) => line.level === level && pattern.test(line.message)),
      () => `no line of level ${level} like ${pattern}`,
    )
  return { api, channel, lines, logged, heard: [], webhook: front?.webhook }
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
  let open = nothing
  const passed = new Promise<void>((resolve) => {
    open = resolve
  })
  return { open, passed }
}

function nothing() {}
