/** What a rule about others must not overrule: that a detail was said to be the reporter's, or who is reported. */
import { describe, expect, it } from 'vitest'
import { mask } from '../../src/masking/mask.ts'
import type { MaskContext } from '../../src/masking/types.ts'

const spans = (text: string, about: MaskContext['about'] = 'story') =>
  mask(text, { about }).map((span) => ({ ...span, shown: text.slice(span.start, span.end) }))
/** Hidden or asked about, every letter and digit of it. */
const covered = (text: string, detail: string, about?: MaskContext['about']): boolean => {
  const from = text.indexOf(detail)
  return [...detail].every(
    (sign, i) =>
      !/[\p{L}\p{N}]/u.test(sign) ||
      spans(text, about).some(({ action, start, end }) => action !== 'keep' && start <= from + i && from + i < end),
  )
}
/** Hidden without a question, any part of it. */
const lost = (text: string, detail: string, about?: MaskContext['about']): boolean => {
  const from = text.indexOf(detail)
  return spans(text, about).some(
    ({ action, start, end }) => action === 'mask' && start < from + detail.length && end > from,
  )
}

describe("the reporter's stays covered", () => {
  it.each([
    ['yang share 0812 3456 7788 itu nomor istri saya, dipaksa pak kadis', '0812 3456 7788'],
    ['Istri saya yang share 0812 3456 7788 di grup, dipaksa pak lurah', '0812 3456 7788'],
    ['Saya yang posting @ratri_semu, pak lurah marah', '@ratri_semu'],
    ['Sing gawe grup 0812 3456 7788, kuwi nomerku', '0812 3456 7788'],
    ['yang bagi 0812 3456 7788 (nomor saya)', '0812 3456 7788'],
    ['adik saya yang jadi admin 0812 3456 7788 dipaksa pak camat', '0812 3456 7788'],
    ['Bidan: saya Ratri Semuwati, hp saya 0812 3456 7788\nLurah: Hartono Semuwan, bagi amplop', '0812 3456 7788'],
    ['Bidan: saya Ratri Semuwati, hp saya 0812 3456 7788\nLurah: Hartono Semuwan, bagi amplop', 'Ratri Semuwati'],
    ['Kades: datang ke warung saya, Gang Semu no 3\nCamat: telpon hp saya 0812 3456 7788\nTolong', '0812 3456 7788'],
    ['Lurah: nelpon suami saya Bagas Semuwan\nKadus: ngancam anak saya Tiwi', 'Bagas Semuwan'],
    ['rekening saya 1390022871456 an koperasi pegawai, saya bendaharanya', '1390022871456'],
    ['uang dikirim ke rek saya 1390022871456 Mandiri an PT Semu Jaya, saya pemiliknya', '1390022871456'],
    ['uangnya masuk ke BRI saya 1390022871456 an bendahara Ratri', '1390022871456'],
    ['uang dikirim ke rekening istri 1390022871456 BRI a.n. Kelompok Wanita Tani', '1390022871456'],
    ['I only teach grade 5 at SD Semu 3, the principal is Hartono', 'teach grade 5 at SD Semu 3'],
    ["I only clean the camat's office", "clean the camat's office"],
    ['nomor yang masuk ke hp pak lurah 0812 3456 7788 itu nomor saya', '0812 3456 7788'],
    ["NIK 3374132309900004, that's the reporter's. Please hide.", '3374132309900004'],
    ['Di daftar, baris pertama 3374132309900004 punya ibu, dipaksa pak RT', '3374132309900004'],
    ['Their number, which they took from me by force, is 0812 3456 7788', '0812 3456 7788'],
    ['Kadis share kontak 0812 3456 7788 ke semua orang, itu nomor pribadi saya', '0812 3456 7788'],
    ['Lurah share nomor warga yang menolak: 0812 3456 7788, saya kena teror', '0812 3456 7788'],
    ['link storynya @ratri.semu sudah saya hapus karena takut', '@ratri.semu'],
    ['link postingannya: instagram.com/ratri.semu, saya disuruh pak kadis posting', 'instagram.com/ratri.semu'],
    ['Rumah saya RT tiga\nDua orang datang bawa amplop dari pak lurah.', 'RT tiga'],
    ['Rumah saya no. dua belas, pak lurah datang', 'dua belas'],
    ['Rumah saya nomor seratus dua puluh tiga', 'seratus dua puluh tiga'],
    ['Rumah saya nomor dua ratus tiga RT satu', 'dua ratus tiga RT satu'],
    ['Rumah saya rt tiga, rw dua', 'rt tiga, rw dua'],
    ['saya Sandi Kurniawan, staf kelurahan', 'Sandi Kurniawan'],
    ['Yth Tim. Nama Ganda Semuwati, TTL Semarang 4 Maret 1987. Saya keberatan dicantumkan di SK.', 'Ganda Semuwati'],
    ['nomor cadangan yang saya hubungi 0812 3456 7788 itu nomor istri saya', '0812 3456 7788'],
    ['yang saya telp 0812 3456 7788, nomor suami saya, tapi diangkat pak lurah', '0812 3456 7788'],
    ['Kalau mau balas, ini yang saya wa: 0812 3456 7788', '0812 3456 7788'],
    ['Saya simpan chatnya.\nLurah: nelpon suami saya Bagas Semuwan\nKadus: ngancam anak saya', 'Bagas Semuwan'],
    ['Saya punya screenshot.\nLurah: nelpon hp saya 0812 3456 7788\nKadus: ngancam anak saya', '0812 3456 7788'],
    ['Lurah: nelpon suami saya Bagas Semuwan\nKadus: maksa\nLurah: datang lagi minta KTP', 'Bagas Semuwan'],
    ['neng warungku, Bu Ratri pecel, pak lurah teka nggawa amplop', 'Ratri'],
    ['usaha saya, Bu Ratri katering, dipaksa nyumbang', 'Ratri'],
    [
      'nama saya di daftar koordinator ditulis "Bu Ratri Semuwati" 0812 3456 7788, padahal tidak setuju',
      '0812 3456 7788',
    ],
    ['Di hp pak lurah aku disimpen "Bos Warung Semu" 0812 3456 7788', '0812 3456 7788'],
    ['Ngekos Jl. Semu Wetan 14, rumah anaknya pak lurah, jadi denger semua', 'Jl. Semu Wetan 14'],
    ['Warung Jl. Semu Wetan 14, milik menantu lurah, saya sewa', 'Jl. Semu Wetan 14'],
    ["NIK 3374132309900004, that's the complainant's.", '3374132309900004'],
    ['Dengan ini saya yang bertanda tangan di bawah ini Ratri Semuwati, guru SD Semu 3', 'Ratri Semuwati'],
    ['motor bapak G 6627 OT dipinjam petugas makam buat narik gerobak baliho', 'G 6627 OT'],
    ["I'd rather not name my boss yet. My own name is Tilotta Semuwati.", 'Tilotta Semuwati'],
    ['Kula tumut rapat, nami kula Pinten Semuwan wonten daftar hadir', 'Pinten Semuwan'],
    ['tiket pengaduan sy yg bulan lalu KTG-7H2P-09 belum ada balasan', 'KTG-7H2P-09'],
  ])('%s', (text, detail) => {
    expect(covered(text, detail)).toBe(true)
  })
  it.each([
    ['Yang menyuruh mertua saya sendiri', 'mertua saya'],
    ['Yang membagikan kakak ipar saya', 'kakak ipar saya'],
    ['sing ngongkon bapakku dhewe', 'bapakku'],
    ['yang mengancam mantan suami saya', 'suami saya'],
    ['orang yang mengumpulkan adik ipar saya, dia kadus', 'adik ipar saya'],
  ])('asked who it was: %s', (text, detail) => {
    expect(covered(text, detail, 'accused')).toBe(true)
  })
})

