import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readChoice } from '../../src/understanding/choices.ts'
import type { ChoiceReading, Option } from '../../src/understanding/types.ts'

const regions: Option[] = [
  { id: 'city', label: 'Kota Semarang', synonyms: ['kodya', 'semarang kota'] },
  { id: 'regency', label: 'Kabupaten Semarang', synonyms: ['kab', 'ungaran', 'ambarawa'] },
  { id: 'online', label: 'Di internet/HP saja', synonyms: ['online', 'medsos', 'grup wa'] },
  { id: 'other', label: 'Daerah lain', synonyms: ['luar semarang'] },
]
const status: Option[] = [
  { id: 'pns', label: 'PNS', synonyms: ['pegawai negeri'] },
  { id: 'pppk', label: 'PPPK', synonyms: ['p3k'] },
  { id: 'honorer', label: 'Honorer', synonyms: ['non asn', 'wiyata bakti'] },
  { id: 'lurah', label: 'Lurah', synonyms: [] },
]
const sure = (...ids: string[]): ChoiceReading => ({ kind: 'sure', ids })
const near = (...ids: string[]): ChoiceReading => ({ kind: 'sure', ids, near: true })
const guess = (...ids: string[]): ChoiceReading => ({ kind: 'guess', ids })
const many = (...ids: string[]): ChoiceReading => ({ kind: 'many', ids })

describe('one choice', () => {
  it.each<[string, ChoiceReading]>([
    ['2', sure('regency')],
    [' 2. ', sure('regency')],
    ['2️⃣', sure('regency')],
    ['２', sure('regency')],
    ['no 2', sure('regency')],
    ['nomer loro', sure('regency')],
    ['dua', sure('regency')],
    ['kalih', sure('regency')],
    ['two', sure('regency')],
    ['yang kedua', sure('regency')],
    ['yg ke-3 aja', sure('online')],
    ['pilih 1 ya', sure('city')],
    ['the second', sure('regency')],
    ['the second one please', sure('regency')],
    ['first one', sure('city')],
    ['twenty one', { kind: 'out', number: 21 }],
    ['one', sure('city')],
    ['7', { kind: 'out', number: 7 }],
    ['0', { kind: 'out', number: 0 }],
    ['081234567890', { kind: 'none' }],
    ['Kota Semarang', sure('city')],
    ['kota semarang dong', sure('city')],
    ['1. Kota Semarang', sure('city')],
    ['2 kota', many('regency', 'city')],
    ['kota', sure('city')],
    ['KABUPATEN', sure('regency')],
    ['kabup', sure('regency')],
    ['semarang', many('city', 'regency', 'other')],
    ['kota smarang', near('city')],
    ['kabupten', near('regency')],
    ['medsoss', sure('online')],
    ['ungarn', near('regency')],
    ['ambarwo', guess('regency')],
    ['di internet', sure('online')],
    ['kejadiannya di ungaran pak', guess('regency')],
    ['bukan ungaran', { kind: 'none' }],
    ['1 dan 3', many('city', 'online')],
    ['1 dan 1', sure('city')],
    ['', { kind: 'none' }],
    ['apa ini', { kind: 'none' }],
  ])('%j', (text, expected) => {
    expect(readChoice(text, regions)).toEqual(expected)
  })

  it.each<[string, ChoiceReading]>([
    ['pns', sure('pns')],
    ['p n s', sure('pns')],
    ['p3k', sure('pppk')],
    ['ppk', { kind: 'none' }],
    ['bukan pns', { kind: 'none' }],
    ['lurha', guess('lurah')],
    ['honorerr', sure('honorer')],
    ['pegawai', guess('pns')],
    ['negeri pegawai', sure('pns')],
  ])('%j among short labels', (text, expected) => {
    expect(readChoice(text, status)).toEqual(expected)
  })

  it.each<[string, ChoiceReading]>([
    ['kota', guess('candidate')],
    ['wali kota', guess('candidate')],
    ['jabatan', guess('demoted')],
    ['jabatann', guess('demoted')],
    ['turun jabtan', near('demoted')],
    ['calon wali kota', sure('candidate')],
    ['hari itu', sure('same')],
    ['pas hari itu ya kak', sure('same')],
    ['saat itu', sure('same')],
    ['hari', guess('same')],
  ])('%j: a word of a longer synonym is asked about, the whole of it is not', (text, expected) => {
    const options = [
      { id: 'candidate', label: 'Calon', synonyms: ['paslon', 'calon wali kota'] },
      { id: 'demoted', label: 'Dipindah', synonyms: ['turun jabatan'] },
      { id: 'same', label: 'Waktu yang sama', synonyms: ['hari itu', 'saat itu', 'pas hari itu'] },
    ]
    expect(readChoice(text, options)).toEqual(expected)
  })

  it.each(['tidak', 'tidak ya', 'ora', 'no', 'bukan'])(
    '%j says no: it picks nothing that only holds the word',
    (text) => {
      const options = [
        { id: 'partial', label: 'ASN tidak netral', synonyms: ['ora netral', 'not neutral'] },
        { id: 'other', label: 'Lainnya/tidak yakin', synonyms: ['bukan itu', 'no idea', 'ora ngerti'] },
      ]
      expect(readChoice(text, options)).toEqual({ kind: 'none' })
      expect(readChoice(text, [...options, { id: 'no', label: 'Tidak', synonyms: ['ora', 'no', 'bukan'] }])).toEqual(
        sure('no'),
      )
    },
  )

  it('takes the longer label when one label starts another', () => {
    const options = [
      { id: 'a', label: 'Diancam', synonyms: [] },
      { id: 'b', label: 'Diancam mutasi', synonyms: [] },
    ]
    expect(readChoice('diancam', options)).toEqual(sure('a'))
    expect(readChoice('diancam mutasi', options)).toEqual(sure('b'))
  })
})

