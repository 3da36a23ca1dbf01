/** Pictures as phones make them, with everything in them that a cleaner must take out. Made by sharp, nobody's photos. */
import sharp, { type Sharp } from 'sharp'

/** Stands in every piece of metadata: whoever finds it in an output has found a leak. */
export const CANARY = 'CANARY-PAK-BUDI-GALAXY'

export interface Colour {
  r: number
  g: number
  b: number
}

/** `width` by `height`, left half `left`, right half `right`. */
export function picture(width = 640, height = 480, left: Colour = { r: 200, g: 30, b: 30 }, right = left): Sharp {
  const half = { create: { width: Math.ceil(width / 2), height, channels: 3 as const, background: right } }
  return sharp({ create: { width, height, channels: 3, background: left } }).composite([
    { input: half, left: Math.floor(width / 2), top: 0 },
  ])
}

/** EXIF with place, time, device and owner, XMP, a colour profile, a resolution. `orientation` as in EXIF, 1 to 8. */
export function withTraces(image: Sharp, orientation = 1, taken = '2027:02:09 07:41:12'): Sharp {
  return image
    .withMetadata({ orientation, density: 317 })
    .withExifMerge({
      IFD0: { Make: CANARY, Model: CANARY, Artist: CANARY, Copyright: CANARY, ImageDescription: CANARY },
      IFD2: { DateTimeOriginal: taken, BodySerialNumber: CANARY, UserComment: CANARY },
      IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '7/1 3/1 12/1', GPSLongitudeRef: 'E', GPSLongitude: '110/1 26/1 1/1' },
    })
    .withXmp(
      `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:creator="${CANARY}"/></rdf:RDF></x:xmpmeta>`,
    )
}

/** A JPEG comment segment, and the same words behind the end of the picture. */
export function withComment(jpeg: Buffer): Buffer {
  const words = Buffer.from(CANARY)
  const segment = Buffer.concat([Buffer.of(0xff, 0xfe, 0, words.length + 2), words])
  return Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2), words])
}

/** A PNG text chunk after the header; the sum is left wrong on purpose where `broken`. */
export async function withText(png: Buffer): Promise<Buffer> {
  const { crc32 } = await import('node:zlib')
  const body = Buffer.concat([Buffer.from('tEXtAuthor\0'), Buffer.from(CANARY)])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(body.length - 4)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([png.subarray(0, 33), length, body, sum, png.subarray(33)])
}

/** A small PNG that says it is `width` by `height`: opened naively, it asks for gigabytes. */
export async function bomb(width: number, height: number): Promise<Buffer> {
  const { crc32 } = await import('node:zlib')
  const png = Buffer.from(await picture(1, 1).png().toBuffer())
  png.writeUInt32BE(width, 16)
  png.writeUInt32BE(height, 20)
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29)
  return png
}
