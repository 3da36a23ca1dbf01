/** The thread in which the age library works: started and asked by `age-thread.ts`, which says why. */
import { parentPort } from 'node:worker_threads'
import { age } from './age.ts'
import type { Answer, Question } from './age-thread.ts'

parentPort?.on('message', ({ id, job, args }: Question) => {
  // Calls are checked where they are made, by `AgeThread`.
  const work = age[job] as (...args: unknown[]) => Promise<unknown>
  work(...args).then(
    (result) => answer({ id, result }, result instanceof Uint8Array ? [result.buffer as ArrayBuffer] : []),
    // The message of the library says what is wrong and quotes nothing.
    (error: unknown) => answer({ id, failure: error instanceof Error ? error.message : 'unknown' }, []),
  )
})

const answer = (message: Answer, transfer: ArrayBuffer[]): void => parentPort?.postMessage(message, transfer)
