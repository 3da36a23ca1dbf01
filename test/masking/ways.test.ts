import { describe, expect, it } from 'vitest'
import { mask } from '../../src/masking/mask.ts'
import type { MaskContext } from '../../src/masking/types.ts'

const shown = (text: string, about: MaskContext['about'] = 'story') =>
  mask(text, { about }).map((span) => `${span.action} ${span.type} ${text.slice(span.start, span.end)}`)
const hidden = (text: string, about: MaskContext['about'] = 'story') =>
  shown(text, about).filter((line) => !line.startsWith('keep'))

describe('what is said to the reporter names the reporter', () => {
  it.each([
    ['bu kades chat ke saya "bu bidan Yuli, stikere ampun kesupen"', 'mask name Yuli'],
    ['aku diomongi pak kades "Met, nek kowe ora melu, pupukmu tak coret"', 'mask name Met'],
    ['Pak Kabid bilang ke saya, "anakmu Nabil kan sekolah di situ juga."', 'mask name Nabil'],
    ['dia bilang ke saya "mbak Ayu, sampeyan kan bidan desa sini, ya manut"', 'ask role bidan desa sini'],
  ])('%s', (text, span) => {
    expect(shown(text)).toContain(span)
  })
  it('an office on a banner is nobody we ask about', () => {
    expect(hidden('Tertulis di spanduk: "Info dan dukungan hub. Pak Bayan Narto 0878 0000 5564".')).toEqual([])
  })
})

describe('where the reporter wants to be reached or paid', () => {
  it.each([
    ['Menawi badhe tanglet, mangga dipuntelpon 0813 0000 4418.', 'phone 0813 0000 4418'],
    ['kak reply nya lewat DM ig aja ya @contoh.semu', 'account @contoh.semu'],
    ['Transport saksi kalau ada bisa ditransfer ke BNI 0398 114 552', 'bank 0398 114 552'],
    ['jgn wa ke nomer ini. ke nmr ibu sy aja 0823-0000-6094 (bu Tumini)', 'phone 0823-0000-6094'],
    ['nomor WA saya yg dulu 0812-0000-1111 mati, skrg pakai 0857-0000-2222', 'phone 0857-0000-2222'],
    ['yg baru 0857 0000 trs lanjutannya 9950', 'phone 9950'],
    ['nomer anyarku nol wolu lima pitu, banjur 0000, mburine 2280', 'phone nol wolu lima pitu'],
  ])('%s', (text, span) => {
    expect(hidden(text, 'other').map((line) => line.replace(/^\w+ /u, ''))).toContain(span)
  })
  it('an office for complaints is no address of theirs', () => {
    expect(hidden('kemarin dijawab petugas, suruh kirim ke aduan.semu@mail.go.id')).toEqual([])
  })
})

describe('numbers and codes of lists', () => {
  it.each([
    ['akun driver sy D-5581093 jgn sampe suspend', 'D-5581093'],
    ['kartu nelayanku nomer 3374 1209 6100 44', '3374 1209 6100 44'],
    ['User saya di aplikasi itu presensi_adm02', 'presensi_adm02'],
    ['line aja ya idnya contoh_semu92', 'contoh_semu92'],
    ['my driver number is SMG-0000412', 'SMG-0000412'],
    ['NISN anak saya 0163458827 KK saya hilang', '0163458827'],
  ])('%s', (text, code) => {
    expect(hidden(text, 'other').map((line) => line.replace(/^\w+ \w+ /u, ''))).toContain(code)
  })
  it.each([
    'dikirim lewat JNE resi 0218849930017',
    'semua line 1-14 dikumpulin',
    'nomor antrian saya 17',
    'IMG_20240113_194502.jpg',
  ])('%s is none', (text) => {
    expect(hidden(text)).toEqual([])
  })
})

