/** Evidence on its way to an office's chat: uploaded afresh, as the kind that fits, under a name that says nothing. */
import type { MessageRef, Reply } from '../../src/channel.ts'
import { createRecent } from '../shared/recent.ts'
import { toCloudError } from './errors.ts'
import type { CloudMedia } from './media.ts'

type File = NonNullable<Reply['files']>[number]
type Kind = 'image' | 'video' | 'audio' | 'document'

/** What WhatsApp shows or plays in the chat itself, and up to how many bytes (Cloud API reference, media). */
const SHOWN: Record<string, { kind: Kind; bytes: number }> = {
  'image/jpeg': { kind: 'image', bytes: 5 * 1024 * 1024 },
  'image/png': { kind: 'image', bytes: 5 * 1024 * 1024 },
  'video/mp4': { kind: 'video', bytes: 16 * 1024 * 1024 },
  'audio/mpeg': { kind: 'audio', bytes: 16 * 1024 * 1024 },
  'audio/mp4': { kind: 'audio', bytes: 16 * 1024 * 1024 },
  'audio/ogg': { kind: 'audio', bytes: 16 * 1024 * 1024 },
}

export interface OutgoingFiles {
  /** `post` puts it into a chat. A file that WhatsApp does not take at all is left out: it must not hold back the notices after it. */
  send(file: File, index: number, post: (content: object) => Promise<MessageRef>): Promise<MessageRef[]>
  /** It reached the phone, or never will: Meta's copy can go. */
  settled(ref: MessageRef): void
}

export function createOutgoingFiles(media: Pick<CloudMedia, 'upload' | 'remove'>): OutgoingFiles {
  const uploads = createRecent<string>(1000)
  // Meta may say what became of a message before it answers that it took it.
  const known = createRecent<true>(1000)

  function tidy(ref: MessageRef): void {
    const id = uploads.get(ref)
    if (id === undefined || known.get(ref) === undefined) return
    uploads.delete(ref)
    void media.remove(id)
  }

  async function sendAs(kind: Kind, file: File, name: string, post: (content: object) => Promise<MessageRef>) {
    const { caption } = file
    const spoken = kind === 'audio' && caption !== undefined
    const refs = spoken ? [await post({ type: 'text', text: { body: caption, preview_url: false } })] : []
    const id = await media.upload(file, name)
    const content = {
      id,
      ...(caption === undefined || kind === 'audio' ? {} : { caption }),
      ...(kind === 'document' ? { filename: name } : {}),
    }
    try {
      const ref = await post({ type: kind, [kind]: content })
      uploads.set(ref, id)
      tidy(ref)
      return [...refs, ref]
    } catch (error) {
      // The next try uploads afresh. Where the connection broke it may have been taken all the same, and comes again.
      void media.remove(id)
      throw error
    }
  }

  return {
    async send(file, index, post) {
      const name = neutralName(file, index)
      const shown = SHOWN[file.mime]
      const kinds: Kind[] = [
        ...(shown !== undefined && file.bytes.length <= shown.bytes ? [shown.kind] : []),
        'document',
      ]
      let refused: Error | undefined
      for (const kind of kinds) {
        try {
          return await sendAs(kind, file, name, post)
        } catch (error) {
          const failure = toCloudError('upload', error)
          if (failure.reason !== 'refused') throw failure
          refused = failure
        }
      }
      throw refused
    },
    settled(ref) {
      known.set(ref, true)
      tidy(ref)
    },
  }
}

/** The name we gave the file, if it is as plain as ours are; otherwise one that says nothing about where it came from. */
function neutralName({ name, mime }: File, index: number): string {
  if (/^[A-Za-z0-9-]{1,40}\.[a-z0-9]{1,5}$/.test(name)) return name
  const [, subtype = 'bin'] = /^\w+\/([a-z0-9]{1,5})$/.exec(mime) ?? []
  return `file-${index + 1}.${subtype}`
}
