/** What tells the reporter or their family apart, and what is plainly an official's: each by the words beside it. */
import { describe, expect, it } from 'vitest'
import { mask } from '../../src/masking/mask.ts'

const hidden = (text: string) =>
  mask(text, { about: 'story' })
    .filter(({ action }) => action !== 'keep')
    .map(({ action, type, start, end }) => `${action} ${type} ${text.slice(start, end)}`)

describe('of the reporter', () => {
  it.each([
    ['aku Warti bojone Suyitno, wingi dikon pak kabid', 'mask name Suyitno'],
    ['Mertua kula Sastro Wiyono, miyosipun Kendal 02-11-1951, dipunpeksa', 'mask other Kendal 02-11-1951'],
    ['Dibagi di balai RW, ada fotonya.\n- Agus Riyanto, Gunungpati', 'ask name Agus Riyanto'],
    ['Tiap sore ada truk bongkar kaus. Dari mas Tok', 'ask name mas Tok'],
    ['Saya adiknya, Rini Puspita, yang menulis ini.', 'mask name Rini Puspita'],
    ['Saya sepupu dari yang dilaporkan, mohon hati-hati', 'mask role sepupu dari yang dilaporkan'],
    ['Iya benar, ini istri Camat Pringsari. Suami saya dipaksa.', 'ask role istri Camat Pringsari'],
    [
      'nama: Wahyu Lestanti\nunit: Kelurahan Sendangsari\nkejadian: camat minta TPP dipotong\nwa: 0812.7788.3344',
      'ask phone 0812.7788.3344',
    ],
    ['Beliau turun di depan kecamatan. Kalau butuh rekamannya hub 0838 7711 2299', 'ask phone 0838 7711 2299'],
    ['Gajinya ditahan kades. Nomornya 089688990011, tapi tolong telp malam saja', 'ask phone 089688990011'],
    ['WA saya 081233445560, eh salah. 081233445569 ini yang bener', 'mask phone 081233445569'],
    ['iki @juragan_lele_ sing lapor wingi bab kades', 'mask account @juragan_lele_'],
    ['Kode HT saya Rajawali-7, jangan disebut', 'mask other Rajawali-7'],
    ['ini ktp saya buat jaminan, bukan orang palsu 3322105503910003', 'ask nik 3322105503910003'],
    ['Yang punya bapak saya juga kena, 71.204.338.1.504.000.', 'mask npwp 71.204.338.1.504.000'],
    [
      'Saya keponakan Sekda dari pihak ibu, yang tinggal serumah dengan beliau',
      'mask role keponakan Sekda dari pihak ibu, yang tinggal serumah dengan beliau',
    ],
    [
      'Sy cucu mbah Kromo, yang tinggal di belakang rumah Pak Lurah',
      'mask role cucu mbah Kromo, yang tinggal di belakang rumah Pak Lurah',
    ],
    [
      'gw Dimas, anak Makassar ngekos di Jl. Lampersari Gg. Kenari No. 11.',
      'ask address Jl. Lampersari Gg. Kenari No. 11',
    ],
    [
      'Adikku kerja neng kelurahan, dheweke sing nulis daftar jeneng sing entuk beras.',
      'ask role sing nulis daftar jeneng sing entuk beras',
    ],
    ['Suryati, bidan desa Jatirunggo, dipaksa pak camat ikut kampanye.', 'ask name Suryati'],
    ['Suryati, bidan desa Jatirunggo, mau lapor.', 'ask role bidan desa Jatirunggo'],
    [
      'Perkenalkan, Haryadi, lahir Boyolali, 12 Mei 1979, pengemudi mobil dinas Wakil Bupati.',
      'mask role pengemudi mobil dinas Wakil Bupati',
    ],
    [
      'Setahun jadi operator SIAK Kecamatan Tugu, baru kali ini disuruh begini.',
      'ask role operator SIAK Kecamatan Tugu',
    ],
    ['No KK saya 3374121203190007 kepala keluarga Suparjo Hadi', 'mask name Suparjo Hadi'],
    ['Dia bentak saya, "Sudahlah Bu Wening, tanda tangan!"', 'mask name Bu Wening'],
    ['Koperasi Mekar Jaya yang saya pimpin dipaksa nyumbang', 'ask other Koperasi Mekar Jaya'],
    ['los sayur blok B no 21 pasar, itu lapak ibu saya', 'mask address los sayur blok B no 21'],
    ['bukti saya kirim ya. dr no 0856-1122-3344', 'ask phone 0856-1122-3344'],
    ['emailnya di rina.w88@gmail.com ya min', 'ask email rina.w88@gmail.com'],
    ['yg wa no nya akhiran 3312, itu nomor saya', 'mask phone akhiran 3312'],
    ['perumahan graha blok A3/2 kuwi omahku', 'mask address perumahan graha blok A3/2'],
  ])('%s', (text, span) => {
    expect(hidden(text)).toContain(span)
  })
})

