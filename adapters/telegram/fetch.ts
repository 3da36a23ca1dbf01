/**
 * What grammY needs of `fetch`, on the client of Node's own `fetch` without the layers above it. The one that grammY
 * brings costs several times as much for each call, and a turn makes two or three calls (docs/benchmarks.md).
 */
import type { Readable } from 'node:stream'
import type { ApiClientOptions } from 'grammy'
import { Agent, type Dispatcher } from 'undici'

/** What grammY hands over; its agent is for the client that we do not use. */
interface Init {
  method: Dispatcher.HttpMethod
  signal: AbortSignal
  headers: Record<string, string>
  /** Text, or a stream when files are uploaded. */
  body?: string | Readable
}

/** So many calls at once; more wait in line. Idle connections end by themselves and keep no process alive. */
const agent = new Agent({ connections: 128 })

/**
 * Rejects when the connection breaks, or the call is given up before there is one; an answer of any status resolves,
 * whole. `json` rejects when what came is no JSON: a proxy's page of trouble.
 */
function call(url: string, { method, signal, headers, body = '' }: Init): Promise<{ json(): Promise<unknown> }> {
  const { origin, pathname, search } = new URL(url)
  const parts: Buffer[] = []
  return new Promise((resolve, reject) => {
    let begun: Dispatcher.DispatchController | undefined
    const stop = (): void => {
      const error = new Error('The call was given up')
      begun?.abort(error)
      settle(() => reject(error))
    }
    const settle = (end: () => void): void => {
      signal.removeEventListener('abort', stop)
      end()
    }
    if (signal.aborted) return stop()
    signal.addEventListener('abort', stop)
    agent.dispatch(
      { origin, path: pathname + search, method, headers, body },
      {
        onRequestStart(controller) {
          begun = controller
          if (signal.aborted) stop()
        },
        onResponseData: (_controller, part) => void parts.push(part),
        onResponseEnd: () => settle(() => resolve({ json: async () => JSON.parse(Buffer.concat(parts).toString()) })),
        onResponseError: (_controller, error) => settle(() => reject(error)),
      },
    )
  })
}

/** grammY types it as the whole of `fetch`, and uses this much of it. */
export const lightFetch = call as unknown as NonNullable<ApiClientOptions['fetch']>
