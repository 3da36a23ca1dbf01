/**
 * Documents by mat2: a PDF is painted anew page by page, so that hidden text, history and forms are gone with the
 * metadata; of an Office document authors, revisions, comments' dates, thumbnails and the metadata of its pictures are.
 */
import type { Cleaned } from './cleaned.ts'
import { endingOf } from './kinds.ts'
import { inWorkplace, type ToolLimits } from './run-tool.ts'

/** More is a book, and painting it takes minutes. */
const MOST_PAGES = 200

export async function cleanDocument(
  mat2: string,
  type: string,
  bytes: Uint8Array,
  limits: ToolLimits,
): Promise<Cleaned> {
  const ending = endingOf(type)
  if (type === 'application/pdf' && pagesIn(bytes) > MOST_PAGES) return { kind: 'declined', reason: 'too-big' }
  return inWorkplace({ name: `in.${ending}`, bytes }, limits, async (place) => {
    // mat2's own sandbox would be a second one inside ours, which most systems do not allow.
    const ran = await place.run(mat2, ['--no-sandbox', `in.${ending}`])
    if (ran.kind === 'slow') return { kind: 'declined', reason: 'invalid' }
    // It refuses what holds a part that it does not know, and says so with its exit code.
    const out = ran.kind === 'done' ? await place.read(`in.cleaned.${ending}`) : undefined
    return out ? { kind: 'clean', type, bytes: out } : { kind: 'uncleaned', type }
  })
}

/** As far as they can be counted without unpacking: a lower bound. */
const pagesIn = (bytes: Uint8Array): number =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    .toString('latin1')
    .match(/\/Type\s*\/Page\b/g)?.length ?? 0