describe('a name after a dash is never hidden without a question', () => {
  it.each([
    'Pelakunya ASN semua - Budi Santoso, sekretaris dinas pendidikan',
    'Terlapor - Budi Santoso, bidan desa Kalirejo',
    'Terlapor - Budi Santoso',
    'Yang bagi amplop di posko - Rudi Hartono, guru SMP 3 Ungaran',
    'Yang bagi amplop di posko - Rudi Hartono',
    'Yang bagi amplop di posko - Rudi Hartono, Camat Tembalang',
    'Camat Tembalang - Budi Santoso, bendahara kecamatan',
    'Saya lihat mereka foto dua jari - Budi Santoso, perangkat desa Kalirejo',
    'Ada dua yang ikut:\n-- Budi Santoso, perangkat desa Kalirejo',
  ])('%s', (text) => {
    for (const about of ['story', 'other'] as const)
      expect(mask(text, { about }).filter(({ action }) => action === 'mask')).toEqual([])
  })
  it.each([
    'Lurah menyuruh pilih nomor 2.\n-- Tono, penjaga pintu air Pucang',
    'Lurah menyuruh pilih nomor 2. Matur nuwun, Tono, penjaga pintu air Pucang',
  ])('but where a message is signed: %s', (text) => {
    expect(hidden(text).join()).toContain('Tono')
  })
})

describe('asked, for it may be the reporter as well as another', () => {
  it.each([
    ['Pak camat kirim WA suruh pilih 2. Saya jawab keberatan. Dr no 081234567890', 'ask phone 081234567890'],
    ['Pak kades nyebar link absen dukungan. Saya isi saja. Dari nomor 081234567890', 'ask phone 081234567890'],
    ['Pak camat kirim WA, saya balas tidak mau. Dari nomor 081234567890', 'ask phone 081234567890'],
    ['Hubungi 081234567890, itu no sekretaris desa, saya sendiri', 'ask phone 081234567890'],
    ['Telpon saja ke 081234567890, itu nomor kepala dusun, kebetulan saya orangnya', 'ask phone 081234567890'],
    ['Hub 081234567890, itu wa kasi, yang lapor ini', 'ask phone 081234567890'],
    ['Saya staf kelurahan. Emailnya di kasi.wahyu@gmail.com ya kalau mau kirim', 'ask email kasi.wahyu@gmail.com'],
    ['Emailnya di kasi.wahyu@gmail.com ya kalau mau kirim', 'ask email kasi.wahyu@gmail.com'],
    ['Ini @budi_timses yang kemarin ngadu bupati soal saya tidak hadir', 'ask account @budi_timses'],
    ['Iki @joko.relawan sing wadul bos yen aku golput', 'ask account @joko.relawan'],
    ['Ini @sekdes_budi yang tadi lapor atasan, saya dimarahi gara-gara dia', 'ask account @sekdes_budi'],
    ['Ini 081234567890 yang kemarin lapor camat kalau saya tidak ikut kampanye', 'ask phone 081234567890'],
  ])('%s', (text, span) => {
    expect(hidden(text)).toContain(span)
  })
  it.each([
    'Pak Hartono camat nyuruh saya pilih 2. Saya cuma bilang "baik Pak Hartono"',
    'Saya cuma bilang "baik Pak Hartono"',
    'Pak Hartono camat menyuruh kami. Semua bilang ke saya "siap Pak Hartono"',
  ])('who is obeyed is not hidden: %s', (text) => {
    for (const about of ['story', 'other'] as const)
      expect(mask(text, { about }).filter(({ action }) => action === 'mask')).toEqual([])
  })
})

