/**
 * What grammY needs of `fetch`, on Node's own client. The one that grammY brings costs half as much again for each call,
 * that of Node three times as much, and a turn makes two or three calls.
 */
import { type IncomingMessage, request as requestHttp, type RequestOptions } from 'node:http'
import { request as requestHttps } from 'node:https'
import { Readable } from 'node:stream'
import type { ApiClientOptions } from 'grammy'

/** grammY hands over an agent that keeps connections open, and the signal of its timeout. */
interface Init extends Pick<RequestOptions, 'method' | 'agent' | 'signal'> {
  headers?: Record<string, string>
  /** Text, or a stream when files are uploaded. */
  body?: string | Readable
}

/** Rejects when the connection breaks; an answer of any status resolves. */
function call(url: string, { method, agent, signal, headers, body }: Init): Promise<{ json(): Promise<unknown> }> {
  const options = { method, agent, signal, headers } as RequestOptions
  return new Promise((resolve, reject) => {
    const request = (url.startsWith('https:') ? requestHttps : requestHttp)(url, options, (response) =>
      resolve({ json: () => readJson(response) }),
    )
    request.on('error', reject)
    if (body instanceof Readable) body.on('error', (error) => request.destroy(error)).pipe(request)
    else request.end(body)
  })
}

/** Rejects when the connection breaks, or when what came is no JSON: a proxy's page of trouble. */
async function readJson(response: IncomingMessage): Promise<unknown> {
  const parts: Uint8Array[] = []
  for await (const part of response) parts.push(part)
  const value: unknown = JSON.parse(Buffer.concat(parts).toString('utf8'))
  return value
}

/** grammY types it as the whole of `fetch`, and uses this much of it. */
export const lightFetch = call as unknown as NonNullable<ApiClientOptions['fetch']>
