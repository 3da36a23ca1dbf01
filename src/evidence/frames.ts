/** Messages over a pipe: length of the header, header (JSON), body. Spoken between the service and its cleaning children. */
import { createGatherer, type Gatherer } from './gather.ts'

export interface Frame {
  header: unknown
  body: Buffer
}

/** Those of header and body, before both. */
const LENGTHS = 8
const MAX_HEADER = 4096

/** The pieces to write, in order. */
export function frame(header: object, body: Uint8Array = new Uint8Array()): Uint8Array[] {
  const json = Buffer.from(JSON.stringify(header), 'utf8')
  const lengths = Buffer.alloc(LENGTHS)
  lengths.writeUInt32BE(json.length, 0)
  lengths.writeUInt32BE(body.length, 4)
  return [lengths, json, body]
}

/**
 * Takes what comes out of a pipe and gives the whole frames back. Throws as soon as a frame announces more than
 * `maxBody` bytes: the other side may have been taken over by the file it was reading.
 */
export function createFrameReader(maxBody: number, onFrame: (frame: Frame) => void): (chunk: Buffer) => void {
  /** Lengths and header, as long as they are not whole. */
  let head = Buffer.alloc(0)
  let begun: { header: unknown; length: number; body: Gatherer } | undefined

  /** Reads the head of a frame, if it is whole; hands back what follows it. */
  function begin(chunk: Buffer): Buffer | undefined {
    head = Buffer.concat([head, chunk])
    if (head.length < LENGTHS) return undefined
    const [header, length] = [head.readUInt32BE(0), head.readUInt32BE(4)]
    if (header > MAX_HEADER || length > maxBody) throw new RangeError('A frame announces too much')
    const end = LENGTHS + header
    if (head.length < end) return undefined
    begun = { header: JSON.parse(head.toString('utf8', LENGTHS, end)), length, body: createGatherer(length) }
    const rest = head.subarray(end)
    head = Buffer.alloc(0)
    return rest
  }

  return (chunk) => {
    let rest: Buffer | undefined = chunk
    while (rest !== undefined) {
      if (begun === undefined) rest = begin(rest)
      if (begun === undefined || rest === undefined) return
      const missing: number = begun.length - begun.body.size
      begun.body.add(rest.subarray(0, missing))
      if (rest.length < missing) return
      const { header, body } = begun
      begun = undefined
      onFrame({ header, body: body.all() })
      rest = rest.length > missing ? rest.subarray(missing) : undefined
    }
  }
}
