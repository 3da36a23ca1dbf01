import { describe, expect, it } from 'vitest'
import { mask } from '../../src/masking/mask.ts'

const shown = (text: string): string[] =>
  mask(text, { about: 'story' }).map((span) => `${span.action} ${span.type} ${text.slice(span.start, span.end)}`)
const hidden = (text: string): string[] => shown(text).filter((line) => !line.startsWith('keep'))
/** "mask Paryono": covered, be it by a longer span. */
const covers = (text: string, want: string): boolean => {
  const [action = '', ...rest] = want.split(' ')
  return mask(text, { about: 'story' }).some(
    (span) => span.action === action && text.slice(span.start, span.end).includes(rest.join(' ')),
  )
}
/** What stays as it is, of what nobody may lose. */
const kept = (text: string, detail: string): boolean => !hidden(text).some((line) => line.endsWith(detail))
const masked = (text: string, detail: string): boolean =>
  shown(text).some((line) => line.startsWith('mask') && line.endsWith(detail))

describe('a line break for a comma, or after one', () => {
  it.each([
    ['garwa kula,\nMarsudi,\ndados bakul,\ndipundukani pak carik', 'mask Marsudi'],
    ['Adik ipar saya,\nNurul Semuwati,\nbidan desa Semumukti,\ndiancam dipindah', 'mask Nurul Semuwati'],
    ['Adik ipar saya,\nNurul Semuwati,\nbidan desa Semumukti,\ndiancam dipindah', 'mask bidan desa Semumukti'],
    ['Saya driver ojol,\nplat H 4419 PQR,\ndapat orderan antar kaos', 'ask H 4419 PQR'],
    [
      'Laporan sudah masuk lapor.go.id. Saya yang adukan,\nnomor saya 0812 0000 3317,\nbelum dijawab',
      'mask 0812 0000 3317',
    ],
    ['Hormat saya,\nSiti Semuwati', 'mask Siti Semuwati'],
    ['Camat bagi amplop.\nMatur nuwun,\nSutiyem', 'mask Sutiyem'],
  ])('%s', (text, span) => {
    expect(covers(text, span)).toBe(true)
  })
  it.each([
    ['Pak camat,\nHartono,\nbagi uang', 'Hartono'],
    ['Pak Lurah Hartono,\nnomor 081234567890,\nbagi uang', '081234567890'],
    ['saya takut\nHartono lurahnya\ngalak', 'Hartono'],
  ])('of others: %s', (text, detail) => {
    expect(kept(text, detail)).toBe(true)
  })
  it.each([
    ['kemarin pak lurah datang ke rumah saya\nHartono\nbagi amplop', 'Hartono'],
    ['lapor ke saya\nHartono\norangnya galak', 'Hartono'],
  ])('perhaps of others: %s', (text, detail) => {
    expect(masked(text, detail)).toBe(false)
  })
})

describe('a slash for a comma', () => {
  it.each([
    ['kakak saya sendiri / Budiono, dia guru di situ', 'mask Budiono'],
    ['Bojo kula / Paryono / jogoboyo Desa Semu, dipun-SP pak kades', 'mask jogoboyo Desa Semu'],
  ])('%s', (text, span) => {
    expect(covers(text, span)).toBe(true)
  })
  it.each([
    ['pak lurah / Hartono / bagi uang di balai', 'Hartono'],
    ['kemarin yang datang ke rumah saya / Hartono / lurah', 'Hartono'],
    ['terlapor Hartono / lurah Semu / hp 081234567890', '081234567890'],
  ])('of others: %s', (text, detail) => {
    expect(kept(text, detail)).toBe(true)
  })
})

