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

describe('another sentence right after a number, without a full stop', () => {
  it.each<[string, string, About]>([
    ['saya pindah nomor, sekarang 0819 3321 1145 Pak kepala desa tidak boleh tahu.', '0819 3321 1145', 'other'],
    ['Kabari lewat rini.wds@contoh.example Bu lurah ikut bagi amplop.', 'rini.wds@contoh.example', 'other'],
    ['motor bapak ditempel stiker, nopol H 4417 QZ Pak RW juga diam saja.', 'H 4417 QZ', 'story'],
    ['Kirim kabar ke siti.nurhay@contoh.example ya min Bu camat juga ikut.', 'siti.nurhay@contoh.example', 'story'],
    ['Sopirnya Gito.\nPengirim:\n0819-0223-7784\nBu camat juga ikut.', '0819-0223-7784', 'story'],
    ['Yang melapor: Sastro W. 0813 2211 9981 Bapak camat malah marah.', '0813 2211 9981', 'story'],
  ])('%s', (text, part, about) => {
    expect(covered(text, part, about)).toBe(true)
  })
  it.each<[string, string]>([
    ['Yang nyebar daftar nomor 081322119981 Pak kadus juga nelpon terus.', '081322119981'],
    ['Setor ke 081322119981 Bu bendahara sudah kirim contohnya.', '081322119981'],
    ['Ajakannya dari 081322119981 Pak sekdes, semua warga dapat.', '081322119981'],
    ['Mobil dinas H 9912 XA Pak camat sudah dipakai konvoi.', 'H 9912 XA'],
  ])('stays: %s', (text, part) => {
    expect(open(text, part)).toBe(true)
  })
})

describe('thanks or a request after the name that closes a message', () => {
  it.each<[string, string, About]>([
    ['Semua guru disuruh senam pakai kaos paslon. Salam, Rustini Tolong dirahasiakan', 'Rustini', 'story'],
    ['Semua guru disuruh senam pakai kaos paslon. Salam, Rustini. Terima kasih', 'Rustini', 'story'],
    ['Kula namung matur menika. Nuwun. Pak Wagimin Mohon ditindaklanjuti.', 'Wagimin', 'story'],
    ['suwun min. Ponijan, Getasan. Terima kasih', 'Ponijan', 'other'],
    ['matur suwun\nparsinem Matur nuwun.', 'parsinem', 'story'],
    ['Kepala dinas teriak yel-yel.\n\nSalam,\nDr. Emanuel Prasaja Please keep this quiet.', 'Emanuel Prasaja', 'story'],
    ['tertanda warga, Bu Surtini Tolong jangan disebar ya min', 'Surtini', 'story'],
    ['Kula namung matur menika. Nuwun. Pak Wagimin Bu camat juga ikut.', 'Wagimin', 'story'],
    [
      'Matur nuwun sudah dibaca\n\n~ Yosafato, penjaga malam Balai Benih\nPak lurah sudah keterlaluan.',
      'Yosafato',
      'story',
    ],
    ['Lapor: camat ikut senam. Dodi 08987766551 Bu camat juga ikut.', 'Dodi', 'story'],
    [
      'Kasubag menulis daftar: Joko NIP 198001012006041007, dan NIP 199006172014031005 yaitu saya.. Terima kasih',
      '199006172014031005',
      'story',
    ],
    ['tertanda warga, Bu Surtini Bu camat juga ikut.', 'Surtini', 'story'],
    ['matur nuwun. mbah Martono\nPak lurah sudah keterlaluan.', 'Martono', 'other'],
    ['suwun. (Yu Sarminah)\nPak lurah sudah keterlaluan.', 'Sarminah', 'story'],
    ['Sent from my phone. -- Pramudya Please keep this quiet.', 'Pramudya', 'other'],
    ['di grup tertulis "belum setor: bu Siska". siska itu saya Tolong dirahasiakan ya min', 'Siska', 'story'],
    [
      'saya satu dari tiga penyuluh KB di kecamatan Susukan Mohon ditindaklanjuti.',
      'penyuluh KB di kecamatan Susukan',
      'story',
    ],
    ['Lapor: camat ikut senam. Dodi 08987766551 Tolong dirahasiakan ya min', 'Dodi', 'story'],
  ])('%s', (text, part, about) => {
    expect(covered(text, part, about)).toBe(true)
  })
  it.each<[string, string]>([
    ['Yang bagi amplop di balai namanya Slamet. Terima kasih', 'Slamet'],
    ['Pak lurah bilang terima kasih. Bu Suharni\nPak camat juga datang.', 'Suharni'],
    ['Sudah, terima kasih Pak Hardi\nPak lurah sudah minta maaf.', 'Hardi'],
    ['Hubungi ketua tim. Suharno 08987766551 Bu camat juga ikut.', 'Suharno'],
    ['Yang memberi amplop Suharno.\nPak lurah sudah keterlaluan.', 'Suharno'],
    ['Di foto ada kadus Warno, Anton, Bu Wahyuni. Mohon ditindaklanjuti.', 'Wahyuni'],
    ['Laporkan saja camat Tembalang, Pak Hardi. Matur nuwun.', 'Hardi'],
  ])('stays: %s', (text, part) => {
    expect(open(text, part)).toBe(true)
  })
})

