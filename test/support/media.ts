/** Videos and recordings made by ffmpeg where it is present, with everything in them that phones write. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { boxesIn } from '../../src/evidence/boxes.ts'
import { CANARY } from './images.ts'

const TAGS: Record<string, string> = {
  title: CANARY,
  artist: CANARY,
  comment: CANARY,
  encoder: CANARY,
  location: '+07.0512+110.4377/',
  creation_time: '2027-02-09T07:41:12Z',
}

const PICTURE = ['-f', 'lavfi', '-i', 'testsrc=d=1:s=160x120:r=10']
const SOUND = ['-f', 'lavfi', '-i', 'sine=d=1']

/** A second of it, tagged. `format` is ffmpeg's name of the container. */
export function media(format: string, { video = false, args = [] as string[] } = {}): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'kentongan-media-'))
  try {
    const out = join(folder, 'out')
    const tags = Object.entries(TAGS).flatMap(([name, value]) => ['-metadata', `${name}=${value}`])
    const made = [...(video ? PICTURE : []), ...SOUND, ...tags, '-metadata:s:a:0', `handler_name=${CANARY}`]
    execFileSync('ffmpeg', ['-v', 'error', '-y', ...made, ...args, '-f', format, out], {
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    return readFileSync(out)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** In a folder of its own that is gone afterwards. */
function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'kentongan-media-'))
  try {
    return work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
const ffmpeg = (...args: string[]): unknown =>
  execFileSync('ffmpeg', ['-v', 'error', '-y', ...args], { stdio: ['ignore', 'ignore', 'pipe'] })

/** A second of Motion JPEG: each frame is the photo as it is, with all that the camera wrote into it. */
export const filmOf = (photo: Buffer, format: string): Buffer =>
  inFolder((folder) => {
    const [from, to] = [join(folder, 'in.jpg'), join(folder, 'out')]
    writeFileSync(from, photo)
    ffmpeg(...'-f image2 -loop 1 -framerate 5 -t 1 -i'.split(' '), from, ...'-c:v copy -f'.split(' '), format, to)
    return readFileSync(to)
  })

/** The film with a cover, which stands before its tracks, as some programs write it: players count it as the first. */
export const withCover = (film: Buffer, cover: Buffer): Buffer =>
  inFolder((folder) => {
    const [from, picture, to] = [join(folder, 'in.mp4'), join(folder, 'in.jpg'), join(folder, 'out.mp4')]
    writeFileSync(from, film)
    writeFileSync(picture, cover)
    ffmpeg('-i', from, '-i', picture, ...'-map 0 -map 1 -c copy -disposition:v:1 attached_pic'.split(' '), to)
    const bytes = readFileSync(to)
    const moov = boxesIn(bytes)?.find(({ type }) => type === 'moov')
    const parts = boxesIn(bytes, moov?.start, moov?.end) ?? []
    const order = ['mvhd', 'udta']
    const rank = (type: string): number => (order.includes(type) ? order.indexOf(type) : order.length)
    const sorted = parts.toSorted((a, b) => rank(a.type) - rank(b.type))
    const inside = sorted.map(({ start, end }) => bytes.subarray(start - 8, end))
    return Buffer.concat([bytes.subarray(0, moov?.start), ...inside, bytes.subarray(moov?.end)])
  })

/** What ffprobe says of it: kinds of its streams, and how long it lasts in seconds. */
export function played(bytes: Buffer): { streams: string[]; seconds: number } {
  const folder = mkdtempSync(join(tmpdir(), 'kentongan-media-'))
  try {
    const path = join(folder, 'in')
    writeFileSync(path, bytes)
    const asked = ['-v', 'error', '-show_entries', 'stream=codec_name:format=duration', '-of', 'json', path]
    const { streams, format } = JSON.parse(execFileSync('ffprobe', asked, { encoding: 'utf8' })) as {
      streams: { codec_name: string }[]
      format: { duration: string }
    }
    return { streams: streams.map(({ codec_name }) => codec_name), seconds: Number(format.duration) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A picture as iPhones keep it; undefined where `heif-enc` is missing. */
export function heic(jpeg: Buffer): Buffer | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'kentongan-media-'))
  try {
    const [from, to] = [join(folder, 'in.jpg'), join(folder, 'out.heic')]
    writeFileSync(from, jpeg)
    execFileSync('heif-enc', [from, '-o', to], { stdio: 'ignore' })
    return readFileSync(to)
  } catch {
    return undefined
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
