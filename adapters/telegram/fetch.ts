/**
 * What grammY needs of `fetch`, on the client of Node's own `fetch` without the layers above it. The one that grammY
 * brings costs several times as much for each call, and a turn makes two or three calls (docs/benchmarks.md).
 */
import type { Readable } from 'node:stream'
import type { ApiClientOptions } from 'grammy'
import { Agent, type Dispatcher, request } from 'undici'

/** What grammY hands over; its agent is for the client that we do not use. */
interface Init {
  method: Dispatcher.HttpMethod
  signal: AbortSignal
  headers: Record<string, string>
  /** Text, or a stream when files are uploaded. */
  body?: string | Readable
}

/** So many calls at once; more wait in line. Idle connections end by themselves and keep no process alive. */
const dispatcher = new Agent({ connections: 128 })

/**
 * Rejects when the connection breaks; an answer of any status resolves. `json` rejects when what came is no JSON: a
 * proxy's page of trouble.
 */
async function call(url: string, { method, signal, headers, body }: Init): Promise<{ json(): Promise<unknown> }> {
  const { body: answer } = await request(url, { dispatcher, method, signal, headers, body: body ?? null })
  return answer
}

/** grammY types it as the whole of `fetch`, and uses this much of it. */
export const lightFetch = call as unknown as NonNullable<ApiClientOptions['fetch']>
