import { GrammyError } from 'grammy'
import { ChannelError } from '../../src/channel.ts'

/** What we tell apart in Telegram's refusals, beyond the reasons of a `ChannelError`. */
export type Detail =
  | 'network'
  | 'server'
  | 'flood'
  | 'token'
  | 'conflict'
  | 'webhook'
  | 'url'
  | 'unreachable'
  | 'migrated'
  | 'not-modified'
  | 'not-editable'
  | 'too-big'
  | 'other'

/**
 * A failed call. Made afresh from what the platform said and never given a `cause`: grammY's errors hold the payload
 * (the person's text), and the errors of fetch below them hold the URL with the bot's token.
 */
export class TelegramError extends ChannelError {
  readonly detail: Detail
  constructor(method: string, reason: ChannelError['reason'], detail: Detail, retryAfter?: number, movedTo?: string) {
    super(reason, `Telegram: ${method} failed (${detail})`, retryAfter, movedTo)
    this.detail = detail
  }
}

/** An answer `{ok: false}`, as far as it matters here. */
export interface Refused {
  error_code: number
  description: string
  parameters?: { retry_after?: number; migrate_to_chat_id?: number }
}

/**
 * Sorts an answer into a reason. The description itself is dropped: it can quote what was sent. Codes and wording:
 * https://core.telegram.org/bots/api#making-requests and the descriptions of telegram-bot-api's Client.cpp.
 */
export function fromAnswer(method: string, { error_code: code, description, parameters }: Refused): TelegramError {
  const says = (pattern: RegExp) => pattern.test(description)
  if (code === 429) return new TelegramError(method, 'limited', 'flood', Math.max(1, parameters?.retry_after ?? 1))
  if (code >= 500) return new TelegramError(method, 'unavailable', 'server')
  if (code === 409) return new TelegramError(method, 'unavailable', says(/webhook/i) ? 'webhook' : 'conflict')
  if (code === 401 || code === 404) return new TelegramError(method, 'unavailable', 'token')
  if (code === 413 || says(/file is too big|too large/i)) return new TelegramError(method, 'refused', 'too-big')
  const to = parameters?.migrate_to_chat_id
  if (to !== undefined) return new TelegramError(method, 'moved', 'migrated', undefined, String(to))
  if (code === 403 || says(/chat not found|user not found|PEER_ID_INVALID|group chat was d|user is deactivated/i))
    return new TelegramError(method, 'gone', 'unreachable')
  if (says(/temporarily unavailable/i)) return new TelegramError(method, 'unavailable', 'server')
  if (says(/bad webhook|https url must be/i)) return new TelegramError(method, 'refused', 'url')
  if (says(/message is not modified/i)) return new TelegramError(method, 'refused', 'not-modified')
  if (says(/to edit not found|can't be edited|no text in the message|MESSAGE_ID_INVALID/i))
    return new TelegramError(method, 'refused', 'not-editable')
  return new TelegramError(method, 'refused', 'other')
}

/** Any failure as a `TelegramError`; what is not an answer of the platform is the network. */
export function toTelegramError(method: string, error: unknown): TelegramError {
  if (error instanceof TelegramError) return error
  if (error instanceof GrammyError) return fromAnswer(method, error)
  return new TelegramError(method, 'unavailable', 'network')
}
