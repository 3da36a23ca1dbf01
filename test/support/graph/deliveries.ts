/**
 * What Meta delivers to the webhook: signed, at least once, in no promised order, again with growing waits until it is
 * answered 200. Can be held back, to come late, together, or the wrong way round.
 */
import { createHmac } from 'node:crypto'

export interface DeliveryTiming {
  /** First wait before a delivery comes again; doubles each time. */
  delayMs: number
  capMs: number
  /** Meta does not wait longer for an answer. */
  timeoutMs: number
}

/** One `value` of a webhook. */
export type Value = Record<string, unknown>

export interface Deliveries {
  hook(url: string): void
  push(value: Value): void
  /** Nothing is delivered until `release`. */
  hold(): void
  /** Delivers what was held, each by itself or all in one request. */
  release(how?: { batch?: boolean; reversed?: boolean }): void
  /** What was acknowledged already comes once more, as it was: the answer was lost on the way. */
  again(which?: (value: Value) => boolean): Promise<number[]>
  /** Delivers anything, signed, and resolves to the status of the answer. */
  raw(body: string | Buffer, headers?: Record<string, string>): Promise<number>
  pending(): number
  /** Status of every answer so far. */
  readonly answers: number[]
  close(): void
}

export function createDeliveries(
  secret: string,
  accountId: string,
  timing: DeliveryTiming,
  changed: () => void,
): Deliveries {
  let url: string | undefined
  let held: Value[] | undefined
  let open = 0
  let closed = false
  const done: Value[] = []
  const answers: number[] = []
  const timers = new Set<NodeJS.Timeout>()

  const sign = (body: string | Buffer): string => `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`
  /** Meta escapes what is not ASCII: signed are these bytes, not what a parser makes of them. */
  const bodyOf = (values: Value[]): string =>
    JSON.stringify({
      object: 'whatsapp_business_account',
      entry: values.map((value) => ({ id: accountId, changes: [{ field: 'messages', value }] })),
    }).replace(/[\u0080-\uFFFF]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)

  async function post(body: string | Buffer, headers: Record<string, string> = {}): Promise<number> {
    const response = await fetch(url ?? '', {
      method: 'POST',
      body: typeof body === 'string' ? body : new Uint8Array(body),
      headers: { 'content-type': 'application/json', 'x-hub-signature-256': sign(body), ...headers },
      signal: AbortSignal.timeout(timing.timeoutMs),
    }).catch(() => undefined)
    await response?.body?.cancel()
    const status = response?.status ?? 0
    answers.push(status)
    changed()
    return status
  }

  async function deliver(values: Value[], attempt: number): Promise<void> {
    if (closed) return
    const status = url === undefined ? 0 : await post(bodyOf(values))
    if (status === 200) {
      done.push(...values)
      open -= 1
      return changed()
    }
    const timer = setTimeout(
      () => {
        timers.delete(timer)
        void deliver(values, attempt + 1)
      },
      Math.min(timing.capMs, timing.delayMs * 2 ** attempt),
    )
    timers.add(timer)
  }

  const begin = (values: Value[]): void => {
    open += 1
    void deliver(values, 0)
  }

  return {
    hook(address) {
      url = address
    },
    push(value) {
      if (held === undefined) begin([value])
      else held.push(value)
    },
    hold() {
      held ??= []
    },
    release({ batch = false, reversed = false } = {}) {
      const values = reversed ? (held ?? []).toReversed() : (held ?? [])
      held = undefined
      if (batch) begin(values)
      else for (const value of values) begin([value])
    },
    again: (which = () => true) => Promise.all(done.filter(which).map((value) => post(bodyOf([value])))),
    raw: post,
    pending: () => open,
    answers,
    close() {
      closed = true
      for (const timer of timers) clearTimeout(timer)
    },
  }
}
