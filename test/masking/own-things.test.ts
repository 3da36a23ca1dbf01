/** Numbers, codes, accounts and names of things that are the reporter's, beside those of others in the same breath. */
import { describe, expect, it } from 'vitest'
import { mask } from '../../src/masking/mask.ts'

const shown = (text: string) =>
  mask(text, { about: 'story' }).map((span) => `${span.action} ${text.slice(span.start, span.end)}`)
const hidden = (text: string) =>
  mask(text, { about: 'story' })
    .filter(({ action }) => action !== 'keep')
    .map(({ start, end }) => text.slice(start, end))

describe('the house beside the one that was told of', () => {
  it.each([
    ['He lives at Jl. Semu Barat 17; we are two doors down at no. 19.', 'no. 19'],
    ['Rapat di Perumahan Semu Asri Blok K2 No. 4. Saya tetangga depannya, K2 No. 5.', 'K2 No. 5'],
    ['Omahe pak carik neng Gang Semu no 13, aku jejere pas, nomer 15', 'nomer 15'],
    ['Griyanipun Pak Kadus RT 3 nomer 17, griya kula nomer 19', 'nomer 19'],
    ['Posko di Blok C2 no 14, saya di C2 no 16', 'C2 no 16'],
    ['The posko is at Perum Semu Asri B7, I live at B9', 'B9'],
    ['Rumah lurah nomor 22, saya nomor 24', 'nomor 24'],
    ['Their store is Jl. Semu Alas 41; mine is 43', '43'],
  ])('%s', (text, house) => {
    expect(hidden(text)).toContain(house)
  })
  it.each([
    'Rumah warga ditempeli stiker, saya pilih nomor 2',
    'Rapat di rumah lurah, kami disuruh dukung nomor 01',
    'Rapat di balai, saya duduk di kursi no 9',
    'Acara di rumahnya jam 20.00, saya di situ 2 jam',
    'Tetangga saya di nomor 18 didatangi, rumah saya tidak',
    'Di jalan itu saya di belakang mobil nomor 3',
  ])('%s: none', (text) => {
    expect(hidden(text)).toEqual([])
  })
})

describe('codes that are the reporter’s by the word before or after', () => {
  it.each([
    ['akun driverku DRV-SEM-00417 kena suspend', 'DRV-SEM-00417'],
    ['a list of staff codes; mine, SEM-NS-0417, had a tick', 'SEM-NS-0417'],
    ['My parking bay is B3-118, beside his car.', 'B3-118'],
    ['Kertu taniku KT.034.17 ditahan', 'KT.034.17'],
    ['Locker L-31 is mine', 'L-31'],
    ['Antrean A-073 itu saya, pas bu lurah orasi', 'A-073'],
    ['Di hotel itu kamar saya 512', '512'],
    ['tgl lahir saya 070591 dicatat', '070591'],
    ['They wanted my birth data for a card: Semarang, 7 May 1991.', 'Semarang, 7 May 1991'],
  ])('%s', (text, code) => {
    expect(hidden(text)).toContain(code)
  })
  it.each([
    'Kursi nomor 12 dan loker B-31 milik kantor',
    'His parking bay is A1-104.',
    'Kamar beliau 901, timses keluar masuk',
    'antrian saya 17',
    'ruang saya 3 x 4 meter',
  ])('%s: none', (text) => {
    expect(hidden(text)).toEqual([])
  })
})

describe('where something went is not where it came from', () => {
  it.each([
    ['Dari rekening saya 0-000-00417-1 lari ke BRI 0000-01-000417-53-1', '0000-01-000417-53-1'],
    ['KK saya nomor 3374120101700001 terlanjur dikirim ke pengawas.semu@example.com', 'pengawas.semu@example.com'],
    ['Saya sudah email ke lurah.semu@example.com tapi tidak dibalas', 'lurah.semu@example.com'],
  ])('%s: asked', (text, detail) => {
    expect(shown(text)).toContain(`ask ${detail}`)
  })
})

describe('accounts and shown names', () => {
  it.each([
    ['aku join pake nama Kopi Semu Pahit biar aman', 'Kopi Semu Pahit'],
    ['I was in that group under the name Silent Crow', 'Silent Crow'],
    ['saya masuk grup sebagai Mawar Semu', 'Mawar Semu'],
    ['saya gabung pakai nama wong_semu', 'wong_semu'],
    ['yang dilihat "Mamah Semu Tiga", itu saya', 'Mamah Semu Tiga'],
    ['my instagram is semugendhis', 'semugendhis'],
    ['Mbakyuku guru, dikongkon ngunggah neng tiktoke dhewe @semu.bu_tk', '@semu.bu_tk'],
    ['Band saya, The Semu Petis, disewa kelurahan', 'The Semu Petis'],
    ["toko ku 'Semu Tresno' dapat pesanan", 'Semu Tresno'],
    ['Laundry Kinclong Semu punya saya', 'Laundry Kinclong Semu'],
  ])('%s', (text, name) => {
    expect(hidden(text)).toContain(name)
  })
  it.each([
    'Camat dikenal sebagai Bapak Pembangunan',
    'saya lihat dia masuk pakai nama Relawan Muda',
    'saya hadir sebagai undangan',
    'Bu kepala ngunggah neng tiktoke dhewe @semu.kepala',
    'Kanalnya t.me/relawan_semu, adminnya sekretaris dinas.',
  ])('%s: none', (text) => {
    expect(hidden(text)).toEqual([])
  })
})