describe('dots for a pause', () => {
  it.each([
    ['lurah nyuruh kumpul.. saya siti.. hp 081234567890.. tolong dirahasiakan', 'mask 081234567890'],
    ['Sopir dinas dipinjamkan... Sopirnya suami saya... Hubungi 0838 7711 4432 malam hari', 'ask 0838 7711 4432'],
    ['Saya lihat pak kadus bawa amplop ke rumah warga... 085640091177', 'ask 085640091177'],
  ])('%s', (text, span) => {
    expect(covers(text, span)).toBe(true)
  })
  it.each([['kepsek saya.. pak hartono.. nyuruh guru pilih no 2', 'hartono']])('of others: %s', (text, detail) => {
    expect(kept(text, detail)).toBe(true)
  })
  it.each([
    ['My daughter fainted... The teacher, whose number is 0812-0000-3303, laughed.', '0812-0000-3303'],
    [
      'mobil adik saya dibawa tiga hari ke luar kota.. pulangnya penyok dan di dalamnya tertinggal brosur dan buku.. di buku itu juga ada nama Haryono dan nomor 0812-0000-3605',
      '0812-0000-3605',
    ],
  ])('perhaps of others: %s', (text, detail) => {
    expect(masked(text, detail)).toBe(false)
  })
})

describe('a name in brackets', () => {
  it.each([
    ['Saya (Wiratama), staf TU SMAN 1 Semu. Kepala sekolah mengumpulkan guru.', 'mask staf TU SMAN 1 Semu'],
    ['kakak saya (Yudhistira), analis kepegawaian BKPSDM, yang ngasih tau', 'mask analis kepegawaian BKPSDM'],
    ['saya ibunya (Azka) kelas 2B SD Semu, di grup wali murid bu guru share link kampanye', 'mask Azka'],
    ['beliau manggil saya trus ngomong "mas (Hanif) tolong ya keluarganya diajak"', 'mask Hanif'],
  ])('%s', (text, span) => {
    expect(covers(text, span)).toBe(true)
  })
  it.each([
    ['tetangga saya (Budi), ketua RT, bagi uang', 'Budi'],
    ['bos saya (Hartono), kepala dinas, maksa', 'Hartono'],
    ['pak lurah (Hartono), orangnya galak, bagi uang', 'Hartono'],
  ])('of others: %s', (text, detail) => {
    expect(kept(text, detail)).toBe(true)
  })
})

describe('brackets', () => {
  it('are covered both or not at all', () => {
    expect(hidden('kakak saya (Yudhistira), analis kepegawaian BKPSDM, yang ngasih tau')).toEqual([
      'mask role (Yudhistira), analis kepegawaian BKPSDM',
    ])
    expect(hidden('beliau manggil saya trus ngomong "mas (Hanif) tolong ya"')).toEqual(['mask name mas (Hanif)'])
    expect(hidden('suami saya (Rudi) dipaksa')).toEqual(['mask name Rudi'])
  })
})

describe('a sentence that ends without its stop', () => {
  it.each([
    ['Agung Semuwan itu nama saya silakan dicek saya berani jadi saksi', 'mask Agung Semuwan'],
    ['Nomer pesertaku 24-3322-0190-4411 jeneng Faisal Semu', 'mask Faisal Semu'],
  ])('%s', (text, span) => {
    expect(covers(text, span)).toBe(true)
  })
  it.each([
    ['di baliho ada tulisan hubungi 081234567890', '081234567890'],
    ['Pak lurah bagi sembako di balai hubungi 081234567890 untuk ambil kupon', '081234567890'],
    ['nomor pak camat 081234567890 tolong dihubungi', '081234567890'],
    ['pak kades nyebar nomor 081234567890 tolong ditindak', '081234567890'],
    ['Saya lihat Pak Lurah bagi uang Dia kirim dari 081234567890 Saya simpan buktinya', '081234567890'],
  ])('of others: %s', (text, detail) => {
    expect(kept(text, detail)).toBe(true)
  })
  it.each([])('several people, none of them who tells it: %s', (text, name) => {
    expect(masked(text, name)).toBe(false)
  })
  it.each([
    ['Saya Bu Tutik warga Semu mau lapor', 'mask Tutik'],
    ['saya bu Asih sama anak saya dipanggil', 'mask Asih'],
  ])('who tells it: %s', (text, span) => {
    expect(covers(text, span)).toBe(true)
  })
  it('with a capital wherever it stands, it begins no sentence', () => {
    expect(hidden('Nomor Saya 081234567890 nama Saya Budi Semuwan')).toEqual([
      'mask phone 081234567890',
      'mask name Budi Semuwan',
    ])
  })
})