describe('of those reported nothing is hidden without a question', () => {
  it.each([
    [
      'Isi surat: Saya yang bertanda tangan di bawah ini Hartono Semuwan, Camat Semu, mewajibkan ASN',
      'Hartono Semuwan',
    ],
    ['Dia maksa saya teken surat: yang bertanda tangan di bawah ini Karto Semuwan selaku lurah', 'Karto Semuwan'],
    ['Camat bilang "Pak Hartono yang bayar semuanya". Saya kaget.', 'Hartono'],
    ['Lurah ngomong "Bu Wida Semuwati sing bagi dhuwit". Aku kaget.', 'Wida Semuwati'],
    ['Kepala sekolah said "Pak Karto will collect the envelopes". I was shocked.', 'Karto'],
    ['Pak lurah ngendika "Bapak Hartono calon kita". Kabeh ndelok aku.', 'Hartono'],
    ['Bune Sri lan aku diundang, Bune Sri kuwi bojone lurah sing mbagi amplop', 'Bune Sri'],
    ['nama saya kasimun, lurah namanya karsidi bagi amplop', 'lurah namanya karsidi bagi amplop'],
    ["The camat knows me as Hartono's supporter", 'Hartono'],
    ['I live here and no one dares to speak about the lurah.', 'no one'],
    ['telpon dari 0812 3456 7788, itu nomor lurah saya', '0812 3456 7788'],
    ['Mobil H 9500 XA dipakai bagi kaos, itu mobil kantor saya', 'H 9500 XA'],
    ['uang ditransfer dari 1390022871456, itu rekening dinas saya', '1390022871456'],
    ['Surat sampai di alamat saya. Pengirimnya pak camat, alamatnya Jl. Semu Kulon 8', 'Jl. Semu Kulon 8'],
    ['They came to my address. The flyer says Jl. Semu Kulon 8, house of the lurah', 'Jl. Semu Kulon 8'],
    ['Nama saya Lurah Hartono masukkan ke tim', 'Hartono'],
    ['Pelapor: saya, Lurah Hartono Semuwan mengancam', 'Hartono Semuwan'],
    ['td sy telp langsung pura2 mau daftar relawan. Yg sy telp 0859-5521-0074, lognya 4 menit', '0859-5521-0074'],
    [
      'kontak koordinatornya di HP ku ditulis "Pak Semba", 0878 3140 0925, asline juru tulis kecamatan',
      '0878 3140 0925',
    ],
  ])('%s', (text, detail) => {
    expect(lost(text, detail)).toBe(false)
  })
  it.each([
    ['Lurah kandha "nasibmu gumantung Pak Hartono"'],
    ['Kata pak kadis "kamu harus ikut rombongan Pak Karto."'],
    ['Camat bilang "pemimpinmu Bapak Hartono"'],
  ])('nor asked about: %s', (text) => {
    expect(spans(text).filter(({ action }) => action !== 'keep')).toEqual([])
  })
})

