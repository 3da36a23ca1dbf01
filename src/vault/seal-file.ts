/** A file and the note about it, sealed: done in the thread for keys, because hash and seal of 20 MB take a second. */
import { createHash } from 'node:crypto'
import { age } from './age.ts'
import { type Bytes, toJson } from './bytes.ts'
import type { FileNote } from './sealed-file.ts'

const NOTE_STEP = 256

export async function sealWhole(
  bytes: Uint8Array,
  recipient: string,
  about: Pick<FileNote, 'type' | 'cleaned'>,
): Promise<{ note: Bytes; sealed: Bytes }> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const note: FileNote = { ...about, bytes: bytes.length, sha256 }
  return {
    note: await age.seal([recipient], toJson(note), NOTE_STEP),
    sealed: await age.seal([recipient], bytes, 'padme'),
  }
}
