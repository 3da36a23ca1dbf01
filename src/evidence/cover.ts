/** Black boxes over parts of a picture, as layers for sharp. Runs only in a child process. */
import sharp, { type OverlayOptions } from 'sharp'
import { boxOf, type CoverPart } from '../form/cover-parts.ts'

const BLACK = { r: 0, g: 0, b: 0 }

/** @param frames of how many pictures of this size it consists, one below the other */
export async function coverLayers(
  parts: readonly CoverPart[],
  { width, height, frames }: { width: number; height: number; frames: number },
): Promise<OverlayOptions[]> {
  const boxes = parts.map((part) => {
    const box = boxOf(part, width, height)
    const create = { width: box.width, height: box.height, channels: 3 as const, background: BLACK }
    return { input: { create }, left: box.left, top: box.top }
  })
  if (frames === 1 || boxes.length === 0) return boxes
  const clear = { width, height, channels: 4 as const, background: { ...BLACK, alpha: 0 } }
  const one = await sharp({ create: clear }).composite(boxes).png().toBuffer()
  return [{ input: one, tile: true, gravity: 'northwest' }]
}

/** Encoders round, and blur a little across an edge. */
const NEARLY_BLACK = 48
const EDGE = 16

/**
 * A look at what was written: that something is covered is a promise, which a release of the library could break. The
 * first picture of several stands for all.
 */
export async function isCovered(
  painted: Buffer,
  parts: readonly CoverPart[],
  { width, height }: { width: number; height: number },
): Promise<boolean> {
  for (const part of parts) {
    const box = boxOf(part, width, height)
    const [dx, dy] = [box.width, box.height].map((length) => (length > 3 * EDGE ? EDGE : 0)) as [number, number]
    if (dx === 0 || dy === 0) continue
    const inner = {
      left: box.left + dx,
      top: box.top + dy,
      width: box.width - 2 * dx,
      height: box.height - 2 * dy,
    }
    const pixels = await sharp(painted).extract(inner).flatten().raw().toBuffer()
    if (pixels.some((value) => value > NEARLY_BLACK)) return false
  }
  return true
}