describe('names that end like a word with -lah', () => {
  it.each([
    ['Nama saya Kamilah', 'mask name Kamilah'],
    ['nama saya kamilah', 'mask name kamilah'],
    ['Istri saya Kamilah bekerja di kecamatan', 'mask name Kamilah'],
    ['Perkenalkan, Kamilah, 34 tahun, guru honorer di SD 2 Kalirejo', 'Kamilah'],
  ])('%s', (text, span) => {
    expect(hidden(text).join()).toContain(span)
  })
  it.each(['Sudahlah, saya capek.', 'Tolonglah kami.', 'Ayolah Bawaslu, periksalah camat ini.', 'Biarlah saya diam.'])(
    'not %s',
    (text) => expect(hidden(text)).toEqual([]),
  )
})

describe('of an official, without a question', () => {
  it.each([
    'Ini istri lurah bagi sembako di posyandu.',
    'Pak kades kirim pesan: kalau mau bantuan hub 081277889900',
    'Yang hadir:\n- Pak Surono, kelurahan Pringsari\n- Bu Yanti, kelurahan Sendang',
    'fb nya facebook.com/tarno.sekdes aktif kampanye',
    'akun tele nya @warga_bersatu, adminnya kabag di pemprov',
    'emailnya di kabid.umum.dinkes@gmail.com, undangannya dari situ',
    'ig asisten setda itu @budi.trantib, tiap hari posting paslon',
    'yg telpon no nya akhiran 8841, itu no sekcam Ngaliyan',
    'Perum Graha Mukti blok B2 no 9 ning kono omahe bu kadis',
    'pak Sarjono ketua korpri kirim vn, isinya nyuruh milih. dr no 0856-1122-3344',
    'his badge says KEC-TGL-044, name on it Hari Wahono. he gave out envelopes',
    'istri lurah Sri Mulyaningsih keliling bawa kartu caleg ke posyandu',
    'Haryadi, kasi pemerintahan Kecamatan Tugu, membagikan uang.',
    'Baru setahun jadi ketua RW 3, sudah kampanye terang-terangan',
    'Sudah lima tahun jadi kepala desa, dia masih korupsi',
  ])('%s', (text) => {
    expect(hidden(text)).toEqual([])
  })
})

describe('a name on the line below what is reported', () => {
  it.each([
    ['Saya melaporkan sebagai berikut:\nNama: Wulan Asri', 'mask'],
    ['Saya yang melaporkan:\nNama: Wulan Asri', 'mask'],
    ['Saya ingin melaporkan pelanggaran netralitas ASN:\nNama: Wulan Asri', 'mask'],
    ['Saya melaporkan dengan data:\nNama: Wulan Asri\nPekerjaan: guru', 'mask'],
    ['Saya mengadukan hal ini:\nNama: Wulan Asri', 'mask'],
    ['I am reporting this:\nName: Wulan Asri', 'mask'],
    ['Dilaporkan oleh:\nNama: Wulan Asri', 'ask'],
    ['Yang melaporkan:\nNama: Wulan Asri', 'ask'],
    ['Person reporting:\nName: Wulan Asri', 'ask'],
    ['Mau melaporkan: nama Wulan Asri, warga Bongsari', 'ask'],
    ['Korban oknum itu:\nNama: Wulan Asri', 'ask'],
    ['Saya melaporkan lurah:\nNama: Wulan Asri', 'ask'],
    ['Saya melaporkan seorang ASN:\nNama: Wulan Asri', 'ask'],
    ['Saya laporkan oknum ASN:\nNama: Wulan Asri', 'keep'],
    ['Saya melaporkan oknum lurah Bongsari:\nNama: Wulan Asri', 'keep'],
    ['Yang saya laporkan:\nNama: Wulan Asri', 'keep'],
    ['Yang dilaporkan:\nNama: Wulan Asri', 'keep'],
    ['Terlapor:\nNama: Wulan Asri', 'keep'],
    ['Ingkang kula lapuraken:\nAsma: Wulan Asri', 'keep'],
    ['The person reported:\nName: Wulan Asri', 'keep'],
  ])('%s: %s', (text, action) => {
    const name = mask(text, { about: 'story' }).find(({ start, end }) => text.slice(start, end) === 'Wulan Asri')
    expect(name?.action).toBe(action)
  })
})

