/** What a document holds, by the type that its sender's device gave it. */
import type { Media } from '../../src/channel.ts'

/** What somebody sent "as a file" keeps its metadata and its name; the name is not even read. */
export function mediaOf(mime: string | undefined): Media {
  if (mime?.startsWith('image/') === true) return 'photo'
  if (mime?.startsWith('video/') === true) return 'video'
  return mime?.startsWith('audio/') === true ? 'audio' : 'document'
}