describe('numbers that only their shape or one word tells', () => {
  it.each([
    ['motor saya h4421lt parkir di depan posko', 'h4421lt'],
    ['nomer laporanipun SMG/00/00871', 'SMG/00/00871'],
    ['ijazah saya nomor DN-PC 0000827', 'DN-PC 0000827'],
    ['sopirnya parkir di depan toko saya (TB Semu Lancar, sebelah balai desa)', 'TB Semu Lancar'],
    ['isi form tadi\nNAMA LENGKAP: WAGIMAN RIYONO\nHP: 081200004411', 'WAGIMAN RIYONO'],
    ['Bapakku kerjo dadi sopir ambulans puskesmas Semu', 'Bapakku kerjo dadi sopir ambulans puskesmas Semu'],
    ['gaji saya masuk 1360000000678, dipotong 200rb', '1360000000678'],
    ['nomor sy ada 2: 0812 0000 4411 / 0813 0000 4422', '0813 0000 4422'],
    [
      'profil ku https://www.instagram.com/contoh.semu?igsh=abc123 ya',
      'https://www.instagram.com/contoh.semu?igsh=abc123',
    ],
  ])('%s', (text, code) => {
    expect(hidden(text, 'other').map((line) => line.replace(/^\w+ \w+ /u, ''))).toContain(code)
  })
  it.each(['honor 15000000 dibagi rata', 'acara di gedung b lantai 4 lt 2', 'gaji 13 cair 2024'])(
    '%s: none',
    (text) => {
      expect(hidden(text)).toEqual([])
    },
  )
})

describe('how many people a function fits', () => {
  it.each([
    'sy pegawai sekolah',
    'saya guru SMP',
    'saya staf kelurahan',
    'aku perawat puskesmas',
    'saya guru SD di Kota Semarang',
  ])('%s: many', (text) => {
    expect(hidden(text)).toEqual([])
  })
  it.each([
    ['saya guru SMP 3 Ungaran', 'guru SMP 3 Ungaran'],
    ['min, saya barista di Kopi Tugu Lama', 'barista di Kopi Tugu Lama'],
    ['Saya danru 3 Satpol PP Kecamatan Semu Barat', 'danru 3 Satpol PP Kecamatan Semu Barat'],
    ['aku iki adik ipare pak kadus dewe', 'adik ipare pak kadus'],
    ['saya istri dari komandan pos damkar Semu', 'istri dari komandan pos damkar Semu'],
    ['Saya Arif Budiman S.Pd., guru kelas 6 SDN Semu 01', 'guru kelas 6 SDN Semu 01'],
  ])('%s: few', (text, role) => {
    expect(hidden(text).map((line) => line.replace(/^\w+ /u, ''))).toContain(`role ${role}`)
  })
})

describe('the title before a name of one’s own', () => {
  it('goes with it: it tells sex, age or standing', () => {
    expect(shown('saya Bu Tumini dari pasar')).toContain('mask name Bu Tumini')
  })
  it('stays before the name of somebody else', () => {
    expect(shown('Pak Lurah, Bu Wahyuni, yang membagi')).toContain('keep name Wahyuni')
  })
})

describe('capitals that name nobody', () => {
  it.each([
    'Dasar hukum: UU 10/2016 Pasal 71 ayat (1)',
    'kertas bertulisan "ROMBONGAN 4", "ROMBONGAN 5"',
    'The stadium, gate 3, Semarang Selatan',
    'Kelompok tani Ngudi Rejeki II yg pertama terima',
    'Sopir-sopir angkot Tuntang-Bringin disuruh',
    'Perum Semu Permai Blok B2/7, Ungaran, itu rumah calonnya',
    'posko pemenangan di Jl. Raya Semu No. 45',
    'hanya RT 1, RT 4 dan RT 7 yang dapat',
  ])('%s', (text) => {
    expect(hidden(text)).toEqual([])
  })
})

it('addresses as they are dictated', () => {
  expect(shown('alamat saya jalan kenanga nomor dua belas RT tiga RW delapan')).toContain(
    'mask address jalan kenanga nomor dua belas RT tiga RW delapan',
  )
})
