/** Promise 3 on a full disk: nothing acknowledged is lost, and what could not be saved is answered when there is room. */
import { execFileSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { findCanaries } from '../support/canaries.ts'
import { inClear, newWorld, openCases, type World } from '../support/proof.ts'
import { goThrough, type Story } from '../support/reporter.ts'

const said: Story = {
  category: { group: 'Jabatan & fasilitas', item: 'Fasilitas negara', id: 'FASILITAS_NEGARA' },
  story: ['Mobil dinas dipakai kampanye kenarpenuh.', 'Spanduk diangkut kenarsesak.'],
  accused: 'Camat di kecamatan Contoh',
  online: true,
  source: { typed: '1', ids: ['self'] },
  fear: { label: 'Tidak', id: 'no' },
}

/** A file system of its own, which can be filled; undefined where this account may not mount one. */
function smallDisk(): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'kentongan-disk-'))
  let mounted = false
  const release = (): void => {
    if (mounted) execFileSync('umount', ['--lazy', folder], { stdio: 'ignore' })
    mounted = false
    rmSync(folder, { recursive: true, force: true })
  }
  afterAll(release)
  process.once('SIGTERM', release)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', folder], { stdio: 'ignore' })
    mounted = true
  } catch {
    return undefined
  }
  return folder
}
const disk = smallDisk()

/** Takes every byte that is left. */
function fill(): void {
  const file = openSync(join(disk ?? '', 'filler'), 'w')
  try {
    for (const size of [65_536, 4096, 512, 1]) for (;;) if (!writes(file, size)) break
  } finally {
    closeSync(file)
  }
}
function writes(file: number, size: number): boolean {
  try {
    return writeSync(file, Buffer.alloc(size)) === size
  } catch {
    return false
  }
}
const empty = (): void => rmSync(join(disk ?? '', 'filler'))

const failures = ({ service }: World): number => service.output().split('"msg":"A turn failed').length - 1

test.skipIf(disk === undefined)(
  'answers and the submission that met a full disk (skipped where no file system can be mounted)',
  async () => {
    const world = await newWorld({ parent: disk ?? '', env: { LOG_LEVEL: 'trace' } })
    const { api, service } = world
    await service.start()
    const ani = api.person()
    // The disk is full when the story, the day and the submission arrive; once the process dies on it as well.
    const full = { 'story-2': 'wait', 'when-echo': 'kill', send: 'wait' } as Record<string, 'wait' | 'kill'>
    const met: Promise<void>[] = []
    const report = await goThrough(api, ani, said, {
      answering: (key) => {
        if (full[key] !== undefined) fill()
      },
      pressed: (key) => {
        const how = full[key]
        if (how !== undefined) met.push(recover(how))
      },
    })
    await Promise.all(met)
    expect(met).toHaveLength(3)
    await api.settled(90_000)
    await service.stop()
    const cases = await openCases(world)
    expect(cases.map(({ code }) => code)).toEqual([report.code])
    const story = cases[0]?.body.entries.find(({ step }) => step === 'story')?.answer
    expect(story?.kind === 'text' && inClear(story.text)).toBe(said.story.join('\n'))
    expect(findCanaries(new Map([['output', Buffer.from(service.output())]]), ['kenarpenuh', 'kenarsesak'])).toEqual([])

    async function recover(how: 'wait' | 'kill'): Promise<void> {
      const before = failures(world)
      const seen = ani.chat.sights.length
      await service.printed(/"msg":"A turn failed/, service.output().length)
      expect(failures(world)).toBeGreaterThan(before)
      // Nothing was acknowledged that was not saved.
      expect(ani.chat.sights.length).toBe(seen)
      if (how === 'kill') await service.kill()
      empty()
      if (how === 'kill') await service.start()
    }
  },
)
