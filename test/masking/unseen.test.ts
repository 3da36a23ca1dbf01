import { describe, expect, it } from 'vitest'
import { mask } from '../../src/masking/mask.ts'
import type { MaskContext } from '../../src/masking/types.ts'

const shown = (text: string, about: MaskContext['about'] = 'story') =>
  mask(text, { about }).map((span) => `${span.action} ${span.type} ${text.slice(span.start, span.end)}`)
const hidden = (text: string, about: MaskContext['about'] = 'story') =>
  shown(text, about).filter((line) => !line.startsWith('keep'))

describe('who reports, said in other ways', () => {
  it.each([
    ['Yang melapor: S. Semujaya.', 'mask name S. Semujaya'],
    ['CATAT, YANG BICARA INI SUWARNO', 'mask name SUWARNO'],
    ['sing omong iki Wagiman', 'mask name Wagiman'],
    ['nama untung semusilo pekerjaan sopir', 'ask name untung semusilo'],
    ['nami sutrisno padamelan tani', 'ask name sutrisno'],
    ['SAYA SUGRENGI PENJAGA SEKOLAH. DISURUH PASANG BENDERA', 'ask name SUGRENGI'],
    ['AKU PARTO SOPIR TRUK. DIKON NGUSUNG BENDERA', 'mask name PARTO'],
    ['min sy gendon (di kantor dipanggil gitu), mau lapor', 'ask name gendon'],
    ['Kalau suratnya mau diantar: Ibu Suparmi, Jl. Semu 12', 'ask name Ibu Suparmi'],
    ['wassalam rahma', 'ask name rahma'],
    ['Saya dipanggil: Sdri. Rahma Semuwati, untuk menghadap', 'ask name Sdri. Rahma Semuwati'],
    ['undangan untuk Sdr. Joko Semu (saya sendiri)', 'mask name Sdr. Joko Semu'],
    ["my cousin's whatsapp is 0819 0000 2233 in case I'm offline", 'mask phone 0819 0000 2233'],
    ['save ya 0819 0000 2233', 'ask phone 0819 0000 2233'],
    ['saya di grup itu namanya Embun Semu 88', 'ask account Embun Semu 88'],
    ["in that group I'm called Morning Semu 7", 'ask account Morning Semu 7'],
  ])('%s', (text, span) => {
    expect(shown(text)).toContain(span)
  })
  it.each([
    'yang bicara ini kepala dinas langsung',
    'YANG BICARA INI KEPALA DESA DI RAPAT',
    'nama calon wali kota disebut di pengajian',
    'nama lurah baru umur 40',
    'saya heran ketua RT diam saja',
    'SAYA KESAL KEPALA DESA MEMAKSA WARGA',
    'saya di grup itu cuma diam',
    'di grup saya nama Pak Camat muncul',
    'surat edaran dikirim ke: Kepala Desa Semu',
    'terima kasih pak budi',
    'salam dua jari',
    'simpan nomor pak lurah 0819 0000 2233',
    'saya diundang: Senin di Balai Desa',
  ])('not %s', (text) => {
    expect(hidden(text)).toEqual([])
  })
})

describe('family of whom the sentence before told', () => {
  it.each([
    ['Ibu saya kader posyandu, namanya bu Sumarni.', 'mask name bu Sumarni'],
    ['Bapakku tani, jenenge pak Karto', 'mask name pak Karto'],
    [
      'My wife Dwi went there and the secretary, Mr Semu, told her no. She is at Jl. Semu Raya 62',
      'mask address Jl. Semu Raya 62',
    ],
    ['Istri saya diancam pak sekcam. Dia di Jl. Semu 12 sendirian', 'ask address Jl. Semu 12'],
    ['Bapak mertua saya takut. Bapak marbot Masjid Semu, jadi tahu', 'mask role Bapak marbot Masjid Semu'],
    ['nek mau tanya bapak langsung wae ke 0821/3380/0000', 'ask phone 0821/3380/0000'],
    ['fotone tak kirim seko contoh.semu(at)gmail(titik)com ya', 'mask email contoh.semu(at)gmail(titik)com'],
  ])('%s', (text, span) => {
    expect(shown(text)).toContain(span)
  })
  it.each([
    ['Suami saya ditekan camat, namanya pak Wahyu', 'keep name Wahyu'],
    ['My mother was visited by the lurah. He lives at Jl. Semu 12', 'keep address Jl. Semu 12'],
    ['At his house, Jl. Bukit Semu No. 3, about forty guests.', 'keep address Jl. Bukit Semu No. 3'],
    ['neng daleme pak asisten, Perum Semu Asri C-22, mobilnya numpuk', 'keep address Perum Semu Asri C-22'],
    ['kalau mau tanya pak lurah langsung ke 0813 0000 1111', 'keep phone 0813 0000 1111'],
    ['uang masuk ke 0895 0000 1772 punya saya, pengirimnya 0813-0000-2248', 'keep phone 0813-0000-2248'],
  ])('of others: %s', (text, span) => {
    expect(shown(text)).toContain(span)
  })
})

