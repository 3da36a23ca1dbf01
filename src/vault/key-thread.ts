/**
 * Keys and seals are made in a thread of their own: a report takes five of them, 3 to 10 ms each, and 25 ms for its
 * receipt, during which nobody else would be answered. The thread starts when it is first needed and keeps no process alive that has nothing left to
 * wait for, so nobody has to stop it.
 */
import type { Worker } from 'node:worker_threads'
import { startThread } from '../own-thread.ts'
import { keyJobs } from './key-jobs.ts'

type Jobs = typeof keyJobs
export interface Question {
  id: number
  job: keyof Jobs
  args: unknown[]
}
export interface Answer {
  id: number
  result?: unknown
  failure?: string
}

export interface KeyThread {
  /** Rejects as the job does. A thread that dies takes nothing with it: what it was asked is done here. */
  ask<J extends keyof Jobs>(job: J, ...args: Parameters<Jobs[J]>): ReturnType<Jobs[J]>
  /**
   * The same, and the memory of a large first argument goes over to the thread: copying 20 MB would hold everybody up.
   * If the thread dies it is lost, and this rejects: whoever asks has to be able to get the bytes again.
   */
  give<J extends keyof Jobs>(job: J, ...args: Parameters<Jobs[J]>): ReturnType<Jobs[J]>
}

interface Waiting {
  question: Question
  given: boolean
  resolve(result: unknown): void
  reject(error: Error): void
}

// Node runs no TypeScript in a thread: tests, which run from the sources, take the built one.
const BUILT = new URL(
  import.meta.url.endsWith('.ts') ? '../../dist/src/vault/key-worker.js' : './key-worker.js',
  import.meta.url,
)

export function createKeyThread(script: URL = BUILT): KeyThread {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | undefined
  /** It has answered: what is given to it arrives. */
  let alive = false
  let last = 0

  function start(): Worker {
    const fresh = startThread(script)
    fresh.on('message', ({ id, result, failure }: Answer) => {
      alive = true
      const asked = waiting.get(id)
      waiting.delete(id)
      if (waiting.size === 0) fresh.unref()
      if (failure === undefined) asked?.resolve(result)
      else asked?.reject(new Error(failure))
    })
    // Always followed by `exit`; without a listener it would end the service.
    fresh.on('error', () => undefined)
    fresh.on('exit', () => {
      if (worker === fresh) worker = undefined
      alive = false
      const left = [...waiting.values()]
      waiting.clear()
      for (const { question, given, resolve, reject } of left) {
        if (given) reject(new Error('The thread for keys died with a file'))
        else here(question).then(resolve, reject)
      }
    })
    return fresh
  }

  const here = ({ job, args }: Question): Promise<unknown> =>
    (keyJobs[job] as (...args: unknown[]) => Promise<unknown>)(...args)

  const put = (given: ArrayBuffer[], job: keyof Jobs, args: unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const question = { id: (last += 1), job, args }
      waiting.set(question.id, { question, given: given.length > 0, resolve, reject })
      worker ??= start()
      worker.ref()
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
      worker.postMessage(question, given)
    })

  const ask = (job: keyof Jobs, ...args: unknown[]) => put([], job, args)
  const give = (job: keyof Jobs, ...args: unknown[]) => put(alive ? ownMemory(args[0]) : [], job, args)

  return { ask: ask as KeyThread['ask'], give: give as KeyThread['give'] }
}

/** Small pieces may share theirs with others (Node's pool), and are quickly copied. */
const SMALL = 64 * 1024

const ownMemory = (bytes: unknown): ArrayBuffer[] =>
  bytes instanceof Uint8Array && bytes.length > SMALL ? [bytes.buffer as ArrayBuffer] : []

/** One is enough: it works for more reports than two cores can take. It ends with the process. */
export const keyThread = createKeyThread()
