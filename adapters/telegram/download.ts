import { Readable } from 'node:stream'
import type { Api } from 'grammy'
import type { FileRef } from '../../src/channel.ts'
import { TelegramError, toTelegramError } from './errors.ts'
import { FILE_LIMIT } from './incoming.ts'

export interface DownloadOptions {
  token: string
  apiRoot: string
  requestSeconds: number
}

/**
 * Fetches a file as a stream that fails when more than the limit comes, whatever size was announced. The URL holds the
 * token, so every error on the way, in the stream too, is replaced.
 */
export async function download(api: Api, file: FileRef, options: DownloadOptions): Promise<Readable> {
  if (file.bytes !== undefined && file.bytes > FILE_LIMIT) throw tooBig()
  const { file_path: path } = await api.getFile(file.ref)
  if (path === undefined) throw new TelegramError('getFile', 'refused', 'other')
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), options.requestSeconds * 1000)
  const clear = () => clearTimeout(timer)
  const response = await get(`${options.apiRoot}/file/bot${options.token}/${path}`, stop.signal, clear)
  return Readable.from(bounded(response, stop, clear), { objectMode: false })
}

const tooBig = () => new TelegramError('download', 'refused', 'too-big')

async function get(url: string, signal: AbortSignal, clear: () => void): Promise<ReadableStream<Uint8Array>> {
  let status: number
  try {
    const response = await fetch(url, { signal, redirect: 'error' })
    if (response.ok && response.body !== null) return response.body
    status = response.status
    await response.body?.cancel()
  } catch (error) {
    clear()
    throw toTelegramError('download', error)
  }
  clear()
  const gone = status === 404 || status === 400
  throw new TelegramError('download', gone ? 'refused' : 'unavailable', gone ? 'other' : 'server')
}

async function* bounded(body: ReadableStream<Uint8Array>, stop: AbortController, clear: () => void) {
  let bytes = 0
  try {
    for await (const chunk of body) {
      bytes += chunk.length
      if (bytes > FILE_LIMIT) throw tooBig()
      yield chunk
    }
  } catch (error) {
    throw toTelegramError('download', error)
  } finally {
    clear()
    stop.abort()
  }
}
