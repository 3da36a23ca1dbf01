/** Writes ZIP files as office programs do, and as nobody honest does. */
import { crc32, deflateRawSync } from 'node:zlib'

export interface Entry {
  name: string
  content: string | Buffer
  /** What the table says it is unpacked, whatever it is. */
  claims?: number
  encrypted?: true
}

export function zip(entries: readonly Entry[], { before = '', after = '' } = {}): Buffer {
  const parts: Buffer[] = [Buffer.from(before)]
  const table: Buffer[] = []
  let at = before.length
  for (const { name, content, claims, encrypted } of entries) {
    const raw = Buffer.from(content)
    const packed = deflateRawSync(raw, { level: 9 })
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(encrypted ? 1 : 0, 2)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(crc32(raw), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(claims ?? raw.length, 18)
    common.writeUInt16LE(name.length, 22)
    const entry = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, Buffer.from(name), packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(at, 10)
    // The table's copy has the length of a comment, disk and attributes between lengths and place.
    table.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0', 'latin1'), common, tail, Buffer.from(name)]))
    parts.push(entry)
    at += entry.length
  }
  const size = table.reduce((sum, { length }) => sum + length, 0)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...parts, ...table, end, Buffer.from(after)])
}