describe('a number in a sentence of its own', () => {
  const heads = [
    'Pak lurah bagi beras di rumah pak RT. WA 081390001234',
    'Camat Ratna kampanye di kantor. HP 081390001234',
    'Pak kades ngajak nyoblos nomor 2. 081390001234',
  ]
  const actions = (tail: string, some = heads) =>
    some.map((head) => mask(`${head} ${tail}`, { about: 'story' }).find(({ type }) => type === 'phone')?.action)
  it.each([
    'kalau perlu',
    'kalau butuh bukti',
    'bila perlu',
    'jika diperlukan',
    'nek butuh',
    'yen perlu',
    'menawi perlu',
    'kalo mau tanya',
    'siap jadi saksi',
    'siap bersaksi',
    'yg bisa dihubungi',
    'utk info lanjut',
    'untuk konfirmasi',
    'buat kontak',
    'nomor aktif',
    'slow respon',
    'if needed',
    'for details',
    'kangge konfirmasi',
    'jika ada pertanyaan',
    'WA only',
    '(WA)',
    'bisa wa',
    'boleh telp',
    'bs dihubungi',
    'standby',
    '24 jam',
    'ada bukti',
    'punya videonya',
    'warga RT 3',
    'dirahasiakan ya',
    'rahasiakan',
    'anonim saja',
    'rahasiakan dari pak lurah',
    'jangan sampai pak lurah tahu',
    'kalau pak lurah tanya jangan bilang',
    'punya istri',
    'milik pribadi',
    'bukan HP kantor',
  ])('is asked about: … %s', (tail) => {
    for (const action of actions(tail)) expect(['ask', 'mask']).toContain(action)
  })
  it.each([
    'itu nomor pak carik',
    'iku nomere modin',
    'milik timses',
    'punya pak lurah',
    'nelpon terus',
    'ngirim undangan',
    'ngancam saya',
    'dipakai buat nyebar undangan',
    'yang ngirim undangan',
    'dibagikan ke warga',
    'nomor pak carik',
    'untuk konfirmasi ke bendahara',
    'dia yang nelpon',
    'minta uang',
  ])('is kept where it is told of: … %s', (tail) => {
    for (const action of actions(tail, heads.slice(0, 1))) expect(action).toBe('keep')
  })
})

describe('a name with "bernama" after what somebody is', () => {
  const action = (text: string) =>
    mask(text, { about: 'story' }).find(({ start, end }) => text.slice(start, end).includes('Wulan'))?.action
  it.each([
    'Saya petugas bernama Wulan, disuruh bu kabid',
    'Aku warga bernama Wulan',
    'Sebagai warga bernama Wulan saya keberatan',
    'Saya, pegawai bernama Wulan, menyaksikan',
    'Saya hanya pegawai bernama Wulan, takut dimutasi',
    'Kula tiyang bernama Wulan',
    'Saya orang biasa bernama Wulan',
    'Laporan dari orang bernama Wulan, tolong dirahasiakan',
    'Pelapor adalah pegawai bernama Wulan',
    'Suami saya pegawai bernama Wulan',
  ])('may be who writes: %s', (text) => expect(action(text)).not.toBe('keep'))
  it.each([
    'Saya melihat pegawai bernama Wulan membagi beras',
    'Pegawai bernama Wulan mencatat nama saya',
    'Saya disuruh petugas bernama Wulan',
    'Lurah saya orang bernama Wulan',
    'Saya dapat pesan dari orang bernama Wulan',
    'Yang menggantikan sekarang orang baru bernama Wulan',
  ])('is another: %s', (text) => expect(action(text)).toBe('keep'))
})

