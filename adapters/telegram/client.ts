import { Api, type Transformer } from 'grammy'
import { backoff, pause } from '../shared/backoff.ts'
import { fromAnswer, TelegramError, toTelegramError } from './errors.ts'
import { lightFetch } from './fetch.ts'
import type { Pacer } from './pacer.ts'
import type { Tuning } from './tuning.ts'

/** Best effort, or repeated by their caller: one try. */
const ONCE = new Set(['getUpdates', 'sendChatAction', 'answerCallbackQuery', 'setMyCommands', 'getMe'])
/** Whatever puts something new into a chat counts towards its limits. */
const PACED = new Set([
  'sendMessage',
  'sendPhoto',
  'sendDocument',
  'sendVideo',
  'sendAudio',
  'sendVoice',
  'editMessageText',
  'editMessageReplyMarkup',
])

export interface ClientOptions {
  token: string
  apiRoot: string
  tuning: Tuning
  pacer: Pacer
  /** Aborted when nobody waits for an answer any more. */
  over: AbortSignal
}

/**
 * grammY's `Api` with our habits: waits and tries again where that can help, and rejects with nothing but
 * `TelegramError`. A message whose connection broke is sent again, although it may have arrived: rather twice than
 * never. When it is `over` every call ends, whatever it waits for: what was not said by then comes again. One that brings
 * a signal of its own is ended by that alone.
 */
export function createClient({ token, apiRoot, tuning, pacer, over }: ClientOptions): Api {
  const api = new Api(token, {
    apiRoot: apiRoot.replace(/\/+$/, ''),
    timeoutSeconds: tuning.requestSeconds,
    fetch: lightFetch,
  })

  const persistent: Transformer = async (previous, method, payload, signal) => {
    const chat = chatOf(payload)
    const deadline = Date.now() + tuning.patienceMs
    /** Waits when that fits into the patience of this call; otherwise gives up with the time to wait. */
    const wait = async (ms: number) => {
      const fits = Date.now() + ms <= deadline
      if (fits) await pause(ms, over)
      if (!fits || over.aborted) throw new TelegramError(method, 'limited', 'flood', Math.ceil(ms / 1000))
    }
    for (let attempt = 1; ; attempt++) {
      if (PACED.has(method) && chat !== undefined) {
        const ms = pacer.reserve(chat, deadline - Date.now())
        if (ms > 0) await wait(ms)
      }
      let failure: TelegramError
      try {
        // @ts-expect-error: grammY's types name the class of the abort-controller package; Node's own is the same thing.
        const answer = await previous(method, payload, signal ?? over)
        if (answer.ok) return answer
        failure = fromAnswer(method, answer)
      } catch (error) {
        failure = toTelegramError(method, error)
      }
      if (over.aborted) throw failure
      const { reason, retryAfter } = failure
      if (reason === 'limited') pacer.limited(chat, retryAfter ?? 1)
      if (ONCE.has(method)) throw failure
      if (reason === 'limited') {
        // A paced method waits for its turn at the head of the loop.
        if (!PACED.has(method) || chat === undefined) await wait((retryAfter ?? 1) * 1000)
      } else if (reason === 'unavailable' && TRANSIENT.has(failure.detail) && attempt < tuning.callAttempts)
        await pause(backoff(attempt, tuning.retryBaseMs, tuning.retryCapMs), over)
      else throw failure
    }
  }
  api.config.use(persistent)
  return api
}

const TRANSIENT = new Set(['network', 'server'])

function chatOf(payload: object | undefined): string | undefined {
  return payload !== undefined && 'chat_id' in payload ? String(payload.chat_id) : undefined
}
