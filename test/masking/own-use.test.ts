/** What the reporter rode, what came to them and what was said of them, each with the like of it that is another's. */
import { describe, expect, it } from 'vitest'
import { mask } from '../../src/masking/mask.ts'
import type { MaskContext } from '../../src/masking/types.ts'

const actions = (text: string, about: MaskContext['about'] = 'story'): string[] =>
  mask(text, { about })
    .filter(({ type }) => type !== 'name' && type !== 'role' && type !== 'address')
    .map((span) => `${span.action} ${text.slice(span.start, span.end)}`)
const hidden = (text: string, about: MaskContext['about'] = 'story'): string[] =>
  actions(text, about).filter((line) => !line.startsWith('keep'))

describe('vehicles', () => {
  it.each([
    ['Bu camat naik mobil siaga H 8811 AX. Saya buntuti dari jauh pakai vario H-6021-BMG, ada videonya', 'H-6021-BMG'],
    ['Mobil kades belok. Aku nututi numpak supra H 4471 LT saka mburi', 'H 4471 LT'],
    ['The village head drove off and I followed on my scooter H 2210 KQ', 'H 2210 KQ'],
    ['besoknya ada orang nyari motor hitam ha 3719 dk, itu motor saya', 'ha 3719 dk'],
    ['motor abang ge 2204 kl kuwi duwekku', 'ge 2204 kl'],
  ])('%s', (text, plate) => {
    expect(hidden(text).map((line) => line.replace(/^\w+ /u, ''))).toContain(plate)
  })
  it.each([
    'Saya lihat pak lurah datang pakai fortuner H 1 SM',
    'Aku weruh pak modin numpak supra H 4470 LT nggawa spanduk',
    'Saya naik ojek H 5512 KL ke lokasi, ternyata pak camat sudah di sana',
    'mobil dinas H 9021 XC yang dipakai Pak Camat parkir di posko. Sopirnya saya tidak kenal',
    'Kula bade matur perkawis mobil dines H 9020 XC ingkang dipun agem Pak Camat. Sopiripun kula mboten tepang',
    'dia bilang ha 300 rb cukup untuk semua motor',
  ])('of others: %s', (text) => {
    expect(hidden(text)).toEqual([])
  })
  it.each([
    ['Tiap sore dari taksi saya H 1029 GT ada mobil H 18 A masuk bawa spanduk', 'mask H 18 A'],
    ['Saya naik motor saya H 2201 BB nyalip mobil H 7001 ZZ isi kaos calon', 'mask H 7001 ZZ'],
  ])('what came in sight is not hidden without a question: %s', (text, line) => {
    expect(actions(text)).not.toContain(line)
  })
  it.each([
    'Photo shows plate H 9188 KA beside the banner, taken at noon',
    'Fotonya kelihatan plat H 9188 KA di depan posko',
  ])('on a picture: %s', (text) => {
    expect(hidden(text, 'other')).toEqual([])
  })
  it('their own on a picture', () => {
    expect(hidden('Fotonya kelihatan plat motor saya H 9188 KA', 'other')).toEqual(['mask H 9188 KA'])
  })
})

describe('money', () => {
  it.each([
    ['Saya dikasih 150 ribu lewat gopay 0896-0041-7783 oleh mandor.', '0896-0041-7783'],
    ['Ibu saya diberi 50rb via dana 0857 2200 1133 sama pak RW', '0857 2200 1133'],
    ['Kula nampi 75 ewu lewat ovo 0813 2200 4411 saking Bu Carik', '0813 2200 4411'],
    ['Rekening gaji saya dipotong kata bendahara. Bank jateng 3 022 14580 6 a/n Kusrini.', '3 022 14580 6'],
    ['aku bayar from my jago acc 1059 3320 8014, disuruh kadin', '1059 3320 8014'],
  ])('%s', (text, number) => {
    expect(hidden(text).map((line) => line.replace(/^\w+ /u, ''))).toContain(number)
  })
  it.each([
    'Saya dikasih 150 ribu dari gopay 0896-0041-7783 punya mandor',
    'Warga disuruh setor lewat gopay 0896-0041-7784 ke pak RW',
    'Kami dipaksa iuran. Bank jateng 3 022 14580 6 a/n bendahara Kusrini.',
  ])('of others: %s', (text) => {
    expect(hidden(text)).toEqual([])
  })
})

