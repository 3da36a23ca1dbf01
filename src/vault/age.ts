/**
 * The age library at work: heavy JavaScript (ML-KEM-768, ChaCha20), 1 to 3 ms a piece and a second for a large
 * file. Runs in a thread of its own (`key-thread.ts`), so that nobody's turn waits for it.
 */
import { setImmediate } from 'node:timers/promises'
import { Decrypter, Encrypter, type Recipient } from 'age-encryption'
import type { Bytes } from './bytes.ts'
import { hybridRecipient, hybridRecipientOf, randomIdentity } from './hybrid.ts'
import { tail, withoutTail } from './pad.ts'

const makeIdentity = async (): Promise<{ identity: string; recipient: string }> => {
  const identity = randomIdentity()
  return { identity, recipient: hybridRecipientOf(identity) }
}

const recipientOf = async (identity: string): Promise<string> => hybridRecipientOf(identity)

/** Recipients whose keys were read lately; public. Those of offices are among them, those of cases come and go. */
const LATELY = 64
const known = new Map<string, Recipient>()

function recipientOfText(text: string): Recipient {
  const recipient = known.get(text) ?? hybridRecipient(text)
  // The latest stands last.
  known.delete(text)
  known.set(text, recipient)
  for (const [oldest] of known) if (known.size > LATELY) known.delete(oldest)
  return recipient
}

async function seal(recipients: string[], bytes: Uint8Array, pad: number | 'padme'): Promise<Bytes> {
  const encrypter = new Encrypter()
  for (const recipient of recipients) encrypter.addRecipient(recipientOfText(recipient))
  return collect(await encrypter.encrypt(inSlices([bytes, tail(bytes.length, pad)])))
}

async function open(identity: string, sealed: Uint8Array): Promise<Bytes> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  return new Uint8Array(withoutTail(await collect(await decrypter.decrypt(inSlices([sealed])))))
}

export const age = { makeIdentity, recipientOf, seal, open }

const SLICE = 256 * 1024

/** Also for the day on which the thread cannot run: 20 MB at one go would hold up everybody's turn. */
function inSlices(parts: Uint8Array[]): ReadableStream<Uint8Array> {
  const slices = parts.flatMap((part) =>
    Array.from({ length: Math.ceil(part.length / SLICE) }, (_, i) => part.subarray(i * SLICE, (i + 1) * SLICE)),
  )
  return new ReadableStream(
    {
      async pull(controller) {
        const slice = slices.shift()
        if (!slice) return controller.close()
        if (slice.length === SLICE) await setImmediate()
        controller.enqueue(slice)
      },
    },
    { highWaterMark: 0 },
  )
}

async function collect(stream: ReadableStream<Uint8Array>): Promise<Bytes> {
  const pieces: Uint8Array[] = []
  const reader = stream.getReader()
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) pieces.push(piece.value)
  // Never of Node's pool, as `Buffer.concat` makes it: this memory is handed to another thread.
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}
