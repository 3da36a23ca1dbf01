/**
 * What can go wrong between us and the platform. `method` may be `*` (every method, file downloads as `file`
 * included). A fault is used up after `times` requests (1 by default); `Infinity` lasts until `heal()`.
 */
export type Fault = { times?: number; chat?: number; when?: (payload: Record<string, unknown>) => boolean } & (
  | { kind: 'limited'; retryAfter: number }
  | { kind: 'error'; code: number; description: string }
  /** The group was upgraded and has another id now. */
  | { kind: 'migrated'; to: number }
  /** A download brings this many bytes, whatever the file holds. */
  | { kind: 'oversize'; bytes: number }
  /** A proxy's page instead of JSON, as Telegram's front ends send it in trouble. */
  | { kind: 'html'; code: number }
  /** The connection breaks `before` the request had its effect, or `after` it. */
  | { kind: 'drop'; moment: 'before' | 'after' }
  /** The request waits for this promise before it has its effect. */
  | { kind: 'hold'; until: Promise<unknown> }
)

export interface Faults {
  fail(method: string, fault: Fault): void
  heal(): void
  /** The next fault that this request meets, used up by one. */
  take(method: string, payload: Record<string, unknown>): Fault | undefined
}

export function createFaults(): Faults {
  let planned: { method: string; fault: Fault; left: number }[] = []
  return {
    fail(method, fault) {
      planned.push({ method, fault, left: fault.times ?? 1 })
    },
    heal() {
      planned = []
    },
    take(method, payload) {
      const found = planned.find(
        ({ method: named, fault }) =>
          (named === '*' || named.toLowerCase() === method.toLowerCase()) &&
          (fault.chat === undefined || String(payload.chat_id) === String(fault.chat)) &&
          (fault.when === undefined || fault.when(payload)),
      )
      if (found === undefined) return undefined
      found.left -= 1
      if (found.left <= 0) planned = planned.filter((entry) => entry !== found)
      return found.fault
    },
  }
}