describe('who hurt the family, and whose letter was copied', () => {
  it.each([
    ['Yang menampar istri saya: Sutrisno Semuwan', 'Sutrisno Semuwan', 'keep'],
    ['Sing ngancem bapakku: Sutrisno', 'Sutrisno', 'keep'],
    ['Yang mengancam keluarga saya: Sutrisno Semuwan, camat', 'Sutrisno Semuwan', 'keep'],
    ['Sing mukul adikku: Sutrisno', 'Sutrisno', 'keep'],
    ['The one who threatened my wife: Sutrisno Semuwan', 'Sutrisno Semuwan', 'keep'],
    ['Ini surat edaran sekretaris: semua wajib hadir. Terima kasih.\nSutrisno Semuwan', 'Sutrisno Semuwan', 'ask'],
    ['WA dari atasan: besok semua kumpul. Terima kasih.\nSutrisno Semuwan', 'Sutrisno Semuwan', 'ask'],
    ['Semua wajib hadir. Hormat kami.\nWahyu Semuwan\nCamat Semu', 'Wahyu Semuwan', 'ask'],
    ['Camat bagi kaos di balai. Terima kasih.\nSutrisno Semuwan', 'Sutrisno Semuwan', 'mask'],
    ['Yang menulis laporan saya: Sutrisno Semuwan', 'Sutrisno Semuwan', 'mask'],
  ])('%s', (text, name, action) => {
    const at = text.indexOf(name)
    const over = spans(text).filter(({ start, end }) => start <= at && at < end)
    expect(over.map((span) => span.action)).toEqual([action])
  })
})
