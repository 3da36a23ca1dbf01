import { describe, expect, it } from 'vitest'
import { mask } from '../../src/masking/mask.ts'
import type { MaskContext } from '../../src/masking/types.ts'

const shown = (text: string, about: MaskContext['about'] = 'story') =>
  mask(text, { about }).map((span) => `${span.action} ${span.type} ${text.slice(span.start, span.end)}`)

describe('what is claimed after it was told', () => {
  it('over all of a form, the name in it too', () => {
    expect(
      shown(
        'Form yang disuruh isi: nama rek Dewi Semu, norek mandiri 1360018800001, npwp 73.915.206.4-508.000. itu data saya semua',
      ),
    ).toEqual(['mask name Dewi Semu', 'mask bank 1360018800001', 'mask npwp 73.915.206.4-508.000'])
  })
  it('over the one thing that is named, in the speech of somebody else too', () => {
    expect(shown('bosku nulis "yg NIP nya tak sebut: 198811052015031002" lah kuwi NIP ku, isin aku')).toEqual([
      'mask nip 198811052015031002',
    ])
  })
  it.each([
    ["They wrote down H 3085 PW at the gate. It's my scooter.", 'mask plate H 3085 PW'],
    ['Wali kelas memasukkan 0113408827 ke daftar. Itu NISN anak sulung saya.', 'mask other 0113408827'],
    ['Di kuitansi tertulis 54.209.881.7-517.000. Ternyata NPWP suami saya.', 'mask npwp 54.209.881.7-517.000'],
    ['Pak bayan mbagi arta. Ingkang matur: Suparmin.', 'mask name Suparmin'],
    ['Village head campaigned. Sent by Yohana Semu, keep it quiet.', 'mask name Yohana Semu'],
    ['nama lengkap Febri Semu, biasa dipanggil Ebi, mau lapor', 'ask name Ebi'],
  ])('in the sentence after: %s', (text, span) => {
    expect(shown(text)).toContain(span)
  })
  it('a shop whose name holds that of its owner', () => {
    expect(shown('amplop dibagi di depan Warung Soto Mbak Pur, itu warung saya')).toEqual([
      'mask other Warung Soto Mbak Pur',
    ])
    expect(shown('CV suami saya CV Mekar Semu, dia ditawari proyek')).toEqual(['mask other CV Mekar Semu'])
  })
  it('and no further than an empty line, nor over whom the story tells of', () => {
    expect(shown('NIP pak camat 197504122000031004\n\nbawah ini lain\nitu data saya')).toEqual([
      'keep nip 197504122000031004',
    ])
    expect(shown('Pak Lurah Slamet minta KTP. itu data saya')).toEqual(['keep name Slamet'])
  })
})

describe('what others have is not claimed along', () => {
  it.each([
    ['1) nama Endro 2) WA 0877.3321.9048 3) yg dilaporkan Pak Camat', 'keep phone 0877.3321.9048'],
    ['account whose owner is the treasurer, not me: Mandiri 1360077120884', 'keep bank 1360077120884'],
    ['pak camat biasa dipanggil Abah', 'keep name Abah'],
    ['nomor yang akhiran 7781 itu camat. Nomor saya tidak ada.', 'keep phone akhiran 7781'],
    ['NIP pak camat 197504122000031004, ini NIP saya, 198811052015031002', 'keep nip 197504122000031004'],
    ['mobil pak lurah H 1234 AB parkir, lalu H 5678 CD lewat, itu motor saya', 'keep plate H 1234 AB'],
    ['nomor pak camat 0812 0000 1111, NIK 3374101101800001, itu data saya semua', 'keep phone 0812 0000 1111'],
  ])('%s', (text, span) => {
    expect(shown(text)).toContain(span)
  })
})

