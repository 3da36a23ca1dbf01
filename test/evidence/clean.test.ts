import { createServer } from 'node:net'
import { existsSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, describe, expect, onTestFinished, test } from 'vitest'
import { type Cleaner, createCleaner } from '../../src/evidence/clean.ts'
import { CLEAN_LIMITS, type Cleaned, type CleanLimits } from '../../src/evidence/cleaned.ts'
import { archive, recording } from '../support/recordings.ts'
import { bomb, CANARY, picture, withComment, withText, withTraces } from '../support/images.ts'

const cleaner = createCleaner()
afterAll(() => cleaner.stop())

async function cleaned(file: Uint8Array, by: Cleaner = cleaner): Promise<{ type: string; bytes: Buffer }> {
  const result = await by.clean(file)
  if (result.kind !== 'clean') throw new Error(`not cleaned: ${JSON.stringify(result)}`)
  return { type: result.type, bytes: Buffer.from(result.bytes) }
}

const RED = { r: 200, g: 30, b: 30 }
const BLUE = { r: 20, g: 40, b: 200 }

const jpeg = () => picture(800, 800).jpeg().toBuffer()

/** Average colour of a part of the picture. */
async function colourAt(file: Buffer, part: { left: number; top: number; width: number; height: number }) {
  const { channels } = await sharp(await sharp(file).extract(part).png().toBuffer()).stats()
  return channels.slice(0, 3).map(({ mean }) => Math.round(mean))
}

function expectNear(actual: number[], { r, g, b }: typeof RED, off = 12) {
  for (const [i, value] of [r, g, b].entries()) expect(Math.abs((actual[i] ?? 999) - value)).toBeLessThan(off)
}

describe('what is in a picture besides the picture', () => {
  test.each([
    ['JPEG', () => withTraces(picture()).jpeg().toBuffer(), 'image/jpeg'],
    ['PNG', () => withTraces(picture()).png().toBuffer(), 'image/png'],
    ['WebP', () => withTraces(picture()).webp().toBuffer(), 'image/webp'],
    ['AVIF', () => withTraces(picture()).avif().toBuffer(), 'image/jpeg'],
    [
      'JPEG with a comment and words behind its end',
      async () => withComment(await picture().jpeg().toBuffer()),
      'image/jpeg',
    ],
    ['PNG with a text chunk', async () => withText(await picture().png().toBuffer()), 'image/png'],
  ])('is gone: %s', async (_, make, type) => {
    const original = await make()
    expect(original.includes(CANARY)).toBe(true)
    const result = await cleaned(original)
    expect(result.type).toBe(type)
    for (const trace of [
      CANARY,
      'CANARY',
      'Exif',
      'EXIF',
      'eXIf',
      'xmpmeta',
      'adobe',
      'ICC_PROFILE',
      'iCCP',
      '2027',
      'pHYs',
      'tEXt',
    ])
      expect(result.bytes.includes(trace), trace).toBe(false)
    const { exif, xmp, iptc, icc, comments, width, height } = await sharp(result.bytes).metadata()
    expect([exif, xmp, iptc, icc, comments]).toEqual([undefined, undefined, undefined, undefined, undefined])
    expect([width, height]).toEqual([640, 480])
  })

  test('is gone from the comment of a GIF', async () => {
    const plain = await picture().gif().toBuffer()
    const words = Buffer.from(CANARY)
    // A comment extension before the end mark (GIF89a, section 24).
    const comment = Buffer.concat([Buffer.of(0x21, 0xfe, words.length), words, Buffer.of(0, 0x3b)])
    const { type, bytes } = await cleaned(Buffer.concat([plain.subarray(0, -1), comment]))
    expect(type).toBe('image/gif')
    expect(bytes.includes(CANARY)).toBe(false)
  })

  test('is gone from the resolution of a PNG too: it can name a device', async () => {
    const original = await withTraces(picture()).png().toBuffer()
    expect((await sharp(original).metadata()).density).toBe(317)
    expect((await sharp((await cleaned(original)).bytes).metadata()).density).not.toBe(317)
  })

  test('the same picture comes out the same, whoever took it', async () => {
    const pixels = picture(64, 48)
    const plain = await pixels.clone().png().toBuffer()
    expect(
      (await cleaned(await withTraces(pixels.clone()).png().toBuffer())).bytes.equals((await cleaned(plain)).bytes),
    ).toBe(true)
  })
})

