/** Promise 3 on a full disk: nothing acknowledged is lost, and what could not be saved is answered when there is room. */
import { expect, test } from 'vitest'
import { findCanaries } from '../support/canaries.ts'
import { inClear, newWorld, openCases, type World } from '../support/proof.ts'
import { goThrough, type Story } from '../support/reporter.ts'
import { smallDisk } from '../support/small-disk.ts'

const said: Story = {
  category: { group: 'Jabatan & fasilitas', item: 'Fasilitas negara', id: 'FASILITAS_NEGARA' },
  story: ['Mobil dinas dipakai kampanye kenarpenuh.', 'Spanduk diangkut kenarsesak.'],
  accused: 'Camat di kecamatan Contoh',
  online: true,
  source: { typed: '1', ids: ['self'] },
  fear: { label: 'Tidak', id: 'no' },
}

const disk = smallDisk('8m')

const failures = ({ service }: World): number => service.output().split('"msg":"A turn failed').length - 1

test.skipIf(disk === undefined)(
  'answers and the submission that met a full disk (skipped where no file system can be mounted)',
  async () => {
    const world = await newWorld({ parent: disk?.folder ?? '', env: { LOG_LEVEL: 'trace' } })
    const { api, service } = world
    await service.start()
    const ani = api.person()
    // The disk is full when the story, the day and the submission arrive; once the process dies on it as well.
    const full = { 'story-2': 'wait', 'when-echo': 'kill', send: 'wait' } as Record<string, 'wait' | 'kill'>
    const met: Promise<void>[] = []
    const report = await goThrough(api, ani, said, {
      answering: (key) => {
        if (full[key] !== undefined) disk?.fill()
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
      disk?.empty()
      if (how === 'kill') await service.start()
    }
  },
)
