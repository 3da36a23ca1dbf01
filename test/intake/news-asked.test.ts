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
  'sudah dibaca belum',
  'kabar laporan saya',
  'has my report been read yet',
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
  'how to report',
  'how do I report',
  'how do i report to bawaslu',
  'how do I make my report',
  'what to report',
  'laporan gimana',
  'what do you do with the report',
  'how is the report handled',
  'is the report read by officials',
  'apakah laporan dibaca bawaslu',
  'yang masuk laporan apa saja',
  'apa kabar?',
  'halo apa kabar?',
  'laporan masuk ke petugas',
  'belum sampai',
  'masuk?',
  'ada yang masuk?',
  'apakah ditindaklanjuti?',
  'is it read?',
  'ada balasan',
])('"%s" asks for no news of a report', (text) =>
  expect(places.typedAt('menu', text).words).not.toEqual([texts('case-ask')]),
)

/** They tell something: with a case open it is shown as the message to be sent, and not lost. */
describe.each([
  'saya lapor ke bawaslu tidak ada hasil',
  'laporan saya ke bawaslu tidak ditindak',
  'laporan saya tidak ditindak',
  'saya kemarin lapor, belum ada hasil',
  'saya kemarin lapor ke inspektorat, belum ada hasil',
  'saya lapor ke petugas kemarin, tidak ditangani',
  'laporan saya sudah diterima',
])('"%s" tells', (text) => {
  it('in an open case', () => {
    const { call, state } = places.typedAt('case, menu', text)
    expect(call).toBeUndefined()
    expect(state.at).toMatchObject({ mode: 'case', case: { ask: { at: 'check', text: [text] } } })
  })

  it.each(['door', 'menu'])('%s', (name) => expect(places.typedAt(name, text).words).not.toEqual([texts('case-ask')]))
})
