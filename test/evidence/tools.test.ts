/**
 * Cleaning with mat2, ffmpeg and heif-convert, where they are present; what is not there is skipped by name. What must
 * hold without them is tested everywhere.
 */
import { readdir } from 'node:fs/promises'
import { posix } from 'node:path'
import sharp from 'sharp'
import { afterAll, describe, expect, onTestFinished, test } from 'vitest'
import { createCleaner } from '../../src/evidence/clean.ts'
import type { Cleaned } from '../../src/evidence/cleaned.ts'
import { OTHERS } from '../../src/evidence/kinds.ts'
import { inWorkplace, removeLeftovers } from '../../src/evidence/run-tool.ts'
import { TOOL_LIMITS } from '../../src/evidence/tool-cleaner.ts'
import { type Parts, unzip } from '../../src/evidence/zip-parts.ts'
import { findTools, missingTools } from '../../src/evidence/tools.ts'
import { MEMORY } from '../../src/memory-folder.ts'
import { docx, headed, objectStream, odt, pdf, pptx, REFERENCES, xlsx } from '../support/documents.ts'
import { hasExiftool, personalTags } from '../support/exiftool.ts'
import { CANARY, picture, withTraces } from '../support/images.ts'
import { filmOf, heic, media, played, withCover } from '../support/media.ts'
import { beginnings, recording } from '../support/recordings.ts'
import { zip } from '../support/zip.ts'

const tools = await findTools()
const cleaner = createCleaner({ children: 1, tools })
const bare = createCleaner({ children: 1, tools: {} })
afterAll(() => {
  cleaner.stop()
  bare.stop()
})
const OFFICE = 'application/vnd.openxmlformats-officedocument'

async function cleaned(file: Buffer): Promise<Buffer> {
  const result = await cleaner.clean(file)
  if (result.kind !== 'clean') throw new Error(`not cleaned: ${JSON.stringify(result)}`)
  return Buffer.from(result.bytes)
}

/** No word of ours in it, whatever exiftool knows of the format, and nothing of its own. */
function expectNothingPersonal(file: Buffer, ending: string): void {
  for (const trace of [CANARY, 'CANARY', '+07.05', '110.43', '2027']) expect(file.includes(trace), trace).toBe(false)
  if (hasExiftool) expect(personalTags(file, ending)).toEqual([])
}

test.runIf(hasExiftool)('exiftool finds what was put in, or the search would see nothing', async () => {
  const photo = await withTraces(picture()).jpeg().toBuffer()
  expect(personalTags(photo, 'jpg').join()).toMatch(/GPS.*/)
  expect(personalTags(pdf(), 'pdf').join()).toContain(CANARY)
})

test.runIf(hasExiftool).each(['jpeg', 'png', 'webp', 'gif'] as const)(
  'a picture that was painted anew holds nothing personal that exiftool knows: %s',
  async (format) => expectNothingPersonal(await cleaned(await withTraces(picture())[format]().toBuffer()), format),
)

