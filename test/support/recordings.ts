/** Files that no tool cleans, on any machine: recordings of old phones, and what is refused whoever sends it. */

/** AMR, which many older phones record: a second of it, with these words among the sound. */
export const recording = (words = ''): Buffer =>
  Buffer.concat([Buffer.from('#!AMR\n'), Buffer.alloc(320, 0x3c), Buffer.from(words), Buffer.alloc(320, 0x3c)])

/** A header and quiet, as far as anything without a decoder can tell. */
const head = (hex: string, length: number): Buffer => Buffer.concat([Buffer.from(hex, 'hex'), Buffer.alloc(length)])
const text = (words: string): string => Buffer.from(words, 'latin1').toString('hex')
const box = (type: string, content: Buffer): Buffer => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(8 + content.length)
  return Buffer.concat([length, Buffer.from(type), content])
}
const film = (...more: Buffer[]): Buffer =>
  Buffer.concat([
    box('ftyp', Buffer.from('isom\0\0\0\0isom')),
    box('moov', Buffer.alloc(8)),
    box('mdat', Buffer.alloc(64)),
    ...more,
  ])

/** One of each kind, on any machine. `within` goes into a box of an MP4 that players pass over. */
export const beginnings: [kind: string, make: (within: Buffer) => Buffer][] = [
  ['AMR', (more) => Buffer.concat([recording(), more])],
  ['WAV', (more) => Buffer.concat([head(`${text('RIFF')}00010000${text('WAVEfmt ')}`, 200), more])],
  ['MP3', (more) => Buffer.concat([head(`${text('ID3')}04000000000000fffb9044`, 600), more])],
  [
    'OGG',
    (more) =>
      Buffer.concat([head(`${text('OggS')}0002${'00'.repeat(8)}${'00'.repeat(12)}0113${text('OpusHead')}`, 200), more]),
  ],
  ['WebM', (more) => Buffer.concat([head(`1a45dfa38442828477${text('ebm')}`, 200), more])],
  ['AAC', (more) => Buffer.concat([head('fff14c80', 600), more])],
  ['MP4', (more) => film(box('free', more))],
]

export const archive = Buffer.concat([Buffer.from('Rar!\x1a\x07\x01\0', 'latin1'), Buffer.alloc(100)])
