/**
 * Videos and recordings without what they say about who made them, by ffmpeg: sound and picture are copied as they are
 * into a fresh container; tags, chapters, covers, tracks of positions and the messages inside the video stream stay
 * behind. Nothing is decoded, so it takes a second and loses nothing.
 */
import type { PhotoFacts } from '../form/answers.ts'
import { isBareMovie } from './boxes.ts'
import type { Cleaned, Declined } from './cleaned.ts'
import { recordedFacts } from './media-facts.ts'
import { isBareOgg } from './ogg.ts'
import { inWorkplace, type ToolLimits, type Workplace } from './run-tool.ts'
import { aacFrames, mp3Frames } from './sound-frames.ts'

/** Arguments without blanks in them. */
const words = (line: string): string[] => line.split(' ')

interface Recipe {
  /** How it is read: told, so that a playlist in disguise reads no other file. */
  demuxer: string
  muxer: string
  args?: string[]
  video?: true
  /** What of the file is looked at: ffmpeg copies, or stumbles over, what lies between frames of sound. */
  sound?: (bytes: Buffer) => Promise<Buffer>
  /** What of the written goes on, after a second look; nothing when there is more in it than sound and picture. */
  bare: (bytes: Buffer) => Buffer | Promise<Buffer>
}

const only =
  (isBare: (bytes: Buffer) => boolean) =>
  (bytes: Buffer): Buffer =>
    isBare(bytes) ? bytes : Buffer.alloc(0)

const movie = (muxer: string): Recipe => ({ demuxer: 'mov', muxer, video: true, bare: only(isBareMovie) })

const RECIPES: Record<string, Recipe> = {
  'video/mp4': movie('mp4'),
  'video/quicktime': movie('mov'),
  'video/3gpp': movie('3gp'),
  'audio/mp4': { demuxer: 'mov', muxer: 'ipod', bare: only(isBareMovie) },
  'video/webm': { demuxer: 'matroska', muxer: 'webm', video: true, bare: (bytes) => bytes },
  'audio/mpeg': {
    demuxer: 'mp3',
    muxer: 'mp3',
    args: words('-id3v2_version 0 -write_id3v1 0 -write_xing 0'),
    sound: mp3Frames,
    bare: mp3Frames,
  },
  'audio/ogg': { demuxer: 'ogg', muxer: 'ogg', bare: only(isBareOgg) },
  'audio/aac': { demuxer: 'aac', muxer: 'adts', sound: aacFrames, bare: aacFrames },
  'audio/wav': {
    demuxer: 'wav',
    muxer: 'wav',
    bare: only((bytes) => !/LIST|id3 |bext|iXML/.test(bytes.toString('latin1', 0, 200))),
  },
}

/** Longer or larger than anybody sends in 20 MB: what claims to be is a bomb for whoever plays it. */
/** The texts say four hours. */
const LONGEST = 4 * 3600
const LARGEST = 4096 * 2304

/**
 * Codecs whose frames can be copied, with the units inside the stream that are left out: messages (SEI, metadata), where
 * cameras put serial numbers and positions, and those that no standard describes. Any other codec may carry what nobody
 * here looks at: each frame of Motion JPEG is a photo with its own EXIF block.
 */
const PICTURES: Record<string, string | undefined> = {
  h264: '0|6|12|16-18|22-31',
  hevc: '39-63',
  av1: '5',
  vp8: undefined,
  vp9: undefined,
  h263: undefined,
  mpeg4: undefined,
}
const SOUNDS = /^(?:aac|mp3|opus|vorbis|alac|amr_[nw]b|pcm_\w+)$/
/** "User data" of MPEG-4 part 2 (ISO/IEC 14496-2, 6.2.1): free text that ffmpeg copies. */
const USER_DATA = Buffer.from([0, 0, 1, 0xb2])

interface Stream {
  codec_type?: string
  codec_name?: string
  width?: number
  height?: number
  disposition?: { attached_pic?: number }
}

/** Whether there is a recipe for this type. */
export const isMedia = (type: string): boolean => Object.hasOwn(RECIPES, type)