describe('the picture', () => {
  test.each([
    [1, { left: 0, top: 0, width: 40, height: 40 }, { left: 600, top: 440, width: 40, height: 40 }, [640, 480]],
    [3, { left: 600, top: 0, width: 40, height: 40 }, { left: 0, top: 0, width: 40, height: 40 }, [640, 480]],
    [6, { left: 0, top: 0, width: 40, height: 40 }, { left: 0, top: 600, width: 40, height: 40 }, [480, 640]],
    [8, { left: 0, top: 600, width: 40, height: 40 }, { left: 0, top: 0, width: 40, height: 40 }, [480, 640]],
  ])('stands upright: orientation %i', async (orientation, red, blue, size) => {
    const { bytes } = await cleaned(
      await withTraces(picture(640, 480, RED, BLUE), orientation)
        .jpeg()
        .toBuffer(),
    )
    const { width, height, orientation: left } = await sharp(bytes).metadata()
    expect([width, height]).toEqual(size)
    expect(left).toBeUndefined()
    expectNear(await colourAt(bytes, red), RED)
    expectNear(await colourAt(bytes, blue), BLUE)
  })

  test('keeps its colours when its profile is not sRGB', async () => {
    const wide = await sharp(await picture(64, 64, RED).png().toBuffer())
      .withIccProfile('p3')
      .jpeg({ quality: 95 })
      .toBuffer()
    // The numbers in the file are others than sRGB's: dropping the profile without converting would shift the red.
    const raw = await sharp(wide, { ignoreIcc: true }).raw().toBuffer()
    expect(Math.abs((raw[0] ?? 0) - RED.r)).toBeGreaterThan(12)
    expectNear(await colourAt((await cleaned(wide)).bytes, { left: 0, top: 0, width: 64, height: 64 }), RED)
  })

  test.each(['gif', 'webp'] as const)('keeps moving: %s', async (format) => {
    const frames = await Promise.all([RED, BLUE, RED].map((colour) => picture(32, 32, colour).png().toBuffer()))
    const joined = sharp(frames, { join: { animated: true } })
    const original = await joined[format]({ delay: [100, 200, 300] }).toBuffer()
    const { pages, delay } = await sharp((await cleaned(original)).bytes, { animated: true }).metadata()
    expect([pages, delay]).toEqual([3, [100, 200, 300]])
  })

  test('keeps transparency', async () => {
    const clear = { r: 0, g: 0, b: 0, alpha: 0 }
    const original = await sharp({ create: { width: 9, height: 9, channels: 4, background: clear } })
      .png()
      .toBuffer()
    expect((await sharp((await cleaned(original)).bytes).stats()).isOpaque).toBe(false)
  })
})

describe('what is not taken', () => {
  test.each<[string, () => Promise<Uint8Array> | Uint8Array, Cleaned]>([
    ['nothing', () => Buffer.alloc(0), { kind: 'declined', reason: 'unsupported' }],
    ['a text that calls itself a picture', () => Buffer.from('foto.jpg'), { kind: 'declined', reason: 'unsupported' }],
    [
      'an SVG: it can fetch',
      () =>
        Buffer.from(
          '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><image href="http://192.0.2.1/x"/></svg>',
        ),
      { kind: 'declined', reason: 'unsupported' },
    ],
    ['a TIFF', () => picture(9, 9).tiff().toBuffer(), { kind: 'declined', reason: 'unsupported' }],
    [
      'a program',
      () => Buffer.concat([Buffer.from('MZ\x90\0'), Buffer.alloc(2000)]),
      { kind: 'declined', reason: 'unsupported' },
    ],
    [
      'an ELF program',
      () => readFileSync(process.execPath).subarray(0, 100_000),
      { kind: 'declined', reason: 'unsupported' },
    ],
    ['an archive', () => archive, { kind: 'declined', reason: 'unsupported' }],
    [
      'a HEIC picture, where no decoder is built in',
      () => Buffer.from('00000018667479706865696300000000686569636d696631', 'hex'),
      { kind: 'declined', reason: 'heic' },
    ],
    [
      'a page behind the first bytes of a GIF',
      () => Buffer.from('GIF89a/*<html><script>alert(1)</script>'),
      { kind: 'declined', reason: 'invalid' },
    ],
    [
      'a JPEG that ends in the middle',
      async () => (await jpeg()).subarray(0, 2000),
      { kind: 'declined', reason: 'invalid' },
    ],
    [
      'the first bytes of a JPEG',
      () => Buffer.from('ffd8ffe000104a464946', 'hex'),
      { kind: 'declined', reason: 'invalid' },
    ],
    ['a PNG that claims 2.5 gigapixels', () => bomb(50_000, 50_000), { kind: 'declined', reason: 'too-fine' }],
    ['a PNG that claims 64 megapixels and holds one', () => bomb(8000, 8000), { kind: 'declined', reason: 'invalid' }],
    ['too many bytes', () => Buffer.alloc(CLEAN_LIMITS.bytes + 1), { kind: 'declined', reason: 'too-big' }],
  ])('%s', async (_, make, answer) => expect(await cleaner.clean(await make())).toEqual(answer))

  test('what no tool cleans is known by its content, and left as it is', async () =>
    expect(await cleaner.clean(recording())).toEqual({ kind: 'uncleaned', type: 'audio/amr' }))

  test('a wrong name does not matter: nobody asks for it', async () =>
    expect((await cleaned(await picture().png().toBuffer())).type).toBe('image/png'))

  test('random damage never gets through as an error', async () => {
    const original = await jpeg()
    for (let i = 0; i < 40; i += 1) {
      const damaged = Buffer.from(original)
      for (let n = 0; n < 8; n += 1)
        damaged[2 + ((i * 7919 + n * 104_729) % (damaged.length - 2))] = (i * 31 + n * 17) % 256
      expect((await cleaner.clean(damaged)).kind).toMatch(/^(clean|declined)$/)
    }
  })
})

