import { describe, expect, it } from 'vitest'
import { mask } from '../../src/masking/mask.ts'
import type { MaskContext } from '../../src/masking/types.ts'

const shown = (text: string, about: MaskContext['about'] = 'story'): string[] =>
  mask(text, { about }).map((span) => `${span.action} ${span.type} ${text.slice(span.start, span.end)}`)
const hidden = (text: string, about: MaskContext['about'] = 'story'): string[] =>
  shown(text, about).filter((line) => !line.startsWith('keep'))

describe('titles beside the name of the reporter go with it', () => {
  it.each([
    [
      'Cuti ditolak.\n\nHormat saya,\ndrg. Laksmi Wardoyo\nPenanggung Jawab Poli Gigi Puskesmas Lor',
      'drg. Laksmi Wardoyo',
    ],
    ['Nama saya drg. Fransisca Lukito, buka praktik di Ngaliyan', 'drg. Fransisca Lukito'],
    ["I'm dr. Gregory Tanuwijaya, and I saw it.", 'dr. Gregory Tanuwijaya'],
    ['Saya apt. Niken Palupi, S.Farm., melaporkan kejadian ini', 'apt. Niken Palupi, S.Farm.'],
    ['anak saya Bripka Fathan disuruh diam', 'Bripka Fathan'],
    ['nama saya Drs.H.Slamet, guru', 'Drs.H.Slamet'],
    ['Nama: Suharti, S.Kep., Ns.\nHP: 0812 9988 1120', 'Suharti, S.Kep., Ns.'],
    [
      'Yang bertanda tangan di bawah ini, Drs. H. Wiryo Sasmintadi, M.Pd., NIP 19580417 198203 1 007',
      'Drs. H. Wiryo Sasmintadi, M.Pd.',
    ],
    ['adik saya Yosefina Klara, A.Md.Kep. dicantumkan sebagai koordinator', 'Yosefina Klara, A.Md.Kep.'],
  ])('%s', (text, name) => {
    expect(hidden(text).some((line) => line.endsWith(` name ${name}`))).toBe(true)
  })
  it('a sentence that ends with a title ends', () => {
    expect(hidden('Yang bicara Bu Retno, M.Pd. Saya Wahyuni, gurunya.')).toEqual(['mask name Wahyuni'])
  })
})

describe('beside the names of others they change nothing', () => {
  it.each([
    'ketuanya drg. Suparman, kepala puskesmas, yang menyuruh',
    'Foto di perempatan, ada tulisan CP Joko, A.Md.Kep. 0877 0000 4401 di spanduk',
    'Camat Bambang Suryo, S.Sos., M.Si. memimpin yel-yel',
    'Surat SIP 503/SIPB/0077/2022 dicabut dinas',
    'Yang hadir Agus S. Budi dan dr. Tirta dari dinas',
  ])('%s', (text) => {
    expect(hidden(text)).toEqual([])
  })
})

describe('words that say whose it is, with a slip in them', () => {
  it.each([
    ['noomr saay 081234567890', 'mask phone 081234567890'],
    ['nama say Budi, guru SD', 'mask name Budi'],
    ['rekenign istri saya BRI 005901012345503', 'mask bank 005901012345503'],
    ['almat inyong Jl. Kenanga 14 RT 02', 'mask address Jl. Kenanga 14 RT 02'],
    ['Nomor  HP   saya  0812  3456  7890', 'mask phone 0812  3456  7890'],
    ['nomor saya _081234567890_ ya', 'mask phone 081234567890'],
    ['email saya "wiji.lestari@contoh.example"', 'mask email wiji.lestari@contoh.example'],
    ['nama saya "Wiji Lestari", tolong rahasiakan', 'mask name Wiji Lestari'],
  ])('%s', (text, span) => {
    expect(hidden(text)).toContain(span)
  })
  it.each([
    'Bu Sumi dan Pak Sami dari kelurahan bagi kupon',
    'they say pak lurah paid 100 ribu',
    'amplop dari @suami_camat dan sya_lurah beredar',
    'Kata pak camat "Pilih nomor dua"',
  ])('%s', (text) => {
    expect(hidden(text)).toEqual([])
  })
})

