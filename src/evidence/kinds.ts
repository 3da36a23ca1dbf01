/** Kinds of files that are taken as evidence, by content, and how their names end. Everything else is refused. */

const OFFICE = 'application/vnd.openxmlformats-officedocument'

/** Written anew by ourselves: whatever comes in as a picture goes out as one of these. */
export const PICTURES: ReadonlyMap<string, string> = new Map([
  ['image/jpeg', 'jpg'],
  ['image/png', 'png'],
  ['image/webp', 'webp'],
  ['image/gif', 'gif'],
])

/** What else people have: letters, videos, recordings. */
export const OTHERS: ReadonlyMap<string, string> = new Map([
  ['application/pdf', 'pdf'],
  [`${OFFICE}.wordprocessingml.document`, 'docx'],
  [`${OFFICE}.spreadsheetml.sheet`, 'xlsx'],
  [`${OFFICE}.presentationml.presentation`, 'pptx'],
  ['application/vnd.oasis.opendocument.text', 'odt'],
  ['video/mp4', 'mp4'],
  ['video/quicktime', 'mov'],
  ['video/3gpp', '3gp'],
  ['video/webm', 'webm'],
  ['audio/mpeg', 'mp3'],
  ['audio/mp4', 'm4a'],
  ['audio/ogg', 'ogg'],
  ['audio/aac', 'aac'],
  ['audio/amr', 'amr'],
  ['audio/wav', 'wav'],
])

/** Names of the same thing that content detection uses. */
const ALIASES: Record<string, string> = {
  'audio/x-m4a': 'audio/mp4',
  'video/x-m4v': 'video/mp4',
  'audio/opus': 'audio/ogg',
  'application/ogg': 'audio/ogg',
  'audio/vnd.wave': 'audio/wav',
  'audio/x-wav': 'audio/wav',
}

/** One name for a kind, without codecs. */
export function plainType(mime: string): string {
  const [type = ''] = mime.split(';')
  return ALIASES[type.trim()] ?? type.trim()
}

/** `jpg` for `image/jpeg`; `bin` for what is none of ours. */
export const endingOf = (type: string): string => PICTURES.get(type) ?? OTHERS.get(type) ?? 'bin'
