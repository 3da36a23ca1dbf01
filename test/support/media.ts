/** Videos and recordings made by ffmpeg where it is present, with everything in them that phones write. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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
