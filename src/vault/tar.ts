/** Plain ustar archives (POSIX.1-2017, pax, "ustar Interchange Format"): readable by every `tar`. */
const BLOCK = 512
const NAME = 100

export interface TarEntry {
  /** At most 100 bytes, with `/` between folders. */
  name: string
  content: Uint8Array
}

/**
 * The archive piece by piece: no more of it is held than the entry that is being written. Times and owners are left at
 * zero: when and by whom an archive was made is nobody's business.
 */
export async function* writeTar(entries: Iterable<TarEntry> | AsyncIterable<TarEntry>): AsyncGenerator<Uint8Array> {
  for await (const { name, content } of entries) {
    if (Buffer.byteLength(name) > NAME) throw new RangeError('Name too long for a plain archive')
    const header = Buffer.alloc(BLOCK)
    header.write(name, 0)
    header.write('0000600\0', 100)
    header.write('0000000\0', 108)
    header.write('0000000\0', 116)
    header.write(`${octal(content.length, 11)}\0`, 124)
    header.write(`${octal(0, 11)}\0`, 136)
    header.write('        ', 148)
    header.write('0', 156)
    header.write('ustar\u000000', 257)
    header.write(`${octal(checksum(header), 6)}\0 `, 148)
    yield header
    yield content
    yield Buffer.alloc((BLOCK - (content.length % BLOCK)) % BLOCK)
  }
  yield Buffer.alloc(2 * BLOCK)
}

/** The files of an archive by name. Throws when it is not one, or was cut. */
export function readTar(archive: Uint8Array): Map<string, Uint8Array> {
  const entries = new Map<string, Uint8Array>()
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength)
  for (let at = 0; at + BLOCK <= bytes.length; ) {
    const header = Buffer.from(bytes.subarray(at, at + BLOCK))
    if (header.every((byte) => byte === 0)) return entries
    const field = (start: number, length: number) =>
      header.toString('utf8', start, start + length).replace(/[\0 ].*$/s, '')
    const size = Number.parseInt(field(124, 12), 8)
    const sum = Number.parseInt(field(148, 8), 8)
    header.fill(' ', 148, 156)
    if (sum !== checksum(header) || !(at + BLOCK + size <= bytes.length)) break
    entries.set(field(0, NAME), bytes.subarray(at + BLOCK, at + BLOCK + size))
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK
  }
  throw new Error('Not a complete tar archive')
}

const octal = (value: number, digits: number): string => value.toString(8).padStart(digits, '0')
const checksum = (header: Uint8Array): number => header.reduce((sum, byte) => sum + byte, 0)
