import { describe, expect, it } from 'vitest'
import { mask } from '../../src/masking/mask.ts'

const hidden = (text: string) =>
  mask(text, { about: 'other' })
    .filter(({ action }) => action !== 'keep')
    .map(({ start, end }) => text.slice(start, end))

describe('one detail in the ways people write it', () => {
  it.each([
    ['nomor saya', '0062 813 0000 9026'],
    ['NIK saya', '3374, 1256, 0889, 0003'],
    ['NIK saya', '337412:560889:0003'],
    ['NPWP saya', '73,418,290,5-508,000'],
    ['email saya', 'semu.ayu_(at)_gmail.com'],
    ['email saya', 'semu.ayu(at)gmail_titik_com'],
    ['email saya', 'semu77@kemenag_dot_go_dot_id'],
    ['email saya', 's e m u a y u at gmail titik com'],
    ['emailku', 'semuayu di gmail titik com'],
    ['my account', '0098 341 776'],
    ['motor saya', 'H_4482_KZ'],
    ['motor saya', 'H/4482/KZ'],
    ['motor saya', 'H 44 82 KZ'],
    ['motor saya', 'H 4482'],
    ['motorku', 'ha empat empat delapan dua ka zet'],
    ['rumah saya di', 'jl.Sekar Semu 27'],
    ['rumah saya di', 'Jl. Semu No. 27-A'],
    ['rumah saya di', 'Jl. Semu #27'],
    ['rumah saya di', '12B Jalan Sekar Semu'],
    ['rumah saya di', 'No. 12 Jalan Semu'],
    ['rumah saya di', 'Semu Raya No. 12'],
    ['rumah saya di', 'Graha Semu C.22'],
    ['rumah saya di', 'RT-05/RW-11'],
    ['rumah saya di', 'R.T. 05 R.W. 11'],
    ['rumah saya di', 'RW 11 RT 05'],
    ['rumah saya di', 'RT V/XI'],
    ['I live at', '12 Semu Street'],
    ['IG saya', 'semu underscore ayu'],
    ['ig istri saya', 'semu.ayu88'],
    ['ig saya', 'semu ayu 88'],
    ['wa q', 'o8six2 31 two0 4471'],
    ['nomer sy', 'owolu57-sanga00-04471'],
    ['nomor saya', '0812-0000-447/448'],
    ['nomor saya', '0812 0000 4471 atau 72'],
    ['nope gue', '812 0000 4471'],
    ['NIK saya', '337412********0003'],
    ['NIP saya', '1985xxxx xxxxxx 2 004'],
    ['email saya', 'se***@gmail.com'],
    ['motor saya', 'H 448O KZ'],
    ['motor saya', 'H 4482 *Z'],
    ['motor saya', 'H 4482 KZ/XX'],
    ['mobil suami saya', 'H 4482'],
    ['motor bapak saya', '4482 KZ'],
    ['motor saya Beat hitam', 'H 4482'],
    ['my car is', 'ha empat empat delapan dua ka zet'],
    ['my brother’s motorbike,', 'H four four eight two KZ'],
    ['nopol saya', 'h 4482 rb'],
  ])('%s %s', (label, detail) => {
    expect(hidden(`${label} ${detail}`)).toEqual([detail])
  })
})

describe('plates told by what stands after or before in the same sentence', () => {
  it.each([
    ['yg merah H-4482-KZ punya pak sekdes, yg putih h 4471 mz punya kakak saya', 'h 4471 mz'],
    ['saya naik h 4471 mz punya saya', 'h 4471 mz'],
    ['h 4471 mz itu motor saya', 'h 4471 mz'],
  ])('%s', (text, detail) => {
    expect(hidden(text)).toContain(detail)
  })
})

describe('numbers that only look like one', () => {
  it.each([
    'anggaran 3374, 1256, 0889, 0003 dibagi rata',
    'perolehan suara 120, 135, 98, 210, 156',
    'tahun 2019, 2020, 2021, 2022, 2023 selalu begitu',
    'ada 27 jalan rusak di desa ini',
    'surat nomor B/1822/KLM/2024 beredar',
    'kavling 12 hektar dijanjikan',
    'graha pemuda lantai 3',
    'rumah saya dipasangi stiker paslon nomor 02',
    'ig saya kena hack 2024',
    'IG/FB/WA semua disebar',
    'perolehan suara paslon 120/135',
    'a dua tiga empat orang itu datang',
    'Motor saya 2019 di bengkel',
    'kertas 3 x 4 meter, 10xx lembar',
    'dibagikan mulai 12..15 Januari',
    'kaos dikirim naik truk pukul 7.15',
  ])('%s', (text) => {
    expect(hidden(text)).toEqual([])
  })
})