describe('the reporter, told in other words', () => {
  it.each([
    ['Lapor. Nama lengkap Mulyaningsih Retno Palupi, pegawai, NIP 198503172010012014.', 'Mulyaningsih Retno Palupi'],
    ['Lapor. Nama lengkap Mulyaningsih Retno Palupi, pegawai, NIP 198503172010012014.', '198503172010012014'],
    ['My name is on his list, Dimas Kuncorojati, marked disloyal', 'Dimas Kuncorojati'],
    ['Nama saya ada di daftar itu, Dimas Kuncorojati, ditandai merah', 'Dimas Kuncorojati'],
    [
      "My wife recorded it. She's the cashier at the regent's office canteen.",
      "the cashier at the regent's office canteen",
    ],
    ['Kami satu dusun. Nomor hp jg tolong dihapus, yg buntutnya 8813 ini dia hafal', 'buntutnya 8813'],
    [
      'Jangan cantumkan kerjaan saya ya kak: pramubakti ruang kepala Dinas Perikanan',
      'pramubakti ruang kepala Dinas Perikanan',
    ],
    ['tolong pekerjaan saya jangan ditulis: sopir bu kadis', 'sopir bu kadis'],
    ['My boy Bintang is in class 5B and came home', 'class 5B'],
    ['saya supir bus plat H tujuh nol tujuh tujuh BQ', 'H tujuh nol tujuh tujuh BQ'],
    ['disuruh ngisi NPWP 08.417.662.9-518.000 sama pilihan paslon', '08.417.662.9-518.000'],
    ['Viar H 2685 ATG kuwi tukonanku dhewe, dijaluk pak lurah', 'H 2685 ATG'],
    ['LINE only please, my ID is mimi.kering77', 'mimi.kering77'],
    ['Terlapor: Endang Sasmitarini, Kabid SMP\nPelapor: Guntur Wijasena, telp. 0812 1506 7738', 'Guntur Wijasena'],
    ['Kula Tumirah, semahipun Pak Slamet Darsono, dipunparani Bu Carik', 'semahipun Pak Slamet Darsono'],
    ['saya tetangga Bu Sri Wahyuni Lestari, dekat pasar', 'tetangga Bu Sri Wahyuni Lestari'],
    ['Can u reply on LINE instead? id: mochi.bakar.smg', 'mochi.bakar.smg'],
    ['Saya punya usaha sewa tenda namanya Sumber Ayem Tenda. Panitia datang', 'Sumber Ayem Tenda'],
  ])('%s', (text, detail) => {
    expect(hidden(text).some((line) => line.endsWith(` ${detail}`))).toBe(true)
  })
  it.each([
    'Pengawas sekolah wilayah kami, Drs. Kuncoro Jatismara, M.M., NIP 196601121990031006.',
    'Camat wilayah kami, Budi Santoso, HP 081234567890',
    'Honor kami dipotong 75rb, sisanya disuruh tf sendiri ke BNI 0629417735 a.n. Prasetyo Hadiwiyono, bendahara dinas',
    'teman saya penjaga sekolah, Kasmuri, nomornya 0838.2250.6614, mau jadi saksi.',
    'He handed me his card: Head of Public Works, mobile +62 811 2945 370.',
    'nomor yg japri aku akhiran 6240, profilnya muka Pak Sekdes',
    'nomor yang menghubungi saya 08123456789',
    'nomor yang dipakai nyebar undangan 0877 4418 2093, sekarang saya diblokir',
  ])('%s', (text) => {
    expect(hidden(text)).toEqual([])
  })
})

it('where the reporter had to send something is not theirs', () => {
  for (const text of [
    'The circular told us to e-mail a photo of our ballot to data.kb@contoh.example before 3 pm',
    'Punyaku 199311052020122007 wis kadung tak kirim ke rekap.asn@contoh.example',
  ])
    expect(hidden(text).filter((line) => line.startsWith('mask email'))).toEqual([])
})
