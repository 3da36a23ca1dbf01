/**
 * The side of the Bot API that delivers by webhook, as telegram-bot-api does (its WebhookActor): one request at a time
 * of each queue, which is a chat's messages or a person's presses; the queues side by side, `max_connections` at most;
 * anything but 2xx in time, and the update comes again after a wait that doubles.
 */
import type { WireUpdate } from './updates.ts'

export interface Hook {
  url: string
  secret: string | undefined
  connections: number
}

export interface HookTiming {
  /** First wait after a failure; the platform takes a second. */
  delayMs: number
  /** Longest wait; the platform takes between this and twice as long, and a minute for it. */
  capMs: number
  /** The platform waits for about a minute. */
  timeoutMs: number
}

export interface DeliveryParts {
  timing: HookTiming
  pending(): WireUpdate[]
  /** It goes out now. */
  delivering(id: number): void
  confirm(id: number): void
  changed(): void
}

export interface Deliveries {
  hook(): Hook | undefined
  set(hook: Hook | undefined): void
  /** Something was queued. */
  wake(): void
  /** How many requests are under way, and the most there ever were. */
  active: number
  most: number
  /** What getWebhookInfo says of the newest failure. */
  trouble: { last_error_date: number; last_error_message: string } | undefined
  close(): void
}

interface Queue {
  busy: boolean
  delay: number
  until: number
}

export function createDeliveries({ timing, pending, delivering, confirm, changed }: DeliveryParts): Deliveries {
  const queues = new Map<string, Queue>()
  const closing = new AbortController()
  let hook: Hook | undefined
  let timer: NodeJS.Timeout | undefined

  async function post({ url, secret }: Hook, update: WireUpdate): Promise<string | undefined> {
    const signal = AbortSignal.any([closing.signal, AbortSignal.timeout(timing.timeoutMs)])
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(secret === undefined ? {} : { 'x-telegram-bot-api-secret-token': secret }),
        },
        body: JSON.stringify(update),
        redirect: 'manual',
        signal,
      })
      await response.arrayBuffer()
      return response.ok ? undefined : `Wrong response from the webhook: ${response.status} ${response.statusText}`
    } catch (error) {
      return error instanceof Error && error.name === 'TimeoutError' ? 'Read timeout expired' : 'Connection refused'
    }
  }

  async function deliver(target: Hook, queue: Queue, update: WireUpdate): Promise<void> {
    queue.busy = true
    deliveries.active += 1
    deliveries.most = Math.max(deliveries.most, deliveries.active)
    delivering(update.update_id)
    const failure = await post(target, update)
    deliveries.active -= 1
    queue.busy = false
    if (closing.signal.aborted) return
    if (failure === undefined) {
      Object.assign(queue, { delay: 0, until: 0 })
      confirm(update.update_id)
    } else {
      const cap = timing.capMs * (1 + Math.random())
      queue.delay = queue.delay === 0 ? timing.delayMs : Math.min(queue.delay * 2, cap)
      queue.until = Date.now() + queue.delay
      deliveries.trouble = { last_error_date: Math.floor(Date.now() / 1000), last_error_message: failure }
    }
    changed()
    wake()
  }

  function wake(): void {
    clearTimeout(timer)
    if (hook === undefined || closing.signal.aborted) return
    const seen = new Set<string>()
    let next = Infinity
    for (const update of pending()) {
      const name = queueOf(update)
      if (seen.has(name)) continue
      seen.add(name)
      const queue = queues.get(name) ?? { busy: false, delay: 0, until: 0 }
      queues.set(name, queue)
      if (queue.busy) continue
      if (queue.until > Date.now()) next = Math.min(next, queue.until)
      else if (deliveries.active < hook.connections) void deliver(hook, queue, update)
    }
    if (next < Infinity) timer = setTimeout(wake, next - Date.now() + 1)
  }

  const deliveries: Deliveries = {
    active: 0,
    most: 0,
    trouble: undefined,
    hook: () => hook,
    set(to) {
      // "Webhook is already set": each instance of a service sets it at its start.
      if (to !== undefined && to.url === hook?.url && to.secret === hook.secret) return
      hook = to
      for (const queue of queues.values()) Object.assign(queue, { delay: 0, until: 0 })
      deliveries.trouble = undefined
      wake()
    },
    wake,
    close() {
      closing.abort()
      clearTimeout(timer)
    },
  }
  return deliveries
}

/** Presses and messages of one chat do not wait for each other (`webhook_queue_id` in telegram-bot-api's Client.cpp). */
function queueOf(update: WireUpdate): string {
  const kind = Object.keys(update).find((key) => key !== 'update_id') ?? ''
  const body = update[kind]
  const part = (key: 'chat' | 'from'): unknown => {
    const value: unknown = typeof body === 'object' && body !== null && key in body ? Reflect.get(body, key) : undefined
    return typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined
  }
  return kind === 'callback_query'
    ? `press ${String(part('from'))}`
    : `${kind === 'edited_message' ? 'message' : kind} ${String(part('chat'))}`
}
