/** Files: fetched from Meta's media hosts, handed to Meta for an office, deleted there as soon as nobody needs them. */
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { FileRef, Reply } from '../../src/channel.ts'
import { CloudError, toCloudError } from './errors.ts'
import type { Graph } from './graph.ts'

export interface MediaOptions {
  graph: Graph
  apiRoot: string
  token: string
  phoneId: string
  requestSeconds: number
}

/** The most that WhatsApp itself takes, bytes (Cloud API reference, media). */
const LARGEST = 100 * 1024 * 1024
/** Where Meta keeps media besides the host of the API. Whoever else an address names must not see our token. */
const MEDIA_HOSTS = /(^|\.)fbsbx\.com$/
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/

/** Whether our token may be shown to this address. */
export function mayAsk(address: string, apiRoot: string): boolean {
  if (!URL.canParse(address)) return false
  const [url, root] = [new URL(address), new URL(apiRoot)]
  if (url.username !== '') return false
  if (LOOPBACK.test(root.hostname)) return LOOPBACK.test(url.hostname) && url.protocol === root.protocol
  return url.protocol === 'https:' && (url.host === root.host || (url.port === '' && MEDIA_HOSTS.test(url.hostname)))
}

export function createMedia({ graph, apiRoot, token, phoneId, requestSeconds }: MediaOptions) {
  async function locate(id: string): Promise<{ url: string; sha256: string | undefined; bytes: number }> {
    const {
      url,
      sha256,
      file_size: bytes,
    } = await graph({
      what: 'media',
      method: 'GET',
      path: `${encodeURIComponent(id)}?phone_number_id=${encodeURIComponent(phoneId)}`,
    })
    if (typeof url !== 'string' || !mayAsk(url, apiRoot)) throw new CloudError('media address', 'media')
    return { url, sha256: typeof sha256 === 'string' ? sha256 : undefined, bytes: Number(bytes ?? 0) }
  }

  async function open(url: string, signal: AbortSignal): Promise<ReadableStream<Uint8Array> | 'expired'> {
    const response = await fetch(url, {
      headers: { authorization: `Bearer ${token}` },
      redirect: 'error',
      signal,
    })
    if (response.ok && response.body !== null) return response.body
    await response.body?.cancel()
    // An address lives for some minutes; what an old one answers is nowhere written down.
    if (response.status >= 400 && response.status < 500 && response.status !== 429) return 'expired'
    throw new CloudError('download', 'server')
  }

  async function* checked(body: ReadableStream<Uint8Array>, sha256: string | undefined, end: () => void) {
    const digest = createHash('sha256')
    let bytes = 0
    try {
      for await (const chunk of body) {
        bytes += chunk.length
        if (bytes > LARGEST) throw new CloudError('download', 'too-big')
        digest.update(chunk)
        yield chunk
      }
      // Broken on the way: fetched once more, it may be whole.
      if (sha256 !== undefined && !isHash(sha256, digest.digest())) throw new CloudError('download', 'network')
    } catch (error) {
      throw toCloudError('download', error)
    } finally {
      end()
    }
  }

  return {
    /** The stream fails when more comes than WhatsApp allows, or something else than was announced. */
    async fetch({ ref }: FileRef): Promise<Readable> {
      const stop = new AbortController()
      const timer = setTimeout(() => stop.abort(), requestSeconds * 1000)
      const end = () => {
        clearTimeout(timer)
        stop.abort()
      }
      try {
        for (let attempt = 1; ; attempt += 1) {
          const { url, sha256, bytes } = await locate(ref)
          if (bytes > LARGEST) throw new CloudError('download', 'too-big')
          const body = await open(url, stop.signal)
          if (body !== 'expired') return Readable.from(checked(body, sha256, end), { objectMode: false })
          if (attempt > 1) throw new CloudError('download', 'media')
        }
      } catch (error) {
        end()
        throw toCloudError('download', error)
      }
    },

    /** Resolves to the id under which it can be sent. */
    async upload({ bytes, mime }: NonNullable<Reply['files']>[number], name: string): Promise<string> {
      const { id } = await graph({
        what: 'upload',
        method: 'POST',
        path: `${phoneId}/media`,
        body() {
          const form = new FormData()
          form.set('messaging_product', 'whatsapp')
          form.set('type', mime)
          form.set('file', new Blob([new Uint8Array(bytes)], { type: mime }), name)
          return form
        },
      })
      if (typeof id !== 'string') throw new CloudError('upload', 'media')
      return id
    },

    /** Best effort: Meta drops what people sent after 7 days, and what we uploaded after 30. */
    async remove(id: string): Promise<void> {
      await graph({ what: 'delete media', method: 'DELETE', path: encodeURIComponent(id) }).catch(() => undefined)
    },
  }
}
export type CloudMedia = ReturnType<typeof createMedia>

/** Meta writes hashes in hexadecimal at one place and in Base64 at another. */
const isHash = (told: string, actual: Buffer): boolean =>
  told.toLowerCase() === actual.toString('hex') || told === actual.toString('base64')
