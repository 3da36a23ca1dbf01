import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Accused, namesNobody, splitAccused } from '../../src/understanding/accused.ts'
import { findOffice } from '../../src/understanding/find-office.ts'

describe('the person reported', () => {
  it.each<[string, Accused]>([
    [
      'Pak Budi Santoso, lurah di kelurahan Bulusan',
      { name: 'Pak Budi Santoso', position: 'lurah', office: 'kelurahan Bulusan' },
    ],
    ['camat tembalang', { position: 'camat', office: 'tembalang' }],
    ['lurah Srondol Wetan', { position: 'lurah', office: 'Srondol Wetan' }],
    ['lurah Sutarjo', { position: 'lurah', name: 'Sutarjo' }],
    ['lurah bulusan joko', { position: 'lurah', office: 'bulusan', name: 'joko' }],
    ['Pak Lurah', { position: 'Pak Lurah' }],
    ['pak carik desa lerep', { position: 'pak carik', office: 'desa lerep' }],
    ['kepala dinas pendidikan kota', { position: 'kepala', office: 'dinas pendidikan kota' }],
    ['kepala desa Nyatnyono, Bu Warsini', { position: 'kepala desa', office: 'Nyatnyono', name: 'Bu Warsini' }],
    ['guru SMP N 2 ungaran namanya Bu Sri', { position: 'guru', office: 'SMP N 2 ungaran', name: 'Bu Sri' }],
    [
      'Kepala Seksi Pemerintahan Kelurahan Kramas',
      { position: 'Kepala Seksi Pemerintahan', office: 'Kelurahan Kramas' },
    ],
    ['staf keuangan dinkes', { position: 'staf keuangan', office: 'dinkes' }],
    ['Budi Santoso', { name: 'Budi Santoso' }],
    ['Budi Santoso, S.Pd., M.Si.', { name: 'Budi Santoso, S.Pd., M.Si.' }],
    ['H. Sukardi (camat Bawen)', { name: 'H. Sukardi', position: 'camat', office: 'Bawen' }],
    ['Wartini - bidan puskesmas Getasan', { name: 'Wartini', position: 'bidan', office: 'puskesmas Getasan' }],
    ['dia kerja di bkpsdm', { position: 'dia kerja', office: 'bkpsdm' }],
    ['tidak tahu, orang kecamatan Tugu', { position: 'tidak tahu, orang', office: 'kecamatan Tugu' }],
    ['Mr. Budi from the education office', { name: 'Mr. Budi', office: 'education office' }],
    ['the village head of Lerep, called Sutarjo', { position: 'village head', office: 'Lerep', name: 'Sutarjo' }],
    ['a teacher at SMP 2', { position: 'teacher', office: 'SMP 2' }],
    ['asmane pak Warno, bayan ing desa Keji', { name: 'pak Warno', position: 'bayan', office: 'desa Keji' }],
    ['guru Budi', { position: 'guru', name: 'Budi' }],
    ['Camat Gunungpati, namanya lupa', { position: 'Camat', office: 'Gunungpati' }],
    ['lurah Bongsari, jenenge lali', { position: 'lurah', office: 'Bongsari' }],
    ['staf keuangan dinkes, ga tau namanya', { position: 'staf keuangan', office: 'dinkes' }],
    ["the village head of Lerep, i don't know his name", { position: 'village head', office: 'Lerep' }],
    // By somebody who has a post: not that one.
    ['istri pak lurah', { position: 'istri pak lurah' }],
    ['anaknya bu camat Tugu, namanya Sigit', { position: 'anaknya bu camat', office: 'Tugu', name: 'Sigit' }],
    ['bojone bayan ing desa Keji', { position: 'bojone bayan', office: 'desa Keji' }],
    ['adik ipar bupati', { position: 'adik ipar bupati' }],
    ['sopir pak sekda', { position: 'sopir pak sekda' }],
    ['the wife of the village head of Lerep', { position: 'wife of the village head', office: 'Lerep' }],
    ['istri saya', { position: 'istri saya' }],
    ['bu Putri camat Mijen', { name: 'bu Putri', position: 'camat', office: 'Mijen' }],
    ['Hadi Putra camat Tugu', { name: 'Hadi Putra', position: 'camat', office: 'Tugu' }],
    ['Putri bidan desa Keji', { name: 'Putri', position: 'bidan', office: 'desa Keji' }],
    ['putrane pak bayan', { position: 'putrane pak bayan' }],
    ['oknum TNI', { position: 'oknum TNI' }],
    ['Loh Wei staf dinkes', { name: 'Loh Wei', position: 'staf', office: 'dinkes' }],
    ['Ajak Purnomo, lurah, Wates', { name: 'Ajak Purnomo', position: 'lurah', office: 'Wates' }],
    // What somebody did is no name, and where it was stays.
    ['pak lurah bagi sembako', { position: 'pak lurah bagi sembako' }],
    [
      'kemarin pak carik bagi-bagi kaos di balai desa',
      { position: 'kemarin, pak carik bagi-bagi kaos', office: 'balai desa' },
    ],
    ['bu guru nyuruh murid Pak Joko, SMP 2', { position: 'bu guru nyuruh murid Pak Joko', office: 'SMP 2' }],
    ['camat Ajak Purnomo', { position: 'camat', name: 'Ajak Purnomo' }],
    ['oknum guru a.n. Suparjo', { position: 'guru', name: 'Suparjo' }],
    ['', {}],
  ])('%j', (text, expected) => {
    expect(splitAccused(text)).toEqual(expected)
  })

  it('never loses a word of meaning and never invents one', () => {
    const word = fc.constantFrom(
      'Pak',
      'Bu',
      'Budi',
      'lurah',
      'camat',
      'kepala',
      'dinas',
      'desa',
      'kelurahan',
      'Bulusan',
      'Tugu',
      'di',
      'namanya',
      ',',
      '(',
      'SMP',
      '2',
      'S.Pd.',
      'sekretaris',
      'yang',
      'umum',
      '-',
    )
    const linking = new Set(['di', 'namanya', ',', '(', 'yang', '-'])
    const sorted = (all: string[]) => all.filter((w) => w !== '' && !linking.has(w)).toSorted()
    fc.assert(
      fc.property(fc.array(word, { maxLength: 14 }), (list) => {
        const { name, position, office } = splitAccused(list.join(' '))
        const kept = [name, position, office].filter((part) => part !== undefined).join(' ')
        expect(sorted(kept.split(/[ ,]+/))).toEqual(sorted(list))
      }),
    )
  })

  it.each(['a', ' ', 'Pak ', 'kepala ', 'di ', ', ', '(', 'lurah '])('ends on 4,096 characters of %j', (piece) => {
    expect(Object.keys(splitAccused(piece.repeat(4096 / piece.length))).length).toBeLessThanOrEqual(3)
  })
})