describe('line breaks typed as blanks', () => {
  it.each<[string, string]>([
    [
      'Lampiran: foto lurah, rekaman suara camat. Identitas pelapor Nama Andri Nugraha NIK 3315092301850007 Telepon 0812 2876 9049',
      'Andri Nugraha',
    ],
    [
      'Lampiran: foto lurah, rekaman suara camat. Identitas pelapor Nama Andri Nugraha NIK 3315092301850007 Telepon 0812 2876 9049',
      '0812 2876 9049',
    ],
    ['Sekcam unggah foto paslon. Data diri: Wahyuniarti 3322 0741 0288 0005 0812 2255 6617', '0812 2255 6617'],
    ['Lurah ikut konvoi. Sopirnya namanya Gito. Pengirim: 0819-0223-7784', '0819-0223-7784'],
    ['Pengirim Dwi Hartana\nTelp 0819 0223 7785\nLurah ikut konvoi pakai mobil dinas.', 'Dwi Hartana'],
    [
      'Nama Ika Prasetyawati\nInstansi puskesmas\nKepala kami memaksa nakes hadir.\nHP 0812 9988 1127',
      'Ika Prasetyawati',
    ],
  ])('%s (%s)', (text, part) => {
    expect(covered(text, part)).toBe(true)
  })
  it.each<[string, string]>([
    [
      'Kami adukan terlapor Nama Budi Hartana NIP 197104121996031004 Jabatan camat Wonosari. Ia bagi amplop.',
      'Budi Hartana',
    ],
    ['Surat edaran camat isinya: wajib hadir. Hormat kami, Bambang Sudarsa Camat Wonolapa', 'Bambang Sudarsa'],
    ['[19/11 07.15] Kades: Mas Arifan spanduk sudah dipasang? [19/11 07.20] Pak Carik: sampun pak', 'Carik'],
    ['Nama Kepala Desa\nBudi Hartana\nInstansi desa Krajan\nIa bagi amplop.', 'Budi Hartana'],
    ['Pengirim Broadcast Grup RW\nisinya ajakan pilih nomor 2', 'Broadcast Grup'],
    ['Pengirim Budi Hartana\nyang nyebar video itu staf camat', 'Budi Hartana'],
    ['Camat bilang: Terima kasih, Budi Santosa Guru SD Krajan', 'Budi Santosa'],
    ['Terima kasih, Budi Santosa Guru SD Krajan yang bagi amplop', 'Budi Santosa'],
    ['Nama lurah saya Nama Budi Hartana NIP 197104121996031004', '197104121996031004'],
  ])('stays: %s', (text, part) => {
    expect(open(text, part)).toBe(true)
  })
})

describe('a line broken behind a full stop that ends nothing', () => {
  it.each<[string, string]>([
    ['Terima kasih atas perhatiannya.\n\nSalam,\nDr.\nEmanuel Prasaja', 'Emanuel Prasaja'],
    ['Yang bertanda tangan di bawah ini, Drs.\nH.\nWiryo Sasmitadi, M.Pd., pensiunan', 'Wiryo Sasmitadi'],
    ['Bapak mertua saya H.\nSholehan, ketua takmir, disodori amplop', 'Sholehan'],
    ['dompet saya jatuh di acara itu, isinya KTP a.n.\nMustafid dan uang', 'Mustafid'],
    ['Jatmikowan.\nitu nama saya.\njangan dibuka ke siapa2', 'Jatmikowan'],
  ])('%s', (text, part) => {
    expect(covered(text, part, 'other')).toBe(true)
  })
  it.each<[string, string]>([
    ['Yang datang rumahnya blok H.\nSuharno bagi amplop di sana.', 'Suharno'],
    ['Camat kami Drs.\nSuharno bagi amplop.', 'Suharno'],
  ])('stays: %s', (text, part) => {
    expect(open(text, part)).toBe(true)
  })
})
