import { describe, expect, it } from 'vitest'
import { mask } from '../../src/masking/mask.ts'

const shown = (text: string): string[] =>
  mask(text, { about: 'story' }).map((span) => `${span.action} ${span.type} ${text.slice(span.start, span.end)}`)
const hidden = (text: string): string[] => shown(text).filter((line) => !line.startsWith('keep'))
/** What stays as it is, of what nobody may lose. */
const kept = (text: string, detail: string): boolean => !hidden(text).some((line) => line.endsWith(` ${detail}`))

describe('what one is called, the name first', () => {
  it.each([
    ['Ratmi jenengku mas, bakul jamu.', 'mask name Ratmi'],
    ['Rugi aku, ora payu. Suratmi jenengku, ben wis ora wedi', 'mask name Suratmi'],
    ['ini hp anak, slamet nama saya', 'mask name slamet'],
    ['Kusnadi nama saya, mohon dirahasiakan', 'mask name Kusnadi'],
    ['Pak Yadi, itu bapak saya, dipanggil lurah. Lurah ngomong "Di, kowe tak titipi limang RT yo"', 'mask name Di'],
    ['Lapak kami digusur satpol pp setelah suami Budi Semuwan nolak pasang bendera.', 'ask name Budi Semuwan'],
    [
      'I write this for my mother-in-law. She wants no trouble, please don’t mention Bu Warsi.'.replace('’', "'"),
      'ask name Bu Warsi',
    ],
    ['Simbah putri got a visit. Two ladies came. Her name Mbok Rah, she is old.', 'ask name Mbok Rah'],
    ['SAYA PENSIUNAN. LAPOR LURAH TIDAK NETRAL BAGI UANG 50 RIBU DI MUSHOLA. SOEDARNO', 'ask name SOEDARNO'],
    ["My mother in law lives there. Don't use the name Bu Warsi.", 'ask name Bu Warsi'],
    ['if you need a witness just call 081325770008, name Sugiyono', 'ask name Sugiyono'],
    ['A cousin of mine, Mulyadi, was called twice.', 'mask name Mulyadi'],
  ])('%s', (text, span) => {
    expect(hidden(text)).toContain(span)
  })
  it.each([
    ['Pak lurah Budi, nama saya dicatat di situ.', 'Budi'],
    ['Hartono jenengku disebut-sebut neng rapat.', 'jenengku'],
    ['Camat dan istri Lestari Semuwan membagi amplop.', 'Lestari Semuwan'],
    ["Please don't mention Bu Camat in the report.", 'Bu Camat'],
    ['A neighbour of mine, Mulyadi, was called twice.', 'Mulyadi'],
    ['A member of the civil service, Hendra Semuwan, posted his ballot choice.', 'Hendra Semuwan'],
    ['di rumah dinas kepsek, Jl. Semu Timur III No. 8 Bulusan', 'Bulusan'],
    ['*BAPAK IBU PPPK SE-KEC. BANYUMANIK* wajib hadir Sabtu, kata pesan itu', 'SE-KEC'],
    ['Pak Yadi lurahnya. Dia ngomong "Di, kowe tak titipi limang RT"', 'Di'],
    ['SAYA LAPOR LURAH BAGI UANG 50 RIBU DI MUSHOLA KEMARIN MALAM. TOLONG', 'TOLONG'],
  ])('of others, or no name: %s', (text, detail) => {
    expect(kept(text, detail)).toBe(true)
  })
})