describe('the office of the person reported', () => {
  const offices = [
    { id: 'bawaslu', name: 'Bawaslu Kota Semarang', aliases: ['bawaslu', 'panwaslu'] },
    { id: 'inspektorat', name: 'Inspektorat Kota Semarang', aliases: ['inspektorat kota'] },
    { id: 'inspektorat-kab', name: 'Inspektorat Kabupaten Semarang', aliases: [] },
    { id: 'bkpp', name: 'BKPP Kota Semarang', aliases: ['badan kepegawaian', 'bkd'] },
    { id: 'kominfo', name: 'Dinas Komunikasi dan Informatika', aliases: ['kominfo', 'dinas kominfo'] },
  ]
  it.each<[string, { id: string; exact: boolean } | undefined]>([
    ['Inspektorat Kota Semarang', { id: 'inspektorat', exact: true }],
    ['inspektorat kota', { id: 'inspektorat', exact: true }],
    ['inspektorat kab', { id: 'inspektorat-kab', exact: true }],
    ['kantor bawaslu', { id: 'bawaslu', exact: true }],
    ['inspektrat kota', { id: 'inspektorat', exact: false }],
    ['bkd', { id: 'bkpp', exact: true }],
    ['diskominfo', { id: 'kominfo', exact: true }],
    ['dinas kominfo', { id: 'kominfo', exact: true }],
    ['staf bawaslu', { id: 'bawaslu', exact: false }],
    ['inspektorat', { id: 'inspektorat', exact: false }],
    ['dinas pendidikan', undefined],
    ['kelurahan bulusan', undefined],
    ['kota semarang', undefined],
    ['', undefined],
  ])('%j', (text, expected) => {
    const found = findOffice(text, offices)
    expect(found && { id: found.id, exact: found.exact }).toEqual(expected)
  })

  it.each([
    ['kepala badan kepegawaian', true],
    ['kasubag umum dan kepegawaian', false],
    ['pengurus panwaslu', true],
    ['bawasl', false],
  ])('%j names it with all its words: %s', (text, whole) => {
    expect(findOffice(text, offices)?.whole).toBe(whole)
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => findOffice(text, offices) !== null))
  })
})

