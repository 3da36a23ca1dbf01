/** The whole service as a process, before the stand-in for WhatsApp. */
import { join } from 'node:path'
import { newWorld, type World } from '../proof.ts'
import type { WhatsApp } from './whatsapp.ts'

const PROGRAM = join(import.meta.dirname, '..', '..', '..', 'dist', 'test', 'support', 'whatsapp', 'quick-service.js')
/** A start of the browser on a busy machine. */
export const LONG = 150_000
/** So fast that a test does not notice. */
const pace = { messagesPerMinute: 60_000, atOnce: 1000, spacingMs: 0, typingMs: 0 }

/** Not started. WhatsApp is its only channel, so `readyz` speaks of that. */
export function newWhatsAppWorld(
  whatsapp: WhatsApp,
  { env = {}, office = {} }: { env?: Record<string, string>; office?: object } = {},
): Promise<World> {
  return newWorld({
    program: PROGRAM,
    office,
    settings: { whatsapp: { pace } },
    env: {
      TELEGRAM_BOT_TOKEN: '',
      TELEGRAM_API_ROOT: '',
      WHATSAPP_ENABLED: 'true',
      WHATSAPP_ACCEPT_TRACES: 'true',
      WHATSAPP_CHROMIUM: whatsapp.chromium,
      WHATSAPP_CHROMIUM_ARGS: JSON.stringify(whatsapp.chromiumArgs),
      WHATSAPP_WEB_VERSION: whatsapp.version,
      WHATSAPP_WEB_CACHE: whatsapp.cache,
      ...env,
    },
  })
}

/** Resolves when messages arrive. */
export async function isReady({ service }: World, whatsapp: WhatsApp): Promise<void> {
  await service.ready(LONG)
  await whatsapp.listens(LONG)
}
