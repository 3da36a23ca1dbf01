/** What ends calls of a platform that does not answer: at a stop nobody can wait for it. */
import { setMaxListeners } from 'node:events'

/** Aborted `ms` after the other: so long, what is under way may still end by itself. */
export function soonAfter(stopping: AbortSignal, ms: number): AbortSignal {
  const over = new AbortController()
  // Each call that is under way listens, which is no leak.
  setMaxListeners(0, over.signal)
  stopping.addEventListener('abort', () => void setTimeout(() => over.abort(), ms).unref(), { once: true })
  return over.signal
}

/**
 * Runs a call whose signal is aborted after `ms`, or with `over`. Listens for as long as the call takes: what
 * `AbortSignal.any` makes of a signal that lives as long as the process is never quite let go (Node.js 20).
 */
export async function cutAfter<T>(
  ms: number,
  over: AbortSignal,
  call: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const cut = new AbortController()
  const end = (): void => cut.abort()
  const timer = setTimeout(end, ms)
  over.addEventListener('abort', end)
  if (over.aborted) end()
  try {
    return await call(cut.signal)
  } finally {
    clearTimeout(timer)
    over.removeEventListener('abort', end)
  }
}
