import { describe, expect, it } from 'vitest'
import { mask } from '../../src/masking/mask.ts'

type About = 'story' | 'other'

/** Whether every letter and digit of `part` is masked or asked about. */
function covered(text: string, part: string, about: About = 'story'): boolean {
  const spans = mask(text, { about }).filter(({ action }) => action !== 'keep')
  const from = text.indexOf(part)
  for (let i = from; i < from + part.length; i++)
    if (/[\p{L}\p{N}]/u.test(text.charAt(i)) && !spans.some(({ start, end }) => start <= i && i < end)) return false
  return from >= 0
}
/** Whether nothing of `part` is masked without a question. */
function open(text: string, part: string, about: About = 'story'): boolean {
  const from = text.indexOf(part)
  return (
    from >= 0 &&
    !mask(text, { about }).some(
      ({ start, end, action }) => action === 'mask' && start < from + part.length && from < end,
    )
  )
}

describe('a name that people give themselves, after a sentence on somebody else', () => {
  it.each<[string, string, About]>([
    ['Pak lurah kami kampanye. aku biyasa diceluk Gendis nang kantor kuwi', 'Gendis', 'story'],
    ['Pak lurah kami kampanye. nama ku di ktp Suwartini tapi biasa dipanggil Wartini', 'Wartini', 'story'],
    [
      'Pak lurah kampanye. saya diminta tanda tangan atas nama Lestari Ningrum, itu nama ibu saya',
      'Lestari Ningrum',
      'story',
    ],
    ['Pak carik mbagi kaos. nama Suhana dicoret dari daftar lembur, itu nama saya', 'Suhana', 'other'],
    ['Camat datang. tolong hapus nama Kartika Sari dari laporan saya kemarin, itu nama saya', 'Kartika Sari', 'other'],
    [
      'Bu kades bagi amplop.\nLapor. Nama Pandu Siregar, NIP 198603142010121008, jabatan pengawas sekolah.',
      'Pandu Siregar',
      'story',
    ],
    [
      'Bu kades bagi amplop.\nLapor. Nama Pandu Siregar, NIP 198603142010121008, jabatan pengawas sekolah.',
      '198603142010121008',
      'story',
    ],
    ['Pak lurah kampanye. lewat pos saja: Ibu Sumini, Jl. Kyai Saleh no 17', 'Sumini', 'other'],
    [
      'Pak lurah kampanye. Kalau surat, alamatkan ke Perum Bukit Asri C-19 atas nama Yulianus saja',
      'Perum Bukit Asri C-19',
      'other',
    ],
    [
      'Pak lurah kampanye. Kalau surat, alamatkan ke Perum Bukit Asri C-19 atas nama Yulianus saja',
      'Yulianus',
      'other',
    ],
    [
      'Camat Suradi datang. Nama: Ika Prasetyawati\nInstansi: puskesmas\nBisa dihubungi: 0812 9988 1127',
      'Ika Prasetyawati',
      'story',
    ],
    [
      'Bu kades bagi amplop. saya ga punya hp, titip pesan di warung Mbok Semi aja, bilang buat Kardiman',
      'Kardiman',
      'other',
    ],
    ['Bu kades bagi amplop. kami buka jasa jahit, namanya Modiste Lestarini', 'Modiste Lestarini', 'story'],
    ['Selamat siang. a.n. Sulastini warga Bugel', 'Sulastini', 'other'],
    ['Pak lurah kampanye. hubungi di line aja ya idnya rara_kpp95', 'rara_kpp95', 'other'],
  ])('%s (%s)', (text, part, about) => {
    expect(covered(text, part, about)).toBe(true)
  })
  it.each<[string, string, About]>([
    ['Camat Suradi datang ke balai, biasa dipanggil Pak Osin.', 'Osin', 'story'],
    ['Saya Maria, sering dipanggil Pak Hardono ke ruangannya.', 'Hardono', 'story'],
    ['Terlapor Nama Pandu Siregar, NIP 198603142010121008, jabatan camat.', 'Pandu Siregar', 'story'],
    [
      'Saya lapor bu kades bagi amplop. Nama Pandi Siregar, NIP 198603142010121008, jabatan kepala desa.',
      'Pandi Siregar',
      'story',
    ],
    ['Terlapor:\nNama: Ikhwan Prasetya\nInstansi: kecamatan\nHP: 0812 9988 1127', 'Ikhwan Prasetya', 'story'],
    ['Nama Hardono dicatut di spanduk, itu nama camat saya', 'Hardono', 'story'],
    ['Pak kades promosi, hubungi saja admin, idnya kades_maju77', 'kades_maju77', 'story'],
    ['Dia titip amplop di warung, bilang buat Pak Suharna', 'Suharna', 'story'],
    ['Pak lurah buka warung, namanya Kopi Lestarini', 'Kopi Lestarini', 'story'],
    ['Reported person Hartoyo Prakosa, Head of Section.', 'Hartoyo Prakosa', 'story'],
    ['Pak lurah bilang kirim amplop ke Perum Bukit Asri C-19', 'Perum Bukit Asri C-19', 'story'],
  ])('stays: %s', (text, part, about) => {
    expect(open(text, part, about)).toBe(true)
  })
})
