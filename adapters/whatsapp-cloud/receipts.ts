/**
 * What became of messages that Meta took: it says so in deliveries of their own, sooner or later than its answer. Kept in
 * memory only, for as long as somebody may ask.
 */
import { pause } from '../shared/backoff.ts'
import { createRecent } from '../shared/recent.ts'
import { CloudError, fromAnswer } from './errors.ts'
import type { CloudStatus } from './payload.ts'

/** Why it was not delivered, or else whether Meta said in time that it was. */
export type Outcome = CloudError | 'sent' | 'silence'

export interface Receipts {
  /**
   * What became of messages that went together: one that failed tells of all, one that was sent of the chat. When it is
   * over before Meta said anything, they count as failed, and come again.
   */
  outcome(messageIds: readonly string[]): Promise<Outcome>
  /** Notes a status; returns the failure that nobody waits for. */
  note(status: CloudStatus): CloudError | undefined
}

type Told = Exclude<Outcome, 'silence'>

export function createReceipts(waitMs: number, over: AbortSignal): Receipts {
  const known = createRecent<Told>(2000)
  const waiting = new Map<string, (told: Told) => void>()
  const unheard = (): CloudError => new CloudError('delivery', 'network')
  over.addEventListener('abort', () => {
    for (const tell of waiting.values()) tell(unheard())
  })

  async function outcomeOf(id: string): Promise<Outcome> {
    const early = known.get(id)
    if (early !== undefined) return early
    if (over.aborted) return unheard()
    const heard = new AbortController()
    const told = new Promise<Told>((resolve) => void waiting.set(id, resolve))
    const silence = pause(waitMs, heard.signal).then(() => 'silence' as const)
    const outcome = await Promise.race([told, silence])
    heard.abort()
    waiting.delete(id)
    return outcome
  }

  return {
    async outcome(ids) {
      const outcomes = await Promise.all(ids.map(outcomeOf))
      const failed = outcomes.find((outcome) => outcome instanceof CloudError)
      return failed ?? (outcomes.includes('sent') ? 'sent' : 'silence')
    },
    note({ id, status, errors }) {
      const told = status === 'failed' ? fromAnswer('delivery', { status: 400, code: errors?.[0]?.code }) : 'sent'
      const heard = waiting.get(id)
      known.set(id, told)
      heard?.(told)
      return heard === undefined && told !== 'sent' ? told : undefined
    },
  }
}