describe('several choices', () => {
  it.each<[string, ChoiceReading]>([
    ['1, 3', sure('pns', 'honorer')],
    ['1 dan 3', sure('pns', 'honorer')],
    ['1 3', sure('pns', 'honorer')],
    ['1,3', sure('pns', 'honorer')],
    ['1&3', sure('pns', 'honorer')],
    ['1-3', sure('pns', 'pppk', 'honorer')],
    ['siji lan telu', sure('pns', 'honorer')],
    ['satu, tiga dan 4', sure('pns', 'honorer', 'lurah')],
    ['no 1 sama no 2', sure('pns', 'pppk')],
    ['pns dan lurah', sure('pns', 'lurah')],
    ['PNS\nHonorer', sure('pns', 'honorer')],
    ['2', sure('pppk')],
    ['1, 9', { kind: 'out', number: 9 }],
    ['pns dan entah', guess('pns')],
    ['saya itu pns biasa dan pak lurah juga', guess('pns', 'lurah')],
    ['dulu honorer, sekarang pppk', guess('honorer', 'pppk')],
    ['bukan pns, honorer saja', guess('honorer')],
    ['entah dan apa', { kind: 'none' }],
  ])('%j', (text, expected) => {
    expect(readChoice(text, status, { many: true })).toEqual(expected)
  })
})

it('one of several is asked for where only one is wanted, whatever the parts say', () => {
  expect(readChoice('saya pns dan pak lurah juga', status)).toEqual(many('pns', 'lurah'))
})

it('what the parts of a story resemble is no list', () => {
  const story = `pak lurah datang, ${'lalu semua warga disuruh ikut ke balai '.repeat(4)}, dan honorer juga`
  expect(readChoice(story, status, { many: true })).toEqual({ kind: 'none' })
})

describe('any text at all', () => {
  it('never throws, and every id it names was offered', () => {
    const pieces = fc.constantFrom('1', '3', ',', ' dan ', 'kota', 'semarang', '-', '\n', '👍', 'ke', '0', '９')
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(pieces).map((p) => p.join('')),
    )
    fc.assert(
      fc.property(text, fc.boolean(), (t, several) => {
        const reading = readChoice(t, regions, { many: several })
        const ids = 'ids' in reading ? reading.ids : []
        expect(ids.every((id) => regions.some((o) => o.id === id))).toBe(true)
      }),
    )
  })

  it.each(['1 ', '1,', 'a', ' ', '-', '1-', 'dan ', 'kota ', '💥', 'é', '٣'])(
    'ends on 4,096 characters of %j',
    (piece) => {
      const long = piece.repeat(4096 / piece.length).slice(0, 4096)
      expect(readChoice(`${long}x`, regions, { many: true }).kind).not.toBe('sure')
    },
  )
})