describe.skipIf(tools.mat2 === undefined)('documents, with mat2', () => {
  test.each([
    ['docx', docx()],
    ['xlsx', xlsx()],
    ['pptx', pptx()],
    ['odt', odt()],
  ])('%s: without authors, revisions and companies', async (ending, original) => {
    const { text: before } = await unobjectStream(original)
    expect(before).toContain(CANARY)
    const result = await cleaner.clean(original)
    expect(result).toMatchObject({ kind: 'clean', type: [...OTHERS].find(([, known]) => known === ending)?.[0] })
    const file = await cleaned(original)
    const { text } = await unobjectStream(file)
    expect(text).not.toContain('CANARY')
    expect(text).not.toContain('2027')
    expect(text).not.toContain('00A1B2C3')
  })

  test.each([
    ['docx', docx(), 'word/document.xml', 'SURAT UNDANGAN'],
    ['xlsx', xlsx(), 'xl/worksheets/sheet1.xml', 'DAFTAR PEMILIH'],
    ['pptx', pptx(), 'ppt/slides/slide1.xml', 'LANGKAH'],
  ])('%s: what stands in it is still found from its first part on', async (_, original, holder, words) => {
    const parts = unzip(await cleaned(original))
    expect(parts.get(holder)?.toString()).toContain(words)
    const reached = reachedFrom(parts, '')
    expect(reached).toContain(holder)
    // Nothing points to what is not there.
    expect(reached.filter((part) => !parts.has(part))).toEqual([])
  })

  test('odt: its kind stands open at the very front, where programs look for it', async () => {
    const file = await cleaned(odt())
    expect(file.toString('latin1', 30).startsWith('mimetypeapplication/vnd.oasis.opendocument.text')).toBe(true)
    expect(unzip(file).get('content.xml')?.toString()).toContain('SURAT UNDANGAN')
  })

  test('words that were deleted in the head of a letter are gone, the others stay', async () => {
    const head = `<w:del w:id="3" w:author="${CANARY}" w:date="2027-02-09T07:41:12Z"><w:r><w:delText>CANARY lama</w:delText></w:r></w:del>`
    const { text } = await unobjectStream(await cleaned(headed(head)))
    expect(text).toContain('KOP SURAT')
    expect(text).not.toContain('CANARY')
  })

  test.each([
    ['whose words name a folder of somebody', headed('<w:r><w:t>C:\\Users\\Budi\\surat.docx</w:t></w:r>')],
    ['with a document of its own in it', docx([{ name: 'word/media/tabel.docx', content: docx() }])],
    [
      'that points to a sheet that is not there',
      xlsx([{ name: 'xl/worksheets/sheet2.xml', content: `<x xmlns:r="${REFERENCES}" r:id="rId7"/>` }]),
    ],
  ])('a document %s stays uncleaned, to be asked about', async (_, original) =>
    expect(await cleaner.clean(original)).toMatchObject({ kind: 'uncleaned' }),
  )

  test.each([
    [
      'a picture that is fetched',
      headed('<w:r><w:instrText>INCLUDEPICTURE "https://contoh.example/a.png"</w:instrText></w:r>'),
    ],
    [
      'a folder of somebody in the cloud',
      headed('<w:r><w:t>https://x-my.sharepoint.com/personal/budi_x/a</w:t></w:r>'),
    ],
  ])('a document with %s stays uncleaned, to be asked about', async (_, original) =>
    expect(await cleaner.clean(original)).toMatchObject({ kind: 'uncleaned' }),
  )

  test('one that takes too long is declined as too much, not as broken', async () => {
    const slow = createCleaner({ children: 1, tools, toolLimits: { ...TOOL_LIMITS, time: 1 } })
    onTestFinished(() => slow.stop())
    for (const original of [pdf(), docx()])
      expect(await slow.clean(original)).toEqual({ kind: 'declined', reason: 'too-full' })
  })

  test('PDF: without its author, and without what stood there before', async () => {
    const original = pdf()
    expect(original.includes(CANARY)).toBe(true)
    const file = await cleaned(original)
    expect(file.subarray(0, 5).toString()).toBe('%PDF-')
    for (const trace of ['UNDANGAN', 'pelapor', 'Helvetica']) expect(file.includes(trace), trace).toBe(false)
    expectNothingPersonal(file, 'pdf')
  })

  test('PDF: what it would run is gone with the rest', async () => {
    const file = await cleaned(pdf('/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>'))
    expect(file.includes('JavaScript')).toBe(false)
  })

  const page = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]>>'
  test.each([
    ['as they are', Array.from({ length: 200 }, () => page)],
    ['packed', Array.from({ length: 4 }, () => objectStream(page.repeat(50)))],
  ])('PDF: 201 pages are too many, %s', async (_, more) => {
    expect(await cleaner.clean(pdf('', { more }))).toEqual({ kind: 'declined', reason: 'too-full' })
    expect(await bare.clean(pdf('', { more }))).toEqual({ kind: 'uncleaned', type: 'application/pdf' })
  })

  test('PDF: what stands behind its end is gone with the rest', async () => {
    const file = await cleaned(Buffer.concat([pdf(), Buffer.from('<script>alert(1)</script>')]))
    expect(file.includes('script')).toBe(false)
  })

  test('a document with a part that mat2 does not know stays uncleaned, to be asked about', async () => {
    const odd = docx([{ name: 'word/rahasia.xyz', content: CANARY }])
    expect(await cleaner.clean(odd)).toEqual({ kind: 'uncleaned', type: `${OFFICE}.wordprocessingml.document` })
  })
})

