/** Padding, so that the size of a ciphertext says little about what it holds. */
import type { Bytes } from './bytes.ts'

/** Smallest multiple of `step` that is at least `length`. */
const stepLength = (length: number, step: number): number => Math.max(1, Math.ceil(length / step)) * step

/**
 * Padmé: leaks O(log log n) bits of the length and adds at most 12 %, less for large files.
 * Nikitin, Barman, Lueks, Underwood, Hubaux, Ford: "Reducing Metadata Leakage from Encrypted Files and Communication
 * with PURBs", PoPETs 2019(4), section 4 (https://doi.org/10.2478/popets-2019-0056).
 */
export function padmeLength(length: number): number {
  if (length < 2) return length
  const exponent = Math.floor(Math.log2(length))
  const kept = Math.floor(Math.log2(exponent)) + 1
  const unit = 2 ** Math.max(0, exponent - kept)
  return Math.ceil(length / unit) * unit
}

/** Length (4 bytes, big endian), content, zeros, to a multiple of `step`. */
export function padToStep(content: Uint8Array, step: number): Bytes {
  const padded = Buffer.alloc(stepLength(content.length + 4, step))
  padded.writeUInt32BE(content.length)
  padded.set(content, 4)
  return padded
}

/** The content again. Throws when the length cannot be right. */
export function unpadFromStep(padded: Uint8Array): Bytes {
  const length = padded.length < 4 ? Infinity : Buffer.from(padded.buffer, padded.byteOffset).readUInt32BE()
  if (length > padded.length - 4) throw new Error('Padding is damaged')
  return new Uint8Array(padded.subarray(4, 4 + length))
}

/**
 * Length of `length` bytes of readable content once padded: one line feed, then spaces. JSON, text files and images all
 * stay usable with such a tail, so that what age tools decrypt needs no tool of ours.
 */
export const tailedLength = (length: number, pad: number | 'padme'): number =>
  pad === 'padme' ? padmeLength(length + 1) : stepLength(length + 1, pad)

/** The tail itself: a line feed (the mark where content ends), then spaces. */
export function tail(length: number, pad: number | 'padme'): Bytes {
  const bytes = Buffer.alloc(tailedLength(length, pad) - length, 0x20)
  bytes[0] = 0x0a
  return bytes
}

/** Removes spaces from the end, then exactly one line feed: unambiguous, whatever the content ends with. */
export function withoutTail(bytes: Uint8Array): Uint8Array {
  let end = bytes.length
  while (end > 0 && bytes[end - 1] === 0x20) end -= 1
  if (bytes[end - 1] !== 0x0a) throw new Error('Padding is damaged')
  return bytes.subarray(0, end - 1)
}
