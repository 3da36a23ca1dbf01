import { onTestFinished } from 'vitest'
import { createTelegram, type TelegramOptions } from '../../../adapters/telegram/telegram.ts'
import type { Address, Channel, Incoming } from '../../../src/channel.ts'
import { type BotApi, type BotApiOptions, startBotApi } from '../../support/bot-api.ts'
import { type Line, listening, noteLines } from '../../support/listening.ts'
import { hooked } from '../../support/telegram/hooked.ts'

export { gate, textOf } from '../../support/listening.ts'

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
  const { lines, log, logged } = noteLines()
  const channel = createTelegram({
    token: api.token,
    apiRoot: api.url,
    log,
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
  return { api, channel, lines, logged, heard: [], webhook: front?.webhook }
}

export const listen = listening(connect)