describe.skipIf(tools.ffmpeg === undefined)('videos and recordings, with ffmpeg', () => {
  const X264 = ['-c:v', 'libx264', '-c:a', 'aac']
  test.each([
    ['mp4', () => media('mp4', { video: true, args: X264 }), ['h264', 'aac']],
    ['mov', () => media('mov', { video: true, args: [...X264, '-movflags', 'use_metadata_tags'] }), ['h264', 'aac']],
    ['3gp', () => media('3gp', { video: true, args: X264 }), ['h264', 'aac']],
    ['webm', () => media('webm', { video: true, args: ['-c:v', 'libvpx', '-c:a', 'libopus'] }), ['vp8', 'opus']],
    ['m4a', () => media('ipod', { args: ['-c:a', 'aac'] }), ['aac']],
    ['mp3', () => media('mp3', { args: ['-write_id3v1', '1'] }), ['mp3']],
    ['ogg', () => media('ogg', { args: ['-c:a', 'libvorbis'] }), ['vorbis']],
    ['ogg', () => media('ogg', { args: ['-c:a', 'libopus'] }), ['opus']],
    ['wav', () => media('wav'), ['pcm_s16le']],
  ])('%s: plays as before, without place, time, title and program', async (ending, make, streams) => {
    const original = make()
    expect(original.includes(CANARY)).toBe(true)
    const result = await cleaner.clean(original)
    expect(result).toMatchObject({ kind: 'clean' })
    const file = await cleaned(original)
    expectNothingPersonal(file, ending)
    expect(file.includes('x264')).toBe(false)
    const after = played(file)
    expect(after.streams).toEqual(streams)
    expect(after.seconds).toBeCloseTo(1, 0)
  })

  test('when and where it was made is told, for the reporter to decide about', async () => {
    const film = media('mp4', { video: true, args: X264 })
    expect(await cleaner.clean(film)).toMatchObject({ facts: { taken: '2027-02-09T14:41', place: '7.051, 110.438' } })
  })

  describe.each([
    ['mp3', () => media('mp3', { args: ['-write_id3v1', '1'] }), 'mp3'],
    ['mp3 of a low rate', () => media('mp3', { args: ['-ar', '16000', '-b:a', '24k'] }), 'mp3'],
    ['aac', () => media('adts', { args: ['-c:a', 'aac'] }), 'aac'],
  ])('%s: what stands between and behind the sound stays behind', (_, make, stream) => {
    const sound = make()
    const name = Buffer.from(`${CANARY} `.repeat(8))
    const id3 = media('mp3').subarray(0, 400)
    const lyrics = Buffer.from(`LYRICSBEGININD0000200INF00045${CANARY} `.padEnd(80, 'x') + '000080LYRICS200')
    test.each<[string, Buffer, number]>([
      ['two recordings that were joined, the second with a title', Buffer.concat([sound, id3, sound]), 2],
      ['a title behind', Buffer.concat([sound, id3]), 1],
      ['words of a song', Buffer.concat([sound, lyrics]), 1],
      ['plain text between', Buffer.concat([sound, name, sound]), 2],
      ['plain text behind', Buffer.concat([sound, name]), 1],
    ])('%s', async (_what, file, seconds) => {
      expect(file.includes(CANARY)).toBe(true)
      const after = await cleaned(file)
      expect(after.includes('CANARY')).toBe(false)
      expect(played(after).streams).toEqual([stream])
      expect(Math.abs(played(after).seconds - seconds)).toBeLessThan(0.3)
    })
  })

  test('recordings of one kind that were joined keep the title of the second: asked about', async () => {
    for (const codec of ['libvorbis', 'libopus']) {
      const one = media('ogg', { args: ['-c:a', codec] })
      expect(await cleaner.clean(Buffer.concat([one, one]))).toEqual({ kind: 'uncleaned', type: 'audio/ogg' })
    }
  })

  test.each(['mov', 'mp4'])('a film made of photos, each with its own place, is asked about: %s', async (format) => {
    const photo = await withTraces(picture(64, 48)).jpeg().toBuffer()
    const film = filmOf(photo, format)
    expect(film.includes(CANARY)).toBe(true)
    expect(await cleaner.clean(film)).toMatchObject({ kind: 'uncleaned' })
  })

  test('a cover before the film does not save the messages inside the film', async () => {
    const film = withCover(media('mp4', { video: true, args: X264 }), await picture(64, 48).jpeg().toBuffer())
    expect(played(film).streams[0]).toBe('mjpeg')
    expect(film.includes('x264')).toBe(true)
    const file = await cleaned(film)
    expect(file.includes('x264')).toBe(false)
    expect(played(file).streams).toEqual(['h264', 'aac'])
  })

  test('an MP3 without frames that can be told apart is asked about', async () => {
    const odd = Buffer.concat([media('mp3').subarray(0, 900), Buffer.from(CANARY)])
    expect(await cleaner.clean(odd)).toEqual({ kind: 'uncleaned', type: 'audio/mpeg' })
  })

  test.each([
    ['that claims to last five hours', 'too-long', 'setpts=PTS*18001', ['-fps_mode', 'passthrough']],
    ['of 8K', 'too-fine', 'scale=7680:4320', ['-frames:v', '1']],
  ])('a film %s is too much: %s', async (_, reason, filter, more) => {
    const film = media('mp4', { video: true, args: ['-c:v', 'mpeg4', '-an', '-vf', filter, ...more] })
    expect(film.length).toBeLessThan(5_000_000)
    expect(await cleaner.clean(film)).toEqual({ kind: 'declined', reason })
  })

  test('an MP4 whose end was cut off is refused', async () => {
    const whole = media('mp4', { video: true, args: [...X264, '-movflags', '+faststart'] })
    expect(await cleaner.clean(whole.subarray(0, whole.length - 500))).toEqual({ kind: 'declined', reason: 'invalid' })
  })

  test('a playlist under the name of a video opens nothing', async () => {
    const list = Buffer.from('ffconcat version 1.0\nfile /etc/passwd\n')
    expect(await cleaner.clean(list)).toEqual({ kind: 'declined', reason: 'unsupported' })
    const box = Buffer.alloc(8)
    box.writeUInt32BE(8 + list.length)
    box.write('mdat', 4)
    const head = Buffer.from('00000018667479706d703432000000006d70343269736f6d', 'hex')
    const moov = Buffer.from('000000086d6f6f76', 'hex')
    const dressed = Buffer.concat([head, moov, box, list])
    expect(await cleaner.clean(dressed)).toEqual({ kind: 'declined', reason: 'invalid' })
  })

  test('a program that takes too long is ended with its family, and the file is refused', async () => {
    const slow = createCleaner({ children: 1, tools, toolLimits: { ...TOOL_LIMITS, time: 1 } })
    onTestFinished(() => slow.stop())
    expect(await slow.clean(media('mp3'))).toEqual({ kind: 'declined', reason: 'invalid' })
  })
})