/** Written anew without what names its maker; `uncleaned` where the programs cannot. */
export async function cleanMedia(
  { ffmpeg, ffprobe }: { ffmpeg: string; ffprobe: string },
  type: string,
  bytes: Uint8Array,
  limits: ToolLimits,
): Promise<Cleaned> {
  const recipe = RECIPES[type]
  if (!recipe) return { kind: 'uncleaned', type }
  const looked = (await recipe.sound?.(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))) ?? bytes
  if (looked.length === 0) return { kind: 'uncleaned', type }
  return inWorkplace({ name: 'in', bytes: looked }, limits, async (place) => {
    const seen = await probe(place, ffprobe, recipe)
    if (typeof seen === 'string') return { kind: 'declined', reason: seen }
    const { streams, facts } = seen
    if (!streams.every(isKnown)) return { kind: 'uncleaned', type }
    const ran = await place.run(ffmpeg, copying(recipe, streams))
    if (ran.kind === 'slow') return { kind: 'declined', reason: 'invalid' }
    const out = ran.kind === 'done' ? await place.read('out') : undefined
    // A codec that does not fit into the container is nobody's fault: then it is a file that cannot be cleaned.
    const kept = out && (await recipe.bare(out))
    if (streams.some(({ codec_name }) => codec_name === 'mpeg4') && kept?.includes(USER_DATA) === true)
      return { kind: 'uncleaned', type }
    return kept && kept.length > 0
      ? { kind: 'clean', type, bytes: kept, ...(facts && { facts }) }
      : { kind: 'uncleaned', type }
  })
}

interface Seen {
  streams: Stream[]
  facts: PhotoFacts | undefined
}

async function probe(place: Workplace, ffprobe: string, { demuxer, video }: Recipe): Promise<Seen | Declined> {
  const ran = await place.run(ffprobe, [
    ...words(`-v error -protocol_whitelist file -f ${demuxer}`),
    ...words('-show_entries'),
    'stream=codec_type,codec_name,width,height:stream_disposition=attached_pic:format=duration:format_tags',
    ...words('-of json in'),
  ])
  if (ran.kind !== 'done') return 'invalid'
  const { streams = [], format = {} } = readProbe(ran.said)
  // As `copying` takes them: every sound, and the first picture that is no cover.
  const film = streams.find(({ codec_type, disposition }) => codec_type === 'video' && disposition?.attached_pic !== 1)
  const taken = streams.filter((stream) => stream.codec_type === 'audio' || (video && stream === film))
  if (taken.length === 0) return 'invalid'
  const large = taken.some(({ width = 0, height = 0 }) => width * height > LARGEST)
  if (Number(format.duration ?? 0) > LONGEST) return 'too-long'
  return large ? 'too-fine' : { streams: taken, facts: recordedFacts(format.tags) }
}

const isKnown = ({ codec_type, codec_name = '' }: Stream): boolean =>
  codec_type === 'audio' ? SOUNDS.test(codec_name) : Object.hasOwn(PICTURES, codec_name)

function readProbe(json: string): { streams?: Stream[]; format?: { duration?: string; tags?: unknown } } {
  try {
    return JSON.parse(json)
  } catch {
    return {}
  }
}

function copying({ demuxer, muxer, args = [], video }: Recipe, streams: Stream[]): string[] {
  const codec = streams.find(({ codec_type }) => codec_type === 'video')?.codec_name ?? ''
  const messages = PICTURES[codec]
  return [
    ...words(`-v error -nostdin -xerror -protocol_whitelist file -f ${demuxer} -i in`),
    // `V`: no cover pictures.
    ...(video ? words('-map 0:V:0?') : []),
    ...words('-map 0:a? -dn -sn -map_metadata -1 -map_chapters -1 -c copy'),
    ...(video && messages !== undefined ? words(`-bsf:v filter_units=remove_types=${messages}`) : []),
    // Without the names of programs, versions and random numbers.
    ...words('-fflags +bitexact -flags:v +bitexact -flags:a +bitexact'),
    ...args,
    ...words(`-f ${muxer} out`),
  ]
}
