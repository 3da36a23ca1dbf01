/** Details that were asked of us, seen, given, kept or remembered: what each says of whose they are, with twins. */
import { describe, expect, it } from 'vitest'
import { mask } from '../../src/masking/mask.ts'

const done = (text: string): string[] =>
  mask(text, { about: 'story' }).map(({ action, start, end }) => `${action} ${text.slice(start, end)}`)

describe('asked of us', () => {
  it.each([
    ['Selebaran caleg dibagi di aula. Rekaman ada, minta saja ke saya 0812-0000-1111.', 'mask 0812-0000-1111'],
    ['Stiker ditempel di kantor. Kontak balik ke saya: 0812-0000-1111', 'mask 0812-0000-1111'],
    ['Spanduke isih ana. Kabari neng aku 0812-0000-1111', 'mask 0812-0000-1111'],
    ['I kept the flyer. Get back to me at 0812-0000-1111', 'mask 0812-0000-1111'],
    ['Kasubag umum, hp dinasnya 0812-0000-2222. sy bls dr 0812-0000-1111 tp diblok', 'mask 0812-0000-1111'],
    ['hub saya lewat line aja idnya kembang.semu ya', 'mask kembang.semu'],
    ['sing dipotong 50 ewu. Bukti transferku saka seabank 9010 0000 7741', 'mask 9010 0000 7741'],
    ['Fotone nang aku, call 0812 0000 1111 yo', 'ask 0812 0000 1111'],
    ['Pak mantri narik karcis gambar calege. Pengin weruh? sms 0812 0000 1111', 'ask 0812 0000 1111'],
    ['Pak mantri narik karcis gambar calege. Pengin weruh? sms 0812-0000-1111', 'ask 0812-0000-1111'],
    ['Akun saya didaftarkan dia pakai nomor 0812 0000 1111 tanpa izin', 'ask 0812 0000 1111'],
    ['Pak Budi nyuruh. Dulu sudah kasih nomor 0812 0000 1111 ke beliau', 'ask 0812 0000 1111'],
    ['Punyaku kepotong 45rb, lewat payroll Bank Jateng 2 085 00071 6 jadi ada mutasinya', 'mask 2 085 00071 6'],
    ['saya Santanu Semuwan NRP satpam SPM-3374-0618, siap jadi saksi', 'mask SPM-3374-0618'],
    ['ini punya saya ya 0912 5540 7783 1000 npwp 16 digit, dipinjem bendahara', 'mask 0912 5540 7783 1000'],
    [
      'Adik ipar saya kontrak. Dia disodori surat, di situ tercetak NIK dan rekeningnya: 3322154408970002 dan Bank Jateng 3-117-40926-8.',
      'mask 3-117-40926-8',
    ],
    ['Mertua saya ASN. SK pensiunnya ditahan kepala badan. NIP beliau 196604121990032007', 'ask 196604121990032007'],
    [
      'Pak Bagyo datang ke rumah guru. Waktu giliran kami, beliau sampai di Perum Semu Asri Blok K no. 3',
      'ask Perum Semu Asri Blok K no. 3',
    ],
    ['Balai RW, cuma beda satu gang dari rumahku Gg. Semu 2 no. 16', 'mask Gg. Semu 2 no. 16'],
    [
      'two civil servants knocked on our door at Jalan Semu Biru No. 61 and asked for the card',
      'mask Jalan Semu Biru No. 61',
    ],
    [
      'ke GoPay 0812 0000 2222, penerimanya admin kelurahan, pengirim tertera 0812 0000 1111 alias aku',
      'mask 0812 0000 1111',
    ],
    ['omah RT 01 RW 02 no 6 duweke bapak kula', 'mask RT 01 RW 02 no 6'],
    ['Saya diminta kirim ke surel saya sendiri a@semu.example', 'mask a@semu.example'],
    ['Pick up-ku H 1234 XY disewa pak mantri, kandhane ngangkut tratag', 'mask H 1234 XY'],
    ['My aunt got a call from the village head at 0812 0000 1111. She is afraid.', 'ask 0812 0000 1111'],
  ])('%s', (text, line) => expect(done(text)).toContain(line))

  it.each([
    ['Kadis bilang, fotonya kirim ke saya 0812-0000-1111', 'keep 0812-0000-1111'],
    ['Bu camat ngirimi aku stiker WA bola-bali saka 0812 0000 1111, tak blokir', 'keep 0812 0000 1111'],
    [
      'Dua nomor yg nelpon rumah malam itu: 0812 0000 1111 sama 0812 0000 2222. Pertama pak camat',
      'keep 0812 0000 1111',
    ],
    ['Dari grup telegram t.me/kawula_semu, adminnya kabid itu sendiri', 'keep t.me/kawula_semu'],
    ['Terlapor Bagyo Semuwan. HP 0812-0000-1111. Jabatan lurah.', 'keep 0812-0000-1111'],
    ['Nomor 0812-0000-1111 telepon ibu saya terus minta KTP', 'keep 0812-0000-1111'],
    ['undangane mlebu ning emailku a@semu.example, sender nya kab.semu@contoh.example', 'keep kab.semu@contoh.example'],
    ['Everyone on the third floor got 200k from gopay 0812-0000-1111; with a note', 'keep 0812-0000-1111'],
    ['transfer iuran masuk ke dompet digital 0812-0000-1111, itu bendahara korpri', 'keep 0812-0000-1111'],
    [
      'copas grup:\n~Bu Retno wali kelas: daftar jalan sehat, japri saya 0812-0000-1111\n~Ortu absen 14: siap bu',
      'keep 0812-0000-1111',
    ],
    ['Her name is Retno Semuwati, Head of Public Order, reachable on 0812 0000 1111', 'keep 0812 0000 1111'],
    ['Neng Perum Semu Blok D3 no 21, omahe pak kabag, lampune nganti bengi', 'keep Perum Semu Blok D3 no 21'],
    ['Nggone omah joglo RT 01 RW 02 no 6 kagungane pak penilik, rame rapat', 'keep RT 01 RW 02 no 6'],
    [
      'Undangannya nyasar ke email saya, dikirim dari umum.semu@contoh.example hari Senin',
      'keep umum.semu@contoh.example',
    ],
    ['kalau mau izin ke kantornya, humasnya di (024) 8415 207 min', 'keep (024) 8415 207'],
    ['Sing protes dikon nelpon 0812-0000-1111.', 'keep 0812-0000-1111'],
    ['Staff with questions were told to call 0812 0000 1111', 'keep 0812 0000 1111'],
    ['Yang ngancam sejak lapor, ini nomornya: 0812-0000-1111. ngaku dari pusat', 'ask 0812-0000-1111'],
    ['saksinya namanya Masruri, klo mau tanya ke 0812-0000-1111', 'ask 0812-0000-1111'],
    ['Ibu saya disuruh nelpon 0812-0000-1111', 'ask 0812-0000-1111'],
  ])('told of somebody else: %s', (text, line) => expect(done(text)).toContain(line))
})

