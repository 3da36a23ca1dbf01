/** E-mail addresses in every shape in which people write or say them. All invented. */
import { describe, expect, test } from 'vitest'
import { findMails } from '../../src/masking/contacts/find-mails.ts'
import { normalise } from '../../src/masking/text/normalise.ts'
import { spotsOf } from '../../src/masking/text/spots.ts'

const found = (text: string) => {
  const plain = normalise(text).text
  return findMails(spotsOf(plain)).map(({ start, end }) => plain.slice(start, end))
}

describe('the sign and the dots', () => {
  test.each([
    'rinawulan88@gmail.com',
    'rina.wulan @ gmail.com',
    'rinawulan88@gmail .com',
    'rinawulan88@gmail,com',
    'rinawulan88@gmail',
    'rinawulan88@gmail.c0m',
    'rinawulan88 at gmail dot com',
    'rinawulan88 et gmail dot kom',
    'rinawulan88 keong gmail titik com',
    'rinawulan88 a keong yahoo koma com',
    'rinawulan88 at yahoo co id',
    'rinawulan88 lalu et gmail dotcom',
    'rinawulan88-at-gmail-dot-com',
    'rina_wulan [at] yahoo [dot] co [dot] id',
    'rinawulan88{at}gmail{dot}com',
    'rinawulan88#gmail.com',
    'rinawulan88*gmail*com',
    'rina.wulan@smpn-contoh.sch.id',
    'rinawulan at contoh titik sch titik id',
    'r i n a w u l a n @ g m a i l . c o m',
  ])('%s', (mail) => {
    expect(found(`tulis ke ${mail}`)).toEqual([mail])
    expect(found(`${mail}, terima kasih`)).toEqual([mail])
  })
})

describe('the name before it', () => {
  test.each([
    'rina titik wulan at gmail titik com',
    'rina underscore wulan at gmail dot com',
    'rina (underscore) wulan (at) gmail (dot) com',
    'rina garis bawah wulan sembilan tujuh at gmail com',
    'rinawulan wolu wolu at gmail titik com',
    'rinawulan angka 88 at gmail com',
    'rina garis bawah wulan_88@gmail.com',
    'r-i-n-a garis bawah 8-8 @ yahoo.com',
  ])('%s', (mail) => expect(found(`tulis ke ${mail}`)).toEqual([mail]))

  test('is everything behind the word that announces it', () => {
    expect(found('emailku rina wulan 88 at gmail com, huruf kecil semua')).toEqual(['rina wulan 88 at gmail com'])
    expect(found('my email is rina strip wulan two one at gmail com')).toEqual([
      'rina strip wulan two one at gmail com',
    ])
  })

  test('does not begin in the sentence before', () => {
    expect(found('Hubungi saya. rinawulan at gmail com')).toEqual(['rinawulan at gmail com'])
    expect(found('Hubungi saya - rinawulan@gmail.com')).toEqual(['rinawulan@gmail.com'])
  })

  test('is enough where it is said to be one', () => {
    expect(found('gmail saya: rinawulan88')).toEqual(['rinawulan88'])
    expect(found('gmail saya: rina . wulan, disambung')).toEqual(['rina . wulan'])
    expect(found('emailnya rina.wulan pakai gmail biasa')).toEqual(['rina.wulan pakai gmail'])
    expect(found('emailku nama + tahun lahir: rina1988 di gmail')).toEqual(['rina1988 di gmail'])
    expect(found('dibalik ya: moc.liamg@88nalawanir')).toEqual(['moc.liamg@88nalawanir'])
  })
})

describe('what is none', () => {
  test.each([
    'kaos 500 pcs @ 38.500',
    'bayar via gmail ya',
    'email dari dinas sudah masuk tanggal 5 Januari',
    'email resmi dinas belum dibalas sampai sekarang',
    'rapat at 9, titik kumpul di balai desa',
    'ikut akun @semarangkota di instagram',
    'lihat titik com nya nanti',
    'nomor saya , email saya .\ntulisannya dihapus, nomor saya',
    'email saya . terus saya pergi',
  ])('%s', (text) => expect(found(text)).toEqual([]))
})
