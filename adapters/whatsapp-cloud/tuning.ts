/** Every time and count of the adapter in one place; tests make them short. */
import type { LaneTuning } from '../shared/lanes.ts'

export interface Tuning extends LaneTuning {
  /** How often one call is tried when the network or the platform fails. */
  callAttempts: number
  /** Longest wait for a limit within one call; beyond it the caller gets `limited`. */
  patienceMs: number
  /** First wait after the limit of messages to one person; four times as long each time, as Meta asks. */
  pairBaseMs: number
  /** A delivery is answered after so long, whatever its turns do. Meta waits for seconds. */
  answerWithinMs: number
  /** Another file that comes within so long is of the same album: it is answered with the last of them. */
  albumMs: number
  /** How long a notice waits for Meta's word on what became of it. */
  statusWaitMs: number
  /** How often we ask whether our token and number still work. */
  lookMs: number
  /** A turn that takes longer makes the channel unhealthy: only a restart brings its message back. */
  hungAfterMs: number
  /** One request is given up after so long (files included). */
  requestSeconds: number
  /** At a stop, what is under way gets so long to be answered. */
  stopMs: number
}

export const defaultTuning: Tuning = {
  retryBaseMs: 500,
  retryCapMs: 30_000,
  callAttempts: 4,
  patienceMs: 30_000,
  pairBaseMs: 1000,
  tellAfter: 6,
  poisonTries: 3,
  openPerChat: 20,
  setAsideAfterMs: 15 * 60_000,
  hungAfterMs: 2 * 60_000,
  answerWithinMs: 8000,
  albumMs: 1500,
  statusWaitMs: 10_000,
  lookMs: 5 * 60_000,
  requestSeconds: 60,
  stopMs: 4000,
}
