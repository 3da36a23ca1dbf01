import { describe, expect, it } from 'vitest'
import { mask } from '../../src/masking/mask.ts'
import type { MaskContext } from '../../src/masking/types.ts'

const spans = (text: string, about: MaskContext['about'] = 'story') =>
  mask(text, { about }).map(({ action, type, start, end }) => `${action} ${type} ${text.slice(start, end)}`)
const hidden = (text: string): string =>
  mask(text, { about: 'story' })
    .filter(({ action }) => action !== 'keep')
    .map(({ start, end }) => text.slice(start, end))
    .join(' ')
const digits = (text: string): string => text.replaceAll(/\D/gu, '')

const numbers: [label: string, number: string][] = [
  ['NIK', '3374125608900003'],
  ['KK', '3374120101120004'],
  ['NIP', '198504122010012007'],
  ['NPWP', '734182905508000'],
  ['rekening BRI', '005901012345503'],
  ['BCA', '2460123456'],
  ['BPJS', '0001478820356'],
  ['NISN', '0081234567'],
]
const cut = (number: string, size: number): string[] => number.match(new RegExp(String.raw`\d{1,${size}}`, 'gu')) ?? []

describe('a number in pieces', () => {
  it.each(numbers)('%s', (label, number) => {
    for (const said of [
      `${label} saya ${cut(number, 5).join(' terus ')} dicatat kader`,
      `${label} istri saya (${cut(number, 6).join(' lalu ')}) ditulis sekdes`,
      `my ${label} is ${cut(number, 5).join(' then ')}`,
      `${label} kula ${cut(number, 4).join(', ')}`,
      `${label} saya ${cut(number, Math.ceil(number.length / 2)).join('\n')}`,
    ])
      expect(digits(hidden(said)), said).toBe(number)
  })
  it.each(numbers)('%s: its end, and what "nomornya" stands for', (label, number) => {
    expect(hidden(`${label} saya akhiran ${number.slice(-4)}`)).toContain(number.slice(-4))
    expect(digits(hidden(`${label} saya dicatut pak lurah. nomornya ${number}`))).toBe(number)
  })
  it.each([
    'rekening saya dipotong 250000 dan 300000',
    'transfer ke BRI 250.000 terus 300.000 terus 150.000',
    'setor ke bank tanggal 12 terus 14 terus 2024 terus 2023',
    'bantuan BLT lewat BNI 300000 terus 300000 terus 300000',
    'KK dibagikan 150 terus 200 terus 350 kk di tps 4',
    'data pemilih 1200, 1340, 1560, 1780 orang per TPS',
    'rekening saya kena potong 1250 terus 3475 terus 8890',
    'bank jateng transfer 2019 lalu 2024 terus 2025',
    'jumlah KK 1250 lalu 1340 lalu 1275 lalu 1305',
    'NIP pegawai 2010 lalu 2015 terus 2019 lalu 2024',
    'SK Bank Jateng 0917/4482/05',
    'KTP istri saya difoto. Berita acara nomornya 0012345',
    'BCA tutup jam 4, belakangnya 2024',
    'guru anak saya bagi stiker caleg di kelas 5B',
    'order shopee 240112ABCD12EF isi stiker',
    'di tempat kami kalah krn lurah kampanye',
    'tempat saya no 2 yang menang, lurah marah',
    'lapakku no 5 juta disuruh bayar',
    'sppt 150000 digratiskan kalau pilih 2',
    'saya sewa sound system',
  ])('not %s', (text) => {
    expect(hidden(text)).toBe('')
  })
})

describe('a number in pieces ends where it ends', () => {
  it.each([
    ['NIK saya 337411 terus 560488 terus 0003 terus 500000 dikasih lurah', '3374115604880003'],
    ['NIK saya 337411 terus 560488 terus 0003 jam 10 difoto lurah', '3374115604880003'],
    ['BRI saya 0059 terus 0101 terus 2345503 lalu 150000 masuk', '005901012345503'],
    ['NIK istri saya 337400 terus 560400 terus 2300', '3374005604002300'],
    ['Rek saya BRI 1234500', '1234500'],
  ])('%s', (text, number) => {
    expect(digits(hidden(text))).toBe(number)
  })
  it('and has one owner', () => {
    expect(spans('NIK 337411 terus 560488 terus 0003 punya bapak saya')).toEqual([
      'mask nik 337411',
      'mask nik 560488',
      'mask nik 0003',
    ])
  })
})

