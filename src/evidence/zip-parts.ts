/**
 * Takes a ZIP file (APPNOTE 6.3) apart and puts one together again. Runs only in a child process, on what `zip.ts` found
 * sound: it throws at everything else.
 */
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'

/** The parts of a document by name, in their order. */
export type Parts = Map<string, Buffer>

const END_LENGTH = 22
const STORED = 0
const DEFLATED = 8
/** Unpacked, all together, bytes. */
const MOST_BYTES = 200 * 1024 * 1024

/** Throws when it is no ZIP, is packed in a way that documents are not, or unpacks to too much. */
export function unzip(bytes: Buffer): Parts {
  const parts: Parts = new Map()
  const end = bytes.length - END_LENGTH
  let room = MOST_BYTES
  for (let n = bytes.readUInt16LE(end + 10), at = bytes.readUInt32LE(end + 16); n > 0; n -= 1) {
    const nameLength = bytes.readUInt16LE(at + 28)
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength)
    const start = bytes.readUInt32LE(at + 42)
    const content = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28)
    const packed = bytes.subarray(content, content + bytes.readUInt32LE(at + 20))
    const part = unpack(packed, bytes.readUInt16LE(at + 10), room)
    room -= part.length
    // Of two parts with one name programs disagree which counts.
    if (room < 0 || parts.has(name)) throw new RangeError('Not a document')
    parts.set(name, part)
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return parts
}

function unpack(packed: Buffer, method: number, room: number): Buffer {
  if (method === STORED) return packed
  if (method === DEFLATED) return inflateRawSync(packed, { maxOutputLength: Math.max(1, room) })
  throw new RangeError('Packed in an unknown way')
}

/** Without times, attributes and comments. `mimetype` lies open, as OpenDocument wants it (ODF 1.3, part 2, 3.3). */
export function zip(parts: Parts): Buffer {
  const pieces: Buffer[] = []
  const table: Buffer[] = []
  let at = 0
  for (const [name, part] of parts) {
    const method = name === 'mimetype' ? STORED : DEFLATED
    const packed = method === STORED ? part : deflateRawSync(part)
    const title = Buffer.from(name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    // Names are UTF-8.
    common.writeUInt16LE(0x08_00, 2)
    common.writeUInt16LE(method, 4)
    // The first day that the format knows.
    common.writeUInt16LE(0x00_21, 8)
    common.writeUInt32LE(crc32(part), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(part.length, 18)
    common.writeUInt16LE(title.length, 22)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(at, 10)
    const entry = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, title, packed])
    table.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0', 'latin1'), common, place, title]))
    pieces.push(entry)
    at += entry.length
  }
  const contents = Buffer.concat(table)
  const end = Buffer.alloc(END_LENGTH)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(parts.size, 8)
  end.writeUInt16LE(parts.size, 10)
  end.writeUInt32LE(contents.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...pieces, contents, end])
}
