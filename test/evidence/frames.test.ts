import { randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { createFrameReader, type Frame, frame } from '../../src/evidence/frames.ts'

const sent = [
  { header: { ready: true }, body: Buffer.alloc(0) },
  { header: { kind: 'clean', type: 'image/png' }, body: randomBytes(300_000) },
  { header: {}, body: Buffer.of(7) },
  { header: { reason: 'invalid' }, body: Buffer.alloc(0) },
]
const stream = Buffer.concat(sent.flatMap(({ header, body }) => frame(header, body)))

it.each([1, 7, 8, 1000, 65_536, stream.length])('reads whole frames, however the pipe cuts them: by %i', (step) => {
  const got: Frame[] = []
  const read = createFrameReader(300_000, (one) => got.push(one))
  for (let at = 0; at < stream.length; at += step) read(stream.subarray(at, at + step))
  expect(got).toEqual(sent)
})

it('refuses a frame that announces too much, before it has come', () => {
  const read = createFrameReader(100, () => undefined)
  const lengths = Buffer.alloc(8)
  lengths.writeUInt32BE(2, 0)
  lengths.writeUInt32BE(101, 4)
  expect(() => read(lengths)).toThrow(RangeError)
})