describe('what no name has in it', () => {
  it.each([
    'kemarin',
    'udah saya bilang tadi',
    'kula weruh dhewe',
    'jangan sebut',
    'udah saya bilang tadi pak lurah bulusan',
  ])('%j is no name', (text) => {
    expect(splitAccused(text).name).toBeUndefined()
  })

  it.each<[string, Accused]>([
    ['camat sama sekdes', { position: 'camat, sekdes' }],
    ['Pak Budi sama Bu Sri', { name: 'Pak Budi, Bu Sri' }],
    ['pak lurah dan bu carik, dua-duanya', { position: 'pak lurah, bu carik' }],
    ['camat, sekcam, semuanya', { position: 'camat, sekcam' }],
    ['lurahnya langsung', { position: 'lurahnya' }],
    ['lurah saya', { position: 'lurah' }],
    ['kepala dusun kami pak Slamet', { name: 'pak Slamet', position: 'kepala dusun' }],
    ['Bu Kasih', { name: 'Bu Kasih' }],
  ])('%j: small words are nobody', (text, expected) => {
    expect(splitAccused(text)).toEqual(expected)
  })

  it.each([
    'siapa aja ya',
    '1',
    '2.',
    'sekian terima kasih',
    'kirim',
    'kemarin',
    'semuanya',
    'iya',
    'ok',
    'tidak',
    'belum',
    'mboten',
    'kami disuruh kumpul lalu diminta foto satu jari bersama',
  ])('%j names nobody', (text) => {
    expect(namesNobody(text)).toBe(true)
  })
  it.each([
    'Gubernur yang kemarin hadir waktu acara jalan sehat bersama warga',
    'laki-laki tinggi berkacamata yang memakai seragam cokelat dan membagikan amplop',
    'Sri Wahyuni',
    'nur kasih',
    'orang yang kemarin bagi sembako',
    'lurah',
    'dia kerja di bkpsdm',
    '197003081996021002',
  ])('%j names somebody', (text) => {
    expect(namesNobody(text)).toBe(false)
  })

  it.each([
    ['Bu Yah', 'Bu Yah'],
    ['Mbak Sih', 'Mbak Sih'],
    ['Tan Siong Kok', 'Tan Siong Kok'],
  ])('a name that is a small word elsewhere stays: %j', (text, name) => expect(splitAccused(text).name).toBe(name))

  it.each(['camat sama sekdes', 'camat dan sekdes', 'camat karo sekdes'])('two positions stay two: %j', (text) => {
    expect(splitAccused(text)).toEqual({ position: 'camat, sekdes' })
  })
  it.each(['pak kades Lerep kaliyan pak carik', 'pak kades Lerep karo pak carik'])('%j names two people', (text) => {
    const { name, position, office } = splitAccused(text)
    expect(name).toBeUndefined()
    expect(position).toMatch(/kades.*carik/)
    expect(office).toBe('Lerep')
  })

  it('a surname Karo stays', () => {
    expect(splitAccused('Brahma Karo, lurah')).toMatchObject({ name: 'Brahma Karo', position: 'lurah' })
  })
})
