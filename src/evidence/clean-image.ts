/**
 * Paints a picture anew, so that nothing but the pixels is left: no EXIF, place, time, device, thumbnail, comment,
 * profile, or bytes behind the end. Runs only in a child process: picture parsers are where hostile files break in.
 */
import sharp, { type Sharp } from 'sharp'
import type { CoverPart } from '../form/cover-parts.ts'
import type { Cleaned, CleanLimits, Declined } from './cleaned.ts'
import { coverLayers, isCovered } from './cover.ts'
import { factsIn } from './photo-facts.ts'
import { keepPaint } from './png-chunks.ts'

type Format = 'jpeg' | 'png' | 'webp' | 'gif'

/** Type by content -> how it is written again. HEIC opens only where libvips was built with an HEVC decoder. */
const OUTPUT: Record<string, Format> = {
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/apng': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'image/avif': 'jpeg',
  'image/heic': 'jpeg',
  'image/heif': 'jpeg',
}

/** Every loader that is not needed is a way in: SVG, TIFF, PDF and the rest are switched off. */
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Heif'].map((format) => `VipsForeignLoad${format}Buffer`),
})
sharp.cache(false)
sharp.concurrency(1)

const declined = (reason: Declined): Cleaned => ({ kind: 'declined', reason })

export const isPicture = (type: string): boolean => Object.hasOwn(OUTPUT, type)

/**
 * Never rejects for what is in the file. Orientation is applied, colours are converted to sRGB, animation is kept.
 * @param type by content
 * @param parts of it are painted over in black, in every picture of an animation
 */
export async function cleanImage(
  bytes: Uint8Array,
  type: string,
  limits: Pick<CleanLimits, 'pixels' | 'output'>,
  parts: readonly CoverPart[] = [],
): Promise<Cleaned> {
  const format = OUTPUT[type]
  if (!format) return declined('unsupported')
  try {
    const options = {
      animated: format === 'webp' || format === 'gif',
      // A phone's odd but readable file is a warning; a cut one is an error.
      failOn: 'error',
      limitInputPixels: limits.pixels,
    } as const
    const { exif, pages, autoOrient } = await sharp(bytes, { ...options, limitInputPixels: false }).metadata()
    const pixels = autoOrient.width * autoOrient.height
    if (pixels > limits.pixels) return declined('too-fine')
    const frames = options.animated ? (pages ?? 1) : 1
    const size = { width: autoOrient.width, height: autoOrient.height / frames, frames }
    const upright = sharp(bytes, options).autoOrient().toColourspace('srgb')
    const painted = await paint[format](upright.composite(await coverLayers(parts, size)), pixels)
    if (painted.length > limits.output) return declined('too-fine')
    if (!(await isBare(painted)) || !(await isCovered(painted, parts, size))) return declined('invalid')
    const facts = exif && factsIn(exif)
    return { kind: 'clean', type: `image/${format}`, bytes: painted, ...(facts && { facts }) }
  } catch {
    return declined(/hei[cf]$/.test(type) ? 'heic' : 'invalid')
  }
}

/** Above this, the 5 % that optimised coding saves cost too much memory: 63 megapixels took 1 GiB with, 0.3 without. */
const OPTIMISED_PIXELS = 16_000_000

/** Without 4:4:4, red writing on a banner frays. JPEG knows no transparency: what shows through is paper. */
const paint: Record<Format, (image: Sharp, pixels: number) => Promise<Buffer>> = {
  jpeg: (image, pixels) =>
    image
      .flatten({ background: 'white' })
      .jpeg({ quality: 85, chromaSubsampling: '4:4:4', optimizeCoding: pixels <= OPTIMISED_PIXELS })
      .toBuffer(),
  png: async (image) => keepPaint(await image.png().toBuffer()),
  webp: (image) => image.webp({ quality: 85 }).toBuffer(),
  gif: (image) => image.gif().toBuffer(),
}

/** A second look at what was written: a release of the encoder that began to copy metadata must not go unnoticed. */
async function isBare(painted: Buffer): Promise<boolean> {
  const { exif, xmp, iptc, icc, comments } = await sharp(painted).metadata()
  return ![exif, xmp, iptc, icc, comments].some(Boolean)
}
