/** Messages over a pipe: length of the header, header (JSON), body. Spoken between the service and its cleaning children. */

export interface Frame {
  header: unknown
  body: Buffer
}

const MAX_HEADER = 4096

/** The pieces to write, in order. */
export function frame(header: object, body: Uint8Array = new Uint8Array()): Uint8Array[] {
  const json = Buffer.from(JSON.stringify(header), 'utf8')
  const lengths = Buffer.alloc(8)
  lengths.writeUInt32BE(json.length, 0)
  lengths.writeUInt32BE(body.length, 4)
  return [lengths, json, body]
}

/**
 * Takes what comes out of a pipe and gives the whole frames back. Throws as soon as a frame announces more than
 * `maxBody` bytes: the other side may have been taken over by the file it was reading.
 */
export function createFrameReader(maxBody: number, onFrame: (frame: Frame) => void): (chunk: Buffer) => void {
  let chunks: Buffer[] = []
  let have = 0
  let need = 8
  return (chunk) => {
    chunks.push(chunk)
    have += chunk.length
    while (have >= need) {
      const all = chunks.length === 1 ? (chunks[0] ?? Buffer.alloc(0)) : Buffer.concat(chunks)
      const [header, body] = [all.readUInt32BE(0), all.readUInt32BE(4)]
      if (header > MAX_HEADER || body > maxBody) throw new RangeError('A frame announces too much')
      chunks = [all]
      need = 8 + header + body
      if (have < need) return
      onFrame({
        header: JSON.parse(all.toString('utf8', 8, 8 + header)),
        body: all.subarray(8 + header, need),
      })
      chunks = [all.subarray(need)]
      have -= need
      need = 8
    }
  }
}
