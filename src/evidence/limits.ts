/** How large a file may be, how long it may take to come, and how many are in work. */
import { CLEAN_LIMITS } from './cleaned.ts'

export interface EvidenceLimits {
  /** Largest file in bytes. */
  bytes: number
  /** Milliseconds for one download. */
  fetchTime: number
  /** Milliseconds before each further try of a download. */
  retryDelays: number[]
  /**
   * Milliseconds before the tries after those, each twice as long as the one before, while the platform is away: what was
   * acknowledged is fetched as long as its draft waits for it.
   */
  away: { first: number; most: number }
  /**
   * Milliseconds for which what another instance may hold in its memory is not given up here: as long as the browser
   * chat keeps an upload (adapters/web/limits.ts).
   */
  heldElsewhere: number
  /** Files in work at once: each may be in memory three times, and a slow download must not hold up the others. */
  atOnce: number
}

export const EVIDENCE_LIMITS: EvidenceLimits = {
  bytes: CLEAN_LIMITS.bytes,
  fetchTime: 120_000,
  retryDelays: [1000, 5000, 30_000],
  away: { first: 60_000, most: 5 * 60_000 },
  heldElsewhere: 15 * 60_000,
  atOnce: 4,
}