describe.skipIf(tools.heif === undefined)('HEIC, with heif-convert', () => {
  test('becomes a JPEG of the same picture, upright, without what the phone wrote', async ({ skip }) => {
    const original = heic(
      await withTraces(picture(640, 480, { r: 200, g: 30, b: 30 }, { r: 20, g: 40, b: 200 }), 6)
        .jpeg()
        .toBuffer(),
    )
    if (original === undefined) return skip('heif-enc is not installed')
    expect(original.includes(CANARY)).toBe(true)
    const result = await cleaner.clean(original)
    expect(result).toMatchObject({ kind: 'clean', type: 'image/jpeg' })
    const file = await cleaned(original)
    expectNothingPersonal(file, 'jpg')
    const { width, height } = await sharp(file).metadata()
    expect([width, height]).toEqual([480, 640])
    const { channels } = await sharp(
      await sharp(file).extract({ left: 0, top: 0, width: 40, height: 40 }).png().toBuffer(),
    ).stats()
    expect(channels.map(({ mean }) => Math.round(mean / 50))).toEqual([4, 1, 1])
  })

  test('a broken one is refused, with how to send it', async () => {
    const broken = Buffer.from('00000018667479706865696300000000686569636d696631', 'hex')
    expect(await cleaner.clean(broken)).toEqual({ kind: 'declined', reason: 'heic' })
  })
})

