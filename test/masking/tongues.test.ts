/** Those who came from elsewhere say "I" in their own way, and have names of their own kind. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mask } from '../../src/masking/mask.ts'
import { inOurs } from '../../src/masking/reading/own-tongues.ts'
import { spotsOf } from '../../src/masking/text/spots.ts'

const hidden = (text: string) =>
  mask(text, { about: 'story' })
    .filter(({ action }) => action !== 'keep')
    .map(({ action, type, start, end }) => `${action} ${type} ${text.slice(start, end)}`)

describe('the reporter in another tongue', () => {
  it.each([
    ['Beta pu nomor 081339902211, beta jaga parkir di pasar.', 'mask phone 081339902211'],
    ['Salam. Beta pu nama Merlin Sahetapy.', 'mask name Merlin Sahetapy'],
    [
      'Beta Yohanis Pattinama, orang Seram, su lima tahun jadi sopir truk sampah di Pasar Damar. Beta pu kios di sana.',
      'mask role sopir truk sampah di Pasar Damar',
    ],
    ['Sa pu mama Yosina Kogoya kerja di kantor distrik.', 'mask name Yosina Kogoya'],
    ['Kitorang tinggal di Jl. Raya Kalisari No. 14, lurah datang.', 'mask address Jl. Raya Kalisari No. 14'],
    ['Torang pe rumah di Jl. Melati No. 7. Kita Frangky Mamahit.', 'mask name Frangky Mamahit'],
    ['Ambo Zulkifli, nomor ambo 0813 7788 9911.', 'mask name Zulkifli'],
    ['Ulun Ahmad Rifani, nomor ulun 082155667788', 'mask name Ahmad Rifani'],
    ['Titiang Ni Luh Sukerti.', 'mask name Ni Luh Sukerti'],
    ['motor gw H 5512 QT ditempel stiker', 'mask plate H 5512 QT'],
  ])('%s', (text, span) => {
    expect(hidden(text)).toContain(span)
  })
  it.each([
    'Pak Beta Wijaya bagi uang, nomornya 081244556677.',
    'ana wong lanang nomer 0812 4455 6677 ngancam warga',
    'Tiang listrik ditempeli stiker caleg oleh pak Kadus Ngadimin.',
    'Awak media diusir pak lurah Sarno.',
    'nomor pak abdi 081244556677 dipakai sebar ajakan',
    'wa mas abdi 081244556677, itu kasi pemerintahan',
    'nomor bu ana 081244556677, kepala sekolah',
    'Pak kades itu abdi negara, nomornya 081244556677',
    'Rapatnya di Gua Kreo, nomor pak camat 081244556677',
    'Abdi Nugroho, Kasi Pemerintahan Kelurahan Sendangguwo, menyuruh warga pilih nomor 2',
    'Beta Kusuma dari Ambon, kasubag umum, bagi uang',
    'rapat di jl batoro katong no 5, pak camat yang undang',
    'Pak Su dari Papua bagi uang. Kata warga: beta pu hak.',
  ])('not %s', (text) => {
    expect(hidden(text)).toEqual([])
  })
  it.each([
    'Akta yayasan terdaftar di AHU, ketuanya Bu Sri Lestari, rekening 1234567890 BRI',
    'Bu ana istri pak ustadz bagi sembako dari caleg, nomor ana 081234567890',
    'Bendera dipasang di tiang rumah Pak Camat, nomor tiang 12, hp pemasang 081234567890',
    'abdi kasi pemerintahan minta kami pilih nomor 2, nomor hp abdi 081234567890',
    'katong kepala dusun',
    'awak ambulans desa, pak Slamet, nomornya 081234567890',
    'Data AHU nomor 081234567890 milik pak camat',
    'ada orang urang awak dari Padang, nomor urang 081234567890',
    'lon teungku bagi uang',
    'Jl. Batara Katong No 5, kami lapor',
    'beta kusuma kasubag umum dari ambon bagi uang, nomor beta 081234567890',
  ])('read as it stands: %s', (text) => {
    expect(inOurs(spotsOf(text))).toBeUndefined()
  })
  it('every place is found again in what was typed', () => {
    const word = fc.constantFrom(
      'beta',
      'Beta pu nomor',
      'torang pe',
      'gue',
      'nomor gw',
      'su',
      'katong',
      'rumah',
      '0812',
      'ambo',
      '.',
      'nomor ambo 1',
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 20 }), (parts) => {
        const text = parts.join(' ')
        const read = inOurs(spotsOf(text))
        if (read === undefined) return
        let last = 0
        for (let i = 0; i < read.text.length; i++) {
          const { start, end } = read.toTyped(i, i + 1)
          expect(end).toBeGreaterThan(start)
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeLessThanOrEqual(text.length)
          last = start
        }
        expect(read.toTyped(0, read.text.length)).toEqual({ start: 0, end: text.length })
        expect(read.toRead(text.length)).toBe(read.text.length)
      }),
    )
  })
})

describe('names that do not look like any', () => {
  it.each([
    ['Nama saya I Gusti Ayu Lestyani.', 'mask name I Gusti Ayu Lestyani'],
    ['Saya Wa Ode Rasmina dari Buton', 'mask name Wa Ode Rasmina'],
    ['Kulo niki La Ode Safrin, asli Muna.', 'mask name La Ode Safrin'],
    ['Saya Cut Nuraida, orang Aceh.', 'mask name Cut Nuraida'],
    ['Suami saya Made Ardana honorer di Dishub', 'mask name Made Ardana'],
    ['Nama saya Karso Legi, tukang becak.', 'mask name Karso Legi'],
    ['SAYA KEYLA MAU LAPOR PAK LURAH', 'mask name KEYLA'],
    ['SAYA NEYLARA MAU LAPOR PAK LURAH', 'ask name NEYLARA'],
  ])('%s', (text, span) => {
    expect(hidden(text)).toContain(span)
  })
  it.each([
    'I made a report about the lurah.',
    'Rapat malam Jumat Legi di rumah Pak Carik.',
    'Pas sunatan anakku dina Setu, pak kadus teko nggawa sembako.',
  ])('not %s', (text) => {
    expect(hidden(text)).toEqual([])
  })
})
