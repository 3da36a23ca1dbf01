/** Cleans with the programs of the system what the child with the picture decoder cannot. */
import { availableParallelism } from 'node:os'
import { createSlots } from '../slots.ts'
import { cleanDocument } from './clean-document.ts'
import { cleanMedia, isMedia } from './clean-media.ts'
import type { Cleaned } from './cleaned.ts'
import { inWorkplace, type ToolLimits } from './run-tool.ts'
import type { Tools } from './tools.ts'

/** What the child saw of a file: its kind, and whether it has too many pages. */
type Seen = Pick<Extract<Cleaned, { kind: 'uncleaned' }>, 'type' | 'long'>

export interface ToolCleaner {
  /** `uncleaned` when there is no program for it, or it gave up. */
  clean(seen: Seen, bytes: Uint8Array): Promise<Cleaned>
  /** A HEIC picture as a JPEG, orientation applied, to be cleaned as one; undefined when that cannot be done. */
  toJpeg(bytes: Uint8Array): Promise<Buffer | undefined>
}

export const TOOL_LIMITS: ToolLimits = { time: 60_000, memory: 1024, output: 40 * 1024 * 1024 }

export function createToolCleaner(tools: Tools, limits: ToolLimits = TOOL_LIMITS): ToolCleaner {
  const slots = createSlots(availableParallelism() >= 4 ? 2 : 1)
  const { mat2, ffmpeg, ffprobe, heif } = tools
  return {
    async clean({ type, long }, bytes) {
      if (isMedia(type))
        return ffmpeg === undefined || ffprobe === undefined
          ? { kind: 'uncleaned', type }
          : slots.run(() => cleanMedia({ ffmpeg, ffprobe }, type, bytes, limits))
      if (mat2 === undefined || !type.startsWith('application/')) return { kind: 'uncleaned', type }
      return long === true
        ? { kind: 'declined', reason: 'too-full' }
        : slots.run(() => cleanDocument(mat2, type, bytes, limits))
    },
    async toJpeg(bytes) {
      if (heif === undefined) return undefined
      return slots.run(() =>
        inWorkplace({ name: 'in.heic', bytes }, limits, async (place) => {
          const ran = await place.run(heif, ['-q', '97', 'in.heic', 'out.jpg'])
          // Of a burst each picture becomes a file of its own; the first is the one that was shown.
          return ran.kind === 'done' ? ((await place.read('out.jpg')) ?? (await place.read('out-1.jpg'))) : undefined
        }),
      )
    },
  }
}
