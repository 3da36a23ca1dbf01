import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findPlace, nameOf, places } from '../../src/understanding/places.ts'
import type { PlaceReading } from '../../src/understanding/types.ts'

const short = (r: PlaceReading) =>
  `${r.kind === 'village' ? `${r.village.name}, ` : ''}${r.district.name}${r.exact ? '' : '?'}`
const found = (text: string, region?: string) =>
  findPlace(text, places, region === undefined ? {} : { region }).map(short)

describe('the list of places', () => {
  it('holds both regions whole', () => {
    const counts = places.map((r) => [r.code, r.districts.length, r.districts.flatMap((d) => d.villages).length])
    expect(counts).toEqual([
      ['33.74', 16, 177],
      ['33.22', 19, 235],
    ])
  })

  it('looks up codes', () => {
    expect(nameOf('33.74')).toBe('Kota Semarang')
    expect(nameOf('33.74.10')).toBe('Tembalang')
    expect(nameOf('33.22.08.2003')).toBe('Kelurahan')
    expect(nameOf('33.22.14')).toBeUndefined()
  })
})

describe('finding a place', () => {
  it.each<[string, string[]]>([
    ['Pedurungan', ['Pedurungan']],
    ['kec pedurungan', ['Pedurungan']],
    ['KECAMATAN BANYUMANIK', ['Banyumanik']],
    ['banyumanik', ['Banyumanik', 'Banyumanik, Banyumanik']],
    ['tembalang', ['Tembalang', 'Tembalang, Tembalang']],
    ['kec. tembalang', ['Tembalang']],
    ['kel tembalang', ['Tembalang, Tembalang']],
    ['tmbalang', ['Tembalang?', 'Tembalang, Tembalang?']],
    ['tmblng', ['Tembalang?', 'Tembalang, Tembalang?']],
    ['Gajah Mungkur', ['Gajahmungkur', 'Gajahmungkur, Gajahmungkur']],
    ['gunung pati', ['Gunungpati', 'Gunungpati, Gunungpati']],
    ['candi sari', ['Candisari']],
    ['pudak payung', ['Pudakpayung, Banyumanik']],
    ['Bendan Duwur', ['Bendan Dhuwur, Gajahmungkur']],
    ['tanjung emas', ['Tanjung Mas, Semarang Utara']],
    ['tanjung mas', ['Tanjung Mas, Semarang Utara']],
    ['Srondol Wetan', ['Srondol Wetan, Banyumanik']],
    ['srondol', ['Srondol Kulon, Banyumanik?', 'Srondol Wetan, Banyumanik?']],
    ['smg barat', ['Semarang Barat']],
    ['west semarang', ['Semarang Barat']],
    ['semarang tngh', ['Semarang Tengah']],
    ['ungaran', ['Ungaran Barat', 'Ungaran Timur']],
    ['kelurahan ungaran', ['Ungaran, Ungaran Barat']],
    ['ungaran tmr', ['Ungaran Timur']],
    ['kel. bulusan kec tembalang', ['Bulusan, Tembalang']],
    ['mangunharjo', ['Mangunharjo, Tembalang', 'Mangunharjo, Tugu']],
    ['mangunharjo tugu', ['Mangunharjo, Tugu']],
    ['rowosari, tuntang', ['Rowosari, Tuntang']],
    ['tuntang', ['Tuntang', 'Tuntang, Tuntang']],
    ['genuk', ['Genuk', 'Genuk, Ungaran Barat']],
    ['genuk ungaran barat', ['Genuk, Ungaran Barat']],
    ['genuk kab semarang', ['Genuk, Ungaran Barat']],
    ['desa bringin', ['Bringin, Ngaliyan', 'Bringin, Bringin']],
    ['desa kelurahan', ['Kelurahan, Jambu']],
    ['kelurahan', ['Kelurahan, Jambu']],
    ['kelurahan jambu', ['Jambu, Jambu']],
    ['di balai desa lerep', ['Lerep, Ungaran Barat']],
    ['deket kantor kelurahan kramas kecamatan tembalang pak', ['Kramas, Tembalang']],
    ['ujung ujung', ['Ujung-ujung, Pabelan']],
    ['ambarowo', ['Ambarawa?']],
    ['bawn', ['Bawen?', 'Bawen, Bawen?']],
    // In a sentence another word is likelier than a slip, and a name may be part of another one.
    ['saya lihat sendiri', []],
    ['di lapangan', []],
    ['saya jual beras', []],
    ['rumah makan di banyumanek atas', ['Banyumanik?', 'Banyumanik, Banyumanik?']],
    ['tmblng bagian selatan', ['Tembalang?', 'Tembalang, Tembalang?']],
    ['dekat tugu muda', ['Tugu?']],
    ['di tugu sana', ['Tugu']],
    ['kecamatan tugu semarang', ['Tugu']],
    ['soerabaja', []],
    ['tidak tahu', []],
    ['', []],
  ])('%j', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  it('prefers the region given, but still finds a place outside it', () => {
    expect(found('purwosari', '33.22')).toEqual(['Purwosari, Semarang Utara', 'Purwosari, Mijen'])
    expect(found('patemon', '33.22')).toEqual(['Patemon, Tengaran'])
    expect(found('patemon', '33.74')).toEqual(['Patemon, Gunungpati'])
    expect(found('bawen', '33.74')).toEqual(['Bawen', 'Bawen, Bawen'])
    expect(found('susukan', '33.22')).toEqual(['Susukan', 'Susukan, Susukan', 'Susukan, Ungaran Timur'])
  })

  it('finds every place by its full name', () => {
    for (const region of places) {
      for (const district of region.districts) {
        const codes = findPlace(`kecamatan ${district.name}`, places).map((r) => r.district.code)
        expect(codes, district.name).toEqual([district.code])
        for (const village of district.villages) {
          const hits = findPlace(`${village.name}, kec ${district.name}`, places).map(
            (r) => r.kind === 'village' && r.village.code,
          )
          expect(hits, `${village.name}, ${district.name}`).toEqual([village.code])
        }
      }
    }
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => Array.isArray(findPlace(text, places))),
    )
  })

  it.each(['a', ' ', 'kec ', 'tembalang ', 'kelurahan', '-', 'x '])('ends on 4,096 characters of %j', (piece) => {
    expect(findPlace(piece.repeat(4096 / piece.length), places).length).toBeLessThanOrEqual(10)
  })
})