describe('a house or a stall whose number is said in words', () => {
  it.each([
    [
      'Omahku gang Kepodang nomer pitulas rt telu rw lima, bengi ana truk',
      'gang Kepodang nomer pitulas rt telu rw lima',
    ],
    [
      'kejadian di depan rumah saya, gang Srikaya 2 nomor tiga belas rt nol tiga',
      'gang Srikaya 2 nomor tiga belas rt nol tiga',
    ],
    [
      'alamat kami perumahan semu asri blok d dua puluh satu, mohon rahasia',
      'perumahan semu asri blok d dua puluh satu',
    ],
    ['ing ngajeng lapakku los B nomer selikur, petugas rawuh', 'los B nomer selikur'],
    ['rumah saya nomor tujuh belas, sebelah balai RW', 'nomor tujuh belas'],
    ['my house is Block C twelve, they came at night', 'Block C twelve'],
    ['I rent a room behind the clinic, Gang Teratai II no. 6. Trucks come.', 'Gang Teratai II no. 6'],
    ['rumah kami di Jl. Prof. Semuwan 12, sering dilewati', 'Jl. Prof. Semuwan 12'],
    ['omahku Jl. Brigjen. Semuwan no 8', 'Jl. Brigjen. Semuwan no 8'],
    ['Saya menyewa kamar di belakang kecamatan, Jl. Semu Rawa 21.', 'Jl. Semu Rawa 21'],
  ])('%s', (text, place) => {
    expect(hidden(text)).toContain(place)
  })
  it.each([
    'Rapatnya di rumah pak lurah gang Kepodang nomor dua puluh rt nol enam',
    'Beras dibagi di rt satu, rt dua dan rt tiga oleh pak lurah',
    'Ketua rt lima dan pak rt enam ikut kampanye',
    'Warung saya dipasangi spanduk nomor dua',
    'Kios nomor tiga belas dipakai posko timses',
    'The campaign team rents a house behind the village office, Jl. Semu Rawa 21.',
  ])('%s: none', (text) => {
    expect(hidden(text)).toEqual([])
  })
})

describe('what the shop is called that was said to be the reporter’s', () => {
  it.each([
    ['CCTV toko saya merekam semuanya. Tokonya Sumber Semu Elektronik, dekat terminal.', 'Sumber Semu Elektronik'],
    ['Kiosku dijaluki sumbangan. Kiose Berkah Semu, cedhak pasar.', 'Berkah Semu'],
    ['Istri saya jualan. Warungnya Dapur Bu Tarmi, tutup sejak itu.', 'Dapur Bu Tarmi'],
    ['Salon langganan bu camat, Salon Cantika Semu, itu punya adik saya', 'Salon Cantika Semu'],
    ["My shop has a camera. It's called Golden Semu Bakery.", 'Golden Semu Bakery'],
  ])('%s', (text, name) => {
    expect(hidden(text)).toContain(name)
  })
  it.each([
    'Toko pak lurah jadi posko. Tokonya Sumber Semu Elektronik, dekat terminal.',
    'Warung saya dekat balai. Warungnya Pak Budi dipakai posko.',
    'Toko saya tutup. Tokonya Bu Lurah buka terus.',
  ])('%s: none', (text) => {
    expect(hidden(text)).toEqual([])
  })
})

describe('a shop that is said to be the reporter’s after its name', () => {
  it.each([
    ['Kaos dipesan dari Konveksi Semu Wangi, usaha saya sendiri, 200 lembar.', 'Konveksi Semu Wangi'],
    ['Nasi kotak dari Catering Bu Parmi, usaha saya dan suami.', 'Catering Bu Parmi'],
    ['Tendanya sewa dari Tratag Mbah Karso, usaha bapak saya, belum dibayar.', 'Tratag Mbah Karso'],
    ['wedang iki saka Angkringan Lik Pono, usahaku dhewe, dipesen pak camat', 'Angkringan Lik Pono'],
    ['Flyers were printed at Kilat Semu, my own print shop, and never paid.', 'Kilat Semu'],
    ['Mine is a small shop, Pixelsemu Grafika, and they never paid.', 'Pixelsemu Grafika'],
    ['Kami punya homestay, Omah Semu, disewa timses.', 'Omah Semu'],
    ['Bengkel bapak, Semu Motor, dipakai nempel stiker.', 'Semu Motor'],
    ['We run a tiny place called Soto Pak Kumis, they never paid.', 'Soto Pak Kumis'],
  ])('%s', (text, name) => {
    expect(hidden(text)).toContain(name)
  })
  it.each([
    'Snack dipesan dari Dapur Bu Lurah, usaha istri lurah.',
    'Snack dari Catering Berkah, usaha milik adik bupati, saya cuma antar.',
    'Kaos dipesan dari Konveksi Jaya, usaha saya tidak kebagian.',
    'Yang pesan Pak Camat, warung saya sendiri tidak dibayar.',
    'Digusur Satpol PP, warung saya sendiri.',
    'Spanduk Paslon Semu, usaha saya sendiri, dan gratis.',
    'Hari Senin Pahing, warung saya, ditempeli stiker.',
    'Sama PDIP Kota, warung saya, ditempeli stiker.',
    'Warung ibu, Pak RT nyuruh pasang baliho.',
    'I run a stall in Johar, Monday the camat came.',
    'Di depan Balai Desa Semu, warung saya sendiri, pak lurah datang.',
    'Waktu itu Pak Lurah Bambang, warung saya, dan balai desa difoto.',
    'Warung ibu, Pak Lurah datang bagi kaos.',
    'We own a small shop, Pak Lurah came and took our banner.',
  ])('%s: none', (text) => {
    expect(hidden(text)).toEqual([])
  })
})
