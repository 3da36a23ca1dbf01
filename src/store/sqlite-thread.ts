/**
 * SQLite's connections in a thread of their own. Its driver is synchronous: whoever commits waits for the disk, or for a
 * command that holds the file, up to two seconds. On the thread that answers people nobody would be answered meanwhile
 * (docs/adr/0029-sqlite-in-a-thread.md).
 */
import { once } from 'node:events'
import {
  DriverAdapterError,
  type SqlDriverAdapter,
  type SqlQuery,
  type SqlQueryable,
} from '@prisma/driver-adapter-utils'
import { startThread } from '../own-thread.ts'

/** What is asked: of the connections (`on` is 0), or of a transaction that they have begun. */
export interface Question {
  id: number
  on: number
  call: keyof Calls
  args: unknown[]
}
type Calls = SqlDriverAdapter & Awaited<ReturnType<SqlDriverAdapter['startTransaction']>>

/** Errors of the driver are known by their cause, from which Prisma makes its code; others by the code they have. */
export interface Failure {
  message: string
  code?: string
  cause?: DriverAdapterError['cause']
}
/** A transaction is handed over as its number. */
export type Answer = { id: number } & ({ result: unknown } | { failure: Failure })

// Node runs no TypeScript in a thread: tests, which run from the sources, take the built one.
const SCRIPT = new URL(
  import.meta.url.endsWith('.ts') ? '../../dist/src/store/sqlite-worker.js' : './sqlite-worker.js',
  import.meta.url,
)

/**
 * The connections to the file, as one. A process that waits for nothing else is not kept alive. If the thread dies (it has
 * no memory left), the process does, as an error that nobody caught: what was acknowledged is on the disk, and whoever
 * runs the service starts it again.
 *
 * @throws DriverAdapterError or Error with a code of SQLite's when the file cannot be opened
 */
export async function connectInThread(path: string, script: URL = SCRIPT): Promise<SqlDriverAdapter> {
  const worker = startThread(script, path)
  const waiting = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>()
  let last = 0

  worker.on('message', (answer: Answer) => {
    const asked = waiting.get(answer.id)
    waiting.delete(answer.id)
    if (waiting.size === 0) worker.unref()
    if ('result' in answer) asked?.resolve(answer.result)
    else asked?.reject(errorOf(answer.failure))
  })

  const ask = <C extends keyof Calls>(on: number, call: C, ...args: unknown[]): Promise<Result<C>> =>
    new Promise((resolve, reject) => {
      const question: Question = { id: (last += 1), on, call, args: args.map(alone) }
      waiting.set(question.id, { resolve, reject })
      worker.ref()
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
      worker.postMessage(question)
    })

  const queries = (on: number): SqlQueryable => ({
    provider: 'sqlite',
    adapterName: '@prisma/adapter-better-sqlite3',
    queryRaw: (query) => ask(on, 'queryRaw', query),
    executeRaw: (query) => ask(on, 'executeRaw', query),
  })

  try {
    await queries(0).queryRaw({ sql: 'SELECT 1', args: [], argTypes: [] })
  } catch (error) {
    await worker.terminate()
    throw error
  }

  return {
    ...queries(0),
    executeScript: (statements) => ask(0, 'executeScript', statements),
    async startTransaction(isolation) {
      const on = await ask(0, 'startTransaction', isolation)
      return {
        ...queries(on),
        // Prisma sends no COMMIT and no ROLLBACK of its own, only calls these.
        options: { usePhantomQuery: true },
        createSavepoint: (name) => ask(on, 'createSavepoint', name),
        rollbackToSavepoint: (name) => ask(on, 'rollbackToSavepoint', name),
        releaseSavepoint: (name) => ask(on, 'releaseSavepoint', name),
        commit: () => ask(on, 'commit'),
        rollback: () => ask(on, 'rollback'),
      }
    },
    async dispose() {
      const gone = once(worker, 'exit')
      await ask(0, 'dispose')
      worker.ref()
      await gone
    },
  }
}

/**
 * A query whose bytes have their memory for themselves: of a piece of Node's pool all of it would be copied over, with
 * whatever stands beside it.
 */
const alone = (arg: unknown): unknown =>
  isQuery(arg) ? { ...arg, args: arg.args.map((one) => (isPiece(one) ? new Uint8Array(one) : one)) } : arg
const isPiece = (one: unknown): one is Uint8Array => one instanceof Uint8Array && one.byteLength < one.buffer.byteLength
const isQuery = (arg: unknown): arg is SqlQuery => typeof arg === 'object' && arg !== null && 'argTypes' in arg

type Result<C extends keyof Calls> = C extends 'startTransaction'
  ? number
  : Calls[C] extends ((...args: never[]) => Promise<infer R>) | undefined
    ? R
    : never

function errorOf({ message, code, cause }: Failure): Error {
  if (cause !== undefined) return new DriverAdapterError(cause)
  return Object.assign(new Error(message), code !== undefined && { code })
}
