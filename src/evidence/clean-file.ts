/** What becomes of a file, by its content. Runs only in a child process: parsers are where hostile files break in. */
import { fileTypeFromBuffer } from 'file-type'
import type { CoverPart } from '../form/cover-parts.ts'
import { cleanImage, isPicture } from './clean-image.ts'
import type { Cleaned, CleanLimits } from './cleaned.ts'
import { OTHERS, plainType } from './kinds.ts'
import { soundnessOf } from './soundness.ts'

/** Never rejects for what is in the file. Names and what the platform says about it count for nothing. `parts` of a picture are covered. */
export async function cleanFile(
  bytes: Uint8Array,
  limits: Pick<CleanLimits, 'pixels' | 'output'>,
  parts?: readonly CoverPart[],
): Promise<Cleaned> {
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined)
  const type = plainType(found?.mime ?? '')
  if (isPicture(type)) return cleanImage(bytes, type, limits, parts)
  // Parts of anything else cannot be covered.
  if (parts !== undefined) return { kind: 'declined', reason: 'unsupported' }
  if (!OTHERS.has(type)) return { kind: 'declined', reason: 'unsupported' }
  const sound = soundnessOf(type, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))
  if (sound.kind !== 'sound') return { kind: 'declined', reason: sound.kind }
  return {
    kind: 'uncleaned',
    type,
    ...(sound.active === true && { active: true }),
    ...(sound.long === true && { long: true }),
  }
}
