/** What is counted is no telephone, and a telephone before a word that begins like a measure is no count. */
import { expect, test } from 'vitest'
import { mask } from '../../src/masking/mask.ts'

const masked = (text: string): string[] =>
  mask(text, { about: 'story' })
    .filter(({ action }) => action !== 'keep')
    .map(({ start, end }) => text.slice(start, end))

test.each([
  ['nomor saya 0812 0000 1111 mbak, tolong', '0812 0000 1111'],
  ['hp sy 081200001111 wong kene kabeh ngerti', '081200001111'],
  ['wa saya 081200001111 km simpan ya', '081200001111'],
  ['NIK saya 3374052908710002 orang sini semua tahu', '3374052908710002'],
  ['KK ku 3322051203090071 mbiyen dijaluk', '3322051203090071'],
])('%s', (text, number) => {
  expect(masked(text)).toEqual([number])
})

test.each([
  'suara saya 12500 suara',
  'dana saya terima 250000000 rupiah',
  'saya lihat 1200000 orang',
  'file 3500000 kb',
])('%s is counted', (text) => {
  expect(masked(text)).toEqual([])
})
