/**
 * What became of messages that Meta took: it says so in deliveries of their own, sooner or later than its answer. Kept in
 * memory only, for as long as somebody may ask.
 */
import { pause } from '../shared/backoff.ts'
import { createRecent } from '../shared/recent.ts'
import { type CloudError, fromAnswer } from './errors.ts'
import type { CloudStatus } from './payload.ts'

export interface Receipts {
  /** Resolves to why a message was not delivered; to undefined when it was, or when Meta says nothing in time. */
  outcome(messageId: string): Promise<CloudError | undefined>
  /** Notes a status; returns the failure that nobody waits for. */
  note(status: CloudStatus): CloudError | undefined
}

type Outcome = { error: CloudError | undefined }

export function createReceipts(waitMs: number): Receipts {
  const known = createRecent<Outcome>(2000)
  const waiting = new Map<string, (outcome: Outcome) => void>()
  return {
    async outcome(id) {
      const early = known.get(id)
      if (early !== undefined) return early.error
      const over = new AbortController()
      const told = new Promise<Outcome>((resolve) => void waiting.set(id, resolve))
      // Another instance may have been told. Taken for delivered then: asking again would repeat every notice.
      const silence = pause(waitMs, over.signal).then((): Outcome => ({ error: undefined }))
      const { error } = await Promise.race([told, silence])
      over.abort()
      waiting.delete(id)
      return error
    },
    note({ id, status, errors }) {
      const error = status === 'failed' ? fromAnswer('delivery', { status: 400, code: errors?.[0]?.code }) : undefined
      const heard = waiting.get(id)
      known.set(id, { error })
      heard?.({ error })
      return heard === undefined ? error : undefined
    },
  }
}
