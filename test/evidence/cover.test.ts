/** Parts of pictures that their reporter has covered: black in the pixels, everything else as it was. */
import sharp from 'sharp'
import { afterAll, describe, expect, test } from 'vitest'
import { createCleaner } from '../../src/evidence/clean.ts'
import { CLEAN_LIMITS } from '../../src/evidence/cleaned.ts'
import { boxOf, COVER_PARTS, type CoverPart, isWithin, withPart } from '../../src/form/cover-parts.ts'
import { recording } from '../support/recordings.ts'
import { picture, withTraces } from '../support/images.ts'

// Time is not what is looked at here: other tests may be at work beside this one.
const cleaner = createCleaner({ children: 1, limits: { ...CLEAN_LIMITS, time: 90_000 } })
afterAll(() => cleaner.stop())

const RED = { r: 200, g: 30, b: 30 }
const BLUE = { r: 20, g: 40, b: 200 }
const FORMATS = ['jpeg', 'png', 'webp', 'gif'] as const

async function result(work: ReturnType<typeof cleaner.clean>): Promise<{ type: string; bytes: Buffer }> {
  const done = await work
  if (done.kind !== 'clean') throw new Error(JSON.stringify(done))
  return { type: done.type, bytes: Buffer.from(done.bytes) }
}
const cleaned = async (file: Uint8Array): Promise<Buffer> => (await result(cleaner.clean(file))).bytes
const covered = async (file: Uint8Array, ...parts: CoverPart[]): Promise<Buffer> =>
  (await result(cleaner.cover(file, parts))).bytes

/** Colour of one pixel. */
async function pixels(file: Buffer, page = 0): Promise<(x: number, y: number) => number[]> {
  const { data, info } = await sharp(file, { page })
    .flatten()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  return (x, y) => [...data.subarray((y * info.width + x) * info.channels).subarray(0, 3)]
}
const isBlack = (colour: number[]): boolean => colour.every((value) => value < 24)
const isNear = (colour: number[], { r, g, b }: typeof RED): boolean =>
  [r, g, b].every((value, i) => Math.abs((colour[i] ?? 999) - value) < 16)

