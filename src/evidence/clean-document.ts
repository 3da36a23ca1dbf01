/**
 * Documents by mat2: a PDF is painted anew page by page, so that hidden text, history and forms are gone with the
 * metadata; of an Office document authors, revisions, thumbnails and the metadata of its pictures are. mat2 leaves names
 * in it, and takes out what holds sheets and slides together: it is looked at once more (`bare-document.ts`).
 */
import { fileURLToPath } from 'node:url'
import type { Cleaned } from './cleaned.ts'
import { endingOf } from './kinds.ts'
import { inWorkplace, type ToolLimits } from './run-tool.ts'

/** Under vitest this module is source, but the child always runs the built file: Node 20 reads no TypeScript. */
const SECOND_LOOK = fileURLToPath(
  new URL(
    import.meta.url.endsWith('.ts') ? '../../dist/src/evidence/bare-document-worker.js' : './bare-document-worker.js',
    import.meta.url,
  ),
)

/** Never rejects for what is in the file. What takes too long has too many pages: it is said so. */
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
    if (ran.kind === 'slow') return { kind: 'declined', reason: 'too-full' }
    // It refuses what holds a part that it does not know, and says so with its exit code.
    if (ran.kind !== 'done') return { kind: 'uncleaned', type }
    if (ending !== 'pdf') {
      const looked = await place.run(process.execPath, [SECOND_LOOK, `in.${ending}`, `in.cleaned.${ending}`, 'out'])
      if (looked.kind !== 'done') return { kind: 'uncleaned', type }
    }
    const out = await place.read(ending === 'pdf' ? 'in.cleaned.pdf' : 'out')
    return out ? { kind: 'clean', type, bytes: out } : { kind: 'uncleaned', type }
  })
}