describe('a file that takes its child over', () => {
  const worker = new URL('../../dist/test/support/moody-worker.js', import.meta.url)
  function moody(limits: Partial<CleanLimits> = {}, filesPerChild = 50) {
    const it = createCleaner({ worker, children: 1, filesPerChild, limits: { ...CLEAN_LIMITS, time: 2000, ...limits } })
    onTestFinished(() => it.stop())
    const ask = async (order: string) => (await cleaned(Buffer.from(order), it)).bytes.toString()
    return { it, ask }
  }

  test.each(['HANG', 'SPIN', 'CRASH', 'EXIT', 'BABBLE', 'LIE', 'EAT'])(
    '%s: refused, and the next file works',
    async (mood) => {
      // Newer releases of Node need more than 300 before they have read anything.
      const { it } = moody({ memory: 500 })
      expect(await it.clean(Buffer.from(mood))).toEqual({ kind: 'declined', reason: 'invalid' })
      expect((await cleaned(await picture(20, 20).png().toBuffer(), it)).type).toBe('image/png')
    },
  )

  test('has no environment, no core dumps, and cannot write', async () => {
    const { ask } = moody()
    process.env['KENTONGAN_TEST_TOKEN'] = CANARY
    onTestFinished(() => void delete process.env['KENTONGAN_TEST_TOKEN'])
    const seen = await ask('ENV')
    expect(seen).not.toContain(CANARY)
    expect(JSON.parse(seen)).not.toHaveProperty('PATH')
    expect(await ask('WRITE')).toBe('EFBIG')
    expect(
      existsSync(join(tmpdir(), 'written-by-child')) && readFileSync(join(tmpdir(), 'written-by-child')).length > 0,
    ).toBe(false)
  })

  test.runIf(process.platform === 'linux')('has its limits from the system', async () => {
    const limits = await moody().ask('LIMITS')
    expect(limits).toMatch(/Max core file size +0 +0/)
    expect(limits).toMatch(/Max file size +0 +0/)
    expect(limits).toMatch(/Max cpu time +300 +300/)
    expect(limits).toMatch(new RegExp(`Max data size +${1024 * 1024 * 1024}`))
  })

  test.runIf(process.platform === 'linux')(
    'reaches no network, where the system can take it away',
    async ({ skip }) => {
      const { execFileSync } = await import('node:child_process')
      try {
        execFileSync('unshare', ['-rn', 'true'], { stdio: 'ignore' })
      } catch {
        skip('this system allows no network namespace')
      }
      const server = createServer().listen(0, '127.0.0.1')
      onTestFinished(() => void server.close())
      await new Promise((resolve) => server.once('listening', resolve))
      const address = server.address()
      if (address === null || typeof address === 'string') throw new Error('no port')
      expect(await moody().ask(`NET 127.0.0.1 ${address.port}`)).toBe('no network')
    },
  )

  test('a child is replaced after its number of files, and stays warm until then', async () => {
    const { ask } = moody({}, 2)
    const pids = [await ask('PID'), await ask('PID'), await ask('PID')]
    expect(pids[0]).toBe(pids[1])
    expect(pids[2]).not.toBe(pids[1])
  })

  test('children that the system ended while they were idle cost nobody their file', async () => {
    const it = createCleaner({ worker, children: 2 })
    onTestFinished(() => it.stop())
    const pid = async () => Number((await cleaned(Buffer.from('PID'), it)).bytes)
    const warm = await Promise.all([pid(), pid()])
    expect(new Set(warm).size).toBe(2)
    for (const child of warm) process.kill(child, 'SIGKILL')
    expect(warm).not.toContain(await pid())
  })

  test('a burst waits for the few children', async () => {
    const { ask } = moody({ time: 20_000 })
    expect(new Set(await Promise.all(Array.from({ length: 20 }, () => ask('PID')))).size).toBe(1)
  })

  test('a child that cannot start is our fault, not the file’s', async () => {
    const it = createCleaner({ worker: new URL('file:///nowhere/worker.js') })
    await expect(it.clean(await picture(9, 9).png().toBuffer())).rejects.toThrow(/start/)
  })
})
