/**
 * When and where a picture was taken, out of its EXIF block (CIPA DC-008, 4.6). Runs only in a child process. Nothing
 * else is read: what names a device or a person is not even looked at.
 */
import type { PhotoFacts } from '../form/answers.ts'

const ASCII = 2
const RATIONAL = 5
const SIZES: Record<number, number> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 7: 1 }
const MOST_ENTRIES = 200

interface Entry {
  type: number
  count: number
  at: number
}

/** Undefined when there is neither. Never throws: what is cut or crooked says nothing. */
export function factsIn(exif: Buffer): PhotoFacts | undefined {
  try {
    const tiff = exif.subarray(0, 6).equals(Buffer.from('Exif\0\0')) ? exif.subarray(6) : exif
    const taken = takenIn(tiff)
    const place = placeIn(tiff)
    return taken === undefined && place === undefined
      ? undefined
      : { ...(taken !== undefined && { taken }), ...(place !== undefined && { place }) }
  } catch {
    return undefined
  }
}

const isLittle = (tiff: Buffer): boolean => tiff.toString('latin1', 0, 2) === 'II'
const u16 = (tiff: Buffer, at: number): number => (isLittle(tiff) ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
const u32 = (tiff: Buffer, at: number): number => (isLittle(tiff) ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at))

/** The entries of one directory, by tag. */
function directory(tiff: Buffer, start: number): Map<number, Entry> {
  const entries = new Map<number, Entry>()
  for (let n = 0; n < Math.min(u16(tiff, start), MOST_ENTRIES); n += 1) {
    const at = start + 2 + n * 12
    const [type, count] = [u16(tiff, at + 2), u32(tiff, at + 4)]
    const fits = (SIZES[type] ?? 0) * count <= 4
    entries.set(u16(tiff, at), { type, count, at: fits ? at + 8 : u32(tiff, at + 8) })
  }
  return entries
}

/** A directory that the first one points to. */
function pointed(tiff: Buffer, tag: number): Map<number, Entry> {
  const pointer = directory(tiff, u32(tiff, 4)).get(tag)
  return pointer === undefined ? new Map() : directory(tiff, u32(tiff, pointer.at))
}

const EXIF = 0x87_69
const GPS = 0x88_25
const TAKEN = 0x90_03

/** `2027-02-09T07:41`, in the time of the camera. */
function takenIn(tiff: Buffer): string | undefined {
  const entry = pointed(tiff, EXIF).get(TAKEN)
  if (entry?.type !== ASCII) return undefined
  const said = /^(\d{4}):(\d\d):(\d\d) (\d\d):(\d\d)/.exec(tiff.toString('latin1', entry.at, entry.at + 19))
  const [, year, month, day, hour, minute] = said ?? []
  const taken = `${year}-${month}-${day}T${hour}:${minute}`
  return said !== null && !Number.isNaN(Date.parse(`${taken}:00Z`)) ? taken : undefined
}

/** `-7.053, 110.434`: three digits are about a hundred metres, which names a place and not a chair. */
function placeIn(tiff: Buffer): string | undefined {
  const gps = pointed(tiff, GPS)
  const [lat, lon] = [degrees(tiff, gps.get(2)), degrees(tiff, gps.get(4))]
  if (lat === undefined || lon === undefined || lat > 90 || lon > 180 || (lat === 0 && lon === 0)) return undefined
  const sign = (tag: number, negative: string): number => {
    const entry = gps.get(tag)
    return entry !== undefined && tiff.toString('latin1', entry.at, entry.at + 1) === negative ? -1 : 1
  }
  return `${(sign(1, 'S') * lat).toFixed(3)}, ${(sign(3, 'W') * lon).toFixed(3)}`
}

function degrees(tiff: Buffer, entry: Entry | undefined): number | undefined {
  if (entry?.type !== RATIONAL || entry.count < 3) return undefined
  const [d = 0, m = 0, s = 0] = [0, 1, 2].map(
    (n) => u32(tiff, entry.at + n * 8) / (u32(tiff, entry.at + n * 8 + 4) || 1),
  )
  return d + m / 60 + s / 3600
}
