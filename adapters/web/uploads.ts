/**
 * Files that a reporter has just uploaded, in memory until the evidence worker has fetched them. They are never
 * spooled to disk: a temporary file outlives a crash, with its location data and everything else that cleaning removes.
 * The price: an upload that was acknowledged and not yet cleaned is lost when the process dies, `fetch` then fails, the
 * evidence becomes "failed" and the reporter is asked kindly to send it again.
 */
import { once } from 'node:events'
import { Readable } from 'node:stream'
import { ChannelError } from '../../src/channel.ts'
import type { WebLimits } from './limits.ts'
import { type Caller, handleOf, Problem } from './protocol.ts'

interface Upload {
  from: Caller
  /** As they arrived: joining them would need the memory twice. */
  chunks: Buffer[]
  bytes: number
  /** Milliseconds since the epoch. */
  until: number
  /** A turn took it up: it waits for the worker, however many stand before it. */
  kept: boolean
}

function add(sums: Map<string, number>, key: string, bytes: number): void {
  const sum = (sums.get(key) ?? 0) + bytes
  if (sum > 0) sums.set(key, sum)
  else sums.delete(key)
}

/** A file that no turn took up is kept this long after its turn, and after it was fetched. */
const graceMinutes = 2

export type Uploads = ReturnType<typeof createUploads>

export function createUploads(
  limits: Pick<
    WebLimits,
    'fileBytes' | 'chatFileBytes' | 'networkFileBytes' | 'allFileBytes' | 'fileMinutes' | 'uploadSeconds'
  >,
  now: () => number = Date.now,
) {
  const held = new Map<string, Upload>()
  /** Bytes held and bytes still arriving. */
  let total = 0
  /** The same by chat and by network; those without any are not listed. */
  const ofChat = new Map<string, number>()
  const ofNetwork = new Map<string, number>()

  function count({ address, network }: Caller, bytes: number): void {
    total += bytes
    add(ofChat, address, bytes)
    add(ofNetwork, network, bytes)
  }

  function drop(ref: string): void {
    const upload = held.get(ref)
    if (upload) count(upload.from, -upload.bytes)
    held.delete(ref)
  }

  function shorten(ref: string): void {
    const upload = held.get(ref)
    if (upload && !upload.kept) upload.until = Math.min(upload.until, now() + graceMinutes * 60_000)
  }

  /** @param known bytes of an earlier copy, which this one replaces */
  async function collect(from: Caller, body: Readable, known: number): Promise<{ chunks: Buffer[]; bytes: number }> {
    const chunks: Buffer[] = []
    let bytes = 0
    const tooSlow = setTimeout(() => body.destroy(new Problem('failed')), limits.uploadSeconds * 1000)
    try {
      for await (const chunk of body as AsyncIterable<Buffer>) {
        if (bytes + chunk.length > limits.fileBytes) throw new Problem('too-big')
        if ((ofChat.get(from.address) ?? 0) - known + chunk.length > limits.chatFileBytes) throw new Problem('too-many')
        if ((ofNetwork.get(from.network) ?? 0) + chunk.length > limits.networkFileBytes) throw new Problem('busy')
        if (total + chunk.length > limits.allFileBytes) throw new Problem('busy')
        bytes += chunk.length
        count(from, chunk.length)
        chunks.push(chunk)
      }
      return { chunks, bytes }
    } catch (error) {
      count(from, -bytes)
      // The page stopped it, or lost its connection: nothing for the log.
      throw error instanceof Problem ? error : new Problem('failed')
    } finally {
      clearTimeout(tooSlow)
    }
  }

  return {
    /**
     * Takes in one upload. The handle is the same for the same message, so a page that sends its upload again after a
     * crash fills the handle that the session already knows; and it says nothing about the address it was made from.
     */
    async receive(from: Caller, messageId: string, body: Readable): Promise<{ ref: string; bytes: number }> {
      const ref = handleOf(from.address, messageId)
      const upload = await collect(from, body, held.get(ref)?.bytes ?? 0)
      const kept = held.get(ref)?.kept ?? false
      drop(ref)
      held.set(ref, { from, ...upload, kept, until: now() + limits.fileMinutes * 60_000 })
      return { ref, bytes: upload.bytes }
    },

    /** The bytes of a handle. Rejects as `gone` when they are no longer held. */
    fetch(ref: string): Readable {
      const upload = held.get(ref)
      if (!upload)
        throw new ChannelError('gone', 'This upload is no longer in memory: the reporter has to send it again.')
      const stream = Readable.from(upload.chunks, { objectMode: false })
      once(stream, 'end').then(
        () => shorten(ref),
        () => undefined,
      )
      return stream
    },

    /** It will be fetched, perhaps late: held until it is released or `fileMinutes` are over. */
    keep(ref: string): void {
      const upload = held.get(ref)
      if (upload) upload.kept = true
    },

    /** The turn that brought this file is over. */
    turnOver: shorten,

    /** Nobody wants this file. */
    release: drop,

    sweep(): void {
      for (const [ref, upload] of held) if (upload.until < now()) drop(ref)
    },

    close(): void {
      held.clear()
      ofChat.clear()
      ofNetwork.clear()
      total = 0
    },

    /** Bytes in memory now. */
    size: () => total,
  }
}
