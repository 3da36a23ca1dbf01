/**
 * Documents by mat2: a PDF is painted anew page by page, so that hidden text, history and forms are gone with the
 * metadata; of an Office document authors, revisions, comments' dates, thumbnails and the metadata of its pictures are.
 */
import type { Cleaned } from './cleaned.ts'
import { endingOf } from './kinds.ts'
import { inWorkplace, type ToolLimits } from './run-tool.ts'

export async function cleanDocument(
  mat2: string,
  type: string,
  bytes: Uint8Array,
  limits: ToolLimits,
): Promise<Cleaned> {
  const ending = endingOf(type)
  return inWorkplace({ name: `in.${ending}`, bytes }, limits, async (place) => {
    // mat2's own sandbox would be a second one inside ours, which most systems do not allow.
    const ran = await place.run(mat2, ['--no-sandbox', `in.${ending}`])
    if (ran.kind === 'slow') return { kind: 'declined', reason: 'invalid' }
    // It refuses what holds a part that it does not know, and says so with its exit code.
    const out = ran.kind === 'done' ? await place.read(`in.cleaned.${ending}`) : undefined
    return out ? { kind: 'clean', type, bytes: out } : { kind: 'uncleaned', type }
  })
}