describe('a detail whose owner is told in another place', () => {
  it.each([
    ['Nomer KK ku dicatet wong kelurahan: 3322 0812 0000 0019', 'mask kk 3322 0812 0000 0019'],
    ['LINE also works, ID semutani63', 'ask account semutani63'],
    ['The reference you gave me last month was TIP/24/00001', 'ask other TIP/24/00001'],
    ['aku wis transfer dari jago 1059 0000 0628', 'mask bank 1059 0000 0628'],
    ['kalau rumah saya 4B, ga usah ditulis', 'mask address 4B'],
    ['Adhiku lanang, Bagas Semu, PPPK anyar', 'mask name Bagas Semu'],
    ['kata pak lurah "nanti saya kirim ke rumah njenengan Blok M-11 ya"', 'ask address Blok M-11'],
    ['sy yg dipanggil pak kabag "Gendon", semua tahu', 'mask name Gendon'],
    ['Kula bakul pecel ngajeng kelurahan, mbok Tukinem. Wingi bu lurah jajan', 'ask name mbok Tukinem'],
    ['yang akhiran 9914 Pak Sekdin, yang akhiran 3308 saya.', 'mask phone akhiran 3308'],
    ['Baliho dipasang wonten RT 04/RW 11 nomer 6, griyanipun bapak kula', 'mask address RT 04/RW 11 nomer 6'],
    ['akun shopee adekku semu.thrift dipake bu sekdes', 'mask account semu.thrift'],
    ['My stall, which everybody knows as Kopi Semu, was used', 'mask other Kopi Semu'],
  ])('%s', (text, span) => {
    expect(shown(text)).toContain(span)
  })
  it.each([
    ['Neng omahe pak kadus, RT 2 RW 5 nomer 8, omahku mung ngulon siji, nomer 9', 'keep address RT 2 RW 5 nomer 8'],
    ['Lewat transfer ke Seabank 9011 0000 4455 punya pak lurah', 'keep bank 9011 0000 4455'],
  ])('of others: %s', (text, span) => {
    expect(shown(text)).toContain(span)
  })
  it.each([
    'rumah saya 2 lantai',
    'rumah saya 5m dari posko',
    'nomor rumah sakit 118',
    'pak kades panggil saya, "Besok kumpul"',
  ])('not %s', (text) => {
    expect(hidden(text)).toEqual([])
  })
})

describe('who it is comes last', () => {
  it.each([
    ['sopir pribadi bu bupati itu suami saya', 'ask role sopir pribadi bu bupati itu suami saya'],
    ['bendahara panitia iku mbakyuku', 'ask role bendahara panitia iku mbakyuku'],
    ['the bookkeeper of the committee is my wife', 'ask role bookkeeper of the committee is my wife'],
    ['ponakane pak carik kuwi aku', 'ask role ponakane pak carik kuwi aku'],
    ['Bengkel Jaya Semu itu milik bapak saya', 'mask other Bengkel Jaya Semu'],
    ['di pasar biasane diceluk Yu Semi', 'ask name Yu Semi'],
  ])('%s', (text, span) => {
    expect(shown(text)).toContain(span)
  })
  it.each([
    'camat itu saya laporkan',
    'anak buahnya itu saya kenal',
    'sopir pribadi bu bupati itu teman saya',
    'guru itu ibu saya hormati',
    'beliau biasa dipanggil Abah',
  ])('not %s', (text) => {
    expect(hidden(text)).toEqual([])
  })
})

describe('what only few are or have', () => {
  it.each([
    ['Saya ojol. ID driver SMG-3000214 kalau mau cek', 'ask other SMG-3000214'],
    ["I'm a courier. Courier ID SPX-8812", 'ask other SPX-8812'],
    ['his badge is DLH-118, mine is DLH-204', 'ask other DLH-204'],
    ['kode pegawai beliau BKD-077, punya saya BKD-091', 'ask other BKD-091'],
    [
      'Sopir bus dipakai. Saya salah satunya. Sopir bus rute Semu-Semi cuma dua orang',
      'ask role Sopir bus rute Semu-Semi',
    ],
  ])('%s', (text, span) => {
    expect(shown(text)).toContain(span)
  })
  it.each([
    'Dia ojol. ID driver SMG-3000214',
    'Saya guru. Nomor surat 800/123 beredar',
    'sopirnya cuma dua orang, pak',
    'kode undangan KEC-0219 tertulis di spanduk',
  ])('not %s', (text) => {
    expect(hidden(text)).toEqual([])
  })
  it('the code of the other stays', () => {
    expect(shown('kode pegawai beliau BKD-077, punya saya BKD-091')).toContain('keep other BKD-077')
  })
})

