import type { LaneTuning } from '../shared/lanes.ts'

/** Every time and count of the adapter in one place; tests make them short. */
export interface Tuning extends LaneTuning {
  /** How long one getUpdates waits for something to come, seconds. Telegram cuts at about 50. */
  pollSeconds: number
  /** How often one call is tried when the network or the platform fails. */
  callAttempts: number
  /** Longest wait for a 429 within one call; beyond it the caller gets `limited`. */
  patienceMs: number
  /** A turn that takes longer makes the channel unhealthy: only a restart brings its update back. */
  hungAfterMs: number
  /** Shortest and longest wait between two polls while turns are in flight. */
  tickMs: number
  tickCapMs: number
  /** A request of Telegram's is answered after so long, whatever its turn does. Telegram waits about a minute. */
  answerWithinMs: number
  /** How often we look whether our webhook still stands. */
  lookMs: number
  /** One request is given up after so long (uploads and long polls included). */
  requestSeconds: number
  /** At a stop, what is under way gets so long to be answered; then the last confirmation. */
  stopMs: number
}

export const defaultTuning: Tuning = {
  pollSeconds: 30,
  retryBaseMs: 500,
  retryCapMs: 30_000,
  callAttempts: 4,
  patienceMs: 30_000,
  tellAfter: 6,
  poisonTries: 3,
  openPerChat: 20,
  setAsideAfterMs: 15 * 60_000,
  hungAfterMs: 2 * 60_000,
  tickMs: 2,
  tickCapMs: 1000,
  answerWithinMs: 50_000,
  lookMs: 60_000,
  requestSeconds: 90,
  stopMs: 4000,
}
