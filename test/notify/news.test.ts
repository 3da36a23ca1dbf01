/** What goes along with files that are added to a case: for offices that read in the chat, inert; for the others a number. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createNews } from '../../src/notify/news.ts'
import { type SampleConfig, sampleConfig } from '../support/sample-config.ts'
import { sampleTexts } from '../support/turn-context.ts'

let sample: SampleConfig
beforeAll(async () => {
  sample = await sampleConfig()
})
afterAll(() => sample.remove())

const added = {
  files: 3,
  text: ['Ini amplopnya, dari ', { mask: 'name' as const, id: 'x' }, ': /status @petugas https://contoh.id/a'],
  noted: [{ file: 2, facts: { taken: '2024-01-30T07:41', place: '-7.053, 110.434' } }],
}

function news(notice: 'full' | 'pointer') {
  const [office] = sample.config.offices
  if (office === undefined) throw new Error('no office')
  return createNews([{ ...office, notice }], sampleTexts).evidence('SMG-7F4K2', added, office.id)
}

it('an office with whole notices reads the words and what a photo recorded', () => {
  expect(news('full')).toMatchObject({ protect: true })
  const { text } = news('full')
  const [more, photo, heading, words = ''] = text.split('\n')
  expect(more).toBe('SMG-7F4K2: pelapor menambah 3 berkas.')
  expect(photo).toBe('Catatan foto, berkas tambahan 2: waktu Selasa, 30 Januari 2024, 07:41, tempat -7.053, 110.434')
  expect(heading).toBe('Tulisan pelapor di bawah berkas:')
  expect(words).toContain('Ini amplopnya, dari [nama disamarkan]')
  // Nothing in it is a command, a mention or a link.
  expect(words).not.toMatch(/(^|\s)\/status|(^|\s)@petugas|https:\/\//u)
})

it('an office with pointers reads how many there are', () => {
  expect(news('pointer').text).toBe('SMG-7F4K2: pelapor menambah 3 berkas.')
})