describe('whose it is', () => {
  it.each([
    ['saya tinggal di kos Bu Tini Jl. Melati 9', 'mask address kos Bu Tini Jl. Melati 9'],
    ['I watched from my porch at Jl. Melati 30B', 'mask address Jl. Melati 30B'],
    ['nyokapku Rodiah dipaksa ikut', 'mask name Rodiah'],
    ['bokapku satpam kecamatan Tugu dipecat', 'mask role bokapku satpam kecamatan Tugu'],
    ['guru anak saya, kelas 5B SD Tirtosari, nitip brosur', 'mask other kelas 5B SD Tirtosari'],
    ['anak sy yg duduk di 8F dikasih PR', 'mask other 8F'],
    ['pas sy ambil obat pakai BPJS 0001478820356 petugas nyelipin brosur', 'ask other 0001478820356'],
    ['saya dimasukkan grup pakai nomor 081234567890', 'ask phone 081234567890'],
    ['pak RT njaluk no telp. tak kei 081325607719', 'ask phone 081325607719'],
    ['KTP ibu mertua dipinjam. Petugas datang, NIK beliau 3322094708540003 tercatat', 'ask nik 3322094708540003'],
    ['Lembana Semu, guru SD. Mau lapor petugas posyandu', 'ask name Lembana Semu'],
    ['saya kakak ipar caleg yang didukung Pak Camat itu', 'mask role kakak ipar caleg yang didukung Pak Camat itu'],
    ['nomor saya diganti dari 0813 2560 7719 ke 0812 3344 5566', 'mask phone 0813 2560 7719'],
    ['rek saya untuk honor saksi BRI 0059 0101 2345 503', 'mask bank 0059 0101 2345 503'],
    ['He tweeted it as @kabid.semu; my reply came from @tehpoci.semu', 'mask account @tehpoci.semu'],
    ['saya tag diri sendiri @rina.semu', 'mask account @rina.semu'],
    ['undangan utk saya tertulis Bpk Suparno Semu', 'ask name Bpk Suparno Semu'],
    ['absensi tertulis Rina tapi saya tidak hadir', 'ask name Rina'],
    ['Slip punya saya atas nama Wara Semu ada potongannya', 'ask name Wara Semu'],
    ['Dari: Pinten Semu (guru BK SMP N Semu 3)\nPerihal: kepsek ikut konvoi', 'ask name Semu'],
    ['Yuyutsu yg nulis ini, wa jarang buka', 'ask name Yuyutsu'],
    ['istri saya diancam lurah, namanya Siti', 'ask name Siti'],
    ['mereka datang ke Jl. Kenanga 12, tempat istri saya tinggal', 'mask address Jl. Kenanga 12'],
    ['they came to 12 Kenanga Street, where I live', 'mask address 12 Kenanga Street'],
    ['lapakku no 22 yo keno', 'mask address no 22'],
    ['selisih satu rumah dari tempat ortuku nomor 20, berisik', 'mask address nomor 20'],
    ['kios bapak los C 7 disegel', 'ask address los C 7'],
    ['plat saya diganti dari H 1234 AB ke H 5678 CD', 'mask plate H 1234 AB'],
    ['rumah lurah Jl Kenanga 12 tempat saya ngekos', 'ask address Jl Kenanga 12'],
    ['saya gak mau kasih nomor 081234567890 ke lurah tapi dia maksa', 'ask phone 081234567890'],
    ['foto KK 3374110102030004 diminta pak RT', 'ask kk 3374110102030004'],
    ['lurah nuduh Wulandari yg lapor. padahal saya cuma takut', 'ask name Wulandari'],
    ["they put my kid's name, Bowo, on the list", 'ask name Bowo'],
    ['my wife was threatened by the lurah, her name is Siti', 'ask name Siti'],
    ['Hormat saya,\nEndang Wilutami\nPerum Sapta Asri Blok H3/8', 'mask name Endang Wilutami'],
    [
      'Surat dibawa anak saya. Di situ tercetak nama lain, NISN 0118842635, tinggal tanda tangan',
      'ask other 0118842635',
    ],
    ['kula dhalang pentas dalu menika', 'mask role dhalang pentas dalu menika'],
    [
      '[16/01, 06:50] Kabid Semu: termasuk Mbak Tunjungsari ya\nYang disebut terakhir itu saya.',
      'ask name Mbak Tunjungsari',
    ],
    ['lapak ibu no 5 ditutup satpol', 'ask address lapak ibu no 5'],
    ['SPPT kami NOP 33.74.010.001.002-0123.0 dinaikkan', 'ask other 33.74.010.001.002-0123.0'],
    ['dia ancam saya "salam hormat, Sutikno. kamu saya pindah"', 'mask name Sutikno'],
    ['Lurah bilang ke saya "salam buat bapakmu, Sutikno"', 'mask name Sutikno'],
    ['Surat saya dibacakan: "saya menolak. Hormat saya, Wulandari"', 'mask name Wulandari'],
    ['Gaji saya telat, bendahara harus kirim ulang ke BRI 005901012345503', 'mask bank 005901012345503'],
    ['Wulandari, who worked with the camat, is my mother', 'ask name Wulandari'],
    ['uang ke BRI 005901012345503 (pemiliknya Karsinah - ibuku)', 'ask name Karsinah'],
    ['SIM pengganti saya 140785020012', 'mask other 140785020012'],
    ['fb beliau facebook.com/karsinah.semu, beliau itu bapak saya', 'ask account facebook.com/karsinah.semu'],
    ['saya satpam perumahan Griya Semu Blok C5', 'mask role satpam'],
    ['Saya diancam krn punya usaha, nama usahanya Berkah Semu', 'mask other Berkah Semu'],
    ['kelas 12/Wulandari anak saya', 'ask name Wulandari'],
    ['bapakku dikon masang spanduk. jenenge bapak Karyo Semu, pensiunan guru', 'ask name bapak Karyo Semu'],
  ])('ours, or perhaps: %s', (text, span) => {
    expect(spans(text)).toContain(span)
  })
  it.each([
    ['uang dibayar dari BNI 0714482236 punya istri pak camat', 'keep bank 0714482236'],
    ['kula waos NIK 3374124408690003 gadhahipun mbah Kartadrana', 'keep nik 3374124408690003'],
    ["it lists residents' ID numbers, e.g. 3374144412690002, next to a name", 'keep nik 3374144412690002'],
    ['insentif kami dipotong lalu disuruh setor ke BNI 0917448205, pemiliknya Sarpa Semu', 'keep bank 0917448205'],
    ['Voice note kiriman kasubbag dari 081905537284', 'keep phone 081905537284'],
    ['BPJS saya ditahan camat. Ini nomornya 0247610482', 'keep phone 0247610482'],
    ['kirim laporan ke email bendahara rina dot w at gmail dot com', 'keep email rina dot w at gmail dot com'],
    ['saya tahu camat daftar pakai NPWP 734182905508000', 'keep npwp 734182905508000'],
    ['Semuwan, lurah kami. Mau lapor soal kampanye', 'keep name Semuwan'],
    ['my comment got a reply from @lurah_semu', 'keep account @lurah_semu'],
    ['nomor saya dikirimi pesan, pengirim ganti dari 081234567890', 'keep phone 081234567890'],
    ['kampanyenya di Jl Kenanga 12, tempat kami sewa tenda', 'keep address Jl Kenanga 12'],
    ['uang saksi dibawa Hendro, nomornya 081234567890', 'keep phone 081234567890'],
    ['surat teguran untuk saya ditulis Hendro Sekcam', 'keep name Hendro'],
    ['motor yang nabrak saya H 1234 AB', 'keep plate H 1234 AB'],
    ['di daftar itu ada SIM tetangga saya 850412345678', 'keep other 850412345678'],
    ['akun teman saya @rina.semu', 'keep account @rina.semu'],
    ['Danaraja Semu, who heads the ward office, handed out umbrellas', 'keep name Danaraja Semu'],
    ['"Besok wajib merapat. Salam perubahan, Aswatama Semu" katanya', 'keep name Aswatama Semu'],
  ])("others': %s", (text, span) => {
    expect(spans(text)).toContain(span)
  })
})
