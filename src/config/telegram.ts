/** How Telegram is reached, and how it reaches us. */
import type { Environment } from './environment.ts'
import { isLoopback } from './loopback.ts'

export interface TelegramSettings {
  readonly token: string
  readonly apiRoot: string
  /** Telegram delivers below `publicUrl`; without it we poll. */
  readonly webhook?: { readonly publicUrl: string; readonly secret?: string }
}

/** Undefined when Telegram is off. */
export function telegramSettings(env: Environment): TelegramSettings | undefined {
  const { TELEGRAM_BOT_TOKEN: token, TELEGRAM_WEBHOOK_SECRET: secret, PUBLIC_URL: publicUrl } = env
  if (token === undefined) return undefined
  const base = { token, apiRoot: env.TELEGRAM_API_ROOT }
  if (env.TELEGRAM_MODE === 'polling' || publicUrl === undefined) return base
  return { ...base, webhook: { publicUrl, ...(secret === undefined ? {} : { secret }) } }
}

/** One sentence for each wrong setting; with one the service does not start. */
export function telegramProblems(env: Environment): string[] {
  if (env.TELEGRAM_BOT_TOKEN === undefined || env.TELEGRAM_MODE === 'polling') return []
  if (env.PUBLIC_URL === undefined)
    return [
      'PUBLIC_URL is missing: with TELEGRAM_MODE=webhook Telegram delivers to it. Set it to the address under which this service is reached from the internet (https://lapor.example), or use TELEGRAM_MODE=polling.',
    ]
  const { protocol, hostname } = new URL(env.PUBLIC_URL)
  if (protocol === 'https:' || isLoopback(hostname)) return []
  return [
    'PUBLIC_URL begins with http://, so with TELEGRAM_MODE=webhook messages would cross the network in clear. Use an address that begins with https://.',
  ]
}

/** A secret that is shorter could be guessed by somebody patient, who could then speak in other people's names. */
const SHORT = 24

/** What works but deserves a look. */
export function telegramWarnings({ TELEGRAM_MODE: mode, TELEGRAM_WEBHOOK_SECRET: secret }: Environment): string[] {
  if (secret === undefined) return []
  if (mode === 'polling')
    return ['TELEGRAM_WEBHOOK_SECRET has no effect without TELEGRAM_MODE=webhook. Unset it, or set the mode.']
  if (secret.length >= SHORT) return []
  return [
    `TELEGRAM_WEBHOOK_SECRET has fewer than ${SHORT} characters: whoever guesses it can send messages in other people's names. Leave it out, and one is made of the token.`,
  ]
}