describe('whose it is when "beliau" may be family or not', () => {
  it.each([
    [
      'Mertua saya didatangi perangkat desa. Beliau sudah sepuh. Alamat beliau Gang Contoh 2 No. 4.',
      'ask address Gang Contoh 2 No. 4',
    ],
    ['Istri saya ditelepon camat. Rumah beliau di Jl. Contoh No. 5', 'ask address Jl. Contoh No. 5'],
    ['Saya lihat camat membagi amplop. Rumah beliau di Jl. Contoh No. 5', 'keep address Jl. Contoh No. 5'],
    ['pikepku aa 1234 xy disewa kelurahan', 'ask plate aa 1234 xy'],
    ['colt nya h 1234 xy punya pak lurah', 'keep plate h 1234 xy'],
  ])('%s', (text, span) => {
    expect(shown(text)).toContain(span)
  })
})

describe('what looks like something else', () => {
  it('a number of another country is no date', () => {
    expect(shown('cuma lewat Signal: +31 6 4400 0925')).toContain('ask phone +31 6 4400 0925')
  })
  it('a blog is no block of houses', () => {
    expect(shown('Photos are on my blog as a draft, https://contoh.blogspot.com').join()).not.toContain('address')
    expect(shown('rumah saya blog c12 no 4').join()).toContain('blog c12 no 4')
  })
})

describe('a number beside a home that is not of the house', () => {
  it.each([
    'Toko saya dipasangi baliho nomor 2',
    'Warung saya ditempeli stiker no 3 oleh kader',
    'Pagar rumah saya dipasang banner nomor 01',
    'Kios saya dapat surat peringatan no. 45',
    'Pagar rumah saya ditempeli stiker di tiang nomor 2',
    'Aku manggon kene, njupuk amplop nomor 3',
    'I live in the village and was told to choose number 2',
    'My gate has poster number 2 on it',
  ])('not %s', (text) => {
    expect(hidden(text)).toEqual([])
  })
  it.each([
    ['rumah saya di semu raya no 5', 'mask address semu raya no 5'],
    ['rumah saya kenanga raya no 5', 'mask address kenanga raya no 5'],
    ['rumah saya Semu Raya no 5', 'mask address Semu Raya no 5'],
    ['alamat saya kenanga raya no 5', 'mask address kenanga raya no 5'],
    ['Rumah saya no 12, ditempeli poster no 2', 'mask address no 12'],
    ['Rumah yang ditempeli spanduk itu rumah saya di Semu Raya no 7', 'mask address Semu Raya no 7'],
    ['Rumah saya didatangi tim sukses, alamat di kenanga raya no 8', 'mask address kenanga raya no 8'],
    ['Warung saya dipasangi bendera, warung saya di Semu Raya no 7', 'mask address Semu Raya no 7'],
  ])('%s', (text, span) => {
    expect(shown(text)).toContain(span)
  })
})

describe('a name after what was done to family', () => {
  it.each([
    ['Ibu saya diberi sembako, namanya Bu Endang yang memberi', 'keep name Endang'],
    ['Istri saya dapat ancaman, namanya Wahyudi, staf kecamatan', 'keep name Wahyudi'],
    ['Bapakku diseneni, jenenge Pak Kardi, carik', 'keep name Kardi'],
    ['Kakak saya diajak kampanye, jenenge Sumarno sing ngajak', 'keep name Sumarno'],
    ['Adik saya disuruh pasang stiker, namanya Sumarno', 'ask name Sumarno'],
    ['Ibu saya bidan, namanya bu Sumarni', 'mask name bu Sumarni'],
    ['Istri saya namanya Wahyuni', 'mask name Wahyuni'],
    ['Ibu saya dirawat, namanya Sumarni', 'mask name Sumarni'],
  ])('%s', (text, span) => {
    expect(shown(text)).toContain(span)
  })
})

describe('whose "his" and "her" are after two people', () => {
  it.each([
    ['Bu Lurah called my husband. Her number is 0812 0000 7890', 'ask phone 0812 0000 7890'],
    ['Pak Camat threatened my mother. His car is H 1234 AB', 'ask plate H 1234 AB'],
    ['Pak Lurah called my wife. His house is Jl. Semu No 4.', 'keep address Jl. Semu No 4'],
    ['Pak Lurah called my wife. Her number is 0812 0000 7890', 'mask phone 0812 0000 7890'],
    ['Pak Camat threatened my mother. Her house is Jl. Semu No 4.', 'mask address Jl. Semu No 4'],
  ])('%s', (text, span) => {
    expect(shown(text)).toContain(span)
  })
})

