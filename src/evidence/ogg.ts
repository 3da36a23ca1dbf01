/**
 * The comments of an Ogg recording (RFC 7845, 5.2; Vorbis I specification, 5): one list, and an empty one. Pure. Runs in
 * the process of the service, on what ffmpeg wrote (docs/adr/0020).
 */

const HEADS = [Buffer.from('OpusTags'), Buffer.from('\u0003vorbis', 'latin1')]

/**
 * Whether nothing is written beside the sound. Recordings that were joined have a list each, and players show all of
 * them; written for what our own remuxing makes, whose list is empty.
 */
export function isBareOgg(bytes: Buffer): boolean {
  const lists = HEADS.flatMap((head) => placesOf(bytes, head).map((at) => at + head.length))
  const [list] = lists
  if (list === undefined || lists.length > 1) return false
  const count = list + 4 + lengthAt(bytes, list)
  return count + 4 <= bytes.length && lengthAt(bytes, count) === 0
}

const lengthAt = (bytes: Buffer, at: number): number =>
  at + 4 <= bytes.length ? bytes.readUInt32LE(at) : Number.POSITIVE_INFINITY

function placesOf(bytes: Buffer, head: Buffer): number[] {
  const places: number[] = []
  for (let at = bytes.indexOf(head); at >= 0; at = bytes.indexOf(head, at + 1)) places.push(at)
  return places
}
