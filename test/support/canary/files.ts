/** Files of every kind that is taken, each with traces of whoever made it; cleaned where the programs for it are. */
import { findTools } from '../../../src/evidence/tools.ts'
import { docx, odt, pdf, pptx, xlsx } from '../documents.ts'
import { picture, withText, withTraces } from '../images.ts'
import { heic, media } from '../media.ts'
import { recording } from '../recordings.ts'

export interface SentFile {
  /** As `kinds.ts` names it. */
  type: string
  bytes: Buffer
  /** Whether this machine can clean it: otherwise it is thrown away when the reporter is asked. */
  cleaned: boolean
}

const OFFICE = 'application/vnd.openxmlformats-officedocument'
const X264 = ['-c:v', 'libx264', '-c:a', 'aac']

/** Those of ffmpeg are left out where it cannot make them; what it cannot make it could not clean either. */
export async function everyKind(): Promise<SentFile[]> {
  const tools = await findTools()
  const traced = withTraces(picture())
  const photo = await traced.clone().jpeg().toBuffer()
  const pictures: [string, Buffer][] = [
    ['image/png', await withText(await traced.clone().png().toBuffer())],
    ['image/webp', await traced.clone().webp().toBuffer()],
    ['image/gif', await traced.clone().gif().toBuffer()],
  ]
  const documents: [string, Buffer][] = [
    ['application/pdf', pdf()],
    [`${OFFICE}.wordprocessingml.document`, docx()],
    [`${OFFICE}.spreadsheetml.sheet`, xlsx()],
    [`${OFFICE}.presentationml.presentation`, pptx()],
    ['application/vnd.oasis.opendocument.text', odt()],
  ]
  const iphone = heic(photo)
  const films: [string, () => Buffer][] = [
    ['video/mp4', () => media('mp4', { video: true, args: X264 })],
    ['video/quicktime', () => media('mov', { video: true, args: [...X264, '-movflags', 'use_metadata_tags'] })],
    ['video/3gpp', () => media('3gp', { video: true, args: X264 })],
    ['video/webm', () => media('webm', { video: true, args: ['-c:v', 'libvpx', '-c:a', 'libopus'] })],
    ['audio/mp4', () => media('ipod', { args: ['-c:a', 'aac'] })],
    ['audio/mpeg', () => media('mp3', { args: ['-write_id3v1', '1'] })],
    ['audio/ogg', () => media('ogg', { args: ['-c:a', 'libvorbis'] })],
    ['audio/wav', () => media('wav')],
  ]
  return [
    ...pictures.map(([type, bytes]) => ({ type, bytes, cleaned: true })),
    ...(iphone === undefined ? [] : [{ type: 'image/heic', bytes: iphone, cleaned: tools.heif !== undefined }]),
    ...documents.map(([type, bytes]) => ({ type, bytes, cleaned: tools.mat2 !== undefined })),
    ...(tools.ffmpeg === undefined ? [] : films.map(([type, make]) => ({ type, bytes: make(), cleaned: true }))),
    { type: 'audio/amr', bytes: recording(), cleaned: false },
  ]
}
