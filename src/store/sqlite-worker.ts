/** The thread of SQLite's connections: started and asked by `sqlite-thread.ts`, which says why. */
import { parentPort, workerData } from 'node:worker_threads'
import { isDriverAdapterError, type SqlDriverAdapter, type Transaction } from '@prisma/driver-adapter-utils'
import { errorCode } from '../operator-error.ts'
import { joined } from './connections.ts'
import { connectSqlite, readerSettings, writerSettings } from './sqlite-connect.ts'
import type { Answer, Failure, Question } from './sqlite-thread.ts'

let connection: Promise<SqlDriverAdapter> | undefined
const transactions = new Map<number, Transaction>()
let last = 0

parentPort?.on('message', ({ id, on, call, args }: Question) => {
  carryOut(on, call, args).then(
    (result) => answer({ id, result }),
    (error: unknown) => answer({ id, failure: failureOf(error) }),
  )
})

async function open(path: string): Promise<SqlDriverAdapter> {
  return joined(await connectSqlite(path, writerSettings), await connectSqlite(path, readerSettings))
}

async function carryOut(on: number, call: Question['call'], args: unknown[]): Promise<unknown> {
  const target = on === 0 ? await (connection ??= open(String(workerData))) : transactions.get(on)
  if (target === undefined) throw new Error('This transaction has ended')
  // Calls are checked where they are made, by the types of `sqlite-thread.ts`.
  const result = await (target as unknown as Record<string, (...args: unknown[]) => unknown>)[call]?.(...args)
  if (call === 'startTransaction') return begun(result as Transaction)
  if (call === 'commit' || call === 'rollback') transactions.delete(on)
  if (call === 'dispose') setImmediate(() => parentPort?.close())
  return result
}

function begun(transaction: Transaction): number {
  transactions.set((last += 1), transaction)
  return last
}

function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) return { message: 'unknown' }
  if (isDriverAdapterError(error)) return { message: error.message, cause: error.cause }
  const code = errorCode(error)
  return { message: error.message, ...(code !== undefined && { code }) }
}

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
const answer = (message: Answer): void => parentPort?.postMessage(message)
