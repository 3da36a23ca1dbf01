/** The thread in which keys and seals are made: started and asked by `key-thread.ts`, which says why. */
import { readlinkSync } from 'node:fs'
import { setPriority } from 'node:os'
import { basename } from 'node:path'
import { parentPort } from 'node:worker_threads'
import { keyJobs } from './key-jobs.ts'
import type { Answer, Question } from './key-thread.ts'

/**
 * A little below the threads that answer: whoever sends a report waits a moment longer, and everybody else hardly. Not
 * 10 ("below normal"): with reports coming in all the time the keys had work and got no core for a quarter of it.
 */
const NICE = 5

yieldToTurns()

parentPort?.on('message', ({ id, job, args }: Question) => {
  // Calls are checked where they are made, by `KeyThread`.
  const work = keyJobs[job] as (...args: unknown[]) => Promise<unknown>
  work(...args).then(
    (result) => answer({ id, result }, memoryOf(result)),
    // The message of the library says what is wrong and quotes nothing.
    (error: unknown) => answer({ id, failure: error instanceof Error ? error.message : 'unknown' }, []),
  )
})

/**
 * Handed over, not copied; but only what has its memory for itself. Node's pool, of which small buffers are pieces, may
 * not leave its thread: since Node 21 trying to throws, and the thread would end.
 */
function memoryOf(result: unknown): ArrayBuffer[] {
  if (typeof result !== 'object' || result === null) return []
  const parts = result instanceof Uint8Array ? [result] : Object.values(result)
  return parts
    .filter((part) => part instanceof Uint8Array && part.length === part.buffer.byteLength)
    .map(({ buffer }) => buffer as ArrayBuffer)
}

const answer = (message: Answer, transfer: ArrayBuffer[]): void => parentPort?.postMessage(message, transfer)

/**
 * Only Linux gives every thread a priority of its own (setpriority(2), "Bugs": it names a thread there); elsewhere it
 * would be the whole service's.
 */
function yieldToTurns(): void {
  if (process.platform !== 'linux') return
  try {
    setPriority(Number(basename(readlinkSync('/proc/thread-self'))), NICE)
  } catch {
    // No /proc, or not allowed: then the system shares out the cores as it likes.
  }
}
