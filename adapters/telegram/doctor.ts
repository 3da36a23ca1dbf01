/** Telegram as `doctor` asks it: is the token right, where do updates go, and does the clock of this machine agree. */
import { bad, type Finding, ok, warn } from '../../src/channel.ts'
import { ofClock, secondsAhead } from '../shared/clock.ts'
import { WEBHOOK_PATH } from './webhook.ts'

const PATIENCE_MS = 10_000
/** Telegram keeps updates for a day; so many mean that nobody fetches them. */
const BACKLOG = 200
const RECENT_SECONDS = 3600

interface Answer {
  ok: boolean
  result?: { url?: string; pending_update_count?: number; last_error_date?: number }
}

export interface TelegramSeen {
  token: string
  apiRoot: string
  /** Telegram is to deliver below this address; without it we poll. */
  webhook?: { publicUrl: string }
}

export async function examineTelegram({ token, apiRoot, webhook }: TelegramSeen): Promise<Finding[]> {
  const call = async (method: string) => {
    const asked = Date.now()
    const answer = await fetch(`${apiRoot}/bot${token}/${method}`, { signal: AbortSignal.timeout(PATIENCE_MS) })
    return {
      status: answer.status,
      seconds: secondsAhead(answer, asked),
      body: (await answer.json().catch(() => ({ ok: false }))) as Answer,
    }
  }
  try {
    const me = await call('getMe')
    if (me.status === 401 || me.status === 404)
      return [
        ...ofClock(me.seconds),
        bad('Telegram does not accept the token of the bot.', 'Copy it again from BotFather into TELEGRAM_BOT_TOKEN.'),
      ]
    if (!me.body.ok)
      return [
        bad(
          `Telegram answers with an error (${me.status}).`,
          'Try again later; if it stays, look at TELEGRAM_API_ROOT.',
        ),
      ]
    const info = (await call('getWebhookInfo')).body.result ?? {}
    return [...ofClock(me.seconds), ...ofDelivery(info, webhook?.publicUrl)]
  } catch {
    // The error would hold the address, and in it the token.
    return [
      bad('Telegram cannot be reached.', 'Look at the network of this machine, and at TELEGRAM_API_ROOT if it is set.'),
    ]
  }
}

function ofDelivery(info: NonNullable<Answer['result']>, publicUrl: string | undefined): Finding[] {
  const { url = '', pending_update_count: pending = 0, last_error_date: failed = 0 } = info
  const restart = 'Stop the other program that set it, then restart the service: it sets this itself.'
  if (publicUrl === undefined && url !== '')
    return [bad('A webhook is set for this bot, so nothing arrives by polling.', restart)]
  if (publicUrl !== undefined && url !== `${publicUrl}${WEBHOOK_PATH}`)
    return [
      bad(
        url === '' ? 'No webhook is set for this bot, so nothing arrives.' : 'The webhook of this bot leads elsewhere.',
        restart,
      ),
    ]
  if (publicUrl !== undefined && Date.now() / 1000 - failed < RECENT_SECONDS)
    return [
      warn(
        'Telegram failed to deliver to PUBLIC_URL within the last hour.',
        'Look at the proxy in front of the service, its certificate, and the log of the service.',
      ),
    ]
  return pending > BACKLOG
    ? [warn(`${pending} messages wait at Telegram.`, 'Start the service; Telegram drops them after 24 hours.')]
    : [ok('Telegram accepts the token, and nothing stands in the way of messages.')]
}