describe('said of the reporter', () => {
  it.each([
    ['Pak sekcam nyebar nomor saya di grup partai: "ini 081575330900 guru yang bandel, tolong diurus"', '081575330900'],
    ['Bu kabid share nomor suami saya di grup. "Hubungi 0813 2211 0044 ini yang melawan kita"', '0813 2211 0044'],
    ['He leaked my number in the group: "call 0812 2211 0055 until she gives up"', '0812 2211 0055'],
    ['Surat teguran untuk saya, di situ tertulis nomor induk pegawai NA.33.74.00511.', 'NA.33.74.00511'],
    ['Undangan ditujukan kepada istri saya: NIP 199105142020122009', '199105142020122009'],
  ])('%s', (text, number) => {
    expect(hidden(text).map((line) => line.replace(/^\w+ /u, ''))).toContain(number)
  })
  it.each([
    'Pak sekcam kirim ke grup: "hubungi saya 081575330901 kalau mau kaos"',
    'Surat teguran untuk saya, NIP kepala dinas 196903141996031002',
    'Surat untuk warga dari lurah NIP 196903141996031002',
  ])('of others: %s', (text) => {
    expect(hidden(text)).toEqual([])
  })
})

describe('who called, and desks', () => {
  it.each([
    'iki nomer sing ngancem aku liwat wa: 0831 0077 5600',
    'ini yang meneror istri saya lewat telpon 0831 0077 5601',
    'This is the number that threatened my husband by phone: 0831 0077 5602',
    'bapakku nampa telpon teko nomer 024 7600914 ngakune seko dinas',
    'cs kantor (024) 3510066 jangan dipakai ya, nanti ketahuan bos',
    'Anak saya diteror nomor 0812 3340 5567 tiap malam',
    'Kula dipunancam nomer 0812 3340 5568',
    'Ibu saya ditelepon 0857 2210 3344 mengaku dari kecamatan',
    'KTP dia juga ada di grup, nik 3374065203720009',
    'bu lurah, ktp beliau di grup, nik 3374065203720009',
  ])('%s', (text) => {
    expect(hidden(text, 'other')).toEqual([])
  })
  it.each([
    ['Hp sing ditelpon 0857 2210 3345, ngakune saka kecamatan', '0857 2210 3345'],
    ['[12/11 20.14] +62 812-1100-2200: ayo kumpul\n+62 857-3300-4400 saya: maaf tidak bisa', '+62 857-3300-4400'],
    ['nomer sing diancem lurah liwat wa: 0831 0077 5603', '0831 0077 5603'],
    ['hp kantor saya (024) 3510067 jangan dipakai ya', '(024) 3510067'],
  ])('of the reporter: %s', (text, number) => {
    expect(hidden(text, 'other').map((line) => line.replace(/^\w+ /u, ''))).toContain(number)
  })
  it('a witness with what he is', () => {
    const told = 'Kalau mau cek langsung ke pak Darto satpam, 0877 0046 3300. Saya tidak usah'
    expect(actions(told, 'other')).toEqual(['keep 0877 0046 3300'])
    expect(hidden('Saya tetangga pak Darto satpam, 0877 0046 3301', 'other')).toEqual(['ask 0877 0046 3301'])
  })
})

describe('codes and mail of the reporter', () => {
  it.each([
    ['nomer absen kula K-0471 kaliyan nip 19700228 199403 2 002 dipun poto', 'mask K-0471'],
    ['nomor absen saya K-0471 jangan disebut', 'mask K-0471'],
    ["My daughter told us (she's in 4B) the teacher gave stickers", 'mask 4B'],
    ["The teacher of my son's class, 8C, gave out stickers", 'mask class, 8C'],
    [
      'Kabid meminta kami teken.\n\nSalam,\nAris B. Semu\nStaf Data Dinas Semu\narisbs@semarangkota.go.id',
      'ask arisbs@semarangkota.go.id',
    ],
    ['Lurah naik panggung. Videonya ada di hp suami, minta ke dia ya 0819 0470 3526', 'ask 0819 0470 3526'],
    ['Pak camat pidato. Rekamane ning hape bojo, takon dheweke wae 0819 0470 3527', 'ask 0819 0470 3527'],
  ])('%s', (text, line) => {
    expect(hidden(text)).toContain(line)
  })
  it.each([
    'Undangan rapat.\n\nHormat kami,\nKepala Dinas Semu\nDarmo\ndinas.semu@semarangkota.go.id',
    'istri pak lurah yang pegang daftar, hubungi dia 0819 0470 3528',
    'di spanduk ada nomor suami bu lurah 0819 0470 3529',
    'stiker dibagi di blok 4B, kursi K-0417 kali dua',
  ])('of others: %s', (text) => {
    expect(hidden(text)).toEqual([])
  })
})
