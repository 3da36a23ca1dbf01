/** Counts that begin anew when their time is over. */
export interface Window {
  /** Milliseconds. */
  since: number
  count: number
}

/** Also when it began later than now: the clock was put back, and whoever waits for its end would wait twice. */
export const isOver = (since: number, length: number, now: number): boolean => now - since >= length || now < since

/** The window as it stands at `now`; `length` in milliseconds. */
export const roll = (window: Window, length: number, now: number): Window =>
  isOver(window.since, length, now) ? { since: now, count: 0 } : window
