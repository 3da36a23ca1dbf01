import { addAbortSignal, type Readable } from 'node:stream'
import { createGatherer } from './gather.ts'

/**
 * The whole stream, or `too-big` as soon as it exceeds `limit` bytes: what a platform announces is never trusted.
 * Rejects when opening or reading fails or `signal` aborts, also while a platform does not even answer. The stream is
 * destroyed in every case.
 * @param announced bytes, where the platform says so: memory is taken once
 */
export async function readBounded(
  open: () => Promise<Readable>,
  limit: number,
  signal: AbortSignal,
  announced = 0,
): Promise<Buffer | 'too-big'> {
  const stream = await Promise.race([openUnder(signal, open), aborted(signal)])
  const gathered = createGatherer(Math.min(announced, limit))
  try {
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      if (gathered.size + chunk.length > limit) return 'too-big'
      gathered.add(chunk)
    }
    return gathered.all()
  } finally {
    stream.destroy()
  }
}

/** A stream that arrives after the abort is closed at once; nobody reads it, so its error must not go unheard. */
async function openUnder(signal: AbortSignal, open: () => Promise<Readable>): Promise<Readable> {
  const stream = await open()
  stream.on('error', () => {})
  return addAbortSignal(signal, stream)
}

const aborted = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => {
    const end = () => reject(new Error('The download was broken off'))
    if (signal.aborted) end()
    else signal.addEventListener('abort', end, { once: true })
  })
