/** Evidence on its way to an office's chat: uploaded afresh, by the method that fits, under a name that says nothing. */
import { type Api, InputFile } from 'grammy'
import type { Message } from 'grammy/types'
import type { Reply } from '../../src/channel.ts'
import { toTelegramError } from './errors.ts'

type File = NonNullable<Reply['files']>[number]
type Upload = (api: Api, chat: string, file: InputFile, options: Options) => Promise<Message>
interface Options {
  caption?: string
  protect_content?: true
}

const photo: Upload = (api, chat, file, options) => api.sendPhoto(chat, file, options)
const video: Upload = (api, chat, file, options) => api.sendVideo(chat, file, options)
const audio: Upload = (api, chat, file, options) => api.sendAudio(chat, file, options)
const voice: Upload = (api, chat, file, options) => api.sendVoice(chat, file, options)

/** What the client shows or plays in the chat itself (https://core.telegram.org/bots/api#sendvoice and neighbours). */
const SHOWN: Record<string, Upload> = {
  'image/jpeg': photo,
  'image/png': photo,
  'image/webp': photo,
  'video/mp4': video,
  'audio/mpeg': audio,
  'audio/mp4': audio,
  'audio/ogg': voice,
}
/** Larger photos are refused as photos. */
const PHOTO_LIMIT = 10 * 1024 * 1024

/** Sends one file. What the platform does not want to show (an odd shape, a codec) goes as a document. */
export async function sendFile(api: Api, chat: string, file: File, index: number, protect: boolean): Promise<Message> {
  const options: Options = {
    ...(file.caption === undefined ? {} : { caption: file.caption }),
    ...(protect ? { protect_content: true } : {}),
  }
  const upload = () => new InputFile(file.bytes, neutralName(file, index))
  const show = SHOWN[file.mime]
  if (show !== undefined && (show !== photo || file.bytes.length <= PHOTO_LIMIT)) {
    try {
      return await show(api, chat, upload(), options)
    } catch (error) {
      const failure = toTelegramError('upload', error)
      if (failure.reason !== 'refused') throw failure
    }
  }
  return api.sendDocument(chat, upload(), options)
}

/** The name we gave the file, if it is as plain as ours are; otherwise one that says nothing about where it came from. */
function neutralName({ name, mime }: File, index: number): string {
  if (/^[A-Za-z0-9-]{1,40}\.[a-z0-9]{1,5}$/.test(name)) return name
  const [, subtype = 'bin'] = /^\w+\/([a-z0-9]{1,5})$/.exec(mime) ?? []
  return `file-${index + 1}.${subtype}`
}