describe('what a reporter did with an account, a fake or a shop', () => {
  const all = (text: string) =>
    mask(text, { about: 'story' }).map(({ action, start, end }) => `${action} ${text.slice(start, end)}`)
  it.each([
    ['Akun saya @wulan bukan akun palsu @wulan_asli', ['mask @wulan', 'keep @wulan_asli']],
    ['Nomor saya 081390001234, bukan akun palsu 081390005678', ['mask 081390001234', 'keep 081390005678']],
    ['ini nomor saya, bukan akun palsu 081390005678', ['mask 081390005678']],
    ['Setor ke BCA 8030112233, saya setor 50 ribu', ['keep 8030112233']],
    ['Setoran ke BCA 8030112233, bukti transfernya saya ambil dari grup', ['keep 8030112233']],
    ['Uang ditransfer ke BRI 003401234567501 lalu saya ambil fotonya', ['keep 003401234567501']],
    ['Setor ke BCA 8030112233, lalu saya tarik tunai', ['ask 8030112233']],
    ['Setor ke BCA 8030112233, buktinya ada, saya tarik tunai', ['ask 8030112233']],
    ['Saya lihat pedagang Bakso Pak Kumis Tlogosari dikasih stiker', ['keep Kumis Tlogosari']],
    ['Saya beli di penjual Sate Pak Amat Pleburan', ['keep Sate', 'keep Amat Pleburan']],
    ['Saya lihat ibu saya jualan Gudeg Bu Tumini Manyaran', ['ask Gudeg Bu Tumini Manyaran']],
    ['Ibu saya jualan Gudeg Bu Tumini Manyaran. Pak lurah minta sumbangan', ['ask Gudeg Bu Tumini Manyaran']],
    ['saya Rohmat dari Tuntang, jualan Bakso Pak Mat Rawa Pening', ['mask Rohmat', 'ask Bakso Pak Mat Rawa Pening']],
    ['Suami saya jualan Sate H. Amat Pleburan.', ['ask Sate H. Amat Pleburan']],
  ])('%s', (text, spans) => {
    expect(all(text)).toEqual(spans)
  })
})

describe('who did what to whom', () => {
  const all = (text: string) =>
    mask(text, { about: 'story' }).map(({ action, start, end }) => `${action} ${text.slice(start, end)}`)
  it.each([
    ['Lurah menandai saya (sinta.wulan)', ['mask sinta.wulan']],
    ['Lurah menandai saya di fb (sinta.wulan)', ['mask sinta.wulan']],
    ['Nomor yang menghubungi saya 081327778888', ['keep 081327778888']],
    ['Nomor yang WA saya 081327778888 itu timses', ['keep 081327778888']],
    ['Nomor yang WA saya 081327778888', ['ask 081327778888']],
    ['Yang mau menghubungi saya 081327778888', ['mask 081327778888']],
    ['Nomor yang bisa WA saya 081327778888', ['mask 081327778888']],
    [
      'Ibu saya bidan. NIP beliau dipakai pak kapus: 198503122010012003',
      ['mask Ibu saya bidan', 'ask 198503122010012003'],
    ],
    ['Pak kapus curang. NIP beliau dicatat pak lurah: 198503122010012003', ['keep 198503122010012003']],
    ["I'm a teacher, the headmaster forces us to wear shirts", []],
    ["I'm a teacher at SD 2 Tugu, the headmaster forces us to wear shirts", ['mask a teacher at SD 2 Tugu']],
    ["I'm a teacher, the only one at SD 2 Tugu", ['mask the only one at SD 2 Tugu']],
  ])('%s', (text, spans) => {
    expect(all(text)).toEqual(spans)
  })
})
