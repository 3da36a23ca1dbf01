/**
 * The boxes of an MP4, MOV, 3GP or M4A file (ISO/IEC 14496-12). Pure; reads nothing but lengths and names. In the
 * process of the service it runs on what ffmpeg wrote only (docs/adr/0020).
 */

interface Box {
  type: string
  /** Where its content begins and ends. */
  start: number
  end: number
}

/** Boxes side by side; undefined when one reaches past the end, or something is left over: cut, or not what it says. */
export function boxesIn(bytes: Buffer, from = 0, to = bytes.length): Box[] | undefined {
  const boxes: Box[] = []
  for (let at = from; at < to; ) {
    if (at + 8 > to) return undefined
    const short = bytes.readUInt32BE(at)
    const type = bytes.toString('latin1', at + 4, at + 8)
    const long = short === 1
    if (long && at + 16 > to) return undefined
    const size = long ? Number(bytes.readBigUInt64BE(at + 8)) : short === 0 ? to - at : short
    const head = long ? 16 : 8
    if (size < head || at + size > to) return undefined
    boxes.push({ type, start: at + head, end: at + size })
    at += size
  }
  return boxes
}

const TOP = new Set(['ftyp', 'moov', 'mdat'])
/** Room for a longer header; only empty. */
const ROOM = new Set(['free', 'wide'])
const MOVIE = new Set(['mvhd', 'trak', 'udta'])
const TRACK = new Set(['tkhd', 'edts', 'tapt', 'mdia'])
const SOUND_OR_PICTURE = new Set(['vide', 'soun'])

/**
 * Whether nothing but sound and picture is in it: no tables of names and places, no tracks of positions, times all zero.
 * Written for what our own remuxing makes; a whitelist, so that a release of it that began to copy more is noticed.
 */
export function isBareMovie(bytes: Buffer): boolean {
  const top = boxesIn(bytes)
  const moov = top?.find(({ type }) => type === 'moov')
  if (!top || !moov || !top.every(({ type, start, end }) => TOP.has(type) || (ROOM.has(type) && start === end)))
    return false
  const movie = boxesIn(bytes, moov.start, moov.end)
  if (!movie?.every(({ type }) => MOVIE.has(type))) return false
  return movie.every((box) =>
    box.type === 'trak'
      ? isBareTrack(bytes, box)
      : box.type === 'udta'
        ? isEmptyUserData(bytes, box)
        : isTimeless(bytes, box),
  )
}

function isBareTrack(bytes: Buffer, trak: Box): boolean {
  const parts = boxesIn(bytes, trak.start, trak.end)
  const mdia = parts?.find(({ type }) => type === 'mdia')
  if (!parts || !mdia || !parts.every(({ type }) => TRACK.has(type))) return false
  const media = boxesIn(bytes, mdia.start, mdia.end)
  const handler = media?.find(({ type }) => type === 'hdlr')
  if (!media || !handler) return false
  // Version and flags, a field that is always zero, then the kind.
  const kind = bytes.toString('latin1', handler.start + 8, handler.start + 12)
  const timed = [...parts, ...media].filter(({ type }) => type === 'tkhd' || type === 'mdhd')
  return SOUND_OR_PICTURE.has(kind) && timed.every((box) => isTimeless(bytes, box))
}

/** Times of making and changing, behind version and flags. */
function isTimeless(bytes: Buffer, { start, end }: Box): boolean {
  const length = bytes[start] === 1 ? 16 : 8
  return start + 4 + length <= end && bytes.subarray(start + 4, start + 4 + length).every((byte) => byte === 0)
}

/** An empty list of tags, which players expect; the name of the program that wrote it is ours. */
function isEmptyUserData(bytes: Buffer, { start, end }: Box): boolean {
  const inside = bytes.toString('latin1', start, end)
  return end - start < 200 && !/\xa9(?!too)|----|loci|uuid/.test(inside)
}
