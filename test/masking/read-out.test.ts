/** Numbers, addresses and codes as they are read out, torn apart or put right, each with the like of it that is none. */
import { describe, expect, it } from 'vitest'
import { mask } from '../../src/masking/mask.ts'
import type { MaskContext } from '../../src/masking/types.ts'

const shown = (text: string, about: MaskContext['about'] = 'story'): string[] =>
  mask(text, { about }).map((span) => `${span.action} ${span.type} ${text.slice(span.start, span.end)}`)
const hidden = (text: string): string[] => shown(text).filter((line) => !line.startsWith('keep'))

describe('mail addresses', () => {
  it.each([
    ['kirim ke email ku sinta titik pratiwi at semu mail titik id', 'sinta titik pratiwi at semu mail titik id'],
    ['imel saya b,u,d,i strip 44 at gmail ya', 'b,u,d,i strip 44 at gmail'],
    ['Fotonya dari tri.wahyu ningsih5@gmail.com ya min', 'tri.wahyu ningsih5@gmail.com'],
    ['email saya dwi.laras ati9@yahoo.com spasinya hilangkan', 'dwi.laras ati9@yahoo.com'],
  ])('%s', (text, mail) => {
    expect(hidden(text).map((line) => line.replace(/^\w+ /u, ''))).toEqual([`email ${mail}`])
  })
  it.each([
    ['Pak camat sudah pulang.kemudian admin kades.semu@gmail.com menyebar poster', 'kades.semu@gmail.com'],
    ['Undangan dari pak lurah dikirim lewat lurah_semu@gmail.com', 'lurah_semu@gmail.com'],
  ])('no more than the address: %s', (text, mail) => {
    expect(shown(text)).toContain(`keep email ${mail}`)
  })
})

describe('accounts', () => {
  it.each([
    ['jangan lewat adik saya, ke t.me slash nagasemu12 aja', 't.me slash nagasemu12'],
    ['chat aku di wa titik me garis miring 6281200004455', 'wa titik me garis miring 6281200004455'],
    ['ig ku aja, rini underscore suka hujan', 'rini underscore suka hujan'],
    ['tiktok saya, dodol titik legi manis', 'dodol titik legi manis'],
    ['telegram saya kalongwetan, jangan wa', 'kalongwetan'],
    ['cari aja di fb "Gerimis Sore"', '"Gerimis Sore"'],
    ['igku gendhis garis bawah ayu ya min', 'gendhis garis bawah ayu'],
    ['Channel saya hanya youtube.com/@dapurbusemu7, mohon tidak ditulis', 'youtube.com/@dapurbusemu7'],
  ])('%s', (text, account) => {
    expect(hidden(text).map((line) => line.replace(/^\w+ /u, ''))).toContain(`account ${account}`)
  })
  it.each([
    'Pegawai disuruh kepala dinas like dan komen di https://www.instagram.com/sahabatpaksemu tiap pagi',
    'tiap guru wajib follow & komentar di @menangsemu2024 terus lapor',
    'Staf dikongkon subscribe neng youtube.com/@calonsemu',
  ])('of those for whom others are told to click: %s', (text) => {
    expect(hidden(text).filter((line) => line.includes('account'))).toEqual([])
  })
  it.each([
    'ig saya diblokir, jadi wa aja',
    'fb saya kehack. hubungi lewat sini',
    'line saya terputus, jadi sms',
    'cari di facebook "Relawan Menang Semu", banyak fotonya',
  ])('no account of theirs: %s', (text) => {
    expect(hidden(text)).toEqual([])
  })
  it('where the reporter wrote with one of theirs', () => {
    expect(hidden('Akun kelurahan repost poster. Saya komen pakai @wahyu_semu77 lalu diblok.')).toContain(
      'mask account @wahyu_semu77',
    )
  })
})

describe('numbers', () => {
  it.each([
    [
      'wa saya 0813 4400 9921 eh keliru belakangnya bukan 9921 tapi 9912',
      ['mask phone 0813 4400 9921', 'mask phone belakangnya bukan 9921', 'mask phone 9912'],
    ],
    [
      'nomer kula taksih sami, angka wingking nol sekawan pitu siji',
      ['mask phone angka wingking nol sekawan pitu siji'],
    ],
    ['Nomor saya depannya 0878 belakangnya 3316', ['mask phone depannya 0878', 'mask phone belakangnya 3316']],
    [
      'hp kula kosong wolu siji loro strip pitu pitu papat siji strip nem nem nol loro baleni mburine nem nem nol loro',
      [
        'mask phone kosong wolu siji loro strip pitu pitu papat siji strip nem nem nol loro',
        'mask phone mburine nem nem nol loro',
      ],
    ],
    ['gopay saya 0857-xx31-2290 (xx nya 44)', ['mask phone 0857-xx31-2290', 'mask phone 44']],
    ['telpon rumah saya tujuh enam dua satu sembilan nol tiga', ['mask phone tujuh enam dua satu sembilan nol tiga']],
    [
      'tilpun griya kemawon, telu lima nol pitu siji wolu nem, kode semarang',
      ['ask phone telu lima nol pitu siji wolu nem'],
    ],
    ['nip saya yang lama sembilan angka, 131 556 204', ['mask nip 131 556 204']],
  ])('%s', (text, expected) => {
    expect(hidden(text)).toEqual(expected)
  })
  it.each([
    'bus parkir sejak pagi, jadwalnya ditulis 0712 - 0745 - 0830 maksudnya jam berangkat',
    'orderan saya antar: order K-2024118812, K-2024118840 dan lain-lain',
    'di papan tertulis satu dua tiga empat lima enam, itu urutan barisan',
    'skornya bukan 21 tapi 24 kata panitia',
    'Pak Dirman menelepon, belakangnya ada suara musik kampanye',
  ])('none: %s', (text) => {
    expect(hidden(text).filter((line) => !line.includes(' role '))).toEqual([])
  })
  it('columns of a list are numbers of their own', () => {
    expect(
      shown('Nama saya di baris 1: 3374101509920007 | 0895 3000 1148 | TPS 09').map((line) =>
        line.replace(/^\w+ /u, ''),
      ),
    ).toEqual(['nik 3374101509920007', 'phone 0895 3000 1148'])
  })
  it('an account on a receipt of which the end is shown', () => {
    expect(hidden('bukti transfer saya: dari xxxxxx7710 ke BCA 3450012288')).toContain('ask bank xxxxxx7710')
  })
})

describe('codes', () => {
  it.each([
    ['Mereka bayar lewat QRIS warung saya, NMID ID1022000743911', 'mask other NMID ID1022000743911'],
    ['Struk gaji saya (no pekerja KDM/TPS3R/022) ada tulisannya', 'mask other KDM/TPS3R/022'],
    ['karip saya P-2200114', 'mask other P-2200114'],
  ])('%s', (text, expected) => {
    expect(hidden(text)).toContain(expected)
  })
  it('of a shop that an official shows', () => {
    expect(hidden('Saya scan QRIS pak carik, NMID ID1022000743900')).toEqual([])
  })
  it('of another, above mine', () => {
    expect(hidden("The nurse's own entry above mine was 3374 0841 0279 0004.")).not.toContain(
      'mask nik 3374 0841 0279 0004',
    )
  })
})
