/**
 * Recordings that are frames of sound one after the other: MP3 (ISO/IEC 11172-3 2.4.1 and 13818-3 2.4.2, and the quarter
 * rates known as MPEG 2.5) and AAC (ADTS, ISO/IEC 13818-7 6.2). Names and titles stand before, behind and between them in
 * many ways (ID3, APE, Lyrics3, whatever a joining program left), so frames are kept instead of tags taken out.
 * Runs in the process of the service, on files as people sent them: headers and lengths only (docs/adr/0020).
 */
import { setImmediate } from 'node:timers/promises'

/** Length in bytes of the frame whose header begins at `at`; undefined when none does. */
type Length = (bytes: Buffer, at: number) => number | undefined

/** In kbit/s by their index. The first means "free", of unsaid length, and the last is forbidden. */
const MPEG_1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320]
const MPEG_2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160]
/** In Hz by version: 2.5, none, 2, 1. */
const RATES = [[11_025, 12_000, 8000], [], [22_050, 24_000, 16_000], [44_100, 48_000, 32_000]]

/** Layer III. */
const mp3Frame: Length = (bytes, at) => {
  const version = bytes[at + 1] ?? 0
  const rates = bytes[at + 2] ?? 0
  if (bytes[at] !== 0xff || (version & 0xe6) !== 0xe2) return undefined
  const kind = (version >> 3) & 3
  const kbits = (kind === 3 ? MPEG_1 : MPEG_2)[rates >> 4] ?? 0
  const hertz = RATES[kind]?.[(rates >> 2) & 3]
  if (kbits === 0 || hertz === undefined) return undefined
  const padding = (rates >> 1) & 1
  // Half as many samples in a frame of the lower versions.
  return Math.floor(((kind === 3 ? 144_000 : 72_000) * kbits) / hertz) + padding
}

const adtsFrame: Length = (bytes, at) => {
  if (at + 7 > bytes.length || bytes[at] !== 0xff || (bytes.readUInt8(at + 1) & 0xf6) !== 0xf0) return undefined
  const rate = (bytes.readUInt8(at + 2) >> 2) & 15
  const length = (bytes.readUIntBE(at + 3, 3) >> 5) & 0x1f_ff
  return rate > 12 || length < 7 ? undefined : length
}

/** So many in a row are no accident: among other bytes one header in sixteen thousand places looks like one. */
const IN_A_ROW = 4

/** Headers looked at without a pause: a few milliseconds. 20 MB of nothing but beginnings of headers would be half a second. */
const AT_ONCE = 50_000

/** The frames and nothing else. What was cut in the middle of one goes as well: a fortieth of a second. */
async function framesIn(bytes: Buffer, lengthAt: Length): Promise<Buffer> {
  const kept: Buffer[] = []
  let looked = 0
  for (let at = bytes.indexOf(0xff); at !== -1; at = bytes.indexOf(0xff, at)) {
    let end = at
    let count = 0
    for (let length = lengthAt(bytes, end); length !== undefined && end + length <= bytes.length; count += 1) {
      end += length
      length = lengthAt(bytes, end)
    }
    looked += count + 1
    if (looked >= AT_ONCE) {
      looked = 0
      await setImmediate()
    }
    if (count >= IN_A_ROW) kept.push(bytes.subarray(at, end))
    at = count >= IN_A_ROW ? end : at + 1
  }
  return Buffer.concat(kept)
}

export const mp3Frames = (bytes: Buffer): Promise<Buffer> => framesIn(bytes, mp3Frame)
export const aacFrames = (bytes: Buffer): Promise<Buffer> => framesIn(bytes, adtsFrame)