describe('a list of dates or counts is no number', () => {
  it.each([
    'hp saya rusak tanggal 08, 13, 16, 21, 28',
    'Aku jaga jam 08,10,12,14,16',
    'KTP dikumpulkan 1100, 1250, 1460, 1680 lembar',
    'fotokopi KTP 1100, 1250, 1460, 1680 lembar',
    'RW 1: 081, 2: 344, 3: 677, 4: 911',
  ])('not %s', (text) => {
    expect(hidden(text)).toEqual([])
  })
  it.each([
    ['hp saya 0812,0000,7890', 'mask phone 0812,0000,7890'],
    ['NIK saya 3374, 1256, 0889, 0003', 'mask nik 3374, 1256, 0889, 0003'],
    ['nomor saya 08,12,34,56,78,90', 'mask phone 08,12,34,56,78,90'],
  ])('%s', (text, span) => {
    expect(shown(text)).toContain(span)
  })
})

describe('"beliau" after who came to family', () => {
  it.each([
    ['Ibu saya didatangi bu kader. Rumah beliau di Jl. Semu No 8 jadi posko', 'ask address Jl. Semu No 8'],
    ['Bapak saya dipanggil pak lurah. Alamat beliau Jl. Semu No 8', 'ask address Jl. Semu No 8'],
    ['Bapak saya dirawat di rumah. Rumah beliau di Jl. Semu No 8', 'mask address Jl. Semu No 8'],
  ])('%s', (text, span) => {
    expect(shown(text)).toContain(span)
  })
})

describe('codes of things, not of people', () => {
  it.each([
    'Punya saya 150000 dipotong pak RT',
    'punya saya 150.000 dipotong',
    'Saya guru. Nomor kegiatan KEC-0219',
    'Saya panitia. ID zoom 889-2214',
    'Saya guru. Kode voucher ABC-1234',
    'nomor yang dikirim pak camat KEC-0219',
    'kode yang diberikan lurah KEC-0219',
  ])('not %s', (text) => {
    expect(hidden(text)).toEqual([])
  })
  it.each([
    ['punya saya BKD-092', 'ask other BKD-092'],
    ['kode yang dikirim ke saya TIP-0219', 'ask other TIP-0219'],
    ['kode laporan yang diberikan bot TIP-0220', 'ask other TIP-0220'],
  ])('%s', (text, span) => {
    expect(shown(text)).toContain(span)
  })
})

describe('a label that is not of the reporter', () => {
  it.each([
    'nama program sembako warga miskin',
    'Nama acara sholawatan umur panjang',
    'nama posko anggrek alamat jl semu',
    'usulan nomor 7 jalan desa yang dijanjikan',
    'Nomor 11 jalan rusak',
    'Nomor rumah 3 kali dicatat',
    'Surat dikirim ke: semua ketua RT no 1 sampai 12',
    'Alamat: SD Semu 3, ruang guru no 2',
  ])('not %s', (text) => {
    expect(hidden(text)).toEqual([])
  })
  it.each([
    ['nama lurah sutrisno umur 50', 'keep name sutrisno'],
    ['nama pelaku hartono pekerjaan sopir', 'keep name hartono'],
    ['nama untung semusilo pekerjaan tukang', 'ask name untung semusilo'],
    ['Nomor 11 jalan kenanga', 'ask address Nomor 11 jalan kenanga'],
    ['Nomor 11 Jalan Desa Semu', 'ask address Nomor 11 Jalan Desa Semu'],
    ['Dia catat nomor rumah saya 3', 'mask address 3'],
    ['Alamat: Semu Raya no 12', 'ask address Semu Raya no 12'],
    ['Ibu saya kader posyandu. Namanya Sri Mulyati', 'mask name Sri Mulyati'],
  ])('%s', (text, span) => {
    expect(shown(text)).toContain(span)
  })
})

describe('who it is comes last, and what closes a message', () => {
  it.each([
    ['Sekretarisnya adik saya sendiri', 'ask role Sekretarisnya adik saya'],
    ['the driver is my husband', 'ask role driver is my husband'],
    ['bendahara itu kakak saya', 'ask role bendahara itu kakak saya'],
    ['nama rina, alamat semu raya no 12, hp 0812 0000 7890', 'ask address semu raya no 12'],
    ['my house is #12', 'mask address #12'],
    ['saya tinggal di semu raya #12b', 'mask address semu raya #12b'],
    ['salam rahma', 'ask name rahma'],
    ['salam ganjar', 'ask name ganjar'],
  ])('%s', (text, span) => {
    expect(shown(text)).toContain(span)
  })
  it.each([
    'guru itu kakak saya hormati',
    'lurah itu saya kenal',
    'sekretarisnya adik saya kenal',
    'Rumah saya ditempeli #2periode',
    'My house got poster #2',
    'coblos 2 salam luthfi',
    'salam prabowo',
  ])('not %s', (text) => {
    expect(hidden(text)).toEqual([])
  })
})
