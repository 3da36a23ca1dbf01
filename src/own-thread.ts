/** Threads of the service: for keys, and for SQLite. */
import { setFlagsFromString } from 'node:v8'
import { Worker } from 'node:worker_threads'

/**
 * Megabytes for what a thread has just made: its garbage is short-lived. Left alone V8 lets each thread keep as much for
 * it as the main thread may (17 MB each under load).
 */
const YOUNG = 6

/** A thread that knows nothing of ours but `workerData`. */
export function startThread(script: URL, workerData?: unknown): Worker {
  // `npm start` gives a size with this flag, and it outweighs the limits of a thread. The main thread has read it long since.
  setFlagsFromString('--max-semi-space-size=0')
  return new Worker(script, {
    workerData,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
    // No environment: the server secret may be in ours. Its output could quote what it works on.
    env: {},
    execArgv: [],
    stdout: true,
    stderr: true,
  })
}
