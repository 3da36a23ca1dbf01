/** Calls of the Graph API: with our token, within the limits, again where that can help. */
import { backoff, pause } from '../shared/backoff.ts'
import { cutAfter } from '../shared/cut.ts'
import { CloudError, fromAnswer, toCloudError } from './errors.ts'
import type { Pacer } from './pacer.ts'
import type { Tuning } from './tuning.ts'

/** The version of the Graph API that this adapter was written for. Meta keeps one for about two years. */
export const API_VERSION = 'v25.0'

export interface GraphOptions {
  /** https://graph.facebook.com, or another address with the same interface. */
  apiRoot: string
  token: string
  pacer: Pacer
  tuning: Tuning
  /** After every call, for whoever tells the operator. */
  onAnswer(error: CloudError | undefined): void
  /** Aborted when nobody waits for an answer any more. */
  over: AbortSignal
}

export interface Call {
  /** For errors and logs: never an id. */
  what: string
  method: 'GET' | 'POST' | 'DELETE'
  path: string
  /** Made afresh for each try. */
  body?: () => object | FormData
  /** Whom it puts a message into the chat of: counts towards the limits. */
  chat?: string
  /** Best effort: one try. */
  once?: boolean
}

type Answer = Record<string, unknown>
export type Graph = (call: Call) => Promise<Answer>

const TRANSIENT = new Set(['network', 'server'])

/**
 * A message whose connection broke is sent again, although it may have arrived: rather twice than never. Rejects with
 * nothing but `CloudError`. When it is `over` every call ends, whatever it waits for: what was not said by then comes
 * again.
 */
export function createGraph({ apiRoot, token, pacer, tuning, onAnswer, over }: GraphOptions): Graph {
  async function once({ what, method, path, body }: Call): Promise<Answer> {
    const content = body?.()
    const form = content instanceof FormData
    try {
      return await cutAfter(tuning.requestSeconds * 1000, over, async (signal) => {
        const response = await fetch(`${apiRoot}/${API_VERSION}/${path}`, {
          method,
          headers: {
            authorization: `Bearer ${token}`,
            ...(content === undefined || form ? {} : { 'content-type': 'application/json' }),
          },
          ...(content === undefined ? {} : { body: form ? content : JSON.stringify(content) }),
          // The token must not follow to wherever somebody points.
          redirect: 'error',
          signal,
        })
        const answer = (await response.json().catch(() => ({}))) as Answer
        if (response.ok && answer['error'] === undefined) return answer
        throw fromAnswer(what, { status: response.status, ...refusal(answer), retryAfter: retryAfter(response) })
      })
    } catch (error) {
      throw toCloudError(what, error)
    }
  }

  return async (call) => {
    const deadline = Date.now() + tuning.patienceMs
    const hold = async (ms: number, detail: 'throughput' | 'pair') => {
      const fits = Date.now() + ms <= deadline
      if (fits) await pause(ms, over)
      if (!fits || over.aborted) throw new CloudError(call.what, detail, undefined, Math.ceil(ms / 1000))
    }
    for (let attempt = 1; ; attempt += 1) {
      const ms = call.chat === undefined ? 0 : pacer.wait(call.chat)
      if (ms > 0) await hold(ms, 'pair')
      try {
        const answer = await once(call)
        onAnswer(undefined)
        if (call.chat !== undefined) pacer.arrived(call.chat)
        return answer
      } catch (error) {
        const failure = toCloudError(call.what, error)
        onAnswer(failure)
        if (call.once === true || over.aborted) throw failure
        if (failure.detail === 'pair' && call.chat !== undefined) await hold(pacer.pairLimited(call.chat), 'pair')
        else if (failure.detail === 'throughput') {
          const wait = failure.retryAfter === undefined ? backoffOf(attempt) : failure.retryAfter * 1000
          pacer.limited(wait)
          await hold(wait, 'throughput')
        } else if (TRANSIENT.has(failure.detail) && attempt < tuning.callAttempts) await pause(backoffOf(attempt), over)
        else throw failure
      }
    }
  }

  function backoffOf(attempt: number): number {
    return backoff(attempt, tuning.retryBaseMs, tuning.retryCapMs)
  }
}

/** Meta's words are left where they are: they quote what was sent. */
function refusal(answer: Answer): { code?: number; subcode?: number } {
  const error = answer['error']
  if (typeof error !== 'object' || error === null) return {}
  const { code, error_subcode: subcode } = error as { code?: unknown; error_subcode?: unknown }
  return { ...(typeof code === 'number' ? { code } : {}), ...(typeof subcode === 'number' ? { subcode } : {}) }
}

function retryAfter({ headers }: Response): number | undefined {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN)
  return Number.isFinite(seconds) && seconds > 0 ? seconds : undefined
}