describe('without any program', () => {
  test.each([
    ['a letter', docx(), `${OFFICE}.wordprocessingml.document`],
    ['a table', xlsx(), `${OFFICE}.spreadsheetml.sheet`],
    ['a PDF', pdf(), 'application/pdf'],
    [
      'a PDF with packed objects',
      pdf('', {
        more: [
          objectStream('7 0 <</A/B>>'),
          objectStream('8 0 <</A/B>>', '[ /FlateDecode ]'),
          objectStream('9 0 <</A/B>>', ''),
        ],
      }),
      'application/pdf',
    ],
    ['a PDF with blanks behind it', Buffer.concat([pdf(), Buffer.from('\r\n\0\0 ')]), 'application/pdf'],
    ['a recording', recording(), 'audio/amr'],
  ])('%s is known and sound, and is asked about', async (_, file, type) =>
    expect(await bare.clean(file)).toEqual({ kind: 'uncleaned', type }),
  )

  test.each(beginnings)('a recording or film with nothing in it is taken: %s', async (_, make) =>
    expect(await bare.clean(make(Buffer.alloc(0)))).toMatchObject({ kind: 'uncleaned' }),
  )

  const bomb = (bytes: number): Buffer => docx([{ name: 'word/media/bom.xml', content: Buffer.alloc(bytes) }])
  test.each<[string, Buffer, Extract<Cleaned, { kind: 'declined' }>['reason']]>([
    ['a letter that unpacks to hundreds of its size', bomb(30_000_000), 'too-full'],
    ['one that only claims to', docx([{ name: 'word/x.xml', content: 'x', claims: 2 ** 31 }]), 'too-full'],
    ['one with macros', docx([{ name: 'word/vbaProject.bin', content: 'x' }]), 'invalid'],
    ['one with a program', docx([{ name: 'word/embeddings/oleObject.exe', content: 'MZ' }]), 'invalid'],
    ['one that would write outside of its folder', docx([{ name: '../../etc/x', content: 'x' }]), 'invalid'],
    ['one behind a password', docx([{ name: 'word/x.xml', content: 'x', encrypted: true }]), 'invalid'],
    ['one that was cut', docx().subarray(0, -30), 'invalid'],
    ['one with something behind its end', Buffer.concat([docx(), Buffer.from('<script>')]), 'invalid'],
    ['an archive', zip([{ name: 'a.txt', content: 'x' }]), 'unsupported'],
    [
      'a program for Android',
      zip([
        { name: 'AndroidManifest.xml', content: 'x' },
        { name: 'classes.dex', content: 'x' },
      ]),
      'unsupported',
    ],
    ['a PDF that is an archive too', Buffer.concat([pdf(), zip([{ name: 'x', content: 'x' }])]), 'invalid'],
    ...beginnings.map(([kind, make]): [string, Buffer, 'invalid'] => [
      `a recording or film that is an archive too: ${kind}`,
      make(zip([{ name: 'x', content: 'x' }])),
      'invalid',
    ]),
    [
      'a PDF that is a page of the web too',
      Buffer.concat([pdf(), Buffer.from('<script>alert(1)</script>')]),
      'invalid',
    ],
    ['a PDF that spells what it runs with codes', pdf('/OpenAction<</S/J#61vaScript/#4aS(app.alert)>>'), 'invalid'],
    [
      'a PDF that runs something out of packed objects',
      pdf('', { more: [objectStream('7 0 <</S/JavaScript/JS(app.alert)>>')] }),
      'invalid',
    ],
    [
      'a PDF with packed objects that nobody here can read',
      pdf('', { more: [objectStream('7 0 <<>>', '/LZWDecode')] }),
      'invalid',
    ],
    [
      'a PDF that unpacks to hundreds of its size',
      pdf('', { more: [objectStream(' '.repeat(80_000_000))] }),
      'too-full',
    ],
    ['a PDF without an end', pdf().subarray(0, 400), 'invalid'],
    [
      'a PDF that runs something, while nobody can paint it anew',
      pdf('/OpenAction<</S/JavaScript/JS(app.alert)>>'),
      'invalid',
    ],
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>'), 'unsupported'],
    ['a shell script', Buffer.from('#!/bin/sh\nrm -rf /\n'), 'unsupported'],
    [
      'an old Office document: macros may hide in it',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1000)]),
      'unsupported',
    ],
  ])('%s is refused', async (_, file, reason) => expect(await bare.clean(file)).toEqual({ kind: 'declined', reason }))

  test('random damage never gets through as an error', async () => {
    const original = docx()
    for (let i = 0; i < 40; i += 1) {
      const damaged = Buffer.from(original)
      for (let n = 0; n < 6; n += 1) damaged[(i * 7919 + n * 104_729) % damaged.length] = (i * 31 + n * 17) % 256
      expect((await bare.clean(damaged)).kind).toMatch(/^(uncleaned|declined)$/)
    }
  })
})