describe('what is covered', () => {
  test.each(FORMATS.flatMap((format) => COVER_PARTS.map((part) => [format, part] as const)))(
    'of a %s: %s',
    async (format, part) => {
      const [width, height] = [218, 323]
      const before = await cleaned(await picture(width, height, RED, BLUE)[format]().toBuffer())
      const { type, bytes } = await result(cleaner.cover(before, [part]))
      expect(type).toBe(`image/${format}`)
      const size = await sharp(bytes).metadata()
      expect([size.width, size.height]).toEqual([width, height])
      const at = await pixels(bytes)
      const box = boxOf(part, width, height)
      // A pixel at an edge may take a little of its neighbour's colour.
      const margin = format === 'png' || format === 'gif' ? 0 : 4
      for (let x = 0; x < width; x += 3)
        for (let y = 0; y < height; y += 3) {
          const into = Math.min(x - box.left, box.left + box.width - 1 - x, y - box.top, box.top + box.height - 1 - y)
          const edge = Math.abs(x - width / 2) < 6
          if (into >= margin) expect(isBlack(at(x, y)), `${x},${y} is ${at(x, y).join()}`).toBe(true)
          else if (into < -margin && !edge)
            expect(isNear(at(x, y), x < width / 2 ? RED : BLUE), `${x},${y} is ${at(x, y).join()}`).toBe(true)
        }
    },
  )

  test('is where somebody sees it who holds the phone upright, whatever the camera wrote down', async () => {
    // Turned by a quarter: what was stored on the left stands at the top.
    const original = await withTraces(picture(640, 480, RED, BLUE), 6)
      .jpeg()
      .toBuffer()
    const bytes = await covered(await cleaned(original), 'top')
    const { width, height } = await sharp(bytes).metadata()
    expect([width, height]).toEqual([480, 640])
    const at = await pixels(bytes)
    expect([at(10, 10), at(470, 150)].map(isBlack)).toEqual([true, true])
    expect([isNear(at(10, 200), RED), isNear(at(10, 600), BLUE)]).toEqual([true, true])
  })

  test('adds up, one after another', async () => {
    const before = await cleaned(await picture(400, 400, RED, BLUE).png().toBuffer())
    const together = await covered(before, 'top', 'bottom-right')
    const apart = await covered(await covered(before, 'top'), 'bottom-right')
    expect((await sharp(together).raw().toBuffer()).equals(await sharp(apart).raw().toBuffer())).toBe(true)
    const at = await pixels(together)
    expect([at(200, 50), at(390, 390), at(390, 310)].map(isBlack)).toEqual([true, true, true])
    expect([isNear(at(10, 390), RED), isNear(at(390, 290), BLUE)]).toEqual([true, true])
  })

  test.each(['gif', 'webp'] as const)('is covered in every picture of an animation: %s', async (format) => {
    const frames = await Promise.all([RED, BLUE, RED].map((colour) => picture(80, 80, colour).png().toBuffer()))
    const moving = sharp(frames, { join: { animated: true } })
    const bytes = await covered(await cleaned(await moving[format]({ delay: [100, 200, 300] }).toBuffer()), 'left')
    const { pages, delay, pageHeight } = await sharp(bytes, { animated: true }).metadata()
    expect([pages, delay, pageHeight]).toEqual([3, [100, 200, 300], 80])
    for (const [page, colour] of [RED, BLUE, RED].entries()) {
      const at = await pixels(bytes, page)
      expect([at(2, 2), at(2, 77), at(12, 40)].map(isBlack)).toEqual([true, true, true])
      expect([at(30, 2), at(77, 77)].map((one) => isNear(one, colour))).toEqual([true, true])
    }
  })

  test('is not seen through, and not kept beside the picture', async () => {
    const clear = { r: 90, g: 90, b: 90, alpha: 0 }
    const glass = await sharp({ create: { width: 60, height: 60, channels: 4, background: clear } })
      .png()
      .toBuffer()
    const bytes = await covered(await cleaned(glass), 'top')
    const { data } = await sharp(bytes)
      .extract({ left: 0, top: 0, width: 60, height: 15 })
      .raw()
      .toBuffer({ resolveWithObject: true })
    expect(data.every((value, i) => value === (i % 4 === 3 ? 255 : 0))).toBe(true)
    const grey = await cleaned(await picture(60, 60).greyscale().png().toBuffer())
    const at = await pixels(await covered(grey, 'top'))
    expect([isBlack(at(30, 5)), isBlack(at(30, 30))]).toEqual([true, false])
    // Nothing but noise in it: what is left of the covered half would make the file as large as before.
    const noise = { type: 'gaussian' as const, mean: 128, sigma: 60 }
    const full = await sharp({ create: { width: 400, height: 400, channels: 3, background: 'red', noise } })
      .png()
      .toBuffer()
    const half = await covered(await cleaned(full), 'top', 'bottom')
    expect(half.length / full.length).toBeLessThan(0.7)
  })

  test('of the smallest picture there is, is all of it', async () => {
    const at = await pixels(await covered(await cleaned(await picture(1, 1).png().toBuffer()), 'top-left'))
    expect(isBlack(at(0, 0))).toBe(true)
  })
})

test.each([
  ['a recording', recording()],
  ['nothing', Buffer.alloc(0)],
  ['a picture that is cut', Buffer.from('GIF89a<html>')],
])('what is no picture is not covered: %s', async (_, bytes) => {
  expect(await cleaner.cover(bytes, ['top'])).toMatchObject({ kind: 'declined' })
})

test('a picture as large as they may be is covered within the limits of its process', {
  timeout: 120_000,
}, async () => {
  const large = await sharp({ create: { width: 10_000, height: 6_900, channels: 3, background: RED } })
    .jpeg()
    .toBuffer()
  const { width, height } = await sharp(await covered(large, 'top', 'left', 'bottom-right')).metadata()
  expect([width, height]).toEqual([10_000, 6_900])
})

describe('parts', () => {
  test('a strip takes in its corners', () => {
    expect(withPart(['top-left', 'bottom-right'], 'top')).toEqual(['top', 'bottom-right'])
    expect(COVER_PARTS.filter((part) => !isWithin(part, ['top', 'left']))).toEqual(['bottom', 'right', 'bottom-right'])
  })

  test('are a quarter, never less', () => {
    expect(boxOf('bottom', 101, 103)).toEqual({ left: 0, top: 77, width: 101, height: 26 })
    expect(boxOf('top-right', 101, 103)).toEqual({ left: 75, top: 0, width: 26, height: 26 })
  })
})
