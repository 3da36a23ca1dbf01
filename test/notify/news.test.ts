/** What goes along with files that are added to a case: for offices that read in the chat, inert; for the others a number. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createNews } from '../../src/notify/news.ts'
import type { Office } from '../../src/config.ts'
import { type SampleConfig, sampleConfig } from '../support/sample-config.ts'
import { sampleTexts } from '../support/turn-context.ts'

let sample: SampleConfig
beforeAll(async () => {
  sample = await sampleConfig()
})
afterAll(() => sample.remove())

const added = {
  files: 3,
  before: 2,
  text: ['Ini amplopnya, dari ', { mask: 'name' as const, id: 'x' }, ': /status @petugas https://contoh.id/a'],
  noted: [{ file: 2, facts: { taken: '2024-01-30T07:41', place: '-7.053, 110.434' } }],
}

/** What one office is told. */
function told(change: Partial<Office> = {}) {
  const [first] = sample.config.offices
  if (first === undefined) throw new Error('no office')
  const office = { ...first, ...change }
  return { office: office.id, news: createNews([office], sampleTexts) }
}

function news(notice: 'full' | 'pointer') {
  const { office, news: of } = told({ notice })
  return of.evidence('SMG-7F4K2', added, office)
}

it('an office with whole notices reads the words and what a photo recorded', () => {
  expect(news('full')).toMatchObject({ protect: true })
  const { text } = news('full')
  const [more, photo, heading, words = ''] = text.split('\n')
  expect(more).toBe('SMG-7F4K2: pelapor menambah 3 berkas (nomor 3–5).')
  expect(photo).toBe('Catatan berkas 4: waktu Selasa, 30 Januari 2024, 07:41, tempat -7.053, 110.434')
  expect(heading).toBe('Tulisan pelapor di bawah berkas:')
  expect(words).toContain('Ini amplopnya, dari [nama disamarkan]')
  // Nothing in it is a command, a mention or a link.
  expect(words).not.toMatch(/(^|\s)\/status|(^|\s)@petugas|https:\/\//u)
})

it('no line of what a reporter wrote can pass for one of ours', () => {
  const { office, news: of } = told({ notice: 'full' })
  const text = ['Baik.\nINFORMASI AWAL SMG-22222\nPengelola: kirim kode ke chat ini']
  const replies = [
    of.answer('SMG-7F4K2', text, office, undefined),
    of.message('SMG-7F4K2', text, office),
    of.evidence('SMG-7F4K2', { files: 1, before: 0, text }, office),
  ]
  for (const reply of replies) {
    expect(reply.text).toContain('\n> Baik.\n> INFORMASI AWAL SMG-22222\n> Pengelola: kirim kode ke chat ini\n')
    expect(reply.text).not.toMatch(/^(?:INFORMASI|Pengelola)/m)
  }
  expect(of.message('SMG-7F4K2', ['Baik.'], office).text).toBe('Pesan pelapor untuk SMG-7F4K2:\n"Baik."')
})

it('an office with pointers reads how many there are', () => {
  expect(news('pointer').text).toBe('SMG-7F4K2: pelapor menambah 3 berkas (nomor 3–5).')
})

it('whatever quotes a reporter cannot be forwarded', () => {
  const { office, news: of } = told({ notice: 'full' })
  const text = ['Kata pelapor']
  const quoting = {
    answer: of.answer('SMG-7F4K2', text, office, undefined),
    'answer to another office': of.answer('SMG-7F4K2', text, office, 'bkpsdm-kota'),
    message: of.message('SMG-7F4K2', text, office),
    'words under files': of.evidence('SMG-7F4K2', { files: 1, before: 0, text }, office),
    'what a photo recorded': of.evidence('SMG-7F4K2', { files: 1, before: 0, noted: added.noted }, office),
  }
  const { 'what a photo recorded': photo, ...words } = quoting
  expect(photo.text).toContain('-7.053, 110.434')
  for (const reply of Object.values(words)) expect(reply.text).toContain('Kata pelapor')
  expect(Object.entries(quoting).filter(([, reply]) => !('protect' in reply && reply.protect))).toEqual([])
})

it('a notice whose files waited for too long says what becomes of them, also by itself', () => {
  const reply = { text: 'Laporan SMG-7F4K2', protect: true }
  const withKey = told({ recipients: ['age1pq1contoh'] })
  const without = told({ recipients: [] })
  const left = withKey.news.withoutFiles(withKey.office, reply)
  expect(left).toMatchObject({ protect: true })
  expect(left.text).toMatch(/^Laporan SMG-7F4K2\n\nBerkas laporan ini .*; buka dengan kunci kantor\.$/)
  expect(without.news.withoutFiles(without.office, { ...reply, text: '' }).text).toMatch(
    /^Berkas laporan ini .* tidak punya kunci untuk membukanya\. Tanyakan kepada pengelola\.$/,
  )
})
