import { bad, refuse } from './refusal.ts'
import { createDeliveries, type Deliveries, type HookTiming } from './webhook.ts'

/** An update as it goes over the wire; loosely typed, because tests also send what the types do not know. */
export interface WireUpdate {
  update_id: number
  [kind: string]: unknown
}

/** What a bot gets when it names no `allowed_updates`: everything but these (Bot API, getUpdates). */
const NOT_BY_DEFAULT = new Set(['chat_member', 'message_reaction', 'message_reaction_count'])

/**
 * The queue behind getUpdates and the webhook. An update stays, and is delivered again and again, until a request names a higher
 * `offset`. Two polls at a time are a conflict, which ends the older one.
 */
export interface Updates {
  push(update: Record<string, unknown>): number
  /** One getUpdates; `gone` aborts when the client hangs up. */
  poll(payload: Record<string, unknown>, gone: AbortSignal): Promise<WireUpdate[]>
  pending(): WireUpdate[]
  /** Ids in the order in which they were confirmed. */
  confirmed: number[]
  /** How often each update was handed out. */
  delivered: Map<number, number>
  /** Delivery by webhook. */
  deliveries: Deliveries
  setWebhook(payload: Record<string, unknown>): void
  webhookInfo(): Record<string, unknown>
  close(): void
}

export function createUpdates(changed: () => void, timing: HookTiming, firstId = 700_001): Updates {
  let queue: WireUpdate[] = []
  let nextId = firstId
  let allowed: string[] | undefined
  let waiting: { wake(): void; end(error: Error): void } | undefined
  let waking = false

  const take = (limit: number) => {
    const batch = queue.slice(0, limit)
    for (const { update_id } of batch) updates.delivered.set(update_id, (updates.delivered.get(update_id) ?? 0) + 1)
    return batch
  }
  const confirm = (offset: number) => {
    const before = queue.length
    if (offset < 0) queue = queue.slice(offset)
    else
      queue = queue.filter(({ update_id }) => {
        if (update_id >= offset) return true
        updates.confirmed.push(update_id)
        return false
      })
    if (queue.length !== before) changed()
  }

  const deliveries = createDeliveries({
    timing,
    pending: () => queue,
    delivering: (id) => updates.delivered.set(id, (updates.delivered.get(id) ?? 0) + 1),
    confirm(id) {
      queue = queue.filter(({ update_id }) => update_id !== id)
      updates.confirmed.push(id)
    },
    changed,
  })

  const updates: Updates = {
    confirmed: [],
    delivered: new Map(),
    deliveries,
    pending: () => [...queue],
    push(update) {
      const id = nextId++
      const kind = Object.keys(update)[0] ?? ''
      const wanted = allowed === undefined || allowed.length === 0 ? !NOT_BY_DEFAULT.has(kind) : allowed.includes(kind)
      if (!wanted) return id
      queue.push({ update_id: id, ...update })
      changed()
      deliveries.wake()
      if (waiting !== undefined && !waking) {
        waking = true
        setImmediate(() => {
          waking = false
          waiting?.wake()
        })
      }
      return id
    },
    async poll(payload, gone) {
      if (deliveries.hook() !== undefined)
        throw refuse(
          409,
          "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
        )
      waiting?.end(
        refuse(
          409,
          'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
        ),
      )
      if (Array.isArray(payload.allowed_updates)) allowed = payload.allowed_updates.map(String)
      if (payload.offset !== undefined) confirm(Number(payload.offset))
      const limit = Math.min(100, Math.max(1, Number(payload.limit ?? 100)))
      const seconds = Number(payload.timeout ?? 0)
      if (queue.length > 0 || seconds <= 0 || gone.aborted) return take(limit)
      return new Promise((resolve, reject) => {
        const done = () => {
          clearTimeout(timer)
          gone.removeEventListener('abort', leave)
          if (waiting === self) waiting = undefined
        }
        const leave = () => {
          done()
          resolve([])
        }
        const self = {
          wake() {
            done()
            resolve(take(limit))
          },
          end(error: Error) {
            done()
            reject(error)
          },
        }
        const timer = setTimeout(leave, seconds * 1000)
        gone.addEventListener('abort', leave)
        waiting = self
      })
    },
    setWebhook(payload) {
      const url = typeof payload.url === 'string' ? payload.url : ''
      const secret = typeof payload.secret_token === 'string' ? payload.secret_token : undefined
      if (payload.drop_pending_updates === true) queue = []
      if (url === '') return deliveries.set(undefined)
      if (!URL.canParse(url)) throw bad('bad webhook: invalid webhook URL specified')
      const { protocol, hostname } = new URL(url)
      // As a Bot API server of one's own does; the platform's takes https only.
      if (protocol !== 'https:' && hostname !== '127.0.0.1')
        throw bad('bad webhook: An HTTPS URL must be provided for webhook')
      if (secret !== undefined && !/^[A-Za-z0-9_-]{1,256}$/.test(secret))
        throw bad('secret token contains unallowed characters')
      if (Array.isArray(payload.allowed_updates)) allowed = payload.allowed_updates.map(String)
      const connections = Math.min(100, Math.max(1, Number(payload.max_connections ?? 40)))
      deliveries.set({ url, secret, connections })
    },
    webhookInfo: () => ({
      url: deliveries.hook()?.url ?? '',
      has_custom_certificate: false,
      pending_update_count: queue.length,
      ...(deliveries.hook() === undefined
        ? {}
        : { max_connections: deliveries.hook()?.connections, ...deliveries.trouble }),
      ...(allowed === undefined ? {} : { allowed_updates: allowed }),
    }),
    close() {
      deliveries.close()
      waiting?.end(refuse(502, 'Bad Gateway'))
    },
  }
  return updates
}
