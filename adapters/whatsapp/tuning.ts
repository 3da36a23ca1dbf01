import type { LaneTuning } from '../shared/lanes.ts'

/** Every time and count of the adapter in one place; tests make them short. */
export interface Tuning extends LaneTuning {
  /** From the start of the browser until WhatsApp Web shows a code or is ready; after it everything begins again. */
  openMs: number
  /** How often a session that is not ready is looked at: does "ready" hang, is the code still shown? */
  lookMs: number
  /** From the page that was reached (or the number that was paired) until "ready". */
  readyMs: number
  /** How often a session that is ready is asked for its state. */
  beatMs: number
  /** Silent beats in a row after which the browser is started again. */
  beats: number
  /** Longest wait for one call into the page. Files may take `fileMs`. */
  callMs: number
  fileMs: number
  /** Wait before the browser is started again: doubles, with jitter. */
  restartBaseMs: number
  restartCapMs: number
  /** A browser in use is started afresh after so long, once nothing is in work: its memory only grows. */
  freshMs: number
  /** How often unread chats are looked through once more. */
  sweepMs: number
  /** Unread messages that are older stay as they are. */
  sweepDays: number
  /** Younger than this, what is unread and cannot be read may still be sent to us once more. */
  unreadableMs: number
  /** After so long without a message a chat is cleared and deleted on our device. */
  quietMs: number
  /** Messages a minute, to everybody together, and how many may go at once after a pause. */
  perMinute: number
  burst: number
  /** Between two messages to one chat. */
  spacingMs: number
  /** How long we are seen typing: at least, and for each character, and at most. */
  typingMs: { least: number; each: number; most: number }
  /**
   * An answer that would have to wait longer for its turn is refused as `limited`. Only before its first message: the
   * rest waits, because everything would be said again from the beginning.
   */
  patienceMs: number
  /** Another file that comes within so long is of the same album: it is answered with the last of them. */
  albumMs: number
  /** A turn that says nothing for longer makes the channel unhealthy; more than `patienceMs`, which is no fault. */
  hungAfterMs: number
  /** The browser gets so long to close by itself, and with it to write the session down. */
  closeMs: number
}

/**
 * WhatsApp publishes no limits for people. The pace is what is said to be safe for a number that only ever answers:
 * about 20 messages a minute, one a second to a chat, never at fixed intervals.
 */
export const defaultTuning: Tuning = {
  openMs: 90_000,
  lookMs: 3000,
  readyMs: 90_000,
  beatMs: 60_000,
  beats: 3,
  callMs: 15_000,
  fileMs: 60_000,
  restartBaseMs: 5000,
  restartCapMs: 5 * 60_000,
  freshMs: 24 * 60 * 60_000,
  sweepMs: 5 * 60_000,
  sweepDays: 14,
  unreadableMs: 60_000,
  quietMs: 24 * 60 * 60_000,
  perMinute: 20,
  burst: 10,
  spacingMs: 1000,
  typingMs: { least: 600, each: 6, most: 2500 },
  patienceMs: 3 * 60_000,
  albumMs: 2500,
  hungAfterMs: 5 * 60_000,
  closeMs: 15_000,
  retryBaseMs: 1000,
  retryCapMs: 60_000,
  tellAfter: 6,
  poisonTries: 3,
  openPerChat: 20,
  setAsideAfterMs: 15 * 60_000,
}