describe.runIf(process.platform === 'linux')('the workplace of a program', () => {
  const mine = async (): Promise<string[]> =>
    (await readdir(MEMORY)).filter((name) => name.startsWith(`kentongan-evidence-${process.pid}-`))
  const input = { name: 'in', bytes: Buffer.from(CANARY) }
  const sh = (script: string) => ['-c', script]

  test('is in memory, for us alone, and gone afterwards, also when the work fails', async () => {
    const seen = await inWorkplace(input, TOOL_LIMITS, async ({ run }) => [
      await mine(),
      await run('/bin/sh', sh('stat -c %a .')),
    ])
    expect(seen).toEqual([[expect.any(String)], { kind: 'done', said: '700\n' }])
    await expect(inWorkplace(input, TOOL_LIMITS, () => Promise.reject(new Error('the work failed')))).rejects.toThrow(
      'the work failed',
    )
    expect(await mine()).toEqual([])
  })

  test('has nothing of our environment, no core dumps, bounded files, and no network', async () => {
    process.env['KENTONGAN_TEST_TOKEN'] = CANARY
    onTestFinished(() => void delete process.env['KENTONGAN_TEST_TOKEN'])
    const said = await inWorkplace(input, { ...TOOL_LIMITS, output: 10_240 }, async ({ run }) => {
      const { kind, ...rest } = await run('/bin/sh', sh('env; ulimit -c; ulimit -f; cat /proc/net/dev'))
      return kind === 'done' && 'said' in rest ? rest.said : kind
    })
    expect(said).not.toContain(CANARY)
    expect(said).toMatch(/\n0\n20\n/)
    const large = await inWorkplace(input, { ...TOOL_LIMITS, output: 10_240 }, ({ run }) =>
      run('/bin/sh', sh('head -c 100000 /dev/zero > out')),
    )
    expect(large).toEqual({ kind: 'failed' })
  })

  test('ends with everything that was started in it', async () => {
    const ran = await inWorkplace(input, { ...TOOL_LIMITS, time: 300 }, async ({ run }) => {
      const done = await run('/bin/sh', sh('(while :; do sleep 1; done) & echo $! > pid; wait'))
      return done
    })
    expect(ran).toEqual({ kind: 'slow' })
    expect(await mine()).toEqual([])
  })

  test('ends at once when we stop, and what runs there with it', async () => {
    const ending = new AbortController()
    const ran = inWorkplace(input, { ...TOOL_LIMITS, ending: ending.signal }, async ({ run }) => [
      await run('/bin/sh', sh('while :; do sleep 1; done')),
      await run('/bin/sh', sh('while :; do sleep 1; done')),
    ])
    await expect.poll(mine).toHaveLength(1)
    ending.abort()
    expect(await ran).toEqual([{ kind: 'failed' }, { kind: 'failed' }])
    expect(await mine()).toEqual([])
  })

  test('of a process that was killed is removed at the next start', async () => {
    const { mkdir } = await import('node:fs/promises')
    // No process has this number: it is above the largest that Linux gives.
    const left = `${MEMORY}/kentongan-evidence-4194999-abc`
    await mkdir(left, { recursive: true })
    await removeLeftovers()
    expect((await readdir(MEMORY)).includes('kentongan-evidence-4194999-abc')).toBe(false)
  })
})

test('what is missing is told with its package', async () => {
  expect(await findTools('/nowhere')).toEqual({})
  // Never on a disk, whatever is installed.
  expect(await findTools(undefined, '/proc')).toEqual({})
  expect(missingTools({ mat2: 'a', ffmpeg: 'b' }).map((one) => one.package)).toEqual(['ffmpeg', 'libheif-examples'])
  expect(missingTools({ mat2: 'a', ffmpeg: 'b', ffprobe: 'c', heif: 'd' })).toEqual([])
})

/** Parts to which tables of relationships lead from this one on; from '' the whole document. */
function reachedFrom(parts: Parts, part: string, seen: string[] = []): string[] {
  const table = posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`)
  for (const [, target = ''] of parts
    .get(part === '' ? '_rels/.rels' : table)
    ?.toString()
    .matchAll(/Target="([^"]*)"/g) ?? []) {
    const next = posix.join(posix.dirname(part), target)
    if (seen.includes(next)) continue
    seen.push(next)
    reachedFrom(parts, next, seen)
  }
  return seen
}

/** Every part of a ZIP, unpacked, as one text. */
async function unobjectStream(file: Buffer): Promise<{ text: string }> {
  const { inflateRawSync } = await import('node:zlib')
  let text = ''
  for (let at = 0; file.readUInt32LE(at) === 0x04_03_4b_50; ) {
    const [method, packed] = [file.readUInt16LE(at + 8), file.readUInt32LE(at + 18)]
    const start = at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28)
    const body = file.subarray(start, start + packed)
    text += `${file.toString('utf8', at + 30, start)}\n${(method === 8 ? inflateRawSync(body) : body).toString('utf8')}\n`
    at = start + packed
  }
  return { text }
}
