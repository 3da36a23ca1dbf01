/** "Sudah sampai belum?": whoever asks what became of a report in their own words is led to where it is shown. */
import { describe, expect, it } from 'vitest'
import { samplePlaces } from '../support/places.ts'
import { sampleTexts } from '../support/turn-context.ts'

const places = samplePlaces()
const texts = sampleTexts('id')

const ASKED = [
  'sudah sampai belum',
  'laporan saya sudah sampai belum ya',
  'Laporan saya kemarin sudah diterima?',
  'gimana kabar laporan saya',
  'gimana laporannya kak',
  'ada kabar?',
  'sudah dibaca petugas belum',
  'laporan saya diproses gak',
  'saya mau tanya perkembangan kasus saya',
  'wis tekan durung laporanku',
  'piye kabare laporanku',
  'lapuran kula sampun katampi dereng',
  'any news about my report',
  'has my report been received?',
  'what happened to my report',
]

describe.each(ASKED)('"%s"', (text) => {
  it.each(['door', 'menu', 'finished, noted'])('%s', (name) => {
    const { state, words } = places.typedAt(name, text)
    expect(words).toEqual([texts('case-ask')])
    expect(state.at).toEqual({ mode: 'menu', ask: 'receipt' })
  })

  it('an open case is shown again', () => {
    expect(places.typedAt('case, menu', text).call).toMatchObject({ call: 'reload-case' })
  })

  it('is part of a story', () => {
    const { state } = places.typedAt('breach, step story/none', text)
    expect(state.draft?.answers['story']).toMatchObject({ kind: 'text' })
  })
})

it.each([
  'amplopnya sudah sampai',
  'sudah sampai',
  'mau laporan lain',
  'laporan',
  'diproses ga',
  'berapa lama',
  'gimana',
])('"%s" asks for no news of a report', (text) =>
  expect(places.typedAt('menu', text).words).not.toEqual([texts('case-ask')]),
)