describe('a number that its sender says plainly to be theirs', () => {
  it.each([
    ['Suami saya dikirimi surat sama BKD. Ini hp saya istrinya 0812 4000 3370', 'mask phone 0812 4000 3370'],
    ['Bapak kula dipanggil camat. Niki nomer kula anake 081240003370', 'mask phone 081240003370'],
    [
      'saya P3K baru, disuruh jadi admin grup oleh atasan, pake nomor pribadi 0812 2944 0010.',
      'ask phone 0812 2944 0010',
    ],
    ['pak lurah bagi beras. kalau perlu saksi telp saja 081325770008', 'ask phone 081325770008'],
    ['Pak carik bagi amplop. Nek butuh saksi wa wae 081325770008', 'ask phone 081325770008'],
    [
      'saya dipaksa dadi saksi karo pak kasi. Diwenehi uang 250. Ditransfer nang ovo 0858-6940-0012 esuk',
      'ask phone 0858-6940-0012',
    ],
    [
      'Kepala UPTD kirim pesan ke 52 pedagang. Sy salah satu penerima di tokosemu@gmail.com',
      'mask email tokosemu@gmail.com',
    ],
    ['The head mailed all traders. I was one of the recipients at tokosemu@gmail.com', 'mask email tokosemu@gmail.com'],
    [
      'Emailku a@semu.id. Jangan kirim ke email kantor ya b.semu@semarangkota.go.id',
      'ask email b.semu@semarangkota.go.id',
    ],
    [
      'saya anak dari perangkat desa. Kata bapak besok ada pembagian lagi. Nomer bapak kosong delapan lima delapan tujuh tujuh satu dua kosong tiga sembilan empat tapi sms dulu',
      'ask phone kosong delapan lima delapan tujuh tujuh satu dua kosong tiga sembilan empat',
    ],
    ['Two ladies came to Simbah. They wrote down her KK: 3322 1412 0305 0021', 'ask kk 3322 1412 0305 0021'],
  ])('%s', (text, span) => {
    expect(hidden(text)).toContain(span)
  })
  it.each([
    ['Pak camat kirim undangan pake nomor pribadi 0812 2944 0010.', '0812 2944 0010'],
    ['Kami disuruh setor 50 rb. Ditransfer ke ovo 085869400012', '085869400012'],
    ['saya disuruh iuran. dibayar lewat dana 081325770008', '081325770008'],
    ['Pak camat jadi salah satu penerima di camat.semu@gmail.com', 'camat.semu@gmail.com'],
    ['saya lapor. Nomer bapak camat 081325770008', '081325770008'],
    ['Ini hp saya istrinya 0812 4000 3370, yg ttd kepala BKD NIP 196811041993031006', '196811041993031006'],
    ['ini rekening yg dipake nampung: BNI 0427719365. Dua2nya atas nama istrinya pak kabag', '0427719365'],
    ['semua disuruh transfer 50rb ke gopay bu sekre 085641992037', '085641992037'],
    ['Nomer HP sing ngirim undangan 0812-2819-6603. Kula simpen wonten flashdisk 8 GB', '0812-2819-6603'],
    ['yang kirim itu pengawas sekolah pak marjuki nomornya 085641992037', '085641992037'],
    ['anakku dikon melu rombongan numpak mobil dines H 1266 XS neng alun-alun.', 'H 1266 XS'],
    ['I only know his plate, H 1341 YQ, and that everyone calls him Pak Gito.', 'H 1341 YQ'],
    [
      'my dad is a civil servant, his boss makes everyone like the campaign page facebook.com/sahabat.semu',
      'facebook.com/sahabat.semu',
    ],
  ])('of others: %s', (text, detail) => {
    expect(kept(text, detail)).toBe(true)
  })
  it.each([
    ['NIK mamaku 3374 1668 0972 0001 ada di sampelnya, sebelahnya 3374060303950004', 'mask nik 3374060303950004'],
    ['Nomer HP sing ngirim laporan iki 0812-2819-6603.', 'keep phone 0812-2819-6603'],
  ])('never so: %s', (text, span) => {
    expect(shown(text)).not.toContain(span)
  })
})

describe('a number of which the rest is not known', () => {
  it.each([
    ['KTP ku difoto, nomere nek ra salah 33740701 mburine lali', 'nik 33740701'],
    ['my KTP number is 337407 and the rest I forgot', 'nik 337407'],
    [
      'nip saya sembilan belas delapan delapan nol tiga satu tujuh belakangnya saya lupa',
      'nip sembilan belas delapan delapan nol tiga satu tujuh',
    ],
    ['Istri saya nolak malah difoto KTP nya, akhiran nik nya 0006', 'nik akhiran nik nya 0006'],
  ])('%s', (text, detail) => {
    expect(hidden(text).some((line) => line.endsWith(detail))).toBe(true)
  })
  it.each(['uangnya 500000 sisanya lupa', 'Pak lurah bagi 120 kantong, sisanya saya lupa'])('not %s', (text) => {
    expect(hidden(text)).toEqual([])
  })
})

describe('a stall, as its seller says it', () => {
  it.each([
    ['saya jualan soto. kalo mau mampir lapak no 22 pasar semu, tutup jam 2', 'ask address lapak no 22'],
    ['Omahku cedhak posko, Karangsemu Raya 58B', 'mask address Karangsemu Raya 58B'],
    ['depan kios A-17 punya kakak saya', 'mask address kios A-17'],
    ['Tiap hari Bu Yayuk ke los ikan D 05 tempat emak dagang', 'ask address los ikan D 05'],
    ['My mother-in-law has a flower stall (no. 22B) at the market.', 'ask address no. 22B'],
  ])('%s', (text, span) => {
    expect(hidden(text)).toContain(span)
  })
  it.each([
    'kaosnya dibagikan di kios A-17 milik timses',
    'Rumah saya dekat kantor Dinas Semu Raya 2024',
    'Bu Yayuk bagi amplop di los ikan D 05',
    'The deputy has a flower stall (no. 22B) at the market.',
    'Kalau mau cek, bagi-baginya di lapak no 22',
  ])('of others: %s', (text) => {
    expect(hidden(text)).toEqual([])
  })
})

describe('what a parent is, at the very beginning', () => {
  it.each([
    ['mamah bidan desa di Kalisemu, disuruh nempel stiker', 'ask role bidan desa di Kalisemu'],
    ['Ibune anak2 (bojoku) bidan desa di Kalisemu. Dheweke di-WA', 'ask role bidan desa di Kalisemu'],
    ['Aku lan ibu dodolan ning Pasar Semu, jenenge warung Pecel Yu Jum, laris', 'ask other Pecel Yu Jum'],
  ])('%s', (text, span) => {
    expect(hidden(text)).toContain(span)
  })
  it.each(['ibu bidan desa di Kalisemu menempel stiker calon', 'mamah muda di sini disuruh ikut senam'])(
    'not %s',
    (text) => {
      expect(hidden(text)).toEqual([])
    },
  )
})
