/** Bytes that own their memory: what the database client takes and what every sealing function here returns. */
export type Bytes = Uint8Array<ArrayBuffer>

/**
 * Joins parts so that no two different lists give the same bytes: each part is preceded by its length (4 bytes, big
 * endian). Without the lengths, `("ab", "c")` and `("a", "bc")` would carry the same MAC.
 */
export function framed(...parts: (string | Uint8Array)[]): Bytes {
  const pieces: Uint8Array[] = []
  for (const part of parts) {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'utf8') : part
    const length = Buffer.alloc(4)
    length.writeUInt32BE(bytes.length)
    pieces.push(length, bytes)
  }
  return Buffer.concat(pieces)
}

/** A value as JSON in UTF-8, to be sealed. For plain data only: what JSON drops (undefined, functions) is lost. */
export const toJson = (value: unknown): Bytes => new TextEncoder().encode(JSON.stringify(value))

/**
 * Reads what `toJson` wrote. The type is believed, not checked: name one only for bytes that were sealed here, and take
 * others as `unknown`.
 * @throws SyntaxError when the bytes hold no JSON
 */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- whoever opens the seal knows what was sealed
export const fromJson = <T>(bytes: Uint8Array): T =>
  JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8'))