describe('seen', () => {
  it.each([
    ['saya pegang videonya, plat mobil keliatan jelas H1234XY sama stiker caleg', 'keep H1234XY'],
    ['cctv toko istri saya jam 19.44, kelihatan plat merah H 1234 XY', 'keep H 1234 XY'],
    ['catnya diturunin dari mobil H 1234 XY. Upahnya rokok.', 'keep H 1234 XY'],
    ['The van in front of us, H 1234 XY, belongs to the agency and had flags.', 'keep H 1234 XY'],
  ])('%s', (text, line) => expect(done(text)).toContain(line))

  it.each([
    ['di cctv kelihatan plat motor saya H 1234 XY', 'mask H 1234 XY'],
    ['motorku parkir, kelihatan plat H 1234 XY di fotonya', 'H 1234 XY'],
    ['suami saya lewat, di video kelihatan plat H 1234 XY', 'H 1234 XY'],
  ])('but a car of the reporter: %s', (text, line) =>
    expect(done(text).some((one) => !one.startsWith('keep') && one.endsWith(line.replace('mask ', '')))).toBe(true),
  )
})

describe('given, kept, remembered', () => {
  it.each([
    ['Mau balikin uang dari pak kades. norek yg dia kasih ke sy 5410 000 878 bca', 'keep 5410 000 878'],
    ['dia kasih ke saya nomor 0812-0000-1111', 'keep 0812-0000-1111'],
    ['nomor kapus yg kesimpen di hp saya 0812-0000-1111, dari situ ancamannya', 'keep 0812-0000-1111'],
    ['kasi trantib sing ngancem aku ki nomere buntute 4416, ngarepe lali', 'keep buntute 4416'],
    ['rekening "iuran sosial" 1350019926408 Mandiri, masuknya tiap tanggal 5', 'keep 1350019926408'],
    ['We paid into BNI 0457 0000 38, registered to the bureau head. I have receipts.', 'keep 0457 0000 38'],
    ['Lurah Pragota Semu, tlp rumah (0294) 381 774, orangnya ramah', 'keep (0294) 381 774'],
  ])('%s', (text, line) => expect(done(text)).toContain(line))

  it.each([
    ['nomor istri saya yang tersimpan di hp saya 0812-0000-1111', 'mask 0812-0000-1111'],
    ['nomor istri yg kesimpen di hp saya 0812-0000-1111', 'ask 0812-0000-1111'],
    ['suami kasih ke saya nomor 0812-0000-1111', '0812-0000-1111'],
    ['tlp rumah (0294) 381 774, jangan siang', 'ask (0294) 381 774'],
    ['nih wa.me nya wa.me/6281200001111', 'ask wa.me/6281200001111'],
  ])("but perhaps the reporter's: %s", (text, line) =>
    expect(done(text).some((one) => !one.startsWith('keep') && one.endsWith(line.replace(/^(?:mask|ask) /u, '')))).toBe(
      true,
    ),
  )

  it("a courier's number is nobody's", () =>
    expect(done('buktinya kuitansi sama resi paket JNE 8820014573321')).toEqual([]))
})