describe('what people are called, and have', () => {
  it.each([
    ['FB ku "Bunda Keysha Semu", messenger aja', 'mask account "Bunda Keysha Semu"'],
    ['kalo butuh ss nya line gue fadhilsemu or telegram', 'mask account fadhilsemu'],
    ['tele ku @ nya sepatubolong_ (pake underscore)', 'mask account sepatubolong_'],
    ['trus saya ditag "@Erna Wijayanti kok diem aja bu"', 'mask account @Erna Wijayanti'],
    [
      'saya antar rombongan naik bis saya, plat nomornya ha tujuh dua satu lima o ge nah',
      'ask plate ha tujuh dua satu lima o ge',
    ],
    ['Motor dinas yang saya pegang H 6620 XK ditempeli stiker', 'mask plate H 6620 XK'],
    ['nomor induk siswa adik saya NISN 0067815542 didata waka', 'mask other 0067815542'],
    ['Anak saya Galuh Pradnya dipaksa gurunya', 'mask name Galuh Pradnya'],
    ['Suami saya juga ditelepon, 0813-2900-6645. Saya diam saja', 'mask phone 0813-2900-6645'],
    ['Bapak saya perangkat desa, namanya Sutrimo, modin Desa Semu', 'mask role Sutrimo, modin Desa Semu'],
    ['Telpon kemawon dhateng griya 0298 592 1174, madosi Mbah Dirjosuwito.', 'ask name Mbah Dirjosuwito'],
    ['KTA satpam saya 33.21.018846, malam aktif', 'mask other 33.21.018846'],
    ['usaha sya Percetakan Sinar Semu. bayarnya ditransfer', 'mask other Percetakan Sinar Semu'],
    ['I run a small English course, Bright Semu Corner, and', 'mask other Bright Semu Corner'],
    ['jenengi mawon mbah Sardi Kromo. Wingi wonten pembagian bibit', 'mask name mbah Sardi Kromo'],
    ['plat motor saya H 6218 AOG, nama di aplikasi Slamet Semu', 'ask name Slamet Semu'],
    ['wis ngono wae, aku pamit.\n- Gito', 'ask name Gito'],
    ['Nama Yuda Semu, NI PPPK 199105302023211008, mau lapor', 'ask nip 199105302023211008'],
  ])('%s', (text, span) => {
    expect(shown(text, 'other')).toContain(span)
  })
  it('an everyday word after an app is no account', () => {
    expect(shown('line saya rusak, tele saya mati, ig saya kena hack')).toEqual([])
  })
  it("what one is given is the giver's", () => {
    expect(shown('dia ngasih saya nomor 081234560789')).toEqual(['keep phone 081234560789'])
  })
})

describe('what somebody is, set beside what was said', () => {
  it.each([
    [
      'saya satpam, lebih jelasnya satpam pos belakang kantor dinas pendidikan. tiap malam mobil masuk',
      'ask role satpam pos belakang kantor dinas pendidikan',
    ],
    [
      'saya kuliah lg KKN, koordinator desa KKN di Kebonagung. Pak Sekdes maksa kami',
      'ask role koordinator desa KKN di Kebonagung',
    ],
    [
      'Kula iki pesuruh kantor kecamatan, sing tuwa dhewe, dadi manut',
      'ask role pesuruh kantor kecamatan, sing tuwa dhewe',
    ],
    ['saya yakin karena beliau besan saya, jadi tahu', 'ask role besan saya'],
    ['Saya istri stafnya yang paling junior jadi sering ketemu', 'mask role istri stafnya yang paling junior'],
    ['saya menantunya yang tinggal serumah', 'mask role menantunya yang tinggal serumah'],
    ['rumahnya pak kasi, sy tetangga tembok belakangnya jd kedengeran', 'mask role tetangga tembok belakangnya'],
    ['saya adik kandungnya pak sekdes jadi tau persis', 'mask role adik kandungnya pak sekdes'],
    ['Saya istri Kasi Pemerintahan Kelurahan Semu. Suami diminta', 'mask role istri Kasi Pemerintahan Kelurahan Semu'],
    [
      'Nama saya Hesti Semu, NIP 198511142010012017, Sekretaris Dinas Semu. Tanggal 4',
      'mask role Sekretaris Dinas Semu',
    ],
    ['Saya selaku pembaca doa pada apel tersebut mendengar', 'mask role selaku pembaca doa pada apel tersebut'],
  ])('%s', (text, span) => {
    expect(shown(text)).toContain(span)
  })
  it.each([
    'saya ikut webinar, moderatornya pejabat eselon III, 512 peserta',
    'saya ikut senam di halaman kantor bupati, MC nya pegawai kominfo',
    'kami dipaksa, tepatnya hari Senin di balai desa',
    'saya antar surat ke camat, sekretaris camat yang terima, bendahara desa juga ada',
  ])('of others: %s', (text) => {
    expect(shown(text).filter((line) => line.includes(' role '))).toEqual([])
  })
})

describe('a number given for a case, or a purpose', () => {
  it.each([
    'Ini nomor saya kalau perlu saksi: 0812 0000 4471',
    'nomor saya kalau dibutuhkan pak camat: 0812 0000 4471',
    'nomerku menawi panjenengan betah seksi: 0812 0000 4471',
    'my number in case you need a witness: 0812 0000 4471',
    'WA saya untuk klarifikasi saksi 0812 0000 4471',
  ])('mine: %s', (text) => {
    expect(shown(text)).toEqual(['mask phone 0812 0000 4471'])
  })
  it.each([
    'Nomor pak camat untuk klarifikasi saksi: 0812 0000 4471',
    'dia minta nomor saya buat pendataan. Nomor dia: 0812 0000 4471',
    'Nomor saksi kalau perlu: 0812 0000 4471',
  ])('not mine: %s', (text) => {
    expect(shown(text)).not.toContain('mask phone 0812 0000 4471')
  })
})
