import { Readable } from 'node:stream'
import type { Api } from 'grammy'
import { request } from 'undici'
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

/** Follows nothing: elsewhere is not Telegram. Not `fetch`, whose streams cost turns of everybody's for 20 MB. */
async function get(url: string, signal: AbortSignal, clear: () => void): Promise<Readable> {
  let status: number
  try {
    const { statusCode, body } = await request(url, { signal })
    if (statusCode === 200) return body
    status = statusCode
    await body.dump()
  } catch (error) {
    clear()
    throw toTelegramError('download', error)
  }
  clear()
  const gone = status === 404 || status === 400
  throw new TelegramError('download', gone ? 'refused' : 'unavailable', gone ? 'other' : 'server')
}

async function* bounded(body: Readable, stop: AbortController, clear: () => void) {
  let bytes = 0
  try {
    for await (const chunk of body as AsyncIterable<Buffer>) {
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
