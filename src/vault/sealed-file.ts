/** Evidence at rest: an age file in chunks, and a small sealed note about it. */
import { createHash } from 'node:crypto'
import { type Bytes, fromJson } from './bytes.ts'
import { assertRecipient, openSealed } from './identity.ts'
import { keyThread } from './key-thread.ts'

/** What is known about a kept file. Sealed: the hash of a widely shared picture would name it. */
export interface FileNote {
  /** MIME type, by content. */
  type: string
  /** Size of the kept file in bytes, without padding. */
  bytes: number
  /** Of what is kept, never of what was sent: an original's hash lets its distributor find whose copy it was. */
  sha256: string
  /** Metadata was not removed; the reporter said that the file is to go along all the same. */
  cleaned?: false
}

export interface SealedFile {
  note: Bytes
  chunks: Bytes[]
}

const CHUNK = 256 * 1024

/**
 * Seals a file to one recipient: Padmé-padded, in chunks of 256 KiB that together are one age file.
 * @param bytes given away: nothing may be read from them afterwards
 */
export async function sealFile(
  recipient: string,
  bytes: Uint8Array,
  about: Pick<FileNote, 'type' | 'cleaned'>,
): Promise<SealedFile> {
  const { note, sealed } = await keyThread.give('sealWhole', bytes, assertRecipient(recipient), about)
  const chunks = Array.from({ length: Math.ceil(sealed.length / CHUNK) }, (_, i) =>
    sealed.subarray(i * CHUNK, (i + 1) * CHUNK),
  )
  return { note, chunks }
}

/** Opens both parts. Throws when the identity does not fit, bytes were changed, or note and file do not belong together. */
export async function openFile(
  identity: string,
  sealed: { note: Uint8Array; chunks: Uint8Array[] },
): Promise<FileNote & { content: Bytes }> {
  const note: unknown = fromJson(await openSealed(identity, sealed.note))
  if (!isNote(note)) throw new Error('The note about a file is damaged')
  const content = await openSealed(identity, Buffer.concat(sealed.chunks))
  if (createHash('sha256').update(content).digest('hex') !== note.sha256)
    throw new Error('A file is not the one its note describes')
  return { ...note, content }
}

const isNote = (note: unknown): note is FileNote =>
  typeof note === 'object' && note !== null && 'type' in note && 'bytes' in note && 'sha256' in note
